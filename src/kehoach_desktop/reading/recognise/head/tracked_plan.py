"""Gives a tracking list the day, the period and the plan that its head names."""

from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import PlanDraft, ReadingWarning
from kehoach_desktop.reading.recognise.head.header import Head
from kehoach_desktop.reading.recognise.head.title import Title
from kehoach_desktop.reading.recognise.head.tracking_head import tracking_head


def with_tracking_head(draft: PlanDraft, head: Head) -> PlanDraft:
    """Return the draft of a list with what its head says of it.

    The list has no number of its own: where it follows a plan of the same office, that plan's
    number and day are taken, as for an annex that came alone, and this is told.
    """
    title = None
    if head.title_line is not None:
        title = Title(head.title, head.title_line, head.body_line)
    headings = [column.heading for table in draft.tables for column in table.columns]
    said = tracking_head(head.lines, title, headings, head.year)
    known = {draft.symbol, *(base.symbol for base in draft.bases)}
    draft = replace(
        draft,
        as_of=said.as_of,
        period=said.period,
        bases=(*draft.bases, *(base for base in said.bases if base.symbol not in known)),
    )
    followed = said.followed
    if followed is None or draft.symbol or not draft.tracks_tasks:
        return draft
    told = ReadingWarning(
        draft.source,
        f"Số {followed.symbol} là của văn bản mà bảng này theo dõi; hãy đối chiếu với bản gốc.",
    )
    return replace(
        draft,
        number=followed.symbol.split("/")[0].split("-")[0],
        symbol=followed.symbol,
        date=draft.date or followed.date,
        bases=tuple(base for base in draft.bases if base.symbol != followed.symbol),
        warnings=(*draft.warnings, told),
    )
