"""Reviews left before their plans were taken: a folder each beside the data, with the document.

They are no facts of the office: nothing to undo, to send up or to restore from a copy.
"""

import contextlib
import datetime
import filecmp
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kehoach_desktop.domain.drafts.table_columns import ColumnChoice, ColumnUse
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.services.reviewing.draft_replay import LostEdit, Place
from kehoach_desktop.services.reviewing.kept_review import (
    DamagedReview,
    KeptPlan,
    KeptReview,
    KeptSource,
)
from kehoach_desktop.storage.kept_folder import Damaged, KeptFolder, text_in, whole_in
from kehoach_desktop.storage.whole_file import write_whole

FOLDER = "dang-ra-soat"
FILE = "ban-doc.json"
_DOCUMENT = "van-ban"
_PASTED = "van-ban-dan.txt"
_LARGEST = 64 << 20


class ReviewFolder:
    """Reads and writes kept reviews; one that is damaged is set aside with its document."""

    def __init__(self, data: Path) -> None:
        self._kept = KeptFolder(data, FOLDER, largest=_LARGEST, inside=FILE)

    def save(self, review: KeptReview, source: KeptSource) -> None:
        """Write a review, whole or not at all, its document the first time only."""
        with self._kept.told():
            if not self._kept.file(review.id).exists():
                self._keep_document(self._kept.place(review.id), source)
        self._kept.write(review.id, _words(review))

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
        for id in self._kept.names():
            with contextlib.suppress(OSError, Damaged):
                found.append(self._read(id))
        return found

    def _read(self, id: str) -> KeptReview:
        return self._kept.read(id, lambda words: _review(id, words))

    def source(self, id: str) -> KeptSource:
        """Return the kept document; raises UnusableFile when it is gone."""
        place = self._kept.place(id)
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
        for id in self._kept.names():
            # What the disk can't give now is not there yet, or held by another program.
            with contextlib.suppress(OSError):
                try:
                    self._read(id)
                except Damaged:
                    self._kept.set_aside(id)
        return [DamagedReview(one.name, _name(one), one) for one in self._kept.aside()]

    def drop_aside(self, id: str) -> None:
        """Remove what was set aside; what is not there is no error."""
        self._kept.drop_aside(id)

    def drop(self, id: str) -> None:
        """Remove a review and its document."""
        self._kept.drop(id)


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
    return Edit(EditKind(kind), tuple(map(text_in, rows)), tuple(map(text_in, said)))


def _review(id: str, words: Any) -> KeptReview:
    return KeptReview(
        id,
        text_in(words["name"]),
        datetime.datetime.fromisoformat(words["at"]).replace(tzinfo=None),
        tuple(
            ColumnChoice(whole_in(table), whole_in(column), ColumnUse(use))
            for table, column, use in words["columns"]
        ),
        tuple(
            KeptPlan(
                whole_in(plan["part"]),
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
        key: (text_in(sort), text_in(where), whole_in(nth))
        for key, (sort, where, nth) in words.items()
    }
