"""Decodes text files as Vietnamese offices save them."""

import codecs

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.old_fonts import certain_decoder
from kehoach_desktop.reading.refusal import refuse


def decode(content: bytes, name: str) -> str:
    """Return the text of UTF-8, UTF-16 (with or without a mark) or Windows-1258 bytes.

    Raises UnusableFile when none of them fits.
    """
    if content.startswith(codecs.BOM_UTF8):
        return content[3:].decode("utf-8", "replace")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    sample = content[:4096]
    if b"\x00" in sample:
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        return content.decode("utf-16-le" if odd >= even else "utf-16-be", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        # A file cut inside a letter is still UTF-8 when the break stands at its very end.
        if error.start >= len(content) - 3 > 0:
            return content.decode("utf-8", "ignore")
    plain = content.decode("latin-1")
    if certain_decoder([plain]):
        # Fonts of before Unicode: read anew with the rest of the text.
        return plain
    try:
        return content.decode("cp1258")
    except UnicodeDecodeError:
        raise _unknown(name) from None


def _unknown(name: str) -> UnusableFile:
    return refuse(
        name,
        "bảng mã chữ trong tệp không phải Unicode",
        "Hãy mở tệp, chọn Lưu thành và chọn bảng mã “Unicode (UTF-8)”, rồi nhập lại.",
    )
