"""Qt is loaded without its stub writer, and what is imported after it as any other module."""

import subprocess
import sys

LOADED = """
import sys
{prepare}
from kehoach_desktop.domain.errors import KehoachError
import linecache
print(any(name.endswith("errors.py") for name in linecache.cache))
"""
PLAINLY = "from kehoach_desktop.ui.plain_imports import import_plainly\nimport_plainly()"


def keeps_source(prepare):
    code = LOADED.format(prepare=prepare)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout == "True\n"


def test_no_source_is_read_for_what_is_imported_after_qt():
    assert not keeps_source(PLAINLY)


def test_the_binding_would_read_it():
    """What is prevented happens otherwise; where it no longer does, the module can go."""
    assert keeps_source("import PySide6.QtCore")


# What is said of a wrong call, and what a call takes: both come from parts that were put off.
ASKED = """
import sys
{prepare}
from PySide6.QtCore import QPoint, QTimer
named = "shibokensupport.signature."
waiting = [part for part in {parts} if type(sys.modules[named + part]).__name__ == "_Later"]
told = []
try:
    QTimer().setInterval(QPoint())
except TypeError as error:
    told.append(str(error))
from PySide6.support.signature import get_signature
told.append(str(get_signature(QPoint.setX)))
from PySide6.support.signature.lib.pyi_generator import generate_pyi
told.append(generate_pyi.__name__)
print(len(waiting), told)
"""
PUT_OFF = ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator")


def asked(prepare):
    done = subprocess.run(
        [sys.executable, "-c", ASKED.format(prepare=prepare, parts=PUT_OFF)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    waiting, told = done.stdout.split(" ", 1)
    return int(waiting), told


def test_what_the_binding_seldom_needs_is_loaded_when_it_is_asked_for():
    waiting, told = asked(PLAINLY)
    assert waiting == len(PUT_OFF)
    assert asked("import PySide6.QtCore") == (0, told)
    assert "setInterval" in told and "x: int" in told and "generate_pyi" in told
