"""A list to be printed for the desk or a meeting: no signed document, so no national heading."""

from dataclasses import dataclass

from kehoach_desktop.domain.reports.report import AnnexColumn, AnnexRow


@dataclass(frozen=True, slots=True)
class ListTable:
    """One table; ``title`` stands above it, "" for none."""

    columns: tuple[AnnexColumn, ...]
    rows: tuple[AnnexRow, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A title ("VIỆC QUÁ HẠN"), one line of remark ("tính đến ngày 14/4/2026") and tables.

    ``issuer`` is the office's name; ``notes`` are sentences below the last table.
    """

    issuer: str
    title: str
    remark: str = ""
    tables: tuple[ListTable, ...] = ()
    notes: tuple[str, ...] = ()
    landscape: bool = False
