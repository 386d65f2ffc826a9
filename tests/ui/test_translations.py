"""The catalogues: complete, compiled, and spoken."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kehoach_desktop.ui.application import TRANSLATIONS

SOURCES = Path(__file__).parents[2] / "translations"
HOLES = re.compile(r"\{\w*\}|%\d|<b>|</b>")


def messages(language):
    tree = ElementTree.parse(SOURCES / f"kehoach_{language}.ts")
    for message in tree.iter("message"):
        yield message.findtext("source", ""), message.findtext("translation", "")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_translations_keep_what_is_filled_in(language):
    for source, translation in messages(language):
        if translation:
            assert sorted(HOLES.findall(source)) == sorted(HOLES.findall(translation)), source


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_shipped_was_compiled_from_the_sources(language, tmp_path):
    program = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    release = Path(PySide6.__file__).parent / program
    # Called in the folder: on Windows it takes no path with letters outside the code page.
    subprocess.run(
        [release, SOURCES / f"kehoach_{language}.ts", "-qm", "compiled.qm"],
        check=True,
        capture_output=True,
        cwd=tmp_path,
    )
    assert (tmp_path / "compiled.qm").read_bytes() == (
        TRANSLATIONS / f"kehoach_{language}.qm"
    ).read_bytes()


def test_qt_itself_speaks_vietnamese(qapp):
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "kehoach_vi.qm"))
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Thôi"
        assert QCoreApplication.translate("QWidgetTextControl", "&Paste") == "&Dán"
    finally:
        qapp.removeTranslator(translator)


def test_english_can_be_spoken(qapp):
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "kehoach_en.qm"))
    qapp.installTranslator(translator)
    try:
        assert QCoreApplication.translate("Pages", "Báo cáo") == "Reports"
    finally:
        qapp.removeTranslator(translator)
