"""Heads that have lost a line, a committee's place or their kind, as web pages leave them."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.head.acting import acts
from kehoach_desktop.reading.recognise.head.misread_digits import digits_put_right

NUMBER = "Số: 45/KH-UBND |\nAn Lâm, ngày 08 tháng 4 năm 2026 |\n"
HALF = f"ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n{NUMBER}"
BASIS = "Thực hiện Quyết định số 31/QĐ-UBND ngày 02/3/2026 của UBND tỉnh về trồng cây;\n"
ACT = "UBND xã ban hành Kế hoạch trồng cây ven đường năm 2026, cụ thể như sau:\n"


def read(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


@pytest.mark.parametrize(
    ("below", "issuer"),
    [
        (f"KẾ HOẠCH\nTRỒNG CÂY NĂM 2026\n{BASIS}{ACT}", "Ủy ban nhân dân xã An Lâm"),
        (
            f"KẾ HOẠCH\nTRỒNG CÂY NĂM 2026\n{BASIS}UBND phường An Lâm xây dựng Kế hoạch như sau:\n",
            "UBND phường An Lâm",
        ),
        (
            "QUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH TRỒNG CÂY\nỦY BAN NHÂN DÂN XÃ AN LÂM\n" + BASIS,
            "Ủy ban nhân dân xã An Lâm",
        ),
        ("KẾ HOẠCH\nTRỒNG CÂY TRÊN ĐỊA BÀN XÃ AN LÂM\n" + BASIS, "Ủy ban nhân dân xã An Lâm"),
    ],
)
def test_a_committee_without_its_place_is_made_whole(below: str, issuer: str) -> None:
    assert read(HALF + below).issuer == issuer


@pytest.mark.parametrize(
    "motto",
    [
        "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM",
        "CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM",
        "CỘNG HOÀ XÃ\nHỘI CHỦ NGHĨA VIỆT NAM",
    ],
)
def test_a_torn_national_heading_is_no_issuer(motto: str) -> None:
    text = f"ỦY BAN NHÂN DÂN\nXÃ AN LÂM\n{motto}\nSố: 1/KH-UBND\nKẾ HOẠCH\nTrồng cây năm 2026\n"

    assert read(text).issuer == "Ủy ban nhân dân xã An Lâm"


def test_a_subject_whose_kind_is_lost_is_named_by_its_symbol() -> None:
    draft = read(f"{HALF}TRỒNG CÂY VEN ĐƯỜNG NĂM 2026\n{BASIS}I. MỤC TIÊU\n")

    assert (draft.title, draft.year) == ("Kế hoạch trồng cây ven đường năm 2026", 2026)
    assert [base.symbol for base in draft.bases] == ["31/QĐ-UBND"]


def test_a_title_that_is_lost_is_told_by_the_sentence_that_opens_the_plan() -> None:
    draft = read(f"{HALF}{BASIS}{ACT}I. MỤC TIÊU\n")

    assert draft.title == "Kế hoạch trồng cây ven đường năm 2026"
    assert draft.symbol == "45/KH-UBND"
    assert draft.issuer == "Ủy ban nhân dân xã An Lâm"
    assert [base.symbol for base in draft.bases] == ["31/QĐ-UBND"]


def test_a_decision_without_its_subject_is_told_by_its_first_article() -> None:
    draft = read(
        HALF.replace("KH-", "QĐ-")
        + "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LÂM\nCăn cứ Luật Mẫu ngày 16/6/2025;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây ven đường năm 2026.\n"
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"
    )

    assert draft.title == "Quyết định ban hành Kế hoạch trồng cây ven đường năm 2026"
    assert draft.issuer == "Ủy ban nhân dân xã An Lâm"
    assert len(draft.bases) == 1


def test_a_basis_below_capitals_is_no_part_of_the_title() -> None:
    draft = read(
        "UBND XÃ AN LÂM\nSố: 2/KH-UBND\nKẾ HOẠCH\nTRIỂN KHAI CHỈ THỊ SỐ 3/CT-TTg VỀ TRỒNG CÂY\n"
        "Thực hiện Chỉ thị số 3/CT-TTg ngày 05/01/2026 của Thủ tướng Chính phủ về trồng cây;\n"
    )

    assert draft.title == "Kế hoạch triển khai Chỉ thị số 3/CT-TTg về trồng cây"
    assert [base.symbol for base in draft.bases] == ["3/CT-TTg"]


@pytest.mark.parametrize(
    ("head", "symbol", "day"),
    [
        ("Số: 7/2026/QĐ-UBND\nAn Lâm, ngày 05 tháng 3 năm 2026", "7/2026/QĐ-UBND", "2026-03-05"),
        ("Số:\n7/KH-UBND\nAn Lâm,\nngày 05 tháng 3 năm 2026", "7/KH-UBND", "2026-03-05"),
        ("Số: 7/KH-UBND\nAn Lâm, ngày\n05 tháng 3 năm 2026", "7/KH-UBND", "2026-03-05"),
        ("Số: 7/KH-UBND\nAn Lâm, ngày 05\ntháng 3 năm 2026", "7/KH-UBND", "2026-03-05"),
        ("Số: 7/KH-UBND\nAn Lâm, ngày 05 tháng 3\nnăm 2026", "7/KH-UBND", "2026-03-05"),
        ("Số: 7 – KH/ĐTN\nAn Lâm, ngày 05 tháng 3 năm 2026", "7-KH/ĐTN", "2026-03-05"),
        ("Số: 7 KH/ĐTN\nAn Lâm, ngày 05 tháng 3 năm 2026", "7-KH/ĐTN", "2026-03-05"),
        ("Kế hoạch số: 7/KH-UBND\nAn Lâm, ngày 05 tháng 3 năm 2026", "7/KH-UBND", "2026-03-05"),
        ("Số: O7/KH-UBND\nAn Lâm, ngày l5 tháng O3 năm 2O26", "07/KH-UBND", "2026-03-15"),
    ],
)
def test_numbers_and_days_as_narrow_columns_and_scans_leave_them(
    head: str, symbol: str, day: str
) -> None:
    draft = read(f"ỦY BAN NHÂN DÂN\nXÃ AN LÂM\n{head}\nKẾ HOẠCH\nTrồng cây năm 2026\n")

    assert (draft.symbol, str(draft.date)) == (symbol, day)


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("KẾ HOẠCH TRỒNG CÂY CỦA PHƯỜNG AN LÂM NĂM 2026", "UBND phường An Lâm"),
        ("KẾ HOẠCH TRỒNG CÂY CỦA UBND XÃ AN LÂM", "UBND xã An Lâm"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA ĐẢNG ỦY XÃ AN LÂM NĂM 2026", "Đảng ủy xã An Lâm"),
        ("KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 5 CỦA HĐND XÃ AN LÂM", ""),
    ],
)
def test_a_plan_without_a_head_is_whose_its_title_says(title: str, issuer: str) -> None:
    assert read(f"{title}\nI. NHIỆM VỤ\n1. Trồng cây.\n").issuer == issuer


@pytest.mark.parametrize(
    ("sentence", "body", "plan", "opens"),
    [
        (
            "Thực hiện chỉ đạo của Tỉnh ủy; Ban Chỉ đạo chuyển đổi số xã An Lâm (sau đây gọi là "
            "Ban) ban hành Kế hoạch trồng cây, cụ thể như sau:",
            "Ban Chỉ đạo chuyển đổi số xã An Lâm",
            "Kế hoạch trồng cây",
            True,
        ),
        (
            "BTV Đoàn xã thống nhất xây dựng Kế hoạch trồng cây.",
            "BTV Đoàn xã",
            "Kế hoạch trồng cây",
            False,
        ),
    ],
)
def test_the_sentence_that_issues_a_plan(sentence: str, body: str, plan: str, opens: bool) -> None:
    act = next(iter(acts([sentence])))

    assert (act.body, act.plan, act.opens) == (body, plan, opens)


@pytest.mark.parametrize(
    "sentence",
    [
        "Quyết định số 3/QĐ-TTg của Thủ tướng Chính phủ ban hành Kế hoạch trồng cây",
        "hướng dẫn các xã xây dựng Kế hoạch trồng cây như sau:",
        "Xã đã trồng nhiều cây.",
    ],
)
def test_other_sentences_issue_nothing(sentence: str) -> None:
    assert list(acts([sentence])) == []


def test_only_digits_of_number_and_day_are_put_right() -> None:
    assert digits_put_right("Ol năm học") == ("Ol năm học", ())
    assert digits_put_right("ngày 05 tháng 3 năm 2026") == ("ngày 05 tháng 3 năm 2026", ())
    assert digits_put_right("ngày O5 tháng 3") == ("ngày 05 tháng 3", ("O5",))


def test_documents_listed_below_a_title_are_its_bases() -> None:
    draft = read(
        "UBND XÃ AN LÂM\nSố: 2/KH-UBND\nKẾ HOẠCH\nTRỒNG CÂY NĂM 2026\n"
        "- Luật Mẫu ngày 16/6/2025;\n– Nghị quyết số 4-NQ/TU ngày 05/01/2026 của Tỉnh ủy;\n"
        "Năm 2026 là năm đầu của giai đoạn mới. Thực hiện Kế hoạch số 9/KH-UBND ngày 02/02/2026 "
        "của UBND tỉnh, UBND xã An Lâm xây dựng Kế hoạch như sau:\nI. NHIỆM VỤ\n"
        "- Quyết định số 8/QĐ-UBND ngày 01/02/2026 được rà soát.\n"
    )

    assert [base.symbol for base in draft.bases] == ["", "4-NQ/TU", "9/KH-UBND"]
