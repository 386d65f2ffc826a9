"""Files given to the window at its start and while it is open; the end of the session."""

import json
import os
import subprocess
import sys
import time
from ast import literal_eval

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.open_requests import OpenRequests
from kehoach_desktop.ui.bundles.dialog import BundleDialog
from kehoach_desktop.ui.first_start.page import FirstStart
from kehoach_desktop.ui.request_watch import RequestWatch


@pytest.fixture
def watched(window, data):
    """The window answering what is asked in its data folder."""
    watch = RequestWatch(OpenRequests(data), lambda: not window.is_closing, window)
    watch.asked.connect(window.answer)
    watch.start()
    return window


def review_of(window):
    return window.pages.page("importing").review


# --- taking files in -------------------------------------------------------------------------


def test_a_plan_given_at_the_start_stands_for_review(window, settle, word_plan):
    window.take_in(word_plan)
    settle(window)
    assert window.pages.here == "importing"
    assert review_of(window).session.draft.source == word_plan.name


def test_before_the_first_start_is_done_a_file_waits(
    qtbot, make_window, settle, tmp_path, word_plan
):
    window = make_window(tmp_path / "mới")
    settle(window)
    question = window.pages.currentWidget()
    assert isinstance(question, FirstStart)
    window.take_in(word_plan)
    settle(window)
    assert window.pages.currentWidget() is question
    qtbot.keyClicks(question.words, "hoan kiem")
    qtbot.waitUntil(lambda: question.begin_button.isEnabled(), timeout=5000)
    question.begin_button.click()
    qtbot.waitUntil(lambda: window.pages.here == "importing", timeout=10_000)
    settle(window)
    assert review_of(window) is not None


def test_a_file_waits_while_a_dialog_is_open(qtbot, window, settle, word_plan):
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    window.take_in(word_plan)
    settle(window)
    assert window.pages.here == "today"
    dialog.reject()
    qtbot.waitUntil(lambda: window.pages.here == "importing", timeout=10_000)


def test_several_files_are_taken_one_after_another(
    qtbot, make_window, city, settle, word_plan, sample_bundle
):
    window = make_window(city)
    window.take_in(sample_bundle)
    window.take_in(word_plan)
    settle(window)
    (dialog,) = window.findChildren(BundleDialog)
    assert review_of(window) is None
    dialog.reject()
    qtbot.waitUntil(lambda: review_of(window) is not None, timeout=10_000)


def test_what_is_being_typed_is_kept_when_a_file_comes(qtbot, watched, settle, data, word_plan):
    settings = watched.pages.page("settings")
    assert watched.pages.turn_to("settings")
    settle(watched)
    settings.form.field("signer_name").setPlainText("Nguyễn Văn Đang Gõ")
    OpenRequests(data)._leave(word_plan)
    qtbot.waitUntil(lambda: watched.pages.here == "importing", timeout=10_000)
    settle(watched)
    found = []
    watched.operations.read(lambda services: services.office.own(), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    assert found[0].signer_name == "Nguyễn Văn Đang Gõ"


@pytest.mark.parametrize("file", ["không còn.docx", "thư mục"])
def test_what_cannot_be_read_is_told_in_the_usual_way(watched, qtbot, data, tmp_path, file):
    (tmp_path / "thư mục").mkdir()
    OpenRequests(data)._leave(tmp_path / file)
    start = watched.pages.page("importing").start
    qtbot.waitUntil(start._problem.isVisible, timeout=10_000)
    assert file in start._problem.text()


# --- coming forward --------------------------------------------------------------------------


@pytest.mark.parametrize("maximised", [True, False])
def test_a_minimised_window_comes_back_as_it_was(watched, qtbot, data, maximised):
    if maximised:
        watched.showMaximized()
    watched.setWindowState(watched.windowState() | Qt.WindowState.WindowMinimized)
    OpenRequests(data)._leave(None)
    qtbot.waitUntil(lambda: not watched.isMinimized(), timeout=10_000)
    assert watched.isMaximized() is maximised
    assert watched.pages.here == "today"


def test_a_closing_window_leaves_requests_to_the_next(watched, qtbot, data):
    watched.closing.under_way = True
    request = OpenRequests(data)._leave(None)
    qtbot.wait(50)
    watched.findChild(RequestWatch)._look()
    assert request.exists()
    watched.closing.under_way = False


def test_a_watched_folder_may_be_removed_and_comes_again(watched, qtbot, data, word_plan):
    OpenRequests(data).folder.rmdir()
    qtbot.waitUntil(OpenRequests(data).folder.is_dir, timeout=10_000)
    OpenRequests(data)._leave(word_plan)
    qtbot.waitUntil(lambda: watched.pages.here == "importing", timeout=10_000)


def test_a_hostile_request_neither_acts_nor_stays(watched, qtbot, data):
    path = OpenRequests(data).folder / "x.json"
    path.write_bytes(b"[" * 60_000)
    qtbot.waitUntil(lambda: not path.exists(), timeout=10_000)
    assert watched.pages.here == "today"


# --- the session's end -----------------------------------------------------------------------


def typed(window, settle, text):
    assert window.pages.turn_to("settings")
    settle(window)
    window.pages.page("settings").form.field("signer_name").setPlainText(text)


def signer_on_disk(folder):
    """Read the way another program would; the window's own connection is not asked."""
    import sqlite3

    connection = sqlite3.connect(folder / "kehoach.db")
    try:
        return [row[0] for row in connection.execute("SELECT signer_name FROM office")]
    finally:
        connection.close()


def test_what_is_being_typed_is_on_the_disk_before_the_session_ends(window, settle, data):
    typed(window, settle, "Trần Thị Tắt Máy")
    window.end_session()
    # Nothing of the window's event loop ran in between.
    assert "Trần Thị Tắt Máy" in signer_on_disk(data)


def test_closing_at_the_sessions_end_is_never_refused(window, settle, data):
    typed(window, settle, "Lê Văn Đăng Xuất")
    window.end_session()
    window.pages.page("settings").form.field("signer_name").setPlainText("Lê Văn Gõ Thêm")
    window.operations.long(lambda _services, _monitor: time.sleep(0.2), title="việc dài")
    began = time.monotonic()
    assert window.close()
    assert time.monotonic() - began < 5
    assert "Lê Văn Gõ Thêm" in signer_on_disk(data)


def test_a_session_that_goes_on_leaves_the_window_usable(window, settle, data):
    typed(window, settle, "Một")
    window.end_session()
    settle(window)
    typed(window, settle, "Hai")
    assert window.pages.flush()
    settle(window)
    assert "Hai" in signer_on_disk(data)


# --- two processes ---------------------------------------------------------------------------

RUNNING = """
import sys
from kehoach_desktop.ui import main_window
from PySide6.QtCore import QTimer

taken = main_window.MainWindow._read_file
answered = main_window.MainWindow.answer

def read(window, path):
    done = taken(window, path)
    if done:
        print("TAKEN", ascii(str(path)), flush=True)
    return done

def answer(window, file):
    print("FORWARD", flush=True)
    answered(window, file)

main_window.MainWindow._read_file = read
main_window.MainWindow.answer = answer
shown = main_window.MainWindow.__init__

def make(window, *rest):
    shown(window, *rest)
    window.operations.opened.connect(lambda: print("OPENED", flush=True))
    window.operations.open_failed.connect(lambda text: print("FAILED", ascii(text), flush=True))

main_window.MainWindow.__init__ = make
from kehoach_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def environment():
    # What a process says stays readable whatever the machine's language is.
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}


def program(*words, before=""):
    return subprocess.Popen(
        [sys.executable, "-c", before + RUNNING, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
    )


# On a machine that is held up a start may take longer than a window's patience; here it is told
# what becomes of two starts, not how long one waits.
PATIENT = """
from kehoach_desktop.open_requests import OpenRequests
OpenRequests.hand_over.__defaults__ = (50.0,)
"""


def next_line(process):
    return process.stdout.readline().strip()


@pytest.fixture
def folder(tmp_path, sample_folder):
    """A data folder with Vietnamese letters and spaces in its path."""
    import shutil

    folder = tmp_path / "Dữ liệu của xã" / "kế hoạch"
    shutil.copytree(sample_folder, folder)
    return folder


@pytest.fixture
def running(folder):
    """A window in another process, open over the folder."""
    process = program("--data", folder)
    assert next_line(process) == "OPENED", process.stderr.read()
    yield process
    process.kill()
    process.communicate()


def test_a_second_start_hands_its_file_to_the_running_window(running, folder, word_plan, tmp_path):
    path = word_plan.rename(tmp_path / "Kế hoạch số 7 (bản cuối).docx")
    second = program("--data", folder, path)
    out, err = second.communicate(timeout=60)
    assert (second.returncode, out) == (0, ""), err
    assert next_line(running) == "FORWARD"
    assert next_line(running) == f"TAKEN {str(path)!a}"
    assert list((folder / "mo-tep").iterdir()) == []


def test_a_relative_path_is_that_of_the_second_start(running, folder, word_plan):
    second = subprocess.run(
        [sys.executable, "-m", "kehoach_desktop", "--data", str(folder), f"./{word_plan.name}"],
        cwd=word_plan.parent,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert second.returncode == 0
    assert [next_line(running), next_line(running)] == ["FORWARD", f"TAKEN {str(word_plan)!a}"]


def test_a_second_start_without_a_file_brings_the_window_forward(running, folder):
    second = program("--data", folder)
    out, err = second.communicate(timeout=60)
    assert (second.returncode, out) == (0, ""), err
    assert next_line(running) == "FORWARD"


@pytest.mark.timeout(240)
def test_two_starts_at_once_end_as_one_window(folder, word_plan):
    both = [program("--data", folder, word_plan, before=PATIENT) for _ in range(2)]
    try:
        last = time.monotonic() + 150
        while all(one.poll() is None for one in both):
            assert time.monotonic() < last
            time.sleep(0.05)
        (left,) = [one for one in both if one.poll() is None]
        (done,) = [one for one in both if one is not left]
        assert done.returncode == 0, done.stderr.read()
        # Whichever is left opened the data and was given both files.
        said = [next_line(left) for _ in range(4)]
        taken = f"TAKEN {str(word_plan)!a}"
        assert sorted(said) == ["FORWARD", "OPENED", taken, taken]
    finally:
        for one in both:
            one.kill()
            one.communicate()


def test_a_folder_held_by_a_command_is_said_to_be_in_use(folder, word_plan):
    application = open_application(folder, None)
    try:
        application.plans.plans()
        hasty = "from kehoach_desktop.open_requests import OpenRequests\n"
        hasty += "OpenRequests.hand_over.__defaults__ = (0.3,)\n"
        second = program("--data", folder, word_plan, before=hasty)
        try:
            failed = next_line(second)
        finally:
            second.kill()
            second.communicate()
        assert failed.startswith("FAILED ")
        assert "đang được một cửa sổ hoặc lệnh khác" in literal_eval(failed.partition(" ")[2])
        assert OpenRequests(folder).claim() == []
    finally:
        application.close()


def test_a_command_that_ends_in_time_lets_the_window_open(folder):
    application = open_application(folder, None)
    application.plans.plans()
    second = program("--data", folder)
    try:
        last = time.monotonic() + 30
        requests = OpenRequests(folder).folder
        while not (requests.is_dir() and any(requests.iterdir())):
            assert time.monotonic() < last
            time.sleep(0.02)
        application.close()
        assert next_line(second) == "OPENED"
        assert list(requests.iterdir()) == []
    finally:
        application.close()
        second.kill()
        second.communicate()


def test_a_hung_window_is_not_waited_for_without_end(running, folder):
    from kehoach_desktop.bootstrap import _requests

    window = psutil.Process(running.pid)
    window.suspend()
    try:
        assert not _requests(folder).hand_over(None, lambda: True, patience=0.5)
    finally:
        window.resume()
    assert list((folder / "mo-tep").iterdir()) == []


def test_a_crashed_windows_request_is_dropped_at_the_next_start(folder, qtbot, word_plan):
    requests = OpenRequests(folder)
    path = requests._leave(word_plan)
    words = json.loads(path.read_bytes())
    path.write_text(json.dumps({**words, "made": words["made"] - 90}), encoding="ascii")
    process = program("--data", folder)
    try:
        assert next_line(process) == "OPENED"
        qtbot.waitUntil(lambda: not path.exists(), timeout=20_000)
        second = program("--data", folder)
        second.communicate(timeout=60)
        # The first thing the window did was to answer the second start.
        assert next_line(process) == "FORWARD"
    finally:
        process.kill()
        process.communicate()
