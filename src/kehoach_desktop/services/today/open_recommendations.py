"""Which recommendations of plans in force have no answer yet, and since when."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.plans.recommendation import asked_key, is_something
from kehoach_desktop.services.models.today_facts import AskedText, GivenAnswer, TaskCard
from kehoach_desktop.services.models.today_models import OpenRecommendation


class Asked(NamedTuple):
    """One recommendation over all periods it was reported in: the first and the latest."""

    first: AskedText
    latest: AskedText


def asked_once(texts: Iterable[AskedText]) -> list[Asked]:
    """Return each recommendation once, however often it was copied on."""
    found: dict[tuple[str, str], Asked] = {}
    # Texts are copied on from month to month; each is folded once.
    keys: dict[str, str] = {}
    for one in texts:
        words = keys.get(one.text)
        if words is None:
            words = keys[one.text] = asked_key(one.text)
        if is_something(words):
            key = (one.task_id, words)
            known = found.get(key)
            found[key] = Asked(known.first if known else one, one)
    return list(found.values())


def open_recommendations(
    texts: Iterable[AskedText],
    answers: Iterable[GivenAnswer],
    cards: Callable[[Collection[str]], Mapping[str, TaskCard]],
    today: datetime.date,
) -> tuple[OpenRecommendation, ...]:
    """Return what is unanswered, the oldest first; periods still to come are left out."""
    answered = {(one.task_id, asked_key(one.asked)) for one in answers}
    unanswered = [
        asked
        for asked in asked_once(texts)
        if Period.parse(asked.first.period).start <= today
        and (asked.latest.task_id, asked_key(asked.latest.text)) not in answered
    ]
    shown = cards({asked.latest.task_id for asked in unanswered})
    lines = [_line(asked, shown[asked.latest.task_id], today) for asked in unanswered]
    return tuple(sorted(lines, key=lambda line: (-line.days, shown[line.task_id].place)))


def _line(asked: Asked, card: TaskCard, today: datetime.date) -> OpenRecommendation:
    period = Period.parse(asked.first.period)
    return OpenRecommendation(
        asked.latest.entry_id,
        card.id,
        card.plan_id,
        card.plan_symbol,
        card.number,
        card.title,
        card.lead,
        asked.latest.text,
        period.key,
        period.label,
        max(0, (today - period.end).days),
    )
