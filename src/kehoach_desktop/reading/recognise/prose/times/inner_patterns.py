"""The folded words that begin, hold and end the deadline inside a sentence of work."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB

DONE = r"(?:hoan thanh|hoan tat|thuc hien|xong)"
TIME = (
    r"(?:truoc|trong|vao|cham nhat|muon nhat|den het|den ngay|den cuoi|den thang|den quy|den nam"
    r"|tu ngay|tu thang|tu quy|tu nam|bat dau (?:tu|vao|trong)|(?:ke )?tu \d|den \d"
    r"|tu nay (?:den|toi)\b"
    r"|quy [ivx\d]|thang \d|nam 20\d\d|ngay \d|\d{1,2}/|hang \w+"
    r"|moi (?:nam|quy|thang|tuan)|thuong xuyen|lien tuc|dinh ky|ngay sau|sau khi|sau \d|khi co"
    r"|theo (?:lo trinh|tien do|yeu cau|huong dan|ke hoach cua|chi dao|thoi gian))"
)
PART = (
    r"(?:(?:(?:0?[369]|sau|ba|chin) thang|nua) (?:dau|cuoi)|cuoi|dau|giua|het)"
    r" (?:nam|quy|thang|hoc ky)\b"
)
"""A part of a year, or an end of a stretch: "6 tháng đầu năm", "cuối quý III"."""
MONTH_WORDS = r"gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?|chap"
PART_OF_MONTH = (
    r"(?:tuan(?: thu)? (?:\d|nhat|hai|ba|tu|dau|cuoi)(?: tien)?|nua (?:dau|cuoi)"
    r"|(?:thuong|trung|ha) tuan)(?: cua)?"
)
SURE = re.compile(
    rf"(?:{DONE}(?: (?:xong|viec|{DONE}))*(?:,? (?:(?:toi thieu|it nhat|tren) )?\d{{1,3}} ?%)?"
    rf"(?: (?:giai doan|dot|buoc) (?:\d|[ivx]+|mot|hai))?,?"
    rf" (?={TIME}|{PART})|xong truoc|cham nhat|muon nhat"
    rf"|du kien (?={TIME}|{PART})"
    r"|thoi (?:gian|han|diem)(?: hoan thanh| thuc hien| trien khai| ket thuc)*:?"
    rf" (?:la |xong )?(?={TIME}|{PART}))"
)
SURE_WORDS = (
    "hoan thanh",
    "hoan tat",
    "thuc hien",
    "xong",
    "cham nhat",
    "muon nhat",
    "thoi ",
    "du kien",
)
BEFORE_SURE = re.compile(
    r"(?:(?:\bva|,|;) )?(?:\b(?:du kien|phan dau|yeu cau|bao dam|dam bao|can|phai) )*$"
)
STANDS_BEFORE_TIME = re.compile(r"(?:^|[.,;(] )$")
DATED = re.compile(
    r"(?:\bbat dau |\btu (?:nay|hom nay)(?: cho)? (?=den|toi))?"
    r"\b(?:truoc|toi|den het|den|trong|vao|(?:nhan )?dip"
    r"|(?<!hieu luc )(?<!ke )(?<!tinh )(?<!dien )(?<!phan )tu)"
    rf"(?: (?:(?:cuoi|het)(?= (?:quy|thang))|nam hoc|ngay|thang|quy|nam|dip|{PART_OF_MONTH}))*,? "
    r"(?=\d|[ivx]+[ /,]|quy [ivx\d]|thang \d|ngay \d)"
    r"|\b(?:vao )?(?:luc|hoi) \d{1,2} ?(?:gio|h|g) ?\d{0,2},? (?=ngay \d)"
    r"|\b(?:truoc|nhan|dip)(?: (?:dip|le|ky niem))* (?:quoc khanh|ngay [a-z ]{3,40}?)"
    r"(?: ngay)? (?=\d{1,2}/\d{1,2})"
)
AFTER = re.compile(
    r"[,;(]? ?\b(?=(?:ngay )?sau (?:moi|tung) [a-z]+ [a-z])"
    r"|(?:[,;(] ?|^)(?=(?:ngay )?sau khi |khi co huong dan|theo yeu cau)"
    r"|[,;(]? ?\b(?=theo lo trinh)"
    r"|[,;(]? ?\b(?=cung thoi diem(?: voi)? [a-z]|moi khi [a-z])"
    r"|(?:[,;(] ?|(?<=thanh )|(?<=xong )|(?<=hien ))(?=cung (?:thoi diem|luc)(?: voi)? [a-z])"
    r"|[,;(] ?(?=(?:ngay )?khi (?:co|nhan duoc|duoc|phat sinh|can thiet)\b|theo (?:tien do|lich)\b"
    r"|(?:ngay )?sau (?:ky hop|hoi nghi|dai hoi|bau cu)\b"
    r"|\d+ (?:ngay|tuan|thang)(?: lam viec)? (?:ke tu|sau khi))"
    r"|[,;(]? ?\b(?=sau \d+ (?:ngay|thang|nam|tuan) (?:trien khai|thuc hien|ap dung|hoat dong))"
    r"|[,;(]? ?\b(?=theo (?:thoi gian|thoi han) (?:[a-z ]{2,60} )?(?:thong bao|quy dinh)\b)"
    r"|[,;(]? ?\b(?=(?:trong|sau|khong qua|toi da|cham nhat(?: la)?)(?: thoi (?:han|gian)| vong)?"
    r" \d+ (?:ngay|thang|gio|tuan)"
    r"(?: lam viec)?,? (?:ke tu|tinh tu|tu khi|tu ngay|sau khi))"
)
DASHED = re.compile(
    r"(?:(?<= )- ?|[:,;] ?|(?<=trinh ky) (?=ngay \d)|(?<=trinh) (?=ngay \d)"
    r"|(?<=ban hanh) (?=ngay \d)|(?<=phat hanh) (?=ngay \d)|(?<=cong bo) (?=ngay \d))"
    r"(?=(?:thang|quy|ngay|tu ngay|tu thang) [\divx]|\d{1,2}/\d{1,2}/20\d\d[.;]?$)"
)
_WEEKDAY = r"(?:hai|ba|tu|nam(?! ?\d)|sau|bay|[2-7])"
_PARTS_OF_DAY = r"(?:(?:buoi|sang|chieu|toi|ngay) )*"
WEEKDAYS = (
    rf"{_PARTS_OF_DAY}(?:thu {_WEEKDAY}|chu nhat)\b"
    rf"(?:(?:,? va |, ?| den | ?- ?){_PARTS_OF_DAY}(?:(?:thu )?{_WEEKDAY}|chu nhat)\b)*"
)
"""Days of the week in a list or a stretch: "sáng thứ Hai và chiều thứ Năm", "thứ Hai, Tư, Sáu"."""
_ALL_WEEKDAYS = (
    rf"(?:vao )?(?:cac|nhung|moi|tung) {WEEKDAYS}"
    rf"(?!,? (?:va )?(?:(?:thu )?{_WEEKDAY}|chu nhat)\b)"
    r"(?: (?:trong|cua) (?:tuan|(?:thang|quy) [\divx]+(?: ?/ ?20\d\d| nam 20\d\d)?))?"
)
RHYTHM = re.compile(
    r"(?:[,;]|\bva)? ?\b(?:mot cach |(?<=[,;] )duy tri )?"
    r"(?:(?<!giao duc )thuong xuyen(?:,? (?:lien tuc|hang nam|hang quy|hang thang))*"
    rf"|(?:dinh ky,? )?(?:theo )?(?:(?:vao |trong )?"
    rf"(?:thang (?:\d{{1,2}}|{MONTH_WORDS})(?:(?:,| va|, va) (?:thang )?\d{{1,2}})*"
    r"|quy [ivx]+(?:(?:,| va|, va) (?:quy )?[ivx]+\b)*|cuoi (?:thang|quy"
    r"|nam)|ngay cuoi(?: cung)?(?: cua)?|ngay \d{1,2}(?:,? (?:va )?(?:ngay )?\d{1,2})*"
    r"|tuan (?:dau|cuoi|thu (?:\d|nhat|hai|ba|tu))(?: cua)?"
    r"|(?:(?:truoc |vao )?(?:luc )?\d{1,2} ?(?:h|g|gio)(?: ?\d{2})?(?: phut)?,? )?(?:vao )?"
    rf"(?:(?:cac|nhung) )?{WEEKDAYS}),? )?"
    r"(?:hang|moi|tung) (?:nam|quy|thang|tuan|ngay|dem|6 thang)"
    r"(?:,? (?:va )?(?:hang )?(?:nam|quy|thang|tuan))*"
    rf"(?:,? (?:vao |truoc )?(?:\d{{1,2}} ?(?:h|g|gio)(?: ?\d{{2}})?,? )?{WEEKDAYS})?"
    r"|dinh ky (?:0?6 thang|thang|quy|nam)(?:,? (?:va )?(?:nam|quy|01 nam))*"
    r"|(?:theo )?dinh ky (?:moi |hang )?(?:0?6 thang|thang|quy|nam|tuan)(?: (?:mot|0?1) lan)"
    r"|(?:(?:it nhat|toi thieu) )?moi (?:nam|quy|thang|tuan),? (?:(?:it nhat|toi thieu) )?"
    r"(?:mot|hai|\d{1,2}) (?:lan|ky|buoi|cuoc|dot|tin|bai)"
    r"(?:,? (?:vao )?ngay \d{1,2}(?: (?:cua )?(?:moi |hang )?thang)?)?"
    r"|(?:vao )?ngay \d{1,2}(?:,? (?:va )?(?:ngay )?\d{1,2})*(?:,| va) (?:vao )?ngay cuoi(?: cung)?"
    r"(?: cua)?(?: (?:hang|moi))? thang"
    r"|(?:it nhat |toi thieu )?moi nam hoc,? (?:it nhat |toi thieu )?(?:mot|hai|\d{1,2})"
    r" (?:lan|dot)"
    r"|dinh ky,? (?:hang |moi )(?:thang|quy),? (?:vao |truoc )?ngay \d{1,2} (?:cua )?(?:thang|quy)"
    r" (?:sau|ke tiep|do)"
    r"|(?:vao )?(?:(?:sang|chieu) )?thu (?:hai|ba|tu|nam|sau|bay|[2-7])"
    r" (?:dau(?: tien)?|cuoi(?: cung)?)(?: cua)? thang"
    rf"|(?:vao )?(?:(?:sang|chieu|toi|ngay) )?(?:thu {_WEEKDAY}|chu nhat),?(?: cua)? tuan"
    rf" (?:thu )?(?:dau|cuoi|nhat|hai|ba|tu|[1-4])(?: tien| cung)?(?: cua)?"
    r"(?: (?:hang|moi|tung))? (?:thang|quy)"
    r"|(?:vao )?(?:dau|giua|cuoi) (?:moi|hang|tung) (?:hoc ky|nam hoc)"
    r"|(?:(?:vao )?(?:(?:sang|chieu|toi) )?chu nhat )?(?:vao )?tuan (?:dau|cuoi)(?: cua)? thang"
    r"|(?:(?:it nhat|toi thieu) )?\d{1,2} (?:lan|buoi|ky|dot|cuoc|tin|bai|so)"
    r" moi (?:nam|quy|thang|tuan)"
    r"|(?:(?:theo )?dinh ky )?(?:\d{1,2}|hai|ba|sau) (?:nam|thang|tuan)(?: (?:mot|0?1) |/)lan"
    rf"|{_ALL_WEEKDAYS}"
    rf"|theo (?:tuan|thang|quy)(?:,? (?:vao |truoc )?{WEEKDAYS})?"
    r"|trong suot (?:ca )?(?:qua trinh|thoi gian) [^.;,()]{2,40}"
    r"|(?:mot|\d{1,2}) (?:lan|dot) ?(?:/|moi|tren|trong) ?(?:nam|quy|thang|tuan))[.;]?$"
)
_MONTHS = r"thang \d{1,2}(?:(?:,| va| den| -)+ (?:thang )?\d{1,2})*"
_QUARTERS = r"quy (?:[ivx]+|\d)(?:(?:,| va| den| -)+ (?:quy )?(?:[ivx]+|\d))*"
_STRETCH = (
    r"(?:\d{1,2} ?(?:h|g|gio)(?: ?\d{2})?,? )?(?:(?:sang|chieu|toi),? )?"
    rf"(?:(?:trong|vao|tu|den|het|ca) )*(?:{_MONTHS}|{_QUARTERS}|{PART}"
    r"|ngay \d{1,2}/\d{1,2}(?:/20\d\d)?|\d{1,2}/\d{1,2}/20\d\d|nam 20\d\d)"
    r"(?: ?/ ?20\d\d|,? (?:cua )?nam 20\d\d| 20\d\d)?"
)
WHOLE = re.compile(
    rf"^(?:(?:giai doan|dot|buoc) (?:\d|[ivx]+|mot|hai|ba) ?[:(-]+ ?)?{_STRETCH}"
    rf"(?: ?(?:den|-|va|,) {_STRETCH})?[).:;]*$"
)
"""A line that is nothing but a time, as the heading of what is to be done in it."""
DAYS_IN_FRONT = re.compile(
    r"^tu (?:ngay )?\d{1,2}/\d{1,2}(?:/20\d\d)? ?(?:(?:den|toi)(?: het)?(?: ngay)?|-)"
    rf" ?(?:ngay )?\d{{1,2}}/\d{{1,2}}(?:/20\d\d)?,? (?={HEAD})"
)
"""A stretch of days that a schedule puts before who acts: "Từ 20/8 đến 15/9/2026 các thôn …"."""
_LIMIT_OF_TURN = (
    r"(?:xong |hoan thanh )?(?:truoc|cham nhat|muon nhat|den|vao|trong)"
    r"(?: (?:la|vao|va|den|het|ngay|tuan|dau|cuoi|thang|cua"
    r"|(?:moi |hang )?quy(?! \w+ (?:hoach|che|dinh))"
    r"|thu (?:nhat|hai|ba)|\d{1,2}(?:/\d{1,2})?(?![\d/])|[ivx]+)(?![a-z\d]))+"
)
"""Until when in each of its turns: "trước ngày 15/12", "chậm nhất ngày 15 tháng cuối quý"."""
TURN_IN_FRONT = re.compile(
    r"^(?:(?:theo )?dinh ky )?(?:hang|moi) (?:nam|quy|thang|6 thang)"
    rf"(?: (?:mot|hai|\d{{1,2}}) (?:lan|dot))?,? \(?{_LIMIT_OF_TURN}\)?,?(?= [a-z])"
)
"""How often and until when, before the work: "Hằng năm, chậm nhất ngày 15/12, Văn phòng …"."""
LEADING = re.compile(
    rf"^(?:{_STRETCH}(?: ?(?:den|-|va|,) {_STRETCH})? ?:"
    rf"|(?:den het|den|truoc|trong|cham nhat(?: den| vao| trong)?) {_STRETCH}"
    r"(?= (?:phai |se |co ban )?(?:hoan thanh|xong|dat|to chuc|ban hanh|xay dung))"
    rf"|(?:ngay )?(?:sau khi|khi) [^,:;.]{{6,90}}?,(?= {HEAD})"
    # "Hằng năm, vào tháng 11, tổ chức …", "Bắt đầu từ 01/7/2026 không tiếp nhận …"
    rf"|(?:hang|moi) tuan,? (?:vao )?{WEEKDAYS},?(?= [a-z])"
    rf"|(?:(?:vao|moi|cac) )*{WEEKDAYS} (?:tuan )?(?:dau|cuoi)(?: tien| cung)?(?: cua)?"
    r"(?: moi| hang)? thang,?(?= [a-z])"
    r"|(?:cu |dinh ky )?(?:hai|ba|sau|0?[236]|1[05]) (?:tuan|thang|ngay) (?:mot|0?1) lan,?"
    rf"(?= [a-z])|(?:trong )?{PART}(?:(?: nam)? 20\d\d)?,"
    r"|(?:hang|moi) (?:nam|quy|thang),? vao (?:ngay \d{1,2}(?: thang \d{1,2})?|thang \d{1,2}),"
    r"|(?:bat dau )?(?:ke )?tu (?:ngay )?\d{1,2}/\d{1,2}/20\d\d,?"
    rf"(?= (?:khong |phai )?(?:{VERB})\b)"
    r"|(?:thuong xuyen|dinh ky(?: (?:hang|moi))? (?:tuan|thang|quy|nam|0?6 thang)"
    r"(?:,? (?:hang )?(?:quy|nam|6 thang))*|(?:hang|moi) (?:nam|quy|thang|tuan|ngay(?! \d)))\b,?"
    r"|(?:trong|sau)(?: thoi (?:han|gian)| vong)? \d+ (?:ngay|thang|gio|tuan)(?: lam viec)?"
    r" (?:ke tu|tu khi|tu ngay|sau khi) [^:;.]{2,90}?,"
    r"|(?:truoc|den het|den|(?:ngay )?trong|vao|tu|cham nhat|sau khi|ngay sau khi|quy [ivx]+"
    r"|thang \d|(?:chu ky|dinh ky) )[^,:;.]{2,90}?(?:\d{4}|[ivx]+|thang|\d|nam|ke hoach|huong dan"
    r"|ban hanh),"
    r"|(?:truoc|den het|den|trong|vao|tu|cham nhat|(?:thang|quy|tuan|ngay|nam)(?= [\divx]))"
    r" [^:;.a-z]{0,4}"
    r"[^:;.]{1,60}?(?:\d{4}|\d{1,2}/\d{1,2}|quy [ivx]+|thang \d{1,2}|\d{4}\)) ?:)"
)
LEADING_INSIDE = LatePattern(LEADING.pattern.removeprefix("^"))
TITLE = re.compile(r"[^.;:]{4,90}[.:] (?=\S)")
"""A few words that name the work before its sentence: "Rà soát hệ thống. Trong tháng 7, …"."""
TIMES = re.compile(r"(?:, ?)?(?:dinh ky )?(?:\d{1,2}|mot|hai) lan ?/ ?(?:nam|quy|thang) $")
DAY_INSIDE = re.compile(
    r"[,;]? \btruoc (?:\d{1,2} ?(?:h|gio|g) ?\d{0,2},? )?(?:ngay )?\d{1,2}/\d{1,2}(?:/20\d\d)?"
    r"(?= (?:de|va|nham|lam|phuc vu|theo|qua|bang|cho|ve|tren)\b|[,;])"
    r"|(?<=[;,]) (?:den het|den cuoi|den|truoc|trong)"
    r" (?:ngay \d{1,2}/\d{1,2}/20\d\d|thang \d{1,2}(?:/20\d\d)?|quy [ivx]+(?:/20\d\d)?)(?=,)"
    r"|\b(?:trong|truoc|den het|vao) (?:ngay \d{1,2}/\d{1,2}|thang \d{1,2}|quy [ivx]+)/20\d\d(?=:)"
    r"|(?<=[;,:] )tu (?:ngay )?\d{1,2}/\d{1,2}(?:/20\d\d)? den (?:het )?(?:ngay )?"
    r"\d{1,2}/\d{1,2}/20\d\d(?=[;,] )|(?<=: )ngay \d{1,2}/\d{1,2}/20\d\d(?=, du (?:phong|bi)\b)"
    r"|(?<=[a-z] )ngay \d{1,2}(?: va |, ?| ?- ?)(?:ngay )?\d{1,2}/\d{1,2}/20\d\d(?=[.;]?$)"
    r"|(?<=[a-z\d] )trong (?:thang \d{1,2}|quy (?:[ivx]+|\d))(?:/| nam )20\d\d"
    r"(?=,? (?:gui|trinh|nop|bao cao)\b)"
    r"|\bphan dau (?:den|trong|truoc) (?:ngay )?\d{1,2}/\d{1,2}/20\d\d(?= [a-z])"
    r"|(?<=[,;] )(?:phan dau )?(?:den )?(?:cuoi|het) (?:nam|quy [ivx]+|thang \d{1,2})"
    r"(?:/20\d\d| nam 20\d\d| 20\d\d)?(?= (?:phai )?(?:dat|hoan thanh|xong)\b)"
    r"|\b(?:trong|truoc|den het|den) (?:ngay \d{1,2}/\d{1,2}|thang \d{1,2}|quy [ivx]+)/20\d\d"
    r"(?=[,;] (?:va )?(?:cap nhat|bo sung|dieu chinh|sau do|dong thoi)\b)"
)
"""A day inside a sentence that goes on: "gửi Phòng A trước ngày 15/6/2026 để tổng hợp"."""
LATE_EVENT = re.compile(
    r" (?=theo (?:ke hoach|lich)(?: [a-z]+){0,2} cua )| (?=theo tien do (?:cua|chung)\b)"
    r"| (?=(?:ngay )?sau khi |ngay khi |(?:ngay )?(?:tu )?khi (?:co |nhan duoc |duoc |phat sinh\b))"
)
"""An event without a comma before it, which may as well belong to the work."""
BEGUN_BEFORE = re.compile(
    r"[,(]? ?\b(?:bat dau )?tu (?:(?:dau|ngay|thang|quy|nam) ?)*(?:\d{1,2}(?:/\d{1,4}){0,2}|[ivx]+"
    r"(?:/20\d\d)?|20\d\d)(?: nam 20\d\d)?,? ?(?:va )?(?:(?:phan dau|co ban|phai|se) )*$"
)
"""Where work begins, right before when it ends: "từ quý IV/2026 và hoàn thành trước …"."""
SUDDEN = re.compile(r"\bdot xuat (?:khi|theo|neu)\b[^,;.()]{2,60}")
"""What else it waits for beside its rhythm: "họp hằng tháng và đột xuất theo yêu cầu"."""
EVENT_IN_FRONT = re.compile(
    r" (?=theo lo trinh\b)[^,;.()]{8,40}?(?= den (?:het )?(?:nam|thang|quy|ngay) )"
    r"| (?=(?:ngay )?sau khi )[^,;.()]{8,110}?(?=, ?(?:(?:va|phan dau|du kien|bao dam|phai) )*"
    r"(?:(?:cham|muon) nhat\b|(?:hoan thanh|xong)(?: xong)? (?:truoc|trong|vao|cham)\b))"
)
"""An event right before the limit that follows it: "sau khi có hướng dẫn, chậm nhất 31/7"."""
WITHIN = re.compile(
    rf"\b{_ALL_WEEKDAYS}(?: (?:hang|moi) tuan)?"
    r"(?=[,;.] | (?:tai|o|de|cho|tren|nham|theo)\b)"
    r"|\bmoi (?:tuan|thang|quy|nam),? (?:(?:[a-z]+ ){0,3}(?:it nhat |toi thieu ))?"
    r"(?:mot|hai|\d{1,2}) [a-z]{2,}\b"
    r"|(?:\b(?:it nhat|toi thieu) )?\b\d{1,2} (?:lan|buoi|ky|dot|cuoc|phien|so) ?/ ?"
    r"(?:tuan|thang|quy|nam)\b(?! ?/)"
    r"|\bdinh ky (?:hang |moi )?(?:thang|quy|nam|6 thang)(?=,? (?:bao cao|tong hop))"
    r"|\b(?:vao |truoc )?(?:\d{1,2} ?(?:h|g|gio)(?: ?\d{2})?,? )?"
    rf"{WEEKDAYS},? (?:hang|moi) tuan(?= (?:ve|cho|gui|len|den|tai|de)\b"
    r"|, (?:khong (?:de|lam|anh)|bao dam|dam bao)\b)"
    r"|\b(?:moi|hang) (?:nam|quy|thang|tuan)(?=[.;] )"
    r"|\b(?:moi|hang) ngay\b(?! ?\d(?!\d? (?:lan|buoi|ca)\b))"
    r"|\b(?:\d{1,2}|hai|ba|sau) (?:nam|thang|tuan) (?:mot|0?1) lan(?=[.;] )"
    r"|(?<![,;])(?<!bao cao) (?:dinh ky )?(?:hang|moi) (?:tuan|thang|quy|nam|6 thang)"
    rf"(?=, (?:va )?(?:tong hop,? )?(?:bao cao|gui|{VERB})\b)"
    r"|(?<=[,;] )(?:dinh ky )?(?:hang|moi) (?:tuan|thang|quy|nam|6 thang)(?= [a-z]{2,} [a-z]{2,})"
    r"|\btrong (?:ca )?giai doan 20\d\d ?- ?20\d\d(?=[.;]?$)"
    r"|(?<!ke hoach )(?<!chuong trinh )(?<!chi tieu )(?<!bao cao )(?<!du toan )(?<!nhiem vu )"
    r"(?<!tiep theo )(?<!cong tac )\b(?:moi|hang) (?:tuan|thang|quy|nam|6 thang)"
    rf"(?= (?:theo|tren|tai|bang|qua|thong qua|doi voi|cho|de|nham|gan voi|{VERB})\b)"
)
"""A rhythm inside a sentence: "phát thanh mỗi tuần 02 buổi trên hệ thống loa"."""
CEASELESS = re.compile(
    r"\b(?:duy tri|giu|tiep tuc|thuc hien|trien khai|tien hanh)(?: (?:tot|nghiem|nghiem tuc))?"
    r" thuong xuyen(?:,? (?:va )?lien tuc)*\b"
    r"|\b(?:truc|ung truc|thuong truc|canh gac|tuan tra|tiep nhan|duong day nong|che do|ho tro"
    r"|phuc vu|hoat dong|van hanh|mo cua)\b"
    r"[^.;]{0,80}?(?P<hours>\b24 ?(?:gio|h)? ?/ ?(?:24|7)(?: ?(?:gio|h)\b)?"
    r"(?:,? (?:cac ngay trong tuan|7/7|ca ngay nghi))?|\bsuot ngay dem|\bngay va dem)"
)
"""What never ends, inside the work: "duy trì thường xuyên việc …", "trực 24/24 giờ"."""
ADVERB = re.compile(
    r"(?<!chi )(?<!khong )(?<!nhiem vu )(?<!kinh phi )(?<!su nghiep )(?<!von )(?<!cong tac )"
    r"(?<!cong viec )(?<!viec )(?<!nguoi )(?<!doi tuong )(?<!phuong tien )(?<!nguon )"
    r"\bthuong xuyen(?:,? (?:va )?(?:lien tuc|dinh ky|chu dong|tich cuc|kip thoi))*,? (?=[a-z])"
)
"""Before the verb of work that goes on all the time: "Trạm Y tế thường xuyên tổ chức …"."""
BARE = re.compile(
    r"(?<!bao cao)(?<!so lieu)(?<!ket qua)(?<!trong tam)(?<!cong tac)(?<!nhiem vu)(?<!ke hoach)"
    r"(?<!tien do)(?<!cua)(?<!ky)(?<!giao ban) (?:(?:dau|giua|cuoi|thuong tuan|trung tuan"
    r"|ha tuan|tuan \d) )?(?:quy (?:[ivx]+|\d)|thang \d{1,2})(?:/"
    r"| nam )20\d\d[.;]?$"
    r"| vao (?:dau|cuoi) nam 20\d\d[.;]?$"
)
"""A quarter or month that closes a sentence without a word before it."""
NAMED_YEAR = re.compile(r" (?:den (?:het )?nam|(?:trong )?giai doan 20\d\d ?-) ?20\d\d(?=[.;]?$)")
"""A year that closes a sentence without "hoàn thành": of the work, or of what it is about."""
OF_NAMED_YEAR = re.compile(
    r"\b(?:de an|chuong trinh|chien luoc|ke hoach|quy hoach|dinh huong|tam nhin|nghi quyet"
    r"|quyet dinh|giai doan|muc tieu|chi tieu|ket luan|chi thi|du an|phuong huong|lo trinh"
    r"|du bao|ty le|phong trao|cuoc van dong|tong ket|so ket|danh gia)\b[^.;]*$"
)
"""What a year may belong to: "Đề án phát triển du lịch đến năm 2030"."""
AT_EVENT = re.compile(
    r"(?<=[a-z] )(?:(?:thang \d{1,2}|quy (?:[ivx]+|\d))(?:/20\d\d| nam 20\d\d)?)(?=[.;]?$)"
)
HELD_AT = re.compile(
    r"\b(?:tai|trong|o) (?:cac )?(?:hoi nghi|ky hop|phien hop|cuoc hop|buoi hop|hoi thao|toa dam"
    r"|dai hoi|buoi sinh hoat)(?: [a-z]+){0,4} $"
)
"""The meeting of a quarter at which something is done: "tổng kết tại hội nghị quý IV"."""
FEAST = re.compile(
    r" (?:chao mung|huong ung|ky niem|nhan)(?: (?:dip|le|ky niem))*(?: ngay)?"
    r" [a-z][a-z ,-]{2,60}? (?:ngay |\()?\d{1,2}/\d{1,2}(?:/20\d\d)?(?=\)?[.;]?$)"
)
"""The feast that work is done for: "chào mừng Quốc khánh 02/9"."""
INEXACT = re.compile(
    r"(?<!\btu )(?<!thang )(?<!nua )(?<!tuan )(?<!bat )"
    r"\b(?:dau|giua) (?:nam|quy|thang) (?:\d|[ivx])"
)
"""A time without a day beside one that has one: "… cuối tháng 6, … đầu tháng 12"."""
UNTOLD = re.compile(
    r"\b(?:hoan thanh|xong)(?: xong)? (?:(?:muon|cham) nhat )?truoc (?:dip |mua |le |ky |vu )*"
    r"(?:tet|mua|bao|hoi nghi|dai hoi|ky hop|khai giang|nam hoc|khi)\b(?![^,;()]{0,40}\d/\d)"
)
"""A limit that no day is known of, beside one that is."""
UNREAD = re.compile(
    r"(?:(?:^|[.,;(] ?| )(?:hoan thanh|xong)(?: xong)? (?=truoc |trong (?:thoi gian|dip|mua|ky))"
    r"|[,;(] ?(?=truoc (?:tet|mua|vu|ky hop|le |dai hoi|hoi nghi|(?:ngay )?khai giang|nam hoc)\b)"
    r"| (?=truoc (?:tet|ky nghi|dai hoi|hoi nghi|bau cu|vu (?:thu|dong|xuan|mua|he)"
    r"|nam hoc|ky hop|mua (?:mua|bao|kho)"
    r"|(?:le |ngay )?khai giang|(?:thoi (?:gian|diem)|gio) (?=[a-z])"
    r"|khi (?:buoc vao|vao|bat dau|ket thuc|khai giang|khai mac|dien ra|den|sang)"
    r"|ngay (?=[a-z]))\b))"
    r"[^.;,()]{4,70}(?=[.;)]*$)| (?=trong thang (?:gieng|chap)\b)[^.;,]{4,40}(?=[.;)]*$)"
    r"| (?=(?:khi|luc) (?:buoc |chuyen )?(?:vao|sang) (?:nam hoc|vu|mua|nam moi)\b"
    r"|(?:ngay )?(?:tu )?dau nam hoc\b"
    r"|(?:(?:den|toi|khi|truoc khi) )*(?:het|cuoi|giua) nhiem ky\b(?! 20)"
    r"|(?:trong |vao )?(?:dip|dot|ky)(?: nghi)? he\b|(?:ngay )?sau tet\b"
    r"|truoc (?:phien|cuoc|buoi) hop\b"
    r"|\d{1,2} ngay(?: lam viec)? sau (?:hoi nghi|ky hop|dai hoi)\b)"
    r"[^.;,()]{0,60}(?=[.;)]*$)"
    r"|(?<!thang)(?<!nua)(?<!bat) (?:vao )?(?:dau|giua) (?:nam|quy|thang) (?:\d|[ivx])"
    r"[^.;,()]{0,20}"
    r"(?=[.;)]*$)"
)
"""A limit of time at the end of a sentence whose day its words do not tell."""
_COUNT = r"(?<!\bngay )\d{1,3} (?:ngay|tuan|thang|gio)(?: lam viec)?\b"
_AT_MOST = r"(?:(?:khong|chua) qua|toi da|cham nhat|muon nhat|trong(?: vong| thoi han)?)(?: la)? "
_AHEAD = (
    r"truoc (?:khi |ngay |gio |thoi (?:gian|diem) |ky |phien |cuoc |buoi |le |dip |hoi nghi "
    r"|dai hoi )(?=[a-z])[^,;.:()]{2,70}?"
)
COUNTED = re.compile(
    rf"[,;(]? ?\b(?:(?:ngay )?sau (?:moi|tung) [^,;.:()]{{3,80}}?,? {_AT_MOST}{_COUNT}"
    rf"|(?:{_AT_MOST})?{_COUNT} (?:ke tu |sau )(?:moi|tung) [^,;.:()]{{3,80}}?"
    rf"|{_AHEAD},? (?:(?:it nhat|toi thieu)(?: la)? )?{_COUNT}"
    rf"|(?:(?:it nhat|toi thieu)(?: la)? )?{_COUNT} {_AHEAD})(?=[.;)]*$)"
)
"""Days counted from an event that comes again, or ahead of one, at a sentence's end."""
GIVEN_BEHIND = re.compile(
    rf"[.,;]? ?(?:[-–] )?(?:do |giao )?{HEAD}(?:[^.;]{{2,160}}? (?:chu tri|thuc hien|tham muu"
    r"|phu trach|phoi hop|to chuc)|(?: [a-z-]+){1,12})[.;]?$"
)
"""Behind a bracket: who does it, and nothing more."""
EVENT_BEFORE = re.compile(
    r"[,;]? ?\b(?:(?:hoan thanh|xong|phai|du kien) )*(?:cham nhat|muon nhat|truoc|trong) "
    r"[^.,;:()]{3,80} $"
)
"""The event whose day a bracket gives: "trước giờ khai mạc (ngày 12/6/2026)"."""
DAY_ALONE = re.compile(
    r"(?:(?:sang|chieu|toi|tu|ngay|cac) )*\d{1,2}(?:/\d{1,2}(?:/20\d\d)?)?"
    r"(?: ?(?:[-–]|den|va|,) ?(?:ngay )?\d{1,2}/\d{1,2}(?:/20\d\d)?)?"
)
"""Nothing but a day or two of this year, as a bracket behind an event's name gives them."""
BRACKET = re.compile(r"\((?P<inside>[^()]{4,160})\)")
FULL_DAY = re.compile(r"(?<!so )\b\d{1,2}/\d{1,2}/20[2-9]\d\b")
"""A day with its year."""
MORE_DAYS = re.compile(
    r"(?:,? (?:va )?(?:ngay )?\d{1,2})+,? (?:cua )?(?:hang|moi) (?:thang|quy|nam)\b"
    r"|(?:,? (?:va )?(?:ngay )?\d{1,2})*,? (?:va )?(?:vao )?ngay cuoi(?: cung)?(?: cua)?"
    r"(?: (?:hang|moi))? thang\b"
    r"|,? (?:va )?(?:cac|nhung) nam (?:tiep theo|ke tiep|sau|toi)\b"
    r"|,? (?:cua )?thang (?:dau|giua|cuoi|thu (?:nhat|hai|ba))(?: tien| cung)?(?: cua)?"
    r" (?:moi |hang |cac |tung )?quy\b(?! [\divx])"
)
"""The further days of a rhythm: "vào ngày 10" and " và 25 hằng tháng"."""
OPENS_TIME = re.compile(
    rf"^(?:{DONE}\b|thoi (?:gian|han)\b|du kien\b|han\b|{TIME}|[ivx]+/20"
    rf"|\d{{1,2}} ?[-–] ?\d{{1,2}}/\d|\d{{1,2}} ?(?:h\b|h\d|gio)|(?:sang|chieu|toi)(?: ngay)? \d"
    rf"|\d{{1,3}} ngay(?: lam viec)?,? (?:sau|ke tu|tinh tu|tu)\b"
    rf"|(?:(?:vao|cac|nhung) )*{WEEKDAYS}"
    rf"|\d{{1,2}} (?:tuan|lan)\b|dinh ky|ca nam|{PART})"
)
STOP = re.compile(
    rf"[.;](?=\s|$)| [-–] (?={HEAD})|\)|\(|\./\.|:(?=\s*$)|,? (?=do {HEAD}[^.;]{{2,80}} chu tri)"
)
COMMA = re.compile(
    r", (?!(?:va |hoac )?(?:quy|thang|nam|ngay|truoc|cham|muon|trong|den|\d|thuong|hang|dinh ky"
    r"|tu |ke tu |tinh tu |sau|theo|lien tuc|hoan thanh|xong|khong qua|chua qua|toi da"
    r"|giai doan \d|dot \d))"
)
GRAIN = re.compile(
    r"(?:\bnam hoc 20\d\d ?- ?20\d\d"
    r"|\d{1,2}\s?[/.-]\s?\d{1,2}|\bquy (?:[ivx]+|\d)(?: ?- ?(?:quy )?[ivx]+\b)*"
    r"|\bthang \d{1,2}|\bngay \d{1,2}|nam 20\d\d)"
    r"(?: ?[/.-] ?\d{1,4})*(?:,? (?:cua )?(?:hang nam|hang thang|nam (?:20\d\d|sau|nay)|20\d\d))*"
)
