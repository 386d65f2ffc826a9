"""The names of units in a row of the review that the register does not know."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach_desktop.domain.drafts.draft import DraftIndicator, DraftTask
from kehoach_desktop.services.reviewing.draft_doubts import Doubt
from kehoach_desktop.ui.importing.draft_session import DraftSession


def unknown_here(
    session: DraftSession,
    fact: DraftTask | DraftIndicator | None,
    here: Sequence[Doubt],
    field: str,
    jumped: str,
) -> list[str]:
    """Return the row's unknown names, the one in question first.

    That is the name ``jumped`` to, else one of the ``field`` under the cursor; ``here`` are
    the open doubts of the row. Of a row that is left out nobody needs to be known.
    """
    if fact is None or fact.key in session.left_out:
        return []
    coordinating = fact.coordinating if isinstance(fact, DraftTask) else ()
    names = (*coordinating, *fact.lead) if field == "coordinating" else (*fact.lead, *coordinating)
    asked = {doubt.unit: doubt.field for doubt in here if doubt.unit}
    return sorted(
        session.unknown(names),
        key=lambda name: (name != jumped, asked.get(name) != field, name not in asked),
    )
