"""Reviews left half-way survive restarts, and damage to them hurts nobody."""

import datetime
import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.drafts.table_columns import ColumnChoice, ColumnUse
from kehoach_desktop.domain.errors import UnusableFile, UnusableStore
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.services.reviewing.draft_replay import LostEdit
from kehoach_desktop.services.reviewing.kept_review import KeptPlan, KeptReview, KeptSource
from kehoach_desktop.storage.review_folder import FILE, FOLDER, ReviewFolder

REVIEW = KeptReview(
    "a1",
    "kế hoạch.docx",
    datetime.datetime(2026, 4, 14, 9, 42),
    (ColumnChoice(1, 2, ColumnUse.LEAD),),
    (
        KeptPlan(
            1,
            (
                Edit(EditKind.TASK, ("t1",), ("title", "Lắp loa\nở thôn")),
                Edit(EditKind.UNIT, (), ("Hội Mẫu", "")),
            ),
            {"t1": ("task", "bảng 1, dòng 2", 0)},
            (
                LostEdit(
                    Edit(EditKind.TASK, ("t7",), ("deadline", "30/6/2026")),
                    {"t7": ("task", "bảng 1, dòng 9", 1)},
                ),
            ),
        ),
    ),
)


def test_what_was_kept_is_read_back_with_its_document(tmp_path):
    path = tmp_path / "usb" / "kế hoạch.docx"
    path.parent.mkdir()
    path.write_bytes(b"words")
    box = ReviewFolder(tmp_path / "data")
    box.save(REVIEW, KeptSource(path))
    path.unlink()
    later = replace(REVIEW, columns=())
    box.save(later, KeptSource(path))

    assert ReviewFolder(tmp_path / "data").load() == [later]
    kept = box.source("a1").path
    assert kept is not None and (kept.name, kept.read_bytes()) == (path.name, b"words")
    # Going on with it reads the copy, which is not copied onto itself.
    box.save(REVIEW, KeptSource(kept))
    assert kept.read_bytes() == b"words"


def test_pasted_text_is_kept_letter_by_letter(tmp_path):
    box = ReviewFolder(tmp_path)
    box.save(REVIEW, KeptSource(text="1\tLắp loa\r\n2\tHọp\n"))
    assert box.source("a1") == KeptSource(text="1\tLắp loa\r\n2\tHọp\n")


def test_letters_that_no_utf8_holds_hinder_nothing(tmp_path):
    box = ReviewFolder(tmp_path)
    odd = replace(REVIEW, name="k\udce9.docx")
    box.save(odd, KeptSource(text="h\ud83d"))
    assert box.load() == [odd] and box.source("a1") == KeptSource(text="h\ud83d")


def test_a_document_that_cannot_be_copied_whole_is_not_kept_by_half(tmp_path, monkeypatch):
    path = tmp_path / "kế hoạch.docx"
    path.write_bytes(b"words")

    def full(_descriptor):
        raise OSError("No space left on device")

    monkeypatch.setattr("os.fsync", full)
    box = ReviewFolder(tmp_path / "data")
    with pytest.raises(UnusableStore):
        box.save(REVIEW, KeptSource(path))
    assert box.load() == []
    assert not [one for one in (tmp_path / "data").rglob("*") if one.is_file()]


def test_a_review_that_was_settled_leaves_nothing_behind(tmp_path):
    box = ReviewFolder(tmp_path)
    box.save(REVIEW, KeptSource(text="a"))
    box.drop("a1")
    box.drop("a1")
    assert box.load() == [] and list(tmp_path.iterdir()) == []
    with pytest.raises(UnusableFile):
        box.source("a1")


def test_a_document_that_is_gone_is_told_of_and_nothing_half_kept(tmp_path):
    box = ReviewFolder(tmp_path)
    with pytest.raises(UnusableFile, match="hãy nhận kế hoạch trước khi đóng"):
        box.save(REVIEW, KeptSource(tmp_path / "usb" / "a.docx"))
    assert box.load() == []


NAMES = ("name", "at", "columns", "plans", "part", "edits", "places", "x")
WORDS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)
    ),
    max_leaves=20,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | WORDS.map(lambda words: json.dumps(words).encode()))
def test_a_damaged_review_is_not_offered_and_leaves_the_others(tmp_path, content):
    box = ReviewFolder(tmp_path)
    box.save(REVIEW, KeptSource(text="a"))
    place = tmp_path / FOLDER / "b2"
    place.mkdir(exist_ok=True)
    (place / FILE).write_bytes(content)
    assert [one for one in box.load() if one.id == "a1"] == [REVIEW]
    box.set_aside()
    assert [one for one in box.load() if one.id == "a1"] == [REVIEW]


def test_a_damaged_review_is_set_aside_with_its_document(tmp_path):
    path = tmp_path / "kế hoạch.docx"
    path.write_bytes(b"words")
    box = ReviewFolder(tmp_path / "data")
    box.save(REVIEW, KeptSource(path))
    box.save(replace(REVIEW, id="b2"), KeptSource(text="a"))
    (tmp_path / "data" / FOLDER / "a1" / FILE).write_bytes(b'{"name": "k')

    (aside,) = box.set_aside()
    assert (aside.id, aside.name) == ("a1", path.name)
    assert {one.name for one in aside.folder.rglob("*") if one.is_file()} == {FILE, path.name}
    assert [one.id for one in box.load()] == ["b2"]
    # Told of again the next time, until it is removed.
    assert ReviewFolder(tmp_path / "data").set_aside() == [aside]
    box.drop_aside("a1")
    box.drop_aside("a1")
    assert box.set_aside() == [] and not (tmp_path / "data" / f"{FOLDER}-hong").exists()


def test_a_review_kept_before_corrections_could_be_lost_is_read(tmp_path):
    box = ReviewFolder(tmp_path)
    box.save(REVIEW, KeptSource(text="a"))
    file = tmp_path / FOLDER / "a1" / FILE
    words = json.loads(file.read_bytes())
    del words["plans"][0]["lost"]
    file.write_text(json.dumps(words), "utf-8")
    (kept,) = box.load()
    assert kept.plans == (replace(REVIEW.plans[0], lost=()),)


def test_the_same_document_is_known_by_its_content(tmp_path):
    path, renamed, other = (tmp_path / name for name in ("a.docx", "b.docx", "c.docx"))
    path.write_bytes(b"words")
    renamed.write_bytes(b"words")
    other.write_bytes(b"other")
    box = ReviewFolder(tmp_path / "data")
    box.save(REVIEW, KeptSource(path))
    assert box.is_of("a1", KeptSource(renamed)) and not box.is_of("a1", KeptSource(other))
    assert not box.is_of("a1", KeptSource(tmp_path / "gone.docx"))
    assert not box.is_of("a1", KeptSource(text="words"))
    box.save(replace(REVIEW, id="b2"), KeptSource(text="words"))
    assert box.is_of("b2", KeptSource(text="words")) and not box.is_of("b2", KeptSource(path))
