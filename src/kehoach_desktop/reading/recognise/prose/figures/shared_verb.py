"""Several counts of one verb: "Thành lập mới 02 hợp tác xã, 05 tổ hợp tác"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_names import is_unit_alone
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import NUMBER
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

_LIMIT = r"(?:(?:it nhat|toi thieu|tren|khoang|tu) )?"
_COUNT = rf"{_LIMIT}(?:{NUMBER}) (?!%|dong\b|nam\b|thang\b|ngay\b|tuoi\b)"
_VERB = re.compile(
    r"(?P<verb>(?:phan dau )?(?:(?:thanh lap|xay dung|trong|mo|to chuc|ho tro|trao|dao tao|ket nap"
    r"|hinh thanh|phat trien|lap dat|lap|cai tao|nang cap|sua chua|bien soan|san xuat|cap|tang"
    r"|ra mat|cung co|duy tri|trang bi|mua sam|tap huan|boi duong|huong dan|huy dong|thu hut"
    r"|so hoa|cong nhan|bo tri)(?: moi| them| duoc)*"
    # "Cấp mới chữ ký số cho 350 người dân, 40 hộ kinh doanh"
    rf"(?:(?: [a-z]+){{1,7}} cho)?)) (?={_COUNT})"
)
_ITEM = re.compile(rf"{_COUNT}[a-z](?:[a-z /]|\d\.\d){{2,80}}")
_NEXT = re.compile(rf"(?:, (?:va )?| va )(?={_COUNT})")
# How many take part tells of the first: "mở 03 lớp, 120 lượt người tham gia".
_TELLS = re.compile(r"\b(?:luot|tham gia|tham du|moi|nguoi hoc|hoc vien|dai bieu)\b")
_EDGES = " ,;.:-–"


def counts_apart(piece: Sentence, mend: Mend | None) -> list[Sentence]:
    """Return a part as several where one verb counts several things; else as it is."""
    plain = piece.plain.rstrip(_EDGES)
    found = _VERB.match(plain)
    if found is None:
        return [piece]
    begins, ends = [found.end()], []
    for cut in _NEXT.finditer(plain, found.end()):
        ends.append(cut.start())
        begins.append(cut.end())
    spans = list(zip(begins, [*ends, len(plain)], strict=True))
    items = [plain[begin:end] for begin, end in spans]
    # What the last counts may tell of several places: "… tại các nút giao, khu dân cư".
    if len(items) < 2 or not all(map(_ITEM.fullmatch, (*items[:-1], items[-1].replace(",", "")))):
        return [piece]
    if any(_TELLS.search(item) or _is_unit(item) for item in items[1:]):
        return [piece]
    verb = piece.original(*found.span("verb")).strip()
    first = piece.original(0, spans[0][1]).strip(_EDGES)
    others = (piece.original(*span).strip(_EDGES) for span in spans[1:])
    return [Sentence.of(words, mend) for words in (first, *(f"{verb} {one}" for one in others))]


def _is_unit(item: str) -> bool:
    return is_unit_alone(re.sub(rf"^{_LIMIT}(?:{NUMBER}) ", "", item))
