"""One legal document kept in the register, joined to a plan."""

import datetime
from dataclasses import replace

from kehoach_desktop.domain.documents.document import Document, PlanDocument, Relation
from kehoach_desktop.domain.drafts.draft import DraftDocument
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.document_register import DocumentRegister
from kehoach_desktop.services.rows.positions import GAP


def keep_document(
    work: UnitOfWork,
    plan_id: str,
    relation: Relation,
    symbol: str,
    *,
    date: datetime.date | None = None,
    issuer: str = "",
    title: str = "",
) -> Document:
    """Return the document as the register holds it now, standing in this relation to the plan.

    One with the same symbol and no other date is the same document; it learns the date.
    """
    documents = {one.id: one for one in work.documents.matching()}
    register = DocumentRegister(plan_id, documents.values())
    register.relate(relation, [DraftDocument(clean(symbol), date, clean(issuer), clean(title))])
    documents |= {one.id: one for one in register.added}
    work.documents.add_many(register.added)
    kept = documents[register.relations[0].document_id]
    join_document(work, plan_id, kept.id, relation)
    if kept.date is None and date is not None:
        kept = replace(kept, date=date)
        work.documents.update(kept)
    return kept


def join_document(work: UnitOfWork, plan_id: str, document_id: str, relation: Relation) -> None:
    """See to it that the document stands in this relation to the plan, after its others."""
    held = work.plan_documents.matching(plan_id=plan_id)
    if any((one.document_id, one.relation) == (document_id, relation) for one in held):
        return
    last = max((one.position for one in held), default=0)
    work.plan_documents.add(PlanDocument(new_id(), plan_id, document_id, relation, last + GAP))
