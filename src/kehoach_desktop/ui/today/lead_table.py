"""The table of units by status; every number opens its list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.plans.status_counts import StatusCounts, StatusLeaf
from kehoach_desktop.services.models.today_models import DueItem, LeadCounts, Today, periods_of
from kehoach_desktop.ui.today.list_dialog import ListDialog
from kehoach_desktop.ui.today.list_model import ListColumn, ListRow
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone


@dataclass(frozen=True, slots=True)
class LeadCell:
    """A number of the table: the row it stands in (``None`` for all) and the leaves counted.

    ``missed`` are the items behind it where it counts missed periods instead.
    """

    row: LeadCounts | None
    leaves: tuple[StatusLeaf, ...]
    words: str
    missed: tuple[DueItem, ...] = ()


class LeadTable(ListDialog):
    """Rows and columns add up to the totals at their ends."""

    def __init__(self, found: Today, parent: QWidget) -> None:
        total = found.counts
        kinds, lost = self._kinds(total), bool(found.missed)
        super().__init__(
            self.tr("Nhiệm vụ theo đơn vị"),
            (
                ListColumn(self.tr("Đơn vị"), 210, stretch=1, least=140),
                *(ListColumn(words, 78, least=60, right=True) for words, _, _ in kinds),
                *([ListColumn(self.tr("Kỳ chưa làm"), 96, least=88, right=True)] if lost else []),
            ),
            parent,
            remark=self.tr(
                "Mỗi nhiệm vụ được đếm một lần; kỳ chưa làm của việc định kỳ được đếm riêng. Chọn "
                "một ô rồi nhấn Enter để xem danh sách."
            ),
            open_words=self.tr("Xem danh sách"),
            cells=True,
            stays=True,
        )
        shown = [
            self._row(row.name, row, row.counts, kinds, row.missed if lost else None)
            for row in found.by_lead
        ]
        whole = self.tr("Tổng số")
        shown.append(self._row(whole, None, total, kinds, found.missed if lost else None))
        self.show_rows(shown)

    def _row(
        self,
        name: str,
        row: LeadCounts | None,
        counts: StatusCounts,
        kinds: Sequence[tuple[str, tuple[StatusLeaf, ...], Tone]],
        missed: tuple[DueItem, ...] | None,
    ) -> ListRow:
        strong = row is None
        cells: list[tuple[CellLine, ...]] = [(CellLine(name, strong=strong),)]
        targets: list[object] = [LeadCell(row, tuple(StatusLeaf), name)]
        for words, leaves, tone in kinds:
            number = sum(counts[leaf] for leaf in leaves)
            cells.append((CellLine(str(number), tone, strong),) if number else ())
            label = f"{name} · {words}"
            targets.append(LeadCell(row, leaves, label) if number else None)
        if missed is not None:
            number = periods_of(missed)
            cells.append((CellLine(str(number), Tone.BAD, strong),) if number else ())
            label = f"{name} · {self.tr('Kỳ chưa làm')}"
            targets.append(LeadCell(row, (), label, missed) if number else None)
        return ListRow(tuple(cells), targets=tuple(targets))

    def _kinds(self, total: StatusCounts) -> list[tuple[str, tuple[StatusLeaf, ...], Tone]]:
        leaf = StatusLeaf
        every = [
            (
                self.tr("Xong"),
                (leaf.DONE_ON_TIME, leaf.DONE_LATE, leaf.DONE_UNDATED),
                Tone.GOOD,
            ),
            (
                self.tr("Trong hạn"),
                (leaf.IN_PROGRESS_IN_TIME, leaf.NOT_STARTED_IN_TIME),
                Tone.PLAIN,
            ),
            (
                self.tr("Quá hạn"),
                (leaf.IN_PROGRESS_OVERDUE, leaf.NOT_STARTED_OVERDUE),
                Tone.BAD,
            ),
            (self.tr("Chờ"), (leaf.WAITING,), Tone.WAITING),
            (self.tr("Không hạn"), (leaf.NO_DEADLINE,), Tone.MUTED),
            (self.tr("Dừng, bỏ"), (leaf.PAUSED, leaf.DROPPED), Tone.MUTED),
        ]
        shown = [kind for kind in every if any(total[one] for one in kind[1])]
        return [*shown, (self.tr("Tổng"), tuple(leaf), Tone.PLAIN)]
