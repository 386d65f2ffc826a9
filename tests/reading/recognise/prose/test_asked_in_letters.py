"""What a letter or a report of one asks for in running sentences, and what it only tells."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader

OPENS = "Ngày 03/7/2026, UBND tỉnh Sơn Giang có văn bản về phòng, chống lũ quét.\n\n"

ASKED = [
    (
        "Chủ tịch UBND xã yêu cầu các trường học phải:\nKiểm tra mái tôn các phòng học.\n"
        "Sửa xong cổng trường trước ngày 20/8/2026.\nTuân thủ quy định về bếp ăn.",
        [
            ("Kiểm tra mái tôn các phòng học", ("các trường học",), None),
            ("Sửa xong cổng trường", ("các trường học",), "2026-08-19"),
            ("Tuân thủ quy định về bếp ăn", ("các trường học",), None),
        ],
    ),
    (
        "Phó Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng rà soát các cầu treo.\n"
        "Phó Chủ tịch UBND tỉnh cũng giao Sở Tài chính thẩm định dự toán trong quý III/2026.",
        [
            ("Rà soát các cầu treo", ("Sở Xây dựng",), None),
            ("Thẩm định dự toán", ("Sở Tài chính",), "2026-09-30"),
        ],
    ),
    (
        "Theo văn bản, Chủ tịch UBND tỉnh giao Liên hiệp các Hội Văn nghệ tỉnh chủ "
        "trì, phối hợp với Sở Nội vụ tổ chức hội thi trước ngày 30/10/2026.",
        [("Tổ chức hội thi", ("Liên hiệp các Hội Văn nghệ tỉnh",), "2026-10-29")],
    ),
    (
        "Theo đó, Công an tỉnh được giao nhiệm vụ chủ trì, phối hợp với các xã xây dựng phương "
        "án, hoàn thành trong tháng 9/2026.",
        [("Xây dựng phương án", ("Công an tỉnh",), "2026-09-30")],
    ),
    (
        "UBND xã đồng thời giao Trạm Y tế phun khử khuẩn chợ trước ngày 15/7/2026.",
        [("Phun khử khuẩn chợ", ("Trạm Y tế",), "2026-07-14")],
    ),
    (
        "Ban Chỉ đạo yêu cầu Bộ KH&CN trình đề án trong tháng 11/2026.",
        [("Trình đề án", ("Bộ KH&CN",), "2026-11-30")],
    ),
    (
        "Để kịp mùa lũ, Trung tâm Đo đạc và Tính toán được giao nhiệm vụ cùng Văn phòng lập bản "
        "đồ ngập.",
        [
            (
                "Cùng Văn phòng lập bản đồ ngập",
                ("Trung tâm Đo đạc và Tính toán",),
                None,
            )
        ],
    ),
    (
        "Chủ tịch UBND tỉnh chỉ đạo các sở, ban, ngành khẩn trương rà soát nhà ở ven suối.",
        [("Khẩn trương rà soát nhà ở ven suối", ("các sở, ban, ngành",), None)],
    ),
    (
        "Các xã chưa hoàn thành kê khai phải huy động lực lượng rà từng hộ ven sông.",
        [
            (
                "Huy động lực lượng rà từng hộ ven sông",
                ("Các xã chưa hoàn thành kê khai",),
                None,
            )
        ],
    ),
]
TOLD = [
    "Trong quý I/2026, UBND xã đã giao các thôn rà soát 120 hộ.",
    "Đến nay, Sở Y tế tổ chức 12 lớp tập huấn trong tháng 6/2026 cho 300 người.",
    "Vừa qua, UBND tỉnh chỉ đạo các xã rà soát nhà ở ven suối, kết quả là 40 hộ đã chuyển đi.",
]


@pytest.mark.parametrize(("text", "wanted"), ASKED)
def test_reads_who_is_asked_for_what(text: str, wanted: list[tuple[object, ...]]) -> None:
    found = PlanFileReader().read_text(OPENS + text).tasks
    assert [
        (one.title, one.lead, one.deadline.due and one.deadline.due.isoformat()) for one in found
    ] == wanted


@pytest.mark.parametrize("text", TOLD)
def test_what_was_done_is_no_task(text: str) -> None:
    assert not PlanFileReader().read_text(OPENS + text).tasks
