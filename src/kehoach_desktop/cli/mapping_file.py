"""The file that says which old task goes on as which new one."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.computer.system_faults import fault_words
from kehoach_desktop.domain.errors import InvalidInput, NotFound, UnusableFile
from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.services.superseding.superseding import SuccessionProposal, WorkRow

_LEAST_PREFIX = 4
EXAMPLE = (
    '[{"old": "II.5", "new": ["3", "4"]}, {"old": "II.6", "new": [], "reason": "Đã hoàn thành"}]'
)
"""What such a file looks like."""
_MOST_BYTES = 8 * 1024 * 1024


def read_mapping(path: Path, proposal: SuccessionProposal) -> list[Mapped]:
    """Return what the file decides; rows go by id, its beginning, or printed number.

    Raises UnusableFile for what is no such file, NotFound and InvalidInput for rows that
    are not there or not clear.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _unusable(path, "tệp quá lớn")
        entries = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise _unusable(path, fault_words(error)) from error
    except (ValueError, RecursionError) as error:
        raise _unusable(path, "không phải là JSON") from error
    if not isinstance(entries, list):
        raise _unusable(path, "phải là một danh sách các mục")
    return [_mapped(entry, proposal, path) for entry in entries]


def _mapped(entry: Any, proposal: SuccessionProposal, path: Path) -> Mapped:
    if not isinstance(entry, dict) or not set(entry) <= {"old", "new", "reason", "sort"}:
        raise _unusable(path, "mỗi mục chỉ gồm old, new, reason và sort")
    old, new, reason = entry.get("old"), entry.get("new") or [], entry.get("reason") or ""
    new = [new] if isinstance(new, str) else new
    words_only = isinstance(new, list) and all(isinstance(one, str) for one in [*new, reason])
    if not isinstance(old, str) or not words_only:
        raise _unusable(path, "old và reason là chữ, new là chữ hoặc danh sách chữ")
    is_task = entry.get("sort", "task") == "task"
    here = _row(old, proposal.old, is_task)
    return Mapped(
        here.id,
        tuple(_row(one, proposal.new, here.is_task).id for one in new),
        clean(reason),
    )


def _row(words: str, rows: Sequence[WorkRow], is_task: bool) -> WorkRow:
    words = clean(words)
    found = [row for row in rows if row.id == words]
    found = found or [row for row in rows if row.is_task is is_task and row.number == words]
    if not found and len(words) >= _LEAST_PREFIX:
        found = [row for row in rows if row.id.startswith(words.lower())]
    if not found:
        raise NotFound(f"Không tìm thấy mục “{words}” ghi trong tệp ghép; không có gì thay đổi.")
    if len(found) > 1:
        raise InvalidInput(
            f"Số “{words}” ghi trong tệp ghép có ở {len(found)} mục; không có gì thay đổi. "
            "Hãy ghi mã thay cho số."
        )
    return found[0]


def _unusable(path: Path, reason: str) -> UnusableFile:
    return UnusableFile(
        f"Không dùng được “{path.name}” làm tệp ghép công việc: {reason}; không có gì thay đổi. "
        f"Tệp ghép viết như ví dụ này: {EXAMPLE}"
    )
