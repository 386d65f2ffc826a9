"""What is left half-way is kept whole, and what is damaged is set aside, never lost."""

import pytest

from kehoach_desktop.domain.errors import UnusableStore
from kehoach_desktop.storage.kept_folder import Damaged, KeptFolder, text_in, whole_in
from kehoach_desktop.storage.kept_notes import KeptNotes


def test_words_are_read_back_and_leave_nothing_behind(tmp_path):
    kept = KeptFolder(tmp_path / "data", "do")
    kept.write("a", ["Lắp loa\udce9", 3])
    assert kept.read("a", list) == ["Lắp loa\udce9", 3] and kept.names() == ["a"]
    kept.drop("a")
    kept.drop("a")
    assert list((tmp_path / "data").iterdir()) == []
    with pytest.raises(FileNotFoundError):
        kept.read("a", list)


def test_a_file_beyond_all_measure_is_not_read(tmp_path):
    kept = KeptFolder(tmp_path, "do", largest=20)
    kept.write("a", "x" * 17)
    assert kept.read("a", text_in) == "x" * 17
    kept.write("a", "x" * 19)
    with pytest.raises(Damaged):
        kept.read("a", text_in)


def test_what_is_set_aside_twice_is_kept_twice_where_a_document_lies_in_it(tmp_path):
    kept = KeptFolder(tmp_path, "do", inside="loi.json")
    for words in ("một", "hai"):
        kept.write("a", words)
        assert kept.set_aside("a").parent.name == "do-hong"
    assert len(kept.aside()) == 2 and kept.names() == []
    for one in kept.aside():
        kept.drop_aside(one.name)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_a_note_is_set_aside(tmp_path):
    notes = KeptNotes(tmp_path, "do", text_in)
    (tmp_path / "do" / "plan-1.json").mkdir(parents=True)
    assert notes.load("plan-1") is None
    assert notes.set_aside("plan-1") == tmp_path / "do-hong" / "plan-1.json"
    notes.save("lời", "plan-1")
    assert notes.load("plan-1") == "lời" and notes.set_aside("plan-1") is None
    notes.drop("plan-1")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path):
    (tmp_path / "do").write_text("no folder", "utf-8")
    with pytest.raises(UnusableStore):
        KeptFolder(tmp_path, "do").write("a", "x")


@pytest.mark.parametrize(("check", "wrong"), [(text_in, 3), (whole_in, "3"), (whole_in, True)])
def test_words_of_another_kind_are_refused(check, wrong):
    with pytest.raises(TypeError):
        check(wrong)
