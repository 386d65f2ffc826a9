"""`plans duties` and `plans duty add|set|remove`: who reports to whom under a plan, and when."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.deadline_json import Json, text_or_null
from kehoach_desktop.cli.parser import Commands, Parser, add_json
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.services.rows.duty_fields import when_words

_WHEN = "bao lâu một lần, vào ngày nào: “hằng tháng, trước ngày 15”"
_FIELDS = ("when", "reporter", "to")


def add(commands: Commands) -> None:
    """Add the commands below ``plans``."""
    parser = commands.add("duties", "liệt kê chế độ báo cáo của một kế hoạch", duties)
    parser.add_argument("plan", metavar="KẾ_HOẠCH", help="số, ký hiệu hoặc mã kế hoạch")
    add_json(parser)
    parser = commands.add("duty", "thêm, sửa hoặc bỏ một chế độ báo cáo", None)
    within = Commands.within(parser)
    adding = within.add("add", "thêm một chế độ báo cáo vào kế hoạch", add_one, writes=True)
    adding.add_argument("plan", metavar="KẾ_HOẠCH", help="số, ký hiệu hoặc mã kế hoạch")
    adding.add_argument("when", metavar="KỲ_BÁO_CÁO", help=_WHEN)
    _add_parties(adding)
    setting = within.add("set", "sửa một chế độ báo cáo", set_one, writes=True)
    setting.add_argument("id", metavar="MÃ", help="mã của chế độ báo cáo, ít nhất bốn ký tự đầu")
    setting.add_argument("--when", metavar="KỲ_BÁO_CÁO", help=_WHEN)
    _add_parties(setting)
    removing = within.add("remove", "bỏ một chế độ báo cáo", remove_one, writes=True)
    removing.add_argument("id", metavar="MÃ", help="mã của chế độ báo cáo, ít nhất bốn ký tự đầu")


def _add_parties(parser: Parser) -> None:
    parser.add_argument("--from", dest="reporter", metavar="ĐƠN_VỊ", help="nơi phải báo cáo")
    parser.add_argument("--to", metavar="NƠI_NHẬN", help="gửi đến đâu; nhiều nơi thì cách bằng “;”")


def duties(call: Call) -> int:
    """List the duties of a plan."""
    application = call.application
    found = application.duties.of_plan(application.plans.find_plan(call.arguments.plan))
    if call.json:
        call.out.json([duty_json(duty) for duty in found])
        return DONE
    call.out.table(
        ("KỲ BÁO CÁO", "NƠI BÁO CÁO", "GỬI ĐẾN", "MÃ"),
        [(when_words(one), one.reporter, "; ".join(one.to), one.id[:8]) for one in found],
    )
    return DONE


def add_one(call: Call) -> int:
    """Add a duty."""
    application = call.application
    plan_id = application.plans.find_plan(call.arguments.plan)
    duty_id, _ = application.duties.add(plan_id, _given(call))
    call.out.line(duty_id)
    call.out.message("Đã thêm chế độ báo cáo.")
    return DONE


def set_one(call: Call) -> int:
    """Correct a duty."""
    service, fields = call.application.duties, _given(call)
    if not fields:
        raise InvalidInput(
            "Chưa nói sửa gì; không có gì thay đổi. Hãy thêm --when, --from hoặc --to."
        )
    service.edit(service.find(call.arguments.id), fields)
    call.out.message("Đã sửa chế độ báo cáo.")
    return DONE


def remove_one(call: Call) -> int:
    """Take a duty away."""
    service = call.application.duties
    service.remove(service.find(call.arguments.id))
    call.out.message("Đã bỏ chế độ báo cáo; lấy lại bằng: kehoach undo.")
    return DONE


def _given(call: Call) -> dict[str, str]:
    fields = {name: getattr(call.arguments, name) for name in _FIELDS}
    return {name: text for name, text in fields.items() if text is not None}


def duty_json(duty: ReportingDuty) -> Json:
    """Return a duty as `read --json` gives it, with its id and its time in words."""
    return {
        "id": duty.id,
        "when": when_words(duty),
        "frequency": duty.frequency.value,
        "day": duty.day,
        "month": duty.month,
        "weekday": duty.weekday,
        "before": duty.before,
        "from": text_or_null(duty.reporter),
        "to": list(duty.to),
    }
