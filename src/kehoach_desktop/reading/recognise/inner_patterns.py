"""The folded words that begin, hold and end the deadline inside a sentence of work."""

import re

DONE = r"(?:hoan thanh|thuc hien|xong)"
TIME = (
    r"(?:truoc|trong|vao|cham nhat|muon nhat|den het|den ngay|den cuoi|den thang|den quy|den nam"
    r"|tu ngay|tu thang|tu quy|tu nam|quy [ivx\d]|thang \d|nam 20\d\d|ngay \d|\d{1,2}/|hang \w+"
    r"|moi (?:nam|quy|thang|tuan)|thuong xuyen|lien tuc|dinh ky|ngay sau|sau khi|sau \d|khi co"
    r"|theo (?:lo trinh|tien do|yeu cau|huong dan|ke hoach cua|chi dao|thoi gian))"
)
SURE = re.compile(
    rf"(?:{DONE}(?: (?:xong|viec|{DONE}))*,? (?={TIME})|xong truoc|cham nhat|muon nhat"
    r"|thoi (?:gian|han|diem)(?: hoan thanh| thuc hien| trien khai| ket thuc)*:?"
    rf" (?:la |xong )?(?={TIME}))"
)
SURE_WORDS = ("hoan thanh", "thuc hien", "xong", "cham nhat", "muon nhat", "thoi ")
BEFORE_SURE = re.compile(
    r"(?:(?:\bva|,|;) )?(?:\b(?:du kien|phan dau|yeu cau|bao dam|dam bao|can|phai) )*$"
)
STANDS_BEFORE_TIME = re.compile(r"(?:^|[.,;(] )$")
DATED = re.compile(
    r"(?:\bbat dau )?(?<!hieu luc )(?<!ke )(?<!tinh )\b(?:truoc|den het|den|trong|vao|tu)"
    r"(?: (?:ngay|thang|quy|nam|dip))*,? (?=\d|[ivx]+[ /,]|quy [ivx\d]|thang \d|ngay \d)"
)
AFTER = re.compile(
    r"(?:[,;(] ?|^)(?=(?:ngay )?sau khi |khi co huong dan|theo yeu cau)|[,;(]? ?\b(?=theo lo trinh)"
)
DASHED = re.compile(r"(?:(?<= )- ?|: ?)(?=(?:thang|quy|ngay|tu ngay|tu thang) [\divx])")
RHYTHM = re.compile(
    r"(?:,|\bva)? ?\b(?:mot cach )?(?:thuong xuyen(?:,? (?:lien tuc|hang nam|hang quy|hang thang))*"
    r"|(?:dinh ky,? )?(?:theo )?(?:(?:vao )?(?:thang \d{1,2}|quy [ivx]+|cuoi (?:thang|quy"
    r"|nam)),? )?"
    r"(?:hang|moi) (?:nam|quy|thang|tuan|6 thang)(?:,? (?:va )?(?:hang )?(?:nam|quy|thang|tuan))*"
    r"|dinh ky (?:0?6 thang|thang|quy|nam)(?:,? (?:va )?(?:nam|quy|01 nam))*"
    r"|(?:mot|\d{1,2}) lan ?(?:/|moi|tren) ?(?:nam|quy|thang))[.;]?$"
)
LEADING = re.compile(
    r"^(?:(?:thuong xuyen|dinh ky(?: (?:hang|moi))? (?:tuan|thang|quy|nam|0?6 thang)"
    r"(?:,? (?:hang )?(?:quy|nam|6 thang))*|(?:hang|moi) (?:nam|quy|thang|tuan))\b,?"
    r"|(?:truoc|den het|den|trong|vao|tu|cham nhat|sau khi|ngay sau khi|quy [ivx]+|thang \d"
    r"|(?:chu ky|dinh ky) )[^,:;.]{2,90}?(?:\d{4}|[ivx]+|thang|\d|nam|ke hoach|huong dan"
    r"|ban hanh),)"
)
TIMES = re.compile(r"(?:, ?)?(?:dinh ky )?(?:\d{1,2}|mot|hai) lan ?/ ?(?:nam|quy|thang) $")
BRACKET = re.compile(r"\((?P<inside>[^()]{4,160})\)")
OPENS_TIME = re.compile(
    rf"^(?:{DONE}\b|thoi (?:gian|han)\b|du kien\b|han\b|{TIME}|[ivx]+/20|dinh ky|ca nam)"
)
STOP = re.compile(r"[.;](?=\s|$)|\)|\(|\./\.|:(?=\s*$)")
COMMA = re.compile(
    r", (?!(?:va |hoac )?(?:quy|thang|nam|ngay|truoc|cham|muon|trong|den|\d|thuong|hang|dinh ky"
    r"|tu |sau|theo|lien tuc|hoan thanh|xong))"
)
GRAIN = re.compile(
    r"(?:\d{1,2}\s?[/.-]\s?\d{1,2}|\bquy (?:[ivx]+|\d)|\bthang \d{1,2}|\bngay \d{1,2}|nam 20\d\d)"
    r"(?: ?[/.-] ?\d{1,4})*(?:,? (?:cua )?(?:hang nam|hang thang|nam (?:20\d\d|sau|nay)|20\d\d))*"
)
