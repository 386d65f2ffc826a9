"""An indicator, its targets and its measurements."""

from dataclasses import dataclass
from decimal import Decimal

from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.plans.task import Assignee


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """A heading over indicators."""

    id: str
    plan_id: str
    position: int
    number: str
    title: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure the office answers for; ``measure_unit`` is "%", "sáng kiến", "thứ bậc"…"""

    id: str
    plan_id: str
    position: int
    name: str
    number: str = ""
    measure_unit: str = ""
    group_id: str | None = None
    lead: tuple[Assignee, ...] = ()
    targets: tuple[Target, ...] = ()
    note: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Measurement:
    """What was measured for an indicator in a period (``period`` is a period key, "2026-04").

    ``value`` is the figure compared with the target; with a numerator and a
    denominator it is their percentage unless entered.
    """

    id: str
    indicator_id: str
    period: str
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    value: Decimal | None = None
    note: str = ""
    evidence: str = ""
