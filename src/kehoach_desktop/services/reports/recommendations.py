"""Recommendations of the units followed until they are answered."""

import datetime
from dataclasses import dataclass

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.progress import ProgressEntry
from kehoach_desktop.domain.plans.recommendation import Answer, asked_key, asks_for_something
from kehoach_desktop.domain.text.vietnamese import clean, clean_lines
from kehoach_desktop.services.models.today_models import OpenRecommendation
from kehoach_desktop.services.ports.store import Clock, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.finding import LEAST_PREFIX, task_title, the_task
from kehoach_desktop.services.rows.read_only import editable_plan
from kehoach_desktop.services.today.open_recommendations import asked_once, open_recommendations


@dataclass(frozen=True, slots=True)
class AnsweredRecommendation:
    """A recommendation that was answered; ``id`` is the latest entry that holds it."""

    id: str
    task_id: str
    number: str
    title: str
    asked: str
    answer: str
    symbol: str
    day: datetime.date | None


class RecommendationService:
    """Lists what units asked for and records the answers; each change is one undoable step.

    A recommendation is named by the id of an entry that holds it. Answering is no figure, so
    that it stays possible in every period.
    """

    def __init__(self, uow: UnitOfWorkFactory, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    def open(self) -> tuple[OpenRecommendation, ...]:
        """Return those of plans in force that have no answer, the oldest first."""
        with self._uow() as work:
            read = work.queries
            return open_recommendations(
                read.asked_texts(), read.given_answers(), read.task_cards, self._clock()
            )

    def answered(self) -> list[AnsweredRecommendation]:
        """Return those of plans in force that have an answer, the latest answered first."""
        with self._uow() as work:
            read = work.queries
            answers = {(one.task_id, asked_key(one.asked)): one for one in read.given_answers()}
            asked = [
                (one.latest, answer)
                for one in asked_once(read.asked_texts())
                if (answer := answers.get((one.latest.task_id, asked_key(one.latest.text))))
            ]
            cards = read.task_cards({text.task_id for text, _ in asked})
        found = [
            AnsweredRecommendation(
                text.entry_id,
                text.task_id,
                cards[text.task_id].number,
                cards[text.task_id].title,
                text.text,
                answer.text,
                answer.symbol,
                answer.day,
            )
            for text, answer in asked
        ]
        return sorted(found, key=lambda one: one.day or datetime.date.min, reverse=True)

    def answer(
        self, id: str, text: str, *, symbol: str = "", day: datetime.date | None = None
    ) -> Changes:
        """Record the answer, by default of today; one given before is replaced.

        Raises NotFound, and InvalidInput for an empty answer, a day still to come, or a
        superseded plan, which only keeps what was answered.
        """
        words, today = clean_lines(text), self._clock()
        if not words:
            raise InvalidInput("Hãy ghi nội dung trả lời; kiến nghị vẫn để chưa trả lời.")
        given = day or today
        if given > today:
            raise InvalidInput(
                f"Ngày trả lời {given.day}/{given.month}/{given.year} còn ở phía trước; chưa ghi "
                "gì. Hãy kiểm tra lại ngày."
            )
        with self._uow() as work:
            entry = _the_entry(work, id)
            task = the_task(work, entry.task_id)
            editable_plan(work, task.plan_id)
            known = _answer_of(work, entry)
            if known is not None:
                work.answers.remove(known.id)
            work.answers.add(
                Answer(new_id(), task.id, entry.recommendation, words, clean(symbol), given)
            )
            return work.commit(f"trả lời kiến nghị – {task_title(work, task)}")

    def reopen(self, id: str) -> Changes:
        """Take the answer back; raises NotFound, and InvalidInput where none was given."""
        with self._uow() as work:
            entry = _the_entry(work, id)
            task = the_task(work, entry.task_id)
            editable_plan(work, task.plan_id)
            known = _answer_of(work, entry)
            if known is None:
                raise InvalidInput("Kiến nghị này chưa được trả lời nên không có gì để mở lại.")
            work.answers.remove(known.id)
            return work.commit(f"mở lại kiến nghị – {task_title(work, task)}")


def _the_entry(work: UnitOfWork, id: str) -> ProgressEntry:
    words = clean(id)
    entry = work.progress.find(words)
    if entry is None and len(words) >= LEAST_PREFIX:
        found = [
            text.entry_id
            for text in work.queries.asked_texts()
            if text.entry_id.startswith(words.lower())
        ]
        entry = work.progress.find(found[0]) if len(found) == 1 else None
    if entry is None or not asks_for_something(entry.recommendation):
        raise NotFound(
            f"Không có kiến nghị nào mang mã “{words}”; xem mã bằng: kehoach recommendations."
        )
    return entry


def _answer_of(work: UnitOfWork, entry: ProgressEntry) -> Answer | None:
    key = asked_key(entry.recommendation)
    answers = work.answers.matching(task_id=entry.task_id)
    return next((one for one in answers if asked_key(one.asked) == key), None)
