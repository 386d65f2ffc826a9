"""Columns of one year's targets that stand for its parts: "Quý II | Quý IV" below "Mục tiêu"."""

import re
from collections.abc import Mapping

from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.table_head import TableHead

_PART = re.compile(
    r"(?:(?:den|het|cuoi|trong|muc tieu|chi tieu|ke hoach|phan dau|muc|thuc hien) )*"
    r"(?:quy (?:[ivx]+|\d)|q\d|thang \d{1,2}|t\d{1,2}|(?:0?[369]|ba|sau|chin) thang(?: dau nam)?"
    r"|(?:ngay |truoc )*\d{1,2} \d{1,2})"
    r"(?: nam)?(?: 20\d\d)?"
)
_WORDS = re.compile(r"[^a-z\d]+")


def steps_of_year(head: TableHead) -> Mapping[int, str]:
    """Return, by its position, the heading of each column that only leads to its year's target.

    That target stands in the year's own column, else in the one of its last part.
    """
    by_year: dict[int | None, list[int]] = {}
    for position in head.all_of(Meaning.TARGET):
        by_year.setdefault(head.columns[position].year, []).append(position)
    found: dict[int, str] = {}
    for positions in by_year.values():
        parts = [at for at in positions if _is_part(head.columns[at].heading)]
        if len(parts) == len(positions):
            parts = parts[:-1]
        found.update((at, head.columns[at].heading.split(" – ")[-1]) for at in parts)
    return found


def _is_part(heading: str) -> bool:
    leaf = _WORDS.sub(" ", fold_label(heading.split(" – ")[-1])).strip()
    return _PART.fullmatch(leaf) is not None
