"""Makes indicators of the figures that a plan's aims name in sentences."""

import re
from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator
from kehoach_desktop.domain.text.numbers_in_words import Said as SaidInWords
from kehoach_desktop.domain.text.numbers_in_words import as_written, with_digits
from kehoach_desktop.reading.folding import fold_in_place
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.asks_work import points_to_annex
from kehoach_desktop.reading.recognise.prose.assigning_lines import is_label
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import take_apart
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import (
    Holds,
    announces_figures,
    more_figures,
    section_of,
    told_figures,
)
from kehoach_desktop.reading.recognise.prose.clauses_with_figures import (
    aims_at_several,
    has_figure,
)
from kehoach_desktop.reading.recognise.prose.figures.budget_shares import (
    budget_shares,
    is_of_budget,
)
from kehoach_desktop.reading.recognise.prose.figures.carried_on import (
    at_end_of_term,
    beforehand,
    carried_on,
    led_to,
)
from kehoach_desktop.reading.recognise.prose.figures.clauses_without_figure import apart
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import (
    has_fraction,
    has_number,
)
from kehoach_desktop.reading.recognise.prose.figures.figure_times import (
    time_in_front,
    year_in_front,
)
from kehoach_desktop.reading.recognise.prose.figures.figures_by_year import years_before_name
from kehoach_desktop.reading.recognise.prose.figures.lead_ins import lead_in
from kehoach_desktop.reading.recognise.prose.figures.measures_alone import measures_alone
from kehoach_desktop.reading.recognise.prose.figures.numberless_targets import none_so_large
from kehoach_desktop.reading.recognise.prose.figures.parts_of_year import (
    by_parts_of_year,
    part_apart,
)
from kehoach_desktop.reading.recognise.prose.figures.same_measures import of_several_years
from kehoach_desktop.reading.recognise.prose.figures.sentence_parts import sentence_parts
from kehoach_desktop.reading.recognise.prose.figures.striving import may_strive, striving
from kehoach_desktop.reading.recognise.prose.figures.targets_by_year import targets_by_year
from kehoach_desktop.reading.recognise.prose.indicator_of_sentence import (
    IndicatorOfSentence,
    shortened,
)
from kehoach_desktop.reading.recognise.prose.prose_body import Body
from kehoach_desktop.reading.recognise.prose.repeats import Repeats
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

# "Mục tiêu đến năm 2030"; of a period ("Giai đoạn 2026 - 2030") the targets are for its end.
_YEAR_IN_TITLE = re.compile(
    r"\bnam (20[1-9]\d)\b(?! ?- ?20)|"
    r"\b(?:giai doan|nhiem ky) (?:tu )?(?:nam )?20\d\d ?(?:-|den(?: nam)?) ?(20[1-9]\d)\b"
)
_WITH_FIGURES = (Holds.INDICATORS, Holds.MIXED)
_BESIDE = (Holds.AIMS, Holds.ORGANISING)
_OF_BODIES = (Holds.ORGANISING, Holds.SHARES)
_STRIVES = re.compile(r"\W*(?:phan dau|den (?:het |cuoi )?nam 20\d\d)\b[^.]*?\d ?%")


def take_prose_indicators(
    body: Body, findings: Findings, year: int | None, since: int | None = None
) -> None:
    """Add the indicators of the plan's sentences; ``year`` is whose targets none else names.

    ``since`` is the plan's first year: what was reached before is no target.

    Where a table of indicators stands and the body repeats some of them, the table is the
    list: what the body names besides is told of and offered, not added.
    """
    found = _Finder(findings, body.mend, since, damaged=body.damaged)
    found.section(body.root, None, None, year)
    if not (found.indicators or findings.indicators or body.damaged):
        found.aims()
    if not body.damaged:
        found.set_aside(body.root, year)
    if not found.indicators:
        return
    found.join_years()
    if findings.indicators:
        repeats = Repeats(indicator.name for indicator in findings.indicators)
        fresh = [each for each in found.indicators if each.name not in repeats]
        if len(fresh) < len(found.indicators):
            if fresh:
                _offer(fresh, found.section_of(fresh[0]), findings)
            return
    found.add()


def _offer(fresh: list[DraftIndicator], where: str, findings: Findings) -> None:
    names = ", ".join(f"“{shortened(each.name)}”" for each in fresh[:3])
    others = f" và {len(fresh) - 3} chỉ tiêu nữa" if len(fresh) > 3 else ""
    offered = [each._replace(key=f"io{at}", group=None) for at, each in enumerate(fresh, 1)]
    findings.warn(
        where,
        f"Phần lời nêu {len(fresh)} chỉ tiêu không có trong bảng chỉ tiêu: {names}{others}; "
        "chưa nhận; dòng nào cần theo dõi thì lấy lại khi xem bản đọc trong cửa sổ "
        "(dòng mờ, phím Del).",
        [each.key for each in offered],
    )
    findings.offered.extend(offered)


class _Finder:
    def __init__(
        self, findings: Findings, mend: Mend | None, since: int | None, *, damaged: bool
    ) -> None:
        self._made = IndicatorOfSentence(findings, mend, since, damaged=damaged)
        self._since = since
        self._findings = findings
        self._mend = mend
        self.indicators: list[DraftIndicator] = []
        self._under: list[Clause | None] = []
        self._from: list[Clause] = []
        self._aimed: list[tuple[Clause, int | None]] = []

    def aims(self) -> None:
        """Look at what purposes strive for: "- Phấn đấu 90% hộ có tài khoản số; trên 80% …"."""
        for clause, year in self._aimed:
            self._sentence(clause, None, year, Holds.INDICATORS)
        if self.indicators:
            self._findings.warn(
                self._from[0].where,
                f"Văn bản không có mục chỉ tiêu riêng: {len(self.indicators)} chỉ tiêu được lấy từ "
                "phần mục đích, yêu cầu; hãy xem lại.",
            )

    def set_aside(self, root: Clause, year: int | None) -> None:
        """Look at the shares of the budget that means name; what is a task measures itself."""
        held = {one.where for one in (*self._findings.tasks, *self._findings.offered_tasks)}
        held |= {one.where for one in self.indicators}
        for clause, words in budget_shares(root):
            if clause.where in held:
                continue
            known = (*self.indicators, *self._findings.indicators)
            if not any(one.measure_unit == "%" and is_of_budget(one.name) for one in known):
                self._sentence(replace(clause, text=words), None, year, Holds.INDICATORS)

    def section_of(self, indicator: DraftIndicator) -> str:
        """Return the place of the clause that an indicator's sentence stands in."""
        clause = self._from[self.indicators.index(indicator)]
        return clause.parent.where if clause.parent and clause.parent.where else clause.where

    def section(
        self, clause: Clause, inherited: Holds | None, heading: Clause | None, year: int | None
    ) -> None:
        """Look at the clauses inside a clause; figures count in sections that announce them."""
        titled, by_line, sign = inherited, False, ""
        titled_year = year
        told_year: int | None = None
        for child in clause.children:
            if by_line and (child.rank <= Rank.TITLE or (sign and child.sign == sign)):
                titled, by_line, titled_year = inherited, False, year
            within = titled_year
            if yearly := targets_by_year(child):
                self._keep(self._made.of_years(*yearly, child), heading, child)
                continue
            holds = section_of(child, titled, self._mend)
            if child.rank is Rank.CAPS:
                # "CÁC CHỈ TIÊU CHỦ YẾU" with nothing but "I. Về kinh tế" and the like below.
                alone = not child.children and holds is Holds.INDICATORS
                titled = holds if alone else inherited
            if holds is None and (told := told_figures(child)):
                leading, figures = told
                told_year = self._year_of(leading, year) or 0
                self._sentence(figures, heading, told_year or None, Holds.INDICATORS)
                continue
            if holds is None and told_year is not None and (more := more_figures(child)):
                self._sentence(more, heading, told_year or None, Holds.INDICATORS)
                continue
            if holds is None and not child.children and self._strives(child, heading, within):
                continue
            if announces_figures(child):
                titled, by_line = Holds.INDICATORS, True
                titled_year, sign = self._year_of(child.text, year), child.sign
                holds = titled
                if not child.children:
                    continue
            if holds in _BESIDE and not child.children:
                if holds is Holds.AIMS and _STRIVES.match(fold_in_place(child.text)):
                    self._aimed.append((child, within))
                continue
            if not child.children:
                if holds in _WITH_FIGURES:
                    self._sentence(child, heading, within, holds)
                elif holds is Holds.TASKS and self._mend is None and aims_at_several(child):
                    # "Phấn đấu 12 thôn đạt …; xóa 9 nhà tạm" below work says what it aims at.
                    self._sentence(child, heading, within, Holds.INDICATORS)
                continue
            if holds in _OF_BODIES:
                continue
            inner_year = self._year_of(child.text, within) if len(child.text) < 200 else within
            if holds in _WITH_FIGURES and not child.is_bullet and has_figure(child):
                self._sentence(child, heading, within, holds)
            inner = child if holds in _WITH_FIGURES and child.rank > Rank.CAPS else heading
            self.section(child, holds, inner, inner_year)

    def _strives(self, clause: Clause, heading: Clause | None, year: int | None) -> bool:
        """Take the targets that a letter's sentence sets or strives for; return if there is one."""
        if self._mend is not None:
            return False
        if measures_alone(clause.text):
            self._sentence(clause, heading, year, Holds.INDICATORS)
            return True
        if not may_strive(clause.text):
            return False
        found = list(striving(clause.text))
        for one in found:
            first = len(self.indicators)
            target = replace(clause, text=one.target)
            self._sentence(target, heading, one.year or year, Holds.INDICATORS)
            # A target is a year's: within it, "đến hết quý II" stands beside it.
            self.indicators[first:] = [
                made._replace(note=made.note or one.when) for made in self.indicators[first:]
            ]
        return bool(found)

    def _year_of(self, title: str, year: int | None) -> int | None:
        """Return the year a title names its targets for, else the one around it."""
        named = _YEAR_IN_TITLE.search(Sentence.of(title, self._mend).plain)
        return int(named[1] or named[2]) if named else year

    def _leads_below(self, clause: Clause) -> tuple[str, ...]:
        """Return who a label below a figure charges with it: "Đơn vị chủ trì: Phòng A"."""
        for child in clause.children:
            if "hủ trì" in child.text and is_label(child.text):
                return take_apart(child.text, self._findings, self._mend).lead
        return ()

    def _sentence(
        self, clause: Clause, heading: Clause | None, year: int | None, holds: Holds
    ) -> None:
        text = clause.text
        if section_of(clause, None, self._mend) is Holds.INDICATORS and ":" in text:
            text = text.split(":", 1)[1]
        said = (
            take_apart(text, self._findings, self._mend)
            if "hủ trì" in text or "hu tri" in text
            else Said()
        )
        lead = said.lead or self._leads_below(clause)
        sentence = Sentence.of(text, self._mend)
        if points_to_annex(sentence.plain):
            return
        replaced: tuple[SaidInWords, ...] = ()
        when = ""
        if self._mend is None:
            text, replaced = with_digits(text)
            when, year, text = part_apart(text, year)
            sentence = Sentence.of(text) if replaced or when else sentence
        plain = fold_in_place(text)
        years_first = years_before_name(sentence)
        if not years_first and (timed := time_in_front(plain)):
            # "Phấn đấu năm 2026: tỷ lệ …", "Đến năm 2030 có 12 …" say of when the figures are.
            text, year = text[timed.end() :], int(timed["year"])
        if self._mend is None and (led := lead_in(fold_in_place(text))):
            # "Trong năm, toàn xã có ít nhất 03 …", "Chậm nhất ngày 15/11/2026 có 90% …"
            text = text[led.end() :]
            year = int(led["year"]) if led["year"] else year
        if said.work:
            said = replace(said, work=with_digits(said.work)[0])
        without: list[str] = []
        if holds is Holds.INDICATORS and self._mend is None and not said.work:
            text, without = apart(text)
        pieces = sentence_parts(Sentence.of(said.work or text, self._mend), self._mend)
        if none_so_large(fold_in_place((said.work or text).strip(" ,;.:-–+"))):
            pieces = []
        if not pieces and holds is Holds.INDICATORS and self._mend is None:
            # "Không xảy ra cháy rừng; không để xảy ra đuối nước"
            for words in (said.work or text).split(";"):
                made = self._made.without_number(words.strip(), clause, year, lead)
                self._keep(made, heading, clause)
        before = made_before = len(self.indicators)
        first = ""
        for piece in pieces:
            if self._goes_on(piece, clause, year):
                before = -1
                continue
            if piece is not pieces[-1] and beforehand(piece, pieces[-1]):
                # "Đến cuối quý III: 60%; đến hết năm: 85% …": what comes first is on the way.
                first = first or ": ".join(filter(None, (when, piece.source)))
                continue
            if holds is Holds.MIXED and begins_work(piece.plain) and "%" not in piece.plain:
                continue
            own_year = year
            if not years_first and (timed := year_in_front(fold_in_place(piece.source))):
                # "Hết năm 2025, có 70% …; đến năm 2030 đạt 100%": each part has its year.
                own_year = int(timed["year"])
                piece = Sentence.of(piece.source[timed.end() :], self._mend)
            when = when if piece is pieces[0] else ""
            if not when and self._mend is None:
                # "…; quý IV/2026: 100% đơn vị …"
                when, own_year, rest = part_apart(piece.source, own_year)
                piece = Sentence.of(rest, self._mend) if when else piece
            made = self._made.of_piece(piece, clause, own_year, lead)
            if when and made and made.targets[0].also and by_parts_of_year(piece):
                also = f"{when} {made.targets[0].also}"
                made = made._replace(targets=(replace(made.targets[0], also=also),))
            elif when and made:
                made = made._replace(note="\n".join(filter(None, (when, made.note))))
            on_way = made is not None and len(self.indicators) > made_before
            if made and on_way and (whole := led_to(self.indicators[-1], made)):
                self.indicators[-1] = whole
                continue
            self._keep(made and at_end_of_term(made, own_year), heading, clause)
        if pieces and holds is Holds.INDICATORS and self._mend is None and ";" in text:
            # "100% thôn có cáp quang; không còn vùng lõm sóng."
            for words in (said.work or text).split(";"):
                if not has_number(fold_in_place(words)):
                    made = self._made.without_number(words.strip(), clause, year, lead)
                    self._keep(made, heading, clause)
        for words in without:
            self._keep(self._made.without_number(words, clause, year, said.lead), heading, clause)
        self._tell_as_written(made_before, replaced, first)
        tells = pieces or has_fraction(plain)
        if tells and holds is Holds.INDICATORS and len(self.indicators) == before:
            self._findings.warn(
                clause.where,
                f"Chưa nhận chỉ tiêu nào từ câu “{shortened(as_written(text, replaced))}” trong "
                "phần chỉ tiêu; hãy xem và thêm tay nếu cần theo dõi.",
            )

    def _tell_as_written(self, begin: int, replaced: tuple[SaidInWords, ...], first: str) -> None:
        """Show the new indicators in the document's words; ``first`` stands beside the first."""
        for at in range(begin, len(self.indicators)):
            made = self.indicators[at]
            targets = tuple(
                replace(one, text=as_written(one.text, replaced)) for one in made.targets
            )
            if first:
                also = "; ".join(filter(None, (targets[0].also, as_written(first, replaced))))
                targets = (replace(targets[0], also=also), *targets[1:])
                first = ""
            self.indicators[at] = made._replace(
                name=as_written(made.name, replaced), targets=targets
            )

    def _keep(self, made: DraftIndicator | None, heading: Clause | None, clause: Clause) -> None:
        if made is not None:
            self.indicators.append(made)
            self._under.append(heading)
            self._from.append(clause)

    def _goes_on(self, piece: Sentence, clause: Clause, year: int | None) -> bool:
        """Give "đến năm 2030 đạt 100%" to the indicator of the same clause that it follows."""
        if not self.indicators or self._from[-1] is not clause or self._mend is not None:
            return False
        made = carried_on(self.indicators[-1], piece, year, self._since)
        if not made:
            return False
        self.indicators[-1] = made[0]
        for more in made[1:]:
            self._keep(more, self._under[-1], clause)
        return True

    def join_years(self) -> None:
        """Make one indicator of a measure that several clauses name for a year each."""
        self.indicators, places = of_several_years(self.indicators)
        self._under = [self._under[place] for place in places]
        self._from = [self._from[place] for place in places]

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
                indicator._replace(key=f"i{len(self._findings.indicators) + 1}", group=key)
            )
