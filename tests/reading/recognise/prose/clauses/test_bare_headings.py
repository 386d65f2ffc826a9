"""Headings without a number among numbered or bulleted work, and what only looks like one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.prose.clauses.bare_headings import bare_headings

HEAD = "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nII. NHIỆM VỤ\n"


def read(body: str) -> PlanDraft:
    return PlanFileReader().read_text(HEAD + body)


def placed(draft: PlanDraft) -> list[tuple[str, str]]:
    """Return (title of its group, title) of every task."""
    titles = {group.key: group.title for group in draft.groups}
    return [(titles.get(task.group or "", ""), task.title) for task in draft.tasks]


@pytest.mark.parametrize(
    "signs", [("1.", "2.", "3."), ("1/", "2/", "3/"), ("1.", "2.", "1."), ("-", "-", "-")]
)
def test_headings_without_a_number_are_groups(signs: tuple[str, str, str]) -> None:
    one, two, three = signs
    draft = read(
        f"Trước mùa mưa\n{one} Nạo vét kênh mương các thôn.\n{two} Sửa chữa cống qua đường.\n"
        f"Trong mùa mưa\n{three} Tổ chức trực ban tại trụ sở.\n"
    )
    assert placed(draft) == [
        ("Trước mùa mưa", "Nạo vét kênh mương các thôn"),
        ("Trước mùa mưa", "Sửa chữa cống qua đường"),
        ("Trong mùa mưa", "Tổ chức trực ban tại trụ sở"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        # The rest of a clause that a line break cut.
        "1. Nạo vét kênh mương\nCác thôn phía bắc\n2. Sửa cống\nCác thôn phía nam\n3. Trực ban\n",
        # What each unit does, below its name.
        "1. Phòng Kinh tế\nBố trí kinh phí\n2. Công an xã\nTuần tra ban đêm\n3. Các thôn\n",
        # One line alone introduces the list.
        "Các việc phải làm\n1. Nạo vét kênh mương.\n2. Sửa chữa cống.\n",
        # Sentences.
        "Làm tốt việc này.\n1. Nạo vét kênh.\nLàm kỹ việc kia.\n2. Sửa chữa cống.\n",
        # The labels of a piece of work.
        "Lễ phát động\n- Thời gian: ngày 5/6/2026.\nHội thi xe đạp\n- Thời gian: ngày 6/7/2026.\n",
    ],
)
def test_other_lines_are_no_headings(body: str) -> None:
    assert bare_headings(["II. NHIỆM VỤ", *body.splitlines()]) == frozenset()


@given(st.lists(st.text(min_size=1, max_size=40).filter(str.strip), max_size=30))
def test_any_lines_are_looked_at(lines: list[str]) -> None:
    found = bare_headings([line.strip() for line in lines])
    assert all(0 <= at < len(lines) - 1 for at in found)


@pytest.mark.parametrize("line", ["Giai đoạn " * 10_000, "1. " + "a" * 100_000, "-" * 100_000])
def test_long_lines_take_no_time(line: str) -> None:
    begun = time.process_time()
    bare_headings(["II. NHIỆM VỤ", line, "1. Nạo vét.", line, "2. Sửa chữa."])
    assert time.process_time() - begun < 2
