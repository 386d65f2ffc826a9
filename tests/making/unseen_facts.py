"""Compares what was read out of an unseen paper with the facts a person reads in it.

Fact lines: ``task: clause | title | leads | coordinating | deadline``; "…" in a title stands for
words left out, "*" in a clause for any beginning, "any" for a fact that people read differently.
A deadline is "-" (none), "unread", or of: due D, start D, ongoing, after, weekly, monthly:DAY,
quarterly, half_yearly, yearly:MONTH. ``indicator: name | unit | year sign value [upper] [rank]
[also]``, with ";" between the targets of several years. ``duty: frequency day month before|on |
from | to``; the day of a weekly one is that of the week, Monday = 1.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from rapidfuzz.fuzz import ratio
from unseen_papers import Paper

from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.domain.units.names import name_key

Json = dict[str, Any]
Fact = tuple[str, bool, str]
_ALIKE = 88
_TASK_FACTS = 5
_INDICATOR_FACTS = 3
_DUTY_FACTS = 3


def compared(paper: Paper, read: Json) -> Iterator[Fact]:
    """Yield (what, whether right, what was read); a row missed counts all its facts."""
    several: dict[str, list[str]] = {}
    for kind, words in paper.facts:
        if kind in ("task", "indicator", "duty", "base", "replaces", "signer"):
            several.setdefault(kind, []).append(words)
        elif kind == "recipients":
            yield kind, len(read[kind]) == int(words), str(read[kind])
        elif kind == "year":
            yield kind, read[kind] == int(words), str(read[kind])
        elif kind == "title":
            # The kind of document may lead: "Kế hoạch chuyển đổi số …".
            yield kind, fold(read[kind] or "").endswith(fold(words)), str(read[kind])
        elif kind == "issuer":
            yield kind, _same_unit(words, read[kind] or ""), str(read[kind])
        else:
            yield kind, fold(words) == fold(read[kind] or ""), str(read[kind])
    for kind, key in (("base", "bases"), ("replaces", "replaces")):
        found = [f"{one['symbol'] or '-'} {one['date'] or '-'}" for one in read[key]]
        for words in several.get(kind, []):
            yield f"{kind} {words}", words in found, str(found)
        yield f"number of {key}", len(found) == len(several.get(kind, [])), str(found)
    signers = [(" ".join(one["role"].split()), one["name"]) for one in read["signers"]]
    for words in several.get("signer", []):
        role, name = (part.strip() for part in words.split("|"))
        found_roles = [have for have, who in signers if who == name]
        yield "signer name", bool(found_roles), str(signers)
        yield "signer role", any(fold(role) in fold(have) for have in found_roles), str(signers)
    yield from _rows(several.get("task", []), read["tasks"], _title_of_task, _task, _TASK_FACTS)
    yield from _rows(
        several.get("indicator", []), read["indicators"], _name, _indicator, _INDICATOR_FACTS
    )
    yield from _duties(several.get("duty", []), read["duties"])


def _rows(wanted, found, title, compare, weight: int) -> Iterator[Fact]:
    """Pair rows in order by their titles; what has no partner is missing or invented."""
    yield f"number of {compare.__name__[1:]}s", len(wanted) == len(found), str(len(found))
    for one, other in _paired(wanted, found, title):
        if other is None:
            for _ in range(weight):
                yield f"missing {one}", False, ""
        elif one is None:
            yield "invented", False, str(other.get("title") or other.get("name"))
        else:
            yield from compare(one, other)


def _paired(wanted: Sequence[str], found: Sequence[Json], title) -> Iterator[tuple[Any, Any]]:
    """Align two lists at the least cost, as a person would lay them side by side."""
    rows, columns = len(wanted), len(found)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    likeness = [[title(one, other) for other in found] for one in wanted]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            pair = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] > 0.5 else -1.0
            best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < rows and j < columns:
        if likeness[i][j] > 0.5 and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            yield wanted[i], found[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield wanted[i], None
            i += 1
        else:
            yield None, found[j]
            j += 1
    yield from ((one, None) for one in wanted[i:])
    yield from ((None, other) for other in found[j:])


def _title_of_task(wanted: str, found: Json) -> float:
    parts = [part.strip() for part in wanted.split("|")]
    if parts[1] == "any":
        return 0.9 if _clause(parts[0], found["clause"] or found["number"] or "") else 0.0
    return _likeness(parts[1], f"{found['title']}")


def _name(wanted: str, found: Json) -> float:
    return _likeness(wanted.split("|")[0], found["name"])


def _likeness(wanted: str, found: str) -> float:
    if _says(wanted, found):
        return 1.0
    pieces = [fold(piece).strip() for piece in wanted.split("…") if piece.strip()]
    from rapidfuzz.fuzz import partial_ratio

    return min(partial_ratio(piece, fold(found)) for piece in pieces) / 100 - 0.2


def _says(wanted: str, found: str) -> bool:
    """Whether a text is the wanted one, with anything in the place of "…"."""
    pieces = [_words(piece) for piece in wanted.split("…")]
    pattern = r"\s?.*\s?".join(re.escape(piece) for piece in pieces)
    return re.fullmatch(pattern, _words(found)) is not None


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def _clause(wanted: str, found: str) -> bool:
    return found.endswith(wanted[1:]) if wanted.startswith("*") else wanted == found


def _task(wanted: str, found: Json) -> Iterator[Fact]:
    clause, title, lead, others, deadline = (part.strip() for part in wanted.split("|"))
    at = f"task {clause} {title}"
    yield f"{at}: title", title == "any" or _says(title, found["title"]), found["title"]
    have = found["clause"] or found["number"] or ""
    yield f"{at}: clause", _clause(clause, have), have
    yield f"{at}: lead", lead == "any" or _units(lead, found["lead"]), str(found["lead"])
    yield (
        f"{at}: coordinating",
        others == "any" or _units(others, found["coordinating"]),
        str(found["coordinating"]),
    )
    yield (
        f"{at}: deadline {deadline}",
        _deadline(deadline, found["deadline"]),
        str(found["deadline"]),
    )


def _units(wanted: str, found: Sequence[str]) -> bool:
    names = [name.strip() for name in wanted.split(";") if name.strip()]
    return len(names) == len(found) and all(map(_same_unit, names, found))


def _same_unit(wanted: str, found: str) -> bool:
    return name_key(wanted) == name_key(found) or ratio(fold(wanted), fold(found)) >= _ALIKE


def _deadline(wanted: str, found: Json) -> bool:
    if wanted == "any":
        return True
    loosely = wanted.startswith("any ")
    wanted = wanted.removeprefix("any ")
    if wanted == "unread":
        return bool(found["text"]) and not any(
            found[key] for key in ("due", "start", "ongoing", "after", "recurrences")
        )
    due = start = None
    rhythms: list[tuple[str, int | None]] = []
    ongoing = after = False
    for word in wanted.split(","):
        kind, _, value = word.strip().partition(" ")
        kind, _, part = kind.partition(":")
        if kind == "due":
            due = value
        elif kind == "start":
            start = value
        elif kind == "ongoing":
            ongoing = True
        elif kind == "after":
            after = True
        elif kind != "-":
            rhythms.append((kind, int(part) if part else None))
    if loosely:
        return (due is None or due == found["due"]) and (start is None or start == found["start"])
    have = [
        (one["frequency"], one["month"] if one["frequency"] == "yearly" else one["day"])
        for one in found["recurrences"]
    ]
    return (
        due == found["due"]
        and start == found["start"]
        and ongoing == found["ongoing"]
        and after == (found["after"] is not None)
        and rhythms == have
    )


def _indicator(wanted: str, found: Json) -> Iterator[Fact]:
    name, unit, target = (part.strip() for part in wanted.split("|"))
    yield f"indicator {name}: name", _says(name, found["name"]), found["name"]
    have = found["unit"] or ""
    yield f"indicator {name}: unit {unit}", unit in ("", "any") or fold(unit) == fold(have), have
    if target.endswith(" any"):
        return
    of_years = target.split(";")
    right = len(found["targets"]) == len(of_years) and all(map(_target, of_years, found["targets"]))
    yield f"indicator {name}: {target}", right, str(found["targets"])


def _target(wanted: str, found: Json) -> bool:
    year, sign, *rest = wanted.split()
    if sign == "any":
        return found["year"] == int(year)
    figures = [float(each) for each in rest if each not in ("also", "rank")]
    return (
        found["year"] == int(year)
        and found["comparator"] == sign
        and float(found["value"]) == figures[0]
        and (len(figures) < 2 or float(found["upper"] or 0) == figures[1])
        and found["rank"] == ("rank" in rest)
        and bool(found["also"]) == ("also" in rest)
    )


def _duties(wanted: Sequence[str], found: Sequence[Json]) -> Iterator[Fact]:
    yield "number of duties", len(wanted) == len(found), str(found)
    left = list(found)
    for words in wanted:
        moment, reporter, to = (part.strip() for part in words.split("|"))
        frequency, day, month, before = moment.split()
        wanted_moment = [
            frequency,
            None if day == "-" else int(day),
            None if month == "-" else int(month),
            before == "before",
        ]
        near = [one for one in left if one["frequency"] == frequency]
        if not near:
            for _ in range(_DUTY_FACTS):
                yield f"missing duty {words}", False, ""
            continue
        one = near[0]
        left.remove(one)
        day = "weekday" if frequency == "weekly" else "day"
        have = [one[key] for key in ("frequency", day, "month", "before")]
        yield f"duty {moment}", have == wanted_moment, str(have)
        yield (
            f"duty {moment} from {reporter}",
            _same_unit(reporter, one["from"] or ""),
            str(one["from"]),
        )
        yield f"duty {moment} to {to}", _units(to, one["to"]), str(one["to"])
