"""What a widgets program uses of its libraries; the rest is not shipped."""

from __future__ import annotations

import fnmatch
import shutil
from collections.abc import Sequence
from pathlib import Path

# Of Qt so much comes that what is kept is named, not what goes.
KEPT_OF_QT = (
    "__init__.py",
    "_config.py",
    "_git_pyside_version.py",
    "QtCore.pyd",
    "QtGui.pyd",
    "QtPrintSupport.pyd",
    "QtWidgets.pyd",
    "Qt6Core.dll",
    "Qt6Gui.dll",
    "Qt6PrintSupport.dll",
    "Qt6Widgets.dll",
    "pyside6.abi3.dll",
    "msvcp140.dll",
    "msvcp140_1.dll",
    "msvcp140_2.dll",
    "vcruntime140.dll",
    "vcruntime140_1.dll",
    "support/*.py",
    "plugins/platforms/qwindows.dll",
    "plugins/styles/*.dll",
    "plugins/imageformats/qico.dll",
    "plugins/imageformats/qjpeg.dll",
)

# Typing, sources, tests, command lines of libraries, and formats no document here comes in.
NOT_SHIPPED = (
    "bin",
    "**/*.pyi",
    "**/py.typed",
    "**/*.pyx",
    "**/*.pxi",
    "**/*.pxd",
    "**/*.h",
    "**/*.lib",
    "**/*.c",
    "**/tests",
    "shiboken6/concrt140.dll",
    "shiboken6/v*140.dll",
    "shiboken6/v*140_1.dll",
    "shiboken6/msvcp140*.dll",
    "PIL/_avif*.pyd",
    "PIL/_imagingcms*.pyd",
    "PIL/_webp*.pyd",
    "alembic/templates",
    "alembic/testing",
    "lxml/includes",
    "lxml/isoschematron",
    "pypdfium2_cli",
    "sqlalchemy/dialects/mssql",
    "sqlalchemy/dialects/mysql",
    "sqlalchemy/dialects/oracle",
    "sqlalchemy/testing",
)
# The calendar and its words in the languages of this program.
KEPT_HOLIDAYS = ("countries/__init__.py", "countries/vietnam.py", "locale/vi", "locale/en_US")


def trim(lib: Path, kept_of_qt: Sequence[str] = KEPT_OF_QT) -> None:
    """Take out of the folder of libraries what the program never loads.

    ``kept_of_qt`` names what stays of Qt; it is another list on another system.
    """
    for pattern in NOT_SHIPPED:
        for path in list(lib.glob(pattern)):
            _remove(path)
    keep_only(lib / "PySide6", kept_of_qt)
    holidays = lib / "holidays"
    for part in ("countries", "financial", "locale"):
        keep_only(
            holidays / part,
            [
                kept.removeprefix(f"{part}/") + ("/*" if part == "locale" else "")
                for kept in KEPT_HOLIDAYS
                if kept.startswith(part)
            ]
            or ["__init__.py"],
        )
    _name_no_country(holidays)


def _name_no_country(holidays: Path) -> None:
    # The library finds a country by its module; these two only gather all of them.
    for part in ("countries", "financial"):
        (holidays / part / "__init__.py").write_text("", encoding="utf-8")


def keep_only(folder: Path, patterns: Sequence[str]) -> None:
    """Remove each file of the folder that no pattern names, and the folders left empty."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif not any(fnmatch.fnmatch(path.relative_to(folder).as_posix(), one) for one in patterns):
            path.unlink()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
