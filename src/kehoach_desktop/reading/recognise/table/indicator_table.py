"""Makes indicator groups, indicators and targets of a sorted indicator table."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.domain.indicators.less_is_better import with_direction
from kehoach_desktop.domain.indicators.reading import read_target, read_targets
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.figures.figure_units import (
    is_plain_unit,
    measure_unit,
)
from kehoach_desktop.reading.recognise.prose.figures.parts_of_year import (
    lacks_whole_year,
    level_of_year,
)
from kehoach_desktop.reading.recognise.table.columns import Column, Meaning
from kehoach_desktop.reading.recognise.table.entries import Entry, EntryKind, one_line
from kehoach_desktop.reading.recognise.table.parts_of_one import in_percent
from kehoach_desktop.reading.recognise.table.rows import RowSorter
from kehoach_desktop.reading.recognise.table.steps_of_year import steps_of_year
from kehoach_desktop.reading.recognise.table.table_head import TableHead
from kehoach_desktop.reading.recognise.table.task_table import GroupStack
from kehoach_desktop.reading.recognise.table.unit_above import unit_in_bracket

# What is counted behind a figure; "12 theo kế hoạch", "3 mới" name nothing counted.
_COUNTED = re.compile(
    r"(?!(?:truoc|theo|moi|va|hoac|trong|den|vao|so|tu|khong|tro|cho|cua|khi|sau|tai|o|de|do|nam|la"
    r"|con|hang|cac|thang|quy|ngay)\b)[a-z]+(?:,? [a-z]+){0,3}"
)
_TOLD = re.compile(
    r"(?:\b(?:đạt|tối thiểu|ít nhất|không quá|trên|dưới|từ|giảm|tăng|phấn đấu)\b|[≥≤><=])"
    r"[^;]*?\d.*$|\s\d[\d.,]*\s?%$",
    re.IGNORECASE,
)

_COUNTS = re.compile(r"\W*(?:tổng )?số\b", re.IGNORECASE)
_PART_OF_ABOVE = re.compile(r"\W*(?:trong đó|riêng|gồm|bao gồm)\b", re.IGNORECASE)
_REACHED = re.compile(r"\W*ket qua (?:da )?(?:thuc hien|dat|den)\b")
_NUMBER_AND_NAME = 2
_SHEET = "trang tính"


def take_indicators(sorter: RowSorter, findings: Findings) -> None:
    """Add the groups and indicators that an indicator table holds."""
    groups = GroupStack(findings.indicator_groups, "ig")
    above, first = "", len(findings.indicators)
    for entry in _with_headings(sorter.entries):
        if entry.kind is EntryKind.GROUP:
            groups.open(entry)
            continue
        groups.item_follows("" if entry.bullet else entry.number)
        key = f"i{len(findings.indicators) + 1}"
        made = make_indicator(key, entry, sorter.head, groups.current, findings, year=groups.year())
        part = entry.bullet or _PART_OF_ABOVE.match(made.name)
        if above and not made.measure_unit and part and not _COUNTS.match(made.name):
            # "Riêng lĩnh vực đất đai" below "Thời gian giải quyết" is measured as that is.
            made = made._replace(measure_unit=above)
        above = made.measure_unit
        findings.indicators.append(made)
    _read_parts_of_one(findings, first)
    _tell_of_results(sorter, findings)


def _read_parts_of_one(findings: Findings, first: int) -> None:
    """Read 0,25 as 25% in the indicators of a workbook's table whose shares are all so."""
    held = findings.indicators[first:]
    if not held or not held[0].where.startswith(_SHEET):
        return
    made = in_percent(held)
    if made != held:
        findings.indicators[first:] = made
        findings.warn(
            held[0].where,
            "Các tỷ lệ trong bảng ghi theo phần của 1 (như 0,25) mà đơn vị tính là %: đã đọc "
            "thành phần trăm (25%); hãy xem lại.",
        )


def _tell_of_results(sorter: RowSorter, findings: Findings) -> None:
    """Tell once of columns that say what was reached: it is kept in the notes, measured nowhere."""
    for at, column in enumerate(sorter.head.columns):
        if not _tells_results(column, findings.year):
            continue
        filled = [one for one in sorter.entries if at < len(one.texts) and one.texts[at]]
        if filled:
            heading = one_line(column.heading)
            findings.warn(
                filled[0].where,
                f"Cột “{heading}” được giữ ở ghi chú của từng chỉ tiêu, chưa ghi thành số liệu của "
                "kỳ nào; hãy nhập số liệu khi cần.",
            )


def _tells_results(column: Column, year: int | None) -> bool:
    """Whether a column of an indicator table says what was reached in the plan's own time."""
    if column.meaning is Meaning.DELIVERABLE:
        return _REACHED.match(fold(column.heading)) is not None
    if column.meaning is Meaning.PAST:
        return year is not None and column.year is not None and column.year >= year
    return column.meaning is Meaning.PROGRESS


def _with_headings(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries with a row of a number and a name made the group of its parts.

    Of "1 | Hạ tầng" above "1.1 | Tỷ lệ …" no figure is asked.
    """
    made: list[Entry] = []
    for entry, following in zip_longest(entries, entries[1:]):
        heads = (
            entry.kind is EntryKind.ITEM
            and entry.number
            and following is not None
            and following.number.startswith(f"{entry.number}.")
            and sum(map(bool, entry.texts)) <= _NUMBER_AND_NAME
            and not _told_by_name(one_line(entry.title))
        )
        made.append(
            Entry(EntryKind.GROUP, entry.number, entry.title, entry.where, divided=True)
            if heads
            else entry
        )
    return made


def make_indicator(
    key: str,
    entry: Entry,
    head: TableHead,
    group: str | None,
    findings: Findings,
    *,
    year: int | None = None,
) -> DraftIndicator:
    """Return the indicator of one entry; a target that cannot be read is a doubt and a warning.

    ``year`` is that of its group, for targets that name none; else it is the plan's.
    """
    past = year if year and findings.year and year < findings.year else None
    asked = findings.year if past else year or findings.year
    doubts: set[str] = {"targets"} if past else set()
    first: dict[Meaning, str] = {}
    notes: list[str] = []
    for column, text in zip(head.columns, entry.texts, strict=False):
        if text and column.meaning:
            first.setdefault(column.meaning, text)
            if column.meaning is Meaning.NOTE:
                notes.append(text)
            elif column.meaning is Meaning.GIVEN or _tells_results(column, findings.year):
                # What was reached so far is no target; it stays beside it in its own words.
                notes.append(f"{one_line(column.heading)}: {text}")
    name = one_line(entry.title)
    unit = one_line(first.get(Meaning.MEASURE_UNIT, "")) or unit_in_bracket(name)
    filled = [at for at in head.all_of(Meaning.TARGET) if entry.texts[at]]
    if len(filled) > 1 and (steps := steps_of_year(head)):
        # "Quý II: 70 | Quý IV: 80": what the year comes to is its target.
        notes += [f"{steps[at]}: {one_line(entry.texts[at])}" for at in filled if at in steps]
        filled = [at for at in filled if at not in steps] or filled[-1:]
    written: list[tuple[str, int | None]] = [
        (one_line(entry.texts[at]), head.columns[at].year) for at in filled
    ]
    if findings.year and any((year or 0) >= findings.year for _text, year in written):
        # "Năm 2025" beside "Năm 2026" in a plan of 2026 is where things stood.
        written = [(text, year) for text, year in written if not year or year >= findings.year]
    label = f"chỉ tiêu {entry.number}" if entry.number else "chỉ tiêu này"
    if past:
        findings.warn(
            entry.where,
            f"Số liệu của {label} đứng dưới đề mục năm {past}, đã qua: có thể là kết quả cũ, "
            "không phải mục tiêu; hãy xem lại.",
        )
    targets: list[Target] = []
    for text, year in written:
        read = _read(text, year, asked, unit)
        if lacks_whole_year(fold(f"mức của {text}")):
            doubts.add("targets")
            findings.warn(
                entry.where,
                f"Mục tiêu “{text}” của {label} chỉ nêu các kỳ trong năm, chưa thấy mức của cả "
                "năm; hãy xem lại.",
            )
        if any(target.comparator is None for target in read):
            doubts.add("targets")
            findings.warn(entry.where, f"Chưa hiểu mục tiêu “{text}” của {label}.")
        targets += read
    if not targets and (told := _told_by_name(name)):
        targets += read_targets(told, asked, measure_unit=unit)
    if not targets:
        doubts.add("targets")
        findings.warn(entry.where, f"{label.capitalize()} chưa ghi mục tiêu.")
    directed, is_unsure = with_direction(name, targets)
    if is_unsure:
        doubts.add("targets")
        findings.warn(
            entry.where, f"Chưa rõ mục tiêu của {label} là mức ít nhất hay mức không quá."
        )
    if not unit and targets and all("%" in target.text for target in targets):
        unit = "%"
    elif not unit and targets:
        # "350 hộ" says what is counted where no column does.
        counted = {measure_unit(target.text, (target,)) for target in targets}
        said = counted.pop() if len(counted) == 1 and "targets" not in doubts else ""
        unit = said if said and (is_plain_unit(said) or _COUNTED.fullmatch(fold(said))) else ""
    return DraftIndicator(
        key=key,
        name=name,
        number=entry.number,
        measure_unit=unit,
        group=group,
        lead=findings.units.names(first.get(Meaning.LEAD, "") or first.get(Meaning.BOTH, "")),
        note="\n".join(notes),
        targets=directed,
        where=entry.where,
        doubts=frozenset(doubts),
    )


def _read(text: str, year: int | None, asked: int | None, unit: str) -> tuple[Target, ...]:
    """Return the targets of a cell; ``year`` is its column's, ``asked`` that of the plan."""
    if parts := level_of_year(text):
        # "6 tháng: 50; cả năm: 100": what the year comes to is its target.
        target = read_target(parts[0], year or asked, measure_unit=unit)
        return (replace(target, text=text, also=parts[1]),)
    if not year:
        return read_targets(text, asked, measure_unit=unit)
    several = read_targets(text, year, measure_unit=unit)
    if len(several) > 1 and several[0].year == year:
        # "85%, đến năm 2030 đạt 95%" in the column of one year.
        return several
    return (read_target(text, year, measure_unit=unit),)


def _told_by_name(name: str) -> str:
    """Return the target that an indicator's own words end with ("… đạt từ 80% trở lên")."""
    found = _TOLD.search(name)
    target = found[0].removeprefix("đạt ").strip() if found else ""
    return target if target and read_target(target).comparator else ""
