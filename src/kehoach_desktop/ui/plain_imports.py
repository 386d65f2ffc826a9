"""Python's own way of importing, which Qt's binding puts its own before."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Load Qt's core and let imports be as they were before it.

    The binding looks at the source of every module loaded after it for its ``__feature__``
    switches, which nothing here uses: each import would read a file more, and all those lines
    stay in memory.
    """
    import PySide6.QtCore  # noqa: F401

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
