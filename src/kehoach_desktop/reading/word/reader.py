"""Reads Word documents (.docx) into the neutral document by walking their XML."""

from pathlib import Path

from lxml import etree

from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.old_fonts import note_of
from kehoach_desktop.reading.refusal import damaged
from kehoach_desktop.reading.safe_xml import parse
from kehoach_desktop.reading.safe_zip import SafeZip
from kehoach_desktop.reading.uncollected import uncollected
from kehoach_desktop.reading.word.blocks import WordBlocks
from kehoach_desktop.reading.word.cleanup import simplify, usual_namespace
from kehoach_desktop.reading.word.marks import CELL, PARAGRAPH, TABLE, W, WordMarks
from kehoach_desktop.reading.word.numbering import word_numbering
from kehoach_desktop.reading.word.old_fonts import decode_old_fonts, may_be_old
from kehoach_desktop.reading.word.styles import numbered_styles
from kehoach_desktop.reading.word.text import WordText
from kehoach_desktop.services.ports.store import Monitor

_STEP = 200
_NUMBERING = "word/numbering.xml"
_STYLES = "word/styles.xml"
_FONTS = "word/fontTable.xml"


@uncollected()
def read_word(path: Path, monitor: Monitor | None = None) -> Document:
    """Return the document's paragraphs and tables; raises UnusableFile."""
    name = path.name
    with SafeZip(path, name) as parts:
        content = usual_namespace(parts.read("word/document.xml"))
        root = parse(content, name)
        body = root.find(W + "body")
        if body is None:
            raise damaged(name)
        fonts = parts.read(_FONTS) if parts.has(_FONTS) else b""
        notes = _decoded(root, parts, name) if may_be_old(content, fonts) else ()
        marks = WordMarks(root)
        if marks.to_clean:
            simplify(root, marks.to_clean)
            marks = WordMarks(root)
        numbering = None
        styled = b"pStyle" in content and parts.has(_STYLES)
        if (marks.numbered or styled) and parts.has(_NUMBERING):
            numbering = parse(usual_namespace(parts.read(_NUMBERING)), name)
            if styled:
                styles = parse(usual_namespace(parts.read(_STYLES)), name)
                marks.number_by_style(root, numbered_styles(styles, numbering))
    walk = _Walk(name, marks, WordText(marks, word_numbering(numbering)), monitor)
    walk.blocks_of(body)
    return Document(name, tuple(walk.made.blocks), notes)


def _decoded(root: etree._Element, parts: SafeZip, name: str) -> tuple[str, ...]:
    """Read text of fonts before Unicode anew; return what the officer should know of it."""
    has_styles = parts.has(_STYLES)
    styles = parse(usual_namespace(parts.read(_STYLES)), name) if has_styles else None
    used = decode_old_fonts(root, styles)
    return (note_of(used),) if used else ()


class _Walk:
    """Goes through a body once, in reading order."""

    def __init__(
        self, name: str, marks: WordMarks, text: WordText, monitor: Monitor | None
    ) -> None:
        self.made = WordBlocks(name)
        self._marks = marks
        self._text = text
        self._monitor = monitor

    def blocks_of(self, parent: etree._Element) -> None:
        """Add the paragraphs and tables directly inside ``parent``."""
        total = len(parent) if self._monitor else 0
        for index, element in enumerate(parent.iterchildren(PARAGRAPH, TABLE)):
            if self._monitor and not index % _STEP:
                self._monitor(index, total, "Đang đọc văn bản Word")
            if element.tag == PARAGRAPH:
                self.made.add_paragraph(self._text.of_paragraph(element))
            else:
                self._table(element)

    def _table(self, element: etree._Element) -> None:
        rows = self._text.rows(element)
        width = self.made.width_of(rows)
        if not width:
            return
        if element in self._marks.nesting and (width == 1 or _only_holds_tables(element)):
            # Cells around tables only frame the page: what is inside counts.
            for row in element.iterchildren(W + "tr"):
                for cell in row.iterchildren(CELL):
                    self.blocks_of(cell)
            return
        self.made.add_table(rows, width)


def _only_holds_tables(element: etree._Element) -> bool:
    """Whether every cell with words in it holds a table: they only set tables side by side."""
    for row in element.iterchildren(W + "tr"):
        for cell in row.iterchildren(CELL):
            if cell.find(TABLE) is None and any(text.text for text in cell.iter(W + "t")):
                return False
    return True
