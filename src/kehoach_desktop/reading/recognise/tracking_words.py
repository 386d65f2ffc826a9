"""The words by which the title of a report or tracking list is known from a plan's."""

import re

REPORTS = re.compile(
    r"\W*(?:(?:phu luc|bieu|bang|mau|danh sach|danh muc|so)(?: (?:so )?[\divx]+)?\W+)?"
    r"(?:bao cao|theo doi|(?:tong hop|cap nhat|thong ke) (?:tinh hinh|tien do|ket qua|theo doi)|"
    r"(?:tien do|ket qua|tinh hinh) (?:thuc hien|trien khai))\b"
)
"""Matches the folded beginning of a title that announces a report."""

NAMES_PROGRESS = re.compile(r"(?:bang |bieu |phu luc )?tien do\b")
"""Matches the folded beginning of a title that only says what the list shows."""
