"""The report as a value: what stands on its pages, free of any file format.

The layout follows Decree 30/2020/NĐ-CP, Annex I; the writers place these parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kehoach_desktop.domain.reports.administrative_text import DOTS, day_month_year, number_text


class ParagraphStyle(StrEnum):
    """How a paragraph of the body is set."""

    BODY = "body"
    CLAUSE = "clause"
    POINT = "point"


class CellAlign(StrEnum):
    """How a column of an annex is aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class RowKind(StrEnum):
    """What a row of an annex is: the heading of a group, or an item."""

    GROUP = "group"
    ITEM = "item"


Cell = str | Decimal | int | None
"""What stands in a cell of an annex; a number stays a number so that Excel can count with it."""


@dataclass(frozen=True, slots=True)
class ReportHead:
    """The head of the first page.

    ``superior`` is empty for a People's Committee, which prints none. ``number`` is ""
    and ``day`` is ``None`` while the report is unsigned; ``year`` and ``month`` are
    known. An empty ``addressee`` is shown as a dotted line to fill by hand. A letter (công
    văn) has no ``kind``: its subject stands under the number, after "V/v".
    """

    issuer: str
    superior: str = ""
    number: str = ""
    symbol: str = "BC-UBND"
    place: str = ""
    year: int = 0
    month: int = 0
    day: int | None = None
    kind: str = "BÁO CÁO"
    subject: str = ""
    addressee: str = ""

    @property
    def is_letter(self) -> bool:
        """Whether this is a letter, which names no type of document."""
        return not self.kind

    @property
    def title(self) -> str:
        """Type and subject, as the file is titled."""
        return f"{self.kind} {self.subject}".strip()

    @property
    def letter_subject(self) -> str:
        """ "V/v đôn đốc thực hiện nhiệm vụ", as it stands under a letter's number."""
        return f"V/v {self.subject}"

    @property
    def number_line(self) -> str:
        """ "Số: 07/BC-UBND", with room to write where the number is not given yet."""
        return f"Số: {number_text(self.number)}/{self.symbol}"

    @property
    def place_line(self) -> str:
        """ "Tân Lập, ngày 08 tháng 02 năm 2026"."""
        return f"{self.place or DOTS}, {day_month_year(self.year, self.month, self.day)}"

    @property
    def addressee_line(self) -> str:
        """ "Kính gửi: Ủy ban nhân dân thành phố …"."""
        return f"Kính gửi: {self.addressee or DOTS}"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body: plain text, a clause title ("1. …") or a point ("- …")."""

    text: str
    style: ParagraphStyle = ParagraphStyle.BODY


@dataclass(frozen=True, slots=True)
class Section:
    """A section with a roman number: I to VI; without a title its paragraphs stand alone."""

    number: str
    title: str
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnexColumn:
    """A column of an annex; ``width`` is its share of the table, in parts of any total."""

    heading: str
    width: float
    align: CellAlign = CellAlign.LEFT


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """A row: an item has one cell a column; a group has its number and its title."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.ITEM
    level: int = 0


@dataclass(frozen=True, slots=True)
class Annex:
    """A table on its own landscape pages; ``label`` is "Phụ lục I", ``attached`` its source line.

    ``name`` is short enough for the tab of a workbook ("Nhiệm vụ").
    """

    label: str
    title: str
    attached: str
    name: str
    columns: tuple[AnnexColumn, ...]
    rows: tuple[AnnexRow, ...] = ()


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One counted figure of the workbook's first sheet; ``level`` 1 is a part of the line above."""

    label: str
    count: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """A counted table: the lines of level 0 after the first sum to the first."""

    title: str
    lines: tuple[SummaryLine, ...]


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Authority lines ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), the signer and who receives a copy."""

    authority: tuple[str, ...] = ()
    signer: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A periodic report; ``period`` is its key, ``as_of`` the day its states are counted on."""

    period: str
    period_label: str
    as_of: date
    head: ReportHead
    opening: str
    sections: tuple[Section, ...]
    closing: str
    signature: SignatureBlock
    annexes: tuple[Annex, ...] = ()
    summaries: tuple[Summary, ...] = field(default=())

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs of all sections in order."""
        for section in self.sections:
            yield from section.paragraphs
