"""Ties the rows of an action table to the indicators they serve."""

from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.entries import EntryKind, one_line
from kehoach_desktop.reading.recognise.table.indicator_table import make_indicator
from kehoach_desktop.reading.recognise.table.rows import RowSorter
from kehoach_desktop.reading.recognise.table.task_columns import TaskColumns
from kehoach_desktop.reading.recognise.table.task_table import make_task

_NEAR = 92


def take_actions(sorter: RowSorter, findings: Findings) -> None:
    """Add each row as an action of the indicator it names.

    An indicator named only here is added too, with the target of this table.
    """
    head = sorter.head
    texts = [entry.texts for entry in sorter.entries if entry.texts]
    columns = TaskColumns(head, texts, findings.marks)
    column = head.index_of(Meaning.INDICATOR)
    above: DraftIndicator | None = None
    for entry in sorter.entries:
        if entry.kind is EntryKind.GROUP:
            above = None
            continue
        name = one_line(entry.texts[column]) if column is not None else ""
        key = f"a{len(findings.actions) + 1}"
        action = make_task(key, entry, columns, findings)
        # A blank cell below an indicator goes on with it, as one merged downwards would.
        goes_on = not name and (not entry.number or (above and entry.number == above.number))
        indicator = above if goes_on else _named(name, entry.number, findings.indicators)
        if indicator is None and name:
            named = replace(entry, title=name)
            indicator = make_indicator(
                f"i{len(findings.indicators) + 1}", named, head, None, findings
            )
            findings.indicators.append(indicator)
        if indicator is None:
            findings.warn(entry.where, "Dòng này chưa gắn được với chỉ tiêu nào.")
            action = action._replace(doubts=action.doubts | {"indicator"})
        else:
            action = action._replace(indicator=indicator.key)
        above = indicator
        findings.actions.append(action)


def _named(name: str, number: str, indicators: list[DraftIndicator]) -> DraftIndicator | None:
    """Return the indicator of this name, of nearly this name, or of this number if unnamed."""
    wanted = fold_fast(name)
    if not wanted:
        return next((known for known in indicators if known.number == number), None)
    for known in indicators:
        if fold_fast(known.name) == wanted:
            return known
    from rapidfuzz.fuzz import ratio

    near = max(
        ((ratio(fold_fast(known.name), wanted), known) for known in indicators),
        key=lambda pair: pair[0],
        default=None,
    )
    return near[1] if near and near[0] >= _NEAR else None
