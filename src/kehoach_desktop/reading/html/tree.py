"""Takes HTML apart into lines of words and tables, nothing else of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from kehoach_desktop.domain.text.numbering import to_roman

_LINES = frozenset(
    (
        *("address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "ol"),
        *("p", "pre", "section", "ul", "body", "html", "caption", "figcaption"),
    )
)
_UNSHOWN = frozenset(("script", "style", "title", "svg", "template", "select", "noscript"))
_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
        *("source", "track", "wbr"),
    )
)
MOST_COLUMNS = 200
_MOST_ROWS_OF_CELL = 5000
# Word writes "<![if !supportLists]>" around the numbers of its lists.
_SECTION = re.compile(r"<!\[[^<>]{0,80}>")
_MOST_ITEMS = 3000
_DEEPEST = 30


@dataclass(slots=True)
class HtmlCell:
    """A cell, or the page itself: lines of words ("\\n" between them) and tables in order."""

    columns: int = 1
    rows: int = 1
    parts: list[str | HtmlTable] = field(default_factory=list)


@dataclass(slots=True)
class HtmlTable:
    """A table as its rows of cells are written."""

    rows: list[list[HtmlCell]] = field(default_factory=list)


def html_tree(markup: str) -> HtmlCell:
    """Return the page as one cell; broken markup gives what words it holds."""
    parser = _Parser()
    bare = _SECTION.sub("", _without_comments(markup)).replace("<![", " ")
    parser.feed(_without_open_ends(bare))
    parser.close()
    return parser.page


def _without_comments(markup: str) -> str:
    kept: list[str] = []
    end = 0
    while (start := markup.find("<!--", end)) >= 0:
        kept.append(markup[end:start])
        close = markup.find("-->", start + 4)
        if close < 0:
            return "".join(kept)
        end = close + 3
    kept.append(markup[end:])
    return "".join(kept)


def _without_open_ends(markup: str) -> str:
    """Blank the signs that open a tag nothing closes: the parser takes ages over many of them."""
    last = markup.rfind(">") + 1
    return markup[:last] + markup[last:].replace("<", " ")


@dataclass(slots=True)
class _List:
    """An open list: the kind of its numbers as HTML names it ("" for bullets), and the last."""

    kind: str
    last: int

    def mark(self) -> str:
        if not self.kind:
            return "- "
        if self.kind in ("a", "A"):
            letter = chr(ord(self.kind) + (self.last - 1) % 26)
            return f"{letter}) " if self.kind == "a" else f"{letter}. "
        if self.kind in ("i", "I"):
            roman = to_roman(self.last)
            return f"{roman if self.kind == 'I' else roman.lower()}. "
        return f"{self.last}. "


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = HtmlCell()
        self._cells = [self.page]
        self._tables: list[HtmlTable] = []
        self._lists: list[_List] = []
        self._mark = ""
        self._unshown = ""
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unshown:
            self._depth += tag == self._unshown
            return
        told = dict(attrs)
        style = (told.get("style") or "").replace(" ", "").lower()
        if tag in _UNSHOWN or (
            tag not in _VOID and ("display:none" in style or "mso-hide:all" in style)
        ):
            self._unshown, self._depth = tag, 1
        elif tag == "br" or tag in _LINES:
            self._say("\n")
            if tag in ("ol", "ul"):
                kind = _kind_of_numbers(told.get("type")) if tag == "ol" else ""
                self._lists.append(_List(kind, _count(told.get("start"), _MOST_ITEMS) - 1))
        elif tag == "li":
            self._item(told.get("value"))
        elif tag == "table" and len(self._tables) < _DEEPEST:
            table = HtmlTable()
            self._cells[-1].parts.append(table)
            self._tables.append(table)
        elif tag == "tr" and self._tables:
            self._close_cell()
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables:
            self._close_cell()
            if not self._tables[-1].rows:
                self._tables[-1].rows.append([])
            cell = HtmlCell(
                _count(told.get("colspan"), MOST_COLUMNS + 1),
                _count(told.get("rowspan"), _MOST_ROWS_OF_CELL),
            )
            self._tables[-1].rows[-1].append(cell)
            self._cells.append(cell)

    def handle_endtag(self, tag: str) -> None:
        if self._unshown:
            self._depth -= tag == self._unshown
            if self._depth <= 0:
                self._unshown = ""
        elif tag in _LINES or tag == "li":
            self._say("\n")
            if tag in ("ol", "ul") and self._lists:
                self._lists.pop()
        elif tag in ("td", "th", "tr"):
            self._close_cell()
        elif tag == "table" and self._tables:
            self._close_cell()
            self._tables.pop()

    def handle_data(self, data: str) -> None:
        if not self._unshown:
            self._say(data.replace("\r", " ").replace("\n", " "))

    def _item(self, value: str | None) -> None:
        self._say("\n")
        if not self._lists:
            self._mark = "- "
            return
        of = self._lists[-1]
        of.last = _count(value, _MOST_ITEMS) if value else of.last + 1
        self._mark = of.mark()

    def _say(self, words: str) -> None:
        if self._mark and words.strip():
            words, self._mark = f"{self._mark}{words.lstrip()}", ""
        self._cells[-1].parts.append(words)

    def _close_cell(self) -> None:
        """Leave the innermost table's open cell; a number alone in it stays."""
        mark, self._mark = self._mark, ""
        if mark and mark != "- ":
            self._say(mark)
        if len(self._cells) > len(self._tables) > 0:
            self._cells.pop()


def _kind_of_numbers(written: str | None) -> str:
    return written if written in ("a", "A", "i", "I") else "1"


def _count(written: str | None, most: int) -> int:
    digits = (written or "1").strip()
    return min(max(int(digits), 1), most) if digits.isdecimal() and len(digits) < 6 else 1
