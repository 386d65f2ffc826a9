"""The way that Tab goes through widgets that were made in another order than they stand in."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def put_in_tab_order(widgets: Sequence[QWidget]) -> None:
    """Let Tab go from each to the next; the first keeps its place."""
    for one, other in pairwise(widgets):
        if one.nextInFocusChain() is not other:
            QWidget.setTabOrder(one, other)
