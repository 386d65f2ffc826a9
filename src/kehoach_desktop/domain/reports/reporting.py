"""The steps of a periodic report, from asking the units to sending it, and who has answered."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReportingStep(StrEnum):
    """What is done for one report, in this order."""

    ASKED = "asked"
    RECEIVED = "received"
    REVIEWED = "reviewed"
    DRAFTED = "drafted"
    SIGNED = "signed"
    SENT = "sent"


STEP_LABELS: dict[ReportingStep, str] = {
    ReportingStep.ASKED: "Gửi phiếu",
    ReportingStep.RECEIVED: "Nhận phiếu",
    ReportingStep.REVIEWED: "Rà soát",
    ReportingStep.DRAFTED: "Soạn",
    ReportingStep.SIGNED: "Ký",
    ReportingStep.SENT: "Gửi",
}


@dataclass(frozen=True, slots=True)
class StepMark:
    """A step of a duty's report of one period, done on that day (``period`` is a key)."""

    id: str
    duty_id: str
    period: str
    step: ReportingStep
    day: date


@dataclass(frozen=True, slots=True)
class UnitReceipt:
    """What a unit had to say of a period came in on that day, on paper or as a file."""

    id: str
    unit_id: str
    period: str
    day: date
