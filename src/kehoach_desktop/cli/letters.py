"""`letters`: letters that press units for what is late or falls due."""

from pathlib import Path

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.parser import Commands, add_json, folder
from kehoach_desktop.domain.errors import NotFound
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.services.deadlines.missed_occurrences import MissedTask
from kehoach_desktop.services.reminders.letters import DAYS, Reminders, UnitsTasks


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("letters", "liệt kê hoặc tạo thư đôn đốc, mỗi đơn vị một thư", letters)
    parser.add_argument("--unit", metavar="TÊN", help="chỉ thư của đơn vị này")
    parser.add_argument(
        "--days",
        metavar="SỐ",
        type=int,
        default=DAYS,
        help=f"việc đến hạn trong bấy nhiêu ngày tới (mặc định: {DAYS})",
    )
    parser.add_argument(
        "--out", metavar="THƯ_MỤC", type=folder, help="ghi thư (Word và PDF) vào thư mục này"
    )
    add_json(parser)


def letters(call: Call) -> int:
    """List whom a letter would go to, or write the letters."""
    arguments = call.arguments
    service = call.application.letters
    found = service.units(arguments.days)
    units = _chosen(found, arguments.unit)
    files: list[Path] = []
    if arguments.out is not None:
        files = service.export(arguments.out, [one.key for one in units], arguments.days)
    if call.json:
        call.out.json(
            {
                "today": found.today.isoformat(),
                "days": found.days,
                "units": [
                    {
                        "unit": one.unit,
                        "id": one.unit_id,
                        "late": [line.id for line in one.late],
                        "missed": [_missed(task) for task in one.missed],
                        "soon": [line.id for line in one.soon],
                    }
                    for one in units
                ],
                "shared": [line.id for line in found.shared],
                "shared_missed": [_missed(task) for task in found.shared_missed],
                "files": [str(path) for path in files],
            }
        )
        return DONE
    call.out.table(
        ("ĐƠN VỊ", "QUÁ HẠN", "KỲ CHƯA LÀM", "SẮP ĐẾN HẠN"),
        [
            (one.unit, str(len(one.late)), str(one.missed_count), str(len(one.soon)))
            for one in units
        ],
    )
    for path in files:
        call.out.message(f"Đã ghi {path}")
    shared = {line.id for line in found.shared} | {one.line.id for one in found.shared_missed}
    if shared and not arguments.unit:
        call.out.message(
            f"{len(shared)} nhiệm vụ quá hạn, có kỳ chưa làm hoặc sắp đến hạn không giao "
            "riêng đơn vị nào nên không có thư."
        )
    return DONE


def _missed(one: MissedTask) -> dict[str, object]:
    return {"task": one.line.id, "days": [day.isoformat() for day in one.days]}


def _chosen(found: Reminders, name: str | None) -> list[UnitsTasks]:
    if name is None:
        return list(found.units)
    exact = [one for one in found.units if fold(one.unit) == fold(name)]
    units = exact or [one for one in found.units if fold(name) in fold(one.unit)]
    if not units:
        raise NotFound(f"“{name}” không có nhiệm vụ quá hạn hay sắp đến hạn nên không cần thư.")
    return units
