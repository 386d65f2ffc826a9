"""Tells of work with a day of its own in a section on how the plan is organised."""

from collections.abc import Iterator, Sequence

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.lines import holds_any
from kehoach_desktop.reading.recognise.prose.asks_work import only_reports
from kehoach_desktop.reading.recognise.prose.clauses import Clause
from kehoach_desktop.reading.recognise.prose.prose_body import Body
from kehoach_desktop.reading.recognise.prose.sections import Holds, section_of
from kehoach_desktop.reading.recognise.prose.take_apart import take_apart
from kehoach_desktop.reading.recognise.reporting.duty_moments import moments
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import begins_work

_SIGNS = ("rước", "oàn thành", "ậm nhất", "uộn nhất", "háng ", "uý ", "ong ")
_SHOWN = 3
_LONGEST = 60


def tell_of_organising_work(body: Body, findings: Findings, *, also: Sequence[Clause] = ()) -> None:
    """Warn of dated work in "Tổ chức thực hiện", which is not taken as tasks.

    ``also`` are clauses of other sections that were read and not taken: shares of units beside
    the work itself.

    Such a section mostly says in other words what stands above it already; what does not must
    not be lost in silence. Of damaged text nothing is told, for its days are not sure.
    """
    if body.damaged:
        return
    found = [
        clause
        for clause in (*also, *_organising(body.root, None, body.mend))
        if holds_any(clause.text, _SIGNS) and _is_dated_work(clause.text, findings)
    ]
    if not found:
        return
    names = "; ".join(f"“{_short(clause.text)}”" for clause in found[:_SHOWN])
    others = f" và {len(found) - _SHOWN} việc nữa" if len(found) > _SHOWN else ""
    findings.warn(
        found[0].where,
        f"Phần tổ chức thực hiện giao {len(found)} việc có thời hạn, chưa đưa vào danh sách nhiệm "
        f"vụ: {names}{others}; hãy xem và thêm tay nếu cần theo dõi.",
    )


def _organising(clause: Clause, inherited: Holds | None, mend: Mend | None) -> Iterator[Clause]:
    """Yield the innermost clauses of the sections on how the plan is organised."""
    for child in clause.children:
        holds = section_of(child, inherited, mend)
        if child.children:
            yield from _organising(child, holds, mend)
        elif holds is Holds.ORGANISING:
            yield child


def _is_dated_work(text: str, findings: Findings) -> bool:
    said = take_apart(text, findings)
    if said.deadline.due is None or not begins_work(said.plain) or only_reports(said.plain):
        return False
    return not moments(Sentence.of(text).plain, reporting=True)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3].rstrip()}…"
