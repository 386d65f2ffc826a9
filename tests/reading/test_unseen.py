"""The share of facts read right out of fictional documents, each of another make.

The facts were written down before the reader saw the documents; ``making/unseen_documents.py``
says how a document is described.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from cell_text import Copied, write_cells
from recognised_text import can_be_recognised, write_recognised
from unseen_documents import Sketch, sketches, write

from kehoach_desktop.cli.draft_json import draft_json
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.domain.units.names import name_key
from kehoach_desktop.reading.plan_reader import PlanFileReader

FLOOR = 0.95
RECOGNISED_FLOOR = 0.99
SHARES_READ_WHOLE = 0.4
CELL_FLOORS = [
    (Copied.LINES, 0.76, 0.065),
    (Copied.EMPTY_LINES, 0.76, 0.065),
    (Copied.GAPS, 0.76, 0.065),
    (Copied.WRAPPED, 0.66, 0.105),
]
Json = dict[str, Any]
_LOST_LINES = "mất đường kẻ"


class Fact(NamedTuple):
    """A fact, whether it was read so, and whether a warning stands where it was read."""

    label: str
    right: bool
    marked: bool = False


_LEFT_OUT = ("chưa đọc", "chưa nhận dòng", "không nhận nhiệm vụ")
_KINDS = {
    "T": "tasks",
    "I": "indicators",
    "P": "progress",
    "A": "actions",
    "D": "dossiers",
}
SKETCHES = {sketch.name: sketch for sketch in sketches()}


def shares_out(sketch: Sketch) -> bool:
    """Whether a figure of the sketch is shared out to units: "Đàn trâu – Thôn Lùng".

    Once every cell stands on a line of its own, no line says whose such a figure is.
    """
    units: set[str] = set()
    group = ""
    for line in sketch.facts:
        kind, _, rest = line.partition(" ")
        told = [part.strip() for part in rest.split("|")]
        if kind == "IG":
            group = told[1] if len(told) > 1 else ""
        elif kind == "I" and group and told[1].endswith(f" – {group}"):
            units.add(group)
    return len(units) > 1


SHARES = [sketch for sketch in filter(can_be_recognised, SKETCHES.values()) if shares_out(sketch)]


@pytest.mark.parametrize("name", SKETCHES)
def test_share_of_facts_right(name: str, tmp_path: Path) -> None:
    sketch = SKETCHES[name]
    path = write(sketch, tmp_path)
    if path is None:
        pytest.skip("LibreOffice không có trên máy này")
    facts = list(compared(sketch, draft_json(PlanFileReader().read_file(path))))
    wrong = [fact for fact in facts if not fact.right]
    print(f"\n{path.name}: {len(facts) - len(wrong)} of {len(facts)} facts right")
    for fact in wrong:
        print(f"  wrong{' (marked)' if fact.marked else ''}: {fact.label}")
    assert len(facts) - len(wrong) >= FLOOR * len(facts), wrong


def test_the_text_of_page_recognition_loses_little(tmp_path: Path) -> None:
    right = total = 0
    for sketch in filter(can_be_recognised, SKETCHES.values()):
        for seed in range(2):
            path = write_recognised(sketch, tmp_path / f"{sketch.name}.txt", seed)
            for fact in compared(sketch, draft_json(PlanFileReader().read_file(path))):
                total += 1
                right += fact[1]
                if not fact[1]:
                    print(f"{sketch.name} {seed}: {fact[0]}")
    print(f"{right} of {total}")
    assert total > 2000
    assert right >= total * RECOGNISED_FLOOR


@pytest.mark.parametrize(("copied", "floor", "silent"), CELL_FLOORS)
def test_the_cells_of_a_table_on_lines_of_their_own(
    copied: Copied, floor: float, silent: float, tmp_path: Path
) -> None:
    """Empty cells are lost in such text for good: what is read wrong must mostly be marked."""
    facts: list[Fact] = []
    for sketch in filter(can_be_recognised, SKETCHES.values()):
        draft = PlanFileReader().read_file(
            write_cells(sketch, tmp_path / f"{sketch.name}.txt", copied)
        )
        if not (shares_out(sketch) and _lost_lines(draft)):
            facts += compared(sketch, draft_json(draft))
    wrong = [fact for fact in facts if not fact.right]
    unmarked = sum(not fact.marked for fact in wrong)
    print(f"{copied}: {len(facts) - len(wrong)} of {len(facts)} right, {unmarked} unmarked wrong")
    assert len(facts) > 3000
    assert len(wrong) <= len(facts) * (1 - floor)
    assert unmarked <= len(facts) * silent


@pytest.mark.parametrize("copied", Copied)
@pytest.mark.parametrize("sketch", SHARES, ids=lambda sketch: sketch.name)
def test_shares_of_units_are_read_whole_or_told_to_be_lost(
    sketch: Sketch, copied: Copied, tmp_path: Path
) -> None:
    draft = PlanFileReader().read_file(write_cells(sketch, tmp_path / "plan.txt", copied))
    read = draft_json(draft)
    true = set(_levels(sketch))
    found = {(_bare(_name(one)), _levels_of(one)): one for one in read["indicators"]}

    assert _lost_lines(draft) or true <= found.keys()
    warned = {warning["where"] for warning in read["warnings"]}
    assert not [
        level for level, one in found.items() if level not in true and not _is_marked(one, warned)
    ]


def test_many_shares_of_units_are_read_whole_from_cells_on_lines(tmp_path: Path) -> None:
    whole = [
        sketch
        for sketch in SHARES
        if set(_levels(sketch))
        <= {
            (_bare(_name(one)), _levels_of(one))
            for one in draft_json(
                PlanFileReader().read_file(
                    write_cells(sketch, tmp_path / f"{sketch.name}.txt", Copied.LINES)
                )
            )["indicators"]
        }
    ]
    assert len(whole) >= SHARES_READ_WHOLE * len(SHARES)


def _lost_lines(draft: PlanDraft) -> bool:
    """Whether the officer is told that a table has lost its lines and was not read."""
    return any(_LOST_LINES in warning.message for warning in draft.warnings)


def _levels(sketch: Sketch) -> Iterator[tuple[str, str]]:
    """Yield (name, targets) of every indicator that a person reads in the sketch."""
    for line in sketch.facts:
        if line.startswith("I "):
            _, name, _, _, targets, *_ = (part.strip() for part in line[2:].split("|"))
            yield _bare(name), targets


def compared(sketch: Sketch, read: Json) -> Iterator[Fact]:
    """Yield every fact with whether it was read so; what was invented counts too."""
    group = ""
    kinds = {kind: list(read[name]) for kind, name in _KINDS.items()}
    groups = Counter((each["number"] or "", _bare(each["title"])) for each in read["groups"])
    warnings = read["warnings"]
    warned = {warning["where"] for warning in warnings}
    left_out = any(said in w["message"] for w in warnings for said in _LEFT_OUT)
    for line in sketch.facts:
        kind, _, rest = line.partition(" ")
        number, *told = ("" if part.strip() == "-" else part.strip() for part in rest.split("|"))
        if kind == "H":
            right = _same(told[0], read[number])
            yield Fact(f"{number}: {told[0]} / {read[number]}", right)
        elif kind in ("G", "IG"):
            group = number or (told[0] if told else "")
            if told:
                found = groups[(number, _bare(told[0]))] > 0
                groups[(number, _bare(told[0]))] -= found
                yield Fact(f"group {group}", found)
        else:
            row = _taken(kinds[kind], kind, told[0], group)
            marked = _is_marked(row, warned) if row else left_out
            for label, right in _row(kind, number, told, group, row):
                yield Fact(label, right, marked)
    for kind, left in kinds.items():
        for one in left:
            yield Fact(f"{kind} invented: {_name(one)}", False, _is_marked(one, warned))
    for (number, title), many in groups.items():
        if many > 0:
            yield Fact(f"group invented: {number} {title}", False)


def _is_marked(row: Json, warned: set[str]) -> bool:
    """Whether a warning stands at the row or at its whole table."""
    where = row.get("where") or ""
    return where in warned or where.rpartition(", dòng")[0] in warned


def _taken(rows: list[Json], kind: str, title: str, group: str) -> Json | None:
    """Take the row of this title out of the rows, of this group before any other."""
    named = [index for index, one in enumerate(rows) if _bare(_name(one)) == _bare(title)]
    in_group = [
        index
        for index in named
        if kind == "P" or _bare(rows[index].get("group") or "") == _bare(group)
    ]
    return rows.pop((in_group or named)[0]) if named else None


def _name(one: Json) -> str:
    return str(one.get("title") or one.get("name") or "")


def _row(
    kind: str, number: str, told: list[str], group: str, found: Json | None
) -> Iterator[tuple[str, bool]]:
    at = f"{kind} {number} {told[0]}"
    yield f"{at}: there", found is not None
    row = found or {}
    yield f"{at}: number {number} / {row.get('number')}", (row.get("number") or "") == number
    if kind == "P":
        yield f"{at}: lead {row.get('lead')}", _units(told[1], row.get("lead"))
        yield f"{at}: state {row.get('state')}", _same(told[2], row.get("state"))
        return
    if kind == "D":
        yield f"{at}: time {row.get('time')}", _same(told[1], row.get("time"))
        yield f"{at}: funding {row.get('funding')}", _same(told[2], row.get("funding"))
        return
    if kind == "A":
        indicator = row.get("indicator")
        yield f"{at}: indicator {told[1]} / {indicator}", (indicator or "") == told[1]
        yield from _work(at, told[1:], row)
        return
    in_group = row.get("group") or ""
    yield f"{at}: group {group} / {in_group}", found is not None and _bare(in_group) == _bare(group)
    if kind == "I":
        yield f"{at}: unit {row.get('unit')}", _same(told[1], row.get("unit"))
        yield f"{at}: lead {row.get('lead')}", _units(told[2], row.get("lead"))
        targets = _levels_of(row)
        yield f"{at}: targets {told[3]} / {targets}", told[3] == targets
        return
    yield from _work(at, told, row)


def _work(at: str, told: list[str], row: Json) -> Iterator[tuple[str, bool]]:
    yield f"{at}: lead {row.get('lead')}", _units(told[1], row.get("lead"))
    yield f"{at}: coordinating {row.get('coordinating')}", _units(told[2], row.get("coordinating"))
    deadline = _deadline(row["deadline"]) if row else ""
    yield f"{at}: deadline {told[3]} / {deadline}", told[3] == deadline
    if len(told) > 4:
        yield f"{at}: deliverable {row.get('deliverable')}", _same(told[4], row.get("deliverable"))


def _deadline(read: Json) -> str:
    parts = []
    if read["start"] or read["due"]:
        parts.append(f"{read['start'] or ''}..{read['due'] or ''}")
    for rhythm in read["recurrences"]:
        named = [
            f"{key} {rhythm[key]}" for key in ("day", "month", "weekday") if rhythm[key] is not None
        ]
        parts.append(rhythm["frequency"] + (f"({', '.join(named)})" if named else ""))
    if read["ongoing"]:
        parts.append("ongoing")
    if read["after"]:
        working = "w" if read["after_working_days"] else ""
        parts.append(f"after {read['after_days'] or ''}{working}".strip())
    return " ".join(parts) or ("unread" if read["text"] else "")


def _levels_of(row: Json) -> str:
    return "; ".join(map(_target, row.get("targets", [])))


def _target(read: Json) -> str:
    upper = f"..{read['upper']}" if read["upper"] is not None else ""
    rank = " rank" if read["rank"] else ""
    value = read["value"]
    shown = int(value) if value is not None and value == int(value) else value
    return f"{read['year']}: {read['comparator']} {shown}{upper}{rank}"


def _bare(text: str) -> str:
    return " ".join(fold(text).split()).strip(" .:")


def _same(told: str, read: object) -> bool:
    return _bare(told) == _bare("" if read is None else str(read))


def _units(told: str, read: object) -> bool:
    wanted = [part.strip() for part in told.split(";") if part.strip()]
    found = read if isinstance(read, list) else None
    return found is not None and [name_key(x) for x in wanted] == [name_key(x) for x in found]
