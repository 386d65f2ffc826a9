"""Damages that copying, spreadsheets and page breaks do to rows and lines."""

import datetime
from dataclasses import replace
from itertools import pairwise

from made_plans.facts import When
from made_plans.pages import Para

from hurt_plans.scene import YEAR, Line, Scene

_FAULTS = ("#REF!", "#N/A", "#VALUE!", "########")
_FOOTERS = ("Trang 3/12", "Kế hoạch công tác năm – lưu hành nội bộ", "UBND xã - 3")


def fault_for_time(scene: Scene) -> None:
    line = scene.a_row()
    line.words["deadline"] = words = scene.chance.choice(_FAULTS)
    scene.retell(line, when=When(words))
    scene.demanded.add((line.words["title"], "deadline"))


def fault_for_lead(scene: Scene) -> None:
    line = scene.a_row()
    line.words["lead"] = scene.chance.choice(_FAULTS)
    scene.retell(line, lead=())
    scene.demanded.add((line.words["title"], "lead"))


def fault_for_target(scene: Scene) -> None:
    line = scene.a_row()
    line.words["aim"] = scene.chance.choice(_FAULTS)
    scene.demanded.add((line.words["name"], "targets"))


def time_beside_helpers(scene: Scene) -> None:
    line = scene.a_row()
    line.words["coordinating"] += f" 15/6/{YEAR}"
    line.words["deadline"] = ""
    scene.retell(line, when=When("", due=datetime.date(YEAR, 6, 15)), exact_words=False)


def time_in_product(scene: Scene) -> None:
    line = scene.a_row()
    line.words["deliverable"] += f" trước ngày 16/6/{YEAR}"
    line.words["deadline"] = ""
    scene.retell(line, when=When("", due=datetime.date(YEAR, 6, 15)), exact_words=False)


def month_before_day(scene: Scene) -> None:
    line = scene.a_row()
    line.words["deadline"] = words = f"6/{scene.chance.randint(13, 28)}/{YEAR}"
    scene.retell(line, when=When(words))
    scene.demanded.add((line.words["title"], "deadline"))


def end_before_start(scene: Scene) -> None:
    line = scene.a_row()
    words = scene.chance.choice(
        (f"Từ 15/9/{YEAR} đến 15/3/{YEAR}", f"Tháng 9-3/{YEAR}", f"Quý IV - I/{YEAR}")
    )
    line.words["deadline"] = words
    scene.retell(line, when=When(words))
    scene.demanded.add((line.words["title"], "deadline"))


def year_of_two_figures_wrong(scene: Scene) -> None:
    line = scene.a_row()
    line.words["deadline"] = words = scene.chance.choice(("30/6/62", "30/6/06", "Quý II/62"))
    scene.retell(line, when=When(words))
    scene.demanded.add((line.words["title"], "deadline"))


def title_lost(scene: Scene) -> None:
    line = scene.a_row()
    line.words["title"] = ""


def rows_merged(scene: Scene) -> None:
    """Two rows became one, each cell with a line for each."""
    lines = scene.sheet.lines
    pairs = [
        (one, two) for one, two in pairwise(lines) if one.heading is None and two.heading is None
    ]
    one, two = scene.chance.choice(pairs)
    for key in one.words:
        one.words[key] = f"{one.words[key]}\n{two.words[key]}"
    lines.remove(two)


def number_in_title(scene: Scene) -> None:
    line = scene.a_row()
    line.words["title"] = f"{line.words['number']} {line.words['title']}"
    line.words["number"] = ""


def row_cut_off(scene: Scene) -> None:
    """The page ends in the middle of a row, and the rest of it is lost."""
    line = scene.sheet.rows[-1]
    words = line.words["title"].split(" ")
    kept = " ".join(words[: max(2, len(words) // 2)])
    scene.beside.add(line.words["title"])
    line.words.update(title=kept, coordinating="", deliverable="", deadline="")


def count_row(scene: Scene) -> None:
    rows = scene.sheet.rows
    said = scene.chance.choice(
        ("Cộng: {} nhiệm vụ", "Ghi chú: danh mục gồm {} nhiệm vụ", "Người lập biểu (đã ký), {}")
    )
    line = Line(dict.fromkeys(rows[0].words, ""))
    line.words["title"] = said.format(len(rows))
    scene.sheet.lines.append(line)


def unit_of_another_target(scene: Scene) -> None:
    line = scene.chance.choice([row for row in scene.sheet.rows if row.words["unit"] != "%"])
    line.words["aim"] = "85%"
    scene.demanded |= {(line.words["name"], field) for field in ("targets", "measure_unit")}


def two_targets(scene: Scene) -> None:
    line = scene.chance.choice([row for row in scene.sheet.rows if row.words["unit"] == "%"])
    line.words["aim"] = scene.chance.choice(("80% hoặc 85%", "80%/85%", "80% (85%)", "80 85%"))
    scene.demanded.add((line.words["name"], "targets"))


def name_lost(scene: Scene) -> None:
    line = scene.a_row()
    line.words["name"] = ""


def footer_in_clause(scene: Scene) -> None:
    """A foot of a page stands in the middle of a clause."""
    at = scene.chance.randrange(len(scene.truth.tasks))
    title = scene.truth.tasks[at].title[1:]
    place = next(n for n, para in enumerate(scene.sentences) if title in para.text)
    words = scene.sentences[place].text.split(" ")
    cut = scene.chance.randrange(3, len(words) - 1)
    scene.sentences[place : place + 1] = [
        Para(" ".join(words[:cut])),
        Para(scene.chance.choice(_FOOTERS)),
        Para(" ".join(words[cut:])),
    ]


def heading_joined_to_clause(scene: Scene) -> None:
    """A heading and the first clause under it stand on one line."""
    task = scene.truth.tasks[0]
    place = next(n for n, para in enumerate(scene.sentences) if task.title[1:] in para.text)
    above, below = scene.sentences[place - 1], scene.sentences[place]
    scene.sentences[place - 1 : place + 1] = [Para(f"{above.text} {below.text}")]


def clause_cut_off(scene: Scene) -> None:
    at = scene.chance.randrange(len(scene.truth.tasks))
    task = scene.truth.tasks[at]
    place = next(n for n, para in enumerate(scene.sentences) if task.title[1:] in para.text)
    text = scene.sentences[place].text
    end = text.index(task.title[1:]) + len(task.title) // 2
    scene.sentences[place] = Para(text[:end].rsplit(" ", 1)[0])


def year_wrong_in_clause(scene: Scene) -> None:
    at = scene.chance.randrange(len(scene.truth.tasks))
    task = scene.truth.tasks[at]
    assert task.when
    place = next(n for n, para in enumerate(scene.sentences) if task.title[1:] in para.text)
    for n in range(place, len(scene.sentences)):
        if task.when.text in scene.sentences[n].text:
            wrong = task.when.text.replace(str(YEAR), scene.chance.choice(("2062", "2024")))
            scene.sentences[n] = Para(scene.sentences[n].text.replace(task.when.text, wrong))
            break
    scene.truth.tasks[at] = replace(task, when=When(""))
    scene.demanded.add((task.title, "deadline"))
