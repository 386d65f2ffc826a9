"""Reporting duties of a draft corrected by the officer, added, left out, found again."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.deadlines.moments import is_day
from kehoach_desktop.domain.drafts.draft import DraftDuty, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.reviewing.draft_duties import add_duty, correct_duty
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.services.reviewing.draft_replay import places_of, replay
from kehoach_desktop.services.reviewing.draft_review import begin_review
from kehoach_desktop.services.rows.duty_fields import when_words

MONTHLY = DraftDuty(
    Frequency.MONTHLY, 15, None, True, "Các phòng", ("Văn phòng",), "đoạn 9", "duty1"
)
YEARLY = DraftDuty(Frequency.YEARLY, 15, 11, False, "UBND xã", ("Sở",), "đoạn 9", "duty2")
DRAFT = PlanDraft(source="a.docx", duties=(MONTHLY, YEARLY))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("hằng tháng, trước ngày 15", (Frequency.MONTHLY, 15, None, True)),
        ("Hàng tháng, ngày 20", (Frequency.MONTHLY, 20, None, False)),
        ("hằng quý, chậm nhất ngày 5 tháng đầu quý", (Frequency.QUARTERLY, 5, 1, False)),
        ("hằng quý, trước ngày 25 tháng cuối quý", (Frequency.QUARTERLY, 25, 3, True)),
        ("hằng năm, trước 15/6", (Frequency.YEARLY, 15, 6, True)),
        ("hằng năm, trước ngày 15/6/2026", (Frequency.YEARLY, 15, 6, True)),
        ("trước 6 tháng 12 hằng năm", (Frequency.YEARLY, 6, 12, True)),
        ("hằng tháng, trước 25", (Frequency.MONTHLY, 25, None, True)),
        ("15/6 hằng năm", (Frequency.YEARLY, 15, 6, False)),
        ("ngày 9 tháng một lần", (Frequency.MONTHLY, 9, None, False)),
        ("ngày 25 hằng tháng", (Frequency.MONTHLY, 25, None, False)),
        ("3 tháng một lần, ngày 5", (Frequency.QUARTERLY, 5, None, False)),
        ("mỗi quý", (Frequency.QUARTERLY, None, None, False)),
        ("6 tháng một lần, chậm nhất ngày 10/6", (Frequency.HALF_YEARLY, 10, 6, False)),
        ("hằng năm, trước ngày 15 tháng 11", (Frequency.YEARLY, 15, 11, True)),
        ("hằng tuần", (Frequency.WEEKLY, None, None, False)),
        ("hằng năm, trong tháng 11", (Frequency.YEARLY, None, 11, False)),
        ("hằng quý, trước ngày 5 của tháng đầu quý", (Frequency.QUARTERLY, 5, 1, True)),
        ("mỗi tháng một lần", (Frequency.MONTHLY, None, None, False)),
        ("mỗi tuần 1 lần", (Frequency.WEEKLY, None, None, False)),
        ("Mỗi quý một lần, trước ngày 20", (Frequency.QUARTERLY, 20, None, True)),
        ("hằng năm một lần", (Frequency.YEARLY, None, None, False)),
        ("báo cáo hằng tháng", (Frequency.MONTHLY, None, None, False)),
        ("Báo cáo định kỳ hằng quý, ngày 15", (Frequency.QUARTERLY, 15, None, False)),
        ("báo cáo trước ngày 25 hằng tháng", (Frequency.MONTHLY, 25, None, True)),
        ("hằng quý, tháng 11", (Frequency.QUARTERLY, None, 2, False)),
        ("hằng quý, trước ngày 5/10", (Frequency.QUARTERLY, 5, 1, True)),
        ("hằng quý, ngày 31 tháng thứ hai của quý", (Frequency.QUARTERLY, 31, 2, False)),
        ("hằng quý, vào tháng cuối quý", (Frequency.QUARTERLY, None, 3, False)),
    ],
)
def test_when_is_typed_as_an_officer_says_it(typed: str, read: tuple[object, ...]) -> None:
    duty = correct_duty(DRAFT, "duty1", "when", typed).duties[0]

    assert (duty.frequency, duty.day, duty.month, duty.before) == read


@given(
    st.sampled_from(Frequency),
    st.none() | st.integers(1, 31),
    st.none() | st.integers(1, 12),
    st.booleans(),
)
def test_the_words_shown_are_read_back_as_they_were(
    frequency: Frequency, day: int | None, month: int | None, before: bool
) -> None:
    if frequency is Frequency.QUARTERLY and month is not None:
        month = (month - 1) % 3 + 1
    elif frequency in (Frequency.WEEKLY, Frequency.MONTHLY):
        # A week has no day of a month, a month no other month.
        month, day = None, None if frequency is Frequency.WEEKLY else day
    assume(frequency is Frequency.QUARTERLY or month is None or is_day(day or 1, month, None))
    shown = replace(
        MONTHLY,
        frequency=frequency,
        day=day,
        month=month,
        before=before and day is not None,
    )
    draft = replace(DRAFT, duties=(shown,))
    # Where no month of a quarter is told the last is meant, and the words say so.
    last = frequency is Frequency.QUARTERLY and day is not None and month is None
    meant = replace(shown, month=3) if last else shown

    read = correct_duty(draft, "duty1", "when", when_words(shown))
    assert read == replace(DRAFT, duties=(meant,))


@pytest.mark.parametrize(
    "typed",
    [
        *("", "khi cần", "hằng tháng, ngày 32", "hằng năm, ngày 3/13", "hằng năm, ngày 31/2"),
        *("9 tháng", "2 tuần một lần", "mỗi tháng 2 lần", "hằng tuần, ngày 15"),
        *("hằng tháng, tháng 5", "hằng năm, tháng 13", "hằng năm, tháng cuối quý"),
        *("9 tháng một lần", "2 tháng một lần", "2 năm một lần", "04 tháng/lần", "2 quý"),
        *("trước 9 tháng một lần", "báo cáo 9 tháng một lần", "9 năm", "định kỳ 04 tháng/lần"),
        *("báo cáo", "định kỳ", "mỗi 9 tháng một lần", "hằng 2 năm một lần"),
        *("hằng quý, tháng 13", "hằng quý, tháng 0", "hằng quý, ngày 31/6"),
        *("hằng quý, ngày 32 tháng đầu quý", "hằng quý, tháng giữa quý"),
        *("hằng tháng, trước ngày 15/6", "hằng tháng, không chậm hơn ngày 3, trước khi họp"),
    ],
)
def test_what_says_no_rhythm_or_no_day_changes_nothing(typed: str) -> None:
    with pytest.raises(InvalidInput, match="ví dụ"):
        correct_duty(DRAFT, "duty1", "when", typed)


def test_who_and_to_whom() -> None:
    draft = correct_duty(DRAFT, "duty2", "reporter", "Văn phòng HĐND và UBND")
    draft = correct_duty(draft, "duty2", "to", "UBND thành phố; Sở Nội vụ ;")

    assert draft.duties[0] is MONTHLY
    assert draft.duties[1].reporter == "Văn phòng HĐND và UBND"
    assert draft.duties[1].to == ("UBND thành phố", "Sở Nội vụ")
    with pytest.raises(InvalidInput):
        correct_duty(draft, "duty2", "frequency", "x")


def test_a_duty_left_out_is_not_taken() -> None:
    review = Edit(EditKind.LEAVE_OUT, ("duty1",)).on(begin_review(DRAFT))

    assert review.taken.duties == (YEARLY,)
    assert Edit(EditKind.BRING_BACK, ("duty1",)).on(review).taken.duties == DRAFT.duties


def test_corrections_are_made_again_on_the_document_read_anew() -> None:
    edits = (
        Edit(EditKind.DUTY, ("duty2",), ("to", "UBND tỉnh")),
        Edit(EditKind.NEW_DUTY),
        Edit(EditKind.DUTY, ("duty+1",), ("reporter", "Công an xã")),
    )
    # Read anew one duty more stands in a paragraph above.
    first = replace(MONTHLY, where="đoạn 2", key="duty1")
    again = replace(
        DRAFT,
        duties=(first, replace(MONTHLY, key="duty2"), replace(YEARLY, key="duty3")),
    )

    review, kept, lost = replay(edits, places_of(DRAFT), again)

    assert not lost
    assert len(kept) == 3
    assert [duty.to for duty in review.draft.duties[:3]] == [
        ("Văn phòng",),
        ("Văn phòng",),
        ("UBND tỉnh",),
    ]
    assert review.draft.duties[3].reporter == "Công an xã"


def test_every_added_duty_has_a_key_of_its_own() -> None:
    draft = add_duty(add_duty(DRAFT))

    assert len({duty.key for duty in draft.duties}) == 4


def test_a_key_once_taken_is_not_given_again() -> None:
    three = add_duty(add_duty(DRAFT))
    fewer = replace(three, duties=tuple(duty for duty in three.duties if duty.key != "duty+1"))

    assert len({duty.key for duty in add_duty(fewer).duties}) == 4


def test_a_correction_of_an_added_duty_is_lost_with_it() -> None:
    edit = Edit(EditKind.DUTY, ("duty+1",), ("reporter", "Công an xã"))

    _review, kept, lost = replay((edit,), places_of(DRAFT), DRAFT)

    assert not kept
    assert len(lost) == 1


@pytest.mark.parametrize("typed", ["hằng năm, tháng 13", "hằng tháng, ngày 32"])
def test_a_day_or_month_that_is_not_is_named(typed: str) -> None:
    with pytest.raises(InvalidInput, match=f"Ngày hoặc tháng trong “{typed}” không có trong kỳ"):
        correct_duty(DRAFT, "duty1", "when", typed)
