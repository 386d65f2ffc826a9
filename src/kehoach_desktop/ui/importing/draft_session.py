"""A draft under review: its corrections, their taking back, and its open doubts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.domain.units.own_names import OwnNames
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.reviewing.draft_doubts import Doubt, doubts_of, open_places
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind, seen
from kehoach_desktop.services.reviewing.draft_replay import (
    LostEdit,
    Place,
    found_again,
    places_of,
    replay,
    replayed,
)
from kehoach_desktop.services.reviewing.draft_review import DraftReview, begin_review
from kehoach_desktop.services.reviewing.draft_units import UnitChoice, chosen_units, unknown_names
from kehoach_desktop.services.reviewing.own_rows import OwnRows, own_rows


@dataclass(frozen=True, slots=True)
class _State:
    """What taking back returns to: the reading, what was made of it, and by which edits."""

    read: PlanDraft
    review: DraftReview
    edits: tuple[Edit, ...] = ()
    columns: tuple[ColumnChoice, ...] = ()
    lost: tuple[LostEdit, ...] = ()


class DraftSession(QObject):
    """Holds the draft until it is taken or dropped; nothing of it is stored before.

    Corrections raise InvalidInput and change nothing when the words can't be taken.
    ``units`` are those of the register of the ``office``, which is named so.
    """

    changed = Signal()

    def __init__(
        self,
        draft: PlanDraft,
        units: Sequence[Unit] = (),
        parent: QObject | None = None,
        *,
        office: str = "",
    ) -> None:
        super().__init__(parent)
        self._state = _State(draft, begin_review(draft))
        self._before: list[_State] = []
        self._after: list[_State] = []
        self._units = tuple(units)
        self._register = UnitRegister(units)
        self.office = office
        self._own = OwnNames(units, office)
        self._strange: dict[str, bool] = {}
        self.doubts: list[Doubt] = []
        self._open_places: frozenset[str] = frozenset()
        self._look()

    # --- what stands there -----------------------------------------------------------------

    @property
    def draft(self) -> PlanDraft:
        """The draft as corrected so far, rows that are left out among the others."""
        return self._state.review.draft

    @property
    def taken(self) -> PlanDraft:
        """The draft as it would be taken."""
        return self._state.review.taken

    @property
    def left_out(self) -> frozenset[str]:
        """The keys of the rows that would not be taken."""
        return self._state.review.left_out

    @property
    def seen(self) -> frozenset[Doubt]:
        """The doubts that were ticked off."""
        return self._state.review.seen

    @property
    def columns(self) -> tuple[ColumnChoice, ...]:
        """What the officer said of the columns of the tables."""
        return self._state.columns

    @property
    def unit_choices(self) -> tuple[UnitChoice, ...]:
        """What the officer chose for unknown names of units."""
        return self._state.review.units

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units of the register, in their order, those to be added at the end."""
        return self._register.units

    def unknown(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return those names that mean no known unit; none while there is no register."""
        if not self._units:
            return ()
        for name in names:
            if name not in self._strange:
                self._strange[name] = bool(unknown_names((name,), self._register))
        return tuple(name for name in names if self._strange[name])

    def own_rows(self) -> OwnRows:
        """Return which rows are others' work; what is only offered is not spoken of."""
        read = self._state.read
        offered = {one.key for one in read.offered} | {one.key for one in read.offered_tasks}
        return own_rows(self.draft, self._own, offered)

    def has_left(self, keys: Iterable[str]) -> bool:
        """Whether all of these rows are left out."""
        return self.left_out.issuperset(keys)

    @property
    def task_count(self) -> int:
        """How many tasks would be taken, actions of indicators among them."""
        out, draft = self.left_out, self.draft
        return sum(one.key not in out for one in (*draft.tasks, *draft.actions))

    @property
    def indicator_count(self) -> int:
        """How many indicators would be taken."""
        return sum(one.key not in self.left_out for one in self.draft.indicators)

    @property
    def read(self) -> PlanDraft:
        """The draft as it was read, without any correction."""
        return self._state.read

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The corrections made and not taken back, in their order."""
        return self._state.edits

    @property
    def lost(self) -> tuple[LostEdit, ...]:
        """Corrections whose rows are gone, until the officer has dealt with them."""
        return self._state.lost

    def add_lost(self, lost: Iterable[LostEdit]) -> None:
        """Keep corrections of a plan of the file that is not read any more among those lost."""
        if more := tuple(lost):
            self._before = [replace(one, lost=(*one.lost, *more)) for one in self._before]
            self._show(replace(self._state, lost=(*self._state.lost, *more)))

    def settle_lost(self) -> None:
        """Let go of the corrections whose rows are gone; can be taken back like any other."""
        if self.lost:
            self._go(replace(self._state, lost=()))

    @property
    def can_undo(self) -> bool:
        """Whether a correction can be taken back."""
        return bool(self._before)

    # --- corrections -----------------------------------------------------------------------

    def correct_task(self, key: str, field: str, text: str) -> None:
        """Correct one field of a task."""
        self._change(Edit(EditKind.TASK, (key,), (field, text)))

    def correct_indicator(self, key: str, field: str, text: str) -> None:
        """Correct one field of an indicator."""
        self._change(Edit(EditKind.INDICATOR, (key,), (field, text)))

    def correct_group(self, key: str, field: str, text: str) -> None:
        """Correct the number or title of a heading."""
        self._change(Edit(EditKind.GROUP, (key,), (field, text)))

    def correct_head(self, field: str, text: str) -> None:
        """Correct one fact of the head."""
        self._change(Edit(EditKind.HEAD, (), (field, text)))

    def correct_duty(self, key: str, field: str, text: str) -> None:
        """Correct one field of a reporting duty."""
        self._change(Edit(EditKind.DUTY, (key,), (field, text)))

    def add_duty(self) -> None:
        """Add a reporting duty to be filled in."""
        self._change(Edit(EditKind.NEW_DUTY))

    def join(self, upper: str, lower: str) -> None:
        """Put the lower row's words into the upper one."""
        self._change(Edit(EditKind.JOIN, (upper, lower)))

    def split(self, key: str, first: str, second: str) -> None:
        """Make two rows of one."""
        self._change(Edit(EditKind.SPLIT, (key,), (first, second)))

    def turn_heading(self, key: str) -> None:
        """Make a group of a row, or a row of a group."""
        self._change(Edit(EditKind.HEADING, (key,)))

    def leave_out(self, keys: Iterable[str]) -> None:
        """Leave rows out."""
        self._change(Edit(EditKind.LEAVE_OUT, tuple(keys)))

    def bring_back(self, keys: Iterable[str]) -> None:
        """Take rows in again that were left out."""
        self._change(Edit(EditKind.BRING_BACK, tuple(keys)))

    def is_open(self, warning: Doubt) -> bool:
        """Whether a warning, or a doubtful row at its place, is still to be looked at."""
        return warning in self.doubts or warning.key in self._open_places

    def see(self, doubts: Sequence[Doubt]) -> None:
        """Tick doubts off: what was read there is right."""
        self._change(seen(doubts))

    def see_warning(self, doubt: Doubt) -> None:
        """Tick a warning off that belongs to no row."""
        self._change(Edit(EditKind.SEE_WARNING, (), (doubt.key, doubt.field)))

    def see_head(self, doubts: Sequence[Doubt]) -> None:
        """Tick facts of the head off that may stay empty."""
        self._change(Edit(EditKind.SEE_HEAD, (), tuple(one.field for one in doubts)))

    def choose_unit(self, choice: UnitChoice) -> None:
        """Say what an unknown name of a unit means."""
        self._change(Edit(EditKind.UNIT, (), (choice.name, choice.unit_id or "")))

    def make(self, edit: Edit) -> None:
        """Make a correction given as a value."""
        self._change(edit)

    def go_on(
        self,
        edits: Sequence[Edit],
        places: Mapping[str, Place],
        columns: Sequence[ColumnChoice] = (),
        lost: Sequence[LostEdit] = (),
    ) -> None:
        """Make the corrections again that were kept, those lost before too if their rows are back.

        Each can be taken back like one just made; of what found no row ``lost`` tells.
        """
        read = self._state.read
        states = replayed(edits, places, read)
        review, made, gone = states[-1]
        again = found_again(lost, review, read)
        states += [(after, (*made, *found), gone) for after, found, _still in again[1:]]
        still = again[-1][2]
        # Taking back a correction does not take back that others have no row.
        left = (*still, *gone)
        self._before = [_State(read, at, kept, tuple(columns), left) for at, kept, _ in states]
        self._after.clear()
        self._show(self._before.pop())

    def read_again(self, draft: PlanDraft, columns: Sequence[ColumnChoice]) -> int:
        """Go on with the document read anew; return how many corrections found no row any more.

        Every correction is made again where its row still stands.
        """
        places = places_of(self._state.read)
        review, edits, lost = replay(self._state.edits, places, draft)
        *_, (review, found, still) = found_again(self.lost, review, draft)
        left = (*still, *lost)
        self._go(_State(draft, review, (*edits, *found), tuple(columns), left))
        return len(lost)

    # --- taking back -----------------------------------------------------------------------

    def undo(self) -> bool:
        """Take back the latest correction; ``False`` when there is none."""
        return self._move(self._before, self._after)

    def redo(self) -> bool:
        """Make the correction again that was taken back last; ``False`` when there is none."""
        return self._move(self._after, self._before)

    def _move(self, source: list[_State], target: list[_State]) -> bool:
        if not source:
            return False
        target.append(self._state)
        self._show(source.pop())
        return True

    # --- inside ----------------------------------------------------------------------------

    def _change(self, edit: Edit) -> None:
        state = self._state
        review = edit.on(state.review)
        if review != state.review:
            self._go(replace(state, review=review, edits=(*state.edits, edit)))

    def _go(self, state: _State) -> None:
        self._before.append(self._state)
        self._after.clear()
        self._show(state)

    def _show(self, state: _State) -> None:
        chosen = state.review.units != self._state.review.units
        self._state = state
        if chosen:
            self._strange.clear()
            units = chosen_units(self._units, state.review.units)
            self._register, self._own = UnitRegister(units), OwnNames(units, self.office)
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        review = self._state.review
        register = self._register if self._units else None
        self.doubts = doubts_of(
            review.draft, review.seen, review.left_out, register, self._state.read
        )
        self._open_places = open_places(review.draft, self.doubts)
