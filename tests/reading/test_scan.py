"""Scanned pages: set straight, their rules and numbers found, whatever hand held the paper."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pdf_maker import write_pdf
from PIL import Image, ImageChops, ImageDraw

from kehoach_desktop.domain.draft import PlanDraft
from kehoach_desktop.reading.pdf.scan_numbers import (
    SeenNumber,
    heading_put_right,
    letters_put_right,
    row_numbers_put_right,
)
from kehoach_desktop.reading.pdf.scan_picture import (
    close_cut,
    is_blank,
    rules_of,
    straightened,
    strokes_of,
    upright_strokes,
)
from kehoach_desktop.reading.pdf.tesseract import Tesseract
from kehoach_desktop.reading.plan_reader import PlanFileReader

SCALE = 200 / 72
needs_tesseract = pytest.mark.skipif(
    Tesseract.find() is None, reason="Tesseract kèm tiếng Việt không có trên máy này"
)


def sheet(lean: float = 0.0) -> Image.Image:
    """A page of 400 by 300 points with a table of two rows and three columns."""
    picture = Image.new("L", (round(400 * SCALE), round(300 * SCALE)), 255)
    draw = ImageDraw.Draw(picture)
    for y in (50, 120, 250):
        draw.line([(40 * SCALE, y * SCALE), (360 * SCALE, y * SCALE)], 0, 3)
    for x in (40, 90, 200, 360):
        draw.line([(x * SCALE, 50 * SCALE), (x * SCALE, 250 * SCALE)], 0, 3)
    return picture.rotate(lean, Image.Resampling.BICUBIC, fillcolor=255)


@pytest.mark.parametrize("lean", [0.0, 0.4, -1.3, 2.6])
def test_a_leaning_page_is_set_straight_and_its_rules_found(lean: float) -> None:
    across, down = rules_of(straightened(sheet(lean)), SCALE)

    assert [rule.at for rule in across] == pytest.approx([50, 120, 250], abs=2)
    assert sorted(rule.at for rule in down) == pytest.approx([40, 90, 200, 360], abs=2)
    assert all(rule.end - rule.start > 180 for rule in (*across, *down))


def test_rules_are_found_through_the_grain_of_a_bad_scan() -> None:
    grainy = ImageChops.add(sheet(), Image.effect_noise(sheet().size, 40), 1, -128)
    across, down = rules_of(grainy, SCALE)

    assert (len(across), len(down)) == (3, 4)


def test_a_cell_between_two_rows_is_no_rule_through_them() -> None:
    picture = sheet()
    # The middle rule stops over one row of merged cells, one line high.
    ImageDraw.Draw(picture).rectangle(
        [195 * SCALE, 121.5 * SCALE, 205 * SCALE, 135 * SCALE], fill=255
    )
    _, down = rules_of(picture, SCALE)

    assert sum(abs(rule.at - 200) < 2 for rule in down) == 2


def bars(count: int) -> Image.Image:
    picture = Image.new("L", (90, 40), 255)
    draw = ImageDraw.Draw(picture)
    for number in range(count):
        draw.line([(20 + 10 * number, 8), (20 + 10 * number, 32)], 0, 3)
    return picture


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_strokes_are_counted_in_the_picture(count: int) -> None:
    assert strokes_of(bars(count)) == count
    assert is_blank(bars(count)) is (count == 0)
    if count:
        assert close_cut(bars(count), 4).width < 45


@pytest.mark.parametrize("count", [1, 2, 3])
def test_upright_strokes_before_a_slash_are_counted(count: int) -> None:
    picture = bars(count)
    draw = ImageDraw.Draw(picture)
    draw.line([(20 + 10 * count, 32), (30 + 10 * count, 8)], 0, 3)

    assert upright_strokes(picture) == count


@pytest.mark.parametrize(
    ("seen", "right"),
    [
        ("HI. TỔ CHỨC THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN"),
        ("IIL NHIỆM VỤ", "IIL NHIỆM VỤ"),
        ("H, NHIỆM VỤ, GIẢI PHÁP", "II. NHIỆM VỤ, GIẢI PHÁP"),
        ("l. MỤC TIÊU", "I. MỤC TIÊU"),
        ("V. KINH PHÍ", "V. KINH PHÍ"),
        ("1. Phòng Kinh tế", "1. Phòng Kinh tế"),
        ("T. Nguyễn", "T. Nguyễn"),
    ],
)
def test_misread_roman_numbers_of_headings(seen: str, right: str) -> None:
    assert heading_put_right(seen) == right


def test_the_letter_d_seen_twice() -> None:
    assert letters_put_right("số 27/QĐÐ-UBND, Ðông Sơn") == "số 27/QĐ-UBND, Đông Sơn"


def test_numbers_of_rows_follow_their_strokes_and_what_stands_above() -> None:
    rows = [
        SeenNumber("I", 1, heads_group=True),
        SeenNumber("1", 1),
        SeenNumber("=", 3),
        SeenNumber("I", 2, heads_group=True),
        SeenNumber("3", 1),
        SeenNumber("TI", 3, heads_group=True),
        SeenNumber("VI", 4),
        SeenNumber("B3B", 4),
        SeenNumber("", 2),
    ]
    assert row_numbers_put_right(rows) == ["I", "1", "2", "II", "3", "III", "VII", "", "4"]
    assert row_numbers_put_right([SeenNumber("", 1), SeenNumber("?", 2)]) == ["1", "2"]


@example([SeenNumber("²", 0, True), SeenNumber("", 0)])
@given(
    st.lists(st.builds(SeenNumber, st.text(max_size=4), st.integers(0, 6), st.booleans())),
)
def test_every_row_keeps_its_place(seen: list[SeenNumber]) -> None:
    assert len(row_numbers_put_right(seen)) == len(seen)


def scanned(source: Path, path: Path, lean: float) -> Path:
    import pypdfium2

    document = pypdfium2.PdfDocument(source)
    pages = [page.render(scale=SCALE, grayscale=True).to_pil() for page in document]
    first, *rest = [page.rotate(lean, Image.Resampling.BICUBIC, fillcolor=255) for page in pages]
    first.save(path, save_all=True, append_images=rest, resolution=200)
    document.close()
    return path


@needs_tesseract
def test_a_table_scanned_aslant_is_read_cell_by_cell(tmp_path: Path) -> None:
    rows = [
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        ["1", "Lắp loa truyền thanh ở thôn Đông", "Phòng Kinh tế", "30/6/2026"],
        ["2", "Mở lớp kỹ năng số cho người cao tuổi", "Công an xã", "Quý III/2026"],
    ]
    source = write_pdf(tmp_path / "a.pdf", ["KẾ HOẠCH", "Công tác năm 2026 của xã", rows])
    draft: PlanDraft = PlanFileReader().read_file(scanned(source, tmp_path / "b.pdf", 1.2))

    assert [(one.number, one.title, one.lead) for one in draft.tasks] == [
        ("1", "Lắp loa truyền thanh ở thôn Đông", ("Phòng Kinh tế",)),
        ("2", "Mở lớp kỹ năng số cho người cao tuổi", ("Công an xã",)),
    ]
    assert [one.deadline.due and one.deadline.due.isoformat() for one in draft.tasks] == [
        "2026-06-30",
        "2026-09-30",
    ]
