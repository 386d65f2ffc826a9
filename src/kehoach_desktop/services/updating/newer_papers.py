"""Recipients, signers and dossiers of a newer version beside those held, and taking them over."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kehoach_desktop.domain.plans.papers import PlanPapers, PlanSigner
from kehoach_desktop.domain.versions.plan_comparison import FieldChange, comparable
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.updating.newer_dossiers import dossier_change, joined_dossiers
from kehoach_desktop.services.updating.newer_recipients import joined_recipients, recipient_change


def paper_changes(old: PlanPapers, new: PlanPapers) -> tuple[FieldChange, ...]:
    """Return what differs, in words: "recipients", "signers", "dossiers".

    A newer version without a single one of a kind takes none away; nor does one that read
    less of a dossier or a signer empty what is held.
    """
    before = [_signed(one) for one in old.signers]
    after = [_signed(one) for one in _with_names(old.signers, new.signers)]
    changes = [
        recipient_change(old.recipients, new.recipients),
        _listed("signers", before, after),
        dossier_change(old.dossiers, new.dossiers),
    ]
    return tuple(change for change in changes if change is not None)


def take_papers(
    work: UnitOfWork,
    old: PlanPapers,
    new: PlanPapers,
    fields: frozenset[str],
    held: Callable[[str | None], str | None],
) -> None:
    """Put the newer version's papers of these fields in the place of those held.

    ``held`` leads from a newer task's key to that of the task in the plan.
    """
    if "recipients" in fields:
        known = {one.id: one for one in old.recipients}
        for recipient in joined_recipients(old.recipients, new.recipients):
            if recipient.id not in known:
                work.plan_recipients.add(recipient)
            elif recipient != known[recipient.id]:
                work.plan_recipients.update(recipient)
    if "signers" in fields:
        signers = _with_names(old.signers, new.signers)
        for signer in old.signers:
            work.plan_signers.remove(signer.id)
        work.plan_signers.add_many(signers)
    if "dossiers" in fields:
        newer = [replace(one, task_id=held(one.task_id)) for one in new.dossiers]
        before = {one.id: one for one in old.dossiers}
        for dossier in joined_dossiers(old.dossiers, newer):
            if dossier.id not in before:
                work.dossiers.add(dossier)
            elif dossier != before[dossier.id]:
                work.dossiers.update(dossier)


def _with_names(old: Sequence[PlanSigner], new: Sequence[PlanSigner]) -> list[PlanSigner]:
    """Return the newer signers; one without a name has the name held under the same post."""
    named = [_compared((one.role, one.name)) for one in new if one.name]
    left = [one for one in old if one.name and _compared((one.role, one.name)) not in named]
    signers = []
    for signer in new:
        role = comparable(signer.role)
        same = [] if signer.name else [one for one in left if comparable(one.role) == role]
        if same:
            left.remove(same[0])
        signers.append(replace(signer, name=same[0].name) if same else signer)
    return signers


def _listed(field: str, old: Sequence[str], new: Sequence[str]) -> FieldChange | None:
    if not new or _compared(old) == _compared(new):
        return None
    return FieldChange(field, "; ".join(old), "; ".join(new))


def _compared(words: Iterable[str]) -> list[str]:
    return [comparable(one) for one in words]


def _signed(signer: PlanSigner) -> str:
    return ": ".join(filter(None, (" - ".join(signer.role.splitlines()), signer.name)))
