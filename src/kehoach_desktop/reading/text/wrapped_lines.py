"""Joins the lines of a text that ends them at a page's width, as a scan's does."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kehoach_desktop.reading.capitals import is_capital

STARTS_PARAGRAPH = re.compile(
    r"\s*(?:[-–+•*]\s|(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđA-ZĐ])[.)]\s?|"
    r"\d{1,2}(?:\.\d{1,2}){1,3}\s|\(\d+\)|Điều\s+\d+|Căn cứ\b|Kính gửi\s*:|"
    r"N[oơ][iỉ]\s+nh[aâậ]n\s*:|"
    r"(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:thứ\s|THỨ\s)?(?:[IVX]+|\d+)\b)"
)
"""Matches the number or bullet that begins a paragraph and never goes on one."""

# "… số 04" / "- CTr/TU": a document's number and symbol that the page's edge has parted.
_SYMBOL = re.compile(r"\s*[-–]\s?[A-ZĐ][\wĐđ&]*\s?[/-]\s?[A-ZĐ]")


_NAME_BEHIND_DASH = re.compile(r"\s*[-–]\s([A-ZĐ]\w*(?:\s[A-ZĐ]\w*)?)")
# "Căn cứ Nghị quyết số" / "50/NQ-CP ngày …"
_ENDING = re.compile(
    r"(?:Nhận được|Trên đây là|Trong quá trình|Giao|Yêu cầu|Đề nghị|Trân trọng|Rất mong|Thừa lệnh"
    r"|Mọi (?:thông tin|vướng mắc)) "
)
_SYMBOL_ALONE = re.compile(r"\s*\d{1,5}[a-zA-Z]?\s?[/-]\s?(?:\d{4}\s?/\s?)?[A-ZĐ]")
_LEAST_LINES, _LEAST_GOING = 12, 2
_WIDEST_PAGE = 110


_WIDEST_HEAD = 400
_BESIDE_DAY = re.compile(r"(\s*\S.*?)\s{3,}(\S[^,]{1,38},\s+ngày\b.{0,12}\btháng\b.*)")
# "Căn" / "cứ Luật …": a page broke the line after the clause's first word.
# "- Đến năm 2030:" / "tỷ lệ hộ …": the page broke after the colon.
_OPEN_BULLET = re.compile(r"\s*[-–+•]\s*[^:]{3,60}:\s*")
_TORN_WORD = re.compile(r"\s*(?!STT|TT|[IVXL]+\b)[^\W\d_]{2,7},?\s*")
_WORD_ALONE = re.compile(r"\s*[A-ZĐ][a-zà-ỹđ]{1,6}\s*")


def columns_of_head(line: str) -> list[str]:
    """Return what stands left and right of a wide gap before a document's place and day."""
    may_be = len(line) <= _WIDEST_HEAD and "   " in line
    found = _BESIDE_DAY.match(line) if may_be else None
    return [found[1], found[2]] if found else [line]


def with_whole_words(lines: Sequence[str], *, torn: bool) -> list[str]:
    """Join a line of one word, or a bullet that opens, to the line that goes on from it.

    The text of a ``torn`` page has such lines in capitals too ("QUYẾT" / "ĐỊNH").
    """
    joined: list[str] = []
    for line in lines:
        if joined and _goes_on(joined[-1], line, torn=torn):
            joined[-1] = f"{joined[-1].strip()} {line}"
        else:
            joined.append(line)
    return joined


def _goes_on(before: str, line: str, *, torn: bool) -> bool:
    if line[:1].islower():
        if _WORD_ALONE.fullmatch(before):
            return True
        if _OPEN_BULLET.fullmatch(before):
            return not STARTS_PARAGRAPH.match(line)
    whole = torn and line[:1].isalpha() and "\t" not in line
    return whole and _TORN_WORD.fullmatch(before) is not None


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines end at a page's width, as a scan's text does, not at a paragraph's end."""
    written = sorted(len(line) for line in lines if line.strip() and "\t" not in line)
    if len(written) < _LEAST_LINES:
        return False
    widest, middle = written[int(len(written) * 0.98)], written[len(written) // 2]
    if widest > _WIDEST_PAGE:
        return False
    if len(written) >= 40 and middle >= 60:
        return True
    # Of a short text, or one of many short bullets: full lines that plainly go on.
    bare = [line.strip() for line in lines if line.strip()]
    unfinished = [
        (line, after)
        for line, after in pairwise(bare)
        if len(line) > widest * 0.8 and line[-1] not in ".;:" and "\t" not in line + after
    ]
    going = sum(
        (after[0].islower() or after[0].isdigit()) and not STARTS_PARAGRAPH.match(after)
        for _, after in unfinished
    )
    return going >= _LEAST_GOING and going * 2 >= len(unfinished)


def _ends_early(before: str, length: int, after: str, widest: int) -> bool:
    """Whether a sentence ends a line on which the next word would have found its place."""
    word = after.split(maxsplit=1)[0]
    return before.rstrip().endswith((".", ";", ":")) and length + 1 + len(word) < widest - 1


def _opens_ending(before: str, bare: str) -> bool:
    """Whether a sentence has ended and a line begins as what closes a paper does."""
    before = before.rstrip()
    return before.endswith("/.") or (before.endswith(".") and _ENDING.match(bare) is not None)


def with_whole_symbols(lines: Sequence[str]) -> list[str]:
    """Join a document's number and symbol to the line that ends before it: "Nghị quyết số"."""
    joined: list[str] = []
    for line in lines:
        if joined and joined[-1].rstrip().endswith(" số") and _SYMBOL_ALONE.match(line):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


def _ends_name(before: str, line: str, whole: str) -> bool:
    """Whether a dash that begins a line stands within a name written whole elsewhere.

    "… tỉnh Tân Hòa" / "- Bình Lập, cụ thể như sau" where the text says "Tân Hòa - Bình Lập".
    """
    found = _NAME_BEHIND_DASH.match(line)
    last = before.split()[-1:]
    if found is None or not last or not last[0][:1].isupper():
        return False
    return f"{last[0]} - {found[1]}".casefold() in whole


def unwrapped(lines: Sequence[str]) -> list[str]:
    """Join the wrapped lines of each paragraph."""
    joined: list[str] = []
    width = sorted(len(line) for line in lines)[int(len(lines) * 0.9)]
    widest = sorted(len(line) for line in lines)[int(len(lines) * 0.98)]
    whole = " ".join(" ".join(lines).split()).casefold()
    full, last = False, 0
    for line in lines:
        bare = line.strip()
        goes_on = (
            full
            and bare
            and joined
            and "\t" not in line
            and not (bare[0].isupper() and _ends_early(joined[-1], last, bare, widest))
            and not _opens_ending(joined[-1], bare)
            and (
                not STARTS_PARAGRAPH.match(line)
                or (_SYMBOL.match(line) and joined[-1].rstrip()[-1:].isdigit())
                or _ends_name(joined[-1], line, whole)
            )
        )
        in_title = goes_on and is_capital(joined[-1].strip()) and not bare[:1].islower()
        if (goes_on and is_capital(bare) == is_capital(joined[-1].strip())) or (
            goes_on and not is_capital(bare) and not in_title
        ):
            joined[-1] = f"{joined[-1].rstrip()} {bare}"
        else:
            joined.append(line)
        last = len(line.rstrip())
        full = len(line.rstrip()) > width * 0.75 and "\t" not in line
    return joined
