"""A sentence being taken apart: what has been found in it and what is cut out of its work."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kehoach_desktop.reading.recognise.prose.assignments.bodies import Bodies
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, begins_body

_DIRECTS = re.compile(rf" (?:truc tiep )?chi dao,? (?={HEAD})")
# "Phó Hiệu trưởng chỉ đạo.": the verb is none of the name.
_ONLY_DIRECTS = re.compile(r"(?<!ban) (?:truc tiep )?chi dao[ .;,]*$")
_PERSON = re.compile(r"(?:dong chi|d/c|ong|ba|pho chu tich|chu tich|pho bi thu|bi thu)\b")
_HIMSELF = re.compile(r",? trực tiếp$", re.IGNORECASE)
# A run is tried from its first sign only, for lines of dots to be filled in are long.
_LEFT_SIGNS = re.compile(r"(?<![.,;:(–-])[.,;:(–-]+(?=\.$|\.\s|$)")
# What only says that a body named before it does the work: "…, lãnh đạo thực hiện".
_ONLY_DOES = re.compile(
    r"[ ,;:]*\b(?:(?:chu tri|chu dong|truc tiep|lanh dao|chi dao|tham muu|to chuc|trien khai"
    r"|thuc hien|chuan bi|phu trach|theo doi|dam nhiem|dam nhan|tu nay)\b[, ]*)+(?=[ .;]*(?:,|$))"
)
_STOP_BEFORE_COMMA = re.compile(r"(?<=\w)[.;],")
_EMPTY_BRACKET = re.compile(r" ?\(\s*\)")
_FEWEST_WORDS = 2
_FEWEST_LEFT = 3
Span = tuple[int, int]
EDGES = " ,;.:-–"
"""What may stand around a piece of a sentence and says nothing."""


@dataclass(slots=True)
class Parts:
    """The bodies by role ("lead", "coordinating") and the spans of ``plain`` that are cut."""

    sentence: Sentence
    bodies: Bodies
    mended: bool
    brackets_name: bool = False
    """Whether the sentences around this one name who does their work in a closing bracket."""
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cut: list[Span] = field(default_factory=list)
    cut_in_front: bool = False
    unsure_lead: bool = False
    aside: list[Span] = field(default_factory=list)
    """Spans that are cut and kept as a note: what the work costs, to whom its result goes."""
    head: str = ""
    """The person who directs the body that leads: "đồng chí Phó Chủ tịch UBND xã"."""

    @property
    def plain(self) -> str:
        """The folded words."""
        return self.sentence.plain

    def add(self, role: str, begin: int, end: int) -> bool:
        """Add the bodies a span names to a role; return whether it names any.

        Of a body that only directs another ("Đảng ủy chỉ đạo Phòng A"), that other leads.
        """
        if self.bodies.is_teacher(begin):
            return False
        # What is cut already, a time say, is no part of a name.
        end = min((first for first, _ in self.cut if begin < first < end), default=end)
        if role == "lead" and (directs := _DIRECTS.search(self.plain, begin, end)):
            person = _PERSON.match(self.plain, begin, directs.start())
            if person:
                self.head = self.sentence.original(begin, directs.start()).strip(EDGES)
                self.head = _HIMSELF.sub("", self.head)
            begin = directs.end()
        end = begin + len(_ONLY_DIRECTS.sub("", self.plain[begin:end]))
        names = self.bodies.names(begin, end)
        if names:
            self.roles[role] = tuple(dict.fromkeys((*self.roles.get(role, ()), *names)))
        return bool(names)

    def is_cut(self, at: int) -> bool:
        """Whether a place lies in what is cut already."""
        return any(begin <= at < end for begin, end in self.cut)

    def note(self) -> str:
        """Return the written words of what is kept beside the work."""
        return "; ".join(self.sentence.original(*span).strip(EDGES) for span in self.aside)

    def left_after(self, at: int) -> str:
        """Return the folded words after a place that nothing has been taken from yet."""
        left = list(self.plain)
        for begin, end in self.cut:
            left[begin:end] = " " * (end - begin)
        return "".join(left[at:])

    def all_cut_from(self) -> int | None:
        """Return where what is cut off the end begins, ``None`` if nothing is."""
        for begin, _ in sorted(self.cut):
            if not self.left_after(begin).strip(EDGES):
                return begin
        return None

    def left_without(self, spans: Iterable[Span]) -> str:
        """Return the folded words that are neither cut nor in these spans."""
        left = list(self.plain)
        for begin, end in (*self.cut, *spans):
            left[begin:end] = " " * (end - begin)
        return "".join(left)

    def may_cut(self, span: Span) -> bool:
        """Whether a deadline's words may be left out of the work: at an edge of a sentence."""
        begin, end = span
        plain = self.plain
        before, after = plain[:begin].rstrip(), plain[end:].lstrip()
        if not before:
            time = plain[begin:end].rstrip()
            parted = time.endswith((",", ":")) or begins_body(after)
            # "Khi có hướng dẫn thì …"
            parted = parted or ("khi " in time and time.endswith(" thi"))
            leads = after[:1] not in ("", ".", ";") and parted
            self.cut_in_front = self.cut_in_front or leads
            return leads
        alone = before[-1] not in ".;:," and len(re.split(r"[;.:]", before)[-1].split()) < 2
        if before[-1] in ".:" and plain[begin:end].rstrip().endswith(","):
            # "Rà soát hệ thống. Trong tháng 7/2026, Phòng A kiểm kê …"
            return True
        if plain[begin] not in ",;(" and alone:
            # "…; cấy xong trước ngày 20/02": without these words nothing sensible remains.
            return False
        return not after or after[0] in ".;)(:-–" or plain[begin] == "("

    def closes(self, span: Span) -> bool:
        """Whether a deadline that is not cut yet stands last in finished words of work."""
        begin, end = span
        if self.is_cut(begin) or self.left_after(end).strip(EDGES):
            return False
        before = self.left_after(0)[:begin].rstrip()
        if not before.rstrip(" ,:;(")[-1:].isalnum():
            return False
        # "…, sinh hoạt chiều thứ Tư": without these words nothing sensible remains.
        least = _FEWEST_WORDS if before[-1] in ",:;(" else _FEWEST_LEFT
        return len(re.split(r"[,;.:]", before.rstrip(" ,:;("))[-1].split()) >= least

    def _cut_what_only_does(self) -> None:
        """Cut "lãnh đạo thực hiện" behind a body that is cut off the end of finished words."""
        for begin, end in tuple(self.cut):
            before = self.left_without(())[:begin].rstrip()
            if len(before.split()) < _FEWEST_WORDS or before[-1] not in ".;":
                continue
            found = _ONLY_DOES.match(self.left_after(end))
            if found:
                self.cut.append((end, end + found.end()))

    def remaining(self) -> tuple[str, str]:
        """Return the work: what is left of the words, and the same folded."""
        plain = self.plain
        if not self.cut:
            return _trimmed(self.sentence.source), plain.strip(EDGES)
        self._cut_what_only_does()
        pieces: list[tuple[str, str]] = []
        at = 0
        for begin, end in [*sorted(self.cut), (len(plain), len(plain))]:
            if begin > at:
                words = self.sentence.original(at, begin)
                if pieces and pieces[-1][1].rstrip().endswith(".") and not self.mended:
                    # "… (trước Tết). Văn phòng chuẩn bị quà": what is left opens it now.
                    bare = words.lstrip()
                    words = f" {bare[:1].upper()}{bare[1:]}"
                pieces.append((words, plain[at:begin]))
            at = max(at, end)
        work = " ".join(" ".join(words for words, _ in pieces).split())
        bare = " ".join(" ".join(words for _, words in pieces).split())
        if not self.mended:
            work = re.sub(r"\s+([.,;:])", r"\1", work)
            work = work.replace(":,", ":").replace(":;", ":")
            work = _STOP_BEFORE_COMMA.sub(",", work)
        work = _EMPTY_BRACKET.sub("", work)
        work = _trimmed(_LEFT_SIGNS.sub("", work.strip(" ,;:-–")))
        if work.count("(") > work.count(")") and work.endswith("("):
            work = work.rstrip(" (")
        elif work.count(")") > work.count("(") and work.endswith(")"):
            work = work[:-1].rstrip(EDGES)
        if self.cut_in_front and not self.mended:
            work = work[:1].upper() + work[1:]
        return work, bare.strip(EDGES)


def _trimmed(words: str) -> str:
    return words.strip(" ,;:-–").rstrip(" ,;:.-–").removesuffix("./").rstrip(" ,;:.-–")
