"""The review's table of indicators."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, PlanDraft
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.services.reviewing.draft_doubts import Section
from kehoach_desktop.services.reviewing.draft_editing import TARGET_FIELD
from kehoach_desktop.services.reviewing.draft_edits import EditKind
from kehoach_desktop.services.reviewing.draft_order import indicator_rows
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.reading_lines import doubtful, target_lines, unit_lines, untold
from kehoach_desktop.ui.importing.review_model import ReviewModel
from kehoach_desktop.ui.importing.row_marks import RowMarks
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import CellLine

_MOST_YEARS = 4

translate = QCoreApplication.translate


def _target_title(year: int | None, alone: bool) -> str:
    """Return a year's heading; years side by side are headed by themselves, as in print."""
    if year is None:
        return translate("IndicatorReview", "Mục tiêu")
    return translate("IndicatorReview", "Mục tiêu {year}").format(year=year) if alone else str(year)


class IndicatorReviewModel(ReviewModel[DraftIndicator]):
    """Indicators under their groups, one column for each year that has targets."""

    section = Section.INDICATORS
    kind = EditKind.INDICATOR

    def __init__(self, session: DraftSession) -> None:
        super().__init__(session)
        self._refresh()

    def columns_for(self, draft: PlanDraft) -> Sequence[EntryColumn]:
        """Return number, indicator, unit, the years' targets, who leads."""
        years = {target.year for one in draft.indicators for target in one.targets}
        years = years or {draft.year}
        ordered = sorted(years, key=lambda year: (year is None, year or 0))[:_MOST_YEARS]
        return (
            EntryColumn(translate("IndicatorReview", "Số"), 46, "number", least=40),
            EntryColumn(
                translate("IndicatorReview", "Chỉ tiêu"), 170, "name", stretch=4, long=True
            ),
            EntryColumn(translate("IndicatorReview", "Đơn vị tính"), 104, "measure_unit", least=90),
            *(
                EntryColumn(
                    _target_title(year, alone=len(ordered) == 1),
                    120,
                    f"{TARGET_FIELD}{year or ''}",
                    stretch=1,
                    long=True,
                    least=64,
                )
                for year in ordered
            ),
            EntryColumn(translate("IndicatorReview", "Chủ trì"), 112, "lead", stretch=2, long=True),
        )

    def arrange(self, draft: PlanDraft) -> list[DraftIndicator | DraftGroup]:
        """Return indicators without a group first, then each group's."""
        return list(indicator_rows(draft))

    def text(self, fact: DraftIndicator, field: str) -> str:
        """Return a field's words."""
        match field:
            case "number":
                return fact.number
            case "name":
                return fact.name
            case "measure_unit":
                return fact.measure_unit
            case "lead":
                return "; ".join(fact.lead)
        target = _target(fact, field)
        return target.text if target is not None else ""

    def lines_of(self, fact: DraftIndicator, field: str, marks: RowMarks) -> tuple[CellLine, ...]:
        """Return how a cell is drawn."""
        if field == "lead":
            return unit_lines(fact.lead, marks, field)
        if not field.startswith(TARGET_FIELD):
            return doubtful(self.text(fact, field), marks.is_open(field))
        target, is_open = _target(fact, field), marks.is_open("targets")
        if target is None:
            # A year without a target is none that was misread: only where none has one it is told.
            is_first = field == self.columns[self.column_of("targets")].field
            return untold(is_open and is_first and not fact.targets)
        return target_lines(target, is_open, "targets" in marks.seen)

    def index_of(self, key: str, field: str = "") -> QModelIndex:
        """Return the cell of a fact's field; "targets" is the first that the fact has."""
        index = super().index_of(key, field)
        fact = self.fact(index.row()) if index.isValid() else None
        if field != "targets" or fact is None:
            return index
        own = (it.field for it in self.columns if it.field.startswith(TARGET_FIELD))
        first = next((one for one in own if _target(fact, one) is not None), field)
        return index.siblingAtColumn(self.column_of(first))

    def column_of(self, field: str) -> int:
        """Return the column of a field; "targets" is the first year's."""
        if field == "targets":
            field = next(it.field for it in self.columns if it.field.startswith(TARGET_FIELD))
        return super().column_of(field)


def _target(fact: DraftIndicator, field: str) -> Target | None:
    year = field.removeprefix(TARGET_FIELD)
    return next((one for one in fact.targets if str(one.year or "") == year), None)
