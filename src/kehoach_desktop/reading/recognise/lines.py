"""The lines of a document's paragraphs, as the recognisers of its prose look at them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.folding import fold_fast, fold_in_place

_WORDS = re.compile(r"[^\W_]")
ANNEX_PLACE = re.compile(r"^(?:Phụ lục|Biểu|Mẫu)")
"""Matches the place of what stands in an annex."""
_NATION = re.compile(
    r"cong hoa xa hoi|xa hoi chu nghia|^chu nghia viet nam$|doc lap.*hanh|tu do\s*-\s*hanh|"
    r"dang cong san viet nam$"
)
_MOTTO = re.compile(
    r"\s*(?:cong hoa xa\b|doc\s+\S+\s*-|dang cong san viet nam$|"
    r"chu nghia viet nam$|(?<=\S\s)doan tncs ho chi minh$)"
)
_UNION_LAST = re.compile(r"\S doan tncs ho chi minh$")
_WHOLE_MOTTO = (
    "cong hoa xa hoi chu nghia viet nam",
    "dang cong san viet nam",
    "doan tncs ho chi minh",
    "doan thanh nien cong san ho chi minh",
    "hoa xa hoi chu nghia viet nam",
    "hoi chu nghia viet nam",
)
"""The headings on the right of a head; the last two without what fell away on its own."""
_HEAD = 30
_BROKEN_MOTTO = ("cong", "hoa xa hoi", "cong hoa xa hoi", "xa hoi")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; ``index`` counts them, ``gap`` says an empty line stands before."""

    text: str
    where: str
    index: int
    gap: bool

    @property
    def folded(self) -> str:
        """The line folded for comparison."""
        return fold_fast(self.text)


def head_lines(document: Document, most: int = 400) -> list[Line]:
    """Return the document's first lines, without emphasis marks and the national heading."""
    lines: list[Line] = []
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            continue
        for position, raw in enumerate(block.text.split("\n")):
            text = raw.strip(" *_")
            if not _WORDS.search(text):
                continue
            if len(text) < 120 and _is_nation(text):
                text = _before_motto(text)
                if not text:
                    continue
            gap = block.after_gap and position == 0
            lines.append(Line(text, block.where, len(lines), gap))
            if len(lines) >= most:
                return _without_broken_motto(lines)
    return _without_broken_motto(lines)


def _without_broken_motto(lines: list[Line]) -> list[Line]:
    """Return the lines without a national heading that a narrow column has broken."""
    at = 0
    while at < min(len(lines), _HEAD):
        words = ""
        for after in range(at + 1, min(at + 5, len(lines) + 1)):
            words = f"{words} {lines[after - 1].folded}".strip()
            if words in _WHOLE_MOTTO and lines[at].text.isupper():
                kept = [*lines[:at], *lines[after:]]
                lines = [replace(line, index=index) for index, line in enumerate(kept)]
                break
            if not any(whole.startswith(words) for whole in _WHOLE_MOTTO):
                at += 1
                break
        else:
            at += 1
    return lines


def holds_any(text: str, marks: Sequence[str]) -> bool:
    """Whether one of the marks stands in the text; a loop, for it passes every paragraph by."""
    for mark in marks:  # noqa: SIM110
        if mark in text:
            return True
    return False


def body_paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs before the annexes."""
    return [
        paragraph for paragraph in document.paragraphs if not ANNEX_PLACE.match(paragraph.where)
    ]


def _is_nation(text: str) -> bool:
    words = fold_fast(text)
    return bool(_NATION.search(words)) or (text.isupper() and bool(_UNION_LAST.search(words)))


def _before_motto(text: str) -> str:
    """Return what stands left of the national heading on the same line."""
    found = _MOTTO.search(fold_in_place(text))
    before = text[: found.start()].strip() if found else ""
    return "" if fold_fast(before) in _BROKEN_MOTTO else before
