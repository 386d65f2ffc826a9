"""What a clause says besides its work: who leads, who takes part, by when, with what result."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kehoach_desktop.domain.deadline import Deadline
from kehoach_desktop.domain.default_units import default_units
from kehoach_desktop.domain.unit_register import UnitRegister
from kehoach_desktop.reading.recognise.damage import known_unit
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.inner_deadline import find_deadline, read
from kehoach_desktop.reading.recognise.labels import Label, labelled
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.unit_cells import UnitCells
from kehoach_desktop.reading.recognise.work_words import (
    HEAD,
    VERB,
    begins_body,
    begins_work,
    belongs_to_name,
)

Span = tuple[int, int]
NO_UNITS: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What one clause says; ``work`` is what remains of its words, "" when nothing does."""

    work: str = ""
    plain: str = ""
    lead: tuple[str, ...] = NO_UNITS
    coordinating: tuple[str, ...] = NO_UNITS
    head: str = ""
    deliverable: str = ""
    note: str = ""
    deadline: Deadline = field(default_factory=Deadline)
    doubtful: bool = False
    unsure_lead: bool = False

    @property
    def is_given(self) -> bool:
        """Whether it names a lead or a limit of time, as work given to somebody does."""
        limit = self.deadline
        return bool(self.lead or limit.due or limit.start or limit.after)

    @property
    def assigns(self) -> bool:
        """Whether it names a lead, others, a deadline or another fact of an assignment."""
        return bool(
            self.lead or self.coordinating or self.head or self.deadline.text or self.deliverable
        )

    def over(self, outer: "Said") -> "Said":
        """Return this with what it does not say itself taken from what is said around it."""
        own = bool(self.lead)
        return replace(
            self,
            lead=self.lead or outer.lead,
            unsure_lead=self.unsure_lead if own else outer.unsure_lead,
            coordinating=self.coordinating or (NO_UNITS if own else outer.coordinating),
            head=self.head or outer.head,
            deliverable=self.deliverable or outer.deliverable,
            deadline=joined_deadline(self.deadline, outer.deadline),
            doubtful=self.doubtful if self.deadline.text else outer.doubtful,
        )


def joined_deadline(own: Deadline, outer: Deadline) -> Deadline:
    """Return a clause's own deadline, else the one around it; a start alone takes its end."""
    if not own.text:
        return outer
    if own.start and own.due is None and outer.due and outer.start is None:
        return replace(outer, text=f"{own.text}; {outer.text}", start=own.start)
    return own


_GIVES = re.compile(
    r"^(?:(?:(?:chu tich )?(?:ubnd|uy ban nhan dan) (?:xa|phuong) )?(?:giao|phan cong|yeu cau)(?: nhiem vu| trach nhiem)?(?: cho)?|de nghi|yeu cau|trach nhiem cua"
    r"|nhiem vu cua|doi voi|uy quyen(?: cho)?) +(?=(?:dong chi )?" + HEAD + ")"
)
_BODY = re.compile(rf"^(?:dong chi )?{HEAD}")
_ENDS_BODY = re.compile(
    r"[,;]? ?(?:-|–)? ?\b(?:la (?:co quan|don vi|dau moi|bo phan)|chu tri|chiu trach nhiem"
    r"|co trach nhiem|co nhiem vu|phoi hop|theo (?:chuc nang|nhiem vu|tham quyen|linh vuc|su)"
    r"|can cu|tren co so|chu dong|thuong xuyen|dinh ky|duoc giao|lam dau moi|phai"
    rf"|nghiem tuc|tham muu|{VERB})\b|:"
)
_IS_OFFICE = re.compile(
    r",? ?la (?:co quan|don vi|bo phan)?(?: thuong truc| dau moi| chu tri)*,? ?(?:va )?"
)
_LEADS = re.compile(
    r"[,;]? ?(?:(?:chiu|co) trach nhiem |co nhiem vu |duoc giao |giao )?"
    r"(?:chu tri|lam dau moi|phu trach)\b"
)
_JOINS = re.compile(
    r"(?:[,;]? ?(?:va |dong thoi )?(?:tham muu )?)?[,;]? ?phoi hop(?: chat che)?"
    r"(?:,? ?(?:voi|cung|va cung))* ?(?=\S)"
)
_DUTIFUL = re.compile(r",? ?(?:co trach nhiem|chiu trach nhiem|co nhiem vu|phai|duoc giao)\b:? ?")
_STOPS_OTHERS = re.compile(
    rf"[,;]? ?\b(?:tham muu|chu dong|de|nham|trong (?:viec|cong tac|qua trinh)|theo|doi voi|{VERB})\b"
    r"|[:.;]|\(|$"
)
_INSIDE_JOINS_MENDED = re.compile(r"\bphoi hop(?:,? (?:voi|cung))+ (?=\S)")
_INSIDE_JOINS = re.compile(rf"\bphoi hop(?: chat che)?(?:,? (?:voi|cung))+ (?={HEAD})")
_BY = re.compile(
    rf"(?P<open>[(.;,:]|(?<=\w) (?=do )) ?(?:(?P<do>do|giao cho|giao) )?(?P<unit>{HEAD}[^.;:()]{{0,140}}?),? "
    r"(?P<verb>chu tri|lam dau moi|phu trach|thuc hien|tham muu)\b"
    r"(?P<rest>[^.;()]{0,220}(?:; ?phoi hop[^.;()]{0,200})?)(?P<close>[).;]|$)"
)
_BARE_BODY = re.compile(rf"\((?P<unit>{HEAD} [^()]{{3,120}})\)[.;]?$")
_SELF_JOINS = re.compile(
    r"^(?:la (?:co quan|don vi|bo phan)(?: thuong truc| dau moi)*,? )?"
    r"(?P<leads>chu tri(?:,| va|,? dong thoi)? ?)?(?:tham muu,? )?phoi hop(?: chat che)?"
    r"(?P<with>(?:,? ?(?:voi|cung))*) ?(?=\S)"
)
_OF_SECTION = re.compile(
    r"\b(?:cac |nhung )?(?:nhiem vu|noi dung|cong viec|nhom nhiem vu|giai phap)\b[^.;]{0,40}?"
    r"(?:\b(?:tai|trong|thuoc|o) (?:muc|khoan|diem|phan|nhom)\b[^.;]{0,20}|\b(?:neu )?tren\b(?: day)?"
    r"|\bsau(?: day)?\b|\bnay\b)"
)
_GIVING_SIGNS = ("chu tri", "giao ", "do ", "dau moi", "phu trach", "(")
_EDGES = " ,;.:-–"
_LONGEST_BODY = 200


def take_apart(text: str, findings: Findings, mend: Mend | None = None) -> Said:
    """Return what a clause's words say, its work apart from its assignment."""
    return _Reader(Sentence.of(text, mend), findings, mended=mend is not None).read()


def speaks_of_section(plain: str) -> bool:
    """Whether folded words speak of all the work of a section, not of a piece of it."""
    return _OF_SECTION.search(plain) is not None


class _Reader:
    def __init__(self, sentence: Sentence, findings: Findings, *, mended: bool) -> None:
        self._sentence = sentence
        self._plain = sentence.plain
        self._findings = findings
        self._mended = mended
        self._cut: list[Span] = []
        self._said: dict[str, tuple[str, ...]] = {}
        self._words: dict[str, str] = {}
        self._deadline: Deadline | None = None
        self._cut_in_front = False
        self._doubtful = False
        self._unsure_lead = False

    def read(self) -> Said:
        self._labels()
        deadline = None
        if self._deadline is None:
            deadline = find_deadline(self._sentence, self._findings, mended=self._mended)
            if deadline:
                self._deadline = deadline.deadline
                self._doubtful = deadline.doubtful
                if not deadline.doubtful:
                    self._cut += [span for span in deadline.spans if self._may_cut(span)]
        if "lead" not in self._said:
            self._in_front() or self._behind()
        if "coordinating" not in self._said and "phoi hop" in self._plain:
            self._inside()
        work, plain = self._remaining()
        return Said(
            work,
            plain,
            self._said.get("lead", NO_UNITS),
            self._said.get("coordinating", NO_UNITS),
            self._words.get("head", ""),
            self._words.get("deliverable", ""),
            self._words.get("note", ""),
            self._deadline or Deadline(),
            self._doubtful,
            self._unsure_lead,
        )

    def _labels(self) -> None:
        plain = self._plain
        for found in labelled(plain):
            value = self._sentence.original(found.begin, found.end).strip(_EDGES)
            if not value and found.label is not Label.WORK:
                continue
            words = plain[found.begin : found.end].strip(_EDGES)
            bodies = found.label in (Label.LEAD, Label.COORDINATING)
            if bodies and begins_work(words) and not begins_body(words):
                continue
            match found.label:
                case Label.LEAD:
                    self._both(found.begin, found.end)
                case Label.COORDINATING:
                    self._add("coordinating", found.begin, found.end)
                case Label.DEADLINE:
                    self._deadline = read(
                        value,
                        words,
                        self._findings,
                        mended=self._mended,
                    )
                case Label.HEAD:
                    self._words["head"] = value
                case Label.DELIVERABLE:
                    self._words["deliverable"] = value
                case Label.NOTE:
                    self._words["note"] = self._sentence.original(*found.whole).strip(_EDGES)
                case Label.WORK:
                    self._cut.append((found.whole[0], found.begin))
                    continue
            self._cut.append(found.whole)

    def _both(self, begin: int, end: int) -> None:
        """Take a lead's words, which may go on with those who take part."""
        plain = self._plain[begin:end]
        joins = re.search(r"[,;.]? ?(?:va )?(?:chu tri,? )?phoi hop(?: (?:voi|cung))* ?:? ?", plain)
        if joins and joins.start() > 2:
            self._add("lead", begin, begin + joins.start())
            others = begin + joins.end()
            self._add("coordinating", others, self._others_end(others, end))
            return
        leads = re.search(r",? chu tri\b", plain)
        self._add("lead", begin, begin + leads.start() if leads else end)

    def _add(self, role: str, begin: int, end: int) -> bool:
        names = self._names(begin, end)
        if names:
            known = self._said.get(role, NO_UNITS)
            self._said[role] = tuple(dict.fromkeys((*known, *names)))
        return bool(names)

    def _names(self, begin: int, end: int) -> tuple[str, ...]:
        words = self._sentence.original(begin, end).strip(_EDGES)
        if not words or len(words) > 400:
            return NO_UNITS
        if not self._mended:
            return self._findings.units.names(words)
        return _mended_names(self._sentence, begin, end)

    def _in_front(self) -> bool:
        """Take "Giao Phòng A chủ trì, phối hợp với B …" off the beginning."""
        plain = self._plain
        cut_until = max((end for begin, end in self._cut if begin == 0), default=0)
        start = len(plain) - len(plain[cut_until:].lstrip(" ,"))
        gives = _GIVES.match(plain[start:])
        body_at = start + (gives.end() if gives else 0)
        if not _BODY.match(plain[body_at:]):
            return self._joins_only(start)
        end = self._body_end(body_at)
        if end is None:
            return False
        at = end
        if office := _IS_OFFICE.match(plain, at):
            at = office.end()
        leads = _LEADS.match(plain, at)
        if leads:
            at = leads.end()
        joins = _JOINS.match(plain, at)
        others: Span | None = None
        if joins and not self._is_verb(joins.end()):
            others = (joins.end(), self._others_end(joins.end(), len(plain)))
            at = others[1]
        if dutiful := _DUTIFUL.match(plain, at):
            at = dutiful.end()
        alone = not plain[at:].strip(_EDGES)
        rest = plain[at:].lstrip(" ,:;")
        if not (leads or gives or others or alone or plain[at : at + 1] == ":"):
            goes_on = rest.startswith(_GOES_ON) and re.search(rf"\b(?:{VERB})\b", rest[:80])
            if not (begins_work(rest) or self._mended or goes_on):
                return False
        cut = min((begin for begin, _ in self._cut if begin > body_at), default=end)
        if not self._add("lead", body_at, min(end, cut)):
            return False
        if others:
            self._add("coordinating", *others)
        self._cut.append((start, at))
        self._cut_in_front = True
        return True

    def _joins_only(self, start: int) -> bool:
        """Take those named by "Phối hợp với B xây dựng …"; the words stay in the work."""
        plain = self._plain
        found = _SELF_JOINS.match(plain[start:])
        if not found:
            leads = re.match(r"^chu tri,? (?=tham muu|xay dung|to chuc|trien khai)", plain[start:])
            if leads:
                self._cut.append((start, start + leads.end()))
                self._cut_in_front = True
            return False
        begin = start + found.end()
        if self._is_verb(begin) or not begins_body(plain[begin:]):
            if not (self._mended and found["with"]):
                return False
        end = self._others_end(begin, len(plain))
        if end - begin > _LONGEST_BODY or not self._add("coordinating", begin, end):
            return False
        if found["leads"] and plain[end:].strip(_EDGES):
            self._cut.append((start, end))
            self._cut_in_front = True
        return False

    def _behind(self) -> None:
        """Take ", do Phòng A chủ trì", "(Phòng A chủ trì)", "Giao Phòng A thực hiện." off the end."""
        plain = self._plain
        if plain.rstrip(".;").endswith(")") and self._in_brackets():
            return
        if not any(sign in plain for sign in _GIVING_SIGNS):
            return
        for found in reversed(list(_BY.finditer(plain))):
            if any(begin <= found.start("unit") < end for begin, end in self._cut):
                continue
            if found["open"] in ",:" and not found["do"] and not self._is_closing(found):
                continue
            weak = found["verb"] in ("thuc hien", "tham muu")
            if found["open"] == " " and (weak or found["rest"].strip()[:1] not in ("", ",")):
                # "chương trình do Sở … tổ chức" only tells whose programme it is.
                continue
            if weak and not found["do"] and found["open"] != "(":
                continue
            if found["open"] == " ":
                self._add("lead", found.start("unit"), found.end("unit"))
                self._cut.append((found.start(), found.end("verb")))
                return
            last = not self._left_after(found.end("rest")).strip(" ).;:")
            if not last and found["open"] != "(":
                continue
            end = self._body_end(found.start("unit"))
            if end is None or end > found.end("verb"):
                end = found.end("unit")
            if not self._add("lead", found.start("unit"), end):
                continue
            joins = re.search(r"phoi hop(?: (?:voi|cung))* ?:? ?", found["rest"])
            if joins:
                begin = found.start("rest") + joins.end()
                self._add("coordinating", begin, self._others_end(begin, found.end("rest")))
            self._cut.append((found.start(), found.end()))
            return

    def _in_brackets(self) -> bool:
        """Take a body that stands alone in brackets at the end: "… (Phòng A)"."""
        found = _BARE_BODY.search(self._plain)
        if found is None or re.search(HEAD, self._plain[max(0, found.start() - 60) : found.start()]):
            # "Trung tâm Phục vụ hành chính công (TT PVHCC)" is one name twice.
            return False
        inside = self._plain[found.start("unit") : found.end("unit")]
        if begins_work(inside) or re.search(rf"\b(?:chu tri|phu trach|dau moi|{VERB})\b", inside):
            return False
        if not self._add("lead", *found.span("unit")):
            return False
        self._cut.append(found.span())
        self._unsure_lead = True
        return True

    def _left_after(self, at: int) -> str:
        """Return the folded words after a place that nothing has been taken from yet."""
        left = list(self._plain)
        for begin, end in self._cut:
            left[begin:end] = " " * (end - begin)
        return "".join(left[at:])

    def _is_closing(self, found: re.Match[str]) -> bool:
        """Whether ", Phòng A chủ trì." closes the sentence with a body's name in capitals."""
        named = self._sentence.place(found.start("unit"))
        return (
            found["verb"] == "chu tri"
            and re.match(r"(?:$|[,;]? ?(?:va )?phoi hop)", found["rest"].strip())
            and self._sentence.source[named : named + 1].isupper()
        )

    def _inside(self) -> None:
        """Take those named by "… phối hợp với B" inside the work; the words stay in it."""
        pattern = _INSIDE_JOINS_MENDED if self._mended else _INSIDE_JOINS
        found = pattern.search(self._plain)
        before = self._plain[: found.start()] if found else ""
        if found and before.count("(") == before.count(")"):
            end = self._others_end(found.end(), len(self._plain))
            if end - found.end() <= _LONGEST_BODY:
                self._add("coordinating", found.end(), end)

    def _body_end(self, begin: int) -> int | None:
        """Return where the name of the body that begins here ends."""
        plain = self._plain
        head = _BODY.match(plain[begin:])
        at = begin + (head.end() if head else 0)
        for found in _ENDS_BODY.finditer(plain, at - 1 if at > begin else at):
            word = found.start() + len(found[0]) - len(found[0].lstrip(" ,;-–"))
            if found[0] != ":" and not self._sentence.starts_small(word) and not self._mended:
                continue
            if found[0] != ":" and found[0][:1] not in ",;" and belongs_to_name(plain, word):
                continue
            end = found.start()
            return end if end - begin <= _LONGEST_BODY else None
        bare = plain[begin:].strip(_EDGES)
        return begin + len(plain[begin:].rstrip(_EDGES)) if len(bare.split()) <= 14 else None

    def _others_end(self, begin: int, limit: int) -> int:
        """Return where a list of bodies that begins here ends: at a verb or a stop."""
        for found in _STOPS_OTHERS.finditer(self._plain, begin, limit):
            sign = found[0].strip()
            if sign and sign[:1] in ":.;(" and len(sign) == 1:
                return found.start()
            if not sign:
                break
            word = found.start() + len(found[0]) - len(found[0].lstrip(" ,;"))
            if word <= begin:
                continue
            if not self._mended and not self._sentence.starts_small(word):
                continue
            if belongs_to_name(self._plain, word):
                continue
            if self._plain.startswith("to chuc", word) and _is_noun(self._plain, word):
                continue
            return found.start()
        return limit

    def _is_verb(self, at: int) -> bool:
        return re.match(rf"(?:{VERB}|tham muu)\b", self._plain[at:]) is not None

    def _may_cut(self, span: Span) -> bool:
        """Whether a deadline's words may be left out of the work: at an edge of a sentence."""
        begin, end = span
        before, after = self._plain[:begin].rstrip(), self._plain[end:].lstrip()
        if not before:
            leads = after[:1] not in ("", ".", ";") and self._plain[begin:end].rstrip().endswith(",")
            self._cut_in_front = self._cut_in_front or leads
            return leads
        alone = before[-1] not in ".;:," and len(re.split(r"[,;.:]", before)[-1].split()) < 2
        if self._plain[begin] not in ",;(" and alone:
            # "…; cấy xong trước ngày 20/02": without these words nothing sensible remains.
            return False
        return not after or after[0] in ".;)(:" or self._plain[begin] == "("

    def _remaining(self) -> tuple[str, str]:
        if not self._cut:
            bare = self._sentence.source.strip(" ,;:-–").rstrip(" .;").removesuffix("./")
            return bare, self._plain.strip(_EDGES)
        pieces: list[tuple[str, str]] = []
        at = 0
        for begin, end in [*sorted(self._cut), (len(self._plain), len(self._plain))]:
            if begin > at:
                pieces.append((self._sentence.original(at, begin), self._plain[at:begin]))
            at = max(at, end)
        work = " ".join(" ".join(words for words, _ in pieces).split())
        plain = " ".join(" ".join(words for _, words in pieces).split())
        if not self._mended:
            work = re.sub(r"\s+([.,;:])", r"\1", work)
        work = re.sub(r"[.,;:(–-]+(?=\.$|\.\s|$)", "", work.strip(" ,;:-–")).strip(" ,;:-–.").removesuffix("./")
        if work.count("(") > work.count(")") and work.rstrip().endswith("("):
            work = work.rstrip(" (")
        elif work.count(")") > work.count("(") and work.endswith(")"):
            work = work[:-1].rstrip(_EDGES)
        if self._cut_in_front and not self._mended:
            work = work[:1].upper() + work[1:]
        return work, plain.strip(_EDGES)


_GOES_ON = ("theo ", "can cu ", "tren co so ", "chu dong ", "thuong xuyen ", "dinh ky ", "nghiem tuc ")


def _is_noun(plain: str, at: int) -> bool:
    """Whether "tổ chức" is a noun here: "các tổ chức", "cơ quan, tổ chức liên quan"."""
    before = plain[max(0, at - 12) : at].rstrip()
    after = plain[at + 7 :].lstrip()
    if before.endswith(("cac", "nhung", "moi")):
        return True
    noun_after = after.startswith(("lien quan", "co lien quan", "doan the", "chinh tri", ",", "va ", "ct-xh", "xa hoi", "hoi"))
    return noun_after and before.endswith((",", "va", "cac"))


@lru_cache(maxsize=1)
def _usual_units() -> UnitCells:
    return UnitCells(UnitRegister(default_units()))


def _mended_names(sentence: Sentence, begin: int, end: int) -> tuple[str, ...]:
    """Return the units that damaged words name: a usual one by its right name, else as written."""
    names: list[str] = []
    at = begin
    for name in _usual_units().names(sentence.plain[begin:end].strip(_EDGES)):
        found = sentence.plain.find(name, at, end)
        if right := known_unit(name):
            names.append(right)
        elif found < 0:
            names.append(sentence.original(begin, end).strip(_EDGES))
        else:
            names.append(sentence.original(found, found + len(name)).strip(_EDGES))
            at = found + len(name)
    return tuple(dict.fromkeys(names))
