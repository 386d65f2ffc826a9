"""What the head of a tracking list says: its title, its day, its period, what it follows."""

import datetime

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

ROWS = (
    "TT\tNhiệm vụ\tChủ trì\tThời hạn\tTrạng thái\n"
    "1\tRà soát văn bản\tVăn phòng\t30/6/2026\tĐang thực hiện\n"
)


def read(above: str) -> PlanDraft:
    return PlanFileReader().read_text(f"{above}\n\n{ROWS}")


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("BẢNG THEO DÕI TIẾN ĐỘ NĂM 2026", "Bảng theo dõi tiến độ năm 2026"),
        ("UBND XÃ AN KHÊ\nTHEO DÕI VIỆC ĐƯỢC GIAO\n(Tháng 5)", "Theo dõi việc được giao"),
        ("TIẾN ĐỘ CÁC NHIỆM VỤ", "Tiến độ các nhiệm vụ"),
        ("BẢNG TỔNG HỢP THEO DÕI VIỆC GIAO\nTuần 22/2026", "Bảng tổng hợp theo dõi việc giao"),
        ("Bảng theo dõi tiến độ\nTính đến ngày 30/6/2026", "Bảng theo dõi tiến độ"),
        ("TIẾN ĐỘ THỰC HIỆN ĐỀ ÁN 06 (Tính đến 5/6/2026)", "Tiến độ thực hiện đề án 06"),
    ],
)
def test_the_title(above: str, title: str) -> None:
    assert read(above).title == title


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("(Tính đến ngày 30/6/2026)", (2026, 6, 30)),
        ("(Cập nhật: 15.5.2026)", (2026, 5, 15)),
        ("Số liệu đến hết ngày 31 tháng 3 năm 2026", (2026, 3, 31)),
        ("Từ ngày 01/5/2026 đến ngày 31/5/2026", (2026, 5, 31)),
        ("(Cập nhật đến 17h00 ngày 02/4/2026)", (2026, 4, 2)),
        ("Thời điểm báo cáo: 20-9-2026", (2026, 9, 20)),
        ("(Kèm theo Báo cáo số 52/BC-UBND ngày 02 tháng 7 năm 2026)", None),
        ("Ngày lập 31/02/2026", None),
    ],
)
def test_the_day(words: str, day: tuple[int, int, int] | None) -> None:
    assert read(f"BẢNG THEO DÕI TIẾN ĐỘ\n{words}").as_of == (datetime.date(*day) if day else None)


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("BẢNG THEO DÕI TIẾN ĐỘ THÁNG 5/2026", "2026-05"),
        ("BẢNG THEO DÕI TIẾN ĐỘ THÁNG 5 NĂM 2026", "2026-05"),
        ("BẢNG THEO DÕI TIẾN ĐỘ QUÝ II NĂM 2026", "2026-Q2"),
        ("BẢNG THEO DÕI TIẾN ĐỘ 6 THÁNG ĐẦU NĂM 2026", "2026-H1"),
        ("BẢNG THEO DÕI TIẾN ĐỘ 9 THÁNG NĂM 2026", "2026-9M"),
        ("BẢNG THEO DÕI TIẾN ĐỘ NĂM 2026\n(Quý III)", "2026-Q3"),
        ("BẢNG THEO DÕI TIẾN ĐỘ NĂM 2026\n(Tính đến ngày 30 tháng 6 năm 2026)", ""),
        ("BẢNG THEO DÕI TIẾN ĐỘ THÁNG 3, 4 NĂM 2026", ""),
        ("BẢNG THEO DÕI TIẾN ĐỘ NĂM 2026", ""),
    ],
)
def test_the_period(title: str, key: str) -> None:
    assert read(title).period == key


@pytest.mark.parametrize(
    "words",
    [
        "(Theo Kế hoạch số 44/KH-UBND ngày 06/02/2026 của UBND xã; tính đến ngày 30/6/2026)",
        "Thực hiện Kế hoạch số 44/KH-UBND ngày 06 tháng 02 năm 2026 của Ủy ban nhân dân xã An Khê",
        "(Cập nhật đến ngày 30/6/2026, theo KH số 44/KH-UBND ngày 06/02/2026)",
    ],
)
def test_the_own_plan_that_is_followed_gives_number_and_day(words: str) -> None:
    draft = read(f"UBND XÃ AN KHÊ\nBẢNG THEO DÕI TIẾN ĐỘ NĂM 2026\n{words}")

    assert (draft.symbol, draft.date) == ("44/KH-UBND", datetime.date(2026, 2, 6))
    assert draft.bases == ()
    assert any("Số 44/KH-UBND" in warning.message for warning in draft.warnings)


def test_a_plan_of_a_higher_level_is_a_basis() -> None:
    draft = read(
        "BẢNG THEO DÕI TIẾN ĐỘ NĂM 2026\n"
        "(Theo Kế hoạch số 120/KH-UBND ngày 02/02/2026 của UBND tỉnh Sơn Hà)"
    )

    assert draft.symbol == ""
    assert [(base.symbol, base.issuer) for base in draft.bases] == [
        ("120/KH-UBND", "UBND tỉnh Sơn Hà")
    ]


def test_a_resolution_in_the_title_is_no_basis() -> None:
    draft = read("BẢNG THEO DÕI NHIỆM VỤ NGHỊ QUYẾT SỐ 57-NQ/TW NĂM 2026")

    assert (draft.symbol, draft.bases) == ("", ())
