"""Finding anything the office keeps by its words."""

from kehoach_desktop.domain.text.search_words import SearchWords
from kehoach_desktop.services.models.search_models import SearchHit
from kehoach_desktop.services.ports.store import Monitor, UnitOfWorkFactory

LIMIT = 50
"""How many hits are worth showing."""


class SearchService:
    """Looks through tasks, indicators, plans, documents, units and what was reported."""

    def __init__(self, uow: UnitOfWorkFactory) -> None:
        self._uow = uow

    def find(self, text: str, limit: int = LIMIT) -> list[SearchHit]:
        """Return what holds the words: as they were typed first, then without diacritics.

        The last word may be unfinished. One letter alone finds nothing.
        """
        words = SearchWords.of(text)
        if not words.is_enough:
            return []
        with self._uow() as work:
            found_more = work.search.refresh()
            found = work.search.find(words, limit)
            if found_more:
                work.commit("")
        return found

    def prepare(self, monitor: Monitor | None = None) -> None:
        """Take in what changed, so that the next search answers at once."""
        with self._uow() as work:
            if work.search.refresh(monitor):
                work.commit("")
