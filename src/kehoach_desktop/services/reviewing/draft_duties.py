"""Corrections of a draft's reporting duties: who reports, to whom, when; one added by hand."""

from dataclasses import replace

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty, PlanDraft
from kehoach_desktop.domain.errors import NotFound
from kehoach_desktop.services.rows.duty_fields import with_duty_field

ADDED = "duty+"
"""What the key of a duty added by hand begins with; it has no place in the file."""


def correct_duty(draft: PlanDraft, key: str, field: str, text: str) -> PlanDraft:
    """Return the draft with one field of a duty as typed.

    The fields are those of ``with_duty_field``, which may raise InvalidInput; raises NotFound for
    a duty that is no more.
    """

    if all(duty.key != key for duty in draft.duties):
        raise NotFound("Chế độ báo cáo này không còn trong bản đọc.")

    def corrected(duty: DraftDuty) -> DraftDuty:
        return with_duty_field(duty, field, text) if duty.key == key else duty

    return replace(draft, duties=tuple(map(corrected, draft.duties)))


def add_duty(draft: PlanDraft) -> PlanDraft:
    """Return the draft with one duty more, of each month, for the officer to fill in."""
    taken = (duty.key.removeprefix(ADDED) for duty in draft.duties if duty.key.startswith(ADDED))
    number = max(map(int, taken), default=0) + 1
    new = DraftDuty(Frequency.MONTHLY, key=f"{ADDED}{number}")
    return replace(draft, duties=(*draft.duties, new))
