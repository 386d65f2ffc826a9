"""Tables of tasks: their columns, groups, numbers and merged cells, and what they say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from made_plans import wordings
from made_plans.facts import Group, Task, Truth, When
from made_plans.heads import Column, heading_rows
from made_plans.pages import Cell, Grid, Row
from made_plans.when import a_date, a_deadline

_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_WEIGHTS = {"number": 0.7, "title": 4.0, "note": 1.4, "deadline": 1.9}
_MOST_MERGED = 3
"""Merged cells of all columns end together after so many rows, so that a page can hold them."""
_MERGED = ("lead", "coordinating", "deadline", "head")


@dataclass(frozen=True)
class Kind:
    """How a table is made, so that every part of it agrees."""

    ruled: bool
    grouping: str
    """none, roman, letter, nested (I, 1, 1.1) or words (a title without a number)."""
    group_row: str
    """cells (number and title apart), wide (title over the rest) or whole (one cell)."""
    restart: bool
    point: str
    two_digits: bool
    subtasks: bool
    merged: tuple[str, ...]
    dates_only: bool
    tight: bool
    automatic: bool
    counted: bool


def a_kind(chance: Random, *, ruled: bool, numbered: bool) -> Kind:
    grouping = chance.choice(("none", "none", "roman", "roman", "letter", "nested", "words"))
    if not numbered and grouping == "nested":
        grouping = "roman"
    row = chance.choice(("cells", "wide", "whole")) if numbered else "whole"
    if grouping == "words" and row == "cells":
        row = "wide"
    if grouping == "nested" and row == "whole":
        row = "wide"
    merged = [key for key in _MERGED if chance.random() < 0.3] if ruled and numbered else []
    restart, plain = chance.random() < 0.5, chance.random() < 0.75
    subtasks = numbered and grouping != "nested" and chance.random() < 0.15
    return Kind(
        ruled,
        grouping,
        row,
        restart,
        "" if plain else chance.choice((".", "", "")),
        not plain and chance.random() < 0.4,
        subtasks,
        tuple(merged),
        chance.random() < 0.3,
        ruled and chance.random() < 0.08,
        plain and not restart and not subtasks and grouping != "nested" and chance.random() < 0.4,
        ruled and chance.random() < 0.15,
    )


def columns_of(chance: Random, most: int, *, numbered: bool) -> list[Column]:
    """Return the columns in their order, at most so many of them."""
    said = {key: chance.choice(words) for key, words in wordings.HEADINGS.items()}

    def column(key: str, over: str = "") -> Column:
        return Column(key, said[key], over, _WEIGHTS.get(key, 2.0) * chance.uniform(0.85, 1.25))

    who = chance.choice(("apart", "apart", "together", "lead", "under"))
    if who == "together":
        people = [[column("both")]]
    elif who == "lead":
        people = [[column("lead")]]
    elif who == "under":
        over = chance.choice(wordings.OVER_UNITS)
        people = [
            [
                Column("lead", chance.choice(("Chủ trì", "Cơ quan chủ trì")), over),
                Column("coordinating", chance.choice(("Phối hợp", "Cơ quan phối hợp")), over),
            ]
        ]
    else:
        people = [[column("lead")], [column("coordinating")]]
    if who != "under" and chance.random() < 0.12:
        over = chance.choice(wordings.OVER_TIME)
        times = [
            Column("start", chance.choice(("Bắt đầu", "Thời gian bắt đầu")), over, 1.5),
            Column(
                "end", chance.choice(("Hoàn thành", "Kết thúc", "Thời gian hoàn thành")), over, 1.5
            ),
        ]
    else:
        times = [column("deadline")]
    pieces = [[column("title")], *people, times]
    for key in chance.sample(("deliverable", "head", "note"), 3):
        have = sum(map(len, pieces)) + numbered
        if have < most and chance.random() < (0.6 if key == "deliverable" else 0.3):
            pieces.append([column(key)])
    if chance.random() < 0.6:
        # As most offices have it: the work, who, with what result, until when.
        rank = (
            "title",
            "lead",
            "both",
            "coordinating",
            "head",
            "deliverable",
            "deadline",
            "start",
            "note",
        )
        pieces.sort(key=lambda piece: rank.index(piece[0].key))
    else:
        chance.shuffle(pieces)
    return [*([column("number")] if numbered else []), *(one for piece in pieces for one in piece)]


@dataclass
class _Line:
    """A row of the body on its way: a group, or a task with its words by column."""

    group: Group | None = None
    task: Task | None = None
    words: dict[str, str] | None = None
    day: When | None = None


def task_table(
    chance: Random,
    truth: Truth,
    known: set[str],
    columns: Sequence[Column],
    kind: Kind,
    count: int,
) -> Grid:
    """Return a table of so many tasks, and add what it says to the truth."""
    lines = _lines(chance, truth, known, columns, kind, count)
    rows = heading_rows(columns, counted=kind.counted)
    head = len(rows)
    for line in lines:
        rows.append(
            _group_row(line.group, columns, kind) if line.group else _row(line, columns, kind)
        )
    for key in kind.merged:
        at = next((at for at, column in enumerate(columns) if column.key == key), None)
        if at is not None:
            _merge_down(rows, head, at)
    return Grid(rows, head, [column.weight for column in columns], kind.ruled, kind.tight)


def _lines(
    chance: Random,
    truth: Truth,
    known: set[str],
    columns: Sequence[Column],
    kind: Kind,
    count: int,
) -> list[_Line]:
    lines: list[_Line] = []
    places = _groups(chance, truth, kind, count)
    keys = {column.key for column in columns}
    number = 0
    last: Task | None = None
    for index in range(count):
        opened, prefix, restart = places[index]
        for group in opened:
            lines.append(_Line(group=truth.groups[group]))
        if restart or (opened and kind.restart):
            number = 0
        number += 1
        printed = (
            f"{prefix}{number}" if prefix else (f"{number:02d}" if kind.two_digits else str(number))
        )
        inner = (
            kind.subtasks
            and last is not None
            and not opened
            and number > 1
            and chance.random() < 0.4
        )
        current = _current(places, index)
        if inner and last is not None:
            number -= 1
            letter = "a" if not last.parent else chr(ord(last.number[0]) + 1)
            parent = last.parent or last.title
            line = _line(
                chance, known, keys, kind, truth.year, f"{letter})", current, parent, lines
            )
            line.words["number"] = f"{letter})"  # type: ignore[index]
        else:
            line = _line(chance, known, keys, kind, truth.year, printed, current, None, lines)
            line.words["number"] = f"{printed}{kind.point}"  # type: ignore[index]
        if "number" not in keys:
            line.task = replace(line.task, number="")  # type: ignore[type-var]
        last = line.task
        truth.tasks.append(line.task)  # type: ignore[arg-type]
        lines.append(line)
    return lines


def _current(places: Sequence[tuple[list[int], str, bool]], index: int) -> int | None:
    return next((opened[-1] for opened, _, _ in reversed(places[: index + 1]) if opened), None)


def _groups(
    chance: Random, truth: Truth, kind: Kind, count: int
) -> list[tuple[list[int], str, bool]]:
    """Return, for each task, the groups that open above it, its prefix, and if numbers restart."""
    places: list[tuple[list[int], str, bool]] = [([], "", False) for _ in range(count)]
    if kind.grouping == "none":
        return places
    many = chance.randint(1, min(4, count))
    titles = chance.sample(wordings.GROUPS, many * 2 if many <= 4 else many)
    shout = chance.random() < 0.4
    starts = sorted({0, *chance.sample(range(count), many - 1)})
    for order, start in enumerate(starts):
        title = titles[order].upper() if shout else titles[order]
        number = {
            "roman": _ROMAN[order],
            "letter": "ABCDE"[order],
            "nested": _ROMAN[order],
            "words": "",
        }[kind.grouping]
        truth.groups.append(Group(number, title))
        opened = [len(truth.groups) - 1]
        end = starts[order + 1] if order + 1 < len(starts) else count
        if kind.grouping == "nested":
            outer = opened[0]
            inner = sorted({start, *([chance.randrange(start, end)] if end - start > 2 else [])})
            for place, at in enumerate(inner, 1):
                truth.groups.append(Group(str(place), titles[-order - place], outer))
                which = len(truth.groups) - 1
                above = [outer, which] if at == start else [which]
                limit = inner[place] if place < len(inner) else end
                for task in range(at, limit):
                    places[task] = (above if task == at else [], f"{place}.", task == at)
        else:
            places[start] = (opened, "", False)
    return places


def _line(
    chance: Random,
    known: set[str],
    keys: set[str],
    kind: Kind,
    year: int,
    number: str,
    group: int | None,
    parent: str | None,
    lines: Sequence[_Line],
) -> _Line:
    """Return a task and its words; those of merged columns may be the last task's again."""
    above = lines[-1] if lines and lines[-1].task else None
    same = {key for key in kind.merged if above and chance.random() < 0.5} & keys
    lead = wordings.units(chance, 3 if chance.random() < 0.2 else 1)
    others = tuple(
        name for name in wordings.units(chance, 3, collective=True) if name not in lead
    ) or ("Các thôn",)
    words = {"title": wordings.work(chance, known)}
    when = a_date(chance, year) if kind.dates_only else a_deadline(chance, year)
    words["lead"] = wordings.said_together(lead, chance)
    words["coordinating"] = wordings.said_together(others, chance)
    words["head"] = chance.choice(wordings.POSTS)
    words["deliverable"] = chance.choice(wordings.PRODUCTS)
    words["note"] = chance.choice(wordings.NOTES) if chance.random() < 0.3 else ""
    if above and above.task and above.words:
        for key in same:
            words[key] = above.words[key]
        if "lead" in same:
            lead = above.task.lead or ()
        if "coordinating" in same:
            others = above.task.coordinating or ()
        if "deadline" in same and above.task.when:
            when = above.task.when
    words["deadline"] = when.text
    if "both" in keys:
        mark = chance.choice(("\n", ". "))
        words["both"] = f"Chủ trì: {'; '.join(lead)}{mark}Phối hợp: {'; '.join(others)}"
    exact = True
    if "end" in keys:
        first, last = sorted((a_date(chance, year).due, a_date(chance, year).due))  # type: ignore[type-var]
        assert first and last
        when = When("", first, last)
        words["start"] = f"{first.day}/{first.month}/{first.year}"
        words["end"] = f"{last.day}/{last.month}/{last.year}"
        exact = False
    both = "both" in keys
    task = Task(
        title=words["title"],
        number=number,
        group=group,
        parent=parent,
        lead=lead,
        coordinating=others if both or "coordinating" in keys else None,
        head=words["head"] if "head" in keys else None,
        deliverable=words["deliverable"] if "deliverable" in keys else None,
        note=words["note"] if "note" in keys else None,
        when=when,
        exact_words=exact,
    )
    return _Line(task=task, words=words, day=when)


def _row(line: _Line, columns: Sequence[Column], kind: Kind) -> Row:
    assert line.words is not None and line.task is not None
    row: Row = []
    for column in columns:
        text = line.words[column.key]
        value = None
        when = line.task.when
        if column.key == "number" and text.isdigit() and text[0] != "0":
            value = int(text)
        elif column.key == "deadline" and when and when.due and text == _plain(when.due):
            value = when.due
        elif when and column.key == "start":
            value = when.start
        elif when and column.key == "end":
            value = when.due
        counted = kind.automatic and column.key == "number"
        middle = column.key in ("number", "deadline") and not counted
        row.append(Cell(text, centred=middle, value=value, counted=counted))
    return row


def _plain(day: object) -> str:
    return f"{day.day}/{day.month}/{day.year}"  # type: ignore[attr-defined]


def _group_row(group: Group, columns: Sequence[Column], kind: Kind) -> Row:
    width = len(columns)
    if kind.group_row == "whole":
        number = f"{group.number}. " if group.number else ""
        return [Cell(f"{number}{group.title}", across=width, bold=True), *[None] * (width - 1)]
    row: Row = [Cell("") for _ in columns]
    at = next((at for at, column in enumerate(columns) if column.key == "number"), 0)
    title = next(at for at, column in enumerate(columns) if column.key == "title")
    row[at] = Cell(group.number, bold=True, centred=True)
    if kind.group_row == "wide":
        row[1:] = [Cell(group.title, across=width - 1, bold=True), *[None] * (width - 2)]
    else:
        row[title] = Cell(group.title, bold=True)
    return row


def _merge_down(rows: list[Row], head: int, at: int) -> None:
    """Merge cells of a column that say the same in rows right below one another."""
    first = head
    while first < len(rows):
        cell = rows[first][at]
        last = first
        while (
            cell is not None
            and cell.across == 1
            and cell.text
            and last + 1 < len(rows)
            and (last + 1 - head) % _MOST_MERGED
            and (below := rows[last + 1][at]) is not None
            and below.text == cell.text
            and below.across == 1
            and not any(one and one.across > 1 for one in rows[last + 1])
        ):
            last += 1
        if last > first and cell is not None:
            rows[first][at] = replace(cell, down=last - first + 1)
            for covered in range(first + 1, last + 1):
                rows[covered][at] = None
        first = last + 1
