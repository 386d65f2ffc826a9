"""Takes the rows of a report or tracking list: what was done of each task."""

from collections.abc import Mapping

from kehoach_desktop.domain.drafts.draft import DraftProgress
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.entries import EntryKind, joined, one_line
from kehoach_desktop.reading.recognise.table.rows import RowSorter
from kehoach_desktop.reading.recognise.table.tracking_columns import Role
from kehoach_desktop.services.monthly.state_words import read_state

_FIELDS = (
    Role.STATE,
    Role.RESULT,
    Role.DIFFICULTY,
    Role.RECOMMENDATION,
    Role.PRODUCT,
    Role.COMPLETED_ON,
)


def take_tracking(sorter: RowSorter, findings: Findings, *, roles: Mapping[int, Role]) -> None:
    """Add one row of progress for each entry; groups only say where it stands."""
    head = sorter.head
    lead = head.index_of(Meaning.LEAD)
    group = ""
    for entry in sorter.entries:
        if entry.kind is EntryKind.GROUP:
            group = entry.number or one_line(entry.title)
            continue
        said = dict.fromkeys(_FIELDS, "")
        shares: list[str] = []
        for place, role in roles.items():
            text = entry.texts[place] if place < len(entry.texts) else ""
            if not text:
                continue
            if role is Role.TICK:
                heading = head.columns[place].heading.split(" – ")[-1]
                said[Role.STATE] = said[Role.STATE] or one_line(heading)
                # A tick says no more; words in such a column are what was done.
                if len(text) > 3:
                    said[Role.RESULT] = joined(said[Role.RESULT], text)
            elif role is Role.STATE and said[role] and read_state(said[role]) is not None:
                # A share done beside the state in words belongs to what was done.
                shares.append(text)
            else:
                said[role] = joined(said[role], text)
        if shares:
            share = f"({', '.join(shares)})" if said[Role.RESULT] else ", ".join(shares)
            said[Role.RESULT] = f"{said[Role.RESULT]} {share}".strip()
        findings.progress.append(
            DraftProgress(
                key=f"p{len(findings.progress) + 1}",
                title=one_line(entry.title),
                number=entry.number,
                group=group,
                lead=findings.units.names(entry.texts[lead]) if lead is not None else (),
                state=one_line(said[Role.STATE]),
                result=said[Role.RESULT],
                difficulty=said[Role.DIFFICULTY],
                recommendation=said[Role.RECOMMENDATION],
                product=said[Role.PRODUCT],
                completed_on=one_line(said[Role.COMPLETED_ON]),
                where=entry.where,
            )
        )
