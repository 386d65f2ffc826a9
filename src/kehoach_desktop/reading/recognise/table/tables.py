"""Walks through a document's tables, joins those a page break cut, and reads each by kind."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from kehoach_desktop.reading.document import Document, Paragraph, Table
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.table.action_table import take_actions
from kehoach_desktop.reading.recognise.table.assigned_figures import with_assigned
from kehoach_desktop.reading.recognise.table.column_choices import ColumnChoices, described
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.dossiers import (
    continues_dossier,
    is_dossier,
    read_dossier,
)
from kehoach_desktop.reading.recognise.table.entries import Entry, EntryKind
from kehoach_desktop.reading.recognise.table.group_column import (
    with_groups,
    without_wordy_indicators,
)
from kehoach_desktop.reading.recognise.table.halves import stacked
from kehoach_desktop.reading.recognise.table.indicator_table import take_indicators
from kehoach_desktop.reading.recognise.table.role_columns import with_roles
from kehoach_desktop.reading.recognise.table.rows import RowSorter
from kehoach_desktop.reading.recognise.table.schedule_columns import with_schedule
from kehoach_desktop.reading.recognise.table.table_head import TableHead, find_head
from kehoach_desktop.reading.recognise.table.task_table import take_tasks
from kehoach_desktop.reading.recognise.table.told_columns import told_by_cells, with_told
from kehoach_desktop.reading.recognise.table.tracking_columns import (
    gives_tasks,
    tracking_roles,
    without_progress,
)
from kehoach_desktop.reading.recognise.table.tracking_table import take_tracking
from kehoach_desktop.reading.recognise.table.unit_above import unit_above, with_unit
from kehoach_desktop.reading.recognise.table.unit_columns import unit_columns
from kehoach_desktop.reading.recognise.table.unit_matrix import UnitMatrix, unit_matrix
from kehoach_desktop.reading.recognise.table.unit_shares import take_matrix
from kehoach_desktop.services.ports.store import Monitor

_Taker = Callable[[RowSorter, Findings], None]
_TAKERS = (take_tasks, take_indicators, take_actions)
# A table's title, what it is attached to and its unit of measure stand in so many paragraphs.
_NEAR = 3
NO_CHOICES = ColumnChoices()
_CAPTION = re.compile(r"\W{0,3}([A-ZĐ]|[IVX]{1,4}|\d{1,2})\s*[.)/:-]\s*(?=[^\W\d_].{3,150}$)")
_LONGEST_MARK = 40
_GOES_ON = re.compile(
    r"\W*(?:(?:bang|phu luc)(?: \w{1,4})? )?(?:tiep(?: theo)?|tiep bang|con tiep)\W*"
)
_LED_ROW = re.compile(r"\s*\d{1,3}(?:\.\d{1,3})*[.)]?\s")
_WORK = (
    Meaning.LEAD,
    Meaning.BOTH,
    Meaning.COORDINATING,
    Meaning.HEAD,
    Meaning.DELIVERABLE,
    Meaning.DEADLINE,
    Meaning.END,
    Meaning.SCHEDULE,
    Meaning.ROLE,
)


@dataclass(slots=True)
class _Open:
    """The table being read; further tables may go on with it after a page break."""

    sorter: RowSorter
    take: _Taker
    first: Table
    caption: str = ""
    unit: str = ""
    """What each figure of the table is measured in, as the line above it tells."""
    parts: list[int] = field(default_factory=list)


def read_tables(
    document: Document,
    findings: Findings,
    monitor: Monitor | None = None,
    choices: ColumnChoices = NO_CHOICES,
) -> None:
    """Add what every table of the document holds, its columns as the officer chose.

    Action tables are read last, when the indicators they serve are known.
    """
    opened: list[_Open] = []
    matrices: list[UnitMatrix] = []
    current: _Open | None = None
    in_dossier = False
    apart = True
    caption = place = ""
    above: list[str] = []
    total = len(document.blocks)
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            if not _is_page_mark(block.text):
                apart, caption, place = True, block.text, block.where
                above.append(caption)
            continue
        block = stacked(block)
        if monitor:
            monitor(index, total, "Đang nhận ra bảng nhiệm vụ, chỉ tiêu")
        chosen = choices.names(block)
        if not chosen and (
            is_dossier(block.rows, block.width)
            or (in_dossier and not apart and continues_dossier(block.rows, block.width))
        ):
            cut = in_dossier and not apart and findings.dossiers
            dossier = read_dossier(block.rows, caption, findings.dossiers.pop() if cut else None)
            findings.dossiers.append(dossier)
            findings.captions.add(place)
            current, in_dossier, apart = None, True, False
            continue
        in_dossier = False
        if matrices and not apart and matrices[-1].goes_on(block):
            matrices[-1] = matrices[-1].with_rows(block)
            continue
        if not chosen and (matrix := unit_matrix(block, above[-_NEAR:])):
            matrices.append(matrix)
            current, apart = None, False
            continue
        head = find_head(block.rows, block.width)
        told: list[str] = []
        if current is not None and not apart and not chosen and _goes_on(current, head, block):
            is_repeated = head is not None and head.signature == current.sorter.head.signature
            first = head.first + head.rows if head and is_repeated else 0
            current.sorter.take(block.rows[first:], new_page=True)
            current.parts.append(block.number)
            apart = False
            continue
        if head is not None:
            below = block.rows[head.first + head.rows :]
            head = with_roles(with_schedule(head, below), below, findings.marks)
            head = with_groups(without_wordy_indicators(head, below), below)
            head = with_assigned(head, below, (*above[-_NEAR:], *_over(block, head)))
            plain, head = head, with_told(head, below, findings)
            told = told_by_cells(plain, head)
        head = choices.head(block, head)
        current = _start(block, head, findings, above, choices.columns(block))
        if current is not None:
            opened.append(current)
            if told and not chosen:
                findings.warn(block.where, _by_cells(told))
            if not chosen and current.take in _TAKERS and (unclear := _unclear(current.sorter)):
                findings.warn(block.where, unclear)
        elif len(block.rows) > 1 < block.width:
            findings.tables.append(described(block, head, (block.number,)))
        apart = False
    _group_by_captions([table for table in opened if table.take is take_tasks])
    for table in opened:
        findings.tables.append(described(table.first, table.sorter.head, table.parts))
        if table.take is not take_actions:
            first = len(findings.indicators)
            table.take(table.sorter, findings)
            with_unit(findings.indicators, first, table.unit)
    for table in opened:
        if table.take is take_actions:
            table.take(table.sorter, findings)
    for matrix in matrices:
        findings.tables.append(described(matrix.table, matrix.head, matrix.parts))
        take_matrix(matrix, findings)


def _goes_on(current: _Open, head: TableHead | None, table: Table) -> bool:
    same_width = table.width == len(current.sorter.head.owner)
    if head is None or (same_width and _is_row_of_work(head)):
        return same_width
    return head.signature == current.sorter.head.signature


def _is_row_of_work(head: TableHead) -> bool:
    """Whether what was found as a heading is a row whose words only sound like headings."""
    known = sum(column.meaning is not None for column in head.columns)
    return known * 2 <= len(head.columns) and bool(_LED_ROW.match(head.columns[0].heading))


def _start(
    table: Table,
    head: TableHead | None,
    findings: Findings,
    above: Sequence[str],
    chosen: frozenset[int] = frozenset(),
) -> _Open | None:
    """Return the open table for a heading of a known kind; warn of one that looks like work."""
    rows = table.rows[head.first + head.rows :] if head else table.rows
    if head is None:
        if table.width >= 4 and sum(len(row.filled) > 1 for row in rows) >= 3:
            findings.warn(
                table.where,
                "Bảng này không có dòng tiêu đề nhận ra được nên chưa đọc; "
                "hãy xem bảng trong văn bản gốc.",
            )
        return None
    caption = above[-1] if above else ""
    roles = tracking_roles(head, rows, (*above, *_over(table, head)))
    if chosen:
        roles = {
            place: role for place, role in roles.items() if head.columns[place].index not in chosen
        }
    if roles and (not chosen or gives_tasks(head, roles)):
        sorter = RowSorter(without_progress(head, roles), Meaning.TASK)
        sorter.take(rows)
        track = partial(take_tracking, roles=roles)
        return _Open(sorter, track, table, caption, parts=[table.number])
    if not chosen and (shared := unit_columns(head, rows)):
        over = _over(table, head)
        sorter = RowSorter(shared.head, Meaning.INDICATOR, over)
        sorter.take(rows)
        unit = unit_above((caption, *over))
        return _Open(sorter, shared.take, table, caption, unit, [table.number])
    take, title = _chosen_kind(head) if chosen else _kind(head)
    if take is None:
        is_filled = any(len(row.filled) > 1 for row in rows)
        if is_filled and head.has(Meaning.TASK, Meaning.INDICATOR, *_WORK):
            findings.warn(table.where, _why_not(head))
        return None
    over = _over(table, head)
    sorter = RowSorter(head, title, over)
    sorter.take(rows)
    return _Open(sorter, take, table, caption, unit_above((caption, *over)), [table.number])


def _over(table: Table, head: TableHead) -> list[str]:
    """Return the words in the table's own rows above its heading."""
    return [cell for row in table.rows[: head.first] for cell in row.cells if cell]


def _chosen_kind(head: TableHead) -> tuple[_Taker | None, Meaning]:
    """Return the kind of a table whose columns the officer named: what she names is enough."""
    if head.has(Meaning.TASK):
        return (take_actions if head.has(Meaning.INDICATOR) else take_tasks), Meaning.TASK
    return (take_indicators if head.has(Meaning.INDICATOR) else None), Meaning.INDICATOR


def _group_by_captions(tables: Sequence[_Open]) -> None:
    """Where an annex parts its tasks over several numbered tables, make each caption a group."""
    by_annex: dict[str, list[_Open]] = {}
    for table in tables:
        by_annex.setdefault(table.first.where.rpartition(", ")[0], []).append(table)
    for together in by_annex.values():
        led = [_CAPTION.match(table.caption) for table in together]
        numbers = {found[1] for found in led if found}
        if len(together) < 2 or len(numbers) < len(together):
            continue
        for table, found in zip(together, led, strict=True):
            if found:
                title = table.caption[found.end() :].strip(" *:.")
                group = Entry(EntryKind.GROUP, found[1], title, table.first.where)
                table.sorter.entries.insert(0, group)


def _kind(head: TableHead) -> tuple[_Taker | None, Meaning]:
    if sum(column.meaning is Meaning.PROGRESS for column in head.columns) > 1:
        return None, Meaning.TASK
    if head.has(Meaning.TASK) and head.has(Meaning.INDICATOR):
        return take_actions, Meaning.TASK
    if head.has(Meaning.TASK) and head.has(*_WORK):
        return take_tasks, Meaning.TASK
    if head.has(Meaning.INDICATOR) and head.has(Meaning.TARGET, Meaning.MEASURE_UNIT):
        return take_indicators, Meaning.INDICATOR
    return None, Meaning.TASK


def _by_cells(told: Sequence[str]) -> str:
    named = ", ".join(f"“{heading}”" for heading in told)
    return f"Tiêu đề {named} không nói rõ cột ghi gì; được hiểu theo nội dung các ô, hãy xem lại."


def _unclear(sorter: RowSorter) -> str:
    """Return what the officer should know of columns whose headings nobody understood."""
    head = sorter.head
    unknown = [
        (place, column.heading)
        for place, column in enumerate(head.columns)
        if column.meaning is None
        and any(entry.texts[place : place + 1] != [""] for entry in sorter.entries if entry.texts)
    ]
    named = [f"“{heading}”" for _, heading in unknown if heading]
    if not named:
        bare = ", ".join(str(place + 1) for place, _ in unknown)
        return f"Cột {bare} không có tiêu đề nên chưa được nhận; hãy xem lại." if bare else ""
    kept = (
        "nội dung được giữ trong ghi chú" if head.has(Meaning.TASK) else "nội dung chưa được nhận"
    )
    return f"Chưa rõ cột {', '.join(named)} ghi gì; {kept}, hãy xem lại."


def _why_not(head: TableHead) -> str:
    if head.has(Meaning.PROGRESS):
        return (
            "Bảng này là bảng theo dõi kết quả, không phải bảng giao nhiệm vụ, nên không nhận "
            "nhiệm vụ từ đây."
        )
    named = ", ".join(column.heading for column in head.columns if column.heading)
    return f"Chưa hiểu các cột của bảng này ({named}) nên chưa nhận dòng nào."


def _is_page_mark(text: str) -> bool:
    """Whether the paragraph is only a page number, or "(tiếp theo)", between two halves."""
    if len(text) < _LONGEST_MARK and _GOES_ON.fullmatch(fold_fast(text)):
        return True
    return len(text) < 12 and not any(letter.isalpha() for letter in text)
