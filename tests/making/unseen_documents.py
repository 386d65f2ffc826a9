"""Makes the fictional documents of ``unseen/``: a written sketch becomes Word, Excel, text or PDF.

A sketch is plain text. Its first line names the form ("@form docx"), a line is a paragraph, and
a table stands between "[[" and "]]", its cells parted by " | ". In a cell "<" goes on with the
cell to the left, "^" with the cell above, "¶" begins a new line, "{-gone-}" and "{+new+}" are
tracked changes, "{#}" is an automatic number. What follows "===" are the facts.
"""

import csv
import datetime
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SKETCHES = Path(__file__).parent / "unseen"
Table = list[list[str]]
Block = str | Table
_MARK = re.compile(r"\{([-+#])(.*?)(?:\1\}|\})")


@dataclass(frozen=True)
class Sketch:
    """A document as it is described, and the facts a person reads in it."""

    name: str
    form: str
    blocks: list[Block]
    facts: list[str]


def sketches() -> list[Sketch]:
    """Return every document described."""
    return [_sketch(path) for path in sorted(SKETCHES.glob("*.txt"))]


def _sketch(path: Path) -> Sketch:
    content, _, facts = path.read_text(encoding="utf-8").partition("\n===\n")
    first, *lines = content.split("\n")
    told = [line for line in facts.split("\n") if line.strip()]
    return Sketch(path.stem, first.removeprefix("@form ").strip(), list(_blocks(lines)), told)


def _blocks(lines: list[str]) -> Iterator[Block]:
    table: Table | None = None
    for line in lines:
        if line == "[[":
            table = []
        elif line == "]]":
            assert table is not None
            yield table
            table = None
        elif table is not None:
            table.append([cell.strip() for cell in line.split(" | ")])
        else:
            yield line


def write(sketch: Sketch, folder: Path) -> Path | None:
    """Write the document; ``None`` where the program it needs is not on this machine."""
    if sketch.form == "txt":
        return _text(sketch, folder / f"{sketch.name}.txt")
    if sketch.form == "csv":
        return _separated(sketch, folder / f"{sketch.name}.csv")
    if sketch.form in ("xlsx", "xls"):
        return _converted(_workbook(sketch, folder / f"{sketch.name}.xlsx"), sketch.form)
    return _converted(_word(sketch, folder / f"{sketch.name}.docx"), sketch.form)


def _converted(path: Path, form: str) -> Path | None:
    if path.suffix == f".{form}":
        return path
    office = shutil.which("soffice")
    if office is None:
        return None
    profile = (path.parent / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", form]
    subprocess.run(
        [*command, "--outdir", str(path.parent), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return path.with_suffix(f".{form}")


def _text(sketch: Sketch, path: Path) -> Path:
    lines: list[str] = []
    for block in sketch.blocks:
        if isinstance(block, str):
            lines.append(block)
        else:
            for row in block:
                cells = ["" if cell in ("<", "^") else cell for cell in row]
                lines.append("\t".join(f'"{c}"' if "¶" in c else c for c in cells))
    path.write_text("\n".join(lines).replace("¶", "\n"), encoding="utf-8")
    return path


def _separated(sketch: Sketch, path: Path) -> Path:
    """Write rows as a program exports them: parted by semicolons, marked as UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        for block in sketch.blocks:
            lines = [[block]] if isinstance(block, str) else block
            rows.writerows(
                ["" if cell in ("<", "^") else cell.replace("¶", "\n") for cell in line]
                for line in lines
            )
    return path


def merges(table: Table) -> Iterator[tuple[int, int, int, int]]:
    """Yield (top, left, bottom, right) of every merged cell."""
    for top, row in enumerate(table):
        for left, cell in enumerate(row):
            if cell in ("<", "^"):
                continue
            right = left
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            bottom = top
            while bottom + 1 < len(table) and table[bottom + 1][left : left + 1] == ["^"]:
                bottom += 1
            if (top, left) != (bottom, right):
                yield top, left, bottom, right


def _workbook(sketch: Sketch, path: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    sheet: Any = book.active
    used = False
    line = 1
    for block in sketch.blocks:
        if isinstance(block, str) and block.startswith("@sheet "):
            title, _, state = block.removeprefix("@sheet ").partition(" @")
            if used:
                sheet = book.create_sheet()
            sheet.title, sheet.sheet_state = title, state or "visible"
            used, line = True, 1
        elif isinstance(block, str) and block.startswith("@hide "):
            for letter in block.removeprefix("@hide ").split():
                sheet.column_dimensions[letter].hidden = True
        elif isinstance(block, str):
            if block:
                sheet.cell(line, 1).value = block
            line += 1
        else:
            for top, left, bottom, right in merges(block):
                sheet.merge_cells(None, line + top, left + 1, line + bottom, right + 1)
            for offset, row in enumerate(block):
                for column, written in enumerate(row):
                    if written == "@hidden":
                        sheet.row_dimensions[line + offset].hidden = True
                    elif written not in ("<", "^", ""):
                        _put(sheet.cell(line + offset, column + 1), written)
            line += len(block)
    book.save(path)
    return path


def _put(cell: Any, written: str) -> None:
    kind, _, value = written.partition(" ")
    if kind == "=date":
        day, month, year = (int(part) for part in value.split("/"))
        cell.value, cell.number_format = datetime.date(year, month, day), "DD/MM/YYYY"
    elif kind == "=month":
        # "6/2026", typed into a spreadsheet, becomes the month's first day.
        month, year = (int(part) for part in value.split("/"))
        cell.value, cell.number_format = datetime.date(year, month, 1), "MM/YYYY"
    elif kind == "=percent":
        cell.value, cell.number_format = float(value), "0%"
    elif kind == "=number":
        cell.value = float(value)
    else:
        cell.value = written.replace("¶", "\n")


def _word(sketch: Sketch, path: Path) -> Path:
    import docx
    from docx.enum.section import WD_ORIENT, WD_SECTION

    document = docx.Document()
    font = ""
    place: Any = document
    for block in sketch.blocks:
        if not isinstance(block, str):
            _word_table(place, block, font)
        elif block == "@landscape":
            section = document.add_section(WD_SECTION.NEW_PAGE)
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
        elif block.startswith("@font "):
            font = block.removeprefix("@font ")
        elif block == "@frame":
            place = document.add_table(1, 1).cell(0, 0)
        elif block == "@endframe":
            place = document
        elif block.startswith("@box "):
            _text_box(document.add_paragraph(), block.removeprefix("@box "))
        else:
            _write(place.add_paragraph(), block, font)
    document.save(str(path))
    return path


def _word_table(place: Any, rows: Table, font: str) -> None:
    width = max(map(len, rows))
    try:
        table = place.add_table(len(rows), width, style="Table Grid")
    except TypeError:
        table = place.add_table(len(rows), width)
    for top, left, bottom, right in merges(rows):
        table.cell(top, left).merge(table.cell(bottom, right))
    for row, texts in zip(table._tbl.tr_lst, rows, strict=True):
        at = 0
        for cell in row.tc_lst:
            text = texts[at] if at < len(texts) else ""
            at += cell.grid_span
            if text in ("<", "^", ""):
                continue
            first, *rest = text.split("¶")
            holder = docx_paragraph(cell.p_lst[0])
            _write(holder, first, font)
            for line in rest:
                _write(docx_paragraph(cell.add_p()), line, font)


def docx_paragraph(element: Any) -> Any:
    """Return the paragraph object of an element."""
    from docx.text.paragraph import Paragraph

    return Paragraph(element, None)  # type: ignore[arg-type]


def _write(paragraph: Any, text: str, font: str = "") -> None:
    at = 0
    for found in _MARK.finditer(text):
        _run(paragraph, text[at : found.start()], font)
        at = found.end()
        if found[1] == "#":
            _automatic_number(paragraph)
        else:
            _tracked(paragraph, found[2], gone=found[1] == "-")
    _run(paragraph, text[at:], font)


def _run(paragraph: Any, text: str, font: str) -> None:
    if not text:
        return
    run = paragraph._p.add_r()
    run.text = text
    if font:
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        run.insert(
            0,
            parse_xml(
                f'<w:rPr {nsdecls("w")}><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
            ),
        )


def _tracked(paragraph: Any, text: str, *, gone: bool) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    tag, words = ("del", "delText") if gone else ("ins", "t")
    paragraph._p.append(
        parse_xml(
            f'<w:{tag} {nsdecls("w")} w:id="1" w:author="A"><w:r><w:{words} xml:space="preserve">'
            f"{text}</w:{words}></w:r></w:{tag}>"
        )
    )


def _automatic_number(paragraph: Any) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    # The list "List Number" of the usual template: 1. 2. 3.
    paragraph._p.insert(
        0, parse_xml(f'<w:pPr {nsdecls("w")}><w:pStyle w:val="ListNumber"/></w:pPr>')
    )


def _text_box(paragraph: Any, text: str) -> None:
    from docx.oxml import parse_xml

    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("¶"))
    paragraph._p.append(
        parse_xml(
            f'<w:r xmlns:w="{w}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape>'
            f"<v:textbox><w:txbxContent>{lines}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    )
