"""Corrections of a draft's reporting duties: who reports, to whom, when; one added by hand."""

import re
from dataclasses import replace

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.domain.deadline_moments import is_day
from kehoach_desktop.domain.draft import DraftDuty, PlanDraft
from kehoach_desktop.domain.duty import QUARTER_MONTHS, day_words
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.text import clean, fold
from kehoach_desktop.services.duty_comparing import FREQUENCY_WORDS

ADDED = "duty+"
"""What the key of a duty added by hand begins with; it has no place in the file."""
_LONGEST_MONTH = 1
"""January: a day without a month may be its last."""
_ONCE = r"(?: ?/ ?lan| (?:mot|1|01) lan)"
_RHYTHMS = {
    Frequency.WEEKLY: rf"(?:hang|moi) tuan|tuan{_ONCE}",
    Frequency.MONTHLY: rf"(?:hang|moi) thang|(?:(?:mot|1|01) )?thang{_ONCE}",
    Frequency.QUARTERLY: rf"(?:hang|moi) quy|quy(?:{_ONCE})?|(?:ba|3|03) thang{_ONCE}",
    Frequency.HALF_YEARLY: rf"(?:hang )?(?:sau|6|06) thang(?:{_ONCE})?|nua nam(?:{_ONCE})?",
    Frequency.YEARLY: rf"(?:hang|moi) nam|nam(?:{_ONCE})?",
}
_RHYTHM = "|".join(f"(?P<{one.value}>{words})" for one, words in _RHYTHMS.items())
_DAY = (
    r"(?:(?P<limit>truoc|cham nhat|khong cham hon|den|vao|xong) )?(?:ngay )?(?P<day>\d{1,2})"
    r"(?: ?/ ?(?P<month>\d{1,2})(?: ?/ ?20\d\d)?| thang (?P<of_month>\d{1,2})(?: nam 20\d\d)?"
    r"| (?P<of_quarter>thang [a-z ]*?quy))?"
)
_WHEN = re.compile(rf"(?:dinh ky )?(?:{_RHYTHM})(?: {_DAY})?")
_DAY_FIRST = re.compile(rf"{_DAY} (?:cua )?(?:{_RHYTHM})")


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
    words that say no rhythm, a day that the rhythm has not, and an unknown field; NotFound for a
    duty that is no more.
    """

    if all(duty.key != key for duty in draft.duties):
        raise NotFound("Chế độ báo cáo này không còn trong bản đọc.")

    def corrected(duty: DraftDuty) -> DraftDuty:
        return _with_field(duty, field, text) if duty.key == key else duty

    return replace(draft, duties=tuple(map(corrected, draft.duties)))


def add_duty(draft: PlanDraft) -> PlanDraft:
    """Return the draft with one duty more, of each month, for the officer to fill in."""
    taken = (duty.key.removeprefix(ADDED) for duty in draft.duties if duty.key.startswith(ADDED))
    number = max(map(int, taken), default=0) + 1
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
    words = " ".join(re.sub(r"[,;.]+", " ", fold(clean(text))).split())
    found = _WHEN.fullmatch(words) or _DAY_FIRST.fullmatch(words)
    if found is None:
        raise InvalidInput(
            f"Chưa rõ “{clean(text)}” là bao lâu một lần, vào ngày nào. Hãy ghi hằng tuần, hằng "
            "tháng, hằng quý, 6 tháng một lần hoặc hằng năm, ví dụ: hằng tháng, trước ngày 15."
        )
    frequency = next(one for one in _RHYTHMS if found[one.value])
    day = int(found["day"]) if found["day"] else None
    month = _month(found, frequency)
    if day is not None and not _can_fall(day, month, frequency):
        raise InvalidInput(
            f"Ngày trong “{clean(text)}” không có trong kỳ ấy; hãy ghi ngày có thật, ví dụ: "
            "hằng tháng, trước ngày 15; hằng năm, chậm nhất ngày 15/11."
        )
    before = day is not None and found["limit"] == "truoc"
    return replace(duty, frequency=frequency, day=day, month=month, before=before)


def _month(found: re.Match[str], frequency: Frequency) -> int | None:
    """Return the month that is written, of a quarter's its place within the quarter."""
    if written := found["month"] or found["of_month"]:
        return int(written)
    if frequency is Frequency.QUARTERLY and found["of_quarter"]:
        named = (
            at for at, said in enumerate(QUARTER_MONTHS, 1) if fold(said) == found["of_quarter"]
        )
        return next(named, 0)
    return 0 if found["of_quarter"] else None


def _can_fall(day: int, month: int | None, frequency: Frequency) -> bool:
    """Whether the rhythm has such a day: a week has no day of a month, a month no other month."""
    if frequency is Frequency.WEEKLY or (frequency is Frequency.MONTHLY and month is not None):
        return False
    return is_day(day, _LONGEST_MONTH if month is None else month, None)
