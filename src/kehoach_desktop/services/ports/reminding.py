"""What reminding needs of the computer it runs on."""

from typing import Protocol

from kehoach_desktop.domain.reminding import Memory, ReminderSettings


class ReminderKeeper(Protocol):
    """Keeps what this officer wants to be told, and what was said."""

    def load(self) -> tuple[ReminderSettings, Memory]:
        """Return both; what was never kept, or is damaged, is as usual."""

    def save(self, settings: ReminderSettings, memory: Memory) -> None:
        """Keep both; raises UnusableStore."""


class StartWithSystem(Protocol):
    """Starts the program, hidden in the tray, when the officer logs on to this computer."""

    @property
    def refusal(self) -> str:
        """Why this can't be had here, as the officer reads it; else ""."""

    def is_on(self) -> bool:
        """Whether the system starts the program."""

    def turn_on(self) -> None:
        """Have it started from the next log-on; raises InvalidInput, UnusableStore."""

    def turn_off(self) -> None:
        """Leave nothing behind; raises UnusableStore."""
