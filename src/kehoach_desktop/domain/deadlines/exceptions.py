"""Exceptions in a deadline's words: "hằng tháng (trừ tháng 2)", "trừ các thôn vùng cao"."""

import re

from kehoach_desktop.domain.text.folded_text import FoldedText

# "dự trù", "lưu trú", "phòng trừ" and "khấu trừ" are other words.
_EXCEPT = r"(?<!\bdu )(?<!\bluu )(?<!\bphong )(?<!\bkhau )(?<!\bdiet )(?<!\bbu )\b(?:ngoai )?tru"
_TIME = r"(?:cac |nhung )?(?:thang|quy|tuan|ngay|thu) "
# "trừ thứ Bảy, Chủ nhật, từ 01/4 đến 30/6": a time of its own follows, but "trừ ngày 10/3, từ
# 28/4" and "trừ thứ Hai, Tư" go on.
_GOES_ON = (
    r", ?(?:tu (?:dau |het |nay|khoang )?(?:ngay|thang|quy|tuan|nam|\d+)|den|truoc|xong|hoan thanh"
    r"|cham nhat|ket thuc)\b"
)
_TIMES = re.compile(
    rf"[,;]? ?(?:\({_EXCEPT} {_TIME}[^()]*\)?|{_EXCEPT} {_TIME}\d{{1,2}} ?[/.-] ?\d[^;()]*"
    rf"|{_EXCEPT} {_TIME}(?:(?!{_GOES_ON})[^;()])*)"
)
_ANY = re.compile(
    rf"{_EXCEPT} (?:{_TIME}|(?:cac|nhung|thon|xa|ap|ban|khu pho|to dan pho|phuong|truong hop"
    r"|noi dung) )"
)


def names_exception(folded: FoldedText) -> bool:
    """Whether the words except something: a time, a village, a case."""
    return any(_is_written(folded, found) for found in _ANY.finditer(folded.text))


def without_excepted_times(folded: FoldedText) -> FoldedText:
    """Return the folded words without the months, weeks or days that they except."""
    if "tru " not in folded.text:
        return folded
    return folded.rewritten(_TIMES, lambda found: "" if _is_written(folded, found) else found[0])


def _is_written(folded: FoldedText, found: re.Match[str]) -> bool:
    """Whether "trừ" itself is written, or nothing has its marks: "trú" and "trù" fold alike."""
    return "trừ" in folded.original(*found.span()).casefold() or folded.source.isascii()
