"""Legal documents named by a draft, joined with those the office holds already."""

from collections.abc import Iterable

from kehoach_desktop.domain.documents.document import Document, PlanDocument, Relation
from kehoach_desktop.domain.drafts.draft import DraftDocument, PlanDraft
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.text.vietnamese import fold, writable
from kehoach_desktop.services.rows.positions import GAP


class DocumentRegister:
    """Finds the document a plan names, or makes a new one; the same symbol is one document.

    Symbols are reused each year, so that two with different known dates stay two documents.
    """

    def __init__(self, plan_id: str, held: Iterable[Document]) -> None:
        self._plan_id = plan_id
        self._by_name: dict[str, list[Document]] = {}
        self.added: list[Document] = []
        self.relations: list[PlanDocument] = []
        for document in held:
            self._by_name.setdefault(_name(document.symbol, document.title), []).append(document)

    def take(self, draft: PlanDraft) -> None:
        """Add the documents the plan rests on, then those it replaces and those it amends."""
        for relation, drafts in (
            (Relation.BASED_ON, draft.bases),
            (Relation.SUPERSEDES, draft.replaces),
            (Relation.AMENDS, draft.amends),
        ):
            self.relate(relation, drafts)

    def relate(self, relation: Relation, drafts: Iterable[DraftDocument]) -> None:
        """Add documents that the plan has this relation to."""
        for named in drafts:
            document = self._document(named)
            self.relations.append(
                PlanDocument(
                    id=new_id(),
                    plan_id=self._plan_id,
                    document_id=document.id,
                    relation=relation,
                    position=GAP * (len(self.relations) + 1),
                )
            )

    def _document(self, draft: DraftDocument) -> Document:
        named = self._by_name.setdefault(_name(draft.symbol, draft.title), [])
        for document in named:
            if document.date == draft.date or not (document.date and draft.date):
                return document
        document = Document(
            id=new_id(),
            symbol=writable(draft.symbol),
            title=writable(draft.title),
            issuer=writable(draft.issuer),
            date=draft.date,
        )
        named.append(document)
        self.added.append(document)
        return document


def _name(symbol: str, title: str) -> str:
    return fold(symbol).replace(" ", "") or f"title:{fold(title)}"
