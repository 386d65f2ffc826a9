"""Finds sentences that only say how the work before them is to be done, or what it is to bring."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.work_words import SHORT_VERBS, VERB

# "Xử lý nghiêm các vi phạm", "Phòng cháy phải được coi trọng", "Thu hút đông đảo người tham gia".
_STRESSES = re.compile(
    r"\b(?:(?:xu ly|xu phat|xu tri|ngan chan|chap hanh|thuc hien|cham dut|tuan thu)"
    r" (?:that )?nghiem|nghiem (?:tuc|tui|khac|minh|ngat|chinh)|dong dao|(?:phai|can) duoc"
    r"|duoc (?:coi trong|quan tam)|khong de (?:xay ra|tai dien|phat sinh|sot|lot))\b"
    r"|\b(?:tham gia|huong ung|vao cuoc)[ .;]*$"
)
# "Nâng cao ý thức của người dân": what the work is for.
_HOPES = re.compile(
    r"(?:nang cao|phat huy|tao|khoi day|lan toa|tang cuong) (?:y thuc|nhan thuc|trach nhiem"
    r"|tinh than|vai tro|hieu qua|y nghia|su (?:dong thuan|thong nhat|chuyen bien)|khong khi)\b"
)
_MANNER = (
    r"(?:kip thoi|chat che|day du|hieu qua|dong bo|quyet liet|chu dong|rong rai|sau rong|cong khai"
    r"|minh bach|an toan|tiet kiem|dung (?:quy dinh|tien do|han|doi tuong|muc dich)|nghiem)"
)
_ONLY_HOW = LatePattern(
    rf"(?:(?:{VERB}|{'|'.join(SHORT_VERBS)}) )+{_MANNER}(?:(?:,| va|, va)? {_MANNER})*[ .;]*$"
)


def only_urges(plain: str) -> bool:
    """Whether folded words tell the manner or the hope of the work before them, and no other."""
    return any((_STRESSES.search(plain), _HOPES.match(plain), _ONLY_HOW.match(plain)))
