"""What the sentences of one plan say, each taken apart once."""

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import take_apart
from kehoach_desktop.reading.recognise.sentence import Mend


class Sayings:
    """Remembers what was said.

    The same words are looked at as a whole, for their pieces, from the clauses around them, and
    again where the section on the plan's organising is looked through; to take them apart is the
    dearest part of reading a plan in sentences.
    """

    def __init__(self, findings: Findings, mend: Mend | None) -> None:
        self._findings = findings
        self._mend = mend
        self._known: dict[tuple[str, int | None, bool], Said] = {}

    def of(self, text: str, *, brackets_name: bool) -> Said:
        """Return what a text says in the year that is read for."""
        key = (text, self._findings.year, brackets_name)
        said = self._known.get(key)
        if said is None:
            said = self._known[key] = take_apart(
                text, self._findings, self._mend, brackets_name=brackets_name
            )
        return said
