"""Plans whose only work is what "Tổ chức thực hiện" gives to each body."""

from datetime import date

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nRa quân tổng vệ sinh năm 2026\n\nI. MỤC ĐÍCH, YÊU CẦU\n- Giữ xã sạch đẹp.\n"
    "II. THỜI GIAN, ĐỊA ĐIỂM\n- Thời gian: 7 giờ ngày 14/3/2026.\n"
)
SHARES = (
    "TỔ CHỨC THỰC HIỆN\n"
    "1. Phòng Kinh tế\n"
    "- Chủ trì, phối hợp với các thôn lập danh sách điểm đọng rác, xong trước ngày 10/3/2026.\n"
    "- Là cơ quan thường trực, tham mưu thành lập tổ kiểm tra.\n"
    "2. Công an xã: Chủ trì bảo đảm an ninh trật tự.\n"
    "3. Trạm Y tế\n"
    "Chịu trách nhiệm phun hóa chất diệt muỗi.\n"
    "4. Chế độ báo cáo: các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 25 hằng tháng.\n"
    "5. Kinh phí thực hiện: Phòng Kinh tế cân đối.\n"
    "Yêu cầu các đơn vị triển khai thực hiện; quá trình thực hiện có vướng mắc, phản ánh về UBND "
    "xã./.\n"
)


def draft(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


def test_the_work_of_each_body_is_taken_where_nothing_else_holds_any() -> None:
    read = draft(f"{HEAD}III. {SHARES}")

    assert [(task.title, task.lead, task.coordinating) for task in read.tasks] == [
        ("Lập danh sách điểm đọng rác", ("Phòng Kinh tế",), ("các thôn",)),
        ("Tham mưu thành lập tổ kiểm tra", ("Phòng Kinh tế",), ()),
        ("Bảo đảm an ninh trật tự", ("Công an xã",), ()),
        ("Phun hóa chất diệt muỗi", ("Trạm Y tế",), ()),
    ]
    assert read.tasks[0].deadline.due == date(2026, 3, 9)
    assert [one.reporter for one in read.duties] == ["các thôn"]
    assert any("phần tổ chức thực hiện" in one.message for one in read.warnings)


def test_it_is_only_told_of_beside_work_of_its_own_section() -> None:
    read = draft(f"{HEAD}III. NHIỆM VỤ\n1. Công an xã tuần tra ban đêm.\nIV. {SHARES}")

    assert [task.title for task in read.tasks] == ["Tuần tra ban đêm"]
    assert any("1 việc có thời hạn" in one.message for one in read.warnings)


def test_what_names_nobody_is_no_work_of_a_body() -> None:
    read = draft(
        f"{HEAD}III. TỔ CHỨC THỰC HIỆN\n1. Kế hoạch được phổ biến đến toàn thể Nhân dân.\n"
    )

    assert read.tasks == ()


def test_a_heading_in_small_letters_ends_the_work_above_it() -> None:
    draft = PlanFileReader().read_text(
        "UBND XÃ HẠ LĨNH\nKẾ HOẠCH\nVệ sinh năm 2026\nI. NHIỆM VỤ\n1. Công an xã rà soát sổ trước "
        "30/6/2026.\nTổ chức thực hiện\nCác đơn vị báo cáo kết quả thực hiện về UBND xã trước ngày "
        "15 hằng tháng; báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12.\n"
    )

    assert [task.title for task in draft.tasks] == ["Rà soát sổ"]
    assert [duty.day for duty in draft.duties] == [15, 10, 5]
    assert not draft.indicators
