"""Recipients, signers and dossiers of a newer version beside those held, and taking them over."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kehoach_desktop.domain.plan_comparison import FieldChange, comparable
from kehoach_desktop.domain.plan_papers import Dossier, PlanPapers, PlanSigner
from kehoach_desktop.services.ports import UnitOfWork

_DOSSIER_WORDS = ("legal_basis", "urgency", "scale_and_products", "time", "funding")


def held_papers(work: UnitOfWork, plan_id: str) -> PlanPapers:
    """Return the dossiers, recipients and signers of a plan."""
    return PlanPapers(
        tuple(work.dossiers.matching(plan_id=plan_id)),
        tuple(work.plan_recipients.matching(plan_id=plan_id)),
        tuple(work.plan_signers.matching(plan_id=plan_id)),
    )


def paper_changes(old: PlanPapers, new: PlanPapers) -> tuple[FieldChange, ...]:
    """Return what differs, in words: "recipients", "signers", "dossiers".

    A newer version without a single one of a kind takes none away.
    """
    changes = [
        _listed(
            "recipients", [one.name for one in old.recipients], [one.name for one in new.recipients]
        ),
        _listed(
            "signers", [_signed(one) for one in old.signers], [_signed(one) for one in new.signers]
        ),
        _dossiers(old.dossiers, new.dossiers),
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
        for recipient in old.recipients:
            work.plan_recipients.remove(recipient.id)
        work.plan_recipients.add_many(new.recipients)
    if "signers" in fields:
        for signer in old.signers:
            work.plan_signers.remove(signer.id)
        work.plan_signers.add_many(new.signers)
    if "dossiers" in fields:
        for dossier in old.dossiers:
            work.dossiers.remove(dossier.id)
        work.dossiers.add_many([replace(one, task_id=held(one.task_id)) for one in new.dossiers])


def _listed(field: str, old: Sequence[str], new: Sequence[str]) -> FieldChange | None:
    if not new or _compared(old) == _compared(new):
        return None
    return FieldChange(field, "; ".join(old), "; ".join(new))


def _compared(words: Iterable[str]) -> list[str]:
    return [comparable(one) for one in words]


def _signed(signer: PlanSigner) -> str:
    return ": ".join(filter(None, (" - ".join(signer.role.splitlines()), signer.name)))


def _dossiers(old: Sequence[Dossier], new: Sequence[Dossier]) -> FieldChange | None:
    if not new:
        return None
    before, after = (
        {_name(one): _words(one) for one in old},
        {_name(one): _words(one) for one in new},
    )
    told = [
        (word, [name for name in names if name])
        for word, names in (
            ("thêm", [name for name in after if name not in before]),
            ("khác", [name for name in after if name in before and after[name] != before[name]]),
            ("bỏ", [name for name in before if name not in after]),
        )
    ]
    if not any(names for _word, names in told):
        return None
    return FieldChange(
        "dossiers",
        f"{len(old)} hồ sơ" if old else "",
        "; ".join(f"{word} {', '.join(names)}" for word, names in told if names),
    )


def _name(dossier: Dossier) -> str:
    """Return how a dossier is called."""
    return ". ".join(part for part in _compared((dossier.number, dossier.title)) if part)


def _words(dossier: Dossier) -> list[str]:
    return _compared(getattr(dossier, name) for name in _DOSSIER_WORDS)
