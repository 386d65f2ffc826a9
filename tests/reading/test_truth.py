"""The share of facts read right out of real documents, against what a person reads in them.

A truth file holds facts only: numbers, symbols, dates, units, the readings of deadlines and
targets; of a title the first letters of its first six words.
"""

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from kehoach_desktop.cli.draft_json import draft_json
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.domain.units.names import name_key
from kehoach_desktop.reading.plan_reader import PlanFileReader

TRUTH = Path(__file__).parent / "truth"
DOCUMENTS = Path(__file__).parents[2].parent / "shared" / "documents"
LETTERS_OF_A_TITLE = 6
ALIKE = 80
# What each form must reach; raise a floor when the reading gets better, never lower it.
FLOORS = {
    "chi-minh": 1.0,
    "ha-bac": 1.0,
    "kien-hai": 1.0,
    "kim-thanh": 0.99,
    "lam-thao": 0.99,
    "lao-cai-so-cong-thuong": 0.99,
}
Json = dict[str, Any]
Fact = tuple[str, bool]


@pytest.mark.parametrize("form", ["txt", "docx", "pdf"])
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_share_of_facts_right(name: str, form: str) -> None:
    path = DOCUMENTS / f"{name}.{form}"
    if not path.is_file():
        pytest.skip(f"{path.name} is not beside the repository")
    truth = json.loads((TRUTH / f"{name}.json").read_text(encoding="utf-8"))
    try:
        read = draft_json(PlanFileReader().read_file(path))
    except UnusableFile as error:
        pytest.skip(f"{path.name} is not read yet: {error}")

    facts = list(compared(truth, read))
    wrong = [label for label, right in facts if not right]
    share = 1 - len(wrong) / len(facts)
    print(f"\n{path.name}: {len(facts) - len(wrong)} of {len(facts)} facts right ({share:.1%})")
    for label in wrong:
        print(f"  wrong: {label}")

    for kind in ("tasks", "indicators"):
        assert len(read[kind]) == len(truth[kind]), kind
    assert share >= FLOORS[name], wrong


def compared(truth: Json, read: Json) -> Iterator[Fact]:
    """Yield every fact of the truth with whether it was read; what was invented counts too."""
    for key in ("number", "date", "year", "place"):
        yield key, _same_words(truth[key], read[key])
    yield "symbol", _same_words(truth["symbol"], read["symbol"])
    yield "issuer", _same_unit(truth["issuer"], read["issuer"] or "")
    yield "recipients", truth["recipients"] == len(read["recipients"])
    yield "dossiers", truth["dossiers"] == len(read["dossiers"])
    for kind in ("bases", "replaces"):
        found = [(_bare(each["symbol"]), each["date"]) for each in read[kind]]
        for symbol, date in truth[kind]:
            yield f"{kind} {symbol or date}", (_bare(symbol), date) in found
        yield f"number of {kind}", len(truth[kind]) == len(found)
    roles = [fold(signer["role"]) for signer in read["signers"]]
    for role in truth["signers"]:
        yield f"signer {role}", any(ratio(fold(role), found) > ALIKE for found in roles)
    duties = [
        [duty[key] for key in ("frequency", "day", "month", "before")] for duty in read["duties"]
    ]
    for duty in truth["duties"]:
        yield f"duty {duty}", duty in duties
    yield "number of duties", len(truth["duties"]) == len(duties)
    yield "groups", sorted(truth["groups"]) == sorted(g["number"] or "" for g in read["groups"])
    for wanted, found in _paired(truth["tasks"], read["tasks"], "title"):
        yield from _task(wanted, found)
    for wanted, found in _paired(truth["indicators"], read["indicators"], "name"):
        yield from _indicator(wanted, found)
    for wanted, found in zip(truth.get("actions", []), read["actions"], strict=False):
        number, lead, rhythm = wanted
        yield f"action {number}", found["indicator"] == number
        yield f"action {number} lead", _same_units([lead], found["lead"])
        yield f"action {number} rhythm", found["deadline"]["recurrence"] == rhythm


def _paired(
    wanted: list[Json], found: list[Json], key: str
) -> Iterator[tuple[Json | None, Json | None]]:
    """Pair the items in order by their titles' letters; what has no partner stands alone."""
    left = [each[key] for each in wanted]
    right = [_letters(each[key]) for each in found]
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal" or b - a == d - c:
            yield from zip(wanted[a:b], found[c:d], strict=True)
            continue
        yield from ((each, None) for each in wanted[a:b])
        yield from ((None, each) for each in found[c:d])


def _task(wanted: Json | None, found: Json | None) -> Iterator[Fact]:
    if wanted is None or found is None:
        yield f"task {_named(wanted or found)} {'missing' if found is None else 'invented'}", False
        return
    at = f"task {_named(wanted)}"
    deadline, reading = wanted["deadline"], found["deadline"]
    yield f"{at} title", Levenshtein.distance(wanted["title"], _letters(found["title"])) <= 1
    yield f"{at} lead", _same_units(wanted["lead"], found["lead"])
    for key in ("due", "start", "ongoing"):
        yield f"{at} {key}", deadline[key] == reading[key]
    yield f"{at} after", deadline["after"] == (reading["after"] is not None)
    rhythms = [
        [each[key] for key in ("frequency", "day", "month")] for each in reading["recurrences"]
    ]
    yield f"{at} recurrence", deadline["recurrence"] == rhythms
    for key in ("number", "clause", "group", "head"):
        if key in wanted:
            yield f"{at} {key}", _same_words(wanted[key], found[key])
    if "coordinating" in wanted:
        yield f"{at} coordinating", _same_units(wanted["coordinating"], found["coordinating"])
    if "has_head" in wanted:
        yield f"{at} head", wanted["has_head"] == bool(found["head"])
    if "deliverable" in wanted:
        yield f"{at} deliverable", wanted["deliverable"] == _letters(found["deliverable"] or "")


def _indicator(wanted: Json | None, found: Json | None) -> Iterator[Fact]:
    if wanted is None or found is None:
        label = (wanted or found or {}).get("name")
        yield f"indicator {label} {'missing' if found is None else 'invented'}", False
        return
    at = f"indicator {wanted['number'] or ''} {wanted['name']}"
    yield f"{at} name", Levenshtein.distance(wanted["name"], _letters(found["name"])) <= 1
    for key in ("number", "group"):
        yield f"{at} {key}", _same_words(wanted[key], found[key])
    if wanted["unit"] is not None:
        yield f"{at} unit", _same_words(wanted["unit"], found["unit"])
    yield f"{at} lead", _same_units(wanted["lead"], found["lead"])
    yield f"{at} number of targets", len(wanted["targets"]) == len(found["targets"])
    for target, reading in zip(wanted["targets"], found["targets"], strict=False):
        for key in ("year", "comparator", "value", "upper", "rank"):
            yield f"{at} {key}", target[key] == reading[key]
        yield f"{at} also", target["also"] == (reading["also"] is not None)


def _named(task: Json | None) -> str:
    task = task or {}
    title = task.get("title", "")
    place = task.get("clause") or task.get("number") or ""
    return f"{place} {title if len(title) <= LETTERS_OF_A_TITLE else _letters(title)}"


def _letters(text: str) -> str:
    words = re.findall(r"[^\W_]+", fold(text))
    return "".join(word[0] for word in words[:LETTERS_OF_A_TITLE])


def _same_words(wanted: object, found: object) -> bool:
    if not isinstance(wanted, str) or not isinstance(found, str):
        return wanted == found
    return ratio(fold(wanted), fold(found)) >= ALIKE if len(wanted) > 6 else wanted == found


def _bare(symbol: str | None) -> str:
    # A scan reads "ĐU" as "PU" and "BCĐTW" as "BCDTW".
    return re.sub(r"/p(?=u\b)", "/d", re.sub(r"\s", "", fold(symbol or "")))


def _same_units(wanted: list[str], found: list[str]) -> bool:
    return len(wanted) == len(found) and all(map(_same_unit, wanted, found))


def _same_unit(wanted: str, found: str) -> bool:
    return name_key(wanted) == name_key(found) or ratio(fold(wanted), fold(found)) >= ALIKE
