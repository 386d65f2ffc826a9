"""A bundle looked at and taken in the window."""

import shutil
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.services.models.bundle_model import BundleLook, Manifest, TakeOutcome
from kehoach_desktop.ui.bundles.dialog import BundleDialog


@pytest.fixture
def window(make_window, city):
    """The window over the office that receives."""
    return make_window(city)


@pytest.fixture
def opened(settle):
    """Open a file in a window as if it were dropped there; return the bundle's dialog."""

    def open_(window, path):
        window.take_in(path)
        settle(window)
        dialogs = [one for one in window.findChildren(BundleDialog) if one.isVisible()]
        assert len(dialogs) == 1
        return dialogs[0]

    return open_


def texts(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def plans(window, qtbot):
    found = []
    window.operations.read(lambda services: services.plans.plans(), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    return {plan.office for plan in found[0]}


def changed(path, out, entry, content):
    """Copy the bundle with one file inside changed."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            new.writestr(info, content if info.filename == entry else old.read(info))
    return out


def test_a_bundle_shows_what_it_is_and_nothing_is_stored(window, opened, qtbot, sample_bundle):
    dialog = opened(window, sample_bundle)
    said = texts(dialog)
    assert dialog.heading.text() == "Gói báo cáo tháng 3/2026"
    assert "Ủy ban nhân dân xã Tân Lập" in said
    assert "✓ Còn nguyên vẹn" in said
    assert any(text.startswith("2 kế hoạch, 42 nhiệm vụ, 20 chỉ tiêu, ") for text in said)
    assert dialog.take_button.isVisible()
    dialog.leave_button.click()
    assert plans(window, qtbot) == set()


def test_taking_says_what_was_taken_and_undo_takes_it_back(
    window, opened, qtbot, settle, sample_bundle
):
    dialog = opened(window, sample_bundle)
    dialog.take_button.click()
    settle(window)
    assert "Đã nhận gói báo cáo của" in dialog.verdict.text()
    assert not dialog.take_button.isVisible()
    with qtbot.waitSignal(dialog.wanted):
        dialog.see_button.click()
    settle(window)
    assert window.pages.here == "plans"
    assert plans(window, qtbot) == {"Ủy ban nhân dân xã Tân Lập"}
    window.undo()
    settle(window)
    assert plans(window, qtbot) == set()


def test_a_second_receipt_and_an_older_one_are_not_taken(
    window, opened, settle, sample_folder, tmp_path
):
    folder = tmp_path / "sender"
    shutil.copytree(sample_folder, folder)
    application = open_application(folder, None)
    first = application.bundles.export("2026-03", tmp_path / "1.zip")
    plan = application.plans.plans()[0]
    application.plans.edit_plan(plan.id, "title", "Tên kế hoạch đã sửa")
    second = application.bundles.export("2026-03", tmp_path / "2.zip")
    application.close()
    dialog = opened(window, second)
    dialog.take_button.click()
    settle(window)
    dialog.leave_button.click()
    for path, said in ((second, "đã nhận rồi"), (first, "cũ hơn lần lập 2")):
        dialog = opened(window, path)
        assert said in dialog.verdict.text()
        assert not dialog.take_button.isVisible()
        dialog.leave_button.click()
        settle(window)


def test_ones_own_bundle_is_not_taken_over_ones_own_data(make_window, opened, data, sample_bundle):
    window = make_window(data)
    dialog = opened(window, sample_bundle)
    assert not dialog.take_button.isVisible()
    assert dialog.verdict.text()


@pytest.mark.parametrize("entry", ["bao-cao.pdf", "data.json", "manifest.json"])
def test_which_file_was_changed_is_said(window, opened, sample_bundle, tmp_path, entry):
    path = changed(sample_bundle, tmp_path / "sửa.zip", entry, b"{}")
    dialog = opened(window, path)
    assert entry in dialog.verdict.text()
    assert "không còn nguyên vẹn" in dialog.verdict.text()
    assert not dialog.take_button.isVisible()


def test_a_bundle_that_cannot_be_used_is_told_on_the_page(window, settle, tmp_path):
    path = tmp_path / "quá nhiều tệp.khgoi"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("manifest.json", "data.json", *map(str, range(80))):
            archive.writestr(name, "{}")
    window.take_in(path)
    settle(window)
    assert window.findChildren(BundleDialog) == []
    problem = window.pages.page("importing").start._problem
    assert problem.isVisible()
    assert "có quá nhiều tệp" in problem.text()


def test_a_draft_under_review_stays_while_a_bundle_is_taken(
    window, opened, settle, word_plan, sample_bundle
):
    window.take_in(word_plan)
    settle(window)
    review = window.pages.page("importing").review
    assert review is not None
    dialog = opened(window, sample_bundle)
    dialog.take_button.click()
    settle(window)
    dialog.leave_button.click()
    assert window.pages.page("importing").review is review


def test_whatever_another_office_wrote_fits_the_dialog(qtbot, operations):
    office = "Ủy ban nhân dân <b>xã</b>\n" + "\n" * 300 + "dài " * 20_000
    manifest = Manifest("o", "", office, "2026-03", 1, 1, "2026-04-01T08:00:00+07:00", "0")
    path = Path("g" * 240 + ".khgoi")
    problems = tuple(f"Gói “{path.name}” không còn nguyên vẹn: thừa tệp {n}." for n in range(60))
    look = BundleLook(path, manifest, problems, TakeOutcome.REFUSED)
    dialog = BundleDialog(look, operations)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() < 520
    for label in dialog.findChildren(QLabel):
        assert label.minimumSizeHint().width() <= label.width()
    said = " ".join(texts(dialog))
    assert "<b>xã</b>" in said
    assert "Còn 59 chỗ khác" in said
