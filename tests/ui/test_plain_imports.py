"""Modules loaded after Qt are imported as any others: none of their source is kept."""

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
