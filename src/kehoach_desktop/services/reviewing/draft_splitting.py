"""One row of a draft made two: a cell that holds two tasks, a heading that swallowed one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count
from typing import TypeVar

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.services.reviewing.draft_order import rows_beside

_RowT = TypeVar("_RowT", DraftTask, DraftIndicator)
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Za-zĐđ])([.)/:])\s+(?=\S)")
_DASH = re.compile(r"[-–•+*]\s+(?=\S)")
_BREAK = re.compile(r"\n|(?<=[.;:!?])\s+")
PART = "/"
"""Stands in the key of a row split off, after the key of the row it was split from."""


def split_row(draft: PlanDraft, key: str, first: str, second: str) -> PlanDraft:
    """Return the draft with a row's words in two rows, the second right below the first.

    The second gets the number its words begin with, and the units, deadline and targets of
    the first, which stood for both. What a heading swallowed becomes a task (an indicator)
    under it. Raises InvalidInput when a part is empty.
    """
    row = next((one for one in rows_beside(draft, key) if one.key == key), None)
    if row is None:
        raise NotFound("Dòng này không còn trong bản đọc.")
    words = clean(first)
    # Inside a word nothing begins: the "a." of "lo|a. số hóa" is no number.
    in_word = first[-1:].isalpha() and second[:1].isalpha()
    number, rest = ("", clean(second)) if in_word else parted(clean(second))
    if not words or not rest:
        raise InvalidInput(
            "Chỗ tách phải có chữ ở cả hai bên; hãy đặt con trỏ vào giữa nội dung. "
            "Không có gì thay đổi."
        )
    new = free_key(draft, key)
    if isinstance(row, DraftTask):
        kept = row._replace(title=words)
        made = kept._replace(key=new, title=rest, number=number, clause="")
        return replace(
            draft,
            tasks=_after(draft.tasks, kept, made),
            actions=_after(draft.actions, kept, made),
        )
    if isinstance(row, DraftIndicator):
        named = row._replace(name=words)
        more = named._replace(key=new, name=rest, number=number)
        return replace(draft, indicators=_after(draft.indicators, named, more))
    return _out_of_heading(draft, replace(row, title=words), new, number, rest)


def parted(words: str) -> tuple[str, str]:
    """Return (number, words) of words that begin with a number; a bullet is left away."""
    if found := _NUMBER.match(words):
        mark = ")" if found[2] == ")" else ""
        return found[1] + mark, words[found.end() :]
    if found := _DASH.match(words):
        return "", words[found.end() :]
    return "", words


def likely_break(text: str) -> int:
    """Return where a text most likely falls into two: a line's end, else the middle sentence."""
    breaks = [found.start() for found in _BREAK.finditer(text)]
    inner = [at for at in breaks if text[:at].strip() and text[at:].strip()]
    lines = [at for at in inner if text[at] == "\n"]
    return min(lines or inner or [len(text)], key=lambda at: abs(2 * at - len(text)))


def free_key(draft: PlanDraft, key: str) -> str:
    """Return a key for a row made out of this one, the same whenever it is made again."""
    taken = {
        row.key
        for rows in (
            draft.groups,
            draft.tasks,
            draft.actions,
            draft.indicator_groups,
            draft.indicators,
        )
        for row in rows
    }
    return next(name for at in count(2) if (name := f"{key}{PART}{at}") not in taken)


def _after(rows: Iterable[_RowT], kept: _RowT, made: _RowT) -> tuple[_RowT, ...]:
    after: list[_RowT] = []
    for row in rows:
        after += [kept, made] if row.key == kept.key else [row]
    return tuple(after)


def _out_of_heading(
    draft: PlanDraft, heading: DraftGroup, key: str, number: str, words: str
) -> PlanDraft:
    def renamed(groups: Iterable[DraftGroup]) -> tuple[DraftGroup, ...]:
        return tuple(heading if one.key == heading.key else one for one in groups)

    if any(one.key == heading.key for one in draft.groups):
        task = DraftTask(key, words, number, group=heading.key, where=heading.where)
        return replace(draft, groups=renamed(draft.groups), tasks=_first(draft.tasks, task))
    indicator = DraftIndicator(key, words, number, group=heading.key, where=heading.where)
    return replace(
        draft,
        indicator_groups=renamed(draft.indicator_groups),
        indicators=_first(draft.indicators, indicator),
    )


def _first(rows: Sequence[_RowT], row: _RowT) -> tuple[_RowT, ...]:
    """Put a row before all others of its group."""
    after = list(rows)
    places = [at for at, one in enumerate(after) if one.group == row.group]
    after.insert(places[0] if places else len(after), row)
    return tuple(after)
