"""What a section of a plan holds, by its title: work, figures, aims, or how it is organised."""

import re
from dataclasses import replace
from enum import Enum, auto

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.lines import holds_any
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD


class Holds(Enum):
    """What stands in a section."""

    TASKS = auto()
    SHARES = auto()
    """Each unit's share of the work: tasks where no other section holds any."""
    INDICATORS = auto()
    MIXED = auto()
    """Figures and work under one title."""
    AIMS = auto()
    ORGANISING = auto()
    TOPICS = auto()
    """What is told or looked into; only what is given to somebody is work."""
    ASKED = auto()
    """What a letter's line asks for: work as in a section of tasks, but reports are duties."""


_MANY = (
    r"(?:(?:cac|mot so|nhom|nhung|he thong|danh muc|cu the hoa|ve|dinh huong,|phuong huong,"
    r"|phuong huong va) )*"
)
# "7. Yêu cầu cần đạt đến cuối năm: …" states figures, whatever the section around it.
_TO_REACH = r" (?:(?:can|phai|toi thieu|cu the)[ ,]+)*(?:dat|hoan thanh)(?: duoc)?\b"
_AIMS = re.compile(
    rf"^{_MANY}(?:muc dich|yeu cau(?! {HEAD})(?!{_TO_REACH})|quan diem|nguyen tac|can cu"
    r"|co so phap ly|boi canh|su can thiet"
    r"|pham vi|doi tuong|dac diem|tinh hinh|thuc trang|danh gia (?:chung|tinh hinh|ket qua)"
    r"|ket qua (?:thuc hien|dat duoc)|ton tai|han che|nguyen nhan|y nghia|dinh huong chung"
    r"|(?:muc tieu|chi tieu|dinh huong|phuong huong) (?:chung|tong quat|tong the))\b"
)
# "Mục tiêu tổng quát và các chỉ tiêu chủ yếu": what stands below says which is which.
_AND_FIGURES = re.compile(
    r"^(?:muc tieu|dinh huong|phuong huong)\b.*?(?:,| va| -) (?:(?:cac|mot so|he thong) )*"
    r"(?:chi tieu|muc tieu cu the)\b"
)
# "5. Chế độ báo cáo: …", "6. Kinh phí thực hiện: …" below the bodies of a plan.
_REPORTS_OR_MONEY = re.compile(
    r"(?:ve )?(?:(?:che do )?(?:thong tin,? )?bao cao|(?:nguon )?kinh phi(?: thuc hien)?)"
)
_LONGEST_LABEL, _LONGEST_GIVEN = 40, 120
_GIVES_WORK = LatePattern(rf"[^:]+: ?(?:giao|phan cong|yeu cau|de nghi)(?: cho)? {HEAD}")
_END_BRACKET = re.compile(r" ?\([^()]*\)(?=[.:]?$)")
_INDICATORS = re.compile(
    rf"^{_MANY}(?:chi tieu|muc tieu|tieu chi)\b|\b(?:chi tieu|muc tieu) cu the\b|^chi so\b"
    r"|\(\d+ (?:chi tieu|muc tieu)\)"
    rf"|^{_MANY}(?:yeu cau|ket qua|muc|moc|dich|nguong)(?: cuoi cung)?{_TO_REACH}"
    r"|^(?:ket qua|muc|dich) phan dau\b"
)
# An article that opens "Giao các mục tiêu trồng rừng cho từng thôn:" gives works with them.
_GIVES_FIGURES = re.compile(rf"giao {_MANY}(?:chi tieu|muc tieu)\b")
_STATES = re.compile(
    rf"{_MANY}(?:(?:yeu cau|ket qua|muc|moc|dich|nguong)(?: cuoi cung)?{_TO_REACH}"
    r"|chi tieu chung|(?:chi tieu|muc tieu) phan dau)[^.;]{0,60}"
)
_LONGEST_LABEL = 160
_TASKS = re.compile(
    r"^(?:(?:cac )?bien phap va )?kien nghi (?:bien phap )?xu ly\b"
    rf"|^{_MANY}(?:nhiem vu|giai phap|noi dung|cong viec|hoat dong|bien phap|phan viec|viec"
    r"|lo trinh|lich|tien do|quy [ivx\d]+|thang \d+|cong tac (?:thuong xuyen|dot xuat|dinh ky)"
    r"|hinh thuc (?:va )?(?:tien do|thoi gian|to chuc|thuc hien|trien khai)"
    r"|cac buoc|buoc|cong tac (?:trong tam|cu the|chu yeu)"
    r"|ke hoach (?:cu the|thuc hien|trien khai|chi tiet))\b"
    r"|\b(?:nhiem vu|giai phap)\b"
)
_SHARES = re.compile(
    r"^(?:phan cong|phan giao|giao nhiem vu|to chuc phan cong)\b"
    r"|^trach nhiem thuc hien (?:cac )?nhiem vu\b"
    r"|^(?:trach nhiem|nhiem vu) (?:va nhiem vu )?cua (?:cac )?(?:co quan|phong|ban|don vi|to chuc"
    r"|thanh vien)"
)
_ORGANISING = re.compile(
    r"^(?:thuc hien[.:]?$|(?:to chuc|trien khai) thuc hien[.:]?$|to chuc (?:thuc hien|trien khai)"
    r"|trach nhiem|(?:tong |du kien )+(?:du toan |nguon |muc )*kinh phi|kinh phi"
    r"|nguon (?:luc|kinh phi|von)"
    r"|che do|thong tin,? bao cao|bao cao|kiem tra,? giam sat|du toan|khen thuong|thi dua"
    r"|hieu luc|dieu khoan|co che (?:phoi hop|bao cao)|cong tac bao cao|dieu kien (?:bao dam"
    r"|dam bao|thuc hien)|kien nghi(?! (?:bien phap )?xu ly\b)|de xuat,? kien nghi|dieu chinh)\b"
)
# What is talked of or looked into, and only becomes work where somebody is given it.
_TOPICS = re.compile(
    r"^(?:noi dung|chu de|hinh thuc)(?:,? (?:va )?(?:noi dung|hinh thuc|chu de|doi tuong|pham vi))*"
    r" (?:tuyen truyen|pho bien|kiem tra|giam sat|thanh tra|danh gia|khao sat|tap huan|boi duong"
    r"|dao tao|hoi thi|cuoc thi|thi dua)\b|\bdoi tuong\b[^.;]{0,40}\b(?:kiem tra|giam sat"
    r"|thanh tra)\b"
)
# Titles that are bids as well: "3. Phân công một người trực, gửi danh sách trước ngày 30/9".
_BIDS = re.compile(
    r"(?:phan cong|phan giao|to chuc (?:thuc hien|trien khai)|trien khai thuc hien"
    r"|kiem tra,? giam sat|dieu chinh|bao cao(?! (?:dinh ky|hang|thang|quy|nam|tuan)\b))\b"
)
_FAULTS = re.compile(r"^(?:cac )?(?:ton tai|han che|nguyen nhan|khuyet diem)\b")
_WITHIN = {
    Holds.AIMS: re.compile(
        r"^(?:muc dich|yeu cau|quan diem|nguyen tac)(?:[ ,va]+(?:muc dich|yeu cau|y nghia))*[.:]?$"
        r"|^(?:muc dich|yeu cau) *:"
        r"|^(?:muc tieu|chi tieu|dinh huong) (?:chung|tong quat|tong the)\b"
    ),
    Holds.INDICATORS: re.compile(
        rf"^{_MANY}(?:chi tieu|muc tieu)(?: (?:cu the|chu yeu|thuc hien|phan dau|nam 20\d\d"
        r"|den nam 20\d\d|(?:giai doan|nhiem ky) [\d -]+|trong tam|co ban|can dat|den 20\d\d"
        r"|ve [a-z -]{4,40}|phat trien [a-z -]{4,40}))*"
        r"(?:,? (?:chi tieu|muc tieu)(?: cu the)?)?[.:]?$"
        rf"|^{_MANY}(?:chi tieu|muc tieu)(?: cu the)? *:|^nhom (?:chi tieu|muc tieu)\b"
        r"|^muc tieu cu the\b|^chi tieu (?:cu the|phan dau|chu yeu)\b"
    ),
    Holds.TASKS: re.compile(
        rf"^{_MANY}(?:nhiem vu|giai phap|noi dung)(?:[ ,va]+(?:nhiem vu|giai phap|noi dung))*"
        r"(?: (?:trong tam|chu yeu|cu the|thuc hien|trien khai|cong viec|nam 20\d\d))*[.:]?$"
    ),
    Holds.ORGANISING: re.compile(
        r"^(?:to chuc (?:thuc hien|trien khai)|trach nhiem(?: thuc hien)?|kinh phi(?: thuc hien)?"
        r"|nguon (?:luc|kinh phi)(?: thuc hien)?|(?:che do )?(?:thong tin,? )?bao cao)[.:]?$"
    ),
}
_ORGANISES = re.compile(
    r"(?:(?:cong tac )?to chuc,? (?:thuc hien|trien khai)|(?:trien khai )?thuc hien|trien khai"
    r"|(?:phan cong )?trach nhiem)\b"
)
_ANNOUNCES = re.compile(
    rf"^{_MANY}(?:chi tieu|muc tieu)(?:(?:,| va) nhiem vu)?"
    r" (?:cu the|chu yeu|phan dau|co ban|chinh|den nam|nam 20)\b"
)
_ANNOUNCES_SO = re.compile(
    r"^(?:theo do,? )?(?:phan dau |hoan thanh |dat |thuc hien )*(?:cac |mot so |nhung )*"
    r"(?:chi tieu|muc tieu)\b(?! (?:chung|tong quat))[^:]{0,40}\b"
    r"(?:sau|sau day|dat ra|de ra|la|gom|nhu sau) ?:$"
)
_TELLS_FIGURES = re.compile(
    r"\b(?:phan dau|dat|hoan thanh|thuc hien|de ra)\b[^.;:]{0,60}"
    r"\b(?:chi tieu|muc tieu)\b[^.;:]{0,60}:(?= ?[^.;:]{0,80}\d)"
    r"|\b(?:thong qua|de ra|xac dinh|phan dau)\b[^.;:]{0,160}(?<!/\d)(?<!/\d\d) chi tieu\b"
    r"[^.;:]{0,60}\. (?:cu the|trong do)[,:](?= ?[^.;:]{0,80}\d)"
    r"|^(?:theo do,? )?(?:cac )?(?:chi tieu|muc tieu) (?=phan dau [^.;:]{4,80}\d)"
    # "Chỉ tiêu: 100% đoàn viên tham gia." on a line of its own below the work.
    r"|^(?:chi tieu|muc tieu)(?: phan dau| cu the| chung)?:(?= ?[^.;:]{0,80}\d ?%)"
    # "Mục tiêu mà Kế hoạch đề ra là 100% …", "tỉnh đặt mục tiêu đến năm 2027, 100% …".
    r"|\b(?:muc tieu|chi tieu)\b[^.;:]{0,60}\b(?:de ra|dat ra|xac dinh|ke hoach) la "
    r"(?=(?:it nhat |toi thieu |tren )?\d[\d,.]* ?%)"
    r"|\b(?:dat|de ra|xac dinh) (?:ra )?(?:cac )?(?:muc tieu|chi tieu)\b[^.;:%]{0,60}?[, ]"
    r"(?=(?:co |it nhat |toi thieu |tren )*\d[\d,.]* ?%)"
)
_MORE = re.compile(
    r"(?:(?:cung voi do|ben canh do|ngoai ra|dong thoi|trong do),? )?(?:tinh |xa )?(?:phan dau,? )?"
    r"(?=(?:co |dat |it nhat |toi thieu |tren )*\d[\d,.]* ?%)"
)
_DOCUMENT_TITLE = re.compile(
    r"^(?:ke hoach|thong bao|quyet dinh|chi thi|chuong trinh|phuong an|de an|ket luan|huong dan)\b"
)
_LONGEST_OUTER = 14
_LONGEST_ANNOUNCING = 18
_SETTLED = (Holds.AIMS, Holds.ORGANISING)
_LONGEST_TITLE = 260
_TITLE_WORDS = 8


def _is_of_reports_or_money(text: str) -> bool:
    label, parted, _ = text[:_LONGEST_LABEL].partition(":")
    if parted and label.startswith("Về ") and _GIVES_WORK.match(fold_fast(text[:_LONGEST_GIVEN])):
        # "3. Về kinh phí: Giao Phòng A thẩm định dự toán": a piece of work among others.
        return False
    return bool(parted) and _REPORTS_OR_MONEY.fullmatch(fold_fast(label).strip()) is not None


def section_of(clause: Clause, inherited: Holds | None, mend: Mend | None) -> Holds | None:
    """Return what a clause holds: as its title says, else as the clause around it."""
    if clause.rank >= Rank.PAREN:
        return inherited
    if mend is None and _states_figures(clause.text):
        return Holds.INDICATORS
    if clause.rank > Rank.CAPS and _is_of_reports_or_money(clause.text):
        return Holds.ORGANISING
    if len(clause.text) > _LONGEST_TITLE:
        return inherited
    outer = clause.rank <= Rank.CAPS or (clause.rank is Rank.NUMBER and _is_outermost(clause))
    label, parted, _ = clause.text.partition(":")
    title = (Sentence.of(label, mend) if outer and parted else clause.seen(mend)).plain
    if not outer:
        return _inner(_END_BRACKET.sub("", title), inherited)
    if _FAULTS.match(title) and inherited is Holds.TASKS:
        # Faults each with what is done about them: "B. NỘI DUNG KHẮC PHỤC" / "I. Tồn tại …".
        return inherited
    if clause.rank is Rank.NUMBER and inherited in _SETTLED and len(title.split()) > _TITLE_WORDS:
        return inherited
    if _is_bid(clause, title):
        return inherited
    if _AIMS.match(title) and not _AND_FIGURES.match(title):
        return Holds.AIMS
    if _TOPICS.search(title):
        return Holds.TOPICS
    if _SHARES.search(title):
        return Holds.SHARES
    if _ORGANISING.match(title):
        return Holds.ORGANISING
    if _GIVES_FIGURES.match(title):
        return Holds.MIXED
    if _INDICATORS.search(title):
        return Holds.MIXED if _TASKS.search(title) else Holds.INDICATORS
    if _TASKS.search(title):
        return Holds.TASKS
    return _inner(title, inherited)


def _states_figures(text: str) -> bool:
    """Whether a clause says what is to be reached: "Yêu cầu cần đạt đến cuối năm: 95% …; …"."""
    label, parted, rest = text[:_LONGEST_LABEL].partition(":")
    if not parted or not holds_any(rest, "0123456789"):
        return False
    return _STATES.fullmatch(Sentence.of(label).plain.strip()) is not None


def announces_figures(clause: Clause) -> bool:
    """Whether a line without a number heads the targets below: "Các chỉ tiêu chủ yếu năm 2026"."""
    if not _names_targets(clause.text) or clause.rank < Rank.BULLET:
        return False
    if len(clause.text.split()) > _LONGEST_ANNOUNCING:
        return False
    text = clause.text.rstrip()
    if text[-1:] in (".", ";") or (clause.is_bullet and not text.endswith(":")):
        return False
    title = Sentence.of(text).plain
    return bool(_ANNOUNCES.match(title) or _ANNOUNCES_SO.search(title))


def _names_targets(text: str) -> bool:
    """Whether "chỉ tiêu" or "mục tiêu" may stand in a text, before it is folded to be sure."""
    return "iêu" in text or "ieu" in text or "IÊU" in text or "IEU" in text


def gives_shares(clause: Clause) -> bool:
    """Whether a section on how a plan is organised says what each body does."""
    return _ORGANISES.match(clause.sentence.plain) is not None


def names_work_too(clause: Clause) -> bool:
    """Whether a line that announces targets announces work with them."""
    return _TASKS.search(clause.sentence.plain) is not None


def told_figures(clause: Clause) -> tuple[str, Clause] | None:
    """Return a sentence's figures and what leads to them: "… đạt các chỉ tiêu sau: 100% …"."""
    if clause.rank is not Rank.PLAIN or clause.children:
        return None
    if _states_figures(clause.text):
        label, _, figures = clause.text.partition(":")
        return label, replace(clause, text=figures.strip())
    if not _names_targets(clause.text):
        return None
    whole = clause.sentence
    found = _TELLS_FIGURES.search(whole.plain)
    if found is None:
        return None
    figures = whole.original(found.end(), len(whole.plain)).strip()
    return whole.original(0, found.end()), replace(clause, text=figures)


def more_figures(clause: Clause) -> Clause | None:
    """Return the figures of a line behind told ones: "100% …", "Cùng với đó, phấn đấu 90% …"."""
    if clause.rank is not Rank.PLAIN or clause.children:
        return None
    whole = clause.sentence
    found = _MORE.match(whole.plain)
    if found is None:
        return None
    return replace(clause, text=whole.original(found.end(), len(whole.plain)))


def _is_bid(clause: Clause, title: str) -> bool:
    """Whether a numbered sentence without anything below it asks for work, and heads nothing."""
    if clause.rank is not Rank.NUMBER or ":" in clause.text:
        return False
    if clause.children and not _ends_letter(clause):
        return False
    return len(title.split()) > _TITLE_WORDS and _BIDS.match(title) is not None


def _ends_letter(clause: Clause) -> bool:
    """Whether a whole sentence is only followed by the lines that close a letter."""
    whole = clause.text.rstrip().endswith((".", ";"))
    return whole and all(
        child.rank is Rank.PLAIN and not child.children for child in clause.children
    )


def _is_outermost(clause: Clause) -> bool:
    """Whether no section stands around a clause, only the plan's own title or a part."""
    around = clause.parent
    if around is None or around.rank <= Rank.PART:
        return True
    above = around.parent
    return bool(
        around.rank is Rank.CAPS
        and above is not None
        and above.rank is Rank.ROOT
        and (clause.text.isupper() or _DOCUMENT_TITLE.match(around.sentence.plain))
        and len(clause.text.split()) <= _LONGEST_OUTER
    )


def _inner(title: str, inherited: Holds | None) -> Holds | None:
    for holds, pattern in _WITHIN.items():
        if pattern.match(title):
            if inherited in (Holds.ORGANISING, Holds.AIMS) and holds is Holds.TASKS:
                return inherited
            if inherited is Holds.TASKS and title.strip(" .:") == "nguon luc":
                # A field of work as "Hạ tầng" and "Nhân lực" beside it are.
                return inherited
            return holds
    return inherited
