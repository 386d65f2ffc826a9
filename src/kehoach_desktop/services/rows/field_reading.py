"""Single fields as the officer types them: days, years, lists of lines."""

import datetime
import re

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.text.vietnamese import clean, clean_lines, fold
from kehoach_desktop.services.rows.listed_days import YEARS

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})")


def read_day(text: str) -> datetime.date | None:
    """Return the day written as 30/6/2026, 2026-06-30 or in words; ``None`` for no text.

    Raises InvalidInput when the text is not a day of the calendar.
    """
    words = fold(text)
    if not words:
        return None
    try:
        if found := _ISO.fullmatch(words):
            return datetime.date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.fullmatch(words) or _IN_WORDS.fullmatch(words):
            return datetime.date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        pass
    raise InvalidInput(
        f"“{clean(text)}” không phải là một ngày có thật; giá trị cũ được giữ lại. "
        "Hãy ghi theo dạng 30/6/2026."
    )


def read_year(text: str) -> int | None:
    """Return the year in four digits; ``None`` for no text; raises InvalidInput."""
    words = clean(text)
    if not words:
        return None
    if re.fullmatch(r"[0-9]{4}", words) and int(words) in YEARS:
        return int(words)
    raise InvalidInput(
        f"“{words}” không phải là một năm; giá trị cũ được giữ lại. "
        "Hãy ghi đủ bốn chữ số, ví dụ 2026."
    )


def read_lines(text: str) -> tuple[str, ...]:
    """Return the lines that hold something, each cleaned."""
    return tuple(line for raw in text.splitlines() if (line := clean(raw)))


def required(text: str, complaint: str) -> str:
    """Return the text with clean lines; raises InvalidInput with the complaint when empty."""
    words = clean_lines(text)
    if not words:
        raise InvalidInput(f"{complaint}; nội dung cũ được giữ lại.")
    return words


def unknown_field(field: str) -> InvalidInput:
    """Return the error for a field that can't be edited."""
    return InvalidInput(f"Mục “{field}” không sửa được ở đây; không có gì thay đổi.")
