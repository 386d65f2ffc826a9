"""Where the program keeps its data and its reports of faults."""

import datetime
import os
from pathlib import Path

from kehoach_desktop import __version__
from kehoach_desktop.domain.errors import UnusableStore
from kehoach_desktop.domain.system_faults import fault_words

DATA_VARIABLE = "KEHOACH_DATA"
_APPLICATION = "kehoach"


def data_folder(given: Path | None = None) -> Path:
    """Return the data folder, made if absent: as given, else ``KEHOACH_DATA``, else the user's own.

    Raises UnusableStore when it can't be made or is no folder.
    """
    folder = (given or _usual_folder()).expanduser()
    try:
        folder = folder.absolute()
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UnusableStore(
            f"“{folder}” là một tệp, không phải thư mục, nên không dùng làm thư mục dữ liệu được. "
            "Tệp đó được giữ nguyên; hãy chọn một thư mục khác."
        ) from error
    except NotADirectoryError as error:
        raise UnusableStore(
            f"Không tạo được thư mục dữ liệu “{folder}” vì đường dẫn đi qua một tệp. "
            "Chưa có gì thay đổi; hãy chọn một thư mục khác."
        ) from error
    except PermissionError as error:
        raise UnusableStore(
            f"Không có quyền ghi để tạo thư mục dữ liệu “{folder}”. "
            "Chưa có gì thay đổi; hãy chọn thư mục khác hoặc xin quyền ghi."
        ) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise UnusableStore(
            f"Không tạo được thư mục dữ liệu “{folder}”: {fault_words(error)}. "
            "Chưa có gì thay đổi; hãy kiểm tra đường dẫn và ổ đĩa."
        ) from error
    return folder


def resource(name: str) -> Path:
    """Return a file that is shipped with the program."""
    return Path(__file__).parent / "resources" / name


def save_fault(error: BaseException) -> Path | None:
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
    for folder in (_fault_folder, lambda: Path(tempfile.gettempdir())):
        try:
            path = folder() / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines), encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return path
    return None


def _usual_folder() -> Path:
    if chosen := os.environ.get(DATA_VARIABLE):
        return Path(chosen)
    import platformdirs

    return platformdirs.user_data_path(_APPLICATION, appauthor=False)


def _fault_folder() -> Path:
    import platformdirs

    return platformdirs.user_log_path(_APPLICATION, appauthor=False)
