"""A month on a page lying down: seven columns whose rows grow with what falls due."""

from dataclasses import dataclass

from kehoach_desktop.domain.reports.printed_calendar import PrintedDay, PrintedMonth
from kehoach_desktop.writing.page.paper import MM, Paper
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.page.typeface import Typeface
from kehoach_desktop.writing.plain_text import plain_line

WALL = Paper(297 * MM, 210 * MM, top=14 * MM, bottom=10 * MM, left=12 * MM, right=12 * MM)
"""A sheet for the wall needs no room for binding."""

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
SHADE = 0.93
FAINT = 0.6
_SIDE = 3.0
_ABOVE, _BELOW = 2.0, 3.0
_HEAD_HEIGHT = 15.0
_LEAST_LINES = 3
_SIZES = ((9.0, 8.0), (8.0, 7.0), (7.0, 6.5))
"""Letters of titles and of what stands under them, the usual ones first."""


@dataclass(frozen=True, slots=True)
class _Line:
    face: Typeface
    text: str


class MonthGrid:
    """Draws one month down from where the sheet is filled."""

    def __init__(self, sheet: Sheet, month: PrintedMonth) -> None:
        self._sheet = sheet
        self._month = month
        self._number = sheet.face("bold", 11)
        self._column = sheet.paper.text_width / len(WEEKDAYS)
        self._take_letters(*_SIZES[0])

    def _take_letters(self, title: float, small: float) -> None:
        self._title = self._sheet.face("regular", title)
        self._late = self._sheet.face("bold", title)
        self._small = self._sheet.face("italic", small)

    def draw(self) -> None:
        """Draw the weeks, a full month in smaller letters where it then stands on one page.

        What needs more pages goes on under a new head, in the usual letters.
        """
        self._head()
        room = self._sheet.room
        for sizes in (*_SIZES, _SIZES[0]):
            self._take_letters(*sizes)
            cells = [[self._lines(day) for day in week] for week in self._month.weeks]
            needed = [max(map(self._height, week)) for week in cells]
            if sum(needed) <= room:
                needed = _levelled(needed, room)
                break
        for week, lines, height in zip(self._month.weeks, cells, needed, strict=True):
            self._week(week, lines, height)

    def _week(self, week: tuple[PrintedDay, ...], cells: list[list[_Line]], height: float) -> None:
        sheet = self._sheet
        if height > sheet.room + 0.01:
            whole = sheet.paper.text_height - _HEAD_HEIGHT
            least = self._number.leading + _ABOVE + _BELOW + _LEAST_LINES * self._title.leading
            if height <= whole or sheet.room < least:
                self._turn()
        goes_on = False
        while True:
            here = min(height, sheet.room)
            taken = [self._taken(lines, here) for lines in cells]
            rest = [lines[count:] for lines, count in zip(cells, taken, strict=True)]
            if any(rest):
                here = sheet.room
            shown = [lines[:count] for lines, count in zip(cells, taken, strict=True)]
            self._row(week, shown, here, goes_on)
            if not any(rest):
                return
            cells, goes_on = rest, True
            height = max(map(self._height, cells))
            self._turn()

    def _turn(self) -> None:
        self._sheet.turn()
        self._head()

    def _head(self) -> None:
        sheet, canvas = self._sheet, self._sheet.canvas
        face = sheet.face("bold", 10)
        bottom = sheet.y - _HEAD_HEIGHT
        canvas.setLineWidth(0.5)
        for place, name in enumerate(WEEKDAYS):
            left = sheet.paper.left + place * self._column
            canvas.rect(left, bottom, self._column, _HEAD_HEIGHT)
            sheet.centered(face, name, left + self._column / 2, bottom + 4.5)
        sheet.y = bottom

    def _row(
        self,
        week: tuple[PrintedDay, ...],
        cells: list[list[_Line]],
        height: float,
        goes_on: bool,
    ) -> None:
        sheet, canvas = self._sheet, self._sheet.canvas
        bottom = sheet.y - height
        for place, (day, lines) in enumerate(zip(week, cells, strict=True)):
            left = sheet.paper.left + place * self._column
            if day.rest and not day.outside:
                canvas.setFillGray(SHADE)
                canvas.rect(left, bottom, self._column, height, stroke=0, fill=1)
                canvas.setFillGray(0)
            canvas.setLineWidth(0.5)
            canvas.rect(left, bottom, self._column, height)
            number = str(day.day.day)
            if day.outside:
                number = f"{day.day.day}/{day.day.month}"
                canvas.setFillGray(FAINT)
            elif goes_on:
                number += " (tiếp)"
            y = sheet.y - _ABOVE - self._number.size
            sheet.line(self._number, number, left + _SIDE, y)
            canvas.setFillGray(0)
            y = sheet.y - _ABOVE - self._number.leading
            for line in lines:
                y -= line.face.leading
                base = y + line.face.leading - line.face.size
                sheet.line(line.face, line.text, left + _SIDE, base)
        sheet.y = bottom

    def _lines(self, day: PrintedDay) -> list[_Line]:
        inside = self._column - 2 * _SIDE
        lines: list[_Line] = []

        def put(face: Typeface, text: str) -> None:
            lines.extend(_Line(face, one) for one in face.wrap(plain_line(text), inside))

        put(self._small, day.note)
        for entry in day.entries:
            put(self._late if entry.late else self._title, f"• {entry.title}")
            put(self._small, entry.remark)
        return lines

    def _height(self, lines: list[_Line]) -> float:
        return _ABOVE + _BELOW + self._number.leading + sum(line.face.leading for line in lines)

    def _taken(self, lines: list[_Line], height: float) -> int:
        room = height - _ABOVE - _BELOW - self._number.leading + 0.01
        for count, line in enumerate(lines):
            room -= line.face.leading
            if room < 0:
                return count
        return len(lines)


def _levelled(needed: list[float], room: float) -> list[float]:
    """Return the heights grown to fill the room, the lowest first, so that rows look alike."""
    low, high = 0.0, room
    for _ in range(40):
        level = (low + high) / 2
        if sum(max(level, one) for one in needed) > room:
            high = level
        else:
            low = level
    return [max(low, one) for one in needed]
