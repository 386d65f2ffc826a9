"""Refuses PDF files that unpack to far more than they hold, before the library opens them."""

import base64
import re
import zlib
from pathlib import Path

from kehoach_desktop.reading.refusal import too_big, unsafe

MOST_PAGES = 3_000
_MOST = 16 * 1024 * 1024
_MOST_FONT = 64 * 1024 * 1024
_RATIO = 1_032
"""zlib cannot do better, so that a shorter stream unpacks to less than the most allowed."""
_STREAM = re.compile(rb"stream\r?\n")
_LOOKED_BACK = 600
_STEP = 1024 * 1024


def check_streams(path: Path) -> None:
    """Raise UnusableFile when a packed stream holds more than a page of a plan ever does."""
    content = path.read_bytes()
    for found in _STREAM.finditer(content):
        if content[found.start() - 3 : found.start()] == b"end":
            continue
        before = content[max(0, found.start() - _LOOKED_BACK) : found.start()]
        about = before[before.rfind(b" obj") + 1 :]
        if about.count(b"FlateDecode") + about.count(b"/Fl ") > 1:
            raise unsafe(path.name)
        end = content.find(b"endstream", found.end())
        data = content[found.end() : end if end >= 0 else len(content)]
        if len(data) * _RATIO <= _MOST or b"/Image" in about:
            continue
        most = _MOST_FONT if b"/Length1" in about or b"/FontFile" in about else _MOST
        if _unpacks_beyond(data, most, ascii85=b"ASCII85" in about):
            raise too_big(path.name)


def _unpacks_beyond(data: bytes, most: int, *, ascii85: bool) -> bool:
    if ascii85:
        try:
            data = base64.a85decode(data.strip().removesuffix(b"~>"))
        except ValueError:
            return False
    unpacker = zlib.decompressobj()
    size = 0
    try:
        while data and size <= most and not unpacker.eof:
            size += len(unpacker.decompress(data, _STEP))
            data = unpacker.unconsumed_tail
    except zlib.error:
        # Not packed this way, or damaged: the library makes of it what it can.
        return False
    return size > most
