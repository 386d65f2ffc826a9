"""Reviews left before their plans were taken: a folder each beside the data, with the document.

They are no facts of the office: nothing to undo, to send up or to restore from a copy.
"""

import contextlib
import datetime
import filecmp
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.table_columns import ColumnChoice, ColumnUse
from kehoach_desktop.services.draft_edits import Edit, EditKind
from kehoach_desktop.services.draft_replay import LostEdit, Place
from kehoach_desktop.services.kept_reviews import (
    DamagedReview,
    KeptPlan,
    KeptReview,
    KeptSource,
)
from kehoach_desktop.storage.store_errors import store_error
from kehoach_desktop.storage.whole_file import write_whole

FOLDER = "dang-ra-soat"
DAMAGED = "dang-ra-soat-hong"
FILE = "ban-doc.json"
_DOCUMENT = "van-ban"
_PASTED = "van-ban-dan.txt"
_LARGEST = 64 << 20
_NO_REVIEW = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
_DAMAGE = (OSError, *_NO_REVIEW)


class ReviewFolder:
    """Reads and writes kept reviews; one that is damaged is set aside with its document."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._folder = data / FOLDER
        self._aside = data / DAMAGED

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
                # Whatever is wrong in a file that anybody may have touched: it is set aside.
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

    def is_of(self, id: str, document: KeptSource) -> bool:
        """Return whether the kept document is this one, by its content."""
        with contextlib.suppress(OSError, UnusableFile):
            kept = self.source(id)
            if kept.path is not None and document.path is not None:
                return filecmp.cmp(kept.path, document.path, shallow=False)
            return kept.path is document.path and kept.text == document.text
        return False

    def set_aside(self) -> list[DamagedReview]:
        """Move what can't be read out of the way; return all that lies there."""
        with contextlib.suppress(OSError):
            for place in list(self._folder.iterdir()):
                try:
                    _read(place)
                except _NO_REVIEW:
                    self._move(place)
                except OSError:
                    # Not there yet, or held by another program: nothing is wrong with it.
                    continue
        with contextlib.suppress(OSError):
            return [DamagedReview(one.name, _name(one), one) for one in self._aside.iterdir()]
        return []

    def _move(self, place: Path) -> None:
        self._aside.mkdir(exist_ok=True)
        aside = self._aside / place.name
        if aside.exists():
            aside = self._aside / f"{place.name}-{new_id()[:8]}"
        with contextlib.suppress(OSError):
            place.rename(aside)
        with contextlib.suppress(OSError):
            self._folder.rmdir()

    def drop_aside(self, id: str) -> None:
        """Remove what was set aside; what is not there is no error."""
        try:
            with contextlib.suppress(FileNotFoundError):
                shutil.rmtree(self._aside / id)
            with contextlib.suppress(OSError):
                self._aside.rmdir()
        except OSError as error:
            raise store_error(error, self._data) from error

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


def _name(place: Path) -> str:
    """Return the name of the document in a folder, "" for text that was pasted."""
    with contextlib.suppress(OSError):
        return next((one.name for one in (place / _DOCUMENT).iterdir()), "")
    return ""


def _words(review: KeptReview) -> dict[str, Any]:
    return {
        "name": review.name,
        "at": review.at.isoformat(),
        "columns": [[one.table, one.column, one.use.value] for one in review.columns],
        "plans": [
            {
                "part": plan.part,
                "edits": [_edit_words(one) for one in plan.edits],
                "places": plan.places or {},
                "lost": [[_edit_words(one.edit), dict(one.places)] for one in plan.lost],
            }
            for plan in review.plans
        ],
    }


def _edit_words(edit: Edit) -> list[Any]:
    return [edit.kind.value, edit.rows, edit.words]


def _edit(words: Any) -> Edit:
    kind, rows, said = words
    return Edit(EditKind(kind), tuple(map(_text, rows)), tuple(map(_text, said)))


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
                tuple(map(_edit, plan["edits"])),
                _places(plan["places"]),
                # Reviews kept by earlier versions of the program have none.
                tuple(
                    LostEdit(_edit(edit), _places(where)) for edit, where in plan.get("lost", [])
                ),
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
