"""A target's reading in words: "từ 90% trở lên"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.indicators.measuring import format_number
from kehoach_desktop.domain.indicators.target import Comparator, Target

translate = QCoreApplication.translate


def target_words(target: Target, measure_unit: str = "") -> str:
    """Return how a target is held against a figure, or that it cannot be."""
    words = _compared(target, measure_unit)
    if not words:
        return translate(
            "TargetWords", "Chưa hiểu mục tiêu này; báo cáo ghi “chưa đủ căn cứ so sánh”."
        )
    words = translate("TargetWords", "Đọc là: {}").format(words)
    if target.also:
        words += translate("TargetWords", "; điều kiện kèm theo, không tự so sánh: {}").format(
            target.also
        )
    return words


def _compared(target: Target, measure_unit: str) -> str:
    if target.comparator is None or target.value is None:
        return ""
    percent = "%" if "%" in measure_unit or "%" in target.text else ""
    number = format_number(abs(target.value)) + percent
    match target.comparator:
        case Comparator.AT_MOST if target.rank:
            return translate("TargetWords", "từ hạng {} trở lên").format(number)
        case Comparator.AT_LEAST:
            return translate("TargetWords", "từ {} trở lên").format(number)
        case Comparator.MORE_THAN:
            return translate("TargetWords", "trên {}").format(number)
        case Comparator.AT_MOST:
            return translate("TargetWords", "không quá {}").format(number)
        case Comparator.LESS_THAN:
            return translate("TargetWords", "dưới {}").format(number)
        case Comparator.EQUAL:
            return translate("TargetWords", "đúng {}").format(number)
        case Comparator.BETWEEN:
            upper = format_number(target.upper) + percent if target.upper is not None else "?"
            return translate("TargetWords", "từ {} đến {}").format(number, upper)
        case Comparator.CHANGE:
            return _change(target)


def _change(target: Target) -> str:
    value = target.value or 0
    number = f"{format_number(abs(target.value))}%" if target.value is not None else ""
    if value < 0:
        words = translate("TargetWords", "giảm ít nhất {}").format(number)
    else:
        words = translate("TargetWords", "tăng ít nhất {}").format(number)
    if target.base_year is not None:
        words += translate("TargetWords", " so với năm {}").format(target.base_year)
    return words
