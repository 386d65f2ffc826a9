"""The shape of data.json in format version 3, for bundles made by older programs."""

from typing import Literal

import msgspec

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.exchange import bundle_structs as s


class DutyRecordV3(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reporting duty as it was written before it told the day of the week."""

    id: s.Key
    plan: s.Key
    position: s.Position
    frequency: Frequency
    day: s.MonthDay | None
    month: s.MonthNumber | None
    before: bool
    reporter: s.Text
    to: tuple[s.Text, ...]
    where: s.Text


class BundleDataV3(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of data.json."""

    format: Literal["kehoach-data"]
    format_version: Literal[3]
    period: s.PeriodKey
    office: s.OfficeRecord
    units: tuple[s.UnitRecord, ...]
    documents: tuple[s.DocumentRecord, ...]
    plans: tuple[s.PlanRecord, ...]
    plan_documents: tuple[s.PlanDocumentRecord, ...]
    duties: tuple[DutyRecordV3, ...]
    groups: tuple[s.GroupRecord, ...]
    indicator_groups: tuple[s.IndicatorGroupRecord, ...]
    indicators: tuple[s.IndicatorRecord, ...]
    tasks: tuple[s.TaskRecord, ...]
    progress: tuple[s.ProgressRecord, ...]
    measurements: tuple[s.MeasurementRecord, ...]
    successions: tuple[s.SuccessionRecord, ...]
    extensions: tuple[s.ExtensionRecord, ...]
    arrivals: tuple[s.ArrivalRecord, ...]
    occurrence_records: tuple[s.OccurrenceRecordRecord, ...]
    answers: tuple[s.AnswerRecord, ...]
    dossiers: tuple[s.DossierRecord, ...]
    plan_recipients: tuple[s.RecipientRecord, ...]
    plan_signers: tuple[s.SignerRecord, ...]


def newer(found: BundleDataV3) -> s.BundleData:
    """Return the same data in the shape of today."""
    fields = fields_of(found, BundleDataV3)
    fields["format_version"] = s.FORMAT_VERSION
    fields["duties"] = tuple(
        msgspec.convert(fields_of(duty, DutyRecordV3) | {"weekday": None}, s.DutyRecord)
        for duty in found.duties
    )
    return msgspec.convert(fields, s.BundleData)


def older(found: s.BundleData) -> BundleDataV3:
    """Return data that came in the older shape in that shape again."""
    fields = fields_of(found, BundleDataV3)
    fields["format_version"] = 3
    fields["duties"] = tuple(
        msgspec.convert(fields_of(duty, DutyRecordV3), DutyRecordV3) for duty in found.duties
    )
    return msgspec.convert(fields, BundleDataV3)


def fields_of(found: msgspec.Struct, shape: type[msgspec.Struct]) -> dict[str, object]:
    """Return the fields that the shape knows."""
    return {name: getattr(found, name) for name in shape.__struct_fields__}
