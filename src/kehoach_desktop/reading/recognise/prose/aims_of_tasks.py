"""Figures that a task itself aims at: "…; phấn đấu đến ngày 30/11/2026 đạt ít nhất 40% hộ …".

They are offered, not added: the work is the task, and whether its aim is followed as an
indicator of its own is for the officer to say. "Thực hiện 100% …" is work and nothing more.
"""

import re
from collections.abc import Iterator

from kehoach_desktop.domain.draft import DraftIndicator, DraftTask
from kehoach_desktop.domain.less_is_better import with_direction
from kehoach_desktop.domain.target_reading import read_target
from kehoach_desktop.domain.text import shortened
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import has_number
from kehoach_desktop.reading.recognise.prose.figures.figure_units import measure_unit
from kehoach_desktop.reading.recognise.prose.figures.figures import name_and_target, sentence_parts
from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE
from kehoach_desktop.reading.recognise.prose.repeats import Repeats
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

_AIM = re.compile(
    r"(?:[;,.]|\bva) ?(?:dong thoi )?phan dau,? ?"
    r"(?P<time>(?:(?:den|het|truoc|trong|cuoi|vao|thang|quy [ivx]+|ngay|nam)[ ,]+|\d{1,2} ?/ ?)*"
    r"(?P<year>20[2-9]\d)[,:]? ?)?"
    rf"(?P<aim>(?:{MEASURE}\b[^;.%\d]{{4,100}}|"
    r"(?:(?:dat|co|it nhat|toi thieu|tren|tu|khoang|hon|khong duoi|muc|ti le|ty le) )*)"
    r"\d[^;]*?)(?=;|\.(?!\d)|$)"
)
_THEN = re.compile(
    r",? (?:hoan thanh|xong|thoi gian|thoi han|bao cao|gui|cham nhat|truoc (?:ngay|thang)|nham"
    r"|gop phan|de (?!dat))\b"
)
_MOST_TOLD = 5
_LONGEST = 60
_LONGEST_WORK = 120


def offer_aims_of_tasks(findings: Findings, year: int | None) -> None:
    """Offer the figures that tasks of sentences aim at and no indicator holds already."""
    found = [(task, made) for task in findings.tasks if task.clause for made in _aims(task, year)]
    if not found:
        return
    repeats = Repeats(each.name for each in (*findings.indicators, *findings.offered))
    fresh = [(task, made) for task, made in found if made.name not in repeats]
    for at, (task, made) in enumerate(fresh):
        findings.offered.append(made)
        if at < _MOST_TOLD:
            findings.warn(
                task.where,
                f"Nhiệm vụ ở mục {task.clause} nêu mức phấn đấu “{shortened(made.name, _LONGEST)}: "
                f"{made.targets[0].text}”; chưa nhận làm chỉ tiêu; nếu cần theo dõi thì lấy lại "
                "khi xem bản đọc trong cửa sổ (dòng mờ, phím Del).",
                [made.key],
            )
    if len(fresh) > _MOST_TOLD:
        findings.warn(
            fresh[_MOST_TOLD][0].where,
            f"Còn {len(fresh) - _MOST_TOLD} mức phấn đấu nữa nêu trong nhiệm vụ chưa nhận làm chỉ "
            "tiêu; xem các dòng mờ trong bản đọc.",
            [made.key for _task, made in fresh[_MOST_TOLD:]],
        )


def _aims(task: DraftTask, year: int | None) -> Iterator[DraftIndicator]:
    """Yield what a task's words aim at, each with its year: its own, the task's, the plan's."""
    whole = Sentence.of(task.title)
    for number, found in enumerate(_AIM.finditer(whole.plain), start=1):
        begin, end = found.span("aim")
        if then := _THEN.search(whole.plain, begin, end):
            end = then.start()
        parts = sentence_parts(whole.original(begin, end), None)
        if not parts or begins_work(parts[0].plain):
            continue
        parted = name_and_target(parts[0])
        if parted is None and has_number(parts[0].plain):
            # "Trồng rừng sản xuất; phấn đấu đạt 40 ha": the work names what is measured.
            work = whole.original(0, found.start()).strip(" ,;.")
            parted = (work, parts[0].source) if len(work) < _LONGEST_WORK else None
        if parted is None:
            continue
        name, words = parted
        due = task.deadline.due
        own = int(found["year"]) if found["year"] else due.year if due else year
        targets, _is_unsure = with_direction(name, [read_target(words, own)])
        if targets[0].comparator is None:
            continue
        yield DraftIndicator(
            key=f"ia{task.key}-{number}",
            name=name,
            measure_unit=measure_unit(words, targets),
            lead=task.lead,
            targets=targets,
            where=task.where,
        )
