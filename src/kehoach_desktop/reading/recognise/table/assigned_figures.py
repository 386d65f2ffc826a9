"""Tables that assign figures without a unit column: "Nội dung thu | Chỉ tiêu năm 2026"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.table_head import TableHead

_LOOKED_AT = 200
_FEWEST = 2
_NEARLY_ALL = 0.9
_FIGURE = re.compile(r"[≥≤<>=]{0,2}\s*\d[\d.,]*\s*%?")
_ASSIGNS = re.compile(r"\bchi tieu\b|\b(?:du toan|giao|ke hoach|nhiem vu) thu\b|\bthu ngan sach\b")
_WORK = re.compile(r"\b(?:nhiem vu|cong viec|hoat dong|giai phap)\b")
# What has a time or a product of its own is work, however many figures stand beside it.
_OF_WORK = (
    *(Meaning.DEADLINE, Meaning.START, Meaning.END, Meaning.SCHEDULE, Meaning.DELIVERABLE),
    *(Meaning.INDICATOR, Meaning.GROUP, Meaning.PROGRESS),
)


def with_assigned(head: TableHead, rows: Sequence[Row], captions: Iterable[str]) -> TableHead:
    """Return the head with its contents as indicators where the target cells are figures.

    The heading of the figures or a caption above the table must say that indicators, or
    revenue, are assigned there.
    """
    name, targets = head.index_of(Meaning.TASK), head.all_of(Meaning.TARGET)
    if name is None or not targets or head.has(*_OF_WORK):
        return head
    if _WORK.search(fold_label(head.columns[name].heading)):
        return head
    said = [head.columns[target].heading for target in targets]
    if not any(_ASSIGNS.search(fold_label(words)) for words in (*said, *captions)):
        return head
    gathered = [head.gather(row) for row in rows[:_LOOKED_AT]]
    cells = [texts[target] for texts in gathered for target in targets if texts[target]]
    figures = sum(1 for text in cells if _FIGURE.fullmatch(text))
    if len(cells) < _FEWEST or figures < _NEARLY_ALL * len(cells):
        return head
    columns = list(head.columns)
    columns[name] = replace(columns[name], meaning=Meaning.INDICATOR)
    return replace(head, columns=tuple(columns))
