"""Names what a figure measures, of the words before and behind it."""

import re

from kehoach_desktop.reading.recognise.prose.figures.figure_signs import LIMIT
from kehoach_desktop.reading.recognise.prose.figures.figure_units import PLAIN_UNIT, TIME_UNIT
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE
from kehoach_desktop.reading.recognise.prose.figures.upwards import without_upwards
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

_UNFINISHED = (
    " cho",
    " thêm",
    " đóng góp",
    " chất lượng",
    " toàn bộ",
    " với",
    " thành công",
    " lập mới",
    " nạp mới",
    " vào hoạt động",
    " vào sử dụng",
    " vào khai thác",
    " vào vận hành",
    " tới",
    " giải thành",
    " quân đủ",
    " giám sát",
    " kiểm tra",
    " vận động",
    " hỗ trợ",
)
_MADE_OF = (" hóa", " hoá")
"""Of what: "bê tông hóa 5 tuyến"."""
# "lớp (nghề mộc: 5 lớp; nghề may: 3 lớp)": what the number is made of.
_OF_PARTS = re.compile(r"\s*\((?=[^()]*\d)(?=[^()]*[:;])[^()]*\)")
# What is counted may be a list: "100% thửa đất ở, nhà ở".
_OBJECT_ENDS = re.compile(
    r";|, (?=(?:tối thiểu|ít nhất|trong đó|đạt|tăng|giảm|để|nhằm|góp phần|bảo đảm|đảm bảo"
    r"|phấn đấu|có|với|từng|mỗi|nâng|đưa|thu hút"
    r"|phục vụ|thời lượng|thời gian|độ dài|chiều (?:dài|rộng|cao)|dung lượng|công suất)\b|\d)"
    r"| với (?=(?:tổng |mức )?(?:vốn|kinh phí|quy mô|diện tích|trị giá|giá trị)\b[^;]*\d)"
)
# "Bê tông hóa 5,4 km đường": what is measured stands behind its unit.
_MEASURED_THING = re.compile(
    r" ?(?:ha|km2?|m[23]?|kg|tan|met)"
    r" (?!tro |tai |o |trong |tren |so |cua |moi |va |de |nam )[a-z]{2,}"
)
_MAKING = (
    "phan dau",
    "ket nap",
    "them",
    "co ",
    "xay ",
    "trong ",
    "mo ",
    "lap ",
    "trao ",
    "cap ",
    "tham ",
)
_GIVING = ("danh", "trich", "chi", "uu tien danh", "trich lap")
"""Of what: "Dành ít nhất 2% chi ngân sách"."""
_MEASURES = re.compile(rf"(?:{MEASURE}|xep)\b")
_POWER = re.compile(r"\s*(?:nghìn|ngàn|triệu|tỷ|tỉ) (?!(?:đồng|lệ|trọng|suất|số)\b)")
# "Mô hình vườn ươm: không ít hơn 03 mô hình": the name stands before the colon.
_AT_COLON = re.compile(rf": ?(?:{LIMIT} ?)*[\d/., ]*%?$")
_EVERY_YEAR = re.compile(
    r"^(?:phấn đấu |(?:đến |vào )?cuối nhiệm kỳ,? "
    r"|(?:(?:hằng|hàng|mỗi) năm|toàn (?:xã|phường|tỉnh|đặc khu|huyện|thành phố)"
    r"(?! hội\b)),? )+(?=\w)",
    re.IGNORECASE,
)
# "chiếm 80%", "ổn định ở mức 47%", "tăng từ 61% năm 2025 lên 70%"
_DANGLING = re.compile(
    r"(?:,? (?:tăng|giảm) từ [\d.,]+ ?%?(?: \(?năm \d{4}\)?)?"
    r"|(?:,? (?:chiếm|ổn định|ở mức|ở|vào khoảng|luôn|duy trì|giữ|giữ vững))+)$",
    re.IGNORECASE,
)
_HAVING = re.compile(r"^có(?: |$)", re.IGNORECASE)
_HOPED = re.compile(
    r"^(?:phấn đấu|bảo đảm|đảm bảo|duy trì|giữ vững|giữ|khống chế|kiềm chế)[,:]? "
    r"(?=(?:tỷ lệ|chỉ số|mức độ|số|tổng|thu nhập|giá trị|điểm"
    r"|diện tích|sản lượng|thứ hạng) )",
    re.IGNORECASE,
)
# "Hạ tỷ lệ hộ nghèo xuống dưới 1,5%": the measure is the share.
_WAY = re.compile(
    r"^(?:(?:giảm|hạ|kéo giảm|nâng|tăng|đưa) (?=(?:tỷ lệ|chỉ số|mức độ|thứ hạng|thu nhập"
    r"|số (?:vụ|lượng|trường hợp|ca|hộ|lượt|người|cuộc)) ))",
    re.IGNORECASE,
)
_ONLY_UNIT = re.compile(
    r"(?:con|tan|ta|ha|kg|km2?|m[23]|(?:tr|trieu|ty)d?|nghin|dong|usd|nguoi|lao dong)\b"
    r"(?: (?:dong|usd))?(?: tro (?:len|xuong))?"
)
# "Tiếp nhận và xử lý trên 3.000 lượt phản ánh": two verbs, and nothing they are done to.
_TWO_VERBS = re.compile(r"(?:[a-z]+ ){1,2}va (?:[a-z]+ )?[a-z]+")
# "Nộp ngân sách tỉnh 5,2 tỷ đồng": money and measures are never what is worked on.
_BARE_UNIT = re.compile(r"(?:ha|kg|km2?|m[23]|tan|ta|(?:tr|trieu|ty)d?(?: dong)?|dong|usd)")
_ONLY_AIMS = ("bao dam", "dam bao", "duy tri", "giu vung")
EACH = re.compile(r"^(?:binh quan |(?:hang|moi) (?:tuan|thang|quy),? )?(?:moi|tung) [a-z]")
"""Of every one so many: "mỗi thôn có 01 tổ"."""
_EDGES = " ,;.:-–+"
_SHORTEST_NAME = 4


def counted(behind: str) -> str:
    """Return what is counted behind a number, without the power of ten: "10 triệu cây"."""
    behind = _OF_PARTS.sub("", behind)
    named = without_upwards(_POWER.sub("", behind).strip(_EDGES)).strip(_EDGES)
    return TIME_UNIT.sub("", named)


def is_unit_alone(name: str) -> bool:
    """Whether what should name a measure is but a unit: "Ha", of "phấn đấu đạt 40 ha"."""
    return _ONLY_UNIT.fullmatch(Sentence.of(name).plain.strip(_EDGES)) is not None


def with_object(name: str, piece: Sentence, at: int) -> str:
    """Return what is measured; "Hình thành mới 05 cụm" counts what stands behind the number."""
    name = _without_every_year(name)
    words = Sentence.of(name).plain
    percent = "%" in piece.original(at - 1, at + 2)
    counts = not percent and (len(words.split()) < 3 or _MEASURED_THING.match(piece.plain, at))
    if _AT_COLON.search(piece.plain[:at]):
        return name
    making = begins_work(words) or words.startswith(_MAKING) or counts or words in _GIVING
    if _MEASURES.match(words):
        making = False
    unfinished = _TWO_VERBS.fullmatch(words) is not None and all(
        map(begins_work, words.split(" va "))
    )
    # As written: "chợ" folds as "cho" does.
    # "Diện tích …: thêm 80 ha" names what is measured before the colon.
    unfinished = unfinished or (name.lower().endswith(_UNFINISHED) and not name.endswith(": thêm"))
    unfinished = unfinished or (not percent and name.lower().endswith(_MADE_OF))
    making = making or words.endswith(" co") or unfinished
    if (
        not unfinished
        and not EACH.match(words)
        and (len(name.split()) > _SHORTEST_NAME or not making)
    ):
        return name
    rest = piece.plain[at:].strip(_EDGES)
    if (counts and _ONLY_UNIT.fullmatch(rest)) or (name and _BARE_UNIT.fullmatch(rest)):
        return name
    if words in _ONLY_AIMS:
        name = ""
    behind = _OF_PARTS.sub("", piece.original(at, len(piece.plain)).lstrip(" %"))
    behind = _OBJECT_ENDS.split(behind, maxsplit=1)[0]
    behind = PLAIN_UNIT.sub("", behind) if making else behind
    behind = without_upwards(_POWER.sub("", behind))
    return f"{name} {behind.strip(_EDGES)}".strip()


def capital(name: str) -> str:
    """Return the name without the words that lead to a figure, its first letter a capital."""
    name = _HOPED.sub("", _without_every_year(name))
    name = _WAY.sub("", name)
    name = _DANGLING.sub("", name.split(", trong đó ", 1)[0])
    bare = name.removesuffix(" và").strip(_EDGES)
    return bare[:1].upper() + bare[1:]


def _without_every_year(name: str) -> str:
    """Return "sản phẩm …" of "Mỗi năm có 02 sản phẩm …"."""
    rest = _EVERY_YEAR.sub("", name)
    return name if rest == name else _HAVING.sub("", rest)
