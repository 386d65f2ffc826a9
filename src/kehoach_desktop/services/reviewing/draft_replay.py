"""The officer's corrections made again on the same document read anew."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kehoach_desktop.domain.drafts.draft import (
    DraftDuty,
    DraftGroup,
    DraftIndicator,
    DraftTask,
    PlanDraft,
)
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.services.reviewing.draft_duties import ADDED
from kehoach_desktop.services.reviewing.draft_edits import Edit
from kehoach_desktop.services.reviewing.draft_review import DraftReview, begin_review
from kehoach_desktop.services.reviewing.draft_splitting import PART

_Row = DraftGroup | DraftTask | DraftIndicator | DraftDuty
Place = tuple[str, str, int]
"""The sort of a row, where it was read, and which of the rows read there it is."""


@dataclass(frozen=True, slots=True)
class LostEdit:
    """A correction that found no row any more, with the places of the rows that it names."""

    edit: Edit
    places: Mapping[str, Place]


def replay(
    edits: Iterable[Edit], places: Mapping[str, Place], again: PlanDraft
) -> tuple[DraftReview, tuple[Edit, ...], tuple[LostEdit, ...]]:
    """Return the review of ``again`` with the edits once made on another reading of the file.

    ``places`` are those of the rows in that reading, by their keys; rows are found again by
    them. Also returns the edits as they are for the new draft, and those that found their row
    no more.
    """
    *_, last = replayed(edits, places, again)
    return last


def replayed(
    edits: Iterable[Edit], places: Mapping[str, Place], again: PlanDraft
) -> list[tuple[DraftReview, tuple[Edit, ...], tuple[LostEdit, ...]]]:
    """Return what ``replay`` does before the first edit and after each one that was kept."""
    return _made([(edit, places) for edit in edits], begin_review(again), again)


def found_again(
    lost: Iterable[LostEdit], review: DraftReview, again: PlanDraft
) -> list[tuple[DraftReview, tuple[Edit, ...], tuple[LostEdit, ...]]]:
    """Return the states after each lost correction whose row is read in ``again`` after all.

    ``review`` is the one of ``again`` so far, and the first of the states.
    """
    return _made([(one.edit, one.places) for one in lost], review, again)


def lost_edit(edit: Edit, places: Mapping[str, Place]) -> LostEdit:
    """Return the correction with the places of the rows that it names, of all these."""
    keys = map(row_of, edit.rows)
    return LostEdit(edit, {key: places[key] for key in keys if key in places})


def _made(
    edits: Iterable[tuple[Edit, Mapping[str, Place]]], review: DraftReview, again: PlanDraft
) -> list[tuple[DraftReview, tuple[Edit, ...], tuple[LostEdit, ...]]]:
    rows = {place: key for key, place in places_of(again).items()}
    kept: tuple[Edit, ...] = ()
    lost: tuple[LostEdit, ...] = ()
    states = [(review, kept, lost)]
    for edit, places in edits:
        mine = lost_edit(edit, places)
        keys = {key: rows[place] for key, place in mine.places.items() if place in rows}
        present = [key for old in edit.rows if (key := _translated(old, keys)) is not None]
        moved = replace(edit, rows=tuple(present))
        try:
            if len(present) < len(edit.rows):
                raise NotFound("Dòng này không còn trong bản đọc.")
            review = moved.on(review)
        except (InvalidInput, NotFound, ValueError):
            lost = (*lost, mine)
            states[-1] = (*states[-1][:2], lost)
            continue
        kept = (*kept, moved)
        states.append((review, kept, lost))
    return states


def places_of(draft: PlanDraft) -> dict[str, Place]:
    """Return where each row of a draft was read, by its key."""
    return {
        row.key: (sort, *place)
        for sort, rows in (
            ("group", draft.groups),
            ("task", (*draft.tasks, *draft.offered_tasks)),
            ("action", draft.actions),
            ("indicator_group", draft.indicator_groups),
            ("indicator", (*draft.indicators, *draft.offered)),
            ("duty", draft.duties),
        )
        for place, row in _placed(rows)
    }


def row_of(key: str) -> str:
    """Return the key of a row as it was read, also of one that was split off from it."""
    return key.partition(PART)[0]


def _translated(key: str, keys: dict[str, str]) -> str | None:
    """Return the new key of a row, or of a row split off from it; of an added one its own."""
    if key.startswith(ADDED):
        return key
    row, mark, part = key.partition(PART)
    new = keys.get(row)
    return f"{new}{mark}{part}" if new is not None else None


def _placed(
    rows: Iterable[_Row],
) -> list[tuple[tuple[str, int], _Row]]:
    """Return each row with its place, and which of the rows read at that place it is."""
    met: Counter[str] = Counter()
    placed: list[tuple[tuple[str, int], _Row]] = []
    for row in rows:
        placed.append(((row.where, met[row.where]), row))
        met[row.where] += 1
    return placed
