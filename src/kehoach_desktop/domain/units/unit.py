"""Organisational units and the forms their names are written in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A department or body; ``aliases`` are other written forms and abbreviations."""

    id: str
    office_id: str
    name: str
    aliases: tuple[str, ...] = ()
    position: int = 0
