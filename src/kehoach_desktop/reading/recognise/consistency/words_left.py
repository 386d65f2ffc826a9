"""What a task's words still hold that belongs to its facts, or to another task."""

from kehoach_desktop.domain.draft import DraftTask
from kehoach_desktop.reading.recognise.consistency.joined_works import joined_work, left_parties
from kehoach_desktop.reading.recognise.consistency.left_times import left_time


def about_words(task: DraftTask, why: dict[str, str]) -> None:
    """Add why the title, who takes part and the deadline of a task are doubtful by its words."""
    if work := joined_work(task.title):
        why.setdefault(
            "title", f"Nội dung này có vẻ gồm cả việc khác: “{work}”; tách ra nếu là việc riêng."
        )
    if parties := left_parties(task.title):
        why.setdefault(
            "coordinating",
            f"Nội dung này còn nêu đơn vị cùng làm: “{parties}”; hãy xem lại đơn vị chủ trì, phối "
            "hợp.",
        )
    if time := left_time(task.title, task.deadline):
        why.setdefault(
            "deadline", f"Nội dung này còn nêu thời gian “{time}” chưa nhận làm thời hạn."
        )
