"""Where the program keeps its data and its reports of faults."""

import datetime
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from kehoach_desktop import __version__
from kehoach_desktop.domain.computer.system_faults import (
    LOST,
    NO_ROOM,
    Fault,
    fault_of,
    fault_words,
)
from kehoach_desktop.domain.errors import UnusableStore

DATA_VARIABLE = "KEHOACH_DATA"
PORTABLE_MARK = "portable.txt"
"""The file beside the program's starter that makes it keep everything beside itself."""

PORTABLE_DATA = "du-lieu"
PORTABLE_FAULTS = "nhat-ky-loi"
_APPLICATION = "kehoach"


def chosen_folder(
    given: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    starter: Path | None = None,
) -> Path:
    """Return the data folder without making it; raises UnusableStore for no path at all.

    It is the given one, else ``KEHOACH_DATA``, else the one beside a portable program,
    else the user's own. ``starter`` is the program file that was started.
    """
    folder = given or _usual_folder(environment, starter)
    try:
        return folder.expanduser().absolute()
    except (OSError, ValueError, RuntimeError) as error:
        raise _unusable(folder, error) from error


def data_folder(
    given: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    starter: Path | None = None,
) -> Path:
    """Return the chosen data folder, made if absent; raises UnusableStore when it can't be."""
    folder = chosen_folder(given, environment, starter)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _unusable(folder, error) from error
    return folder


def portable_folder(starter: Path | None = None) -> Path | None:
    """Return the folder of a portable program, ``None`` for one that is installed."""
    folder = (starter or Path(sys.executable)).parent
    return folder if (folder / PORTABLE_MARK).is_file() else None


def resource(name: str) -> Path:
    """Return a file that is shipped with the program."""
    return Path(__file__).parent / "resources" / name


def save_fault(error: BaseException, starter: Path | None = None) -> Path | None:
    """Keep an unforeseen error with its trace for whoever mends it; return the file, if any."""
    # Needed once in a long while, and slow to load.
    import platform
    import tempfile
    import traceback

    now = datetime.datetime.now()
    lines = [
        f"kehoach {__version__}, Python {platform.python_version()}, {platform.platform()}",
        now.isoformat(timespec="seconds"),
        "",
        *traceback.format_exception(error),
    ]
    name = f"kehoach-loi-{now:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    for last_resort in (False, True):
        try:
            path = (Path(tempfile.gettempdir()) if last_resort else _fault_folder(starter)) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines), encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return path
    return None


def _usual_folder(environment: Mapping[str, str], starter: Path | None) -> Path:
    if chosen := environment.get(DATA_VARIABLE):
        return Path(chosen)
    if (beside := portable_folder(starter)) is not None:
        return beside / PORTABLE_DATA
    import platformdirs

    return platformdirs.user_data_path(_APPLICATION, appauthor=False)


def _fault_folder(starter: Path | None) -> Path:
    if (beside := portable_folder(starter)) is not None:
        return beside / PORTABLE_FAULTS
    import platformdirs

    return platformdirs.user_log_path(_APPLICATION, appauthor=False)


def _unusable(folder: Path, error: BaseException) -> UnusableStore:
    fault = fault_of(error)
    if isinstance(error, FileExistsError):
        return UnusableStore(
            f"“{folder}” là một tệp, không phải thư mục, nên không dùng làm thư mục dữ liệu được. "
            "Tệp đó được giữ nguyên; hãy chọn một thư mục khác."
        )
    if fault is Fault.THROUGH_FILE:
        return UnusableStore(
            f"Không tạo được thư mục dữ liệu “{folder}” vì đường dẫn đi qua một tệp. "
            "Chưa có gì thay đổi; hãy chọn một thư mục khác."
        )
    if fault is Fault.FORBIDDEN:
        return UnusableStore(
            f"Không có quyền ghi để tạo thư mục dữ liệu “{folder}”. "
            "Chưa có gì thay đổi; hãy chọn thư mục khác hoặc xin quyền ghi."
        )
    if fault is Fault.PROTECTED:
        return UnusableStore(
            f"Ổ đĩa đang khóa chống ghi nên không tạo được thư mục dữ liệu “{folder}”. Chưa có gì "
            "thay đổi; hãy mở khóa ghi của USB, hoặc chép cả thư mục chương trình sang ổ khác."
        )
    if fault in NO_ROOM:
        return UnusableStore(
            f"Ổ đĩa đã đầy nên không tạo được thư mục dữ liệu “{folder}”. "
            "Chưa có gì thay đổi; hãy xóa bớt tệp không cần trên ổ đó rồi mở lại."
        )
    if fault in LOST:
        return UnusableStore(
            f"Không thấy ổ đĩa hoặc đường dẫn của thư mục dữ liệu “{folder}”. "
            "Chưa có gì thay đổi; hãy cắm lại USB hoặc nối lại mạng rồi mở lại."
        )
    return UnusableStore(
        f"Không tạo được thư mục dữ liệu “{folder}”: {fault_words(error)}. "
        "Chưa có gì thay đổi; hãy kiểm tra đường dẫn và ổ đĩa."
    )
