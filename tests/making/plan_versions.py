"""A plan in its first version, and what a store holds of it, for tests of newer versions."""

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.indicators.reading import read_target


def task(key, number, title, *, group="g1", lead="Phòng VH-XH", deadline="30/6/2026", **more):
    return DraftTask(
        key,
        title,
        number,
        group=group,
        lead=(lead,),
        deadline=read_deadline(deadline, 2026),
        **more,
    )


FIRST = PlanDraft(
    "ke-hoach-lan-1.docx",
    "Kế hoạch chuyển đổi số năm 2026",
    "12",
    "12/KH-UBND",
    "Ủy ban nhân dân xã Tân Lập",
    year=2026,
    groups=(DraftGroup("g1", "I", "Nhận thức số"), DraftGroup("g2", "II", "Hạ tầng số")),
    tasks=(
        task("t1", "1", "Tổ chức tập huấn kỹ năng số cho cán bộ xã", where="bảng 1, dòng 2"),
        task("t2", "2", "Tuyên truyền trên hệ thống truyền thanh", deadline="Thường xuyên"),
        task("t3", "3", "Rà soát máy tính, đường truyền của các thôn", group="g2"),
        task("t4", "4", "Lắp đặt điểm phát sóng không dây tại nhà văn hóa", group="g2"),
    ),
    indicators=(
        DraftIndicator(
            "i1",
            "Tỷ lệ hồ sơ nộp trực tuyến",
            "1",
            "%",
            targets=(read_target("≥ 80%", 2026, measure_unit="%"),),
        ),
    ),
)


def titles(uow, plan_id):
    with uow() as work:
        tasks = work.tasks.matching(plan_id=plan_id)
        groups = {group.id: group.number for group in work.groups.matching(plan_id=plan_id)}
    return [(groups.get(one.group_id, ""), one.number, one.title[:12]) for one in tasks]


def dump(uow):
    """Every row of the office's tables, without the journal."""
    with uow() as work:
        return {
            name: sorted(getattr(work, name).matching(), key=lambda row: row.id)
            for name in (
                "plans", "groups", "tasks", "indicator_groups", "indicators", "progress",
                "measurements", "documents", "plan_documents", "duties", "successions",
            )
        }  # fmt: skip
