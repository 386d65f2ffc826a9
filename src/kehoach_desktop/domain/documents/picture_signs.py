"""What files that are pictures begin with, whatever their names say."""

_READ = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8")
_BITMAP, _BITMAP_ZEROS = b"BM", slice(6, 10)
"""A bitmap's two letters begin many texts too; behind its size come four zeros."""
_OTHERS = (b"\x00\x00\x01\x00", b"RIFF")
_HEIF = (b"ftyphei", b"ftyphev", b"ftypmif", b"ftypavi")


def is_picture(head: bytes) -> bool:
    """Whether these first bytes are a picture's that can be opened: PNG, JPEG, TIFF, GIF, BMP."""
    is_bitmap = head.startswith(_BITMAP) and head[_BITMAP_ZEROS] == bytes(4)
    return head.startswith(_READ) or is_bitmap


def is_other_picture(head: bytes) -> bool:
    """Whether they are a picture's that can't: of a telephone (HEIC), of the web, an icon."""
    return head.startswith(_OTHERS) or head[4:].startswith(_HEIF)
