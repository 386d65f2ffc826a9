"""Legal documents that plans rest on or replace."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How a plan stands to another document."""

    BASED_ON = "based_on"
    SUPERSEDES = "supersedes"
    AMENDS = "amends"
    ANSWERS = "answers"
    EXTENDS = "extends"
    AWAITED = "awaited"


@dataclass(frozen=True, slots=True)
class Document:
    """A legal document: ``symbol`` as printed ("358/KH-UBND"), issuer and date where known."""

    id: str
    symbol: str
    title: str = ""
    issuer: str = ""
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """A relation of a plan to a document, in the plan's own order."""

    id: str
    plan_id: str
    document_id: str
    relation: Relation
    position: int = 0
