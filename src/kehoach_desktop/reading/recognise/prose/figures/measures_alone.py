"""Lines that are nothing but measures: "Tỷ lệ … đạt trên 80%", "80% hồ sơ được nộp trực tuyến"."""

import re

from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER
from kehoach_desktop.reading.recognise.prose.figures.measure_words import SHARE
from kehoach_desktop.reading.recognise.prose.figures.striving import only_strives
from kehoach_desktop.reading.recognise.work_words import VERB

_TIME = (
    r"(?:(?:(?:den|het|trong|cuoi|vao) )*(?:nam 20\d\d|quy [ivx]+(?:/20\d\d| nam 20\d\d)?"
    r"|thang \d{1,2}(?:/20\d\d)?|nam nay|(?:0?6|9) thang(?: dau nam)?),? )?"
)
_SHARE = rf"(?:{NUMBER})(?:(?: ?%)? ?(?:-|den) ?(?:{NUMBER}))? ?%"
_MEASURED = (
    rf"(?:duy tri |bao dam |dam bao )?(?:{SHARE}|chi so|muc do) [^;:\d]{{4,120}}?[ :]"
    rf"{_TIME}(?:phai |can |it nhat )*(?:(?:{LIMIT}) )*{_SHARE}(?: tro (?:len|xuong))?"
    r"(?: (?:trong|vao|den|so voi|tong so|so)\b[^;%]{0,60})?"
)
# What all these have, do or undergo; that they "perform" or "finish" is work.
HAVE = (
    r"(?:duoc|co|dat|su dung|nop|dang ky|biet|hai long|cai dat|ket noi|giao dich|thanh toan"
    r"|tham gia|ung dung|khong (?:dung|su dung))"
)
"""What is done of those of whom a share is told, where it is no work."""
_SHARED = (
    rf"{_TIME}(?:phan dau )?(?:(?:{LIMIT}) )*{_SHARE}(?: tro len)? (?!{VERB}\b|ke hoach\b)"
    rf"(?!chi tieu\b)[a-z][^;:.\d%]{{2,60}}? {HAVE}\b [^;:%]{{2,100}}"
)
_PARTS = re.compile(r"; |(?<!\d)[,.] (?=(?:ty le|ti le|chi so|muc do|tren|it nhat|\d))|, va | va ")
_PART = re.compile(rf"(?:{_MEASURED}|{_SHARED})")
_LABEL = re.compile(r"\b(?:chu tri|phoi hop|thoi (?:gian|han)|hoan thanh truoc|xong truoc)\b")
_EDGES = " ,;.:-–+"


def only_measures(text: str) -> bool:
    """Whether a text is nothing but measures, strived for or plainly set."""
    return only_strives(text) or measures_alone(text)


def measures_alone(text: str) -> bool:
    """Whether a line holds but measures with their targets, and gives nothing to anybody."""
    if "%" not in text:
        return False
    plain = fold_in_place(text).strip(_EDGES)
    if _LABEL.search(plain):
        return False
    begin = 0
    ends = [*((found.start(), found.end()) for found in _PARTS.finditer(plain))]
    for end, following in [*ends, (len(plain), len(plain))]:
        if _PART.fullmatch(plain[begin:end].strip(_EDGES)):
            begin = following
    return begin == len(plain)
