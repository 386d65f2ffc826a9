"""The numbers of a table's rows: jumps, where one may be left out, repeats and blanks."""

from collections.abc import Iterator, Mapping, Sequence

from kehoach_desktop.domain.drafts.draft import (
    DraftIndicator,
    DraftTask,
    ReadingWarning,
    SourceBlock,
)

_MOST = 3
"""More oddities in a document are its own way of numbering."""
_NUMBERED = 0.75
_LONGEST_NUMBER = 3
"""Longer ones are codes, which do not count on."""
Rows = Sequence[DraftTask] | Sequence[DraftIndicator]


def odd_numbers(rows: Rows, blocks: Mapping[str, SourceBlock]) -> list[ReadingWarning]:
    """Return a warning at each row whose number does not follow that of the row before."""
    told = [*_steps(rows, blocks)]
    kept = told if len(told) <= _MOST else []
    blank = [*_blanks(rows)]
    return kept + blank if len(blank) <= _MOST else kept


def _steps(rows: Rows, blocks: Mapping[str, SourceBlock]) -> Iterator[ReadingWarning]:
    before: DraftTask | DraftIndicator | None = None
    last = 0
    for row in rows:
        number = row.number
        if not number.isdigit() or len(number) > _LONGEST_NUMBER or _is_clause(row):
            before = None
            continue
        value = int(number)
        step = value - last
        if before is not None and step != 1:
            together = row.group == before.group and _table(row) == _table(before)
            if step > 1:
                yield ReadingWarning(
                    row.where,
                    f"Số thứ tự nhảy từ {before.number} sang {row.number}; có thể sót dòng, "
                    "hãy xem lại.",
                )
            elif step == 0 and together and row.where != before.where and _prints(row, blocks):
                yield ReadingWarning(
                    row.where, f"Số thứ tự {row.number} ghi hai lần liền nhau; hãy xem lại."
                )
            elif step < 0 and number.strip("0") != "1" and together:
                yield ReadingWarning(
                    row.where,
                    f"Số thứ tự lùi từ {before.number} về {row.number}; hãy xem lại thứ tự.",
                )
        before, last = row, value


def _is_clause(row: DraftTask | DraftIndicator) -> bool:
    """Whether what has the number is a sentence, between which others stand."""
    return "dòng " not in row.where or (isinstance(row, DraftTask) and bool(row.clause))


def _table(row: DraftTask | DraftIndicator) -> str:
    return row.where.rpartition(", ")[0]


def _prints(row: DraftTask | DraftIndicator, blocks: Mapping[str, SourceBlock]) -> bool:
    """Whether the row prints its number itself; one over several rows stands in the first."""
    block = blocks.get(row.where)
    return block is not None and any(
        cell.strip(" .)") == row.number for cell in block.cells[:2] if cell
    )


def _blanks(rows: Rows) -> Iterator[ReadingWarning]:
    """Yield a warning for each row without a number among numbered ones of its table."""
    if all(row.number for row in rows):
        return
    tables: dict[str, list[DraftTask | DraftIndicator]] = {}
    for row in rows:
        table, _, line = row.where.rpartition(", ")
        if line.startswith("dòng"):
            tables.setdefault(table, []).append(row)
    for together in tables.values():
        numbered = sum(row.number.isdigit() for row in together)
        if numbered < _NUMBERED * len(together) or numbered == len(together):
            continue
        for row in together:
            if not row.number and not getattr(row, "parent", None):
                yield ReadingWarning(
                    row.where,
                    "Dòng này không có số thứ tự như các dòng khác; hãy xem là một dòng riêng hay "
                    "phần tiếp của dòng trên.",
                )
