"""Tables of indicators with one target or one for each of several years."""

from dataclasses import replace
from random import Random

from made_plans import wordings
from made_plans.facts import Aim, Group, Indicator, Truth
from made_plans.figures import an_aim, measured
from made_plans.heads import Column, heading_rows
from made_plans.pages import Cell, Grid, Row

_ROMAN = ("I", "II", "III")


def indicator_table(chance: Random, truth: Truth, count: int, *, ruled: bool) -> Grid:
    """Return a table of so many indicators, and add what it says to the truth."""
    year = truth.year
    said = {key: chance.choice(words) for key, words in wordings.HEADINGS.items()}
    years = chance.choice(([year], [year], [year, year + 4], [year, year + 1, year + 2]))
    over = chance.choice(wordings.OVER_TARGETS) if len(years) > 1 and chance.random() < 0.4 else ""
    lone = len(years) == 1
    columns = [Column("number", said["number"], weight=0.7), Column("name", said["name"], weight=4)]
    has_unit = chance.random() < 0.75
    if has_unit:
        columns.append(Column("unit", said["unit"], weight=1.3))
    if chance.random() < 0.3:
        columns.append(Column("past", said["past"].format(year - 1), weight=1.4))
    for each in years:
        heading = said["lone_target" if lone else "target"].format(each)
        columns.append(Column(f"aim{each}", f"Năm {each}" if over else heading, over, 1.6))
    has_lead = chance.random() < 0.5
    if has_lead:
        columns.append(Column("lead", said["responsible"], weight=2))
    if chance.random() < 0.3:
        columns.append(Column("note", said["note"], weight=1.4))
    rows = heading_rows(columns)
    head = len(rows)
    grouped = chance.random() < 0.5
    starts = sorted({0, *chance.sample(range(count), min(count, 3) - 1)}) if grouped else []
    wide = chance.random() < 0.5
    titles = chance.sample(wordings.GROUPS, 3)
    names: set[str] = set()
    for index in range(count):
        if index in starts:
            order = starts.index(index)
            group = Group(
                _ROMAN[order], f"Chỉ tiêu về {titles[order][0].lower()}{titles[order][1:]}"
            )
            truth.indicator_groups.append(group)
            rows.append(_group_row(group, columns, wide=wide))
        what = measured(chance)
        while what.name in names:
            what = replace(measured(chance))
            if what.name in names:
                what = replace(what, name=f"{what.name} thuộc nhóm {len(names) + 1}")
        names.add(what.name)
        aims = [an_aim(chance, what.kind, each) for each in years]
        lead = wordings.units(chance)
        words: dict[str, str] = {
            "number": str(index + 1),
            "name": what.name,
            "unit": what.unit,
            "past": chance.choice(("70%", "65%", "5", "0,7")),
            "lead": lead[0],
            "note": chance.choice(("", "", "Chỉ tiêu tỉnh giao")),
            **{f"aim{each}": aim.text for each, aim in zip(years, aims, strict=True)},
        }
        rows.append([_cell(column, words[column.key]) for column in columns])
        unit = what.unit if has_unit else ("%" if what.kind == "share" else None)
        truth.indicators.append(
            Indicator(
                what.name,
                str(index + 1),
                unit,
                len(truth.indicator_groups) - 1 if grouped else None,
                lead if has_lead else None,
                tuple(aims),
            )
        )
    return Grid(rows, head, [column.weight for column in columns], ruled)


def _cell(column: Column, text: str) -> Cell:
    value: int | float | None = None
    if column.key == "number":
        value = int(text)
    elif column.key.startswith(("aim", "past")):
        bare = text.replace(",", ".")
        if bare.removesuffix("%").replace(".", "", 1).isdigit() and text[0] != "0":
            share = bare.endswith("%")
            value = float(bare.removesuffix("%")) / 100 if share else float(bare)
    return Cell(text, centred=column.key != "name", value=value)


def _group_row(group: Group, columns: list[Column], *, wide: bool) -> Row:
    width = len(columns)
    first = Cell(group.number, bold=True, centred=True)
    if wide:
        return [first, Cell(group.title, across=width - 1, bold=True), *[None] * (width - 2)]
    return [first, Cell(group.title, bold=True), *[Cell("") for _ in range(width - 2)]]


__all__ = ["Aim", "indicator_table"]
