"""Why a field of a row is to be looked at, where no warning says it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


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
