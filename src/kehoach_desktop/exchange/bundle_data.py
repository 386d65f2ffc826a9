"""data.json: the office's data to the one byte form of it, and back."""

import unicodedata

import msgspec

from kehoach_desktop.exchange import bundle_records as records
from kehoach_desktop.exchange import bundle_structs_v1 as v1
from kehoach_desktop.exchange import bundle_structs_v2 as v2
from kehoach_desktop.exchange import bundle_structs_v3 as v3
from kehoach_desktop.exchange.bundle_structs import BundleData, FormatMark
from kehoach_desktop.services.models.bundle_model import OfficeData


class MisshapenDataError(ValueError):
    """The bytes are not what this program writes; the text says where, in English."""


def encode(data: OfficeData) -> bytes:
    """Return data.json; equal data gives equal bytes."""
    return _bytes(records.to_records(data))


def decode(encoded: bytes) -> OfficeData:
    """Return the data of a data.json; raises MisshapenDataError unless encoding gives it back."""
    try:
        match msgspec.json.decode(encoded, type=FormatMark).format_version:
            case 1:
                first = msgspec.json.decode(encoded, type=v1.BundleDataV1)
                data = records.from_records(v3.newer(v2.newer(v1.newer(first))))
                again = _bytes(v1.older(v2.older(v3.older(records.to_records(data)))))
            case 2:
                second = msgspec.json.decode(encoded, type=v2.BundleDataV2)
                data = records.from_records(v3.newer(v2.newer(second)))
                again = _bytes(v2.older(v3.older(records.to_records(data))))
            case 3:
                third = msgspec.json.decode(encoded, type=v3.BundleDataV3)
                data = records.from_records(v3.newer(third))
                again = _bytes(v3.older(records.to_records(data)))
            case _:
                data = records.from_records(msgspec.json.decode(encoded, type=BundleData))
                again = encode(data)
    except (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError) as error:
        raise MisshapenDataError(str(error)) from error
    if again != encoded:
        raise MisshapenDataError("not in canonical form")
    if not unicodedata.is_normalized("NFC", encoded.decode("utf-8")):
        raise MisshapenDataError("text not in NFC")
    return data


def _bytes(found: BundleData | v1.BundleDataV1 | v2.BundleDataV2 | v3.BundleDataV3) -> bytes:
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"
