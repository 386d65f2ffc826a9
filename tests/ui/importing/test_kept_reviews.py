"""What is corrected in a review outlives the program, and is no fact before it is taken."""

import datetime

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.services.draft_doubts import Section
from kehoach_desktop.services.draft_edits import Edit, EditKind
from kehoach_desktop.services.kept_reviews import KeptPlan, KeptReview, KeptSource
from kehoach_desktop.ui.importing import questions
from kehoach_desktop.ui.importing.page import ImportPage


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
    page.status.connect(said.append)
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
    page.status.connect(said.append)
    press(page, "Xem tiếp")
    settled()

    assert "Đã lấy lại 1 chỗ sửa; 2 chỗ không còn dòng" in said[-1]
    assert page.review.session.draft.issuer == "xã A"


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
