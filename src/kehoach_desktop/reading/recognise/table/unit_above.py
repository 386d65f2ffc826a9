"""Units of measure outside their own column: "ĐVT: triệu đồng" above it, "(%)" behind a name."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.drafts.draft import DraftIndicator

_TOLD = re.compile(
    r"\W*(?:(?:đơn vị tính|đvt)\s*[:;]\s*(?P<any>[^.;:]{1,40})"
    # "Đơn vị: Phòng Kinh tế" names a body.
    r"|đơn vị\s*[:;]\s*(?P<known>(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|phần trăm|ha|tấn|km|người"
    r"|hộ|lượt)\b[^.;:]{0,30}|%))\W*",
    re.IGNORECASE,
)


_KNOWN = (
    r"%|‰|(?:nghìn |ngàn |triệu |tỷ |tỉ )?(?:đồng|usd|lượt|người|tấn|cây|con)|tỷ|tỉ|triệu|ha|km|m"
    r"|m2|m²|m3|m³|kg|tấn|tạ|tạ/ha|mw|kwh|lít|người|lượt người|lượt khách|lượt|hộ"
    r"|hộ gia đình|vụ|thôn|xã|trường|lớp|máy|doanh nghiệp|hợp tác xã|điểm|ngày|ngày làm việc"
    r"|giờ|phút|bậc|hạng|thứ hạng|thứ bậc|xếp hạng|cái|chiếc|sản phẩm|mô hình|dự án|hồ sơ|thủ tục"
    r"|tổ|đảng viên|văn bản|cuộc|buổi|lần|tiêu chí|chỉ tiêu|trường hợp|giường bệnh|bác sĩ|lao động"
    r"|công trình"
)
_IN_BRACKET = re.compile(
    rf"[^()]*\((?:(?:đơn vị tính|đvt|đơn vị): ?)?(?P<unit>(?:{_KNOWN})(?:/[^\W\d]+(?: [^\W\d]+)?"
    r"(?:/năm)?)?)\)\W*",
    re.IGNORECASE,
)


def unit_in_bracket(name: str) -> str:
    """Return the unit of measure that ends a row's name: "Thu ngân sách (tỷ đồng)"."""
    found = _IN_BRACKET.fullmatch(name) if "(" in name else None
    return found["unit"] if found else ""


def unit_above(lines: Sequence[str]) -> str:
    """Return the unit of measure that one of the lines right above a table tells, "" without."""
    for line in reversed(lines):
        if found := _TOLD.fullmatch(line.strip()):
            return (found["any"] or found["known"]).strip(" ()")
    return ""


def with_unit(indicators: list[DraftIndicator], first: int, unit: str) -> None:
    """Give the unit to the indicators from ``first`` on that have none of their own."""
    for place in range(first, len(indicators)):
        if unit and not indicators[place].measure_unit:
            indicators[place] = indicators[place]._replace(measure_unit=unit)
