"""The units that damaged words name, by their right names where those are usual."""

from kehoach_desktop.reading.recognise.damage.mending import known_unit
from kehoach_desktop.reading.recognise.sentence import Sentence
from kehoach_desktop.reading.recognise.unit_cells import usual_units

_EDGES = " ,;.:-–"


def mended_names(sentence: Sentence, begin: int, end: int) -> tuple[str, ...]:
    """Return the units that damaged words name: a usual one by its right name, else as written."""
    names: list[str] = []
    at = begin
    for name in usual_units().names(sentence.plain[begin:end].strip(_EDGES)):
        found = sentence.plain.find(name, at, end)
        if right := known_unit(name):
            names.append(right)
        elif found < 0:
            names.append(sentence.original(begin, end).strip(_EDGES))
        else:
            names.append(sentence.original(found, found + len(name)).strip(_EDGES))
            at = found + len(name)
    return tuple(dict.fromkeys(names))
