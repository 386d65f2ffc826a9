import random
from dataclasses import replace
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.exchange import bundle_structs_v1 as v1
from kehoach_desktop.exchange import bundle_structs_v2 as v2
from kehoach_desktop.exchange import bundle_structs_v3 as v3
from kehoach_desktop.exchange.bundle_data import MisshapenDataError, decode, encode
from kehoach_desktop.exchange.bundle_manifest_structs import BundleManifest
from kehoach_desktop.exchange.bundle_records import to_records
from kehoach_desktop.exchange.bundle_structs import BundleData, json_schema

SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schema"


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**64))
def test_decoding_gives_back_what_was_encoded(maker, seed):
    data = maker(random.Random(seed)).office()
    assert decode(encode(data)) == data


def as_in_version_3(data):
    return replace(data, duties=tuple(replace(duty, weekday=None) for duty in data.duties))


def as_in_version_2(data):
    return replace(
        as_in_version_3(data),
        plans=tuple(replace(plan, accepted_on=None) for plan in data.plans),
        tasks=tuple(replace(task, written_deadline=None) for task in data.tasks),
        extensions=(),
        arrivals=(),
        occurrence_records=(),
        answers=(),
        dossiers=(),
        plan_recipients=(),
        plan_signers=(),
    )


def as_in_version_1(data):
    data = as_in_version_2(data)
    return replace(
        data,
        tasks=tuple(replace(task, first_deadline=None) for task in data.tasks),
        successions=(),
    )


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**64))
def test_the_older_formats_are_still_read(maker, seed):
    data = maker(random.Random(seed)).office()
    third = v3.older(to_records(as_in_version_3(data)))
    second = v2.older(v3.older(to_records(as_in_version_2(data))))
    first = v1.older(v2.older(v3.older(to_records(as_in_version_1(data)))))
    for version, shape, expected, unknown in (
        (3, third, as_in_version_3(data), b'"weekday": 4'),
        (2, second, as_in_version_2(data), b"written_deadline"),
        (1, first, as_in_version_1(data), b"first_deadline"),
    ):
        encoded = msgspec.json.format(msgspec.json.encode(shape), indent=1) + b"\n"
        mark = b'"format_version": %d' % version
        assert mark in encoded
        assert unknown not in encoded
        assert decode(encoded) == expected
        # Without duties the third version and the newest look alike but for their number.
        alike = {3, 4} if version == 3 and not data.duties else {version}
        for other in {1, 2, 3, 4} - alike:
            with pytest.raises(MisshapenDataError):
                decode(encoded.replace(mark, b'"format_version": %d' % other, 1))


def test_equal_data_gives_equal_bytes_whatever_the_order(maker):
    data = maker(random.Random(3)).office()

    turned = replace(data, tasks=data.tasks[::-1], units=data.units[::-1])
    assert encode(turned) == encode(data)


def test_the_data_follows_its_published_schema(maker):
    schema = msgspec.json.decode((SCHEMAS / "bundle-data.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for seed in range(5):
        validator.validate(msgspec.json.decode(encode(maker(random.Random(seed)).office())))


@pytest.mark.parametrize(
    ("name", "kind", "title"),
    [
        ("bundle-data", BundleData, "data.json of a bundle, format version 4"),
        ("bundle-manifest", BundleManifest, "manifest.json of a bundle, format version 4"),
    ],
)
def test_the_published_schemas_are_those_of_the_program(name, kind, title):
    assert (SCHEMAS / f"{name}.schema.json").read_bytes() == json_schema(kind, title)


def broken(encoded: bytes) -> dict[str, bytes]:
    return {
        "not json": encoded[:-20],
        "not utf-8": encoded.replace(b'"place": ""', b'"place": "\xff"', 1),
        "spaces": encoded.replace(b'"period":', b'"period" :', 1),
        "a field twice": encoded.replace(b' "units"', b' "period": "2026-06",\n "units"', 1),
        "a field too many": encoded.replace(b' "units"', b' "more": 1,\n "units"', 1),
        "a field missing": encoded.replace(b' "period": "2026-06",\n', b"", 1),
        "a period that is none": encoded.replace(b'"2026-06"', b'"2026-13"', 1),
        "a newer version": encoded.replace(b'"format_version": 4', b'"format_version": 5', 1),
        "a lone surrogate": encoded.replace(b'"place": ""', b'"place": "\\ud800"', 1),
        "a control character": encoded.replace(b'"place": ""', b'"place": "\\u0000"', 1),
        "not composed": encoded.replace(b'"place": ""', '"place": "a\u0301"'.encode(), 1),
        "deep": b'{"format":' + b"[" * 200_000,
        "deep in an unknown field": b'{"x":' + b'{"a":' * 200_000,
    }


@pytest.mark.parametrize("what", list(broken(b"")))
def test_anything_else_is_refused(maker, what):
    encoded = encode(maker(random.Random(1)).office())
    bytes_ = broken(encoded)[what]
    assert bytes_ != encoded
    with pytest.raises(MisshapenDataError):
        decode(bytes_)
