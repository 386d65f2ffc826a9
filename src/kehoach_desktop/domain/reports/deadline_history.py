"""What a report says of a deadline: the first words, what set its day, what put it off."""

from collections.abc import Sequence
from datetime import date

from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.reports.administrative_text import short_date


def deadline_history(
    first: Deadline, arrival: Arrival | None = None, extensions: Sequence[Extension] = ()
) -> str:
    """Return a line each for the first deadline, the document waited for, and the latest extension.

    Like "Tháng 5/2026;", "gia hạn đến 15/8/2026 (theo 37/TB-UBND)". An extension after others
    says which one it is; one to an earlier day is no putting off and is called otherwise.
    """
    before = first.due
    lines = [first.text]
    if arrival is not None and arrival.due is not None:
        lines.append(_line("chậm nhất", arrival.due, arrival.document))
        before = arrival.due
    ordered = sorted(extensions, key=lambda one: one.position)
    if ordered and (due := ordered[-1].deadline.due) is not None:
        if len(ordered) > 1:
            before = ordered[-2].deadline.due
        verb = "điều chỉnh" if before is not None and due < before else "gia hạn"
        turn = f" lần {len(ordered)}" if len(ordered) > 1 else ""
        lines.append(_line(f"{verb}{turn} đến", due, ordered[-1].document))
    return ";\n".join(line for line in lines if line)


def _line(words: str, due: date, document: str) -> str:
    return f"{words} {short_date(due)}" + (f" (theo {document})" if document else "")
