"""The bodies of a commune since 1/7/2025 (Nghị định 150/2025/NĐ-CP), to start a register from.

The province decides number and names, so the office edits the list; the aliases are
written forms and abbreviations met in plans.
"""

from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.units.unit import Unit

_OFFICE = (
    "Văn phòng HĐND và UBND",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "VP HĐND&UBND",
    "VP HĐND-UBND",
    "Văn phòng HĐND-UBND",
    "Văn phòng UBND",
    "Văn phòng",
)
_ECONOMY = {
    False: (
        "Phòng Kinh tế",
        "Phòng KT",
        "Phòng Kinh tế - Hạ tầng",
        "Phòng KT-HT",
    ),
    True: (
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Phòng KT-HT-ĐT",
        "Phòng KT,HT&ĐT",
        "Phòng KTHTĐT",
        "Phòng KT-HT",
        "Phòng Kinh tế - Hạ tầng",
        "Phòng Kinh tế",
    ),
}
_COMMON = (
    ("Phòng Văn hóa - Xã hội", "Phòng VH-XH", "Phòng VHXH", "VHXH"),
    (
        "Trung tâm Phục vụ hành chính công",
        "TT PVHCC",
        "TTPVHCC",
        "Trung tâm PVHCC",
        "Trung tâm HCC",
        "Trung tâm Phục vụ HCC",
        "Trung tâm hành chính công",
    ),
    ("Công an", "CA", "CAX", "CAP"),
    (
        "Ban Chỉ huy Quân sự",
        "BCH Quân sự",
        "BCHQS",
        "BCH QS",
        "Ban CHQS",
        "Quân sự",
    ),
    ("Trạm Y tế", "TYT"),
    (
        "Trung tâm Cung ứng dịch vụ sự nghiệp công",
        "TT DVSNC",
        "TTDVSNC",
        "Trung tâm DVSNC",
        "Trung tâm Dịch vụ sự nghiệp công",
        "TT CƯDVSNC",
    ),
    (
        "Ủy ban MTTQ Việt Nam",
        "UBMTTQ",
        "UB MTTQ",
        "Ủy ban Mặt trận Tổ quốc",
        "Ủy ban Mặt trận Tổ quốc Việt Nam",
        "UBMTTQVN",
        "MTTQ",
        "Mặt trận Tổ quốc",
        "Mặt trận",
    ),
    (
        "Đoàn Thanh niên",
        "Đoàn xã",
        "Đoàn phường",
        "Đoàn TNCS Hồ Chí Minh",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "ĐTN",
        "Đoàn TNCSHCM",
        "Đoàn TNCS HCM",
    ),
    ("Hội Liên hiệp Phụ nữ", "Hội LHPN", "Hội Phụ nữ"),
    ("Hội Nông dân", "HND"),
    ("Hội Cựu chiến binh", "Hội CCB"),
    ("Tổ công nghệ số cộng đồng", "Tổ CNSCĐ", "Tổ CNS cộng đồng"),
    ("Ban Chỉ đạo", "BCĐ"),
)

NAMES_WITH_COMMA = frozenset(
    {
        _ECONOMY[True][0],
        "Báo và Phát thanh, Truyền hình",
        "Báo và Phát thanh, Truyền hình tỉnh",
        "Báo và Phát thanh, Truyền hình thành phố",
    }
)
"""Names that must not be parted at their comma, whatever the office's own list holds."""


def default_units(office_id: str = "", *, ward: bool = False) -> list[Unit]:
    """Return the usual units of a commune, or of a ward, for the office to edit."""
    forms = (_OFFICE, _ECONOMY[ward], *_COMMON)
    return [
        Unit(new_id(), office_id, name, tuple(aliases), position)
        for position, (name, *aliases) in enumerate(forms)
    ]
