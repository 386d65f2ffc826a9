"""The period, the days and the plan that a command is about."""

from kehoach_desktop.cli.call import Call
from kehoach_desktop.cli.parser import Parser, day
from kehoach_desktop.domain.days.period import Period


def add_period(parser: Parser) -> None:
    """Add the period a command is about."""
    parser.add_argument(
        "--period",
        metavar="KỲ",
        required=True,
        help="2026-04 (tháng), 2026-Q2 (quý), 2026-H1 (6 tháng), 2026-9M, 2026 (năm)",
    )


def period_key(call: Call) -> str:
    """Return the period's key in its usual form; raises InvalidInput on nonsense."""
    return Period.parse(call.arguments.period).key


def add_span(parser: Parser, required: bool = False) -> None:
    """Add the first and the last day a command is about."""
    for name, dest, words in (("--from", "start", "đầu"), ("--to", "end", "cuối")):
        parser.add_argument(
            name,
            dest=dest,
            metavar="NGÀY",
            type=day,
            required=required,
            help=f"ngày {words}, dạng 2026-04-14",
        )


def add_plan(parser: Parser, help: str = "chỉ của kế hoạch này") -> None:
    """Add the plan a command is narrowed to."""
    parser.add_argument("--plan", metavar="KẾ_HOẠCH", help=f"{help} (mã hoặc số, ký hiệu)")


def plan_id(call: Call) -> str | None:
    """Return the key of the plan the command is narrowed to; raises NotFound, InvalidInput."""
    named: str | None = call.arguments.plan
    return None if named is None else call.application.plans.find_plan(named)
