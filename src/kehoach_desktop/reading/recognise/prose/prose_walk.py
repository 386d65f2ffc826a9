"""Goes through the clauses of a plan for those that ask for work."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.asks_work import (
    asks_work,
    is_duty,
    is_duty_of_all,
    only_frames,
    only_reports,
)
from kehoach_desktop.reading.recognise.prose.assigning_lines import is_label
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.assignments.sayings import Sayings
from kehoach_desktop.reading.recognise.prose.chosen_items import GENERAL, may_be_left
from kehoach_desktop.reading.recognise.prose.clause_roles import (
    brackets_name_leads,
    framing,
    heads_assignment,
    heads_group,
    holds_labels,
    is_cut_by_paragraphs,
    is_one_piece,
    is_whole_beside,
    only_notes,
    tells_more,
    whole_of,
    with_words,
    without_time_told,
    year_headed,
)
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import (
    Holds,
    announces_figures,
    gives_shares,
    names_work_too,
    section_of,
)
from kehoach_desktop.reading.recognise.prose.clauses.unit_headings import headed_units
from kehoach_desktop.reading.recognise.prose.clauses.untitled_work import (
    fields_of_work,
    lists_only_work,
)
from kehoach_desktop.reading.recognise.prose.closings import Item, fill, given_facts
from kehoach_desktop.reading.recognise.prose.figures.figure_signs import has_number
from kehoach_desktop.reading.recognise.prose.figures.measures_alone import only_measures
from kehoach_desktop.reading.recognise.prose.letter_endings import leads_all
from kehoach_desktop.reading.recognise.prose.letter_sentences import (
    asked_anyway,
    for_all_below,
    given_in,
    given_sentences,
    gives_all_below,
    holds_below,
    lists_content,
)
from kehoach_desktop.reading.recognise.prose.may_be_given import MayBeGiven
from kehoach_desktop.reading.recognise.prose.remarks import is_remark
from kehoach_desktop.reading.recognise.prose.shared_times import share_times
from kehoach_desktop.reading.recognise.prose.title_clauses import ASIDE, only_titles
from kehoach_desktop.reading.recognise.prose.told_apart import give_apart, told_apart
from kehoach_desktop.reading.recognise.prose.whole_pieces import whole_pieces
from kehoach_desktop.reading.recognise.sentence import Mend
from kehoach_desktop.reading.recognise.work_words import begins_work

_WORK = (Holds.TASKS, Holds.MIXED, Holds.SHARES, Holds.TOPICS, Holds.ASKED, None)


class Walk:
    """Goes through the clauses once, outer before inner, with what is said around them.

    ``organised`` takes what "Tổ chức thực hiện" gives to each body for work, as is done where
    nothing else holds any. ``items`` are what was found; ``headings`` the titles of clauses with
    work inside, by identity; ``left`` what of sections of work was not taken for work.
    """

    def __init__(
        self,
        findings: Findings,
        mend: Mend | None,
        sayings: Sayings,
        *,
        damaged: bool,
        organised: bool = False,
    ) -> None:
        self._organised = organised
        self._findings = findings
        self._mend = mend
        self._sayings = sayings
        self._may = MayBeGiven()
        self._damaged = damaged
        self.items: list[Item] = []
        self._brackets_name = False
        self.left: list[Clause] = []
        self.headings: dict[int, str] = {}
        self._beside_table = bool(findings.tasks or findings.actions)

    def section(self, clause: Clause, inherited: Holds | None) -> None:
        """Look at a clause that may hold sections; go into those that may hold work."""
        given = Said()
        announced: Clause | None = None
        fields = fields_of_work(clause.children)
        below: Holds | None = None
        listed: list[Item] = []
        for child in clause.children:
            holds = asked_anyway(child, section_of(child, inherited, self._mend), below)
            if holds is None and (id(child) in fields or lists_only_work(child)):
                holds = Holds.TASKS
            if announced and child.rank <= Rank.TITLE:
                announced = None
            if holds is None and announces_figures(child):
                announced = child
            if announced and child is not announced and holds is None:
                if not names_work_too(announced) or has_number(fold_fast(child.text)):
                    # "Một số chỉ tiêu, nhiệm vụ cụ thể:" / "1. Kết nạp 12 hội viên."
                    continue
                holds = Holds.TASKS
            if holds is None and not child.children and only_measures(child.text):
                continue
            if self._organised and holds is Holds.ORGANISING and gives_shares(child):
                holds = Holds.SHARES
            if child.rank is Rank.PLAIN and not child.children:
                below = self._opens(child) or below
                self._close(listed, child)
                if not self._beside_table and (words := gives_all_below(child)):
                    given = for_all_below(self._said(words))
                continue
            if child.rank is Rank.PLAIN and holds is None and not self._beside_table:
                words = gives_all_below(child)
                asked = for_all_below(self._said(words)) if words else Said()
                if asked.lead and self._branch(child, Holds.ASKED, Said(), asked):
                    continue
            if child.rank < Rank.NUMBER:
                given, below, listed = Said(), None, []
            elif holds is None:
                holds = Holds.ASKED if given.lead else below
            if holds in (Holds.AIMS, Holds.INDICATORS):
                self.section(child, holds)
            if holds not in _WORK:
                self._leave_listed(child, below)
                continue
            # Beside a table, or under a title that announces no work, only what is given
            # to somebody or by a day counts; its signs are quickly looked for.
            if not self._damaged and (holds is None or self._beside_table):
                may = self._may
                if not (may.clause(clause) and (may.clause(child) or may.mostly(clause, holds))):
                    if not self._beside_table and child.rank < Rank.NUMBER:
                        # "III. PHÁT TRIỂN KINH TẾ SỐ" / "1. Mục tiêu" / "2. Nhiệm vụ".
                        self.section(child, None)
                    continue
            self._brackets_name = brackets_name_leads(child)
            taken = self._take(child, holds, given)
            listed += taken
            if not taken and not child.children:
                self._leave([child], holds)

    def _close(self, listed: Sequence[Item], line: Clause) -> None:
        """Give what a label says that follows a list without a section to the list's work."""
        line, apart = told_apart(line)
        may = listed and (":" in line.text or leads_all(line))
        closing = whole_of(line, self._framed(line)) if may else None
        if closing is not None and (leads_all(line) or is_label(line.text)):
            self._fill(listed, closing)
            give_apart(listed, apart, self._said)

    def _fill(self, items: Sequence[Item], closing: Said) -> None:
        """Give the work above a line what the line says of it all, or its part of the times."""
        open_to = [item for item in items if "deadline" not in item.filled]
        if self._mend is None and share_times(open_to, closing.deadline, self._findings):
            closing = replace(closing, deadline=Deadline())
        fill(items, closing)
        if closing.note and not closing.assigns:
            # "Văn phòng theo dõi, đôn đốc các nhiệm vụ tại mục này."
            for item in items:
                item.notes.append(closing.note)

    def _opens(self, line: Clause) -> Holds | None:
        """Return what the numbers below a line hold; what a report is to hold is no work itself."""
        if self._beside_table or not lists_content(line):
            return None if self._beside_table else holds_below(line)
        for clause in given_in(line):
            clause.parent = line.parent
            if (said := self._said(clause.text)).lead:
                self._take(clause, Holds.TASKS, Said(), said)
        return Holds.ORGANISING

    def organising(self, section: Clause) -> None:
        """Look at a section on how the plan is organised as if it asked for work."""
        for child in section.children or [section]:
            self._take(child, Holds.TASKS, Said())

    def letter(self, root: Clause) -> None:
        """Look at the sentences of a letter that numbers nothing and gives work all the same."""
        last = Said()
        for clause in () if self.items or self._beside_table else given_sentences(root):
            clause.parent = root
            said = self._said(clause.text)
            if said.lead:
                self._take(clause, Holds.TASKS, Said(), said)
                last = replace(Said(), lead=said.lead)
            elif last.lead:
                self._take(clause, Holds.TASKS, last, said)

    def _take(
        self, clause: Clause, holds: Holds | None, outer: Said, said: Said | None = None
    ) -> list[Item]:
        """Return the items of a clause, those inside it included; ``said`` if known already."""
        said = said or self._framed(clause)
        if clause.children:
            return self._branch(clause, holds, said, outer)
        return self._leaf(clause, holds, said, outer)

    def _said(self, text: str) -> Said:
        self._findings.pulse.beat()
        return self._sayings.of(text, brackets_name=self._brackets_name)

    def _framed(self, clause: Clause) -> Said:
        """Return what a clause says; a line that leads in work gives it only the request's time."""
        if clause.children and self._mend is None:
            alone = not (clause.number or clause.is_bullet) and clause.rank < Rank.PLAIN
            if units := headed_units(clause.text, self._findings.units, alone=alone):
                return Said(lead=units)
        return without_time_told(clause, self._said(clause.text))

    def _leaf(self, clause: Clause, holds: Holds | None, said: Said, outer: Said) -> list[Item]:
        pieces = whole_pieces(clause, outer, self._said, self._mend)
        if pieces:
            made: list[Item] = []
            for one, own, around in pieces:
                taken = self._leaf(one, holds, own, around)
                made += taken
                if not taken and own.deadline.text and not only_reports(own.plain):
                    self._leave([replace(one, rank=Rank.BULLET)], holds)
            return made
        whole, of_year = said.over(outer), self._findings.of_year
        mended = self._mend is not None
        if not asks_work(clause, said, holds, whole, mended=mended, of_year=of_year):
            return []
        if only_reports(said.plain) and (
            is_duty_of_all(clause, said, of_year=of_year)
            or (holds is Holds.SHARES and whole.deadline.recurrence)
        ):
            return []
        given = given_facts(said)
        item = Item(clause, whole, holds, filled=given, given=bool(given))
        self.items.append(item)
        return [item]

    def _branch(self, clause: Clause, holds: Holds | None, said: Said, outer: Said) -> list[Item]:
        if is_cut_by_paragraphs(clause, said) and all(map(self._only_tells, clause.children)):
            more = (
                child.text for child in clause.children if not is_duty(child.text, of_year=True)
            )
            whole = " ".join((clause.text, *more))
            return self._leaf(clause, holds, self._said(whole), outer)
        if only_frames(said.plain) and not any(map(self._schedules, clause.children)):
            return []
        first = len(self.items)
        with self._findings.in_year(year_headed(clause)):
            inside, left, scope = self._inside(clause, holds, framing(clause, said).over(outer))
        if not inside and only_titles(clause, holds, scope, self._mend):
            return []
        if not inside:
            # Only labels, documents or remarks stand inside: the clause itself is the task.
            made = self._leaf(
                clause, holds, replace(scope, work=said.work, plain=said.plain), outer
            )
            for item in made:
                item.notes += [child.text for child in left if not self._is_remark(child)]
            return made
        if said.lead and clause.rank < Rank.PLAIN:
            for item in inside:
                # What a heading gives to its body, no line outside gives to another.
                item.filled.add("lead")
        if len(inside) == 1 and is_one_piece(clause, said, inside[0]):
            # "1. Tiếp công dân" / "- Nội dung: …" / "- Chủ trì: …" is one piece of work.
            (item,) = inside
            item.said = replace(item.said, work=f"{clause.text.rstrip(' .:;')}: {item.said.work}")
            item.clause = replace(clause, children=[])
            if scope.lead and not outer.lead:
                # Its label names who does it, whoever its sentence speaks of.
                item.said = replace(item.said, lead=scope.lead, unsure_lead=scope.unsure_lead)
            return inside
        if self._mend is None and tells_more(clause, said, inside):
            scope = replace(scope, work=said.work, plain=said.plain)
            return self._with_details(clause, holds, scope, outer, first, inside)
        if self._mend is None and is_whole_beside(clause, said):
            # "b) Trạm Y tế rà soát …, xong trước 15/3." goes on with work on lines of its own.
            kept = self.items[first:]
            del self.items[first:]
            own = self._leaf(replace(clause, children=[]), holds, said, outer)
            self.items += kept
            return [*own, *inside]
        if heads_group(clause, said):
            title = said.work if said.lead and said.work else clause.text
            self.headings.setdefault(id(clause), title.rstrip(" :."))
        return inside

    def _inside(
        self, clause: Clause, holds: Holds | None, scope: Said
    ) -> tuple[list[Item], list[Clause], Said]:
        """Return the items inside a clause, what is none, and what is said around them."""
        inside: list[Item] = []
        left: list[Clause] = []
        after: Said | None = None
        below: Holds | None = None
        for child, apart in map(told_apart, clause.children):
            child_holds = section_of(child, holds, self._mend)
            if holds is None and child.rank is Rank.PLAIN and not child.children:
                below = self._opens(child) or below
            elif child_holds is None:
                child_holds = below
            if holds in (None, Holds.ASKED) and not child.children and only_measures(child.text):
                continue
            if child_holds in ASIDE and child_holds is not holds:
                self._leave_listed(child, below)
                continue
            if child.children and heads_assignment(child):
                closing: Said | None = self._inside(child, child_holds, Said())[2]
                said = closing
            else:
                said = None if child.children else with_words(child, self._framed(child))
                closing = whole_of(child, said)
            if closing is None:
                taken = self._take(child, child_holds, scope, said)
                inside += taken
                if not taken and not child.children:
                    left.append(child)
                elif not taken and holds_labels(child):
                    scope = self._inside(child, child_holds, Said())[2].over(scope)
            elif inside:
                self._fill(inside, closing)
                give_apart(inside, apart, self._said)
                after = closing if after is None else after.beside(closing)
            else:
                scope = closing.over(scope)
        if inside:
            self._leave(left, holds or below)
            if ";" in scope.deadline.text and self._mend is None:
                same = [item for item in inside if item.said.deadline is scope.deadline]
                share_times(same, scope.deadline, self._findings)
        return inside, left, after.over(scope) if after else scope

    def _leave(self, clauses: Sequence[Clause], holds: Holds | None) -> None:
        """Keep in mind the pieces of a section of work that were taken for no work."""
        if holds in GENERAL and self._mend is None:
            self.left += [
                clause
                for clause in clauses
                if may_be_left(clause, of_year=self._findings.of_year)
                and not only_frames(self._said(clause.text).plain)
            ]

    def _leave_listed(self, clause: Clause, below: Holds | None) -> None:
        """Keep in mind what a line only lists: "hoàn thiện hồ sơ sau:"."""
        if below is Holds.ORGANISING:
            self._leave([clause, *clause.walk()], Holds.ASKED)

    def _with_details(
        self,
        clause: Clause,
        holds: Holds | None,
        said: Said,
        outer: Said,
        first: int,
        inside: list[Item],
    ) -> list[Item]:
        """Make a clause the task and what stands inside its notes, or its parts."""
        kept = self.items[first:]
        del self.items[first:]
        made = self._leaf(clause, holds, said, outer)
        if not made:
            self.items += kept
            return inside
        (item,) = made
        notes = {id(one): one for one in kept if only_notes(clause, inside, one)}
        item.notes += [one.clause.text for one in notes.values()]
        kept = [one for one in kept if id(one) not in notes]
        for one in kept:
            one.parent = one.parent or item
        self.items += kept
        return [item, *(one for one in inside if id(one) not in notes)]

    def _schedules(self, child: Clause) -> bool:
        said = self._said(child.text)
        # "Từ 01/7 đến 15/7 các thôn …" says who does what on which days.
        return bool(said.lead and said.deadline.due) and begins_work(said.plain)

    def _only_tells(self, child: Clause) -> bool:
        said = self._said(child.text)
        return not (whole_of(child, said) or self._is_remark(child))

    def _is_remark(self, child: Clause) -> bool:
        return is_remark(child.seen(self._mend).plain)
