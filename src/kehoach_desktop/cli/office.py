"""`office` and `demo`: whose data folder this is."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.line_json import office_json
from kehoach_desktop.cli.parser import Commands, add_json
from kehoach_desktop.domain.errors import NotFound


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("office", "xem hoặc khai báo cơ quan của thư mục dữ liệu", show)
    add_json(parser)
    within = Commands.within(parser, required=False)
    inner = within.add("set", "khai báo cơ quan theo mã xã, phường", set_up, writes=True)
    inner.add_argument("code", metavar="MÃ", help="mã năm chữ số của xã, phường")
    inner.add_argument(
        "--superior",
        metavar="TÊN",
        default="",
        help="cơ quan cấp trên nhận báo cáo (mặc định: ủy ban nhân dân tỉnh, thành phố)",
    )
    inner = within.add("find", "tìm mã xã, phường theo tên, không cần dấu", find)
    inner.add_argument("words", metavar="TỪ", nargs="+", help="tên xã, phường, tỉnh")
    add_json(inner)
    inner = within.add(
        "named-day",
        "xem hoặc chọn cách tính ngày ghi sau chữ “trước”",
        named_day,
        writes=True,
    )
    inner.add_argument(
        "choice",
        metavar="on|off",
        nargs="?",
        choices=("on", "off"),
        help="on: chính ngày đó vẫn đúng hạn; off: ngày trước đó là hạn (mặc định)",
    )
    add_json(inner)
    commands.add(
        "demo", "ghi cơ quan mẫu (hư cấu) vào một thư mục dữ liệu trống", demo, writes=True
    )


def show(call: Call) -> int:
    """Show the office of this data folder."""
    own = call.application.office.own()
    if call.json:
        call.out.json(office_json(own) if own is not None else None)
        return DONE
    if own is None:
        raise NotFound(
            "Thư mục dữ liệu chưa khai báo cơ quan; tìm mã bằng: kehoach office find TÊN_XÃ, "
            "rồi khai báo: kehoach office set MÃ."
        )
    call.out.line(own.name)
    call.out.line(f"Mã: {own.code or '(để trống)'}")
    call.out.line(f"Cấp trên: {own.superior or '(để trống)'}")
    return DONE


def set_up(call: Call) -> int:
    """Set up the office with the usual units of a commune."""
    call.application.office.set_up(call.arguments.code, call.arguments.superior)
    own = call.application.office.own()
    call.out.message(f"Đã khai báo cơ quan: {own.name if own is not None else ''}.")
    return DONE


def find(call: Call) -> int:
    """Find communes and wards by words without diacritics."""
    found = call.application.office.communes(" ".join(call.arguments.words))
    if call.json:
        call.out.json(
            [
                {"code": commune.code, "name": commune.name, "province": commune.province}
                for commune in found
            ]
        )
        return DONE
    call.out.table(
        ("MÃ", "TÊN", "TỈNH, THÀNH PHỐ"),
        [(commune.code, commune.name, commune.province) for commune in found],
    )
    return DONE


def named_day(call: Call) -> int:
    """Show or choose whether the day named after "trước" is itself on time."""
    service = call.application.office
    if call.arguments.choice is not None:
        service.set_named_day_counts(call.arguments.choice == "on")
    counts = service.named_day_counts()
    if call.json:
        call.out.json({"named_day_counts": counts})
        return DONE
    last = "15/11" if counts else "14/11"
    call.out.line(f"“Trước ngày 15/11”: ngày cuối còn đúng hạn là {last}.")
    return DONE


def demo(call: Call) -> int:
    """Fill an empty data folder with the fictional sample office."""
    summary = call.application.sample.fill()
    call.out.message(
        f"Đã tạo {summary.office} (hư cấu): {summary.plans} kế hoạch, {summary.tasks} nhiệm vụ, "
        f"{summary.indicators} chỉ tiêu, tiến độ {summary.months} tháng."
    )
    return DONE
