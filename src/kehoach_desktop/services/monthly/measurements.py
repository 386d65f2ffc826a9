"""The month's figures of indicators: the grid, entering, copying and pasting."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.indicators.indicator import Indicator, Measurement
from kehoach_desktop.domain.indicators.measuring import format_number, percentage
from kehoach_desktop.domain.text.vietnamese import clean_lines
from kehoach_desktop.services.models.read_models import MeasurementRow, PasteResult
from kehoach_desktop.services.monthly.measurement_entering import (
    MEASUREMENT_FIELDS,
    contradicts,
    has_figures,
    keep_measurement,
    stored_measurement,
    with_typed,
)
from kehoach_desktop.services.monthly.pasting import apply_cells, pasted_cells
from kehoach_desktop.services.ports.store import Clock, UnitOfWorkFactory
from kehoach_desktop.services.rows.finding import plans_in_force, the_indicator, the_plan
from kehoach_desktop.services.rows.read_only import editable_plan

_HEADINGS = {
    "number": "Số thứ tự",
    "name": "Chỉ tiêu",
    "measure_unit": "Đơn vị tính",
    "lead": "Chủ trì",
    "target": "Mục tiêu",
    "numerator": "Tử số",
    "denominator": "Mẫu số",
    "value": "Giá trị",
    "note": "Ghi chú",
}


class MeasurementService:
    """Reads and records indicators' figures by period; each change is one undoable step.

    Periods are given by their key ("2026-04"); a nonsense key raises InvalidInput.
    """

    def __init__(self, uow: UnitOfWorkFactory, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    def grid(self, period: str, plan_id: str | None = None) -> list[MeasurementRow]:
        """Return the period's indicator grid, of one plan or of every plan in force."""
        key = Period.parse(period).key
        with self._uow() as work:
            return work.queries.measurement_rows(key, plan_id)

    def set(
        self,
        indicator_id: str,
        period: str,
        numerator: Decimal | None = None,
        denominator: Decimal | None = None,
        value: Decimal | None = None,
        note: str | None = None,
    ) -> Changes:
        """Record an indicator's figures, replacing those of the period as a whole.

        With no figure given only the note changes; a ``note`` of ``None`` stays. Raises
        NotFound, and InvalidInput for figures that can't be or contradict each other.
        """
        within = Period.parse(period)
        with self._uow() as work:
            indicator = the_indicator(work, indicator_id)
            editable_plan(work, indicator.plan_id)
            after = stored_measurement(work, indicator, within)
            if (numerator, denominator, value) != (None, None, None):
                after = replace(after, numerator=numerator, denominator=denominator, value=value)
                _refuse_contradiction(after)
            if note is not None:
                after = replace(after, note=clean_lines(note))
            keep_measurement(work, indicator, after)
            return work.commit(_step(within, indicator))

    def set_text(self, indicator_id: str, period: str, field: str, text: str) -> Changes:
        """Record numerator, denominator, value or note as typed; empty text clears it.

        What is entered last wins: a value drops a numerator and denominator that contradict
        it, and the other way round. A part greater than its whole is kept, because the other
        one may be typed next; the report's gaps name it. Raises NotFound and InvalidInput.
        """
        within = Period.parse(period)
        with self._uow() as work:
            indicator = the_indicator(work, indicator_id)
            editable_plan(work, indicator.plan_id)
            before = stored_measurement(work, indicator, within)
            keep_measurement(work, indicator, with_typed(before, field, text), whole=False)
            return work.commit(_step(within, indicator))

    def copy_previous(self, period: str, plan_id: str | None = None) -> Changes:
        """Copy the latest earlier figures of indicators that have none in this period yet.

        Only indicators of plans in force, and only figures of the same kind of period: a
        quarter's figure is no month's. The note is copied too.
        """
        within = Period.parse(period)
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
            in_force = plans_in_force(work)
            entered = {one.indicator_id for one in work.measurements.matching(period=within.key)}
            latest: dict[str, Measurement] = {}
            for one in sorted(
                work.measurements.matching(), key=lambda one: Period.parse(one.period)
            ):
                earlier = Period.parse(one.period)
                if earlier < within and earlier.kind is within.kind and has_figures(one):
                    latest[one.indicator_id] = one
            scope = {"plan_id": plan_id} if plan_id else {}
            work.measurements.add_many(
                [
                    replace(latest[indicator.id], id=new_id(), period=within.key, evidence="")
                    for indicator in work.indicators.matching(**scope)
                    if indicator.plan_id in in_force
                    and indicator.id not in entered
                    and indicator.id in latest
                ]
            )
            return work.commit(f"chép số liệu kỳ trước sang {within.label}")

    def paste(
        self,
        period: str,
        cells: Sequence[Sequence[str]],
        indicator_ids: Sequence[str],
        columns: Sequence[str],
    ) -> PasteResult:
        """Lay cells from a spreadsheet over the grid, all as one step.

        ``indicator_ids`` and ``columns`` are the grid's rows and columns from the cell the
        paste begins at. Empty cells change nothing. A cell that can't be taken, or a value
        that contradicts its numerator and denominator, comes back as a problem at its
        place, and the others still come.
        """
        within = Period.parse(period)
        with self._uow() as work:

            def take(indicator_id: str, column: str, text: str) -> None:
                indicator = the_indicator(work, indicator_id)
                editable_plan(work, indicator.plan_id)
                before = stored_measurement(work, indicator, within)
                after = with_typed(before, column, text)
                if column == "value":
                    _refuse_contradiction(replace(before, value=after.value))
                keep_measurement(work, indicator, after, whole=False)

            pasted = list(pasted_cells(cells, indicator_ids, columns))
            taken, problems = apply_cells(pasted, MEASUREMENT_FIELDS, _HEADINGS, take)
            if not taken:
                return PasteResult(Changes(), tuple(problems))
            return PasteResult(work.commit(f"dán số liệu {within.label}"), tuple(problems))


def _refuse_contradiction(measurement: Measurement) -> None:
    top, bottom, value = measurement.numerator, measurement.denominator, measurement.value
    if not contradicts(measurement) or top is None or bottom is None or value is None:
        return
    share = percentage(top, bottom) or Decimal(0)
    raise InvalidInput(
        f"Giá trị {format_number(value)} không khớp với {format_number(top)}/"
        f"{format_number(bottom)} ({format_number(share, 2)}%); số cũ được giữ lại."
    )


def _step(period: Period, indicator: Indicator) -> str:
    number = f" – chỉ tiêu {indicator.number}" if indicator.number else ""
    return f"cập nhật số liệu {period.label}{number}"
