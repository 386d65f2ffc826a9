"""Files that readers know, and what accidents and mischief make of them."""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from hypothesis import strategies as st
from old_container import old_container
from old_word_file import OldWordFile, Par, old_table
from pdf_maker import Look, write_pdf
from reportlab import rl_config
from rich_text import rich_text

from kehoach_desktop.domain.errors import KehoachError
from kehoach_desktop.reading.compound_file import CompoundFile

ROWS = [["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]] + [
    [str(n), f"Lắp loa ở thôn {n}", "Phòng Kinh tế", f"{n % 28 + 1}/6/2026"] for n in range(1, 15)
]
SHARED_PDF = Path(__file__).parents[2].parent / "shared" / "documents" / "kien-hai.pdf"

Damage = tuple[str, float, float, int, int]
"""What is done, at which shares of the file, over how many bytes, and with which byte."""

DAMAGES = st.lists(
    st.tuples(
        st.sampled_from(["flip", "cut", "drop", "double", "swap", "fill"]),
        st.floats(0, 1),
        st.floats(0, 1),
        st.integers(1, 600),
        st.integers(0, 255),
    ),
    min_size=1,
    max_size=6,
)


class Files(dict[str, bytes]):
    """Files by name; a failing example shows no more of them than their names."""

    def __repr__(self) -> str:
        return f"Files({', '.join(self)})"


def whole_files(folder: Path) -> Files:
    """Return files by name as programs write them, a PDF with its pages in clear among them."""
    import docx
    import openpyxl

    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH")
    table = document.add_table(rows=len(ROWS), cols=4)
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(folder / "plan.docx"))
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in ROWS:
        sheet.append(line)
    sheet.merge_cells("A5:B7")
    book.save(folder / "plan.xlsx")
    write_pdf(folder / "packed.pdf", ["KẾ HOẠCH", ROWS], Look(wide=True))
    packed, rl_config.pageCompression = rl_config.pageCompression, 0
    try:
        write_pdf(folder / "clear.pdf", ["KẾ HOẠCH", ROWS])
    finally:
        rl_config.pageCompression = packed
    (folder / "plan.doc").write_bytes(bytes(OldWordFile([Par("KẾ HOẠCH"), *old_table(ROWS)])))
    (folder / "plan.rtf").write_text(rich_text(["KẾ HOẠCH", ROWS]), encoding="ascii")
    text = "\n".join(["KẾ HOẠCH", "I. NHIỆM VỤ", *("\t".join(row) for row in ROWS)])
    (folder / "plan.txt").write_bytes(text.encode())
    (folder / "plan.csv").write_bytes("\n".join(";".join(row) for row in ROWS).encode("utf-16"))
    files = Files({one.name: one.read_bytes() for one in sorted(folder.iterdir())})
    if SHARED_PDF.is_file():
        files["shared.pdf"] = SHARED_PDF.read_bytes()
    return files


def damaged(content: bytes, damages: Sequence[Damage]) -> bytes:
    """Return a file with each damage done to it in turn."""
    data = bytearray(content)
    for what, first, second, length, byte in damages:
        at, other = int(first * len(data)), int(second * len(data))
        match what:
            case "flip":
                data[at : at + 1] = bytes((byte,))
            case "cut":
                del data[at:]
            case "drop":
                del data[at : at + length]
            case "double":
                data[at:at] = data[at : at + length]
            case "swap":
                low, high = sorted((at, other))
                length = min(length, high - low)
                one, two = data[low : low + length], data[high : high + length]
                data[low : low + length], data[high : high + length] = two, one
            case _:
                data[at : at + length] = bytes((byte,)) * length
    return bytes(data)


def damaged_inside(content: bytes, damages: Sequence[Damage]) -> bytes:
    """Return an intact zip with one of its XML parts damaged, or a container with a stream so."""
    if not content.startswith(b"PK"):
        return _damaged_stream(content, damages)
    source = zipfile.ZipFile(io.BytesIO(content))
    parts = [name for name in source.namelist() if name.endswith((".xml", ".rels"))]
    victim = parts[int(damages[0][1] * (len(parts) - 1))]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            data = source.read(name)
            archive.writestr(name, damaged(data, damages) if name == victim else data)
    return buffer.getvalue()


def _damaged_stream(content: bytes, damages: Sequence[Damage]) -> bytes:
    whole = CompoundFile(content)
    streams = {name: whole.stream(name) or b"" for name in ("WordDocument", "1Table")}
    victim = "WordDocument" if damages[0][1] < 0.5 else "1Table"
    return old_container({**streams, victim: damaged(streams[victim], damages)})


def is_refused(read: Callable[[Path], object], path: Path) -> bool:
    """Read a file; whether it was refused in words for the officer. Other errors pass through."""
    try:
        read(path)
    except KehoachError as refused:
        assert "chưa có gì thay đổi" in str(refused)
        return True
    return False
