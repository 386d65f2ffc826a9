"""Recognises a plan in a neutral document."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kehoach_desktop.domain.deadlines.milestones import read_milestones
from kehoach_desktop.domain.drafts.draft import (
    DraftDocument,
    PlanDraft,
    ReadingWarning,
    SourceBlock,
)
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.recognise.abbreviations import read_legend
from kehoach_desktop.reading.recognise.consistency.marking import mark_inconsistent
from kehoach_desktop.reading.recognise.damage.misread_facts import mark_misread
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.head.asking_once import asks_once
from kehoach_desktop.reading.recognise.head.damaged_head import damaged_bases, damaged_issuer
from kehoach_desktop.reading.recognise.head.header import Head, read_head
from kehoach_desktop.reading.recognise.head.legal_bases import legal_bases
from kehoach_desktop.reading.recognise.head.signing import signing
from kehoach_desktop.reading.recognise.head.superseding import amended_documents, replaced_documents
from kehoach_desktop.reading.recognise.head.title import first_year, last_year
from kehoach_desktop.reading.recognise.head.tracked_plan import with_tracking_head
from kehoach_desktop.reading.recognise.named_bodies import leads_of, name_bodies
from kehoach_desktop.reading.recognise.plan_parts import plan_parts
from kehoach_desktop.reading.recognise.prose.aims_of_tasks import offer_aims_of_tasks
from kehoach_desktop.reading.recognise.prose.prose_body import plan_body
from kehoach_desktop.reading.recognise.prose.prose_indicators import take_prose_indicators
from kehoach_desktop.reading.recognise.prose.prose_tasks import take_prose_tasks
from kehoach_desktop.reading.recognise.prose.prose_warnings import tell_of_what_is_left
from kehoach_desktop.reading.recognise.pulse import Pulse
from kehoach_desktop.reading.recognise.reporting.duties import read_duties
from kehoach_desktop.reading.recognise.reporting.duty_doubts import unheld
from kehoach_desktop.reading.recognise.table.column_choices import ColumnChoices
from kehoach_desktop.reading.recognise.table.tables import read_tables
from kehoach_desktop.reading.recognise.unit_cells import usual_units
from kehoach_desktop.reading.uncollected import uncollected
from kehoach_desktop.services.ports.store import Monitor


@uncollected()
def recognise(
    document: Document, monitor: Monitor | None = None, columns: Sequence[ColumnChoice] = ()
) -> PlanDraft:
    """Return everything recognised; what is not there or not understood stays unknown.

    Of a file with several plans, the first; the ``others`` stand in it. ``columns`` says what
    columns of tables hold, whatever their headings.
    """
    choices = ColumnChoices(columns)
    parts = plan_parts(document)
    first = _recognise(parts[0], monitor, choices)
    if len(parts) == 1:
        return first
    others = tuple(_recognise(part, monitor, choices) for part in parts[1:])
    warnings = (ReadingWarning(document.source, _several(others)), *first.warnings)
    return replace(first, others=others, warnings=warnings)


def _several(others: Sequence[PlanDraft]) -> str:
    names = "; ".join(
        f"{number}. {other.title}{f' (số {other.symbol})' if other.symbol else ''}"
        for number, other in enumerate(others, start=2)
    )
    return (
        f"Tệp này có {len(others) + 1} kế hoạch; đây là kế hoạch thứ nhất. "
        f"Các kế hoạch còn lại được đọc riêng: {names}."
    )


def _recognise(document: Document, monitor: Monitor | None, choices: ColumnChoices) -> PlanDraft:
    head = read_head(document)
    legend = read_legend(document)
    units = usual_units(legend.units)
    findings = Findings(
        head.year,
        issued=head.date,
        units=units,
        marks=legend.leads,
        of_year=not asks_once(head),
        pulse=Pulse(monitor),
    )
    read_tables(document, findings, monitor, choices)
    findings.warnings.extend(_doubted_rows(document))
    recipients, signers = signing(document)
    body = plan_body(document, head)
    if not body.damaged:
        # Most plans of tables never ask for them. The findings are not held in it, for a ring of
        # all that was found would wait for a collection.
        tasks, actions = findings.tasks, findings.actions
        findings.bodies = cache(
            lambda: name_bodies(
                document, (*leads_of(tasks), *leads_of(actions), *recipients), units
            )
        )
    left = take_prose_tasks(body, findings)
    since = first_year(head.title) or head.year
    take_prose_indicators(body, findings, last_year(head.title) or head.year, since)
    tell_of_what_is_left(left, findings)
    if not body.damaged:
        offer_aims_of_tasks(findings, head.year)
    duties = read_duties(document, of_year=findings.of_year)
    findings.warnings.extend(duties.warnings)
    if duties.single:
        findings.warnings.extend(unheld(duties.single, _due_days(findings, head.year), head.year))
    findings.warnings.extend(_about_the_whole(document, head, findings))
    draft = PlanDraft(
        source=document.source,
        title=head.title,
        number=head.number,
        symbol=head.symbol,
        issuer=head.issuer or (damaged_issuer(document, head) if body.damaged else ""),
        place=head.place,
        date=head.date,
        year=head.year,
        bases=_bases(head) or (damaged_bases(document, head) if body.damaged else ()),
        replaces=replaced_documents(document, head.title),
        amends=amended_documents(document, head.title),
        groups=tuple(findings.groups),
        tasks=tuple(findings.tasks),
        actions=tuple(findings.actions),
        indicator_groups=tuple(findings.indicator_groups),
        indicators=tuple(findings.indicators),
        offered=tuple(findings.offered),
        offered_tasks=tuple(findings.offered_tasks),
        duties=tuple(
            replace(duty, key=f"duty{number}") for number, duty in enumerate(duties.duties, 1)
        ),
        dossiers=tuple(findings.dossiers),
        progress=tuple(findings.progress),
        recipients=recipients,
        signers=signers,
        warnings=tuple(findings.warnings),
        blocks=source_blocks(document),
        tables=tuple(sorted(findings.tables, key=lambda table: table.number)),
    )
    if findings.progress:
        draft = with_tracking_head(draft, head)
    if body.damaged:
        return draft
    return mark_inconsistent(mark_misread(draft, document, head))


def _due_days(findings: Findings, year: int | None) -> set[datetime.date]:
    """Return every day that a task that was found falls due on, steps on the way too."""
    found: set[datetime.date] = set()
    for task in (*findings.tasks, *findings.actions, *findings.offered_tasks):
        steps = read_milestones(task.deadline.text, year)
        days = [task.deadline.due, *(step.due for step in steps)]
        found.update(day for day in days if day is not None)
    return found


def _doubted_rows(document: Document) -> Iterator[ReadingWarning]:
    """Yield what is to be said of rows whose cells the reader was not sure of."""
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            for row in block.rows:
                if row.doubt:
                    yield ReadingWarning(row.where, row.doubt)


def _bases(head: Head) -> tuple[DraftDocument, ...]:
    if head.title_line is None:
        return legal_bases(head.lines, 0)
    return legal_bases(head.lines, 0, range(head.title_line, head.body_line))


def source_blocks(document: Document) -> tuple[SourceBlock, ...]:
    """Return the document as it is shown beside the reading."""
    blocks: list[SourceBlock] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            blocks.append(SourceBlock(block.where, block.text))
        else:
            number = block.number
            blocks += [
                SourceBlock(row.where, "", row.cells, number, row.spans) for row in block.rows
            ]
    return tuple(blocks)


def _about_the_whole(document: Document, head: Head, findings: Findings) -> list[ReadingWarning]:
    """Return what the officer should know of the document as a whole."""
    told: list[str] = list(document.notes)
    asked = ""
    if head.dated_at_foot:
        told.append(
            "Đầu văn bản không ghi ngày; ngày ban hành được lấy ở cuối văn bản, phía trên chữ ký. "
            "Hãy đối chiếu với bản gốc."
        )
    if head.issued_by_title:
        told.append(
            f"Văn bản không ghi cơ quan ban hành; “{head.issuer}” được lấy theo địa danh ở tên văn "
            "bản. Hãy đối chiếu với bản gốc."
        )
    if not document.blocks:
        told.append("Văn bản không có chữ nào đọc được.")
    elif any(row.task for row in findings.progress):
        asked = (
            f"Đây là bảng theo dõi: {len(findings.progress)} dòng có tiến độ, được đọc cả thành "
            "nhiệm vụ; nhận vào tiến độ của nhiệm vụ đang giữ, hoặc nhận làm kế hoạch."
        )
    elif findings.tasks or findings.actions:
        pass
    elif findings.progress and not findings.indicators:
        told.append(
            f"Đây là bảng theo dõi, báo cáo tiến độ của {len(findings.progress)} nhiệm vụ, không "
            "phải kế hoạch giao nhiệm vụ; hãy nhận vào tiến độ của một kỳ."
        )
    elif findings.indicators:
        told.append("Văn bản không có bảng nhiệm vụ nào đã điền, cũng không có mục nhiệm vụ nào.")
    elif head.title:
        told.append(
            "Văn bản không có bảng nhiệm vụ hay bảng chỉ tiêu nào đã điền, cũng không có mục "
            "nhiệm vụ, chỉ tiêu nào."
        )
    else:
        told.append(
            "Không thấy kế hoạch nào trong văn bản này: không có tên loại “Kế hoạch”, không có "
            "bảng nhiệm vụ hay bảng chỉ tiêu."
        )
    if findings.dossiers:
        told.append(
            f"Có {len(findings.dossiers)} hồ sơ thuyết minh nhiệm vụ, được lưu cùng kế hoạch khi "
            "nhận."
        )
    use = [ReadingWarning(document.source, asked, asks_use=True)] if asked else []
    return [*use, *(ReadingWarning(document.source, words) for words in told)]
