"""Words in an assignment that are not one unit's name, and words that begin one."""

import re

from kehoach_desktop.domain.text.vietnamese import fold

_COLLECTIVE = re.compile(
    r"^(?:thu truong |truong |lanh dao |nguoi dung dau )?"
    r"(?:cac|nhung|moi(?! truong)|toan the|tat ca|cung cac|tung)\b"
    r"|^(?:co quan|don vi|phong|ban|nganh|doan the|to chuc|doanh nghiep|dia phuong)"
    r"(?:,? (?:co quan|don vi|phong|ban|nganh|doan the|to chuc|ca nhan|dia phuong))*"
    r" (?:co )?(?:lien quan|chuyen mon|khac|truc thuoc)\b"
    r"|^(?:ubnd|uy ban nhan dan|hdnd|dang uy|chi bo|bi thu chi bo|cong an|tram y te|ban giam hieu"
    r"|ban chi huy quan su|mttq|hoi|doan|ban cong tac mat tran|truong)(?: va ubnd)? cac\b"
    r"|^(?:to (?:cong nghe so cong dong|cnscd|cns cong dong)|hieu truong|truong|truong ban"
    r"|bi thu chi bo)(?: va [a-z ]+)? cac\b"
    r"|^doan the(?: chinh tri)?(?:$|,| xa\b| phuong\b)"
    r"|^(?:toan (?:xa|phuong|dan|he thong)|ca he thong)\b|^(?:nhan dan|nguoi dan|ho gia dinh)$"
    r"|^can bo, cong chuc(?:, vien chuc)?(?:, nguoi lao dong)?$"
    r"|^(?:uy ban )?(?:mttq|mat tran to quoc)\b.* va cac (?:doan the|to chuc)\b"
    r"|\blien quan(?: khac)?$|^(?:thon|xom|ap|khom|buon|to dan pho"
    r"|khu pho|khoi pho|khu dan cu)(?:,| va|$)|^(?:cac )?(?:don vi|co quan)$"
)

_MANY = re.compile(
    r"^(?:thu truong |lanh dao |nguoi dung dau )?(?:cac|nhung|moi(?! truong)|toan the|tat ca"
    r"|cung cac"
    r"|tung)\b"
)
# UBND and HĐND are left out: they end the name "Văn phòng HĐND và UBND".
_HEADS = re.compile(
    r"^(?:van phong|vp|phong|p|trung tam|tt|tyt|cong chuc|can bo|thuong truc|cong an|ca|ban|"
    r"bch|bqs|tram|hoi|doan|to|truong|so|chi cuc"
    r"|chi nhanh"
    r"|mat tran(?= to quoc)|bao(?= va)|uy ban mttq|uy ban mat tran|ubmttq(?:vn)?|mttq"
    r"|dang uy|benh vien|kho bac|thue|ngan hang|buu dien"
    r"|vien|quy|bo(?! phan)|cuc|tong cuc|tong cong ty|tap doan|hoc vien|hiep hoi|lien minh"
    r"|lien doan|lien hiep|tieu ban|tinh doan|huyen doan|cong doan|khoa(?! hoc)|chi hoi|chi bo"
    r"|chi doan|y te(?= (?:thon|ban|ap|xom|buon|khom|hoc duong)\b)"
    r"|hop tac xa|cong ty|thanh tra|toa an|vien kiem sat|bao hiem|hat|don)\b"
)

# "Các thôn, đoàn thể": the villages are one collective and the associations another.
_OF_VILLAGES = re.compile(
    r"(?:cac |nhung |ca )?(?:thon|ap|ban|buon|lang|xom|khom|khu pho|khoi pho|to dan pho"
    r"|khu dan cu|to)"
    r"(?:$|(?: cong nghe so cong dong)?$)"
)
# "UBND các xã, phường, doanh nghiệp": the communes are one collective.
_OF_COMMUNES = re.compile(
    r"(?:chu tich )?(?:ubnd|uy ban nhan dan|dang uy|hdnd)(?: cap)? cac (?:xa|phuong|huyen)"
)
_COMMUNES = re.compile(
    r"(?:va )?(?:xa|phuong|dac khu|thi tran|thi xa|huyen|quan|thanh pho)(?:$|[ ,])"
)
# They end the name "Văn phòng HĐND và UBND".
_COUNCILS = frozenset({"hdnd", "ubnd"})
_LONGEST_SHORT = 8
_DEPARTMENTS = re.compile(r"^(?:phong|so|bo|vu|cuc|ban|trung tam)\b")


def begins_with_many(text: str) -> bool:
    """Whether the words open a new collective: "các thôn", "thủ trưởng các cơ quan"."""
    return _MANY.match(fold(text)) is not None and not _names_environment(text)


def is_headed(text: str) -> bool:
    """Whether the words look like a unit's own name: "Phòng …", "Trung tâm …", or "TYT"."""
    if text.isupper() and " " not in text:
        return len(text) <= _LONGEST_SHORT and fold(text) not in _COUNCILS
    return text[:1].isupper() and _HEADS.match(fold(text)) is not None


def repeats_head(left: str, right: str) -> bool:
    """Whether a name in small letters is of the same kind: "Chi đoàn A và chi đoàn B"."""
    first, second = _HEADS.match(fold(left)), _HEADS.match(fold(right))
    if first is None or second is None or first[0] != second[0]:
        return False
    return any(word[:1].isupper() for word in right[second.end() :].split())


def is_department(text: str) -> bool:
    """Whether the words begin as a department's name, which may hold commas: "Sở Văn hóa, …"."""
    return text[:1].isupper() and _DEPARTMENTS.match(fold(text)) is not None


def is_of_communes(text: str) -> bool:
    """Whether the words mean the offices of many communes: "UBND các xã"."""
    return _OF_COMMUNES.fullmatch(fold(text)) is not None


def ends_places(first: str, item: str) -> bool:
    """Whether an item names nobody of the villages or communes that a collective is of."""
    folded = fold(item)
    if is_of_communes(first):
        return _COMMUNES.match(folded) is None
    return _of_villages(first) and not _OF_VILLAGES.match(folded)


def _of_villages(item: str) -> bool:
    """Whether the words mean villages; "ban", which folds to what "bản" does, is a body."""
    return _OF_VILLAGES.fullmatch(fold(item)) is not None and item.casefold() != "ban"


def is_collective(text: str) -> bool:
    """Whether the words mean many units at once ("Các phòng, ban, đơn vị")."""
    folded = fold(text).strip(" -+•.,;:")
    return _COLLECTIVE.search(folded) is not None and not _names_environment(text)


def _names_environment(text: str) -> bool:
    """Whether the words begin with "Môi …", which folds to the same letters as "mọi", "mỗi"."""
    return text.lstrip(" -+•").casefold().startswith("môi ")
