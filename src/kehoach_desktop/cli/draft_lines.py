"""A draft as `read` shows it to a person: the head, then every fact in a few wrapped lines."""

import textwrap
from collections.abc import Iterator, Sequence

from kehoach_desktop.domain.drafts.draft import (
    DraftDocument,
    DraftGroup,
    DraftIndicator,
    DraftTask,
    PlanDraft,
    ReadingWarning,
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
    yield from ("", f"Nhiệm vụ: {_in_groups(len(draft.tasks), len(draft.groups))}")
    yield from _under_groups(draft.groups, draft.tasks)
    if draft.offered_tasks:
        yield from ("", f"Việc ở phần tổ chức thực hiện, không nhập: {len(draft.offered_tasks)}")
        yield from _under_groups((), draft.offered_tasks)
    if draft.actions:
        yield from ("", f"Việc theo chỉ tiêu: {len(draft.actions)}")
        yield from _under_groups((), draft.actions)
    yield from (
        "",
        f"Chỉ tiêu: {_in_groups(len(draft.indicators), len(draft.indicator_groups))}",
    )
    yield from _under_groups(draft.indicator_groups, draft.indicators)
    if draft.offered:
        yield from ("", f"Chỉ tiêu khác nêu trong lời văn, không nhập: {len(draft.offered)}")
        yield from _under_groups(draft.indicator_groups, draft.offered)
    if draft.duties:
        yield from ("", f"Chế độ báo cáo: {len(draft.duties)}")
        for duty in draft.duties:
            yield from _wrapped("  - ", duty_line(duty))
    if draft.progress:
        yield from ("", f"Tiến độ: {len(draft.progress)} nhiệm vụ")
        for row in draft.progress:
            yield from _wrapped(f"  {row.number or '-'}. ", row.title)
            yield from _facts(("Tiến độ", row.state), ("Kết quả", row.result))
    if draft.recipients:
        yield from ("", *_wrapped("Nơi nhận: ", "; ".join(draft.recipients)))
    if draft.signers:
        signers = "; ".join(" - ".join(one.role.splitlines()) for one in draft.signers)
        yield from _wrapped("Người ký: ", signers)
    if draft.warnings:
        yield from ("", f"Cần xem lại: {len(draft.warnings)}")
        for warning in draft.warnings:
            yield from _wrapped("  - ", warning_line(warning))


def _in_groups(rows: int, groups: int) -> str:
    return f"{rows} trong {groups} nhóm" if groups else str(rows)


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
