"""Legal bases, and the documents a plan replaces or amends, in the wordings offices use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.drafts.draft import DraftDocument, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.head.cited_documents import documents_in

HEAD = "UBND XÃ MỸ HẠNH\nSố: 12/KH-UBND\nMỹ Hạnh, ngày 5 tháng 3 năm 2026\n\nKẾ HOẠCH\n{title}\n\n"
TITLE = "Cải cách hành chính năm 2026"


def read(above: str = "", below: str = "", title: str = TITLE) -> PlanDraft:
    text = f"{HEAD.format(title=title)}{above}\nI. MỤC TIÊU\n1. Làm tốt hơn.\n{below}\n"
    return PlanFileReader().read_text(text)


def facts(documents: tuple[DraftDocument, ...] | list[DraftDocument]) -> list[str]:
    return [f"{one.symbol}|{one.date or ''}|{one.issuer}" for one in documents]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (
            "Kế hoạch số 318 /KH - UBND ngày 9/3/2026 của UBND tỉnh về triển khai Nghị quyết số "
            "9-NQ/TW ngày 14/10/2024 của Bộ Chính trị, Nghị quyết số 7/NQ-CP của Chính phủ",
            ["318/KH-UBND|2026-03-09|UBND tỉnh"],
        ),
        (
            "Căn cứ các Quyết định của Thủ tướng Chính phủ: số 411/QĐ-TTg ngày 31/3/2022, số "
            "1012/QĐ-TTg ngày 02/6/2026",
            [
                "411/QĐ-TTg|2022-03-31|Thủ tướng Chính phủ",
                "1012/QĐ-TTg|2026-06-02|Thủ tướng Chính phủ",
            ],
        ),
        (
            "các Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026, số 15/KH-UBND ngày 07/01/2026 "
            "của Ủy ban nhân dân tỉnh về dữ liệu",
            [
                "12/KH-UBND|2026-01-05|Ủy ban nhân dân tỉnh",
                "15/KH-UBND|2026-01-07|Ủy ban nhân dân tỉnh",
            ],
        ),
        (
            "chỉ đạo của UBND thành phố tại Công văn số 123/UBND-VX ngày 5.8.2025 về rà soát",
            ["123/UBND-VX|2025-08-05|UBND thành phố"],
        ),
        (
            "Thông tư số 05/2025/TT-BNV của Bộ trưởng Bộ Nội vụ ngày 01-7-2025 quy định chi tiết",
            ["05/2025/TT-BNV|2025-07-01|Bộ trưởng Bộ Nội vụ"],
        ),
        (
            "Công văn số 45/SKHCN-CĐS ngày 02/3/2026 của Sở Khoa học và Công nghệ về hướng dẫn xây "
            "dựng kế hoạch và Quyết định số 9/QĐ-UBND ngày 01/01/2026 của UBND xã",
            [
                "45/SKHCN-CĐS|2026-03-02|Sở Khoa học và Công nghệ",
                "9/QĐ-UBND|2026-01-01|UBND xã",
            ],
        ),
        (
            "Thông báo số 17-TB/VPTU (ngày 29/12/2025) của Văn phòng Tỉnh ủy",
            ["17-TB/VPTU|2025-12-29|Văn phòng Tỉnh ủy"],
        ),
        (
            "Luật Lưu trữ ngày 21 tháng 6 năm 2024, Luật sửa đổi, bổ sung một số điều của Luật "
            "Ban hành văn bản ngày 25/6/2025",
            ["|2024-06-21|", "|2025-06-25|"],
        ),
        ("Luật Mẫu mực số 93/2025/QH15 ngày 27/6/2025", ["93/2025/QH15|2025-06-27|Quốc hội"]),
        (
            "Nghi quyét s6 9-NQ/TW, ngay 14/10/2024 ctia B6 Chinh tri vé ruong vudn (Nghi quyét s6 "
            "9-NQ/TW), Ké hoach s6 11-KH/BCD ngay 8/5/2025 cua Ban Chi dao tinh vé may moc",
            ["9-NQ/TW|2024-10-14|B6 Chinh tri", "11-KH/BCD|2025-05-08|Ban Chi dao tinh"],
        ),
        ("Kế hoạch năm 2026 của đơn vị và tình hình thực tế", []),
    ],
)
def test_the_documents_a_clause_cites(clause: str, expected: list[str]) -> None:
    assert facts(documents_in(clause)) == expected


def test_what_a_document_is_about_ends_where_the_plan_begins() -> None:
    found = documents_in(
        "Kế hoạch số 8/KH-UBND ngày 10/02/2026 của UBND tỉnh về chuyển đổi số, Ủy ban nhân dân xã "
        "Mỹ Hạnh xây dựng Kế hoạch thực hiện như sau:"
    )

    assert [one.title for one in found] == ["Kế hoạch về chuyển đổi số"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Căn cứ Luật Tổ chức mẫu ngày 16 tháng 6\nnăm 2025;\nCăn cứ Kế hoạch số 22/KH-UBND "
            "ngày 10 tháng 01 năm 2026 của Ủy ban nhân dân\ntỉnh về cải cách;\n"
            "Theo đề nghị của Văn phòng tại Tờ trình số 3/TTr-VP ngày 01/3/2026.\n",
            [
                "|2025-06-16|",
                "22/KH-UBND|2026-01-10|Ủy ban nhân dân tỉnh",
                "3/TTr-VP|2026-03-01|Văn phòng",
            ],
        ),
        (
            "Căn cứ các văn bản:\n- Nghị quyết số 5/NQ-HĐND ngày 01/01/2026 của HĐND xã về nhiệm "
            "vụ năm;\n- Chương trình số 9-CTr/ĐU ngày 02/01/2026 của Đảng ủy xã.\n",
            ["5/NQ-HĐND|2026-01-01|HĐND xã", "9-CTr/ĐU|2026-01-02|Đảng ủy xã"],
        ),
        (
            "Thực hiện Kế hoạch số 22/KH-UBND ngày 10/01/2026 của UBND tỉnh về cải cách;\nKế hoạch "
            "số 30/KH-SNV ngày 12/01/2026 của Sở Nội vụ, Ủy ban nhân dân xã Mỹ Hạnh ban hành Kế "
            "hoạch như sau:\n",
            ["22/KH-UBND|2026-01-10|UBND tỉnh", "30/KH-SNV|2026-01-12|Sở Nội vụ"],
        ),
        (
            "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH\n1. Luật Mẫu mực ngày 24/6/2025;\n2. Nghị quyết số "
            "76/NQ-CP ngày 15/7/2021 của Chính phủ.\n3. Nghị quyết Đại hội đại biểu Đảng bộ xã lần "
            "thứ I;\nII. MỤC ĐÍCH\nThực hiện Quyết định số 99/QĐ-TTg ngày 1/1/2020.\n",
            ["|2025-06-24|", "76/NQ-CP|2021-07-15|Chính phủ", "||"],
        ),
        (
            "Để triển khai thực hiện có hiệu quả Kế hoạch số 22/KH-UBND ngày 10/01/2026 của UBND "
            "tỉnh và Kế hoạch số 3/KH-SNV ngày 12/01/2026 của Sở Nội vụ về cải cách.\n",
            ["22/KH-UBND|2026-01-10|UBND tỉnh", "3/KH-SNV|2026-01-12|Sở Nội vụ"],
        ),
        (
            "Qua kiểm tra, nhiều nơi còn chậm. Thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại "
            "Thông báo số 96/TB-VP ngày 14/4/2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n",
            ["96/TB-VP|2026-04-14|Chủ tịch UBND tỉnh"],
        ),
        ("Căn cứ chức năng, nhiệm vụ được giao và tình hình thực tế của địa phương.\n", []),
    ],
)
def test_where_the_bases_stand(lines: str, expected: list[str]) -> None:
    assert facts(read(above=lines).bases) == expected


def test_a_document_of_the_title_counts_only_where_no_other_is_named() -> None:
    title = "Thực hiện Nghị quyết số 5-NQ/TU ngày 05/01/2026 của Tỉnh ủy năm 2026"

    alone = read(title=title)
    beside = read("Căn cứ Kế hoạch số 9/KH-UBND ngày 07/02/2026 của UBND tỉnh.\n", title=title)

    assert facts(alone.bases) == ["5-NQ/TU|2026-01-05|Tỉnh ủy"]
    assert facts(beside.bases) == ["9/KH-UBND|2026-02-07|UBND tỉnh"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kế hoạch này thay thế kế hoạch số 34/KH-UBND của UBND xã Mỹ Hạnh ngày 02/3/2025 về "
            "thực hiện Nghị quyết số 11/NQ-CP; Kế hoạch số 13-KH/TU ngày 08/01/2026 của Tỉnh ủy.",
            ["34/KH-UBND|2025-03-02|UBND xã Mỹ Hạnh"],
        ),
        (
            "Kế hoạch này thay thế cho Kế hoạch số 34/KH-UBND ngày 02 tháng 3 năm 2025 và Kế hoạch "
            "số 35/KH-UBND ngày 04/3/2025 của UBND xã.",
            ["34/KH-UBND|2025-03-02|UBND xã", "35/KH-UBND|2025-03-04|UBND xã"],
        ),
        ("Bãi bỏ Kế hoạch số 40/KH-UBND ngày 01/4/2025 về thi đua.", ["40/KH-UBND|2025-04-01|"]),
        (
            "Kế hoạch số 41/KH-UBND ngày 01/4/2025 của UBND xã hết hiệu lực kể từ ngày ký.",
            ["41/KH-UBND|2025-04-01|UBND xã"],
        ),
        (
            "Kế hoạch này có hiệu lực từ ngày ký và thay thế các Kế hoạch: số 1/KH-UBND ngày "
            "01/01/2025, số 2/KH-UBND ngày 02/01/2025.",
            ["1/KH-UBND|2025-01-01|", "2/KH-UBND|2025-01-02|"],
        ),
        (
            "Căn cứ Kế hoạch số 9/KH-UBND ngày 07/02/2026 của UBND tỉnh, UBND xã ban hành Kế hoạch "
            "(thay Kế hoạch số 42/KH-UBND ngày 11/8/2025) như sau:",
            ["42/KH-UBND|2025-08-11|"],
        ),
        ("UBND xã thay đổi cách làm theo Kế hoạch số 6/KH-UBND ngày 1/1/2025.", []),
        ("Thay thế thiết bị cũ theo Quyết định số 5/QĐ-UBND ngày 1/1/2025.", []),
        ("Những nội dung trái với Kế hoạch này đều bị bãi bỏ.", []),
    ],
)
def test_what_a_plan_replaces(sentence: str, expected: list[str]) -> None:
    assert facts(read(below=sentence).replaces) == expected


def test_a_plan_that_replaces_another_in_its_title() -> None:
    draft = read(title=f"{TITLE} (thay thế Kế hoạch số 10/KH-UBND ngày 05/01/2026)")

    assert facts(draft.replaces) == ["10/KH-UBND|2026-01-05|"]


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Sửa đổi, bổ sung Kế hoạch số 34/KH-UBND ngày 02/3/2026 của UBND xã về dữ liệu", ""),
        ("Điều chỉnh một số nội dung Kế hoạch số 34/KH-UBND ngày 02/3/2026 của UBND xã", ""),
        (
            TITLE,
            "Kế hoạch này điều chỉnh thời hạn tại Kế hoạch số 34/KH-UBND ngày 02/3/2026 của UBND "
            "xã.",
        ),
    ],
)
def test_what_a_plan_amends(title: str, below: str) -> None:
    draft = read(title=title, below=below)

    assert facts(draft.amends) == ["34/KH-UBND|2026-03-02|UBND xã"]
    assert draft.replaces == ()


_WORDS = st.lists(
    st.sampled_from(
        [
            "Căn cứ",
            "Kế hoạch",
            "số",
            "12/KH-UBND",
            "57 - NQ/TW",
            "ngày",
            "05/8/2025",
            "05 tháng 8 năm 2025",
            "của",
            "UBND xã",
            "và",
            ";",
            ",",
            "(",
            ")",
            "về",
            "thay thế",
            "này",
            "Luật Mẫu",
            ".",
            "các",
            "tại",
            "\n",
            "30/02/2026",
            "sửa đổi",
        ]
    ),
    max_size=40,
)


@given(_WORDS)
def test_no_run_of_such_words_breaks_the_reading(words: list[str]) -> None:
    text = " ".join(words)

    for one in (*documents_in(text), *read(above=text, below=text).bases):
        assert one.symbol or one.title


def test_what_the_plan_replaces_is_no_basis() -> None:
    draft = read(
        "Căn cứ Quyết định số 32/QĐ-UBND ngày 02/10/2025 của UBND tỉnh;\n"
        "Kế hoạch này thay thế Kế hoạch số 98/KH-UBND ngày 10/3/2025 của UBND xã."
    )
    assert [one.symbol for one in draft.bases] == ["32/QĐ-UBND"]
    assert [one.symbol for one in draft.replaces] == ["98/KH-UBND"]


def test_a_run_on_line_may_repeat_the_word_of_bases() -> None:
    found = documents_in(
        "Luật Chợ mẫu ngày 29 tháng 11 năm 2023; Căn cứ Luật Vệ sinh mẫu ngày 26 tháng 11 năm 2024"
    )

    assert [(one.title, str(one.date)) for one in found] == [
        ("Luật Chợ mẫu", "2023-11-29"),
        ("Luật Vệ sinh mẫu", "2024-11-26"),
    ]


def test_a_proposal_broken_over_narrow_lines_is_a_basis_by_its_paper_and_no_work() -> None:
    draft = read(
        "Căn cứ Nghị quyết số 6/NQ-HĐND ngày 02/02/2026 của HĐND xã;\nTheo đề\nnghị của Phòng "
        "Kinh tế tại Tờ trình số 9/TTr-KT\nngày 05/02/2026,\nXét đề nghị của Trưởng\nPhòng Văn hóa "
        "- Xã hội tại Tờ trình số 3/TTr-VHXH ngày 07/02/2026,\n"
    )

    assert [one.symbol for one in draft.bases] == ["6/NQ-HĐND", "9/TTr-KT", "3/TTr-VHXH"]
    assert draft.tasks == ()


def test_a_scheme_s_long_name_before_a_document_hides_it_not() -> None:
    (found,) = documents_in(
        "nhiệm vụ Đề án “Đưa sổ sách của thôn lên môi trường mạng và phục vụ người dân tại nhà văn "
        "hóa giai đoạn 2026 - 2028” của tỉnh (Đề án 9) và Kế hoạch số 63/KH-UBND ngày 03/02/2026 "
        "của UBND tỉnh"
    )
    assert found.symbol == "63/KH-UBND"


LETTER = "UBND XÃ ĐỒI MÂY\nSố: 8/UBND-KT\nV/v dọn kênh\n\nKính gửi: Các thôn.\n\n"


@pytest.mark.parametrize(
    ("sentence", "symbol", "issuer", "title"),
    [
        (
            "Thực hiện Công văn số 812/SVHTTDL-QL ngày 05/11/2026 của Sở Văn hóa, Thể thao và Du "
            "lịch về việc rà soát sân chơi, UBND xã đề nghị các thôn rà soát sân chơi.",
            "812/SVHTTDL-QL",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Công văn về việc rà soát sân chơi",
        ),
        (
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 02/3/2026 của UBND tỉnh về việc phòng, chống dịch, "
            "Chủ tịch UBND xã yêu cầu:\n1. Các thôn dọn kênh.",
            "12/KH-UBND",
            "UBND tỉnh",
            "Kế hoạch về việc phòng, chống dịch",
        ),
        (
            "Tiếp nhận Công văn số 77/SNV ngày 02/3/2026 của Sở Nội vụ về việc cung cấp số liệu, "
            "Phòng Kinh tế kính đề nghị các thôn gửi danh sách.",
            "77/SNV",
            "Sở Nội vụ",
            "Công văn về việc cung cấp số liệu",
        ),
        (
            "UBND xã nhận được Công văn số 45/HĐND ngày 02/3/2026 của Thường trực HĐND xã về việc "
            "tổng hợp kiến nghị. Chủ tịch UBND xã giao các thôn rà soát.",
            "45/HĐND",
            "Thường trực HĐND xã",
            "Công văn về việc tổng hợp kiến nghị",
        ),
        (
            "Theo Công văn số 77/SNV ngày 02/3/2026 của Sở Nội vụ, Sở Tài chính và UBND xã Đồi Mây "
            "về việc biên chế, UBND xã giao các thôn rà soát.",
            "77/SNV",
            "Sở Nội vụ",
            None,
        ),
    ],
)
def test_a_basis_of_a_letter_ends_where_its_sender_speaks(
    sentence: str, symbol: str, issuer: str, title: str | None
) -> None:
    (basis,) = PlanFileReader().read_text(f"{LETTER}{sentence}\n").bases
    assert (basis.symbol, basis.issuer) == (symbol, issuer)
    assert title is None or basis.title == title


def test_what_a_decision_does_away_with_behind_its_effect() -> None:
    replaced = read(
        below="Quyết định này có hiệu lực kể từ ngày ký; bãi bỏ Quyết định số 88/QĐ-UBND ngày "
        "10/3/2025 của Chủ tịch UBND xã."
    ).replaces
    assert facts(replaced) == ["88/QĐ-UBND|2025-03-10|Chủ tịch UBND xã"]
