"""What the officer should look at in tasks that were read out of sentences."""

from collections.abc import Sequence

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.reading.recognise.deadline_doubts import deadline_doubt
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause

_MOST_LEFT = 10
_LONGEST = 60


def tell_of_tasks(findings: Findings, tasks: Sequence[DraftTask], *, damaged: bool) -> None:
    """Warn of what the officer should look at in these tasks."""
    if damaged:
        findings.warn(
            tasks[0].where,
            "Chữ của văn bản này mất dấu hoặc nhận dạng sai; đơn vị và thời hạn được tìm theo chữ "
            "gần giống, lời của nhiệm vụ giữ nguyên như trong tệp. Hãy đối chiếu từng nhiệm vụ với "
            "bản gốc và sửa lại chữ.",
        )
    for task in tasks:
        doubt = deadline_doubt(task.deadline, _name(task))
        if doubt:
            findings.warn(task.where, doubt)
        _tell_of_doubts(findings, task, told=bool(doubt))
        if "title" in task.doubts and not damaged:
            findings.warn(
                task.where,
                f"Câu chữ của {_name(task)} có thể gồm nhiều việc của nhiều đơn vị; hãy xem có cần "
                "tách ra không.",
            )
    for lacking, words in (
        ([task for task in tasks if not task.lead], "đơn vị chủ trì"),
        ([task for task in tasks if not task.deadline.text], "thời hạn"),
    ):
        if len(lacking) > 3:
            findings.warn(
                lacking[0].where,
                f"{len(lacking)} nhiệm vụ viết thành câu không ghi {words}, kể từ "
                f"{_name(lacking[0])}.",
            )
        else:
            for task in lacking:
                name = _name(task)
                findings.warn(task.where, f"{name[0].upper()}{name[1:]} không ghi {words}.")


def tell_of_topics(topics: Sequence[Clause], findings: Findings) -> None:
    """Warn of how many topics of a meeting were left out, for it only talked of them."""
    if topics:
        findings.warn(
            topics[0].where,
            f"{len(topics)} nội dung cuộc họp đã nghe, thảo luận, kể từ "
            f"“{shortened(topics[0].text, _LONGEST)}”, không đưa vào danh sách nhiệm vụ; nếu có "
            "việc phải làm, hãy thêm tay.",
        )


def tell_of_what_is_left(clauses: Sequence[Clause], findings: Findings) -> None:
    """Warn of clauses in a section of work that were taken for no work, remark or figure."""
    figures = {one.where for one in (*findings.indicators, *findings.offered)}
    clauses = [clause for clause in clauses if clause.where not in figures]
    for clause in clauses[:_MOST_LEFT]:
        findings.warn(
            clause.where,
            f"“{shortened(clause.text, _LONGEST)}” ở phần nhiệm vụ chưa đưa vào danh sách; nếu là "
            "nhiệm vụ hay chỉ tiêu, hãy thêm tay.",
        )
    if len(clauses) > _MOST_LEFT:
        findings.warn(
            clauses[_MOST_LEFT].where,
            f"Còn {len(clauses) - _MOST_LEFT} dòng nữa ở phần nhiệm vụ chưa đưa vào danh sách.",
        )


def _tell_of_doubts(findings: Findings, task: DraftTask, *, told: bool) -> None:
    """Warn of a lead or deadline that was taken from words which may mean something else.

    Of a deadline that something was ``told`` of no more is said.
    """
    if "lead" in task.doubts:
        findings.warn(
            task.where, f"Chưa chắc “{'; '.join(task.lead)}” là đơn vị chủ trì {_name(task)}."
        )
    if "deadline" in task.doubts and not told:
        findings.warn(
            task.where, f"Chưa chắc “{task.deadline.text}” là thời hạn của {_name(task)}."
        )


def _name(task: DraftTask) -> str:
    return f"nhiệm vụ ở mục {task.clause}" if task.clause else "nhiệm vụ này"
