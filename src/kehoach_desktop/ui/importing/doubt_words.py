"""Why a field of a row is to be looked at, where no warning says it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


_WORDS = ("title", "name")


def doubt_reasons(warnings: Sequence[str], fields: Sequence[str]) -> list[str]:
    """Return what is said of a row: its warnings, then its doubtful fields that none tells of.

    Where there are fewer warnings than doubts they tell of lead and deadline, not of the words.
    """
    is_short = len(warnings) < len(fields)
    untold = [one for one in fields if not warnings or (is_short and one in _WORDS)]
    return [*warnings, *(doubt_words(one) for one in untold)]


def doubt_words(field: str) -> str:
    """Return the reason in a sentence for the officer."""
    return {
        "title": translate("DoubtWords", "Nội dung chưa chắc đúng nguyên văn; so với bản gốc."),
        "name": translate("DoubtWords", "Tên chỉ tiêu chưa chắc đúng; so với bản gốc."),
        "lead": translate("DoubtWords", "Chưa rõ đơn vị nào chủ trì, đơn vị nào phối hợp."),
        "coordinating": translate("DoubtWords", "Chưa rõ đơn vị phối hợp."),
        "deadline": translate("DoubtWords", "Chưa chắc về thời hạn; so với bản gốc."),
        "targets": translate("DoubtWords", "Chưa chắc về mục tiêu; so với bản gốc."),
        "indicator": translate("DoubtWords", "Chưa rõ dòng này thuộc chỉ tiêu nào."),
        "number": translate("DoubtWords", "Chưa chắc về số thứ tự."),
    }.get(field, translate("DoubtWords", "Chỗ này chưa chắc đúng; so với bản gốc."))
