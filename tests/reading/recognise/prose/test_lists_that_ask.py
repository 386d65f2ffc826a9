"""A line that leads in a list of things, or of what a report holds, beside one that asks below."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

LETTER = (
    "ỦY BAN NHÂN DÂN\nXÃ ĐỒI MÂY\nSố: 61/UBND-KT\nV/v dọn kênh nội đồng\n"
    "Đồi Mây, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các đơn vị.\n\n"
)


def read(text: str) -> PlanDraft:
    return PlanFileReader().read_text(f"{LETTER}{text}\n")


@pytest.mark.parametrize(
    "leads_in",
    [
        "UBND xã yêu cầu các thôn nhắc nhở, xử lý các trường hợp sau:",
        "UBND xã yêu cầu các thôn hoàn thiện hồ sơ sau:",
        "UBND xã đề nghị các thôn báo cáo theo các nội dung sau:",
    ],
)
@pytest.mark.parametrize(
    ("line", "title", "lead"),
    [
        ("Tháo dỡ lều lấn kênh trước ngày 15/4/2026.", "Tháo dỡ lều lấn kênh", "các thôn"),
        ("Lập sơ đồ cống, xong trước 20/4/2026.", "Lập sơ đồ cống", "các thôn"),
        ("Rà soát cửa cống đầu kênh.", "Rà soát cửa cống đầu kênh", "các thôn"),
        ("Xử lý lều dựng trái phép.", "Xử lý lều dựng trái phép", "các thôn"),
        ("Công an xã kiểm tra bờ kênh.", "Kiểm tra bờ kênh", "Công an xã"),
    ],
)
def test_what_asks_below_a_list_is_work(leads_in: str, line: str, title: str, lead: str) -> None:
    tasks = read(f"{leads_in}\n1. {line}\n2. Dọn kênh trước ngày 25/4/2026.").tasks
    assert [task.title for task in tasks] == [title, "Dọn kênh"]
    assert tasks[0].lead == (lead,)


@pytest.mark.parametrize(
    ("leads_in", "lines", "work"),
    [
        (
            "UBND xã giao Công an xã tìm người đi qua các địa điểm sau:",
            ["Chợ phiên Đồi Mây ngày 05/3/2026;", "Trường Tiểu học Đồi Mây ngày 06/3/2026."],
            "Tìm người đi qua",
        ),
        (
            "UBND xã đề nghị các thôn báo cáo kết quả dọn kênh theo các nội dung sau:",
            ["Đánh giá kết quả dọn kênh của thôn.", "Kết quả dọn kênh trong quý I/2026."],
            "Báo cáo kết quả dọn kênh",
        ),
        (
            "UBND xã đề nghị các thôn gửi hồ sơ gồm:",
            ["Đơn đề nghị hỗ trợ dọn kênh.", "Bản cam kết của hộ dọn kênh."],
            "Gửi hồ sơ",
        ),
        (
            "UBND xã đề nghị các thôn cung cấp thông tin sau:",
            ["Cán bộ được giao phụ trách dọn kênh.", "Số điện thoại liên hệ của thôn."],
            "Cung cấp thông tin",
        ),
        (
            "UBND xã giao Công an xã xử lý các trường hợp sau:",
            ["Xây dựng trái phép trên bờ kênh.", "Sử dụng bờ kênh sai mục đích."],
            "Xử lý các trường hợp",
        ),
    ],
)
def test_what_is_only_listed_stays_no_work_and_is_told(
    leads_in: str, lines: list[str], work: str
) -> None:
    draft = read("\n".join([leads_in, *(f"{at}. {line}" for at, line in enumerate(lines, 1))]))

    (task,) = draft.tasks
    assert task.title.startswith(work)
    told = [one.message for one in draft.warnings if "chưa đưa vào danh sách" in one.message]
    assert len(told) == len(lines)
