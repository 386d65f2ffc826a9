"""Makes groups and tasks of a sorted task table."""

import re

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftTask
from kehoach_desktop.domain.text.numbering import number_kind
from kehoach_desktop.domain.units.phrases import is_headed
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.days_of_month import in_month
from kehoach_desktop.reading.recognise.table.entries import Entry, EntryKind, one_line
from kehoach_desktop.reading.recognise.table.group_year import year_of
from kehoach_desktop.reading.recognise.table.rows import RowSorter
from kehoach_desktop.reading.recognise.table.schedule_columns import span_of
from kehoach_desktop.reading.recognise.table.table_head import TableHead
from kehoach_desktop.reading.recognise.table.task_columns import TaskColumns

_ASSIGNED = re.compile(r"^(?:nhiệm vụ (?:của|giao)|giao|đối với)\s+", re.IGNORECASE)
_LONGEST_UNIT = 80
NO_DOUBTS: frozenset[str] = frozenset()


class GroupStack:
    """The open group headings; a number of a kind already open closes what is below it."""

    def __init__(self, groups: list[DraftGroup], prefix: str) -> None:
        self._groups = groups
        self._prefix = prefix
        self._open: list[tuple[str, str]] = []
        self._divided: dict[str, str] = {}
        self._times: dict[str, str] = {}
        self._just_opened = False

    @property
    def current(self) -> str | None:
        """The key of the innermost open group."""
        return self._open[-1][1] if self._open else None

    def open(self, entry: Entry) -> None:
        """Open the group of a heading row."""
        number = entry.number
        kind = str(number_kind(number, self._last_number(number)) or "none") if number else "none"
        if "." in number:
            kind = f"{kind}{number.count('.')}"
        kinds = [known for known, _ in self._open]
        if kind in kinds:
            del self._open[kinds.index(kind) :]
        elif self._open and kind == "none" and not self._just_opened:
            self._open.pop()
        key = f"{self._prefix}{len(self._groups) + 1}"
        title = one_line(entry.title)
        self._groups.append(DraftGroup(key, number, title, self.current, entry.where))
        if span_of(time := title.strip(" :.")):
            self._times[key] = time
        self._open.append((kind, key))
        if entry.divided:
            self._divided[key] = number
        self._just_opened = True

    def item_follows(self, number: str = "") -> None:
        """Note that an item came under the open group, or ends a divided one: "2.2" ends "2.1"."""
        self._just_opened = False
        if not self._divided or not number or _is_letter(number):
            return
        while self._open and (divided := self._divided.get(self._open[-1][1])):
            if number.startswith(divided + "."):
                return
            self._open.pop()

    def lead(self, findings: Findings) -> tuple[str, ...]:
        """Return the unit that the innermost open group is named for: "2. Phòng Kinh tế"."""
        title = next((g.title for g in self._groups if g.key == self.current), "")
        title = _ASSIGNED.sub("", title).strip(" :.")
        if len(title) > _LONGEST_UNIT or not is_headed(title):
            return ()
        return findings.units.names(title)

    def time(self) -> str:
        """Return the words of the innermost open group that is a time: "Tháng 9/2026"."""
        return self._times.get(self._open[-1][1], "") if self._open else ""

    def year(self) -> int | None:
        """Return the year that the innermost open group names: "Đến năm 2030"."""
        titles = {group.key: group.title for group in self._groups}
        for _kind, key in reversed(self._open):
            if (year := year_of(titles[key])) is not None:
                return year
        return None

    def _last_number(self, number: str) -> str:
        for group in reversed(self._groups):
            if len(group.number) == 1 and len(number) == 1 and group.number.isalpha():
                return group.number
        return ""


def take_tasks(sorter: RowSorter, findings: Findings) -> None:
    """Add the groups and tasks that a task table holds."""
    head = sorter.head
    texts = [entry.texts for entry in sorter.entries if entry.texts]
    columns = TaskColumns(head, texts, findings.marks)
    entries = _with_parents(sorter.entries)
    groups = GroupStack(findings.groups, "g")
    by_number: dict[str, str] = {}
    last_numbered: str | None = None
    missing = _Missing(head)
    names_leads = head.has(Meaning.LEAD, Meaning.BOTH, Meaning.ROLE)
    for entry in entries:
        if entry.kind is EntryKind.GROUP:
            groups.open(entry)
            by_number.clear()
            last_numbered = None
            continue
        groups.item_follows("" if entry.bullet else entry.number)
        key = f"t{len(findings.tasks) + 1}"
        parent = _parent(entry, by_number, last_numbered)
        task = make_task(key, entry, columns, findings, groups.current, parent, groups.time())
        if not names_leads and not task.lead and (lead := groups.lead(findings)):
            task = task._replace(lead=lead)
        findings.tasks.append(task)
        if entry.number and not entry.bullet:
            by_number[entry.number] = key
            if not _is_letter(entry.number):
                last_numbered = key
        elif not entry.bullet:
            last_numbered = key
        missing.look(task)
    missing.tell(findings)


def make_task(
    key: str,
    entry: Entry,
    columns: TaskColumns,
    findings: Findings,
    group: str | None = None,
    parent: str | None = None,
    time: str = "",
) -> DraftTask:
    """Return the task of one entry, with a warning for whatever is doubtful in it.

    ``time`` is what its group says of when ("Tháng 4").
    """
    texts = entry.texts
    doubts: set[str] = set()
    lead, coordinating = columns.units(texts, findings, doubts)
    deadline = columns.deadline(texts, findings, doubts)
    if time and not deadline.text:
        deadline = findings.deadline(time)
    elif time and deadline.is_unread and (whole := in_month(deadline.text, time)):
        deadline = findings.deadline(whole)
    title = one_line(entry.title)
    name = f"nhiệm vụ {entry.number}" if entry.number else "nhiệm vụ này"
    doubt = findings.deadline_doubt(deadline, name)
    if doubt or "deadline" in doubts or not title:
        if doubt:
            doubts.add("deadline")
            findings.warn(entry.where, doubt)
        elif "deadline" in doubts:
            findings.warn(
                entry.where,
                f"Thời hạn của {name} ghi bằng một con số; được hiểu là {deadline.text}, "
                "hãy xem lại.",
            )
        if not title:
            doubts.add("title")
            findings.warn(entry.where, f"Dòng của {name} không có nội dung công việc.")
    return DraftTask(
        key=key,
        title=title,
        number=entry.number,
        group=group,
        parent=parent,
        lead=lead,
        coordinating=coordinating,
        head=one_line(columns.text(Meaning.HEAD, texts)),
        deliverable=columns.text(Meaning.DELIVERABLE, texts),
        note=columns.note(texts),
        deadline=deadline,
        where=entry.where,
        doubts=frozenset(doubts) if doubts else NO_DOUBTS,
    )


def _with_parents(entries: list[Entry]) -> list[Entry]:
    """Turn a numbered row with only a title into a group when its parts follow.

    Parts are "1.1" below "1", "a)" below "1.1", or dashes that have units or times of their own.
    """
    made: list[Entry] = []
    for position, entry in enumerate(entries):
        following = entries[position + 1] if position + 1 < len(entries) else None
        divided = (
            following is not None
            and entry.number
            and (
                following.number.startswith(entry.number + ".")
                or (
                    following.number.rstrip(".)/") == "a"
                    and ("." in entry.number or not _only_title(following))
                )
                or (following.bullet and not _only_title(following))
            )
        )
        if divided and entry.kind is EntryKind.ITEM and _only_title(entry):
            group = Entry(EntryKind.GROUP, entry.number, entry.title, entry.where, divided=True)
            made.append(group)
        else:
            made.append(entry)
    return made


def _only_title(entry: Entry) -> bool:
    return sum(1 for text in entry.texts if text) <= 2


def _parent(entry: Entry, by_number: dict[str, str], last_numbered: str | None) -> str | None:
    if entry.bullet or _is_letter(entry.number):
        return last_numbered
    if "." in entry.number:
        return by_number.get(entry.number.rsplit(".", 1)[0])
    return None


def _is_letter(number: str) -> bool:
    return len(number) <= 2 and number[:1].islower()


class _Missing:
    """Counts tasks without a lead or deadline, to warn of each, or once when most lack it."""

    def __init__(self, head: TableHead) -> None:
        self._tasks = 0
        self._lead: list[DraftTask] = []
        self._deadline: list[DraftTask] = []
        self._asks_lead = head.has(Meaning.LEAD, Meaning.BOTH, Meaning.ROLE)
        self._asks_deadline = head.has(Meaning.DEADLINE, Meaning.END)

    def look(self, task: DraftTask) -> None:
        self._tasks += 1
        if self._asks_lead and not task.lead:
            self._lead.append(task)
        if self._asks_deadline and not task.deadline.text:
            self._deadline.append(task)

    def tell(self, findings: Findings) -> None:
        for lacking, words in ((self._lead, "đơn vị chủ trì"), (self._deadline, "thời hạn")):
            if len(lacking) * 2 > self._tasks > 3:
                findings.warn(
                    lacking[0].where,
                    f"{len(lacking)} nhiệm vụ trong bảng này chưa ghi {words}.",
                )
                continue
            for task in lacking:
                name = f"Nhiệm vụ {task.number}" if task.number else "Nhiệm vụ này"
                findings.warn(task.where, f"{name} chưa ghi {words}.")
