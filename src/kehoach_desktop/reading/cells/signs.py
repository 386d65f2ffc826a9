"""What a cell's words look like, and how well they suit a column."""

import re
from functools import lru_cache

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.units.phrases import is_collective, is_headed
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.unit_cells import usual_units
from kehoach_desktop.reading.recognise.work_words import begins_work, names_body

_ANY_YEAR = 2026
"""Whether words are a deadline doesn't depend on the plan's year."""
_LONGEST_TIME, _LONGEST_UNITS, _LONGEST_MEASURE = 80, 200, 25
_LEAST_WORK = 12
_TIME = re.compile(
    r"(?:\d{1,2}[/.-]\d{1,2}\b|\d{1,2}/20\d\d|20\d\d\b|(?:truoc|sau|tu|den|trong|cham nhat|"
    r"khong qua)\b|(?:cac |hoan thanh |xong )*(?:thang|quy (?:[ivx1-4]+|\d)|nam (?:20|hoc)|ngay|"
    r"tuan|giai doan|nien hoc)\b|(?:hoan thanh|thuong xuyen|hang|dinh ky|lien tuc|ca nam|dau|"
    r"cuoi|giua|khi|theo(?! doi)|moi (?:thang|quy|nam|tuan)|dot xuat|ngay sau|kip thoi|"
    r"\d+ thang|thu (?:hai|ba|tu|nam|sau)|du kien|nhiem ky)\b)"
)
_FIGURE = re.compile(r"[≥≤<>=~+-]{0,2}\s*\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?")
_BLANK = re.compile(r"[-–—…./\s]*")
_MARK = re.compile(r"[xX✓✔]")
_BODY = re.compile(
    r"(?:tieu ban|thon|ap|xom|khu pho|to dan pho|ban quan ly|hieu truong|giam doc|chu tich|"
    r"ke toan|van thu|nha (?:truong|van hoa)|uy ban|ubnd|hdnd|dong chi|d/c|bi thu)\b"
)
# What begins as a body does once its marks are folded away, or with a body's first word.
_NO_BODY = re.compile(
    r"(?:Số|Tổ chức|Ban hành|Hội (?:nghị|thảo|thi|chợ|diễn|thao)|Phòng (?:học|chống|ngừa|,)|Quy|"
    r"Bộ (?:thủ tục|hồ sơ|tài liệu|số liệu|dữ liệu|tiêu chí|chỉ số)|Trường hợp|Đoàn viên|Hội viên|"
    r"Đội tuyển)\b"
)
_UNITS = (Meaning.LEAD, Meaning.COORDINATING, Meaning.BOTH)
_TIMES = (Meaning.DEADLINE, Meaning.START, Meaning.END)
_TITLES = (Meaning.TASK, Meaning.INDICATOR)
_FIGURES = (Meaning.TARGET, Meaning.PAST, Meaning.GIVEN, Meaning.FUNDING)


@lru_cache(maxsize=4096)
def is_time(text: str) -> bool:
    """Whether the words are a deadline and nothing else."""
    if len(text) > _LONGEST_TIME or not _TIME.match(fold_label(text)):
        return False
    read = read_deadline(text, _ANY_YEAR)
    return read.is_read


@lru_cache(maxsize=4096)
def is_units(text: str) -> bool:
    """Whether the words name one or more bodies and nothing else."""
    if len(text) > _LONGEST_UNITS or text.rstrip().endswith(":") or _NO_BODY.match(text):
        return False
    plain = fold_label(text)
    # "Hợp tác xã" folds to what begins as "họp" does.
    if begins_work(plain) and not names_body(plain) and not plain.startswith("hop tac xa"):
        return False
    units = usual_units()
    names = units.names(text)
    return bool(names) and all(
        is_headed(name)
        or is_collective(name)
        or units.knows(name)
        or _BODY.match(fold_label(name)) is not None
        for name in names
    )


@lru_cache(maxsize=4096)
def is_figure(text: str) -> bool:
    """Whether the words are a figure, a share or a mark that stands for none."""
    return _FIGURE.fullmatch(text.strip()) is not None


def is_blank(text: str) -> bool:
    """Whether a cell says that nothing stands in it: "-", "…"."""
    return _BLANK.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def misfit(meaning: Meaning | None, text: str) -> float:
    """Return how badly the words of a cell suit a column: 0 for what plainly belongs there."""
    if is_blank(text):
        return 3.0 if meaning in _TITLES else 0.0
    if meaning in _UNITS:
        if is_units(text):
            return 0.0
        return 3.0 if is_time(text) or is_figure(text) else 1.8
    if meaning in _TIMES:
        if is_time(text):
            return 0.0
        return 3.0 if is_units(text) else 2.0
    if meaning in _TITLES:
        if is_time(text) or is_figure(text):
            return 3.0
        if is_units(text):
            return 1.5
        return 0.0 if len(text) >= _LEAST_WORK else 0.4
    if meaning in _FIGURES:
        return 0.0 if is_figure(text) else 0.6 if any(map(str.isdigit, text)) else 1.5
    if meaning is Meaning.MEASURE_UNIT:
        return 2.0 if len(text) > _LONGEST_MEASURE or is_figure(text) or is_time(text) else 0.0
    if meaning is Meaning.SKIP:
        # The names of villages, schools and the like beside figures.
        return 3.0 if is_figure(text) or is_time(text) else 0.0
    if meaning in (Meaning.ROLE, Meaning.SCHEDULE):
        return 0.0 if _MARK.fullmatch(text) else 1.5
    if is_time(text):
        return 1.2
    return 0.7 if is_units(text) else 0.2


EMPTY: dict[Meaning | None, float] = {
    Meaning.TASK: 6.0,
    Meaning.INDICATOR: 6.0,
    Meaning.SKIP: 6.0,
    Meaning.LEAD: 2.0,
    Meaning.BOTH: 2.0,
    Meaning.DEADLINE: 1.8,
    Meaning.END: 1.8,
    Meaning.START: 1.5,
    Meaning.MEASURE_UNIT: 1.5,
    Meaning.TARGET: 1.5,
    Meaning.COORDINATING: 1.0,
    Meaning.DELIVERABLE: 1.2,
    Meaning.NOTE: 0.3,
    Meaning.FUNDING: 0.8,
}
"""How unlikely an empty cell of a column is."""
EMPTY_OTHERWISE = 0.8
