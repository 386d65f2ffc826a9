"""Files given to commands on plans: which plan of several is meant, and whether there is one."""

from pathlib import Path

from kehoach_desktop.cli.call import Call
from kehoach_desktop.cli.parser import Parser
from kehoach_desktop.domain.draft import PlanDraft
from kehoach_desktop.domain.errors import InvalidInput, UnusableFile


def add_part(parser: Parser) -> None:
    """Add the option that chooses among the plans of one file."""
    parser.add_argument(
        "--part",
        metavar="THỨ",
        type=int,
        default=1,
        help="kế hoạch thứ mấy, khi một tệp có nhiều kế hoạch (mặc định: 1)",
    )


def part(call: Call, draft: PlanDraft) -> PlanDraft:
    """Return the plan asked for out of a file that may hold several; raises InvalidInput."""
    plans = (draft, *draft.others)
    wanted = call.arguments.part
    if not 1 <= wanted <= len(plans):
        raise InvalidInput(
            f"Tệp này có {len(plans)} kế hoạch, không có kế hoạch thứ {wanted}; hãy chọn --part "
            f"từ 1 đến {len(plans)}."
        )
    chosen: PlanDraft = plans[wanted - 1]
    return chosen


def check_is_plan(draft: PlanDraft, file: Path) -> None:
    """Raise UnusableFile for a tracking list, and for a file without any plan."""
    if draft.is_progress_list:
        raise UnusableFile(
            f"“{file.name}” là bảng theo dõi, báo cáo tiến độ của {len(draft.progress)} nhiệm vụ, "
            "không phải kế hoạch, nên không lưu gì; để nhận vào tiến độ của một kỳ hãy dùng: "
            "kehoach progress take TỆP --period KỲ."
        )
    if not (draft.title or draft.symbol or draft.tasks or draft.actions or draft.indicators):
        raise UnusableFile(
            f"Không tìm thấy kế hoạch nào trong “{file.name}” nên không lưu gì; hãy chọn đúng tệp "
            "kế hoạch."
        )
