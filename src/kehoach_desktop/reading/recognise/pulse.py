"""Tells how far the sentences of a long document are looked through."""

from kehoach_desktop.services.ports.store import Monitor

_EVERY = 16


class Pulse:
    """Beats once a sentence; the monitor behind it may raise Cancelled at any beat."""

    def __init__(self, monitor: Monitor | None = None) -> None:
        self._monitor = monitor
        self._done = self._total = 0

    def begin(self, total: int) -> None:
        """Begin anew with about so many sentences."""
        self._done, self._total = 0, total

    def beat(self) -> None:
        """Tell of another sentence."""
        self._done += 1
        if self._monitor is not None and not self._done % _EVERY:
            done = min(self._done, self._total)
            self._monitor(done, self._total, "Đang nhận ra nhiệm vụ trong lời văn")
