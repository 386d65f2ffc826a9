"""The plan's own clauses: from below its title to its list of recipients, annexes left out."""

import re
from dataclasses import dataclass, replace

from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.damage.lost_marks import is_damaged
from kehoach_desktop.reading.recognise.damage.mending import usual_mender
from kehoach_desktop.reading.recognise.damage.syllables import are_well_spelled
from kehoach_desktop.reading.recognise.head.header import Head
from kehoach_desktop.reading.recognise.lines import body_paragraphs, is_nation
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause, clause_tree
from kehoach_desktop.reading.recognise.prose.paragraphs.framed_words import without_frame
from kehoach_desktop.reading.recognise.sentence import Mend
from kehoach_desktop.reading.recognise.work_words import begins_body, begins_work

_ADDRESSED = re.compile(r"k[ií]nh g[uửừ]i\b", re.IGNORECASE)
_LISTED = re.compile(r"\s*[-–+•*]\s")
_LONGEST_MOTTO = 60
_MARK_WITHIN = 10
_RECIPIENTS = re.compile(
    r"^[*_\s]*[Nn](?:[oơƠ][iỉ]\s*nh[aậdâ]|[aqơo0][iỉĩl1]'?\s*nh[^\W\d_]{1,3}\s?:)", re.IGNORECASE
)
_REMARK = re.compile(r"\s*\(\*{1,3}\)")
_SHEET, _SHEET_REMARK = "trang tính", re.compile(r"\s*\(?\*{1,3}\)?\s*[^\W\d_]")
"""What a mark in a table refers to; in a workbook a lone "*" leads such a remark too."""
_BY_A_DAY = re.compile(
    r"\b(?:truoc|cham nhat|xong|hoan thanh|den)\b[^.;]{0,40}\d|\btrong (?:thang|quy)\b"
)


@dataclass(frozen=True, slots=True)
class Body:
    """The tree of the plan's clauses; ``damaged`` says that its text is not as it was written.

    ``mend`` puts known words in the place of misread ones; where only the marks are lost
    nothing need be mended, for sentences are looked at without marks anyway.
    """

    root: Clause
    damaged: bool = False
    mend: Mend | None = None


def plan_body(document: Document, head: Head) -> Body:
    """Return the plan's clauses, and what is to be done about damaged words."""
    paragraphs = _after_title(body_paragraphs(document), head)
    root = clause_tree(paragraphs)
    if not is_damaged(paragraph.text for paragraph in paragraphs):
        return Body(root)
    whole = "\n".join(paragraph.text for paragraph in paragraphs)
    return Body(root, True, None if are_well_spelled(whole) else usual_mender().mend)


def _title_places(head: Head) -> frozenset[str]:
    """Return where the lines of the title stand that are no part of the body's text.

    The line of the document's kind stays: sections are told by standing below it.
    """
    if head.title_line is None:
        return frozenset()
    lines = head.lines
    beside = {line.where for line in (lines[head.title_line], *lines[head.body_line :][:1])}
    return frozenset(line.where for line in lines[head.title_line : head.body_line]) - beside


def _after_title(paragraphs: list[Paragraph], head: Head) -> list[Paragraph]:
    first = 0
    if head.title_line is not None:
        place = head.lines[head.title_line].where
        first = next((at for at, paragraph in enumerate(paragraphs) if paragraph.where == place), 0)
    titles = _title_places(head)
    kept: list[Paragraph] = []
    addressed = False
    for paragraph in paragraphs[first:]:
        if paragraph.where in titles:
            continue
        if addressed or paragraph.text[:1] in "Kk":
            addressed = _is_addressed(paragraph.text, addressed)
            if addressed:
                continue
        if len(paragraph.text) < _LONGEST_MOTTO and is_nation(paragraph.text):
            # In a text the right column of a letter's head stands below its subject.
            continue
        if len(paragraph.text) < 60 and _RECIPIENTS.match(paragraph.text):
            break
        if _is_remark(paragraph):
            continue
        bare = without_frame(paragraph.text)
        kept.append(paragraph if bare == paragraph.text else replace(paragraph, text=bare))
    return kept


def _is_addressed(text: str, before: bool) -> bool:
    """Whether a line says whom a letter is for: "Kính gửi: …" or a line of the list below it."""
    if text[:1] in "Kk" and _ADDRESSED.match(text):
        return True
    return before and _LISTED.match(text) is not None


def _is_remark(paragraph: Paragraph) -> bool:
    if "*" not in paragraph.text[:_MARK_WITHIN]:
        return False
    if _REMARK.match(paragraph.text):
        return True
    in_sheet = paragraph.where.startswith(_SHEET)
    return in_sheet and _SHEET_REMARK.match(paragraph.text) is not None and not _asks(paragraph)


def _asks(paragraph: Paragraph) -> bool:
    """Whether a line behind a "*" asks for work: it begins some, names a body or a day."""
    plain = fold_in_place(paragraph.text).lower().lstrip(" *()")
    return begins_work(plain) or begins_body(plain) or _BY_A_DAY.search(plain) is not None
