"""Makes one indicator of the words that name what is measured and what it shall come to."""

import re
from dataclasses import replace

from kehoach_desktop.domain.draft import DraftIndicator
from kehoach_desktop.domain.less_is_better import with_direction
from kehoach_desktop.domain.target import Target
from kehoach_desktop.domain.target_reading import read_target, read_targets
from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import has_number
from kehoach_desktop.reading.recognise.prose.figures.figure_units import measure_unit
from kehoach_desktop.reading.recognise.prose.figures.figures import name_and_target, what_it_makes
from kehoach_desktop.reading.recognise.prose.figures.figures_by_year import without_year
from kehoach_desktop.reading.recognise.prose.figures.numberless_targets import (
    counted_in,
    none_of,
    reached,
)
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence

# Its figure may not be understood ("tăng 05 bậc"), but that it is an indicator is plain.
_MEASURED = re.compile(
    r"^(?:(?:phan dau|bao dam|dam bao|duy tri|nang|cai thien) )*"
    r"(?:chi so|ty le|diem|thu hang|xep hang|gia tri|mat do|ty trong) "
)
_PART = re.compile(r"\W*trong do\b")
_SURE = re.compile(r"\d ?%|\b(?:dat|it nhat|toi thieu|tren) \d")


class IndicatorOfSentence:
    """Makes indicators, without a key or a group; what is unsure about them is told of.

    In damaged text, with ``mend`` or ``damaged``, each is marked.
    """

    def __init__(self, findings: Findings, mend: Mend | None, *, damaged: bool) -> None:
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
        words, also = what_it_makes(parted[1])
        year = named_year or year
        if self._mend is not None and not _SURE.search(piece.plain):
            # A figure in damaged text is as often a misread letter.
            return None
        targets = tuple(
            replace(target, text=target.text.removesuffix(" và"))
            for target in read_targets(words, year)
        )
        unread = all(target.comparator is None for target in targets)
        measured = _MEASURED.match(piece.plain) or _MEASURED.match(fold_in_place(f"{name} "))
        if not targets or (unread and not measured):
            return None
        if also:
            whole = f"{words}, {also}"
            targets = tuple(replace(each, text=whole, also=each.also or also) for each in targets)
        self._tell_of_part(clause, name, targets)
        targets, is_unsure = with_direction(name, targets)
        if is_unsure:
            self._findings.warn(
                clause.where,
                f"Chưa rõ mục tiêu của chỉ tiêu “{shortened(name)}” là mức ít nhất hay không quá.",
            )
        doubts = {"targets"} if unread or is_unsure else set()
        if self._damaged:
            doubts |= {"name", "targets"}
        return DraftIndicator(
            key="",
            name=name,
            number=clause.number if clause.rank <= Rank.NUMBER_4 and clause.number else "",
            measure_unit=measure_unit(words, targets),
            lead=lead,
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
        made = none_of(text, year) or reached(text, year)
        if made is None:
            return None
        name, target = made
        name, named_year = without_year(name)
        target = replace(target, year=named_year or target.year)
        return DraftIndicator(
            key="",
            name=name,
            number=clause.number if clause.rank <= Rank.NUMBER_4 and clause.number else "",
            measure_unit=counted_in(name),
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


def shortened(name: str) -> str:
    """Return a name short enough for a warning."""
    return name if len(name) <= 60 else f"{name[:57].rstrip()}…"


def _doubts(target: Target, *, damaged: bool) -> set[str]:
    if damaged:
        return {"name", "targets"}
    return {"targets"} if target.comparator is None else set()
