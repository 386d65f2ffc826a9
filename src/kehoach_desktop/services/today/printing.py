"""The first page's list on paper."""

from kehoach_desktop.domain.indicators.measuring import format_number
from kehoach_desktop.domain.reports.printed_list import ListTable, PrintedList
from kehoach_desktop.domain.reports.report import AnnexColumn, AnnexRow, CellAlign
from kehoach_desktop.services.models.today_models import DueItem, Today
from kehoach_desktop.services.today.words import days_left

_DUE = (
    AnnexColumn("Hạn", 20, CellAlign.CENTER),
    AnnexColumn("Việc", 76),
    AnnexColumn("Chủ trì", 42),
    AnnexColumn("Tình trạng", 27, CellAlign.CENTER),
)
_WAITING = (AnnexColumn("Văn bản, việc phải chờ", 60), AnnexColumn("Nhiệm vụ", 105))
_INDICATORS = (
    AnnexColumn("Chỉ tiêu", 75),
    AnnexColumn("Mục tiêu", 34),
    AnnexColumn("Thực hiện", 24, CellAlign.RIGHT),
    AnnexColumn("Chủ trì", 32),
)
_ASKED = (
    AnnexColumn("Kiến nghị", 85),
    AnnexColumn("Đơn vị", 45),
    AnnexColumn("Chờ", 35, CellAlign.CENTER),
)
_UNITS = (AnnexColumn("Đơn vị", 110), AnnexColumn("Nhiệm vụ đã báo", 55, CellAlign.CENTER))


def printed(found: Today, issuer: str) -> PrintedList:
    """Return the page as a list to be printed; parts with nothing in them are left out."""
    tables = [
        _due("Quá hạn", found.late),
        _due("Kỳ chưa làm của việc định kỳ", found.missed),
        _due("Đến hạn trong 7 ngày", found.soon),
        _due("Đến hạn từ 8 đến 30 ngày", found.later),
        _waiting(found),
        _units(found),
        _indicators(found),
        _recommendations(found),
    ]
    day = found.day
    notes = () if any(tables) else ("Không có việc quá hạn hay sắp đến hạn.",)
    return PrintedList(
        issuer,
        "Việc hôm nay",
        f"Tính đến ngày {day.day}/{day.month}/{day.year}",
        tuple(table for table in tables if table is not None),
        notes,
    )


def _due(title: str, items: tuple[DueItem, ...]) -> ListTable | None:
    if not items:
        return None
    rows = tuple(
        AnnexRow(
            (
                f"{item.due.day}/{item.due.month}/{item.due.year}" if item.due else "",
                f"{item.number} {item.title}".strip(),
                item.lead,
                days_left(item.days),
            )
        )
        for item in items
    )
    return ListTable(_DUE, rows, f"{title} ({len(items)})")


def _waiting(found: Today) -> ListTable | None:
    if not found.waiting:
        return None
    rows = tuple(
        AnnexRow((group.awaited, "; ".join(f"{t.number} {t.title}".strip() for t in group.tasks)))
        for group in found.waiting
    )
    return ListTable(_WAITING, rows, f"Chờ văn bản cấp trên ({found.waiting_count})")


def _units(found: Today) -> ListTable | None:
    if found.units is None:
        return None
    lacking = [*found.units.missing, *found.units.partial]
    if not lacking:
        return None
    rows = tuple(AnnexRow((unit.name, f"{unit.reported}/{unit.total}")) for unit in lacking)
    return ListTable(_UNITS, rows, f"Chưa gửi đủ phiếu {found.units.label} ({len(lacking)})")


def _indicators(found: Today) -> ListTable | None:
    lacking = [*found.unmet, *found.unmeasured]
    if not lacking:
        return None
    rows = tuple(
        AnnexRow(
            (
                f"{one.number} {one.name}".strip(),
                one.target,
                format_number(one.value, 2) if one.value is not None else "chưa có",
                one.lead,
            )
        )
        for one in lacking
    )
    return ListTable(_INDICATORS, rows, f"Chỉ tiêu chưa đạt, chưa có số liệu ({len(lacking)})")


def _recommendations(found: Today) -> ListTable | None:
    if not found.recommendations:
        return None
    rows = tuple(
        AnnexRow((one.text, one.lead, f"{one.days} ngày, từ {one.period_label}"))
        for one in found.recommendations
    )
    return ListTable(_ASKED, rows, f"Kiến nghị chưa trả lời ({len(found.recommendations)})")
