"""Reviews left before their plans were taken: a folder each beside the data, with the document.

They are no facts of the office: nothing to undo, to send up or to restore from a copy.
"""

import contextlib
import datetime
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.domain.table_columns import ColumnChoice, ColumnUse
from kehoach_desktop.services.draft_edits import Edit, EditKind
from kehoach_desktop.services.draft_replay import Place
from kehoach_desktop.services.kept_reviews import KeptPlan, KeptReview, KeptSource
from kehoach_desktop.storage.store_errors import store_error
from kehoach_desktop.storage.whole_file import write_whole

FOLDER = "dang-ra-soat"
FILE = "ban-doc.json"
_DOCUMENT = "van-ban"
_PASTED = "van-ban-dan.txt"
_LARGEST = 64 << 20
_DAMAGE = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)


class ReviewFolder:
    """Reads and writes kept reviews; one that is damaged counts as never kept."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._folder = data / FOLDER

    def save(self, review: KeptReview, source: KeptSource) -> None:
        """Write a review, whole or not at all, its document the first time only."""
        place = self._folder / review.id
        try:
            if not (place / FILE).exists():
                self._keep_document(place, source)
            # In ASCII: a file's name or a pasted word may hold what UTF-8 can't.
            write_whole(place / FILE, json.dumps(_words(review)).encode())
        except OSError as error:
            raise store_error(error, self._data) from error

    def _keep_document(self, place: Path, source: KeptSource) -> None:
        place.mkdir(parents=True, exist_ok=True)
        if source.path is None:
            write_whole(place / _PASTED, source.text.encode(errors="surrogatepass"))
            return
        inside = place / _DOCUMENT
        inside.mkdir(exist_ok=True)
        if source.path.parent == inside:
            return
        try:
            document = source.path.read_bytes()
        except OSError as error:
            raise UnusableFile(
                f"Không còn đọc được “{source.path.name}” nên các chỗ sửa chưa được giữ cho lần mở "
                "sau. Bản đang xem vẫn còn nguyên; hãy nhận kế hoạch trước khi đóng chương trình, "
                "hoặc cắm lại USB."
            ) from error
        write_whole(inside / source.path.name, document)

    def load(self) -> list[KeptReview]:
        """Return every review that can be read."""
        found: list[KeptReview] = []
        with contextlib.suppress(OSError):
            for place in self._folder.iterdir():
                # Whatever is wrong in a file that anybody may have touched: it is not offered.
                with contextlib.suppress(*_DAMAGE):
                    found.append(_read(place))
        return found

    def source(self, id: str) -> KeptSource:
        """Return the kept document; raises UnusableFile when it is gone."""
        place = self._folder / id
        try:
            for path in (place / _DOCUMENT).iterdir():
                return KeptSource(path)
        except OSError:
            with contextlib.suppress(OSError, ValueError):
                return KeptSource(
                    text=(place / _PASTED).read_bytes().decode(errors="surrogatepass")
                )
        raise UnusableFile(
            "Văn bản của bản đọc dở này không còn trong thư mục dữ liệu nên không xem tiếp được; "
            "dữ liệu đã lưu không thay đổi. Hãy đọc lại tệp gốc."
        )

    def drop(self, id: str) -> None:
        """Remove a review and its document."""
        place = self._folder / id
        try:
            with contextlib.suppress(FileNotFoundError):
                # Without its first file it is no review any more, even if the rest is in use.
                (place / FILE).unlink()
            shutil.rmtree(place, ignore_errors=True)
            with contextlib.suppress(OSError):
                self._folder.rmdir()
        except OSError as error:
            raise store_error(error, self._data) from error


def _words(review: KeptReview) -> dict[str, Any]:
    return {
        "name": review.name,
        "at": review.at.isoformat(),
        "columns": [[one.table, one.column, one.use.value] for one in review.columns],
        "plans": [
            {
                "part": plan.part,
                "edits": [[one.kind.value, one.rows, one.words] for one in plan.edits],
                "places": plan.places or {},
            }
            for plan in review.plans
        ],
    }


def _read(place: Path) -> KeptReview:
    """Return the review in a folder; raises OSError, or what shows that it is damaged."""
    file = place / FILE
    if file.stat().st_size > _LARGEST:
        raise ValueError("too large")
    words = json.loads(file.read_text(encoding="utf-8"))
    return KeptReview(
        place.name,
        _text(words["name"]),
        datetime.datetime.fromisoformat(words["at"]).replace(tzinfo=None),
        tuple(
            ColumnChoice(_whole(table), _whole(column), ColumnUse(use))
            for table, column, use in words["columns"]
        ),
        tuple(
            KeptPlan(
                _whole(plan["part"]),
                tuple(
                    Edit(EditKind(kind), tuple(map(_text, rows)), tuple(map(_text, said)))
                    for kind, rows, said in plan["edits"]
                ),
                _places(plan["places"]),
            )
            for plan in words["plans"]
        ),
    )


def _places(words: Mapping[str, Any]) -> dict[str, Place]:
    return {
        key: (_text(sort), _text(where), _whole(nth)) for key, (sort, where, nth) in words.items()
    }


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("no whole number")
    return value
