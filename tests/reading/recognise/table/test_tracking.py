"""Reports and tracking lists told from plans, and what their rows say."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

REPORT = "BÁO CÁO\nTình hình thực hiện kế hoạch tháng 4 năm 2026\n\n"
PLAN = "KẾ HOẠCH\nMở lớp năm 2026\n\nI. MỤC TIÊU\n1. Tốt\n\n"


def read(above: str, *rows: str) -> PlanDraft:
    return PlanFileReader().read_text(above + "".join(f"{row}\n" for row in rows))


def said(draft: PlanDraft) -> list[tuple[str, str, str]]:
    return [(row.number, row.state, row.result) for row in draft.progress]


def test_a_tracking_list_is_read_as_tasks_and_as_progress_of_them() -> None:
    draft = read(
        "BẢNG THEO DÕI TIẾN ĐỘ\n\n",
        "TT\tNhiệm vụ\tChủ trì\tThời hạn\tTrạng thái\tKết quả thực hiện\tKhó khăn\tKiến nghị",
        "I\tThể chế",
        "1\tBan hành quy chế\tVăn phòng\t30/4/2026\tHoàn thành\tĐã ban hành\t\t",
        "2\tRà soát văn bản\tPhòng KT; Công an xã\t30/6/2026\tĐang làm\tĐạt nửa\t"
        "Thiếu máy\tMua máy",
    )

    assert draft.tracks_tasks and not draft.is_progress_list
    assert [task.deadline.text for task in draft.tasks] == ["30/4/2026", "30/6/2026"]
    assert [row.task for row in draft.progress] == [task.key for task in draft.tasks]
    assert [group.title for group in draft.groups] == ["Thể chế"]
    first, second = draft.progress
    assert (first.group, first.title, first.state) == ("I", "Ban hành quy chế", "Hoàn thành")
    assert second.lead == ("Phòng KT", "Công an xã")
    assert (second.difficulty, second.recommendation) == ("Thiếu máy", "Mua máy")
    assert "dòng 4" in second.where
    (asked,) = [one for one in draft.warnings if one.asks_use]
    assert "Đây là bảng theo dõi: 2 dòng" in asked.message


def test_a_report_of_results_alone_is_only_progress() -> None:
    draft = read(
        REPORT,
        "STT\tNội dung công việc\tTrạng thái\tKết quả thực hiện",
        "1\tBan hành quy chế\tHoàn thành\tĐã ban hành",
        "2\tRà soát văn bản\tĐang làm\tĐạt nửa",
    )

    assert draft.is_progress_list
    assert draft.tasks == () and len(draft.progress) == 2
    assert any("theo dõi, báo cáo tiến độ của 2 nhiệm vụ" in one.message for one in draft.warnings)


def test_what_a_column_of_progress_had_taken_is_a_deadline_again() -> None:
    draft = read(
        REPORT,
        "STT\tNhiệm vụ\tThời hạn\tChủ trì\tSản phẩm\tKết quả thực hiện\tNgày hoàn thành",
        "1\tQuy chế\t30/4/2026\tVăn phòng\tQuyết định\tĐã xong; ban hành QĐ 5\t28/4/2026",
    )

    (task,), (row,) = draft.tasks, draft.progress
    assert (task.deadline.text, task.deliverable) == ("30/4/2026", "Quyết định")
    assert row.completed_on == "28/4/2026"


@pytest.mark.parametrize(
    ("heads", "cells", "state", "share"),
    [
        ("Trạng thái\tTiến độ (%)", "Quá hạn\t30", "Quá hạn", 30),
        ("Tiến độ (%)\tTrạng thái", "60\tĐang thực hiện", "Đang thực hiện", 60),
        ("Tiến độ (%)\tTrạng thái", "60,5%\tĐang thực hiện", "Đang thực hiện", 60),
        ("Trạng thái", "Đang thực hiện 60%", "Đang thực hiện 60%", 60),
        ("Trạng thái", "Quá hạn 30", "Quá hạn 30", 30),
        ("Trạng thái", "Đang TH (đạt 45%)", "Đang TH (đạt 45%)", 45),
        ("Trạng thái\tTỷ lệ hoàn thành", "HT\t100%", "HT", 100),
        ("Trạng thái", "Chưa TH", "Chưa TH", None),
        ("% hoàn thành", "70%", "70%", 70),
        ("Trạng thái", "Đang thực hiện theo KH 25", "Đang thực hiện theo KH 25", None),
    ],
)
def test_the_share_done_beside_a_state(
    heads: str, cells: str, state: str, share: int | None
) -> None:
    draft = read(
        "BẢNG THEO DÕI TIẾN ĐỘ\n\n",
        f"TT\tNhiệm vụ\tChủ trì\tThời hạn\t{heads}",
        f"1\tRà soát văn bản\tVăn phòng\t30/6/2026\t{cells}",
    )

    (row,) = draft.progress
    assert (row.state, row.share) == (state, share)
    assert draft.tasks[0].deadline.text == "30/6/2026"


@pytest.mark.parametrize(
    ("above", "head", "rows", "expected"),
    [
        (
            REPORT,
            "STT\tNội dung công việc\tĐơn vị\t% hoàn thành",
            ("1\tBan hành quy chế\tVăn phòng\t100%", "2\tRà soát\tPhòng KT\t40%"),
            [("1", "100%", ""), ("2", "40%", "")],
        ),
        (
            "PHỤ LỤC\n\n",
            "STT\tNhiệm vụ\tChủ trì\tTiến độ\tKết quả",
            ("1\tQuy chế\tVăn phòng\tHoàn thành\tQĐ 12", "2\tRà soát\tPhòng KT\tĐang thực hiện\t"),
            [("1", "Hoàn thành", "QĐ 12"), ("2", "Đang thực hiện", "")],
        ),
        (
            REPORT,
            "STT\tNhiệm vụ\tChủ trì\tĐã hoàn thành\tĐang thực hiện\tChưa thực hiện",
            ("1\tQuy chế\tVăn phòng\tx\t\t", "2\tRà soát\tPhòng KT\t\tX\t"),
            [("1", "Đã hoàn thành", ""), ("2", "Đang thực hiện", "")],
        ),
        (
            REPORT,
            "STT\tNhiệm vụ\tThời hạn\tChủ trì\tKết quả thực hiện\tNgày hoàn thành",
            ("1\tQuy chế\t30/4/2026\tVăn phòng\tĐã xong; ban hành QĐ 5\t28/4/2026",),
            [("1", "", "Đã xong; ban hành QĐ 5")],
        ),
        (
            REPORT,
            "STT\tNhiệm vụ\tChủ trì\tĐã hoàn thành\tĐang thực hiện\tQuá hạn",
            ("1\tQuy chế\tVăn phòng\tx\t\t", "2\tRà soát\tPhòng KT\t\t\tx"),
            [("1", "Đã hoàn thành", ""), ("2", "Quá hạn", "")],
        ),
    ],
)
def test_the_columns_of_progress(
    above: str, head: str, rows: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    draft = read(above, head, *rows)

    assert said(draft) == expected
    assert [task.title for task in draft.tasks] == [row.title for row in draft.progress]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("STT\tNhiệm vụ\tChủ trì\tTiến độ\tKết quả", "1\tQuy chế\tVăn phòng\tQuý I\tQuyết định"),
        (
            "STT\tNhiệm vụ\tChủ trì\tTiến độ\tKết quả",
            "1\tQuy chế\tVăn phòng\tThường xuyên\tVăn bản",
        ),
        (
            "STT\tNhiệm vụ\tChủ trì\tThời gian\tKết quả thực hiện",
            "1\tQuy chế\tVăn phòng\tQuý I\tQuyết định",
        ),
        ("STT\tNhiệm vụ\tChủ trì\tThời hạn\tTrạng thái", "1\tQuy chế\tVăn phòng\t30/4/2026\t"),
    ],
)
def test_a_plan_with_such_headings_stays_a_plan(head: str, row: str) -> None:
    draft = read(PLAN, head, row)

    assert [task.title for task in draft.tasks] == ["Quy chế"]
    assert draft.progress == ()


def test_an_empty_form_reports_nothing() -> None:
    draft = read(
        REPORT,
        "STT\tNhiệm vụ\tTrạng thái\tKết quả\tKhó khăn",
        "1\tQuy chế\t\t\t",
        "2\tRà soát\t\t\t",
    )

    assert draft.progress == ()


def test_a_column_of_days_headed_completed_is_a_deadline() -> None:
    draft = read(
        PLAN,
        "STT\tNội dung công việc\tPhân công thực hiện\tHoàn thành\tKết quả đầu ra",
        "1\tRà soát quy chế\tChủ trì: Văn phòng\t30/9/2026\tBáo cáo",
        "2\tMở lớp\tPhòng Kinh tế\tQuý IV/2026\t02 lớp",
    )

    assert not draft.progress
    assert [task.deadline.due.isoformat() for task in draft.tasks if task.deadline.due] == [
        "2026-09-30",
        "2026-12-31",
    ]
    assert draft.tasks[0].lead == ("Văn phòng",)


def test_a_plan_that_keeps_how_far_its_tasks_have_come_is_a_plan() -> None:
    draft = read(
        PLAN,
        "TT\tNhiệm vụ\tChủ trì\tThời hạn\t% hoàn thành",
        "1\tBan hành quy chế\tVăn phòng\t30/4/2026\t100%",
        "2\tRà soát văn bản\tPhòng Kinh tế\t30/6/2026\t25%",
    )

    assert not draft.is_progress_list
    assert [task.title for task in draft.tasks] == ["Ban hành quy chế", "Rà soát văn bản"]


def test_the_results_that_a_plan_asks_for_are_its_products() -> None:
    draft = read(
        PLAN,
        "TT\tNhiệm vụ\tChủ trì\tThời hạn\tKết quả\tTrạng thái",
        "1\tBan hành quy chế\tVăn phòng\t30/4/2026\tQuyết định\tĐang làm",
        "2\tMở lớp\tPhòng Kinh tế\t30/5/2026\t02 lớp\tChưa làm",
    )

    assert [task.deliverable for task in draft.tasks] == ["Quyết định", "02 lớp"]
    assert said(draft) == [("1", "Đang làm", ""), ("2", "Chưa làm", "")]


def test_days_beside_ticks_are_no_ticks() -> None:
    draft = read(
        REPORT,
        "STT\tNhiệm vụ\tChủ trì\tĐã hoàn thành\tĐang thực hiện\tQuá hạn",
        "1\tQuy chế\tVăn phòng\t\tx\t12",
        "2\tRà soát\tPhòng KT\tx\t\t",
    )

    assert said(draft) == [("1", "Đang thực hiện", ""), ("2", "Đã hoàn thành", "")]
