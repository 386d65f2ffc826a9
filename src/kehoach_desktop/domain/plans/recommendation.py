"""What a unit asked for in its progress, and what was answered."""

from dataclasses import dataclass
from datetime import date

from kehoach_desktop.domain.text.vietnamese import fold

# What a unit writes that has nothing to ask for.
_NOTHING = frozenset({"", "khong", "khong co", "khong co kien nghi", "khong kien nghi", "chua co"})


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to what a task's unit ``asked``: words, the document's symbol, its day.

    It holds for these words in every period, so that copying them on asks nothing new.
    """

    id: str
    task_id: str
    asked: str
    text: str
    symbol: str = ""
    day: date | None = None


def asks_for_something(text: str) -> bool:
    """Whether a recommendation is one: neither blank nor "không có"."""
    return is_something(asked_key(text))


def is_something(key: str) -> bool:
    """Whether a text with this key asks for something."""
    return key not in _NOTHING


def asked_key(text: str) -> str:
    """Return what two recommendations with the same words have in common."""
    return fold(text).strip(" .;,-–…+*")
