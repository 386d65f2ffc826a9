"""Leaves out of a paragraph what frames the work it asks for: in force when, who is to blame."""

import re

from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB

_IN_FORCE = re.compile(
    r"^(?:Chỉ thị|Quyết định|Kế hoạch|Kết luận|Quy định|Quy chế) này có hiệu lực[^.;]*[.;] "
    r"(?=(?:Giao|Yêu cầu|Đề nghị|Phân công) )"
)
_UPON_RECEIPT = re.compile(
    r"^(?:Khi )?[Nn]hận được (?:[Cc]ông văn|[Vv]ăn bản|Kế hoạch|Thông báo|Chỉ thị) này,? "
    r"(?=[^\n]*\d{1,2}\s?[/.]\s?\d{1,2}|[^\n]*ngày \d{1,2} tháng)"
)
# ". Trưởng các thôn chịu trách nhiệm trước Chủ tịch UBND xã nếu để xảy ra cháy rừng."; work that
# stands in between ("Trưởng các thôn phát cỏ, chịu trách nhiệm …") is no blame alone.
_BLAMES = re.compile(
    rf"(?<=\w)\. {HEAD}(?:(?!\b(?:{VERB}) )[^.;:,]){{0,60}}?(?<! va) "
    r"(?:phai )?chiu (?:hoan toan )?trach nhiem (?:truoc|ve|neu)\b"
    r"[^.;\d]{0,120}\b(?:neu|de xay ra|cham tre)\b[^.;\d]*(?:\.\s|[./]*$)"
)


def without_frame(text: str) -> str:
    """Return a paragraph's words without those around what it gives and asks for.

    "Chỉ thị này có hiệu lực kể từ ngày ký. Giao Phòng A …", "Nhận được công văn này, yêu cầu các
    thôn … báo cáo trước ngày 20/4": neither begins the work; nor does who is to blame end it.
    """
    if "có hiệu lực" in text:
        text = _IN_FORCE.sub("", text)
    if text.startswith(("Nhận được", "Khi nhận được")):
        text = _UPON_RECEIPT.sub("", text)
    if "trách nhiệm" in text and (blames := _BLAMES.search(fold_in_place(text))):
        text = f"{text[: blames.start() + 1]} {text[blames.end() :]}".strip()
    return text
