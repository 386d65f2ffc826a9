"""What a list of indicators says was reached stays beside its targets, and is told of."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader


@pytest.mark.parametrize(
    "heading", ["Kết quả thực hiện", "Thực hiện đến 25/6/2026", "Kết quả đến 25/6/2026", "Lũy kế"]
)
def test_results_are_kept_in_the_note(heading: str) -> None:
    read = PlanFileReader().read_text(
        "BẢNG THEO DÕI CHỈ TIÊU NĂM 2026\n\n"
        f"TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm 2026\t{heading}\n"
        "1\tSố cầu treo được sửa\tcầu\t5\t2\n2\tTỷ lệ bến có đèn\t%\t80\t65\n"
    )
    assert [one.targets[0].value for one in read.indicators] == [5, 80]
    assert [one.note for one in read.indicators] == [f"{heading}: 2", f"{heading}: 65"]
    assert sum("ghi chú của từng chỉ tiêu" in warning.message for warning in read.warnings) == 1


def test_what_was_reached_before_the_plan_is_no_result_of_it() -> None:
    read = PlanFileReader().read_text(
        "KẾ HOẠCH\nCông tác năm 2026\n\n"
        "TT\tChỉ tiêu\tĐơn vị tính\tThực hiện năm 2025\tKế hoạch năm 2026\n"
        "1\tSố cầu treo được sửa\tcầu\t3\t5\n2\tTỷ lệ bến có đèn\t%\t60\t80\n"
    )
    assert [one.note for one in read.indicators] == ["", ""]
