"""What a reminding letter says; its layout is that of a letter under Decree 30/2020/NĐ-CP."""

import datetime
from collections.abc import Sequence

from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.reports.administrative_text import (
    counted,
    day_month_year,
    is_committee,
    listed,
    number_text,
    short_date,
    short_name,
)
from kehoach_desktop.domain.reports.report import (
    Annex,
    AnnexColumn,
    AnnexRow,
    CellAlign,
    Paragraph,
    ParagraphStyle,
    Report,
    ReportHead,
    RowKind,
    Section,
    SignatureBlock,
)
from kehoach_desktop.domain.text.whole_number import whole_number
from kehoach_desktop.services.deadlines.missed_occurrences import MissedTask
from kehoach_desktop.services.models.read_models import TaskLine

_SYMBOL = "UBND-VP"
_SUBJECT = "đôn đốc thực hiện nhiệm vụ"
_MISSED = "Nhiệm vụ định kỳ có kỳ chưa làm"
_FEW = 4
"""Up to so many tasks stand in the letter itself; more of them in a table of their own."""

_COLUMNS = (
    AnnexColumn("STT", 12, CellAlign.CENTER),
    AnnexColumn("Nhiệm vụ", 80),
    AnnexColumn("Kế hoạch", 28, CellAlign.CENTER),
    AnnexColumn("Kết quả, sản phẩm", 44),
    AnnexColumn("Thời hạn", 34, CellAlign.CENTER),
    AnnexColumn("Tình trạng", 30, CellAlign.CENTER),
    AnnexColumn("Kết quả đã báo cáo", 40),
)


def letter(
    office: Office | None,
    unit: str,
    late: Sequence[TaskLine],
    soon: Sequence[TaskLine],
    missed: Sequence[MissedTask],
    today: datetime.date,
    calendar: WorkingCalendar,
    *,
    speaker: str,
) -> Report:
    """Return the letter that presses a unit for its late and missed tasks and those falling due."""
    head = _head(office, unit, today)
    counts = [counted(len(late), "nhiệm vụ quá hạn")] if late else []
    lost = sum(len(one.days) for one in missed)
    counts += [counted(lost, "kỳ của nhiệm vụ định kỳ chưa làm")] if lost else []
    counts += [counted(len(soon), "nhiệm vụ sắp đến hạn")] if soon else []
    few = len(late) + len(missed) + len(soon) <= _FEW
    where = "cụ thể như sau:" if few else "chi tiết tại Phụ lục kèm theo."
    every = (*late, *(one.line for one in missed), *soon)
    plans = listed(list(dict.fromkeys(map(_plan, every))))
    opening = (
        f"Qua theo dõi việc thực hiện {plans}, đến ngày {short_date(today)}, {unit} có "
        f"{listed(counts)}, {where}"
    )
    paragraphs: list[Paragraph] = []
    if few:
        for title, points in (
            ("Nhiệm vụ quá hạn", [f"{_task(one)}; {_when(one, today, calendar)}" for one in late]),
            (_MISSED, [f"{_task(one.line)}; {one.words}" for one in missed]),
            (
                "Nhiệm vụ sắp đến hạn",
                [f"{_task(one)}; {_when(one, today, calendar)}" for one in soon],
            ),
        ):
            paragraphs += _named(title, points)
    return Report(
        period="",
        period_label="",
        as_of=today,
        head=head,
        opening=opening,
        sections=(Section("", "", tuple(paragraphs)),) if few else (),
        closing=_request(unit, speaker, late=bool(late), missed=bool(missed)),
        signature=_signature(office),
        annexes=() if few else (_annex(head, unit, late, soon, missed, today),),
    )


def _head(office: Office | None, unit: str, today: datetime.date) -> ReportHead:
    issuer = office.name if office else ""
    return ReportHead(
        issuer=issuer,
        superior="" if office is None or is_committee(issuer) else office.superior,
        symbol=_SYMBOL,
        place=office.place if office else "",
        year=today.year,
        month=today.month,
        kind="",
        subject=_SUBJECT,
        addressee=unit,
    )


def _request(unit: str, speaker: str, *, late: bool, missed: bool) -> str:
    """Return what is asked; a unit is asked ("đề nghị"), for mass bodies take no orders."""
    if late:
        periods = ", các kỳ chưa làm" if missed else ""
        return (
            f"{speaker} đề nghị {unit} tập trung hoàn thành các nhiệm vụ quá hạn{periods}, "
            "nêu rõ nguyên nhân chậm và thời gian hoàn thành; bảo đảm các nhiệm vụ còn "
            "lại đúng hạn; báo cáo kết quả, khó khăn, vướng mắc (nếu có) để tổng hợp, chỉ đạo./."
        )
    if missed:
        return (
            f"{speaker} đề nghị {unit} thực hiện và báo cáo các kỳ chưa làm, nêu rõ nguyên nhân; "
            "bảo đảm các nhiệm vụ còn lại đúng hạn; báo cáo khó khăn, vướng mắc (nếu có) để tổng "
            "hợp, chỉ đạo./."
        )
    return (
        f"{speaker} đề nghị {unit} bố trí thời gian hoàn thành đúng hạn; trường hợp có khó khăn, "
        "vướng mắc, báo cáo trước khi đến hạn để xem xét, tháo gỡ./."
    )


def _named(title: str, texts: Sequence[str]) -> list[Paragraph]:
    if not texts:
        return []
    points = [Paragraph(f"{text};", ParagraphStyle.POINT) for text in texts]
    points[-1] = Paragraph(points[-1].text.removesuffix(";") + ".", ParagraphStyle.POINT)
    return [Paragraph(f"{title}:", ParagraphStyle.CLAUSE), *points]


def _task(line: TaskLine) -> str:
    number = _number(line)
    what = f"Nhiệm vụ {number}: {line.title}" if number else line.title
    return f"{what.rstrip(' .;')} ({_plan(line)})"


def _when(line: TaskLine, today: datetime.date, calendar: WorkingCalendar) -> str:
    due = _due(line)
    if line.status.is_overdue:
        return f"thời hạn: {_deadline(line)}, quá hạn {(today - due).days} ngày"
    last = calendar.last_working_day(due)
    beside = f" (ngày làm việc cuối: {short_date(last)})" if last != due else ""
    return f"thời hạn: {_deadline(line)}{beside}, {_left(due, today)}"


def _left(due: datetime.date, today: datetime.date) -> str:
    days = (due - today).days
    return f"còn {days} ngày" if days else "đến hạn hôm nay"


def _due(line: TaskLine) -> datetime.date:
    due = line.deadline.due
    assert due is not None, "only tasks with a due day are late or fall due"
    return due


def _deadline(line: TaskLine) -> str:
    due = _due(line)
    day = f"{due.day}/{due.month}/{due.year}"
    text = " ".join(line.deadline.text.split())
    if any(written in text for written in (day, short_date(due), f"{due:%d/%m/%Y}")):
        return text
    if not text:
        return short_date(due)
    return f"{text} (chậm nhất {short_date(due)})"


def _number(line: TaskLine) -> str:
    return whole_number(line.group_number, line.number)


def _plan(line: TaskLine) -> str:
    return f"Kế hoạch số {line.plan_symbol}" if line.plan_symbol else "kế hoạch của cơ quan"


def _annex(
    head: ReportHead,
    unit: str,
    late: Sequence[TaskLine],
    soon: Sequence[TaskLine],
    missed: Sequence[MissedTask],
    today: datetime.date,
) -> Annex:
    by = f" của {head.issuer}" if head.issuer else ""
    day = day_month_year(head.year, head.month, head.day)
    rows: list[AnnexRow] = []
    number = 0
    for title, lines in (
        (
            "Nhiệm vụ quá hạn",
            [(line, _deadline(line), line.status.label) for line in late],
        ),
        (_MISSED, [(one.line, one.line.deadline.text, one.words) for one in missed]),
        (
            "Nhiệm vụ sắp đến hạn",
            [(line, _deadline(line), _left(_due(line), today)) for line in soon],
        ),
    ):
        if lines:
            rows.append(AnnexRow(("", title), RowKind.GROUP))
        for line, deadline, state in lines:
            number += 1
            title_ = f"{_number(line)} {line.title}".strip()
            rows.append(
                AnnexRow(
                    (
                        number,
                        title_,
                        line.plan_symbol,
                        line.deliverable,
                        deadline,
                        state,
                        line.result,
                    )
                )
            )
    return Annex(
        "Phụ lục",
        f"Nhiệm vụ quá hạn, sắp đến hạn của {short_name(unit)}",
        f"(Kèm theo Công văn số {number_text(head.number)}/{head.symbol} {day}{by})",
        "Nhiệm vụ",
        _COLUMNS,
        tuple(rows),
    )


def _signature(office: Office | None) -> SignatureBlock:
    recipients = ("- Như trên;", "- Lưu: VT.")
    if office is None:
        return SignatureBlock(recipients=recipients)
    return SignatureBlock(office.signer_authority, office.signer_name, recipients)
