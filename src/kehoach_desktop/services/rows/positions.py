"""Positions of siblings, with gaps so that a move touches only what moves."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

GAP = 1024
"""Room left between two neighbours."""


class Positioned(Protocol):
    """Anything ordered among siblings."""

    @property
    def id(self) -> str:
        """Return the key."""

    @property
    def position(self) -> int:
        """Return where it stands among its siblings."""


Sibling = TypeVar("Sibling", bound=Positioned)


def positions_between(before: int | None, after: int | None, count: int) -> list[int] | None:
    """Return ``count`` rising positions strictly between two neighbours.

    ``None`` for a neighbour is an open end. Returns ``None`` when the gap is too small.
    """
    if before is None and after is None:
        return [GAP * (place + 1) for place in range(count)]
    if after is None:
        assert before is not None
        return [before + GAP * (place + 1) for place in range(count)]
    if before is None:
        return [after - GAP * (count - place) for place in range(count)]
    step = (after - before) // (count + 1)
    if step < 1:
        return None
    return [before + step * (place + 1) for place in range(count)]


def place(
    siblings: Sequence[Sibling],
    moved: Sequence[Sibling],
    index: int | None,
    at: Callable[[Sibling, int], Sibling],
) -> list[Sibling]:
    """Return the entities to store so that ``moved`` stand at ``index`` among ``siblings``.

    ``siblings`` are in their present order and may hold some of ``moved``; ``index`` counts
    them as they stand before the move, ``None`` or a negative one means the end. ``at``
    returns an entity with a new position. The moved ones come back first, in their order;
    others follow only when the gap ran out, or their positions don't rise, and all had to be
    numbered anew.
    """
    moving = {entity.id for entity in moved}
    cut = len(siblings) if index is None or index < 0 else index
    earlier = [entity for entity in siblings[:cut] if entity.id not in moving]
    later = [entity for entity in siblings[cut:] if entity.id not in moving]
    rising = all(one.position < other.position for one, other in pairwise([*earlier, *later]))
    found = (
        positions_between(
            earlier[-1].position if earlier else None,
            later[0].position if later else None,
            len(moved),
        )
        if rising
        else None
    )
    if found is not None:
        return [at(entity, spot) for entity, spot in zip(moved, found, strict=True)]
    anew = [at(entity, GAP * (spot + 1)) for spot, entity in enumerate([*earlier, *moved, *later])]
    return sorted(anew, key=lambda entity: entity.id not in moving)
