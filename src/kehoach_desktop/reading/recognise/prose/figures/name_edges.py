"""Words at the edges of an indicator's name that belong to its figure, and names of nothing else.

"Thời gian chờ rút xuống dưới 10 phút" measures "Thời gian chờ"; "riêng năm 2026 đạt 4%" and
"ít nhất phải đạt 95%" name no measure at all, they go on with the one before.
"""

import re

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import (
    FIGURE,
    without_other_numbers,
)
from kehoach_desktop.reading.recognise.sentence import Sentence

_EDGES = " ,;.:-–+=≥≤<>"
# As written: "chợ" and "trồng" are nouns. Two words before one, so that neither half is left.
_LEADS_ON = re.compile(
    r"(?:[,:]? (?:thì|giữ nguyên|giữ vững|giữ|ở mức|trong mức|ở ngưỡng|rút ngắn|rút|phải"
    r"|(?<!yêu )cần|sẽ|được nâng|được đưa|nâng|kéo giảm|kéo|hạ|không ít|không kém|không nhỏ"
    r"|không lớn|không nhiều|không cao|không thấp|ít ra|chí ít|chỉ còn|(?<!địa )chỉ"
    r"|(?<!định )mức|ngưỡng|cán mốc|chạm mốc|vượt mốc|(?<!cột )mốc|xấp xỉ|gần|vào khoảng"
    r"|trong khoảng|khoảng|tối thiểu|tối đa|ít nhất|nhiều nhất|cao nhất là|thấp nhất là|luôn đạt"
    r"|luôn|vẫn|duy trì|ổn định|bảo đảm|đảm bảo|đạt|là|(?<!chứng )từ|tăng lên|giảm còn|tăng|giảm"
    r"|xuống|(?<!trở )lên|còn|nằm|đứng|xếp|vươn lên|lọt|vào|trong nhóm|trong tốp|trong top"
    r"|không đổi|như cũ|phấn đấu|đã|(?:vào |đến )?(?:cuối|hết) năm(?: nay)?))+$",
    re.IGNORECASE,
)
_BEHIND_COLON = re.compile(r": ?(?:thêm|trong|nâng|giữ nguyên|lên|xuống|đạt)$", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:còn|đồng thời|cùng với đó|bên cạnh đó|ngoài ra|trong khi(?: đó)?|và|riêng đối với),? ",
    re.IGNORECASE,
)
_HOLLOW = re.compile(
    r"(?:(?:rieng|cac|va|con|den|toi|het|cuoi|trong|vao|sang|tu|nam|dau|giua|quy|thang|nhiem ky|ky"
    r"|giai doan|ca|moi|hang|binh quan|trung binh|buoc|ke|tro di|tiep theo|sau|truoc|nay|do"
    r"|it nhat|toi thieu|toi da|nhieu nhat|thap nhat|cao nhat|phai|can|se|la|dat|co|giu|o|muc|chi"
    r"|con|len|xuong|tang|giam|nang|ha|them|phan dau|khong|qua|duoi|tren|hon|khoang|bang|duoc|thi"
    r"|so con lai|ty le nay|con so nay|muc nay|chi tieu nay|tong so|tong cong|luy ke|hoc ky|bac"
    r"|hang|so voi|cung ky|[ivx]+|~+|\d[\d./]*)\b[\s,;:.()-]*)+"
)
_SIGN_OF_SHARE = re.compile(r" ?\(%\)")
# The figure's own "trở lên", not that of an age, a grade or a level within the name.
_UPWARDS = re.compile(
    r"\D*\d[\d.,]* ?%?(?: (?!(?:tuoi|sao|loai|muc|do|cap|hang|tu|dat|co)\b)[a-z]+){0,7}"
    r" tro len\b"
)
# "100% tàu cá dài từ 15 m trở lên": a bound of what is measured, whose figure the name holds.
_HOLDS_BOUND = re.compile(r"\d[^;,]{0,20} trở lên")
_TOO_SHORT, _END, _FEWEST_WORDS = 4, 15, 2


def tidy_name(name: str) -> str:
    """Return a name without the words at its edges that lead on to the figure."""
    name = name.strip(_EDGES)
    if name.count("(") > name.count(")"):
        name = name[: name.rfind("(")].rstrip(_EDGES)
    elif name.count(")") > name.count("(") and name.endswith(")"):
        name = name[:-1].rstrip(_EDGES)
    shorter = _BEHIND_COLON.sub("", _LEADS_ON.sub("", name)).rstrip(_EDGES)
    shorter = _LEADING.sub("", shorter)
    return shorter if len(shorter) >= _TOO_SHORT else name


def named(name: str, piece: Sentence) -> str:
    """Return the name of an indicator as it is shown, of what stands beside a part's figure."""
    name = _SIGN_OF_SHARE.sub("", name)
    if is_hollow(name) and (behind := behind_figure(piece)):
        # "hết năm đạt 95% kế hoạch giải ngân"
        return behind[:1].upper() + behind[1:]
    if name.count("trở lên") == 1 and not _HOLDS_BOUND.search(name) and _UPWARDS.match(piece.plain):
        # "Thu hồi 95% trở lên thiết bị cũ", "Có từ 05 sản phẩm trở lên đạt 3 sao"
        name = name.replace(" trở lên", "", 1)
    if piece.source.rstrip(_EDGES).lower().endswith(name[-_END:].lower()):
        # No figure stands behind it: "95% trẻ được theo dõi biểu đồ lớn lên".
        return name
    return tidy_name(name)


def behind_figure(piece: Sentence) -> str:
    """Return what stands behind a part's last figure, where it may name what is measured."""
    figures = list(FIGURE.finditer(without_other_numbers(piece.plain)))
    behind = piece.original(figures[-1].end(), len(piece.plain)).strip(_EDGES) if figures else ""
    return behind if len(behind.split()) >= _FEWEST_WORDS and not is_hollow(behind) else ""


def is_hollow(name: str) -> bool:
    """Whether a name holds but times and words that lead to a figure: it names no measure."""
    plain = fold_fast(name).strip(_EDGES + "()")
    return not plain or _HOLLOW.fullmatch(plain + " ") is not None
