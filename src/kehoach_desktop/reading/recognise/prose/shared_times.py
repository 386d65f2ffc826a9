"""Gives each of several works its part of one line of times that names them.

"Thời hạn: chuyên mục mở trong tháng 3; cuộc thi tổng kết trước 20/11; lớp bồi dưỡng xong 15/5."
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.closings import Item
from kehoach_desktop.reading.recognise.prose.times.inner_deadline import find_deadline
from kehoach_desktop.reading.recognise.sentence import Sentence

_PARTED = re.compile(r"\s*;\s*(?:và\s+)?")
_WORD = re.compile(r"[a-z]{2,}")
# Words that say when, or that any work and any time may hold.
_ANYWHERE = frozenset(
    re.split(
        r"\W+",
        "va cac cho cua doi voi viec trong truoc xong hoan thanh thuc hien den het con lai tu ngay "
        "thang quy nam tuan dau cuoi giua cham nhat muon truong hop phan noi dung cong tac rieng "
        "dot hang moi lan mot hai thuong xuyen dinh ky theo khi sau ke vao luc thoi gian han la "
        "duoc nhung nhiem vu ca ky giai doan buoc keo dai duy tri bat trien khai ve tai tren xa "
        "phuong",
    )
)
_OPENS_EVENT = re.compile(r"\b(?:theo|sau khi|ngay sau khi|khi)\b")
_APART = re.compile(r"(?:rieng|con|doi voi)\b")
_SURE = 0.9
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class _Part:
    words: str
    named: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    deadline: Deadline


def share_times(items: Sequence[Item], limit: Deadline, findings: Findings) -> bool:
    """Give each work the part of a line's time that names it; return whether the line has such.

    ``items`` are the works the line speaks of. A work that no part names keeps the whole line and
    is marked; a part that names no work is told of.
    """
    if ";" not in limit.text or len(items) < 2:
        return False
    parts = [_part(words, findings) for words in _PARTED.split(limit.text) if words.strip()]
    named = [part for part in parts if part.named]
    plain = [part for part in parts if not part.named]
    if len(parts) < 2 or len(plain) > 1 or not named:
        return False
    works = [_words(item) for item in items]
    often = Counter(word for words in works for word in set(words))
    taken: dict[int, _Part] = {}
    for at, words in enumerate(works):
        scores = [(_likeness(words, part, often), part) for part in named]
        best, part = max(scores, key=lambda one: one[0])
        if best > 0 and sum(score == best for score, _ in scores) == 1:
            taken[at] = part
    unused = [part for part in named if part not in taken.values()]
    without = [at for at in range(len(items)) if at not in taken]
    if plain:
        apart = all(_APART.match(fold_fast(part.words)) for part in named)
        sure = all(_likeness(works[at], part, often) >= _SURE for at, part in taken.items())
        if not taken or unused or not (apart or sure):
            return False
        taken |= dict.fromkeys(without, plain[0])
        without = []
    elif len(set(map(id, taken.values()))) < 2 and not (taken and len(unused) == 1 == len(without)):
        return False
    for at, part in taken.items():
        _give(items[at], part.deadline, doubtful=False)
    if len(without) == 1 and len(unused) == 1:
        _give(items[without[0]], unused[0].deadline, doubtful=True)
        return True
    for at in without:
        _give(items[at], limit, doubtful=True)
    for part in unused:
        findings.warn(
            items[-1].clause.where,
            f"Dòng thời hạn nêu “{shortened(part.words, _LONGEST)}” nhưng không thấy việc nào ở "
            "trên ứng với phần này; hãy xem lại thời hạn của các việc.",
        )
    return True


def _part(words: str, findings: Findings) -> _Part:
    sentence = Sentence.of(words)
    found = find_deadline(sentence, findings, mended=False)
    whole = findings.deadline(words)
    begin = min((span[0] for span in found.spans), default=None) if found else None
    event = _OPENS_EVENT.search(sentence.plain) if begin is None else None
    begin = event.start() if event else begin
    told = findings.deadline(sentence.original(begin, len(sentence.plain))) if begin else whole
    same = (told.start, told.due, told.recurrence) == (whole.start, whole.due, whole.recurrence)
    before = sentence.plain[:begin] if begin is not None else sentence.plain
    names = [word for word in _WORD.findall(before) if word not in _ANYWHERE]
    return _Part(
        words,
        frozenset(names),
        frozenset(pairwise(names)),
        told if same and (told.is_read or whole.is_unread) else whole,
    )


def _words(item: Item) -> list[str]:
    plain = fold_fast(f"{item.said.work} {item.clause.text}")
    return [word for word in _WORD.findall(plain) if word not in _ANYWHERE]


def _likeness(words: Sequence[str], part: _Part, often: Counter[str]) -> float:
    """Return how much of a part's name stands in a work's words; what few works hold tells most."""
    shared = sum(1 / often[word] for word in part.named & set(words))
    pairs = sum(pair in part.pairs for pair in set(pairwise(words)))
    return (shared + pairs) / len(part.named)


def _give(item: Item, limit: Deadline, *, doubtful: bool) -> None:
    item.said = replace(item.said, deadline=limit, doubtful=doubtful)
    item.filled.add("deadline")
