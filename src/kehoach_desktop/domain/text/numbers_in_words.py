"""Shares and small numbers that are said in words: "ba phần tư", "9 trên 10 em", "ít nhất hai".

A share is told in percent, to one decimal: "2/3 số hộ" is 66,7%. Of "17/99 xã" and "4/5 thôn"
the first number counts what there is, and stays.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

_ONES = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_LAST = {**_ONES, "mốt": 1, "tư": 4, "lăm": 5}
_ONE = "|".join(_ONES)
_END = "|".join(_LAST)
_WORD = rf"(?:(?:{_ONE}) mươi(?: (?:{_END}))?|mười(?: (?:{_END}))?|{_ONE})"
_PART = rf"(?:\d{{1,2}}|{_WORD}|tư)"
_LIMIT = (
    r"(?:ít nhất|tối thiểu|ít ra|chí ít|không dưới|không ít hơn|không kém|không quá|không vượt quá"
    r"|tối đa|nhiều nhất|không nhiều hơn|trên|hơn)"
)
_BODY = (
    r"xã|phường|đặc khu|tỉnh|huyện|thành phố|đơn vị|địa phương|sở|ban|ngành|thôn|cụm|khối|trường"
    r"|cơ quan|chi bộ|nước"
)
# What a commune has many more of than four: "3/4 hộ" is no count of the four there are.
_MANY = (
    r"(?:(?:tổng )?số\b|tổng\b|thời gian|diện tích|chi phí|khối lượng|kinh phí|nhu cầu|dân số"
    r"|người dân|hộ\b|dân\b|số lượng|quãng|lượng|hồ sơ|học sinh|giấy tờ|thủ tục)"
)
_OUT_OF = re.compile(
    rf"\bcứ (?P<whole>\d{{1,4}}|{_WORD}) (?P<what>[^\d,;.:()]{{2,40}}?)"
    r"(?:,? thì (?:phải )?(?:có )?|,? (?:phải )?có )"
    rf"(?P<limit>{_LIMIT} )?(?P<part>\d{{1,4}}|{_WORD})\b(?! (?:năm|tháng|ngày)\b)"
    r"(?: (?P<again>(?P=what)|người|hộ|em|trường hợp|hồ sơ)\b)?",
    re.IGNORECASE,
)
# "Cứ 10 hộ có 1 tổ tự quản" shares nothing out; "cứ 10 hộ có 6 trồng hoa" tells of six of them.
_PREDICATE = re.compile(
    r" (?:được|đạt|đã|không|chưa|sẽ|phải|biết|có|dùng|sử dụng|tham gia|trồng|nuôi|đăng ký|cài"
    r"|hài lòng|đồng (?:tình|thuận|ý)|đánh giá|thực hiện|hoàn thành|ký|nộp|làm|phân loại|áp dụng"
    r"|ủng hộ|chấp (?:hành|nhận)|tiếp cận|thuộc|xây|lắp|mua|thanh toán|giao dịch|thoát|cam kết|hiến"
    r"|góp|đóng góp|học|đi|vay|nhận)\b",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"(?:hộ|gia đình|thôn|xóm|ấp|bản|làng|buôn|khóm|tổ|khu|xã|chi|trường|lớp)\b", re.IGNORECASE
)
_COUNTED_AS = {
    "hộ": re.compile(r"(?:hộ|gia đình|nhà)\b", re.IGNORECASE),
    "em": re.compile(r"(?:em|học sinh|trẻ|thiếu|nhi đồng|cháu|bạn|đội viên)\b", re.IGNORECASE),
}
_OF_TEN = re.compile(
    rf"(?<![\w./,])(?P<part>\d{{1,3}}|{_WORD}) (?P<by>trên|trong(?: (?:tổng )?số)?|/)"
    rf" (?P<whole>\d{{1,4}}|{_WORD}) (?=[^\W\d])",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?<![\w./,])(?P<part>\d{{1,2}}|{_WORD}) phần (?P<whole>{_PART})\b(?! trăm)", re.IGNORECASE
)
_SLASHED = re.compile(
    rf"(?<![\w./,])(?P<part>[1-9]) ?/ ?(?P<whole>[2-9]|10) (?=(?P<sure>{_MANY})|dân\b)",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(?:một nửa|nửa)(?= (?:(?:tổng )?số|dân số|diện tích|thời gian|chi phí|hộ|thôn)\b)"
    r"|(?<=quá )nửa\b|(?<=hơn )nửa\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"(?:(?<=^)|(?<=; )|(?P<limit>\b{_LIMIT} ))(?P<number>{_WORD})"
    rf"(?! (?:{_END})\b)"
    r"(?= (?!số\b|phần (?!trăm)|là\b|bên\b|mặt\b|trong\b|cấp\b|cửa\b|cách\b|nhất\b|năm\b"
    r"|mươi\b|nửa\b|khi\b|việc\b)(?-i:[a-zà-ỹđ]))",
    re.IGNORECASE,
)
_THING = (
    r"(?:lớp|mô hình|buổi|cuộc|hội nghị|hội thảo|tuyến|công trình|sản phẩm|thôn|xóm|ấp|doanh nghiệp"
    r"|hợp tác xã|tổ hợp tác|đợt|phiên|dự án|sáng kiến|điểm|câu lạc bộ|chuyên đề|hộ)\b"
)
# "Tổ chức ba lớp", "Năm thôn được công nhận"; "năm" within a sentence is a year.
_MADE = re.compile(
    r"(?P<verb>\b(?:tổ chức|mở|xây dựng|thành lập|hỗ trợ|ra mắt|hình thành|có|thêm|mới|được) )"
    rf"(?P<number>(?:(?:{_ONE}) mươi(?: (?:{_END}))?|mười(?: (?:{_END}))?"
    rf"|hai|ba|bốn|sáu|bảy|bẩy|tám|chín)) (?={_THING})"
    rf"|^(?P<first>Năm) (?={_THING} (?:được|đạt|có|hoàn thành)\b)",
    re.IGNORECASE,
)
# "hai đến ba mô hình", "từ năm đến bảy tổ"; "từ hai đến năm 2030" is no range.
_RANGE = re.compile(
    rf"(?P<from>(?<=^)|(?<=; )|\b(?:{_LIMIT}|từ|khoảng|có|thêm|mới|được|đạt|dựng|lập|chức|trợ|mở) )"
    rf"(?P<low>{_WORD})(?P<to> (?:đến|tới) )(?P<high>{_WORD})"
    rf"(?! (?:{_END}|mươi|trăm|phần)\b)(?= (?-i:[a-zà-ỹđ]))",
    re.IGNORECASE,
)
# "nhóm năm xã dẫn đầu", "tốp ba đơn vị", "xếp thứ nhì": a place in an order.
_PLACE = re.compile(
    rf"(?P<lead>\b(?:nhóm|tốp|top) )(?P<first>{_WORD})(?= (?:{_BODY})\b)"
    rf"|(?P<of>\b(?:xếp|đứng|hạng|vị trí|từ(?= \w+ \w+ trở lên)) thứ )"
    rf"(?P<place>nhất|nhì|{_WORD}|tư)(?=[\s,;.]|$)",
    re.IGNORECASE,
)
# "đến năm 2030 phủ kín": of what is covered, nothing is left out.
_COVERED = re.compile(
    r"(?<=20\d\d )(?:(?:đạt|sẽ|cơ bản|phấn đấu) )*(?:phủ kín|toàn bộ|tất cả)(?=\s*(?:[,;.)]|$))",
    re.IGNORECASE,
)
_ROUND = 100
_OF_TEN_ASKED = 10
"""Of ten who are asked a share is said: "9/10 người dân hài lòng"."""
_ASKED = re.compile(
    r"[^.;:]*?\b(?:hài lòng|đồng (?:thuận|tình|ý)|đánh giá|ủng hộ|nhất trí|chấp nhận)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"phần|nửa|cứ |trên|/|trong|phủ kín|toàn bộ|tất cả", re.IGNORECASE)
_NAMES_NUMBER = re.compile(rf"\b(?:{_ONE}|mười|thứ (?:nhất|nhì|tư))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What stands in a text in place of words: the ``digits``, and the words as ``written``."""

    digits: str
    written: str


def with_digits(text: str) -> tuple[str, tuple[Said, ...]]:
    """Return a text with its shares and numbers in words told in digits, and what was replaced."""
    if not (_SIGNS.search(text) or _NAMES_NUMBER.search(text)):
        return text, ()
    found: list[Said] = []

    def put(make: Callable[[re.Match[str]], str | None]) -> Callable[[re.Match[str]], str]:
        def swap(match: re.Match[str]) -> str:
            digits = make(match)
            if digits is None:
                return match[0]
            found.append(Said(digits.strip(), match[0].strip()))
            return digits

        return swap

    text = _OUT_OF.sub(put(_out_of), text)
    text = _FRACTION.sub(put(_share), text)
    text = _OF_TEN.sub(put(_of_ten), text)
    text = _SLASHED.sub(put(_slashed), text)
    text = _COVERED.sub(put(lambda _match: "100%"), text)
    text = _HALF.sub(put(lambda _match: "50%"), text)
    text = _RANGE.sub(put(_range), text)
    text = _PLACE.sub(put(_place), text)
    text = _MADE.sub(put(_made), text)
    return _COUNT.sub(put(_counted), text), tuple(found)


def as_written(text: str, replaced: tuple[Said, ...]) -> str:
    """Return words of a text told in digits as they were written."""
    for said in replaced:
        text = re.sub(rf"(?<![\d.,]){re.escape(said.digits)}(?![\d%])", said.written, text, count=1)
    return text


def _number(word: str) -> int | None:
    word = word.lower()
    if word.isdigit():
        return int(word)
    if word == "tư":
        return 4
    words = word.split()
    if words[0] == "mười":
        return 10 + (_LAST[words[1]] if len(words) > 1 else 0)
    ones = _ONES[words[0]]
    if len(words) == 1:
        return ones
    return ones * 10 + (_LAST[words[2]] if len(words) > 2 else 0)


def _percent(part: str, whole: str) -> str | None:
    low, high = _number(part), _number(whole)
    if low is None or not high or low > high:
        return None
    share = (Decimal(low) * 100 / high).quantize(Decimal("0.1"), ROUND_HALF_UP)
    told = f"{share.normalize():f}".replace(".", ",")
    return f"{told}%"


def _out_of(found: re.Match[str]) -> str | None:
    percent = _percent(found["part"], found["whole"])
    if percent is None or not _tells_of_the_same(found):
        return None
    # "cứ 10 hộ thì có 8 hộ": what is counted stands behind the share once.
    return f"{found['limit'] or ''}{percent} {found['what'].strip()}"


def _tells_of_the_same(found: re.Match[str]) -> bool:
    """Whether the part is one of what the whole counts: "cứ 10 hộ có 8 hộ", "… có 8 đạt"."""
    again, what = found["again"], found["what"].strip()
    if again is None:
        return _PREDICATE.match(found.string, found.end()) is not None
    if again.lower() == what.lower():
        return True
    if (kind := _COUNTED_AS.get(again.lower())) is not None:
        return kind.match(what) is not None
    return _PLACES.match(what) is None


def _share(found: re.Match[str]) -> str | None:
    return _percent(found["part"], found["whole"])


def _of_ten(found: re.Match[str]) -> str | None:
    whole = _number(found["whole"])
    if found["part"].startswith("0") or whole is None or whole not in (5, 10, 20, 100, 1000):
        return None
    if found["by"] == "/" and whole < _ROUND:
        # "12 / 20 thôn" counts of those there are.
        return None
    percent = _percent(found["part"], found["whole"])
    return None if percent is None else f"{percent} "


def _slashed(found: re.Match[str]) -> str | None:
    part, whole = int(found["part"]), int(found["whole"])
    if part >= whole:
        return None
    people = ("hộ", "dân", "người dân", "hồ sơ", "học sinh")
    asked = whole == _OF_TEN_ASKED and _ASKED.match(found.string, found.end()) is not None
    if found["sure"].lower() in people and not asked and whole > 4:
        # "6/8 hộ", "9/10 hộ nghèo" count of those there are.
        return None
    percent = _percent(found["part"], found["whole"])
    return None if percent is None else f"{percent} "


def _range(found: re.Match[str]) -> str | None:
    low, high = _number(found["low"]), _number(found["high"])
    if low is None or high is None or low >= high:
        return None
    return f"{found['from']}{low}{found['to']}{high}"


def _place(found: re.Match[str]) -> str | None:
    if found["first"]:
        return f"{found['lead']}{_number(found['first'])}"
    place = found["place"].lower()
    number = {"nhất": 1, "nhì": 2}.get(place) or _number(place)
    return f"{found['of']}{number}"


def _made(found: re.Match[str]) -> str | None:
    number = _number(found["number"] or found["first"])
    if number is None or (found["first"] or "Năm") != "Năm":
        return None
    return f"{found['verb'] or ''}{number} "


def _counted(found: re.Match[str]) -> str | None:
    number = _number(found["number"])
    number_word = found["number"].lower()
    if (
        number is None
        or number_word == "năm"
        or (number == 1 and (found["limit"] or "").strip().lower() in ("", "trên", "hơn"))
    ):
        # "không thấp hơn năm trước"; "Một số …", "trên một hecta".
        return None
    return f"{found['limit'] or ''}{number}"
