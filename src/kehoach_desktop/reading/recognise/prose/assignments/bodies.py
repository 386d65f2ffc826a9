"""Finds where the names of bodies end inside a sentence, and which bodies they are."""

import re
from collections.abc import Callable

from kehoach_desktop.domain.text.vietnamese import CAPITAL
from kehoach_desktop.reading.recognise.organisations import organisation_at
from kehoach_desktop.reading.recognise.prose.assignments.counted_names import each_named
from kehoach_desktop.reading.recognise.prose.assignments.function_names import names_function
from kehoach_desktop.reading.recognise.prose.assignments.mended_names import mended_names
from kehoach_desktop.reading.recognise.prose.assignments.name_asides import (
    is_in_aside,
    without_aside,
)
from kehoach_desktop.reading.recognise.prose.assignments.proper_names import after_proper_name
from kehoach_desktop.reading.recognise.prose.assignments.usual_bodies import (
    GOES_ON,
    OF_LEVEL,
    WHO_MUST,
    usual_bodies,
)
from kehoach_desktop.reading.recognise.prose.assignments.which_of_them import end_of_which
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.unit_cells import UnitCells
from kehoach_desktop.reading.recognise.work_words import (
    HEAD,
    SHORT_VERBS,
    VERB,
    begins_work,
    belongs_to_name,
)

_BODY = re.compile(rf"(?:dong chi )?{HEAD}")
_ENDS_BODY = re.compile(
    r"[,;]? ?(?:-|–)? ?\b(?:la (?:co quan|don vi|dau moi|bo phan|thuong truc|nong cot)|chu tri"
    r"|chiu trach nhiem"
    r"|co trach nhiem|co nhiem vu|phoi hop|theo (?:chuc nang|nhiem vu|tham quyen|linh vuc|su)"
    r"|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)"
    r"|(?:truoc|trong|tu|den(?: het| cuoi)?) (?:ngay|thang|quy|nam) (?:[ivx]+|\d+)\b"
    r"|can cu|tren co so|chu dong|(?<!giao duc )thuong xuyen|dinh ky|kip thoi"
    r"|(?<!xay )dung ra|bat tay|dam (?:nhiem|trach|nhan)|xung phong|nhan (?:viec|phan|trach nhiem)"
    r"|du thao"
    r"|soan thao|cung (?=chiu|lam|lo|dung|dam|ganh)|(?:co|voi|duoc) su (?=vao|tham|phoi|ho|giup|gop"
    r"|dong|chung|tiep)"
    r"|duoc (?:(?!giao\b)[a-z]+ ){0,7}?giao|lam dau moi|phai"
    rf"|nghiem tuc|tien hanh|tham muu|dua|mo|gui|lap|nop|(?<!cong )(?<!chuong )trinh|treo|viet"
    rf"|mua|sua|phu song|truc tiep(?! chi dao)|giup(?! viec)"
    rf"|(?<!thu )(?<!tiep )(?<!xay )(?<!bau )(?:{'|'.join(SHORT_VERBS)})|{VERB})\b|:"
)
_WHEN = (
    r"(?:truoc|trong|tu|den(?: het| cuoi)?|vao) (?:(?:ngay|thang|quy|nam) (?:[ivx]+|\d+)|\d+)"
    r"|cham nhat|muon nhat|tu nay|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)"
)
_STOPS_OTHERS = re.compile(
    r"[,;]? ?\b(?:tham muu|chu dong|(?<!giao duc )thuong xuyen|dinh ky|kip thoi"
    r"|khan truong|nhanh chong"
    rf"|hang ngay|de|nham|(?<!ban )chi dao(?= {HEAD})|trong (?:viec|cong tac|qua trinh)|theo"
    r"|doi voi"
    rf"|{VERB}|dua|mo|lap|lay(?= \d)|(?<!cong )(?<!chuong )trinh|gui"
    r"|cap(?! uy| tren| duoi| xa| tinh| so| huyen| phuong| dac khu| co so| trung uong)"
    rf"|{_WHEN}|(?<!kiem )(?<!viec )lam|giup|nop|phu song"
    rf"|(?<!xay )(?<!bau )(?:{'|'.join(SHORT_VERBS)}))\b"
    r"|[:.;]|\(|$"
)
_WHO = re.compile(
    r"\b(?:can bo|cong chuc|vien chuc|nguoi|(?:dang|uy|nhan|giao|chuyen|thanh) vien|lanh dao"
    r"|dong chi|canh sat khu vuc) ?$"
)
_BEGINS_TIME = re.compile(rf"(?:{_WHEN})\b")
_STOPS_BEFORE_SHORT = re.compile(rf"(?:{VERB}|trong (?:viec|cong tac|qua trinh))\b")
# "Ban chỉ đạo diệt trừ cây mai dương xã phối hợp …": what it was set up for is in its name.
_SET_UP = re.compile(
    r"\b(?:ban chi dao|ban to chuc|ban van dong|hoi dong|to cong tac|to giup viec) (?:cong tac )?$"
)
_NAME_ENDS_LATER = re.compile(
    r"(?!chu tri|phoi hop)[^,;.:]{3,70}? (?:chu tri|phoi hop|co trach nhiem|chiu trach nhiem"
    r"|co nhiem vu)\b"
)
_BRACKETED = re.compile(r"\((?:chu tri|chinh|lam chinh|phoi hop|ho tro|phu|giup)\)")
_VERB = re.compile(rf"(?:{VERB}|tham muu)\b")
# "Thường trực đội cấp cứu 24/24 giờ" is work; "Thường trực Đảng ủy" is a body.
_ON_DUTY = re.compile(r"thuong truc (?:doi|to|ca|kip|luc luong|cap cuu|tai|chi huy|chien dau|\d)")
_ALSO_VERBS = ("thanh tra", "thong ke")
"""Bodies ("Thanh tra tỉnh") whose first words also say what is done."""
_LEVEL = re.compile(r"(?<!hop tac) (?:xa|phuong|dac khu|tinh)(?= [a-z]+ [a-z]+)")
_ONLY_ALIKE = ("tính", "tình", "tĩnh", "xả")
_LEVEL_GOES_ON = re.compile(
    rf"(?:{OF_LEVEL}|va|cac|thuoc|cung|voi|phoi|chu tri|la|co|tai|tren|hoi|doan|doi|uy|nhu|theo"
    r"|duoc|chiu|lien quan|khac|noi|do|cho|ve|khi|nay)\b"
)
_PURPOSE = re.compile(
    r"(?:phong, chong )?"
    r"(?:(?!\b(?:dia ban|tren|(?<!thien )tai|cua|cho|cac|theo|ve|trong|den) )[^,;.:]){3,70}?"
    r" (?:xa|phuong|dac khu|tinh|thanh pho)\b(?= [a-z])"
)
_IN_CHARGE = re.compile(
    r"(?:cac )?(?:dong chi |d/c )?(?:[a-z]+ ){0,4}?(?:vien|chu tich|bi thu|giam doc|hieu truong"
    r"|can bo|cong chuc|lanh dao|thanh vien|chi huy)\b(?: (?!phu trach)[a-z-]+){0,8}? phu trach "
    rf"(?:dia ban|{HEAD}(?!,))"
)
_CHARGED = ("phu trach", "phan cong phu trach", "duoc phan cong phu trach")
_DOES = re.compile(r"(?:ban|to(?! dan pho)|doi|nhom|doan) [a-z]+ [a-z]+")
_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(rf"(?: [{CAPITAL}]\S*)+")
_POST_GOES_ON = re.compile(
    r"(?:va|cua|thuoc|tai|tren|voi|cung|cac|la|o|cho|trong|theo|tu|den|truoc|de|nam)\b"
)
_SENTENCE_STOP = re.compile(r"(?<=[a-z]{2})\. (?=[a-z])")
_LONGEST_SHORT = 3
"""A word with a capital and no more letters is shortened: "ThS. ", "TP. "."""
_NEXT_BODY = re.compile(rf"(?:,| va) (?={HEAD})")
_EDGES = " ,;.:-–"
LONGEST_BODY = 200
_LONGEST_NAMES = 400
_LONGEST_ENDING = 60
"""The longest words that end a body's name."""
_MOST_WORDS = 16


class Bodies:
    """The bodies of one sentence; in a damaged one usual units are known by their right names."""

    def __init__(
        self,
        sentence: Sentence,
        units: UnitCells,
        named: Callable[[], re.Pattern[str] | None] = lambda: None,
        *,
        mended: bool,
    ) -> None:
        self._sentence = sentence
        self._plain = sentence.plain
        self._units = units
        self._named = named
        self._named_spans: list[tuple[int, int]] | None = None
        self._mended = mended
        self.unsure = False
        """Whether the end of a name was only guessed."""

    def begins(self, at: int) -> bool:
        """Whether the name of a body begins at a place."""
        found = _BODY.match(self._plain, at)
        if found is not None and self._sentence.original(at, at + 3).lower() in ("số ", "sổ "):
            # "Số hộ …" counts, "Sổ trực …" is kept; only "Sở …" is a body.
            return False
        if found is not None and self.is_teacher(at):
            return False
        if found is not None and _ON_DUTY.match(self._plain, at):
            return not self._sentence.starts_small(at + len("thuong truc "))
        return found is not None and (not self.is_verb(at) or found[0].startswith(_ALSO_VERBS))

    def is_teacher(self, at: int) -> bool:
        """Whether "viên" of "giáo viên" stands here, which folds as "giao Viện …" does."""
        if not self._plain.startswith("vien", at) or not self._plain[:at].endswith("giao "):
            return False
        return self._sentence.starts_small(at)

    def is_verb(self, at: int) -> bool:
        """Whether a verb of work stands at a place."""
        return _VERB.match(self._plain, at) is not None

    def names(self, begin: int, end: int) -> tuple[str, ...]:
        """Return the bodies that a span names, as written and in order."""
        words = without_aside(self._sentence.original(begin, end)).strip(_EDGES)
        if not words or len(words) > _LONGEST_NAMES:
            return ()
        named = self._named() if ", " in words else None
        if named is not None and named.fullmatch(self._plain[begin:end].strip(_EDGES)):
            # The document shows that its comma parts nothing.
            return (words,)
        if not self._mended:
            return self._units.names(each_named(words))
        return mended_names(self._sentence, begin, end)

    def roles(self, begin: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Return (lead, coordinating) of "A (chủ trì), B (phối hợp)", ``None`` of other words."""
        if not _BRACKETED.search(self._plain, begin, end):
            return None
        return self._units.roles(self._sentence.original(begin, end).strip(_EDGES))

    def known_end(self, begin: int) -> int | None:
        """Return where a known body's name ends that begins here and a small word follows.

        It is known where it is a usual one, or where the document shows it whole elsewhere.
        """
        if (named := self._named_end(begin)) is not None:
            return named
        if self._mended or (found := usual_bodies().match(self._plain, begin)) is None:
            return None
        end = found.end()
        after = self._plain[end:].lstrip(" ")
        if _SET_UP.search(self._plain[begin:end] + " "):
            if _NAME_ENDS_LATER.match(after):
                return None
            if (level := self._purpose_end(end + 1)) is not None:
                return level
        if not self._plain.startswith(" ", end) or GOES_ON.match(after):
            return None
        return end if self._sentence.starts_small(end + 1) and after[:1].isalpha() else None

    def _named_end(self, begin: int) -> int | None:
        named = self._named()
        found = named.match(self._plain, begin) if named else None
        if found is not None and ", " in found[0] and not self._plain[found.end() :].strip(_EDGES):
            # A heading with a comma is one name to its end.
            return found.end()
        if found is None or not self._plain.startswith(" ", found.end()):
            return None
        if GOES_ON.match(self._plain, found.end() + 1):
            return None
        if _SET_UP.search(f"{found[0]} "):
            return None
        return found.end() if self._sentence.starts_small(found.end() + 1) else None

    def is_name_to(self, begin: int, end: int) -> bool:
        """Whether a name that begins here surely ends there, whatever verb follows."""
        limit = begin + LONGEST_BODY + _LONGEST_ENDING
        ends = (self.known_end(begin), self.post_end(begin), self._after_level(begin, limit))
        return end in ends

    def end(self, begin: int) -> int | None:
        """Return where the name of the body that begins here ends, at the latest its sentence."""
        end = self._end(begin)
        for stop in _SENTENCE_STOP.finditer(self._plain, begin, end or begin):
            word = self._plain.rfind(" ", 0, stop.start()) + 1
            whole = self._sentence.starts_small(word) or stop.start() - word > _LONGEST_SHORT
            if whole and not self._sentence.starts_small(stop.end()):
                return stop.start()
        return end

    def _end(self, begin: int) -> int | None:
        plain = self._plain
        head = _BODY.match(plain, begin)
        at = head.end() if head else begin
        limit = begin + LONGEST_BODY + _LONGEST_ENDING
        if (known := self.known_end(begin)) is not None:
            return known
        if must := WHO_MUST.match(plain, begin):
            return must.end() - 1
        if (which := end_of_which(plain, begin)) is not None:
            return which
        level = self._after_level(begin, limit)
        for found in _ENDS_BODY.finditer(plain, at - 1 if at > begin else at, limit):
            word = found.start() + len(found[0]) - len(found[0].lstrip(" ,;-–"))
            if not self._ends_at(found, begin, word) or is_in_aside(plain, begin, word):
                continue
            if _SET_UP.search(plain, begin, word):
                if _NAME_ENDS_LATER.match(plain, word):
                    continue
                if (purpose := self._purpose_end(word)) is not None:
                    return purpose
            charged = plain.startswith(_CHARGED, word)
            if charged and (post := self.post_end(begin)):
                return post
            between = plain[level : found.start()].strip() if level is not None else ""
            if level is not None and between and between != "truc tiep chi dao":
                # "Kế toán xã chốt sổ và in báo cáo": the name is whole before the known verb.
                return level
            end = self._before_joined(begin, found.start())
            does = found[0][0] == "," and _DOES.fullmatch(plain, begin, end)
            if does and self._sentence.original(begin + 1, end).islower():
                # "Tổ quản lý, vận hành trạm bơm …": both may be of the name.
                self.unsure = True
            return end if end - begin <= LONGEST_BODY else None
        if level is not None:
            return level
        if (proper := after_proper_name(self._sentence, begin, limit)) is not None:
            self.unsure = not begins_work(plain[proper + 1 :])
            return proper
        if len(plain) > limit:
            return None
        bare = plain[begin:].replace(" - ", " ").strip(_EDGES)
        each = _NEXT_BODY.split(bare)
        if max(len(one.split()) for one in each) > _MOST_WORDS:
            return None
        return begin + len(plain[begin:].rstrip(_EDGES))

    def _ends_at(self, found: re.Match[str], begin: int, word: int) -> bool:
        """Whether a word that may end a name is no part of it."""
        joins = self._plain.startswith("phoi hop voi ", word)
        if found[0] != ":" and not joins and not self._sentence.starts_small(word):
            return False
        if self._is_only_alike(word) and not _BEGINS_TIME.match(self._plain, word):
            return False
        if self._plain.startswith("phan cong", word) and self._is_part(word):
            return False
        if names_function(self._sentence, begin, word) or self._is_inside_named(word):
            return False
        return found[0] == ":" or found[0][:1] in ",;" or not self._is_named(word)

    def _before_joined(self, begin: int, end: int) -> int:
        """Return where a name ends before a verb that "và" joins to another: "tiếp dân và gặp …".

        No list knows the first verb; the name reaches to its last words in capitals.
        """
        if not self._plain[begin:end].rstrip().endswith(" va"):
            return end
        last = None
        for word in _WORD.finditer(self._plain, begin, end):
            if not self._sentence.starts_small(word.start()):
                head = _BODY.match(self._plain, word.start())
                last = head.end() if head else word.end()
        if last is None or last >= end or not self._sentence.starts_small(last + 1):
            return end
        self.unsure = True
        return last

    def post_end(self, begin: int) -> int | None:
        """Return where a post ends that names what a person is in charge of.

        "Đảng ủy viên phụ trách chi bộ dự họp": what is done follows the body in their charge;
        "Bà A phụ trách trang thông tin" has no other verb, and tells of work.
        """
        found = _IN_CHARGE.match(self._plain, begin)
        if found is None:
            return None
        end = found.end()
        for name in _CAPITAL.finditer(self._sentence.original(end, end + _LONGEST_ENDING)):
            end += name.end() if name.start() == 0 else 0
            break
        goes_on = self._plain[end:].lstrip(" ")
        small = self._plain.startswith(" ", end) and self._sentence.starts_small(end + 1)
        return end if small and not _POST_GOES_ON.match(goes_on) else None

    def _purpose_end(self, verb: int) -> int | None:
        """Return where "… phòng, chống thiên tai xã" ends: at its level, before another verb."""
        found = _PURPOSE.match(self._plain, verb)
        if found is None or not self._sentence.starts_small(found.end() + 1):
            return None
        goes_on = self._plain[found.end() :].lstrip()
        return None if _LEVEL_GOES_ON.match(goes_on) else found.end()

    def _after_level(self, begin: int, limit: int) -> int | None:
        """Return where "Đài truyền thanh xã" ends before words that are no name any more."""
        for found in _LEVEL.finditer(self._plain, begin, limit):
            goes_on = self._plain[found.end() :].lstrip()
            level = self._sentence.original(*found.span()).strip().lower() not in _ONLY_ALIKE
            small = level and self._sentence.starts_small(found.end() + 1)
            if small and not _LEVEL_GOES_ON.match(goes_on):
                return found.end()
        return None

    def _is_only_alike(self, at: int) -> bool:
        """Whether a word here only folds as a short verb does: "trong" as "trồng"."""
        word = self._plain[at:].split(" ", 1)[0].strip(_EDGES + "()")
        if word not in SHORT_VERBS or _STOPS_BEFORE_SHORT.match(self._plain, at):
            return False
        return self._sentence.original(at, at + len(word)).lower() not in SHORT_VERBS[word]

    def _is_part(self, at: int) -> bool:
        """Whether "phận công" stands here, which folds to the same letters as "phân công"."""
        return self._sentence.original(at, at + 4).lower() == "phận"

    def _is_named(self, at: int) -> bool:
        """Whether the verb at a place belongs to a name; "thôn, bản rà soát" is no committee."""
        before = self._sentence.original(0, at).rsplit(None, 1)[-1:]
        if before == ["bản"]:
            return False
        return belongs_to_name(self._plain, at) or self._is_inside_named(at)

    def _is_inside_named(self, at: int) -> bool:
        """Whether a place lies inside a name that the document shows whole elsewhere."""
        if self._named_spans is None:
            named = self._named()
            found = named.finditer(self._plain) if named else ()
            self._named_spans = [one.span() for one in found]
        return any(begin < at < end for begin, end in self._named_spans)

    def end_of_others(self, begin: int, limit: int) -> int:
        """Return where a list of bodies that begins here ends: at a verb, a time or a stop."""
        if (known := self.known_end(begin)) is not None:
            return min(known, limit)
        for found in _STOPS_OTHERS.finditer(self._plain, begin, limit):
            sign = found[0].strip()
            if sign and sign[:1] in ":.;(" and len(sign) == 1:
                return found.start()
            if not sign:
                break
            word = found.start() + len(found[0]) - len(found[0].lstrip(" ,;"))
            if word <= begin:
                continue
            if not self._sentence.starts_small(word):
                continue
            if belongs_to_name(self._plain, word) or self._is_inside_named(word):
                continue
            if names_function(self._sentence, begin, word):
                continue
            if _WHO.search(self._plain, begin, word) and self._plain.startswith("phu trach", word):
                # "phối hợp với cán bộ phụ trách địa bàn rà soát …": what they look after.
                continue
            if _BEGINS_TIME.match(self._plain, word):
                return found.start()
            if self._is_only_alike(word):
                continue
            if self._plain.startswith("to chuc", word) and organisation_at(self._plain, word):
                continue
            return found.start()
        return limit
