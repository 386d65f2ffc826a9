"""Pages of a document of somebody else's, as they are shown beside what was read of them."""

import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page (from 0): ``stride`` bytes a line of 32-bit BGRx pixels, packed.

    Paper is mostly white, and a window has little memory to spare for what is on its way.
    """

    page: int
    width: int
    height: int
    stride: int
    packed: bytes

    @property
    def pixels(self) -> bytes:
        """The pixels, unpacked anew with each call."""
        return zlib.decompress(self.packed)


@dataclass(frozen=True, slots=True)
class PageMark:
    """A band of a page (from 0), in shares of its width and height, from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
