"""Which bundles were sent and received, kept among the settings of the data folder."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from kehoach_desktop.services.ports.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A bundle that went or came: which content of which period.

    ``revision`` counts the differing contents of the period, ``sequence`` those of the
    whole office; ``sha256`` is that of the data.
    """

    period: str
    revision: int
    sequence: int
    sha256: str


class Ledger:
    """The bundles of one office, sent from here or received here; the latest of each period."""

    def __init__(self, work: UnitOfWork, office_id: str) -> None:
        self._work = work
        self._office_id = office_id

    def sent(self) -> dict[str, LedgerEntry]:
        """Return what was sent last, by period key."""
        return self._entries("sent")

    def received(self) -> dict[str, LedgerEntry]:
        """Return what was received last, by period key."""
        return self._entries("received")

    def next_of(self, period: str, sha256: str) -> LedgerEntry:
        """Return the entry for content to be sent; known content keeps its numbers."""
        sent, received = self.sent(), self.received()
        known = [entries[period] for entries in (sent, received) if period in entries]
        for entry in known:
            if entry.sha256 == sha256:
                return entry
        every = [*sent.values(), *received.values()]
        return LedgerEntry(
            period=period,
            revision=1 + max((entry.revision for entry in known), default=0),
            sequence=1 + max((entry.sequence for entry in every), default=0),
            sha256=sha256,
        )

    def note_sent(self, entry: LedgerEntry) -> None:
        """Keep that this content was sent."""
        self._keep("sent", {**self.sent(), entry.period: entry})

    def note_received(self, entry: LedgerEntry) -> None:
        """Keep that this content was received."""
        self._keep("received", {**self.received(), entry.period: entry})

    def _entries(self, way: str) -> dict[str, LedgerEntry]:
        text = self._work.setting(self._key(way))
        if text is None:
            return {}
        return {
            period: LedgerEntry(period, int(revision), int(sequence), str(sha256))
            for period, (revision, sequence, sha256) in json.loads(text).items()
        }

    def _keep(self, way: str, entries: Mapping[str, LedgerEntry]) -> None:
        plain = {
            period: (entry.revision, entry.sequence, entry.sha256)
            for period, entry in sorted(entries.items())
        }
        self._work.set_setting(self._key(way), json.dumps(plain))

    def _key(self, way: str) -> str:
        return f"bundle.{way}.{self._office_id}"
