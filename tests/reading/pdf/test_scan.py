"""Scanned pages: set straight, their rules and numbers found, whatever hand held the paper."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pdf_maker import write_pdf
from PIL import Image, ImageChops, ImageDraw

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.pdf.scan.numbers import (
    SeenNumber,
    heading_put_right,
    letters_put_right,
    row_numbers_put_right,
)
from kehoach_desktop.reading.pdf.scan.paper import without_edges
from kehoach_desktop.reading.pdf.scan.picture import (
    close_cut,
    is_blank,
    rules_of,
    straightened,
    strokes_of,
    upright_strokes,
)
from kehoach_desktop.reading.pdf.scan.quarters import quarters_put_right
from kehoach_desktop.reading.pdf.scan.tesseract import Tesseract
from kehoach_desktop.reading.plan_reader import PlanFileReader

SCALE = 200 / 72
needs_tesseract = pytest.mark.skipif(
    Tesseract.find() is None, reason="Tesseract kèm tiếng Việt không có trên máy này"
)


def grain(size: tuple[int, int], strength: float) -> Image.Image:
    """Return the same grey noise around 128 every time; at strength 1 it spreads by 52 greys."""
    noise = random.Random(20260418)
    first, second = (Image.frombytes("L", size, noise.randbytes(size[0] * size[1])) for _ in "ab")
    return Image.blend(first, second, 0.5).point(lambda grey: 128 + (grey - 128) * strength)


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
    grainy = ImageChops.add(sheet(), grain(sheet().size, 0.8), 1, -128)
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


def listed(*words: str) -> list[list[str]]:
    """Rows of a recogniser's listing, each word over a picture of three strokes."""
    return [["5", *["1"] * 5, "2", "0", "86", "40", "90", word] for word in words]


def test_both_quarters_of_a_range_are_counted_by_their_strokes() -> None:
    rows = listed("Quý", "II", "–", "II/2026", "và", "1", "lần")

    quarters_put_right(rows, bars(3))

    assert [row[11] for row in rows] == ["Quý", "III", "–", "III/2026", "và", "1", "lần"]


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


def test_the_black_beside_the_paper_is_painted_white_and_rules_stay() -> None:
    picture = sheet()
    edged = picture.copy()
    draw = ImageDraw.Draw(edged)
    wide, high = edged.size
    draw.rectangle([0, 0, wide * 0.02, high], fill=15)
    draw.polygon([(wide, 0), (wide, high), (wide * 0.97, high)], fill=30)

    cleared = without_edges(edged)

    assert cleared.histogram()[0] == picture.histogram()[0]
    assert sum(cleared.histogram()[1:100]) < 0.02 * sum(edged.histogram()[1:100])
    assert without_edges(picture) is picture


def test_a_page_that_is_black_all_over_is_left_alone() -> None:
    black = Image.new("L", (600, 400), 10)

    assert without_edges(black) is black


def aslant(lean: float) -> Callable[[Image.Image], Image.Image]:
    return lambda page: page.rotate(lean, Image.Resampling.BICUBIC, fillcolor=255)


def quarters(way: Image.Transpose) -> Callable[[Image.Image], Image.Image]:
    return lambda page: page.transpose(way)


def grainy_and_edged(page: Image.Image) -> Image.Image:
    noise = ImageChops.add(page, grain(page.size, 1.2), 1, -128)
    ImageDraw.Draw(noise).rectangle([0, 0, page.width, page.height * 0.02], fill=20)
    return noise


def scanned(source: Path, path: Path, spoil: Callable[[Image.Image], Image.Image]) -> Path:
    import pypdfium2

    document = pypdfium2.PdfDocument(source)
    pages = [page.render(scale=SCALE, grayscale=True).to_pil() for page in document]
    first, *rest = [spoil(page) for page in pages]
    first.save(path, save_all=True, append_images=rest, resolution=200)
    document.close()
    return path


@needs_tesseract
@pytest.mark.parametrize(
    "spoil",
    [
        aslant(1.2),
        aslant(-4.6),
        quarters(Image.Transpose.ROTATE_90),
        quarters(Image.Transpose.ROTATE_180),
        quarters(Image.Transpose.ROTATE_270),
        grainy_and_edged,
    ],
)
def test_a_table_is_read_cell_by_cell_however_it_lay_on_the_glass(
    spoil: Callable[[Image.Image], Image.Image], tmp_path: Path
) -> None:
    rows = [
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        ["1", "Lắp loa truyền thanh ở thôn Đông", "Phòng Kinh tế", "30/6/2026"],
        ["2", "Mở lớp kỹ năng số cho người cao tuổi", "Công an xã", "Quý III/2026"],
    ]
    source = write_pdf(tmp_path / "a.pdf", ["KẾ HOẠCH", "Công tác năm 2026 của xã", rows])
    draft: PlanDraft = PlanFileReader().read_file(scanned(source, tmp_path / "b.pdf", spoil))

    assert [(one.number, one.title, one.lead) for one in draft.tasks] == [
        ("1", "Lắp loa truyền thanh ở thôn Đông", ("Phòng Kinh tế",)),
        ("2", "Mở lớp kỹ năng số cho người cao tuổi", ("Công an xã",)),
    ]
    assert [one.deadline.due and one.deadline.due.isoformat() for one in draft.tasks] == [
        "2026-06-30",
        "2026-09-30",
    ]


@pytest.mark.parametrize("installed", [True, False])
def test_a_picture_without_letters_says_that_it_is_one_and_what_to_do(
    installed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if installed and Tesseract.find() is None:
        pytest.skip("Tesseract kèm tiếng Việt không có trên máy này")
    if not installed:
        monkeypatch.setattr(Tesseract, "find", classmethod(lambda _cls: None))
    path = tmp_path / "quet.pdf"
    photo = Image.new("L", (1240, 1754), 190)
    ImageDraw.Draw(photo).ellipse([200, 400, 1000, 1300], fill=60)
    photo.save(path, resolution=150)

    with pytest.raises(UnusableFile, match=r"ảnh chụp \(quét\)") as refused:
        PlanFileReader().read_file(path)

    assert ("300 dpi" in str(refused.value)) is installed
    assert ("Tesseract" in str(refused.value)) is not installed
