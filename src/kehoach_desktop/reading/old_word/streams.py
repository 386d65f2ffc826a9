"""The streams of an old Word document, and where in them its parts lie."""

import struct
from pathlib import Path

from kehoach_desktop.reading.compound_file import BrokenContainer, CompoundFile
from kehoach_desktop.reading.refusal import damaged, refuse

_WORD, _OLDER_WORD = 0xA5EC, (0xA5DC, 0xA5DB)
_FIRST_VERSION = 0xC0
_ENCRYPTED, _TABLE_ONE = 0x0100, 0x0200
_COUNTS = 0x20
"""Where the counted arrays of the file's head begin."""

FONTS, CHARACTER_PAGES, PARAGRAPH_PAGES, STYLES = 15, 12, 13, 1
SECTIONS, PIECES, ANCHORS, TEXT_BOXES = 6, 33, 40, 56
LISTS, LIST_USES = 73, 74
"""The numbers of the parts in the head's list of them."""


class WordStreams:
    """The text stream ("WordDocument"), the stream of tables and the data stream."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        try:
            book = CompoundFile(path.read_bytes())
            text = book.stream("WordDocument")
            if text is None:
                raise damaged(self.name)
            self.text = text
            self._check_version()
            flags = struct.unpack_from("<H", text, 10)[0]
            if flags & _ENCRYPTED:
                raise refuse(
                    self.name,
                    "tệp được đặt mật khẩu",
                    "Hãy mở bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ), lưu lại rồi nhập.",
                )
            self.table = book.stream("1Table" if flags & _TABLE_ONE else "0Table") or b""
            self.data = book.stream("Data") or b""
            self._find_parts()
        except (BrokenContainer, struct.error, OSError):
            raise damaged(self.name) from None

    def _check_version(self) -> None:
        kind, version = struct.unpack_from("<HH", self.text)
        if kind in _OLDER_WORD or (kind == _WORD and version < _FIRST_VERSION):
            raise refuse(
                self.name,
                "đây là tệp của Word 95 hoặc cũ hơn",
                "Hãy mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As), kiểu "
                "“Word Document (*.docx)”, rồi nhập lại.",
            )
        if kind != _WORD:
            raise damaged(self.name)

    def _find_parts(self) -> None:
        at = _COUNTS
        (count,) = struct.unpack_from("<H", self.text, at)
        at += 2 + 2 * count
        (count,) = struct.unpack_from("<H", self.text, at)
        # Counts of letters: main text, footnotes, headers, (none), comments, endnotes, boxes.
        lengths = struct.unpack_from("<7i", self.text, at + 2 + 12)
        main, notes, heads, _none, comments, endnotes, boxes = lengths
        if min(main, notes, heads, comments, endnotes, boxes) < 0:
            raise damaged(self.name)
        self.main_length, self.boxes_length = main, boxes
        self.boxes_start = main + notes + heads + comments + endnotes
        at += 2 + 4 * count
        (self._parts,) = struct.unpack_from("<H", self.text, at)
        self._list = at + 2

    def place(self, part: int) -> tuple[int, int]:
        """Return where a part lies in the stream of tables, and its length; none has length 0."""
        if part >= self._parts or self._list + 8 * part + 8 > len(self.text):
            return 0, 0
        start, length = struct.unpack_from("<II", self.text, self._list + 8 * part)
        return (start, length) if start + length <= len(self.table) else (0, 0)

    def part(self, part: int) -> bytes:
        """Return a part of the stream of tables, b"" where it is not there."""
        start, length = self.place(part)
        return self.table[start : start + length]

    def entries(self, part: int, size: int) -> tuple[list[int], list[bytes]]:
        """Return a part's positions, one more than its entries, and the entries of this size."""
        content = self.part(part)
        count = (len(content) - 4) // (4 + size)
        if count < 1:
            return [], []
        positions = list(struct.unpack_from(f"<{count + 1}I", content))
        first = 4 * (count + 1)
        return positions, [
            content[at : at + size] for at in range(first, first + count * size, size)
        ]
