"""Reads Word documents (.docx) into the neutral document by walking their XML."""

from pathlib import Path

from lxml import etree

from kehoach_desktop.domain.text import clean
from kehoach_desktop.reading.document import NO_COLUMNS, Block, Document, Paragraph, Row, Table
from kehoach_desktop.reading.layout import layout_lines
from kehoach_desktop.reading.places import Places
from kehoach_desktop.reading.refusal import damaged
from kehoach_desktop.reading.safe_xml import parse
from kehoach_desktop.reading.safe_zip import SafeZip
from kehoach_desktop.reading.word_cleanup import simplify, usual_namespace
from kehoach_desktop.reading.word_numbering import WordNumbering
from kehoach_desktop.services.ports import Monitor

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_T, _P, _TABLE, _ROW, _CELL = W + "t", W + "p", W + "tbl", W + "tr", W + "tc"
_TAB, _BREAK, _RETURN, _HYPHEN = W + "tab", W + "br", W + "cr", W + "noBreakHyphen"
_VAL = W + "val"
_WRITTEN = {_BREAK: "\n", _RETURN: "\n", _HYPHEN: "-"}
_STEP = 200


def read_word(path: Path, monitor: Monitor | None = None) -> Document:
    """Return the document's paragraphs and tables; raises UnusableFile."""
    with SafeZip(path, path.name) as parts:
        xml = usual_namespace(parts.read("word/document.xml"))
        numbering = None
        if b"<w:numPr" in xml and parts.has("word/numbering.xml"):
            numbering = parse(usual_namespace(parts.read("word/numbering.xml")), path.name)
    root = parse(xml, path.name)
    body = root.find(W + "body")
    if body is None:
        raise damaged(path.name)
    simplify(root, xml)
    walk = _Walk(root, xml, numbering, monitor)
    walk.blocks_of(body)
    return Document(path.name, tuple(walk.blocks))


class _Walk:
    """One pass through a body.

    What a document never uses costs nothing: the marks of numbers, merged cells and
    breaks are collected once, not looked for in every cell.
    """

    def __init__(
        self,
        root: etree._Element,
        xml: bytes,
        numbering: etree._Element | None,
        monitor: Monitor | None,
    ) -> None:
        self.blocks: list[Block] = []
        self._places = Places()
        self._monitor = monitor
        self._gap = False
        self._tables = 0
        self._seen: dict[str, str] = {}
        # Decomposed letters, invisible marks and odd encodings are rare; without them
        # collapsing white space is all the cleaning a text needs.
        self._clean = not any(mark in xml for mark in (b"\xcc", b"\xcd", b"\xe2\x80\x8b", b"&#"))
        self._clean = self._clean and not any(
            mark in xml for mark in (b"\xc2\xad", b"\xef\xbb\xbf", b"\xe2\x81\xa0", b"UTF-16")
        )
        self._tags = [_T, _P]
        for tag, mark in ((_BREAK, b"<w:br"), (_RETURN, b"<w:cr"), (_TAB, b"<w:tab/>")):
            if mark in xml:
                self._tags.append(tag)
        if b"<w:noBreakHyphen" in xml:
            self._tags.append(_HYPHEN)
        self._plain = len(self._tags) == 2
        self._numbering = WordNumbering(numbering)
        self._numbered: dict[etree._Element, tuple[str, int]] = {}
        if numbering is not None:
            self._collect_numbers(root)
        self._merged: dict[etree._Element, tuple[int, bool]] = {}
        self._indented: dict[etree._Element, int] = {}
        self._collect_merges(root, xml)

    def blocks_of(self, parent: etree._Element) -> None:
        """Add the paragraphs and tables directly inside ``parent``."""
        total = len(parent) if self._monitor else 0
        for index, element in enumerate(parent.iterchildren(_P, _TABLE)):
            if self._monitor and not index % _STEP:
                self._monitor(index, total, "Đang đọc văn bản Word")
            if element.tag == _P:
                self._paragraph(element)
            else:
                self._table(element)

    def _collect_numbers(self, root: etree._Element) -> None:
        for mark in root.iter(W + "numPr"):
            owner = mark.getparent()
            paragraph = owner.getparent() if owner is not None else None
            which, level = mark.find(W + "numId"), mark.find(W + "ilvl")
            if paragraph is None or which is None:
                continue
            depth = level.get(_VAL, "0") if level is not None else "0"
            self._numbered[paragraph] = (
                which.get(_VAL, ""),
                int(depth) if depth.isdigit() and len(depth) < 3 else 0,
            )

    def _collect_merges(self, root: etree._Element, xml: bytes) -> None:
        if b"<w:gridSpan" in xml or b"<w:vMerge" in xml:
            for mark in root.iter(W + "gridSpan", W + "vMerge"):
                owner = mark.getparent()
                cell = owner.getparent() if owner is not None else None
                if cell is None:
                    continue
                span, continues = self._merged.get(cell, (1, False))
                if mark.tag == W + "gridSpan":
                    span = _columns(mark)
                else:
                    continues = mark.get(_VAL, "continue") == "continue"
                self._merged[cell] = (span, continues)
        if b"<w:gridBefore" in xml:
            for mark in root.iter(W + "gridBefore"):
                owner = mark.getparent()
                row = owner.getparent() if owner is not None else None
                if row is not None:
                    self._indented[row] = _columns(mark)

    def _paragraph(self, element: etree._Element) -> None:
        text = self._text(element)
        if not text:
            self._gap = True
            return
        properties = element[0] if len(element) else None
        style = None
        if properties is not None and properties.tag == W + "pPr":
            style = properties.find(W + "pStyle")
        self._add(text, style.get(_VAL, "") if style is not None else "")

    def _add(self, text: str, style: str = "") -> None:
        self.blocks.append(Paragraph(text, self._places.paragraph(text), style, self._gap))
        self._gap = False

    def _table(self, element: etree._Element) -> None:
        read = [self._row(row) for row in element.iterchildren(_ROW)]
        width = max((len(cells) for cells, _, _ in read), default=0)
        if not width:
            return
        if width == 1 and element.find(f"{_ROW}/{_CELL}/{_TABLE}") is not None:
            for cell in element.iter(_CELL):
                if next(cell.iterancestors(_TABLE), None) is element:
                    self.blocks_of(cell)
            return
        bare = [
            Row(_padded(cells, width), "", spans, continued) for cells, spans, continued in read
        ]
        lines = layout_lines(bare, width)
        if lines is not None:
            self._gap = True
            for line in lines:
                self._add(line)
            self._gap = True
            return
        place = self._places.table()
        self._tables += 1
        rows = tuple(
            Row(row.cells, f"{place}, dòng {index}", row.spans, row.continued)
            for index, row in enumerate(bare, 1)
        )
        self.blocks.append(Table(rows, width, self._tables, place))
        self._gap = False

    def _row(
        self, element: etree._Element
    ) -> tuple[list[str], tuple[tuple[int, int], ...], frozenset[int]]:
        cells = [""] * self._indented.get(element, 0) if self._indented else []
        if not self._merged:
            cells += [self._text(cell) for cell in element.iterchildren(_CELL)]
            return cells, (), NO_COLUMNS
        spans: list[tuple[int, int]] = []
        continued: list[int] = []
        for cell in element.iterchildren(_CELL):
            span, continues = self._merged.get(cell, (1, False))
            if continues:
                continued.append(len(cells))
            if span > 1:
                spans.append((len(cells), span))
            cells.append("" if continues else self._text(cell))
            cells.extend([""] * (span - 1))
        return cells, tuple(spans), frozenset(continued) if continued else NO_COLUMNS

    def _text(self, element: etree._Element) -> str:
        """Return the words of a paragraph or cell, one line a paragraph, as Word prints them."""
        parts: list[str] = []
        if self._plain and not self._numbered:
            for piece in element.iter(_T, _P):
                parts.append(piece.text or "" if piece.tag == _T else "\n")
        else:
            for piece in element.iter(*self._tags):
                tag = piece.tag
                if tag == _T:
                    parts.append(piece.text or "")
                elif tag == _P:
                    parts.append("\n")
                    if piece in self._numbered:
                        parts.append(self._numbering.label(*self._numbered[piece]) + " ")
                elif tag != _TAB:
                    parts.append(_WRITTEN[str(tag)])
                elif piece.get(_VAL) is None:
                    parts.append("\t")
        raw = "".join(parts)
        found = self._seen.get(raw)
        if found is None:
            found = self._seen[raw] = self._tidy(raw)
        return found

    def _tidy(self, raw: str) -> str:
        lines = raw.strip().split("\n")
        if self._clean:
            tidied = [" ".join(line.split()) for line in lines]
        else:
            tidied = [clean(line) for line in lines]
        return tidied[0] if len(tidied) == 1 else "\n".join(line for line in tidied if line)


def _columns(mark: etree._Element) -> int:
    text = mark.get(_VAL, "1")
    return min(max(int(text), 1), 63) if text.isdigit() and len(text) < 4 else 1


def _padded(cells: list[str], width: int) -> tuple[str, ...]:
    if len(cells) < width:
        return (*cells, *[""] * (width - len(cells)))
    return tuple(cells)
