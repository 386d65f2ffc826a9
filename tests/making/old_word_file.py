"""Writes Word documents of 1997 to 2003 (.doc) as Word itself does, for the reader's tests.

Other than LibreOffice, Word keeps letters of the Western code page in one byte, saves quickly by
appending pieces, and puts long property changes into the data stream.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from old_container import old_container

_TEXT_START = 1024
_PAGE = 512
_PARTS = 93

# Codes of the property changes that tests need.
IN_TABLE, ROW_END, DEPTH = 0x2416, 0x2417, 0x6649
INNER_CELL, INNER_ROW = 0x244B, 0x244C
LEVEL, LIST = 0x260A, 0x460B
DELETED, HIDDEN, FONT = 0x0800, 0x083C, 0x4A4F


def change(code: int, value: int) -> bytes:
    """Return one property change with a whole number."""
    size = {0: 1, 1: 1, 2: 2, 3: 4}[code >> 13]
    return struct.pack("<H", code) + value.to_bytes(size, "little")


def row_definition(edges: Sequence[int], flags: Sequence[int] = ()) -> bytes:
    """Return the change that defines a row's cells by their edges and merging flags."""
    count = len(edges) - 1
    body = bytes((count,)) + struct.pack(f"<{count + 1}h", *edges)
    marks = [*flags, *[0] * (count - len(flags))]
    body += b"".join(struct.pack("<HH16x", mark, 0) for mark in marks)
    return struct.pack("<HH", 0xD608, len(body) + 1) + body


@dataclass
class Par:
    """A paragraph: runs of text with the changes of their characters, and its own changes."""

    runs: str | Sequence[tuple[str, bytes]]
    changes: bytes = b""
    style: int = 0
    ends: str = "\r"

    @property
    def parts(self) -> list[tuple[str, bytes]]:
        runs = [(self.runs, b"")] if isinstance(self.runs, str) else list(self.runs)
        return [*runs, (self.ends, runs[-1][1] if runs and self.ends == "\x07" else b"")]


@dataclass
class Piece:
    """A stretch of the text: letters, one byte each or two, and a change to all of it."""

    letters: int
    narrow: bool = False
    change: int = 0


@dataclass
class Level:
    """A level of a list: form of its number, text (level numbers as characters), first number."""

    form: int
    text: str
    start: int = 1


@dataclass
class OldWordFile:
    """What a document is made of; ``bytes()`` writes it.

    ``styles`` are (paragraph changes, character changes, number of the style rested on),
    ``lists`` the levels of each list by its number, ``uses`` the list that each number of a
    paragraph means with the levels that start anew.
    """

    paragraphs: Sequence[Par]
    pieces: Sequence[Piece] = ()
    shuffled: bool = False
    shared_changes: Sequence[bytes] = ()
    styles: Sequence[tuple[bytes, bytes, int]] = ((b"", b"", 0xFFF),)
    fonts: Sequence[str] = ("Times New Roman",)
    lists: Mapping[int, Sequence[Level]] = field(default_factory=dict)
    uses: Sequence[tuple[int, Mapping[int, int]]] = ()
    boxes: Sequence[Sequence[Par]] = ()
    data: bytes = b""
    version: int = 0xC1
    flags: int = 0
    embedded: Mapping[str, bytes] | None = None

    def __bytes__(self) -> bytes:
        """Return the file."""
        main = "".join(text for par in self.paragraphs for text, _ in par.parts)
        box_texts = ["".join(text for par in box for text, _ in par.parts) for box in self.boxes]
        boxes = "".join(text + "\r" for text in box_texts) + ("\r" if self.boxes else "")
        everything = list(self.paragraphs)
        for box in self.boxes:
            everything += [*box, Par("")]
        if self.boxes:
            everything.append(Par(""))
        table = bytearray(b"\0" * 4)
        places = [(0, 0)] * _PARTS

        def put(part: int, content: bytes, after: bytes = b"") -> None:
            places[part] = (len(table), len(content))
            table.extend(content + after)

        stream, clx, characters, paragraphs = self._text(main + boxes, everything)
        put(33, clx)
        put(1, self._style_sheet())
        put(15, self._font_table())
        put(12, _pages(stream, characters, 1))
        put(13, _pages(stream, paragraphs, 13))
        if self.lists:
            put(73, *self._lists())
            put(74, self._uses())
        if self.boxes:
            anchors = [at for at, letter in enumerate(main) if letter == "\x08"]
            shapes = range(1025, 1025 + len(anchors))
            put(
                40,
                struct.pack(f"<{len(anchors) + 1}I", *anchors, len(main))
                + b"".join(struct.pack("<I22x", shape) for shape in shapes),
            )
            starts = [0]
            for text in box_texts:
                starts.append(starts[-1] + len(text) + 1)
            starts.append(starts[-1] + 1)
            entries = [struct.pack("<IIHIII", 1, 0, 0, 0, shape, 0) for shape in shapes]
            entries.append(struct.pack("<IIHIII", 0, 0, 0, 0, 0, 0))
            put(56, struct.pack(f"<{len(starts)}I", *starts) + b"".join(entries))
        head = struct.pack("<HHHHHH", 0xA5EC, self.version, 0, 0x42A, 0, 0x0200 | self.flags)
        head = head.ljust(32, b"\0") + struct.pack("<H28x", 14)
        lengths = (len(main), 0, 0, 0, 0, 0, len(boxes), 0)
        head += struct.pack("<H12x8i", 22, *lengths).ljust(90, b"\0")
        head += struct.pack("<H", _PARTS) + b"".join(struct.pack("<II", *one) for one in places)
        stream[: len(head)] = head
        streams = {"WordDocument": bytes(stream), "1Table": bytes(table)}
        if self.data:
            streams["Data"] = self.data
        return old_container(streams, self.embedded)

    def _text(
        self, text: str, everything: Sequence[Par]
    ) -> tuple[bytearray, bytes, list[tuple[int, int, bytes]], list[tuple[int, int, bytes]]]:
        """Return the stream so far, the pieces, and the runs of both kinds of formatting."""
        pieces = list(self.pieces)
        rest = len(text) - sum(piece.letters for piece in pieces)
        if rest > 0:
            pieces.append(Piece(rest))
        stream = bytearray(_TEXT_START)
        starts = [0]
        for piece in pieces:
            starts.append(starts[-1] + piece.letters)
        order = list(enumerate(pieces))
        byte_places = [0] * len(pieces)
        for index, piece in reversed(order) if self.shuffled else order:
            stream.extend(b"\0" * (len(stream) % 2))
            byte_places[index] = len(stream)
            letters = text[starts[index] : starts[index + 1]]
            stream.extend(letters.encode("cp1252" if piece.narrow else "utf-16-le"))
        clx = b"".join(b"\1" + struct.pack("<H", len(one)) + one for one in self.shared_changes)
        plc = struct.pack(f"<{len(starts)}I", *starts)
        for place, piece in zip(byte_places, pieces, strict=True):
            fc = place * 2 | 0x40000000 if piece.narrow else place
            plc += struct.pack("<HIH", 0, fc, piece.change)
        clx += b"\2" + struct.pack("<I", len(plc)) + plc

        def stretches(start: int, end: int, content: bytes) -> list[tuple[int, int, bytes]]:
            found = []
            for index, piece in enumerate(pieces):
                first, last = max(start, starts[index]), min(end, starts[index + 1])
                if first < last:
                    width = 1 if piece.narrow else 2
                    at = byte_places[index] + (first - starts[index]) * width
                    found.append((at, at + (last - first) * width, content))
            return found

        characters: list[tuple[int, int, bytes]] = []
        paragraphs: list[tuple[int, int, bytes]] = []
        at = 0
        for par in everything:
            start = at
            for run, changes in par.parts:
                characters += stretches(at, at + len(run), changes)
                at += len(run)
            paragraphs += stretches(start, at, struct.pack("<H", par.style) + par.changes)
        assert at == len(text)
        return stream, clx, sorted(characters), sorted(paragraphs)

    def _style_sheet(self) -> bytes:
        sheet = struct.pack("<H", 18) + struct.pack(
            "<9H", len(self.styles), 10, 1, 0, 15, 0, 0, 0, 0
        )
        for paragraph, characters, base in self.styles:
            name = "Kiểu".encode("utf-16-le")
            body = struct.pack("<5H", 0, 1 | base << 4, 2, 0, 0)
            body += struct.pack("<H", len(name) // 2) + name + b"\0\0"
            for part in (struct.pack("<H", 0) + paragraph, characters):
                body += b"\0" * (len(body) % 2) + struct.pack("<H", len(part)) + part
            sheet += struct.pack("<H", len(body)) + body + b"\0" * (len(body) % 2)
        return sheet

    def _font_table(self) -> bytes:
        table = struct.pack("<HH", len(self.fonts), 0)
        for name in self.fonts:
            body = bytes(39) + name.encode("utf-16-le") + b"\0\0"
            table += bytes((len(body),)) + body
        return table

    def _lists(self) -> tuple[bytes, bytes]:
        heads = struct.pack("<H", len(self.lists))
        bodies = b""
        for number, levels in self.lists.items():
            styles = struct.pack("<9H", *[0xFFF] * 9)
            heads += struct.pack("<ii", number, 0) + styles + bytes((len(levels) == 1, 0))
            for level in levels:
                places = [at for at, sign in enumerate(level.text, 1) if sign < "\x09"]
                body = struct.pack("<iBB", level.start, level.form, 0)
                body += bytes(places).ljust(9, b"\0") + bytes(9 + 4)
                bodies += body + struct.pack("<H", len(level.text)) + level.text.encode("utf-16-le")
        return heads, bodies

    def _uses(self) -> bytes:
        heads, bodies = struct.pack("<I", len(self.uses)), b""
        for number, restarts in self.uses:
            heads += struct.pack("<iIIBBBB", number, 0, 0, len(restarts), 0, 0, 0)
            bodies += b"\xff" * 4
            for level, start in restarts.items():
                bodies += struct.pack("<iI", start, level | 0x10)
        return heads + bodies


def _pages(stream: bytearray, runs: Sequence[tuple[int, int, bytes]], entry: int) -> bytes:
    """Append pages with the runs' formatting to the stream; return the list of the pages."""
    stream.extend(b"\0" * (-len(stream) % _PAGE))
    edges: list[int] = []
    numbers: list[int] = []
    waiting = list(runs)
    while waiting:
        taken: list[tuple[int, int, bytes]] = []
        used, bodies = 0, []
        for run in waiting:
            body = _character_body(run[2]) if entry == 1 else _paragraph_body(run[2])
            used += len(body)
            if taken and (4 * (len(taken) + 2) + entry * (len(taken) + 1) + used > _PAGE - 1):
                break
            taken.append(run)
            bodies.append(body)
        waiting = waiting[len(taken) :]
        page = bytearray(_PAGE)
        page[-1] = len(taken)
        starts = [start for start, _, _ in taken] + [taken[-1][1]]
        struct.pack_into(f"<{len(starts)}I", page, 0, *starts)
        at = _PAGE - 2
        for index, body in enumerate(bodies):
            at = (at - len(body)) // 2 * 2
            if body:
                page[at : at + len(body)] = body
                page[4 * len(starts) + entry * index] = at // 2
        edges.append(starts[0])
        numbers.append(len(stream) // _PAGE)
        stream.extend(page)
    edges.append(runs[-1][1])
    return struct.pack(f"<{len(edges)}I{len(numbers)}I", *edges, *numbers)


def _character_body(changes: bytes) -> bytes:
    return bytes((len(changes),)) + changes if changes else b""


def _paragraph_body(content: bytes) -> bytes:
    if len(content) % 2:
        return bytes(((len(content) + 1) // 2,)) + content
    return bytes((0, len(content) // 2)) + content
