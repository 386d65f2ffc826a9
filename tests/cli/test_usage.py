"""Words the command line does and does not take."""

import io
import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.cli.output import Output, shared_widths
from kehoach_desktop.cli.parser import in_vietnamese


@pytest.mark.parametrize(
    "words",
    [
        ["khong-co"],
        ["tasks", "--khong-co"],
        ["tasks", "--plan"],
        ["progress"],
        ["progress", "set", "1"],
        ["measure", "1", "--period", "2026-04"],
        ["measure", "1", "--period", "2026-04", "--value", "1", "--of", "1", "2"],
        ["measure", "1", "--period", "2026-04", "--of", "1"],
        ["bundle"],
        ["report", "--period", "2026-04"],
        ["due", "--from", "2026-04-01", "--to", "30/4"],
        ["--today", "hôm qua", "tasks"],
        ["--today", "0001-01-01", "occurrences", "--missed"],
        ["--today", "9999-12-31", "letters"],
        ["--data", "", "tasks"],
        ["tasks", "--ov"],
    ],
)
def test_wrong_usage_is_one_vietnamese_line_and_exit_2(kehoach, refused, words):
    outcome = kehoach(*words, data=None)
    refused(outcome, 2)
    assert outcome.err.startswith("kehoach: ")
    for english in ("required", "argument", "invalid", "expected", "unrecognized", "usage:"):
        assert english not in outcome.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["progress", "set", "1", "--period", "2026-04"], "Chưa ghi gì"),
        (["progress", "set", "1", "--period", "tháng tư", "--state", "done"], "Không hiểu kỳ"),
        (["progress", "set", "99", "--period", "2026-04", "--state", "done"], "Không tìm thấy"),
        (["progress", "set", "II.5", "--period", "2026-04", "--state", "bay"], "bay"),
        (["progress", "set", "II.5", "--period", "2026-04", "--done-on", "31/2/2026"], "31/2/2026"),
        (["measure", "1", "--plan", "12/KH-UBND", "--period", "2026-04", "--value", "x"], "“x”"),
        (["measure", "1", "--period", "2026-04", "--value", "1"], "có thể là nhiều chỉ tiêu"),
        (["due", "--from", "2026-04-02", "--to", "2026-04-01"], "đứng trước"),
        (["tasks", "--plan", "không có"], "Không tìm thấy kế hoạch"),
        (["tasks", "--unit", "Phòng Không Có"], "Phòng Không Có"),
        (["plans", "accept", "12/KH-UBND"], "dự thảo"),
        (["demo"], "đã có số liệu"),
        (["office", "set", "99999", "--superior", "UBND tỉnh"], "99999"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(demo, refused, words, said):
    before = demo("history", "--json").out
    outcome = demo(*words)
    refused(outcome, 2)
    assert said in outcome.err
    assert demo("history", "--json").out == before


def test_options_stand_before_or_after_the_command(demo, tmp_path):
    first = demo("--today", "2026-06-10", "tasks", "--overdue", "--json")
    data = str(tmp_path / "data")
    words = ("tasks", "--overdue", "--json", "--today", "2026-06-10", "--data", data)
    second = demo(*words, data=None)
    assert first.out == second.out
    assert first.out != demo("--today", "2026-03-01", "tasks", "--overdue", "--json").out


def test_the_folder_may_come_from_the_environment(demo, tmp_path, monkeypatch):
    monkeypatch.setenv("KEHOACH_DATA", str(tmp_path / "data"))
    assert demo("plans", "--json", data=None).out == demo("plans", "--json").out
    assert len(demo("plans", "--json", data=None).out) > 10


@pytest.mark.parametrize("words", [["-h"], ["bundle", "-h"], ["tasks", "--help"]])
def test_help_is_vietnamese(kehoach, words):
    outcome = kehoach(*words, data=None)
    assert outcome.code == 0
    assert "cách dùng: kehoach" in outcome.out
    assert "usage" not in outcome.out and "options" not in outcome.out


def test_an_unknown_complaint_is_kept():
    assert in_vietnamese("something new") == "something new"


LIGHT = """
import json
import sys
from kehoach_desktop.__main__ import main
try:
    main({words!r})
except SystemExit:
    pass
loaded = {{name.split(".")[0] for name in sys.modules}}
print(json.dumps(sorted(loaded & {heavy!r})), file=sys.stderr)
"""
HEAVY = {"PySide6", "sqlalchemy", "alembic", "openpyxl", "reportlab", "docx", "lxml", "msgspec"}


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        (["--version"], set()),
        (["tasks", "--khong-co"], set()),
        (["bundle", "check", "khong-co.zip"], {"msgspec"}),
    ],
)
def test_a_command_loads_no_more_than_it_needs(words, allowed):
    code = LIGHT.format(words=words, heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    loaded = set(json.loads(done.stderr.strip().splitlines()[-1]))
    assert loaded <= allowed


def test_no_command_loads_qt(tmp_path):
    code = LIGHT.format(words=["--data", str(tmp_path / "d"), "demo"], heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    loaded = set(json.loads(done.stderr.strip().splitlines()[-1]))
    assert "sqlalchemy" in loaded
    assert not loaded & {"PySide6", "openpyxl", "reportlab", "docx", "lxml"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")
def test_without_a_display_the_window_says_so(kehoach, refused, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    outcome = kehoach()
    refused(outcome, 3)
    assert "không có màn hình" in outcome.err


def test_a_word_that_may_be_left_out_stands_behind_an_option_too(demo):
    tasks = json.loads(demo("tasks", "--json").out)
    task = next(one for one in tasks if one["deadline"]["due"])
    plan = task["plan"]

    first = demo("extend", task["id"], "30/9/2027", "--plan", plan, "--reason", "Chờ", "--json")
    later = demo("extend", task["id"], "--plan", plan, "--reason", "Chờ", "31/10/2027", "--json")
    wrong = demo("extend", task["id"], "--plan", plan, "31/10/2027", "thừa")

    assert json.loads(first.out)["deadline"]["due"] == "2027-09-30"
    assert json.loads(later.out)["deadline"]["due"] == "2027-10-31"
    assert wrong.code == 2 and "thừa" in wrong.err


def test_a_long_title_is_whole_where_no_terminal_cuts_it(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    title = "Lắp loa " + "ở thôn bên kia sông " * 20
    rows = f"TT\tNhiệm vụ\tChủ trì\tThời hạn\n1\t{title}\tCông an xã\t30/6/2026\n"
    path.write_text(f"KẾ HOẠCH\nLắp loa năm 2026\n\n{rows}", "utf-8")
    kehoach("import", path)

    shown = kehoach("tasks").out

    assert f"{' '.join(title.split())}  Công an xã" in shown


def test_on_a_terminal_a_long_title_pushes_no_column_out_of_sight(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setenv("COLUMNS", "60")
    terminal = Terminal()
    output = Output(terminal, io.StringIO())
    output.table(["NHIỆM VỤ", "CHỦ TRÌ"], [["Lắp loa ở thôn bên kia sông " * 9, "Công an xã"]])
    output.flush()
    heading, row = terminal.getvalue().splitlines()
    assert row.endswith("…  Công an xã") and len(row) <= 60
    assert heading.index("CHỦ TRÌ") == row.index("Công an xã")


@given(
    st.lists(st.integers(min_value=0, max_value=400), min_size=1, max_size=8),
    st.integers(min_value=20, max_value=300),
)
def test_the_columns_share_a_terminal(natural, terminal):
    widths = shared_widths(natural, terminal)
    assert widths[-1] == natural[-1]
    assert all(
        0 <= width <= min(72, whole) for width, whole in zip(widths, natural[:-1], strict=False)
    )
    total = sum(widths) + 2 * (len(widths) - 1)
    assert total <= terminal or all(width <= 16 for width in widths[:-1])
    assert shared_widths(natural) == natural
