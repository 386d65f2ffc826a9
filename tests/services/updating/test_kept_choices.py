"""Ticks gone on with belong to rows that say the same as when they were made."""

from dataclasses import replace

from kehoach_desktop.domain.versions.plan_comparison import (
    ChangeKind,
    Choice,
    FieldChange,
    PlanComparison,
    RowChange,
    RowSort,
)
from kehoach_desktop.services.updating.kept_choices import KeptChoices, KeptChoiceService
from kehoach_desktop.storage.choice_folder import FOLDER, ChoiceFolder

MOVED = FieldChange("deadline", "30/6/2026", "31/7/2026")
ROWS = (
    RowChange("t1", RowSort.TASK, ChangeKind.CHANGED, "1", "Lắp loa", (MOVED,)),
    RowChange("new:t2", RowSort.TASK, ChangeKind.NEW, "2", "Kẻ biển"),
    RowChange("t3", RowSort.TASK, ChangeKind.GONE, "3", "Mở lớp"),
)
COMPARISON = PlanComparison("plan-1", "07/KH-UBND", "lan-2.docx", ROWS)
TICKED = {"t1": Choice.LEAVE, "new:t2": Choice.LEAVE, "t3": Choice.DROP}


def test_what_was_ticked_is_kept_until_it_is_forgotten(tmp_path):
    service = KeptChoiceService(ChoiceFolder(tmp_path))
    service.keep(COMPARISON, TICKED)
    again = KeptChoiceService(ChoiceFolder(tmp_path))
    assert again.of(COMPARISON).choices == TICKED
    assert again.of(replace(COMPARISON, plan_id="other")).choices == {}
    again.forget("plan-1")
    again.forget("plan-1")
    assert again.of(COMPARISON) == KeptChoices() and not (tmp_path / FOLDER).exists()


def test_rows_that_say_something_else_get_their_usual_choice(tmp_path):
    service = KeptChoiceService(ChoiceFolder(tmp_path))
    service.keep(COMPARISON, TICKED)
    later = replace(ROWS[0], fields=(replace(MOVED, new="31/8/2026"),))
    # Another reading may give the same new row another key.
    moved = replace(ROWS[1], key="new:t9")
    rows = (later, moved, ROWS[2])
    assert service.of(replace(COMPARISON, rows=rows)).choices == {
        "new:t9": Choice.LEAVE,
        "t3": Choice.DROP,
    }


def test_the_usual_choices_leave_nothing_behind(tmp_path):
    service = KeptChoiceService(ChoiceFolder(tmp_path))
    service.keep(COMPARISON, TICKED)
    service.keep(COMPARISON, {row.key: row.usual for row in ROWS})
    assert list(tmp_path.iterdir()) == []


def test_damaged_choices_are_told_of_and_the_usual_ones_stand(tmp_path):
    service = KeptChoiceService(ChoiceFolder(tmp_path))
    for words in (b"\xff", b"[1]", b'{"a": 1}', b"null", b"[" * 90_000):
        service.keep(COMPARISON, TICKED)
        (file,) = (tmp_path / FOLDER).iterdir()
        file.write_bytes(words)
        found = service.of(COMPARISON)
        assert found.choices == {}
        assert found.damaged is not None and found.damaged.read_bytes() == words
    # Ticked anew, there is nothing to tell any more.
    service.keep(COMPARISON, TICKED)
    assert service.of(COMPARISON) == KeptChoices(TICKED)
    service.forget("plan-1")
    assert list(tmp_path.iterdir()) == []
