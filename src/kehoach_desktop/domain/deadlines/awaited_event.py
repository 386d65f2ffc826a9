"""The event that a deadline waits for, without the days counted before it."""

from kehoach_desktop.domain.deadlines.deadline import Awaited
from kehoach_desktop.domain.text.vietnamese import fold


def awaited_event(awaited: Awaited) -> str:
    """Return what is waited for in its own words, which are the same for every count before it.

    Readings kept once had the count in their words ("05 ngày trước kỳ họp").
    """
    if awaited.days is None or awaited.days > 0 or "truoc" not in fold(awaited.text):
        return awaited.text
    # Late: the first page, which asks for these words, is not to wait for what reads deadlines.
    from kehoach_desktop.domain.deadlines.undated import event_words

    return event_words(awaited.text)
