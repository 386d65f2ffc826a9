"""The frame of the report: its head, first and last sentence, and signature block."""

from kehoach_desktop.domain.reports.administrative_text import (
    is_committee,
    listed,
    short_date,
    short_name,
)
from kehoach_desktop.domain.reports.report import ReportHead, SignatureBlock
from kehoach_desktop.domain.reports.sentences import plan_reference
from kehoach_desktop.services.reports.facts import ReportFacts
from kehoach_desktop.services.reports.wording import subject_words


def _of_period(facts: ReportFacts, words: str) -> str:
    return f"{words} trong {facts.period_words}"


def head(facts: ReportFacts) -> ReportHead:
    """Return the head of a report not yet numbered or signed."""
    office = facts.office
    issuer = facts.issuer
    superior = office.superior if office else ""
    return ReportHead(
        issuer=issuer,
        superior="" if is_committee(issuer) else superior,
        symbol=office.symbol_suffix if office else "BC-UBND",
        place=office.place if office else facts.plans[0].plan.place,
        year=facts.today.year,
        month=facts.today.month,
        subject=_of_period(facts, f"Kết quả thực hiện {subject_words(facts)}"),
        addressee=superior,
    )


def opening(facts: ReportFacts) -> str:
    """Return the sentence that leads in."""
    issuers = [short_name(one.plan.issuer or facts.issuer) for one in facts.plans]
    plans = listed(
        [plan_reference(one.plan, issuer) for one, issuer in zip(facts.plans, issuers, strict=True)]
        if len(facts.plans) == 1
        else [plan_reference(one.plan, "") for one in facts.plans]
    )
    return (
        f"Thực hiện {plans}, {facts.speaker} báo cáo kết quả thực hiện {facts.period_words} "
        f"(số liệu tính đến ngày {short_date(facts.as_of)}) như sau:"
    )


def closing(facts: ReportFacts) -> str:
    """Return the last sentence, which ends the document."""
    words = _of_period(facts, f"báo cáo kết quả thực hiện {subject_words(facts)}")
    by = f" của {facts.issuer}" if facts.issuer else ""
    return f"Trên đây là {words}{by}./."


def signature(facts: ReportFacts) -> SignatureBlock:
    """Return who signs and who receives copies, as the office set it."""
    office = facts.office
    if office is None:
        return SignatureBlock(recipients=("- Như trên;", "- Lưu: VT."))
    names = [one.strip().lstrip("-").strip().rstrip(";.") for one in office.recipients]
    names = [name for name in names if name] or ["Như trên", "Lưu: VT"]
    lines = [f"- {name};" for name in names[:-1]] + [f"- {names[-1]}."]
    return SignatureBlock(office.signer_authority, office.signer_name, tuple(lines))
