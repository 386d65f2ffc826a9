"""Fields of work in roman numbers below a line in capitals that alone says what they hold."""

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "UBND XÃ BẾN LAU\nKẾ HOẠCH\nGiữ đê năm 2026\n"
FIELDS = (
    "I. TUYÊN TRUYỀN:\n- Phát 300 tờ rơi về đê\n- Dựng 04 bảng tin ở bến\n\n"
    "II. LỰC LƯỢNG:\n- Kiện toàn 06 tổ gác đê\n- Diễn tập tại cống Sậy (tháng 5/2026)\n"
)


def read(text: str) -> PlanDraft:
    return PlanFileReader().read_text(HEAD + text)


def test_a_line_in_capitals_announces_the_fields_below_it_as_work() -> None:
    draft = read(f"NHIỆM VỤ\n{FIELDS}KINH PHÍ\n20 triệu đồng\n")
    assert [task.title for task in draft.tasks] == [
        "Phát 300 tờ rơi về đê",
        "Dựng 04 bảng tin ở bến",
        "Kiện toàn 06 tổ gác đê",
        "Diễn tập tại cống Sậy",
    ]


def test_targets_above_stay_targets_beside_announced_fields() -> None:
    draft = read(f"MỤC TIÊU:\n1. Đê số: 80% cống có thước nước\nNHIỆM VỤ:\n{FIELDS}")
    assert len(draft.tasks) == 4
    assert [target.value for one in draft.indicators for target in one.targets] == [80]


def test_fields_that_say_themselves_what_they_hold_are_left_to_it() -> None:
    draft = read(
        "NHIỆM VỤ GIỮ ĐÊ NĂM 2026\nI. MỤC ĐÍCH\n- Giữ vững đê bao\n- Không để vỡ cống\n"
        "II. NHIỆM VỤ\n- Kiện toàn 06 tổ gác đê\n"
    )
    assert [task.title for task in draft.tasks] == ["Kiện toàn 06 tổ gác đê"]


def test_fields_below_a_line_about_money_hold_no_work_but_what_is_dated() -> None:
    titles = [task.title for task in read(f"KINH PHÍ\n{FIELDS}").tasks]
    assert titles == ["Diễn tập tại cống Sậy"]
