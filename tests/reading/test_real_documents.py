"""Counts and facts of the real plans, as a person reads them."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.indicators.target import Comparator

Real = Callable[[str], PlanDraft]


@pytest.mark.parametrize("form", ["docx", "txt", "pdf"])
def test_kien_hai_has_21_tasks_in_7_groups(real: Real, form: str) -> None:
    draft = real(f"kien-hai.{form}")

    assert [task.number for task in draft.tasks] == [str(n) for n in range(1, 22)]
    assert [group.number for group in draft.groups] == ["I", "II", "III", "IV", "V", "VI", "VII"]
    sizes = [sum(task.group == group.key for task in draft.tasks) for group in draft.groups]
    assert sizes == [4, 2, 4, 2, 6, 2, 1]
    assert all(task.lead and task.head and task.deliverable for task in draft.tasks)
    assert all(task.deadline.is_read for task in draft.tasks)
    # The row that a page break tore is whole, and only it has no coordinating body.
    torn = draft.tasks[13]
    assert torn.title.endswith("đúng - đủ - sạch - sống”")
    assert [task.number for task in draft.tasks if not task.coordinating] == ["14"]
    assert draft.tasks[5].deadline.due == datetime.date(2026, 3, 31)
    assert draft.number == draft.symbol == ""
    assert draft.date is None
    assert (draft.year, draft.place) == (2026, "Kiến Hải")
    assert draft.issuer == "Ủy ban nhân dân xã Kiến Hải"
    assert [base.symbol for base in draft.bases] == [
        "57-NQ/TW",
        "71/NQ-CP",
        "193/2025/QH15",
        "12-KH/TU",
        "358/KH-UBND",
    ]
    assert len(draft.recipients) == 7
    assert draft.signers[0].role.endswith("PHÓ CHỦ TỊCH")
    assert draft.warnings == ()


def test_the_pdf_of_kien_hai_says_what_its_word_file_says(real: Real) -> None:
    def facts(draft: PlanDraft) -> list[object]:
        tasks = [task._replace(where="") for task in draft.tasks]
        groups = [replace(group, where="") for group in draft.groups]
        kept = (draft.title, draft.issuer, draft.place, draft.year, draft.bases, draft.duties)
        return [tasks, groups, draft.recipients, draft.signers, draft.warnings, *kept[:5]]

    pdf = real("kien-hai.pdf")

    assert facts(pdf) == facts(real("kien-hai.docx"))
    assert pdf.tasks[13].where == "Phụ lục, trang 14, bảng 1, dòng 20"


@pytest.mark.parametrize("form", ["docx", "txt"])
def test_ha_bac_has_9_tasks(real: Real, form: str) -> None:
    draft = real(f"ha-bac.{form}")

    assert [task.number for task in draft.tasks] == [str(n) for n in range(1, 10)]
    assert draft.groups == ()
    assert (draft.number, draft.symbol) == ("97", "97/KH-UBND")
    assert draft.date == datetime.date(2026, 2, 28)
    assert [len(task.lead) for task in draft.tasks] == [1, 1, 2, 2, 1, 1, 1, 1, 1]
    assert all(task.deadline.after for task in draft.tasks[:3])
    assert draft.tasks[3].deadline.due == datetime.date(2026, 12, 31)
    assert all(task.deadline.ongoing for task in draft.tasks[4:])
    assert [base.symbol for base in draft.bases] == ["350/KH-UBND"]


@pytest.mark.parametrize("form", ["docx", "txt"])
def test_chi_minh_ties_its_actions_to_indicators(real: Real, form: str) -> None:
    draft = real(f"chi-minh.{form}")

    assert [task.number for task in draft.tasks] == ["1", "2", "3", "4", "5", "6"]
    assert [indicator.number for indicator in draft.indicators] == ["1", "2", "3", "4", "5", "6"]
    assert [group.number for group in draft.indicator_groups] == ["I", "II"]
    assert [action.indicator for action in draft.actions] == ["i1", "i2"]
    assert all(
        action.deadline.recurrence[0].frequency is Frequency.MONTHLY for action in draft.actions
    )
    assert "<" not in draft.actions[0].deliverable
    assert draft.tasks[2].deadline.due == datetime.date(2026, 6, 30)
    assert draft.tasks[2].deadline.after is not None
    targets = [indicator.targets[0] for indicator in draft.indicators]
    assert [target.value for target in targets] == [100, 70, 80, 100, 100, 95]
    assert all(target.year == 2026 for target in targets)
    assert draft.title.startswith("Kế hoạch hoạt động năm 2026")
    duties = [(duty.frequency, duty.day, duty.month, duty.before) for duty in draft.duties]
    assert duties == [(Frequency.MONTHLY, 15, None, True), (Frequency.YEARLY, 15, 11, True)]
    assert len(draft.bases) == 6


def test_lam_thao_has_38_indicators_with_targets_of_both_years(real: Real) -> None:
    draft = real("lam-thao.txt")

    assert [indicator.number for indicator in draft.indicators] == [str(n) for n in range(1, 39)]
    assert [group.number for group in draft.indicator_groups] == ["A", "B", "C", "D", "E"]
    sizes = [sum(i.group == g.key for i in draft.indicators) for g in draft.indicator_groups]
    assert sizes == [2, 5, 1, 5, 25]
    without = [i.number for i in draft.indicators if not i.targets]
    assert without == ["10"]
    years = {tuple(t.year for t in i.targets) for i in draft.indicators if i.targets}
    assert years == {(2026, 2030)}
    third, rank, index = draft.indicators[2], draft.indicators[8], draft.indicators[11]
    assert third.targets[0].value == Decimal("1.1")
    assert third.targets[0].also
    assert rank.targets[0].rank
    assert rank.targets[0].value == 20
    assert (index.targets[0].comparator, index.targets[0].value) == (
        Comparator.AT_LEAST,
        Decimal("0.79"),
    )
    assert [dossier.number for dossier in draft.dossiers] == ["1", "2", "3"]
    assert all(dossier.urgency and dossier.funding for dossier in draft.dossiers)
    assert [(r.symbol, r.date) for r in draft.replaces] == [
        ("34/KH-UBND", datetime.date(2026, 3, 18))
    ]
    # Its work stands in sentences; what only lists older plans is one task with its list.
    assert len(draft.tasks) == 57
    assert [task.clause for task in draft.tasks if task.note] == ["III.7.3"]


def test_a_department_plan_has_its_work_in_sentences_led_by_closing_lines(real: Real) -> None:
    draft = real("lao-cai-so-cong-thuong.docx")

    assert (draft.issuer, draft.place) == ("Sở Công Thương", "Lào Cai")
    assert draft.title.endswith("giai đoạn 2026-2030")
    assert draft.year == 2026
    assert draft.date is None
    assert len(draft.bases) == 9
    assert [(d.frequency, d.day, d.before) for d in draft.duties] == [
        (Frequency.MONTHLY, 18, True),
        (Frequency.HALF_YEARLY, None, False),
        (Frequency.YEARLY, None, False),
    ]
    assert len(draft.tasks) == 43
    assert all(task.lead and task.head for task in draft.tasks[:27])
    assert not any(task.lead for task in draft.tasks[27:])
    assert all(target.year == 2030 for each in draft.indicators for target in each.targets)
    assert draft.actions == ()
    assert any("16 nhiệm vụ" in warning.message for warning in draft.warnings)


def test_a_damaged_scan_is_read_without_nonsense(real: Real) -> None:
    draft = real("kim-thanh.txt")

    assert (draft.symbol, draft.date) == ("47a/KH-UBND", datetime.date(2025, 7, 11))
    assert draft.year == 2025
    assert [(d.frequency, d.day) for d in draft.duties] == [
        (Frequency.MONTHLY, 18),
        (Frequency.MONTHLY, 20),
    ]
    assert len(draft.tasks) == 51
    assert all(task.lead and "title" in task.doubts for task in draft.tasks)
    # Two bullets name no time, and none is made up for them.
    assert [task.clause for task in draft.tasks if not task.deadline.text] == ["III.4.1"] * 2
    assert all(not task.deadline.is_unread for task in draft.tasks)
    # The words of the tasks are those of the file.
    text = " ".join(" ".join(block.text for block in draft.blocks).split())
    assert sum(task.title in text for task in draft.tasks) == 51
    assert sum("đối chiếu" in warning.message for warning in draft.warnings) == 1


@pytest.mark.parametrize("form", ["docx", "txt"])
def test_indicators_in_sentences_are_read(real: Real, form: str) -> None:
    draft = real(f"ha-bac.{form}")

    assert draft.warnings == ()
    assert [group.number for group in draft.indicator_groups] == ["a", "b", "c"]
    assert [each.targets[0].value for each in draft.indicators] == [
        10, 2, 100, 50, 100, 100, 100, 90, 90, 2, 2,
    ]  # fmt: skip
