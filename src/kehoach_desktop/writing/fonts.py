"""Which fonts the PDF is set in: Times New Roman, or a free font of the same widths."""

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from kehoach_desktop.domain.errors import UnusableFile

_PLAIN_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")

WANTED = "Times New Roman"

_FAMILIES: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    (
        WANTED,
        (
            ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
            (
                "Times_New_Roman.ttf",
                "Times_New_Roman_Bold.ttf",
                "Times_New_Roman_Italic.ttf",
                "Times_New_Roman_Bold_Italic.ttf",
            ),
            (
                "Times New Roman.ttf",
                "Times New Roman Bold.ttf",
                "Times New Roman Italic.ttf",
                "Times New Roman Bold Italic.ttf",
            ),
        ),
    ),
    (
        "Liberation Serif",
        (
            (
                "LiberationSerif-Regular.ttf",
                "LiberationSerif-Bold.ttf",
                "LiberationSerif-Italic.ttf",
                "LiberationSerif-BoldItalic.ttf",
            ),
        ),
    ),
    (
        "Tinos",
        (
            ("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"),
            (
                "Tinos_400Regular.ttf",
                "Tinos_700Bold.ttf",
                "Tinos_400Regular_Italic.ttf",
                "Tinos_700Bold_Italic.ttf",
            ),
        ),
    ),
)


def vietnamese_letters() -> str:
    """Return the 134 letters of Vietnamese that plain Latin lacks, small and great."""
    small = {
        unicodedata.normalize("NFC", vowel + tone) for vowel in _PLAIN_VOWELS for tone in _TONES
    }
    letters = {letter for letter in small if not letter.isascii()} | {"đ"}
    return "".join(sorted(letters | {letter.upper() for letter in letters}))


@dataclass(frozen=True, slots=True)
class FontFamily:
    """Four font files that hold every Vietnamese letter, named as reportlab knows them."""

    name: str
    folder: Path
    regular: str
    bold: str
    italic: str
    bold_italic: str

    @property
    def notice(self) -> str:
        """Return what the officer is told when the font is not Times New Roman, else ""."""
        if self.name == WANTED:
            return ""
        return (
            f"Máy này không có phông {WANTED}; tệp PDF dùng phông {self.name} "
            "có cùng độ rộng chữ, đã nhúng vào tệp."
        )


def shipped_folder() -> Path:
    """Return the folder of the fonts that come with the program."""
    return Path(str(files("kehoach_desktop"))) / "resources" / "fonts"


def font_folders() -> list[Path]:
    """Return where fonts may be installed on this machine, the program's own folder last."""
    folders = [
        Path(windows) / below
        for variable, below in (("WINDIR", "Fonts"), ("LOCALAPPDATA", "Microsoft/Windows/Fonts"))
        if (windows := os.environ.get(variable))
    ]
    home = Path.home()
    folders += [home / ".local/share/fonts", home / ".fonts", home / "Library/Fonts"]
    folders += [Path("/Library/Fonts"), Path("/System/Library/Fonts/Supplemental")]
    for base in (Path("/usr/share/fonts"), Path("/usr/local/share/fonts")):
        folders += [
            base,
            *(base / "truetype" / name for name in _LINUX_FOLDERS),
            *(base / name for name in _LINUX_FOLDERS),
        ]
    return [*folders, shipped_folder()]


_LINUX_FOLDERS = (
    "msttcorefonts",
    "msttcore",
    "times-new-roman",
    "liberation2",
    "liberation",
    "liberation-fonts",
    "liberation-serif",
    "liberation-serif-fonts",
    "tinos",
)


def find_family(folders: Sequence[Path] | None = None) -> FontFamily:
    """Return the first family that is whole and holds all letters, registered for use.

    Times New Roman goes before its stand-ins wherever it lies. Raises UnusableFile naming
    what to install when no folder has a family that can write Vietnamese.
    """
    looked = list(dict.fromkeys(font_folders() if folders is None else folders))
    lacking: list[str] = []
    for name, paths in _candidates(looked):
        missing = missing_letters(paths)
        if not missing:
            return _register(name, paths)
        lacking.append(f"{name} trong {paths[0].parent} thiếu {missing} chữ cái tiếng Việt")
    found = f" ({'; '.join(lacking)})" if lacking else ""
    raise UnusableFile(
        f"Không tìm thấy phông chữ viết được tiếng Việt để tạo tệp PDF{found}. "
        f"Hãy cài phông {WANTED}, hoặc Liberation Serif 2 (gói fonts-liberation2), "
        "hoặc Tinos, rồi xuất lại."
    )


def _candidates(folders: Iterable[Path]) -> Iterator[tuple[str, tuple[Path, ...]]]:
    folders = list(folders)
    for name, spellings in _FAMILIES:
        for folder in folders:
            for spelling in spellings:
                paths = tuple(folder / file for file in spelling)
                if all(path.is_file() for path in paths):
                    yield name, paths


def missing_letters(paths: Iterable[Path]) -> int:
    """Return how many Vietnamese letters (and ₫) the weakest of these font files lacks."""
    from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

    needed = [ord(letter) for letter in vietnamese_letters() + "₫"]
    most = 0
    for path in paths:
        try:
            known = TTFontFile(str(path)).charToGlyph
        except (TTFError, OSError, ValueError, IndexError):
            return len(needed)
        most = max(most, sum(code not in known for code in needed))
    return most


def _register(name: str, paths: Sequence[Path]) -> FontFamily:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    labels = [f"{path.parent}/{path.stem}" for path in paths]
    known = pdfmetrics.getRegisteredFontNames()
    for label, path in zip(labels, paths, strict=True):
        if label not in known:
            pdfmetrics.registerFont(TTFont(label, str(path)))
    return FontFamily(name, paths[0].parent, *labels)
