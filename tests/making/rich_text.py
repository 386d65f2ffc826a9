"""Writes Rich Text Format, for the reader's tests."""

from collections.abc import Sequence

_HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}"
_PLAIN = r"\pard\plain\f0\fs26\lang1066 "


def in_rich_text(text: str) -> str:
    """Return words as they stand there: what is not ASCII as a number, with a stand-in behind."""
    halves = memoryview(text.encode("utf-16-le")).cast("H")
    return "".join(
        chr(half) if half < 128 else rf"\u{half - 65536 if half > 32767 else half}?"
        for half in halves
    )


def rich_text(blocks: Sequence[str | Sequence[Sequence[str]]]) -> str:
    """Return a file of paragraphs and tables."""
    lines = [_HEAD]
    for block in blocks:
        if isinstance(block, str):
            lines.append(rf"{_PLAIN}{{\b {in_rich_text(block)}}}\par")
            continue
        width = 15_000 // len(block[0])
        shape = "".join(rf"\cellx{width * (at + 1)}" for at in range(len(block[0])))
        for row in block:
            cells = "".join(rf"{_PLAIN}\intbl {{{in_rich_text(text)}}}\cell" for text in row)
            lines.append(rf"\trowd\trleft0{shape}{cells}\row")
    return "\n".join([*lines, r"\pard\par}"])
