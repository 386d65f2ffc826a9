"""Recipients of a newer version joined with those held, so that none is lost unasked."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kehoach_desktop.domain.plans.papers import PlanRecipient
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.domain.versions.plan_comparison import (
    ChangeKind,
    FieldChange,
    RowChange,
    RowSort,
    comparable,
)
from kehoach_desktop.services.rows.positions import GAP

_FILE = re.compile(r"luu(?: ?[:;,.]|:? ?vt\b|$)")
"""Every list ends with where the paper is filed: "Lưu: VT, VX" stands for "Lưu: VT"."""


def joined_recipients(
    old: Sequence[PlanRecipient], new: Sequence[PlanRecipient]
) -> list[PlanRecipient]:
    """Return all recipients in the newer order and words; those held keep their keys.

    One that the newer version lacks stays behind the one it stood behind; the file is last.
    """
    held = _pairs(old, new)
    joined = [replace(held[one.id], name=one.name) if one.id in held else one for one in new]
    paired = {one.id for one in held.values()}
    for at, one in enumerate(old):
        if one.id not in paired:
            keys = [other.id for other in joined]
            if _is_file(one):
                joined.append(one)
                continue
            joined.insert(keys.index(old[at - 1].id) + 1 if at else 0, one)
    return [replace(one, position=GAP * (at + 1)) for at, one in enumerate(joined)]


def recipient_change(
    old: Sequence[PlanRecipient], new: Sequence[PlanRecipient]
) -> FieldChange | None:
    """Return both lists in words; ``None`` where joining them changes nothing."""
    joined = joined_recipients(old, new)
    if not new or [comparable(one.name) for one in old] == [comparable(one.name) for one in joined]:
        return None
    before, after = ("; ".join(one.name for one in rows) for rows in (old, joined))
    return FieldChange("recipients", before, after)


def gone_recipients(old: Sequence[PlanRecipient], new: Sequence[PlanRecipient]) -> list[RowChange]:
    """Return a row for each recipient held that the newer version lacks: kept unless ticked.

    The officer may have added it by hand, or the newer version have left it out.
    """
    held = {one.id for one in _pairs(old, new).values()}
    return [
        RowChange(
            one.id,
            RowSort.RECIPIENT,
            ChangeKind.GONE,
            "",
            one.name,
            can_remove=True,
        )
        for one in old
        if new and one.id not in held
    ]


def _pairs(old: Sequence[PlanRecipient], new: Sequence[PlanRecipient]) -> dict[str, PlanRecipient]:
    """Return the recipient held of each newer one's key; the same words come first."""
    pairs: dict[str, PlanRecipient] = {}
    left = list(old)
    names: tuple[Callable[[PlanRecipient], str], ...] = (
        lambda one: comparable(one.name),
        lambda one: fold(comparable(one.name)),
        lambda one: "luu" if _is_file(one) else "",
    )
    for name in names:
        for one in new:
            wanted = name(one)
            same = [other for other in left if wanted and name(other) == wanted]
            if same and one.id not in pairs:
                pairs[one.id] = same[0]
                left.remove(same[0])
    return pairs


def _is_file(recipient: PlanRecipient) -> bool:
    return _FILE.match(fold(recipient.name).strip(" -")) is not None
