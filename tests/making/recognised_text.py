"""Writes a described document as the text that page recognition gives.

Such text knows no Word: tables are lines of tabs that every page tears, heads of tables come
again or not, a row may go on alone on the next page, bold words keep their stars and swallow
the line break before them, signs stand as formulas, and cells keep tags.
"""

import random
import re
from pathlib import Path

from unseen_documents import Sketch, Table
from unseen_papers import Paper

_ROMAN = re.compile(r"[IVX]+\.\s|\d{1,2}\.\s|PHỤ LỤC|Phụ lục")
_SIGN = re.compile(r"[≥≤] ?\d+(?:[.,]\d+)? ?%?")
_DIRECTIVE = re.compile(r"@(?:landscape|font|frame|endframe|hide|sheet)\b.*")
_MOTTO = re.compile(r"CỘNG H[ÒO]À? XÃ HỘI|Độc lập\s*[-–]")
_PAGE_ROWS = (3, 9)


def write_recognised(sketch: Sketch, path: Path, seed: int) -> Path:
    """Write the document into ``path`` and return it; the seed settles what befalls it."""
    befalls = random.Random(f"{sketch.name} {seed}")
    parts: list[str] = []
    for block in sketch.blocks:
        if isinstance(block, str):
            _add_line(block.removeprefix("@box ").replace("¶", "\n"), parts, befalls)
        else:
            parts.append(_table(block, befalls))
    path.write_text("\n\n\n" + "\n\n".join(parts) + "\n", encoding="utf-8")
    return path


def recognised_paper(paper: Paper, seed: int) -> str:
    """Return a plan in sentences as recognition gives it: its two-column head is often lost."""
    befalls = random.Random(f"{paper.name} {seed}")
    loses_motto = befalls.random() < 0.5
    parts: list[str] = []
    page = 1
    for line in paper.plain_lines():
        if loses_motto and _MOTTO.match(line):
            continue
        _add_line(line, parts, befalls)
        if len(parts) > 12 and befalls.random() < 0.02:
            page += 1
            parts.append(str(page))
    return "\n\n\n" + "\n\n".join(parts) + "\n"


def can_be_recognised(sketch: Sketch) -> bool:
    """Whether nothing of the sketch is lost for good in text: fonts, tracked changes, sheets."""
    words = [
        line if isinstance(line, str) else " ".join(" ".join(row) for row in line)
        for line in sketch.blocks
    ]
    return (
        sketch.form in ("docx", "pdf")
        and not any(word.startswith(("@font", "@sheet")) or "{" in word for word in words)
        and not any(_merges_down(block) for block in sketch.blocks if not isinstance(block, str))
    )


def _merges_down(table: Table) -> bool:
    """Whether cells below the head are merged downwards, which text cannot show."""
    return any("^" in row for row in table[_head_rows(table) :])


def _add_line(line: str, parts: list[str], befalls: random.Random) -> None:
    if not line.strip() or _DIRECTIVE.fullmatch(line):
        return
    is_heading = bool(_ROMAN.match(line)) and len(line) < 90
    if is_heading and befalls.random() < 0.4:
        before = parts[-1] if parts else ""
        bold = f"**{line}**"
        if before and "\t" not in before and _ROMAN.match(before) and befalls.random() < 0.6:
            parts[-1] = before.removesuffix("**") + bold
            return
        parts.append(bold)
        return
    if line.startswith("(") and befalls.random() < 0.4:
        parts.append(f"*{line}*")
        return
    if len(line) > 160 and befalls.random() < 0.3:
        # The page ends inside the paragraph.
        at = line.find(" ", befalls.randint(60, len(line) - 60))
        parts.extend((line[:at], line[at + 1 :]))
        return
    parts.append(line)


def _table(table: Table, befalls: random.Random) -> str:
    repeats_head = befalls.random() < 0.5
    tags_groups = befalls.random() < 0.5
    head = _head_rows(table)
    lines: list[str] = []
    until_tear = befalls.randint(*_PAGE_ROWS)
    for at, row in enumerate(table):
        cells = [_cell(cell, befalls) for cell in row]
        filled = [index for index, cell in enumerate(cells) if cell]
        if tags_groups and at >= head and len(filled) <= 2 and len(cells) > 3:
            cells[filled[-1]] = f"<i>{cells[filled[-1]]}</i>"
        if at > head and until_tear == 0:
            until_tear = befalls.randint(*_PAGE_ROWS)
            torn = _torn(cells, befalls)
            if torn is not None:
                lines.append("\t".join(torn[0]))
                cells = torn[1]
            lines.append("")
            if repeats_head:
                lines.extend("\t".join(_cell(cell, befalls) for cell in r) for r in table[:head])
        lines.append("\t".join(cells))
        until_tear -= at >= head
    return "\n".join(lines)


def _head_rows(table: Table) -> int:
    rows = 1
    while rows < len(table) and "^" in table[rows]:
        rows += 1
        if rows == 3:
            break
    return rows


def _torn(cells: list[str], befalls: random.Random) -> tuple[list[str], list[str]] | None:
    """Return a row as two: its longest cell goes on alone on the next page."""
    if befalls.random() < 0.6:
        return None
    longest = max(range(len(cells)), key=lambda index: len(cells[index]))
    text = cells[longest]
    at = text.find(" ", len(text) // 2)
    if len(text) < 40 or at < 0 or "<" in text or "$" in text:
        return None
    upper, lower = list(cells), [""] * len(cells)
    upper[longest], lower[longest] = text[:at], text[at + 1 :]
    return upper, lower


def _cell(written: str, befalls: random.Random) -> str:
    if written in ("<", "^"):
        return ""
    lines = written.split("¶")
    if len(lines) > 1 and all(line.startswith("- ") for line in lines) and befalls.random() < 0.5:
        text = "<ul>" + "".join(f"<li>{line[2:]}</li>" for line in lines) + "</ul>"
    else:
        text = "<br>".join(lines)
    if befalls.random() < 0.5:
        text = _SIGN.sub(_formula, text)
    return text


def _formula(found: re.Match[str]) -> str:
    inside = found[0].replace("≥", r"\geq").replace("≤", r"\leq").replace("%", r"\%")
    return f"${inside}$"
