"""A deadline: the words as written and up to five independent readings."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Frequency(StrEnum):
    """How often something recurs."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """One rhythm; ``day`` is the last day on time in its month, ``month`` the month of a year.

    For a quarterly or half-yearly rhythm ``month`` is one of its months ("10/4, 10/7, 10/10").

    ``weekday`` (Monday = 1) belongs to weekly rhythms. ``None`` where the words do not say.
    """

    frequency: Frequency
    day: int | None = None
    month: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Awaited:
    """The event or document a deadline waits for, and a count of days or months after it."""

    text: str
    days: int | None = None
    working_days: bool = False
    months: int | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as written (``text``) and as read.

    ``due`` is the last day that is still on time. Every reading is independent;
    a text with no reading at all is *unread* and shown as such, never guessed.
    """

    text: str = ""
    start: date | None = None
    due: date | None = None
    recurrence: tuple[Recurrence, ...] = ()
    ongoing: bool = False
    after: Awaited | None = None

    @property
    def is_read(self) -> bool:
        """Whether at least one reading was found."""
        return bool(self.start or self.due or self.recurrence or self.ongoing or self.after)

    @property
    def is_unread(self) -> bool:
        """Whether words stand here that could not be read; a lone "-" or "…" is blank."""
        return not self.is_read and any(letter.isalnum() for letter in self.text)
