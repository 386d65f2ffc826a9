"""Damages of the cells of a table of tasks."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from made_plans.facts import When

from hurt_plans.scene import YEAR, Line, Scene

_IMPOSSIBLE = (
    f"31/02/{YEAR}",
    f"Quý V/{YEAR}",
    f"Tháng 13/{YEAR}",
    f"32/5/{YEAR}",
    f"Ngày 31 tháng 4 năm {YEAR}",
    f"Trước ngày 30/02/{YEAR}",
)
_SENTENCES = (
    "Giao cho bộ phận nào đang có đủ người thì làm, xã theo dõi",
    "Lãnh đạo xã sẽ phân công cụ thể sau khi họp",
    "Đang chờ ý kiến của lãnh đạo",
    "Chưa thống nhất được với các bên",
)
_MISSPELT = {
    "Phòng Kinh tế": "Phonq Kjnh tẽ",
    "Công an xã": "Gông ạn xã",
    "Trạm Y tế": "Trạrn Y tẽ",
    "Hội Nông dân": "Hôi Nôrg dãn",
    "Đoàn Thanh niên": "Đoàn Thanb niêu",
}
_LETTER_DAYS = ("l5/6/2026", "15/O6/2026", "I5/06/2026", "15/6/2O26")
_OTHER_TIMES = ("15/6/2062", "15/6/1926", "Quý II/2024", "30/6/2025")


def _a_row(scene: Scene) -> Line:
    return scene.chance.choice(scene.sheet.rows)


def _demand(scene: Scene, line: Line, *fields: str) -> None:
    scene.demanded |= {(line.words["title"], field) for field in fields}


def _retold(scene: Scene, line: Line, **facts: object) -> None:
    """Change what the truth says of a row."""
    tasks = scene.truth.tasks
    at = next(at for at, task in enumerate(tasks) if task.title == line.words["title"])
    tasks[at] = replace(tasks[at], **facts)


def impossible_day(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["deadline"] = words = scene.chance.choice(_IMPOSSIBLE)
    _retold(scene, line, when=When(words))
    _demand(scene, line, "deadline")


def impossible_beside_readable(scene: Scene) -> None:
    line = _a_row(scene)
    bad = scene.chance.choice(_IMPOSSIBLE)
    words = scene.chance.choice(
        (f"{bad}; 15/6/{YEAR}", f"{bad} (thôn Đông: 15/6/{YEAR})", f"15/6/{YEAR}, {bad}")
    )
    line.words["deadline"] = words
    _retold(scene, line, when=When(words, due=datetime.date(YEAR, 6, 15)), exact_words=False)
    _demand(scene, line, "deadline")


def letters_in_day(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["deadline"] = words = scene.chance.choice(_LETTER_DAYS)
    _retold(scene, line, when=When(words, due=datetime.date(YEAR, 6, 15)))
    _demand(scene, line, "deadline")


def other_time(scene: Scene) -> None:
    scene.dated = scene.chance.random() < 0.5
    line = _a_row(scene)
    line.words["deadline"] = words = scene.chance.choice(_OTHER_TIMES)
    _retold(scene, line, when=When(words), exact_words=True)
    _demand(scene, line, "deadline")


def time_left_blank(scene: Scene) -> None:
    line = _a_row(scene)
    words = scene.chance.choice((f"…/6/{YEAR}", f"Trước ngày …/…/{YEAR}", "Tháng …", "Quý …"))
    line.words["deadline"] = words
    _retold(scene, line, when=When(words))
    _demand(scene, line, "deadline")


def unit_with_time(scene: Scene) -> None:
    line = _a_row(scene)
    lead, day = line.words["lead"], "15/6/2026"
    if scene.chance.random() < 0.5:
        line.words["lead"] = f"{lead} {scene.chance.choice(('trước ', '', 'xong '))}{day}"
        line.words["deadline"] = ""
    else:
        line.words["deadline"] = f"{lead} {day}"
        line.words["lead"] = ""
    _retold(scene, line, when=When(day, due=datetime.date(YEAR, 6, 15)), exact_words=False)
    _demand(scene, line, "lead", "deadline")


def product_beside_time(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["deadline"] = f"{line.words['deliverable']} – 15/6/{YEAR}"
    line.words["deliverable"] = ""
    _retold(scene, line, when=When("", due=datetime.date(YEAR, 6, 15)), exact_words=False)
    _demand(scene, line, "deadline")


def lead_is_sentence(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["lead"] = scene.chance.choice(_SENTENCES)
    _retold(scene, line, lead=(line.words["lead"],))
    _demand(scene, line, "lead")


def unit_misspelt(scene: Scene) -> None:
    line = _a_row(scene)
    right, wrong = scene.chance.choice(list(_MISSPELT.items()))
    line.words["lead"] = wrong
    _retold(scene, line, lead=(right,))


def lead_is_as_above_of_nothing(scene: Scene) -> None:
    line = scene.sheet.rows[0]
    line.words["lead"] = scene.chance.choice(("nt", "Như trên", "-nt-"))
    _demand(scene, line, "lead")


def lead_is_mark(scene: Scene) -> None:
    line = _a_row(scene)
    line.words["lead"] = scene.chance.choice(("x", "?", "…", "1", "(bổ sung sau)", "Không"))
    _retold(scene, line, lead=())
    _demand(scene, line, "lead")


def two_in_cell(scene: Scene) -> None:
    rows = scene.sheet.rows
    at = scene.chance.randrange(len(rows) - 1)
    line, below = rows[at], rows[at + 1]
    if scene.sheet.lines.index(below) != scene.sheet.lines.index(line) + 1:
        return two_in_cell(scene)
    number = int(line.words["number"])
    title = line.words["title"]
    line.words["title"] = f"{number}. {title}\n{number + 1}. {below.words['title']}"
    scene.sheet.lines.remove(below)
    scene.demanded.add((title, "title"))
    return None


def torn_at_end(scene: Scene) -> None:
    line = _a_row(scene)
    _demand(scene, line, "title")
    title = line.words["title"]
    line.words["title"] = f"{title} {scene.chance.choice(('và', 'của', 'theo', 'cho các'))}"


def lead_named_again(scene: Scene) -> None:
    line = _a_row(scene)
    other = "Trạm Y tế" if line.words["lead"] != "Trạm Y tế" else "Công an xã"
    _demand(scene, line, "title", "lead")
    title = line.words["title"]
    form = scene.chance.choice(
        ("{} ({} chủ trì)", "{} (chủ trì: {})", "{}. Giao {} chủ trì", "{}. Đơn vị chủ trì: {}")
    )
    line.words["title"] = form.format(title, other)


def swapped(first: str, second: str) -> Callable[[Scene], None]:
    """Return the damage that changes the words of two cells of one row."""

    def hurt(scene: Scene) -> None:
        line = _a_row(scene)
        words = line.words
        words[first], words[second] = words[second], words[first]
        if "title" in (first, second):
            right = words[second if first == "title" else first]
            scene.demanded |= {(right, first), (right, second)}

    return hurt


def shifted(scene: Scene) -> None:
    line = _a_row(scene)
    keys = ["title", "lead", "coordinating", "deliverable", "deadline"]
    if scene.chance.random() < 0.5:
        # The first unit's cell is lost: what follows stands one place too far left.
        values = [line.words["title"], *[line.words[key] for key in keys[2:]], ""]
        for key, value in zip(keys, values, strict=True):
            line.words[key] = value
    else:
        values = [line.words["title"], "", *[line.words[key] for key in keys[1:-1]]]
        for key, value in zip(keys, values, strict=True):
            line.words[key] = value
        _retold(scene, line, when=None)
