"""The words that say a report is given: "báo cáo", but also "cập nhật tiến độ cho", "gửi số liệu".

Patterns run over folded text, but for the one that is looked for in the text as it stands.
"""

import re

from kehoach_desktop.domain.text.signs import Signs

UNIT = (
    r"(?:ubnd\b|uy ban kiem tra\b|uy ban\b|so (?!ket|lieu|tong|sanh|luong|nay|\d)|phong |"
    r"tinh uy\b|thanh uy\b|dang uy\b|"
    r"ban |hdnd\b|hoi dong |"
    r"lanh dao |van phong\b|(?:pho )?chu tich |bo |trung tam |cong an\b|tram |to |doan |mat tran\b|"
    r"truong |hoi |(?:pho )?giam doc |(?:pho )?hieu truong\b|bi thu |thuong truc |"
    r"thanh tra |chi cuc |bch |cong an"
    r"|tt "
    r"|cap (?:tren|uy)|"
    r"cac (?:so|phong|co quan)\b|thanh vien |co quan |don vi )"
)
PERSON = r"(?:(?:cac )?(?:dong chi|d/c|thay|co|ong|ba) )?"
"""How somebody is called before the post: "thầy Phó Hiệu trưởng", "các đồng chí Phó Chủ tịch"."""
FACTS = r"(?:ket qua|tien do|so lieu|tinh hinh|bieu tong hop)"
"""What a report tells, where it is not called one."""
GIVES = (
    rf"(?:bao (?:nhanh )?{FACTS}|(?:gui|nop|chuyen|cung cap|cap nhat|nhap|thong tin)"
    rf"(?: (?:bang|cac|nhanh|day du|kip thoi))* {FACTS})"
)
_TO_SOMEBODY = rf"[^.;:]{{0,60}}? (?:cho|ve|len|toi|den) {PERSON}{UNIT}"
REPORTING = re.compile(
    r"bao c\w|\bche do thong tin\b"
    rf"|\b{GIVES}\b(?:{_TO_SOMEBODY}| {PERSON}{UNIT})"
    r"|\bgui (?:ket qua|so lieu|bang tong hop)[^.;]{0,40}? ve\b"
    rf"|\bthong tin cho {PERSON}{UNIT}"
    r"|\bket qua\b[^.;]{0,40}? gui (?:ve|cho)\b"
    rf"|\btong hop\b[^.;]{{0,80}}?,? (?:va )?gui (?:ve |cho )?{UNIT}"
)
SAID = re.compile(rf"\bbao c|\b{GIVES}\b|\bgui (?:bang|bieu|ve|cho) |\bthong tin cho ")
"""What stands near a rhythm that is one of reports."""
_AS_WRITTEN = re.compile(
    r"(?:ập nhật|hông tin|[Nn]hập|[Nn]ộp|ung cấp|huyển|[Bb]áo)(?: \w+){0,3}?"
    r" (?:kết quả|tiến độ|số liệu|tình hình)|hông tin cho "
)
_FACTS_AS_WRITTEN = Signs(" kết quả", " tiến độ", " số liệu", " tình hình", "hông tin cho ")


def tells_facts(text: str) -> bool:
    """Whether a report may be told of that is not called one.

    The text is looked at as it stands, for folding each paragraph is dearer, and first for the
    words that no such report is without.
    """
    return _FACTS_AS_WRITTEN.stand_in(text) and _AS_WRITTEN.search(text) is not None
