"""Pictures of a document (PNG, JPEG, TIFF …) put on pages, so that they are read as scans are."""

from __future__ import annotations

import io
import math
import struct
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any

from kehoach_desktop.reading.pdf.guard import MOST_PAGES
from kehoach_desktop.reading.refusal import refuse, too_big

if TYPE_CHECKING:
    from PIL.Image import Image

    from kehoach_desktop.services.ports.store import Monitor

_KINDS = ("PNG", "JPEG", "TIFF", "GIF", "BMP")
_MOST_PIXELS = 80_000_000
"""A sheet of A3 at 600 dots an inch has less."""
_MOST_DRAWN = 20_000_000
"""Drawn larger than a window ever shows, with its colours in bounded memory."""
_LONGEST_SIDE = 65_000
"""The pages are JPEG pictures, which have no longer sides."""
_POINTS = 72
_SHEET = 842.0
"""The longer side of a sheet of A4, in points: taken for a picture that doesn't say its size."""
_LEAST_SHEET, _MOST_SHEET = 540.0, 1_200.0
"""The longer sides of A5 and A3: what a scanner says that lies outside is no sheet's size."""
_QUALITY = 90
_SIXTEEN_BITS = "I;16"
_DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    struct.error,
)
"""What the library raises where a picture is not whole, by kind and by what is missing."""


def paged_picture(file: IO[bytes], name: str, monitor: Monitor | None = None, *, grey: bool) -> Any:
    """Return the library's document whose pages are the file's pictures; raises UnusableFile.

    ``grey`` takes the colours off, which reading doesn't need; else a huge picture is made
    smaller. ``monitor`` is called with each
    picture and may raise Cancelled.
    """
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument.new()
    try:
        for picture, size in _pictures(file, name, monitor, grey=grey):
            if len(document) == MOST_PAGES:
                raise too_big(name)
            _add_page(document, picture, size)
    except BaseException:
        document.close()
        raise
    return document


def _add_page(document: Any, picture: Image, size: tuple[float, float]) -> None:
    import pypdfium2

    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY)
    packed.seek(0)
    shown = pypdfium2.PdfImage.new(document)
    shown.load_jpeg(packed, inline=True)
    shown.set_matrix(pypdfium2.PdfMatrix().scale(*size))
    page = document.new_page(*size)
    page.insert_obj(shown)
    page.gen_content()
    page.close()


def _pictures(
    file: IO[bytes], name: str, monitor: Monitor | None = None, *, grey: bool
) -> Iterator[tuple[Image, tuple[float, float]]]:
    """Return each picture of the file, upright, with its size in points."""
    from PIL import Image, ImageOps

    try:
        with Image.open(file, formats=_KINDS) as opened:
            total = getattr(opened, "n_frames", 1)
            for index in range(total):
                if monitor:
                    monitor(index, total, f"Đang mở ảnh {index + 1}/{total}")
                opened.seek(index)
                if opened.width * opened.height > _MOST_PIXELS or max(opened.size) > _LONGEST_SIDE:
                    raise too_big(name)
                size = _size(opened)
                fewer = 1 if grey else _fewer(opened)
                # A photo is then unpacked without its colours, or smaller, in less memory.
                drafted = tuple(one // fewer for one in opened.size)
                opened.draft("L" if grey else "RGB", (drafted[0], drafted[1]))
                upright = ImageOps.exif_transpose(opened)
                if (again := 1 if grey else _fewer(upright)) > 1:
                    upright = upright.reduce(again)
                if upright.width > upright.height:
                    size = max(size), min(size)
                elif upright.width < upright.height:
                    size = min(size), max(size)
                yield _flat(upright, "L" if grey else "RGB"), size
    except Image.DecompressionBombError:
        raise too_big(name) from None
    except _DAMAGE:
        raise refuse(
            name,
            "tệp ảnh bị hỏng hoặc chưa tải về đủ",
            "Hãy mở thử bằng chương trình xem ảnh; nếu không mở được thì chụp, quét lại hoặc xin "
            "lại bản gốc.",
        ) from None


def _fewer(picture: Image) -> int:
    """Return by how much each side is divided so that the picture can be drawn."""
    return math.ceil(math.sqrt(picture.width * picture.height / _MOST_DRAWN))


def _size(picture: Image) -> tuple[float, float]:
    """Return how large the paper is, in points: as the picture says, else as a sheet of A4."""
    across, down = picture.info.get("dpi", (0, 0))
    if across and down:
        wide = picture.width * _POINTS / float(across)
        high = picture.height * _POINTS / float(down)
        if _LEAST_SHEET <= max(wide, high) <= _MOST_SHEET:
            return wide, high
    scale = _SHEET / max(picture.width, picture.height)
    return picture.width * scale, picture.height * scale


def _flat(picture: Image, mode: str) -> Image:
    """Return the picture in this mode; what can be seen through is white."""
    from PIL import Image

    if picture.mode.startswith(_SIXTEEN_BITS):
        picture = picture.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        picture = Image.alpha_composite(paper, seen)
    return picture if picture.mode == mode else picture.convert(mode)
