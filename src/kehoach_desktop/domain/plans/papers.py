"""What a plan's paper carries besides its work: dossiers of tasks, recipients, who signed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dossier:
    """The dossier of a task (hồ sơ thuyết minh), as printed; ``task_id`` where it is known."""

    id: str
    plan_id: str
    position: int
    number: str = ""
    title: str = ""
    legal_basis: str = ""
    urgency: str = ""
    scale_and_products: str = ""
    time: str = ""
    funding: str = ""
    task_id: str | None = None


@dataclass(frozen=True, slots=True)
class PlanRecipient:
    """Who the plan is sent to, in the words of its list ("Các phòng, đơn vị thuộc xã")."""

    id: str
    plan_id: str
    position: int
    name: str


@dataclass(frozen=True, slots=True)
class PlanSigner:
    """Who signed the plan: the post as printed, on several lines where it is, and the name."""

    id: str
    plan_id: str
    position: int
    role: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class PlanPapers:
    """The dossiers, recipients and signers of one plan, each in its printed order."""

    dossiers: tuple[Dossier, ...] = ()
    recipients: tuple[PlanRecipient, ...] = ()
    signers: tuple[PlanSigner, ...] = ()
