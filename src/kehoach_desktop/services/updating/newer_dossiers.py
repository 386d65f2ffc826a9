"""Dossiers of a newer version joined with those held, so that nothing held is lost unasked."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kehoach_desktop.domain.plans.papers import Dossier
from kehoach_desktop.domain.versions.plan_comparison import FieldChange, comparable
from kehoach_desktop.services.rows.positions import GAP

_WORDS = ("number", "title", "legal_basis", "urgency", "scale_and_products", "time", "funding")


def joined_dossiers(old: Sequence[Dossier], new: Sequence[Dossier]) -> list[Dossier]:
    """Return all dossiers in the newer order: those of one name as one, with the newer words.

    What the newer one leaves empty is as held, and a dossier that the newer version lacks
    stays behind the one it stood behind. Those held keep their keys.
    """
    held = _pairs(old, new)
    joined = [_filled(held[one.id], one) if one.id in held else one for one in new]
    paired = {one.id for one in held.values()}
    for at, one in enumerate(old):
        if one.id not in paired:
            keys = [other.id for other in joined]
            joined.insert(keys.index(old[at - 1].id) + 1 if at else 0, one)
    return [replace(one, position=GAP * (at + 1)) for at, one in enumerate(joined)]


def dossier_change(old: Sequence[Dossier], new: Sequence[Dossier]) -> FieldChange | None:
    """Return what joining them adds and alters, in words; ``None`` where nothing."""
    before = {one.id: one for one in old}
    added, altered = [], []
    for one in joined_dossiers(old, new):
        if one.id not in before:
            added.append(_name(one))
        elif _words(one) != _words(before[one.id]):
            altered.append(_name(one))
    told = [
        f"{word} {', '.join(filter(None, names))}".rstrip()
        for word, names in (("thêm", added), ("khác", altered))
        if names
    ]
    if not told:
        return None
    return FieldChange("dossiers", f"{len(old)} hồ sơ" if old else "", "; ".join(told))


def _pairs(old: Sequence[Dossier], new: Sequence[Dossier]) -> dict[str, Dossier]:
    """Return the dossier held of each newer one's key; the same number and title come first."""
    pairs: dict[str, Dossier] = {}
    left = list(old)
    names: tuple[Callable[[Dossier], str], ...] = (_name, lambda one: comparable(one.title))
    for name in names:
        for one in new:
            wanted = name(one)
            same = [other for other in left if wanted and name(other) == wanted]
            if same and one.id not in pairs:
                pairs[one.id] = same[0]
                left.remove(same[0])
    return pairs


def _filled(held: Dossier, newer: Dossier) -> Dossier:
    words = {name: getattr(newer, name) or getattr(held, name) for name in _WORDS}
    return replace(held, task_id=newer.task_id or held.task_id, **words)


def _name(dossier: Dossier) -> str:
    """Return how a dossier is called."""
    return ". ".join(filter(None, map(comparable, (dossier.number, dossier.title))))


def _words(dossier: Dossier) -> list[str]:
    return [comparable(getattr(dossier, name)) for name in _WORDS]
