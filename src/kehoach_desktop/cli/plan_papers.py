"""`plans show`: a plan's head, duties, recipients, signers and the dossiers of its tasks."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.deadline_json import Json, date_json, text_or_null
from kehoach_desktop.cli.parser import Commands, add_json
from kehoach_desktop.cli.plan_duties import duty_json
from kehoach_desktop.cli.words import PLAN_STATES, day_text
from kehoach_desktop.domain.plans.papers import Dossier
from kehoach_desktop.services.rows.duty_fields import duty_line

_FIELDS = (
    ("legal_basis", "Căn cứ pháp lý"),
    ("urgency", "Sự cần thiết"),
    ("scale_and_products", "Quy mô, sản phẩm"),
    ("time", "Thời gian"),
    ("funding", "Kinh phí"),
)


def add(commands: Commands) -> None:
    """Add the command below ``plans``."""
    parser = commands.add(
        "show", "xem một kế hoạch: chế độ báo cáo, nơi nhận, người ký, hồ sơ nhiệm vụ", show
    )
    parser.add_argument("plan", metavar="KẾ_HOẠCH", help="số, ký hiệu hoặc mã kế hoạch")
    add_json(parser)


def show(call: Call) -> int:
    """Show one plan as its paper stands."""
    plans = call.application.plans
    plan = plans.plan(plans.find_plan(call.arguments.plan))
    papers, duties = plans.papers(plan.id), call.application.duties.of_plan(plan.id)
    tasks = {task.id: task.number for task in plans.tasks(plan_id=plan.id)}
    if call.json:
        call.out.json(
            {
                "id": plan.id,
                "title": plan.title,
                "symbol": text_or_null(plan.symbol),
                "issuer": text_or_null(plan.issuer),
                "place": text_or_null(plan.place),
                "date": date_json(plan.date),
                "year": plan.year,
                "state": plan.state.value,
                "duties": [duty_json(one) for one in duties],
                "recipients": [one.name for one in papers.recipients],
                "signers": [{"role": one.role, "name": one.name} for one in papers.signers],
                "dossiers": [_dossier(one) for one in papers.dossiers],
            }
        )
        return DONE
    out = call.out
    out.line(f"{plan.title}\n{plan.symbol}  {day_text(plan.date)}  {PLAN_STATES[plan.state]}")
    if duties:
        out.line("\nChế độ báo cáo:")
    for duty in duties:
        out.line(f"  - {duty_line(duty)}")
    if papers.signers:
        out.line("\nNgười ký:")
    for signer in papers.signers:
        out.line(f"  {' - '.join(signer.role.splitlines())}: {signer.name or '(không ghi tên)'}")
    if papers.recipients:
        out.line("\nNơi nhận:")
    for recipient in papers.recipients:
        out.line(f"  - {recipient.name}")
    for dossier in papers.dossiers:
        number = tasks.get(dossier.task_id or "", "")
        out.line(f"\nHồ sơ {dossier.number} {dossier.title}".rstrip())
        out.line(f"  Nhiệm vụ: {number or '(chưa rõ nhiệm vụ nào)'}")
        for field, label in _FIELDS:
            if words := getattr(dossier, field):
                out.line(f"  {label}: {words}")
    return DONE


def _dossier(dossier: Dossier) -> Json:
    return {
        "task": dossier.task_id,
        "number": text_or_null(dossier.number),
        "title": text_or_null(dossier.title),
        **{field: text_or_null(getattr(dossier, field)) for field, _ in _FIELDS},
    }
