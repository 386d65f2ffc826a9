"""Lists of targets as communes write them: headings, wholes with parts, growth behind a level."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftIndicator, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader


def draft(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


def figures(indicators: tuple[DraftIndicator, ...]) -> list[tuple[str, str, str]]:
    return [
        (one.name, str(target.value), one.measure_unit)
        for one in indicators
        for target in one.targets
    ]


def listed(text: str) -> list[tuple[str, str, str]]:
    return figures(draft(f"KẾ HOẠCH\nCông tác năm 2026\n\nI. CHỈ TIÊU\n{text}\n").indicators)


@pytest.mark.parametrize(
    "heading",
    [
        "2- Các chỉ tiêu chủ yếu (nhiệm kỳ 2025-2030)",
        "2. Chỉ tiêu cụ thể giai đoạn 2026 - 2030 (7 chỉ tiêu)",
        "* Các chỉ tiêu chủ yếu đến năm 2030:",
        "Theo đó, các mục tiêu đặt ra là:",
        "Phấn đấu hoàn thành một số chỉ tiêu sau:",
    ],
)
def test_a_heading_announces_the_targets_below(heading: str) -> None:
    read = draft(
        "ĐỊNH HƯỚNG PHÁT TRIỂN XÃ TÂN LẬP\n\n1- Mục tiêu tổng quát\nXây dựng xã giàu đẹp.\n"
        f"{heading}\n(1) Tỷ lệ hộ có nhà kiên cố: 96%.\n(2) Số sản phẩm OCOP: 05 sản phẩm.\n"
    )

    assert figures(read.indicators) == [
        ("Tỷ lệ hộ có nhà kiên cố", "96", "%"),
        ("Số sản phẩm OCOP", "5", "sản phẩm"),
    ]
    assert read.tasks == ()


@pytest.mark.parametrize(
    "heading",
    [
        "I. MỤC TIÊU TỔNG QUÁT VÀ CÁC CHỈ TIÊU CHỦ YẾU GIAI ĐOẠN 2026 - 2030",
        "I. PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ CHỦ YẾU NHIỆM KỲ 2025 - 2030",
    ],
)
def test_a_title_that_also_names_aims_heads_targets_of_the_last_year(heading: str) -> None:
    read = draft(
        f"{heading}\n1. Kinh tế:\n- Số hộ sản xuất giỏi: 320 hộ.\n- Thu ngân sách: 8tỷđ.\n"
    )

    assert [(one.name, one.targets[0].year) for one in read.indicators] == [
        ("Số hộ sản xuất giỏi", 2030),
        ("Thu ngân sách", 2030),
    ]
    assert read.tasks == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "- Tổng đàn: 870 con (trong đó: đàn trâu 220 con; đàn lợn 650 con).",
            [("Tổng đàn", "870", "con"), ("Đàn trâu", "220", "con"), ("Đàn lợn", "650", "con")],
        ),
        (
            "- Tổng vốn 5.200 trđ, trong đó vốn xã 1.200trđ; vốn dân góp 4.000trđ.",
            [
                ("Tổng vốn", "5200", "trđ"),
                ("Vốn xã", "1200", "trđ"),
                ("Vốn dân góp", "4000", "trđ"),
            ],
        ),
        (
            "- Số cơ sở: 90 cơ sở, trong đó dịch vụ - du lịch 70 cơ sở; "
            "chế biến nông sản 20 cơ sở.",
            [
                ("Số cơ sở", "90", "cơ sở"),
                ("Dịch vụ - du lịch", "70", "cơ sở"),
                ("Chế biến nông sản", "20", "cơ sở"),
            ],
        ),
        (
            "- Cơ cấu kinh tế: Dịch vụ chiếm 55%, công nghiệp - xây dựng chiếm 45%.",
            [
                ("Cơ cấu kinh tế: Dịch vụ", "55", "%"),
                ("Cơ cấu kinh tế: công nghiệp - xây dựng", "45", "%"),
            ],
        ),
        (
            "- Cơ cấu giá trị sản xuất: nông nghiệp 21%, thủ công, xây dựng 44%; thương mại 35%.",
            [
                ("Cơ cấu giá trị sản xuất: nông nghiệp", "21", "%"),
                ("Cơ cấu giá trị sản xuất: thủ công, xây dựng", "44", "%"),
                ("Cơ cấu giá trị sản xuất: thương mại", "35", "%"),
            ],
        ),
    ],
)
def test_the_parts_of_a_whole_are_targets_of_their_own(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert listed(sentence) == expected


def test_one_remark_on_a_whole_stays_with_it() -> None:
    assert listed("- 100% thôn có tổ hòa giải, trong đó ít nhất 50% tổ viên là nữ.") == [
        ("Thôn có tổ hòa giải", "100", "%")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tỷ lệ hộ nghèo còn 2%, giảm 1,5% so với năm 2025.", ("Tỷ lệ hộ nghèo", "2", "%")),
        (
            "Số hợp tác xã: 12 hợp tác xã, tăng 50% so với năm 2025.",
            ("Số hợp tác xã", "12", "hợp tác xã"),
        ),
        (
            "Vốn làm đường thôn 41,7 tỷ đồng, tăng 3,2 lần so với năm 2021.",
            ("Vốn làm đường thôn", "41.7", "tỷ đồng"),
        ),
        (
            "Tổng thu từ chợ đạt 6,3 tỷ đồng, tăng bình quân hằng năm 4,5%.",
            ("Tổng thu từ chợ", "6.3", "tỷ đồng"),
        ),
    ],
)
def test_the_level_is_the_target_and_its_growth_only_told(
    sentence: str, expected: tuple[str, str, str]
) -> None:
    assert listed(f"- {sentence}") == [expected]


def test_a_growth_alone_is_the_target() -> None:
    assert listed("- Giá trị sản xuất tăng 9% so với năm 2025.") == [("Giá trị sản xuất", "9", "%")]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Thu ngân sách: 8tỷđ.", "8"),
        ("Thu nhập bình quân đạt 70,5 Tr. đồng.", "70.5"),
        ("Thu nhập bình quân: 60trđ/người/năm.", "60"),
        ("Tổng thu ngân sách Nhà nước đạt 27 tỷ đồng.", "27"),
        ("Tỷ lệ tăng dân số tự nhiên hằng năm 1%.", "1"),
        ("Diện tích rau màu 2 vụ: 65 ha.", "65"),
    ],
)
def test_money_and_words_beside_the_figure_are_no_figures(sentence: str, value: str) -> None:
    ((_, read, _),) = listed(f"- {sentence}")

    assert read == value


def test_a_word_that_ends_in_the_letters_of_another_is_kept_whole() -> None:
    assert listed("- Thu nộp ngân sách Nhà nước đạt 40 tỷ đồng.")[0][0] == (
        "Thu nộp ngân sách Nhà nước"
    )


@pytest.mark.parametrize(
    ("sentence", "name", "target"),
    [
        (
            "Phấn đấu xây dựng xã đạt chuẩn nông thôn mới hiện đại.",
            "Xây dựng xã đạt chuẩn nông thôn mới hiện đại",
            "đạt chuẩn nông thôn mới hiện đại",
        ),
        (
            "Chi bộ thôn hằng năm đạt danh hiệu vững mạnh.",
            "Chi bộ thôn hằng năm đạt danh hiệu vững mạnh",
            "hằng năm đạt danh hiệu vững mạnh",
        ),
    ],
)
def test_a_standard_to_be_reached_is_a_doubtful_target(
    sentence: str, name: str, target: str
) -> None:
    read = draft(
        f"KẾ HOẠCH\nCông tác năm 2026\n\nI. CHỈ TIÊU\n1. {sentence}\n2. 100% thôn có loa.\n"
    )
    one = read.indicators[0]

    assert (one.name, one.targets[0].text) == (name, target)
    assert one.targets[0].value is None
    assert "targets" in one.doubts


def test_a_sentence_tells_its_targets_and_their_year() -> None:
    read = draft(
        "Năm 2025, xã hoàn thành 12/12 chỉ tiêu; tỷ lệ hộ nghèo giảm còn 3,5%.\n\n"
        "Năm 2027, xã phấn đấu thực hiện các chỉ tiêu: Thu ngân sách Nhà nước đạt 12 tỷ đồng; "
        "tỷ lệ hộ nghèo giảm còn 2%.\n"
    )

    assert figures(read.indicators) == [
        ("Thu ngân sách Nhà nước", "12", "tỷ đồng"),
        ("Tỷ lệ hộ nghèo", "2", "%"),
    ]
    assert {one.targets[0].year for one in read.indicators} == {2027}


def test_a_sentence_on_what_was_reached_tells_no_targets() -> None:
    read = draft(
        "Năm 2025, xã hoàn thành 11/12 chỉ tiêu được giao. Trong đó, tỷ lệ hộ nghèo giảm còn 3,5%; "
        "tổng thu ngân sách đạt 9 tỷ đồng.\n"
    )

    assert read.indicators == ()


def test_targets_may_follow_the_sentence_that_counts_them() -> None:
    read = draft(
        "Hội nghị thông qua 12 chỉ tiêu nhiệm kỳ 2025-2030. Cụ thể, tỷ lệ hội viên có thẻ đạt 92%; "
        "số mô hình: 06 mô hình.\n"
    )

    assert figures(read.indicators) == [
        ("Tỷ lệ hội viên có thẻ", "92", "%"),
        ("Số mô hình", "6", "mô hình"),
    ]
    assert {one.targets[0].year for one in read.indicators} == {2030}


def test_a_list_of_targets_and_work_is_parted_by_its_figures() -> None:
    read = draft(
        "Một số chỉ tiêu, nhiệm vụ cụ thể năm 2026:\n"
        "1. Củng cố nền nếp, phấn đấu có 85% chi hội đạt vững mạnh;\n"
        "2. Có từ 60% số hộ trở lên đăng ký và có từ 45% số hộ trở lên đạt danh hiệu hộ giỏi;\n"
        "3. Hội Nông dân xã phối hợp dạy nghề cho 120 người;\n"
        "4. Tuyên truyền điều lệ Hội trong hội viên.\n"
    )

    assert [(name, value) for name, value, _ in figures(read.indicators)] == [
        ("Chi hội đạt vững mạnh", "85"),
        ("Số hộ đăng ký", "60"),
        ("Số hộ đạt danh hiệu hộ giỏi", "45"),
        ("Hội Nông dân xã phối hợp dạy nghề cho người", "120"),
    ]
    assert [task.title for task in read.tasks] == ["Tuyên truyền điều lệ Hội trong hội viên"]


def test_targets_of_a_plan_for_some_years_are_for_the_last() -> None:
    read = draft(
        "KẾ HOẠCH\nGiảm nghèo trên địa bàn xã giai đoạn 2026 - 2030\n\nI. CHỈ TIÊU\n"
        "- 85% số thôn có đường bê tông.\n"
    )

    assert read.indicators[0].targets[0].year == 2030


def test_a_period_in_front_is_the_time_of_the_figures_and_their_power_no_name() -> None:
    read = draft(
        "KẾ HOẠCH\nTrồng cây năm 2026\n\nI. CHỈ TIÊU\n- Giai đoạn 2026-2030, toàn xã trồng "
        "được 1,6 triệu cây xanh, trong đó: 0,6 triệu cây xanh phân tán; 1 triệu cây xanh tập "
        "trung; nhằm cải thiện cảnh quan.\n"
    )

    assert [one.name for one in read.indicators] == [
        "Trồng cây xanh",
        "Cây xanh phân tán",
        "Cây xanh tập trung",
    ]
    assert {one.targets[0].year for one in read.indicators} == {2030}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "100% trưởng thôn, trên 85% đoàn viên được học sơ cứu.",
            ["Trưởng thôn", "Đoàn viên được học sơ cứu"],
        ),
        (
            "Tỷ lệ lao động qua đào tạo đạt 35%, 7/8 thôn có tổ dạy nghề.",
            ["Tỷ lệ lao động qua đào tạo", "Thôn có tổ dạy nghề"],
        ),
        ("Phấn đấu tỷ lệ hộ có điện đạt 99%.", ["Tỷ lệ hộ có điện"]),
        (
            "Hằng năm tổ chức chuyển đổi thành công ít nhất 45% vườn tạp.",
            ["Tổ chức chuyển đổi thành công vườn tạp"],
        ),
    ],
)
def test_each_figure_of_a_list_has_its_name(sentence: str, names: list[str]) -> None:
    assert [name for name, _, _ in listed(f"- {sentence}")] == names


def test_figures_in_brackets_behind_the_parts_of_a_whole_are_no_parts() -> None:
    assert listed(
        "- Tỷ lệ thôn đạt chuẩn 50% (8 thôn), trong đó: tỷ lệ thôn kiểu mẫu 6,25% (1 thôn); tỷ lệ "
        "thôn thông minh 12,5% (2/16 thôn)."
    ) == [
        ("Tỷ lệ thôn đạt chuẩn", "50", "%"),
        ("Tỷ lệ thôn kiểu mẫu", "6.25", "%"),
        ("Tỷ lệ thôn thông minh", "12.5", "%"),
    ]


def test_the_years_of_a_figure_may_stand_in_a_list_below_it() -> None:
    draft = PlanFileReader().read_text(
        "KẾ HOẠCH\nChữ ký số giai đoạn 2026 - 2028 của xã Tân Lập\n\nII. CHỈ TIÊU\n"
        "1. Tỷ lệ hộ có chữ ký số qua các năm, cụ thể như sau:\n"
        "- Năm 2026: 20%;\n- Năm 2027: đạt ít nhất 35%;\n- Đến năm 2028: 50%.\n"
        "2. Số thôn có điểm phát mạng:\n+ Năm 2026: 04 thôn.\n+ Năm 2027: 09 thôn.\n"
    )
    shares, villages = draft.indicators
    assert (shares.name, shares.measure_unit) == ("Tỷ lệ hộ có chữ ký số", "%")
    assert {one.year: one.value for one in shares.targets} == {2026: 20, 2027: 35, 2028: 50}
    assert (villages.name, villages.measure_unit) == ("Số thôn có điểm phát mạng", "thôn")
    assert {one.year: one.value for one in villages.targets} == {2026: 4, 2027: 9}


@pytest.mark.parametrize(
    "leading",
    [
        "Mục tiêu mà Kế hoạch đề ra là",
        "Theo đó, tỉnh đặt mục tiêu đến năm 2027,",
    ],
)
def test_a_sentence_may_tell_the_targets_and_lines_behind_it_go_on(leading: str) -> None:
    draft = PlanFileReader().read_text(
        "UBND tỉnh vừa ban hành Kế hoạch về kỹ năng số năm 2027.\n\n"
        f"{leading} 95% cán bộ biết dùng chữ ký số; ít nhất 60% hộ có tài khoản số.\n\n"
        "Ảnh: lớp học ở thôn Đông.\n\n100% học sinh được học kỹ năng số.\n\n"
        "Cùng với đó, phấn đấu 90% hợp tác xã bán hàng trên mạng.\n"
    )
    assert [(one.name, one.targets[0].value) for one in draft.indicators] == [
        ("Cán bộ biết dùng chữ ký số", 95),
        ("Hộ có tài khoản số", 60),
        ("Học sinh được học kỹ năng số", 100),
        ("Hợp tác xã bán hàng trên mạng", 90),
    ]
    assert {one.targets[0].year for one in draft.indicators} == {2027}
