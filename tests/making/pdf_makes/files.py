"""What becomes of a finished PDF: scanned, hidden under its picture, cut short, made unreadable."""

from pathlib import Path

from PIL import Image, ImageChops


def pictures(path: Path, dots: int = 200) -> list[Image.Image]:
    """Return the pages as a scanner sees them, grey."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    made = [page.render(scale=dots / 72, grayscale=True).to_pil() for page in document]
    document.close()
    return made


def grained(picture: Image.Image, strength: float, lean: float = 0.0) -> Image.Image:
    """Return a picture as a bad scanner gives it: aslant by some degrees, with grain."""
    turned = picture.rotate(lean, Image.Resampling.BICUBIC, fillcolor=255) if lean else picture
    if not strength:
        return turned
    return ImageChops.add(turned, Image.effect_noise(turned.size, strength), 1, -128)


def scanned(source: Path, path: Path, dots: int = 200, grain: float = 0, lean: float = 0) -> Path:
    """Write the pages as pictures only."""
    first, *rest = [grained(page, grain, lean) for page in pictures(source, dots)]
    first.save(path, save_all=True, append_images=rest, resolution=dots)
    return path


def partly_scanned(source: Path, path: Path, dots: int = 200) -> Path:
    """Write every second page as a picture only."""
    import pypdfium2

    document = pypdfium2.PdfDocument(source)
    made = pypdfium2.PdfDocument.new()
    scan = path.with_name("scan.pdf")
    scanned(source, scan, dots)
    seen = pypdfium2.PdfDocument(scan)
    for at in range(len(document)):
        made.import_pages(seen if at % 2 else document, [at])
    made.save(path)
    for one in (seen, document, made):
        one.close()
    scan.unlink()
    return path


def without_letters(source: Path, path: Path) -> Path:
    """Take away what says which letters the shapes are, as some printers' drivers do."""
    content = source.read_bytes()
    assert b"/ToUnicode" in content
    path.write_bytes(content.replace(b"/ToUnicode", b"/NoUnicode"))
    return path


def cut_short(source: Path, path: Path) -> Path:
    """Keep the first two thirds, as of a download that broke off."""
    content = source.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3])
    return path


def without_pages(path: Path) -> Path:
    """Write a PDF that has no page."""
    import pypdfium2

    made = pypdfium2.PdfDocument.new()
    made.save(path)
    made.close()
    return path
