"""The official list of communes and wards, searched without diacritics."""

import csv
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kehoach_desktop.domain.office import Commune
from kehoach_desktop.domain.text.vietnamese import fold, nfc

_KINDS = ("phuong ", "xa ", "dac khu ")
"""What stands before a commune's own name, folded."""


@dataclass(frozen=True, slots=True)
class _Entry:
    commune: Commune
    written: str
    name: str
    bare: str
    everything: str


class CsvCommuneList:
    """The list read from a CSV file (code, name, province) when first asked."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, words: str, limit: int = 50) -> list[Commune]:
        """Return communes matching the words without diacritics, exact matches first.

        After the exact come names beginning with the words, then names holding them, then
        those where only name and province together do; among equals first those written
        with the same diacritics, then the official order. No words find nothing.
        """
        sought = fold(words)
        if not sought:
            return []
        written = " ".join(nfc(words).casefold().split())
        ranked = [
            (rank, written not in entry.written, place)
            for place, entry in enumerate(self._entries)
            if (rank := _rank(entry, sought)) is not None
        ]
        return [self._entries[place].commune for *_, place in sorted(ranked)[:limit]]

    def by_code(self, code: str) -> Commune | None:
        """Return the commune with this five-digit code."""
        return self._by_code.get(code.strip())

    @cached_property
    def _entries(self) -> list[_Entry]:
        with self._path.open(encoding="utf-8-sig", newline="") as file:
            return [_entry(**row) for row in csv.DictReader(file)]

    @cached_property
    def _by_code(self) -> dict[str, Commune]:
        return {entry.commune.code: entry.commune for entry in self._entries}


def _entry(code: str, name: str, province: str) -> _Entry:
    folded = fold(name)
    kind = next((kind for kind in _KINDS if folded.startswith(kind)), "")
    return _Entry(
        # The official list shortens some cities ("Tp Hải Phòng"), a report must not.
        Commune(code, nfc(name), re.sub(r"^Tp\.? ", "Thành phố ", nfc(province))),
        nfc(name).casefold(),
        folded,
        folded.removeprefix(kind),
        f"{code} {folded} {fold(province)}",
    )


def _rank(entry: _Entry, sought: str) -> int | None:
    if sought in (entry.name, entry.bare, entry.commune.code):
        return 0
    if entry.bare.startswith(sought) or entry.name.startswith(sought):
        return 1
    if sought in entry.name:
        return 2
    if all(word in entry.everything for word in sought.split()):
        return 3
    return None
