"""What recognising a plan in sentences costs beside a shorter one, as a ratio of medians."""

import re
import statistics
import time
from pathlib import Path

from unseen_papers import papers

from kehoach_desktop.reading.plan_reader import PlanFileReader

_HEAD = (
    "ỦY BAN NHÂN DÂN XÃ TÂN LẬP\nSố: 12/KH-UBND\nTân Lập, ngày 12 tháng 01 năm 2026\n"
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n"
)
_SECTIONS = ("I. MỤC ĐÍCH, YÊU CẦU", "II. CHỈ TIÊU", "III. NHIỆM VỤ", "IV. TỔ CHỨC THỰC HIỆN")
_NUMBER = re.compile(r"(?:[IVX]+\.|[A-D]\.|\d+(?:\.\d+)*\.|[a-zđ]\)|[-+•])\s+")
_CLAUSES = (
    "Các thôn: tổ chức dọn bờ kênh theo Kế hoạch; ",
    "Công an xã tuần tra bến đò vào các ngày cuối tuần; ",
    "trả lời kiến nghị của bà con trước kỳ họp cuối năm; ",
    "sau khi xong, Phòng Kinh tế báo cáo; ",
)
"""What a paragraph of one piece of work after another may be made of."""
_UNDER_A_NUMBER = 4
_LETTERS_OF_A_PAGE = 2_600


def _sentences() -> list[str]:
    """Return the sentences of the made papers' bodies without their numbers."""
    lines = (line for paper in papers() for line in paper.plain_lines() if "\t" not in line)
    return [_NUMBER.sub("", line.replace("**", "")) for line in lines if len(line) > 40]


def _plan(pages: int) -> str:
    """Return a plan of so many pages, numbered and bulleted, of the papers' sentences in turn."""
    sentences = _sentences()
    lines: list[str] = []
    at = 0
    for section in _SECTIONS:
        lines.append(section)
        size = number = 0
        while size < pages * _LETTERS_OF_A_PAGE / len(_SECTIONS):
            for below in range(_UNDER_A_NUMBER):
                number += not below
                sentence = sentences[at * 7 % len(sentences)]
                lines.append(f"- {sentence}" if below else f"{number}. {sentence}")
                size += len(lines[-1])
                at += 1
    return _HEAD + "\n".join(lines) + "\nNơi nhận:\n- Các thôn;\n- Lưu: VT."


def test_sentences_are_recognised_linearly_in_pages(scale, tmp_path: Path) -> None:
    pages = scale(40, 1)
    reader = PlanFileReader()
    small, large = tmp_path / "small.txt", tmp_path / "large.txt"
    small.write_text(_plan(pages), encoding="utf-8")
    large.write_text(_plan(scale(300, 2)), encoding="utf-8")
    assert len(reader.read_file(large).tasks) > len(reader.read_file(small).tasks) > 0

    spent: dict[Path, list[float]] = {small: [], large: []}
    for _ in scale.rounds(3):
        for path, times in spent.items():
            started = time.process_time()
            reader.read_file(path)
            times.append(time.process_time() - started)
    few, many = (statistics.median(times) for times in spent.values())

    print(f"\nSentences, 300 pages: {many / few:.2f} × 40 pages of {few * 1000:.0f} ms")
    # Seven and a half times the pages; what remains of more is the comparing of what the
    # sections on the plan's organising repeat.
    assert many / few <= scale.most(10)


def test_one_endless_paragraph_is_recognised_linearly_in_letters(scale) -> None:
    letters = scale(4_000, 200)
    reader = PlanFileReader()

    def read(clause: str, length: int) -> None:
        reader.read_text(f"{_HEAD}III. NHIỆM VỤ\n1. {clause * (length // len(clause))}")

    for clause in _CLAUSES:
        spent: dict[int, list[float]] = {letters: [], 4 * letters: []}
        for _ in scale.rounds(3):
            for length, times in spent.items():
                started = time.process_time()
                read(clause, length)
                times.append(time.process_time() - started)
        few, many = (statistics.median(times) for times in spent.values())

        print(f"\n{4 * letters:,} letters in one paragraph: {many / few:.2f} × {letters:,} letters")
        # In proportion it would be four times; what is read anew with each clause is bounded.
        assert many / few <= scale.most(6)
