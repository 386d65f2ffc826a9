"""The only wiring: puts the services over a data folder; heavy libraries load on first use."""

from __future__ import annotations

import datetime
import gc
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach_desktop import __version__, paths
from kehoach_desktop.domain.errors import AlreadyOpen, UnusableStore

if TYPE_CHECKING:
    from kehoach_desktop.open_requests import OpenRequests
    from kehoach_desktop.reading.pdf.apart import ReadingProcess
    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.backups import BackupService
    from kehoach_desktop.services.models.bundle_model import BundleCheck
    from kehoach_desktop.services.ports.store import BundleArchive, PlanReader
    from kehoach_desktop.services.ports.writers import (
        CalendarFileWriter,
        CalendarPageWriter,
        ListWriter,
        ReportWriter,
    )
    from kehoach_desktop.storage.first_look import FirstLook
    from kehoach_desktop.writing.apart import WritingProcess


def open_application(
    data: Path | None, today: datetime.date | None, *, write_apart: bool = False
) -> Application:
    """Open the data folder and return the services over it; raises UnusableStore.

    ``data`` is the folder, by default the usual one; ``today`` replaces the computer's date.
    ``write_apart`` writes reports in a process of their own, as a window needs it.
    """
    from kehoach_desktop.reading.pdf.apart import ReadingProcess
    from kehoach_desktop.reading.pdf.drawing import DrawingProcess
    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.bundles.bundles import BundleService
    from kehoach_desktop.services.calendar.calendar import CalendarService
    from kehoach_desktop.services.data_place import DataPlace
    from kehoach_desktop.services.deadlines.awaited import AwaitedService
    from kehoach_desktop.services.deadlines.extensions import ExtensionService
    from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
    from kehoach_desktop.services.monthly.measurements import MeasurementService
    from kehoach_desktop.services.monthly.progress import ProgressService
    from kehoach_desktop.services.monthly.progress_lists import ProgressListService
    from kehoach_desktop.services.office.office import OfficeService
    from kehoach_desktop.services.office.sample import SampleService
    from kehoach_desktop.services.plans.coverage import CoverageService
    from kehoach_desktop.services.plans.plan_duties import PlanDutyService
    from kehoach_desktop.services.plans.plans import PlanService
    from kehoach_desktop.services.plans.six_clear import SixClearService
    from kehoach_desktop.services.plans.tree import TreeService
    from kehoach_desktop.services.reminders.letters import ReminderLetterService
    from kehoach_desktop.services.reminders.reminders import ReminderService
    from kehoach_desktop.services.reports.recommendations import RecommendationService
    from kehoach_desktop.services.reports.reporting import ReportingService
    from kehoach_desktop.services.reports.reports import ReportService
    from kehoach_desktop.services.reviewing.imports import ImportService
    from kehoach_desktop.services.reviewing.kept_reviews import KeptReviewService
    from kehoach_desktop.services.search import SearchService
    from kehoach_desktop.services.superseding.kept_mappings import KeptMappingService
    from kehoach_desktop.services.superseding.superseding import SupersedeService
    from kehoach_desktop.services.today.overview import OverviewService
    from kehoach_desktop.services.today.today import TodayService
    from kehoach_desktop.services.undo import UndoService
    from kehoach_desktop.services.updating.kept_choices import KeptChoiceService
    from kehoach_desktop.services.updating.updating import UpdateService
    from kehoach_desktop.starting_with_system import start_with_system
    from kehoach_desktop.storage.choice_folder import ChoiceFolder
    from kehoach_desktop.storage.commune_list import CsvCommuneList
    from kehoach_desktop.storage.holiday_calendar import HolidayCalendar
    from kehoach_desktop.storage.last_look import LastLookFile
    from kehoach_desktop.storage.mapping_folder import MappingFolder
    from kehoach_desktop.storage.reminder_file import ReminderFile
    from kehoach_desktop.storage.review_folder import ReviewFolder
    from kehoach_desktop.storage.store import open_store
    from kehoach_desktop.writing.apart import WritingProcess

    def clock() -> datetime.date:
        return today or datetime.date.today()

    def now() -> datetime.datetime:
        return datetime.datetime.combine(clock(), datetime.datetime.now().time())

    folder = paths.data_folder(data)
    store = open_store(folder)
    uow = store.unit_of_work
    holidays = HolidayCalendar(kept=paths.resource("public_days.json"))
    process, reading, drawing = WritingProcess(), ReadingProcess(), DrawingProcess()
    writers = report_writers(process if write_apart else None)
    lists = list_writer(process if write_apart else None)
    reports = ReportService(uow, clock, writers)

    def close() -> None:
        with ExitStack() as closing:
            for part in (store, drawing, reading, process):
                closing.callback(part.close)

    return Application(
        plans=PlanService(uow, clock, holidays),
        duties=PlanDutyService(uow),
        tree=TreeService(uow, clock),
        undo=UndoService(uow),
        office=OfficeService(uow, CsvCommuneList(paths.resource("communes.csv")), holidays),
        progress=ProgressService(uow, clock),
        progress_lists=ProgressListService(uow, plan_reader(reading), clock),
        measurements=MeasurementService(uow, clock),
        overview=OverviewService(uow, clock, holidays),
        calendar=CalendarService(
            uow,
            clock,
            _now,
            holidays,
            pages=calendar_writer(process if write_apart else None),
            lists=lists,
            file=event_writer(process if write_apart else None),
        ),
        extensions=ExtensionService(uow, clock, holidays),
        occurrences=OccurrenceService(uow, clock, holidays),
        awaited=AwaitedService(uow, clock, holidays),
        imports=ImportService(uow, plan_reader(reading), clock),
        kept_reviews=KeptReviewService(ReviewFolder(folder), now),
        kept_mappings=KeptMappingService(MappingFolder(folder)),
        kept_choices=KeptChoiceService(ChoiceFolder(folder)),
        updating=UpdateService(uow, clock),
        superseding=SupersedeService(uow, clock),
        reports=reports,
        letters=ReminderLetterService(uow, clock, writers, holidays),
        reminders=ReminderService(uow, now, ReminderFile(folder), holidays),
        bundles=BundleService(uow, reports, bundle_archive(), __version__, _now),
        sample=SampleService(uow, paths.resource("sample_office.json").read_bytes),
        search=SearchService(uow),
        six_clear=SixClearService(uow, clock, lists),
        coverage=CoverageService(uow, clock, lists),
        first_page=TodayService(uow, clock, LastLookFile(folder), holidays, lists),
        reporting=ReportingService(uow, clock, holidays),
        recommendations=RecommendationService(uow, clock),
        pages=drawing,
        place=DataPlace(folder, os.environ),
        start_with_system=start_with_system(data),
        today=clock,
        close=close,
    )


def open_window(
    data: Path | None,
    today: datetime.date | None,
    exit_after_show: bool,
    file: Path | None = None,
    *,
    in_tray: bool = False,
) -> int:
    """Show the window, ``file`` taken in, and return the exit code.

    Where a window has the data folder open already, that one comes forward and takes the
    file instead; started ``in_tray``, hidden, it is left alone. Raises UnusableStore without
    a display.
    """
    if not has_display():
        raise UnusableStore(
            "Máy này không có màn hình nên không mở được cửa sổ; dữ liệu không thay đổi. "
            "Hãy dùng các lệnh, xem: kehoach --help."
        )
    file = file.absolute() if file is not None else None
    may_ask = not exit_after_show
    if _looks_open(data) and may_ask:
        if in_tray and _is_held(data):
            return 0
        # Before anything of the window is loaded, so that no second one flashes up.
        if _hand_over(data, file):
            return 0
        may_ask = False

    def opened() -> Application:
        try:
            return open_application(data, today, write_apart=True)
        except UnusableStore as error:
            # Two starts at nearly the same time: the other window was first.
            if may_ask and _hand_over(data, file):
                raise AlreadyOpen(str(error)) from error
            raise

    # What is made while starting stays, and to look through it for garbage takes time; the
    # window begins to collect once its data are shown.
    gc.disable()
    from kehoach_desktop.ui.plain_imports import import_plainly

    import_plainly()
    from kehoach_desktop.ui.application import run

    return run(
        opened,
        first_look=lambda: first_look(data, today),
        exit_after_show=exit_after_show,
        file=file,
        requests=lambda: _requests(data),
        in_tray=in_tray,
    )


def _looks_open(data: Path | None) -> bool:
    """Whether the data file may be open in a window; the lock itself is slow to ask."""
    from kehoach_desktop.storage.revisions import DATA_FILE, is_at_rest

    try:
        return not is_at_rest(paths.data_folder(data) / DATA_FILE)
    except UnusableStore:
        return False  # opening tells why


def _hand_over(data: Path | None, file: Path | None) -> bool:
    """Whether a window that has the data folder open took the file."""
    return _requests(data).hand_over(file, lambda: _is_held(data))


def _is_held(data: Path | None) -> bool:
    """Whether another program has the data folder open."""
    from kehoach_desktop.storage.folder_lock import FolderLock

    try:
        FolderLock.take(paths.data_folder(data)).release()
    except UnusableStore:
        return True
    return False


def _requests(data: Path | None) -> OpenRequests:
    from kehoach_desktop.open_requests import OpenRequests

    return OpenRequests(paths.data_folder(data))


def first_look(data: Path | None, today: datetime.date | None) -> FirstLook | None:
    """Return what can be seen of the data before it is open, or ``None``."""
    from kehoach_desktop.storage import first_look as storage

    file = paths.data_folder(data) / storage.DATA_FILE
    return storage.first_look(file, lambda: today or datetime.date.today())


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def plan_reader(process: ReadingProcess | None = None) -> PlanReader:
    """Return the reader of plans; it needs no data folder.

    PDF files are read in ``process``, by default in one that ends with this one.
    """
    from kehoach_desktop.reading.pdf.apart import ReadingProcess
    from kehoach_desktop.reading.plan_reader import PlanFileReader

    return PlanFileReader((process or ReadingProcess()).read)


def bundle_archive() -> BundleArchive:
    """Return the file form of bundles."""
    from kehoach_desktop.exchange.bundle_archive import ZipBundleArchive

    return ZipBundleArchive()


def check_bundle(path: Path) -> BundleCheck:
    """Say what a bundle is and whether it is whole; needs no data folder; raises UnusableFile."""
    from kehoach_desktop.services.bundles import bundles

    return bundles.check_bundle(bundle_archive(), path)


def backups(data: Path | None) -> BackupService:
    """Return what copies the data; it neither makes nor opens the data folder."""
    from kehoach_desktop.services.backups import BackupService
    from kehoach_desktop.storage.backup import copy_data

    return BackupService(paths.chosen_folder(data), copy_data, datetime.datetime.now)


def report_writers(process: WritingProcess | None = None) -> dict[str, ReportWriter]:
    """Return the writers of a report by kind, working in ``process`` where one is given."""
    if process is not None:
        from kehoach_desktop.writing.apart import SUFFIXES, ApartWriter

        return {kind: ApartWriter(kind, process) for kind in SUFFIXES}
    from kehoach_desktop.writing.excel import ExcelWriter
    from kehoach_desktop.writing.pdf import PdfWriter
    from kehoach_desktop.writing.word import WordWriter

    return {"pdf": PdfWriter(), "word": WordWriter(), "excel": ExcelWriter()}


def list_writer(process: WritingProcess | None = None) -> ListWriter:
    """Return the writer of printed lists, working in ``process`` where one is given."""
    if process is None:
        from kehoach_desktop.writing.list_pdf import ListPdfWriter

        return ListPdfWriter()
    from kehoach_desktop.writing.apart import ApartListWriter

    return ApartListWriter(process)


def calendar_writer(process: WritingProcess | None = None) -> CalendarPageWriter:
    """Return the writer of printed calendars, working in ``process`` where one is given."""
    if process is None:
        from kehoach_desktop.writing.calendar_pdf import CalendarPdfWriter

        return CalendarPdfWriter()
    from kehoach_desktop.writing.apart import ApartCalendarWriter

    return ApartCalendarWriter(process)


def event_writer(process: WritingProcess | None = None) -> CalendarFileWriter:
    """Return the writer of .ics files, working in ``process`` where one is given."""
    if process is None:
        from kehoach_desktop.writing.calendar_file import IcsWriter

        return IcsWriter()
    from kehoach_desktop.writing.apart import ApartEventWriter

    return ApartEventWriter(process)


def _now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()
