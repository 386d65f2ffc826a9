"""Makes indicators of figures that are shared out to units: "Số cây trồng mới – Thôn Đông".

Each unit has an indicator of its own for each measure, below its name as a group; the row or
the column of the whole is the plan's own target, its shares in the note.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator
from kehoach_desktop.domain.indicators.less_is_better import is_less_better
from kehoach_desktop.domain.units.phrases import is_headed
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.figures.figure_units import unit_in_name
from kehoach_desktop.reading.recognise.table.columns import Column, Meaning
from kehoach_desktop.reading.recognise.table.entries import Entry, EntryKind, one_line
from kehoach_desktop.reading.recognise.table.indicator_table import make_indicator
from kehoach_desktop.reading.recognise.table.table_head import TableHead
from kehoach_desktop.reading.recognise.table.unit_matrix import (
    UnitMatrix,
    heads_part,
    is_mean,
    sums_up,
)

_BRACKETED = re.compile(
    r"\s*\((?:đvt|đơn vị(?: tính)?)?\s*:?\s*([^()\d]{1,20}|%)\)\s*$", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:tổng )?số (?:lượng )?(người|hộ|lượt người|lượt khách|lượt|cây|con|ca|lớp|cuộc|buổi|vụ"
    r"|mô hình|sản phẩm|công trình|doanh nghiệp|hợp tác xã|đảng viên|hội viên|đoàn viên|trẻ em"
    r"|học sinh|hồ sơ|thủ tục|văn bản|trường hợp|đơn vị máu|căn nhà|nhà|tổ|câu lạc bộ|tài khoản"
    r"|lao động|km|ha)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"[-–—./\s]*|0")
# "Hồ sơ trực tuyến (%) – Giao 2026": of when the figure is, no part of what is measured.
_WHEN = re.compile(
    r"(?:(?:chi tieu|ke hoach|muc tieu|kh|ct|giao|duoc giao|tinh giao|phan dau|den|het|nam|moi"
    r"|phan bo|dang ky) ?)*(?:20[2-9]\d)?"
)
_COLUMNS = (Meaning.INDICATOR, Meaning.MEASURE_UNIT, Meaning.TARGET, Meaning.NOTE)
_BODY = re.compile(r"(?:thon|ap|xom|ban|lang|buon|khom|xa|phuong|dac khu|to dan pho|khu|khoi)\b")
"""Units where people live, that lead no work of their own."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is measured, in what unit, and the columns of its years."""

    name: str
    unit: str
    places: tuple[tuple[int | None, int], ...]


def take_matrix(matrix: UnitMatrix, findings: Findings) -> None:
    """Add an indicator for each measure: of the whole, and of every unit."""
    gathered = [(row, matrix.head.gather(row)) for row in matrix.rows]
    totals = [(row, texts) for row, texts in gathered if sums_up(texts)]
    own = [(row, texts) for row, texts in gathered if texts[matrix.units] and not sums_up(texts)]
    measures = _measures(matrix)
    for measure in measures:
        _take_whole(matrix, measure, totals, [texts for _, texts in own], findings)
    for row, texts in own:
        unit = one_line(texts[matrix.units])
        shares = [
            (measure, share)
            for measure in measures
            if (share := [(year, texts[place]) for year, place in measure.places])
            and any(is_share(words, measure.name) for _, words in share)
        ]
        group = add_group(findings, unit, row.where) if len(measures) > 1 and shares else None
        for measure, share in shares:
            add_share(measure.name, measure.unit, unit, share, row.where, group, findings)


def is_share(words: str, name: str) -> bool:
    """Whether a cell gives a unit something; "0" does of what there should be less of."""
    return not _NOTHING.fullmatch(words.strip()) or (words.strip() == "0" and is_less_better(name))


def add_group(findings: Findings, unit: str, where: str) -> str:
    """Add the group of a unit's indicators; return its key."""
    key = f"ig{len(findings.indicator_groups) + 1}"
    findings.indicator_groups.append(DraftGroup(key, "", unit, None, where))
    return key


def add_share(
    name: str,
    counted: str,
    unit: str,
    share: Sequence[tuple[int | None, str]],
    where: str,
    group: str | None,
    findings: Findings,
) -> None:
    """Add the indicator of what falls to a unit; ``share`` are its figures by year."""
    told = [(year, words) for year, words in share if is_share(words, name)]
    made = _made(name, counted, told, where, findings)
    lead = () if _BODY.match(fold_label(unit)) or not is_headed(unit) else (unit,)
    findings.indicators.append(made._replace(name=f"{name} – {unit}", group=group, lead=lead))


def _made(
    name: str,
    counted: str,
    told: Sequence[tuple[int | None, str]],
    where: str,
    findings: Findings,
    note: str = "",
) -> DraftIndicator:
    texts = [name, counted, *(words for _, words in told), note]
    meanings = (*_COLUMNS[:2], *([Meaning.TARGET] * len(told)), Meaning.NOTE)
    years = (None, None, *(year for year, _ in told), None)
    columns = tuple(
        Column(at, "", meaning, year)
        for at, (meaning, year) in enumerate(zip(meanings, years, strict=True))
    )
    shape = TableHead(columns, tuple(range(len(columns))), 0, 0, ())
    entry = Entry(EntryKind.ITEM, "", name, where, texts)
    return make_indicator(f"i{len(findings.indicators) + 1}", entry, shape, None, findings)


def _measures(matrix: UnitMatrix) -> list[_Measure]:
    """Return the measures, the columns of one measure's years taken together."""
    found: dict[tuple[str, str], list[tuple[int | None, int]]] = {}
    for place in matrix.measures:
        heading = one_line(matrix.head.columns[place].heading)
        year = _year(heading)
        upper, parted, leaf = heading.rpartition(" – ")
        if parted and _WHEN.fullmatch(fold_label(leaf).strip()):
            heading = upper
        measure = named(heading, matrix.unit)
        places = found.setdefault(measure, [])
        if year in [each for each, _ in places]:
            found[named(one_line(matrix.head.columns[place].heading), matrix.unit)] = [
                (year, place)
            ]
        else:
            places.append((year, place))
    return [_Measure(*measure, tuple(places)) for measure, places in found.items()]


def _take_whole(
    matrix: UnitMatrix,
    measure: _Measure,
    totals: Sequence[tuple[Row, list[str]]],
    own: Sequence[list[str]],
    findings: Findings,
) -> None:
    """Add the plan's own target: the last row of the whole that has a figure."""
    for total, sums in reversed(totals):
        told = [
            (year, sums[place])
            for year, place in measure.places
            if sums[place] and not _NOTHING.fullmatch(sums[place])
        ]
        if not told:
            continue
        place = measure.places[-1][1]
        shares = [(one_line(texts[matrix.units]), texts[place]) for texts in own if texts[place]]
        if not is_mean(sums) and not any(map(heads_part, own)):
            _warn_of_sum(measure.name, measure.unit, sums[place], shares, total, findings)
        listed = "; ".join(f"{unit}: {share}" for unit, share in shares)
        note = f"Giao từng đơn vị: {listed}" if listed else ""
        findings.indicators.append(
            _made(measure.name, measure.unit, told, total.where, findings, note)
        )
        return


def named(heading: str, above: str) -> tuple[str, str]:
    """Return a measure's name and the unit it is counted in."""
    if found := _BRACKETED.search(heading):
        return heading[: found.start()].strip(), found[1].strip()
    upper, parted, leaf = heading.partition(" – ")
    if parted and (found := _BRACKETED.search(upper)):
        return f"{upper[: found.start()].strip()} – {leaf}", found[1].strip()
    if above:
        return heading, above
    counted = _COUNTED.match(heading)
    if counted:
        return heading, counted[1].lower()
    return heading, "%" if heading.lower().startswith("tỷ lệ") else unit_in_name(heading, ())


def _year(heading: str) -> int | None:
    found = re.search(r"\b20[2-9]\d\b", heading.rpartition(" – ")[2]) or re.search(
        r"\b20[2-9]\d\b", heading
    )
    return int(found[0]) if found else None


def _warn_of_sum(
    name: str,
    unit: str,
    written: str,
    shares: Sequence[tuple[str, str]],
    total: Row,
    findings: Findings,
) -> None:
    """Tell of a total that the units' figures don't add up to."""
    if "%" in unit or "%" in written:
        return
    figures = [_figure(share) for _, share in shares]
    whole = _figure(written)
    if whole is None or None in figures or not figures:
        return
    added = sum(figure for figure in figures if figure is not None)
    if added != whole:
        shown = f"{added:f}".replace(".", ",")
        findings.warn(
            total.where,
            f"Tổng “{name}” ghi {written} nhưng cộng các đơn vị được {shown}; hãy kiểm tra lại.",
        )


def _figure(text: str) -> Decimal | None:
    plain = text.strip().strip("≥≤<>= ")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?", plain) is None:
        return None
    try:
        return Decimal(plain.replace(".", "").replace(",", "."))
    except InvalidOperation:
        return None
