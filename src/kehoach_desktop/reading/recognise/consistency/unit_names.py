"""Judges the names of units, each once, however many rows it stands in."""

from kehoach_desktop.reading.recognise.consistency.misspelt_units import usual_name_meant
from kehoach_desktop.reading.recognise.consistency.torn_leads import torn_lead
from kehoach_desktop.reading.recognise.consistency.unlikely_units import is_unlikely_unit


class UnitNames:
    """Remembers what was said of each name."""

    def __init__(self) -> None:
        self._judged: dict[str, str] = {}
        self._together: dict[tuple[str, ...], str] = {}

    def among(self, names: tuple[str, ...]) -> str:
        """Return why the first doubtful name is doubtful, "" if none is."""
        why = self._together.get(names)
        if why is None:
            why = self._together[names] = self._first(names)
        return why

    def _first(self, names: tuple[str, ...]) -> str:
        for name in names:
            why = self._judged.get(name)
            if why is None:
                why = self._judged[name] = _why(name)
            if why:
                return why
        return ""


def _why(name: str) -> str:
    if is_unlikely_unit(name) or torn_lead(name):
        return f"“{name[:80]}” không giống tên một đơn vị; xem câu gốc để sửa đơn vị và nội dung."
    if meant := usual_name_meant(name):
        return f"“{name}” có vẻ là “{meant}” viết sai; hãy xem lại tên đơn vị."
    return ""
