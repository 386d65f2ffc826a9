"""What closes a letter behind its last item is no part of that item."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "UBND XÃ TÂN AN\nSố: 12/UBND-VX\nV/v triển khai một số nhiệm vụ\n"
    "Tân An, ngày 02 tháng 3 năm 2026\nKính gửi: Các phòng, đơn vị.\n"
)
ITEMS = (
    "UBND xã yêu cầu:\n"
    "1. Phòng Kinh tế rà soát số hộ nghèo, xong trước ngày 30/3/2026.\n"
    "2. Công an xã tuần tra khu vực chợ, hoàn thành trong tháng 4/2026.\n"
)
OWN = [("1", "Rà soát số hộ nghèo"), ("2", "Tuần tra khu vực chợ")]


def read(body: str) -> PlanDraft:
    return PlanFileReader().read_text(f"{HEAD}{body}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n")


def titles(draft: PlanDraft) -> list[tuple[str | None, str]]:
    return [(task.number, task.title) for task in draft.tasks]


@pytest.mark.parametrize(
    "ending",
    [
        "Nhận được Công văn này, đề nghị các đơn vị triển khai thực hiện./.",
        "Yêu cầu Thủ trưởng các đơn vị, Trưởng các thôn nghiêm túc thực hiện./.",
        "UBND xã yêu cầu các cơ quan, đơn vị khẩn trương triển khai, không để chậm trễ./.",
        "Trong quá trình triển khai, nếu phát sinh vướng mắc, các đơn vị báo về Phòng Kinh tế.",
        "Văn phòng HĐND và UBND xã thông báo để các đơn vị biết, thực hiện./.",
        "Thừa lệnh Chủ tịch UBND xã, Văn phòng thông báo để các đơn vị biết, thực hiện./.",
        "Mọi thông tin xin liên hệ bà Lê Thị Mẫu, điện thoại 0900.000.000.",
        "Rất mong nhận được sự phối hợp của Quý đơn vị./.",
        "Đơn vị nào không hoàn thành phải kiểm điểm trước Chủ tịch UBND xã./.",
        "Từ tháng 7/2026, đề nghị các đơn vị gửi báo cáo về Phòng Kinh tế ngày 15 hằng tháng.",
        "Đề nghị các đơn vị quan tâm phối hợp.\nTrân trọng./.",
    ],
)
def test_words_of_leave_go_with_no_item(ending: str) -> None:
    assert titles(read(ITEMS + ending)) == OWN


@pytest.mark.parametrize(
    ("ending", "lead", "work", "due"),
    [
        (
            "Giao Phòng Văn hóa - Xã hội theo dõi, đôn đốc, tổng hợp, báo cáo UBND xã trước "
            "ngày 20/6/2026.",
            "Phòng Văn hóa - Xã hội",
            "Theo dõi, đôn đốc, tổng hợp, báo cáo UBND xã",
            "2026-06-19",
        ),
        (
            "Đề nghị các đơn vị gửi báo cáo kết quả về Phòng Kinh tế trước ngày 20/6/2026.",
            "các đơn vị",
            "Gửi báo cáo kết quả về Phòng Kinh tế",
            "2026-06-19",
        ),
        (
            "Chánh Văn phòng chịu trách nhiệm theo dõi, đôn đốc việc thực hiện Công văn này.",
            "Chánh Văn phòng",
            "Theo dõi, đôn đốc việc thực hiện Công văn này",
            None,
        ),
    ],
)
def test_what_is_given_for_the_whole_paper_is_work_beside_the_items(
    ending: str, lead: str, work: str, due: str | None
) -> None:
    draft = read(f"{ITEMS}{ending}\nYêu cầu các đơn vị nghiêm túc thực hiện./.")
    assert titles(draft)[:2] == OWN
    (last,) = draft.tasks[2:]
    assert (last.number, last.title, last.lead) == ("", work, (lead,))
    assert (last.deadline.due.isoformat() if last.deadline.due else None) == due


def test_lines_that_are_the_items_own_work_stay_with_it() -> None:
    draft = read(
        "UBND xã yêu cầu:\n1. Về đất đai:\nGiao Phòng Kinh tế rà soát các hộ lấn chiếm.\n"
        "2. Về trật tự:\nGiao Công an xã tuần tra khu vực chợ.\n"
        "Giao các thôn nhắc nhở các hộ bày hàng trên vỉa hè."
    )
    assert [(task.number or task.clause, task.lead) for task in draft.tasks] == [
        ("1", ("Phòng Kinh tế",)),
        ("2", ("Công an xã",)),
        ("2", ("các thôn",)),
    ]


def test_the_only_line_below_a_body_is_its_work() -> None:
    draft = read(f"{ITEMS}3. Trưởng các thôn\nTheo dõi, đôn đốc các hộ nộp phiếu khảo sát.")
    assert (draft.tasks[-1].number or draft.tasks[-1].clause) == "3"
    assert draft.tasks[-1].lead == ("Trưởng các thôn",)
