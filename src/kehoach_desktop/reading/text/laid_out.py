"""Reads text laid out as its page is in the order in which a person reads the page."""

from collections.abc import Sequence

from kehoach_desktop.reading.text.indented import joined_by_indent
from kehoach_desktop.reading.text.page_columns import stretches

_WIDE = "   "


def in_reading_order(lines: Sequence[str]) -> list[str]:
    """Return the lines, columns of head and end one after the other, paragraphs on one line each.

    Only text that shows such columns is laid out: of any other the lines stay as they are.
    """
    if not any(_WIDE in line for line in lines):
        return list(lines)
    found = stretches(lines)
    if not any(stretch.in_columns for stretch in found):
        return list(lines)
    read: list[str] = []
    for stretch in found:
        whole = None if stretch.in_columns else joined_by_indent(stretch.lines)
        read += whole or stretch.lines
    return read
