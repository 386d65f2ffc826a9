"""What a task aims at is offered or taken as an indicator; work that names a figure is not."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "UBND XÃ TÂN LẬP\nSố: 45/UBND-VP\nV/v trồng tre giữ đê\n\nKính gửi: Các thôn.\n\n"
ASKS = "UBND xã yêu cầu Trưởng các thôn thực hiện các nội dung sau:\n"


def letter(work: str) -> PlanDraft:
    other = "2. Vận động hộ dân chăm sóc cây con, xong trước ngày 20/11/2026.\n"
    return PlanFileReader().read_text(f"{HEAD}{ASKS}1. {work}\n{other}")


@pytest.mark.parametrize(
    ("work", "reading"),
    [
        (
            "Huy động hộ dân trồng tre; bảo đảm 100% hộ ven sông có hàng tre.",
            ("Hộ ven sông có hàng tre", ">=100", 2026, "%"),
        ),
        (
            "Đôn đốc chi vốn kè đê, bảo đảm đến 31/12/2026 giải ngân vượt 95% kế hoạch.",
            ("Đôn đốc chi vốn kè đê", ">95", 2026, "%"),
        ),
        (
            "Huy động hộ dân trồng tre, đạt 60% số hộ trong năm 2026.",
            ("Huy động hộ dân trồng tre", ">=60", 2026, "%"),
        ),
        (
            "Huy động hộ dân trồng tre; phấn đấu đến hết năm 2027 có 12 bến sông được kè tre.",
            ("Bến sông được kè tre", ">=12", 2027, "bến sông"),
        ),
        (
            "Trồng tre giữ đê; phấn đấu đạt 40 ha.",
            ("Trồng tre giữ đê", ">=40", 2026, "ha"),
        ),
    ],
)
def test_an_aim_within_a_task_is_offered_and_told(
    work: str, reading: tuple[str, str, int, str]
) -> None:
    read = letter(work)

    (offered,) = read.offered
    (target,) = offered.targets
    assert target.comparator is not None
    figure = f"{target.comparator.value}{target.value}"
    assert (offered.name, figure, target.year, offered.measure_unit) == reading
    assert read.indicators == ()
    (told,) = (each for each in read.warnings if "mức phấn đấu" in each.message)
    assert told.where == offered.where == read.tasks[0].where
    assert told.offers == {offered.key}
    assert offered.key not in {task.key for task in read.tasks}


@pytest.mark.parametrize(
    ("work", "readings"),
    [
        (
            "Mở lớp ghép tre trước ngày 15/10/2026, phấn đấu tỷ lệ cây sống đạt trên 85%.",
            [("Tỷ lệ cây sống", ">", 85)],
        ),
        (
            "Huy động hộ dân trồng tre; phấn đấu đến 30/11/2026 tỷ lệ bến được kè đạt tối thiểu "
            "70%, tỷ lệ cây sống đạt 90% trở lên.",
            [("Tỷ lệ bến được kè", ">=", 70), ("Tỷ lệ cây sống", ">=", 90)],
        ),
        (
            "Huy động hộ dân trồng tre; phấn đấu đến ngày 30/11/2026 đạt tối thiểu 40% hộ ven "
            "sông có hàng tre.",
            [("Hộ ven sông có hàng tre", ">=", 40)],
        ),
        (
            "Hướng dẫn hộ dân ươm tre, bảo đảm 80% cây giống được cắm biển, xong trước 15/10/2026.",
            [("Cây giống được cắm biển", ">=", 80)],
        ),
        (
            "Các thôn vận động để ít nhất 70% hộ ven sông có hàng tre.",
            [("Hộ ven sông có hàng tre", ">=", 70)],
        ),
        (
            "Nâng tỷ lệ bến được kè lên 90%, mức độ hài lòng của người dân vượt 85%.",
            [("Tỷ lệ bến được kè", ">=", 90), ("Mức độ hài lòng của người dân", ">", 85)],
        ),
        (
            "Kiểm tra đê hằng tháng; bảo đảm tỷ lệ cây sống đạt trên 92%.",
            [("Tỷ lệ cây sống", ">", 92)],
        ),
        (
            "Về chăm sóc: Duy trì tỷ lệ cây sống đạt 95%; phấn đấu đến hết quý III/2026 tỷ lệ bến "
            "được kè đạt ít nhất 60%.",
            [("Tỷ lệ cây sống", ">=", 95), ("Tỷ lệ bến được kè", ">=", 60)],
        ),
        (
            "Vận động Nhân dân trồng tre; mỗi thôn đạt tối thiểu 50% số hộ có hàng tre, hoàn thành "
            "trước ngày 30/11/2026.",
            [("Số hộ có hàng tre (mỗi thôn)", ">=", 50)],
        ),
    ],
)
def test_what_a_letter_measures_nowhere_else_is_taken_and_told(
    work: str, readings: list[tuple[str, str, int]]
) -> None:
    read = letter(work)
    found = [
        (each.name, target.comparator and target.comparator.value, target.value)
        for each in read.indicators
        for target in each.targets
    ]
    assert (found, read.offered) == (readings, ())
    told = [each.where for each in read.warnings if "hãy xem tên và mức" in each.message]
    assert told == [each.where for each in read.indicators]


@pytest.mark.parametrize(
    "work",
    [
        "Thực hiện 100% việc được giao, xong trước ngày 15/10/2026.",
        "Huy động hộ dân trồng tre, phấn đấu xong trước ngày 15/10/2026.",
        "Huy động hộ dân trồng tre; phấn đấu trồng 300 gốc trước ngày 15/10/2026.",
        "Huy động hộ dân trồng tre; phấn đấu hoàn thành 100% kế hoạch.",
        "Huy động hộ dân trồng tre, bảo đảm 100% thôn thực hiện trước ngày 15/9/2026.",
    ],
)
def test_work_and_times_are_no_aims(work: str) -> None:
    read = letter(work)
    assert read.tasks
    assert (read.offered, read.indicators) == ((), ())


@pytest.mark.parametrize(
    ("line", "reading"),
    [
        ("80% bến được kè bằng tre.", ("Bến được kè bằng tre", ">=", 80)),
        ("Tỷ lệ cây sống năm 2026 phải đạt tối thiểu 85%.", ("Tỷ lệ cây sống", ">=", 85)),
        ("Ít nhất 70% hộ ven sông có hàng tre.", ("Hộ ven sông có hàng tre", ">=", 70)),
        ("Tỷ lệ bến được kè vượt 95%.", ("Tỷ lệ bến được kè", ">", 95)),
    ],
)
def test_a_line_of_a_letter_that_only_measures_is_no_work(
    line: str, reading: tuple[str, str, int]
) -> None:
    read = letter(line)
    (found,) = read.indicators
    (target,) = found.targets
    sign = target.comparator.value if target.comparator else "?"
    assert (found.name, sign, target.value) == reading
    assert [task.clause for task in read.tasks] == ["2"]


def test_what_the_aims_of_the_plan_hold_is_not_offered_again() -> None:
    read = PlanFileReader().read_text(
        "KẾ HOẠCH\nTrồng tre năm 2026 của xã Tân Lập\n\n"
        "I. CHỈ TIÊU\n1. 40% hộ ven sông có hàng tre.\n\n"
        "II. NHIỆM VỤ\n1. Trưởng các thôn huy động hộ dân trồng tre; phấn đấu đạt 40% hộ ven sông "
        "có hàng tre, xong trước ngày 30/11/2026.\n"
    )
    assert [each.name for each in read.indicators] == ["Hộ ven sông có hàng tre"]
    assert read.offered == ()
