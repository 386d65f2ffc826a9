"""Words in front of a figure that say when or where: "Trong năm, toàn xã có ít nhất 03 …"."""

import re

_WHEN = (
    r"(?:(?:den|trong|het|cuoi|ca|vao|toi)[ ,]+){0,3}nam(?: (?P<year>20[2-9]\d)| nay)?(?=[ ,]),? ?"
)
_WHERE = (
    r"(?:(?:tren|trong)(?: toan)? dia ban(?: (?:toan )?(?:xa|phuong|dac khu|tinh|thanh pho))?"
    r"|(?:toan|ca) (?:xa|phuong|dac khu|tinh|thanh pho)|(?:xa|phuong|dac khu)),? "
)
_COUNTS = (
    r"(?=(?:co(?: them)?|xay dung|thanh lap|to chuc|ho tro|ket nap|duy tri|hinh thanh|ra mat|dat)"
    r" (?:duoc |moi )?(?:it nhat |toi thieu |tren |tu |khong duoi )*\d)"
)
_LEAD_IN = re.compile(rf"\W*(?:{_WHEN})?{_WHERE}(?:phan dau )?{_COUNTS}")
# "Chậm nhất ngày 15/11/2026 có 90% …", "Đến 31/12/2026 tỷ lệ … đạt 95%"
_BY_DAY = re.compile(
    r"\W*(?:phan dau )?(?:(?:cham nhat|muon nhat|den|truoc|het)(?: la)? )+(?:ngay )?"
    r"\d{1,2}/\d{1,2}/(?P<year>20[2-9]\d),? "
    r"(?=(?:co |phai co )?(?:it nhat |toi thieu |tren |khong duoi )?\d{1,3} ?%"
    r"|(?:ty le|chi so|muc do|tong so|so|hoan thanh) [^.;]*\d)"
)
# "… trước 30/9/2026", "…, hoàn thành trong quý II/2026"
_TIME_BEHIND = re.compile(
    r",? (?:(?:hoan thanh|xong|thuc hien) )?(?:(?:truoc|trong|den|het|cham nhat|vao|cuoi) )+"
    r"(?:ngay )?(?:\d{1,2}/\d{1,2}(?:/20\d\d)?"
    r"|quy (?:[ivx]{1,3}|[1-4])(?:(?:/| nam |/nam )(?:20\d\d|nay))?"
    r"|thang \d{1,2}(?:(?:/| nam |/nam )(?:20\d\d|nay))?)$"
)


def lead_in(plain: str) -> re.Match[str] | None:
    """Return the words, with ``year`` where they name one, that a folded sentence begins with."""
    return _LEAD_IN.match(plain) or _BY_DAY.match(plain)


def time_behind(plain: str) -> int | None:
    """Return where the words begin that end a folded name and say by when."""
    if not any(letter.isdigit() or letter == "q" for letter in plain[-12:]):
        return None
    found = _TIME_BEHIND.search(plain)
    return found.start() if found else None
