"""What is shown of the entries found."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.text.search_words import SearchWords
from kehoach_desktop.domain.text.whole_number import whole_number
from kehoach_desktop.services.models.search_models import HitKind, SearchHit
from kehoach_desktop.storage.mapping.cells import cell_lines
from kehoach_desktop.storage.queries.reader import AMONG, Reader, array

_LONGEST = 160
_PLAN_NAME = "CASE WHEN p.symbol <> '' THEN p.symbol ELSE p.title END"
_GROUP_NUMBER = "rtrim(coalesce(g.number, ''), '. ')"
_LEAD = """(SELECT group_concat(text, '; ') FROM
  (SELECT text FROM assignment WHERE task_id = t.id AND role = 'lead' ORDER BY position))"""
_SQL: dict[HitKind, str] = {
    HitKind.TASK: f"""SELECT t.id, t.plan_id, {_GROUP_NUMBER}, t.number, t.title, {_PLAN_NAME},
      {_LEAD}, t.deadline_text, t.deliverable, t.head, t.note,
      (SELECT group_concat(text, '; ') FROM assignment
       WHERE task_id = t.id AND role = 'coordinating')
      FROM task t JOIN plan p ON p.id = t.plan_id LEFT JOIN task_group g ON g.id = t.group_id
      WHERE t.id {AMONG}""",
    HitKind.INDICATOR: f"""SELECT i.id, i.plan_id, i.number, i.name, {_PLAN_NAME},
      (SELECT group_concat(text, '; ') FROM target WHERE indicator_id = i.id),
      (SELECT group_concat(text, '; ') FROM indicator_lead WHERE indicator_id = i.id), i.note
      FROM indicator i JOIN plan p ON p.id = i.plan_id WHERE i.id {AMONG}""",
    HitKind.PLAN: f"SELECT id, symbol, title, year FROM plan WHERE id {AMONG}",
    HitKind.GROUP: f"""SELECT g.id, g.plan_id, g.number, g.title, {_PLAN_NAME}
      FROM task_group g JOIN plan p ON p.id = g.plan_id WHERE g.id {AMONG}""",
    HitKind.DOCUMENT: f"""SELECT d.id, d.symbol, d.title, d.issuer, d.date,
      (SELECT plan_id FROM plan_document WHERE document_id = d.id ORDER BY position LIMIT 1)
      FROM document d WHERE d.id {AMONG}""",
    HitKind.UNIT: f"SELECT id, name, aliases FROM unit WHERE id {AMONG}",
    HitKind.PROGRESS: f"""SELECT e.id, t.plan_id, t.id, t.title, e.period, {_PLAN_NAME},
      e.result, e.difficulty, e.recommendation, e.product
      FROM progress_entry e JOIN task t ON t.id = e.task_id JOIN plan p ON p.id = t.plan_id
      WHERE e.id {AMONG}""",
    HitKind.MEASUREMENT: f"""SELECT m.id, i.plan_id, i.id, i.name, m.period, {_PLAN_NAME},
      m.note, m.evidence
      FROM measurement m JOIN indicator i ON i.id = m.indicator_id
      JOIN plan p ON p.id = i.plan_id WHERE m.id {AMONG}""",
}


def hits(reader: Reader, numbers: Sequence[int], words: SearchWords) -> list[SearchHit]:
    """Return the hits of these entries, in their order."""
    entries = reader.rows(
        f"SELECT id, kind, thing_id FROM search_entry WHERE id {AMONG}",
        array(map(str, numbers)),
    )
    things = {id: (HitKind(kind), thing) for id, kind, thing in entries}
    found: dict[tuple[HitKind, str], SearchHit] = {}
    for kind in {kind for kind, _ in things.values()}:
        ids = [thing for other, thing in things.values() if other is kind]
        for row in reader.rows(_SQL[kind], array(ids)):
            hit = _HITS[kind](row, words)
            # What the line below the title says already need not be said twice.
            found[kind, hit.id] = replace(hit, excerpt="") if hit.excerpt in hit.context else hit
    ordered = (things.get(number) for number in numbers)
    return [found[thing] for thing in ordered if thing in found]


def _task(row: Any, words: SearchWords) -> SearchHit:
    id, plan_id, group, number, title, plan, lead, deadline, *more = row
    return SearchHit(
        HitKind.TASK,
        id,
        _joined(" ", whole_number(group, number), title),
        _joined(" · ", plan, lead, deadline),
        *_where(words, title, [lead, deadline, *more]),
        plan_id=plan_id,
        owner_id=id,
    )


def _indicator(row: Any, words: SearchWords) -> SearchHit:
    id, plan_id, number, name, plan, targets, lead, note = row
    return SearchHit(
        HitKind.INDICATOR,
        id,
        _joined(" ", number, name),
        _joined(" · ", plan, targets, lead),
        *_where(words, name, [targets, lead, note]),
        plan_id=plan_id,
        owner_id=id,
    )


def _plan(row: Any, words: SearchWords) -> SearchHit:
    id, symbol, title, year = row
    context = _joined(" · ", symbol, f"năm {year}" if year else "")
    return SearchHit(HitKind.PLAN, id, title, context, *_where(words, title, [symbol]), plan_id=id)


def _group(row: Any, words: SearchWords) -> SearchHit:
    id, plan_id, number, title, plan = row
    found = _where(words, title, [number])
    return SearchHit(HitKind.GROUP, id, _joined(" ", number, title), plan, *found, plan_id=plan_id)


def _document(row: Any, words: SearchWords) -> SearchHit:
    id, symbol, title, issuer, day, plan_id = row
    return SearchHit(
        HitKind.DOCUMENT,
        id,
        _joined(" – ", symbol, title),
        _joined(" · ", issuer, _day(day)),
        *_where(words, f"{symbol} {title}", [issuer]),
        plan_id=plan_id,
    )


def _unit(row: Any, words: SearchWords) -> SearchHit:
    id, name, aliases = row
    others = ", ".join(cell_lines(aliases))
    return SearchHit(HitKind.UNIT, id, name, others, *_where(words, name, [others]))


def _progress(row: Any, words: SearchWords) -> SearchHit:
    id, plan_id, task_id, title, period, plan, *texts = row
    return _record(HitKind.PROGRESS, id, plan_id, task_id, title, period, plan, texts, words)


def _measurement(row: Any, words: SearchWords) -> SearchHit:
    id, plan_id, indicator_id, name, period, plan, *texts = row
    return _record(HitKind.MEASUREMENT, id, plan_id, indicator_id, name, period, plan, texts, words)


def _record(
    kind: HitKind,
    id: str,
    plan_id: str,
    owner_id: str,
    title: str,
    period: str,
    plan: str,
    texts: list[str],
    words: SearchWords,
) -> SearchHit:
    return SearchHit(
        kind,
        id,
        title,
        _joined(" · ", Period.parse(period).label, plan),
        *_where(words, "", texts),
        plan_id=plan_id,
        owner_id=owner_id,
        period=period,
    )


_HITS: dict[HitKind, Callable[[Any, SearchWords], SearchHit]] = {
    HitKind.TASK: _task,
    HitKind.INDICATOR: _indicator,
    HitKind.PLAN: _plan,
    HitKind.GROUP: _group,
    HitKind.DOCUMENT: _document,
    HitKind.UNIT: _unit,
    HitKind.PROGRESS: _progress,
    HitKind.MEASUREMENT: _measurement,
}


def _where(words: SearchWords, title: str, texts: Sequence[str | None]) -> tuple[str, bool]:
    """Return the text beside the title that holds the words, and whether they stand as typed."""
    others = [text for text in texts if text]
    exact = any(words.stand_in(text) for text in (title, *others))
    if words.fold_into(title):
        return "", exact
    held = [text for text in others if words.stand_in(text)]
    held = held or [text for text in others if words.fold_into(text)]
    held = held or [text for text in others if words.any_in(text)]
    return (_shortened(held[0], words) if held else ""), exact


def _shortened(text: str, words: SearchWords) -> str:
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    begin = max(0, words.first_place(text) - _LONGEST // 3)
    if begin:
        begin = text.find(" ", begin) + 1
    end = text.rfind(" ", begin, begin + _LONGEST)
    end = len(text) if begin + _LONGEST >= len(text) else end
    return f"{'…' if begin else ''}{text[begin:end]}{'…' if end < len(text) else ''}"


def _joined(between: str, *texts: str | None) -> str:
    return between.join(text for text in texts if text)


def _day(iso: str | None) -> str:
    if not iso:
        return ""
    year, month, day = iso[:10].split("-")
    return f"{day}/{month}/{year}"
