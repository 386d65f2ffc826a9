"""Where the data lies, and what is to be said of that place."""

from collections.abc import Mapping
from pathlib import Path

from kehoach_desktop.domain.computer.synchronised_folder import synchroniser_of


class DataPlace:
    """Judges the data folder by its path; ``environment`` says where synchronisers keep theirs."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self._environment = environment

    def remark(self) -> str | None:
        """Return what the officer should know of the place, or ``None`` for a good one."""
        name = synchroniser_of(self.folder, self._environment)
        if name is None:
            return None
        return (
            f"Thư mục dữ liệu “{self.folder}” nằm trong {name}. Chương trình vẫn dùng được, nhưng "
            f"{name} chép tệp ngay lúc đang ghi nên có thể làm hỏng dữ liệu hoặc tách thành hai "
            f"bản khác nhau. Nên đóng chương trình, chuyển cả thư mục ra ngoài {name} "
            "(ví dụ sang ổ D:) rồi mở lại từ chỗ mới."
        )
