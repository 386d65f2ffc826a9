"""The lines of a document's paragraphs, as the recognisers of its prose look at them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
)
"""The headings on the right of a head; the last without a word a page has torn off."""
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


_RUN_ON = re.compile(r"(?<=năm 20\d\d) (?=(?:Thực hiện|Căn cứ|Triển khai|Theo) [^\n]{20,}:\s*$)")


def head_lines(document: Document, most: int = 400) -> list[Line]:
    """Return the document's first lines, without emphasis marks and the national heading."""
    lines: list[Line] = []
    for text, where, gap in _without_broken_motto(list(_printed(document, most))):
        if len(text) < 120 and is_nation(text):
            text = _before_motto(text)
            if not text:
                continue
        lines.append(Line(text, where, len(lines), gap))
    return lines


def _printed(document: Document, most: int) -> Iterator[tuple[str, str, bool]]:
    """Yield (words, place, after an empty line) of the first lines that hold words."""
    count = 0
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            continue
        gap = block.after_gap
        for raw in _parted(block.text).split("\n"):
            text = raw.strip(" *_")
            if _WORDS.search(text):
                yield text, block.where, gap
                count += 1
                if count >= most:
                    return
            gap = False


def _parted(text: str) -> str:
    """Return a paragraph with a preamble that a layout ran on to the title on a line of its own."""
    if not text.rstrip().endswith(":") or "như sau" not in text[-20:]:
        return text
    return _RUN_ON.sub("\n", text, count=1)


def _without_broken_motto(
    lines: list[tuple[str, str, bool]],
) -> list[tuple[str, str, bool]]:
    """Return the lines without a national heading that a narrow column has broken."""
    at = 0
    while at < min(len(lines), _HEAD):
        after = _end_of_motto(lines, at)
        if after > at:
            lines = [*lines[:at], *lines[after:]]
        else:
            at += 1
    return lines


def _end_of_motto(lines: Sequence[tuple[str, str, bool]], first: int) -> int:
    words = ""
    for after, (text, _, _) in enumerate(lines[first : first + 4], first + 1):
        if not text.isupper():
            break
        words = f"{words} {fold_fast(text)}".strip()
        if words in _WHOLE_MOTTO:
            return after
        if not any(whole.startswith(words) for whole in _WHOLE_MOTTO):
            break
    return first


def holds_any(text: str, marks: Sequence[str]) -> bool:
    """Whether one of the marks stands in the text; a loop, for it passes every paragraph by."""
    for mark in marks:  # noqa: SIM110
        if mark in text:
            return True
    return False


def body_paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs before the annexes."""
    return [
        paragraph
        for paragraph in document.paragraphs
        if paragraph.where[:1] not in "PBM" or not ANNEX_PLACE.match(paragraph.where)
    ]


def is_nation(text: str) -> bool:
    """Whether a line holds the national heading or motto."""
    words = fold_fast(text)
    return bool(_NATION.search(words)) or (text.isupper() and bool(_UNION_LAST.search(words)))


def _before_motto(text: str) -> str:
    """Return what stands left of the national heading on the same line."""
    found = _MOTTO.search(fold_in_place(text))
    before = text[: found.start()].strip() if found else ""
    return "" if fold_fast(before) in _BROKEN_MOTTO else before
