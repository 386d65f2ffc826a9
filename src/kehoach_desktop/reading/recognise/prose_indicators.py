"""Makes indicators of the figures that a plan's aims name in sentences."""

import re
from dataclasses import replace

from kehoach_desktop.domain.draft import DraftGroup, DraftIndicator
from kehoach_desktop.domain.target import Comparator, Target
from kehoach_desktop.domain.target_reading import read_targets
from kehoach_desktop.reading.recognise.clauses import Clause, Rank
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.repeats import Repeats
from kehoach_desktop.reading.recognise.said import Said, take_apart
from kehoach_desktop.reading.recognise.sections import Holds, section_of
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_LIMIT = (
    r"(?:toi thieu|it nhat|khong duoi|khong thap hon|khong qua|khong vuot qua|toi da|tren|duoi|hon"
    r"|tu|khoang|dat|phan dau|co|la|len|con|xuong|muc|bang|duy tri|bao dam|dam bao|duoc|vuot|thap hon"
    r"|cao hon|tro len|[≥≤<>=]|>=|<=)"
)
# A figure with the words of comparison before it and what is counted or excepted behind it.
_FIGURE = re.compile(
    rf"(?<![\w.,/])(?P<limit>(?:{_LIMIT}(?: |:)* ?)*)(?<![\w.,/])(?P<number>{_NUMBER})(?: ?(?:-|den) ?(?:{_NUMBER}))?"
    r"(?: ?/ ?\d{1,4}(?= [a-z]))?(?P<percent> ?%)?(?![\d/]|[.,]\d|[a-z])"
)
_STARTS = re.compile(
    rf"^(?:(?:phan dau|bao dam|dam bao|duy tri|giu vung|thuc hien|hoan thanh|co|dat|den nam 20\d\d|trong nam 20\d\d|nam 20\d\d|hang nam)"
    rf",? )*(?P<value>(?:{_LIMIT} )*(?:{_NUMBER})(?: ?(?:-|den) ?(?:{_NUMBER}))? ?%)(?: tro len)?"
    r"(?P<sep>,? (?:so |tong so |cac )?)(?=[a-z(])"
)
_LEADS = re.compile(
    rf"(?:,? ?(?:phan dau|duy tri|bao dam|dam bao|thuc hien|hoan thanh|nam 20\d\d|den nam 20\d\d|hang nam|uoc|ca nam)"
    rf",? )*(?:\bdat\b|\bla\b|\blen\b|:)(?: muc)? ?:? ?(?={_LIMIT}|\d|top\b|[≥≤<>])"
)
_LIMITED = re.compile(
    r"(?:\b(?:giam )?(?:con|xuong) )?(?:toi thieu|it nhat|khong duoi|khong thap hon|khong qua|khong vuot qua|toi da|phan dau"
    rf"|[≥≤<>]=?|tren|duoi|giam|tang)(?: (?:dat|la|co|khoang|muc|duoc))*:? ?(?={_NUMBER})"
)
_CHANGE = re.compile(r"\b(?:tang|giam)(?: [a-z]+){0,5}? (?:it nhat |toi thieu |tren |tu )?\d")
_CHANGED = re.compile(
    r"^(?:phan dau |bao dam |hang nam )*(?P<way>(?:keo )?giam|tang)(?: it nhat| toi thieu| tren| tu| khoang)*"
    rf" (?:{_NUMBER}) ?%?(?: ?(?:-|den) ?(?:{_NUMBER}))? ?%(?: tro len)?"
)
_NOT_FIGURE = re.compile(
    r"\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d{4}|\b(?:nam|giai doan|den nam|thang|quy|ngay|so|dieu|khoan|phu luc"
    r"|de an|muc do|cap do|lop|nhiem ky) (?:so )?\d[\d/.-]*(?:[-/][a-z][\w-]*)*|\b\d+[a-z]+\b|\b[a-z]+\d+\b"
    r"|\b20\d\d ?- ?20\d\d\b|\d+ ?/ ?(?:19|20)\d\d|\b\d{1,5}[a-z]?[/-](?:[a-z]{1,6}[/-]?)+\b|iso \d+(?::\d+)?"
)
_YEAR_IN_TITLE = re.compile(r"\bnam (20[2-9]\d)\b(?! ?- ?20)")
_PIECES = re.compile(r";\s*|(?<! tp)\.\s+(?=\S)")
_AND_ANOTHER = re.compile(
    r",? (?:va|dong thoi) (?=(?:ty le|so|so luong|tong|it nhat|toi thieu|tren|\d{1,3} ?%))|, (?=ty le |so luong |\d{2,3} ?% )"
)
_UNIT = re.compile(
    r"^ ?(?P<unit>%(?: (?:dan so|ho|grdp|gdp|ngan sach))?|(?:ty|trieu|nghin|ngan)(?: [a-z]+){1,2}|[a-z]+(?: [a-z]+){0,2})"
)
_SURE = re.compile(r"\d ?%|\b(?:dat|it nhat|toi thieu|tren) \d")
_WHOLE = re.compile(r"[,;] (?:nang|dua|de) (?:tong so |tong cong suat |ty le |so )?[a-z ]{0,40}?len\b|[,;(] ?trong do\b")
_LONGEST_UNIT = 24
_SHORTEST_NAME = 4
_MAKING = ("phan dau", "them", "co ", "xay ", "trong ", "mo ", "lap ", "trao ", "cap ", "tham ")
_EDGES = " ,;.:-–+"
_TRY_AGAIN = "chỉ tiêu"


def take_prose_indicators(root: Clause, findings: Findings, mend: Mend | None) -> None:
    """Add the indicators of the plan's sentences.

    Where a table of indicators stands and the body repeats some of them, the table is the
    list: what the body names besides is told of, not added.
    """
    found = _Finder(findings, mend)
    found.section(root, None, None, findings.year)
    if not found.indicators:
        return
    if findings.indicators:
        repeats = Repeats(indicator.name for indicator in findings.indicators)
        fresh = [each for each in found.indicators if each.name not in repeats]
        if len(fresh) < len(found.indicators):
            _tell_of(fresh, findings)
            return
    found.add()


def _tell_of(fresh: list[DraftIndicator], findings: Findings) -> None:
    if not fresh:
        return
    names = ", ".join(f"“{_short(each.name)}”" for each in fresh[:3])
    others = f" và {len(fresh) - 3} chỉ tiêu nữa" if len(fresh) > 3 else ""
    findings.warn(
        fresh[0].where,
        f"Phần lời nêu {len(fresh)} chỉ tiêu không có trong bảng chỉ tiêu: {names}{others}; "
        "hãy xem và thêm tay nếu cần theo dõi.",
    )


def _short(name: str) -> str:
    return name if len(name) <= 60 else f"{name[:57].rstrip()}…"


class _Finder:
    def __init__(self, findings: Findings, mend: Mend | None) -> None:
        self._findings = findings
        self._mend = mend
        self.indicators: list[DraftIndicator] = []
        self._under: list[Clause | None] = []

    def section(
        self, clause: Clause, inherited: Holds | None, heading: Clause | None, year: int | None
    ) -> None:
        """Look at the clauses inside a clause; figures count in sections that announce them."""
        for child in clause.children:
            holds = section_of(child, inherited, self._mend)
            if holds in (Holds.AIMS, Holds.ORGANISING) and not child.children:
                continue
            if not child.children:
                if holds in (Holds.INDICATORS, Holds.MIXED):
                    self._sentence(child, heading, year, holds)
                continue
            if holds in (Holds.ORGANISING, Holds.SHARES):
                continue
            named = _YEAR_IN_TITLE.search(Sentence.of(child.text, self._mend).plain) if len(child.text) < 200 else None
            inner_year = int(named[1]) if named else year
            if holds in (Holds.INDICATORS, Holds.MIXED) and not child.is_bullet and self._has_figure(child, holds):
                self._sentence(child, heading, year, holds)
            inner = child if holds in (Holds.INDICATORS, Holds.MIXED) and child.rank > Rank.CAPS else heading
            self.section(child, holds, inner, inner_year)

    def _has_figure(self, clause: Clause, holds: Holds) -> bool:
        return clause.rank > Rank.CAPS and len(clause.text) > 40

    def _sentence(self, clause: Clause, heading: Clause | None, year: int | None, holds: Holds) -> None:
        text = clause.text
        if section_of(clause, None, self._mend) is Holds.INDICATORS and ":" in text:
            text = text.split(":", 1)[1]
        said = take_apart(text, self._findings, self._mend) if "hủ trì" in text else Said()
        for piece in _pieces(said.work or text, self._mend):
            if holds is Holds.MIXED and begins_work(piece.plain) and "%" not in piece.plain:
                continue
            made = self._indicator(piece, clause, year, said.lead)
            if made:
                self.indicators.append(made)
                self._under.append(heading)

    def _indicator(
        self, piece: Sentence, clause: Clause, year: int | None, lead: tuple[str, ...] = ()
    ) -> DraftIndicator | None:
        parted = _part(piece)
        if parted is None:
            return None
        name, words = parted
        also = ""
        if whole_made := _WHOLE.search(Sentence.of(words).plain):
            inside = Sentence.of(words)
            also = inside.original(whole_made.start(), len(inside.plain)).strip(_EDGES + "()")
            words = inside.original(0, whole_made.start()).strip(_EDGES)
        if self._mend is not None and not _SURE.search(piece.plain):
            # A figure in damaged text is as often a misread letter.
            return None
        targets = read_targets(words, year)
        if not targets or all(target.comparator is None for target in targets):
            return None
        if also:
            whole = f"{words}, {also}"
            targets = tuple(replace(each, text=whole, also=each.also or also) for each in targets)
        doubts: set[str] = set()
        if self._mend is not None:
            doubts |= {"name", "target"}
        return DraftIndicator(
            key=f"i{len(self.indicators) + 1}",
            name=name,
            number=clause.number if clause.rank <= Rank.NUMBER_4 and clause.number else "",
            measure_unit=_unit(words, targets),
            lead=lead,
            targets=targets,
            where=clause.where,
            doubts=frozenset(doubts),
        )

    def add(self) -> None:
        """Add what was found, with the headings it stands under as groups."""
        groups: dict[int, str] = {}
        for indicator, heading in zip(self.indicators, self._under, strict=True):
            key = None
            if heading is not None:
                key = groups.get(id(heading))
                if key is None:
                    key = groups[id(heading)] = f"ig{len(self._findings.indicator_groups) + 1}"
                    self._findings.indicator_groups.append(
                        DraftGroup(
                            key, heading.number, heading.text.rstrip(" :."), None, heading.where
                        )
                    )
            self._findings.indicators.append(
                replace(indicator, key=f"i{len(self._findings.indicators) + 1}", group=key)
            )


def _pieces(text: str, mend: Mend | None) -> list[Sentence]:
    """Return the parts of a sentence that each name a figure of their own."""
    whole = Sentence.of(text, mend)
    cuts = [0]
    depth_safe = _outside_brackets(whole.plain)
    for pattern in (_PIECES, _AND_ANOTHER):
        for found in pattern.finditer(whole.plain):
            if depth_safe[found.start()]:
                cuts.append(found.end())
    cuts = sorted({*cuts, len(whole.plain)})
    parts: list[Sentence] = []
    held = cuts[0]
    for begin, end in zip(cuts, cuts[1:], strict=False):
        plain = whole.plain[begin:end]
        following = whole.plain[held:end]
        if not _has_number(plain):
            if parts:
                continue
            continue
        del following
        words = whole.original(begin, end).strip(_EDGES)
        parts.append(Sentence.of(words, mend))
        held = end
    return parts


def _outside_brackets(plain: str) -> list[bool]:
    outside: list[bool] = []
    depth = 0
    for letter in plain:
        depth += (letter == "(") - (letter == ")")
        outside.append(depth <= 0)
    return outside


def _has_number(plain: str) -> bool:
    return _FIGURE.search(_NOT_FIGURE.sub(lambda found: "~" * len(found[0]), plain)) is not None


def _part(piece: Sentence) -> tuple[str, str] | None:
    """Part what is measured from the words of its target; ``None`` if no figure is a target."""
    plain = _NOT_FIGURE.sub(lambda found: "~" * len(found[0]), piece.plain)
    if begun := _STARTS.match(plain):
        if whole := _WHOLE.search(plain):
            # What the whole is made of stays with the target: "…, trong đó 60% trực tuyến".
            name = piece.original(begun.end("value"), whole.start()).strip(_EDGES)
            words = piece.original(*begun.span("value")).strip(_EDGES)
            rest = piece.original(whole.start(), len(plain)).strip(_EDGES + "()")
            return _capital(name), f"{words}, {rest}"
        name = piece.original(begun.end("value"), len(plain)).strip(_EDGES)
        words = piece.original(*begun.span("value")).strip(_EDGES)
        exception = re.search(r"\((?:tru|ngoai tru|khong ke|khong bao gom|doi voi)[^)]*\)", plain)
        if exception:
            words = f"{words} {piece.original(*exception.span())}"
            name = piece.original(begun.end("value"), exception.start()).strip(_EDGES)
            rest = piece.original(exception.end(), len(plain)).strip(_EDGES)
            name = f"{name} {rest}".strip()
        return (_capital(name.removeprefix("trở lên ")), words) if len(name) > 3 else None
    # "… 05 khu, nâng tổng số lên 12": what follows only tells the whole it makes.
    if whole := _WHOLE.search(plain):
        plain = plain[: whole.start()] + "~" * (len(plain) - whole.start())
    if changed := _CHANGED.match(plain):
        words = piece.original(changed.start("way"), len(plain)).strip(_EDGES)
        name = piece.original(changed.end(), len(plain)).strip(_EDGES)
        return (_capital(name), words) if len(name) > 3 else None
    for pattern in (_LEADS, _CHANGE, _LIMITED):
        for found in pattern.finditer(plain):
            figure = _FIGURE.search(plain, found.start())
            if figure is None:
                continue
            name = piece.original(0, found.start()).strip(_EDGES)
            if len(name) < 4 or "đất" in piece.original(*found.span()).lower():
                continue
            words = piece.original(found.start(), len(plain)).strip(_EDGES)
            return _capital(_with_object(name, piece, figure.end())), words
    last = _FIGURE.search(plain)
    if last is None:
        return None
    at = last.start("limit") if last["limit"] else last.start("number")
    if piece.original(at, at + 4).lower() == "đất ":
        at += 4
    name = piece.original(0, at).strip(_EDGES)
    words = piece.original(at, len(plain)).strip(_EDGES)
    if len(name) < 4:
        # "01 khu công nghiệp đạt chuẩn": what is counted names the indicator.
        return _capital(piece.original(last.end(), len(plain)).strip(_EDGES)), words
    return _capital(_with_object(name, piece, last.end())), words


def _with_object(name: str, piece: Sentence, at: int) -> str:
    """Return what is measured; "Hình thành mới 05 cụm" counts what stands behind the number."""
    words = Sentence.of(name).plain
    if len(name.split()) > _SHORTEST_NAME or not (
        begins_work(words) or words.startswith(_MAKING)
    ):
        return name
    behind = piece.original(at, len(piece.plain)).lstrip(" %").split(",")[0].split(";")[0]
    return f"{name} {behind.strip(_EDGES)}".strip()


def _capital(name: str) -> str:
    bare = name.removesuffix("trở lên").removesuffix("trở xuống").strip(_EDGES)
    return bare[:1].upper() + bare[1:]


def _unit(words: str, targets: tuple[Target, ...]) -> str:
    """Return the unit of measure that stands behind the target's number."""
    if any(target.rank for target in targets):
        return ""
    sentence = Sentence.of(words)
    found = _FIGURE.search(sentence.plain)
    if found is None:
        return ""
    if found["percent"] or any(target.comparator is Comparator.CHANGE for target in targets):
        return "%"
    behind = sentence.original(found.end(), len(sentence.plain))
    unit = re.split(r"[,;.(]|\s(?:trở|trong|trên|được|có|đạt|tại|ở|so|năm|nâng|và)\b", behind.strip(), maxsplit=1)[0].strip()
    return unit if unit and len(unit) <= _LONGEST_UNIT else ""
