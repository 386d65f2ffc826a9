"""manifest.json: what a bundle says of itself."""

import datetime
import hashlib
from collections.abc import Mapping

import msgspec

from kehoach_desktop.exchange.bundle_data import MisshapenDataError
from kehoach_desktop.exchange.bundle_manifest_structs import (
    BundleManifest,
    FileRecord,
    ProgramRecord,
    SenderRecord,
)
from kehoach_desktop.exchange.bundle_structs import BUNDLE_FORMAT, FORMAT_VERSION, FormatMark
from kehoach_desktop.services.models.bundle_model import BundleFile, Manifest

PROGRAM = "kehoach"


class NewerFormatError(ValueError):
    """The bundle was made in a format this program does not know yet."""


def manifest_bytes(manifest: Manifest, files: Mapping[str, bytes]) -> bytes:
    """Return manifest.json, listing the files by name."""
    found = BundleManifest(
        format=BUNDLE_FORMAT,
        format_version=FORMAT_VERSION,
        program=ProgramRecord(PROGRAM, manifest.program),
        office=SenderRecord(manifest.office_id, manifest.office_code, manifest.office_name),
        period=manifest.period,
        revision=manifest.revision,
        sequence=manifest.sequence,
        made=datetime.datetime.fromisoformat(manifest.made),
        files=tuple(
            FileRecord(name, len(content), hashlib.sha256(content).hexdigest())
            for name, content in sorted(files.items())
        ),
    )
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def manifest_of(encoded: bytes) -> Manifest:
    """Return the manifest of its bytes; raises NewerFormatError, MisshapenDataError."""
    try:
        mark = msgspec.json.decode(encoded, type=FormatMark)
        if mark.format == BUNDLE_FORMAT and mark.format_version > FORMAT_VERSION:
            raise NewerFormatError
        found = msgspec.json.decode(encoded, type=BundleManifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise MisshapenDataError(str(error)) from error
    names = [file.name for file in found.files]
    if len(set(names)) != len(names):
        raise MisshapenDataError("a file is listed twice")
    return Manifest(
        office_id=found.office.id,
        office_code=found.office.code,
        office_name=found.office.name,
        period=found.period,
        revision=found.revision,
        sequence=found.sequence,
        made=found.made.isoformat(timespec="seconds"),
        program=found.program.version,
        files=tuple(BundleFile(file.name, file.size, file.sha256) for file in found.files),
    )
