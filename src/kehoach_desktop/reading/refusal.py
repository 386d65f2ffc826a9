"""The one way a file is refused: what happened, what was kept, what to do."""

from kehoach_desktop.domain.errors import UnusableFile


def refuse(name: str, what: str, remedy: str) -> UnusableFile:
    """Return the error that tells the officer why ``name`` cannot be read, and the way out."""
    return UnusableFile(
        f"Không đọc được tệp “{name}”: {what}. Dữ liệu của cơ quan chưa có gì thay đổi. {remedy}"
    )


def damaged(name: str) -> UnusableFile:
    """Return the error for a file whose inside is broken."""
    return refuse(
        name,
        "tệp bị hỏng hoặc chưa tải về đủ",
        "Hãy mở thử bằng Word hoặc Excel, lưu lại thành tệp mới, hoặc xin lại bản gốc.",
    )


def too_big(name: str) -> UnusableFile:
    """Return the error for a file that would need more memory than is safe."""
    return refuse(
        name,
        "nội dung bên trong lớn quá mức một văn bản kế hoạch",
        "Hãy tách riêng phần kế hoạch và phụ lục cần nhập ra một tệp nhỏ hơn rồi thử lại.",
    )


def unsafe(name: str) -> UnusableFile:
    """Return the error for a file built to do harm."""
    return refuse(
        name,
        "tệp có cấu trúc bất thường, có thể gây hại nên không được mở",
        "Hãy xin lại tệp từ nơi gửi hoặc mở bằng Word, Excel rồi lưu thành tệp mới.",
    )
