"""`undo`, `redo` and `history`: the journal."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.line_json import step_json
from kehoach_desktop.cli.parser import Commands, add_json


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    commands.add("undo", "hoàn tác bước gần nhất", undo, writes=True)
    commands.add("redo", "làm lại bước vừa hoàn tác", redo, writes=True)
    parser = commands.add("history", "liệt kê các bước đã làm, mới nhất trước", history)
    parser.add_argument("--of", metavar="MÃ", help="chỉ các bước chạm tới mã này")
    add_json(parser)


def undo(call: Call) -> int:
    """Put back what the latest step changed."""
    changes = call.application.undo.undo()
    if changes is None:
        call.out.message("Không có bước nào để hoàn tác.")
    else:
        call.out.message(f"Đã hoàn tác: {changes.step}.")
    return DONE


def redo(call: Call) -> int:
    """Do again what was undone last."""
    changes = call.application.undo.redo()
    if changes is None:
        call.out.message("Không có bước nào để làm lại.")
    else:
        call.out.message(f"Đã làm lại: {changes.step}.")
    return DONE


def history(call: Call) -> int:
    """List the steps of the journal, newest first."""
    found = call.application.undo.history(of=call.arguments.of)
    if call.json:
        call.out.json([step_json(step) for step in found])
        return DONE
    call.out.table(
        ("BƯỚC", "LÚC", "ĐÃ HOÀN TÁC", "SỐ THAY ĐỔI", "VIỆC"),
        [
            (
                str(step.id),
                f"{step.at.astimezone():%d/%m/%Y %H:%M}",
                "có" if step.undone else "",
                str(step.changes),
                step.title,
            )
            for step in found
        ],
    )
    return DONE
