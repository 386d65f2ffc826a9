"""Items and sections among those that hold tasks, of which nothing was read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kehoach_desktop.domain.drafts.draft import PlanDraft, ReadingWarning, SourceBlock
from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.consistency.body_sentences import ends_body, sign_of
from kehoach_desktop.reading.recognise.lines import ANNEX_PLACE
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, VERB, begins_work

_ORGANISES = (
    r"(?:tong hop|theo doi|don doc|bao cao|chiu trach nhiem|phoi hop|giup|lam dau moi|la dau moi"
    r"|bao dam"
    r"|tu hoc|quan triet|can cu|chu dong|thuc hien|trien khai)\b"
)
_SHORT = r"trinh|mo|lap|dua|soan|gui|chon|cu|khai toan|xin|lam|chep|bien soan|du thao"
_WORK = LatePattern(
    rf"(?:^|[.;:)] )(?:[^.;:]{{0,40}}, )?(?:hai |ba )?"
    rf"(?={HEAD})(?:(?! {_ORGANISES})[^.;:]){{3,90}}? (?:cung chiu trach nhiem )?"
    rf"(?!{_ORGANISES})(?:{VERB}|{_SHORT})\b"
)
_NO_WORK = re.compile(
    r"\b(?:muc dich|yeu cau|quan diem|kinh phi|du toan|trach nhiem chung|nguyen tac|can cu"
    r"|danh gia)\b"
)
_NAMES_BODY = LatePattern(rf"(?:^|[.)] )(?:de nghi )?{HEAD}[^.;:]*$")
_LONGEST_HEADING = 60
_FEW = 2
_LONGEST = 80
_MOST = 6


@dataclass(slots=True)
class _Section:
    """A numbered line with what stands below it."""

    rank: int
    block: SourceBlock
    blocks: list[SourceBlock] = field(default_factory=list)
    is_read: bool = False


def left_works(draft: PlanDraft) -> Iterator[ReadingWarning]:
    """Yield a warning at each section without anything read among those that hold tasks."""
    worked = {task.where for task in (*draft.tasks, *draft.offered_tasks) if task.clause}
    if len(worked) <= _FEW:
        return
    held = worked | {one.where for one in (*draft.indicators, *draft.offered)}
    held |= {duty.where for duty in draft.duties}
    held |= {warning.where for warning in draft.warnings}
    notes = fold_fast(
        " ".join(f"{task.note} {task.deliverable} {task.title}" for task in draft.tasks)
    )
    count = 0
    for siblings in _siblings(draft.blocks):
        busy = [one for one in siblings if any(block.where in worked for block in one.blocks)]
        if len(busy) < _FEW:
            continue
        first, last = siblings.index(busy[0]), siblings.index(busy[-1])
        for section in siblings[first : last + 2]:
            if any(block.where in held for block in section.blocks):
                continue
            if (words := _work(section, notes)) and count < _MOST:
                count += 1
                yield ReadingWarning(
                    words.where,
                    f"“{_short(words.text)}” nằm giữa các nhiệm vụ mà chưa đưa vào danh sách; hãy "
                    "xem lại.",
                )


def _siblings(blocks: Sequence[SourceBlock]) -> Iterator[list[_Section]]:
    """Yield the lists of sections of one rank that stand beside one another."""
    open_lists: dict[int, list[_Section]] = {}
    for block in blocks:
        if not block.text or ANNEX_PLACE.match(block.where):
            continue
        if ends_body(block.text):
            # What follows is attached, with numbers of its own.
            yield from open_lists.values()
            open_lists = {}
            continue
        rank = sign_of(block.text)
        if rank is not None:
            for deeper in [one for one in open_lists if one > rank]:
                yield open_lists.pop(deeper)
            open_lists.setdefault(rank, []).append(_Section(rank, block))
        for sections in open_lists.values():
            sections[-1].blocks.append(block)
    yield from open_lists.values()


def _work(section: _Section, notes: str) -> SourceBlock | None:
    """Return the line of a section that asks a body for work, ``None`` if none does."""
    heading = Sentence.of(section.block.text).plain
    if len(heading) < _LONGEST_HEADING and _NO_WORK.search(heading):
        return None
    named = len(section.blocks) > 1 and _NAMES_BODY.search(heading)
    for block in section.blocks:
        plain = Sentence.of(block.text).plain
        asks = _WORK.search(plain) or (named and block is not section.block and begins_work(plain))
        if asks and plain.strip(" .;") not in notes:
            return block
    return None


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]}…"
