"""A row of a plan held and the row of a newer version that it is."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from kehoach_desktop.domain.versions.row_matching import MatchDoubt


class _Row(Protocol):
    @property
    def id(self) -> str: ...


RowT = TypeVar("RowT", bound=_Row)


@dataclass(frozen=True, slots=True)
class Met(Generic[RowT]):
    """A row of both versions, or of one of them; ``draft_key`` is the newer one's in the draft.

    A new row in doubt may as well be a held one.
    """

    old: RowT | None
    new: RowT | None
    draft_key: str = ""
    doubt: MatchDoubt = MatchDoubt.NONE

    @property
    def key(self) -> str:
        """What the row is called in the officer's choices."""
        return self.old.id if self.old is not None else f"new:{self.draft_key}"
