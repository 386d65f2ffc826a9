"""A mapping left half-way survives restarts, and damage to it hurts nobody."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.versions.succession import Mapped
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
    read = box.load(OLD, NEW)
    assert all(isinstance(one, Mapped) for one in read)
    # What can't be read is never passed over in silence.
    aside = box.set_aside(OLD, NEW)
    assert aside is None or (not read and aside.read_bytes() == content)
    box.save(OLD, NEW, MAPPING)
    assert box.load(OLD, NEW) == MAPPING and box.set_aside(OLD, NEW) is None


def test_a_damaged_mapping_is_set_aside_and_told_of_until_it_is_settled(tmp_path):
    MappingFolder(tmp_path).save(OLD, NEW, MAPPING)
    MappingFolder(tmp_path).save(NEW, OLD, MAPPING)
    file = next(one for one in (tmp_path / FOLDER).iterdir() if one.name.startswith("aaaa"))
    file.write_bytes(b'[["t1", ["n1')
    aside = MappingFolder(tmp_path).set_aside(OLD, NEW)
    assert aside is not None and aside.parent.name == f"{FOLDER}-hong"
    assert not file.exists() and aside.read_bytes() == b'[["t1", ["n1'
    assert MappingFolder(tmp_path).set_aside(OLD, NEW) == aside
    box = MappingFolder(tmp_path)
    assert box.set_aside(NEW, OLD) is None and box.load(NEW, OLD) == MAPPING
    box.drop(NEW, OLD)
    box.drop(OLD, NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_mapping_that_another_program_holds_stays_in_its_place(tmp_path, monkeypatch):
    box = MappingFolder(tmp_path)
    box.save(OLD, NEW, MAPPING)

    def held(*_args, **_kwargs):
        raise PermissionError("held")

    with monkeypatch.context() as now:
        now.setattr(Path, "read_text", held)
        assert box.set_aside(OLD, NEW) is None
    assert box.load(OLD, NEW) == MAPPING
