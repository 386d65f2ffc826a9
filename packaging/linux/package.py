"""Makes the wheel, and a Debian package that brings its libraries and needs no network.

usage: python packaging/linux/package.py [--out FOLDER]
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "windows"))

import licences  # noqa: E402
import pictures  # noqa: E402
import product  # noqa: E402
import trimming  # noqa: E402
from tools import ROOT, PackagingError, program, run  # noqa: E402

KEPT_OF_QT = (
    *("__init__.py", "_config.py", "_git_pyside_version.py", "support/*.py"),
    *("QtCore.abi3.so", "QtDBus.abi3.so", "QtGui.abi3.so", "QtPrintSupport.abi3.so"),
    *("QtWidgets.abi3.so", "libpyside6.abi3.so.*"),
    *(f"Qt/lib/libQt6{name}.so.6" for name in ("Core", "DBus", "Gui", "PrintSupport", "Widgets")),
    *(f"Qt/lib/libQt6{name}.so.6" for name in ("WaylandClient", "XcbQpa", "OpenGL")),
    "Qt/lib/libicu*.so.*",
    "Qt/plugins/imageformats/libqico.so",
    "Qt/plugins/imageformats/libqjpeg.so",
    "Qt/plugins/platforminputcontexts/lib[ci]*.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland-generic.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/printsupport/*.so",
    "Qt/plugins/wayland-*client/*.so",
    "Qt/plugins/wayland-shell-integration/*.so",
    "Qt/plugins/xcbglintegrations/*.so",
)
NEEDS = (
    *("python3 (>= 3.11)", "python3 (<< 3.12)", "libegl1", "libgl1", "libfontconfig1"),
    *("libdbus-1-3", "libxkbcommon0", "libxkbcommon-x11-0", "libglib2.0-0", "libxcb-cursor0"),
    *("libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0"),
    *("libxcb-render-util0", "libxcb-shape0", "libxcb-xinerama0", "libxcb-xkb1", "libx11-xcb1"),
)
_START = """\
#!/bin/sh
# Nothing of other Pythons on this machine is looked at.
exec /usr/bin/python3 -I -B -X utf8 -c 'import sys; sys.path.insert(0, "/usr/lib/kehoach")
from kehoach_desktop.__main__ import main; sys.exit(main())' "$@"
"""
_DESKTOP = f"""\
[Desktop Entry]
Type=Application
Name={product.NAME}
Comment=Kế hoạch, chỉ tiêu và báo cáo tháng của xã, phường
Exec=kehoach-desktop %f
Icon=kehoach
Categories=Office;
MimeType=application/x-kehoach-bundle;
StartupWMClass=kehoach
"""
_MIME = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-kehoach-bundle">
    <comment>Gói báo cáo {product.NAME}</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.khgoi"/>
  </mime-type>
</mime-info>
"""


def make_wheel(out: Path) -> Path:
    """Make the wheel and return it; raises PackagingError."""
    folder = out / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--no-build-isolation",
            "--wheel-dir",
            folder,
            ROOT,
        ]
    )
    (wheel,) = folder.glob("*.whl")
    return Path(shutil.move(wheel, out / wheel.name))


def make_deb(wheel: Path, out: Path, work: Path, version: str) -> Path:
    """Make the Debian package around the wheel and return it; raises PackagingError."""
    if sys.version_info[:2] != (3, 11):
        raise PackagingError("The package is for Debian 12, whose Python is 3.11.")
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    lib = root / "usr" / "lib" / "kehoach"
    _install(lib, wheel)
    trimming.trim(lib, KEPT_OF_QT)
    share = root / "usr" / "share"
    _licences(lib, share / "doc" / "kehoach", work)
    pictures.draw(work)
    _write(root / "usr" / "bin" / "kehoach", _START, 0o755)
    _write(root / "usr" / "bin" / "kehoach-desktop", _START, 0o755)
    _write(share / "applications" / "kehoach.desktop", _DESKTOP)
    _write(share / "mime" / "packages" / "kehoach.xml", _MIME)
    icon = share / "icons" / "hicolor" / "256x256" / "apps" / "kehoach.png"
    icon.parent.mkdir(parents=True)
    shutil.copy(work / pictures.SIGN, icon)
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
    _write(root / "DEBIAN" / "control", _control(version, size))
    target = out / f"kehoach_{version}_amd64.deb"
    run([program("dpkg-deb", "dpkg"), "--build", "--root-owner-group", "-Zxz", root, target])
    return target


def _install(lib: Path, wheel: Path) -> None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip += ["--no-deps", "--no-compile", "--root-user-action", "ignore", "--target", str(lib)]
    run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", ROOT / "requirements.lock"])
    run([*pip, "--upgrade", wheel])


def _licences(lib: Path, target: Path, work: Path) -> None:
    target.mkdir(parents=True)
    texts = work / "licences"
    shutil.rmtree(texts, ignore_errors=True)
    licences.gather_libraries(lib, texts)
    shutil.copytree(texts, target / "licences")
    shutil.copy(ROOT / "LICENSE", target / "copyright")


def _control(version: str, size: int) -> str:
    return (
        f"Package: kehoach\nVersion: {version}\nArchitecture: amd64\n"
        f"Maintainer: {product.PUBLISHER} <noreply@invalid>\n"
        f"Installed-Size: {size // 1024}\nDepends: {', '.join(NEEDS)}\n"
        "Section: misc\nPriority: optional\n"
        "Description: yearly plans and monthly reports of a Vietnamese commune office\n"
        " Reads plan documents, keeps deadlines, collects progress and writes the report.\n"
    )


def _write(path: Path, text: str, mode: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def main() -> int:
    """Make both; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "linux")
    out = parser.parse_args().out
    work = out / "work"
    work.mkdir(parents=True, exist_ok=True)
    try:
        wheel = make_wheel(out)
        made = [wheel, make_deb(wheel, out, work, product.version())]
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    for path in made:
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
