"""A mapping left half-way survives restarts, and damage to it hurts nobody."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.succession import Mapped
from kehoach_desktop.storage.mapping_folder import FOLDER, MappingFolder

OLD, NEW = "aaaaaaaa-1", "bbbbbbbb-2"
MAPPING = [Mapped("t1", ("n1", "n2")), Mapped("t2", (), "đã giao tỉnh"), Mapped("t3")]


def test_what_was_kept_is_read_back_and_forgotten(tmp_path):
    MappingFolder(tmp_path).save(OLD, NEW, MAPPING)
    box = MappingFolder(tmp_path)
    assert box.load(OLD, NEW) == MAPPING
    assert box.load(NEW, OLD) == []
    box.drop(OLD, NEW)
    box.drop(OLD, NEW)
    assert box.load(OLD, NEW) == [] and list(tmp_path.iterdir()) == []


WORDS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=100) | WORDS.map(lambda words: json.dumps(words).encode()))
def test_whatever_stands_in_the_file_a_mapping_can_be_read_and_kept(tmp_path, content):
    box = MappingFolder(tmp_path)
    box.save(OLD, NEW, MAPPING)
    (file,) = (tmp_path / FOLDER).iterdir()
    file.write_bytes(content)
    assert all(isinstance(one, Mapped) for one in box.load(OLD, NEW))
    box.save(OLD, NEW, MAPPING)
    assert box.load(OLD, NEW) == MAPPING
