"""Remarks on how work is done stay with it; other work behind it is a task of its own."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nSắp xếp chợ phiên năm 2026 của xã Hạ Lũng\n\nI. MỤC ĐÍCH\n"
    "- Giữ nếp bán mua.\nII. NHIỆM VỤ\n1. Phòng Kinh tế kiểm tra chợ phiên, xong trước 30/4/2026. "
)


def titles(sentence: str) -> list[str]:
    return [task.title for task in PlanFileReader().read_text(f"{HEAD}{sentence}\n").tasks]


@pytest.mark.parametrize(
    "remark",
    [
        "Xử lý nghiêm các sạp hàng lấn lối đi.",
        "Thu hút đông đảo bà con các bản đến bán hàng.",
        "Vận động đoàn viên cùng tham gia.",
        "Phòng chống cháy nổ phải được coi trọng.",
        "Nâng cao ý thức của người bán hàng.",
        "Tuyên truyền kịp thời, sâu rộng.",
    ],
)
def test_a_remark_is_no_task(remark: str) -> None:
    assert len(titles(remark)) == 1


@pytest.mark.parametrize(
    "work",
    [
        "Phun khử trùng chợ phiên.",
        "Lắp đặt 12 bảng chỉ đường ở cổng chợ.",
        "Xử lý nghiêm các sạp hàng lấn lối đi trước ngày 30/5/2026.",
        "Vận động người bán hàng tham gia bảo hiểm y tế.",
        "Xét nghiệm nước giếng của khu chợ.",
        "Nâng cao nền của dãy hàng thịt.",
    ],
)
def test_other_work_is_a_task(work: str) -> None:
    _, other = titles(work)
    assert work.startswith(other[:12])
