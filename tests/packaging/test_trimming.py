import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import holidays
import trimming
from tools import SOURCE


def fill(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")


def left(folder):
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_of_qt_only_what_is_named_stays(tmp_path):
    fill(
        tmp_path / "PySide6",
        "__init__.py",
        "QtWidgets.pyd",
        "QtNetwork.pyd",
        "Qt6Network.dll",
        "qml/QtQuick/x.dll",
        "plugins/platforms/qwindows.dll",
        "plugins/tls/qopensslbackend.dll",
    )
    for part in ("countries", "financial", "locale"):
        fill(tmp_path / "holidays" / part, "__init__.py")
    trimming.trim(tmp_path)
    assert left(tmp_path / "PySide6") == [
        "QtWidgets.pyd",
        "__init__.py",
        "plugins/platforms/qwindows.dll",
    ]
    assert not (tmp_path / "PySide6" / "qml").exists()


def test_the_calendar_of_vietnam_and_its_words_stay(tmp_path):
    fill(
        tmp_path / "holidays",
        "__init__.py",
        "countries/__init__.py",
        "countries/vietnam.py",
        "countries/france.py",
        "financial/__init__.py",
        "financial/ecb.py",
        "locale/vi/LC_MESSAGES/VN.mo",
        "locale/fr/LC_MESSAGES/FR.mo",
    )
    fill(tmp_path / "PySide6", "__init__.py")
    trimming.trim(tmp_path)
    assert left(tmp_path / "holidays") == [
        "__init__.py",
        "countries/__init__.py",
        "countries/vietnam.py",
        "financial/__init__.py",
        "locale/vi/LC_MESSAGES/VN.mo",
    ]


def test_the_trimmed_calendar_still_tells_the_holidays(tmp_path):
    """Once, the module that gathers all countries was kept without the countries."""
    shutil.copytree(Path(holidays.__file__).parent, tmp_path / "holidays")
    fill(tmp_path / "PySide6", "__init__.py")
    trimming.trim(tmp_path)
    ask = (
        "import holidays, sys; assert holidays.__file__.startswith(sys.argv[1]); "
        "print(len(holidays.country_holidays('VN', years=2027)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", ask, tmp_path],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), *sys.path))},
        capture_output=True,
        encoding="ascii",
        check=True,
    )
    assert int(told.stdout) > 10


def test_every_part_of_qt_that_the_window_imports_is_shipped():
    """Wine's tests run with the whole of Qt, so they would not notice."""
    used = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                used.add(node.module.removeprefix("PySide6."))
    assert used
    assert {f"{name}.pyd" for name in used} <= set(trimming.KEPT_OF_QT)
