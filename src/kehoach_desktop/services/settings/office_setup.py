"""The own office made from a row of the official list of communes."""

import re

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.office import Commune, Office
from kehoach_desktop.domain.text.vietnamese import clean, fold
from kehoach_desktop.services.ports.store import UnitOfWork

UNNAMED = "Cơ quan chưa khai báo"
"""What the own office is called while nobody has said whose data this is."""

_KIND = re.compile(r"(xã|phường|đặc khu|thị trấn)\s+(.+)", re.IGNORECASE)


def own_office(work: UnitOfWork) -> Office | None:
    """Return this computer's office; ``None`` before the first start is finished."""
    return next(iter(work.offices.matching(own=True)), None)


def known_own_office(work: UnitOfWork) -> Office:
    """Return this computer's office; raises InvalidInput before it is set up."""
    if office := own_office(work):
        return office
    raise InvalidInput("Chưa khai báo cơ quan; hãy chọn xã, phường của mình trước.")


def suggest_superior(commune: Commune) -> str:
    """Return the body a commune usually reports to ("Ủy ban nhân dân tỉnh Bắc Ninh")."""
    return f"Ủy ban nhân dân {_lower_first(commune.province)}"


def office_of(commune: Commune, superior: str = "") -> Office:
    """Return a new own office: "Ủy ban nhân dân xã Tân Lập", place "Tân Lập"."""
    return Office(
        id=new_id(),
        name=f"Ủy ban nhân dân {_lower_first(commune.name)}",
        code=commune.code,
        place=_place(commune.name),
        province=commune.province,
        superior=clean(superior) or suggest_superior(commune),
        own=True,
    )


def is_ward(commune: Commune) -> bool:
    """Whether the commune is a ward, whose departments differ from a commune's."""
    return fold(commune.name).startswith("phuong ")


def _lower_first(name: str) -> str:
    words = clean(name)
    return words[:1].lower() + words[1:]


def _place(name: str) -> str:
    """Return the place as a document names it; a name that is a number keeps its "Phường"."""
    words = clean(name)
    found = _KIND.fullmatch(words)
    return found[2] if found and not found[2][0].isdigit() else words
