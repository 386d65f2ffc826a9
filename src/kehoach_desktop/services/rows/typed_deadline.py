"""A deadline as the officer types it."""

import datetime

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.text.vietnamese import clean, shortened


def typed_deadline(
    text: str,
    year: int | None,
    named_day: bool,
    old: Deadline,
    *,
    said_on: datetime.date | None = None,
) -> Deadline:
    """Return the deadline the officer typed; empty text is no deadline.

    ``year`` fills in a year not written, and "tháng này" is told from ``said_on``. Raises
    InvalidInput when nothing can be read, so that the old deadline stays.
    """
    words = clean(text)
    if not words:
        return Deadline()
    deadline = read_deadline(words, year, named_day_counts=named_day, said_on=said_on)
    if deadline.is_unread:
        kept = f"thời hạn cũ “{old.text}” được giữ lại" if old.text else "thời hạn vẫn để trống"
        raise InvalidInput(
            f"Không hiểu thời hạn “{shortened(words)}”; {kept}. Hãy ghi như: 30/6/2026; "
            "tháng 8/2026; quý III/2026; 6 tháng đầu năm 2026; trước ngày 15/11/2026; "
            "thường xuyên; hằng năm; trước ngày 15 hằng tháng; sau khi Thành phố ban hành kế hoạch."
        )
    return deadline
