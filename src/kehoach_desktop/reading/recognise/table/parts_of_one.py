"""Shares that a workbook keeps as parts of one in plain cells: 0.25 where "%" is the unit.

A cell that is formatted as a percentage is read as it is shown. Without the format the sheet
shows 0,25; where all the table's shares are so, and one is too high for a share below one percent,
they are parts of one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.domain.indicators.less_is_better import is_less_better
from kehoach_desktop.domain.indicators.measuring import read_number
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.text.vietnamese import fold

# What grows by parts of a percent is told in such shares: "Tỷ lệ tăng dân số tự nhiên 0,95".
_GROWS = re.compile(r"\b(?:tang|giam)\b")
_FEWEST = 2
_HALF, _ONE, _HUNDRED = Decimal("0.5"), Decimal(1), Decimal(100)


def in_percent(indicators: Sequence[DraftIndicator]) -> list[DraftIndicator]:
    """Return a table's indicators with shares that are parts of one in percent.

    The list is the given one where its shares are no such parts.
    """
    shares = [
        (indicator, target)
        for indicator in indicators
        if indicator.measure_unit == "%"
        for target in indicator.targets
        if target.value is not None
    ]
    parts = [(one, target) for one, target in shares if _is_part(target)]
    if len(parts) < max(_FEWEST, len(shares)):
        return [*indicators]
    values = [target.value for _one, target in parts if target.value is not None]
    if all(value == _ONE for value in values):
        return [*indicators]
    if not any(
        (target.value or 0) >= _HALF and not is_less_better(one.name) for one, target in parts
    ):
        return [*indicators]
    return [
        one._replace(targets=tuple(map(_in_percent, one.targets)), doubts=one.doubts | {"targets"})
        if one.measure_unit == "%" and not _GROWS.search(fold(one.name))
        else one
        for one in indicators
    ]


def _is_part(target: Target) -> bool:
    """Whether a target is a bare number above none, of one or less."""
    value = read_number(target.text) if "%" not in target.text else None
    return value is not None and value == target.value and 0 < value <= _ONE and not target.rank


def _in_percent(target: Target) -> Target:
    if target.value is None:
        return target
    value = target.value * _HUNDRED
    return replace(target, value=value.normalize() + 0)
