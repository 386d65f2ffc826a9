import xml.etree.ElementTree as ElementTree

import product
from launchers import SOURCES

import kehoach_desktop

SETTINGS = "{http://schemas.microsoft.com/SMI/%s/WindowsSettings}"


def manifest():
    return ElementTree.fromstring((SOURCES / "launcher.manifest").read_text(encoding="utf-8"))


def test_windows_is_told_of_dense_screens_utf8_and_long_paths():
    said = {element.tag: element.text for element in manifest().iter()}
    assert said[SETTINGS % 2016 + "dpiAwareness"] == "PerMonitorV2"
    assert said[SETTINGS % 2016 + "longPathAware"] == "true"
    assert said[SETTINGS % 2019 + "activeCodePage"] == "UTF-8"


def test_no_administrator_is_asked_for():
    (level,) = manifest().iter("{urn:schemas-microsoft-com:asm.v3}requestedExecutionLevel")
    assert level.attrib == {"level": "asInvoker", "uiAccess": "false"}


def test_the_version_is_the_packages_own():
    assert product.version() == kehoach_desktop.__version__


def test_versions_are_ordered_by_their_numbers():
    assert product.numbers("0.1.0") == [0, 1, 0, 0]
    assert product.numbers("1.2") == [1, 2, 0, 0]
    assert product.numbers("0.10.2rc1") > product.numbers("0.9.9")
