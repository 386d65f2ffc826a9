"""Figures that a task itself aims at: "…; phấn đấu đến ngày 30/11/2026 đạt ít nhất 40% hộ …".

Where the document has indicators of its own they are offered, not added: the work is the task,
and whether its aim is followed as an indicator is for the officer to say. A letter that only
gives work names its figures nowhere else; there they are indicators, to be looked at. "Thực
hiện 100% …" is work and nothing more.
"""

import re
from collections.abc import Iterator, Sequence

from kehoach_desktop.domain.drafts.draft import DraftIndicator, DraftTask
from kehoach_desktop.domain.indicators.less_is_better import with_direction
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.text.vietnamese import fold, shortened
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import has_number
from kehoach_desktop.reading.recognise.prose.figures.figure_units import measure_unit
from kehoach_desktop.reading.recognise.prose.figures.figures import name_and_target
from kehoach_desktop.reading.recognise.prose.figures.measure_words import (
    COUNT,
    LEVEL,
    MEASURE,
    SHARE,
)
from kehoach_desktop.reading.recognise.prose.figures.measures_alone import HAVE
from kehoach_desktop.reading.recognise.prose.figures.sentence_parts import sentence_parts
from kehoach_desktop.reading.recognise.prose.repeats import Repeats
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

_LEADS = r"(?:[;,.]|\bva) ?(?:dong thoi )?"
_LEAST = r"(?:(?:dat|co|vuot|it nhat|toi thieu|tren|tu|khoang|hon|khong duoi|muc|ti le|ty le) )*"
_ENDS = r"(?=;|\.(?!\d)|$)"
_TIME = (
    r"(?P<time>(?:(?:den|het|truoc|trong|cuoi|vao|thang|quy [ivx]+|ngay|nam)[ ,/]+|\d{1,2} ?/ ?)*"
    r"(?P<year>20[2-9]\d)[,:]? ?)?"
)
_AIM = re.compile(
    rf"{_LEADS}phan dau,? ?{_TIME}(?P<aim>(?:{MEASURE}\b[^;.%\d]{{4,100}}|{_LEAST})\d[^;]*?){_ENDS}"
)
_REACHED = re.compile(
    rf"{_LEADS}(?:(?:bao dam|dam bao),? )?"
    rf"(?:(?P<of>moi [^\W\d]{{1,7}}(?: [^\W\d]{{1,7}})?) (?=dat ))?"
    rf"(?P<aim>(?:{SHARE}\b[^;.%\d]{{4,100}} )?(?:dat|vuot) {_LEAST}\d[^;]*?){_ENDS}"
)
"""What is to be reached without a word of striving: it must then say "đạt" or "vượt"."""
# "…, bảo đảm 80% hồ sơ được nộp trực tuyến", "vận động để trên 70% hộ có …"
_RAISED = re.compile(
    rf"(?:{_LEADS}|^)(?:nang|dua|phan dau) {_TIME}(?P<aim>(?:{SHARE}|{LEVEL})\b[^;.%\d]{{4,100}} "
    rf"(?:len|dat|tren|vuot) {_LEAST}\d[^;]*?){_ENDS}"
)
_PAID_OUT = re.compile(
    rf"(?:{_LEADS}|\b(?:bao dam|dam bao|phan dau),? ?){_TIME}(?P<aim>giai ngan\b[^;.%\d]{{0,60}}?"
    rf" (?:dat|vuot|tren) {_LEAST}\d[\d.,]* ?%[^;]*?){_ENDS}"
)
_SHARED = re.compile(
    rf"(?:{_LEADS}|(?:^|\b)(?:bao dam|dam bao|phan dau|de|sao cho)\b,? ?){_TIME}"
    rf"(?P<aim>{_LEAST}\d[\d.,]* ?%(?: tro len)? (?!ke hoach|chi tieu)[a-z][^;:.%\d]{{2,60}}?"
    rf" {HAVE}\b [^;:%]{{2,100}}?){_ENDS}"
)
_KEPT = re.compile(
    rf"(?:^|[:;,] ?)(?:duy tri|giu vung) (?P<aim>{SHARE}\b[^;.%\d]{{4,100}} (?:dat )?{_LEAST}\d"
    rf"[^;]*?){_ENDS}"
)
_MEASURED = re.compile(rf"(?:{SHARE}|{COUNT}|{LEVEL})\b")
_THEN = re.compile(
    r",? (?:hoan thanh|xong|thoi gian|thoi han|bao cao|gui|cham nhat|truoc (?:ngay|thang)|nham"
    r"|gop phan|de (?!dat))\b"
)
_NO_NAME = re.compile(r"giai ngan(?: ke hoach(?: von| giao| duoc| nam)*)?")
# "… được cấp" names half a thing: what is given stands before it in the work.
_DO = re.compile(rf" {HAVE}\b \w+ \w")
_ALL = 100
"""Of all of them nothing is measured: "100% hồ sơ được kiểm tra" is how the work is done."""
_MOST_TOLD = 5
_LONGEST = 60
_LONGEST_WORK = 120


def offer_aims_of_tasks(findings: Findings, year: int | None) -> None:
    """Offer, or take, the figures that tasks of sentences aim at and no indicator holds already.

    They are taken where nothing else of the document is an indicator and they have a name that
    only a measure has; "đạt 95% lượt khám" says how far the work goes.
    """
    found = [(task, made) for task in findings.tasks if task.clause for made in _aims(task, year)]
    if not found:
        return
    known = (*findings.indicators, *findings.offered)
    repeats = Repeats(each.name for each in known)
    fresh = [(task, made) for task, made in found if made.name not in repeats]
    taken = [each for each in fresh if not known and _is_measure(each[1])]
    offered = [each for each in fresh if each not in taken]
    findings.indicators.extend(made for _task, made in taken)
    findings.offered.extend(made for _task, made in offered)
    for task, made in taken:
        findings.warn(task.where, f"{_told(task, made)}; đã nhận làm chỉ tiêu; hãy xem tên và mức.")
    for task, made in offered[:_MOST_TOLD]:
        findings.warn(
            task.where,
            f"{_told(task, made)}; chưa nhận làm chỉ tiêu; nếu cần theo dõi thì lấy lại khi xem "
            "bản đọc trong cửa sổ (dòng mờ, phím Del).",
            [made.key],
        )
    if len(offered) > _MOST_TOLD:
        findings.warn(
            offered[_MOST_TOLD][0].where,
            f"Còn {len(offered) - _MOST_TOLD} mức phấn đấu nữa nêu trong nhiệm vụ chưa nhận làm "
            "chỉ tiêu; xem các dòng mờ trong bản đọc.",
            [made.key for _task, made in offered[_MOST_TOLD:]],
        )


def _is_measure(made: DraftIndicator) -> bool:
    """Whether a name is one that only a measure has, or tells a share of some of what they do."""
    name = fold(made.name)
    if _MEASURED.match(name):
        return True
    if made.measure_unit != "%" or (made.targets[0].value or 0) >= _ALL or begins_work(name):
        return False
    return _DO.search(name) is not None


def _told(task: DraftTask, made: DraftIndicator) -> str:
    return (
        f"Nhiệm vụ ở mục {task.clause} nêu mức phấn đấu “{shortened(made.name, _LONGEST)}: "
        f"{made.targets[0].text}”"
    )


def _aims(task: DraftTask, year: int | None) -> Iterator[DraftIndicator]:
    """Yield what a task's words aim at, each with its year: its own, the task's, the plan's."""
    whole = Sentence.of(task.title)
    number = 0
    for found in _found_aims(whole.plain):
        begin, end = found.span("aim")
        if then := _THEN.search(whole.plain, begin, end):
            end = then.start()
        groups = found.groupdict()
        due = task.deadline.due
        own = int(groups["year"]) if groups.get("year") else due.year if due else year
        of = f" ({whole.original(*found.span('of'))})" if groups.get("of") else ""
        work = whole.original(0, found.start()).strip(" ,;.")
        for name, words in _named(
            sentence_parts(Sentence.of(whole.original(begin, end)), None), work
        ):
            targets, _is_unsure = with_direction(name, [read_target(words, own)])
            if targets[0].comparator is None:
                continue
            number += 1
            yield DraftIndicator(
                key=f"ia{task.key}-{number}",
                name=f"{name}{of}",
                measure_unit=measure_unit(words, targets),
                lead=task.lead,
                targets=targets,
                where=task.where,
            )


def _found_aims(plain: str) -> Iterator[re.Match[str]]:
    end = 0
    if "duy tri " in plain or "giu vung " in plain:
        yield from _KEPT.finditer(plain)
    if "%" in plain:
        for found in _RAISED.finditer(plain):
            yield found
            end = found.end()
        if "giai ngan" in plain:
            yield from _PAID_OUT.finditer(plain, end)
    for found in _AIM.finditer(plain, end):
        yield found
        end = found.end()
    if "dat " in plain or "vuot " in plain:
        for found in _REACHED.finditer(plain, end):
            yield found
            end = found.end()
    if "%" in plain:
        yield from _SHARED.finditer(plain, end)


def _named(parts: Sequence[Sentence], work: str) -> Iterator[tuple[str, str]]:
    """Yield what each part measures and the words of its target."""
    if not parts:
        return
    if begins_work(parts[0].plain) and not parts[0].plain.startswith("giai ngan"):
        return
    for at, part in enumerate(parts):
        parted = name_and_target(part)
        if parted and parted[0].count(" ") > 1 and not _NO_NAME.fullmatch(fold(parted[0])):
            yield parted
        elif not at and has_number(part.plain) and len(work) < _LONGEST_WORK:
            # "Trồng rừng sản xuất; phấn đấu đạt 40 ha": the work names what is measured.
            yield work, part.source
