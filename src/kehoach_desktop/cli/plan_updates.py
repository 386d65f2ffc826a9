"""`plans compare`, `plans update` and `plans supersede`: plans that follow each other."""

from pathlib import Path

from kehoach_desktop.cli.call import DONE, NEEDS_ATTENTION, Call
from kehoach_desktop.cli.file_parts import add_part, check_is_plan, part
from kehoach_desktop.cli.mapping_file import EXAMPLE, read_mapping
from kehoach_desktop.cli.parser import Commands, Parser, add_json
from kehoach_desktop.cli.update_json import comparison_json, succession_json, update_json
from kehoach_desktop.cli.words import CHANGE_KINDS, ROW_SORTS
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.text.vietnamese import clean, shortened
from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, RowChange, RowSort
from kehoach_desktop.domain.versions.succession import Mapped, unmapped
from kehoach_desktop.services.rows.field_names import FIELD_NAMES
from kehoach_desktop.services.superseding.superseding import SuccessionProposal

_LONGEST = 100


def add(within: Commands) -> None:
    """Add the commands below ``plans``."""
    parser = within.add("compare", "so một bản mới của kế hoạch với kế hoạch đang có", compare)
    _add_plan_and_file(parser)
    parser = within.add(
        "update", "cập nhật kế hoạch theo bản mới, chỉ những chỗ đã rõ", update, writes=True
    )
    _add_plan_and_file(parser)
    parser = within.add(
        "supersede", "thay thế một kế hoạch bằng kế hoạch khác", supersede, writes=True
    )
    parser.add_argument("old", metavar="KẾ_HOẠCH_CŨ", help="mã hoặc số, ký hiệu")
    parser.add_argument("new", metavar="KẾ_HOẠCH_MỚI", help="mã hoặc số, ký hiệu")
    parser.add_argument(
        "--map",
        metavar="TỆP",
        type=Path,
        help="tệp JSON ghi mỗi việc cũ nối tiếp bằng việc mới nào, hoặc lý do không còn thực "
        f"hiện, viết như: {EXAMPLE}. Trong đó old và new là số thứ tự như in trong kế hoạch hoặc "
        'mã; chỉ tiêu thì ghi thêm "sort": "indicator"',
    )
    parser.add_argument(
        "--rest-ends",
        metavar="LÝ_DO",
        default="",
        help="mọi mục chưa rõ chuyển sang đâu thì không nối tiếp, vì lý do này",
    )
    add_json(parser)


def _add_plan_and_file(parser: Parser) -> None:
    parser.add_argument("plan", metavar="KẾ_HOẠCH", help="mã hoặc số, ký hiệu")
    parser.add_argument("file", metavar="TỆP", type=Path, help="bản mới của kế hoạch")
    add_part(parser)
    add_json(parser)


def compare(call: Call) -> int:
    """Show what a newer version would change; stores nothing."""
    services = call.application
    plan_id = services.plans.find_plan(call.arguments.plan)
    comparison = services.updating.compare(plan_id, _newer(call))
    if call.json:
        call.out.json(comparison_json(comparison))
    else:
        for sort in RowSort:
            counts = comparison.counts(sort)
            if sort is not RowSort.PLAN and any(counts.values()):
                listed = ", ".join(f"{n} {CHANGE_KINDS[kind]}" for kind, n in counts.items())
                call.out.line(f"{ROW_SORTS[sort].capitalize()}: {listed}")
        for row in comparison.rows:
            if row.kind is not ChangeKind.KEPT:
                _show(call, row)
    return NEEDS_ATTENTION if comparison.doubtful else DONE


def update(call: Call) -> int:
    """Take over what is sure of a newer version; list the rest."""
    services = call.application
    plan_id = services.plans.find_plan(call.arguments.plan)
    counts = services.updating.update(plan_id, _newer(call)).counts
    if call.json:
        call.out.json(update_json(counts))
    else:
        for row in counts.left:
            _show(call, row)
    call.out.message(
        f"Đã cập nhật {counts.changed} mục, thêm {counts.added} mục; "
        + (
            f"còn {len(counts.left)} mục cần người xem nên giữ nguyên: mở tệp này trong cửa sổ, "
            "bấm “Cập nhật kế hoạch đang có…” để quyết từng mục."
            if counts.left
            else "không còn mục nào cần người xem."
        )
    )
    return NEEDS_ATTENTION if counts.left else DONE


def _newer(call: Call) -> PlanDraft:
    """Return the newer version out of its file; raises UnusableFile where no plan is in it."""
    draft = part(call, call.application.imports.read(call.arguments.file))
    check_is_plan(draft, call.arguments.file)
    return draft


def supersede(call: Call) -> int:
    """Hand the old plan's work over to the new one once every row is mapped.

    What was decided before, left half-way in the window or undone, counts below what ``--map``
    says.
    """
    services, arguments = call.application, call.arguments
    old_id = services.plans.find_plan(arguments.old)
    new_id = services.plans.find_plan(arguments.new)
    sure = services.superseding.propose(old_id, new_id)
    proposal = services.kept_mappings.onto(sure)
    _tell_kept(call, sure, proposal)
    given = read_mapping(arguments.map, proposal) if arguments.map else []
    decided = {one.old: one for one in (*proposal.mapping, *given)}
    if reason := clean(arguments.rest_ends):
        open_rows = unmapped((row.id for row in proposal.old), decided.values())
        decided |= {old: Mapped(old, (), reason) for old in open_rows}
    mapping = [decided[row.id] for row in proposal.old if row.id in decided]
    keys = set(unmapped((row.id for row in proposal.old), mapping))
    left = [row for row in proposal.old if row.id in keys]
    if not left:
        services.superseding.supersede(old_id, new_id, mapping)
        services.kept_mappings.carried_out(old_id, new_id, mapping)
    if call.json:
        call.out.json(succession_json(proposal, mapping, left, not left))
    else:
        for row in left:
            sort = ROW_SORTS[RowSort.TASK if row.is_task else RowSort.INDICATOR]
            title = shortened(row.title, _LONGEST)
            call.out.line(f"{sort} {row.number} {title} | {row.lead} | {row.id}")
    if left:
        call.out.message(
            f"Còn {len(left)} mục của kế hoạch cũ chưa rõ chuyển sang đâu nên chưa thay thế; không "
            "có gì thay đổi. Hãy ghép trong cửa sổ, hoặc ghi chúng vào tệp và chạy lại với --map "
            "TỆP; mục không còn thực hiện thì thêm --rest-ends LÝ_DO."
        )
        return NEEDS_ATTENTION
    call.out.message("Kế hoạch cũ đã được thay thế và chỉ còn để xem; kế hoạch mới có hiệu lực.")
    return DONE


def _tell_kept(call: Call, sure: SuccessionProposal, kept: SuccessionProposal) -> None:
    """Say how many rows were decided, or opened on purpose, in the window, or that it is lost."""
    proposed = {one.old for one in sure.mapping}
    # Rows that nobody has come to yet are kept too, and tell nothing.
    decided = [one for one in kept.mapping if one.is_settled or one.old in proposed]
    if others := set(decided) - set(sure.mapping):
        call.out.message(f"Dùng cả phần ghép đã làm trước đây: {len(others)} mục.")
    if kept.damaged is not None:
        call.out.message(
            f"Phần ghép đã làm trước đây không đọc được nữa nên không dùng; tệp hỏng để ở "
            f"{kept.damaged}"
        )


def _show(call: Call, row: RowChange) -> None:
    title = shortened(row.title, _LONGEST)
    name = f"{ROW_SORTS[row.sort]} {row.number} {title}".replace("  ", " ")
    call.out.line(f"{CHANGE_KINDS[row.kind]}: {name}")
    if row.kind is ChangeKind.CHANGED:
        for one in row.fields:
            old, new = one.old or "(trống)", one.new or "(trống)"
            call.out.line(f"    {FIELD_NAMES[one.field]}: {old} → {new}")
    for doubt in row.doubts:
        call.out.line(f"    ? {doubt}.")
