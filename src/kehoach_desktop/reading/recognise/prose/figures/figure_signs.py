"""How a number is written in folded text, what compares it, and which numbers are no figures."""

import re

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
LIMIT = (
    r"(?:toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|khong kem|khong nho hon|khong qua"
    r"|khong vuot qua|khong vuot|khong cao hon|khong lon hon|khong nhieu hon|toi da|nhieu nhat"
    r"|trong (?:vong|thoi (?:han|gian))|xap xi|gan|tren|duoi|hon"
    r"|tu|khoang|dat|phan dau|co|la|len|con|xuong|muc|bang|duy tri|bao dam|dam bao|duoc|vuot"
    r"|thap hon"
    r"|cao hon|tro len|chiem|[≥≤<>=]|>=|<=)"
)
# A unit of measure that is often written on to its number: "700kg", "40ha".
_GLUED = r"(?:kg|ha|km2?|m[23]?|tan|ta|lit|kwh|(?:tr|ty|trieu|ngan|nghin)d?)\b"
# A figure with the words of comparison before it and what is counted or excepted behind it.
FIGURE = re.compile(
    rf"(?<![\w.,/])(?P<limit>(?:{LIMIT}[ :]{{0,3}}){{0,6}})(?<![\w.,/])"
    rf"(?P<number>{NUMBER})(?:(?: ?%)? ?(?:-|den) ?(?:{NUMBER}))?"
    rf"(?: ?/ ?(?:\d{{1,3}}(?:\.\d{{3}})+|\d{{1,4}})(?= [a-z]))?(?P<percent> ?%)?"
    rf"(?![\d/]|[.,]\d|(?!{_GLUED})[a-z])"
)
NOT_FIGURE = re.compile(
    r"\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d{4}"
    r"|\b(?:den|truoc|toi|het|vao|ngay) (?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])"
    r"(?=$|[,;:.)]| (?:dat|la|co|phai|hoan thanh|phan dau|tren|it nhat|toi thieu|khong|\d))"
    r"|(?<!\bhang )(?<!\bmoi )"
    r"\b(?:nam(?= (?:19|20)\d\d(?![.,\d]\d|\d))|giai doan|thang|quy|ngay|so|dieu|khoan"
    r"|phu luc|bieu|mau|de an|muc do|cap do|lop|nhiem ky"
    r"|(?<=dinh danh )muc|(?<=dien tu )muc|(?<=vneid )muc) (?:so )?\d[\d/.-]*(?!\d|,\d| ?%)"
    r"(?:(?<=-) 20\d\d| - ?20\d\d)?(?:[-/][a-z][\w-]*)*"
    rf"|\b\d+(?!{_GLUED})[a-z]+\b"
    r"|\b[a-z]+\d+\b|\b\d vu\b(?=[^\d;,]{0,12}\d)"
    # "2026: 75%", "1,5 ngày (2026)", "từ 2029 trở đi", "30% vào 2030": of which year.
    r"|\b20[1-4]\d(?= ?[:≥≤<>=])|(?<=\()20[1-4]\d(?=\))|\b(?:vao|sang) 20[2-4]\d\b(?! ?%)"
    r"|\b20[2-4]\d(?= tro di)"
    r"|\b20\d\d ?- ?20\d\d\b|\d+ ?/ ?(?:19|20)\d\d|\b\d{1,5}[a-z]?[/-](?:[a-z]{1,6}[/-]?)+\b"
    # "thực hiện đồng bộ 06 nội dung của cải cách": how many parts the work has.
    r"|(?:(?<=dong bo )|(?<=hieu qua )|(?<=quyet liet )|(?<=tap trung )|(?<=day du )"
    r"|(?<=nghiem tuc )|(?<=toan dien ))\d{1,2}(?= (?:noi dung|nhom|linh vuc|tru cot|giai phap"
    r"|nhiem vu|khau|chuong trinh)\b)"
    r"|\b0?[69] thang (?:dau |cuoi )?nam\b"
    r"|\b24 ?/ ?(?:24|7)\b|\b7 ?/ ?7(?= ngay)"
    r"|\b\d{1,2} phan \d{1,2}\b|iso \d+(?::\d+)?|\d{1,3} tuoi(?: tro (?:len|xuong))?"
)
_DIGIT = re.compile(r"\d")
EACH_YEAR = re.compile(r"\b(?:hang|moi|tung) nam\b|\d ?%? ?/ ?nam\b|\bbinh quan nam\b")
"""Says that a figure is every year's."""


def without_other_numbers(plain: str) -> str:
    """Return folded text with the numbers masked that measure nothing: years, documents, names."""
    if not _DIGIT.search(plain):
        return plain
    return NOT_FIGURE.sub(lambda found: "~" * len(found[0]), plain)


def has_number(plain: str) -> bool:
    """Whether folded text holds a figure."""
    return _DIGIT.search(plain) is not None and (
        FIGURE.search(without_other_numbers(plain)) is not None
    )


_FRACTION = re.compile(
    r"\b(?:\d{1,2}|mot|hai|ba|bon) phan (?:\d{1,2}|hai|ba|bon|tu|nam|muoi)\b"
    r"|\b\d{1,2} ?/ ?\d{1,2} (?:tong )?so\b|\bdat \d{1,4} ?/ ?\d{1,4}(?=[.;,]|$)"
)


def has_fraction(plain: str) -> bool:
    """Whether folded text names a share of an unknown whole: "hai phần ba số thôn"."""
    return _FRACTION.search(plain) is not None


_AIMS_AT = re.compile(r"(?:(?:den |trong |het )?nam 20\d\d,? )?phan dau\b")
_FEWEST_TARGETS = 2
_DATED = re.compile(r"\b(?:truoc|xong|cham nhat) ")


def lists_targets(plain: str) -> bool:
    """Whether folded words aim at several figures: "Phấn đấu 12 thôn đạt …; xóa 9 nhà tạm"."""
    if _DATED.search(plain):
        return False
    pieces = [piece for piece in plain.split(";") if piece.strip(" .")]
    if _AIMS_AT.match(plain) is None or len(pieces) < _FEWEST_TARGETS:
        return False
    return all(map(has_number, pieces))


def tells_parts(plain: str, at: int) -> bool:
    """Whether a place lies in a bracket behind a figure: "14 lớp (nghề mộc: 5 lớp; …)"."""
    opened = plain.rfind("(", 0, at)
    if opened < 0 or plain.find(")", opened, at) >= 0:
        return False
    return FIGURE.search(plain, 0, opened) is not None
