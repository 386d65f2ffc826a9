"""`due`: what falls due, day by day."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.line_json import due_json
from kehoach_desktop.cli.parser import Commands, add_json, day
from kehoach_desktop.cli.words import day_text
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.occurrence_record import OCCURRENCE_LABELS
from kehoach_desktop.services.read_models import DueLine


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("due", "liệt kê việc đến hạn theo ngày", due)
    parser.add_argument("--from", dest="start", metavar="NGÀY", type=day, required=True)
    parser.add_argument("--to", dest="end", metavar="NGÀY", type=day, required=True)
    add_json(parser)


def due(call: Call) -> int:
    """List tasks, recurring occurrences and reporting duties between two days, both counted."""
    start, end = call.arguments.start, call.arguments.end
    if end < start:
        raise InvalidInput(
            f"Ngày cuối {day_text(end)} đứng trước ngày đầu {day_text(start)}; hãy đổi lại."
        )
    found = call.application.overview.due(start, end)
    if call.json:
        call.out.json([due_json(line) for line in found])
        return DONE
    call.out.table(
        ("NGÀY", "NGÀY LÀM VIỆC CUỐI", "SỐ", "VIỆC", "CHỦ TRÌ", "TÌNH TRẠNG"),
        [
            (
                day_text(line.day),
                f"{day_text(line.last_working_day)} ({line.rest_reason})"
                if line.rest_reason
                else "",
                line.number,
                line.title,
                line.lead,
                _standing(line),
            )
            for line in found
        ],
    )
    return DONE


def _standing(line: DueLine) -> str:
    if line.occurrence is not None:
        return OCCURRENCE_LABELS[line.occurrence]
    return line.status.label if line.status is not None else "chế độ báo cáo"
