"""The papers of a plan held, read from the store."""

from kehoach_desktop.domain.plans.papers import PlanPapers
from kehoach_desktop.services.ports.store import UnitOfWork


def held_papers(work: UnitOfWork, plan_id: str) -> PlanPapers:
    """Return the dossiers, recipients and signers of a plan."""
    return PlanPapers(
        tuple(work.dossiers.matching(plan_id=plan_id)),
        tuple(work.plan_recipients.matching(plan_id=plan_id)),
        tuple(work.plan_signers.matching(plan_id=plan_id)),
    )
