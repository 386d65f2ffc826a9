"""What the page asks to be read, and what it gets: the draft with what is shown beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop.domain.documents.picture_signs import is_picture
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.models.bundle_model import BundleLook

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.services.ports.store import Monitor

_PDF_SIGN = b"%PDF-"
_HEAD = 64
_LARGEST_SHOWN = 60_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A file, or pasted text, and what the officer says of the columns of its tables."""

    path: Path | None = None
    text: str = ""
    columns: tuple[ColumnChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft, the units it may name, and the pages of a PDF or picture (their sizes in points)."""

    draft: PlanDraft
    units: Sequence[Unit] = ()
    pdf: bytes | None = None
    pages: Sequence[tuple[float, float]] = ()
    office: str = ""
    """The office whose units they are, "" before one is set up."""


def read(services: Services, asked: Asked, monitor: Monitor) -> Reading | BundleLook:
    """Return what the file or text is by its content, whatever its name.

    The window itself asks how a tracking list is to be taken, so no warning asks it again.

    Raises UnusableFile or Cancelled; stores nothing.
    """
    if asked.path is None:
        draft = services.imports.read_text(asked.text, columns=asked.columns)
    elif services.bundles.recognises(asked.path):
        return services.bundles.look(asked.path)
    else:
        draft = services.imports.read(asked.path, monitor, columns=asked.columns)
    # A tracking list under review is taken as a plan: the officer was asked before.
    read_of = (one for one in draft.warnings if not one.asks_use)
    told = (*services.imports.remarks(draft), *read_of)
    pdf, pages = _pages(services, asked.path)
    office = services.office.own()
    return Reading(
        replace(draft, warnings=told),
        services.imports.units(),
        pdf,
        pages,
        office.name if office else "",
    )


def _pages(
    services: Services, path: Path | None
) -> tuple[bytes | None, Sequence[tuple[float, float]]]:
    """Return a PDF or picture and its pages' sizes; of any other file, and a huge one, nothing."""
    if path is None or path.stat().st_size > _LARGEST_SHOWN:
        return None, ()
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if not (head.startswith(_PDF_SIGN) or is_picture(head)):
            return None, ()
        file.seek(0)
        pdf = file.read()
    try:
        return pdf, services.pages.sizes(pdf)
    except UnusableFile:
        # What was read is shown instead of its pages.
        return None, ()
