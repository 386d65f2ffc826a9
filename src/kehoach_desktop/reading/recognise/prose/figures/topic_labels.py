"""A label before the sentence of a figure: "Hoạt động nội bộ: 100% hồ sơ được xử lý qua mạng".

What is measured stands behind the figure there. The label names the measure itself where it is
one ("Tỷ lệ hồ sơ trực tuyến: 80%") or where nothing but a unit or a whole follows the figure.
"""

import re

from kehoach_desktop.domain.indicators.words import FORMER
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT, NUMBER
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import begins_body, begins_work

_LONGEST_LABEL = 12
_MEASURE = re.compile(
    r"(?:(?:phan dau|bao dam|dam bao|duy tri|nang|tang|giam|ve|rieng) )*"
    rf"(?:{MEASURE}|xep|thoi gian|chi cho|von|muc (?:tieu|dich))\b"
)
# "Cụ thể: 95% hộ …", "Mục tiêu 2: …", "Tỷ lệ: …" name nothing.
_HOLLOW = re.compile(
    r"(?:(?:cu the|trong do|gom|nhu sau|phan dau|la|sau day|ty le|ti le|so luong"
    r"|(?:chi tieu|muc tieu|tieu chi)(?: (?:so )?\d{1,2}(?:\.\d{1,2})?)?)(?:[ ,]+|$))+"
)
_LABEL = re.compile(r"(?P<label>[a-z][a-z\d ,./()-]{1,70}?) ?: ?(?=[a-z\d≥>])")
# "Hồ sơ trực tuyến: từ 70% nâng lên 78%": from one level to another, of the label itself.
_BETWEEN_LEVELS = re.compile(
    r"(?:(?:phan dau|dieu chinh|giam|tang|nang|ha|dua|keo|rut|cat) )*" + FORMER.pattern
)
_DIGIT = re.compile(r"\d")
# Of whom or of where the figure is: "Cấp xã: 100% …", "Đối với hộ nghèo: 100% …".
_OF_WHOM = re.compile(
    r"(?:doi voi|rieng|cap|khu vuc|vung|tai|o|nong thon|do thi|thanh thi|mien|nhom|khoi"
    r"|xa(?! hoi)|phuong|dac khu|nguoi|ho(?! (?:so|tich|tro))|tre|hoc sinh|can bo|cong chuc"
    r"|dang vien|mam non|tieu hoc|thcs|thpt|trung hoc)\b"
)
_FIGURE_FIRST = re.compile(
    rf"(?:moi [a-z ,]{{2,40}}? )?(?:{LIMIT} )*(?:{NUMBER})"
    rf"(?: ?(?:-|den|/) ?(?:{NUMBER}))?(?P<percent> ?%)?(?: tro len)? [a-z]"
)
# "An ninh: Giảm 10% số vụ …" names what changes; "Hộ nghèo: giảm 10% so với …" does not.
_CHANGES = re.compile(
    r"(?:phan dau )?(?:(?:keo |cat )?giam|tang|rut ngan|tiet kiem) "
    rf"(?:{LIMIT} )*(?:{NUMBER}) ?%(?: ?(?:-|den) ?(?:{NUMBER}) ?%)?"
    r" (?!so (?:voi|cung)\b|moi\b|hang\b|tro\b|nam\b)[a-z]"
)
# Shares of these are shares of a whole: what is measured is the label.
_WHOLE = re.compile(
    r"(?:so voi\b|tong|grdp|gdp|du toan|ke hoach|gia tri|dien tich|dan so|chi ngan sach"
    r"|thu ngan sach|nam 20|cung ky|muc tieu|nhu cau|so [a-z]+(?: dan)?$)"
)
_SAYS = re.compile(
    r"\b(?:được|có|đạt|là|bị|biết|không còn|tham gia|sử dụng|ứng dụng|thực hiện|triển khai|áp dụng"
    r"|hoàn thành|kết nối|tiếp cận|đăng ký|nộp|cài đặt|trang bị|hưởng|cập nhật|xây dựng|tổ chức)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r" ?\([^()]*\)")
_DEED = re.compile(
    r"\b(?:qua|bang|truc tuyen|dien tu|khong dung|thanh toan|chi tra|so hoa|nop|cai dat|dang ky"
    r"|ket noi|cap|tiem|kham)\b"
)
_LONGEST_WHOLE, _SHORTEST_DEED = 3, 4
_SHORTEST_SAYING = 4
_SHORTEST_NAME = 2


def behind_label(piece: Sentence) -> tuple[str, Sentence] | None:
    """Return a label that is no measure and the sentence of a figure behind it."""
    found = _LABEL.match(piece.plain)
    if found is None:
        return None
    words = found["label"]
    label = piece.original(*found.span("label")).strip()
    measures = _MEASURE.match(words) or _SAYS.search(label, 1) or _DIGIT.search(words)
    if (measures and not _HOLLOW.fullmatch(words)) or len(label.split()) > _LONGEST_LABEL:
        return None
    behind = piece.since(found.end())
    if _BETWEEN_LEVELS.match(behind.plain):
        return None
    works = begins_work(behind.plain) and not begins_work(words)
    tells = _CHANGES.match(behind.plain) or _MEASURE.match(behind.plain)
    if not works and not tells and not _FIGURE_FIRST.match(behind.plain):
        return None
    return label, behind


def labelled(label: str, behind: Sentence, name: str) -> str | None:
    """Return what is measured behind a label; ``None`` if the label alone names it."""
    plain = fold_fast(label)
    if plain.startswith("ve "):
        return name
    if _HOLLOW.fullmatch(plain):
        return name if len(name.split()) >= _SHORTEST_NAME else None
    figure = _FIGURE_FIRST.match(behind.plain)
    whole = _ASIDE.sub("", name).strip()
    if (
        figure
        and figure["percent"]
        and len(whole.split()) <= _LONGEST_WHOLE
        and len(plain.split()) >= _SHORTEST_DEED
        and not _SAYS.search(whole)
        and _DEED.search(plain)
    ):
        # "Chi trả trợ cấp qua tài khoản: 85% đối tượng (không tính …)"
        return None
    says = len(name.split()) >= _SHORTEST_SAYING and (figure is None or _SAYS.search(name))
    if figure is None and len(name.split()) < _SHORTEST_NAME:
        return None
    if figure and not says and (not figure["percent"] or _WHOLE.match(fold_fast(name))):
        return None
    if says and not (_OF_WHOM.match(plain) or begins_body(plain)):
        return name
    small = name[:1].lower() + name[1:]
    return f"{label}: {small if small in behind.source else name}"
