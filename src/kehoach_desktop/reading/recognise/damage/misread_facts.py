"""Marks the facts of a plan whose words recognition seems to have misread."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kehoach_desktop.domain.drafts.draft import (
    DraftDocument,
    DraftIndicator,
    DraftTask,
    PlanDraft,
    ReadingWarning,
)
from kehoach_desktop.reading.document import Document, Paragraph
from kehoach_desktop.reading.recognise.damage.misread import is_misread, misread_words
from kehoach_desktop.reading.recognise.head.header import Head

_EXAMPLES = 5


def mark_misread(draft: PlanDraft, document: Document, head: Head) -> PlanDraft:
    """Return the draft with its misread facts marked and told; as it is if none seem misread.

    Nothing is corrected: the words stay as the file has them.
    """
    told = list(_about_number(draft, head))
    if not is_misread(_texts(document)):
        return replace(draft, warnings=(*told, *draft.warnings)) if told else draft
    tasks = tuple(_marked_task(task) for task in draft.tasks)
    actions = tuple(_marked_task(task) for task in draft.actions)
    indicators = tuple(_marked_indicator(one) for one in draft.indicators)
    told = [
        ReadingWarning(draft.source, _about_all(document)),
        *told,
        *_about_head(draft, head),
        *_about_rows(tasks, "Nhiệm vụ"),
        *_about_rows(actions, "Nhiệm vụ"),
        *_about_rows(indicators, "Chỉ tiêu"),
    ]
    return replace(
        draft,
        tasks=tasks,
        actions=actions,
        indicators=indicators,
        warnings=(*told, *draft.warnings),
    )


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for row in block.rows:
                yield from row.cells


def _about_all(document: Document) -> str:
    examples: dict[str, None] = {}
    for text in _texts(document):
        examples.update(dict.fromkeys(misread_words(text)))
        if len(examples) >= _EXAMPLES:
            break
    shown = _quoted(tuple(examples))
    return (
        f"Nhiều chữ của văn bản này có vẻ bị nhận dạng sai hoặc dính nhau{shown}. "
        "Chữ được giữ nguyên như trong tệp; hãy đối chiếu với bản gốc và sửa lại trước khi nhận."
    )


def _quoted(words: Sequence[str]) -> str:
    if not words:
        return ""
    return f" ({', '.join(f'“{word}”' for word in words[:_EXAMPLES])})"


def _about_number(draft: PlanDraft, head: Head) -> Iterator[ReadingWarning]:
    if head.misread:
        yield ReadingWarning(
            draft.source,
            f"Số, ngày của văn bản có chữ số có vẻ bị nhận dạng sai{_quoted(head.misread)}; hãy "
            "đối chiếu với bản gốc.",
        )


def _about_head(draft: PlanDraft, head: Head) -> Iterator[ReadingWarning]:
    top = " ".join(line.text for line in head.lines[: head.title_line or 0])
    for name, text in (("Đầu văn bản", f"{top} {draft.issuer}"), ("Tên văn bản", draft.title)):
        if words := misread_words(text):
            yield ReadingWarning(
                draft.source, f"{name} có chữ có vẻ bị nhận dạng sai{_quoted(words)}."
            )
    for base in draft.bases:
        if words := misread_words(f"{base.title} {base.issuer}"):
            yield ReadingWarning(
                draft.source,
                f"Căn cứ {_named(base)} có chữ có vẻ bị nhận dạng sai{_quoted(words)}.",
            )


def _named(base: DraftDocument) -> str:
    return base.symbol or f"“{base.title[:40]}”"


def _marked_task(task: DraftTask) -> DraftTask:
    doubts = set(task.doubts)
    for field, text in (
        ("title", task.title),
        ("lead", " ".join((*task.lead, *task.coordinating))),
        ("deadline", task.deadline.text),
    ):
        if misread_words(text):
            doubts.add(field)
    return task._replace(doubts=frozenset(doubts)) if doubts != task.doubts else task


def _marked_indicator(indicator: DraftIndicator) -> DraftIndicator:
    if misread_words(indicator.name):
        return indicator._replace(doubts=indicator.doubts | {"name"})
    return indicator


def _about_rows(
    rows: Sequence[DraftTask] | Sequence[DraftIndicator], kind: str
) -> Iterator[ReadingWarning]:
    for row in rows:
        if isinstance(row, DraftTask):
            text = " ".join((row.title, *row.lead, *row.coordinating, row.deadline.text))
        else:
            text = row.name
        if words := misread_words(text):
            number = f" {row.number}" if row.number else " này"
            yield ReadingWarning(
                row.where, f"{kind}{number} có chữ có vẻ bị nhận dạng sai{_quoted(words)}."
            )
