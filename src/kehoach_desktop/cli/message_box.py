"""A box of the system's own, for words that have no stream to go to.

The window's starter on Windows has neither output nor console: without the box a call that it
can't carry out, or a library that does not load, would end without a word.
"""

import sys

_ICON_ERROR = 0x10


def show_box(text: str) -> None:
    """Show the words until they are confirmed; does nothing on other systems."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, "Kế hoạch", _ICON_ERROR)
