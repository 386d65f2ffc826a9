"""The reporting duties of a review corrected in their fields."""

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty, PlanDraft
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.head_form import HeadForm

DUTIES = (
    DraftDuty(Frequency.MONTHLY, 15, None, True, "Các phòng", ("Văn phòng",), "đoạn 9", "duty1"),
    DraftDuty(Frequency.YEARLY, 15, 11, False, "UBND xã", ("Sở Nội vụ",), "đoạn 10", "duty2"),
)


@pytest.fixture
def session():
    return DraftSession(PlanDraft(source="a.docx", duties=DUTIES))


@pytest.fixture
def head(qtbot, session):
    head = HeadForm(session)
    qtbot.addWidget(head)
    head.show()
    return head


def words(head, key):
    form = head.duties.form(key)
    return [form.field(name).toPlainText() for name in ("when", "reporter", "to")]


def test_every_duty_stands_in_words(head):
    assert words(head, "duty1") == ["hằng tháng, trước ngày 15", "Các phòng", "Văn phòng"]
    assert words(head, "duty2") == ["hằng năm, chậm nhất ngày 15/11", "UBND xã", "Sở Nội vụ"]


def test_a_correction_reaches_the_draft_and_can_be_taken_back(head, session):
    form = head.duties.form("duty1")
    form.field("when").setPlainText("hằng quý, ngày 20")
    form.field("to").setPlainText("UBND xã; Phòng Kinh tế")
    head.finish_typing()

    first = session.taken.duties[0]
    assert (first.frequency, first.day, first.before) == (Frequency.QUARTERLY, 20, False)
    assert first.to == ("UBND xã", "Phòng Kinh tế")
    session.undo()
    session.undo()
    assert session.taken.duties == DUTIES
    assert words(head, "duty1") == ["hằng tháng, trước ngày 15", "Các phòng", "Văn phòng"]


def test_words_that_say_no_rhythm_are_refused_under_the_field(head, session):
    head.duties.form("duty1").field("when").setPlainText("khi nào tiện")
    head.finish_typing()

    assert session.taken.duties == DUTIES
    assert words(head, "duty1")[0] == "hằng tháng, trước ngày 15"


def test_what_is_being_typed_is_told_as_a_correction(head):
    head.duties.form("duty2").field("reporter").setPlainText("Công an xã")

    (edit,) = head.unsent()
    assert (edit.rows, edit.words) == (("duty2",), ("reporter", "Công an xã"))


def test_a_duty_is_left_out_and_taken_back(head, session):
    head.duties.out_button("duty1").click()
    assert session.taken.duties == DUTIES[1:]
    assert head.duties.form("duty1").field("when").isReadOnly()
    head.duties.out_button("duty1").click()
    assert session.taken.duties == DUTIES
    assert not head.duties.form("duty1").field("when").isReadOnly()


def test_a_duty_is_added_filled_in_and_gone_when_taken_back(head, session):
    head.duties.add_button.click()
    head.duties.form("duty+1").field("when").setPlainText("6 tháng một lần")
    head.finish_typing()

    assert session.taken.duties[-1].frequency is Frequency.HALF_YEARLY
    session.undo()
    session.undo()
    assert session.taken.duties == DUTIES
    with pytest.raises(KeyError):
        head.duties.form("duty+1")


def test_the_field_under_the_cursor_tells_its_place(qtbot, head):
    with qtbot.waitSignal(head.chosen) as told:
        head.duties.form("duty2").field("to").entered.emit()
    assert told.args == ["đoạn 10"]


def test_tab_goes_through_them_as_they_stand(head, session):
    """Taking back an added duty and making it again makes its fields anew."""
    session.add_duty()
    session.undo()
    session.redo()
    keyed = [one for duty in session.draft.duties for one in head.duties._keyed(duty.key)]
    keyed.append(head.duties.add_button)
    chain, widget = [], head.form.field("title")
    while widget.nextInFocusChain() is not head.form.field("title"):
        widget = widget.nextInFocusChain()
        chain.append(widget)
    assert [one for one in chain if one in keyed] == keyed
    fields = [one for one in chain if one in keyed or one in head.form._fields.values()]
    # Between the subject and the beginning of the form, as before.
    assert fields[: len(keyed)] == keyed
