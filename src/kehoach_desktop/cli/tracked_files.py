"""A tracking list given to `import`: taken as a plan, with its progress, or shown the other way."""

from kehoach_desktop.cli.call import Call
from kehoach_desktop.cli.deadline_json import Json
from kehoach_desktop.cli.draft_json import draft_json
from kehoach_desktop.cli.parser import Parser
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.errors import InvalidInput


def add_tracked(parser: Parser) -> None:
    """Add the option that enters the progress of a tracking list with its tasks."""
    parser.add_argument(
        "--progress-period",
        metavar="KỲ",
        help="với bảng theo dõi: ghi luôn tiến độ trong bảng vào kỳ này, như 2026-04, 2026-Q2",
    )


def tracked_period(call: Call, draft: PlanDraft) -> str | None:
    """Return the key of the period whose progress is entered, ``None`` for none.

    Raises InvalidInput for a period asked of a file without progress.
    """
    asked = call.arguments.progress_period
    if not draft.tracks_tasks:
        if asked:
            raise InvalidInput(
                "Tệp này không phải bảng theo dõi có nhiệm vụ nên không có tiến độ để ghi cùng; "
                "hãy bỏ --progress-period."
            )
        return None
    return Period.parse(asked).key if asked else None


def is_held_list(call: Call, draft: PlanDraft, period: str | None) -> bool:
    """Whether most rows of a tracking list are tasks held; then say what to do instead.

    Stored as a plan they would be counted twice.
    """
    if not draft.tracks_tasks or call.arguments.anyway:
        return False
    offered = period or call.application.imports.offered_period(draft).key
    found = call.application.progress_lists.found(draft, offered)
    if found * 2 <= len(draft.progress):
        return False
    if call.json:
        document = draft_json(draft)
        call.out.json(
            {
                "id": None,
                "title": document["title"],
                "held": [],
                "held_tasks": found,
                "replaces": [],
                "warnings": document["warnings"],
            }
        )
    call.out.message(
        f"“{call.arguments.file.name}” là bảng theo dõi; {found} trong {len(draft.progress)} "
        "dòng là nhiệm vụ đang giữ, nên chưa nhập gì. Để nhận tiến độ của các nhiệm vụ đó: "
        f'kehoach progress take "{call.arguments.file}" --period {offered}. Nếu vẫn '
        "muốn có thêm một kế hoạch nữa, hãy chạy lại với --anyway; khi đó việc bị đếm hai lần."
    )
    return True


def tracked_json(call: Call, draft: PlanDraft, period: str | None) -> Json:
    """Return what became of the progress of a tracking list; empty for another file."""
    if not draft.tracks_tasks:
        return {}
    carried = call.application.imports.carried(draft)
    return {
        "progress": {
            "period": period,
            "taken": len(carried.entered) if period else 0,
            "refused": [
                {"where": one.row.where, "message": one.message} for one in carried.refused
            ],
        }
    }


def say_tracked(call: Call, draft: PlanDraft, period: str | None) -> None:
    """Say what became of the progress of a tracking list, and how it can be entered."""
    if not draft.tracks_tasks:
        return
    carried = call.application.imports.carried(draft)
    if period is None:
        offered = call.application.imports.offered_period(draft).key
        call.out.message(
            f"Đây là bảng theo dõi; tiến độ của {len(carried.entered)} nhiệm vụ trong bảng chưa "
            f"được ghi. Sau khi đưa kế hoạch vào thực hiện: kehoach progress take TỆP --period "
            f"{offered}"
        )
        return
    label = Period.parse(period).label
    call.out.message(f"Đã ghi tiến độ {label} của {len(carried.entered)} nhiệm vụ trong bảng.")
    for one in carried.refused:
        call.out.message(f"{one.row.where}: chưa ghi tiến độ. {one.message}")
