"""Damages of a table of indicators."""

from collections.abc import Callable
from dataclasses import replace

from hurt_plans.scene import Line, Scene


def _a_row(scene: Scene, unit: Callable[[str], bool] = bool) -> Line:
    return scene.chance.choice([row for row in scene.sheet.rows if unit(row.words["unit"])])


def _demand(scene: Scene, line: Line, *fields: str) -> None:
    scene.demanded |= {(line.words["name"], field) for field in fields}


def _is_share(unit: str) -> bool:
    return unit == "%"


def _is_count(unit: str) -> bool:
    return unit != "%"


def no_unit(scene: Scene) -> None:
    line = _a_row(scene, _is_share)
    line.words["unit"] = ""
    line.words["aim"] = "85"
    _demand(scene, line, "measure_unit")


def doubtful_point(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["aim"] = scene.chance.choice(("1,500", "12,000", "2,050"))
    if line.words["unit"] == "%":
        line.words["aim"] = scene.chance.choice(("85.500", "1.500", "95,000"))
    _demand(scene, line, "targets")


def too_large_share(scene: Scene) -> None:
    line = _a_row(scene, _is_share)
    line.words["aim"] = scene.chance.choice(("850%", "955", "≥ 1005%", "Trên 300%"))
    _demand(scene, line, "targets")


def letters_in_figure(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["aim"] = scene.chance.choice(("8O%", "l00%", "9S%", "I5", "1O"))
    _demand(scene, line, "targets")


def unit_and_aim_swapped(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["unit"], line.words["aim"] = line.words["aim"], line.words["unit"]


def units_disagree(scene: Scene) -> None:
    line = _a_row(scene, _is_count)
    line.words["unit"] = "%"
    line.words["aim"] = f"{scene.chance.randint(2, 9):02d} lớp"
    _demand(scene, line, "targets", "measure_unit")


def aim_is_words(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["aim"] = scene.chance.choice(("Theo chỉ tiêu tỉnh giao", "Đạt", "x", "Phấn đấu"))
    _demand(scene, line, "targets")


def lost_row(scene: Scene) -> None:
    rows = scene.sheet.rows
    at = scene.chance.randrange(1, len(rows) - 1)
    scene.sheet.lines.remove(rows[at])
    scene.beside |= {rows[at - 1].words["name"], rows[at + 1].words["name"]}


def repeated_row(scene: Scene) -> None:
    line = _a_row(scene)
    scene.sheet.lines.append(Line(dict(line.words, number=str(len(scene.sheet.rows) + 1))))
    scene.beside.add(line.words["name"])


def said_twice_otherwise(scene: Scene) -> None:
    line = _a_row(scene)
    copy = dict(line.words, number=str(len(scene.sheet.rows) + 1), aim="33")
    scene.sheet.lines.append(Line(copy))
    _demand(scene, line, "targets")


def unknown_target_heading(scene: Scene) -> None:
    columns = scene.sheet.columns
    columns[3] = replace(columns[3], heading=scene.chance.choice(("Cần có", "Mốc A", "Bao nhiêu")))


def bare_year_as_target(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["aim"] = "2026"
    _demand(scene, line, "targets")
