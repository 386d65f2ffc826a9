"""The rarer marks of a Word body, collected in one pass so that plain cells cost nothing."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE, CELL, PARAGRAPH = W + "tbl", W + "tc", W + "p"
BREAK, RETURN, TAB, HYPHEN = W + "br", W + "cr", W + "tab", W + "noBreakHyphen"
VALUE, SYMBOL = W + "val", W + "sym"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
CLEANED = (
    _COMPATIBILITY + "AlternateContent",
    W + "txbxContent",
    W + "moveFrom",
    W + "del",
    W + "sdt",
    W + "customXml",
    W + "vanish",
)
"""Shapes that are turned into plain ones before the body is walked through."""
_SPAN, _MERGE, _BEFORE, _NUMBERED = W + "gridSpan", W + "vMerge", W + "gridBefore", W + "numPr"
_SOUGHT = (_SPAN, _MERGE, _BEFORE, _NUMBERED, BREAK, RETURN, TAB, HYPHEN, SYMBOL, TABLE)


class WordMarks:
    """What stands where: numbers by paragraph, merges by cell, indents by row.

    ``odd`` holds the cells with breaks, tabs or automatic numbers in them, ``nesting`` the
    tables with tables inside, and ``signs`` the break and tab elements that occur at all.
    """

    def __init__(self, root: etree._Element) -> None:
        self.to_clean: set[str] = set()
        self.numbered: dict[etree._Element, tuple[str, int]] = {}
        self.merged: dict[etree._Element, tuple[int, bool]] = {}
        self.indented: dict[etree._Element, int] = {}
        self.odd: set[etree._Element] = set()
        self.nesting: set[etree._Element] = set()
        self.signs: set[str] = set()
        for mark in root.iter(*_SOUGHT, *CLEANED):
            tag = str(mark.tag)
            if tag in (_SPAN, _MERGE):
                self._merge(mark, tag)
            elif tag == TABLE:
                outer = next(mark.iterancestors(TABLE), None)
                if outer is not None:
                    self.nesting.add(outer)
            elif tag == _NUMBERED:
                self._number(mark)
            elif tag == _BEFORE:
                row = _owner(mark)
                if row is not None:
                    self.indented[row] = _columns(mark)
            elif tag in CLEANED:
                self.to_clean.add(tag)
            elif tag != TAB or mark.get(VALUE) is None:
                self.signs.add(tag)
                self._mark_cell(mark)

    def number_by_style(self, root: etree._Element, styles: dict[str, tuple[str, int]]) -> None:
        """Number the paragraphs of these styles that have no number of their own."""
        for mark in root.iter(W + "pStyle") if styles else ():
            numbers = styles.get(mark.get(VALUE, ""))
            paragraph = _owner(mark)
            if numbers is not None and paragraph is not None and paragraph not in self.numbered:
                self.numbered[paragraph] = numbers
                self._mark_cell(paragraph)

    def _merge(self, mark: etree._Element, tag: str) -> None:
        cell = _owner(mark)
        if cell is None:
            return
        span, continues = self.merged.get(cell, (1, False))
        if tag == _SPAN:
            span = _columns(mark)
        else:
            continues = mark.get(VALUE, "continue") == "continue"
        self.merged[cell] = (span, continues)

    def _number(self, mark: etree._Element) -> None:
        paragraph = _owner(mark)
        which, level = mark.find(W + "numId"), mark.find(W + "ilvl")
        if paragraph is None or which is None:
            return
        depth = level.get(VALUE, "0") if level is not None else "0"
        known = int(depth) if depth.isdecimal() and len(depth) < 3 else 0
        self.numbered[paragraph] = (which.get(VALUE, ""), known)
        self._mark_cell(paragraph)

    def _mark_cell(self, inside: etree._Element) -> None:
        cell = next(inside.iterancestors(CELL), None)
        if cell is not None:
            self.odd.add(cell)


def _owner(mark: etree._Element) -> etree._Element | None:
    """Return the row, cell or paragraph whose properties hold the mark."""
    properties = mark.getparent()
    return properties.getparent() if properties is not None else None


def _columns(mark: etree._Element) -> int:
    text = mark.get(VALUE, "1")
    return min(max(int(text), 1), 63) if text.isdecimal() and len(text) < 4 else 1
