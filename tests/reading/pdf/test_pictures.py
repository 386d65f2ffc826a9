"""A photo or scan of a plan is read as a scanned PDF is, and refused with the same way out."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from pdf_maker import write_pdf
from PIL import Image

from kehoach_desktop.domain.documents.picture_signs import is_other_picture, is_picture
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.pdf import pictures
from kehoach_desktop.reading.pdf.apart import ReadingProcess
from kehoach_desktop.reading.pdf.drawing import PageWork
from kehoach_desktop.reading.pdf.pictures import paged_picture
from kehoach_desktop.reading.pdf.scan.tesseract import Tesseract
from kehoach_desktop.reading.plan_reader import PlanFileReader

needs_tesseract = pytest.mark.skipif(
    Tesseract.find() is None, reason="Tesseract kèm tiếng Việt không có trên máy này"
)
ROWS = [
    ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
    ["1", "Lắp loa truyền thanh ở thôn Đông", "Phòng Kinh tế", "30/6/2026"],
    ["2", "Mở lớp kỹ năng số cho người cao tuổi", "Công an xã", "Quý III/2026"],
]
DOTS = 200


def photo(tmp_path: Path, mode: str = "L") -> Image.Image:
    """A page of a made plan as a scanner sees it."""
    import pypdfium2

    source = write_pdf(tmp_path / "a.pdf", ["KẾ HOẠCH", "Công tác năm 2026 của xã", ROWS])
    document = pypdfium2.PdfDocument(source)
    seen = document[0].render(scale=DOTS / 72).to_pil().convert(mode)
    document.close()
    return seen


def sizes(content: bytes) -> list[tuple[float, float]]:
    document = paged_picture(io.BytesIO(content), "a", grey=True)
    found = [document.get_page_size(page) for page in range(len(document))]
    document.close()
    return found


def saved(picture: Image.Image, kind: str, **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


@needs_tesseract
@pytest.mark.parametrize(
    ("name", "mode", "more"),
    [
        ("ke-hoach.png", "L", {"dpi": (DOTS, DOTS)}),
        ("anh-chup.jpg", "RGB", {}),
        ("quet.tif", "1", {"compression": "group4", "dpi": (DOTS, DOTS)}),
        ("ten-sai.pdf", "RGBA", {"format": "PNG"}),
    ],
)
def test_a_picture_is_read_as_a_scan_is_with_the_same_warning(
    name: str, mode: str, more: dict[str, object], tmp_path: Path
) -> None:
    photo(tmp_path, mode).save(tmp_path / name, **more)
    draft: PlanDraft = PlanFileReader().read_file(tmp_path / name)

    assert [(one.number, one.title, one.lead) for one in draft.tasks] == [
        ("1", "Lắp loa truyền thanh ở thôn Đông", ("Phòng Kinh tế",)),
        ("2", "Mở lớp kỹ năng số cho người cao tuổi", ("Công an xã",)),
    ]
    (told,) = (one.message for one in draft.warnings if "máy nhận dạng" in one.message)
    assert told.startswith("Trang 1 là ảnh, chữ do máy nhận dạng nên có thể sai")
    assert draft.tasks[0].where.startswith("trang 1, ")


@needs_tesseract
def test_a_photo_taken_with_the_telephone_turned_is_read_upright(tmp_path: Path) -> None:
    turned = photo(tmp_path).transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera says: turn it clockwise
    turned.save(tmp_path / "a.jpg", exif=exif)
    assert len(PlanFileReader().read_file(tmp_path / "a.jpg").tasks) == 2


def test_without_the_recogniser_it_says_what_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tesseract, "find", lambda: None)
    photo(tmp_path).save(tmp_path / "anh.png")
    with pytest.raises(UnusableFile) as refused:
        PlanFileReader().read_file(tmp_path / "anh.png")
    told = str(refused.value)
    assert told.startswith("Không đọc được tệp “anh.png”: đây là ảnh chụp (quét) văn bản")
    assert "bản Word hoặc bản PDF có chữ" in told and "Tesseract có kèm tiếng Việt" in told


def test_paper_is_as_large_as_the_picture_says_where_that_can_be(tmp_path: Path) -> None:
    page = photo(tmp_path)
    (as_told,) = sizes(saved(page, "PNG", dpi=(DOTS, DOTS)))
    (unsaid,) = sizes(saved(page, "PNG"))
    (absurd,) = sizes(saved(page, "PNG", dpi=(3, 3)))
    (lying,) = sizes(saved(page.transpose(Image.Transpose.ROTATE_90), "PNG"))
    for size in (as_told, unsaid, absurd):
        assert size == pytest.approx((595, 842), abs=3)
    assert lying == pytest.approx((842, 595), abs=3)


def test_each_picture_of_a_file_is_a_page() -> None:
    page = Image.new("L", (300, 400), 255)
    more = {"save_all": True, "append_images": [page, page.rotate(90, expand=True)]}
    assert len(sizes(saved(page, "TIFF", **more))) == 3


def test_the_window_draws_it_in_its_colours() -> None:
    red = saved(Image.new("RGBA", (60, 80), (200, 0, 0, 255)), "PNG")
    work = PageWork()
    assert work(red, "sizes", (), lambda *_: None) == [pytest.approx((631.5, 842))]
    drawn = work(None, "draw", (0, 30), lambda *_: None)
    blue, green, level = drawn.pixels[:3]
    assert level > 150 > 60 > max(blue, green)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_huge_picture_is_drawn_smaller_and_read_whole(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_MOST_DRAWN", 10_000)
    content = saved(Image.new("RGB", (300, 400), "white"), kind)
    for grey, least, most in ((False, 60, 100), (True, 300, 300)):
        ((picture, size),) = pictures._pictures(io.BytesIO(content), "a", grey=grey)
        assert least <= picture.width <= most
        assert size == pytest.approx((631.5, 842))


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P", "1", "LA", "CMYK", "I;16"])
def test_every_kind_of_pixel_becomes_grey_on_white(mode: str) -> None:
    kind = "TIFF" if mode in ("CMYK", "I;16") else "PNG"
    made = Image.new(mode, (40, 60)) if mode != "LA" else Image.new("LA", (40, 60), (0, 0))
    ((picture, _),) = pictures._pictures(io.BytesIO(saved(made, kind)), "a", grey=True)
    assert picture.mode == "L"
    if "A" in mode:
        # What can be seen through is paper.
        assert picture.getpixel((5, 5)) == 255


def test_a_picture_larger_than_any_sheet_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 99)
    (tmp_path / "a.png").write_bytes(saved(Image.new("L", (10, 10)), "PNG"))
    with pytest.raises(UnusableFile, match="lớn quá mức"):
        PlanFileReader().read_file(tmp_path / "a.png")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_damaged_picture_says_so(kind: str, share: float, tmp_path: Path) -> None:
    noise = Image.effect_noise((300, 300), 90)
    whole = saved(noise, kind)
    assert is_picture(whole[:64])
    path = tmp_path / "a.jpg"
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(UnusableFile, match="tệp ảnh bị hỏng"):
        PlanFileReader().read_file(path)


def test_a_process_apart_reads_it_too(tmp_path: Path) -> None:
    Image.new("L", (300, 400), 255).save(tmp_path / "trang.png")
    process = ReadingProcess()
    try:
        with pytest.raises(UnusableFile, match=r"đây là ảnh chụp \(quét\) văn bản"):
            process.read(tmp_path / "trang.png")
    finally:
        process.close()


def test_words_that_begin_like_a_bitmap_are_words() -> None:
    assert not is_picture(b"BM 01 - BIEU MAU KE HOACH 2026".ljust(64))
    assert is_picture(saved(Image.new("L", (3, 3)), "BMP")[:64])
    assert is_other_picture(b"\0\0\0\x18ftypheic" + bytes(40))
    assert not is_other_picture(b"%PDF-1.7".ljust(64))


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (14_000, 14_000), (70_000, 3)])
def test_a_picture_that_says_it_is_huge_is_refused_before_it_is_unpacked(
    tmp_path: Path, width: int, height: int
) -> None:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b"")]
    path = tmp_path / "lớn.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
            for kind, body in chunks
        )
    )
    with pytest.raises(UnusableFile), path.open("rb") as file:
        paged_picture(file, path.name, grey=True)
