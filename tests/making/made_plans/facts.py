"""What a made plan says, kept by its maker: the truth that a reading is compared with."""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class When:
    """A deadline's words and what they mean; rhythms are (frequency, day, month)."""

    text: str
    start: datetime.date | None = None
    due: datetime.date | None = None
    ongoing: bool = False
    rhythms: tuple[tuple[str, int | None, int | None], ...] = ()
    waits: bool = False


@dataclass(frozen=True)
class Aim:
    """A target's words and what they mean."""

    text: str
    comparator: str
    value: Decimal
    upper: Decimal | None = None
    rank: bool = False
    also: bool = False
    year: int | None = None


@dataclass(frozen=True)
class Group:
    number: str
    title: str
    parent: int | None = None
    """The place of the group around it in the list of groups."""


@dataclass(frozen=True)
class Task:
    """A task; a field that the document has no place for is ``None``."""

    title: str
    number: str
    group: int | None = None
    parent: str | None = None
    clause: str | None = None
    lead: tuple[str, ...] | None = None
    coordinating: tuple[str, ...] | None = None
    head: str | None = None
    deliverable: str | None = None
    note: str | None = None
    when: When | None = None
    exact_words: bool = True
    """Whether the deadline's words stand alone, so that they can be asked for as written."""


@dataclass(frozen=True)
class Indicator:
    name: str
    number: str
    unit: str | None
    group: int | None
    lead: tuple[str, ...] | None
    aims: tuple[Aim, ...]


@dataclass(frozen=True)
class Dossier:
    number: str
    title: str
    fields: dict[str, str]


@dataclass(frozen=True)
class Duty:
    frequency: str
    day: int | None
    month: int | None
    before: bool


@dataclass
class Truth:
    """Everything a made plan says; ``None`` where the form has no place for it."""

    title: str = ""
    year: int = 2026
    symbol: str = ""
    date: datetime.date | None = None
    place: str = ""
    issuer: str = ""
    bases: list[tuple[str, datetime.date]] | None = None
    replaces: list[tuple[str, datetime.date]] | None = None
    recipients: list[str] | None = None
    signer: tuple[str, str] | None = None
    groups: list[Group] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    indicator_groups: list[Group] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    dossiers: list[Dossier] = field(default_factory=list)
    duties: list[Duty] | None = None
