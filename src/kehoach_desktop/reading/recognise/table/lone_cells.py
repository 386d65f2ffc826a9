"""What the words of a row's only filled cell can't be."""

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.reading.recognise.table.columns import Meaning

_TIMES = (Meaning.DEADLINE, Meaning.START, Meaning.END)


def is_no_time(text: str, meaning: Meaning | None) -> bool:
    """Whether words alone below a column of times are none, so that they head what follows."""
    return (
        meaning in _TIMES
        and text[:1].isupper()
        and not any(map(str.isdigit, text))
        and read_deadline(text).is_unread
    )
