"""A quarter at a glance: three small months beside one another, their lists below them."""

from kehoach_desktop.domain.reports.printed_calendar import PrintedDay, PrintedMonth
from kehoach_desktop.writing.page.month_grid import FAINT, SHADE
from kehoach_desktop.writing.page.sheet import Sheet
from kehoach_desktop.writing.plain_text import plain_line

_GAP = 14.0
_SHORT_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_ROW = 27.0
_HEAD = 12.0
_MOST_WEEKS = 6
_DATE_WIDTH = 30.0


class QuarterGlance:
    """Draws the months of a quarter down from where the sheet is filled."""

    def __init__(self, sheet: Sheet, months: tuple[PrintedMonth, ...]) -> None:
        self._sheet = sheet
        self._months = months
        self._width = (sheet.paper.text_width - _GAP * (len(months) - 1)) / max(1, len(months))

    def draw(self) -> None:
        """Draw the months and then every day with something due, on more pages if needed."""
        sheet = self._sheet
        top = sheet.y
        bottoms = [self._month(month, self._left(at), top) for at, month in enumerate(self._months)]
        sheet.y = min(bottoms, default=top) - 8
        self._lists()

    def _left(self, at: int) -> float:
        return self._sheet.paper.left + at * (self._width + _GAP)

    def _month(self, month: PrintedMonth, left: float, top: float) -> float:
        sheet, canvas = self._sheet, self._sheet.canvas
        title, small = sheet.face("bold", 12), sheet.face("regular", 8)
        column = self._width / len(_SHORT_WEEKDAYS)
        y = top - title.leading
        sheet.centered(title, plain_line(month.title), left + self._width / 2, y + 4)
        y -= _HEAD
        for place, name in enumerate(_SHORT_WEEKDAYS):
            sheet.centered(small, name, left + (place + 0.5) * column, y + 3.5)
        canvas.setLineWidth(0.4)
        for week in month.weeks:
            y -= _ROW
            for place, day in enumerate(week):
                self._day(day, left + place * column, y, column)
        # The lists of three months begin at one height, whatever weeks they have.
        y -= _ROW * (_MOST_WEEKS - len(month.weeks))
        face = sheet.face("italic", 9)
        for text in face.wrap(plain_line(month.remark), self._width):
            y -= face.leading
            sheet.line(face, text, left, y + 2)
        return y

    def _day(self, day: PrintedDay, left: float, bottom: float, width: float) -> None:
        sheet, canvas = self._sheet, self._sheet.canvas
        if day.outside:
            canvas.setStrokeGray(FAINT)
            canvas.rect(left, bottom, width, _ROW)
            canvas.setStrokeGray(0)
            return
        if day.rest:
            canvas.setFillGray(SHADE)
            canvas.rect(left, bottom, width, _ROW, stroke=0, fill=1)
            canvas.setFillGray(0)
        canvas.rect(left, bottom, width, _ROW)
        number = sheet.face("bold" if day.entries else "regular", 10)
        sheet.line(number, str(day.day.day), left + 2.5, bottom + _ROW - 10)
        small = sheet.face("regular", 7)
        if day.entries:
            sheet.line(small, f"{len(day.entries)} việc", left + 2.5, bottom + 9.5)
        late = sum(entry.late for entry in day.entries)
        if late:
            sheet.line(sheet.face("bold", 7), f"{late} trễ", left + 2.5, bottom + 2.5)

    def _lists(self) -> None:
        sheet = self._sheet
        columns = [_list_lines(sheet, month, self._width) for month in self._months]
        leading = sheet.face("regular", 8.5).leading
        while any(columns):
            fit = int((sheet.room + 0.01) / leading)
            if fit < 2:
                sheet.turn()
                continue
            for at, lines in enumerate(columns):
                y = sheet.y
                for style, date, text in lines[:fit]:
                    y -= leading
                    if date:
                        sheet.line(sheet.face("bold", 8.5), date, self._left(at), y + 2)
                    face = sheet.face(style, 8.5)
                    sheet.line(face, text, self._left(at) + _DATE_WIDTH, y + 2)
            columns = [lines[fit:] for lines in columns]
            if any(columns):
                sheet.turn()


def _list_lines(sheet: Sheet, month: PrintedMonth, width: float) -> list[tuple[str, str, str]]:
    """Return the lines of a month's list: style, the day where one begins, the words."""
    found: list[tuple[str, str, str]] = []
    for week in month.weeks:
        for day in week:
            if day.outside:
                continue
            date = f"{day.day.day}/{day.day.month}"
            texts = [("italic", day.note)] if day.note else []
            for entry in day.entries:
                remark = f" ({entry.remark})" if entry.remark else ""
                texts.append(("bold" if entry.late else "regular", f"{entry.title}{remark}"))
            for style, text in texts:
                face = sheet.face(style, 8.5)
                for line in face.wrap(plain_line(text), width - _DATE_WIDTH):
                    found.append((style, date, line))
                    date = ""
    return found
