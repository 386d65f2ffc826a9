"""Verbs inside the names of bodies called by what they do: "Đội Quản lý trật tự xây dựng"."""

import re

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import SHORT_VERBS, VERB

# "Các cơ sở đào tạo, bồi dưỡng giáo viên": the kind of a body goes on behind the comma.
_TRADE_GOES_ON = re.compile(
    r"\b(?:co so|trung tam|truong|nha|ho|to chuc|doanh nghiep) (?:dao tao, boi duong"
    r"|kham,? (?:benh,? )?chua benh|san xuat, (?:che bien|kinh doanh)|che bien, (?:kinh doanh"
    r"|tieu thu)|nghien cuu, (?:dao tao|ung dung)|giet mo, che bien|nuoi duong, cham soc)"
)
_LONGEST_TRADE = 50
# Words that say what is done and what is dealt with: "trật tự xây dựng", "dịch vụ việc làm".
_ALSO_NOUNS = re.compile(
    r"(?:xay dung|dau tu|san xuat|dao tao|boi duong|khai thac|bao ve|thi dua|khen thuong"
    r"|tiep cong dan|cung ung|cung cap|kiem dinh|kiem soat|bao tri|van hanh|dich vu|luu tru"
    r"|truyen thong|tuyen truyen|quang ba|phuc hoi|kham benh|cham soc|phat thanh|phat trien"
    r"|ve sinh|chuyen doi|chuyen giao|ung dung|nghien cuu|tiep nhan|ho tro|quy hoach|giai toa"
    r"|giai phong|boi thuong|xuc tien|thi cong|giam sat|kiem tra|thanh tra|cai cach|sat hach"
    r"|lam viec|huan luyen|thi dau)\b"
)
# Of these alone another verb right behind them tells that they are of a name.
_ONLY_NOUNS = re.compile(
    r"(?:xay dung|dau tu|san xuat|dich vu|thi dua|khen thuong|luu tru|ve sinh|cai cach"
    r"|tiep cong dan|truyen thong|dao tao|thi dau|sat hach)\b"
)
_DOES_NEXT = LatePattern(
    rf"[a-z]+ [a-z]+ (?:(?:can|phai|se) )?(?!ban hanh|trien khai|trinh|hoan thien)"
    rf"(?:{VERB}|{'|'.join(SHORT_VERBS)}"
    r"|dua|mo|lap|gui|trinh|chu tri|phoi hop|tham muu|co trach nhiem|chiu trach nhiem)\b"
)
# "Phòng Quản lý …", "Ban Giám sát …": nobody is named by so much alone.
_FUNCTION = re.compile(
    r"(?:dong chi |d/c )?(?:phong|ban|doi|to|hat|tram|vien|trung tam|tt|chi cuc|cuc|quy"
    r"|xi nghiep|cong ty|hoi dong|van phong) (?P<function>quan ly|giam sat|nghien cuu|ho tro"
    r"|bao ve|khai thac|dieu hanh"
    r"|phoi hop|cung ung|kiem soat|phat trien|van hanh|xuc tien|cap|to chuc),? (?:va )?"
)
_COMPOUND = re.compile(r"\b(?:nuoi|gieo|tieu|che) $")
# "Ban Quản lý khai thác công trình thủy lợi nạo vét …": another verb is to come.
_LATER = LatePattern(
    rf"[^.;:(]{{2,70}}? (?:{VERB}|{'|'.join(SHORT_VERBS)}|dua|mo|lap|gui|chu tri|phoi hop"
    r"|co trach nhiem|chiu trach nhiem)\b"
)


def names_function(sentence: Sentence, begin: int, at: int) -> bool:
    """Whether the verb at a place says what a body deals with, and not what it does now.

    ``begin`` is where the body's name begins.
    """
    plain = sentence.plain
    trades = _TRADE_GOES_ON.finditer(plain, max(0, at - _LONGEST_TRADE))
    if any(one.start() < at < one.end() for one in trades):
        return True
    if _COMPOUND.search(plain, max(0, at - 6), at):
        # "nuôi trồng thủy sản" is one word.
        return True
    if not _ALSO_NOUNS.match(plain, at):
        return False
    function = _FUNCTION.match(plain, begin, at)
    if function is None or sentence.starts_small(function.start("function")):
        return False
    if plain.startswith("va ", at - 3):
        # "Phòng Tổ chức, cán bộ và cải cách hành chính"
        return True
    if function.end() == at:
        return _LATER.match(plain, at) is not None
    if not _ONLY_NOUNS.match(plain, at):
        return False
    does = _DOES_NEXT.match(plain, at)
    return does is not None and sentence.starts_small(at)
