"""How the rows of a comparison look: a shape, a word and a calm colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, Choice, RowChange, RowSort
from kehoach_desktop.services.rows.field_names import FIELD_NAMES
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

translate = QCoreApplication.translate

SHAPES: dict[ChangeKind, tuple[str, Tone]] = {
    ChangeKind.KEPT: ("=", Tone.MUTED),
    ChangeKind.CHANGED: ("≠", Tone.WAITING),
    ChangeKind.NEW: ("+", Tone.GOOD),
    ChangeKind.GONE: ("−", Tone.BAD),
}
DOUBT_SHAPE = "?"
_TELLING = frozenset(
    ("group", "parent", "lead", "coordinating", "deadline", "targets", "day", "reporter", "to")
)


def kind_word(kind: ChangeKind) -> str:
    """Return the kind as it stands in a cell and on a filter."""
    return {
        ChangeKind.KEPT: translate("Changes", "giữ nguyên"),
        ChangeKind.CHANGED: translate("Changes", "thay đổi"),
        ChangeKind.NEW: translate("Changes", "mới"),
        ChangeKind.GONE: translate("Changes", "không còn"),
    }[kind]


def sort_word(sort: RowSort) -> str:
    """Return what a row is."""
    return {
        RowSort.PLAN: translate("Changes", "Kế hoạch"),
        RowSort.GROUP: translate("Changes", "Nhóm"),
        RowSort.TASK: translate("Changes", "Nhiệm vụ"),
        RowSort.INDICATOR_GROUP: translate("Changes", "Nhóm chỉ tiêu"),
        RowSort.INDICATOR: translate("Changes", "Chỉ tiêu"),
        RowSort.DUTY: translate("Changes", "Chế độ báo cáo"),
        RowSort.RECIPIENT: translate("Changes", "Nơi nhận"),
    }[sort]


def kind_lines(row: RowChange, choice: Choice) -> tuple[CellLine, ...]:
    """Return the kind, and below it what is to be done where that is not plain."""
    shape, tone = SHAPES[row.kind]
    lines = [CellLine(f"{shape} {kind_word(row.kind)}", tone)]
    if row.doubts:
        lines.append(CellLine(f"{DOUBT_SHAPE} {translate('Changes', 'cần xem')}", Tone.DOUBT))
    if choice is Choice.APART:
        lines.append(CellLine(translate("Changes", "tách làm hai việc")))
    elif choice is Choice.DROP:
        lines.append(CellLine(translate("Changes", "ghi không còn thực hiện")))
    elif choice is Choice.REMOVE:
        lines.append(CellLine(translate("Changes", "bỏ khỏi kế hoạch")))
    elif row.is_settled:
        lines.append(CellLine(translate("Changes", "đã ghi không còn thực hiện"), Tone.MUTED))
    return tuple(lines)


def old_lines(row: RowChange) -> tuple[CellLine, ...]:
    """Return what stands in the plan now."""
    if row.kind is ChangeKind.NEW:
        return ()
    return tuple(_line(one.field, one.old) for one in row.fields if _is_told(row, one.field))


def new_lines(row: RowChange) -> tuple[CellLine, ...]:
    """Return what the newer version has, with the doubts about it."""
    lines = [
        _line(one.field, one.new)
        for one in row.fields
        if row.kind is not ChangeKind.GONE and _is_told(row, one.field)
    ]
    return (*lines, *(CellLine(f"{DOUBT_SHAPE} {one}.", Tone.DOUBT) for one in row.doubts))


def _is_told(row: RowChange, field: str) -> bool:
    """Whether a field is worth a line: of a row that is all new or gone, the telling ones."""
    return row.kind is ChangeKind.CHANGED or field in _TELLING


def _line(field: str, words: str) -> CellLine:
    text = words or translate("Changes", "(trống)")
    return CellLine(f"{FIELD_NAMES[field]}: {text}", Tone.PLAIN if words else Tone.MUTED)
