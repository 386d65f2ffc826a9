"""The unit of measure behind the number of a target: what is counted, or a plain unit."""

import re

from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.indicators.words import FORMER
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import (
    FIGURE,
    without_other_numbers,
)
from kehoach_desktop.reading.recognise.sentence import Sentence

_COUNTED = re.compile(
    r"(?:tổ hợp tác|tổ dân phố|tổ chức đảng|sự cố|trường hợp|vụ việc|chữ ký số|thành viên"
    r"|mô hình|sáng kiến|doanh nghiệp|sản phẩm|lớp|hội nghị|cuộc|nhiệm vụ|hộ|thôn|điểm|vụ|người"
    r"|đề tài|dự án|hợp tác xã|tổ|xã|trường|tuyến|công trình|tin|bài toán|bài viết|bài báo"
    r"|bài giảng|bài|thủ tục hành chính|thủ tục"
    r"|hồ sơ|buổi|đợt|cây|đảng viên|bậc|tiêu chí|chỉ tiêu"
    r"|đoàn viên|hội viên|học sinh|mẫu|câu lạc bộ|chi hội|chi bộ|căn nhà"
    r"|nhà(?! văn hóa)|chuyên đề|tiết dạy|video|đội|nhóm|trung tâm|trạm|cơ sở|cán bộ"
    r"|công chức|nhân viên|cộng tác viên|tài khoản|thiết bị|camera|lao động"
    r"|học viên|giáo viên|thanh niên|quần chúng|đồng chí|gia đình|suất quà|phần quà"
    r"|phòng học|ngôi nhà|việc làm|tủ sách|cụm loa|tờ rơi|giải pháp|phương án|đề án|ấp|xóm"
    r"|khu dân cư|đơn vị máu|phiên|vùng trồng|bản tin|trang"
    r"|tác phẩm)(?=\s|$)(?! ?/)",
    re.IGNORECASE,
)
_KINDS = (
    r"(?:xã|phường|thị trấn|đặc khu|thôn|làng|bản|buôn|ấp|xóm|khu phố|tổ dân phố|khóm"
    r"|doanh nghiệp|hợp tác xã|hộ kinh doanh|tổ hợp tác|cơ quan|đơn vị|trường học)"
)
# Where what follows the number is too long to be a unit, its first words are.
_BEGINS = re.compile(
    r"(?:văn bản|gian hàng|đài truyền thanh|đài|máy tính|bộ máy tính|màn hình|nền tảng|phần mềm"
    r"|ứng dụng|chữ ký|chứng thư số|sân|cụm|đoạn đường|cầu|vườn|khóa|suất học bổng|ý kiến"
    r"|phóng sự|chuyên mục|kênh|gương|giải|bảng|biển báo|thẻ|sổ|giấy chứng nhận|bộ|chiếc|cái"
    r"|phòng|khu|cửa hàng|chợ|xe|khoản|đối tượng|gói|dịch vụ công|dịch vụ|cửa|ki ốt|cuốn|tờ"
    r"|loa|cột|hệ thống|cơ sở dữ liệu|lần|lượt (?:người|khách|hộ|lao động)|lượt)(?=\s|$)",
    re.IGNORECASE,
)
# Time is counted whatever follows it: "24 giờ kể từ khi tiếp nhận", "15 phút chờ đợi".
_TIME = re.compile(
    r"(?:phút|giờ(?! (?:học|trái|cao|vàng))|giây|ngày làm việc|ngày(?! (?:hội|lễ|công|ra|cao|chủ))"
    r"|tuần(?! lễ)|tháng(?! (?:hành|cao|thanh)))(?:/[^\W\d]+(?: giao dịch| hồ sơ)?)?"
    r"(?=\s|$)",
    re.IGNORECASE,
)
TIME_UNIT = re.compile(r"^(?:phút|giây|ngày làm việc) ", re.IGNORECASE)
"""A unit of time before what takes it: "phút chờ đợi"; of "giờ" and "ngày" names are made too."""
# "3 camera/km đường trục thôn": so many to each.
_TO_EACH = re.compile(r"[^\W\d]+(?: [^\W\d]+){0,2}/[^\W\d]+(?:/[^\W\d]+)?(?=\s|$)")
# "102/102 xã, phường", "03 doanh nghiệp, hợp tác xã": things of two kinds are counted together.
_TOGETHER = re.compile(rf"{_KINDS}(?:, {_KINDS})+(?=\s|$)", re.IGNORECASE)
PLAIN_UNIT = re.compile(
    r"(?:ha|km|m2|m3|m²|m³|kg|MW|kWh|mét|Mb/s|Mbps|điểm (?:phần trăm|%)"
    r"|(?:(?:nghìn|ngàn|triệu) )?(?:nghìn|ngàn|triệu|tỷ|tỉ) đồng)(?=\s|$)"
)
_IN_NAME = re.compile(r"(?:điểm|sự cố|vụ việc|vụ|trường hợp)(?= )", re.IGNORECASE)
_NUMBER_OF = re.compile(r"(?:tổng )?số(?: lượng)? ", re.IGNORECASE)
_LONGEST_UNIT = 24


def measure_unit(words: str, targets: tuple[Target, ...]) -> str:
    """Return the unit of measure that stands behind the target's number."""
    if any(target.rank for target in targets):
        return ""
    sentence = Sentence.of(words)
    former = FORMER.search(sentence.plain)
    found = FIGURE.search(without_other_numbers(sentence.plain), former.end() if former else 0)
    if found is None:
        # "gấp đôi so với năm 2025"
        return "%" if any(one.comparator is Comparator.CHANGE for one in targets) else ""
    if "‰" in words:
        return "‰"
    if found["percent"] or any(target.comparator is Comparator.CHANGE for target in targets):
        return "%"
    behind = sentence.original(found.end(), len(sentence.plain))
    unit = re.split(
        r"[,;()|:≥≤<>=]|\.(?!\d)"
        r"|(?:^|\s)(?:trở|trong|trên|được|có|đạt|tại|ở|so|năm|nâng|và|vào|đến|mỗi|hằng|cho|để|nhằm)\b",
        behind.strip(),
        maxsplit=1,
    )[0].strip()
    if plain_unit := PLAIN_UNIT.match(unit):
        return plain_unit[0]
    if counted := _TOGETHER.match(behind.strip()) or _COUNTED.match(unit) or _TIME.match(unit):
        return counted[0].lower()
    if len(unit) <= _LONGEST_UNIT:
        return unit
    begins = _TO_EACH.match(unit) or _BEGINS.match(unit)
    return begins[0].lower() if begins else ""


def is_plain_unit(words: str) -> bool:
    """Whether words are a unit of measure or of time, and nothing that is counted."""
    return bool(PLAIN_UNIT.fullmatch(words) or _TIME.fullmatch(words))


def unit_in_name(name: str, targets: tuple[Target, ...]) -> str:
    """Return the unit that a name says: "Số vụ cháy", "Điểm chỉ số", "Sự cố đường truyền"."""
    if any(target.rank or target.comparator is Comparator.CHANGE for target in targets):
        return ""
    if found := _IN_NAME.match(name):
        return found[0].lower()
    found = _NUMBER_OF.match(name)
    counted = _COUNTED.match(f"{name[found.end() :]} ") if found else None
    return counted[0].lower() if counted else ""
