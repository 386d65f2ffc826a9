"""`units`: the register of units, and the written names that it does not know yet."""

from kehoach_desktop.cli.call import DONE, NEEDS_ATTENTION, Call
from kehoach_desktop.cli.line_json import unit_json
from kehoach_desktop.cli.parser import Commands, add_json
from kehoach_desktop.cli.periods import add_plan, plan_id


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("units", "xem và sửa danh mục cơ quan, đơn vị", units)
    add_json(parser)
    within = Commands.within(parser, required=False)
    inner = within.add("add", "thêm một đơn vị", add_unit, writes=True)
    inner.add_argument("name", metavar="TÊN", help="tên đầy đủ của đơn vị")
    inner.add_argument(
        "--alias", metavar="TÊN", action="append", default=[], help="tên gọi khác, viết tắt"
    )
    inner = within.add("link", "ghi nhớ một cách viết là tên của một đơn vị", link, writes=True)
    inner.add_argument("written", metavar="CÁCH_VIẾT", help="tên như viết trong văn bản")
    inner.add_argument("unit", metavar="ĐƠN_VỊ", help="tên, tên viết tắt hoặc mã của đơn vị")
    inner = within.add("unknown", "liệt kê tên trong kế hoạch mà danh mục chưa biết", unknown)
    add_plan(inner)
    add_json(inner)


def units(call: Call) -> int:
    """List the units with the other forms of their names."""
    found = call.application.office.units()
    if call.json:
        call.out.json([unit_json(unit) for unit in found])
        return DONE
    call.out.table(
        ("TÊN", "TÊN KHÁC", "MÃ"), [(unit.name, "; ".join(unit.aliases), unit.id) for unit in found]
    )
    return DONE


def add_unit(call: Call) -> int:
    """Add a unit; the names in the plans that mean it are tied to it."""
    key, _ = call.application.office.add_unit(call.arguments.name, call.arguments.alias)
    call.out.line(key)
    call.out.message(f"Đã thêm đơn vị “{call.arguments.name.strip()}”.")
    return DONE


def link(call: Call) -> int:
    """Remember a written name as a name of a unit."""
    office = call.application.office
    unit = office.find_unit(call.arguments.unit)
    office.link_name(call.arguments.written, unit.id)
    call.out.message(f"Từ nay “{call.arguments.written.strip()}” được hiểu là {unit.name}.")
    return DONE


def unknown(call: Call) -> int:
    """List the names in the plans that no unit bears; exit code 1 when there are any."""
    found = call.application.office.unknown_names(plan_id(call))
    if call.json:
        call.out.json(
            [
                {
                    "name": one.text,
                    "count": one.count,
                    "likely": one.likely.name if one.likely else None,
                    "likely_id": one.likely.id if one.likely else None,
                }
                for one in found
            ]
        )
    else:
        call.out.table(
            ("TÊN VIẾT", "SỐ LẦN", "CÓ THỂ LÀ"),
            [(one.text, str(one.count), one.likely.name if one.likely else "") for one in found],
        )
    return NEEDS_ATTENTION if found else DONE
