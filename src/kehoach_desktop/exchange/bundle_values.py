"""The single values of data.json and manifest.json, and what their records share."""

from typing import Annotated

from msgspec import Meta, Struct

Key = Annotated[
    str,
    Meta(
        pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        description="A UUID that never changes, also on the receiving side.",
    ),
]
Text = Annotated[
    str,
    Meta(
        pattern="^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]*$",
        description="NFC text without control characters but tab and line end; empty when unknown.",
    ),
]
Number = Annotated[
    str,
    Meta(
        pattern="^-?[0-9]{1,100}([.][0-9]{1,100})?$",
        description="An exact decimal with a point, no exponent, no zeros at the end.",
    ),
]
PeriodKey = Annotated[
    str,
    Meta(
        pattern="^[12][0-9]{3}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$",
        description="2026-04 a month, 2026-Q2 a quarter, 2026-H1 a half, 2026-9M, 2026 a year.",
    ),
]
Position = Annotated[
    int,
    Meta(ge=-(2**53), le=2**53, description="Orders the rows beside each other, lowest first."),
]
Year = Annotated[int, Meta(ge=1, le=9999)]
MonthDay = Annotated[int, Meta(ge=1, le=31)]
MonthNumber = Annotated[int, Meta(ge=1, le=12)]
Weekday = Annotated[int, Meta(ge=1, le=7, description="Monday is 1.")]


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the file; every field is always written."""
