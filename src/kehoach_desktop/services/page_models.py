"""Pages of a document of somebody else's, as they are shown beside what was read of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page (from 0): ``stride`` bytes a line of 32-bit BGRx pixels."""

    page: int
    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class PageMark:
    """A band of a page (from 0), in shares of its width and height, from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
