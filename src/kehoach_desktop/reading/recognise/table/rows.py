"""Sorts the rows of a table into groups, entries and pieces of entries torn in two."""

import re
from collections.abc import Collection, Sequence
from itertools import zip_longest

from kehoach_desktop.domain.text.numbering import NumberKind, number_kind
from kehoach_desktop.reading.document import Row
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.abbreviations import explains
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.entries import (
    BULLET,
    Entry,
    EntryKind,
    joined,
    plain_number,
)
from kehoach_desktop.reading.recognise.table.group_column import numbers_groups
from kehoach_desktop.reading.recognise.table.lone_cells import is_no_time
from kehoach_desktop.reading.recognise.table.repeated_head import without_head
from kehoach_desktop.reading.recognise.table.table_head import TableHead, is_column_numbers

_TOTAL = re.compile(r"(?:tong(?: cong| so| hop)?|cong)\b[^a-z]*(?:\(.*\)|\d.*)?")
# Few columns, for each row of a long table is asked.
_REPEATABLE = frozenset(
    {
        Meaning.LEAD,
        Meaning.COORDINATING,
        Meaning.BOTH,
        Meaning.HEAD,
        Meaning.DEADLINE,
        Meaning.DELIVERABLE,
        Meaning.MEASURE_UNIT,
    }
)
_DITTO = frozenset(
    (
        *("-nt-", "- nt -", "nt", "-nt", "Nt", "NT", "-NT-", "như trên", "Như trên", "//"),
        *("-//-", "- // -", '"', "''", "″", "”", "〃", '-"-', '- " -', "-”-", "--nt--"),
    )
)
_BULLETS = frozenset("-–+•*")
_SUM = re.compile(r"[\d.,\s]+")
# A target as a cell begins with one; one above it that is no half ("80 -", "từ 70 đến").
_FIGURE = re.compile(
    r"\s*(?:(?:[≥≤<>]=?|trên|dưới|tối thiểu|ít nhất|không quá) ?)?\d", re.IGNORECASE
)
_WHOLE_FIGURE = re.compile(r"\d\s*(?:%|\)|[^\W\d]+)?\s*$")
_LONGEST_COLUMN_NUMBER = 15
_FEWEST_COLUMNS = 3
_DASH = re.compile(r"^[^\S\n]*[-–+•*]\s+(?=\S)", re.MULTILINE)
_LED_BY_NUMBER = re.compile(
    r"\s*(?:(?:phần|nhóm|mục)\s+)?((?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*))\s*[.:)/–-]\s*(?=\S)",
    re.IGNORECASE,
)
_NUMBER_CELL = re.compile(
    r"\(?(?:\d{1,4}(?:[.\-]\d{1,4})*|[IVXLCivxlc]{1,6}|[A-Za-zĐđ]\d{0,2}|[A-ZĐ]{1,4}[-.]?"
    r"\d{1,3}(?:[.\-]\d{1,3})*)\)?[.)/:]?|[-–+•*]"
)
_SHARED = frozenset(
    {
        Meaning.LEAD,
        Meaning.COORDINATING,
        Meaning.BOTH,
        Meaning.HEAD,
        Meaning.DEADLINE,
        Meaning.START,
        Meaning.END,
        Meaning.DELIVERABLE,
        Meaning.NOTE,
        Meaning.BASIS,
        Meaning.MEASURE_UNIT,
        Meaning.TARGET,
        Meaning.INDICATOR,
    }
)


class RowSorter:
    """Takes the rows of one table, page after page, and keeps what it made of them."""

    def __init__(self, head: TableHead, title: Meaning, captions: Collection[str] = ()) -> None:
        """Sort below this head; ``captions`` stand over it in the table, on every page."""
        self.head = head
        self._captions = frozenset(captions)
        self._lone_headings = False
        self.entries: list[Entry] = []
        self._number = head.index_of(Meaning.NUMBER)
        position = head.index_of(title)
        self._title = position if position is not None else 0
        self._shared = {
            column.index: i for i, column in enumerate(head.columns) if column.meaning in _SHARED
        }
        self._group_column = head.index_of(Meaning.GROUP)
        self._groups_numbered: bool | None = None
        self._in_group = ""
        self._repeatable = [
            i for i, column in enumerate(head.columns) if column.meaning in _REPEATABLE
        ]
        self._figures = head.all_of(Meaning.TARGET) if title is Meaning.INDICATOR else []
        # Sums of money stand beside groups too; what else is summed up only in lists of work.
        self._summed = frozenset(
            (Meaning.FUNDING, Meaning.TARGET, Meaning.OTHER, None)
            if title is Meaning.TASK
            else (Meaning.FUNDING,)
        )
        self._most_of_group = 2 + sum(column.meaning in self._summed for column in head.columns)
        self._group_number = ""
        self._last: Entry | None = None
        self._number_above = ""
        self._full_row_follows = False
        self._spread = {
            column.index: i
            for i, column in enumerate(head.columns)
            if column.meaning is Meaning.SCHEDULE
        }

    def take(self, rows: Sequence[Row], *, new_page: bool = False) -> None:
        """Sort more rows; with ``new_page`` the first may go on from the last page's."""
        torn_may_follow = new_page
        width = len(rows[0].cells) if rows else 0
        if self._group_column is not None and self._groups_numbered is None:
            self._groups_numbered = numbers_groups(self.head, rows)
        filled_of = [row.filled for row in rows]
        for row, filled, below in zip_longest(rows, filled_of, filled_of[1:]):
            if not filled or (len(filled) == 1 and explains(row.cells[filled[0]])):
                continue
            is_caption = len(filled) == 1 and row.cells[filled[0]] in self._captions
            if is_caption or self.head.is_repeated_by(row):
                torn_may_follow = True
                continue
            row = without_head(self.head, row)
            self._full_row_follows = below is not None and len(below) * 2 > width
            self._sort(row, filled, torn_may_follow)
            torn_may_follow = False

    def _sort(self, row: Row, filled: list[int], first_of_page: bool) -> None:
        texts = self.head.gather(row)
        if row.continued:
            self._fill_down(row, texts)
        number = texts[self._number] if self._number is not None else ""
        title = texts[self._title]
        if self._group_column is not None and title and texts[self._group_column]:
            self._open_column_group(texts[self._group_column], number, row)
        if self._groups_numbered and title:
            number = ""
        elif title and not number and self._group_column is None and self._merged_number(row):
            # One number stands over several works.
            number = self._number_above
        if self._spread and row.spans:
            self._spread_marks(row, texts)
        if row.continued and self._title_continues(row):
            self._join(texts, row)
            return
        if self._number is not None and number and not _is_number(number):
            if len(filled) == 1:
                self._heading(number, row)
                return
            if not title:
                title, number = number, ""
        if len(filled) == 1 and not number:
            self._lone_cell(texts, filled[0], row, first_of_page)
            return
        if not number and _TOTAL.fullmatch(fold_fast((title or texts[0])[:60])):
            return
        if len(title) < _LONGEST_COLUMN_NUMBER and is_column_numbers(row):
            return
        if number and not title and (heading := self._beside(number, row, filled)):
            self._group(plain_number(number), heading, row.where)
            return
        if number:
            if (
                len(filled) <= self._most_of_group
                and title
                and self._is_alone(texts)
                and (self._names_group(number) or self._stands_over(row))
            ):
                self._group(plain_number(number), title, row.where)
                return
            bullet = number in _BULLETS
            self._item("" if bullet else number, title, texts, row, bullet=bullet)
            return
        self._unnumbered(title, texts, row, first_of_page)

    def _open_column_group(self, group: str, number: str, row: Row) -> None:
        if group != self._in_group:
            self._in_group = group
            if self._groups_numbered:
                self._group(plain_number(number), group, row.where)
            else:
                self._heading(group, row)

    def _spread_marks(self, row: Row, texts: list[str]) -> None:
        """Give a mark over several columns of a calendar to each of them."""
        for first, span in row.spans:
            if first in self._spread:
                for column in range(first + 1, first + span):
                    if column in self._spread:
                        texts[self._spread[column]] = row.cells[first]

    def _unnumbered(self, title: str, texts: list[str], row: Row, first_of_page: bool) -> None:
        """Sort a row of several cells whose number cell is empty or does not exist."""
        if self._last is not None and self._is_torn(title, texts, first_of_page):
            self._join(texts, row)
        elif title and not self._groups_numbered and _LED_BY_NUMBER.match(title):
            led = _LED_BY_NUMBER.match(title)
            assert led is not None
            number = "" if self._merged_number(row) else led[1]
            self._item(number, title[led.end() :] if number else title, texts, row)
        else:
            bullet = bool(BULLET.match(title))
            self._item("", _DASH.sub("", title), texts, row, bullet=bullet)

    def _is_torn(self, title: str, texts: list[str], first_of_page: bool) -> bool:
        if not title:
            return True
        start = title.lstrip("\"“'(")[:1]
        if start.islower() and not BULLET.match(title):
            return not self._has_own_figure(texts)
        if not first_of_page:
            return False
        pieces = [text for text in texts if text and text not in "-–"]
        if len(pieces) > 1 and BULLET.match(title):
            # A list's next item where the other cells begin anew, the rest of a list where not.
            pieces.remove(texts[self._title])
        return any(piece[:1].islower() or piece[:1] in "-–,;.)”" for piece in pieces)

    def _has_own_figure(self, texts: list[str]) -> bool:
        """Whether a row of figures has one where the row above has its own: no piece of that."""
        above = self._last.texts if self._last is not None else []
        return bool(above) and any(
            _FIGURE.match(texts[place]) and _WHOLE_FIGURE.search(above[place])
            for place in self._figures
        )

    def _lone_cell(self, texts: list[str], column: int, row: Row, first_of_page: bool) -> None:
        """Sort a row with one filled cell: a heading across the table or a torn piece."""
        text = row.cells[column]
        covered = dict(row.spans).get(column, 1)
        wide = covered * 2 >= len(row.cells) and covered > 1
        owner = self.head.owner[column]
        if wide or owner == self._number:
            if not _TOTAL.fullmatch(fold_fast(text[:60])):
                self._heading(text, row)
            return
        in_title = owner == self._title
        if self._full_row_follows and is_no_time(text, self.head.columns[owner].meaning):
            self._heading(text, row)
            return
        if in_title and self._number is None and self._heads_rows(text, row):
            self._heading(text, row)
            return
        if self._last is None:
            if in_title and self._heads_alone(text):
                self._lone_headings = True
                self._heading(text, row)
            elif in_title:
                self._item("", text, texts, row)
            return
        starts_anew = text.lstrip("\"“'(")[:1].isupper() and not BULLET.match(text)
        may_head = not first_of_page or self._lone_headings or self._number is None
        if in_title and starts_anew and may_head and self._heads_alone(text):
            if not _TOTAL.fullmatch(fold_fast(text[:60])):
                self._lone_headings = True
                self._heading(text, row)
        elif in_title and self._number is None and starts_anew:
            self._item("", text, texts, row)
        else:
            self._join(texts, row)

    def _heads_alone(self, text: str) -> bool:
        """Whether words alone in the column of the titles head a group.

        Without a column of numbers a group's own number must lead them: "A. …", "II. …".
        """
        if self._number is not None:
            return text[:1].isupper()
        led = _LED_BY_NUMBER.match(text)
        return led is not None and self._names_group(led[1])

    def _heads_rows(self, text: str, row: Row) -> bool:
        """Whether a lone title heads the full rows below it, in a table without numbers."""
        return (
            self._full_row_follows
            and len(row.cells) >= _FEWEST_COLUMNS
            and text[:1].isupper()
            and not BULLET.match(text)
            and not _TOTAL.fullmatch(fold_fast(text[:60]))
        )

    def _beside(self, number: str, row: Row, filled: Sequence[int]) -> str:
        """Return the group's title that a number stands beside wherever the titles stand.

        It stands over most of the row or, where nobody sees how far a cell goes, next to a
        number that only groups have.
        """
        if len(filled) != 2:
            return ""
        at = filled[1]
        covered = dict(row.spans).get(at, 1)
        over = covered > 2 and covered * 2 >= len(row.cells)
        next_to = at == filled[0] + 1 and number.isupper() and self._names_group(number)
        return row.cells[at] if over or next_to else ""

    def _stands_over(self, row: Row) -> bool:
        """Whether the title is one cell over most of the row, so that the row has no facts."""
        column = self.head.columns[self._title].index
        return dict(row.spans).get(column, 1) * 2 > len(row.cells)

    def _is_alone(self, texts: list[str]) -> bool:
        """Whether the row has nothing besides its number and title, and sums of money."""
        return not any(
            text
            for i, text in enumerate(texts)
            if i not in (self._number, self._title) and not self._is_sum(i, text)
        )

    def _is_sum(self, place: int, text: str) -> bool:
        return self.head.columns[place].meaning in self._summed and bool(_SUM.fullmatch(text))

    def _heading(self, text: str, row: Row) -> None:
        led = _LED_BY_NUMBER.match(text)
        number = ""
        if led and (led[1].isdigit() or led[1].isupper() or "." in led[1]):
            number = led[1]
            text = text[led.end() :]
        self._group(number, text, row.where)

    def _group(self, number: str, title: str, where: str) -> None:
        entry = Entry(EntryKind.GROUP, number, title, where)
        self.entries.append(entry)
        self._group_number = number or self._group_number
        self._number_above = ""
        self._last = entry

    def _item(
        self, number: str, title: str, texts: list[str], row: Row, *, bullet: bool = False
    ) -> None:
        if not _DITTO.isdisjoint(texts):
            self._repeat(texts)
        entry = Entry(EntryKind.ITEM, plain_number(number), title, row.where, texts, bullet)
        entry.texts[self._title] = title
        self.entries.append(entry)
        self._number_above = number
        self._last = entry

    def _repeat(self, texts: list[str]) -> None:
        """Put the words of the row above where a cell only says "as above"."""
        above = next((entry for entry in reversed(self.entries) if entry.texts), None)
        for position in self._repeatable:
            if above is not None and texts[position] in _DITTO:
                texts[position] = above.texts[position]

    def _join(self, texts: list[str], row: Row) -> None:
        """Add the pieces of a torn row to the entry above."""
        last = self._last
        if last is None:
            return
        if last.kind is EntryKind.GROUP or not last.texts:
            last.title = joined(last.title, texts[self._title])
            return
        own = {self.head.owner[column] for column in row.filled}
        for position in own:
            if position != self._number:
                last.texts[position] = joined(last.texts[position], texts[position])
        last.title = last.texts[self._title]

    def _fill_down(self, row: Row, texts: list[str]) -> None:
        """Give cells merged downwards the words of the cell they belong to."""
        last = self._last
        if last is None or not last.texts or self._title_continues(row):
            return
        for column in row.continued:
            position = self._shared.get(column)
            if position is not None and not texts[position]:
                texts[position] = last.texts[position]

    def _title_continues(self, row: Row) -> bool:
        return (
            bool(row.continued)
            and self.head.columns[self._title].index in row.continued
            and self._last is not None
        )

    def _merged_number(self, row: Row) -> bool:
        return self._number is not None and self.head.columns[self._number].index in row.continued

    def _names_group(self, number: str) -> bool:
        bare = plain_number(number)
        kind = number_kind(bare, self._group_number)
        return kind is NumberKind.ROMAN or (kind is NumberKind.LETTER and bare.isupper())


def _is_number(text: str) -> bool:
    """Whether a cell holds a number; most hold a plain one, which needs no pattern."""
    return (len(text) <= 4 and text.isdecimal()) or _NUMBER_CELL.fullmatch(text) is not None
