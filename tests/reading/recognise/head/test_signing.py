"""Recipients and signers, as offices print them and as layouts run them together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader


def read(end: str) -> PlanDraft:
    return PlanFileReader().read_text(f"KẾ HOẠCH\nMở lớp năm 2026\n\nI. MỤC TIÊU\n\n{end}")


@pytest.mark.parametrize(
    ("end", "recipients", "signer"),
    [
        (
            "Nơi nhận:\n- Như trên;\n- Sở Nội vụ (để b/c);\n- Lưu: VT, VP.\n\nTM. ỦY BAN NHÂN DÂN\n"
            "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nLê Thị Mẫu",
            ("Như trên", "Sở Nội vụ (để b/c)", "Lưu: VT, VP"),
            ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Lê Thị Mẫu"),
        ),
        (
            "Nơi nhận:\n- Các thôn;\n- Lưu: VT, KT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Mẫu",
            ("Các thôn", "Lưu: VT, KT"),
            ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Lê Thị Mẫu"),
        ),
        (
            "Nơi nhận:            KT. CHỦ TỊCH\n- Như trên;          PHÓ CHỦ TỊCH\n"
            "- Lưu: VT, VHXH.     Lê Thị Mẫu",
            ("Như trên", "Lưu: VT, VHXH"),
            ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Lê Thị Mẫu"),
        ),
        (
            "Nơi nhận: - UBND tỉnh; - Sở Nội vụ; - Các phòng, ban; - Lưu: VT.\nCHỦ TỊCH\n"
            "Trần Văn Mẫu",
            ("UBND tỉnh", "Sở Nội vụ", "Các phòng, ban", "Lưu: VT"),
            ("CHỦ TỊCH", "Trần Văn Mẫu"),
        ),
        (
            "Nơi nhận:\n- Các chi bộ;\n- Lưu: VP.\n\nT/L BAN CHỈ ĐẠO\nCHÁNH VĂN PHÒNG\n"
            "kiêm THƯ KÝ\n\nLê Thị Mẫu",
            ("Các chi bộ", "Lưu: VP"),
            ("T/L BAN CHỈ ĐẠO\nCHÁNH VĂN PHÒNG\nkiêm THƯ KÝ", "Lê Thị Mẫu"),
        ),
        (
            "Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n\nP. GIÁM ĐỐC\n(đã ký)\nLê Thị Mẫu",
            ("Các thôn", "Lưu: VT"),
            ("P. GIÁM ĐỐC", "Lê Thị Mẫu"),
        ),
        (
            "Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n\nBÍ THƯ\n\nK’ Mẫu",
            ("Các thôn", "Lưu: VT"),
            ("BÍ THƯ", "K’ Mẫu"),
        ),
        (
            "Nơi nhận:\n\nKT. GIÁM ĐỐC\n\n- Như trên;\n\nPHÓ GIÁM ĐỐC\n\n- UBND tỉnh (b/c);\n"
            "- Giám đốc, các PGĐ;\n- Lưu: VT, CĐS.\n\nHà Văn Mẫu\n",
            ("Như trên", "UBND tỉnh (b/c)", "Giám đốc, các PGĐ", "Lưu: VT, CĐS"),
            ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "Hà Văn Mẫu"),
        ),
        ("CHỦ TỊCH\n\n\n\nMoong Văn Mẫu", (), ("CHỦ TỊCH", "Moong Văn Mẫu")),
        (
            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Hữu Mẫu\n\nNơi nhận:\n- Thường trực Đảng ủy;\n"
            "- Lưu VT.",
            ("Thường trực Đảng ủy", "Lưu VT"),
            ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Nguyễn Hữu Mẫu"),
        ),
        (
            "Nơi nhận:\n- Đảng ủy, HĐND xã\n- Các thôn, xóm\n- Lưu: VT, VHXH (Lan).\n"
            "TL. CHỦ TỊCH\n"
            "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI\n\nPhạm Quốc Mẫu",
            ("Đảng ủy, HĐND xã", "Các thôn, xóm", "Lưu: VT, VHXH (Lan)"),
            ("TL. CHỦ TỊCH\nTRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "Phạm Quốc Mẫu"),
        ),
        (
            "Nơi nhận:\n- Sở Khoa học\nvà Công nghệ;\n- Lưu: VT.\nT/M ỦY BAN NHÂN DÂN\n"
            "KT CHỦ TỊCH\n"
            "PHÓ CHỦ TỊCH\nThS. Đỗ Minh Mẫu",
            ("Sở Khoa học và Công nghệ", "Lưu: VT"),
            ("T/M ỦY BAN NHÂN DÂN\nKT CHỦ TỊCH\nPHÓ CHỦ TỊCH", "ThS. Đỗ Minh Mẫu"),
        ),
        (
            "Nơi nhận:        TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh;        CHỦ TỊCH\n- Lưu: VT.\n"
            "        Hoàng Văn Mẫu",
            ("UBND tỉnh", "Lưu: VT"),
            ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Hoàng Văn Mẫu"),
        ),
        (
            "Nơi nhận:\n- UBND xã;\n- Lưu VT.\nTUQ. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nPHỤ LỤC\nDANH MỤC",
            ("UBND xã", "Lưu VT"),
            ("TUQ. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", ""),
        ),
    ],
)
def test_recipients_and_signer(
    end: str, recipients: tuple[str, ...], signer: tuple[str, str]
) -> None:
    draft = read(end)

    assert draft.recipients == recipients
    assert [(one.role, one.name) for one in draft.signers] == [signer]


_LINES = st.lists(
    st.sampled_from(
        [
            "Nơi nhận:",
            "Nơi nhận: ;",
            "- UBND tỉnh;",
            "và Công nghệ",
            "- Lưu: VT",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "(Đã ký)",
            "Lê Thị Mẫu",
            "",
            ";",
            "Đã ký:",
        ]
    ),
    max_size=14,
)


@given(_LINES)
def test_no_run_of_such_lines_breaks_the_reading(lines: list[str]) -> None:
    draft = read("\n".join(lines))

    assert all(draft.recipients)
    assert all(one.role or one.name for one in draft.signers)


@pytest.mark.parametrize(
    "name",
    [
        "Rơ Lan H'Miên",
        "H’Lan Niê Mẫu",
        "Y'Bin Mẫu",
        "BSCKI. Lê Văn Mẫu",
        "BSCK II Lê Văn Mẫu",
        "ThS.BS. Lê Thị Mẫu",
        "TS. Lê Thị Mẫu",
        "Thượng tá Lê Văn Mẫu",
    ],
)
def test_names_with_degrees_and_apostrophes(name: str) -> None:
    (signer,) = read(f"Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n\nCHỦ TỊCH\n\n{name}").signers
    assert signer.name == name


def test_a_recipient_that_a_comma_leaves_open_goes_on_below() -> None:
    draft = read(
        "Nơi nhận:\n- Ban Kiểm tra Hội, Ban Tuyên huấn Hội,\nVăn phòng Hội;\n- Lưu: VT.\n\n"
        "CHỦ TỊCH\nLê Thị Mẫu"
    )
    assert draft.recipients == (
        "Ban Kiểm tra Hội, Ban Tuyên huấn Hội, Văn phòng Hội",
        "Lưu: VT",
    )
