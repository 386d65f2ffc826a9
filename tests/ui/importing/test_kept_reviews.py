"""What is corrected in a review outlives the program, and is no fact before it is taken."""

import datetime

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.services.reviewing.draft_doubts import Section
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.services.reviewing.draft_replay import LostEdit
from kehoach_desktop.services.reviewing.kept_review import KeptPlan, KeptReview, KeptSource
from kehoach_desktop.storage.review_folder import FILE, FOLDER
from kehoach_desktop.ui.importing import intake, questions
from kehoach_desktop.ui.importing.age_words import age_words
from kehoach_desktop.ui.importing.lost_strip import LostDialog, LostStrip
from kehoach_desktop.ui.importing.page import ImportPage
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel


@pytest.fixture
def kept(qtbot, ask_services):
    """Wait until as many reviews are kept as are named, and return them."""

    def wait(count):
        found = []

        def there():
            found[:] = ask_services(lambda services: services.kept_reviews.kept())
            return len(found) == count

        qtbot.waitUntil(there, timeout=10_000)
        return found

    return wait


@pytest.fixture
def another(qtbot, operations, settled):
    """Open the page as the next start of the program would; the first is left as it stands."""

    def open_page():
        page = ImportPage(operations)
        qtbot.addWidget(page)
        page.resize(1182, 690)
        page.show()
        page.enter()
        settled()
        return page

    return open_page


@pytest.fixture
def press(qtbot):
    """Press the one button of these words in the list of reviews left half-way."""

    def press(page, words):
        def found():
            buttons = page.start.kept.findChildren(QPushButton)
            return [one for one in buttons if one.text() == words and one.isVisible()]

        qtbot.waitUntil(lambda: len(found()) == 1)
        found()[0].click()

    return press


def test_corrections_are_there_again_and_can_be_taken_back(
    reviewed, kept, another, settled, ask_services, press
):
    session = reviewed.review.session
    before = len(ask_services(lambda services: services.plans.plans()))
    first, second, *_ = session.draft.tasks
    session.correct_task(first.key, "deadline", "30/9/2026")
    session.split(second.key, "Số hóa sổ", "2.1. theo dõi đất vườn")
    session.leave_out([first.key])
    session.see(session.doubts[:1])
    expected, seen, out = session.draft, session.seen, session.left_out
    (one,) = kept(1)
    assert one.corrections == 4

    page, said = another(), []
    page.told.connect(said.append)
    press(page, "Xem tiếp")
    settled()

    assert "Đã lấy lại 4 chỗ sửa" in said[-1]
    again = page.review.session
    assert (again.draft, again.seen, again.left_out) == (expected, seen, out)
    for _ in range(4):
        assert page.undo()
    assert again.draft == again.read and not again.can_undo
    assert len(ask_services(lambda services: services.plans.plans())) == before


def test_the_document_may_be_gone_meanwhile(reviewed, kept, another, settled, word_plan, press):
    task = reviewed.review.session.draft.tasks[0]
    reviewed.review.session.correct_task(task.key, "title", "Lắp loa ở bốn thôn")
    kept(1)
    word_plan.unlink()

    page = another()
    press(page, "Xem tiếp")
    settled()

    assert page.review.session.draft.tasks[0].title == "Lắp loa ở bốn thôn"
    assert page.review.session.draft.source == word_plan.name


def test_a_key_that_was_typed_last_is_not_lost(reviewed, kept, another, settled, press):
    view = reviewed.review
    key = view.session.draft.tasks[1].key
    view.tasks.show_row(key, "title")
    view.tasks.edit(view.tasks.currentIndex())
    editor = view.tasks.findChild(QPlainTextEdit)
    QTest.keyClicks(editor, "Quet so dat vuon")
    kept(1)

    page = another()
    press(page, "Xem tiếp")
    settled()

    assert page.review.session.draft.tasks[1].title == "Quet so dat vuon"


def test_what_is_typed_in_the_head_is_not_lost(reviewed, kept, another, settled, press):
    view = reviewed.review
    view.tabs.setCurrentIndex(2)
    field = view.head.form.field("issuer")
    field.setPlainText("Ủy ban nhân dân xã Tân Lập Mới")
    kept(1)

    page = another()
    press(page, "Xem tiếp")
    settled()

    assert page.review.session.draft.issuer == "Ủy ban nhân dân xã Tân Lập Mới"


def test_a_plan_that_is_taken_is_not_offered_again(reviewed, kept, settled, another):
    task = reviewed.review.session.draft.tasks[0]
    reviewed.review.session.correct_task(task.key, "title", "Lắp loa ở bốn thôn")
    kept(1)
    reviewed.take()
    settled()
    kept(0)
    assert not another().start.kept.isVisible()


def test_a_review_without_a_correction_is_not_kept(reviewed, settled, another, kept):
    reviewed.flush()
    settled()
    kept(0)
    assert not another().start.kept.isVisible()


def test_it_can_be_given_up(reviewed, kept, another, settled, monkeypatch, press):
    task = reviewed.review.session.draft.tasks[0]
    reviewed.review.session.correct_task(task.key, "title", "Lắp loa ở bốn thôn")
    kept(1)
    page = another()
    monkeypatch.setattr(questions, "ask", lambda *_words, **_more: True)
    press(page, "Bỏ")
    settled()
    kept(0)
    assert not page.start.kept.isVisible()


def test_the_next_start_tells_of_a_review_left_half_way(make_window, data, settle):
    application = open_application(data, datetime.date(2026, 4, 14))
    box = application.kept_reviews
    box.keep(box.make("a1", "kế hoạch.docx", (), ()), KeptSource(text="Lắp loa"))
    application.close()

    window = make_window(data)
    settle(window)

    assert "kế hoạch.docx" in window.status_line._middle.text()


def test_corrections_of_a_plan_that_is_not_read_any_more_are_counted_as_lost(
    ask_services, another, settled, press
):
    made = tuple(Edit(EditKind.HEAD, (), ("issuer", name)) for name in ("xã A", "xã B"))
    kept = KeptReview(
        "a1",
        "ke-hoach.txt",
        datetime.datetime(2026, 4, 14),
        plans=(KeptPlan(0, made[:1]), KeptPlan(1, made)),
    )
    source = KeptSource(text="STT\tNhiệm vụ\tChủ trì\n1\tLắp loa ở thôn\tCông an xã\n")
    ask_services(lambda services: services.kept_reviews.keep(kept, source))
    page, said = another(), []
    page.told.connect(said.append)
    press(page, "Xem tiếp")
    settled()

    assert "Đã lấy lại 1 chỗ sửa; 2 chỗ không còn dòng" in said[-1]
    assert page.review.session.draft.issuer == "xã A"


LOST = LostEdit(
    Edit(EditKind.TASK, ("t9",), ("deadline", "30/9/2026")), {"t9": ("task", "bảng 4, dòng 7", 0)}
)


@pytest.fixture
def with_lost(ask_services, word_plan):
    """A review of the plan with one correction whose row is not read any more."""
    plan = KeptPlan(0, (Edit(EditKind.HEAD, (), ("issuer", "xã A")),), {}, (LOST,))
    kept = KeptReview("a1", word_plan.name, datetime.datetime(2026, 4, 14), plans=(plan,))
    ask_services(lambda services: services.kept_reviews.keep(kept, KeptSource(word_plan)))
    return kept


@pytest.mark.usefixtures("with_lost")
def test_lost_corrections_are_kept_until_they_are_dealt_with(another, settled, press, kept):
    page = another()
    press(page, "Xem tiếp")
    settled()
    page.review.session.correct_head("issuer", "xã B")
    page.flush()
    settled()
    (one,) = kept(1)
    assert one.plans[0].lost == (LOST,)

    strip = page.review.findChild(LostStrip)
    assert strip.isVisible()
    strip.see_button.click()
    dialog = strip.findChild(LostDialog)
    assert "bảng 4, dòng 7: sửa thời hạn thành “30/9/2026”" in dialog.list.toPlainText()
    dialog.done_button.click()
    assert not strip.isVisible()
    page.flush()
    settled()
    assert kept(1)[0].plans[0].lost == ()
    assert page.undo() and strip.isVisible()


@pytest.mark.parametrize("wanted", [True, False, None])
def test_the_same_file_opened_again_offers_what_is_kept(
    wanted, with_lost, another, settled, monkeypatch, word_plan, kept
):
    asked = []
    monkeypatch.setattr(intake, "may_go_on", lambda _page, when: asked.append(when) or wanted)
    page = another()
    page.read_file(word_plan)
    settled()
    settled()
    assert len(asked) == 1 and "14/04/2026" in asked[0]
    if wanted is None:
        assert page.review is None
    else:
        assert (page.review.session.draft.issuer == "xã A") is wanted
    assert [one.id for one in kept(1)] == [with_lost.id]


def test_all_are_listed_and_damaged_ones_named(another, ask_services, data):
    def keep(services):
        box = services.kept_reviews
        for at in range(9):
            box.keep(box.make(f"a{at}", f"kế hoạch {at}.docx", (), ()), KeptSource(text="Lắp loa"))

    ask_services(keep)
    (data / FOLDER / "a5" / FILE).write_bytes(b"{")
    page = another()
    listed = page.start.kept
    buttons = [one.text() for one in listed.findChildren(QPushButton)]
    assert buttons.count("Xem tiếp") == 8 and buttons.count("Bỏ") == 9
    told = [one.text() for one in listed.findChildren(ElidedLabel)]
    assert f"Để riêng ở {data / f'{FOLDER}-hong' / 'a5'}" in told
    assert sum("bị hỏng" in one for one in told) == 1


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime.datetime(2026, 4, 14, 9, 5), "9:05 hôm nay"),
        (datetime.datetime(2026, 4, 13, 23, 5), "23:05 hôm qua"),
        (datetime.datetime(2026, 3, 31, 9, 5), "9:05 31/03/2026, 14 ngày trước"),
        (datetime.datetime(2027, 1, 1, 9, 5), "9:05 01/01/2027"),
    ],
)
def test_how_old_a_review_is(at, words):
    assert age_words(at, datetime.datetime(2026, 4, 14, 17, 0)) == words


def test_pasted_text_is_gone_on_with(page, kept, another, settled, press):
    QApplication.clipboard().setText(
        "STT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tLắp loa ở thôn\tCông an xã\t30/6/2026\n"
    )
    page.paste()
    settled()
    session = page.review.session
    session.correct_task(session.draft.tasks[0].key, "lead", "Phòng Kinh tế")
    missing = [one for one in session.doubts if one.section is Section.HEAD]
    session.see_head(missing[:2])
    kept(1)

    again = another()
    press(again, "Xem tiếp")
    settled()

    assert again.review.session.draft.tasks[0].lead == ("Phòng Kinh tế",)
    left = [one for one in again.review.session.doubts if one.section is Section.HEAD]
    assert left == missing[2:]
