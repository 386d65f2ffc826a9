"""The picture of a scanned page: drawn grey, set straight, its rules found and wiped out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kehoach_desktop.reading.pdf.page import Rule
from kehoach_desktop.reading.pdf.scan.lines import dark_runs

if TYPE_CHECKING:
    from PIL.Image import Image

_WHITE = 255
_DARK = 150
_SMALL = 4
"""The lean is looked for in a picture this many times smaller."""
_MOST_LEAN, _COARSE, _FINE = 5.5, 0.5, 0.1
_LEAST_LEAN = 0.08
_AVERAGED = 4
"""Pixels along a rule that are looked at as one."""
_LEAST_ACROSS, _LEAST_DOWN, _WIDEST = 24.0, 14.0, 6.0
"""The shortest rules, and the widest, in points."""
_GRAINY = 5.0
_SAMPLE = 600


def drawn(page: Any, scale: float) -> Image:
    """Return the library's page drawn in grey at ``scale`` pixels a point."""
    from PIL import Image

    bitmap = page.render(scale=scale, grayscale=True)
    try:
        size, stride = (bitmap.width, bitmap.height), bitmap.stride
        return Image.frombytes("L", size, bytes(bitmap.buffer), "raw", "L", stride)
    finally:
        bitmap.close()


def cleaned(picture: Image) -> Image:
    """Return the picture without the grain of a bad scan; a clean one stays as it is."""
    from PIL import ImageFilter

    return picture.filter(ImageFilter.MedianFilter(3)) if grain_of(picture) > _GRAINY else picture


def grain_of(picture: Image) -> float:
    """Return how much grain the middle of the picture has, in levels of grey."""
    from PIL import ImageChops, ImageFilter, ImageStat

    x, y = max(0, picture.width - _SAMPLE) // 2, max(0, picture.height - _SAMPLE) // 2
    sample = picture.crop((x, y, x + _SAMPLE, y + _SAMPLE))
    without = sample.filter(ImageFilter.MedianFilter(3))
    return float(ImageStat.Stat(ImageChops.difference(sample, without)).mean[0])


def straightened(picture: Image) -> Image:
    """Return the picture turned so that its lines run level."""
    from PIL import Image

    lean = _lean(picture)
    if abs(lean) < _LEAST_LEAN:
        return picture
    return picture.rotate(lean, Image.Resampling.BICUBIC, fillcolor=_WHITE)


def rules_of(picture: Image, scale: float) -> tuple[list[Rule], list[Rule]]:
    """Return the rules across and down, in points from the top left corner."""
    from PIL import Image

    wide = picture.width / scale
    across = _along(picture, scale, _LEAST_ACROSS)
    # Turned by a quarter, what was down is across; its rows count from the right side.
    turned = picture.transpose(Image.Transpose.ROTATE_90)
    down = [
        Rule(wide - rule.at, rule.start, rule.end) for rule in _along(turned, scale, _LEAST_DOWN)
    ]
    return across, down


def _along(picture: Image, scale: float, least: float) -> list[Rule]:
    """Return the level rules; averaging along them drowns the grain of a bad scan."""
    from PIL import Image

    size = (max(1, picture.width // _AVERAGED), picture.height)
    narrow = picture.resize(size, Image.Resampling.BOX)
    # A point is that many narrow pixels along the rule, and ``scale`` across it.
    shrunk = size[0] / (picture.width / scale)
    return [
        Rule(rule.at / scale, rule.start / shrunk, rule.end / shrunk)
        for rule in dark_runs(narrow.tobytes(), size[0], round(least * shrunk), _WIDEST * scale)
    ]


def is_blank(picture: Image) -> bool:
    """Whether a cut of the picture shows next to nothing dark."""
    dark = sum(picture.histogram()[:_DARK])
    return dark < max(6, picture.width * picture.height // 4000)


def strokes_of(picture: Image) -> int:
    """Return how many strokes stand side by side halfway up the letters shown."""
    return len(_runs(_dark_part(picture), 0.4, 0.6))


def upright_strokes(picture: Image) -> int:
    """Return how many upright strokes the letters shown begin with: "III/2026" with three."""
    dark = _dark_part(picture)
    high, low = _runs(dark, 0.25, 0.4), _runs(dark, 0.6, 0.75)
    count = 0
    for one, other in zip(high, low, strict=False):
        if abs(one[0] - other[0]) > 1 or abs(one[1] - other[1]) > 1:
            break
        if count and one[1] - one[0] > 1.6 * (high[0][1] - high[0][0]):
            break
        count += 1
    return count


def _dark_part(picture: Image) -> Image:
    """Return what is dark as white, cut to its bounds."""
    dark = picture.point(lambda level: 255 if level < _DARK else 0)
    return dark.crop(dark.getbbox() or (0, 0, 1, 1))


def _runs(dark: Image, above: float, below: float) -> list[tuple[int, int]]:
    """Return (first, end) of the dark runs from left to right in a band of the height."""
    from PIL import Image

    top, bottom = int(dark.height * above), max(int(dark.height * below), 1)
    band = dark.crop((0, top, dark.width, max(bottom, top + 1)))
    row = band.resize((band.width, 1), Image.Resampling.BOX).tobytes()
    made: list[tuple[int, int]] = []
    start = -1
    for at, level in enumerate((*row, 0)):
        if level > _WHITE // 2 and start < 0:
            start = at
        elif level <= _WHITE // 2 and start >= 0:
            made.append((start, at))
            start = -1
    return made


def close_cut(picture: Image, margin: int) -> Image:
    """Return the picture cut down to what is dark in it, and a margin."""
    bounds = picture.point(lambda level: 255 if level < _DARK else 0).getbbox()
    if bounds is None:
        return picture
    left, top, right, bottom = bounds
    return picture.crop(
        (max(0, left - margin), max(0, top - margin), right + margin, bottom + margin)
    )


def _lean(picture: Image) -> float:
    """Return by how many degrees to turn the picture to the left to set its lines level.

    Level lines of letters and rules make the darkness of the rows as uneven as can be.
    """
    from PIL import Image

    size = (max(1, picture.width // _SMALL), max(1, picture.height // _SMALL))
    small = picture.point(lambda level: 255 if level < _DARK else 0).resize(
        size, Image.Resampling.BOX
    )
    best = _best(small, [step * _COARSE for step in _around(_MOST_LEAN / _COARSE)])
    return _best(small, [best + step * _FINE for step in _around(_COARSE / _FINE)])


def _around(steps: float) -> range:
    most = round(steps)
    return range(-most, most + 1)


def _best(small: Image, leans: Sequence[float]) -> float:
    return max(leans, key=lambda lean: (_unevenness(small, lean), -abs(lean)))


def _unevenness(small: Image, lean: float) -> int:
    from PIL import Image

    turned = small.rotate(lean, Image.Resampling.BILINEAR, fillcolor=0) if lean else small
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(rows))
