"""The tree of clauses, and that reading sentences loses nothing and never fails."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.reading.document import Paragraph
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause, clause_tree


def tree(text: str) -> Clause:
    return clause_tree(Paragraph(line, f"đoạn {n}") for n, line in enumerate(text.split("\n"), 1))


def outline(clause: Clause, depth: int = 0) -> list[str]:
    lines: list[str] = []
    for child in clause.children:
        lines.append("  " * depth + f"{child.number or child.sign} {child.text}".strip())
        lines += outline(child, depth + 1)
    return lines


def test_numbers_and_bullets_nest() -> None:
    root = tree(
        "I. A\n1. B\n1.1. C\na) D\n- E\n+ F\n- G\nb) H\n1.2 K\nLời\n2. L\nII. M\n(1) N\n- O\n(2) P"
    )
    assert outline(root) == [
        "I A",
        "  1 B",
        "    1.1 C",
        "      a D",
        "        - E",
        "          + F",
        "        - G",
        "      b H",
        "    1.2 K",
        "      Lời",
        "  2 L",
        "II M",
        "  1 N",
        "    - O",
        "  2 P",
    ]


def test_letters_may_stand_outside_or_inside_roman_numbers() -> None:
    assert outline(tree("A. X\nI. Y\nII. Z\nB. V")) == ["A X", "  I Y", "  II Z", "B V"]
    assert outline(tree("I. X\nA. Y\nB. Z\nII. V")) == ["I X", "  A Y", "  B Z", "II V"]


def test_a_path_names_every_number_once() -> None:
    clauses = list(tree("II. A\n3. B\n3.2. C\na) D\n- E").walk())
    assert [clause.path for clause in clauses] == ["II", "II.3", "II.3.2", "II.3.2.a", "II.3.2.a"]


def test_headings_that_ran_together_are_parted() -> None:
    assert outline(tree("I. CHỈ TIÊU1. Mục tiêu chung\n2. Chỉ tiêu thực hiệna) Nhóm thứ nhất")) == [
        "I CHỈ TIÊU",
        "  1 Mục tiêu chung",
        "  2 Chỉ tiêu thực hiện",
        "    a Nhóm thứ nhất",
    ]


def test_a_line_cut_in_its_middle_goes_on() -> None:
    assert outline(tree("- Rà soát các hộ có\nnhà tạm.\nLời riêng.")) == [
        "- Rà soát các hộ có nhà tạm.",
        "Lời riêng.",
    ]


SIGNS = ["- ", "+ ", "• ", "* ", "a) ", "b. ", "(1) ", "1.1. ", "1.2.3 ", "2. ", "II. ", "A. ", ""]
WORDS = st.lists(
    st.sampled_from(
        [
            "Rà soát",
            "chủ trì",
            "phối hợp với",
            "Phòng Kinh tế",
            "các thôn",
            "hoàn thành trước 30/6/2026",
            "(",
            ")",
            ":",
            ";",
            ".",
            "Giao",
            "thực hiện thường xuyên",
            "100%",
            "Tỷ lệ",
            "đạt",
            "loa",
            "sau khi",
            "quý II",
            "Đơn vị chủ trì:",
            "Thời gian:",
            "tại Phụ lục I",
            "do",
            "–",
            "Kế hoạch số 5/KH-UBND",
            "hằng năm",
            "tháng 8",
            ",",
            "đất",
            "“",
            "”",
        ]
    ),
    max_size=12,
).map(" ".join)
LINES = st.lists(st.tuples(st.sampled_from(SIGNS), WORDS).map("".join), max_size=25)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@given(lines=LINES)
@settings(max_examples=200, deadline=None)
def test_any_plan_of_these_words_is_read(lines: list[str]) -> None:
    text = "KẾ HOẠCH\nCông tác năm 2026\n\nI. CHỈ TIÊU\n- 5% hộ.\nII. NHIỆM VỤ\n" + "\n".join(lines)
    draft = PlanFileReader().read_text(text)
    keys = [task.key for task in draft.tasks]
    groups = {group.key for group in draft.groups}
    assert len(keys) == len(set(keys))
    for task in draft.tasks:
        assert task.title
        assert task.parent is None or task.parent in keys[: keys.index(task.key)]
        assert task.group is None or task.group in groups
        # Nothing is made up: every word of a deadline stands in the text.
        assert _words(task.deadline.text) <= _words(text)


@given(text=st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_at_all_is_read(text: str) -> None:
    PlanFileReader().read_text("KẾ HOẠCH\nII. NHIỆM VỤ\n1. Việc\n- " + text)


@given(
    count=st.integers(1, 30),
    sign=st.sampled_from(["-", "+", "•", "*", "a)", "1.1.", "(1)"]),
    nested=st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_every_bullet_is_kept_once(count: int, sign: str, nested: bool) -> None:
    lead = "1. Về loa\n" if nested else ""
    bullets = "".join(f"{sign} Sửa chữa loa thôn thứ {n}.\n" for n in range(count))
    draft = PlanFileReader().read_text(
        f"KẾ HOẠCH\nCông tác năm 2026\n\nI. NHIỆM VỤ\n{lead}{bullets}II. TỔ CHỨC THỰC HIỆN\n- "
        "Xong.\n"
    )
    assert [task.title for task in draft.tasks] == [
        f"Sửa chữa loa thôn thứ {n}" for n in range(count)
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "tối thiểu ",
        "phấn đấu đạt ",
        "chủ trì, phối hợp với ",
        "hoàn thành trước 30/6, ",
        "(Phòng Kinh tế ",
        "giao Phòng A, ",
        "100% hộ, tỷ lệ ",
        "thời gian: ",
        "các thôn và ",
    ],
)
@pytest.mark.parametrize("section", ["CHỈ TIÊU", "NHIỆM VỤ"])
def test_long_junk_takes_no_more_than_its_length(section: str, piece: str) -> None:
    """A pattern that tries its pieces in every order would take minutes here."""
    started = time.process_time()
    PlanFileReader().read_text(f"KẾ HOẠCH\nI. {section}\n- Tỷ lệ {piece * (12_000 // len(piece))}.")
    assert time.process_time() - started < 5


@pytest.mark.parametrize("sign", ["-", "- ", ".", "(", "\t", "|", "| -", "* ", "…", "1.", "_"])
@pytest.mark.parametrize("behind", ["", "x", " báo cáo UBND xã trước ngày 5/6/2026"])
def test_long_runs_of_signs_take_no_more_than_their_length(sign: str, behind: str) -> None:
    """Forms are full of dots and rules; going back over a run at each sign would take minutes."""
    line = sign * (60_000 // len(sign)) + behind
    started = time.process_time()
    PlanFileReader().read_text(f"{line}\nKẾ HOẠCH\nA\nI. NHIỆM VỤ\n1. Số: {line}\n- {line}\n{line}")
    assert time.process_time() - started < 5
