"""The commune that a title in capitals names, whose capitals it has hidden: "… XÃ HÒA BÌNH"."""

import re
from collections.abc import Iterator, Sequence

_ENDS = (
    r"(?=\s*(?:$|[,;(]| [-–] |(?:năm|giai đoạn|quý|tháng|tuần|kỳ|đợt|đến|tỉnh|thành phố|huyện"
    r"|nhiệm kỳ|sáu tháng|6 tháng|9 tháng)(?![^\W\d_])))"
)
# What follows the word as often and is no name: "xã thông minh", "xã hội", "tỉnh giao".
_NO_NAME = (
    r"(?!(?:thông minh|nông thôn|đạt|văn hóa|văn hoá|kiểu mẫu|hội|số|điện tử|học tập|trong|vững"
    r"|miền|vùng|biên giới|đảo|này|và|có|là|theo|trên|của|về|do|cho|được|mới|các|còn|sau|trước|loại"
    r"|đặc biệt|khu|nghèo|ban|phát|thuộc|hoàn|thực|triển|giao|ủy|uỷ|không|đã|đang|sẽ|tiên tiến|anh"
    r"|hoặc|với|từ|ở|tại|quản lý|phụ trách|cấp|lần|phường|xã|thị trấn|đặc khu|công nghệ)"
    r"(?![^\W\d_]))"
)
_NAME = r"[^\W\d_]+(?:['’ ][^\W\d_]+){0,3}?"
_PLACE = re.compile(
    rf"(?<![^\W\d_])(?P<level>xã|phường|đặc khu|thị trấn|tỉnh|thành phố) {_NO_NAME}"
    rf"(?P<name>{_NAME}){_ENDS}",
    re.IGNORECASE,
)
_COMMUNES = ("xã", "phường", "đặc khu", "thị trấn")
# Of whom the plan is, where it is none of the committee's: "… HỘI NÔNG DÂN XÃ A".
_OTHER_BODY = re.compile(
    r"(?:đảng|ủy|uỷ|hội|đoàn|trận|quốc|binh|dân|phụ nữ|thanh niên|công an|trường|trạm|quân sự"
    r"|chi bộ|y tế|học|non|sở|mẫu giáo|hợp tác xã|bản|thôn|hđnd)(?: (?:của|tại))? $",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"(?:ủy ban|uỷ ban) nhân dân $", re.IGNORECASE)
_NAME_ALONE = re.compile(
    rf"(?P<level>xã|phường|đặc khu) {_NO_NAME}(?P<name>{_NAME})", re.IGNORECASE
)


def places_in(title: str) -> Iterator[str]:
    """Yield the names of places that a title spells small, each with capitals."""
    for found in _PLACE.finditer(title):
        if found["name"].islower():
            yield found["name"].title()


def committee_of(title: str, above: Sequence[str]) -> str:
    """Return the committee of the commune that a title is of, or that a line above it is; or ""."""
    for line in above:
        if line.isupper() and (found := _NAME_ALONE.fullmatch(line.strip(" .*"))):
            return f"UBND {found['level'].lower()} {found['name'].title()}"
    for found in _PLACE.finditer(title):
        if found["level"].lower() not in _COMMUNES:
            continue
        before = title[: found.start()]
        if _OTHER_BODY.search(before) and not _PEOPLE.search(before):
            return ""
        name = found["name"]
        return f"UBND {found['level'].lower()} {name.title() if name.islower() else name}"
    return ""
