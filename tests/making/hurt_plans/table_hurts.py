"""Damages of a table of tasks as a whole: headings, columns, rows."""

from collections.abc import Callable
from dataclasses import replace

from hurt_plans.scene import Line, Scene

_UNKNOWN = {
    "lead": ("Ai lo", "Nơi gánh việc", "Tên gọi A"),
    "deadline": ("Mốc xong", "Bao giờ", "Chốt"),
    "deliverable": ("Cái phải có", "Thứ đem nộp", "Đầu mục B"),
    "coordinating": ("Nơi cùng làm", "Ai giúp", "Bên kia"),
    "title": ("Thứ phải làm", "Đầu mục", "Diễn giải thêm"),
}


def unknown_heading(key: str) -> Callable[[Scene], None]:
    """Return the damage that gives a column a heading that nobody else uses."""

    def hurt(scene: Scene) -> None:
        _head(scene, key, scene.chance.choice(_UNKNOWN[key]))

    return hurt


def empty_heading(scene: Scene) -> None:
    _head(scene, scene.chance.choice(("lead", "deadline", "deliverable")), "")


def headings_swapped(first: str, second: str) -> Callable[[Scene], None]:
    """Return the damage that writes two headings over each other's columns."""

    def hurt(scene: Scene) -> None:
        columns = scene.sheet.columns
        said = {column.key: column.heading for column in columns}
        _head(scene, first, said[second])
        _head(scene, second, said[first])

    return hurt


def _head(scene: Scene, key: str, words: str) -> None:
    columns = scene.sheet.columns
    at = next(at for at, column in enumerate(columns) if column.key == key)
    columns[at] = replace(columns[at], heading=words)


def lost_row(scene: Scene) -> None:
    rows = scene.sheet.rows
    at = scene.chance.randrange(1, len(rows) - 1)
    scene.sheet.lines.remove(rows[at])
    _spare(scene, rows[at - 1], rows[at + 1])


def repeated_row(scene: Scene) -> None:
    lines = scene.sheet.lines
    line = scene.chance.choice(scene.sheet.rows)
    lines.insert(lines.index(line) + 1, Line(dict(line.words)))
    _spare(scene, line)


def repeated_row_far_below(scene: Scene) -> None:
    rows = scene.sheet.rows
    line = rows[0]
    copy = dict(line.words, number=str(len(rows) + 1))
    scene.sheet.lines.append(Line(copy))
    _spare(scene, line)


def said_twice_otherwise(scene: Scene) -> None:
    """The same work stands twice with other leads, and nobody knows which one holds."""
    rows = scene.sheet.rows
    line = rows[-1]
    other = "Trạm Y tế" if line.words["lead"] != "Trạm Y tế" else "Công an xã"
    copy = dict(line.words, number=str(len(rows) + 1), lead=other)
    scene.sheet.lines.append(Line(copy))
    scene.demanded.add((line.words["title"], "lead"))


def torn_row(scene: Scene) -> None:
    """A row goes on in the next one, in the middle of its work and of its units."""
    lines = scene.sheet.lines
    line = scene.chance.choice(scene.sheet.rows)
    words = line.words["title"].split(" ")
    if len(words) < 4:
        return torn_row(scene)
    at = scene.chance.randrange(2, len(words) - 1)
    rest = dict.fromkeys(line.words, "")
    rest["title"] = " ".join(words[at:])
    if scene.chance.random() < 0.5:
        rest["title"] = rest["title"][0].upper() + rest["title"][1:]
    lead = line.words["lead"].split(" ")
    if len(lead) > 2:
        line.words["lead"], rest["lead"] = " ".join(lead[:2]), " ".join(lead[2:])
    line.words["title"] = " ".join(words[:at])
    lines.insert(lines.index(line) + 1, Line(rest))
    return None


def number_lost(scene: Scene) -> None:
    line = scene.chance.choice(scene.sheet.rows[1:])
    line.words["number"] = ""
    _spare(scene, *scene.sheet.rows)


def number_repeated(scene: Scene) -> None:
    rows = scene.sheet.rows
    at = scene.chance.randrange(1, len(rows) - 1)
    rows[at].words["number"] = rows[at - 1].words["number"]
    _spare(scene, *rows)


def numbers_out_of_order(scene: Scene) -> None:
    rows = scene.sheet.rows
    at = scene.chance.randrange(1, len(rows) - 2)
    one, two = rows[at].words, rows[at + 1].words
    one["number"], two["number"] = two["number"], one["number"]
    _spare(scene, *rows)


def _spare(scene: Scene, *lines: Line) -> None:
    scene.beside |= {line.words["title"] for line in lines}
