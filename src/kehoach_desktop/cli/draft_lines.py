"""A draft as `read` shows it to a person: the head, then every fact in a few wrapped lines."""

import textwrap
from collections.abc import Iterator, Sequence

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.drafts.draft import (
    DraftDocument,
    DraftGroup,
    DraftIndicator,
    DraftProgress,
    DraftTask,
    PlanDraft,
    ReadingWarning,
    Signer,
)
from kehoach_desktop.services.rows.duty_fields import duty_line

_WIDTH = 100
_UNREAD = "(không đọc được)"
_NONE = "(để trống)"


def draft_lines(draft: PlanDraft) -> Iterator[str]:
    """Yield what was read, in the order of a plan's page."""
    yield from _wrapped("Tên: ", draft.title or _UNREAD)
    yield f"Số, ký hiệu: {draft.symbol or _NONE}"
    yield f"Cơ quan ban hành: {draft.issuer or _UNREAD}"
    yield f"Ngày: {f'{draft.date:%d/%m/%Y}' if draft.date else _NONE}"
    for label, documents in (
        ("Căn cứ", draft.bases),
        ("Thay thế", draft.replaces),
        ("Sửa đổi", draft.amends),
    ):
        yield from _documents(label, documents)
    yield from ("", f"Nhiệm vụ: {_counted(draft.tasks, draft.groups)}")
    yield from _under_groups(draft.groups, draft.tasks)
    if draft.offered_tasks:
        yield from ("", f"Việc ở phần tổ chức thực hiện, không nhập: {len(draft.offered_tasks)}")
        yield from _under_groups((), draft.offered_tasks)
    if draft.actions:
        yield from ("", f"Việc theo chỉ tiêu: {len(draft.actions)}")
        yield from _under_groups((), draft.actions)
    yield from ("", f"Chỉ tiêu: {_counted(draft.indicators, draft.indicator_groups)}")
    yield from _under_groups(draft.indicator_groups, draft.indicators)
    if draft.offered:
        yield from ("", f"Chỉ tiêu khác nêu trong lời văn, không nhập: {len(draft.offered)}")
        yield from _under_groups(draft.indicator_groups, draft.offered)
    if draft.duties:
        yield from ("", f"Chế độ báo cáo: {len(draft.duties)}")
        for duty in draft.duties:
            yield from _wrapped("  - ", duty_line(duty))
    if draft.progress:
        yield from _progress(draft)
    if draft.recipients:
        yield from ("", *_wrapped("Nơi nhận: ", "; ".join(draft.recipients)))
    if draft.signers:
        yield from _wrapped("Người ký: ", "; ".join(map(_signer, draft.signers)))
    if draft.warnings:
        yield from ("", f"Cần xem lại: {len(draft.warnings)}")
        for warning in draft.warnings:
            yield from _wrapped("  - ", warning_line(warning))


def _progress(draft: PlanDraft) -> Iterator[str]:
    """Yield what a tracking list says was done, with its period where the list names one."""
    about = [Period.parse(draft.period).label] if draft.period else []
    about += [f"tính đến {draft.as_of:%d/%m/%Y}"] if draft.as_of else []
    told = f" ({', '.join(about)})" if about else ""
    yield from ("", f"Tiến độ{told}: {len(draft.progress)} nhiệm vụ")
    for row in draft.progress:
        yield from _wrapped(f"  {_number(row.number)} ", row.title)
        yield from _facts(
            ("Tiến độ", _state(row)),
            ("Kết quả", row.result),
            ("Sản phẩm", row.product),
            ("Ngày hoàn thành", row.completed_on),
            ("Khó khăn", row.difficulty),
            ("Kiến nghị", row.recommendation),
            ("Ghi chú", row.note),
        )


def _state(row: DraftProgress) -> str:
    share = "" if row.share is None else f"{row.share}%"
    if not row.state or share in row.state.replace(" ", ""):
        return row.state or share or "(chưa ghi)"
    return f"{row.state} ({share})"


def _signer(signer: Signer) -> str:
    post = ", ".join(line.strip() for line in signer.role.splitlines() if line.strip())
    if not signer.name:
        return f"{post} (không đọc được họ tên)" if post else "(không đọc được)"
    return f"{signer.name} ({post})" if post else signer.name


def _counted(facts: Sequence[object], groups: Sequence[DraftGroup]) -> str:
    return f"{len(facts)} trong {len(groups)} nhóm" if groups else str(len(facts))


def warning_line(warning: ReadingWarning) -> str:
    """Return a warning with its place in front."""
    return f"{warning.where}: {warning.message}" if warning.where else warning.message


def _documents(label: str, documents: Sequence[DraftDocument]) -> Iterator[str]:
    if documents:
        yield f"{label}: {len(documents)} văn bản"
    for one in documents:
        facts = [one.symbol, f"{one.date:%d/%m/%Y}" if one.date else "", one.issuer, one.title]
        yield from _wrapped("  - ", ", ".join(fact for fact in facts if fact))


def _under_groups(
    groups: Sequence[DraftGroup], facts: Sequence[DraftTask | DraftIndicator]
) -> Iterator[str]:
    titles = {group.key: f"{group.number} {group.title}".strip() for group in groups}
    before: str | None = None
    for fact in facts:
        if fact.group != before and fact.group in titles:
            yield from _wrapped("  ", titles[fact.group])
        before = fact.group
        if isinstance(fact, DraftTask):
            yield from _wrapped(f"  {_number(fact.number or fact.clause)} ", fact.title)
            yield from _facts(
                ("Chủ trì", "; ".join(fact.lead)),
                ("Phối hợp", "; ".join(fact.coordinating)),
                ("Thời hạn", fact.deadline.text),
                ("Kết quả", fact.deliverable),
            )
        else:
            yield from _wrapped(f"  {_number(fact.number)} ", fact.name)
            targets = "; ".join(
                f"{target.year}: {target.text}" if target.year else target.text
                for target in fact.targets
            )
            yield from _facts(("Chủ trì", "; ".join(fact.lead)), ("Mục tiêu", targets))


def _number(number: str) -> str:
    return f"{number}." if number[-1:].isalnum() else number or "-"


def _facts(*facts: tuple[str, str]) -> Iterator[str]:
    told = " | ".join(f"{label}: {words}" for label, words in facts if words)
    if told:
        yield from _wrapped("       ", told)


def _wrapped(lead: str, text: str) -> list[str]:
    """Return the text in lines of a readable width, the later ones below its first word."""
    inner = " " * min(len(lead), 7)
    return textwrap.wrap(
        " ".join(text.split()),
        _WIDTH,
        initial_indent=lead,
        subsequent_indent=inner,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [lead.rstrip()]
