"""A long pattern that is compiled when something is first looked for with it."""

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class LatePattern:
    """Looks for what ``re.compile`` of the same words does, but compiles them at its first use.

    For the longest patterns: compiling all of the program's takes longer than reading the first
    document, and most documents need few of them.
    """

    def __init__(self, words: str) -> None:
        self.words = words

    @cached_property
    def _made(self) -> re.Pattern[str]:
        return re.compile(self.words)

    def match(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that begins at ``begin``."""
        return self._made.match(text, begin, end)

    def fullmatch(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match of all between ``begin`` and ``end``."""
        return self._made.fullmatch(text, begin, end)

    def search(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match between ``begin`` and ``end``."""
        return self._made.search(text, begin, end)

    def finditer(
        self, text: str, begin: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Yield the matches between ``begin`` and ``end``, from left to right."""
        return self._made.finditer(text, begin, end)
