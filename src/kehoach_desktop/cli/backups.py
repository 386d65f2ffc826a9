"""`backup`: a checked copy of the data, whatever version wrote it."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.parser import Commands, add_json, folder


def add(commands: Commands) -> None:
    """Add the command of this group."""
    parser = commands.add("backup", "sao lưu dữ liệu thành một tệp đã kiểm tra", back_up)
    parser.add_argument(
        "--to",
        metavar="THƯ_MỤC",
        type=folder,
        help="nơi ghi bản sao (mặc định: sao-luu trong thư mục dữ liệu)",
    )
    add_json(parser)


def back_up(call: Call) -> int:
    """Copy the data file as it stands and name the copy."""
    backups = call.openers.backups(call.arguments.data)
    made = backups.make(call.arguments.to)
    if made is None:
        call.out.message(f"Chưa có dữ liệu trong “{backups.data}” nên không có gì để sao lưu.")
    elif not call.json:
        call.out.line(str(made.file))
    if call.json:
        call.out.json(
            {
                "file": str(made.file) if made is not None else None,
                "size": made.size if made is not None else None,
            }
        )
    return DONE
