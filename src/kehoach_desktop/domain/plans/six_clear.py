"""The "6 rõ" of a task: person, work, time, responsibility, authority, product.

Kết luận 226-KL/TW asks for the six; "5 rõ" leaves authority out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.text.vietnamese import clean, fold
from kehoach_desktop.domain.units.phrases import is_collective


class Clear(StrEnum):
    """What has to be clear of a task."""

    PERSON = "person"
    WORK = "work"
    TIME = "time"
    RESPONSIBILITY = "responsibility"
    AUTHORITY = "authority"
    PRODUCT = "product"


CLEAR_LABELS: dict[Clear, str] = {
    Clear.PERSON: "người",
    Clear.WORK: "việc",
    Clear.TIME: "thời gian",
    Clear.RESPONSIBILITY: "trách nhiệm",
    Clear.AUTHORITY: "thẩm quyền",
    Clear.PRODUCT: "sản phẩm",
}

_LEAST_WORDS = 3
_WORD = re.compile(r"\w+")
# A task made of these syllables alone says nothing of what is to be done.
_VAGUE = frozenset(
    (
        *("tiep", "tuc", "tang", "cuong", "day", "manh", "tich", "cuc", "chu", "dong"),
        *("phoi", "hop", "thuc", "hien", "trien", "khai", "tham", "muu", "to", "chuc"),
        *("cac", "nhiem", "vu", "cong", "viec", "tac", "theo", "quy", "dinh", "khac"),
        *("duoc", "giao", "tot", "va"),
    )
)
# Somebody with the power to decide is named in the work or its product.
_DECIDES = re.compile(
    r"\b(?:trinh|phe duyet|quyet dinh|ban hanh|chu tich|pho chu tich|thuong truc|dang uy|hdnd"
    r"|bi thu|giam doc|lanh dao|thu truong|nguoi dung dau|uy quyen|phan cap)\b"
)


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is not clear of a task, and why in a sentence."""

    what: Clear
    why: str


@dataclass(frozen=True, slots=True)
class CheckedTask:
    """What of a task the check looks at, as written in the plan."""

    title: str
    lead: Sequence[str] = ()
    head: str = ""
    deliverable: str = ""
    deadline: Deadline = field(default_factory=Deadline)
    note: str = ""


def lacks(task: CheckedTask, *, authority: bool = True) -> tuple[Lack, ...]:
    """Return what is not clear of a task, in the order of the six.

    A person is a single unit or post that leads; responsibility is clear when one answers
    for the whole; authority when a head is named or the words name who decides. "Thường
    xuyên" alone names no time. Without ``authority`` the five are asked.
    """
    found = [
        _person(task),
        _work(task),
        _time(task.deadline),
        _responsibility(task),
        _authority(task) if authority else None,
        _product(task),
    ]
    return tuple(lack for lack in found if lack is not None)


def _leads(task: CheckedTask) -> list[str]:
    return [name for name in map(clean, task.lead) if name]


def _single(task: CheckedTask) -> list[str]:
    return [name for name in _leads(task) if not is_collective(name)]


def _person(task: CheckedTask) -> Lack | None:
    if _single(task):
        return None
    if _leads(task):
        return Lack(Clear.PERSON, f"chỉ giao chung cho “{'; '.join(_leads(task))}”")
    if clean(task.head):
        return None
    return Lack(Clear.PERSON, "chưa ghi cơ quan, người chủ trì")


def _work(task: CheckedTask) -> Lack | None:
    words = _WORD.findall(fold(task.title))
    if len(words) < _LEAST_WORDS:
        return Lack(Clear.WORK, "nội dung quá ngắn, chưa nói làm gì")
    if _VAGUE.issuperset(words):
        return Lack(Clear.WORK, "nội dung chung chung, chưa nói việc cụ thể")
    return None


def _time(deadline: Deadline) -> Lack | None:
    if deadline.due is not None or deadline.recurrence:
        return None
    if deadline.ongoing:
        return Lack(Clear.TIME, "chỉ ghi làm thường xuyên, không có mốc hay kỳ")
    if deadline.after is not None:
        return Lack(Clear.TIME, "còn chờ, chưa có ngày cụ thể")
    if deadline.text:
        return Lack(Clear.TIME, f"không đọc được ngày trong “{deadline.text}”")
    return Lack(Clear.TIME, "chưa ghi thời hạn")


def _responsibility(task: CheckedTask) -> Lack | None:
    if clean(task.head) or len(_single(task)) == 1:
        return None
    if _single(task):
        return Lack(
            Clear.RESPONSIBILITY,
            f"{len(_single(task))} đơn vị cùng chủ trì, chưa rõ ai chịu trách nhiệm chính",
        )
    return Lack(Clear.RESPONSIBILITY, "không có ai chịu trách nhiệm riêng")


def _authority(task: CheckedTask) -> Lack | None:
    if clean(task.head):
        return None
    if any(_DECIDES.search(fold(text)) for text in (task.title, task.deliverable, task.note)):
        return None
    return Lack(
        Clear.AUTHORITY, "chưa ghi lãnh đạo phụ trách hay cấp quyết định (trình, phê duyệt)"
    )


def _product(task: CheckedTask) -> Lack | None:
    if clean(task.deliverable):
        return None
    return Lack(Clear.PRODUCT, "chưa ghi kết quả, sản phẩm")
