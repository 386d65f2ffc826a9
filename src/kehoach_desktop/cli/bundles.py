"""`bundle`: reports handed on and taken back whole."""

import datetime
from pathlib import Path

from kehoach_desktop.cli.call import DONE, NEEDS_ATTENTION, Call
from kehoach_desktop.cli.line_json import changes_json
from kehoach_desktop.cli.parser import Commands, add_json, folder
from kehoach_desktop.cli.periods import add_period, add_plan, period_key, plan_id
from kehoach_desktop.domain.days.period import Period

_FILE = "gói báo cáo (.khgoi, .zip)"


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    within = Commands.within(commands.add("bundle", "gói báo cáo: kiểm tra, nhận, lập"))
    parser = within.add("check", "kiểm tra một gói có còn nguyên vẹn không", check)
    parser.add_argument("file", metavar="TỆP", type=Path, help=_FILE)
    add_json(parser)
    parser = within.add("take", "nhận một gói vào thư mục dữ liệu", take, writes=True)
    parser.add_argument("file", metavar="TỆP", type=Path, help=_FILE)
    add_json(parser)
    parser = within.add("export", "lập gói báo cáo của kỳ", export, writes=True)
    add_period(parser)
    parser.add_argument(
        "--out",
        metavar="TỆP",
        type=folder,
        required=True,
        help="tệp .zip hoặc .khgoi sẽ ghi, hoặc thư mục để ghi vào",
    )
    add_plan(parser, "báo cáo chỉ nói về kế hoạch này")
    parser.add_argument(
        "--office", metavar="CƠ_QUAN", help="mã hoặc tên cơ quan, khi thư mục giữ nhiều cơ quan"
    )


def check(call: Call) -> int:
    """Say whether a bundle is whole; needs no data folder."""
    checked = call.openers.check_bundle(call.arguments.file)
    manifest = checked.manifest
    if call.json:
        call.out.json(
            {
                "whole": not checked.problems,
                "problems": list(checked.problems),
                "office": manifest.office_name if manifest else None,
                "code": (manifest.office_code or None) if manifest else None,
                "period": manifest.period if manifest else None,
                "revision": manifest.revision if manifest else None,
                "made": manifest.made if manifest else None,
                "files": [
                    {"name": file.name, "size": file.size, "sha256": file.sha256}
                    for file in (manifest.files if manifest else ())
                ],
            }
        )
    elif manifest is not None:
        call.out.line(
            f"{manifest.office_name}: gói báo cáo {Period.parse(manifest.period).label}, "
            f"lần lập {manifest.revision}, lúc {_moment(manifest.made)}"
        )
        for file in manifest.files:
            call.out.line(f"  {file.name}  {max(1, round(file.size / 1024))} KB")
    if checked.problems:
        for problem in checked.problems:
            call.out.message(problem)
        return NEEDS_ATTENTION
    if not call.json:
        call.out.line("Gói nguyên vẹn.")
    return DONE


def _moment(made: str) -> str:
    """Return when it was made as its maker's clock showed it, as the window does too."""
    return f"{datetime.datetime.fromisoformat(made):%d/%m/%Y %H:%M}"


def take(call: Call) -> int:
    """Take a bundle in as one step that can be undone."""
    result = call.application.bundles.take(call.arguments.file)
    if call.json:
        call.out.json(
            {
                "outcome": result.outcome.value,
                "message": result.message,
                **changes_json(result.changes),
            }
        )
    else:
        call.out.message(result.message)
    return DONE if result.is_in_store else NEEDS_ATTENTION


def export(call: Call) -> int:
    """Write the period's bundle and name it."""
    path = call.application.bundles.export(
        period_key(call), call.arguments.out, plan_id(call), office=call.arguments.office
    )
    call.out.path(path)
    return DONE
