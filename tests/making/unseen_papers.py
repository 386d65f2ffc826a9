"""Plans in sentences that the reader was not built from, each with the facts a person reads.

A file of ``unseen_prose`` holds the document, a line of "=", then its facts, one a line. A line
"left || right" of the document is a row of the head or foot that is laid out in two columns.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "unseen_prose"
_RULE = "====="
_COLUMNS = "||"
_NUMBER = re.compile(
    r"^(?P<number>[IVX]+\.|[A-D]\.|\d+\.\d+\.\d+\.|\d+\.\d+\.|\d+\.|[a-zđ]\)|[-+•])\s+(?=\S)"
)
_HEADING = re.compile(r"^(?:[IVX]+\.|[A-D]\.|Phần )")


@dataclass(frozen=True, slots=True)
class Paper:
    """A document's lines and its facts as (kind, words)."""

    name: str
    lines: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The document as text: the two columns of a head one after the other."""
        return "\n".join(self.plain_lines()) + "\n"

    def plain_lines(self) -> Iterator[str]:
        """Yield the lines as a text has them."""
        for block in self.blocks():
            if isinstance(block, str):
                yield block
                continue
            for column in (0, 1):
                yield from (row[column] for row in block if row[column])

    def blocks(self) -> Iterator[str | list[tuple[str, str]]]:
        """Yield the lines, rows in two columns that follow each other as one block."""
        rows: list[tuple[str, str]] = []
        for line in self.lines:
            left, parted, right = line.partition(_COLUMNS)
            if parted:
                rows.append((left.strip(), right.strip()))
                continue
            if rows:
                yield rows
                rows = []
            yield line
        if rows:
            yield rows


def papers(folder: Path = FOLDER) -> list[Paper]:
    """Return every paper of the folder in the order of their names."""
    return [_paper(path) for path in sorted(folder.glob("*.txt"))]


def _paper(path: Path) -> Paper:
    document, _, facts = path.read_text(encoding="utf-8").partition(f"\n{_RULE}\n")
    pairs = [line.split(":", 1) for line in facts.splitlines() if line.strip()]
    return Paper(
        path.stem,
        tuple(document.splitlines()),
        tuple((kind.strip(), words.strip()) for kind, words in pairs),
    )


def write_word(paper: Paper, path: Path) -> None:
    """Write the paper as Word does: numbers by lists, titles bold, head and foot in tables.

    A list numbers by itself where it gives the number that is printed; elsewhere the number is
    typed, as officers do.
    """
    import docx

    document = docx.Document()
    lists = _Lists(document)
    cells: list[list[str]] = []
    for block in paper.blocks():
        if not isinstance(block, str) or "\t" in block:
            if isinstance(block, str):
                cells.append(block.split("\t"))
                continue
            _two_columns(document, block)
            continue
        _table(document, cells)
        cells = []
        found = _NUMBER.match(block)
        automatic = found is not None and lists.gives(found["number"])
        words = block[found.end() :] if found and automatic else block
        paragraph = document.add_paragraph()
        _runs(paragraph, words, bold=bool(_HEADING.match(block)))
        if found and automatic:
            lists.number(paragraph, found["number"])
    _table(document, cells)
    document.save(str(path))


def _runs(paragraph, words: str, *, bold: bool) -> None:
    for index, piece in enumerate(words.split("**")):
        if piece:
            paragraph.add_run(piece).bold = bold or bool(index % 2)


def _two_columns(document, rows: list[tuple[str, str]]) -> None:
    table = document.add_table(rows=1, cols=2)
    for column in (0, 1):
        cell = table.rows[0].cells[column]
        lines = [row[column] for row in rows if row[column]]
        cell.text = lines[0] if lines else ""
        for line in lines[1:]:
            cell.add_paragraph(line)


def _table(document, rows: list[list[str]]) -> None:
    if not rows:
        return
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for cells, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, words, strict=True):
            cell.text = text


class _Lists:
    """Word's numbered lists: one of many levels for numbers, one for each bullet."""

    _LEVELS = ("upperLetter", "upperRoman", "decimal", "decimal", "decimal", "lowerLetter")
    _TEXTS = ("%1.", "%2.", "%3.", "%3.%4.", "%3.%4.%5.", "%6)")

    def __init__(self, document) -> None:
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        numbering = document.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for n, (kind, text) in enumerate(zip(self._LEVELS, self._TEXTS, strict=True))
        )
        lists = {90: levels}
        for at, sign in enumerate("-+•", start=91):
            lists[at] = (
                f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/></w:lvl>'
            )
        first = numbering.find("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}num")
        for number, inner in lists.items():
            made = parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{inner}</w:abstractNum>'
            )
            first.addprevious(made)
            numbering.append(
                parse_xml(
                    f'<w:num {nsdecls("w")} w:numId="{number}">'
                    f'<w:abstractNumId w:val="{number}"/></w:num>'
                )
            )
        self._at = [0] * len(self._LEVELS)

    def _place(self, number: str) -> tuple[int, int]:
        """Return (list, level) of a printed number."""
        if number in "-+•":
            return 91 + "-+•".index(number), 0
        if number.endswith(")"):
            return 90, 5
        if re.fullmatch(r"[IVX]+\.", number):
            return 90, 1
        if number[0].isalpha():
            return 90, 0
        return 90, 1 + number.count(".")

    def gives(self, number: str) -> bool:
        """Whether the list would print this number next."""
        numbered, level = self._place(number)
        return numbered != 90 or self._printed(level) == number

    def _printed(self, level: int) -> str:
        at = [*self._at[:level], self._at[level] + 1]
        if level == 0:
            return f"{chr(64 + at[0])}."
        if level == 1:
            return f"{_ROMAN[at[1]]}."
        if level == 5:
            return f"{'abcdefghijklmn'[at[5] - 1]})"
        return ".".join(str(each) for each in at[2:]) + "."

    def number(self, paragraph, number: str) -> None:
        """Let the list number a paragraph."""
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        numbered, level = self._place(number)
        if numbered == 90:
            self._at[level] += 1
            self._at[level + 1 :] = [0] * (len(self._at) - level - 1)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/>'
                f'<w:numId w:val="{numbered}"/></w:numPr>'
            )
        )


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
