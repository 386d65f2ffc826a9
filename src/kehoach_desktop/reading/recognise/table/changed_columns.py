"""Columns of what a decision changes: "Thời hạn đã giao | Thời hạn điều chỉnh"."""

import re
from dataclasses import replace

from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.columns import Column, Meaning

_BEFORE = re.compile(
    r"\bcu\b(?! the)|\b(?:da (?:giao|ban hanh|phe duyet|duyet|dang ky)|ban dau|truoc day|hien hanh|"
    r"truoc (?:khi )?(?:dieu chinh|sua doi|gia han)|theo (?:ke hoach|quyet dinh|chuong trinh)"
    r"(?: cu| goc| so)\b|dang thuc hien)"
)
_AFTER = re.compile(
    r"\b(?:moi|dieu chinh|gia han|sua doi|thay doi|sau (?:khi )?(?:dieu chinh|sua doi|gia han)|"
    r"bo sung|de nghi|de xuat|chuyen (?:sang|thanh))\b"
)
_CHANGEABLE = (
    Meaning.DEADLINE,
    Meaning.END,
    Meaning.LEAD,
    Meaning.COORDINATING,
    Meaning.DELIVERABLE,
    Meaning.TARGET,
)
_DATED = (Meaning.DEADLINE, Meaning.END)


def set_former_apart(columns: list[Column]) -> None:
    """Leave to the notes what held before, where the column of what holds now stands beside it."""
    for meaning in _CHANGEABLE:
        alike = [i for i, column in enumerate(columns) if column.meaning is meaning]
        if len(alike) < 2:
            continue
        new = [i for i in alike if _is_new(columns[i].heading)]
        former = [i for i in alike if _BEFORE.search(fold_label(columns[i].heading))]
        if len(new) == 1 and not former and meaning in _DATED:
            # "Thời hạn | Đề nghị điều chỉnh thời hạn"
            former = [i for i in alike if i not in new]
        for position in former if new else ():
            columns[position] = replace(columns[position], meaning=Meaning.OTHER, year=None)


def _is_new(heading: str) -> bool:
    words = fold_label(heading)
    return bool(_AFTER.search(words)) and not _BEFORE.search(words)
