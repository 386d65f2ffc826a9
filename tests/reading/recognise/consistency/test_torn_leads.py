"""Leads and reporters that are a fragment of a sentence are told; names of bodies are not."""

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty, DraftTask, PlanDraft, SourceBlock
from kehoach_desktop.reading.recognise.consistency.torn_leads import (
    leads_of_later_headings,
    torn_lead,
)
from kehoach_desktop.reading.recognise.consistency.unlikely_parties import unlikely_parties


@pytest.mark.parametrize(
    "name",
    [
        "Sở hữu trí tuệ và đo lường",
        "đổi đơn vị",
        "xong",
        "Tổ giúp việc (Tổ trưởng chịu trách nhiệm) dự thảo",
        "Người đứng đầu",
        "pháp luật … thẩm tra",
    ],
)
def test_a_fragment_is_no_lead(name: str) -> None:
    assert torn_lead(name)


@pytest.mark.parametrize(
    "name",
    [
        "Sở Công Thương",
        "Hội Nông dân xã (thường trực)",
        "các trường học",
        "lực lượng dân quân",
        "thôn Đoài",
        "Khoa Dược",
        "Bảo tàng tỉnh",
        "Cơ quan được kiểm tra",
    ],
)
def test_a_body_is(name: str) -> None:
    assert not torn_lead(name)


def led(line: str, *lines: str) -> bool:
    blocks = [SourceBlock(f"đoạn {at}", text) for at, text in enumerate((line, *lines), 1)]
    task = DraftTask("t", "Rà soát sổ trực", clause="1.a", lead=("Trưởng các xóm",), where="đoạn 1")
    return "t" in leads_of_later_headings([task], blocks)


def test_a_lead_that_only_a_heading_below_names_is_told() -> None:
    assert led("a) Rà soát sổ trực.", "2. Trưởng các xóm", "Báo lịch trên loa.")


def test_a_lead_named_above_or_in_a_closing_line_is_not() -> None:
    assert not led("a) Trưởng các xóm rà soát sổ trực.", "2. Trưởng các xóm")
    assert not led("1. Rà soát sổ trực", "c) Đơn vị thực hiện: Trưởng các xóm.")
    assert not led("1. Rà soát sổ trực", "Chủ trì: Trưởng các xóm.")


@pytest.mark.parametrize(
    "name", ["UBND xã ngày 28", "Các tổ cử 01 đầu", "Sở Công Thương, hạn cuối là ngày 25"]
)
def test_who_reports_or_gets_it_with_more_than_a_name_is_told_once(name: str) -> None:
    duties = (
        DraftDuty(Frequency.MONTHLY, to=(name,), where="đoạn 3"),
        DraftDuty(Frequency.YEARLY, to=(name,), where="đoạn 3"),
    )

    (warning,) = unlikely_parties(PlanDraft("tep.txt", duties=duties))

    assert warning.where == "đoạn 3"
    assert name in warning.message


def test_names_of_bodies_are_not() -> None:
    duty = DraftDuty(Frequency.MONTHLY, reporter="Các phòng, đơn vị", to=("UBND xã",))

    assert not [*unlikely_parties(PlanDraft("tep.txt", duties=(duty,)))]
