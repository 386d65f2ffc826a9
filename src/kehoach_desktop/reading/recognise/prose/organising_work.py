"""Offers work with a day of its own in a section on how the plan is organised."""

from collections.abc import Iterator, Sequence

from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.asks_work import only_reports
from kehoach_desktop.reading.recognise.prose.assignments.sayings import Sayings
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import Holds, section_of
from kehoach_desktop.reading.recognise.prose.closings import Item
from kehoach_desktop.reading.recognise.prose.prose_body import Body
from kehoach_desktop.reading.recognise.prose.prose_walk import Walk
from kehoach_desktop.reading.recognise.reporting.duty_moments import moments
from kehoach_desktop.reading.recognise.sentence import Mend
from kehoach_desktop.reading.recognise.work_words import begins_work

_SHOWN = 3
_LONGEST = 60


def organising_work(
    body: Body, findings: Findings, sayings: Sayings, *, also: Sequence[Item] = ()
) -> tuple[Item, ...]:
    """Return the dated work of "Tổ chức thực hiện", which is no task of the plan by itself.

    ``also`` are items of other sections that were read and not taken: shares of units beside
    the work itself. Such a section mostly says in other words what stands above it already;
    what does not must not be lost, so it is offered. Of damaged text nothing is, for its days
    are not sure.
    """
    if body.damaged:
        return ()
    walk = Walk(findings, body.mend, sayings, damaged=False)
    for section in _organising(body.root, None, body.mend):
        walk.organising(section)
    return tuple(item for item in (*also, *walk.items) if _is_dated_work(item))


def tell_of_offered(items: Sequence[Item], keys: Sequence[str], findings: Findings) -> None:
    """Warn of work that is only offered, as tasks with these keys."""
    if not items:
        return
    names = "; ".join(f"“{shortened(item.clause.text, _LONGEST)}”" for item in items[:_SHOWN])
    others = f" và {len(items) - _SHOWN} việc nữa" if len(items) > _SHOWN else ""
    findings.warn(
        items[0].clause.where,
        f"Phần tổ chức thực hiện giao {len(items)} việc có thời hạn: {names}{others}; chưa nhận; "
        "việc nào cần theo dõi thì lấy lại khi xem bản đọc trong cửa sổ (dòng mờ, phím Del).",
        keys,
    )


def _organising(clause: Clause, inherited: Holds | None, mend: Mend | None) -> Iterator[Clause]:
    """Yield the outermost sections on how the plan is organised."""
    for child in clause.children:
        holds = section_of(child, inherited, mend)
        if holds is Holds.ORGANISING:
            yield child
        elif child.children:
            yield from _organising(child, holds, mend)


def _is_dated_work(item: Item) -> bool:
    said, limit = item.said, item.said.deadline
    if not (limit.due or limit.recurrence or limit.after or limit.is_unread):
        return False
    if not (begins_work(said.plain) or said.lead) or only_reports(said.plain):
        return False
    # "… lập kế hoạch trước ngày 30/01 và gửi báo cáo trước ngày 05 hằng tháng" is both.
    only = None if limit.due is None or limit.recurrence else limit.due.month
    reports = moments(item.clause.sentence.plain, reporting=True)
    return all(only is not None and one.month != only for one in reports)
