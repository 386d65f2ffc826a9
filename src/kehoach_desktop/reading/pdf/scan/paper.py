"""The paper that was scanned: drawn without its grain and black edges, turned to be read."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kehoach_desktop.reading.pdf.scan.picture import drawn, grain_of
from kehoach_desktop.reading.pdf.scan.tesseract import ONE_BLOCK, Tesseract
from kehoach_desktop.reading.pdf.scan.words import sureness

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS = 72
_DOTS, _GRAINY_DOTS, _LEAST_DOTS = 250, 300, 100
"""How finely pages are looked at; what was scanned less finely is drawn larger."""
_STRONG, _STRONG_IF_COARSE, _COARSE = 15.0, 9.0, 180
"""Grain so strong that letters are better blurred than put together from what is left of them;
less of it where fewer dots an inch were scanned."""
_MOST_PIXELS = 16_000_000
_SHARP = 200.0
"""Grain is blurred over a pixel of this many an inch, which letters bear."""
_MOST_BOUND, _IMAGE = 2, 3
_WHITE = 255
_SMALL = 8
_BLACK = 90
_MOST_EDGE = 0.12
"""A scanner's black edge takes no more of the page than this."""
_STRIP = 0.14
_SURE, _CLEARLY = 60.0, 10.0


def as_scanned(page: Any, width: float, height: float) -> tuple[Image, float]:
    """Return the library's page as a grey picture, and how many of its pixels make a point."""
    from PIL import Image, ImageFilter

    most = (_MOST_PIXELS / max(width * height, 1)) ** 0.5
    scale = min(_DOTS / _POINTS, most)
    picture = drawn(page, scale)
    grain = grain_of(picture)
    if grain < _STRONG_IF_COARSE:
        return without_edges(picture), scale
    own = min(_own_scale(page) or scale, _GRAINY_DOTS / _POINTS, most)
    if grain < (_STRONG_IF_COARSE if own < _COARSE / _POINTS else _STRONG):
        return without_edges(picture), scale
    # Blurred before it is drawn larger: then each grain is as small as can be.
    picture = drawn(page, own).filter(ImageFilter.GaussianBlur(own * _POINTS / _SHARP))
    scale = min(_GRAINY_DOTS / _POINTS, most)
    size = round(picture.width * scale / own), round(picture.height * scale / own)
    return without_edges(picture.resize(size, Image.Resampling.BICUBIC)), scale


def _own_scale(page: Any) -> float | None:
    """Return how many pixels a point the page's largest picture has."""
    best: tuple[float, float] | None = None
    for one in page.get_objects(filter=[_IMAGE], max_depth=_MOST_BOUND):
        left, bottom, right, top = one.get_bounds()
        area = (right - left) * (top - bottom)
        wide, high = one.get_px_size()
        if area > 1 and (best is None or area > best[0]):
            best = area, (wide * high / area) ** 0.5
    return max(best[1], _LEAST_DOTS / _POINTS) if best else None


def without_edges(picture: Image) -> Image:
    """Return the picture with the black that a scanner sees beside the paper painted white."""
    from PIL import Image, ImageDraw

    size = max(1, picture.width // _SMALL), max(1, picture.height // _SMALL)
    small = picture.resize(size, Image.Resampling.BOX).point(
        lambda level: 0 if level < _BLACK else _WHITE
    )
    wide, high = small.size
    border = [(x, y) for y in (0, high - 1) for x in range(wide)]
    border += [(x, y) for x in (0, wide - 1) for y in range(high)]
    mask = small.copy()
    painted = 128
    for at in border:
        if mask.getpixel(at) == 0:
            ImageDraw.floodfill(mask, at, painted)
    edges = mask.point(lambda level: _WHITE if level == painted else 0)
    dark = edges.histogram()[_WHITE]
    if not dark or dark > _MOST_EDGE * wide * high * 2:
        return picture
    # A little more than was found: the black ends in a grey rim.
    from PIL import ImageFilter

    grown = edges.filter(ImageFilter.MaxFilter(3)).resize(picture.size)
    cleared = picture.copy()
    cleared.paste(_WHITE, (0, 0), grown)
    return cleared


def turned_to_read(
    program: Tesseract, picture: Image, dots: int, waiting: Callable[[], None]
) -> Image:
    """Return the picture turned by quarters so that its letters stand upright.

    A strip of it is recognised as it is, and the other ways round if little was.
    """
    lying = _runs_down(picture)
    first = 0 if not lying else 1
    seen = {first: _sureness(program, _quarter(picture, first), dots, waiting)}
    if seen[first] >= _SURE:
        return _quarter(picture, first)
    for quarters in (2, 1, 3) if not lying else (3, 0, 2):
        seen[quarters] = _sureness(program, _quarter(picture, quarters), dots, waiting)
        if seen[quarters] >= _SURE:
            break
    best = max(seen, key=lambda quarters: seen[quarters])
    return _quarter(picture, best if seen[best] > seen.get(0, 0.0) + _CLEARLY else 0)


def _quarter(picture: Image, quarters: int) -> Image:
    from PIL import Image

    ways = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    return picture.transpose(ways[quarters - 1]) if quarters else picture


def _runs_down(picture: Image) -> bool:
    """Whether the darkness changes more from column to column than from row to row."""
    from PIL import Image

    small = picture.resize(
        (max(1, picture.width // 4), max(1, picture.height // 4)), Image.Resampling.BOX
    )
    rows = small.resize((1, small.height), Image.Resampling.BOX).tobytes()
    columns = small.resize((small.width, 1), Image.Resampling.BOX).tobytes()
    across, down = (
        sum((one - other) ** 2 for one, other in pairwise(levels)) for levels in (rows, columns)
    )
    return down > 1.5 * across


def _sureness(program: Tesseract, picture: Image, dots: int, waiting: Callable[[], None]) -> float:
    strip = _strip(picture)
    listing = program.listing([strip], ONE_BLOCK, dots, waiting)
    return sureness(listing) if listing else 0.0


def _strip(picture: Image) -> Image:
    """Return the part of the picture, as wide as it is, in which most is written."""
    from PIL import Image

    rows = picture.resize((1, picture.height), Image.Resampling.BOX).tobytes()
    high = max(1, round(picture.height * _STRIP))
    dark = [_WHITE - level for level in rows]
    most = now = sum(dark[:high])
    top = 0
    for at in range(1, picture.height - high):
        now += dark[at + high - 1] - dark[at - 1]
        if now > most:
            most, top = now, at
    return picture.crop((0, top, picture.width, top + high))
