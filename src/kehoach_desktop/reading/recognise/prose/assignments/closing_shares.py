"""Takes who does a work and who helps off its last sentence: "…: Hội A đứng đơn, Phòng B giúp"."""

import re

from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.prose.assignments.bracket_pieces import (
    who_helps,
    with_help_of,
)
from kehoach_desktop.reading.recognise.prose.assignments.parts import EDGES, Parts
from kehoach_desktop.reading.recognise.work_words import HEAD

_SHARES = re.compile(
    rf"(?:^|[.:;] ?| [-–] )(?P<unit>{HEAD}[^.;:()]{{0,90}}?),? (?:se |la )?"
    r"(?:chiu trach nhiem chinh"
    r"|lam chinh|dung don|dung ten|lo chinh|lo viec nay|lam viec nay|nhan viec nay|chu tri"
    r"|lam dau moi|dau moi|dam nhiem|dam trach)(?=[,;] )"
)
_LEAD_SIGNS = Signs(
    *("chinh", "dung don", "dung ten", "viec nay", "chu tri", "dau moi", "dam nhiem", "dam trach")
)
# "…, nộp trước ngày 30/9": what comes of it, whose day is taken already.
_COMES = re.compile(r"(?:va )?(?:nop|trinh|gui|hoan thanh|xong)(?: (?:ho so|don|ket qua))?")
_PIECE = re.compile(r"[^,;]+")


def take_closing_shares(parts: Parts) -> bool:
    """Take "…: A làm chính, B kiểm tra" at the end of the work; return whether it does so.

    Everything behind the lead must be cut already, or tell of somebody who helps.
    """
    plain = parts.plain
    for found in _SHARES.finditer(plain) if _LEAD_SIGNS.stand_in(plain) else ():
        begin = found.start("unit")
        if parts.is_cut(begin):
            continue
        left = parts.left_after(found.end())
        stop = re.search(r"[.:]", left.rstrip(" .;"))
        if stop is not None or not left.strip(EDGES):
            continue
        helpers: list[tuple[int, int]] = []
        for piece in _PIECE.finditer(left):
            words = piece[0].strip(EDGES)
            if not words or _COMES.fullmatch(words):
                continue
            at = found.end() + piece.start() + len(piece[0]) - len(piece[0].lstrip(EDGES))
            helps = who_helps(words)
            if helps is None and (joined := with_help_of(f" {words}")):
                helps = (joined[1] - 1, joined[2] - 1)
            if helps is None:
                break
            helpers.append((at + helps[0], at + helps[1]))
        else:
            if helpers and parts.add("lead", begin, found.end("unit")):
                for span in helpers:
                    parts.add("coordinating", *span)
                parts.cut.append((found.start(), len(plain)))
                return True
    return False
