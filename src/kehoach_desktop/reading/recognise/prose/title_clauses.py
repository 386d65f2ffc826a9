"""Clauses without work that are but the titles of what stands below them."""

from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause
from kehoach_desktop.reading.recognise.prose.clauses.sections import Holds, section_of
from kehoach_desktop.reading.recognise.sentence import Mend

ASIDE = (Holds.AIMS, Holds.ORGANISING, Holds.INDICATORS)
"""What sections hold that is set aside of work."""


def only_titles(clause: Clause, holds: Holds | None, scope: Said, mend: Mend | None) -> bool:
    """Whether a clause without work is but a title: "Về lãnh đạo", or above aims alone."""
    if scope.assigns:
        return False
    held = [section_of(child, holds, mend) for child in clause.children]
    aside = all(one in ASIDE and one is not holds for one in held)
    return aside or clause.text.startswith(("Về ", "VỀ "))
