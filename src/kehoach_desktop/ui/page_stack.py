"""The pages behind one another: made on the first visit, told of every change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page
from kehoach_desktop.ui.pages import PageEntry

_ANY = frozenset({""})


class PageStack(QStackedWidget):
    """Shows one page at a time; emits ``turned`` with the name of the one in front."""

    turned = Signal(str)
    status = Signal(str)
    told = Signal(str)
    """A page has something to say for some seconds, in front or not."""

    keeps_steps = Signal(bool)
    """Whether undo and redo are the own ones of the page in front."""

    def __init__(
        self, entries: Sequence[PageEntry], operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entries = {entry.name: entry for entry in entries}
        self._operations = operations
        self._pages: dict[str, Page] = {}
        self._missed: dict[str, Changes] = {}
        self._said: dict[str, str] = {}
        self._keeping: set[str] = set()
        self._here = ""
        operations.changed.connect(self._spread)

    @property
    def here(self) -> str:
        """The name of the page in front, or ""."""
        return self._here

    def page(self, name: str) -> Page:
        """Return the page, making it when this is the first time it is asked for."""
        page = self._pages.get(name)
        if page is None:
            page = self._entries[name].make(self._operations)
            page.go_to.connect(self.turn_to)
            page.status.connect(lambda text: self._say(name, text))
            page.told.connect(self.told)
            page.keeps_steps.connect(lambda keeps: self._keep(name, keeps))
            self._pages[name] = page
            self.addWidget(page)
        return page

    def turn_to(self, name: str, target: object = None) -> bool:
        """Bring a page to the front; ``False`` when the present one must stay."""
        if not self.flush():
            return False
        page = self.page(name)
        self._here = name
        self.setCurrentWidget(page)
        self.turned.emit(name)
        self.status.emit(self._said.get(name, ""))
        self.keeps_steps.emit(name in self._keeping)
        page.enter()
        missed = self._missed.pop(name, None)
        if missed is not None:
            page.refresh(missed)
        if target is not None:
            page.show_target(target)
        return True

    def flush(self) -> bool:
        """Let the page in front save what is being typed."""
        page = self._pages.get(self._here)
        return page is None or page.flush()

    def flush_all(self) -> bool:
        """Let every page save what is typed, or what it could not save before."""
        flushed = [page.flush() for page in self._pages.values()]
        return all(flushed)

    def undo(self) -> bool:
        """Let the page in front take back a step of its own; ``False`` when it has none."""
        page = self._pages.get(self._here)
        return page is not None and page.undo()

    def redo(self) -> bool:
        """Let the page in front make a step of its own again."""
        page = self._pages.get(self._here)
        return page is not None and page.redo()

    def cover(self, widget: QWidget) -> None:
        """Show something else in place of the pages until one is turned to."""
        if self.indexOf(widget) < 0:
            self.addWidget(widget)
        self._here = ""
        self.setCurrentWidget(widget)
        self.status.emit("")

    def tells(self, clock: bool) -> bool:
        """Whether the page in front itself says what a reminder would, or asks of the clock."""
        page = self._pages.get(self._here)
        return page is not None and page.tells(clock)

    def new_day(self) -> None:
        """Have every page read again what is counted from today: the window outlived a day."""
        every = dict.fromkeys(Kind, _ANY)
        self._spread(Changes("", every, structure=True))

    def _spread(self, changes: Changes) -> None:
        for name, page in self._pages.items():
            if name == self._here:
                page.refresh(changes)
            else:
                self._missed[name] = merged(self._missed.get(name), changes)

    def _keep(self, name: str, keeps: bool) -> None:
        if keeps:
            self._keeping.add(name)
        else:
            self._keeping.discard(name)
        if name == self._here:
            self.keeps_steps.emit(keeps)

    def _say(self, name: str, text: str) -> None:
        self._said[name] = text
        if name == self._here:
            self.status.emit(text)


def merged(first: Changes | None, second: Changes) -> Changes:
    """Return what both changed, named after the later."""
    if first is None:
        return second
    ids: dict[Kind, frozenset[str]] = dict(first.ids)
    for kind, touched in second.ids.items():
        ids[kind] = ids.get(kind, frozenset()) | touched
    return Changes(second.step, ids, first.structure or second.structure)
