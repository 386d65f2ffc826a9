"""Files given to commands on plans: which plan of several is meant, and whether there is one."""

from pathlib import Path

from kehoach_desktop.cli.call import Call
from kehoach_desktop.cli.parser import Parser
from kehoach_desktop.domain.drafts.draft import PlanDraft
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
    """Raise UnusableFile for a tracking list, and for a file in which no work of a plan is read.

    What is known of the file as a whole, like that it is a picture, is said too.
    """
    if draft.is_progress_list:
        raise UnusableFile(
            f"“{file.name}” là bảng theo dõi, báo cáo tiến độ của {len(draft.progress)} nhiệm vụ, "
            "không phải kế hoạch, nên không lưu gì; để nhận vào tiến độ của một kỳ hãy dùng: "
            "kehoach progress take TỆP --period KỲ."
        )
    if draft.tasks or draft.actions or draft.indicators or draft.dossiers:
        return
    if draft.title or draft.symbol:
        found = f"Không đọc được nhiệm vụ hay chỉ tiêu nào trong “{file.name}” nên không lưu gì."
        todo = "Hãy mở tệp trong cửa sổ để chọn cột của bảng, hoặc chọn đúng tệp kế hoạch."
    else:
        found = f"Không tìm thấy kế hoạch nào trong “{file.name}” nên không lưu gì."
        todo = "Hãy chọn đúng tệp kế hoạch."
    # The last one says that nothing was found; so does this.
    known = [one.message for one in draft.warnings if one.where == draft.source][:-1]
    raise UnusableFile(" ".join([found, *known, todo]))
