"""Units, pieces of work, products and headings that made plans are put together of."""

from random import Random

UNITS = (
    "Phòng Kinh tế",
    "Phòng Văn hóa – Xã hội",
    "Phòng VH-XH",
    "Phòng Văn hóa - Xã hội xã",
    "Văn phòng HĐND và UBND",
    "Văn phòng HĐND và UBND xã",
    "Trung tâm Phục vụ hành chính công",
    "TT PVHCC",
    "Công an xã",
    "Ban Chỉ huy Quân sự xã",
    "Trạm Y tế",
    "Đoàn Thanh niên",
    "Hội Nông dân",
    "Hội Liên hiệp Phụ nữ xã",
    "Ban Quản lý dự án",
    "Trường Tiểu học Tân Lập",
    "UBMTTQ Việt Nam xã",
)
COLLECTIVES = (
    "Các thôn",
    "các cơ quan, đơn vị liên quan",
    "Các phòng, ban, đơn vị",
    "Các đơn vị liên quan",
)
POSTS = ("Chủ tịch UBND xã", "Phó Chủ tịch UBND xã", "Trưởng phòng Kinh tế", "Trưởng Công an xã")
_VERBS = (
    "Rà soát",
    "Xây dựng",
    "Cập nhật",
    "Kiểm tra",
    "Lắp đặt",
    "Triển khai",
    "Tổ chức",
    "Hướng dẫn",
    "Tuyên truyền",
    "Số hóa",
    "Nâng cấp",
    "Bố trí",
    "Phối hợp triển khai",
    "Rà soát, cập nhật",
)
_THINGS = (
    "sổ hộ tịch",
    "hệ thống loa thông minh",
    "bảng điện tử công cộng",
    "tủ sách pháp luật",
    "đường truyền số liệu chuyên dùng",
    "Tổ công nghệ số cộng đồng",
    "dữ liệu đất đai",
    "trang thông tin điện tử",
    "hồ sơ lưu trữ giấy",
    "tài khoản VNeID mức độ 2",
    "máy tính của bộ phận một cửa",
    "mã QR tại điểm di tích",
    "lớp kỹ năng số cho người cao tuổi",
    "chữ ký số cho cán bộ, công chức",
)
_PLACES = (
    "tại các thôn",
    "tại nhà văn hóa thôn Đông",
    "trên địa bàn xã",
    "ở Trung tâm Phục vụ hành chính công",
    "cho 100% hộ kinh doanh",
    "tại 05 điểm dân cư tập trung",
    "trong toàn hệ thống chính trị",
)
_AIMS = (
    "bảo đảm thông suốt, an toàn thông tin",
    "phục vụ quản lý, điều hành và báo cáo định kỳ theo yêu cầu của cấp trên",
    "góp phần nâng cao chỉ số hài lòng của người dân",
    "theo mẫu do UBND tỉnh ban hành (bản giấy và bản điện tử)",
    "gắn với phong trào “Bình dân học vụ số”",
    "ưu tiên thôn đặc biệt khó khăn, hộ nghèo, hộ cận nghèo, người khuyết tật và người cao tuổi",
    "không để phát sinh chi phí ngoài dự toán được giao; chủ động lồng ghép các nguồn vốn khác",
)
PRODUCTS = (
    "Báo cáo",
    "Kế hoạch của UBND xã",
    "Biên bản",
    "Quyết định",
    "Danh sách kèm dữ liệu",
    "Hệ thống được đưa vào sử dụng",
    "100% hồ sơ được số hóa",
    "02 lớp, 60 học viên",
    "Văn bản triển khai; báo cáo kết quả",
)
NOTES = ("Kinh phí lồng ghép", "Theo Kế hoạch của tỉnh", "Nhiệm vụ chuyển tiếp", "Ưu tiên")
GROUPS = (
    "Nâng cao nhận thức, đổi mới tư duy",
    "Hoàn thiện thể chế, chính sách",
    "Phát triển hạ tầng số, nền tảng số",
    "Phát triển nguồn nhân lực",
    "Chuyển đổi số trong hoạt động của cơ quan nhà nước",
    "Kinh tế số và xã hội số",
    "An toàn thông tin, an ninh mạng",
    "Cải cách thủ tục hành chính",
)
HEADINGS = {
    "number": ("STT", "TT", "Số TT", "Stt", "Số thứ tự"),
    "title": (
        "Nhiệm vụ",
        "Nội dung công việc",
        "Tên nhiệm vụ",
        "Nội dung thực hiện",
        "Công việc",
        "Nội dung, nhiệm vụ",
        "Nhiệm vụ, giải pháp",
        "Nội dung nhiệm vụ",
        "Danh mục nhiệm vụ",
    ),
    "lead": (
        "Cơ quan chủ trì",
        "Đơn vị chủ trì",
        "Chủ trì",
        "Đơn vị chủ trì thực hiện",
        "Cơ quan, đơn vị chủ trì",
        "Đơn vị thực hiện",
        "Đơn vị đầu mối",
    ),
    "coordinating": (
        "Cơ quan phối hợp",
        "Đơn vị phối hợp",
        "Phối hợp",
        "Cơ quan, đơn vị phối hợp",
        "Phối hợp thực hiện",
    ),
    "both": ("Đơn vị chủ trì, phối hợp", "Chủ trì/Phối hợp", "Cơ quan chủ trì và phối hợp"),
    "head": ("Người đứng đầu chịu trách nhiệm", "Lãnh đạo phụ trách", "Lãnh đạo chỉ đạo"),
    "deliverable": (
        "Sản phẩm",
        "Kết quả/Sản phẩm",
        "Kết quả",
        "Sản phẩm đầu ra",
        "Kết quả, sản phẩm",
        "Sản phẩm dự kiến hoàn thành",
    ),
    "deadline": (
        "Thời hạn",
        "Thời gian hoàn thành",
        "Thời gian thực hiện",
        "Hạn hoàn thành",
        "Thời gian",
        "Tiến độ",
        "Thời hạn hoàn thành",
    ),
    "note": ("Ghi chú",),
    "name": ("Chỉ tiêu", "Tên chỉ tiêu", "Nội dung chỉ tiêu", "Các chỉ tiêu"),
    "unit": ("Đơn vị tính", "ĐVT", "Đơn vị"),
    "past": ("Thực hiện năm {}", "Kết quả năm {}", "Ước thực hiện năm {}"),
    "target": ("Năm {}", "Mục tiêu năm {}", "Kế hoạch năm {}", "Chỉ tiêu năm {}", "Mục tiêu {}"),
    "lone_target": ("Mục tiêu", "Kế hoạch năm {}", "Mục tiêu năm {}", "Chỉ tiêu phấn đấu năm {}"),
    "responsible": ("Đơn vị chủ trì", "Cơ quan theo dõi, tổng hợp", "Đơn vị phụ trách"),
}
OVER_UNITS = ("Đơn vị thực hiện", "Phân công thực hiện", "Tổ chức thực hiện", "Trách nhiệm")
OVER_TIME = ("Thời gian", "Thời gian thực hiện", "Tiến độ thực hiện")
OVER_TARGETS = ("Mục tiêu", "Chỉ tiêu phấn đấu", "Mục tiêu qua các năm")


def work(chance: Random, known: set[str]) -> str:
    """Return a piece of work not said before, of one to some thirty words."""
    while True:
        words = f"{chance.choice(_VERBS)} {chance.choice(_THINGS)}"
        long = chance.choice((0, 1, 1, 2, 3, 4))
        if long > 0:
            words += f" {chance.choice(_PLACES)}"
        if long > 1:
            words += f", {chance.choice(_AIMS)}"
        if long > 2:
            words += f"; {_lower(chance.choice(_VERBS))} {chance.choice(_THINGS)}"
        if long > 3:
            words += f" {chance.choice(_PLACES)}, {chance.choice(_AIMS)}"
        if words not in known:
            known.add(words)
            return words


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]


def units(chance: Random, most: int = 1, *, collective: bool = False) -> tuple[str, ...]:
    """Return one or several different units; a collective, if any, comes last."""
    chosen = chance.sample(UNITS, chance.randint(1, most))
    if collective and chance.random() < 0.3:
        chosen.append(chance.choice(COLLECTIVES))
    return tuple(chosen)


def said_together(names: tuple[str, ...], chance: Random) -> str:
    """Return the names as one cell lists them."""
    mark = chance.choice(("; ", "; ", ", ", "\n", "\n- "))
    if mark == "\n- " and len(names) > 1:
        return "- " + mark.join(names)
    return mark.join(names)
