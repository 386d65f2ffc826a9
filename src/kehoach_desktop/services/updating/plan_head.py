"""The head of a plan beside that of a newer version of it."""

from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.domain.text.vietnamese import writable
from kehoach_desktop.domain.units.names import own_key
from kehoach_desktop.domain.versions.row_matching import folded

PLAN_FIELDS = ("title", "symbol", "issuer", "place", "date", "year")
"""What of a plan's head a newer version may change."""


def newer_head(plan: Plan, draft: PlanDraft) -> Plan:
    """Return the plan with the head of the newer version; what it does not say stays."""
    return replace(
        plan,
        title=plan.title if _same_title(plan.title, draft.title) else writable(draft.title),
        number=writable(draft.number) or plan.number,
        symbol=writable(draft.symbol) if draft.number else plan.symbol,
        issuer=plan.issuer if _same_issuer(plan.issuer, draft.issuer) else writable(draft.issuer),
        place=writable(draft.place) or plan.place,
        date=draft.date or plan.date,
        year=draft.year or plan.year,
        source=writable(draft.source),
    )


def _same_title(held: str, newer: str) -> bool:
    """Whether both name the same, the word "Kế hoạch" before it or not."""
    return not newer or _bare_title(held) == _bare_title(newer)


def _same_issuer(held: str, newer: str) -> bool:
    """Whether both name the same body, abbreviated in one: "UBND xã Tân Lập"."""
    return not newer or own_key(held) == own_key(newer)


def _bare_title(title: str) -> str:
    return folded(title).removeprefix("ke hoach ")


def plan_words(plan: Plan) -> list[tuple[str, str]]:
    """Return the head field by field, in words."""
    return [
        ("title", plan.title),
        ("symbol", plan.symbol),
        ("issuer", plan.issuer),
        ("place", plan.place),
        ("date", f"{plan.date:%d/%m/%Y}" if plan.date else ""),
        ("year", str(plan.year or "")),
    ]
