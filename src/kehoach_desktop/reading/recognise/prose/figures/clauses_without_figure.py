"""Clauses beside a figure that allow none: "80% hộ có tài khoản số, không còn xóm “trắng” …"."""

import re

from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import has_number
from kehoach_desktop.reading.recognise.prose.figures.numberless_targets import (
    bare,
    every_one,
    none_of,
    none_so_large,
)

_SIGNS = ("không", "xóa", "toàn bộ", "tất cả")
_CLAUSE = re.compile(
    r"(?:[,;] (?:va |dong thoi )?| va )"
    r"(?=(?:khong (?:con|de|co|phat sinh|xay ra)|xoa (?:het|trang|toan bo)|toan bo|tat ca)\b"
    r"[^;]*(?:;|$))"
)


def apart(text: str) -> tuple[str, list[str]]:
    """Part the clauses without a figure from a text that has one in front of them."""
    if not any(sign in text for sign in _SIGNS):
        return text, []
    plain = fold_in_place(text)
    found: list[str] = []
    for cut in reversed(list(_CLAUSE.finditer(plain))):
        end = plain.find(";", cut.end())
        end = len(text) if end < 0 else end
        words = text[cut.end() : end].strip(" .")
        if not has_number(plain[: cut.start()]):
            continue
        if has_number(plain[cut.end() : end]) and not none_so_large(plain[cut.end() : end]):
            # "…, không có hồ sơ trễ hạn trên 10 ngày" allows none either.
            continue
        sentence = bare(words)
        if none_of(sentence, None) or every_one(sentence, None):
            found.insert(0, words)
            text = text[: cut.start()] + text[end:]
            plain = plain[: cut.start()] + plain[end:]
    return text, found
