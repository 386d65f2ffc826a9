"""Containers of old Office programs: streams by name, and those built to do harm."""

import random
import struct
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from old_container import old_container

from kehoach_desktop.reading.compound_file import BrokenContainer, CompoundFile

NAMES = ("WordDocument", "1Table", "Data", "Workbook")


@given(st.dictionaries(st.sampled_from(NAMES), st.integers(4096, 90_000), min_size=1))
@settings(max_examples=30)
def test_streams_come_back_whole(sizes: dict[str, int]) -> None:
    streams = {name: random.Random(size).randbytes(size) for name, size in sizes.items()}
    opened = CompoundFile(old_container(streams))

    for name in NAMES:
        assert opened.stream(name) == streams.get(name)
        assert opened.has(name) == (name in streams)


def test_what_is_embedded_is_not_on_top() -> None:
    inside, outside = b"a" * 5000, b"b" * 5000
    opened = CompoundFile(
        old_container({"1Table": outside}, {"1Table": inside, "Workbook": inside})
    )

    assert opened.stream("1Table") == outside
    assert not opened.has("Workbook")
    assert opened.stream("Workbook") == inside


def test_a_folder_that_leads_back_to_itself_ends() -> None:
    content = bytearray(old_container({"1Table": b"a" * 5000, "Data": b"b" * 5000}))
    second = content.find("Data".encode("utf-16-le"))
    struct.pack_into("<II", content, second + 68, 1, 2)

    assert CompoundFile(bytes(content)).stream("Data") == b"b" * 5000


def test_one_sector_named_a_million_times_is_refused() -> None:
    content = bytearray(old_container({"Data": b"b" * 5000}))
    count = len(content) // 512 - 1
    # A list of tables that goes on in a sector which names itself as the next.
    content += struct.pack("<128I", *[0] * 127, count)
    struct.pack_into("<II", content, 68, count, 1 << 20)
    started = time.monotonic()

    with pytest.raises(BrokenContainer):
        CompoundFile(bytes(content))
    assert time.monotonic() - started < 10
