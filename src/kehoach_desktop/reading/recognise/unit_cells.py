"""Cells that name units: several in a cell, or lead and coordinating in one column."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.domain.units.phrases import begins_with_many
from kehoach_desktop.domain.units.register import UnitRegister, default_units
from kehoach_desktop.reading.recognise.cell_roles import in_usual_words

NO_SHORT_FORMS: Mapping[str, str] = MappingProxyType({})
_BULLET = re.compile(r"^\s*(?:[-–+•*]\s*|\(?\d{1,2}[.)]\s+(?=\D)|[a-zđ]\)\s+)")
_ROLE = re.compile(
    r"(?:(?<!\bcác )(?:cơ quan|đơn vị|bộ phận)\s+)?(chủ trì|phối hợp)"
    r"(?:\s+thực hiện)?(?:\s+với)?\s*:?\s*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"\(\s*(chủ trì|chính|làm chính|phối hợp|hỗ trợ|phụ|giúp)\s*\)", re.IGNORECASE
)
_LEADING = frozenset({"chủ trì", "chính", "làm chính"})
_BEGINS = re.compile(r"(?:Văn phòng|Phòng|Trạm|Ban|Hội|Đoàn|Trung tâm|Công an|TT|VP)")
_GOES_ON = re.compile(r"\b(?:và|của|với|cùng|thuộc|trưởng|đạo)$", re.IGNORECASE)
_ENDS_SAID = re.compile(r"\s*(?:[,;.)]|$|và\b)")
_EDGES = " ,;.:-–()"
_LONGEST_END = 40
"""More of what stands above a line is not looked at: each word that tells is shorter."""


@lru_cache(maxsize=1)
def _usual_register() -> UnitRegister:
    return UnitRegister(default_units())


def usual_units(short_forms: Mapping[str, str] = NO_SHORT_FORMS) -> "UnitCells":
    """Return cells split with the units that every commune has in mind.

    ``short_forms`` are those that the document explains; the unit's name stands for them.
    """
    return UnitCells(_usual_register(), short_forms)


# "Phòng, chống …", and "Phó Chủ tịch Thường trực, phụ trách lĩnh vực …", who is one.
_INNER_COMMA = re.compile(r"(?<=phòng),(?= chống\b)|,(?= phụ trách\b)", re.IGNORECASE)
_HELD_COMMA = "\u201a"
_HELD_HEAD = "\ue002"
"""Stands for the word of "Ban Chỉ đạo Phòng, chống dịch", which begins no name of its own."""
# "các Sở, Ban, ngành": one phrase, however it is capitalised.
_BRANCHES = re.compile(r"\b[Cc]ác [Ss]ở, [Bb]an, [Nn]gành(?:, [Đđ]oàn thể)?(?![\w])")
# "Phòng NN và PTNT": both letters are of one name.
_INNER_AND = re.compile(
    r"(?<=\b(?:NN|TN|VH|GD|KH|LĐ|NV)) (?:và|&) (?=(?:PTNT|MT|TT|XH|ĐT|CN|HT|TL)\b)"
    r"|(?<=Nông nghiệp) (?:và|&) (?=PTNT\b)"
)
# "Ông A (Bí thư) & bà B": after a bracket the sign parts people, and is of no name.
_AND_OTHERS = re.compile(
    rf"(?<=\))(?: & (?=[{CAPITAL}])"
    rf"| và (?=(?:[Đđ]/c|[Đđ]ồng chí|[ÔôBbCcTt](?:ng|à|ô|hầy)) [{CAPITAL}]))"
)
_HELD_AND = {" và ": "\ue000", " & ": "\ue001"}
"""What stands for the word between the letters of one name while names are parted."""


class UnitCells:
    """Splits unit cells; what repeats down a table is split once."""

    def __init__(
        self, register: UnitRegister, short_forms: Mapping[str, str] = NO_SHORT_FORMS
    ) -> None:
        self._register = register
        self._short_forms = short_forms
        self._split: dict[str, tuple[str, ...]] = {}

    def names(self, text: str) -> tuple[str, ...]:
        """Return the units a cell names, as written, in order."""
        found = self._split.get(text)
        if found is None:
            found = self._parted(self._on_one_line(text)) if text else ()
            if self._short_forms:
                full = (self._short_forms.get(name, name) for name in found)
                found = tuple(dict.fromkeys(full))
            self._split[text] = found
        return found

    def _parted(self, line: str) -> tuple[str, ...]:
        """Return the names of a line; the comma of "Tổ Phòng, chống bão" parts none."""
        line = _AND_OTHERS.sub("; ", line)
        joint = _INNER_AND.search(line)
        branches = _BRANCHES.search(line)
        if joint is None and branches is None and not _INNER_COMMA.search(line):
            return self._register.split(line)
        held = _INNER_COMMA.sub(_HELD_COMMA, line)
        held = held.replace(f"Phòng{_HELD_COMMA}", f"{_HELD_HEAD}{_HELD_COMMA}")
        if branches:
            held = _BRANCHES.sub(lambda found: found[0].replace(",", _HELD_COMMA), held)
        if joint:
            held = _INNER_AND.sub(lambda found: _HELD_AND[found[0]], held)
        whole = self._register.split(held)
        for word, sign in _HELD_AND.items():
            whole = tuple(name.replace(sign, word) for name in whole)
        return tuple(name.replace(_HELD_HEAD, "Phòng").replace(_HELD_COMMA, ",") for name in whole)

    def knows(self, name: str) -> bool:
        """Whether a name is one of the usual units."""
        return self._register.resolve(name) is not None

    def roles(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Return (lead, coordinating) of a cell that says both; ``None`` if it does not."""
        flat = in_usual_words(self._on_one_line(text))
        if _BRACKETED.search(flat):
            return self._bracketed(flat)
        marks = list(_ROLE.finditer(flat))
        if not marks:
            return None
        parts: dict[str, list[str]] = {"chủ trì": [], "phối hợp": []}
        at = 0
        for mark, following in zip(marks, [*marks[1:], None], strict=True):
            end = following.start() if following else len(flat)
            role = mark[1].lower()
            before = _trimmed(flat[at : mark.start()])
            if before and _ENDS_SAID.match(flat, mark.end()):
                # "Công an xã chủ trì, Văn phòng phối hợp": the role follows its units.
                if len(marks) == 1 and role == "phối hợp":
                    # "Công an xã; Văn phòng phối hợp": who stands first leads.
                    first, _, before = before.partition(";" if ";" in before else ",")
                    if not before:
                        first, before = "", first
                    parts["chủ trì"].append(first)
                parts[role].append(before)
                at = mark.end()
                continue
            if before:
                parts["chủ trì"].append(before)
            words = _trimmed(flat[mark.end() : end])
            if words and not (following and _ENDS_SAID.match(flat, following.end())):
                parts[role].append(words)
                at = end
            else:
                at = mark.end()
        return (
            self.names("; ".join(parts["chủ trì"])),
            self.names("; ".join(parts["phối hợp"])),
        )

    def _on_one_line(self, text: str) -> str:
        """Join the lines of a cell: a line that starts small goes on, any other names another."""
        if "\n" not in text:
            return _BULLET.sub("", text)
        pieces: list[str] = []
        for line in text.split("\n"):
            bare = _BULLET.sub("", line).strip()
            if not bare:
                continue
            if not pieces:
                pieces.append(bare)
            elif self._goes_on(pieces[-1][-_LONGEST_END:], line, bare):
                pieces[-1] = f"{pieces[-1]} {bare}"
            else:
                pieces[-1] = pieces[-1].rstrip(" ;,")
                while len(pieces) > 1 and not pieces[-1]:
                    pieces.pop()
                pieces.append(bare)
        return "; ".join(pieces)

    def _goes_on(self, end: str, line: str, bare: str) -> bool:
        """Whether a line goes on with the name that the one above, ending so, began."""
        if end[-1] in ",&-–(/" or _GOES_ON.search(end):
            return True
        if bare[0].islower():
            return not _names_others(line, bare)
        if _BULLET.match(line):
            return False
        last = re.split(r"[;,]\s*", end)[-1]
        resolve = self._register.resolve
        return _BEGINS.fullmatch(last) is not None and resolve(f"{last} {bare}") is not None

    def _bracketed(self, flat: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        lead: list[str] = []
        coordinating: list[str] = []
        for name in self.names(flat):
            mark = _BRACKETED.search(name)
            bare = _BRACKETED.sub("", name).strip(_EDGES)
            (lead if mark and mark[1].lower() in _LEADING else coordinating).append(bare)
        return tuple(lead), tuple(coordinating)


def _trimmed(words: str) -> str:
    """Return words without the signs around them; the brackets of a name stay with it."""
    bare = words.strip(_EDGES)
    if bare.count("(") > bare.count(")") and words.rstrip(" ,;.:-–").endswith(")"):
        return f"{bare})"
    return bare


def _names_others(line: str, bare: str) -> bool:
    """Whether a line that starts small names other units: a bullet, or "các cơ quan"."""
    if _BULLET.match(line):
        return True
    return begins_with_many(bare)
