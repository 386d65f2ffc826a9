"""Takes the rows of a report or tracking list: what was done of each task, and the tasks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import DraftProgress
from kehoach_desktop.domain.indicators.measuring import format_number, read_number
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.entries import Entry, EntryKind, joined, one_line
from kehoach_desktop.reading.recognise.table.rows import RowSorter
from kehoach_desktop.reading.recognise.table.table_head import TableHead
from kehoach_desktop.reading.recognise.table.task_table import take_tasks
from kehoach_desktop.reading.recognise.table.tracking_columns import Role, gives_tasks
from kehoach_desktop.services.monthly.state_words import parted_share, share_of

_FIELDS = (
    Role.STATE,
    Role.RESULT,
    Role.DIFFICULTY,
    Role.RECOMMENDATION,
    Role.PRODUCT,
    Role.COMPLETED_ON,
)
# How far a task has come, kept as a part of one in a plain cell: "0,25".
_PART_OF_ONE = re.compile(r"0[.,]\d*[1-9]\d*")
_UP_TO_ONE = re.compile(r"[01]|0[.,]\d+|1[.,]0+")


def take_tracking(sorter: RowSorter, findings: Findings, *, roles: Mapping[int, Role]) -> None:
    """Add one row of progress for each entry; groups only say where it stands.

    A list that also says who does its tasks or by when gives the tasks too.
    """
    head = sorter.head
    entries = _in_percent(sorter.entries, roles, findings)
    said = [_said(entry, head, roles) for entry in entries]
    tasks: dict[str, str] = {}
    if gives_tasks(head, roles):
        first = len(findings.tasks)
        take_tasks(sorter, findings)
        tasks = {task.where: task.key for task in findings.tasks[first:]}
    lead, note = head.index_of(Meaning.LEAD), head.index_of(Meaning.NOTE)
    group = ""
    for entry, told in zip(entries, said, strict=True):
        if entry.kind is EntryKind.GROUP:
            group = entry.number or one_line(entry.title)
            continue
        texts, (fields, share) = entry.texts, told
        findings.progress.append(
            DraftProgress(
                key=f"p{len(findings.progress) + 1}",
                title=one_line(entry.title),
                number=entry.number,
                group=group,
                lead=findings.units.names(texts[lead]) if lead is not None else (),
                state=one_line(fields[Role.STATE]),
                result=fields[Role.RESULT],
                difficulty=fields[Role.DIFFICULTY],
                recommendation=fields[Role.RECOMMENDATION],
                product=fields[Role.PRODUCT],
                completed_on=one_line(fields[Role.COMPLETED_ON]),
                where=entry.where,
                share=share,
                note=texts[note] if note is not None else "",
                task=tasks.get(entry.where, ""),
            )
        )


def _in_percent(
    entries: Sequence[Entry], roles: Mapping[int, Role], findings: Findings
) -> Sequence[Entry]:
    """Return the entries with "0,25" as "25%" in a column whose figures are all parts of one.

    Among figures in percent a part of one is told of; how far the task has come is not known.
    """
    changed = [*entries]
    for place in (place for place, role in roles.items() if role is Role.STATE):
        texts = [entry.texts[place].strip() for entry in entries if place < len(entry.texts)]
        if not any(map(_PART_OF_ONE.fullmatch, texts)):
            continue
        if all(not text or _UP_TO_ONE.fullmatch(text) for text in texts):
            for at, entry in enumerate(changed):
                if place < len(entry.texts) and (value := read_number(entry.texts[place])):
                    cells = list(entry.texts)
                    cells[place] = f"{format_number(value * 100)}%"
                    changed[at] = replace(entry, texts=cells)
            continue
        for entry in entries:
            if place < len(entry.texts) and _PART_OF_ONE.fullmatch(entry.texts[place].strip()):
                findings.warn(
                    entry.where,
                    f"Tiến độ “{entry.texts[place].strip()}” có thể là phần của 1 hay phần trăm; "
                    "chưa lấy làm tỷ lệ, hãy xem lại.",
                )
    return changed


def _said(
    entry: Entry, head: TableHead, roles: Mapping[int, Role]
) -> tuple[dict[Role, str], int | None]:
    """Return what the columns of progress say of one entry, and the percentage among it."""
    fields = dict.fromkeys(_FIELDS, "")
    shares: list[str] = []
    for place, role in roles.items():
        text = entry.texts[place] if place < len(entry.texts) else ""
        if not text:
            continue
        if role is Role.TICK:
            heading = head.columns[place].heading.split(" – ")[-1]
            fields[Role.STATE] = fields[Role.STATE] or one_line(heading)
            # A tick says no more; words in such a column are what was done.
            if len(text) > 3:
                fields[Role.RESULT] = joined(fields[Role.RESULT], text)
        elif role is Role.STATE and share_of(one_line(text)) is not None:
            shares.append(one_line(text))
        else:
            fields[role] = joined(fields[role], text)
    return fields, _share(fields, shares)


def _share(fields: dict[Role, str], shares: Sequence[str]) -> int | None:
    """Return how far a task has come; a share alone stands where the state would."""
    if shares and not fields[Role.STATE]:
        fields[Role.STATE] = shares[0]
    if shares:
        return share_of(shares[0])
    return parted_share(one_line(fields[Role.STATE]))[1]
