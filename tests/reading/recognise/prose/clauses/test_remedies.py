"""What an inspection asks to be put right is work; what a plan begs of others is not."""

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "THÔNG BÁO\nKết luận kiểm tra sổ bến đò Lau\n\nThanh tra xã thông báo như sau:\n"
FAULTS = "1. Ưu điểm: Sổ thu đủ trang.\n2. Tồn tại: Một số vé chưa ghi ngày.\n"


def titles(text: str) -> list[str]:
    return [task.title for task in PlanFileReader().read_text(HEAD + FAULTS + text).tasks]


def test_what_is_to_be_put_right_is_work() -> None:
    for title in ("Kiến nghị xử lý", "Kiến nghị biện pháp xử lý", "Biện pháp và kiến nghị xử lý"):
        assert titles(
            f"3. {title}:\n- Thu hồi 40 vé không ghi ngày trước ngày 15/5/2026;\n"
            "- Lập lại sổ bến theo mẫu mới;\n"
        ) == ["Thu hồi 40 vé không ghi ngày", "Lập lại sổ bến theo mẫu mới"]


def test_what_is_begged_of_others_is_no_work() -> None:
    assert not titles("3. Kiến nghị, đề xuất:\n- Cấp thêm kinh phí mua phao;\n- Sớm sửa cầu tàu;\n")
