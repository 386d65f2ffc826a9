"""Images of rows before and after a change, as the journal keeps them."""

import unicodedata
from collections.abc import Sequence

import msgspec

from kehoach_desktop.domain.text import writable
from kehoach_desktop.storage.mapping.entity_mapping import Cell, Row

# Bytes that only JSON of a text with an unwritable character holds: an escaped control
# character, delete, U+FFFE, U+FFFF.
_SUSPECT = (b"\\u", b"\x7f", b"\xef\xbf\xbe", b"\xef\xbf\xbf")


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

    Looking once through the JSON tells that nothing needs cleaning, which is nearly always
    so and far quicker than looking at each cell.
    """
    try:
        json = encode(Images(columns, (), tuple(rows)))
    except UnicodeEncodeError:  # a lone surrogate
        json = _SUSPECT[0]
    if any(part in json for part in _SUSPECT) or not unicodedata.is_normalized(
        "NFC", json.decode()
    ):
        rows = [clean_row(row) for row in rows]
        json = encode(Images(columns, (), tuple(rows)))
    return rows, json
