"""Heads, legal bases, duties and signatures, in the wordings offices use."""

import datetime

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.places import annex_name
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.head.legal_bases import documents_in
from kehoach_desktop.reading.recognise.head.title import plan_year, sentence_case


def read(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


FULL = """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 07/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Lập, ngày 08 tháng 02 năm 2026

KẾ HOẠCH
Chuyển đổi số năm 2026

Căn cứ Luật Tổ chức mẫu ngày 16/6/2025;
Căn cứ Nghị quyết số 12-NQ/TU ngày 05/01/2026 của Tỉnh ủy về chuyển đổi số;
Theo đề nghị của Trưởng phòng tại Tờ trình số 3/TTr-VHXH ngày 01/02/2026.

I. MỤC TIÊU
Kế hoạch này thay thế Kế hoạch số 34/KH-UBND ngày 02/3/2025 của Ủy ban nhân dân xã.

Nơi nhận:
- Sở Khoa học;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn Mẫu
"""


def test_a_full_head() -> None:
    draft = read(FULL)

    assert (draft.number, draft.symbol) == ("07", "07/KH-UBND")
    assert draft.issuer == "Ủy ban nhân dân xã Tân Lập"
    assert (draft.place, draft.date) == ("Tân Lập", datetime.date(2026, 2, 8))
    assert (draft.title, draft.year) == ("Kế hoạch Chuyển đổi số năm 2026", 2026)
    assert [(b.symbol, b.date) for b in draft.bases] == [
        ("", datetime.date(2025, 6, 16)),
        ("12-NQ/TU", datetime.date(2026, 1, 5)),
        ("3/TTr-VHXH", datetime.date(2026, 2, 1)),
    ]
    assert draft.bases[1].issuer == "Tỉnh ủy"
    assert [(r.symbol, r.issuer) for r in draft.replaces] == [("34/KH-UBND", "Ủy ban nhân dân xã")]
    assert draft.recipients == ("Sở Khoa học", "Lưu: VT")
    assert draft.signers[0].role == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    assert draft.signers[0].name == "Trần Văn Mẫu"


def test_a_blank_number_and_day_are_unknown() -> None:
    draft = read(
        FULL.replace("07/KH", "/KH").replace("ngày 08", "ngày").replace("02 năm", "... năm")
    )

    assert (draft.number, draft.symbol, draft.date) == ("", "", None)
    assert (draft.place, draft.year) == ("Tân Lập", 2026)


def test_the_departments_own_name_not_its_superiors() -> None:
    draft = read(FULL.replace("ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP", "UBND TỈNH MẪU\nSỞ NỘI VỤ", 1))

    assert fold_equal(draft.issuer, "Sở Nội vụ")


def fold_equal(first: str, second: str) -> bool:
    return first.casefold() == second.casefold()


def test_a_party_symbol_and_a_title_in_capitals() -> None:
    draft = read(
        "ĐẢNG ỦY XÃ TÂN LẬP\nSố 12-KH/ĐU\nTân Lập, ngày 3 tháng 3 năm 2026\n\n"
        "KẾ HOẠCH\nTHỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW\nTRÊN ĐỊA BÀN XÃ NĂM 2026\n\nI. MỤC TIÊU\n"
    )

    assert (draft.number, draft.symbol) == ("12", "12-KH/ĐU")
    assert draft.title == "Kế hoạch thực hiện Nghị quyết số 57-NQ/TW trên địa bàn xã năm 2026"


def test_a_decision_with_a_plan_attached_is_named_by_the_plan() -> None:
    draft = read(
        "UBND XÃ TÂN LẬP\nSố: 15/QĐ-UBND\nTân Lập, ngày 03 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\n"
        "Ban hành Kế hoạch cải cách hành chính\n\nCăn cứ Luật Mẫu ngày 01/01/2025;\n\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n\n"
        "KẾ HOẠCH\nCải cách hành chính năm 2026\n(Kèm theo Quyết định số 15/QĐ-UBND)\n\n"
        "I. MỤC TIÊU\n"
    )

    assert draft.title == "Kế hoạch Cải cách hành chính năm 2026"
    assert draft.symbol == "15/QĐ-UBND"
    assert draft.date == datetime.date(2026, 3, 3)
    assert len(draft.bases) == 1


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Kế hoạch chuyển đổi số năm 2026", 2026),
        ("Kế hoạch đến năm 2030", None),
        ("Kế hoạch năm 2026, tầm nhìn đến năm 2030", 2026),
        ("Kế hoạch thực hiện Nghị quyết ngày 22/12/2024", None),
    ],
)
def test_the_year_a_title_is_for(title: str, year: int | None) -> None:
    assert plan_year(title) == year


def test_capitals_become_a_sentence_and_symbols_stay() -> None:
    assert (
        sentence_case("KẾ HOẠCH CỦA UBND XÃ SỐ 12/KH-UBND") == "Kế hoạch của UBND xã số 12/KH-UBND"
    )
    assert sentence_case("Kế hoạch") == "Kế hoạch"


def test_several_documents_in_one_sentence() -> None:
    found = documents_in(
        "Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá và Nghị quyết số "
        "71/NQ-CP ngày 01 tháng 4 năm 2025 của Chính phủ sửa đổi Nghị quyết số 03/NQ-CP; "
        "Nghị quyết số 193/2025/QH15 của Quốc hội về thí điểm; Luật Mẫu số 61/2024/QH15 ngày "
        "30/11/2024; Kế hoạch hành động số 12- KH/TU ngày 30/02/2026 của Ban Thường vụ Tỉnh ủy"
    )

    assert [(d.symbol, d.date and d.date.isoformat(), d.issuer) for d in found] == [
        ("57-NQ/TW", "2024-12-22", "Bộ Chính trị"),
        ("71/NQ-CP", "2025-04-01", "Chính phủ"),
        ("193/2025/QH15", None, "Quốc hội"),
        ("61/2024/QH15", "2024-11-30", "Quốc hội"),
        ("12-KH/TU", None, "Ban Thường vụ Tỉnh ủy"),
    ]
    assert found[0].title == "Nghị quyết về đột phá"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Các phòng, đơn vị báo cáo về Phòng Kinh tế trước ngày 18 hằng tháng để tổng hợp.",
            [(Frequency.MONTHLY, 18, None, True, "Các phòng, đơn vị", ("Phòng Kinh tế",))],
        ),
        (
            "Định kỳ hằng tháng các đơn vị báo cáo kết quả về UBND xã vào ngày 18 hằng tháng.",
            [(Frequency.MONTHLY, 18, None, False, "các đơn vị", ("UBND xã",))],
        ),
        (
            "Các cơ quan gửi báo cáo năm trước ngày 15/11/2026 về Văn phòng.",
            [(Frequency.YEARLY, 15, 11, True, "Các cơ quan", ("Văn phòng",))],
        ),
        (
            "Phòng Kinh tế báo cáo 6 tháng trước ngày 10/6 và báo cáo năm trước ngày 10/12.",
            [
                (Frequency.HALF_YEARLY, 10, 6, True, "Phòng Kinh tế", ()),
                (Frequency.YEARLY, 10, 12, True, "Phòng Kinh tế", ()),
            ],
        ),
        (
            "Công an xã định kỳ hằng quý báo cáo UBND xã kết quả thực hiện nhiệm vụ này.",
            [
                (
                    Frequency.QUARTERLY,
                    None,
                    None,
                    False,
                    "Công an xã",
                    ("UBND xã",),
                )
            ],
        ),
        ("Chế độ báo cáo thực hiện theo quy định hiện hành của cấp trên.", []),
        ("Hoàn thành trước ngày 15 hằng tháng việc vệ sinh phòng máy của cơ quan.", []),
    ],
)
def test_reporting_duties(sentence: str, expected: list[tuple[object, ...]]) -> None:
    found = read(f"KẾ HOẠCH\nMở lớp năm 2026\n\nI. CHẾ ĐỘ\n{sentence}\n").duties

    assert [(d.frequency, d.day, d.month, d.before, d.reporter, d.to) for d in found] == expected


def test_the_forms_in_annexes_give_no_duties() -> None:
    draft = read(
        "KẾ HOẠCH\nMở lớp năm 2026\n\nI. MỤC TIÊU\n\nPHỤ LỤC I\n"
        "Các đơn vị báo cáo về UBND xã trước ngày 18 hằng tháng theo mẫu này.\n"
    )

    assert draft.duties == ()


def test_annex_headings() -> None:
    named = {
        "PHỤ LỤC I: CÁC CHỈ TIÊU": "Phụ lục I",
        "Phụ lục số 01:": "Phụ lục số 01",
        "PHỤ LỤC": "Phụ lục",
        "PHỤ LỤC DANH MỤC": "Phụ lục",
        "Biểu 02: BÁO CÁO": "Biểu 02",
        "Phụ lục I kèm theo kế hoạch này là danh mục": "",
        "Phục vụ nhân dân": "",
        "Mẫu mã đa dạng": "",
    }
    assert {line: annex_name(line) for line in named} == named


def test_a_base_is_worded_as_below_the_title_not_as_in_it() -> None:
    draft = read(
        "KẾ HOẠCH\n"
        "Thực hiện Nghị quyết 12-NQ/TU ngày 05/01/2026 của Tỉnh ủy về chuyển đổi số năm 2026\n\n"
        "Thực hiện Nghị quyết số 12-NQ/TU ngày 05/01/2026 của Tỉnh ủy về chuyển đổi số và "
        "Kế hoạch số 3/KH-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh về dữ liệu.\n"
        "I. MỤC TIÊU\n"
    )

    assert [(b.symbol, b.title) for b in draft.bases] == [
        ("12-NQ/TU", "Nghị quyết về chuyển đổi số"),
        ("3/KH-UBND", "Kế hoạch về dữ liệu"),
    ]


def test_a_ward_named_an_is_not_a_kind_of_plan() -> None:
    draft = read(FULL.replace("XÃ TÂN LẬP", "PHƯỜNG AN BÌNH", 1))

    assert draft.title == "Kế hoạch Chuyển đổi số năm 2026"
    assert (draft.number, draft.issuer) == ("07", "Ủy ban nhân dân phường An Bình")


def test_the_partys_motto_beside_the_issuer_is_left_out() -> None:
    draft = read(
        "ĐẢNG ỦY XÃ PHÚ MẪU            ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Số 18-CTr/ĐU            Phú Mẫu, ngày 03 tháng 02 năm 2026\n\n"
        "CHƯƠNG TRÌNH HÀNH ĐỘNG\nchuyển đổi số năm 2026\n\nI. MỤC TIÊU\n"
    )

    assert (draft.issuer, draft.symbol) == ("Đảng ủy xã Phú Mẫu", "18-CTr/ĐU")


def test_a_decision_with_its_plan_attached_is_issued_by_its_own_head() -> None:
    draft = read(
        "UBND TỈNH MẪU\nSỞ NỘI VỤ\nSố: 312/QĐ-SNV\nMẫu, ngày 5 tháng 3 năm 2026\n\n"
        "QUYẾT ĐỊNH\nBan hành Kế hoạch cải cách hành chính năm 2026\n"
        "GIÁM ĐỐC SỞ NỘI VỤ\nCăn cứ Luật Tổ chức mẫu ngày 16/6/2025;\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n"
        "Điều 2. Quyết định có hiệu lực từ ngày ký và thay thế Quyết định số 120/QĐ-SNV ngày "
        "10/02/2025.\nGIÁM ĐỐC\n\n"
        "KẾ HOẠCH\nCải cách hành chính năm 2026\n"
        "(Ban hành kèm theo Quyết định số 312/QĐ-SNV ngày 05/3/2026)\n\nI. MỤC TIÊU\n"
    )

    assert (draft.issuer.lower(), draft.number) == ("sở nội vụ", "312")
    assert [(one.symbol, one.date) for one in draft.replaces] == [
        ("120/QĐ-SNV", datetime.date(2025, 2, 10))
    ]


def test_a_date_whose_year_a_narrow_column_put_on_the_next_line() -> None:
    draft = read(FULL.replace("tháng 02 năm 2026", "tháng 02 năm\n2026", 1))

    assert (draft.place, draft.date) == ("Tân Lập", datetime.date(2026, 2, 8))


def test_a_list_sent_without_its_plan_says_whose_it_is() -> None:
    draft = read(
        "UBND XÃ MẪU\nPHÒNG VĂN HÓA - XÃ HỘI\n\nBIỂU TỔNG HỢP NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026\n"
        "(Kèm theo Kế hoạch số 07/KH-UBND ngày 15/01/2026 của UBND xã Mẫu)\n\n"
        "STT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tMở lớp\tPhòng Kinh tế\tQuý I\n"
    )

    assert draft.title == "Biểu tổng hợp nhiệm vụ chuyển đổi số năm 2026"
    assert (draft.symbol, draft.date) == ("07/KH-UBND", datetime.date(2026, 1, 15))
    assert draft.issuer == "Phòng Văn hóa - Xã hội"


def test_a_committee_of_the_party_below_its_own_superior() -> None:
    draft = read(
        "ĐẢNG ỦY XÃ MẪU\nBAN CHỈ ĐẠO 57\nSố: 05-KH/BCĐ\nMẫu, ngày 9 tháng 02 năm 2026\n\n"
        "KẾ HOẠCH\nhoạt động năm 2026\n\nI. MỤC TIÊU\n"
    )

    assert draft.issuer == "Ban Chỉ đạo 57"


def test_a_standing_committee_below_its_body() -> None:
    draft = read(
        "MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ TÂN LẬP\nBAN THƯỜNG TRỰC\nSố: 09/KH-MTTQ-BTT\n"
        "Tân Lập, ngày 16 tháng 3 năm 2026\n\nKẾ HOẠCH\nGiám sát năm 2026\n\nI. MỤC ĐÍCH\n"
    )
    assert draft.issuer == "Ban Thường trực Mặt trận Tổ quốc Việt Nam xã Tân Lập"


def test_an_annex_alone_names_its_plan() -> None:
    draft = read(
        "PHÂN CÔNG NHIỆM VỤ NĂM 2026\n"
        "(Kèm theo Kế hoạch số 22/KH-UBND ngày 19/01/2026 của UBND xã Tân Lập)\n"
    )
    assert (draft.number, draft.symbol) == ("22", "22/KH-UBND")
    assert draft.date == datetime.date(2026, 1, 19)


def test_an_annex_without_its_plan_is_named_by_what_it_is_about() -> None:
    draft = read(
        "ỦY BAN NHÂN DÂN XÃ SUỐI MƠ\nPHỤ LỤC I\nDANH SÁCH VIỆC CHUYỂN ĐỔI SỐ NĂM 2026\n"
        "(Kèm theo Kế hoạch số 9/KH-UBND ngày 05/02/2026 của UBND xã Suối Mơ)\n\n"
        "STT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tLắp loa\tCông an xã\t30/6/2026\n"
    )
    assert draft.title == "Danh sách việc chuyển đổi số năm 2026"
    assert draft.issuer == "Ủy ban nhân dân xã Suối Mơ"
    assert (draft.symbol, draft.date) == ("9/KH-UBND", datetime.date(2026, 2, 5))


@pytest.mark.parametrize(
    ("above", "own", "issuer"),
    [
        ("MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH MẪU", "ỦY BAN MTTQ VIỆT NAM XÃ TÂN LẬP", None),
        ("CÔNG AN TỈNH MẪU", "CÔNG AN XÃ TÂN LẬP", "Công an xã Tân Lập"),
        ("HỘI NÔNG DÂN TỈNH MẪU", "HỘI NÔNG DÂN XÃ TÂN LẬP", "Hội Nông dân xã Tân Lập"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG TRUNG HỌC PHỔ THÔNG MẪU", None),
        ("UBND XÃ TÂN LẬP", "BCĐ PHONG TRÀO “TDĐKXDĐSVH”", "BCĐ phong trào “TDĐKXDĐSVH”"),
    ],
)
def test_a_body_below_its_superior_is_the_issuer(above: str, own: str, issuer: str | None) -> None:
    draft = read(
        f"{above}\n{own}\nSố: 09/KH-TL\nTân Lập, ngày 16 tháng 3 năm 2026\n\n"
        "KẾ HOẠCH\nGiám sát năm 2026\n\nI. MỤC ĐÍCH\n"
    )

    assert draft.issuer.lower() == own.lower()
    assert issuer is None or draft.issuer == issuer


def test_names_keep_their_capitals_in_a_title_printed_in_capitals() -> None:
    draft = read(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 09/KH-UBND\nTân Lập, ngày 16 tháng 3 năm 2026\n\n"
        "KẾ HOẠCH\n"
        "PHÁT TRIỂN DU LỊCH HỒ MẪU SƠN CỦA ỦY BAN NHÂN DÂN XÃ TÂN LẬP NĂM 2026\n\n"
        "I. MỤC ĐÍCH\n"
        "Khai thác cảnh quan quanh hồ Mẫu Sơn gắn với phát triển du lịch của xã Tân Lập.\n"
    )

    assert draft.title == (
        "Kế hoạch phát triển du lịch hồ Mẫu Sơn của Ủy ban nhân dân xã Tân Lập năm 2026"
    )


def test_a_preamble_run_on_to_the_title_is_none_of_it() -> None:
    draft = read(
        "UBND XÃ TÂN LẬP\nSố: 9/KH-UBND\nTân Lập, ngày 16 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
        "Cao điểm dọn kênh mương năm 2026 Thực hiện Kế hoạch số 31/KH-UBND ngày 10/3/2026 của "
        "UBND tỉnh, UBND xã ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\n"
    )

    assert draft.title == "Kế hoạch Cao điểm dọn kênh mương năm 2026"
    assert [base.symbol for base in draft.bases] == ["31/KH-UBND"]


def test_a_letter_without_a_subject_is_numbered_above_those_it_is_for() -> None:
    draft = read(
        "ỦY BAN NHÂN DÂN\nSố: 512/UBND-VX\nQuận 9, ngày 31 tháng 3 năm 2026\n\nKính gửi: Các "
        "phòng, ban.\n\nỦy ban nhân dân yêu cầu các phòng, ban thực hiện:\n1. Rà soát danh sách "
        "hộ nghèo.\n"
    )

    assert (draft.symbol, draft.place) == ("512/UBND-VX", "Quận 9")
    assert draft.date == datetime.date(2026, 3, 31)


def test_a_day_beside_the_number_needs_no_place() -> None:
    read_plan = read(
        "TRUNG TÂM VĂN HÓA XÃ TÂN LẬP\nSố: 05/KH-TTVH, ngày 9 tháng 4 năm 2026\n\n"
        "KẾ HOẠCH\nTổ chức hội sách năm 2026\n"
    )
    assert read_plan.symbol == "05/KH-TTVH"
    assert read_plan.date == datetime.date(2026, 4, 9)


@pytest.mark.parametrize("day", ["ngày 09/4/2026", "ngày 9.4.2026", "9/4/2026"])
def test_a_day_with_slashes_stands_on_a_line_of_its_own(day: str) -> None:
    head = "UBND XÃ TÂN LẬP\nSố: 05/KH-UBND\nTân Lập, {day}\n\nKẾ HOẠCH\nMở hội sách\n"
    draft = read(head.format(day=day))
    assert (draft.place, draft.date) == ("Tân Lập", datetime.date(2026, 4, 9))
    # A basis that names a day ends no head.
    base = (
        f"UBND XÃ TÂN LẬP\nSố: 05/KH-UBND\nTheo Công văn số 3/SNV-CC, {day}; \n\nKẾ HOẠCH\nMở lớp\n"
    )
    assert read(base).date is None


def test_a_symbol_alone_names_the_kind_of_its_document() -> None:
    (basis,) = documents_in("41/KH-UBNDngày 02/01/2026 của UBND tỉnh về cải cách hành chính")
    assert (basis.symbol, basis.date) == ("41/KH-UBND", datetime.date(2026, 1, 2))


def test_the_issuers_place_is_written_so_in_a_title_of_capitals() -> None:
    plan = read(
        "ỦY BAN NHÂN DÂN XÃ HỒ SEN\nSố: 17/KH-UBND\n\n"
        "KẾ HOẠCH DẠY NGHỀ CHO THANH NIÊN Ở CÁC ẤP TRÊN ĐỊA BÀN XÃ HỒ SEN\n\nI. MỤC TIÊU\n"
    )
    assert plan.title == "Kế hoạch dạy nghề cho thanh niên ở các ấp trên địa bàn xã Hồ Sen"


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("Ngày 03/12/2027, UBND tỉnh gửi văn bản về đô thị số đến năm 2029.", 2027),
        ("Việc trồng hoa trong năm 2028 theo văn bản ngày 03/12/2027.", 2028),
        ("Xây dựng đô thị số đến năm 2029.", 2029),
    ],
)
def test_a_text_without_a_date_speaks_of_its_year(words: str, year: int) -> None:
    draft = PlanFileReader().read_text(f"KẾ HOẠCH\nTrồng hoa ở xã Tân Lập\n\n{words}\n")
    assert draft.year == year


def test_a_page_s_label_of_the_kind_is_no_title() -> None:
    draft = read("Số hiệu:\n07/KH-UBND\nLoại văn bản:\nKế hoạch\nNơi ban hành:\nXã A\n" + FULL)
    assert draft.title == read(FULL).title
    assert (draft.symbol, draft.date) == ("07/KH-UBND", datetime.date(2026, 2, 8))


def test_who_decides_is_no_part_of_a_decision_s_subject() -> None:
    draft = read(
        "ỦY BAN NHÂN DÂN\nTỈNH TÂN LẬP\nSố: 18/QĐ-UBND\n\nQUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH TRỒNG HOA "
        "CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Thủ đô;\n"
    )
    assert draft.title is not None
    assert draft.title.endswith("kế hoạch trồng hoa")


def test_a_programme_s_subject_may_stand_below_its_owner() -> None:
    draft = read(
        "CHÍNH PHỦ\nSố: 8/NQ-CP\nHà Nội, ngày 03 tháng 2 năm 2026\n\nNGHỊ QUYẾT\nVề trồng hoa\n\n"
        "CHÍNH PHỦ\nCăn cứ Luật Thủ đô;\nQUYẾT NGHỊ:\nĐiều 1. Ban hành kèm theo Chương trình.\n\n"
        "TM. CHÍNH PHỦ\nPHÓ THỦ TƯỚNG\nLê Thị Hoa\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ\n"
        "Thực hiện Nghị quyết số 9-NQ/TW về trồng hoa\n(Kèm theo Nghị quyết số 8/NQ-CP)\n\n"
        "I. NHIỆM VỤ\n1. Trồng hoa ven đường.\n"
    )
    assert draft.title is not None
    assert draft.title.endswith("thực hiện Nghị quyết số 9-NQ/TW về trồng hoa")
    assert draft.issuer == "Chính phủ"


def test_a_party_group_s_head_names_those_above_it_first() -> None:
    draft = read(
        "ĐẢNG CỘNG SẢN VIỆT NAM\nBAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG ĐOÀN QUỐC HỘI\n\n"
        "Số 12-KH/ĐĐQH\n\nHà Nội, ngày 10 tháng 01 năm 2026\n\nKẾ HOẠCH\n\ntrồng hoa ở trụ sở\n"
    )
    assert draft.issuer == "Đảng đoàn Quốc hội"
    assert draft.symbol == "12-KH/ĐĐQH"
