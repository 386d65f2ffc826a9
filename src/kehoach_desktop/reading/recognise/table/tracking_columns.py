"""Tells a report or tracking list from a plan, and what its columns of progress hold."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_label
from kehoach_desktop.reading.recognise.table.columns import Column, Meaning, read_heading
from kehoach_desktop.reading.recognise.table.table_head import TableHead
from kehoach_desktop.reading.recognise.tracking_words import REPORTS
from kehoach_desktop.services.monthly.state_words import (
    is_share,
    parted_share,
    read_state,
    says_only_time,
)

_PLAIN = re.compile(r"[^\w%]+")
_WEIGHT = re.compile(r"\b(?:trong so|ty trong|diem|he so|von|kinh phi|chi tieu|muc tieu)\b")


class Role(StrEnum):
    """What a column of progress holds; a TICK column names a state that a mark gives a row."""

    STATE = "state"
    TICK = "tick"
    RESULT = "result"
    DIFFICULTY = "difficulty"
    RECOMMENDATION = "recommendation"
    PRODUCT = "product"
    COMPLETED_ON = "completed_on"


# Patterns run over the folded heading; the first that fits wins.
_SURE: tuple[tuple[Role, str], ...] = (
    (Role.DIFFICULTY, r"\b(?:kho khan|vuong mac|ton tai|han che|nguyen nhan)\b"),
    (
        Role.RECOMMENDATION,
        r"\b(?:kien nghi|de xuat)\b|\bgiai phap (?:khac phuc|thoi gian toi|tiep theo)\b",
    ),
    (
        Role.STATE,
        r"\b(?:trang thai|tinh trang|muc do (?:hoan thanh|thuc hien))\b|%|\bphan tram\b|"
        r"\bty le (?:hoan thanh|thuc hien)\b|^tien do (?:vuot|dat|cham|den nay|hien tai|thuc te)",
    ),
    (
        Role.COMPLETED_ON,
        r"\b(?:ngay|thoi gian|thoi diem) (?:da )?(?:hoan thanh|ket thuc) thuc te\b|\bthuc te\b",
    ),
    (Role.PRODUCT, r"\b(?:san pham|van ban|minh chung)\b.*\b(?:da|dat duoc|da ban hanh)\b"),
    (
        Role.RESULT,
        r"\btinh hinh (?:thuc hien|trien khai)\b|\bda (?:thuc hien|dat|lam|trien khai)\b|"
        r"\bket qua\b.*\b(?:den|trong|thang|ky|dat|quy|nam|luy ke)\b|\bluy ke\b|\bso lieu\b",
    ),
)
_POSSIBLE: tuple[tuple[Role, str], ...] = (
    (Role.STATE, r"^tien do\b|^danh gia\b"),
    (Role.RESULT, r"^ket qua\b"),
    (Role.COMPLETED_ON, r"^ngay hoan thanh$"),
)
_TELLING = (Role.STATE, Role.TICK, Role.RESULT)
_ASSIGNING = (
    Meaning.LEAD,
    Meaning.BOTH,
    Meaning.DEADLINE,
    Meaning.END,
    Meaning.SCHEDULE,
    Meaning.ROLE,
)
_LIMITS = (Meaning.DEADLINE, Meaning.END)
_GIVEN_BACK = (Meaning.LEAD, Meaning.DEADLINE, Meaning.HEAD, Meaning.DELIVERABLE)
_PLAN = re.compile(r"\W*(?:ke hoach|chuong trinh|phuong an|de an)\b")
_HEAD_LINES = 15
_LOOKED_AT = 200
"""How many rows tell whether a column holds states."""
_LONGEST_TITLE = 160
_LONGEST_MARK = 4
"""Letters of "x", "✓", "Có", "100%"."""


def tracking_roles(head: TableHead, rows: Sequence[Row], above: Iterable[str]) -> dict[int, Role]:
    """Return the role of each column of progress, by place; empty for what is no such list.

    The list must have tasks, columns that tell of progress, and something in one of them:
    an empty form reports nothing. ``above`` are the words before the table's heading; where
    they announce a report, a column headed just "Kết quả" or "Tiến độ" is one of progress.
    """
    if not head.has(Meaning.TASK):
        return {}
    above = [*above]
    announced = _announced(above)
    is_plan = any(_PLAN.match(words) for words in _titles(above))
    roles: dict[int, Role] = {}
    possible: dict[int, Role] = {}
    for place, column in enumerate(head.columns):
        if column.meaning in (Meaning.NUMBER, Meaning.TASK, Meaning.LEAD, Meaning.MEASURE_UNIT):
            continue
        words = _PLAIN.sub(" ", fold_label(column.heading.split(" – ")[-1])).strip()
        whole = _PLAIN.sub(" ", fold_label(column.heading)).strip()
        if _WEIGHT.search(whole):
            continue
        if "%" not in words and read_state(words) is not None:
            roles[place] = Role.TICK
        elif role := _role(words, _SURE) or _role(whole, _SURE):
            roles[place] = role
        elif role := _role(words, _POSSIBLE):
            possible[place] = role
    ticks = [place for place, role in roles.items() if role is Role.TICK]
    if ticks:
        roles |= _late_ticks(head, rows, roles)
    if len(ticks) == 1 and not _are_marks([head.gather(row)[ticks[0]] for row in rows]):
        # "Hoàn thành" over days is a deadline.
        del roles[ticks[0]]
    for place, role in possible.items():
        texts = (head.gather(row)[place] for row in rows[:_LOOKED_AT])
        told = [text for text in texts if text]
        says_states = role is Role.STATE and _are_states(told)
        helped = announced or (
            any(one in _TELLING for one in roles.values())
            # What a plan asks for as the result of its work is no report of it.
            and (not is_plan or _has_product(head.columns, place))
        )
        dated = role is Role.COMPLETED_ON and roles and _has_deadline(head.columns, place)
        if says_states or dated or (role is Role.RESULT and helped):
            roles[place] = role
    if _is_plan_with_shares(roles, head, rows, above):
        return {}
    return roles if _tells(roles, head, rows, announced=announced) else {}


def gives_tasks(head: TableHead, roles: Mapping[int, Role]) -> bool:
    """Whether the list says who does its tasks or by when, besides what was done of them."""
    return without_progress(head, roles).has(*_ASSIGNING)


def without_progress(head: TableHead, roles: Mapping[int, Role]) -> TableHead:
    """Return the head whose columns of progress hold no fact of a task.

    A column that one of them had taken the meaning from has it again: "Thời hạn" beside
    "Ngày hoàn thành".
    """
    columns = [
        replace(column, meaning=Meaning.PROGRESS) if place in roles else column
        for place, column in enumerate(head.columns)
    ]
    held = {column.meaning for column in columns}
    for place, column in enumerate(columns):
        if column.meaning not in (None, Meaning.OTHER):
            continue
        alone = _read_alone(column)
        own = Meaning.DEADLINE if alone is Meaning.END else alone
        if own in _GIVEN_BACK and own not in held:
            columns[place] = replace(column, meaning=own)
            held.add(own)
    return replace(head, columns=tuple(columns))


def _announced(above: Sequence[str]) -> bool:
    """Whether the document, or the words just above the table, say that it reports."""
    titles = _titles(above)
    if any(_PLAN.match(words) for words in titles):
        return False
    near = [fold_label(text) for text in above[-2:]]
    said = [words for words in (*titles, *near) if len(words) < _LONGEST_TITLE]
    return any(REPORTS.match(words) for words in said)


def _titles(above: Sequence[str]) -> list[str]:
    return [fold_label(text) for text in above[:_HEAD_LINES] if text[:2].isupper()]


def _is_plan_with_shares(
    roles: Mapping[int, Role], head: TableHead, rows: Sequence[Row], above: Sequence[str]
) -> bool:
    """Whether a plan's own list keeps one column for how far each of its tasks has come."""
    if len(roles) != 1 or Role.STATE not in roles.values():
        return False
    asks = head.has(Meaning.LEAD, Meaning.BOTH) and head.has(Meaning.DEADLINE, Meaning.END)
    if not asks or not any(_PLAN.match(words) for words in _titles(above)):
        return False
    place = next(iter(roles))
    said = [text for row in rows[:_LOOKED_AT] if (text := head.gather(row)[place])]
    return all(map(is_share, said))


def _role(words: str, rules: tuple[tuple[Role, str], ...]) -> Role | None:
    return next((role for role, pattern in rules if re.search(pattern, words)), None)


def _are_states(texts: Sequence[str]) -> bool:
    """Whether most of the cells say a state; "Thường xuyên" alone may be a deadline."""
    said = [
        text
        for text in texts
        if (read_state(text) is not None and "xuyên" not in text.lower())
        or (parted_share(text)[1] is not None and "%" in text)
    ]
    return bool(said) and len(said) * 2 > len(texts)


def _are_marks(texts: Sequence[str]) -> bool:
    """Whether most of the filled cells only tick what their heading says."""
    filled = [text for text in texts[:_LOOKED_AT] if text]
    return sum(len(text) <= _LONGEST_MARK for text in filled) * 2 > len(filled)


def _has_deadline(columns: Sequence[Column], place: int) -> bool:
    return any(
        column.meaning in _LIMITS or _read_alone(column) in _LIMITS
        for at, column in enumerate(columns)
        if at != place
    )


def _has_product(columns: Sequence[Column], place: int) -> bool:
    """Whether another column than this one names the products of the work."""
    return any(
        _read_alone(column) is Meaning.DELIVERABLE
        for at, column in enumerate(columns)
        if at != place
    )


def _late_ticks(head: TableHead, rows: Sequence[Row], known: Iterable[int]) -> dict[int, Role]:
    """Return the columns of marks headed "Quá hạn" that stand beside those of states."""
    found: dict[int, Role] = {}
    for place, column in enumerate(head.columns):
        if place in known or not says_only_time(column.heading.split(" – ")[-1]):
            continue
        filled = [text for row in rows[:_LOOKED_AT] if (text := head.gather(row)[place])]
        if _are_marks(filled) and not any(any(map(str.isdigit, text)) for text in filled):
            found[place] = Role.TICK
    return found


def _read_alone(column: Column) -> Meaning | None:
    """Return what a column's heading means whatever stands beside it."""
    read = read_heading(column.heading.split(" – ")[-1])
    return read.meaning if read else None


def _tells(
    roles: dict[int, Role], head: TableHead, rows: Sequence[Row], *, announced: bool
) -> bool:
    """Whether the columns found make a list of progress, and not an empty one."""
    kinds = set(roles.values())
    telling = kinds & set(_TELLING)
    if not telling or (kinds == {Role.RESULT} and not announced):
        return False
    if kinds == {Role.TICK} and len(roles) < 2:
        return False
    places = [place for place, role in roles.items() if role in _TELLING]
    return any(texts[place] for texts in map(head.gather, rows) for place in places)
