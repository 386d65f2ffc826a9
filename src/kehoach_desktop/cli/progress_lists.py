"""`progress take`: a report or tracking list taken in as progress of a period."""

from pathlib import Path

from kehoach_desktop.cli.call import DONE, NEEDS_ATTENTION, Call
from kehoach_desktop.cli.deadline_json import Json, text_or_null
from kehoach_desktop.cli.parser import Commands, add_json
from kehoach_desktop.cli.periods import add_period, add_plan, period_key, plan_id
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.services.monthly.progress_lists import ListedRow
from kehoach_desktop.services.monthly.progress_matching import Verdict

_VERDICTS = {
    Verdict.SURE: "đã nhận",
    Verdict.SAME: "đã có",
    Verdict.EMPTY: "chưa ghi gì",
    Verdict.DOUBTFUL: "chưa chắc",
    Verdict.CONFLICT: "mâu thuẫn",
    Verdict.UNKNOWN: "không rõ nhiệm vụ",
}


def add_to(within: Commands) -> None:
    """Add the command below `progress`."""
    parser = within.add(
        "take", "nhận một bảng theo dõi, báo cáo tiến độ vào một kỳ", take, writes=True
    )
    parser.add_argument("file", metavar="TỆP", type=Path, help="tệp Word, Excel, PDF hoặc văn bản")
    add_period(parser)
    add_plan(parser, "chỉ đối chiếu với kế hoạch này (mặc định: mọi kế hoạch đang thực hiện)")
    add_json(parser)


def take(call: Call) -> int:
    """Enter the rows that surely belong to a task; list the others with their place."""
    period = period_key(call)
    lists = call.application.progress_lists
    listed = lists.read(call.arguments.file, period, plan_id(call))
    taken = len(listed.sure)
    step = lists.take(listed).step if taken else None
    if call.json:
        call.out.json(
            {
                "period": period,
                "taken": taken,
                "step": step,
                "rows": [row_json(row) for row in listed.rows],
            }
        )
    else:
        for row in listed.rows:
            call.out.line(_line(row))
    label = Period.parse(period).label
    call.out.message(f"Đã nhận tiến độ {label} của {taken} trong {len(listed.rows)} dòng.")
    if listed.open:
        call.out.message(f"Còn {len(listed.open)} dòng cần xem; các dòng đó chưa được ghi.")
        return NEEDS_ATTENTION
    return DONE


def row_json(row: ListedRow) -> Json:
    """Return one row of the list in JSON (docs/formats.md)."""
    told, task, entered = row.matched.row, row.matched.task, row.entered
    state = entered.state if entered is not None else None
    return {
        "where": text_or_null(told.where),
        "number": text_or_null(told.number),
        "title": told.title,
        "outcome": "taken" if row.verdict is Verdict.SURE else row.verdict.value,
        "message": text_or_null(row.matched.message),
        "task": task.id if task else None,
        "task_number": text_or_null(task.number) if task else None,
        "task_title": task.title if task else None,
        "plan_symbol": text_or_null(task.plan_symbol) if task else None,
        "state": str(state) if state else None,
        "result": entered.result if entered else None,
    }


def _line(row: ListedRow) -> str:
    told = row.matched.row
    name = f"{told.number}. {told.title}" if told.number else told.title
    message = f" – {row.matched.message}" if row.matched.message else ""
    return f"{told.where}: {_VERDICTS[row.verdict]}: {name}{message}"
