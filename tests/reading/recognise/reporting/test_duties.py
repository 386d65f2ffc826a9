"""Reporting duties in the wordings offices use: who, to whom, how often, by which day."""

import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.reporting.duty_moments import moments

Fact = tuple[str, int | None, int | None, bool, str, tuple[str, ...]]


def duties(body: str) -> list[Fact]:
    read = PlanFileReader().read_text(f"KẾ HOẠCH\nMở lớp năm 2026\n\nI. CHẾ ĐỘ\n{body}\n").duties
    return [fact(one) for one in read]


def fact(duty: DraftDuty) -> Fact:
    return (duty.frequency.value, duty.day, duty.month, duty.before, duty.reporter, duty.to)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Các phòng, đơn vị báo cáo về Phòng Kinh tế trước ngày 18 hằng tháng để tổng hợp.",
            [("monthly", 18, None, True, "Các phòng, đơn vị", ("Phòng Kinh tế",))],
        ),
        (
            "Định kỳ hằng tháng các đơn vị báo cáo kết quả về UBND xã vào ngày 18 hằng tháng.",
            [("monthly", 18, None, False, "các đơn vị", ("UBND xã",))],
        ),
        (
            "Các thôn báo cáo về Phòng Kinh tế 6 tháng trước ngày 10/6, cả năm trước 05/12.",
            [
                ("half_yearly", 10, 6, True, "Các thôn", ("Phòng Kinh tế",)),
                ("yearly", 5, 12, True, "Các thôn", ("Phòng Kinh tế",)),
            ],
        ),
        (
            "Các thôn báo cáo tháng, quý trước ngày 14 của tháng cuối kỳ về Công an xã.",
            [
                ("monthly", 14, None, True, "Các thôn", ("Công an xã",)),
                ("quarterly", 14, None, True, "Các thôn", ("Công an xã",)),
            ],
        ),
        (
            "Các cơ quan gửi báo cáo năm trước ngày 15/11/2026 về Văn phòng.",
            [("yearly", 15, 11, True, "Các cơ quan", ("Văn phòng",))],
        ),
        (
            "Phòng Kinh tế báo cáo 6 tháng trước ngày 10/6 và báo cáo năm trước ngày 10/12.",
            [
                ("half_yearly", 10, 6, True, "Phòng Kinh tế", ()),
                ("yearly", 10, 12, True, "Phòng Kinh tế", ()),
            ],
        ),
        (
            "Công an xã định kỳ hằng quý báo cáo UBND xã kết quả thực hiện nhiệm vụ này.",
            [("quarterly", None, None, False, "Công an xã", ("UBND xã",))],
        ),
        (
            "Chế độ báo cáo thực hiện theo quy định hiện hành của cấp trên.",
            [],
        ),
        (
            "Hoàn thành trước ngày 15 hằng tháng việc vệ sinh phòng máy của cơ quan.",
            [],
        ),
        (
            (
                "Các đơn vị gửi báo cáo ngày 18 hằng tháng về UBND xã (qua Phòng Văn hóa - Xã "
                "hội), ngày 20 về Sở Khoa học và Công nghệ và UBND thành phố."
            ),
            [
                ("monthly", 18, None, False, "Các đơn vị", ("UBND xã",)),
                ("monthly", 20, None, False, "Các đơn vị", ("UBND xã",)),
            ],
        ),
        (
            (
                "Giao Phòng Văn hóa - Xã hội chủ trì, theo dõi, đôn đốc; định kỳ hằng quý trước "
                "ngày 20 của tháng cuối quý tổng hợp, báo cáo UBND xã."
            ),
            [("quarterly", 20, None, True, "Phòng Văn hóa - Xã hội", ("UBND xã",))],
        ),
        (
            (
                "Yêu cầu các phòng, ban, đơn vị, các thôn báo cáo kết quả thực hiện định kỳ 6 "
                "tháng (trước ngày 10/6), năm (trước ngày 10/12) về Ủy ban nhân dân xã qua Văn "
                "phòng HĐND và UBND xã để tổng hợp, báo cáo Sở Nội vụ."
            ),
            [
                (
                    "half_yearly",
                    10,
                    6,
                    True,
                    "các phòng, ban, đơn vị, các thôn",
                    ("Ủy ban nhân dân xã",),
                ),
                (
                    "yearly",
                    10,
                    12,
                    True,
                    "các phòng, ban, đơn vị, các thôn",
                    ("Ủy ban nhân dân xã",),
                ),
            ],
        ),
        (
            "Định kỳ 6 tháng, năm, Phòng Kinh tế tổng hợp báo cáo Chủ tịch UBND xã.",
            [
                ("half_yearly", None, None, False, "Phòng Kinh tế", ("Chủ tịch UBND xã",)),
                ("yearly", None, None, False, "Phòng Kinh tế", ("Chủ tịch UBND xã",)),
            ],
        ),
        (
            "Trước ngày 20 hằng tháng, các thôn gửi báo cáo về Văn phòng HĐND và UBND xã.",
            [("monthly", 20, None, True, "các thôn", ("Văn phòng HĐND và UBND xã",))],
        ),
        (
            (
                "Báo cáo tháng: trước ngày 15 hằng tháng; báo cáo quý: trước ngày 15 của tháng "
                "cuối quý; báo cáo 6 tháng: trước ngày 15/6; báo cáo năm: trước ngày 15/11 hằng "
                "năm."
            ),
            [
                ("monthly", 15, None, True, "", ()),
                ("quarterly", 15, None, True, "", ()),
                ("half_yearly", 15, 6, True, "", ()),
                ("yearly", 15, 11, True, "", ()),
            ],
        ),
        (
            (
                "Thủ trưởng các cơ quan, đơn vị định kỳ trước ngày 25 hàng tháng báo cáo kết quả "
                "thực hiện về Phòng Văn hóa - Xã hội; Phòng Văn hóa - Xã hội tổng hợp, báo cáo "
                "Chủ tịch Ủy ban nhân dân xã trước ngày 28 hàng tháng."
            ),
            [
                (
                    "monthly",
                    25,
                    None,
                    True,
                    "Thủ trưởng các cơ quan, đơn vị",
                    ("Phòng Văn hóa - Xã hội",),
                ),
                (
                    "monthly",
                    28,
                    None,
                    True,
                    "Phòng Văn hóa - Xã hội",
                    ("Chủ tịch Ủy ban nhân dân xã",),
                ),
            ],
        ),
        (
            "Bố trí kinh phí hằng năm để thực hiện và báo cáo kết quả khi có yêu cầu.",
            [],
        ),
        (
            (
                "Các đơn vị báo cáo định kỳ hằng tháng, quý, 6 tháng, năm về Phòng Nội vụ trước "
                "ngày 20 của tháng cuối kỳ."
            ),
            [
                ("monthly", None, None, False, "Các đơn vị", ("Phòng Nội vụ",)),
                ("quarterly", 20, None, True, "Các đơn vị", ("Phòng Nội vụ",)),
                ("half_yearly", 20, None, True, "Các đơn vị", ("Phòng Nội vụ",)),
                ("yearly", 20, None, True, "Các đơn vị", ("Phòng Nội vụ",)),
            ],
        ),
        (
            (
                "Văn phòng tổng hợp, báo cáo Ban Chỉ đạo tỉnh hằng tháng (trước ngày 25), hằng "
                "quý (trước ngày 20 tháng cuối quý) và hằng năm (trước ngày 15 tháng 12)."
            ),
            [
                ("monthly", 25, None, True, "Văn phòng", ("Ban Chỉ đạo tỉnh",)),
                ("quarterly", 20, None, True, "Văn phòng", ("Ban Chỉ đạo tỉnh",)),
                ("yearly", 15, 12, True, "Văn phòng", ("Ban Chỉ đạo tỉnh",)),
            ],
        ),
        (
            (
                "Hằng năm, trước ngày 30/11, các trường học báo cáo kết quả về Phòng Văn hóa - Xã"
                " hội."
            ),
            [("yearly", 30, 11, True, "các trường học", ("Phòng Văn hóa - Xã hội",))],
        ),
        (
            "Các đơn vị báo cáo kết quả thực hiện năm 2026 về UBND xã trước ngày 30/11/2026.",
            [("yearly", 30, 11, True, "Các đơn vị", ("UBND xã",))],
        ),
        (
            (
                "Phòng Tư pháp báo cáo sơ kết 6 tháng đầu năm trước ngày 5 tháng 6, báo cáo tổng "
                "kết năm trước ngày 5 tháng 12 gửi Sở Tư pháp."
            ),
            [
                ("half_yearly", 5, 6, True, "Phòng Tư pháp", ("Sở Tư pháp",)),
                ("yearly", 5, 12, True, "Phòng Tư pháp", ("Sở Tư pháp",)),
            ],
        ),
        (
            (
                "Trên cơ sở báo cáo của các đơn vị, chậm nhất ngày 22 hàng tháng, Phòng Văn hóa -"
                " Xã hội tổng hợp báo cáo UBND xã."
            ),
            [("monthly", 22, None, False, "Phòng Văn hóa - Xã hội", ("UBND xã",))],
        ),
        (
            (
                "Trung tâm Phục vụ hành chính công báo cáo trước 16 giờ 00 ngày 14 hằng tháng gửi"
                " Văn phòng HĐND và UBND."
            ),
            [
                (
                    "monthly",
                    14,
                    None,
                    False,
                    "Trung tâm Phục vụ hành chính công",
                    ("Văn phòng HĐND và UBND",),
                )
            ],
        ),
        (
            (
                "Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2026, các đơn vị báo cáo hằng quý về "
                "UBND xã."
            ),
            [("quarterly", None, None, False, "các đơn vị", ("UBND xã",))],
        ),
        (
            (
                "Đề nghị Ủy ban MTTQ Việt Nam xã phối hợp giám sát, định kỳ 6 tháng một lần báo "
                "cáo Thường trực Đảng ủy."
            ),
            [
                (
                    "half_yearly",
                    None,
                    None,
                    False,
                    "Ủy ban MTTQ Việt Nam xã",
                    ("Thường trực Đảng ủy",),
                )
            ],
        ),
        (
            (
                "Báo cáo quý I trước ngày 15/3/2026, báo cáo 6 tháng đầu năm trước ngày "
                "15/6/2026, báo cáo 9 tháng trước ngày 15/9/2026 và báo cáo năm trước ngày "
                "15/12/2026."
            ),
            [
                ("quarterly", 15, None, True, "", ()),
                ("half_yearly", 15, 6, True, "", ()),
                ("yearly", 15, 12, True, "", ()),
            ],
        ),
        (
            (
                "Các cơ quan, đơn vị gửi báo cáo kết quả (lồng ghép trong báo cáo cải cách hành "
                "chính) hằng quý trước ngày 10 của tháng cuối quý và báo cáo năm trước ngày "
                "25/11."
            ),
            [
                ("quarterly", 10, None, True, "Các cơ quan, đơn vị", ()),
                ("yearly", 25, 11, True, "Các cơ quan, đơn vị", ()),
            ],
        ),
        (
            (
                "Giám đốc các trung tâm tập trung chỉ đạo mở lớp, định kỳ 6 tháng báo cáo kết quả "
                "về Sở Nội vụ trước ngày 12 tháng 6 và trước ngày 08 tháng 12, kèm danh sách lớp."
            ),
            [
                ("half_yearly", 12, 6, True, "Giám đốc các trung tâm", ("Sở Nội vụ",)),
                ("half_yearly", 8, 12, True, "Giám đốc các trung tâm", ("Sở Nội vụ",)),
            ],
        ),
        (
            "UBND tỉnh có ý kiến như sau: Sở Nội vụ chủ trì báo cáo UBND tỉnh trước ngày 15/12.",
            [("yearly", 15, 12, True, "Sở Nội vụ", ("UBND tỉnh",))],
        ),
    ],
)
def test_duties_in_a_sentence(sentence: str, expected: list[Fact]) -> None:
    assert duties(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Các đơn vị báo cáo UBND xã trước ngày 10/6 (đối với báo cáo 6 tháng) và trước ngày "
            "10/12 (đối với báo cáo năm).",
            [("half_yearly", 10, 6, True), ("yearly", 10, 12, True)],
        ),
        (
            "Các đơn vị gửi báo cáo 6 tháng, báo cáo năm về Phòng Kinh tế trước ngày 10/6 và "
            "10/12.",
            [("half_yearly", 10, 6, True), ("yearly", 10, 12, True)],
        ),
        (
            "Chế độ báo cáo: 6 tháng trước ngày 05/6, 01 năm trước ngày 05/12/2026 gửi Sở Nội vụ.",
            [("half_yearly", 5, 6, True), ("yearly", 5, 12, True)],
        ),
        (
            "Các trường báo cáo Phòng Văn hóa - Xã hội trước ngày 25/5 và 25/12 hằng năm.",
            [("yearly", 25, 5, True), ("yearly", 25, 12, True)],
        ),
        (
            "Các thôn định kỳ báo cáo tháng (trước ngày 18), quý (trước ngày 18 tháng cuối quý), "
            "năm (trước ngày 18/11) về Ban Chỉ đạo xã.",
            [("monthly", 18, None, True), ("quarterly", 18, None, True), ("yearly", 18, 11, True)],
        ),
        (
            "Các tổ báo cáo UBND xã 02 lần/năm (trước 14/6 và 14/12).",
            [("half_yearly", 14, 6, True), ("half_yearly", 14, 12, True)],
        ),
        ("Các tổ báo cáo UBND xã mỗi năm hai lần.", [("half_yearly", None, None, False)]),
        (
            "Mỗi chiều thứ Sáu, Phòng Kinh tế báo cáo tiến độ với Phó Chủ tịch UBND xã.",
            [("weekly", None, None, False)],
        ),
        ("Các tổ báo cáo mỗi quý một lần.", [("quarterly", None, None, False)]),
        (
            "Các tổ báo cáo vào ngày làm việc cuối cùng của tháng.",
            [("monthly", None, None, False)],
        ),
        (
            "Văn phòng tổng hợp báo cáo UBND xã trước ngày 15 tháng cuối của mỗi quý.",
            [("quarterly", 15, None, True)],
        ),
    ],
)
def test_days_that_stand_apart_from_their_rhythm(
    sentence: str, expected: list[tuple[object, ...]]
) -> None:
    assert [one[:4] for one in duties(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        (
            "Các phòng báo cáo hằng quý gửi Phòng Văn hóa - Xã hội tổng hợp.",
            ("Phòng Văn hóa - Xã hội",),
        ),
        (
            "Các phòng báo cáo về Phòng Kế hoạch - Tổng hợp hằng quý.",
            ("Phòng Kế hoạch - Tổng hợp",),
        ),
        (
            "Phòng Nội vụ tham mưu UBND xã báo cáo Sở Nội vụ định kỳ hằng quý.",
            ("Sở Nội vụ",),
        ),
        (
            "Công an xã báo cáo định kỳ hằng tháng về Văn phòng HĐND và UBND, Sở Khoa học và Công "
            "nghệ và UBND thành phố.",
            ("Văn phòng HĐND và UBND", "Sở Khoa học và Công nghệ", "UBND thành phố"),
        ),
        (
            "Phòng Kinh tế báo cáo UBND tỉnh, Sở Tài chính trước ngày 18 hằng tháng.",
            ("UBND tỉnh", "Sở Tài chính"),
        ),
        (
            "Mỗi chiều thứ Sáu, Phòng Kinh tế báo cáo tiến độ với Phó Chủ tịch UBND xã.",
            ("Phó Chủ tịch UBND xã",),
        ),
    ],
)
def test_who_a_report_is_sent_to(sentence: str, to: tuple[str, ...]) -> None:
    assert [one[5] for one in duties(sentence)] == [to]


def test_a_list_below_a_sentence_says_the_days() -> None:
    found = duties(
        "1. Các phòng, ban, đơn vị gửi báo cáo về UBND xã (qua Phòng Kinh tế) theo định kỳ như "
        "sau:\n- Báo cáo tháng: trước ngày 15 hằng tháng;\n- Báo cáo quý: trước ngày 15 tháng "
        "cuối quý;\n- Báo cáo năm: trước ngày 20/11.\n2. Kinh phí hằng năm do ngân sách bảo đảm."
    )

    who, to = "Các phòng, ban, đơn vị", ("UBND xã",)
    assert found == [
        ("monthly", 15, None, True, who, to),
        ("quarterly", 15, None, True, who, to),
        ("yearly", 20, 11, True, who, to),
    ]


def test_the_heading_above_says_who() -> None:
    found = duties(
        "3. Phòng Văn hóa - Xã hội\n- Là đầu mối theo dõi.\n- Định kỳ hằng quý tổng hợp, báo cáo "
        "UBND xã trước ngày 20 tháng cuối quý.\n4. Công an xã: Bảo đảm an ninh; định kỳ hằng tháng "
        "báo cáo Chủ tịch UBND xã."
    )

    assert found == [
        ("quarterly", 20, None, True, "Phòng Văn hóa - Xã hội", ("UBND xã",)),
        ("monthly", None, None, False, "Công an xã", ("Chủ tịch UBND xã",)),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Các tổ gửi báo cáo quý về Phòng Kinh tế trước ngày 04 tháng đầu quý sau.",
            [("quarterly", 4, 1, True)],
        ),
        (
            "Định kỳ hằng quý, các tổ báo cáo UBND xã chậm nhất ngày 03 của tháng đầu tiên của quý "
            "tiếp theo.",
            [("quarterly", 3, 1, False)],
        ),
        ("Các tổ gửi báo cáo quý trước ngày 08 của quý sau.", [("quarterly", 8, 1, True)]),
        (
            "Các tổ báo cáo hằng quý vào ngày 12 tháng thứ hai của quý.",
            [("quarterly", 12, 2, False)],
        ),
        (
            "Các tổ báo cáo hằng quý trước ngày 20 của tháng cuối quý.",
            [("quarterly", 20, None, True)],
        ),
        (
            "Báo cáo quý gửi chậm nhất vào ngày 21 tháng của cuối quý.",
            [("quarterly", 21, None, False)],
        ),
    ],
)
def test_the_month_of_a_quarter(sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert [one[:4] for one in duties(sentence)] == expected


def remarks(body: str, head: str = "KẾ HOẠCH\nMở lớp năm 2026\n\nI. CHẾ ĐỘ\n") -> str:
    read = PlanFileReader().read_text(f"{head}{body}\n")
    return "\n".join(warning.message for warning in read.warnings)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Các tổ báo cáo hằng ngày về Ban Chỉ huy trước 17 giờ.", "hằng ngày"),
        ("Các tổ định kỳ báo cáo 6 tháng, 9 tháng, năm về UBND tỉnh.", "9 tháng"),
        ("Các tổ báo cáo tiến độ 2 tuần/lần về Phòng Kinh tế.", "2 tuần/lần"),
        ("Các tổ báo cáo UBND xã mỗi tháng 02 lần.", "mỗi tháng 02 lần"),
        ("Phòng Kinh tế báo cáo kết quả về UBND xã trước ngày 18/12/2026.", "18/12/2026"),
        ("Phòng Kinh tế báo cáo 6 tháng trước 09/6, báo cáo năm trước 06/12/2026.", "06/12/2026"),
        ("Kết quả rà soát các tổ gửi báo cáo về UBND xã trước ngày 12/8/2026.", "12/8/2026"),
    ],
)
def test_what_a_duty_cannot_hold_is_told(sentence: str, told: str) -> None:
    # A day is told with both its figures: "12/08/2026".
    assert told in remarks(sentence).replace("/08/", "/8/")


@pytest.mark.parametrize(
    "sentence",
    [
        "Các tổ báo cáo UBND xã vào chiều thứ Sáu hằng tuần.",
        "Các tổ định kỳ báo cáo quý, 6 tháng, 9 tháng, năm về UBND tỉnh.",
        "Các tổ báo cáo UBND xã trước ngày 15/12 hằng năm.",
        "Giải quyết công việc hằng ngày và báo cáo hằng tháng về UBND xã.",
        "Thông tin dự báo cấp cháy rừng hằng ngày trên loa.",
        "Qua báo cáo của các tổ, đến ngày 20/5/2026 toàn xã đã dọn 12 tuyến.",
    ],
)
def test_a_duty_that_holds_all_is_not_doubted(sentence: str) -> None:
    told = remarks(sentence)
    assert not any(
        word in told for word in ("thứ Sáu", "9 tháng", "lặp lại", "hằng ngày", "một lần")
    )


_LETTER = (
    "ỦY BAN NHÂN DÂN\nXÃ SUỐI LÊ\nSố: 45/UBND-VX\nV/v rà soát sân chơi\n"
    "Suối Lê, ngày 10 tháng 11 năm 2026\n\nKính gửi: Các thôn.\n\n"
)


def test_a_letter_asks_for_a_report_once() -> None:
    body = "Kết quả đề nghị các thôn gửi báo cáo về UBND xã trước ngày 19/12/2026."
    read = PlanFileReader().read_text(f"{_LETTER}{body}\n")

    assert not read.duties
    assert [task.deadline.due for task in read.tasks] == [datetime.date(2026, 12, 18)]
    assert [
        one.frequency.value for one in PlanFileReader().read_text(f"KẾ HOẠCH\n\n{body}").duties
    ] == ["yearly"]


def test_a_letter_may_set_up_a_regime_of_reports() -> None:
    read = PlanFileReader().read_text(
        f"{_LETTER}Các thôn báo cáo UBND xã định kỳ 6 tháng (trước 10/6), năm (trước 10/12).\n"
    )
    assert [one.frequency.value for one in read.duties] == ["half_yearly", "yearly"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Trạm Y tế đề nghị các tổ dân phố gửi báo cáo về Trạm trước ngày 9 hằng tháng.", "các tổ"),
        ("UBND xã yêu cầu Phòng Kinh tế báo cáo hằng quý về Văn phòng.", "Phòng Kinh tế"),
        (
            "Sở Nông nghiệp và Môi trường chủ trì; hằng năm báo cáo UBND tỉnh trước ngày 15/12.",
            "Sở Nông nghiệp và Môi trường",
        ),
    ],
)
def test_who_asks_is_not_who_reports(sentence: str, who: str) -> None:
    (one,) = duties(sentence)
    assert one[4].startswith(who)


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("UBND xã đề nghị các chợ, Trạm Y tế:\n- Báo cáo hằng tháng về Phòng Kinh tế.", "các chợ"),
        ("Yêu cầu các phòng, đơn vị:\n1. Báo cáo tháng: gửi trước ngày 20.", "các phòng, đơn vị"),
    ],
)
def test_who_is_asked_above_a_list_reports(body: str, who: str) -> None:
    read = PlanFileReader().read_text(f"{_LETTER}{body}\n")
    (one,) = read.duties
    assert one.reporter.startswith(who)
    assert not any("chưa đưa vào danh sách" in warning.message for warning in read.warnings)


def test_a_page_s_head_reports_nothing() -> None:
    read = PlanFileReader().read_text(f"{_LETTER}Báo cáo tháng: gửi trước ngày 20.\n")
    assert [one.reporter for one in read.duties] == [""]


def test_a_week_s_report_in_a_list() -> None:
    found = duties(
        "Các tổ gửi báo cáo:\n- Báo cáo tuần: trước 10 giờ thứ Tư.\n- Báo cáo tháng: 20."
    )
    assert [one[0] for one in found] == ["weekly"]


def test_a_list_of_reports_below_words_without_a_rhythm() -> None:
    found = duties(
        "Các tổ báo cáo gửi UBND xã (qua Phòng Kinh tế) cụ thể như sau:\n"
        "- Ban hành kế hoạch trước ngày 20/11 hằng năm\n"
        "- Báo cáo tháng gửi trước ngày 15 của tháng\n"
        "- Báo cáo năm gửi trước ngày 25/11 hằng năm"
    )
    assert [(one[:4], one[5]) for one in found] == [
        (("monthly", 15, None, True), ("UBND xã",)),
        (("yearly", 25, 11, True), ("UBND xã",)),
    ]


_WORDS = st.lists(
    st.sampled_from(
        [
            "báo cáo",
            "trước ngày",
            "15",
            "15/11/2026",
            "hằng tháng",
            "định kỳ",
            "quý",
            "6 tháng",
            "năm",
            ",",
            ";",
            "(",
            ")",
            "về",
            "UBND xã",
            "Phòng Kinh tế",
            "các đơn vị",
            "tháng cuối quý",
            "và",
            "gửi",
            "ngày 31 tháng 2",
            ".",
            "\n",
            "99",
        ]
    ),
    max_size=40,
)


@given(_WORDS)
def test_no_run_of_such_words_breaks_the_reading(words: list[str]) -> None:
    for _, day, month, before, _, _ in duties(" ".join(words)):
        assert day is None or 1 <= day <= 31
        assert month is None or 1 <= month <= 12
        assert day is not None or not before


def test_the_day_of_a_document_is_no_day_of_a_duty() -> None:
    assert (
        moments("bao cao theo ke hoach so 5/kh-ubnd ngay 15/11/2026 cua ubnd xa hang nam")[0].day
        is None
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ủy ban Kiểm tra Đảng ủy theo dõi; 6 tháng báo cáo Ban Thường vụ một lần.",
            ("half_yearly", None, None, False, "Ủy ban Kiểm tra Đảng ủy", ("Ban Thường vụ",)),
        ),
        (
            "Các chi bộ định kỳ 6 tháng một lần báo cáo Đảng ủy.",
            ("half_yearly", None, None, False, "Các chi bộ", ("Đảng ủy",)),
        ),
        (
            "Phòng Kinh tế mỗi quý báo cáo UBND xã 01 lần.",
            ("quarterly", None, None, False, "Phòng Kinh tế", ("UBND xã",)),
        ),
        (
            "Giáo viên nộp báo cáo tháng cho Phó Hiệu trưởng vào ngày 24 hằng tháng.",
            ("monthly", 24, None, False, "Giáo viên", ("Phó Hiệu trưởng",)),
        ),
        (
            "Trạm Y tế làm đầu mối, định kỳ hằng quý báo cáo UBND xã.",
            ("quarterly", None, None, False, "Trạm Y tế", ("UBND xã",)),
        ),
        (
            "Kết quả thực hiện gửi về Phòng Kinh tế trước ngày 12 hằng tháng.",
            ("monthly", 12, None, True, "", ("Phòng Kinh tế",)),
        ),
    ],
)
def test_reports_once_in_a_period_and_reports_handed_in(sentence: str, expected: Fact) -> None:
    assert duties(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Các thôn báo cáo UBND xã 3 tháng một lần, trước ngày 25.",
        "Các thôn báo cáo UBND xã ba tháng một lần, trước ngày 25.",
        "Các thôn báo cáo UBND xã 03 tháng/lần, trước ngày 25.",
    ],
)
def test_each_three_months_is_a_quarter(sentence: str) -> None:
    (duty,) = duties(sentence)
    assert duty[:2] == ("quarterly", 25)


def test_a_span_of_months_without_a_report_is_no_duty() -> None:
    assert duties("Trong 6 tháng, Phòng Kinh tế kiểm tra các thôn một lần.") == []


@pytest.mark.parametrize(
    "piece",
    ["báo cáo UBND xã hằng tháng, ", "báo cáo trước ngày 5/6, ", "hằng theo mỗi các "],
)
def test_long_runs_of_reports_take_no_more_than_their_length(piece: str) -> None:
    """Looking back over the whole line at each rhythm would take many times as long."""
    started = time.process_time()
    duties(piece * (150_000 // len(piece)))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("rhythms", "expected"),
    [
        ("6 tháng, năm", [Frequency.HALF_YEARLY, Frequency.YEARLY]),
        ("quý, 6 tháng và năm", [Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.YEARLY]),
    ],
)
def test_rhythms_in_a_row_without_a_day(rhythms: str, expected: list[Frequency]) -> None:
    text = f"1. Các tổ báo cáo kết quả giám sát {rhythms} về Thường trực HĐND xã.\n"
    read = PlanFileReader().read_text(f"KẾ HOẠCH\nGiám sát năm 2026\n\nI. THỰC HIỆN\n{text}")
    assert [duty.frequency for duty in read.duties] == expected


@pytest.mark.parametrize(
    ("text", "who", "to"),
    [
        (
            "1. Các tổ dân phố: Tổng hợp số hộ đã học, gửi Phòng Kinh tế trước ngày 15 hằng tháng.",
            "Các tổ dân phố",
            "Phòng Kinh tế",
        ),
        (
            "1. Các thành viên Ban Chỉ đạo gửi báo cáo về Ban Chỉ đạo trước ngày 12 hằng tháng.",
            "Các thành viên Ban Chỉ đạo",
            "Ban Chỉ đạo",
        ),
        (
            "1. Công an xã định kỳ hằng tháng (trước ngày 20) tham mưu UBND xã báo cáo UBND tỉnh.",
            "Công an xã",
            "UBND tỉnh",
        ),
    ],
)
def test_who_reports_to_whom(text: str, who: str, to: str) -> None:
    read = PlanFileReader().read_text(f"KẾ HOẠCH\nHọc tin năm 2026\n\nI. TỔ CHỨC\n{text}\n")
    (duty,) = read.duties
    assert (duty.reporter, duty.to) == (who, (to,))


def test_whom_a_list_asks_reports_nothing_of_the_section_behind_it() -> None:
    read = PlanFileReader().read_text(
        "SỞ NỘI VỤ\nSố: 12/SNV-VP\n\nKính gửi: UBND các xã.\n\n"
        "Sở Nội vụ đề nghị UBND các xã triển khai một số nội dung sau:\n"
        "1. Định kỳ ngày 25 hằng tháng báo cáo kết quả về Sở Nội vụ.\n"
        "Số liệu chung được báo cáo UBND tỉnh trước ngày 28 hằng tháng.\n"
    )
    assert [(one.reporter, one.to) for one in read.duties] == [
        ("UBND các xã", ("Sở Nội vụ",)),
        ("SỞ NỘI VỤ", ("UBND tỉnh",)),
    ]


def test_whom_a_line_asks_for_what_stands_below_it_reports() -> None:
    read = PlanFileReader().read_text(
        "UBND TỈNH HẠ LĨNH\nSỞ NỘI VỤ\nSố: 31/SNV-CCHC\nHạ Lĩnh, ngày 03 tháng 3 năm 2026\n"
        "V/v theo dõi cải cách hành chính\nKính gửi: UBND các xã, phường.\n"
        "Sở Nội vụ đề nghị UBND các xã, phường:\n"
        "1. Lập danh sách đầu mối trước ngày 20/3/2026.\n"
        "2. Báo cáo tiến độ về Sở Nội vụ hằng tuần, chậm nhất thứ Năm.\n"
    )
    assert [(one.reporter, one.to, one.weekday) for one in read.duties] == [
        ("UBND các xã, phường", ("Sở Nội vụ",), 4)
    ]
