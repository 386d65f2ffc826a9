"""The officer's corrections of a draft as values: made, made again, written down, read back."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.services.reviewing.draft_doubts import Doubt, Section
from kehoach_desktop.services.reviewing.draft_duties import add_duty, correct_duty
from kehoach_desktop.services.reviewing.draft_editing import (
    correct_group,
    correct_head,
    correct_indicator,
    correct_task,
)
from kehoach_desktop.services.reviewing.draft_headings import turn_heading
from kehoach_desktop.services.reviewing.draft_joining import join_rows
from kehoach_desktop.services.reviewing.draft_review import (
    DraftReview,
    bring_back,
    choose_unit,
    leave_out,
    mark_seen,
)
from kehoach_desktop.services.reviewing.draft_splitting import split_row
from kehoach_desktop.services.reviewing.draft_units import UnitChoice

_Words = Sequence[str]


class EditKind(StrEnum):
    """What a correction does; its ``rows`` and ``words`` are meant accordingly."""

    TASK = "task"
    """A field of the row, and its words."""

    INDICATOR = "indicator"
    GROUP = "group"
    HEAD = "head"
    DUTY = "duty"
    """A field of the reporting duty, and its words."""

    NEW_DUTY = "new_duty"
    JOIN = "join"
    """The upper row and the lower one."""

    SPLIT = "split"
    """The words of both parts."""

    HEADING = "heading"
    LEAVE_OUT = "leave_out"
    BRING_BACK = "bring_back"
    SEE = "see"
    """For each row (section, field, unit) of a doubt, one after another."""

    SEE_WARNING = "see_warning"
    """The warning's place and words."""

    SEE_HEAD = "see_head"
    """The facts of the head that may stay empty."""

    UNIT = "unit"
    """The unknown name, and the key of the unit it means ("" for one to be added)."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction: the keys of the rows it names, and the words that belong to it."""

    kind: EditKind
    rows: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def on(self, review: DraftReview) -> DraftReview:
        """Return the corrected review.

        Raises InvalidInput and NotFound; ValueError for one whose rows and words do not
        belong together.
        """
        if self.kind in _DRAFT_EDITS:
            draft = _DRAFT_EDITS[self.kind](review.draft, self.rows, self.words)
            return replace(review, draft=draft)
        return _REVIEW_EDITS[self.kind](review, self.rows, self.words)


def seen(doubts: Iterable[Doubt]) -> Edit:
    """Return the ticking off of doubts of rows."""
    listed = list(doubts)
    words = [word for one in listed for word in (one.section.value, one.field, one.unit)]
    return Edit(EditKind.SEE, tuple(one.key for one in listed), tuple(words))


def _head(draft: PlanDraft, _rows: _Words, words: _Words) -> PlanDraft:
    field, text = words
    return correct_head(draft, field, text)


def _field(
    correct: Callable[[PlanDraft, str, str, str], PlanDraft],
) -> Callable[[PlanDraft, _Words, _Words], PlanDraft]:
    def corrected(draft: PlanDraft, rows: _Words, words: _Words) -> PlanDraft:
        (row,), (field, text) = rows, words
        return correct(draft, row, field, text)

    return corrected


def _join(draft: PlanDraft, rows: _Words, _words: _Words) -> PlanDraft:
    upper, lower = rows
    return join_rows(draft, upper, lower)


def _turn(draft: PlanDraft, rows: _Words, _words: _Words) -> PlanDraft:
    (row,) = rows
    return turn_heading(draft, row)


def _see(review: DraftReview, rows: _Words, words: _Words) -> DraftReview:
    return mark_seen(review, _doubts(rows, words))


def _doubts(rows: _Words, words: _Words) -> Iterator[Doubt]:
    parts = zip(rows, words[::3], words[1::3], words[2::3], strict=True)
    for key, section, field, unit in parts:
        yield Doubt(Section(section), key, field, unit)


def _see_warning(review: DraftReview, _rows: _Words, words: _Words) -> DraftReview:
    where, message = words
    return mark_seen(review, [Doubt(Section.WARNINGS, where, message)])


def _see_head(review: DraftReview, _rows: _Words, words: _Words) -> DraftReview:
    return mark_seen(review, [Doubt(Section.HEAD, "", field) for field in words])


def _unit(review: DraftReview, _rows: _Words, words: _Words) -> DraftReview:
    name, unit_id = words
    return choose_unit(review, UnitChoice(name, unit_id or None))


_DRAFT_EDITS: dict[EditKind, Callable[[PlanDraft, _Words, _Words], PlanDraft]] = {
    EditKind.TASK: _field(correct_task),
    EditKind.INDICATOR: _field(correct_indicator),
    EditKind.GROUP: _field(correct_group),
    EditKind.HEAD: _head,
    EditKind.DUTY: _field(correct_duty),
    EditKind.NEW_DUTY: lambda draft, _rows, _words: add_duty(draft),
    EditKind.JOIN: _join,
    EditKind.SPLIT: _field(split_row),
    EditKind.HEADING: _turn,
}

_REVIEW_EDITS: dict[EditKind, Callable[[DraftReview, _Words, _Words], DraftReview]] = {
    EditKind.LEAVE_OUT: lambda review, rows, _words: leave_out(review, rows),
    EditKind.BRING_BACK: lambda review, rows, _words: bring_back(review, rows),
    EditKind.SEE: _see,
    EditKind.SEE_WARNING: _see_warning,
    EditKind.SEE_HEAD: _see_head,
    EditKind.UNIT: _unit,
}
