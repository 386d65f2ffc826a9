"""The house of docs/architecture.md, held against the code itself."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "kehoach_desktop"
OUTER = {"storage", "reading", "writing", "exchange", "cli", "ui"}
ALLOWED = {
    "domain": {"domain"},
    "services": {"domain", "services"},
    **{room: {"domain", "services", room} for room in OUTER},
    # Read before anything heavy may load, so they know nothing but the standard library.
    "paths": {"domain", "paths"},
    "window_call": {"window_call"},
    "open_requests": {"open_requests"},
    "starting_with_system": {"domain", "services", "paths", "starting_with_system"},
    "bootstrap": {
        *("domain", "services", "bootstrap"),
        *("paths", "open_requests", "starting_with_system"),
        *OUTER,
    },
}
ALLOWED["cli"] = ALLOWED["cli"] | {"paths"}


NETWORK = re.compile(
    r"(socket|socketserver|ssl|http|urllib\.(request|error|robotparser)|asyncio|ftplib|smtplib"
    r"|imaplib|poplib|telnetlib|xmlrpc|webbrowser|requests|httpx|urllib3|aiohttp"
    r"|PySide6\.(QtNetwork\w*|QtWebSockets|QtWebEngine\w*|QtHttpServer))(\.|$)"
)


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def room_of(path: Path) -> str:
    relative = path.relative_to(SOURCE)
    return relative.parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Names of every module imported anywhere in the file, late imports included."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            names.add(module)
            names.update(f"{module}.{alias.name}" for alias in node.names)
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_only_look_inwards(path: Path) -> None:
    room = room_of(path)
    if room in {"__main__", "__init__"}:
        return
    rooms = {
        name.split(".")[1] for name in imported(path) if name.startswith("kehoach_desktop.")
    } - {"__version__"}
    assert rooms <= ALLOWED[room], f"{room} reaches into {sorted(rooms - ALLOWED[room])}"


@pytest.mark.parametrize("room", ["domain", "services"])
def test_inner_rooms_need_only_the_standard_library(room: str) -> None:
    for path in sorted((SOURCE / room).rglob("*.py")):
        foreign = {
            name.split(".")[0] for name in imported(path) if not name.startswith("kehoach_desktop")
        } - sys.stdlib_module_names
        assert foreign <= ({"msgspec"} if room == "services" else set()), f"{path}: {foreign}"


def test_qt_stays_in_the_window() -> None:
    for path in modules():
        if room_of(path) != "ui":
            assert not any(
                name.split(".")[0] in {"PySide6", "shiboken6"} for name in imported(path)
            ), path


def test_nothing_reaches_for_the_network() -> None:
    for path in modules():
        assert [name for name in imported(path) if NETWORK.match(name)] == [], path


def test_only_the_unit_of_work_begins_and_commits() -> None:
    """A session or connection is opened in storage alone, and committed in one file."""
    for path in modules():
        if room_of(path) == "storage":
            continue
        foreign = {name.split(".")[0] for name in imported(path)}
        assert not foreign & {"sqlalchemy", "sqlite3", "alembic"}, path


def test_no_file_holds_more_than_one_concept_can_fill() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {str(path): n for path, n in lengths.items() if n > 400} == {}
    assert sorted(lengths.values())[len(lengths) // 2] < 150


def test_no_file_is_named_for_nothing() -> None:
    vague = re.compile(r"^(utils?|helpers?|manager|misc|common|stuff)$")
    assert [
        path for path in modules() if vague.match(path.stem) or vague.match(path.parent.name)
    ] == []


def test_version_loads_neither_qt_nor_the_store() -> None:
    code = (
        "import sys, runpy\n"
        "sys.argv = ['kehoach', '--version']\n"
        "try:\n    runpy.run_module('kehoach_desktop', run_name='__main__')\n"
        "except SystemExit as done:\n    assert not done.code, done.code\n"
        "heavy = {'PySide6', 'sqlalchemy', 'alembic', 'openpyxl', 'reportlab', 'docx', 'lxml'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"\d+\.\d+", done.stdout)


@pytest.mark.parametrize(
    "lock", ["requirements.lock", "requirements-build.lock", "requirements-dev.lock"]
)
def test_locks_are_pinned_by_hash_and_name_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    for block in re.split(r"\n(?=[a-z])", text):
        if re.match(r"[a-z]", block):
            assert "==" in block and "--hash=sha256:" in block, block[:60]
