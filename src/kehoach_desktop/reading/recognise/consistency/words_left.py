"""What a task's words still hold that belongs to its facts, or to another task."""

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.recognise.consistency.joined_works import joined_work, left_parties
from kehoach_desktop.reading.recognise.consistency.left_times import left_time


def about_words(task: DraftTask, why: dict[str, str], *, in_table: bool = False) -> None:
    """Add why the title, who takes part and the deadline of a task are doubtful by its words.

    In a table a column that says who takes part, or by when, goes before the title's words.
    """
    if work := joined_work(task.title):
        why.setdefault(
            "title", f"Nội dung này có vẻ gồm cả việc khác: “{work}”; tách ra nếu là việc riêng."
        )
    has_column = in_table and bool(task.coordinating)
    if not has_column and (parties := left_parties(task.title)):
        why.setdefault(
            "coordinating",
            f"Nội dung này còn nêu đơn vị cùng làm: “{parties}”; hãy xem lại đơn vị chủ trì, phối "
            "hợp.",
        )
    has_column = in_table and task.deadline.is_read
    if not has_column and (time := left_time(task.title, task.deadline)):
        why.setdefault(
            "deadline", f"Nội dung này còn nêu thời gian “{time}” chưa nhận làm thời hạn."
        )
