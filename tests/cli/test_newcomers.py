"""What an officer reads who knows nothing but the README."""

import json
import sqlite3

from kehoach_desktop.cli.draft_lines import draft_lines
from kehoach_desktop.domain.drafts.draft import DraftProgress, PlanDraft, Signer
from kehoach_desktop.storage.store import DATA_FILE

PLAN = """KẾ HOẠCH
Chăm sóc cây xanh năm 2026 của xã Tân Lập

Ủy ban nhân dân xã Tân Lập ban hành kế hoạch như sau:

TT\tNhiệm vụ\tChủ trì\tThời hạn
1\tTrồng cây dọc đường liên thôn\tPhòng Kinh tế\t30/6/2026
2\tCắt tỉa cây ở sân trường\tVăn phòng HĐND và UBND\t31/8/2026
"""
LETTER = """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 41/UBND-KT
V/v chuẩn bị cây giống

Tân Lập, ngày 06 tháng 4 năm 2026

Kính gửi: Phòng Kinh tế.

Ủy ban nhân dân xã giao các đơn vị:
1. Phòng Kinh tế đặt mua 500 cây giống, hoàn thành trước ngày 25/4/2026.
2. Văn phòng HĐND và UBND mượn xe chở cây, hoàn thành trước ngày 28/4/2026.
"""


def imported(kehoach, path, text):
    path.write_text(text, "utf-8")
    return kehoach("import", path)


def test_an_empty_folder_says_what_to_do_next(kehoach):
    for command in ("plans", "today"):
        outcome = kehoach(command)
        assert outcome.code == 0 and "kehoach import" in outcome.err
        assert "0 kế hoạch" not in outcome.out
    assert json.loads(kehoach("plans", "--json").out) == []


def test_a_draft_that_waits_is_told_with_the_way_into_force(kehoach, tmp_path):
    assert imported(kehoach, tmp_path / "ke-hoach.txt", PLAN).code == 0
    assert "kehoach plans accept" in kehoach("today").err


def test_accepting_names_what_was_accepted(kehoach, tmp_path):
    plan = imported(kehoach, tmp_path / "ke-hoach.txt", PLAN)
    letter = imported(kehoach, tmp_path / "cong-van.txt", LETTER)
    assert "nhóm" not in plan.err and "2 nhiệm vụ" in plan.err

    told = kehoach("plans", "accept", letter.out.strip()).err
    assert "công văn 41/UBND-KT" in told and "2 nhiệm vụ" in told and "kế hoạch" not in told.lower()
    assert "Chăm sóc cây xanh" in kehoach("plans", "accept", plan.out.strip()).err
    again = kehoach("plans", "accept", letter.out.strip())
    assert again.code == 2 and again.err.startswith("Công văn 41/UBND-KT đang có hiệu lực")


def test_no_groups_are_counted_where_there_are_none(kehoach, tmp_path):
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN, "utf-8")
    shown = kehoach("read", path).out.splitlines()
    assert "Nhiệm vụ: 2" in shown and "Chỉ tiêu: 0" in shown


def test_a_tracking_list_is_shown_with_what_it_says_was_done():
    draft = PlanDraft(
        source="theo-doi.xlsx",
        title="Theo dõi",
        period="2026-04",
        progress=(
            DraftProgress("a", "Trồng cây", "1", state="đang làm", share=40, difficulty="Nắng"),
            DraftProgress("b", "Cắt tỉa", "2", state="70%", share=70),
            DraftProgress("c", "Bón phân", "3", share=0),
            DraftProgress("d", "Tưới cây", "4"),
        ),
        signers=(Signer("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Lê Thị Mơ"), Signer("VĂN THƯ", "")),
    )
    text = "\n".join(draft_lines(draft))
    assert "Tiến độ (tháng 4/2026): 4 nhiệm vụ" in text
    for told in ("đang làm (40%) | Khó khăn: Nắng", "Tiến độ: 70%\n", "Tiến độ: 0%", "(chưa ghi)"):
        assert told in text
    assert "Lê Thị Mơ (KT. CHỦ TỊCH, PHÓ CHỦ TỊCH); VĂN THƯ (không đọc được họ tên)" in text


def test_a_bundle_without_ending_gets_one_and_is_told_of_in_plain_words(demo, tmp_path):
    out = demo("bundle", "export", "--period", "2026-06", "--out", tmp_path / "goi").out.strip()
    assert out == str(tmp_path / "goi.zip")
    told = demo("bundle", "check", out)
    made = json.loads(demo("bundle", "check", out, "--json").out)["made"]
    assert told.code == 0 and made not in told.out
    assert f"{made[8:10]}/{made[5:7]}/{made[:4]} {made[11:16]}" in told.out
    assert all(len(word) < 60 for word in told.out.split())
    folder = tmp_path / "usb"
    folder.mkdir()
    demo("bundle", "export", "--period", "2026-06", "--out", folder)
    assert [path.name for path in folder.iterdir()] == ["goi-bao-cao-2026-06.zip"]
    own = demo("bundle", "take", out)
    assert own.code == 0 and "chính cơ quan mình" in own.err


def test_a_report_is_for_the_officer_only_where_a_figure_cannot_be_right(demo, tmp_path):
    report = ("report", "--period", "2026-06", "--out", tmp_path / "out")
    lacking = demo(*report)
    assert lacking.code == 0 and "mục thiếu hoặc cần xem lại" in lacking.err

    share = next(
        one for one in json.loads(demo("indicators", "--json").out) if one["unit"].startswith("%")
    )
    assert demo("measure", share["id"], "--period", "2026-06", "--of", "90", "100").code == 0
    # No way in takes such a figure any more; older data and other offices' bundles hold some.
    with sqlite3.connect(tmp_path / "data" / DATA_FILE) as store:
        store.execute("UPDATE measurement SET numerator = '120' WHERE numerator = '90'")
    store.close()
    wrong = demo(*report, "--json")
    assert wrong.code == 1
    (doubtful,) = (one for one in json.loads(wrong.out)["missing"] if one["doubtful"])
    assert doubtful["id"] == share["id"]


def test_a_report_of_a_plan_without_groups_speaks_of_none(kehoach, tmp_path):
    plan = imported(kehoach, tmp_path / "ke-hoach.txt", PLAN).out.strip()
    kehoach("plans", "accept", plan)
    done = ("--state", "đang thực hiện", "--result", "Đã đào xong 80 hố")
    assert kehoach("progress", "set", "1", "--period", "2026-06", *done).code == 0
    assert kehoach("report", "--period", "2026-06", "--out", tmp_path / "out").code == 0

    from docx import Document

    (word,) = (tmp_path / "out").glob("*.docx")
    text = "\n".join(one.text for one in Document(str(word)).paragraphs)
    assert "Đã đào xong 80 hố" in text and "2. Kết quả từng nhiệm vụ" in text
    assert "nhóm" not in text
