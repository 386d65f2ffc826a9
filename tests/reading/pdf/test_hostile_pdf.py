"""PDF files built to do harm are refused soon and in little memory."""

import time
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.pdf.apart import ReadingProcess
from kehoach_desktop.reading.pdf.reader import read_pdf

PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>/XObject<</X0 6 0 R>>>>>>"
)
ONE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WORDS = b"BT /F 12 Tf 10 10 Td (abc) Tj ET "


def pdf(content: bytes, more: Sequence[bytes] = (), pages: bytes = ONE) -> bytes:
    whole, places = b"%PDF-1.5\n", []
    for number, one in enumerate(
        [b"<</Type/Catalog/Pages 2 0 R>>", pages, PAGE, content, FONT, *more], 1
    ):
        places.append(len(whole))
        whole += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    return (
        whole
        + b"xref\n0 %d\n0000000000 65535 f \n" % size
        + table
        + b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(whole))
    )


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n" % (len(data), more) + data + b"\nendstream"


def packed(data: bytes) -> bytes:
    return stream(zlib.compress(data, 9), b"/Filter/FlateDecode")


def nested_forms(depth: int) -> list[bytes]:
    """Return forms each of which draws the next ten times."""
    made = []
    for level in range(depth):
        body = b"/X%d Do " % (level + 1) * 10 if level < depth - 1 else b"0 0 m 9 9 l S"
        below = b"/Resources<</XObject<</X%d %d 0 R>>>>" % (level + 1, level + 7)
        made.append(stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 1000 1000]" + below))
    return made


BOMBS = {
    "blanks": (pdf(packed(b" " * 300_000_000)), "lớn quá mức"),
    "strokes": (pdf(packed(b"0 0 m 10 10 l S\n" * 3_000_000)), "lớn quá mức"),
    "twice": (
        pdf(
            stream(
                zlib.compress(zlib.compress(b" " * 300_000_000, 9), 9),
                b"/Filter[/FlateDecode/FlateDecode]",
            )
        ),
        "gây hại",
    ),
    "pages": (
        pdf(
            stream(WORDS),
            (),
            b"<</Type/Pages/Kids[" + b"3 0 R " * 50_000 + b"]/Count 50000>>",
        ),
        "lớn quá mức",
    ),
    "circle": (
        pdf(stream(WORDS), (), b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 4>>"),
        "bị hỏng",
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once(name: str, tmp_path: Path) -> None:
    content, words = BOMBS[name]
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    started = time.monotonic()

    with pytest.raises(UnusableFile, match=words):
        read_pdf(path)

    assert time.monotonic() - started < 10


def test_forms_within_forms_end_with_their_process_only(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.pdf", tmp_path / "good.pdf"
    bad.write_bytes(pdf(stream(b"/X0 Do"), nested_forms(12)))
    good.write_bytes(pdf(stream(WORDS)))
    process = ReadingProcess()
    try:
        with pytest.raises(UnusableFile, match="chưa có gì thay đổi"):
            process.read(bad)
        assert process.read(good).paragraphs[0].text == "abc"
    finally:
        process.close()
