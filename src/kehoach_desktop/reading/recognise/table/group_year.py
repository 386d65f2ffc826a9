"""The year that the heading of a group sets its figures for: "Mục tiêu đến năm 2030"."""

import re

from kehoach_desktop.reading.folding import fold_label

_NAMES_YEAR = re.compile(
    r"(?:(?:cac |nhom |mot so )?(?:muc tieu|chi tieu|ket qua|nhiem vu)\b ?"
    r"|(?:cu the|co ban|chu yeu|chinh|phan dau|can dat|dinh huong|tam nhin|thuc hien)\b ?)*"
    r"(?:(?:den|het|trong|vao|cuoi|cho|tinh den|moc)\b ?)*"
    r"(?:nam |giai doan )?(?:20\d\d ?- ?)?(?P<year>20\d\d)"
)


def year_of(title: str) -> int | None:
    """Return the year that a heading names and says little else, ``None`` without one.

    A stretch ends with its last year; "Kế hoạch số 12 ngày 01/02/2026" names none.
    """
    found = _NAMES_YEAR.fullmatch(fold_label(title).strip(" :.;"))
    return int(found["year"]) if found else None
