"""The shape of manifest.json."""

import datetime
from typing import Annotated, Literal

from msgspec import Meta

from kehoach_desktop.exchange.bundle_values import Key, PeriodKey, Record, Text


class ProgramRecord(Record, frozen=True):
    """The program that made the bundle."""

    name: Text
    version: Text


class SenderRecord(Record, frozen=True):
    """The office that sends, for whoever looks before opening the data."""

    id: Key
    code: Text
    name: Text


class FileRecord(Record, frozen=True):
    """A file of the bundle; size in bytes."""

    name: Annotated[str, Meta(pattern="^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]
    size: Annotated[int, Meta(ge=0, le=2**53)]
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class BundleManifest(Record, frozen=True):
    """What a bundle says of itself.

    revision counts the differing contents sent for the office and period, sequence those
    of the office whatever the period; both begin with 1.
    """

    format: Literal["kehoach-bundle"]
    format_version: Literal[1, 2, 3, 4]
    program: ProgramRecord
    office: SenderRecord
    period: PeriodKey
    revision: Annotated[int, Meta(ge=1, le=2**53)]
    sequence: Annotated[int, Meta(ge=1, le=2**53)]
    made: Annotated[datetime.datetime, Meta(tz=True)]
    files: tuple[FileRecord, ...]
