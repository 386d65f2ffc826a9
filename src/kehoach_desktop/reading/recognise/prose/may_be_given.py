"""Which clauses may be given to somebody, by signs that are quickly looked for."""

import re

from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import Holds

# The first words of bodies' names as they are written, for folding each clause takes too long.
_MAY_NAME = re.compile(
    r"(?:Văn|Phòng|Công an|Công ty|Trung tâm|TT|Ban|BCH|BCĐ|Trạm|Hội|Các|Đơn vị|Cơ quan|Sở|Chi|Cục"
    r"|Trường|Trưởng|Ủy ban|Uỷ ban|UB|HĐND|Đảng|Đoàn|Mặt trận|MTTQ|Tổ|Đội|Quân|Bộ|Kho|Bưu|Thôn|Ấp"
    r"|Bản|Buôn|Khu|Khối|Xóm|Lãnh đạo|Đồng chí|Đ/c|Ông|Bà|Chủ|Phó|Giám đốc|Hiệu trưởng|Giáo viên"
    r"|Bí thư|Liên|Nhà|Hợp tác|HTX|Doanh|Điện lực|Ngân hàng|Bảo hiểm|Thuế|Viện|Tòa|Toà|Thanh tra"
    r"|Hạt|Đài|Toàn|Mỗi|Từng|Những|Cán bộ|Công chức|Kế toán|Tiểu|Thường trực|Thành viên|Người"
    r"|Địa chính|Tư pháp|Cấp ủy|Bệnh|Quỹ|Báo|Thống kê|Tỉnh|Xã|Phường|Dân quân|Cả|\d+ |Bác sĩ"
    r"|[A-ZĐ&-]{2,} )"
)
_FEW_GIVEN = 2
_GIVEN_SIGNS = Signs(
    "hủ trì",
    "ề nghị ",
    "iao ",
    "ầu mối",
    "hụ trách",
    "oàn thành",
    "rước",
    "hậm nhất",
    "ời gian",
    "ời hạn",
    "háng ",
    "uý ",
    "/20",
    "au khi",
)


class MayBeGiven:
    """Remembers of each clause whether it may be, for the clauses around it ask again."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}
        self._mostly: dict[int, bool] = {}

    def clause(self, clause: Clause) -> bool:
        """Whether the words of a clause, or of one inside it, may name a lead or a time."""
        known = self._known.get(id(clause))
        if known is None:
            known = _has_signs(clause.text) or any(map(self.clause, clause.children))
            self._known[id(clause)] = known
        return known

    def mostly(self, section: Clause, holds: Holds | None) -> bool:
        """Whether most lines of a section of work may be given, so that the others are too."""
        if holds not in (Holds.TASKS, Holds.ASKED):
            return False
        known = self._mostly.get(id(section))
        if known is None:
            given = sum(map(self.clause, section.children))
            known = given >= _FEW_GIVEN and given * 3 >= len(section.children) * 2
            self._mostly[id(section)] = known
        return known


def _has_signs(text: str) -> bool:
    return _MAY_NAME.match(text) is not None or _GIVEN_SIGNS.stand_in(text)
