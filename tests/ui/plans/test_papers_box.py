"""The box below the fields shows what the paper carries, and hides when it carries nothing."""

from PySide6.QtWidgets import QLabel

from kehoach_desktop.domain.plans.papers import Dossier, PlanPapers, PlanRecipient, PlanSigner
from kehoach_desktop.ui.plans.papers_box import PapersBox


def words(box: PapersBox) -> list[str]:
    return [label.text() for label in box.findChildren(QLabel) if not label.isHidden()]


def test_a_dossier_shows_only_what_it_says(qtbot):
    box = PapersBox()
    qtbot.addWidget(box)
    box.tell_dossiers([Dossier("d", "p", 1, "3", "Số hóa", urgency="Hồ sơ cũ", funding="200")])
    assert words(box) == ["Hồ sơ thuyết minh 3", "Sự cần thiết", "Hồ sơ cũ", "Kinh phí", "200"]


def test_a_plan_shows_signers_and_recipients(qtbot):
    box = PapersBox()
    qtbot.addWidget(box)
    box.tell_papers(
        PlanPapers(
            recipients=(PlanRecipient("r", "p", 1, "UBND thành phố"),),
            signers=(PlanSigner("s", "p", 1, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Trần Văn An"),),
        )
    )
    assert words(box) == [
        "Người ký",
        "TM. ỦY BAN NHÂN DÂN - CHỦ TỊCH: Trần Văn An",
        "Nơi nhận",
        "• UBND thành phố",
    ]


def test_nothing_kept_hides_the_box(qtbot):
    box = PapersBox()
    qtbot.addWidget(box)
    box.tell_dossiers([Dossier("d", "p", 1, "3", funding="1")])
    assert not box.isHidden()
    box.tell_dossiers([])
    assert box.isHidden()
    assert words(box) == []


def test_a_dossier_of_no_task_is_shown_whole_with_the_plan(qtbot):
    box = PapersBox()
    qtbot.addWidget(box)
    tied = Dossier("d", "p", 1, "1", "Số hóa", urgency="Cũ", task_id="t")
    alone = Dossier("e", "p", 2, "2", "Mua xe", time="2027")
    box.tell_papers(PlanPapers(dossiers=(tied, alone)))
    assert words(box) == [
        "Hồ sơ thuyết minh nhiệm vụ",
        "• 1. Số hóa",
        "Hồ sơ thuyết minh 2. Mua xe",
        "Thời gian thực hiện",
        "2027",
    ]
