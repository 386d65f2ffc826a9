"""The catalogues: complete, compiled, and spoken."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

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
    release = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if release is None:
        pytest.skip("pyside6-lrelease không có trong môi trường này")
    compiled = tmp_path / "compiled.qm"
    subprocess.run(
        [release, str(SOURCES / f"kehoach_{language}.ts"), "-qm", str(compiled)],
        check=True,
        capture_output=True,
    )
    assert compiled.read_bytes() == (TRANSLATIONS / f"kehoach_{language}.qm").read_bytes()


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
