"""Leaves out what targets are about where it only heads them: "Hạ tầng số: 100% thôn có …"."""

import re

from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.prose.figure_signs import LIMIT, NUMBER

_HEADED = re.compile(r"\W*(?P<label>[a-z][a-z &/–-]{2,70}?) ?: (?=\S)")
# What a label measures is the name of its figure: "Tỷ lệ che phủ rừng: 42% diện tích …".
_MEASURES = re.compile(
    r"(?:ty (?:le|trong)|so(?! hoa\b)|tong|chi so|muc|dien tich|san luong|gia tri|thu(?! hut\b)|xep"
    r"|toc do|diem|mat do|co cau|he so|nang suat|doanh thu|von|chi|luong|quy mo|trong do)\b"
)
_PREDICATE = (
    r"(?:co|duoc|dat|su dung|dung|tham gia|biet|thuc hien|hoan thanh|ap dung|nop|xu ly|ket noi"
    r"|trien khai|cung cap|tiep nhan|giai quyet|hai long|ung dung|kich hoat|cai dat|thanh toan|ky"
    r"|phu song|cong khai|cap nhat|bao dam|dam bao|dang ky|chi tra|ban|hoc|nam|van hanh)"
)
_HAS_NAME = re.compile(
    rf"(?:(?:{LIMIT}) )*(?:{NUMBER}) ?%(?: tro len)?,? (?:so |cac |tong so )?"
    rf"[a-z]+(?:,? [a-z]+)*? {_PREDICATE}\b"
    r"|(?:phan dau )?co (?:(?:it nhat|toi thieu|tren|tu) )*\d+ [a-z]+(?: [a-z,-]+){3}"
    r"|(?:moi|ty le|so luong|toan bo|tat ca) [^;.]*\d"
)
_SAYS = re.compile(rf" {_PREDICATE}\b")


def without_topic(text: str) -> str:
    """Return the words of targets without the field that heads them.

    Only where what follows the colon names by itself what is measured, and the words before it
    measure nothing.
    """
    plain = fold_in_place(text)
    found = _HEADED.match(plain)
    if found is None or not _HAS_NAME.match(plain, found.end()):
        return text
    label = found["label"]
    if not label.startswith("ve ") and (_MEASURES.match(label) or _SAYS.search(label)):
        return text
    return text[found.end() :]
