"""The command line: parses, carries out one command, turns errors into exit codes."""

from __future__ import annotations

import errno
import sys
from typing import TYPE_CHECKING

from kehoach_desktop import __version__
from kehoach_desktop.cli import (
    awaited,
    backups,
    bundles,
    calendar,
    extensions,
    holidays,
    letters,
    listings,
    monthly,
    occurrences,
    office,
    plan_files,
    reminders,
    searching,
    steps,
    today,
    units,
)
from kehoach_desktop.cli.call import DONE, UNUSABLE, WRONG_USAGE, Call, Openers
from kehoach_desktop.cli.output import Output
from kehoach_desktop.cli.parser import Commands, Parser, add_common_options
from kehoach_desktop.domain.computer.system_faults import fault_words
from kehoach_desktop.domain.errors import InvalidInput, KehoachError, NotFound, UnusableFile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    SaveFault = Callable[[BaseException], Path | None]

# Of a pipe whose reader has left, Windows says no more than that writing to it is invalid.
_READER_LEFT = {errno.EPIPE, errno.EINVAL} if sys.platform == "win32" else {errno.EPIPE}


def make_parser() -> Parser:
    """Return the parser of every command."""
    parser = Parser(
        prog="kehoach",
        description="Kế hoạch, chỉ tiêu và báo cáo tháng của cơ quan cấp xã. "
        "Không ghi lệnh nào thì mở cửa sổ; ghi đường dẫn một tệp thay cho lệnh thì mở cửa sổ "
        "và đưa tệp đó vào.",
        epilog="Mã kết thúc: 0 xong; 1 xong nhưng số liệu cần xem lại; 2 dùng sai cách; "
        "3 không dùng được tệp hoặc thư mục dữ liệu.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"kehoach {__version__}",
        help="in phiên bản rồi thoát",
    )
    parser.add_argument(
        "--exit-after-show",
        action="store_true",
        help="mở cửa sổ, in số mili giây đến khi vẽ xong và hiện xong số liệu, rồi thoát",
    )
    parser.add_argument(
        "--tray",
        action="store_true",
        help="mở cửa sổ thu ở khay, cạnh đồng hồ (dùng khi mở cùng máy)",
    )
    add_common_options(parser)
    parser.set_defaults(run=None)
    commands = Commands.within(parser, required=False)
    groups = (
        today,
        plan_files,
        listings,
        searching,
        units,
        calendar,
        holidays,
        extensions,
        awaited,
        occurrences,
        monthly,
        letters,
        reminders,
        bundles,
        steps,
        backups,
        office,
    )
    for group in groups:
        group.add(commands)
    return parser


def run(words: Sequence[str] | None, openers: Openers, save_fault: SaveFault) -> int:
    """Carry out the words of one call and return its exit code; never raises, save SystemExit."""
    out = Output()
    arguments = make_parser().parse_args(words)
    call = Call(arguments, out, openers)
    try:
        try:
            if arguments.run is None:
                return openers.window(arguments.data, arguments.today, arguments.exit_after_show)
            code: int = arguments.run(call)
            if arguments.writes and (remark := call.application.place.remark()):
                out.message(remark)
        finally:
            call.close()
        _hand_over(out)
    except BrokenPipeError:
        return _reader_left()
    except (Exception, KeyboardInterrupt) as error:
        return told(error, save_fault)
    return code


def told(error: BaseException, save_fault: SaveFault) -> int:
    """Say on standard error, in one line, what went wrong; return the exit code for it."""
    out = Output()
    match error:
        case NotFound() | InvalidInput():
            out.message(_one_line(error))
            return WRONG_USAGE
        case KehoachError():
            out.message(_one_line(error))
        case KeyboardInterrupt():
            out.message("Đã dừng theo yêu cầu; việc đang làm dở không được ghi lại.")
        case _:
            out.message(fault_sentence(save_fault(error)))
    return UNUSABLE


def fault_sentence(report: Path | None) -> str:
    """Return what the officer reads of an unforeseen error."""
    kept = f" Chi tiết để báo lỗi đã ghi vào “{report}”." if report is not None else ""
    return (
        "Chương trình gặp lỗi chưa lường trước nên dừng việc này; "
        f"số liệu đã lưu trước đó được giữ nguyên.{kept}"
    )


def _hand_over(out: Output) -> None:
    try:
        out.flush()
    except OSError as error:
        if error.errno in _READER_LEFT:
            raise BrokenPipeError from error
        _reader_left()
        raise UnusableFile(
            f"Không ghi được kết quả ra nơi nhận ({fault_words(error)}); việc đã làm vẫn được "
            "giữ. Hãy kiểm tra ổ đĩa rồi chạy lại lệnh liệt kê."
        ) from error


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())


def _reader_left() -> int:
    # The output goes nowhere any more; a second try at exit must not fail loudly.
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE
