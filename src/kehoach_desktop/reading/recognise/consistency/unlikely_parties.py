"""Who reports and to whom, where the name goes on into the sentence or breaks off in it."""

import re
from collections.abc import Iterator

from kehoach_desktop.domain.drafts.draft import DraftDuty, PlanDraft, ReadingWarning
from kehoach_desktop.reading.recognise.consistency.unlikely_units import is_unlikely_unit

_BREAKS_OFF = re.compile(
    r"\b(?:\d{1,2} [^\W\d_]+|cử [^,;]*|và|các|đầu|hạn cuối|ngày|tháng|trước)$", re.IGNORECASE
)
_LONG_NAMES = 110


def unlikely_parties(draft: PlanDraft) -> Iterator[ReadingWarning]:
    """Yield a warning at each duty whose reporter or receiver is no name of a body, once a name."""
    told: set[tuple[str, str]] = set()
    for duty in draft.duties:
        for name in _odd(duty):
            if (duty.where, name) not in told:
                told.add((duty.where, name))
                yield ReadingWarning(
                    duty.where,
                    f"“{name[:80]}” ở chế độ báo cáo không giống tên một đơn vị; hãy xem lại nơi "
                    "gửi, nơi nhận.",
                )


def _odd(duty: DraftDuty) -> Iterator[str]:
    for name in (duty.reporter, *duty.to):
        if (
            name
            and len(name) < _LONG_NAMES
            and (is_unlikely_unit(name) or _BREAKS_OFF.search(name))
        ):
            yield name
