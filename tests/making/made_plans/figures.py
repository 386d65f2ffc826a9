"""Targets in the wordings that offices use, each with what it means."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from made_plans.facts import Aim


@dataclass(frozen=True)
class Measured:
    """The words of an indicator, its unit, and the kind of its target."""

    name: str
    unit: str
    kind: str


SHARES = (
    "Tỷ lệ hồ sơ tiếp nhận trực tuyến trên tổng số hồ sơ phát sinh trong năm",
    "Tỷ lệ văn bản đi được ký số và gửi trên môi trường mạng",
    "Tỷ lệ người dân từ đủ 15 tuổi trở lên có tài khoản định danh điện tử",
    "Tỷ lệ hộ gia đình có đường truyền cáp quang",
    "Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số",
    "Tỷ lệ thanh toán trực tuyến phí, lệ phí",
    "Mức độ hài lòng của người dân khi giải quyết thủ tục hành chính",
    "Tỷ lệ kết quả giải quyết thủ tục được số hóa, lưu vào kho dữ liệu",
)
COUNTS = (
    ("Số lớp bồi dưỡng kỹ năng số mở tại các thôn", "Lớp"),
    ("Số mô hình điểm được xây dựng mới", "Mô hình"),
    ("Số sáng kiến được công nhận cấp xã", "Sáng kiến"),
    ("Số điểm phát sóng không dây công cộng lắp mới", "Điểm"),
    ("Số hợp tác xã được hỗ trợ bán hàng trên sàn", "Hợp tác xã"),
)
INDICES = (("Chỉ số phát triển con người của xã", "Điểm"), ("Mật độ thuê bao trên một hộ", "Lần"))
RANKS = (("Xếp hạng chuyển đổi số trong các xã của tỉnh", "Thứ hạng"),)


def measured(chance: Random) -> Measured:
    kind = chance.choices(("share", "count", "index", "rank"), (6, 4, 1, 1))[0]
    if kind == "share":
        return Measured(chance.choice(SHARES), "%", kind)
    name, unit = chance.choice({"count": COUNTS, "index": INDICES, "rank": RANKS}[kind])
    return Measured(name, unit, kind)


def _number(value: Decimal) -> str:
    return str(value).replace(".", ",")


def an_aim(chance: Random, kind: str, year: int | None) -> Aim:
    """Return a target of the kind for a year."""
    return {"share": _share, "count": _count, "index": _index, "rank": _rank}[kind](chance, year)


def _share(chance: Random, year: int | None) -> Aim:
    value = Decimal(chance.choice((50, 70, 80, 85, 90, 95, 98, 100)))
    if chance.random() < 0.15:
        value = Decimal(chance.choice(("85.5", "92.5", "99.9")))
    shown = f"{_number(value)}%"
    if chance.random() < 0.1:
        low = Decimal(chance.choice((20, 30, 40)))
        return Aim(f"Từ {low}% đến {low + 15}%", "between", low, low + 15, year=year)
    if chance.random() < 0.1:
        return Aim(f"{shown} (trừ hồ sơ mật)", ">=", value, also=True, year=year)
    words, sign = chance.choice(
        (
            ("{}", ">="),
            ("{}", ">="),
            ("≥ {}", ">="),
            ("≥{}", ">="),
            ("Từ {} trở lên", ">="),
            ("Đạt từ {} trở lên", ">="),
            ("Tối thiểu {}", ">="),
            ("Đạt {}", ">="),
            ("Trên {}", ">"),
            ("Không dưới {}", ">="),
        )
    )
    return Aim(words.format(shown), sign, value, year=year)


def _count(chance: Random, year: int | None) -> Aim:
    value = Decimal(chance.randint(2, 40))
    shown = f"{int(value):02d}" if value < 10 and chance.random() < 0.5 else str(value)
    if chance.random() < 0.08 and year is not None:
        part = Decimal(chance.choice((5, 10, 15)))
        return Aim(f"Tăng {part}% so với năm {year - 1}", "change", part, year=year)
    words, sign = chance.choice(
        (
            ("{}", ">="),
            ("{}", ">="),
            ("Ít nhất {}", ">="),
            ("Tối thiểu {}", ">="),
            ("≥ {}", ">="),
            ("Không quá {}", "<="),
            ("Trên {}", ">"),
        )
    )
    return Aim(words.format(shown), sign, value, year=year)


def _index(chance: Random, year: int | None) -> Aim:
    value = Decimal(chance.choice(("0.79", "1.1", "0.85", "1.25")))
    if chance.random() < 0.4:
        words = f"≥ {_number(value)} và không thấp hơn chỉ tiêu tỉnh giao"
        return Aim(words, ">=", value, also=True, year=year)
    return Aim(chance.choice(("≥ {}", "{}")).format(_number(value)), ">=", value, year=year)


def _rank(chance: Random, year: int | None) -> Aim:
    value = Decimal(chance.choice((3, 5, 10, 20)))
    return Aim(f"Top {value}", "<=", value, rank=True, year=year)
