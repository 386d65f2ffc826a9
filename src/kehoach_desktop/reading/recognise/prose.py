"""Tells of sections whose tasks or indicators are written as sentences, which are not read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.domain.draft import ReadingWarning
from kehoach_desktop.reading.document import Document
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.lines import body_paragraphs

_HEADING = re.compile(
    r"(?P<number>[IVX]{1,5}|[A-HĐ]|\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)/]\s*|\s+[-–]\s+)(?=[^\W\d_])"
)
# In Word two headings often stand in one paragraph with nothing between them.
_FUSED = re.compile(r"(?<=[^\W\d_])(?=\d{1,2}\.\s+[A-ZÀ-ỸĐ])")
_LONGEST_HEADING = 200
_BULLET = re.compile(r"[-–+•]\s*\S|\(\d{1,2}\)|[a-zđ]\)")
_SHORTEST_TASK = 25
_TARGET = re.compile(
    r"\d\s?%|\b(?:toi thieu|it nhat|dat|phan dau|khong qua)\b[^.;\d]{0,60}(?!20\d\d\b)\d"
)
_INDICATORS = re.compile(r"\b(?:chi tieu|muc tieu)\b")
_TASKS = re.compile(r"\b(?:nhiem vu|giai phap)\b")
_NUMBERED_FIRST = r"(?:(?:cac|mot so|nhom|nhung|he thong|danh muc) )*"
_INDICATORS_FIRST = re.compile(
    rf"{_NUMBERED_FIRST}(?:chi tieu|muc tieu)\b|.*\b(?:chi tieu|muc tieu) cu the\b"
)
_TASKS_FIRST = re.compile(rf"{_NUMBERED_FIRST}(?:nhiem vu|giai phap)\b")
_GENERAL = re.compile(
    r"(?:muc tieu|chi tieu) (?:chung|tong quat|tong the)|yeu cau|quan diem|muc dich"
)
_CARRYING_OUT = re.compile(r"(?:to chuc|trach nhiem|kinh phi|can cu)\b")


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading: ``level`` 0 for A, 1 for I or capitals without a number, 2 for 1, 3 for 1.1."""

    level: int
    number: str
    title: str
    where: str

    @property
    def general(self) -> bool:
        """Whether it holds aims in general, never figures."""
        return bool(_GENERAL.match(self.title))

    def names(self, anywhere: re.Pattern[str], first: re.Pattern[str]) -> bool:
        """Whether the heading announces such entries; a minor one only by its first words."""
        if _CARRYING_OUT.match(self.title):
            return False
        return bool(anywhere.search(self.title) if self.level < 2 else first.match(self.title))


def prose_warnings(document: Document, *, tasks: bool) -> list[ReadingWarning]:
    """Return at most one warning of each kind, of tasks if asked, at the first section told of."""
    of_tasks: dict[str, str] = {}
    of_indicators: dict[str, str] = {}
    for path, text in _sentences(document):
        if (at := _indicator_section(path)) is not None:
            name = _name(path[: at + 1])
            if name not in of_indicators and _TARGET.search(fold_fast(text)):
                of_indicators[name] = path[at].where
        if tasks and (section := _task_section(path)) is not None:
            name = _name(path[: section + 1])
            if len(text) >= _SHORTEST_TASK and (_BULLET.match(text) or _HEADING.match(text)):
                of_tasks.setdefault(name, path[section].where)
    return [
        _warning(found, kind)
        for found, kind in ((of_indicators, "chỉ tiêu"), (of_tasks, "nhiệm vụ"))
        if found
    ]


def _sentences(document: Document) -> Iterator[tuple[list[_Section], str]]:
    """Yield every line with its headings from outer to inner, headings themselves too."""
    path: list[_Section] = []
    for paragraph in body_paragraphs(document):
        for line in paragraph.text.split("\n"):
            for piece in _FUSED.split(line) if len(line) < 2 * _LONGEST_HEADING else (line,):
                text = piece.strip(" *_")
                section = _section(text, paragraph.where)
                if section is not None:
                    while path and path[-1].level >= section.level:
                        path.pop()
                    path.append(section)
                    # "1. Tỷ lệ hộ có loa đạt 95%" looks like a heading and is a sentence too.
                if text and path:
                    yield path, text


def _section(text: str, where: str) -> _Section | None:
    if len(text) > _LONGEST_HEADING:
        return None
    led = _HEADING.match(text)
    if led is None:
        if len(text) < 6 or not text.isupper() or text[0] in "-+•–":
            return None
        title = fold_fast(text)
        return _Section(1, "", title, where) if _INDICATORS_FIRST.match(title) else None
    number = led["number"]
    title = fold_fast(text[led.end() :].split(":", 1)[0])
    if number[0].isdigit():
        return _Section(2 + number.count("."), number, title, where)
    return _Section(1 if number[0] in "IVX" else 0, number, title, where)


def _indicator_section(path: list[_Section]) -> int | None:
    """Return the innermost section that announces indicators, none within general aims."""
    for at in range(len(path) - 1, -1, -1):
        if path[at].general:
            return None
        if path[at].names(_INDICATORS, _INDICATORS_FIRST):
            return at
    return None


def _task_section(path: list[_Section]) -> int | None:
    """Return the outermost section that announces tasks."""
    for at, section in enumerate(path):
        if section.names(_TASKS, _TASKS_FIRST):
            return at
    return None


def _name(path: list[_Section]) -> str:
    """Return "I.2" for section 2 of section I, "II.2.1" for its 2.1."""
    upper = [section.number for section in path if section.level < 2 and section.number]
    lower = [section.number for section in path if section.level >= 2][-1:]
    return ".".join((*upper, *lower))


def _warning(found: dict[str, str], kind: str) -> ReadingWarning:
    name, where = next(iter(found.items()))
    named = f"Mục {name}" if name else "Văn bản"
    others = f" và {len(found) - 1} mục nữa" if name and len(found) > 1 else ""
    return ReadingWarning(
        where,
        f"{named}{others} có {kind} viết thành câu, chưa được nhận; hãy xem và thêm tay nếu cần.",
    )
