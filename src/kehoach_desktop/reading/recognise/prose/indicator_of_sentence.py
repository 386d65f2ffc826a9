"""Makes one indicator of the words that name what is measured and what it shall come to."""

import re
from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.domain.indicators.less_is_better import with_direction
from kehoach_desktop.domain.indicators.reading import read_target, read_targets
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.figures.change_in_front import is_maybe_level
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import EACH_YEAR, has_number
from kehoach_desktop.reading.recognise.prose.figures.figure_units import measure_unit, unit_in_name
from kehoach_desktop.reading.recognise.prose.figures.figures import name_and_target, what_it_makes
from kehoach_desktop.reading.recognise.prose.figures.figures_by_year import without_year
from kehoach_desktop.reading.recognise.prose.figures.lead_ins import time_behind
from kehoach_desktop.reading.recognise.prose.figures.name_edges import is_hollow, named
from kehoach_desktop.reading.recognise.prose.figures.numberless_targets import (
    bare,
    counted_in,
    every_one,
    multiplied,
    none_behind_label,
    none_of,
    reached,
)
from kehoach_desktop.reading.recognise.prose.figures.parts_of_year import (
    by_parts_of_year,
    lacks_whole_year,
)
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

# Its figure may not be understood ("tăng 05 bậc"), but that it is an indicator is plain.
_MEASURED = re.compile(
    r"^(?:(?:phan dau|bao dam|dam bao|duy tri|nang|cai thien) )*"
    r"(?:chi so|ty le|diem|thu hang|xep hang|gia tri|mat do|ty trong) "
    # By how many points a share changes is no percent of it.
    r"|^(?:phan dau |(?:hang|moi) nam,? )*(?:giam|tang)\b[^;.]{0,30} diem (?:phan tram|%)"
    r"|[^;.]{0,100}\b(?:trong|thuoc) (?:nhom|top)\b[^;.]{0,60}\b(?:dan|dung) dau\b"
)
# "Tăng bậc về chỉ số X so với năm 2025"
_COMPARED = re.compile(
    r",? so voi (?:nam (?:20\d\d|truoc|ngoai)|cung ky(?: nam (?:20\d\d|truoc))?)$"
)
_SHARE_FIRST = re.compile(r"(?:(?:phan dau|bao dam|co|it nhat|tren|toi thieu) )*\d{1,3} ?%")
_ONLY_WHO = 2
_SHORTEST_NAME = 8
_ASIDE_AT_END = re.compile(
    r" \((?P<words>(?:khoảng |tương đương )?\d[\d.]*(?: [^\W\d]+){1,3}"
    r"|[^()\d]{3,40}: ?\d[\d,.]* ?%"
    r"|(?:hiện(?: nay| tại| có| đạt)?|năm (?:trước|ngoái)|cùng kỳ)[^()\d]*\d[^()]*)\)$"
)
_PART = re.compile(r"\W*trong do\b")
_ENDS_IN_ORDER = re.compile(
    r"\b(?:thứ hạng|vị trí(?: thứ)?|xếp hạng|xếp thứ|thứ bậc)$", re.IGNORECASE
)
_CEILINGS = (Comparator.AT_MOST, Comparator.LESS_THAN)
_SHORTENS = re.compile(r"^(?:Rút ngắn|Rút|Giảm) t(?=hời gian )")
_SURE = re.compile(r"\d ?%|\b(?:dat|it nhat|toi thieu|tren) \d")


class IndicatorOfSentence:
    """Makes indicators, without a key or a group; what is unsure about them is told of.

    In damaged text, with ``mend`` or ``damaged``, each is marked.
    """

    def __init__(
        self, findings: Findings, mend: Mend | None, since: int | None, *, damaged: bool
    ) -> None:
        self._since = since
        self._findings = findings
        self._mend = mend
        self._damaged = damaged

    def of_piece(
        self, piece: Sentence, clause: Clause, year: int | None, lead: tuple[str, ...]
    ) -> DraftIndicator | None:
        """Return the indicator of a part of a sentence, if a figure in it is a target."""
        parted = name_and_target(piece)
        if parted is None:
            return None
        name, named_year = without_year(parted[0])
        is_share = "(%)" in name
        if (aside := _ASIDE_AT_END.search(name)) and "%" in parted[1]:
            # "95% … (22 thanh niên)": how many that is, or a part of it, beside the target.
            name = name[: aside.start()]
        name, behind = without_year(named(name, piece))
        named_year = named_year or behind
        name, note = _without_time(name)
        stepped = by_parts_of_year(piece)
        words, also = stepped[1:] if stepped else what_it_makes(parted[1])
        year = named_year or year
        if self._mend is not None and not _SURE.search(piece.plain):
            # A figure in damaged text is as often a misread letter.
            return None
        in_order = _ENDS_IN_ORDER.search(name) is not None
        targets = tuple(
            replace(target, text=target.text.removesuffix(" và"))
            for target in read_targets(
                words, year, since=self._since, measure_unit="thứ hạng" if in_order else ""
            )
        )
        unread = all(target.comparator is None for target in targets)
        measured = _MEASURED.match(piece.plain) or _MEASURED.match(fold_in_place(f"{name} "))
        if not targets or (unread and not measured):
            return None
        if aside and name and "%" in parted[1]:
            targets = tuple(replace(each, also=each.also or aside["words"]) for each in targets)
        if also:
            whole = f"{words}; {also}" if stepped else f"{words}, {also}"
            targets = tuple(replace(each, text=whole, also=each.also or also) for each in targets)
        if all(one.comparator in _CEILINGS for one in targets):
            # "Rút ngắn thời gian chờ xuống dưới 8 phút" measures the time itself.
            name = _SHORTENS.sub("T", name)
        targets = _of_each_year(piece, targets, year, self._since)
        self._tell_of_part(clause, name, targets)
        targets, is_unsure = with_direction(name, targets)
        if is_unsure:
            self._findings.warn(
                clause.where,
                f"Chưa rõ mục tiêu của chỉ tiêu “{shortened(name)}” là mức ít nhất hay không quá.",
            )
        if may_be_level := is_maybe_level(piece):
            self._findings.warn(
                clause.where,
                f"“{words}” của chỉ tiêu “{shortened(name)}” có thể là mức giảm, cũng có thể là "
                "mức còn lại; hãy xem lại.",
            )
        if lacks_year := lacks_whole_year(piece.plain):
            self._findings.warn(
                clause.where,
                f"Chỉ tiêu “{shortened(name)}” chỉ nêu mức của các kỳ trong năm (“{words}”), chưa "
                "thấy mức của cả năm; hãy xem lại.",
            )
        doubts = {"targets"} if unread or is_unsure or may_be_level or lacks_year else set()
        if self._damaged:
            doubts |= {"name", "targets"}
        if is_hollow(name):
            doubts.add("name")
        elif _SHARE_FIRST.match(piece.plain) and len(name.split()) <= _ONLY_WHO:
            # "100% trường học, 90% cơ sở y tế thu phí …": what they all do stands elsewhere.
            doubts.add("name")
            self._findings.warn(
                clause.where,
                f"Chưa rõ {words} {name[:1].lower()}{name[1:]} phải đạt điều gì; xem câu gốc.",
            )
        if self._since and any(each.year and each.year < self._since for each in targets):
            # What was reached before the plan begins is hardly its target.
            doubts.add("targets")
        return DraftIndicator(
            key="",
            name=name,
            number=clause.number if clause.rank <= Rank.NUMBER_4 and clause.number else "",
            measure_unit=measure_unit(words, targets)
            or (measure_unit(also, targets) if stepped else "")
            or ("%" if is_share else unit_in_name(name, targets)),
            lead=lead,
            note=note,
            targets=targets,
            where=clause.where,
            doubts=frozenset(doubts),
        )

    def without_number(
        self,
        text: str,
        clause: Clause,
        year: int | None,
        lead: tuple[str, ...],
    ) -> DraftIndicator | None:
        """Return the indicator of words that allow none, or that name a standard to be reached."""
        sentence = bare(text)
        made = (
            none_of(sentence, year)
            or none_behind_label(sentence, year)
            or every_one(sentence, year)
            or multiplied(sentence, year)
            or reached(sentence, year)
        )
        if made is None:
            return None
        name, target = made
        unit = counted_in(name) if target.value == 0 else ""
        if target.comparator in (Comparator.AT_LEAST, Comparator.CHANGE):
            unit = "%"
        name, named_year = without_year(name)
        target = replace(target, year=named_year or target.year)
        return DraftIndicator(
            key="",
            name=name,
            number=clause.number if clause.rank <= Rank.NUMBER_4 and clause.number else "",
            measure_unit=unit,
            lead=lead,
            targets=(target,),
            where=clause.where,
            doubts=frozenset(_doubts(target, damaged=self._damaged)),
        )

    def of_years(self, name: str, figures: list[tuple[int, str]], clause: Clause) -> DraftIndicator:
        """Return the indicator whose figures stand in a list of years below it."""
        read = [read_target(words, year) for year, words in figures]
        targets, _is_unsure = with_direction(name, read)
        unread = any(target.comparator is None for target in targets)
        return DraftIndicator(
            key="",
            name=name,
            number=clause.number if clause.rank <= Rank.NUMBER_4 and clause.number else "",
            measure_unit=measure_unit(figures[0][1], targets[:1]),
            targets=targets,
            where=clause.where,
            doubts=frozenset({"targets"} if unread or self._damaged else ()),
        )

    def _tell_of_part(self, clause: Clause, name: str, targets: tuple[Target, ...]) -> None:
        """Tell of a figure for a part of the whole, which is no indicator of its own."""
        for target in targets:
            part = target.also or ""
            if _PART.match(fold_in_place(part)) and has_number(fold_in_place(part)):
                self._findings.warn(
                    clause.where,
                    f"Chỉ tiêu “{shortened(name)}” còn mức riêng “{shortened(part)}”, chưa tách "
                    "ra; hãy thêm tay nếu cần theo dõi riêng.",
                )
                return


def _without_time(name: str) -> tuple[str, str]:
    """Part the words that end a name and say by when, or against what, from the name."""
    plain = fold_in_place(name)
    cut = _COMPARED.search(plain, _SHORTEST_NAME)
    at = cut.start() if cut else time_behind(plain)
    if at is None or at < _SHORTEST_NAME:
        return name, ""
    return name[:at].rstrip(" ,"), name[at:].strip(" ,")


def _of_each_year(
    piece: Sentence, targets: tuple[Target, ...], year: int | None, since: int | None
) -> tuple[Target, ...]:
    """Return the target of "hằng năm có thêm 03 sản phẩm" in a plan of several years.

    A plan of two years has it in both; in a longer one it is no single year's.
    """
    if year is None or since is None or since >= year or len(targets) != 1:
        return targets
    if targets[0].year != year or not EACH_YEAR.search(piece.plain):
        return targets
    if "binh quan" in piece.plain:
        # An average is that of the whole stretch, and stands at its end.
        return targets
    years: tuple[int | None, ...] = (since, year) if since + 1 == year else (None,)
    return tuple(replace(targets[0], year=one) for one in years)


def shortened(name: str) -> str:
    """Return a name short enough for a warning."""
    return name if len(name) <= 60 else f"{name[:57].rstrip()}…"


def _doubts(target: Target, *, damaged: bool) -> set[str]:
    if damaged:
        return {"name", "targets"}
    return {"targets"} if target.comparator is None else set()
