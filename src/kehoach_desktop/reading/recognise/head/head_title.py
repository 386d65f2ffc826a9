"""Finds the title of a document, also where its head has lost the line that names its kind."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.documents.kinds import DOCUMENT_KINDS
from kehoach_desktop.reading.capitals import is_capital
from kehoach_desktop.reading.recognise.head.acting import acts
from kehoach_desktop.reading.recognise.head.title import (
    LETTER_HEAD,
    PLAN_TYPES,
    STOP,
    WARD,
    Title,
    letter_title,
    on_one_line,
    read_title,
    typed_title,
)
from kehoach_desktop.reading.recognise.head.tracking_head import tracking_title
from kehoach_desktop.reading.recognise.lines import Line

_KIND_CODE = re.compile(rf"[/–-]\s?({'|'.join(DOCUMENT_KINDS)})\b")
_SHORTEST, _LONGEST_BESIDE = 14, 80
_FIRST_LINES, _LONGEST_FIRST = 3, 200
_TOLD_LINES, _FEWEST_WORDS = 40, 4
_DECIDES = re.compile(r"(?:quyet dinh|quyet nghi)\W*")
_LETTER = re.compile(r"cong van\W*")
_BASIS = re.compile(r"can cu\b|xet\b|theo de nghi\b")
_FIRST_ARTICLE = re.compile(r"dieu 1\s*[.:]?")
_ANNEX = re.compile(r"(?:phu luc|bieu|mau)(?: so)?(?: (?:[ivx]+|\d{1,2}))?\W*")
_ATTACHED = re.compile(r"\W*(?:ban hanh )?kem theo (?:ke hoach|quyet dinh|cong van|chuong trinh)\b")
_BODY_ALONE = re.compile(r"(?:uy ban nhan dan|ubnd|hdnd|dang uy|xa|phuong|dac khu|so|phong)\b|so\W")
_WITH_IT = re.compile(
    r"\s*(?:kèm theo|ban hành kèm theo)?\s*(?:kèm theo\s+)?(?:Quyết định|Nghị quyết) này"
    r"\s*(?:là\s+)?(?=\S)"
)


def find_title(lines: Sequence[Line]) -> Title | None:
    """Return the document's title; of a decision with a plan attached, the plan's."""
    typed = typed_title(lines)
    if typed is not None and _DECIDES.fullmatch(lines[typed.first].folded):
        return _decided(lines, typed) or typed
    if typed is not None and _LETTER.fullmatch(lines[typed.first].folded):
        # "CÔNG VĂN" / "Số: 12/UBND-VX" / "Về việc …": a letter with its kind printed.
        return letter_title(lines) or typed
    if typed is not None:
        return typed
    return (
        letter_title(lines)
        or _untyped(lines)
        or _first_line(lines)
        or _told(lines)
        or tracking_title(lines)
        or _of_annex(lines)
    )


def _decided(lines: Sequence[Line], typed: Title) -> Title | None:
    """Return what a decision decides, where only "QUYẾT ĐỊNH:" below its bases is printed."""
    above = next((line.index for line in lines[: typed.first] if _BASIS.match(line.folded)), None)
    if above is None:
        return None
    untyped = _untyped(lines[:above])
    if untyped is not None:
        return untyped
    for line in lines[typed.first : typed.first + 4]:
        found = _FIRST_ARTICLE.match(line.folded)
        if found is None:
            continue
        words = re.sub(r"^Điều\s+1\s*[.:]?\s*", "", line.text)
        if not words and line.index + 1 < len(lines):
            words = lines[line.index + 1].text
        words = _WITH_IT.sub(" ", words.split(". ")[0]).strip(" .:;")
        kind = "Nghị quyết" if lines[typed.first].folded.startswith("quyet nghi") else "Quyết định"
        if words:
            return Title(f"{kind} {words[:1].lower()}{words[1:]}", above, above)
    return None


def _untyped(lines: Sequence[Line]) -> Title | None:
    """Return a subject in capitals below the number, its kind's line lost; the symbol has it."""
    top = lines[:LETTER_HEAD]
    numbered = next(
        (
            line.index
            for line in top
            if line.folded.startswith("so") and _KIND_CODE.search(line.text)
        ),
        None,
    )
    if numbered is None:
        return None
    code = _KIND_CODE.search(lines[numbered].text)
    first = numbered + 1
    while first < len(top):
        if is_capital(top[first].text) and len(top[first].text) > _SHORTEST:
            break
        if STOP.match(top[first].folded) or len(top[first].text) > _LONGEST_BESIDE:
            return None
        first += 1
    if code is None or first >= len(top) or STOP.match(top[first].folded):
        return None
    read = read_title(lines, first)
    kind = DOCUMENT_KINDS[code[1]]
    return Title(f"{kind} {read.text[:1].lower()}{read.text[1:]}", first, read.after)


def _of_annex(lines: Sequence[Line]) -> Title | None:
    """Return what an annex that came without its plan is about, printed below "PHỤ LỤC I"."""
    for line in lines[:LETTER_HEAD]:
        at = line.index + 1
        if _ANNEX.fullmatch(line.folded) and at < len(lines) and is_capital(lines[at].text):
            read = read_title(lines, at)
            return Title(f"{read.text[:1].upper()}{read.text[1:]}", line.index, read.after)
    return _attached(lines[:LETTER_HEAD])


def _attached(lines: Sequence[Line]) -> Title | None:
    """Return the words in capitals above "(Kèm theo Kế hoạch số …)", which name the annex."""
    below = next((line.index for line in lines if _ATTACHED.match(line.folded)), 0)
    first = below
    while (
        first
        and is_capital(lines[first - 1].text)
        and not (first < below and lines[first].gap)
        and not _BODY_ALONE.match(lines[first - 1].folded)
    ):
        first -= 1
    if first == below or not any(len(line.text) > _SHORTEST for line in lines[first:below]):
        return None
    return Title(on_one_line([line.text for line in lines[first:below]]), first, below)


def _first_line(lines: Sequence[Line]) -> Title | None:
    """Return a title in small letters that heads the page ("Chương trình hành động của …")."""
    for line in lines[:_FIRST_LINES]:
        words = line.folded
        if (
            words.startswith(PLAN_TYPES)
            and line.text[:1].isupper()
            and len(line.text) < _LONGEST_FIRST
            and not words.startswith("ke hoach so ")
            and not line.text.rstrip().endswith((".", ";", ":", ","))
            and not WARD.match(line.text)
        ):
            return Title(on_one_line([line.text]), line.index, line.index + 1)
    return None


def _told(lines: Sequence[Line]) -> Title | None:
    """Return the plan's name as the sentence that opens it says, the head having lost it."""
    top = lines[:_TOLD_LINES]
    for act in acts([line.text for line in top]):
        if act.opens and len(act.plan.split()) > _FEWEST_WORDS:
            after = next(
                (
                    line.index
                    for line in top[: act.line]
                    if STOP.match(line.folded) and not line.text.isupper()
                ),
                act.line,
            )
            return Title(act.plan[:1].upper() + act.plan[1:], after, after)
    return None
