"""Plans that hypothesis makes: cut by pages in Word and text, drawn with every pen in a PDF.

Whole plans in every form are in ``test_made_plans.py``.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_maker import Look, write_pdf

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEADINGS = {
    "number": ["STT", "TT", "Số TT", "Stt"],
    "title": ["Nhiệm vụ", "Nội dung công việc", "Tên nhiệm vụ", "Nội dung thực hiện", "Công việc"],
    "lead": ["Cơ quan chủ trì", "Đơn vị chủ trì", "Chủ trì", "Đơn vị chủ trì thực hiện"],
    "coordinating": ["Cơ quan phối hợp", "Đơn vị phối hợp", "Phối hợp"],
    "deliverable": ["Sản phẩm", "Kết quả/Sản phẩm", "Kết quả", "Sản phẩm đầu ra"],
    "deadline": ["Thời hạn", "Thời gian hoàn thành", "Thời gian thực hiện", "Hạn hoàn thành"],
    "note": ["Ghi chú"],
}
UNITS = ["Phòng Kinh tế", "Công an xã", "Trạm Y tế", "Phòng Văn hóa – Xã hội", "Đoàn xã"]
VERBS = ["Rà soát", "Xây dựng", "Cập nhật", "Tập huấn", "Kiểm tra", "Lắp đặt"]
THINGS = ["sổ hộ tịch", "loa thông minh", "bảng điện tử", "tủ sách thôn", "đường truyền"]


@dataclass(frozen=True)
class Made:
    group: int | None
    title: str
    lead: str
    coordinating: str
    deliverable: str
    due: datetime.date


@dataclass(frozen=True)
class Plan:
    columns: tuple[str, ...]
    headings: dict[str, str]
    groups: int
    tasks: tuple[Made, ...]

    def rows(self) -> list[list[str]]:
        """Return heading, group rows and task rows in the order of the columns."""
        rows = [[self.headings[column] for column in self.columns]]
        shown: int | None = None
        for number, task in enumerate(self.tasks, 1):
            if task.group is not None and task.group != shown:
                shown = task.group
                romans = ("I", "II", "III", "IV")
                facts = {"number": romans[shown], "title": f"Nhóm việc thứ {shown + 1}"}
                rows.append([facts.get(column, "") for column in self.columns])
            facts = {
                "number": str(number),
                "title": task.title,
                "lead": task.lead,
                "coordinating": task.coordinating,
                "deliverable": task.deliverable,
                "deadline": f"{task.due.day}/{task.due.month}/{task.due.year}",
                "note": "",
            }
            rows.append([facts[column] for column in self.columns])
        return rows


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    optional = draw(st.sets(st.sampled_from(["coordinating", "deliverable", "note"])))
    middle = draw(st.permutations(["title", "lead", "deadline", *sorted(optional)]))
    headings = {name: draw(st.sampled_from(words)) for name, words in HEADINGS.items()}
    groups = draw(st.integers(0, 3))
    count = draw(st.integers(max(groups, 2), 8))
    tasks = []
    for index in range(count):
        title = f"{draw(st.sampled_from(VERBS))} {draw(st.sampled_from(THINGS))} đợt {index + 1}"
        tasks.append(
            Made(
                index * groups // count if groups else None,
                title,
                draw(st.sampled_from(UNITS)),
                draw(st.sampled_from(UNITS)),
                draw(st.sampled_from(["Báo cáo", "Kế hoạch", "Biên bản"])),
                draw(st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))),
            )
        )
    return Plan(("number", *middle), headings, groups, tuple(tasks))


def _check(plan: Plan, draft: PlanDraft) -> None:
    assert len(draft.groups) == plan.groups
    assert len(draft.tasks) == len(plan.tasks)
    keys = [group.key for group in draft.groups]
    for number, (made, read) in enumerate(zip(plan.tasks, draft.tasks, strict=True), 1):
        assert read.number == str(number)
        assert read.title == made.title
        assert read.group == (keys[made.group] if made.group is not None else None)
        assert read.lead == (made.lead,)
        assert read.deadline.due == made.due
        if "coordinating" in plan.columns:
            assert read.coordinating == (made.coordinating,)
        if "deliverable" in plan.columns:
            assert read.deliverable == made.deliverable
        assert read.where
    assert draft.warnings == ()


_HEAD = ("KẾ HOẠCH", "Chuyển đổi số xã Tân Lập năm 2026")
_ROUND = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@_ROUND
@given(plan=plans(), cut=st.integers(2, 8))
def test_word_table_in_two_halves_with_its_head_repeated(
    plan: Plan, cut: int, word: Callable[..., Path]
) -> None:
    rows = plan.rows()
    halves = [rows[:cut], [rows[0], *rows[cut:]]] if cut < len(rows) else [rows]

    blocks = [halves[0], "", *halves[1:]]

    _check(plan, PlanFileReader().read_file(word(*_HEAD, *blocks)))


@_ROUND
@given(plan=plans(), torn=st.integers(0, 7))
def test_text_with_a_row_torn_over_a_page(plan: Plan, torn: int) -> None:
    lines = ["\t".join(row) for row in plan.rows()]
    rows = [index for index, row in enumerate(plan.rows()) if row[0].isdigit()]
    index = rows[torn % len(rows)]
    cells = plan.rows()[index]
    title = plan.columns.index("title")
    kept, rest = cells[title].rsplit(" ", 2)[0], " ".join(cells[title].rsplit(" ", 2)[1:])
    first = [kept if place == title else cell for place, cell in enumerate(cells)]
    second = [rest if place == title else "" for place, _ in enumerate(cells)]
    text = [*lines[:index], "\t".join(first), "", lines[0], "\t".join(second), *lines[index + 1 :]]

    draft = PlanFileReader().read_text("\n".join([*_HEAD, "", *text]))

    _check(plan, draft)


looks = st.builds(
    Look,
    pen=st.sampled_from(["line", "word", "glyph", "twice"]),
    ruled=st.booleans(),
    wide=st.booleans(),
    size=st.sampled_from([9, 12, 14]),
    turned=st.booleans(),
    tear=st.booleans(),
)
_FILLING = " phục vụ quản lý, điều hành và báo cáo định kỳ theo yêu cầu của cấp trên trong năm" * 3


def _longer(plan: Plan, words: int) -> Plan:
    """Return the plan with titles that take several lines, each of another length."""
    filling = _FILLING.split()
    return replace(
        plan,
        tasks=tuple(
            replace(task, title=" ".join([task.title, *filling[: words + 3 * at % 11], "ở xã"]))
            for at, task in enumerate(plan.tasks)
        ),
    )


@_ROUND
@given(plan=plans(), look=looks, words=st.integers(0, 30))
def test_pdf(plan: Plan, look: Look, words: int, tmp_path: Path) -> None:
    long = _longer(plan, words)
    path = write_pdf(tmp_path / "ke-hoach.pdf", [*_HEAD, long.rows()], look)

    draft = PlanFileReader().read_file(path)

    _check(long, draft)
    assert draft.title == "Kế hoạch Chuyển đổi số xã Tân Lập năm 2026"


@pytest.mark.parametrize("extra", [0, 40])
def test_a_long_table_reads_to_its_last_row(extra: int, word: Callable[..., Path]) -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]
    rows = [[str(n), f"Việc số {n}", "Phòng Kinh tế", "30/6/2026"] for n in range(1, 1001 + extra)]

    draft = PlanFileReader().read_file(word(*_HEAD, [head, *rows]))

    assert [task.number for task in draft.tasks] == [str(n) for n in range(1, 1001 + extra)]
