"""Whether a name in a plan of a higher level means the commune's own office or its units."""

import re
from collections.abc import Iterable

from kehoach_desktop.domain.text.vietnamese import CAPITAL, fold
from kehoach_desktop.domain.units.phrases import is_collective
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.domain.units.unit import Unit

# With their marks: folded, "phường" is also in "địa phương" and "xã" in "xa".
_COMMUNE = re.compile(
    r"(?<!hợp tác )(?<!thị )\b(?:xã(?! hội)|phường|đặc khu)\b(?P<behind>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(rf"\s+(?=[{CAPITAL}])")
_LOCAL = re.compile(
    r"\b(?:địa phương|cấp cơ sở|các (?:thôn|xóm|ấp|bản|buôn|tổ dân phố|khu phố))\b", re.IGNORECASE
)
_HIGHER = re.compile(
    r"\b(?:sở|bộ|cục|tỉnh|thành phố|quận|huyện|trung ương|doanh nghiệp|ngân hàng)\b", re.IGNORECASE
)


class OwnNames:
    """Knows the office of a commune, by its name, and the units of its register."""

    def __init__(self, units: Iterable[Unit], office: str) -> None:
        self._register = UnitRegister(units)
        place = _COMMUNE.search(office)
        self._place = fold(place["behind"]).strip() if place else ""
        # Plans name few units many times.
        self._known: dict[str, bool] = {}

    def means_lead(self, name: str) -> bool:
        """Whether who leads is of the commune, or many together that are not of a higher level.

        "Các cơ quan, đơn vị" lead where everybody does it.
        """
        return self._is_own(name) or (is_collective(name) and not _HIGHER.search(name))

    def means_helper(self, name: str) -> bool:
        """Whether who helps is of the commune, by its name or as one of all communes.

        "Các đơn vị liên quan" help with everything and say nothing.
        """
        return self._is_own(name)

    def _is_own(self, name: str) -> bool:
        if name not in self._known:
            self._known[name] = self._look(name)
        return self._known[name]

    def _look(self, name: str) -> bool:
        if commune := _COMMUNE.search(name):
            behind = commune["behind"]
            # "UBND các xã, phường" are all communes; "UBND xã Bình Minh" is one, maybe another.
            if not _NAMED.match(behind) or not self._place:
                return True
            return re.search(rf"\b{re.escape(self._place)}\b", fold(behind)) is not None
        return _LOCAL.search(name) is not None or self._register.resolve(name) is not None
