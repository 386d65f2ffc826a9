"""Finds the held task that each row of a report or tracking list is about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kehoach_desktop.domain.drafts.draft import DraftProgress
from kehoach_desktop.domain.versions.row_matching import MatchDoubt, MatchRow, folded, match_rows
from kehoach_desktop.services.models.read_models import TaskLine


class Verdict(StrEnum):
    """What may be done with a row: only a SURE one is taken without being asked about."""

    SURE = "sure"
    SAME = "same"
    EMPTY = "empty"
    DOUBTFUL = "doubtful"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"

    @property
    def needs_attention(self) -> bool:
        """Whether the officer has to decide about the row."""
        return self in (Verdict.DOUBTFUL, Verdict.CONFLICT, Verdict.UNKNOWN)


@dataclass(frozen=True, slots=True)
class MatchedRow:
    """A row with the task it is about, if one was found, and why it may not be taken."""

    row: DraftProgress
    task: TaskLine | None
    verdict: Verdict
    message: str = ""


_ABBREVIATED = (
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("mat tran to quoc", "mttq"),
    ("chuyen doi so", "cds"),
    ("thu tuc hanh chinh", "tthc"),
    ("cai cach hanh chinh", "cchc"),
    ("cong nghe thong tin", "cntt"),
    ("khoa hoc va cong nghe", "khcn"),
    ("khoa hoc cong nghe", "khcn"),
    ("doi moi sang tao", "dmst"),
    ("dich vu cong", "dvc"),
    ("co so du lieu", "csdl"),
)
_SEVERAL = "Có nhiều nhiệm vụ gần giống dòng này; hãy chọn nhiệm vụ rồi ghi tay."
_WORDING = "Tên nhiệm vụ trong bảng khác nhiều với kế hoạch; hãy xem có đúng là một không."
_UNKNOWN = "Không có nhiệm vụ nào như dòng này trong kế hoạch đang giữ."


def match_tasks(rows: Sequence[DraftProgress], tasks: Sequence[TaskLine]) -> list[MatchedRow]:
    """Return every row once, in its order, with the task its number and wording tell of.

    Two rows about one task are told of: the second is the same if it says the same, else
    both are in conflict.
    """
    known = {task.id: task for task in tasks}
    sides = [_of_task(task) for task in tasks]
    pairs = {
        pair.new: (known[pair.old], pair.doubt)
        for pair in match_rows(sides, [_of_row(row) for row in _each_once(rows)]).pairs
    }
    taken = {task.id: key for key, (task, _) in pairs.items()}
    matched: dict[str, MatchedRow] = {}
    for row in rows:
        if row.key in pairs:
            task, doubt = pairs[row.key]
            matched[row.key] = _judged(row, task, doubt)
    by_key = {row.key: row for row in rows}
    for row in rows:
        if row.key in pairs:
            continue
        again = _again(row, sides, taken, known)
        if again is None:
            matched[row.key] = MatchedRow(row, None, Verdict.UNKNOWN, _UNKNOWN)
            continue
        first = by_key[taken[again.id]]
        matched[row.key] = _repeated(row, first, again)
        if matched[row.key].verdict is Verdict.CONFLICT:
            matched[first.key] = _repeated(first, row, again)
    return [matched[row.key] for row in rows]


def _of_task(task: TaskLine) -> MatchRow:
    context = task.group_number or task.group_title
    return MatchRow(task.id, task.number, _shortened(task.title), "; ".join(task.lead), context)


def _of_row(row: DraftProgress) -> MatchRow:
    return MatchRow(row.key, row.number, _shortened(row.title), "; ".join(row.lead), row.group)


def _each_once(rows: Sequence[DraftProgress]) -> list[DraftProgress]:
    """Leave out rows printed again, which would make the first of them doubtful."""
    first: dict[tuple[str, str, str], DraftProgress] = {}
    for row in rows:
        first.setdefault((folded(row.title), folded(row.number), folded(row.group)), row)
    return list(first.values())


def _shortened(title: str) -> str:
    """Return the wording folded, with what is often abbreviated written in one way."""
    words = folded(title)
    for full, short in _ABBREVIATED:
        words = words.replace(full, short)
    return words


def _judged(row: DraftProgress, task: TaskLine, doubt: MatchDoubt) -> MatchedRow:
    if doubt is MatchDoubt.SEVERAL:
        return MatchedRow(row, task, Verdict.DOUBTFUL, _SEVERAL)
    if doubt is MatchDoubt.WORDING:
        return MatchedRow(row, task, Verdict.DOUBTFUL, _WORDING)
    return MatchedRow(row, task, Verdict.SURE)


def _again(
    row: DraftProgress,
    sides: Iterable[MatchRow],
    taken: Mapping[str, str],
    known: Mapping[str, TaskLine],
) -> TaskLine | None:
    """Return the task, already found for another row, that this row is surely about too."""
    only = [side for side in sides if side.key in taken]
    for pair in match_rows(only, [_of_row(row)]).pairs:
        if pair.doubt is MatchDoubt.NONE:
            return known[pair.old]
    return None


def _repeated(row: DraftProgress, other: DraftProgress, task: TaskLine) -> MatchedRow:
    if _said(row) == _said(other):
        return MatchedRow(row, task, Verdict.SAME, f"Trùng với {other.where or 'một dòng khác'}.")
    return MatchedRow(
        row,
        task,
        Verdict.CONFLICT,
        f"Bảng ghi nhiệm vụ này hai lần, khác nhau (xem {other.where or 'dòng kia'}).",
    )


def _said(row: DraftProgress) -> DraftProgress:
    same = replace(row, key="", where="", number="", group="", title="", lead=())
    return replace(same, state=folded(row.state), result=" ".join(row.result.split()))
