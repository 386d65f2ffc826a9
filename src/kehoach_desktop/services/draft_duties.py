"""Corrections of a draft's reporting duties: who reports, to whom, when; one added by hand."""

import re
from dataclasses import replace

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.domain.draft import DraftDuty, PlanDraft
from kehoach_desktop.domain.duty import QUARTER_MONTHS, day_words
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.text import clean, fold
from kehoach_desktop.services.duty_comparing import FREQUENCY_WORDS

ADDED = "duty+"
"""What the key of a duty added by hand begins with; it has no place in the file."""
_RHYTHMS = (
    (Frequency.HALF_YEARLY, r"(?<!ngay )\b(?:6|sau|06) thang\b|\bnua nam\b|\bban nien\b"),
    (Frequency.WEEKLY, r"\btuan\b"),
    (Frequency.QUARTERLY, r"\bquy\b"),
    (Frequency.MONTHLY, r"\b(?:hang|moi) thang\b|\bthang mot lan\b"),
    (Frequency.YEARLY, r"\bnam\b"),
    (Frequency.MONTHLY, r"\bthang\b(?! ?\d)"),
)
_DAY = re.compile(r"\bngay (\d{1,2})(?: ?/ ?(\d{1,2})| thang (\d{1,2}))?\b(?! ?/)")
_LAST_DAY, _LAST_MONTH = 31, 12


def when_words(duty: DraftDuty) -> str:
    """Return when a duty falls due: "hằng tháng, trước ngày 15"."""
    words = FREQUENCY_WORDS[duty.frequency]
    if duty.day is None:
        return words
    day = day_words(duty.frequency, duty.day, duty.month)
    return f"{words}, {'trước' if duty.before else 'chậm nhất'} ngày {day}"


def correct_duty(draft: PlanDraft, key: str, field: str, text: str) -> PlanDraft:
    """Return the draft with one field of a duty as typed.

    Fields: when ("hằng tháng, trước ngày 15"), reporter, to ("A; B"). Raises InvalidInput for
    words that say no rhythm, a day that no month has, and an unknown field.
    """

    def corrected(duty: DraftDuty) -> DraftDuty:
        return _with_field(duty, field, text) if duty.key == key else duty

    return replace(draft, duties=tuple(map(corrected, draft.duties)))


def add_duty(draft: PlanDraft) -> PlanDraft:
    """Return the draft with one duty more, of each month, for the officer to fill in."""
    number = sum(duty.key.startswith(ADDED) for duty in draft.duties) + 1
    new = DraftDuty(Frequency.MONTHLY, key=f"{ADDED}{number}")
    return replace(draft, duties=(*draft.duties, new))


def _with_field(duty: DraftDuty, field: str, text: str) -> DraftDuty:
    match field:
        case "when":
            return _at(duty, text)
        case "reporter":
            return replace(duty, reporter=clean(text))
        case "to":
            return replace(duty, to=tuple(part for one in text.split(";") if (part := clean(one))))
    raise InvalidInput(f"Mục “{field}” không sửa được ở đây; không có gì thay đổi.")


def _at(duty: DraftDuty, text: str) -> DraftDuty:
    words = fold(clean(text))
    frequency = next((one for one, sign in _RHYTHMS if re.search(sign, words)), None)
    if frequency is None:
        raise InvalidInput(
            f"Chưa rõ “{clean(text)}” là bao lâu một lần. Hãy ghi hằng tuần, hằng tháng, hằng quý, "
            "6 tháng một lần hoặc hằng năm, ví dụ: hằng tháng, trước ngày 15."
        )
    found = _DAY.search(words)
    day = int(found[1]) if found else None
    written = (found[2] or found[3]) if found else None
    month = int(written) if written else _month_of_quarter(words, frequency)
    if (day is not None and not 1 <= day <= _LAST_DAY) or not 1 <= (month or 1) <= _LAST_MONTH:
        raise InvalidInput(
            f"“{clean(text)}” có ngày không có trong tháng nào; hãy ghi ngày từ 1 đến 31, "
            "ví dụ: hằng năm, chậm nhất ngày 15/11."
        )
    before = day is not None and re.search(r"\btruoc\b", words) is not None
    return replace(duty, frequency=frequency, day=day, month=month, before=before)


def _month_of_quarter(words: str, frequency: Frequency) -> int | None:
    """Return which month of the quarter is named: 1 for "ngày 5 tháng đầu quý"."""
    if frequency is not Frequency.QUARTERLY:
        return None
    named = (number for number, said in enumerate(QUARTER_MONTHS, 1) if fold(said) in words)
    return next(named, None)
