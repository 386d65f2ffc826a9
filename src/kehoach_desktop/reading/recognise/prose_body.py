"""The plan's own clauses: from below its title to its list of recipients, annexes left out."""

import re

from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.recognise.clauses import Clause, clause_tree
from kehoach_desktop.reading.recognise.damage import is_damaged
from kehoach_desktop.reading.recognise.header import Head
from kehoach_desktop.reading.recognise.lines import body_paragraphs
from kehoach_desktop.reading.recognise.mending import usual_mender
from kehoach_desktop.reading.recognise.sentence import Mend

_RECIPIENTS = re.compile(r"^[*_\s]*[Nn][oơƠ]i\s*nh[aậdâ]", re.IGNORECASE)


def plan_clauses(document: Document, head: Head) -> tuple[Clause, Mend | None]:
    """Return the tree of the plan's clauses, and what mends its words if they are damaged."""
    paragraphs = _after_title(body_paragraphs(document), head)
    mend = usual_mender().mend if is_damaged(paragraph.text for paragraph in paragraphs) else None
    return clause_tree(paragraphs), mend


def _after_title(paragraphs: list[Paragraph], head: Head) -> list[Paragraph]:
    first = 0
    if head.title_line is not None:
        place = head.lines[head.title_line].where
        first = next((at for at, paragraph in enumerate(paragraphs) if paragraph.where == place), 0)
    kept: list[Paragraph] = []
    for paragraph in paragraphs[first:]:
        if len(paragraph.text) < 60 and _RECIPIENTS.match(paragraph.text):
            break
        kept.append(paragraph)
    return kept
