"""Finds the unit meant by a written name, and the names in a list of them."""

import re
from collections.abc import Callable, Iterable

from kehoach_desktop.domain.text.vietnamese import CAPITAL, clean, fold
from kehoach_desktop.domain.units.bracketed_names import parted
from kehoach_desktop.domain.units.default_units import NAMES_WITH_COMMA, default_units
from kehoach_desktop.domain.units.list_words import (
    FEWEST_WORDS,
    is_owned,
    is_whole,
    names_kinds,
    names_more,
    names_nobody,
    names_places,
)
from kehoach_desktop.domain.units.names import initials, name_key, own_key, plain_key
from kehoach_desktop.domain.units.phrases import (
    begins_with_many,
    ends_places,
    is_collective,
    is_department,
    is_headed,
    is_of_communes,
    repeats_head,
)
from kehoach_desktop.domain.units.unit import Unit

__all__ = ["UnitRegister", "default_units", "is_collective"]

_WHOLE_KEYS = frozenset(map(name_key, NAMES_WITH_COMMA))
# With the place it is of: "Báo và Phát thanh, Truyền hình tỉnh A".
_BROADCASTER = re.compile(
    r"(?:bao(?: [a-z]+){0,3} va |dai |trung tam )?phat thanh,? (?:va )?truyen hinh(?: [a-z]+){0,5}"
)
_LONGEST_NAME = 250
_FIELDS = re.compile(r"(?:HT|ĐT|XH|VH|TC|KH|TN|MT|NN|PTNT|CN|[,&/-])+")
_SHORT_FIELD = re.compile(
    r"(?!TT|VP|CA|UB|HĐ|BCH|BCĐ|BQL|MT|TYT|ĐTN|TN|H[PNLCĐ]|P[A-ZĐ])[A-ZĐ][A-ZĐ&]{2,9}"
)
_BULLET = re.compile(r"^\s*(?:[-+*•–—]\s+|[-+•–—](?=\w))")
# "P. TCCB", "TS. Nguyễn …": the stop shortens a word.
_STOPS = re.compile(r"[\n\r\v\f\u2028]+|;|(?<=\w)(?<!\b[A-ZĐ])(?<!\b[A-ZĐ][A-ZĐa-z])\.(?=\s+\w{3})")
# "Ông Nguyễn Văn Toàn, công chức văn hóa" is one person.
_PERSON = re.compile(
    r"(?:[ÔôBb](?:ng|à)|[Đđ]ồng chí|[Đđ]/c|[Tt]hầy|[Cc]ô)"
    rf" (?:[{CAPITAL}]\S*(?: |$)){{2,5}}(?:[-–].*)?\Z"
)
_POST = re.compile(
    r"(?:(?:pho )?(?:truong|chu tich|bi thu|giam doc|hieu truong|chanh)|cong chuc|chuyen vien"
    r"|can bo|giao vien|nhan vien|uy vien|van phong|ke toan)\b"
)
# What a body deals with besides: "Phòng Phổ biến, giáo dục pháp luật".
_FIELD = re.compile(
    r"(?:giao duc (?:phap luat|nghe)|phap che|vien chuc|nguoi co cong"
    r"|truyen hinh|the thao|du lich|truyen thong|tim kiem"
    r"|cuu nan|cuu ho|chua chay|thuy san|thuy loi|lam nghiep|kiem soat|thong tin|xuc tien"
    r"|khuyen nong|giam dinh"
    r"|kiem dinh|luu tru|phat trien|boi duong|tu van|chuyen giao)\b"
)
_WORKFORCE = re.compile(r"can bo, cong chuc(?:, vien chuc)?(?:,? (?:va )?nguoi lao dong)?")
_SCHOOLS = frozenset({"THCS", "THPT", "TH", "MN"})
# A comma in an abbreviation ("Sở VH,TT&DL") parts no names.
_COMMA = re.compile(r"(?!(?<=[A-ZĐ]), ?[A-ZĐ]{1,4}&[A-ZĐ]),\s*")
_AND = re.compile(r"\s+(?:và|va|VÀ|Và|cùng|với)\s+(?![^()]{0,250}\))|\s*/\s*|\s+&\s+|\s+[-+]\s+")

_BEFORE_A_NAME = frozenset({"ban", "trực", "vụ", "hành", "đạo", "ủy", "trưởng", "viên", "phòng"})
"""Last words of what has another body's name in its own: "Ban Thường trực", "Ủy ban"."""
_RELATED = re.compile(r"^các cơ quan\b|liên quan\b")
_BLANK = re.compile(r"\s+")
_BODIES = re.compile(
    r"(?:doanh nghiep|doan the|co quan|don vi|dia phuong|ho |nguoi|nhan dan|thon|ap|ban|buon|lang|"
    r"xom|khom|khu|to |xa|phuong|huyen|tinh|truong|hoi|nganh|phong|so|chu |dan |can bo|cong chuc|"
    r"hop tac xa|cong ty|ngan hang|cong an|ubnd|uy ban|mat tran|dang|chi bo|doan|tram|trung tam|"
    r"van phong|benh vien|vien (?!chuc)|cac|nha |to chuc|ca nhan|thanh vien|giao vien|hoc sinh|"
    r"phu huynh|bao)\b"
)
_COMMITTEE = re.compile(r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b")
_AND_MANY = re.compile(r"\s+(?:và|va|cùng)\s+(?=(?:các|cac|những|nhung|mọi|\d{1,3})\s)")


class UnitRegister:
    """The office's units, found by any of the forms their names are written in.

    Forms are tried from the exact one to the loosest; a form that two units share finds
    neither of them, but the exact name always finds its unit.
    """

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = tuple(units)
        self._levels: tuple[tuple[Callable[[str], str], dict[str, Unit | None]], ...] = (
            (clean, self._index(lambda unit: [clean(unit.name)])),
            (clean, self._index(lambda unit: map(clean, unit.aliases))),
            (plain_key, self._index(lambda unit: [plain_key(unit.name)])),
            (plain_key, self._index(lambda unit: map(plain_key, unit.aliases))),
            (name_key, self._index(lambda unit: [own_key(unit.name)])),
            (name_key, self._index(lambda unit: map(own_key, unit.aliases))),
            (_run_together, self._index(_runs)),
        )
        self._found: dict[str, Unit | None] = {}

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units, in their order."""
        return self._units

    def resolve(self, text: str) -> Unit | None:
        """Return the unit meant by a written name, or ``None`` when unknown or ambiguous."""
        if len(text) > _LONGEST_NAME:
            return None
        if text not in self._found:
            self._found[text] = self._resolve(_BULLET.sub("", clean(text)).strip(" .,;:"))
        return self._found[text]

    def is_unknown(self, text: str) -> bool:
        """Whether a written name means neither a unit of the register nor a collective."""
        return self.resolve(text) is None and not is_collective(text)

    def _resolve(self, words: str) -> Unit | None:
        if not words or is_collective(words):
            return None
        several = names_more(words)
        for key_of, index in self._levels:
            if several and key_of in (name_key, _run_together):
                break
            key = key_of(words)
            if key in index:
                return index[key]
        return None

    def _index(self, keys: Callable[[Unit], Iterable[str]]) -> dict[str, Unit | None]:
        index: dict[str, Unit | None] = {}
        for unit in self._units:
            for key in set(keys(unit)):
                if key:
                    index[key] = unit if index.get(key, unit) is unit else None
        return index

    def split(self, text: str) -> tuple[str, ...]:
        """Return the units named in a cell, as written and in order.

        A semicolon or new line always parts two names. A comma or "và" does so too, but not
        inside a known unit's name or a collective such as "Các phòng, ban, đơn vị".
        """
        names: list[str] = []
        for piece in parted(text, _STOPS):
            words = clean(_BULLET.sub("", clean(piece))).strip(" .,;:")
            if words:
                names += self._parts(words)
        return tuple(dict.fromkeys(names))

    def _parts(self, words: str) -> list[str]:
        if self.resolve(words) is not None or _WORKFORCE.fullmatch(fold(words)):
            return [words]
        for joint in _AND_MANY.finditer(words):
            # "Phòng Kinh tế và các phòng, ban, ngành": the commas belong to the collective.
            left = words[: joint.start()]
            if not is_collective(left) and self._stands(left):
                return [*self._parts(left), *self._parts(words[joint.end() :])]
        items = [item for item in parted(words, _COMMA) if item]
        names: list[str] = []
        while items:
            taken = self._longest_name(items)
            if taken == 1 and (is_collective(items[0]) or names_kinds(items)):
                taken = self._collective_length(items, capitals_tell=not words.isupper())
            elif taken == 1 and (rest := self._collective_end(items[0])):
                taken = self._collective_length([rest, *items[1:]], capitals_tell=True)
            while taken < len(items) and names_nobody(items[taken - 1], items[taken]):
                taken += 1
            names += self._around_and(", ".join(items[:taken]))
            items = items[taken:]
        return names

    def _longest_name(self, items: list[str]) -> int:
        """Return how many of the first items together are one unit's name; else 1."""
        for length in range(min(len(items), 4), 1, -1):
            name = ", ".join(items[:length])
            if self._is_one(name):
                return length
        if len(items) > 1 and _PERSON.match(items[0]) and _POST.match(fold(items[1])):
            return 2
        goes_on = len(items) > 1 and items[1][:1].islower() and is_headed(items[0])
        if goes_on and (_FIELD.match(fold(items[1])) or _is_staff(items)):
            return 2
        for length in (2, 3):
            if len(items) >= length and self._goes_on(items[:length]):
                return length
        length = 1
        while length < len(items) and self._goes_on_small(items[0], items[length]):
            length += 1
        return length

    def _goes_on(self, items: list[str]) -> bool:
        """Whether a name like "Sở Văn hóa, Thể thao và Du lịch" goes on over its commas.

        Its later parts are no names of their own, and the last one ends it with "và".
        """
        if not is_department(items[0]) or any(self._stands(item) for item in items[1:]):
            return False
        if any(is_collective(item) or not item[:1].isupper() for item in items[1:]):
            return False
        joint = _AND.search(items[-1])
        if joint is None or joint[0].strip().lower() not in ("và", "va"):
            return False
        sides = (items[-1][: joint.start()], items[-1][joint.end() :])
        return not any(side.isupper() or self._stands(side) for side in sides)

    def _goes_on_small(self, first: str, item: str) -> bool:
        """Whether a small letter goes on with a department's name: "Phòng Công chức, viên chức".

        Bodies are written small too, "các thôn", "doanh nghiệp", and stay names of their own.
        """
        return (
            item[:1].islower()
            and first[:1].isupper()
            and is_department(first)
            and self.resolve(first) is None
            and not is_collective(item)
            and not begins_with_many(item)
            and _BODIES.match(fold(item)) is None
        )

    def _collective_length(self, items: list[str], *, capitals_tell: bool) -> int:
        """Return how many items a collective goes on for: "các phòng, ban, đơn vị" is three."""
        for length, item in enumerate(items[1:], start=1):
            if capitals_tell and item[:1].isupper() and item not in _SCHOOLS:
                if names_places(items[:length]) and not any(map(self._stands, _sides(item))):
                    # "UBND các phường Đông Hải, Bến Thủy và Lộc Vượng"
                    continue
                return length
            if (
                begins_with_many(item)
                or _COMMITTEE.match(fold(item))
                or self.resolve(item) is not None
                or ends_places(items[0], item)
            ):
                return length
        return len(items)

    def _around_and(self, name: str) -> list[str]:
        """Part "A và B" where both sides stand as names of their own."""
        if len(name) > _LONGEST_NAME or self._is_one(name):
            return [name]
        for joint in _AND.finditer(name):
            left, right = name[: joint.start()], name[joint.end() :]
            # "Bộ Công an và UBND các tỉnh", but one office is that "HĐND và UBND các xã".
            if _SHORT_FIELD.fullmatch(right) and is_department(left) and not self.resolve(right):
                # "Phòng Công nghệ và ĐMST": a short form that begins like no body's.
                continue
            many = is_collective(right) and not left.endswith(("HĐND", "nhân dân"))
            if name.startswith("Tổ ") and " - " in left and right.isupper() and " " not in right:
                # "Tổ Văn - Sử - GDCD": the third subject of one name.
                continue
            if joint[0] == " - " and _FIELDS.fullmatch(right) and self.resolve(right) is None:
                # "P. Kinh tế - HT&ĐT": the other fields of one department.
                continue
            again = repeats_head(left, right)
            if self._stands(left) and (many or again or self._stands(right)):
                return [*self._around_and(left), *self._around_and(right)]
        return self._run_on(name)

    def _run_on(self, name: str) -> list[str]:
        """Part names that only their own capitals keep apart: "Trạm Y tế Phòng Kinh tế".

        A page shows units below one another, and where a line is full nobody can tell the
        next unit from the rest of the name; the names themselves can.
        """
        if begins_with_many(name):
            return [name]
        for blank in _BLANK.finditer(name):
            if blank.start() > _LONGEST_NAME:
                break
            left, right = name[: blank.start()], name[blank.end() :]
            words = left.split()
            if not is_whole(words) or words[-1] in "-–":
                continue
            # "Công an các xã" is one collective; "các đơn vị liên quan" are others.
            many = begins_with_many(right) and (right[0].isupper() or _RELATED.search(right))
            if len(words) < 2 or not (many or is_headed(right)):
                continue
            known = self.resolve(left) is not None or is_owned(words, left, right)
            long = (
                len(words) > FEWEST_WORDS
                and is_headed(left)
                and words[-1].lower() not in _BEFORE_A_NAME
            )
            if known or (long and (many or self._leads(right))):
                return [left, *self._around_and(right)]
        return [name]

    def _leads(self, text: str) -> bool:
        """Whether the words begin with a known unit's whole name."""
        return any(
            self.resolve(text[: blank.start()]) is not None
            for blank in _BLANK.finditer(f"{text} ", 0, _LONGEST_NAME + 1)
            if is_whole(text[: blank.start()].split())
        )

    def _collective_end(self, item: str) -> str:
        """Return the collective that "Công an và các thôn" ends with, "" where none does."""
        joints = list(_AND.finditer(item))
        rest = item[joints[-1].end() :] if joints else ""
        if begins_with_many(rest) or is_of_communes(rest):
            return rest
        last = self._run_on(item)[-1]
        return last if last != item and begins_with_many(last) else ""

    def _is_one(self, name: str) -> bool:
        if len(name) > _LONGEST_NAME:
            return False
        if self.resolve(name) is not None or name_key(name) in _WHOLE_KEYS:
            return True
        return _BROADCASTER.fullmatch(fold(name)) is not None

    def _stands(self, name: str) -> bool:
        return self.resolve(name) is not None or begins_with_many(name) or is_headed(name)


def _sides(item: str) -> list[str]:
    return _AND.split(item)


def _run_together(text: str) -> str:
    return name_key(text).replace(" ", "")


def _runs(unit: Unit) -> set[str]:
    return {own_key(unit.name).replace(" ", ""), *initials(unit.name)}


def _is_staff(items: list[str]) -> bool:
    """Whether "cán bộ" is of a name: "Phòng Tổ chức, cán bộ và cải cách hành chính"."""
    return fold(items[0]).endswith(" to chuc") and fold(items[1]).startswith("can bo")
