"""Damages of work written in clauses."""

import datetime
import re
from dataclasses import replace

from made_plans.facts import Task, When
from made_plans.pages import Para

from hurt_plans.scene import YEAR, Scene

_NUMBER = re.compile(r"(?:\d+(?:\.\d+)*\.?|[a-z]\)|\(\d+\)) ")
_IMPOSSIBLE = (f"31/02/{YEAR}", f"31/9/{YEAR}", f"32/5/{YEAR}", f"15/13/{YEAR}")


def _a_task(scene: Scene) -> tuple[int, Task, range]:
    """Return the place of a task in the truth, the task, and where its lines stand."""
    at = scene.chance.randrange(len(scene.truth.tasks))
    return at, scene.truth.tasks[at], _lines(scene, at)


def _lines(scene: Scene, at: int) -> range:
    title = scene.truth.tasks[at].title[1:]
    first = next(n for n, para in enumerate(scene.sentences) if title in para.text)
    last = first + 1
    while last < len(scene.sentences) and scene.sentences[last].text[:2] in ("+ ", "* "):
        last += 1
    return range(first, last)


def _put(scene: Scene, lines: range, old: str, new: str) -> None:
    for at in lines:
        para = scene.sentences[at]
        scene.sentences[at] = replace(para, text=para.text.replace(old, new))


def impossible_day(scene: Scene) -> None:
    at, task, lines = _a_task(scene)
    assert task.when
    bad = scene.chance.choice(_IMPOSSIBLE)
    _put(scene, lines, task.when.text, f"trước ngày {bad}")
    scene.truth.tasks[at] = replace(task, when=When(""))
    scene.demanded.add((task.title, "deadline"))


def impossible_beside_readable(scene: Scene) -> None:
    at, task, lines = _a_task(scene)
    assert task.when
    bad = scene.chance.choice(_IMPOSSIBLE)
    _put(scene, lines, task.when.text, f"trước ngày {bad} hoặc ngày 15/6/{YEAR}")
    scene.truth.tasks[at] = replace(task, when=When("", due=datetime.date(YEAR, 6, 15)))
    scene.demanded.add((task.title, "deadline"))


def two_times(scene: Scene) -> None:
    _, task, lines = _a_task(scene)
    assert task.when
    last = scene.sentences[lines[-1]]
    scene.sentences[lines[-1]] = replace(
        last, text=f"{last.text.rstrip('.')}; hoàn thành trước ngày 20/12/{YEAR}."
    )
    scene.demanded.add((task.title, "deadline"))


def joined_to_above(scene: Scene) -> None:
    """A clause stands on the line of the one above it."""
    tasks = scene.truth.tasks
    at = next(n for n in range(1, len(tasks)) if tasks[n].group == tasks[n - 1].group)
    upper, lower = _lines(scene, at - 1), _lines(scene, at)
    text = f"{scene.sentences[upper[-1]].text} {scene.sentences[lower[0]].text}"
    scene.sentences[upper[-1]] = Para(text)
    del scene.sentences[lower[0]]
    scene.beside.add(tasks[at - 1].title)


def number_lost(scene: Scene) -> None:
    _, task, lines = _a_task(scene)
    para = scene.sentences[lines[0]]
    scene.sentences[lines[0]] = replace(para, text=_NUMBER.sub("", para.text, count=1))
    scene.beside |= {one.title for one in scene.truth.tasks if one.group == task.group}


def line_lost(scene: Scene) -> None:
    tasks = scene.truth.tasks
    inside = [
        n
        for n in range(1, len(tasks) - 1)
        if tasks[n - 1].group == tasks[n].group == tasks[n + 1].group
    ]
    if not inside:
        at = 0
        if len(tasks) < 2 or tasks[1].group != tasks[0].group:
            return
    else:
        at = scene.chance.choice(inside)
    lines = _lines(scene, at)
    del scene.sentences[lines.start : lines.stop]
    scene.beside |= {one.title for one in tasks if one.group == tasks[at].group}


def torn_line(scene: Scene) -> None:
    _, _, lines = _a_task(scene)
    para = scene.sentences[lines[0]]
    words = para.text.split(" ")
    at = scene.chance.randrange(3, len(words) - 1)
    rest = " ".join(words[at:])
    if scene.chance.random() < 0.5:
        rest = rest[0].upper() + rest[1:]
    scene.sentences[lines[0]] = replace(para, text=" ".join(words[:at]))
    scene.sentences.insert(lines[0] + 1, Para(rest))


def lead_named_again(scene: Scene) -> None:
    _, task, lines = _a_task(scene)
    other = "Trạm Y tế" if task.lead != ("Trạm Y tế",) else "Công an xã"
    last = scene.sentences[lines[-1]]
    said = scene.chance.choice(("Đơn vị chủ trì: {}", "Giao {} chủ trì", "{} chủ trì thực hiện"))
    scene.sentences[lines[-1]] = replace(last, text=f"{last.text} {said.format(other)}.")
    scene.demanded |= {(task.title, "lead")}


def unit_misspelt(scene: Scene) -> None:
    at, task, lines = _a_task(scene)
    assert task.lead
    wrong = "Phonq Kjnh tẽ"
    _put(scene, lines, task.lead[0], wrong)
    scene.truth.tasks[at] = replace(task, lead=("Phòng Kinh tế",))


def second_begins_work(scene: Scene) -> None:
    """A short numbered line asks for work, and the line below begins another."""
    _, task, lines = _a_task(scene)
    para = scene.sentences[lines[0]]
    number = _NUMBER.match(para.text)
    assert number
    scene.sentences[lines[0]] = replace(para, text=f"{number[0]}Sửa chữa mái chợ.")
    scene.sentences.insert(lines[0] + 1, Para(para.text[number.end() :]))
    at = scene.truth.tasks.index(task)
    short = replace(task, title="Sửa chữa mái chợ", lead=None, coordinating=None, when=None)
    scene.truth.tasks[at : at + 1] = [
        replace(short, deliverable=None),
        replace(task, number="", clause=None),
    ]


def lead_far_above(scene: Scene) -> None:
    """The work names nobody; a unit was named once, far above."""
    place = next(n for n, para in enumerate(scene.sentences) if para.text.startswith("1. "))
    scene.sentences.insert(
        place + 1, Para("Giao Phòng Kinh tế chủ trì thực hiện các nội dung sau:")
    )
    at, task, lines = len(scene.truth.tasks) - 1, scene.truth.tasks[-1], range(0)
    lines = _lines(scene, at)
    number = _NUMBER.match(scene.sentences[lines[0]].text)
    assert number
    scene.sentences[lines[0]] = Para(f"{number[0]}{task.title}.")
    del scene.sentences[lines.start + 1 : lines.stop]
    scene.truth.tasks[at] = replace(task, lead=(), coordinating=None, deliverable=None, when=None)
    scene.demanded.add((task.title, "lead"))
