"""Bundles: an office's report and data as one file, sent up and taken back exactly."""

import datetime
import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.computer.chosen_file import chosen_file
from kehoach_desktop.domain.computer.system_faults import fault_words
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import InvalidInput, NotFound, UnusableFile
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.services.bundles.applying import apply
from kehoach_desktop.services.bundles.gathering import gather
from kehoach_desktop.services.bundles.ledger import Ledger, LedgerEntry
from kehoach_desktop.services.bundles.rules import fault_in
from kehoach_desktop.services.models.bundle_model import (
    DATA,
    BundleCheck,
    BundleCounts,
    BundleLook,
    Manifest,
    OfficeData,
    OpenedBundle,
    TakeOutcome,
    TakeResult,
)
from kehoach_desktop.services.models.read_models import ReportFiles
from kehoach_desktop.services.ports.store import (
    BundleArchive,
    Monitor,
    UnitOfWork,
    UnitOfWorkFactory,
)
from kehoach_desktop.services.reports.reports import ReportService

REPORT_NAMES = {"pdf": "bao-cao.pdf", "word": "bao-cao.docx", "excel": "bao-cao.xlsx"}
"""The names of the report's files in a bundle."""


BUNDLE_ENDINGS = (".zip", ".khgoi")
"""What a bundle's file ends in; a zip is what every office can open."""


class BundleService:
    """Sends an office's data up and takes bundles in, each as one step that can be undone."""

    def __init__(
        self,
        uow: UnitOfWorkFactory,
        reports: ReportService,
        archive: BundleArchive,
        version: str,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._uow = uow
        self._reports = reports
        self._archive = archive
        self._version = version
        self._now = now

    def export(
        self,
        period: str,
        out: Path,
        plan_id: str | None = None,
        monitor: Monitor | None = None,
        *,
        office: str | None = None,
        files: ReportFiles | None = None,
    ) -> Path:
        """Write the period's bundle to ``out`` whole or not at all, and return its path.

        In a folder it gets a name of its own; a name without the ending of a bundle gets it.
        The data is always the whole office's; ``plan_id`` narrows the report alone.
        ``office`` names one of several offices by code, name or key; ``files`` are the
        report's files when they are written already. Raises InvalidInput, NotFound,
        UnusableFile, Cancelled.
        """
        key = Period.parse(period).key
        out = chosen_file(out, f"goi-bao-cao-{key}", *BUNDLE_ENDINGS)
        with self._uow() as work:
            sender = _sender(work, office)
            data = gather(work, sender, Period.parse(key))
            encoded = self._archive.encode(data)
            entry = Ledger(work, sender.id).next_of(key, hashlib.sha256(encoded).hexdigest())
        contents = self._report(key, plan_id, sender, files, monitor)
        manifest = Manifest(
            office_id=sender.id,
            office_code=sender.code,
            office_name=sender.name,
            period=key,
            revision=entry.revision,
            sequence=entry.sequence,
            made=self._now().isoformat(timespec="seconds"),
            program=self._version,
        )
        self._archive.write(out, manifest, {DATA: encoded, **contents}, monitor)
        with self._uow() as work:
            ledger = Ledger(work, sender.id)
            if ledger.sent().get(key) != entry:
                ledger.note_sent(entry)
                # Taking this back would let two different contents go out under one number.
                work.commit(f"lập gói báo cáo {Period.parse(key).label}", undoable=False)
        return out

    def check(self, path: Path) -> BundleCheck:
        """Say what a bundle is and whether it is whole; raises UnusableFile."""
        return check_bundle(self._archive, path)

    def recognises(self, path: Path) -> bool:
        """Whether the file is, or was before it was damaged, a bundle; whatever its name."""
        return self._archive.recognises(path)

    def look(self, path: Path) -> BundleLook:
        """Say what taking the bundle would come to, changing nothing; raises UnusableFile."""
        opened = _opened(self._archive, path)
        manifest, data = opened.manifest, opened.data
        if manifest is None or data is None:
            return BundleLook(path, manifest, opened.problems, TakeOutcome.REFUSED)
        with self._uow() as work:
            outcome, reason = self._verdict(work, manifest, data, opened.data_bytes)
            is_known = work.offices.find(manifest.office_id) is not None
        return BundleLook(path, manifest, (), outcome, reason, _counts(data), is_known)

    def take(self, path: Path, monitor: Monitor | None = None) -> TakeResult:
        """Make the sending office's data here equal to the bundle's, as one undoable step.

        Nothing changes when the bundle was received before, is damaged, or is older than
        what is here; the result says which. Raises UnusableFile, Cancelled.
        """
        opened = _opened(self._archive, path)
        if opened.manifest is None or opened.data is None:
            return _refused(opened.manifest, " ".join(opened.problems))
        if monitor is not None:
            monitor(1, 2, "Đang ghi số liệu của gói báo cáo")
        return self._take(opened.manifest, opened.data, opened.data_bytes)

    def _take(self, manifest: Manifest, data: OfficeData, encoded: bytes) -> TakeResult:
        sender = _named(manifest)
        try:
            with self._uow() as work:
                outcome, reason = self._verdict(work, manifest, data, encoded)
                if outcome is not TakeOutcome.TAKEN:
                    return TakeResult(outcome, reason, Changes(), manifest)
                apply(work, data)
                Ledger(work, manifest.office_id).note_received(_entry(manifest, encoded))
                changes = work.commit(f"nhận gói báo cáo của {sender}")
        except (InvalidInput, NotFound):
            # The store itself refuses a key it holds already for another office.
            return _refused(
                manifest,
                f"Gói báo cáo của {sender} có mục trùng mã với số liệu của cơ quan khác nên không "
                "nhận được; không có gì thay đổi. Đề nghị nơi gửi kiểm tra và lập lại gói.",
            )
        return TakeResult(
            TakeOutcome.TAKEN,
            f"Đã nhận gói báo cáo của {sender} (lần lập {manifest.revision}).",
            changes,
            manifest,
        )

    def _verdict(
        self, work: UnitOfWork, manifest: Manifest, data: OfficeData, encoded: bytes
    ) -> tuple[TakeOutcome, str]:
        """Return what taking comes to and, if it is not taken, why."""
        stored = work.offices.find(manifest.office_id)
        if stored is not None and self._holds(work, stored, data, encoded):
            return TakeOutcome.ALREADY, _held_already(stored, manifest)
        ledger = Ledger(work, manifest.office_id)
        reason = _reason_against(stored, _entry(manifest, encoded), ledger)
        return (TakeOutcome.REFUSED, reason) if reason else (TakeOutcome.TAKEN, "")

    def _holds(self, work: UnitOfWork, office: Office, data: OfficeData, encoded: bytes) -> bool:
        """Whether the bundle was the last received of its period, or all of it is here."""
        received = Ledger(work, office.id).received().get(data.period)
        if received is not None and received.sha256 == hashlib.sha256(encoded).hexdigest():
            return True
        # Not the bytes that came: an older format says the same with fewer fields.
        here = gather(work, office, Period.parse(data.period))
        return self._archive.encode(here) == self._archive.encode(data)

    def _report(
        self,
        period: str,
        plan_id: str | None,
        office: Office,
        files: ReportFiles | None,
        monitor: Monitor | None,
    ) -> dict[str, bytes]:
        if files is not None:
            return _contents(files)
        try:
            with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
                written = self._reports.export(
                    period, Path(folder), plan_id, monitor, office_id=office.id
                )
                return _contents(written)
        except OSError as error:
            raise UnusableFile(
                f"Chưa lập được gói báo cáo vì không ghi được vào thư mục tạm của máy "
                f"({fault_words(error)}). Hãy kiểm tra ổ đĩa rồi làm lại."
            ) from error


def check_bundle(archive: BundleArchive, path: Path) -> BundleCheck:
    """Say what a bundle is and whether it is whole; raises UnusableFile."""
    opened = _opened(archive, path)
    return BundleCheck(opened.manifest, opened.problems)


def _opened(archive: BundleArchive, path: Path) -> OpenedBundle:
    opened = archive.read(path)
    if opened.data is not None and (fault := fault_in(opened.data)):
        raise UnusableFile(
            f"Số liệu trong gói báo cáo “{path.name}” không khớp nhau ({fault}) nên không dùng "
            "được; không có gì thay đổi. Đề nghị nơi gửi lập lại gói."
        )
    return opened


def _named(manifest: Manifest) -> str:
    return f"{manifest.office_name}, {Period.parse(manifest.period).label}"


def _held_already(office: Office, manifest: Manifest) -> str:
    if office.own:
        return (
            f"Gói này do chính cơ quan mình lập ({_named(manifest)}) và giống hệt số liệu đang có "
            "ở đây, nên không phải nhận lại; không có gì thay đổi. Gói này để gửi lên nơi nhận."
        )
    return f"Gói báo cáo của {_named(manifest)} đã nhận rồi; không có gì thay đổi."


def _entry(manifest: Manifest, encoded: bytes) -> LedgerEntry:
    digest = hashlib.sha256(encoded).hexdigest()
    return LedgerEntry(manifest.period, manifest.revision, manifest.sequence, digest)


def _counts(data: OfficeData) -> BundleCounts:
    return BundleCounts(
        len(data.plans),
        len(data.tasks),
        len(data.indicators),
        len(data.progress),
        len(data.measurements),
    )


def _sender(work: UnitOfWork, named: str | None) -> Office:
    offices = work.offices.matching()
    if named:
        wanted = fold(named)
        found = [
            office
            for office in offices
            if office.id == named.strip() or (office.code and office.code == named.strip())
        ] or [office for office in offices if fold(office.name) == wanted]
        if not found:
            raise NotFound(f"Không có cơ quan nào mang mã hoặc tên “{named}” trong dữ liệu.")
    else:
        found = [office for office in offices if office.own] or offices
        if not found:
            raise InvalidInput("Chưa khai báo cơ quan nên chưa lập được gói báo cáo.")
    if len(found) > 1:
        listed = "; ".join(f"{office.code or office.id} – {office.name}" for office in found[:8])
        raise InvalidInput(
            f"Thư mục dữ liệu giữ {len(found)} cơ quan; hãy chọn một bằng --office: {listed}."
        )
    return found[0]


def _reason_against(stored: Office | None, entry: LedgerEntry, ledger: Ledger) -> str:
    """Return why the bundle must not replace what is here; "" when it may."""
    if stored is not None and stored.own:
        return (
            "Gói báo cáo này là của chính cơ quan đang dùng thư mục dữ liệu và khác số liệu tại "
            "đây; số liệu tại đây được giữ nguyên. Hãy nhận gói vào một thư mục dữ liệu khác."
        )
    received = ledger.received()
    last = received.get(entry.period)
    if last is not None and entry.revision < last.revision:
        return (
            f"Gói này là lần lập {entry.revision}, cũ hơn lần lập {last.revision} đã nhận của "
            f"{Period.parse(entry.period).label}; số liệu mới hơn được giữ nguyên."
        )
    newest = max(received.values(), key=lambda known: known.sequence, default=None)
    if newest is not None and entry.sequence < newest.sequence:
        return (
            f"Gói này được lập trước gói {Period.parse(newest.period).label} (lần lập "
            f"{newest.revision}) đã nhận, nên số liệu của nó cũ hơn; số liệu mới hơn được giữ "
            "nguyên. Nếu cần, đề nghị nơi gửi lập lại gói."
        )
    return ""


def _refused(manifest: Manifest | None, reason: str) -> TakeResult:
    return TakeResult(TakeOutcome.REFUSED, reason, Changes(), manifest)


def _contents(files: ReportFiles) -> dict[str, bytes]:
    paths = {"pdf": files.pdf, "word": files.word, "excel": files.excel}
    try:
        return {REPORT_NAMES[kind]: path.read_bytes() for kind, path in paths.items()}
    except OSError as error:
        raise UnusableFile(
            f"Không đọc lại được tệp báo cáo vừa ghi ({fault_words(error)}) nên chưa lập "
            "được gói báo cáo. Hãy kiểm tra thư mục rồi làm lại."
        ) from error
