"""A small plan whose table, figures or sentences can be damaged before it is written."""

import datetime
from dataclasses import dataclass, field, replace
from random import Random

from made_plans import prose, wordings
from made_plans.facts import Group, Indicator, Task, Truth
from made_plans.figures import COUNTS, SHARES, an_aim
from made_plans.heads import Column, heading_rows
from made_plans.pages import Block, Cell, Grid, Look, Paper, Para, Part, Row, Sides
from made_plans.task_tables import Kind, task_table

YEAR = 2026
_KEYS = ("number", "title", "lead", "coordinating", "deliverable", "deadline")
_TASKS, _INDICATORS = 7, 6
_COMMUNES = ("Tân Lập", "Phú Sơn", "An Khê", "Bình Minh")


@dataclass
class Line:
    """A row of a table: its words by column, or a heading's row as it was made."""

    words: dict[str, str] = field(default_factory=dict)
    heading: Row | None = None


@dataclass
class Sheet:
    """A table that can be damaged: its columns and rows; a column's words go by its key."""

    columns: list[Column]
    lines: list[Line]

    @property
    def rows(self) -> list[Line]:
        """The rows that hold facts."""
        return [line for line in self.lines if line.heading is None]

    def grid(self) -> Grid:
        """Return the table as it is written."""
        head = heading_rows(self.columns)
        body = [
            line.heading or [Cell(line.words.get(one.key, "")) for one in self.columns]
            for line in self.lines
        ]
        return Grid([*head, *body], len(head), [column.weight for column in self.columns])


@dataclass
class Scene:
    """A plan before it is written: what it says, and what of it must carry a mark.

    ``demanded`` are facts (task's words or indicator's name, field) that are doubtful however
    they are read; ``beside`` are rows on which a mark may stand for another row's sake.
    """

    chance: Random
    truth: Truth
    sheet: Sheet
    sentences: list[Para] = field(default_factory=list)
    demanded: set[tuple[str, str]] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    dated: bool = True

    def a_row(self) -> Line:
        """Return one of the rows that hold facts, by chance."""
        return self.chance.choice(self.sheet.rows)

    def retell(self, line: Line, **facts: object) -> None:
        """Change what is true of a row's task; its words are still the task's own."""
        tasks = self.truth.tasks
        at = next(at for at, task in enumerate(tasks) if task.title == line.words["title"])
        tasks[at] = replace(tasks[at], **facts)

    def paper(self) -> Paper:
        """Return the plan as it is written."""
        truth = self.truth
        place = truth.place
        day = f"ngày 05 tháng 01 năm {YEAR}" if self.dated else f"ngày … tháng … năm {YEAR}"
        front: list[Block] = [
            Sides(
                ("ỦY BAN NHÂN DÂN", f"XÃ {place.upper()}", f"Số: {truth.symbol}"),
                (
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "Độc lập - Tự do - Hạnh phúc",
                    f"{place}, {day}",
                ),
            ),
            Para("KẾ HOẠCH", bold=True, centred=True),
            Para(truth.title.removeprefix("Kế hoạch "), bold=True, centred=True),
            *prose.aims(self.chance),
        ]
        parts = [Part("Kế hoạch", [*front, *self.sentences])]
        if self.sheet.lines:
            named: list[Block] = [
                Para("PHỤ LỤC", bold=True, centred=True),
                Para("KÈM THEO KẾ HOẠCH", bold=True, centred=True),
            ]
            parts.append(Part("Phụ lục", [*named, self.sheet.grid()], wide=True))
        return Paper(parts, Look())


def task_scene(chance: Random) -> Scene:
    """Return a plan with a plain table of tasks."""
    truth = _truth(chance)
    said = {key: chance.choice(wordings.HEADINGS[key]) for key in _KEYS}
    columns = [Column(key, said[key], weight=4 if key == "title" else 2) for key in _KEYS]
    grouping = chance.choice(("none", "roman"))
    kind = Kind(
        ruled=True,
        grouping=grouping,
        group_row="wide",
        restart=False,
        point="",
        two_digits=False,
        subtasks=False,
        merged=(),
        dates_only=False,
        tight=False,
        automatic=False,
        counted=False,
    )
    grid = task_table(chance, truth, set(), columns, kind, _TASKS)
    lines = [
        Line(heading=row)
        if None in row
        else Line({key: cell.text for key, cell in zip(_KEYS, row, strict=True) if cell})
        for row in grid.rows[grid.head :]
    ]
    return Scene(chance, truth, Sheet(columns, lines))


def indicator_scene(chance: Random) -> Scene:
    """Return a plan with a plain table of indicators."""
    truth = _truth(chance)
    said = {key: chance.choice(wordings.HEADINGS[key]) for key in ("number", "name", "unit")}
    columns = [
        Column("number", said["number"]),
        Column("name", said["name"], weight=4),
        Column("unit", said["unit"]),
        Column("aim", f"Mục tiêu năm {YEAR}"),
        Column("lead", "Đơn vị phụ trách"),
    ]
    what = [(name, "%", "share") for name in chance.sample(SHARES, _INDICATORS // 2)]
    what += [(*one, "count") for one in chance.sample(COUNTS, _INDICATORS // 2)]
    chance.shuffle(what)
    lines = []
    for at, (name, unit, kind) in enumerate(what, 1):
        aim = an_aim(chance, kind, YEAR)
        lead = wordings.units(chance)
        truth.indicators.append(Indicator(name, str(at), unit, None, lead, (aim,)))
        lines.append(
            Line({"number": str(at), "name": name, "unit": unit, "aim": aim.text, "lead": lead[0]})
        )
    return Scene(chance, truth, Sheet(columns, lines))


def prose_scene(chance: Random) -> Scene:
    """Return a plan whose tasks are clauses with numbers."""
    while True:
        truth = _truth(chance)
        sentences = prose.work(chance, truth, set(), "II")
        if truth.tasks[0].number and len(truth.tasks) > 3:
            return Scene(chance, truth, Sheet([], []), sentences)


def _truth(chance: Random) -> Truth:
    place = chance.choice(_COMMUNES)
    return Truth(
        title=f"Kế hoạch Chuyển đổi số xã {place} năm {YEAR}",
        year=YEAR,
        symbol=f"{chance.randint(1, 400)}/KH-UBND",
        date=datetime.date(YEAR, 1, 5),
        place=place,
        issuer=f"Ủy ban nhân dân xã {place}",
    )


__all__ = ["Group", "Line", "Scene", "Sheet", "Task"]
