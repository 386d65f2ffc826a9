"""Makes groups and tasks of a sorted task table."""

from kehoach_desktop.domain.deadline import Deadline
from kehoach_desktop.domain.draft import DraftGroup, DraftTask
from kehoach_desktop.domain.numbering import number_kind
from kehoach_desktop.reading.recognise.columns import Meaning
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.rows import Entry, EntryKind, RowSorter, one_line
from kehoach_desktop.reading.recognise.table_head import TableHead

_KEPT_IN_NOTE = (Meaning.DESCRIPTION, Meaning.BASIS, Meaning.FUNDING, Meaning.OTHER, Meaning.TARGET)


class GroupStack:
    """The open group headings; a number of a kind already open closes what is below it."""

    def __init__(self, groups: list[DraftGroup], prefix: str) -> None:
        self._groups = groups
        self._prefix = prefix
        self._open: list[tuple[str, str]] = []
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
        self._groups.append(
            DraftGroup(key, number, one_line(entry.title), self.current, entry.where)
        )
        self._open.append((kind, key))
        self._just_opened = True

    def item_follows(self) -> None:
        """Note that an item came under the open group."""
        self._just_opened = False

    def _last_number(self, number: str) -> str:
        for group in reversed(self._groups):
            if len(group.number) == 1 and len(number) == 1 and group.number.isalpha():
                return group.number
        return ""


def take_tasks(sorter: RowSorter, findings: Findings) -> None:
    """Add the groups and tasks that a task table holds."""
    head = sorter.head
    entries = _with_parents(sorter.entries)
    groups = GroupStack(findings.groups, "g")
    by_number: dict[str, str] = {}
    last_numbered: str | None = None
    missing = _Missing(head)
    for entry in entries:
        if entry.kind is EntryKind.GROUP:
            groups.open(entry)
            by_number.clear()
            last_numbered = None
            continue
        groups.item_follows()
        key = f"t{len(findings.tasks) + 1}"
        task = make_task(key, entry, head, findings)
        parent = _parent(entry, by_number, last_numbered)
        task = _placed(task, groups.current, parent)
        findings.tasks.append(task)
        if entry.number and not entry.bullet:
            by_number[entry.number] = key
            if not _is_letter(entry.number):
                last_numbered = key
        elif not entry.bullet:
            last_numbered = key
        missing.look(task)
    missing.tell(findings)


def make_task(key: str, entry: Entry, head: TableHead, findings: Findings) -> DraftTask:
    """Return the task of one entry, with a warning for whatever is doubtful in it."""
    texts = {
        column.meaning: text
        for column, text in zip(reversed(head.columns), reversed(entry.texts), strict=False)
        if text and column.meaning
    }
    doubts: set[str] = set()
    name = f"nhiệm vụ {entry.number}" if entry.number else "nhiệm vụ này"
    lead, coordinating = _units(texts, findings, doubts)
    deadline = _deadline(texts, findings)
    if deadline.is_unread:
        doubts.add("deadline")
        findings.warn(entry.where, f"Chưa hiểu thời hạn “{deadline.text}” của {name}.")
    title = one_line(entry.title)
    if not title:
        doubts.add("title")
        findings.warn(entry.where, f"Dòng của {name} không có nội dung công việc.")
    return DraftTask(
        key=key,
        title=title,
        number=entry.number,
        lead=lead,
        coordinating=coordinating,
        head=one_line(texts.get(Meaning.HEAD, "")),
        deliverable=texts.get(Meaning.DELIVERABLE, ""),
        note=_note(entry, head),
        deadline=deadline,
        where=entry.where,
        doubts=frozenset(doubts),
    )


def _units(
    texts: dict[Meaning, str], findings: Findings, doubts: set[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    coordinating = texts.get(Meaning.COORDINATING, "")
    lead = texts.get(Meaning.LEAD, "")
    both = texts.get(Meaning.BOTH, "")
    if both:
        if roles := findings.units.roles(both):
            return roles
        doubts.add("lead")
        return findings.units.names(both), findings.units.names(coordinating)
    if "hối hợp" in lead and not coordinating and (roles := findings.units.roles(lead)):
        return roles
    return findings.units.names(lead), findings.units.names(coordinating)


def _deadline(texts: dict[Meaning, str], findings: Findings) -> Deadline:
    start, end = texts.get(Meaning.START, ""), texts.get(Meaning.END, "")
    text = one_line(texts.get(Meaning.DEADLINE, ""))
    if start and end:
        both = findings.deadline(f"Từ {one_line(start)} đến {one_line(end)}")
        if both.start and both.due:
            return both
        first, last = findings.deadline(one_line(start)), findings.deadline(one_line(end))
        begins = first.start or (first.due.replace(day=1) if first.due else None)
        if "/" in start and start.count("/") == 2:
            begins = first.due or first.start
        return Deadline(
            f"{one_line(start)} – {one_line(end)}",
            begins,
            last.due,
            last.recurrence,
            last.ongoing or first.ongoing,
            last.after or first.after,
        )
    return findings.deadline(text or one_line(end) or (f"Từ {one_line(start)}" if start else ""))


def _note(entry: Entry, head: TableHead) -> str:
    """Return the note, and under its heading whatever column has no place of its own."""
    note: list[str] = []
    extra: list[str] = []
    for column, text in zip(head.columns, entry.texts, strict=False):
        if not text:
            continue
        if column.meaning is Meaning.NOTE:
            note.append(text)
        elif column.meaning in _KEPT_IN_NOTE or (column.meaning is None and column.heading):
            extra.append(f"{one_line(column.heading)}: {text}")
    return "\n".join([*note, *extra])


def _with_parents(entries: list[Entry]) -> list[Entry]:
    """Turn a numbered row with only a title into a group when "1.1" follows its "1"."""
    made: list[Entry] = []
    for position, entry in enumerate(entries):
        following = entries[position + 1] if position + 1 < len(entries) else None
        bare = entry.kind is EntryKind.ITEM and entry.number and _only_title(entry)
        if bare and following and following.number.startswith(entry.number + "."):
            made.append(Entry(EntryKind.GROUP, entry.number, entry.title, entry.where))
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
    return number[:1].islower() and len(number) <= 2


def _placed(task: DraftTask, group: str | None, parent: str | None) -> DraftTask:
    if group is None and parent is None:
        return task
    from dataclasses import replace

    return replace(task, group=group, parent=parent)


class _Missing:
    """Counts tasks without a lead or deadline, to warn of each, or once when most lack it."""

    def __init__(self, head: TableHead) -> None:
        self._tasks = 0
        self._lead: list[DraftTask] = []
        self._deadline: list[DraftTask] = []
        self._asks_lead = head.has(Meaning.LEAD, Meaning.BOTH)
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
