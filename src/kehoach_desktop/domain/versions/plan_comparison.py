"""What a newer version of a plan changes in the one held, row by row."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from kehoach_desktop.domain.text.vietnamese import clean


class RowSort(StrEnum):
    """What kind of row is compared."""

    PLAN = "plan"
    GROUP = "group"
    TASK = "task"
    INDICATOR_GROUP = "indicator_group"
    INDICATOR = "indicator"
    DUTY = "duty"
    RECIPIENT = "recipient"


_HEADINGS = (RowSort.GROUP, RowSort.INDICATOR_GROUP)


class ChangeKind(StrEnum):
    """What the newer version does with a row."""

    KEPT = "kept"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


class Choice(StrEnum):
    """What is done with a row of the comparison.

    TAKE takes the newer version over, LEAVE leaves the plan as it is. Two rows that may not
    be the same can be taken APART: the newer one is added, the old one stays. A task that
    is gone may be DROPPED: it stays in the plan as no longer to be done. What is gone and
    has nothing recorded can be REMOVED.
    """

    TAKE = "take"
    LEAVE = "leave"
    APART = "apart"
    DROP = "drop"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field, as it stands and as the newer version has it, in words."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of both versions together.

    ``key`` names it in the choices: the held row's key, or for a new row "new:" and the
    draft's. ``number`` and ``title`` are those of the held row, else of the new one.
    ``doubts`` are sentences for the officer; a doubtful row is not taken unasked.
    ``is_settled`` marks a gone task that is no longer to be done already, ``can_remove`` a
    gone row that nothing hangs on.
    """

    key: str
    sort: RowSort
    kind: ChangeKind
    number: str
    title: str
    fields: tuple[FieldChange, ...] = ()
    doubts: tuple[str, ...] = ()
    is_pair_doubtful: bool = False
    is_settled: bool = False
    can_remove: bool = False
    where: str = ""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be done with the row, the usual first."""
        match self.kind:
            case ChangeKind.KEPT:
                return (Choice.LEAVE,)
            case ChangeKind.NEW:
                return (Choice.LEAVE, Choice.TAKE) if self.doubts else (Choice.TAKE, Choice.LEAVE)
            case ChangeKind.GONE if self.can_remove and self.sort in _HEADINGS:
                return (Choice.REMOVE, Choice.LEAVE)
            case ChangeKind.GONE if self.can_remove:
                return (Choice.LEAVE, Choice.REMOVE)
            case ChangeKind.GONE:
                can_drop = self.sort is RowSort.TASK and not self.is_settled
                return (Choice.LEAVE, Choice.DROP) if can_drop else (Choice.LEAVE,)
            case ChangeKind.CHANGED if self.is_pair_doubtful:
                return (Choice.LEAVE, Choice.TAKE, Choice.APART)
            case ChangeKind.CHANGED if self.doubts:
                return (Choice.LEAVE, Choice.TAKE)
            case _:
                return (Choice.TAKE, Choice.LEAVE)

    @property
    def usual(self) -> Choice:
        """What is done where nothing was chosen: the sure is taken, the rest left alone."""
        return self.choices[0]

    @property
    def needs_eyes(self) -> bool:
        """Whether a person should decide: a doubt, or work or a duty that is gone."""
        is_work = self.sort not in (RowSort.PLAN, RowSort.RECIPIENT, *_HEADINGS)
        is_open = self.kind is ChangeKind.GONE and is_work and not self.is_settled
        return bool(self.doubts) or is_open


@dataclass(frozen=True, slots=True)
class PlanComparison:
    """A plan held and a newer version of it; every row of both is in ``rows`` once."""

    plan_id: str
    plan_name: str
    source: str
    rows: tuple[RowChange, ...] = ()

    def counts(self, *sorts: RowSort) -> dict[ChangeKind, int]:
        """Return how many rows there are of each kind, of these sorts or of all."""
        found = Counter(row.kind for row in self.rows if not sorts or row.sort in sorts)
        return {kind: found[kind] for kind in ChangeKind}

    @property
    def doubtful(self) -> tuple[RowChange, ...]:
        """The rows that a person should decide on."""
        return tuple(row for row in self.rows if row.needs_eyes)

    @property
    def shares_nothing(self) -> bool:
        """Whether both have tasks or indicators, and not one of them is in both."""
        work = (RowSort.TASK, RowSort.INDICATOR)
        kinds = {row.kind for row in self.rows if row.sort in work}
        return kinds == {ChangeKind.NEW, ChangeKind.GONE}


@dataclass(frozen=True, slots=True)
class UpdateCounts:
    """How many rows an update changed, added, dropped or removed, and what is left to decide."""

    changed: int = 0
    added: int = 0
    dropped: int = 0
    removed: int = 0
    left: tuple[RowChange, ...] = field(default=())

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was changed, added, dropped or removed."""
        return not (self.changed or self.added or self.dropped or self.removed)


def differing(
    old: Iterable[tuple[str, str]], new: Iterable[tuple[str, str]], said: frozenset[str]
) -> tuple[FieldChange, ...]:
    """Return the fields whose words differ; ``said`` are those the newer version has at all.

    A column that the newer document does not have takes nothing away. White space, the
    kind of dash and a full stop at the end make no difference.
    """
    return tuple(
        FieldChange(name, before, after)
        for (name, before), (_, after) in zip(old, new, strict=True)
        if name in said and comparable(before) != comparable(after)
    )


def comparable(text: str) -> str:
    """Return the words as they count when two versions are compared."""
    return clean(text.translate(_DASHES)).rstrip(" .;,")


_DASHES = {ord(dash): "-" for dash in "‐‑‒–—―−"}
