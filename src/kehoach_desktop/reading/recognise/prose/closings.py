"""Lines that speak of all the work around them: labels, and "… các nhiệm vụ tại mục này"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kehoach_desktop.domain.text.late_pattern import LatePattern
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.prose.assigning_lines import assigns_all, is_label
from kehoach_desktop.reading.recognise.prose.assignments.labels import Label, labelled
from kehoach_desktop.reading.recognise.prose.assignments.said import (
    Said,
    joined_deadline,
    rhythm_within,
)
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import speaks_of_section
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import Holds, told_figures
from kehoach_desktop.reading.recognise.prose.remarks import is_remark
from kehoach_desktop.reading.recognise.prose.told_apart import told_apart
from kehoach_desktop.reading.recognise.sentence import Mend, Sentence
from kehoach_desktop.reading.recognise.work_words import HEAD, names_many


@dataclass(slots=True)
class Item:
    """A clause that asks for work, on the way to a task; ``given`` says its own words assign it.

    ``filled`` names the facts that its own words or a line below have given it, and whether
    a line below has told its time.
    """

    clause: Clause
    said: Said
    holds: Holds | None
    parent: "Item | None" = None
    notes: list[str] = field(default_factory=list)
    filled: set[str] = field(default_factory=set)
    given: bool = False


def lift_closings(clause: Clause, mend: Mend | None) -> None:
    """Move a line that speaks of all the work of a section up to it from its last clause."""
    at = 0
    while at < len(clause.children):
        child = clause.children[at]
        at += 1
        if not child.children:
            continue
        lift_closings(child, mend)
        if _labels_all(clause, child) or assigns_all(clause, child):
            for label in child.children:
                label.parent = clause
            clause.children.extend(child.children)
            child.children = []
            continue
        last = child.children[-1] if child.children else None
        if last is not None and len(child.children) == 1 and _only_names_body(child, mend):
            # "6. Trưởng các thôn" / "Thông báo …": the only line below a body is its work.
            continue
        if last is not None and told_figures(last) and child.rank > Rank.TITLE:
            # "Chỉ tiêu: 100% đoàn viên tham gia." below the last number is said of all.
            child.children.pop()
            last.parent = clause
            clause.children.insert(at, last)
            continue
        if last is not None and last.children:
            # "Phòng A chịu trách nhiệm thực hiện các nội dung sau:" heads what is below it.
            continue
        if last is not None and _gives_anew(child, mend):
            first, *others = child.children
            for line in others:
                line.parent = clause
            given = replace(first, rank=Rank.BULLET, sign="-", parent=clause)
            clause.children[at:at] = [given, *others]
            child.children = []
            continue
        if last is not None and _reports_on_all(last, clause, child, mend):
            child.children.pop()
            last.parent = clause
            clause.children.append(last)
            continue
        if last is not None and last.rank is Rank.PLAIN and _names_outer(last, clause, child, mend):
            child.children.pop()
            last.parent = clause
            clause.children.insert(at, last)
            continue
        if (
            last is not None
            and child.rank > Rank.CAPS
            and last.rank is Rank.PLAIN
            and all(inner.rank is Rank.PLAIN for inner in child.children)
            and clause.rank is not Rank.ROOT
            and speaks_of_section(last.seen(mend).plain)
        ):
            child.children.pop()
            last.parent = clause
            clause.children.insert(at, last)


def _only_names_body(child: Clause, mend: Mend | None) -> bool:
    """Whether a clause is a heading that names a body and says nothing of what it does."""
    plain = child.seen(mend).plain.rstrip(" :")
    return _ONLY_BODY.fullmatch(plain) is not None


_ONLY_BODY = LatePattern(rf"(?:(?:de nghi|doi voi|giao|trach nhiem cua) )?{HEAD}[^.;:]{{0,90}}")
_FEWEST_APART = 3
_GIVES_ANEW = re.compile(rf"(?:giao|phan cong|yeu cau|de nghi)(?: cho)? {HEAD}")
_ONLY_URGES = re.compile(
    r"\b(?:nghiem tuc|khan truong|to chuc|trien khai)[a-z, ]{0,20} thuc hien[^.;:]{0,60}[./]*$"
)
_GIVEN = LatePattern(rf"(?:(?:giao|phan cong|yeu cau|de nghi)(?: cho)? )?{HEAD}[^.;:]{{20,}}\.$")


def _gives_anew(child: Clause, mend: Mend | None) -> bool:
    """Whether the first line below a sentence that gives a body work gives other work to another.

    "7. Đề nghị Mặt trận phối hợp tuyên truyền." / "Giao Công an xã tổng hợp kết quả."
    """
    if child.rank <= Rank.CAPS or any(line.rank is not Rank.PLAIN for line in child.children):
        return False
    words = Sentence.of(child.children[0].text, mend).plain
    if _GIVES_ANEW.match(words) is None or _ONLY_URGES.search(words) or is_remark(words):
        return False
    return _GIVEN.match(Sentence.of(child.text.strip(), mend).plain) is not None


_REPORT = LatePattern(
    rf"^(?:{HEAD}[^.;:]{{0,80}} )?(?:tong hop,? )?(?:gui )?(?:bao cao|ket qua)\b[^.;:]{{0,120}}"
    r"\b(?:ve|cho|truoc|hang|ubnd|dinh ky)\b"
    # "Yêu cầu các đơn vị triển khai thực hiện, báo cáo trước ngày 30/6."
    r"|^(?:yeu cau|de nghi) [^.;:]{0,80}\b(?:trien khai|thuc hien)(?: (?:trien khai|thuc hien|ngay"
    r"|nghiem tuc|day du|dung han|cac noi dung tren))*"
    r"(?:(?:,| va)+ (?:gui )?bao cao\b[^.;]*)?[./]*$"
)


def _reports_on_all(line: Clause, clause: Clause, child: Clause, mend: Mend | None) -> bool:
    """Whether a line below the last of several pieces of work says how all are reported.

    So it is where it is the only line without a number below any of them.
    """
    if line.rank is not Rank.PLAIN or clause.children[-1] is not child:
        return False
    if child.rank <= Rank.TITLE or len(child.children) > 1 or line.children:
        return False
    beside = [one for one in clause.children if one.rank is child.rank]
    if len(beside) < 2 or any(one.children for one in beside[:-1]):
        return False
    return _REPORT.match(line.seen(mend).plain) is not None


_NAMED_SECTION = re.compile(r"\b(?:muc|khoan|phan|nhom) (?P<number>[ivx]+|\d[\d.]*)\b")


def _names_outer(line: Clause, clause: Clause, child: Clause, mend: Mend | None) -> bool:
    """Whether a line speaks of a section around the clause it follows: "… tại mục 1"."""
    plain = line.seen(mend).plain
    found = labelled(plain)
    if found and found[0].whole[0] == 0:
        # "Đơn vị thực hiện mục 1: …": the label says of what.
        plain = plain[: found[0].begin]
    elif not speaks_of_section(plain):
        return False
    named = {found["number"].strip(".") for found in _NAMED_SECTION.finditer(plain)}
    own = child.number.lower()
    outer = {above.number.lower() for above in (clause, *clause.above()) if above.number}
    return own not in named and bool(named & outer)


def _labels_all(clause: Clause, last: Clause) -> bool:
    """Whether labels that hang on the last of several items are said of all of them.

    So it is where no other has anything of its own: "- A", "- B", "* Chủ trì: X".
    """
    items = (Rank.LETTER, Rank.PAREN, Rank.BULLET)
    # Asked of every child: the others are looked through for the last one only.
    if clause.children[-1] is not last:
        return False
    if last.rank is Rank.NUMBER:
        return _is_apart(clause, last)
    if last.rank not in items:
        return False
    bullets = [child for child in clause.children if child.rank in items]
    if len(bullets) < 2 and not all(label.sign == "*" != last.sign for label in last.children):
        # Below a lone "- …" only a label with a sign of the section's own is of the section.
        return False
    if any(
        child.children or ("hủ trì" in child.text or "hu tri" in child.text)
        for child in bullets[:-1]
    ):
        return False
    return all(not label.children and _is_for_all(label) for label in last.children)


def _is_for_all(line: Clause) -> bool:
    """Whether a line is a label, also one that then speaks apart of some of the items."""
    told, apart = told_apart(line)
    return is_label(told.text if apart else line.text)


def _is_apart(clause: Clause, last: Clause) -> bool:
    """Whether an empty line parts one label of time from a list whose lines stand alone.

    "1. Thu gom rác", "2. Trồng cây", "3. Dọn kênh", "", "Thời hạn thực hiện: trước 31/3."
    """
    beside = [one for one in clause.children if one.rank is Rank.NUMBER]
    if len(beside) < _FEWEST_APART or any(one.children for one in beside[:-1]):
        return False
    label = last.children[0]
    if len(last.children) > 1 or label.children or not label.gap:
        return False
    found = labelled(label.sentence.plain)
    return bool(found) and found[0].whole[0] == 0 and found[0].label is Label.DEADLINE


# A line below has told the work's time: the end told for the next work is not this one's.
_LIMITED = "limited"


def given_facts(said: Said) -> set[str]:
    """Return the facts that a clause gives itself."""
    return {
        name
        for name, value in (
            ("lead", said.lead),
            ("coordinating", said.coordinating),
            ("head", said.head),
            ("deadline", said.deadline.text and not said.doubtful),
            ("deliverable", said.deliverable),
        )
        if value
    }


def _is_asked_of(item: Item) -> bool:
    """Whether a line only asks a body for its work, which another may be named to lead."""
    return item.clause.text.startswith(("Đề nghị ", "Vận động ", "Mời "))


def fill(items: Iterable[Item], closing: Said) -> None:
    """Give what a closing line says to the tasks above it that nothing was said of yet."""
    given = given_facts(closing)
    for item in items:
        said = item.said
        changes: dict[str, object] = {}
        held = given & item.filled
        if "lead" in held and _is_asked_of(item):
            if names_many(fold_fast(said.lead[0])):
                # "Đề nghị các nhà mạng xóa vùng lõm." / "Cơ quan chủ trì: Phòng A"
                changes["lead"] = closing.lead
            else:
                # "Đề nghị Mặt trận giám sát …" may be led by Mặt trận all the same.
                changes["unsure_lead"] = said.lead != closing.lead
        for name in given - item.filled:
            changes[name] = getattr(closing, name)
            if name == "deadline":
                changes["doubtful"] = closing.doubtful
                within = rhythm_within(said.deadline, closing.deadline)
                changes[name] = within or closing.deadline
                item.filled.add(_LIMITED)
            item.filled.add(name)
        if "deadline" in held and _LIMITED not in item.filled:
            changes["deadline"] = joined_deadline(said.deadline, closing.deadline)
        if changes:
            item.said = replace(said, **changes)  # type: ignore[arg-type]
