"""How administrative documents write dates, numbers and names (Nghị định 30/2020/NĐ-CP)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from kehoach_desktop.domain.days.period import Period, PeriodKind
from kehoach_desktop.domain.indicators.measuring import format_number, percentage

DOTS = "…………………"
"""Stands where a fact is to be filled in by hand."""

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_ROOM = "\u00a0" * 6
_COMMITTEE = "Ủy ban nhân dân "


def two_digits(number: int) -> str:
    """Return a count with a leading zero under ten: "05", "12"."""
    return f"{number:02d}"


def counted(number: int, noun: str) -> str:
    """Return "05 nhiệm vụ"; none is written "00" by nobody, so it is said as "không có"."""
    return f"{two_digits(number)} {noun}" if number else f"không có {noun}"


def share(part: int, whole: int) -> str:
    """Return "23,8%": one decimal, decimal comma; "" of nothing."""
    percent = percentage(Decimal(part), Decimal(whole))
    return "" if percent is None else f"{format_number(percent, 1)}%"


def month_text(month: int) -> str:
    """Return the month with a leading zero for January and February only."""
    return f"{month:02d}" if month <= 2 else str(month)


def day_month_year(year: int, month: int, day: int | None) -> str:
    """Return "ngày 08 tháng 02 năm 2026", with room to write where the day is not given yet."""
    written = two_digits(day) if day else _ROOM
    return f"ngày {written} tháng {month_text(month)} năm {year}"


def short_date(day: date) -> str:
    """Return "05/4/2026", "10/02/2026"."""
    return f"{day.day:02d}/{month_text(day.month)}/{day.year}"


def number_text(number: str) -> str:
    """Return a document's number with its leading zero, or room to write it."""
    plain = number.strip()
    if not plain:
        return _ROOM
    return two_digits(int(plain)) if plain.isdecimal() else plain


def period_text(period: Period) -> str:
    """Return the period in full, as a subject has it: "tháng 4 năm 2026", "quý II năm 2026"."""
    if period.kind is PeriodKind.MONTH:
        return f"tháng {month_text(period.index)} năm {period.year}"
    return period.label.replace("/", " năm ")


def short_name(name: str) -> str:
    """Return "UBND xã Tân Lập" for "Ủy ban nhân dân xã Tân Lập"."""
    for long in (_COMMITTEE, "Uỷ ban nhân dân "):
        if name.casefold().startswith(long.casefold()):
            return f"UBND {name[len(long) :]}"
    return name


def is_committee(name: str) -> bool:
    """Whether the body is a People's Committee, which prints no superior above its name."""
    return short_name(name).startswith("UBND ")


def issuer_lines(name: str) -> tuple[str, ...]:
    """Return the issuing body in capitals; a People's Committee stands on two lines."""
    short = short_name(name)
    if name and short.startswith("UBND "):
        return ("ỦY BAN NHÂN DÂN", short.removeprefix("UBND ").upper())
    return (name.upper(),)


def listed(parts: Sequence[str]) -> str:
    """Return "a, b và c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} và {parts[-1]}"


def lower_first(text: str) -> str:
    """Return the text with a small first letter, unless it begins with an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
