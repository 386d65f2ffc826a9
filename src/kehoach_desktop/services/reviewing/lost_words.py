"""What the officer is told of a correction whose row is gone: what she had said, and where."""

from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.services.reviewing.draft_replay import LostEdit
from kehoach_desktop.services.rows.field_names import FIELD_NAMES

_DONE = {
    EditKind.JOIN: "gộp hai dòng",
    EditKind.HEADING: "đổi dòng thành nhóm hoặc nhóm thành việc",
    EditKind.LEAVE_OUT: "bỏ dòng, không nhận",
    EditKind.BRING_BACK: "lấy lại dòng đã bỏ",
    EditKind.SEE: "đánh dấu đã xem chỗ nghi ngờ",
    EditKind.SEE_WARNING: "đánh dấu đã xem một lưu ý",
    EditKind.SEE_HEAD: "đánh dấu phần đầu văn bản để trống cũng được",
    EditKind.NEW_DUTY: "thêm một chế độ báo cáo",
    EditKind.UNIT: "chọn đơn vị cho một tên lạ",
}
_NAMES = {**FIELD_NAMES, "when": "kỳ báo cáo"}


def lost_words(lost: LostEdit) -> str:
    """Return the correction in a sentence, the place where its row was read before it."""
    places = dict.fromkeys(where for _sort, where, _nth in lost.places.values() if where)
    told = _told(lost.edit)
    return f"{', '.join(places)}: {told}" if places else told


def _told(edit: Edit) -> str:
    if edit.kind is EditKind.SPLIT:
        return f"tách làm hai: {' | '.join(map(_quoted, edit.words))}"
    if edit.kind in _DONE:
        names = [edit.words[0]] if edit.kind is EditKind.UNIT and edit.words else []
        return " ".join([_DONE[edit.kind], *map(_quoted, names)])
    field, text = (*edit.words, "", "")[:2]
    name = _NAMES.get(field, "một ô")
    return f"sửa {name} thành {_quoted(text)}" if text else f"xóa {name}"


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())}”"
