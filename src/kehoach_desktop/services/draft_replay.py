"""The officer's corrections made again on the same document read anew."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.services.draft_review import DraftReview, begin_review
from kehoach_desktop.services.draft_splitting import PART

_Keys = Sequence[str]


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction: the rows it names, and what it makes of a review and those rows."""

    rows: tuple[str, ...]
    apply: Callable[[DraftReview, _Keys], DraftReview]

    def on(self, review: DraftReview) -> DraftReview:
        """Return the corrected review; raises InvalidInput and NotFound."""
        return self.apply(review, self.rows)


def replay(
    edits: Iterable[Edit], before: PlanDraft, again: PlanDraft
) -> tuple[DraftReview, tuple[Edit, ...], int]:
    """Return the review of ``again`` with the edits once made on ``before``.

    Rows are found by their place in the file. Also returns the edits as they are for the new
    draft, and how many found their row no more.
    """
    keys = _same_rows(before, again)
    review = begin_review(again)
    kept: list[Edit] = []
    lost = 0
    for edit in edits:
        rows = [_translated(key, keys) for key in edit.rows]
        present = [key for key in rows if key is not None]
        if len(present) < len(rows):
            lost += 1
            continue
        moved = Edit(tuple(present), edit.apply)
        try:
            review = moved.on(review)
        except (InvalidInput, NotFound):
            lost += 1
            continue
        kept.append(moved)
    return review, tuple(kept), lost


def _translated(key: str, keys: dict[str, str]) -> str | None:
    """Return the new key of a row, or of a row split off from it."""
    row, mark, part = key.partition(PART)
    new = keys.get(row)
    return f"{new}{mark}{part}" if new is not None else None


def _same_rows(before: PlanDraft, again: PlanDraft) -> dict[str, str]:
    found: dict[str, str] = {}
    for old, new in (
        (before.groups, again.groups),
        (before.tasks, again.tasks),
        (before.actions, again.actions),
        (before.indicator_groups, again.indicator_groups),
        (
            (*before.indicators, *before.offered),
            (*again.indicators, *again.offered),
        ),
    ):
        places = {place: row.key for place, row in _placed(new)}
        found |= {row.key: places[place] for place, row in _placed(old) if place in places}
    return found


def _placed(
    rows: Iterable[DraftGroup | DraftTask | DraftIndicator],
) -> list[tuple[tuple[str, int], DraftGroup | DraftTask | DraftIndicator]]:
    """Return each row with its place, and which of the rows read at that place it is."""
    met: Counter[str] = Counter()
    placed: list[tuple[tuple[str, int], DraftGroup | DraftTask | DraftIndicator]] = []
    for row in rows:
        placed.append(((row.where, met[row.where]), row))
        met[row.where] += 1
    return placed
