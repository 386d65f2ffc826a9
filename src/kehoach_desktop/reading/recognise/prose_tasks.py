"""Makes tasks of the clauses of a plan's body that ask for work."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kehoach_desktop.domain.draft import DraftGroup, DraftTask
from kehoach_desktop.reading.recognise.clauses import Clause, Rank
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.labels import Label, labelled
from kehoach_desktop.reading.recognise.repeats import Repeats
from kehoach_desktop.reading.recognise.said import Said, joined_deadline, speaks_of_section, take_apart
from kehoach_desktop.reading.recognise.sections import Holds, section_of
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import begins_body, begins_work

_NO_WORK = re.compile(
    r"^(?:(?:chi tiet )?(?:tai|theo|co) (?:cac )?(?:phu luc|bieu)\b|\(?chi tiet\b|tren day la|yeu cau"
    r" (?:thu truong|cac (?:co quan|don vi|phong))[^.]{0,60}nghiem tuc|trong qua trinh (?:to chuc|trien"
    r" khai|thuc hien)|can cu (?:ke hoach|noi dung|chuc nang)|ke hoach nay|ubnd xa yeu cau|noi nhan\b"
    r"|(?:co|kem theo) phu luc)"
)
# What only frames an event: when, where and who is there.
_FRAME = re.compile(
    r"^(?:thoi gian|dia diem|thanh phan|doi tuong|so luong|pham vi|hinh thuc|phuong (?:phap|thuc)"
    r"|chu de|ten goi|khau hieu)\b(?:,? (?:va )?(?:thoi gian|dia diem|thanh phan|doi tuong|so luong"
    r"|thuc hien|to chuc|tham du|tham gia))*$"
)
_IN_ANNEX = re.compile(
    r"\b(?:tai|theo|o|trong) (?:cac |danh muc |bang |noi dung )*(?:phu luc|bieu)\b|\bphu luc (?:so )?"
    r"[\divx]* ?(?:dinh kem|kem theo|ban hanh kem)|\b(?:phu luc|bieu) [^.]{0,20}kem theo"
)
_DOCUMENT = re.compile(
    r"^(?:ke hoach|nghi quyet|quyet dinh|chi thi|chuong trinh|ket luan|thong tu|nghi dinh|de an"
    r"|cong van|huong dan|thong bao|luat)\b[^.;]{0,40}?\bso:? ?\d"
)
_FIGURE_FIRST = re.compile(
    r"^(?:phan dau |dat |bao dam |dam bao |co )*(?:\d{1,3}(?:[.,]\d+)? ?%|tren \d|(?:toi thieu|it nhat)"
    r" \d|ty le\b[^.;]{3,160}\bdat\b)"
)
_CONTENT = re.compile(r"(?:Nội dung|Công việc|Nhiệm vụ)[^:]{0,20}:", re.IGNORECASE)
_INTRODUCES = re.compile(r"(?:sau|gom|nhu sau|cu the|sau day|la|nam 20\d\d|duoi day)$")
_SHORTEST = 12
_GIVEN_SIGNS = (
    "hủ trì",
    "iao ",
    "ầu mối",
    "hụ trách",
    "oàn thành",
    "rước",
    "hậm nhất",
    "ời gian",
    "ời hạn",
    "háng ",
    "uý ",
    "/20",
    "au khi",
)
_BODY_SIGNS = (
    "Phòng ", "Văn phòng ", "Công an ", "Trung tâm ", "Ban ", "Trạm ", "Hội ", "Các ", "Đơn vị", "Cơ quan", "Đề nghị "
)


@dataclass(slots=True)
class _Item:
    """A clause that asks for work, on the way to a task."""

    clause: Clause
    said: Said
    holds: Holds | None
    group: str | None
    parent: "_Item | None" = None
    notes: list[str] = field(default_factory=list)
    filled: set[str] = field(default_factory=set)


def take_prose_tasks(root: Clause, findings: Findings, mend: Mend | None) -> None:
    """Add the tasks of the plan's sentences; what a table already holds is not taken again."""
    walk = _Walk(findings, mend)
    _lift_closings(root, mend)
    walk.section(root, None)
    items = walk.chosen()
    known = (*findings.tasks, *findings.actions)
    if known:
        items = [item for item in items if item.said.is_given]
        repeats = Repeats([task.title for task in known] if items else ())
        items = [item for item in items if item.said.work not in repeats]
    if items:
        walk.add(items)


def _lift_closings(clause: Clause, mend: Mend | None) -> None:
    """Move a line that speaks of all the work of a section up to it from the section's last clause."""
    at = 0
    while at < len(clause.children):
        child = clause.children[at]
        at += 1
        if not child.children:
            continue
        _lift_closings(child, mend)
        if _labels_all(clause, child):
            for label in child.children:
                label.parent = clause
            clause.children.extend(child.children)
            child.children = []
            continue
        last = child.children[-1] if child.children else None
        if (
            last is not None
            and child.rank > Rank.CAPS
            and last.rank is Rank.PLAIN
            and all(inner.rank is Rank.PLAIN for inner in child.children)
            and clause.rank is not Rank.ROOT
            and speaks_of_section(Sentence.of(last.text, mend).plain)
        ):
            child.children.pop()
            last.parent = clause
            clause.children.insert(at, last)


def _labels_all(clause: Clause, last: Clause) -> bool:
    """Whether labels that hang on the last of several bullets are said of all of them.

    So it is where no other bullet has anything of its own: "- A", "- B", "* Chủ trì: X".
    """
    bullets = [child for child in clause.children if child.is_bullet]
    if len(bullets) < 2 or bullets[-1] is not last or clause.children[-1] is not last:
        return False
    if any(child.children or "hủ trì" in child.text for child in bullets[:-1]):
        return False
    return all(not label.children and _is_label(label.text) for label in last.children)


def _is_label(text: str) -> bool:
    plain = Sentence.of(text).plain
    found = labelled(plain)
    return bool(found) and found[0].whole[0] == 0 and found[0].label is not Label.WORK


class _Walk:
    """Goes through the clauses once, outer before inner, with what is said around them."""

    def __init__(self, findings: Findings, mend: Mend | None) -> None:
        self._findings = findings
        self._mend = mend
        self._items: list[_Item] = []
        self._headings: dict[str, str] = {}
        self._beside_table = bool(findings.tasks or findings.actions)

    def section(self, clause: Clause, inherited: Holds | None) -> None:
        """Look at a clause that may hold sections; go into those that may hold work."""
        surely = self._mend is not None
        any_given: bool | None = None
        for child in clause.children:
            holds = section_of(child, inherited, self._mend)
            if child.rank is Rank.PLAIN:
                continue
            if holds in (Holds.TASKS, Holds.MIXED, Holds.SHARES, None):
                # Beside a table, or under a title that announces no work, only what is given
                # to somebody or by a day counts; its signs are quickly looked for.
                if surely or (holds is not None and not self._beside_table):
                    self._take(child, holds, Said(), None, None)
                    continue
                if any_given is None:
                    any_given = _may_be_given(clause)
                if any_given and _may_be_given(child):
                    self._take(child, holds, Said(), None, None)
            elif holds in (Holds.AIMS, Holds.INDICATORS):
                self.section(child, holds)

    def _take(
        self,
        clause: Clause,
        holds: Holds | None,
        outer: Said,
        group: str | None,
        parent: "_Item | None",
        said: Said | None = None,
    ) -> list[_Item]:
        """Return the items of a clause, those inside it included; ``said`` if known already."""
        if said is None:
            said = take_apart(clause.text, self._findings, self._mend)
        if not clause.children:
            item = self._leaf(clause, holds, said, outer, group, parent)
            return [item] if item else []
        return self._branch(clause, holds, said, outer, group, parent)

    def _leaf(
        self,
        clause: Clause,
        holds: Holds | None,
        said: Said,
        outer: Said,
        group: str | None,
        parent: "_Item | None",
    ) -> _Item | None:
        if not self._asks_work(clause, said, holds):
            return None
        item = _Item(clause, said.over(outer), holds, group, parent)
        item.filled = _given(said)
        self._items.append(item)
        return item

    def _asks_work(self, clause: Clause, said: Said, holds: Holds | None) -> bool:
        plain = said.plain
        least = 2 if said.is_given and clause.rank is not Rank.PLAIN else 3
        if len(plain.split()) < least or (clause.rank is Rank.PLAIN and len(plain) < _SHORTEST):
            return False
        if _NO_WORK.match(plain) or _DOCUMENT.match(plain) or _FRAME.match(plain):
            return False
        if clause.rank <= Rank.CAPS:
            return False
        if _IN_ANNEX.search(plain) and (begins_body(plain) or said.lead or len(plain) < 200):
            return False
        if holds is None or clause.rank is Rank.PLAIN:
            given = bool(said.lead or said.deadline.text)
            if clause.rank is Rank.PLAIN and clause.text.rstrip().endswith(":"):
                return False
            begins = begins_work(plain) or (self._mend is not None and clause.rank is Rank.PLAIN)
            return begins and (given or holds is not None)
        if holds is Holds.MIXED and not begins_work(plain):
            return False
        return not (_FIGURE_FIRST.match(plain) and not begins_work(plain) and not said.assigns)

    def _branch(
        self,
        clause: Clause,
        holds: Holds | None,
        said: Said,
        outer: Said,
        group: str | None,
        parent: "_Item | None",
    ) -> list[_Item]:
        if self._goes_on_plainly(clause, said):
            whole = " ".join((clause.text, *(child.text for child in clause.children)))
            said = take_apart(whole, self._findings, self._mend)
            item = self._leaf(clause, holds, said, outer, group, parent)
            return [item] if item else []
        if _FRAME.match(said.plain):
            return []
        around = said.over(outer)
        first = len(self._items)
        own_group = self._group_key(clause, said) or group
        inside: list[_Item] = []
        left: list[Clause] = []
        scope = around
        for child in clause.children:
            child_holds = section_of(child, holds, self._mend)
            if child_holds in (Holds.AIMS, Holds.ORGANISING) and child_holds is not holds:
                continue
            if child_holds is Holds.INDICATORS and holds is not Holds.INDICATORS:
                continue
            child_said = None if child.children else take_apart(child.text, self._findings, self._mend)
            closing = self._whole_of(child, child_said)
            if closing is not None:
                if inside:
                    _fill(inside, closing)
                else:
                    scope = closing.over(scope)
                continue
            taken = self._take(child, child_holds, scope, own_group, None, child_said)
            inside += taken
            if not taken and not child.children:
                left.append(child)
        if len(inside) == 1 and _CONTENT.match(inside[0].clause.text) and not clause.is_bullet:
            # "1. Tiếp công dân" / "- Nội dung: …" / "- Chủ trì: …" is one piece of work.
            (item,) = inside
            whole = f"{clause.text.rstrip(' .:;')}: {item.said.work}"
            item.said = replace(item.said, work=whole)
            item.clause = replace(clause, children=[])
            return inside
        if inside and self._are_details(clause, said, inside):
            return self._with_details(clause, holds, said, outer, group, parent, first, inside)
        if not inside:
            # Only labels, documents or remarks stand inside: the clause itself is the task.
            item = self._leaf(clause, holds, replace(scope, work=said.work, plain=said.plain), outer, group, parent)
            if item is None:
                return []
            item.notes += [
                child.text for child in left if not _NO_WORK.match(Sentence.of(child.text).plain)
            ]
            return [item]
        if own_group and own_group not in self._headings:
            title = said.work if said.lead and said.work else clause.text
            self._headings[own_group] = title.rstrip(" :.")
        return inside

    def _goes_on_plainly(self, clause: Clause, said: Said) -> bool:
        """Whether a numbered piece of work only goes on in paragraphs without a number."""
        text = clause.text.rstrip()
        long = len(text) > 80 and (text.endswith(".") or len(text) > 200)
        return (
            long
            and clause.rank > Rank.CAPS
            and begins_work(said.plain)
            and all(
                child.rank is Rank.PLAIN
                and not child.text.rstrip().endswith(":")
                and self._only_tells(child)
                for child in clause.children
            )
        )

    def _only_tells(self, child: Clause) -> bool:
        said = take_apart(child.text, self._findings, self._mend)
        return self._whole_of(child, said) is None and not _NO_WORK.match(said.plain)

    def _whole_of(self, child: Clause, said: Said | None) -> Said | None:
        """Return what a line says of all the work around it, ``None`` if it is work itself."""
        if said is None or child.rank in (Rank.ROMAN, Rank.CAPITAL, Rank.PART, Rank.CAPS):
            return None
        if not said.assigns and not said.note:
            return None
        plain = said.plain
        rest = len(plain.split())
        if rest < (2 if child.rank is Rank.PLAIN else 1) or (speaks_of_section(plain) and rest < 16):
            return said
        introduces = child.rank is Rank.PLAIN and child.text.rstrip().endswith(":")
        return said if introduces else None

    def _are_details(self, clause: Clause, said: Said, inside: list[_Item]) -> bool:
        """Whether what stands inside a clause only tells more of the clause's own work."""
        if clause.rank <= Rank.NUMBER and not said.assigns:
            return False
        if clause.text.rstrip().endswith(":") and said.lead and not said.work:
            return False
        if not begins_work(said.plain) or self._mend is not None or said.lead:
            return False
        below = [item for item in inside if item.clause.parent is clause]
        verbs = sum(begins_work(item.said.plain) or bool(item.filled) for item in below)
        if verbs * 2 < len(below):
            return True
        return (
            clause.is_bullet
            and not clause.text.rstrip().endswith(":")
            and len(said.plain) > 60
            and not _INTRODUCES.search(said.plain)
        )

    def _with_details(
        self,
        clause: Clause,
        holds: Holds | None,
        said: Said,
        outer: Said,
        group: str | None,
        parent: "_Item | None",
        first: int,
        inside: list[_Item],
    ) -> list[_Item]:
        kept = self._items[first:]
        del self._items[first:]
        item = self._leaf(clause, holds, said, outer, group, parent)
        if item is None:
            self._items += kept
            return inside
        below = [one for one in inside if one.clause.parent is clause]
        verbs = sum(begins_work(one.said.plain) or bool(one.filled) for one in below)
        if verbs * 2 < len(below):
            item.notes += [one.clause.text for one in kept]
            return [item]
        for one in kept:
            if one.parent is None:
                one.parent = item
            one.group = group
        self._items += kept
        return [item, *inside]

    def _group_key(self, clause: Clause, said: Said) -> str | None:
        """Return the key of the group that a clause heads; one that only names a lead is none."""
        if clause.rank is Rank.PLAIN or (clause.is_bullet and not clause.text.rstrip().endswith(":")):
            return None
        if said.lead and (len(said.plain) < 4 or begins_work(said.plain)):
            return None
        return str(id(clause))

    def chosen(self) -> list[_Item]:
        """Return the items that stand: shares of units only where nothing else asks for work."""
        main = [item for item in self._items if item.holds in (Holds.TASKS, Holds.MIXED)]
        if main or self._findings.tasks:
            return [item for item in self._items if item.holds is not Holds.SHARES]
        return self._items

    def add(self, items: list[_Item]) -> None:
        """Add the items to the findings as tasks, their headings as groups."""
        groups = self._groups(items)
        keys: dict[int, str] = {}
        damaged = self._mend is not None
        first = len(self._findings.tasks)
        for item in items:
            key = f"t{len(self._findings.tasks) + 1}"
            keys[id(item)] = key
            self._findings.tasks.append(self._task(key, item, groups, keys, damaged=damaged))
        _tell(self._findings, self._findings.tasks[first:], damaged=damaged)

    def _groups(self, items: list[_Item]) -> dict[str, str]:
        """Add the headings that hold tasks as groups; return the key of each by its clause."""
        needed: dict[str, Clause] = {}
        sections = {id(_section(item.clause)) for item in items}
        for item in items:
            chain = []
            clause = item.clause.parent
            while clause is not None and clause.rank is not Rank.ROOT:
                chain.append(clause)
                clause = clause.parent
            for clause in reversed(chain):
                key = str(id(clause))
                alone = clause is _section(item.clause) and len(sections) == 1
                if key in self._headings and not alone:
                    needed.setdefault(key, clause)
        made: dict[str, str] = {}
        for key, clause in needed.items():
            new = f"g{len(self._findings.groups) + 1}"
            made[key] = new
            parent = clause.parent
            while parent is not None and str(id(parent)) not in made:
                parent = parent.parent
            self._findings.groups.append(
                DraftGroup(
                    new,
                    clause.number,
                    self._headings[key],
                    made[str(id(parent))] if parent is not None else None,
                    clause.where,
                )
            )
        return made

    def _task(
        self,
        key: str,
        item: _Item,
        groups: dict[str, str],
        keys: dict[int, str],
        *,
        damaged: bool,
    ) -> DraftTask:
        clause, said = item.clause, item.said
        group = None
        above = clause.parent
        while above is not None and group is None:
            group = groups.get(str(id(above)))
            above = above.parent
        doubts = {"title"} if damaged else set()
        if said.lead and (damaged or said.unsure_lead):
            doubts.add("lead")
        if said.deadline.is_unread or said.doubtful or (damaged and said.deadline.text):
            doubts.add("deadline")
        return DraftTask(
            key=key,
            title=said.work,
            number=clause.number,
            clause=clause.path,
            group=group,
            parent=keys.get(id(item.parent)) if item.parent else None,
            lead=said.lead,
            coordinating=said.coordinating,
            head=said.head,
            deliverable=said.deliverable,
            note="; ".join(part.rstrip(" ;.") for part in (said.note, *item.notes) if part),
            deadline=said.deadline,
            where=clause.where,
            doubts=frozenset(doubts),
        )


def _may_be_given(clause: Clause) -> bool:
    """Whether the words of a clause, or of one inside it, may name a lead or a limit of time."""
    texts = [clause.text, *[inner.text for inner in clause.walk()]]
    if any(text.startswith(_BODY_SIGNS) for text in texts):
        return True
    whole = "\n".join(texts)
    return any(sign in whole for sign in _GIVEN_SIGNS)


def _section(clause: Clause) -> Clause:
    """Return the outermost clause around one."""
    while clause.parent is not None and clause.parent.rank is not Rank.ROOT:
        clause = clause.parent
    return clause


def _given(said: Said) -> set[str]:
    """Return the facts that a clause gives itself."""
    return {
        name
        for name, value in (
            ("lead", said.lead),
            ("coordinating", said.coordinating),
            ("head", said.head),
            ("deadline", said.deadline.text),
            ("deliverable", said.deliverable),
        )
        if value
    }


def _fill(items: Iterable[_Item], closing: Said) -> None:
    """Give what a closing line says to the tasks above it that nothing was said of yet."""
    given = _given(closing)
    for item in items:
        said = item.said
        changes: dict[str, object] = {}
        for name in given - item.filled:
            changes[name] = getattr(closing, name)
            item.filled.add(name)
        if "deadline" in given & item.filled:
            changes["deadline"] = joined_deadline(said.deadline, closing.deadline)
        if changes:
            item.said = replace(said, **changes)  # type: ignore[arg-type]


def _tell(findings: Findings, tasks: list[DraftTask], *, damaged: bool) -> None:
    """Warn of what the officer should look at in these tasks."""
    if damaged:
        findings.warn(
            tasks[0].where,
            "Chữ của văn bản này mất dấu hoặc nhận dạng sai; đơn vị và thời hạn được tìm theo chữ "
            "gần giống, lời của nhiệm vụ giữ nguyên như trong tệp. Hãy đối chiếu từng nhiệm vụ với "
            "bản gốc và sửa lại chữ.",
        )
    for task in tasks:
        if task.deadline.is_unread:
            findings.warn(
                task.where, f"Chưa hiểu thời hạn “{task.deadline.text}” của {_name(task)}."
            )
    for lacking, words in (
        ([task for task in tasks if not task.lead], "đơn vị chủ trì"),
        ([task for task in tasks if not task.deadline.text], "thời hạn"),
    ):
        if len(lacking) > 3:
            findings.warn(
                lacking[0].where,
                f"{len(lacking)} nhiệm vụ viết thành câu không ghi {words}, kể từ {_name(lacking[0])}.",
            )
        else:
            for task in lacking:
                name = _name(task)
                findings.warn(task.where, f"{name[0].upper()}{name[1:]} không ghi {words}.")


def _name(task: DraftTask) -> str:
    return f"nhiệm vụ ở mục {task.clause}" if task.clause else "nhiệm vụ này"


