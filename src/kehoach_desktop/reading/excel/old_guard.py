"""Looks through an old workbook (.xls, [MS-XLS]) before the spreadsheet library may touch it."""

import struct
from collections.abc import Iterator
from pathlib import Path

from kehoach_desktop.reading.compound_file import BrokenContainer, CompoundFile, container
from kehoach_desktop.reading.excel.looks import SheetLook
from kehoach_desktop.reading.excel.month_formats import BUILT_IN_MONTHS, shows_month
from kehoach_desktop.reading.excel.styles import percent_decimals
from kehoach_desktop.reading.old_fonts import Decoder, decoder_of_font
from kehoach_desktop.reading.refusal import damaged, refuse, too_big

_MAX_CELLS = 3_000_000
_MOST_RECORDS = 3_000_000
_FILE_PASS, _SHEET, _FONT, _FORMAT, _XF = 0x2F, 0x85, 0x31, 0x41E, 0xE0
_TEXTS, _EXTENT = 0xFC, 0x200
_ROW, _COLUMNS, _START, _END = 0x208, 0x7D, 0x809, 0x0A
# A cell's record: row, column, style. Those of several cells name the first and last column.
_CELLS = frozenset({0xFD, 0x204, 0x203, 0x27E, 0x205, 0x06, 0x201, 0xD6})
_SEVERAL = {0xBD: 6, 0xBE: 2}
_BUILT_IN = {9: 0, 10: 2}

Record = tuple[int, bytes]


def checked_old_book(path: Path) -> tuple[bytes, dict[str, SheetLook]]:
    """Return an old workbook in a container made anew, and what each sheet shows, by title.

    The library asks for as much memory as a file claims to need, and a claim too large ends the
    program; so nothing of the container is left to it. Raises UnusableFile unless the workbook
    is whole, open and of bearable size.
    """
    name = path.name
    try:
        book = CompoundFile(path.read_bytes())
        stream = next((each for each in ("Workbook", "Book") if book.stream(each)), None)
        content = book.stream(stream) if stream else None
        if stream is None or content is None:
            raise damaged(name)
        looks = _Book(content, name).looks()
        return container(stream, content), looks
    except (BrokenContainer, struct.error, IndexError, OSError):
        raise damaged(name) from None


class _Book:
    def __init__(self, content: bytes, name: str) -> None:
        self._content = content
        self._name = name
        self._fonts: list[Decoder | None] = []
        self._formats = dict(_BUILT_IN)
        self._months = set(BUILT_IN_MONTHS)
        self._styles: list[tuple[int, int]] = []
        self._sheets: list[tuple[int, str]] = []
        self._wide = True
        self._left = _MOST_RECORDS
        self._room = _MAX_CELLS

    def looks(self) -> dict[str, SheetLook]:
        for kind, data in self._records(0):
            if kind == _FILE_PASS:
                raise refuse(
                    self._name,
                    "tệp được đặt mật khẩu",
                    "Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.",
                )
            self._take(kind, data)
        return {title: self._look(place) for place, title in self._sheets}

    def _records(self, at: int) -> Iterator[Record]:
        """Yield the records of one part of the stream, from its start to its end."""
        depth = 0
        while at + 4 <= len(self._content):
            kind, length = struct.unpack_from("<HH", self._content, at)
            data = self._content[at + 4 : at + 4 + length]
            at += 4 + length
            self._left -= 1
            if self._left < 0:
                # Many sheets that name one place would be walked again and again.
                raise too_big(self._name)
            depth += (kind == _START) - (kind == _END)
            yield kind, data
            if kind == _END and depth <= 0:
                return

    def _take(self, kind: int, data: bytes) -> None:
        if kind == _START and not self._fonts and len(data) >= 2:
            self._wide = struct.unpack_from("<H", data)[0] >= 0x600
        elif kind == _FONT:
            if len(self._fonts) == 4:
                # There is no font 4.
                self._fonts.append(None)
            self._fonts.append(decoder_of_font(self._text(data[14:], short=True)))
        elif kind == _FORMAT:
            number = struct.unpack_from("<H", data)[0]
            code = self._text(data[2:], short=not self._wide)
            decimals = percent_decimals(code)
            self._formats.pop(number, None)
            self._months.discard(number)
            if decimals is not None:
                self._formats[number] = decimals
            elif shows_month(code):
                self._months.add(number)
        elif kind == _TEXTS:
            # A text takes three bytes at least.
            if struct.unpack_from("<I", data, 4)[0] * 3 > len(self._content):
                raise damaged(self._name)
        elif kind == _XF:
            self._styles.append(struct.unpack_from("<HH", data))
        elif kind == _SHEET:
            place = struct.unpack_from("<I", data)[0]
            self._sheets.append((place, self._text(data[6:], short=True)))

    def _text(self, data: bytes, *, short: bool) -> str:
        """Return a text with its count of letters (one byte when ``short``) before it."""
        count = data[0] if short else struct.unpack_from("<H", data)[0]
        rest = data[1 if short else 2 :]
        if not self._wide:
            return rest[:count].decode("cp1252", "replace")
        if rest[:1] and rest[0] & 1:
            return rest[1 : 1 + 2 * count].decode("utf-16-le", "replace")
        return rest[1 : 1 + count].decode("latin-1")

    def _look(self, place: int) -> SheetLook:
        look = SheetLook()
        height = width = 0
        for kind, data in self._records(place):
            if kind in _CELLS:
                row, column, style = struct.unpack_from("<HHH", data)
                self._note(look, row, column, style)
                height, width = max(height, row + 1), max(width, column + 1)
            elif size := _SEVERAL.get(kind):
                row, column = struct.unpack_from("<HH", data)
                for at in range(4, len(data) - 2, size):
                    self._note(look, row, column, struct.unpack_from("<H", data, at)[0])
                    column += 1
                height, width = max(height, row + 1), max(width, column)
            elif kind == _EXTENT:
                self._check_extent(data)
            elif kind == _ROW and struct.unpack_from("<H", data, 12)[0] & 0x20:
                look.hidden_rows.add(struct.unpack_from("<H", data)[0])
            elif kind == _COLUMNS:
                first, last, _wide, _style, options = struct.unpack_from("<5H", data)
                if options & 1:
                    look.hidden_columns.update(range(first, min(last, 255) + 1))
            self._take_room(width * height)
        self._room -= width * height
        return look

    def _check_extent(self, data: bytes) -> None:
        """Refuse a sheet that claims to be larger than bearable, or to end before it begins."""
        form = {14: "<IIHH", 10: "<HHHH"}.get(len(data))
        if form is None:
            return
        top, bottom, left, right = struct.unpack_from(form, data)
        if (bottom and right) and (bottom < top or right < left):
            raise damaged(self._name)
        self._take_room((bottom - top + 1) * (right - left + 1))

    def _take_room(self, cells: int) -> None:
        if cells > self._room:
            raise too_big(self._name)

    def _note(self, look: SheetLook, row: int, column: int, style: int) -> None:
        if style >= len(self._styles):
            return
        font, number_format = self._styles[style]
        decimals = self._formats.get(number_format)
        if decimals is not None:
            look.percentages[row, column] = decimals
        elif number_format in self._months:
            look.months.add((row, column))
        if font < len(self._fonts) and (decode := self._fonts[font]):
            look.old_fonts[row, column] = decode
