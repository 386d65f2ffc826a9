"""A numbered sentence of work with how it is done and who does it by when on lines below."""

from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "KẾ HOẠCH\nGiữ đê Lau năm 2026\n\nII. NỘI DUNG, NHIỆM VỤ\n1. Sửa bến đò\n"
WORK = "1.1. Lập, ban hành lịch vét kênh nội đồng của xã năm 2026.\n"
LABELS = (
    "- Thời gian hoàn thành: Quý I/2026;\n"
    "- Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực Thủy lợi và Bến bãi\n"
    "- Đơn vị phối hợp: Các đ/c Phó Chủ tịch, Trưởng đoàn thể xã.\n"
    "- Kết quả: Lịch vét kênh\n"
)


def tasks(text: str) -> tuple[DraftTask, ...]:
    return tuple(PlanFileReader().read_text(HEAD + text).tasks)


@pytest.mark.parametrize(
    "how",
    [
        "- Bảo đảm đúng tiến độ và an toàn cho người dân.\n",
        "- Các văn bản của xã phải thể hiện rõ ai vét đoạn nào.\n",
        "- Việc vét kênh nội đồng phải bảo đảm đúng mùa nước; không lấn bờ.\n",
        "- Nguyên tắc vét kênh: Từ trên xuống, từ lớn đến bé.\n",
        "- Mặt trận phối hợp với các thôn để vét kênh an toàn, tiết kiệm.\n",
        "- Bảo đảm đúng mùa nước.\n- Tập trung vào đoạn qua bến.\n",
    ],
)
def test_how_it_is_done_is_no_work_beside_a_whole_sentence(how: str) -> None:
    (task,) = tasks(WORK + how + LABELS)
    assert task.title.startswith("Lập, ban hành lịch vét kênh")
    assert task.clause.endswith("1.1")
    assert task.lead == (
        "Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực Thủy lợi và Bến bãi",
    )
    assert task.coordinating == ("Các đ/c Phó Chủ tịch", "Trưởng đoàn thể xã")
    assert task.deadline.due == date(2026, 3, 31)


def test_work_below_a_sentence_stays_work() -> None:
    found = tasks(WORK + "- Rà soát 12 cống đầu kênh.\n- Kiểm tra 06 bến đò.\n" + LABELS)
    assert [task.title for task in found] == [
        "Rà soát 12 cống đầu kênh",
        "Kiểm tra 06 bến đò",
    ]
    assert all(task.coordinating for task in found)


def test_dated_steps_below_a_sentence_stay_work_beside_its_principles() -> None:
    found = tasks(
        WORK
        + "- Nguyên tắc vét kênh: Bảo đảm đúng mùa nước.\n"
        + "(1) Vét đoạn trên: Chậm nhất ngày 10/01/2026.\n"
        + "(2) Vét đoạn dưới: Chậm nhất ngày 20/02/2026.\n"
        + LABELS
    )
    assert [task.deadline.due for task in found] == [date(2026, 1, 10), date(2026, 2, 20)]
    assert not any(task.title.startswith("Nguyên tắc") for task in found)


def test_a_body_joins_others_though_the_verb_is_written_large() -> None:
    (task,) = tasks("1.1. Trạm Thủy lợi Phối hợp với UBND xã, các thôn rà soát 06 cống.\n")
    assert task.lead == ("Trạm Thủy lợi",)
    assert task.coordinating == ("UBND xã", "các thôn")


def test_an_outer_number_with_labels_is_work_whatever_says_how() -> None:
    *_, task = tasks(
        "2. Tổ chức vét 06 tuyến kênh.\n- Đảm bảo đúng kỹ thuật, không lấn bờ.\n"
        "- Cơ quan chủ trì: Công an xã; cơ quan phối hợp: Đoàn Thanh niên.\n"
        "- Hoàn thành: tháng 4/2026.\n"
    )
    assert task.title == "Tổ chức vét 06 tuyến kênh"
    assert (task.lead, task.coordinating) == (("Công an xã",), ("Đoàn Thanh niên",))
    assert task.deadline.due == date(2026, 4, 30)


def test_a_line_that_goes_on_to_more_work_stays_work_beside_the_whole_sentence() -> None:
    whole, more = tasks(
        WORK + "- Đảm bảo tiền vét kênh, trình Hội đồng nhân dân xã phê duyệt dự toán.\n"
        "- Bảo đảm an toàn, tiết kiệm, đúng mùa nước.\n" + LABELS
    )
    assert whole.title.startswith("Lập, ban hành lịch vét kênh")
    assert whole.note == "Bảo đảm an toàn, tiết kiệm, đúng mùa nước"
    assert more.title.startswith("Đảm bảo tiền vét kênh, trình")
    assert more.parent == whole.key


def test_how_it_is_done_is_kept_as_a_note() -> None:
    (task,) = tasks(WORK + "- Bảo đảm an toàn, tiết kiệm, đúng mùa nước.\n" + LABELS)
    assert task.note == "Bảo đảm an toàn, tiết kiệm, đúng mùa nước"
