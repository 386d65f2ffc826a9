"""Words around a time: a level or a feast is of the work, "từ nay đến" of the time."""

import re

_THEN = r",? (?=(?:vao|trong|truoc|den|cham|muon|het|cuoi|xong|hoan)\b)"
# "… đạt từ 60% trở lên vào cuối quý II", "… ngày hội chuyển đổi số (10/10) trước ngày 05/10"
_OF_WORK = (
    re.compile(rf"tu \d[\d.,]* ?%(?: tro len)?{_THEN}"),
    re.compile(rf" ?\(?\d{{1,2}}/\d{{1,2}}\){_THEN}"),
)
# "Hướng dẫn các thôn thực hiện trước 20/9": what they do, not only when.
_DO = re.compile(r"[ ,]*(?:to chuc |trien khai )?(?:thuc hien|trien khai) (?=[a-z\d])")
_DOERS = re.compile(
    r"(?:\b(?:cac|nhung|tung|moi|cho|giup|\d+)|,) (?:don vi|co quan|phong|thon|xom|ap|khu pho"
    r"|to dan pho|khoi pho|doan the|truong|ho|doanh nghiep|hop tac xa|can bo|cong chuc|vien chuc"
    r"|nguoi dan|nhan dan|dia phuong|hoi vien|doan vien|chi bo|luc luong|khu dan cu)\b"
    r"(?: [a-z]+){0,3} ?$"
)
_FROM_NOW = re.compile(
    r"[, ](?:(?:tu|ke tu) (?:nay|hom nay|gio|day) )?(?:cho )?(?:den|toi)(?: het)? ?$"
)
# "từ tháng 12 năm trước cho" before "đến hết tháng 4"
_BEGUN = re.compile(
    r"[, ](?:bat dau )?(?:ke )?tu (?:(?:ngay|dau|cuoi|giua) )*(?:\d{1,2}/\d{1,2}(?:/20\d\d)?"
    r"|(?:thang|quy) (?:\d{1,2}|[ivx]+)(?:/20\d\d)?|\d{1,2}/20\d\d)"
    r"(?:,? nam (?:truoc|nay|20\d\d))? (?:cho )?$"
    r"|[, ](?:thang|quy) (?:\d{1,2}|[ivx]+) nam truoc (?:cho )?$"
)
_UNTIL = re.compile(
    r",? (?:(?:cho )?(?:den|toi) truoc|den) (?:le |dip |ngay |ky )*"
    r"(?:tet|dai hoi|hoi nghi|ky hop|khai giang|mua|vu|bau cu|hop|nghi|be giang|tuu truong)\b"
    r"[^\d;.,()]{0,50}(?=[.;)]*$)"
)


def without_words_before(plain: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span of a time without what belongs to the work, with all of its own words."""
    begin, end = span
    for pattern in _OF_WORK:
        if found := pattern.match(plain, begin, end):
            begin = found.end()
    found = _DO.match(plain, begin, end)
    if found and "," not in found[0] and _DOERS.search(plain, max(0, begin - 40), begin):
        begin = found.end()
    if plain.startswith("truoc ", begin) and (
        led := _FROM_NOW.search(plain, max(0, begin - 30), begin)
    ):
        begin = led.start() + 1
    if plain.startswith(("den ", "toi "), begin) and (
        led := _BEGUN.search(plain, max(0, begin - 50), begin)
    ):
        begin = led.start() + 1
    if begin != end and (event := _UNTIL.match(plain, end)):
        end = event.end()
    return begin, end
