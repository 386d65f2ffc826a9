"""The documents that a newer version of a plan names and the plan held does not."""

from dataclasses import dataclass, replace

from kehoach_desktop.domain.documents.document import Document, PlanDocument
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.domain.versions.row_matching import folded
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.document_register import DocumentRegister


@dataclass(frozen=True, slots=True)
class NewDocuments:
    """The documents that only the newer version names, and how many the plan names already."""

    added: tuple[Document, ...]
    relations: tuple[PlanDocument, ...]
    symbols: tuple[str, ...]
    held: int

    @classmethod
    def of(cls, work: UnitOfWork, plan: Plan, draft: PlanDraft) -> "NewDocuments":
        """Return them; the same symbol in the same relation is known."""
        held = work.plan_documents.matching(plan_id=plan.id)
        known = {(one.document_id, one.relation) for one in held}
        documents = {one.id: one for one in work.documents.matching()}
        register = DocumentRegister(plan.id, documents.values())
        register.take(draft)
        documents |= {one.id: one for one in register.added}
        last = max((one.position for one in held), default=0)
        relations = []
        for one in register.relations:
            # A version of the plan replaces nothing by naming the plan's own symbol.
            is_itself = folded(documents[one.document_id].symbol) == folded(plan.symbol)
            if (one.document_id, one.relation) not in known and not is_itself:
                known.add((one.document_id, one.relation))
                relations.append(replace(one, position=last + one.position))
        used = {one.document_id for one in relations}
        return cls(
            tuple(one for one in register.added if one.id in used),
            tuple(relations),
            tuple(dict.fromkeys(_named(documents[one.document_id]) for one in relations)),
            len(held),
        )


def _named(document: Document) -> str:
    return document.symbol or document.title
