"""Which facts of an indicator are doubtful, and why."""

import re
from collections.abc import Callable, Mapping, Sequence

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.reading.recognise.consistency.name_fragments import is_fragment, is_odd_unit
from kehoach_desktop.reading.recognise.consistency.odd_targets import odd_target
from kehoach_desktop.reading.recognise.consistency.repeated_rows import repeated_rows
from kehoach_desktop.reading.recognise.consistency.unlikely_figures import (
    lacking_units,
    unlikely_figure,
)
from kehoach_desktop.reading.recognise.consistency.unlikely_words import is_only_a_time

_WITHOUT_UNIT = re.compile(r"(?:chỉ số|hệ số|điểm|xếp hạng|số)\b", re.IGNORECASE)


class IndicatorMarks:
    """Judges the indicators of one plan; ``unlikely_unit`` says what is odd of names of bodies."""

    def __init__(
        self, unlikely_unit: Callable[[tuple[str, ...]], str], year: int | None = None
    ) -> None:
        self._unlikely_unit = unlikely_unit
        self._year = year

    def why(
        self, indicators: Sequence[DraftIndicator]
    ) -> Callable[[DraftIndicator], Mapping[str, str]]:
        """Return what says of each of these why its fields are doubtful, by field."""
        lacking = lacking_units(indicators)
        repeated = repeated_rows(indicators)

        def reasons(indicator: DraftIndicator) -> Mapping[str, str]:
            why: dict[str, str] = {}
            if not indicator.name:
                why["name"] = "Dòng này có mục tiêu mà không có tên chỉ tiêu; hãy xem lại."
            if is_only_a_time(indicator.name):
                why["name"] = (
                    "Tên chỉ tiêu chỉ là thời gian; xem câu gốc xem đây là mục tiêu của gì."
                )
            elif is_fragment(indicator.name):
                why["name"] = (
                    f"Tên chỉ tiêu “{indicator.name[:80]}” có vẻ chỉ là một phần của câu; xem câu "
                    "gốc."
                )
            if is_odd_unit(indicator.measure_unit):
                why["measure_unit"] = (
                    f"Đơn vị tính “{indicator.measure_unit[:40]}” có vẻ đọc sai; hãy xem lại."
                )
            if doubt := self._unlikely_unit(indicator.lead):
                why["lead"] = doubt
            if _lacks_unit(indicator, is_lone=indicator.key in lacking):
                why["measure_unit"] = (
                    f"Chỉ tiêu “{indicator.name[:60]}” chưa đọc được đơn vị tính; xem phía trên "
                    "bảng."
                )
            if doubt := unlikely_figure(indicator) or odd_target(indicator, self._year):
                why["targets"] = doubt
            if indicator.key in repeated:
                other = repeated[indicator.key]
                field = "name" if indicator.targets == other.targets else "targets"
                why.setdefault(
                    field, f"Chỉ tiêu này ghi hai lần (cũng ở {other.where}); hãy xem lại."
                )
            return why

        return reasons


def _lacks_unit(indicator: DraftIndicator, *, is_lone: bool) -> bool:
    """Whether figures of a table were read and nothing says what they count.

    A sentence counts in its own words ("thành lập 5 tổ"), and a rank or an index has no unit.
    """
    if indicator.measure_unit or not (is_lone or "bảng" in indicator.where):
        return False
    return not _WITHOUT_UNIT.match(indicator.name) and any(
        target.value and not target.rank for target in indicator.targets
    )
