"""Says what of a deadline's words its readings cannot hold: no day, or a rhythm of no kind."""

import re

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.exceptions import names_exception
from kehoach_desktop.domain.deadlines.undated import is_undated
from kehoach_desktop.domain.text.folded_text import FoldedText

_APART = re.compile(r"\brieng (?:ky )?(?:thang|quy) (?:\d|[ivx])")
_SIGNS = ("lần", "lan", "cách", "kỳ")
_WEEKDAYS = ("hứ ", "hủ nhật", "hu ")
_FEW = r"(?:hai|ba|bon|nam|bay|muoi(?: lam)?|nua|\d{1,2})"
_TURN = r"(?:lan|ky|buoi|so|phien|cuoc|tin|bai|dot)"
# Rhythms that no recurrence has: "hai tuần một lần", "10 ngày/lần", "cách tuần một buổi". Three
# and six months have; one of each ("01 tuần/lần") too.
# A weekday of a month or quarter: "thứ Sáu tuần cuối tháng", "thứ Hai đầu tháng".
_WEEKDAY_OF_MONTH = re.compile(
    r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),?(?: cua)?(?: tuan)?"
    r" (?:thu )?(?:dau|cuoi|nhat|hai|ba|tu|[1-4])(?: tien| cung)?(?: cua)?"
    r"(?: (?:hang|moi|tung|cac))? (?:thang|quy)\b"
)
# "Xong trước Đại hội (dự kiến tháng 6/2026)": of the event itself only that is known.
_EXPECTED = re.compile(
    r"\btruoc (?:khi |ngay |dip |le )*(?:dai hoi|hoi nghi|ky hop|khai giang|bau cu|sap nhap|hop"
    r"|khai mac|khanh thanh|ban giao|mua|tet)\b[^()\d]{0,60}\(du kien\b"
)
_OTHER_RHYTHM = re.compile(
    rf"(?<![\w/])(?!0?1 |mot ){_FEW} (?:tuan|ngay(?: lam viec)?) ?(?:/ ?|(?:mot|moi|0?1) )"
    rf"(?:0?1 )?{_TURN}\b|(?<![\w/])(?:hai|bon|nam|nua|0?[245789]) thang"
    rf" ?(?:/ ?|(?:mot|moi|0?1) )(?:0?1 )?{_TURN}\b"
    rf"|\bcach (?:tuan|thang|ngay)\b|\b(?:moi|cu) (?:hai|0?2|nua) (?:tuan|thang)(?! dau)\b"
)


def deadline_doubt(deadline: Deadline, name: str) -> str:
    """Return what the officer should be told of a task's deadline; "" where all of it was read.

    ``name`` is the task's, as in "nhiệm vụ 3".
    """
    text = deadline.text
    if deadline.is_unread:
        return f"Chưa hiểu thời hạn “{text}” của {name}."
    if is_undated(deadline):
        return (
            f"Thời hạn “{text}” của {name} theo một sự kiện không ghi ngày; đang ghi là chờ sự "
            "kiện ấy, hãy ghi ngày khi biết."
        )
    if _has_exception(text):
        kept = "các kỳ lặp lại" if deadline.recurrence else "lịch"
        return f"Thời hạn “{text}” của {name} có ngoại lệ mà {kept} không giữ được; hãy kiểm tra."
    if any(sign in text for sign in _SIGNS) and not deadline.recurrence:
        folded = FoldedText.of(text)
        if other := _OTHER_RHYTHM.search(folded.text):
            return (
                f"Nhịp “{folded.original(*other.span())}” của {name} không có trong các kỳ lặp "
                "lại; chỉ giữ lời của thời hạn, lịch không nhắc từng lần."
            )
    if deadline.due and "ự kiến" in text and _EXPECTED.search(FoldedText.of(text).text):
        return (
            f"Thời hạn “{text}” của {name} theo một sự kiện mới dự kiến ngày; hãy xem lại hạn khi "
            "biết ngày."
        )
    if deadline.recurrence and any(sign in text for sign in _WEEKDAYS):
        folded = FoldedText.of(text)
        if weekday := _WEEKDAY_OF_MONTH.search(folded.text):
            return (
                f"“{folded.original(*weekday.span())}” của {name} không phải một ngày cố định; "
                "lịch chỉ giữ nhịp lặp lại, không giữ được thứ trong tuần ấy."
            )
    return ""


def _has_exception(text: str) -> bool:
    written = text.casefold()
    if not any(sign in written for sign in ("trừ ", "tru ", "riêng ")):
        return False
    folded = FoldedText.of(text)
    return names_exception(folded) or _APART.search(folded.text) is not None
