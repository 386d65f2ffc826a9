"""What a column holds, told by the words of its heading."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from kehoach_desktop.reading.folding import fold_label


class Meaning(StrEnum):
    """What the cells of a column are."""

    NUMBER = "number"
    TASK = "task"
    DESCRIPTION = "description"
    INDICATOR = "indicator"
    LEAD = "lead"
    COORDINATING = "coordinating"
    BOTH = "lead_and_coordinating"
    HEAD = "head"
    DELIVERABLE = "deliverable"
    DEADLINE = "deadline"
    START = "start"
    END = "end"
    NOTE = "note"
    MEASURE_UNIT = "measure_unit"
    TARGET = "target"
    GIVEN = "given"
    PAST = "past"
    BASIS = "basis"
    FUNDING = "funding"
    PROGRESS = "progress"
    GROUP = "group"
    SCHEDULE = "schedule"
    ROLE = "role"
    OTHER = "other"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of a heading; ``year`` belongs to targets and past values."""

    meaning: Meaning
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where it starts on the grid, its heading as printed and what it holds."""

    index: int
    heading: str
    meaning: Meaning | None
    year: int | None = None


_BODIES = (
    "co quan|don vi|bo phan|phong ban|phong|ban|nganh|doan the|to chuc|to|doi|tram|khoa|ben|"
    "luc luong|chu the|nguoi|ca nhan|can bo|cong chuc|vien chuc|chuyen vien|nhan vien|giao vien|"
    "thanh vien|tap the|noi|truong|dia phuong|so|chi bo|thon"
)
_BODY = rf"(?:cac )?(?:(?:{_BODIES}) )+"
_ROLES = rf"{_BODIES}|ai|lam|thuc hien|phan cong|giao|trach nhiem|vai|viec"
# Tried in order; the first that fits wins, so the narrower wording stands first. Patterns
# are matched against the folded heading without punctuation.
_RULES: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.NUMBER,
        r"(?:(?:s ?)?t ?t|s ?o t ?t|s ?o thu ?tu|thu tu|so|muc|ma|ma so|no|#)(?: \d+)?|"
        r"ma(?! (?:nguon|von|chuong|so thue|dinh danh|qr))(?: \w+){1,3}|ky hieu|id|code|"
        r"so hieu(?: chi tieu| nhiem vu)?",
    ),
    (
        Meaning.DEADLINE,
        r"(?:thoi gian|thoi han)\b"
        r"(?!.*\b(?:bat dau|ket thuc|hoan thanh|khoi cong|thuc te|phat dong|tong ket)\b).*",
    ),
    # "Nhóm nhiệm vụ/Nhiệm vụ cụ thể" names both in one column.
    (Meaning.INDICATOR, r"nhom (?:chi tieu|tieu chi)\b.*\b(?:chi tieu|tieu chi).*"),
    (Meaning.TASK, r"nhom (?:nhiem vu|cong viec|giai phap)\b.*\b(?:nhiem vu|cong viec).*"),
    (
        Meaning.TASK,
        r"ten (?:de an|de tai|van ban|nhiem vu|cong viec|du an|chuong trinh|hoat dong|chuyen de|"
        r"cong trinh|bao cao|ke hoach|mo hinh|phan viec|thu tuc|lop|khoa|su kien|sang kien|"
        r"goi thau|hoi nghi|hoi thi)\b.*|(?:lop|khoa) (?:tap huan|dao tao|boi duong).*|"
        r"mo hinh(?: .*)?|phong trao(?: .*)?|su kien|cong trinh|bao cao|cong tac(?: .*)?|"
        r"van de (?:can|phai) .*|noi dung (?:can |duoc )?(?:kien nghi|de xuat|van ban|danh gia|"
        r"bao cao|phan anh|khieu nai|to cao|thanh tra|chat van|tiep thu)(?: .*)?|"
        r"chuyen de (?:giam sat|kiem tra).*|hanh dong(?: .*)?|(?:khau|viec) dot pha(?: .*)?|"
        r"sang kien|(?:noi dung )?cam ket(?: .*)?|cach lam|"
        r"(?:noi dung|nhiem vu|cong viec)(?: cong viec| nhiem vu| thuc hien| can thuc hien)*|"
        r"(?:noi dung|y kien),? (?:duoc |su )?(?:chi dao|ket luan|yeu cau|giao)(?: .*)?|"
        r"(?:phan viec|viec)\b(?: (?:can|phai|duoc|cu the|chinh|trong tam|lam|giao|thuc hien))*|"
        r"title|task|chuyen de|(?:cac )?buoc(?: thuc hien| cong viec| tien hanh)?",
    ),
    (
        Meaning.BASIS,
        r"(?:can cu|co so)(?! du lieu)\b.*|"
        r"(?:so ky hieu |ten )?(?:van ban|nghi quyet|quyet dinh) (?:giao|chi dao|chi phoi)\b.*",
    ),
    (Meaning.DELIVERABLE, r"(?:hinh thuc|quy mo|so luong) (?:va )?(?:san pham|ket qua).*"),
    (
        Meaning.OTHER,
        r"vai tro.*|thanh phan(?! (?:tham gia|phoi hop)).*|phan loai.*|"
        r"loai (?:nhiem vu|hinh).*|linh vuc.*|nhom.*|6 ro|"
        r"(?:thoi ky|nien do)(?: .*)?|"
        r"(?:co quan|don vi|doi tuong|noi) (?:duoc (?!giao\b|phan cong)|chiu su).*|"
        r"(?:% ?)?(?:hinh thuc(?! van ban)|dia diem|dia ban|"
        r"doi tuong|khoi luong|so luong|quy mo|trong so|ty trong|quan so|"
        r"muc do uu tien|uu tien|phuong tien|nguon so lieu|nguon du lieu|tan suat (?:do|thu thap)|"
        r"so dien thoai|dien thoai|chuc vu|chuc danh|ho (?:va )?ten|thoi luong|dieu chinh|"
        r"noi nhan|(?:co quan|don vi|noi|cap) (?:tham tra|tham dinh|phe duyet|ban hanh|"
        r"nhan(?! (?:viec|nhiem vu))|tiep nhan|thu huong|quyet dinh|ky)|"
        r"nguoi giao|co quan giao|ngay giao|so ky hieu|trang thai hien tai)(?: .*)?|"
        r"cap (?:do|trinh|ban hanh|phe duyet|quyet dinh|tham quyen).*|tru cot|"
        r"tham quyen(?: quyet dinh)?|ro (?:trach nhiem|tham quyen|quy trinh|quyen han).*",
    ),
    (Meaning.NOTE, r".*\bghi chu\b.*|.*\bgiai trinh\b.*|dien giai|giai thich|chu thich|luu y"),
    (
        Meaning.FUNDING,
        r".*\b(?:kinh phi|du toan|nguon von|von|nguon luc|giai ngan|tong muc dau tu|so tien|"
        r"(?<!hoan )thanh tien|don gia|gia tri (?:\w+ )?dong|ngan sach|chi phi)\b.*",
    ),
    (
        Meaning.MEASURE_UNIT,
        r"(?:don vi|dv)(?: tinh| do|t)?(?: luong)?(?: cua chi tieu)?|dvt|d v t|dvt chi tieu|"
        r"(?:don vi|dvt)(?: tinh)? (?:dvt|thuoc do|do luong)",
    ),
    # "Ai làm" above "Chính" and "Phụ".
    (Meaning.LEAD, rf"(?:(?:{_ROLES}) )*chinh"),
    (Meaning.COORDINATING, rf"(?:(?:{_ROLES}) )*phu"),
    (Meaning.BOTH, r".*\bchu tri\b.*\bphoi hop\b.*|.*\bphoi hop\b.*\bchu tri\b.*"),
    (Meaning.LEAD, r".*\b(?:chu tri|chu quan|dau moi|chu dau tu)\b.*"),
    (
        Meaning.COORDINATING,
        r".*\bphoi hop\b.*|.*\bcung thuc hien\b.*|.*\bhuong ung\b.*|.*\btham gia\b.*|"
        rf"{_BODY}(?:co )?lien quan|"
        rf"(?:{_BODY}|ai )?(?:ho tro|cung lam|lam cung|giup viec|giup|phu giup|dong hanh|"
        r"lien ket|dong to chuc|cung to chuc|dong thuc hien|dong chu tri)(?: .*)?",
    ),
    (
        Meaning.LEAD,
        rf"(?!nguoi (?:phu trach|chiu trach nhiem|theo doi)|thanh vien |ca nhan ){_BODY}"
        r"(?:truc tiep |nhan |tham muu )?(?:theo doi|danh gia|bao cao|tham muu|phu trach|dang ky|"
        r"tong hop|soan thao|trinh|xay dung|quan ly|cung cap|giam sat|dam nhiem|dam nhan|"
        r"chuan bi|dam trach|lam|lam chinh|chinh|giai quyet|thu ly|xu ly|tiep nhan|van hanh|"
        r"to chuc|trien khai|thuc hien|nhiem vu|viec|chiu trach nhiem)(?: .*)?",
    ),
    (Meaning.INDICATOR, r"(?:tieu chi|chi tieu) danh gia"),
    (
        Meaning.PROGRESS,
        r".*\b(?:luy ke|kho khan|vuong mac|kien nghi|de xuat|ton tai|han che|tinh hinh|"
        r"trang thai|muc do hoan thanh|danh gia|da thuc hien|so voi cung ky|cung ky)\b.*|"
        r".*\b(?:ket qua|so lieu)\b.*"
        r"\b(?:trong thang|trong ky|den nay|thoi diem|bao cao|da dat)\b.*|"
        r"tien do (?:vuot|dat|cham|den nay|hien tai|%).*|(?:ty le|%) (?:hoan thanh|thuc hien).*",
    ),
    (
        Meaning.LEAD,
        r"(?:cac )?(?:co quan|don vi|bo phan|phong|to chuc)\b.*"
        r"\b(?:chiu trach nhiem|phu trach|dau moi)\b.*|(?:chiu trach nhiem|phu trach) chinh",
    ),
    (
        Meaning.HEAD,
        r".*\b(?:nguoi dung dau|lanh dao|chi dao|chiu trach nhiem|nguoi phu trach|"
        r"(?:dong chi|d c|thanh vien|ca nhan|uy vien|chu tich|thuong truc|dang uy vien)"
        r"(?: (?:ubnd|uy ban|uy ban nhan dan|bcd|ban chi dao|dang uy|thuong truc))?"
        r" (?:duoc (?:phan cong|giao) )?(?:phu trach|theo doi))\b.*",
    ),
    (
        Meaning.LEAD,
        r".*\b(?:co quan|don vi|bo phan|phong|to chuc|ban|nganh|khoa|nguoi|can bo|cong chuc|"
        r"giao vien|phan cong|"
        r"trach nhiem)\b.*\b(?:thuc hien|tham muu|duoc giao|phu trach|theo doi|trien khai|"
        r"thi hanh|nhiem vu|xay dung|tong hop)\b.*|co quan|phan cong(?: trach nhiem)?|"
        r"trach nhiem(?: chinh)?|tham muu|"
        r"(?:co quan|don vi),? (?:don vi|ca nhan).*|phu trach|thuc hien boi|giao(?: cho)?|"
        r"nguoi duoc phan cong.*|ca nhan thuc hien|don vi chu cong|chu the|"
        r"ai (?:lam|thuc hien|phu trach)|(?:chu the|luc luong|ben|noi|to|to chuc) thuc hien|"
        r"(?:phong|ban|to|bo phan|nganh)(?:,? (?:phong|ban|to|bo phan|nganh|don vi|doan the))+|"
        r"(?:phong|bo phan) (?:chuyen mon|nghiep vu)|bo phan|don vi (?:chinh|lam chinh)|nguoi|"
        r"(?:nha )?truong(?: hoc)?,? (?:bo phan|don vi)",
    ),
    (Meaning.DEADLINE, r"(?:thoi gian )?bat dau(?: va)? ket thuc"),
    (Meaning.START, r".*\b(?:bat dau|phat dong|khoi dong|khoi cong|tu ngay|tu thang)\b.*|tu"),
    (
        Meaning.DEADLINE,
        r"(?:(?:thoi gian|thoi han|ngay|phai|can|hoan thanh|xong|nop|gui|trinh|bao cao|thuc hien|"
        r"giai quyet|lam) ?){0,3}(?:truoc|cham nhat)(?: ngay)?",
    ),
    (
        Meaning.END,
        r".*\b(?:ket thuc|tong ket|den ngay|den thang)\b.*|den|"
        r"(?:ngay |thoi gian |thoi diem |thoi han )?hoan thanh|thoi gian .*\bhoan thanh",
    ),
    (
        Meaning.DEADLINE,
        r".*\b(?:thoi han|thoi gian|thoi diem|han hoan thanh|han cuoi|moc|lo trinh|"
        r"ngay (?:yeu cau |yc |phai )?hoan thanh|ky han|han thuc hien|han xu ly|han bao cao)\b.*|"
        r"tien do.*|han|khi nao|"
        r"han chot.*|deadline|thang|quy|ngay|ngay thang|thu ngay|"
        r"(?:nam|thang|quy|ngay|lich) (?:hoan thanh|thuc hien)|"
        r"du kien (?:thoi gian )?(?:hoan thanh|trinh|ban hanh)|"
        r"(?:ngay|han) (?:phai |can |du kien )?(?:xong|trinh|nop|den han|het han|gui|bao cao|"
        r"ban hanh|tra loi|giai quyet|hoan tat|kiem tra|lam viec|to chuc|dien ra|hop)|"
        r"khi nao (?:xong|lam|hoan thanh)|lich|ky bao cao|tan suat|dinh ky|bao gio(?: xong)?|"
        r"due(?: date)?|giai doan thuc hien|phan ky.*|ky thuc hien|nam|(?:hoan thanh|xong) trong.*|"
        r"thang quy(?: .*)?|han dinh|lich trinh.*|"
        r"(?:yeu cau|ke hoach)(?: ve)? (?:tien do|thoi gian)",
    ),
    (
        Meaning.BASIS,
        r"(?!.*\b(?:san pham|minh chung|chung minh)\b)"
        r".*\b(?:can cu|co so phap ly|(?<!hinh thuc )van ban|phap ly|nguon giao|"
        r"theo nghi quyet|tai lieu)\b.*",
    ),
    (Meaning.DESCRIPTION, r".*\b(?:mo ta|noi dung chi tiet|cach thuc|phuong thuc|bien phap)\b.*"),
)
_LATER: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.TARGET,
        r".*\bkpi\b.*|gia tri.*|chi so (?:ket qua|dat|can dat).*|muc (?:phan dau|dat).*|"
        r"toan (?:xa|phuong|huyen|tinh|thanh pho|thi xa|dac khu|nganh|truong)|ca nam|"
        r"ke hoach(?: giao| nam)?|(?:so|muc|tong so) (?:giao|can dat|phai dat)|"
        r"(?:chi tieu|muc tieu) (?:can|phai) dat|chi tieu (?:giao|phan dau|dat).*|"
        r"phan dau(?: dat)?",
    ),
    (
        Meaning.DELIVERABLE,
        r"(?:.* )?(?:co|duoc|nop|ra) (?:duoc )?(?:gi|cai gi)|bang chung.*|"
        r".*\b(?:san pham|ket qua|dau ra|yeu cau (?:can |phai )?dat|hinh thuc van ban|minh chung|"
        r"chung minh)\b.*",
    ),
    (
        Meaning.INDICATOR,
        r"(?:(?:ten|cac|noi dung|danh muc|he thong) )+(?:chi tieu|chi so)(?: (?:chu yeu|cu the))?",
    ),
    (
        Meaning.TASK,
        r".*\b(?:nhiem vu|cong viec|hoat dong|giai phap|dau viec|viec can lam|viec lam|de an|"
        r"du an|phan viec|nhiem vu cu the)\b.*|(?:ten |cac )?noi dung(?! chi tieu).*|danh muc.*|"
        r"ten viec|viec\b.*|hang muc.*|loai bao cao",
    ),
    (Meaning.INDICATOR, r".*\b(?:chi tieu|chi so|tieu chi|muc tieu)\b.*"),
    (Meaning.PAST, r"(?:hien|thuc) trang(?: .*)?|so lieu goc|muc (?:hien tai|co so)"),
)
_MATCHERS = tuple((meaning, re.compile(pattern)) for meaning, pattern in _RULES)
_LATE_MATCHERS = tuple((meaning, re.compile(pattern)) for meaning, pattern in _LATER)
_ALL_MATCHERS = (*_MATCHERS, *_LATE_MATCHERS)
_LONGEST_NAME = 60
"""A longer text with "nhiệm vụ" or "kết quả" in it is a task itself, not a heading."""
_YEAR = re.compile(r"\b(?:nam )?(20[2-9]\d)\b")
_PAST = re.compile(
    r"\b(?:thuc hien|hien trang|thuc trang|so lieu|hien co|uoc|ket qua|dat duoc|da dat|th|"
    r"diem (?:dat |duoc cham )?nam)\b"
)
# "So sánh KH 2026/TH 2025 (%)", "Tăng, giảm so với năm 2025": reckoned from other columns.
_COMPARES = re.compile(
    r"so sanh\b.*|(?:muc )?chenh lech\b.*|(?:ty le |muc |% ?)?(?:tang|giam)(?: giam)? .*so voi .*"
    r"|(?:% ?|ty le )so voi nam .*"
)
_FULL = {
    "cq": "co quan",
    "dv": "don vi",
    "bp": "bo phan",
    "tg": "thoi gian",
    "sp": "san pham",
    "kp": "kinh phi",
    "nd": "noi dung",
    "cv": "cong viec",
    "nv": "nhiem vu",
    "ld": "lanh dao",
    "t h": "thuc hien",
    "p h": "phoi hop",
    "t g": "thoi gian",
}
"""How headings of narrow columns are shortened."""
_SHORT = re.compile(rf"\b(?:{'|'.join(_FULL)})\b")
_PLAIN = re.compile(r"[^\w#%]+")
_CLEAR = re.compile(
    r"^ro (?=viec|nguoi|thoi|san pham|ket qua|tien do|don vi|co quan|noi dung|nhiem)"
)
"""The "6 rõ" as headings: "Rõ việc", "Rõ người", "Rõ thời gian"."""


@lru_cache(maxsize=2048)
def read_heading(heading: str) -> Reading | None:
    """Return what a column headed so holds, or ``None`` when its words are not known."""
    words = _PLAIN.sub(" ", fold_label(heading)).strip()
    words = _CLEAR.sub("", _SHORT.sub(lambda found: _FULL[found[0]], words))
    if not words or len(words) > 160:
        return None
    if _COMPARES.fullmatch(words):
        return Reading(Meaning.OTHER)
    year = _target_year(words)
    if year and not re.search(r"\b(?:thoi gian|thoi han|kinh phi|von|giai ngan)\b", words):
        planned = r"\b(?:lo trinh|tien do|ke hoach|muc tieu|chi tieu|noi dung|nhiem vu|cong viec)\b"
        if _PAST.search(words) and not re.search(planned, words):
            return Reading(Meaning.PAST, year)
        rest = _YEAR.sub("", words).strip()
        if not re.search(r"\b(?:nhiem vu|cong viec|noi dung|chu tri|phoi hop|ghi chu)\b", rest):
            return Reading(Meaning.TARGET, year)
    for meaning, pattern in _MATCHERS if len(words) > _LONGEST_NAME else _ALL_MATCHERS:
        if pattern.fullmatch(words):
            return Reading(meaning)
    return _nearly(words)


def _target_year(words: str) -> int | None:
    """Return the last year a heading names; a span "2026 2030" is not one year."""
    years = _YEAR.findall(words)
    return int(years[-1]) if years and len(set(years)) == 1 else None


_KNOWN = (
    (Meaning.TASK, ("noi dung cong viec", "noi dung nhiem vu", "ten nhiem vu", "nhiem vu")),
    (Meaning.LEAD, ("co quan chu tri", "don vi chu tri", "don vi thuc hien", "chu tri")),
    (Meaning.COORDINATING, ("co quan phoi hop", "don vi phoi hop", "phoi hop")),
    (Meaning.DEADLINE, ("thoi gian hoan thanh", "thoi han", "thoi gian thuc hien", "thoi gian")),
    (Meaning.DELIVERABLE, ("ket qua san pham", "san pham", "ket qua")),
    (Meaning.NOTE, ("ghi chu",)),
    (Meaning.HEAD, ("nguoi dung dau",)),
    (Meaning.MEASURE_UNIT, ("don vi tinh",)),
    (Meaning.INDICATOR, ("chi tieu", "ten chi tieu")),
)


def _nearly(words: str) -> Reading | None:
    """Return the meaning of the known heading that damaged words come nearest to."""
    if len(words) < 5 or len(words) > 40:
        return None
    from rapidfuzz.fuzz import ratio

    best, meaning = 0.0, None
    for candidate, wordings in _KNOWN:
        for wording in wordings:
            score = ratio(words, wording, score_cutoff=84)
            if score > best:
                best, meaning = score, candidate
    return Reading(meaning) if meaning else None
