"""Reading without stops for garbage: it makes a great many objects and no cycles of them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold off the collection of garbage meanwhile; each would look through all that was read.

    Whoever began while it was on lets it go on, so that it is never left off for good.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
