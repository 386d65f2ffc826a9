"""The system starts the program at log-on: written, found, taken away without a trace."""

import configparser
import contextlib
import shlex
import sys
import types

import pytest

from kehoach_desktop.domain.errors import InvalidInput, UnusableStore
from kehoach_desktop.starting_with_system import (
    DESKTOP_FILE,
    TRAY_FLAG,
    AutostartFile,
    NotOffered,
    RunKey,
    start_with_system,
)

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="chỉ có trên Linux")
windows = pytest.mark.skipif(sys.platform != "win32", reason="chỉ có trên Windows")


@pytest.fixture
def program(tmp_path):
    """A starter of the program where nothing else lies."""
    folder = tmp_path / "chương trình"
    folder.mkdir()
    path = folder / "python"
    path.write_text("", "utf-8")
    return path


def entry(path):
    parser = configparser.RawConfigParser()
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return dict(parser["Desktop Entry"])


@linux
def test_an_entry_is_written_and_taken_away(tmp_path, program):
    system = start_with_system(None, {"XDG_CONFIG_HOME": str(tmp_path)}, program)
    path = tmp_path / "autostart" / DESKTOP_FILE
    assert (system.refusal, system.is_on()) == ("", False)
    system.turn_off()
    system.turn_on()
    assert system.is_on()
    facts = entry(path)
    assert facts["Type"] == "Application"
    assert facts["TryExec"] == str(program)
    assert shlex.split(facts["Exec"]) == [str(program), "-m", "kehoach_desktop", TRAY_FLAG]
    system.turn_on()
    system.turn_off()
    assert not system.is_on()
    assert list(path.parent.iterdir()) == []


@linux
def test_the_home_folder_is_the_usual_place(tmp_path, program, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    start_with_system(None, {}, program).turn_on()
    assert (tmp_path / ".config" / "autostart" / DESKTOP_FILE).is_file()


@linux
def test_a_chosen_data_folder_is_asked_for_again(tmp_path, program):
    data = tmp_path / 'dữ liệu "thử" 100% $x'
    system = start_with_system(data, {"XDG_CONFIG_HOME": str(tmp_path)}, program)
    system.turn_on()
    line = entry(tmp_path / "autostart" / DESKTOP_FILE)["Exec"]
    # As a desktop reads it: first the string's own backslashes, then the quoting, then %%.
    words = shlex.split(line.replace("\\\\", "\\").replace("\\$", "$"))
    assert [word.replace("%%", "%") for word in words][-2:] == ["--data", str(data)]


@linux
def test_the_windows_starter_beside_the_interpreter_is_preferred(tmp_path, program):
    starter = program.with_name("kehoach-desktop")
    starter.write_text("", "utf-8")
    start_with_system(None, {"XDG_CONFIG_HOME": str(tmp_path)}, program).turn_on()
    line = entry(tmp_path / "autostart" / DESKTOP_FILE)["Exec"]
    assert shlex.split(line) == [str(starter), TRAY_FLAG]


@linux
@pytest.mark.parametrize("switch", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_the_desktop_set_aside_is_off(tmp_path, switch):
    system = AutostartFile(tmp_path, ["kehoach"])
    system.turn_on()
    with system.path.open("a", encoding="utf-8") as file:
        file.write(f"{switch}\n")
    assert not system.is_on()
    system.turn_on()
    assert system.is_on()


@linux
def test_a_place_that_takes_no_file_is_told_of(tmp_path):
    (tmp_path / "autostart").write_text("", "utf-8")
    system = AutostartFile(tmp_path / "autostart", ["kehoach"])
    with pytest.raises(UnusableStore, match="Không đổi được việc mở cùng máy"):
        system.turn_on()


def test_a_portable_program_says_why_not(program):
    (program.parent / "portable.txt").write_text("", "utf-8")
    system = start_with_system(None, {}, program)
    assert "USB" in system.refusal
    assert not system.is_on()
    with pytest.raises(InvalidInput, match="USB"):
        system.turn_on()
    system.turn_off()
    assert isinstance(system, NotOffered)


class Registry(types.ModuleType):
    """What is used of ``winreg``, over a dictionary, so that the steps are tried anywhere."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = "HKCU", 1, 2

    def __init__(self):
        super().__init__("winreg")
        self.keys = {}

    def CreateKey(self, root, name):
        self.keys.setdefault((root, name), {})
        return contextlib.nullcontext((root, name))

    def OpenKey(self, root, name, _reserved=0, _access=0):
        if (root, name) not in self.keys:
            raise FileNotFoundError(2, name)
        return contextlib.nullcontext((root, name))

    def SetValueEx(self, key, name, _reserved, _kind, value):
        self.keys[key][name] = value

    def QueryValueEx(self, key, name):
        if name not in self.keys[key]:
            raise FileNotFoundError(2, name)
        return self.keys[key][name], self.REG_SZ

    def DeleteValue(self, key, name):
        self.QueryValueEx(key, name)
        del self.keys[key][name]


@linux
def test_the_registrys_value_is_written_quoted_and_taken_away(monkeypatch):
    registry = Registry()
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    system = RunKey([r"C:\Kế hoạch\kehoach-desktop.exe", TRAY_FLAG])
    system.turn_off()
    assert not system.is_on()
    system.turn_on()
    (values,) = registry.keys.values()
    assert values == {"KeHoach": rf'"C:\Kế hoạch\kehoach-desktop.exe" {TRAY_FLAG}'}
    assert system.is_on()
    system.turn_off()
    system.turn_off()
    assert not system.is_on()


@windows
def test_a_value_of_the_registry_is_written_and_taken_away():
    import winreg

    name = r"Software\KeHoachTest\Run"
    system = RunKey([r"C:\Kế hoạch\kehoach-desktop.exe", TRAY_FLAG], name)
    try:
        system.turn_off()
        assert not system.is_on()
        system.turn_on()
        assert system.is_on()
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, name) as key:
            line, _kind = winreg.QueryValueEx(key, "KeHoach")
        assert line == rf'"C:\Kế hoạch\kehoach-desktop.exe" {TRAY_FLAG}'
        system.turn_off()
        assert not system.is_on()
    finally:
        for key in (name, r"Software\KeHoachTest"):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)


@windows
def test_the_registry_is_the_way_of_windows(program):
    assert isinstance(start_with_system(None, {}, program), RunKey)
