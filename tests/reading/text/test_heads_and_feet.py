"""Heads and ends whose two columns a text shows side by side, as printed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.text.laid_out import in_reading_order

BODY = """
      Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh, yêu cầu thực hiện:
      1. Phòng Kinh tế rà soát 15 mô hình, hoàn thành trước ngày 20/6/2026.
      2. Công an xã ra quân hướng dẫn cài đặt VNeID trước ngày 30/6/2026.
"""
OFFICE = """   UBND TỈNH AN LÃNG              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
       VĂN PHÒNG                         Độc lập - Tự do - Hạnh phúc

 Số: 31/VPUBND-KGVX                An Lãng, ngày 02 tháng 3 năm 2026
V/v đẩy mạnh triển khai
Đề án 06 và chuyển đổi số

                                Kính gửi: UBND các xã, phường.
"""
UNDER_THE_MOTTO = """                               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    ỦY BAN NHÂN DÂN               Độc lập - Tự do - Hạnh phúc
     XÃ ĐÔNG LẠC
                                Đông Lạc, ngày 02 tháng 3 năm 2026
     Số: 31/UBND-VP
  V/v rà soát, báo cáo kết quả
  Kế hoạch số 57/KH-UBND của
       UBND tỉnh An Lãng
                                Kính gửi: Các phòng, đơn vị.
"""
PARTY = """   TỈNH ỦY AN LÃNG                        ĐẢNG CỘNG SẢN VIỆT NAM
      VĂN PHÒNG
          *                               An Lãng, ngày 02 tháng 3 năm 2026
   Số: 31-CV/VPTU
   V/v báo cáo
   Nghị quyết số 57-NQ/TW

                                Kính gửi: Các đảng ủy trực thuộc.
"""
LONG_NAME = """    UBND TỈNH AN LÃNG            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

SỞ NÔNG NGHIỆP VÀ MÔI                    Độc lập - Tự do - Hạnh phúc
      TRƯỜNG
                                      An Lãng, ngày 02 tháng 3 năm 2026
    Số: 18/KH-SNNMT

                                  KẾ HOẠCH
     Cải cách hành chính của Sở năm 2026
"""
NO_PLACE = """        UBND TỈNH                         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ KHOA HỌC VÀ CÔNG NGHỆ                      Độc lập - Tự do - Hạnh phúc

Số: 64/SKHCN-CĐS                                     ngày 02 tháng 3 năm 2026
V/v đẩy mạnh một số nhiệm vụ chuyển đổi số cấp xã trong quý II/2026

Kính gửi: Ủy ban nhân dân các xã, phường.
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], PlanDraft]:
    def from_file(text: str) -> PlanDraft:
        path = tmp_path / "van-ban.txt"
        path.write_text(text, encoding="utf-8")
        return PlanFileReader().read_file(path)

    return from_file


@pytest.mark.parametrize(
    ("head", "symbol", "issuer", "title"),
    [
        (
            OFFICE,
            "31/VPUBND-KGVX",
            "Văn phòng UBND tỉnh An Lãng",
            "V/v đẩy mạnh triển khai Đề án 06 và chuyển đổi số",
        ),
        (
            UNDER_THE_MOTTO,
            "31/UBND-VP",
            "Ủy ban nhân dân xã Đông Lạc",
            "V/v rà soát, báo cáo kết quả Kế hoạch số 57/KH-UBND của UBND tỉnh An Lãng",
        ),
        (
            PARTY,
            "31-CV/VPTU",
            "Văn phòng Tỉnh ủy An Lãng",
            "V/v báo cáo Nghị quyết số 57-NQ/TW",
        ),
        (
            LONG_NAME,
            "18/KH-SNNMT",
            "Sở nông nghiệp và môi trường",
            "Kế hoạch Cải cách hành chính của Sở năm 2026",
        ),
        (
            NO_PLACE,
            "64/SKHCN-CĐS",
            "Sở khoa học và công nghệ",
            "V/v đẩy mạnh một số nhiệm vụ chuyển đổi số cấp xã trong quý II/2026",
        ),
    ],
)
def test_a_head_is_read_column_by_column(
    read: Callable[[str], PlanDraft], head: str, symbol: str, issuer: str, title: str
) -> None:
    draft = read(head + BODY)
    assert draft.symbol == symbol
    assert draft.issuer.casefold() == issuer.casefold()
    assert draft.title == title
    assert str(draft.date) == "2026-03-02"
    assert len(draft.tasks) == 2


@pytest.mark.parametrize(
    ("end", "recipients", "role", "name"),
    [
        (
            """Nơi nhận:                              TM. ỦY BAN NHÂN DÂN
- Như trên;                                KT. CHỦ TỊCH
- TT Đảng ủy;                            PHÓ CHỦ TỊCH

- CT, các PCT UBND xã;

- Lưu: VT.                                  Lò Thị Mận
""",
            ("Như trên", "TT Đảng ủy", "CT, các PCT UBND xã", "Lưu: VT"),
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
            "Lò Thị Mận",
        ),
        (
            """                                       TM. ỦY BAN NHÂN DÂN
Nơi nhận:                                    CHỦ TỊCH
- Như trên;
- Các phòng chuyên môn, đơn vị sự
nghiệp công lập thuộc xã;
- Lưu: VT, VHXH.                           (Đã ký)


                                          Hà Văn Mẫu


                              PHỤ LỤC
     Danh mục thôn thực hiện thí điểm
""",
            (
                "Như trên",
                "Các phòng chuyên môn, đơn vị sự nghiệp công lập thuộc xã",
                "Lưu: VT, VHXH",
            ),
            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
            "Hà Văn Mẫu",
        ),
        (
            """Nơi nhận:                           CHÁNH VĂN PHÒNG
- Như trên;

- Lãnh đạo Văn phòng;
                                      Lê Hồng Phấn
- Lưu: VT, TH.
""",
            ("Như trên", "Lãnh đạo Văn phòng", "Lưu: VT, TH"),
            "CHÁNH VĂN PHÒNG",
            "Lê Hồng Phấn",
        ),
        (
            """Nơi nhận:
- Như trên;
- Các thôn;
- Lưu: VT, KT (An).
                                           GIÁM ĐỐC


                                        Vi Văn Thử
""",
            ("Như trên", "Các thôn", "Lưu: VT, KT (An)"),
            "GIÁM ĐỐC",
            "Vi Văn Thử",
        ),
        (
            """   Nơi nhận:                               TL. CHỦ TỊCH
   - Như trên;                    KT. CHÁNH VĂN PHÒNG
   - Chủ tịch UBND tỉnh (b/c);         PHÓ CHÁNH VĂN PHÒNG
   - CVP, các PCVP;
   - Lưu: VT,
   TH, KGVX.                              Ma Thị Nếp
""",
            ("Như trên", "Chủ tịch UBND tỉnh (b/c)", "CVP, các PCVP", "Lưu: VT, TH, KGVX"),
            "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG",
            "Ma Thị Nếp",
        ),
        (
            """Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Như trên; CHỦ TỊCH
- Thường trực Đảng ủy (b/c);

- Lưu: VT, VHXH (An, 12b).

Tôn Văn Mẫu
""",
            ("Như trên", "Thường trực Đảng ủy (b/c)", "Lưu: VT, VHXH (An, 12b)"),
            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
            "Tôn Văn Mẫu",
        ),
    ],
)
def test_an_end_is_read_column_by_column(
    read: Callable[[str], PlanDraft],
    end: str,
    recipients: tuple[str, ...],
    role: str,
    name: str,
) -> None:
    draft = read(OFFICE + BODY + end)
    assert draft.recipients == recipients
    assert [(one.role, one.name) for one in draft.signers] == [(role, name)]
    assert len(draft.tasks) == 2


@pytest.mark.parametrize(
    "text",
    [
        # No blanks part anything.
        "UBND XÃ A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND\nKẾ HOẠCH\nNăm 2026",
        # Emphasis and bars are not the blanks of a page.
        "**UBND XÃ A**\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\nSố: 1/KH-UBND\n**KẾ HOẠCH**",
        "UBND XÃ A || CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/UBND-VP || ---\nKính gửi: B",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nHà Văn Mẫu",
        "Số   liệu   của   xã\nNơi nhận hồ sơ   là bộ phận một cửa",
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert in_reading_order(text.split("\n")) == text.split("\n")
