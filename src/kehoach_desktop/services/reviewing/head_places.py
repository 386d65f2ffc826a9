"""Where in the file the facts of a plan's head stand, to be shown beside them."""

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.text.vietnamese import fold

_SEARCHED = 400
"""Blocks from the beginning; a head is never further down, and long files have thousands."""


def head_place(draft: PlanDraft, field: str) -> str:
    """Return the place of a fact of the head, else of the file's beginning; "" without text.

    A fact is read out of several lines, so that the line that holds most of its words counts.
    """
    blocks = draft.blocks[:_SEARCHED]
    if not blocks:
        return ""
    words = _words(draft, field)
    best, share = blocks[0].where, 0.5
    for block in blocks if words else ():
        here = _tokens(f"{block.text} {' '.join(block.cells)}")
        if (held := len(words & here) / len(words)) > share:
            best, share = block.where, held
    return best


def _words(draft: PlanDraft, field: str) -> set[str]:
    match field:
        case "date":
            day = draft.date
            return {"ngay", *(str(n) for n in (day.day, day.month, day.year))} if day else set()
        case "year":
            return {"nam", str(draft.year)} if draft.year else set()
        case "place" | "issuer" | "symbol" | "title":
            return _tokens(str(getattr(draft, field)))
    return set()


def _tokens(text: str) -> set[str]:
    """Return the words of a text; a day and a month without the zero before them."""
    parted = "".join(letter if letter.isalnum() else " " for letter in fold(text))
    return {word.lstrip("0") or word for word in parted.split()}
