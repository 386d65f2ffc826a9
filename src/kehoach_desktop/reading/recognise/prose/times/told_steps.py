"""Finds the steps of a sentence of work that each have a time, wherever in it they stand.

"Xây dựng kế hoạch giám sát (hoàn thành tháng 02) và tổ chức giám sát (quý II, III)".
"""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.deadlines.milestones import Milestone, read_milestones
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.times.closing_steps import Steps
from kehoach_desktop.reading.recognise.prose.times.inner_reading import read_span, words_of
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, begins_work

_TIME = re.compile(
    r"\d{1,2} ?/ ?\d{1,2}(?!\d)|\b(?:thang|quy) ?(?:\d|[ivx]+\b)|\b\d{1,2}/20\d\d"
    r"|\b(?:cuoi|het|trong) nam\b|\bnam 20\d\d"
)
_CLAUSE = re.compile(r"[,;:] (?:(?:trong do|cu the),? )?|\. (?=\w)")
_STRIVES = re.compile(r"(?:phan dau|bao dam|dam bao|chon|moi)\b")
_END = re.compile(rf"\.(?=\s|$)|;? ?\((?!.*\)[^()]*\))|,? (?:do|giao) (?={HEAD})|[;,] (?={HEAD})")
# Another sentence, or what another body does.
_OTHER_WORK = re.compile(rf"\. (?=\w)|[;,] (?={HEAD})")
# "lớp tập huấn do Sở tổ chức trong tháng 5", "Công văn số 12/BYT-DP ngày 19/8/2026"
_OF_OTHERS = re.compile(
    r"\bdo [^,;.]{2,40} (?:to chuc|phat dong|mo|ban hanh|chu tri|trien khai) $|/[a-z][\w-]*,? $"
)
# "hưởng ứng Ngày Chuyển đổi số quốc gia 10/10, trình chậm nhất ngày 15/9": a day of that name.
_NAMED_DAY = re.compile(r"\bngay (?!\d)(?:[a-z]+ ){2,9}$")
_FEWEST_LETTERS = 8
_LONGEST_LEAD = 24
# A month without such a word may be of a name: "báo cáo quý I".
_LED = re.compile(
    r"(?:truoc|trong|vao|den|toi|het|cuoi|xong|cham|muon|hoan|du kien|tu|ngay|dau)\b"
    r"|\d{1,2} ?/ ?\d{1,2}(?!\d)"
)
_OPENS = re.compile(r"(?:^|[,;:(] ?|\b(?:va|roi|thanh|xong|ky hop|phien hop|hoi nghi) )$")
# "Rà soát trong tháng 9, hoàn thành trước 15/11": of the same work.
_SAME_WORK = re.compile(
    r"(?:(?:phai|se|can|co ban|phan dau|yeu cau|va) )*(?:hoan thanh|hoan tat|xong|dut diem|ket thuc"
    r"|thuc hien|trien khai|cham nhat)*(?: xong)?"
)


def told_steps(sentence: Sentence, findings: Findings, *, mended: bool) -> Steps | None:
    """Return the steps of a sentence, with the words of the work; ``None`` without two of them."""
    plain = sentence.plain
    if mended:
        return None
    times = list(_TIME.finditer(plain))
    if len(times) < 2:
        return None
    # "Đến ngày 15/8/2026, các hộ ký cam kết; …": who does it all.
    opens = _LED.match(plain) is not None and times[0].start() < _LONGEST_LEAD
    if _OTHER_WORK.search(plain, times[0].end() + opens, times[-1].start()):
        return None
    end = len(plain.rstrip(" .;"))
    if (stop := _END.search(plain, times[-1].end())) and stop.start() < end:
        end = stop.start()
    if plain.count("(", 0, end) > plain.count(")", 0, end):
        end = len(plain.rstrip(" .;"))
    for begin in _begins(plain, times[0].start()):
        words = words_of(sentence, begin, end)
        steps = read_milestones(words, findings.year)
        if len(steps) < 2 or not _are_steps(fold_fast(words), steps):
            continue
        whole = read_span(sentence, findings, begin, end, mended=False)
        days = [step.due for step in steps if step.due]
        if whole.due != max(days) or whole.recurrence or whole.ongoing or whole.after:
            return None
        if any(findings.is_past(day) for day in days):
            return None
        return Steps(begin, end, apart=False)
    return None


def _are_steps(words: str, steps: Sequence[Milestone]) -> bool:
    """Whether each step is work of its own, and its time stands where no name has one."""
    if any(step.due is None or step.is_turn for step in steps):
        return False
    if any(_SAME_WORK.fullmatch(fold_fast(step.what)) for step in steps[1:]):
        return False
    at = 0
    for step in steps:
        when = fold_fast(step.when)
        at = words.find(when, at)
        if at < 0 or not (_LED.match(when) or _OPENS.search(words, max(0, at - 12), at)):
            return False
        if _OF_OTHERS.search(words, max(0, at - 60), at):
            return False
        if when[:1].isdigit() and _NAMED_DAY.search(words, max(0, at - 60), at):
            return False
        at += len(when)
    return True


def _begins(plain: str, at: int) -> list[int]:
    """Return where the words of the steps may begin: behind the last sign, else the sentence."""
    signs = list(_CLAUSE.finditer(plain, 0, at))
    first = max((found.end() for found in signs if found[0][0] == "."), default=0)
    last = signs[-1].end() if signs else 0
    if last < _FEWEST_LETTERS or last <= first:
        return [first]
    rest = plain[last:]
    opens = _STRIVES.match(rest) or _LED.match(rest) or begins_work(rest)
    return [last, first] if opens or signs[-1][0] != ", " else [first]
