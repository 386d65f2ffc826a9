"""`progress`, `measure` and `report`: the month's figures in, the month's report out."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from kehoach_desktop.cli import progress_lists
from kehoach_desktop.cli.call import DONE, NEEDS_ATTENTION, Call
from kehoach_desktop.cli.parser import Commands, add_json, folder
from kehoach_desktop.cli.periods import add_period, add_plan, period_key, plan_id
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.indicators.measuring import read_number

_FIELDS = ("state", "result", "difficulty", "recommendation", "completed_on")


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    within = Commands.within(commands.add("progress", "ghi tiến độ nhiệm vụ"))
    parser = within.add("set", "ghi tiến độ của một nhiệm vụ trong kỳ", progress, writes=True)
    parser.add_argument("task", metavar="NHIỆM_VỤ", help="mã, hoặc số thứ tự như II.5")
    add_plan(parser, "kế hoạch của nhiệm vụ, khi số thứ tự chưa đủ rõ")
    add_period(parser)
    parser.add_argument(
        "--state",
        metavar="TÌNH_TRẠNG",
        help="not_started, in_progress, done, paused, dropped, hoặc bằng lời: “đang thực hiện”",
    )
    parser.add_argument("--result", metavar="LỜI", help="kết quả đến nay")
    parser.add_argument("--difficulty", metavar="LỜI", help="khó khăn, vướng mắc")
    parser.add_argument("--recommendation", metavar="LỜI", help="đề xuất, kiến nghị")
    parser.add_argument(
        "--done-on", dest="completed_on", metavar="NGÀY", help="ngày hoàn thành, dạng 2026-04-10"
    )
    progress_lists.add_to(within)
    parser = commands.add("measure", "ghi số liệu của một chỉ tiêu trong kỳ", measure, writes=True)
    parser.add_argument("indicator", metavar="CHỈ_TIÊU", help="mã, hoặc số thứ tự")
    add_plan(parser, "kế hoạch của chỉ tiêu, khi số thứ tự chưa đủ rõ")
    add_period(parser)
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("--value", metavar="SỐ", help="giá trị, ví dụ 95,5")
    given.add_argument("--of", nargs=2, metavar=("TỬ", "MẪU"), help="tử số và mẫu số")
    parser.add_argument("--note", metavar="LỜI", help="ghi chú")
    parser = commands.add(
        "report", "lập báo cáo của kỳ: Word, PDF, Excel và gói báo cáo", report, writes=True
    )
    add_period(parser)
    parser.add_argument(
        "--out", metavar="THƯ_MỤC", type=folder, required=True, help="nơi ghi các tệp"
    )
    add_plan(parser)
    add_json(parser)


def progress(call: Call) -> int:
    """Record what was reported of a task; what is not given stays as it was."""
    period = period_key(call)
    given: dict[str, Any] = {
        name: value for name in _FIELDS if (value := getattr(call.arguments, name)) is not None
    }
    if not given:
        raise InvalidInput("Chưa ghi gì cho nhiệm vụ; hãy thêm ít nhất --state hoặc --result.")
    application = call.application
    task = application.plans.find_task(call.arguments.task, plan_id(call))
    application.progress.set(task, period, **given)
    call.out.message(f"Đã ghi tiến độ {Period.parse(period).label}.")
    return DONE


def measure(call: Call) -> int:
    """Record an indicator's figure: a value, or so many of so many."""
    period = period_key(call)
    numerator = denominator = value = None
    if call.arguments.of is not None:
        numerator, denominator = (_number(text) for text in call.arguments.of)
    else:
        value = _number(call.arguments.value)
    application = call.application
    application.measurements.set(
        application.plans.find_indicator(call.arguments.indicator, plan_id(call)),
        period,
        numerator=numerator,
        denominator=denominator,
        value=value,
        note=call.arguments.note,
    )
    call.out.message(f"Đã ghi số liệu {Period.parse(period).label}.")
    return DONE


def report(call: Call) -> int:
    """Write the period's report and its bundle, and name the files.

    What nobody has reported yet is listed; a figure that can't be right is for the officer (1).
    """
    period, folder, plan = period_key(call), call.arguments.out, plan_id(call)
    application = call.application
    missing = application.reports.missing(period, plan)
    files = application.reports.export(period, folder, plan)
    bundle = application.bundles.export(period, bundle_file(folder, files.pdf), plan, files=files)
    written = {"pdf": files.pdf, "word": files.word, "excel": files.excel, "bundle": bundle}
    if call.json:
        call.out.json(
            {
                "period": period,
                "files": {kind: str(path) for kind, path in written.items()},
                "missing": [
                    {
                        "kind": lack.kind.value,
                        "id": lack.id,
                        "label": lack.label,
                        "message": lack.message,
                        "doubtful": lack.is_doubtful,
                    }
                    for lack in missing
                ],
            }
        )
    else:
        for path in written.values():
            call.out.path(path)
    if files.font_notice:
        call.out.message(files.font_notice)
    if missing and not call.json:
        call.out.message(f"Báo cáo còn {len(missing)} mục thiếu hoặc cần xem lại:")
        for lack in missing:
            call.out.message(f"- {lack.label}: {lack.message}")
    return NEEDS_ATTENTION if any(lack.is_doubtful for lack in missing) else DONE


def bundle_file(folder: Path, beside: Path) -> Path:
    """Return where the bundle goes: beside the report's files, under their name."""
    return folder / f"{beside.stem}.zip"


def _number(text: str) -> Decimal:
    value = read_number(text)
    if value is None:
        raise InvalidInput(f"“{text}” không phải là một số; hãy ghi như 95,5 hoặc 1.200.")
    return value
