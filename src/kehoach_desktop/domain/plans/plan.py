"""A yearly plan and its task groups."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class PlanState(StrEnum):
    """Where a plan stands in its life."""

    DRAFT = "draft"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as issued or drafted; ``number`` is "12", ``symbol`` "12/KH-UBND".

    Unknown text is "" and an unknown date or year is ``None``. ``office_id`` is
    the office whose plan it is (a city holds many offices' plans). ``accepted_on`` is the
    day it was put in force here: from then on its work is followed.
    """

    id: str
    office_id: str
    title: str
    number: str = ""
    symbol: str = ""
    issuer: str = ""
    place: str = ""
    date: datetime.date | None = None
    year: int | None = None
    state: PlanState = PlanState.DRAFT
    position: int = 0
    source: str = ""
    accepted_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """A heading over tasks, numbered by roman numeral or letter, possibly inside another."""

    id: str
    plan_id: str
    position: int
    number: str
    title: str
    parent_id: str | None = None
    where: str = ""
