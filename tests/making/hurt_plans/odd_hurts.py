"""Ways of writing that no rule knows, though a person understands them or asks back."""

import datetime
from dataclasses import replace

from made_plans.facts import When
from made_plans.pages import Para

from hurt_plans.scene import YEAR, Scene


def mark_for_time(scene: Scene) -> None:
    line = scene.a_row()
    line.words["deadline"] = words = scene.chance.choice(("x", "X", "✓", "có", "nt"))
    if line is not scene.sheet.rows[0] and words == "nt":
        line.words["deadline"] = words = "x"
    scene.retell(line, when=When(words))
    scene.demanded.add((line.words["title"], "deadline"))


def time_spelled_out(scene: Scene) -> None:
    line = scene.a_row()
    words = scene.chance.choice(
        ("Ba mươi tháng sáu", "Giữa năm sau", "Trước Tết", "Sau vụ mùa", "Ngay khi có thể")
    )
    line.words["deadline"] = words
    scene.retell(line, when=When(words))
    scene.demanded.add((line.words["title"], "deadline"))


def leads_run_together(scene: Scene) -> None:
    line = scene.a_row()
    mark = scene.chance.choice((" + ", " / ", " ", " hoặc ", " – "))
    line.words["lead"] = f"Trạm Y tế{mark}Công an xã"
    scene.retell(line, lead=("Trạm Y tế", "Công an xã"))


def leads_to_be_chosen(scene: Scene) -> None:
    line = scene.a_row()
    line.words["lead"] = words = scene.chance.choice(
        ("Trạm Y tế hoặc Công an xã", "Trạm Y tế (hoặc đơn vị khác)", "Trạm Y tế (dự kiến)")
    )
    scene.retell(line, lead=(words,))
    scene.demanded.add((line.words["title"], "lead"))


def heading_in_first_row(scene: Scene) -> None:
    """A heading of a group stands in the cell of its first work."""
    line = scene.sheet.rows[0]
    line.words["title"] = f"II. Hạ tầng số 1. {line.words['title']}"
    line.words["number"] = ""


def figure_spelled_out(scene: Scene) -> None:
    line = scene.a_row()
    words = ("tám mươi phần trăm", "một nửa", "toàn bộ", "như năm trước", "cao hơn năm trước")
    line.words["aim"] = scene.chance.choice(words)
    scene.demanded.add((line.words["name"], "targets"))


def figure_with_remark(scene: Scene) -> None:
    line = scene.a_row()
    line.words["aim"] = scene.chance.choice(("80 ???", "80 (xem lại)", "80 hay 85"))
    scene.demanded.add((line.words["name"], "targets"))


def time_on_its_own_line(scene: Scene) -> None:
    at = scene.chance.randrange(len(scene.truth.tasks))
    task = scene.truth.tasks[at]
    assert task.when
    place = next(n for n, para in enumerate(scene.sentences) if task.title[1:] in para.text)
    text = scene.sentences[place].text
    if task.when.text not in text:
        return
    for words in ("; hoàn thành ", ", hoàn thành "):
        text = text.replace(f"{words}{task.when.text}", "")
    bad = scene.chance.choice((f"31/9/{YEAR}", f"quý V/{YEAR}", f"tháng 13/{YEAR}"))
    scene.sentences[place] = Para(text.replace(task.when.text, "…"))
    scene.sentences.insert(place + 1, Para(f"Hạn chót: {bad}."))
    scene.truth.tasks[at] = replace(task, when=When(""))
    scene.demanded.add((task.title, "deadline"))


def time_out_of_other_year(scene: Scene) -> None:
    line = scene.a_row()
    day = datetime.date(YEAR + 9, 6, 15)
    line.words["deadline"] = words = f"{day:%d/%m/%Y}"
    scene.retell(line, when=When(words, due=day))
    scene.demanded.add((line.words["title"], "deadline"))
