"""Images of rows before and after a change, as the journal keeps them."""

import unicodedata
from collections.abc import Sequence

import msgspec

from kehoach_desktop.domain.text.vietnamese import writable
from kehoach_desktop.storage.mapping.entity_mapping import Cell, Row

# What JSON writes for control characters other than tab and the ends of lines.
_ESCAPES = (b"\\u", b"\\b", b"\\f")


class Images(msgspec.Struct, frozen=True):
    """Rows of one table; added rows have no ``before``, removed ones no ``after``."""

    columns: tuple[str, ...]
    before: tuple[tuple[Cell, ...], ...] = ()
    after: tuple[tuple[Cell, ...], ...] = ()


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Images)


def encode(images: Images) -> bytes:
    """Return the JSON kept in the journal."""
    return _ENCODER.encode(images)


def decode(json: bytes) -> Images:
    """Return the images of a journal's JSON."""
    return _DECODER.decode(json)


def clean_row(row: Row) -> Row:
    """Return the row with every text composed (NFC) and writable."""
    return tuple(writable(cell) if type(cell) is str else cell for cell in row)


def cleaned(columns: tuple[str, ...], rows: Sequence[Row]) -> tuple[Sequence[Row], bytes]:
    """Return the rows cleaned, and the JSON of them as added rows.

    Looking once through everything tells that nothing needs cleaning, which is nearly
    always so and far quicker than looking at each cell.
    """
    try:
        json = encode(Images(columns, (), tuple(rows)))
        if not _is_suspect(json) and _is_composed(rows):
            return rows, json
    except UnicodeEncodeError:  # a lone surrogate
        pass
    rows = [clean_row(row) for row in rows]
    return rows, encode(Images(columns, (), tuple(rows)))


def _is_suspect(json: bytes) -> bool:
    """Whether JSON may hold unwritable characters: escaped ones, delete, U+FFFE, U+FFFF."""
    if b"\x7f" in json or (b"\\" in json and any(mark in json for mark in _ESCAPES)):
        return True
    return b"\xef" in json and (b"\xef\xbf\xbe" in json or b"\xef\xbf\xbf" in json)


def _is_composed(rows: Sequence[Row]) -> bool:
    for cells in zip(*rows, strict=True):
        text = "".join([cell for cell in cells if type(cell) is str])
        # A part of a composed text is composed; a join is seldom not where its parts are.
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            return False
    return True
