"""Ticks made in a newer version that was not applied yet: kept beside the data, not in them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.versions.plan_comparison import Choice, PlanComparison, RowChange

if TYPE_CHECKING:
    from kehoach_desktop.services.reviewing.review_ports import ChoiceBox


@dataclass(frozen=True, slots=True)
class KeptChoices:
    """What was ticked the last time, by the rows' keys.

    ``damaged`` is where ticks lie that can't be read any more.
    """

    choices: Mapping[str, Choice] = field(default_factory=dict)
    damaged: Path | None = None


class KeptChoiceService:
    """Keeps what was ticked for a plan, row by row, until a newer version is applied to it."""

    def __init__(self, box: "ChoiceBox") -> None:
        self._box = box

    def keep(self, comparison: PlanComparison, choices: Mapping[str, Choice]) -> None:
        """Keep what is chosen otherwise than usual; raises UnusableStore."""
        others = {
            _sign(row): choice.value
            for row in comparison.rows
            if (choice := choices.get(row.key, row.usual)) is not row.usual
        }
        if others:
            self._box.save(comparison.plan_id, others)
        else:
            self._box.drop(comparison.plan_id)

    def of(self, comparison: PlanComparison) -> KeptChoices:
        """Return what was chosen the last time.

        Only of rows that say the same as then: a choice is never taken for other words.
        """
        damaged = self._box.set_aside(comparison.plan_id)
        kept = self._box.load(comparison.plan_id)
        choices = {
            row.key: choice
            for row in comparison.rows
            for choice in row.choices
            if kept and kept.get(_sign(row)) == choice.value
        }
        return KeptChoices(choices, damaged)

    def forget(self, plan_id: str) -> None:
        """Forget the choices for a plan, once a newer version was applied."""
        self._box.drop(plan_id)


def _sign(row: RowChange) -> str:
    """Return what tells the row, with all that it says, from any other."""
    # The key of a new row is its place in one reading of the file, and says nothing by itself.
    own = "" if row.key.startswith("new:") else row.key
    fields = [part for one in row.fields for part in (one.field, one.old, one.new)]
    words = (own, row.sort.value, row.kind.value, row.number, row.title, row.where, *fields)
    return hashlib.sha256("\0".join(words).encode(errors="surrogatepass")).hexdigest()
