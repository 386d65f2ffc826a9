"""One measure that a plan names in several places, each time for another year.

"Đến hết năm 2026: 70% hồ sơ …" and "Đến hết năm 2027: 85% hồ sơ …" are one indicator with two
targets. Two places that name one year contradict or repeat each other, and stay two.
"""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.drafts.draft import DraftIndicator
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.reading.folding import fold_fast

_LEADING = re.compile(
    r"(?:(?:ty|ti) (?:le|trong)|(?:tong )?so(?: luong)?|duy tri|phan dau|hoan thanh|co(?: them)?"
    r"|bao dam|dam bao|nang|giam|tang) "
)
_BARE = re.compile(r"[^a-z\d]+")
_SHORTEST = 6


def of_several_years(
    indicators: Sequence[DraftIndicator],
) -> tuple[list[DraftIndicator], list[int]]:
    """Return the indicators with those of one measure and other years joined to their first.

    The second list gives the place that each of them had.
    """
    kept: list[DraftIndicator] = []
    places: list[int] = []
    first: dict[tuple[str, str], list[int]] = {}
    for place, indicator in enumerate(indicators):
        key = (_measure(indicator.name), fold_fast(indicator.measure_unit))
        for at in first.get(key, ()):
            if (joined := _joined(kept[at], indicator)) is not None:
                kept[at] = joined
                break
        else:
            if len(key[0]) >= _SHORTEST:
                first.setdefault(key, []).append(len(kept))
            kept.append(indicator)
            places.append(place)
    return kept, places


def _measure(name: str) -> str:
    plain = fold_fast(name)
    while found := _LEADING.match(plain):
        plain = plain[found.end() :]
    return _BARE.sub(" ", plain).strip()


def _joined(first: DraftIndicator, later: DraftIndicator) -> DraftIndicator | None:
    if first.lead and later.lead and first.lead != later.lead:
        return None
    years = [target.year for target in (*first.targets, *later.targets)]
    if None in years or len(set(years)) < len(years):
        return None
    notes = [note for note in dict.fromkeys((first.note, later.note)) if note]
    return first._replace(
        lead=first.lead or later.lead,
        note="\n".join(notes),
        targets=tuple(sorted((*first.targets, *later.targets), key=_year)),
        doubts=first.doubts | later.doubts,
    )


def _year(target: Target) -> int:
    return target.year or 0
