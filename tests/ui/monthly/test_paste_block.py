from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.services.monthly.clipboard_rows import clipboard_rows
from kehoach_desktop.ui.monthly.copied_cells import write_cells
from kehoach_desktop.ui.monthly.entry_model import EntryModel
from kehoach_desktop.ui.monthly.paste_block import lay_down
from kehoach_desktop.ui.widgets.entry_column import EntryColumn


class Letters(EntryModel):
    """Rows named by letters; "a" and "c" each begin a group."""

    def __init__(self, ids):
        fields = ("", "one", "", "two")
        super().__init__([EntryColumn(field, 50, field) for field in fields])
        self.show_rows(ids)

    def row_id(self, row):
        return row

    def plan_of(self, _row):
        return "plan"

    def section_of(self, row):
        return "first" if row < "c" else "second"

    def is_entered(self, _row):
        return False

    def text(self, row, _column):
        return row


words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=9
).map(str.strip)


def test_headings_are_stepped_over_and_fixed_columns_skipped():
    model = Letters("abcd")  # rows: heading, a, b, heading, c, d
    block = lay_down(model, 2, 1, [["1", "x", "2"], ["3", "y", "4"], ["5", "z", "6"]])
    assert block.ids == ("b", "c", "d")
    assert block.fields == ("one", "two")
    assert block.cells == (("1", "2"), ("3", "4"), ("5", "6"))
    assert block.left_over == 0


def test_what_reaches_past_the_last_row_is_counted():
    block = lay_down(Letters("ab"), 2, 1, [["1"], ["2"], ["3"]])
    assert (block.ids, block.left_over) == (("b",), 2)


def test_a_block_on_fixed_columns_alone_is_no_block():
    assert lay_down(Letters("ab"), 1, 0, [["1"]]) is None
    assert lay_down(Letters("ab"), 1, 2, [["1"], ["2"]]) is None


# The first draw of a fresh checkout builds the table of all letters, which takes a while.
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(words, min_size=width, max_size=width), min_size=1, max_size=5
        ).filter(lambda rows: any(any(row) for row in rows))
    )
)
def test_what_is_copied_is_read_back_unchanged(rows):
    assert [row or [""] for row in clipboard_rows(write_cells(rows))] == rows


def test_line_breaks_and_quotes_travel_in_one_cell():
    cell = 'dòng 1\nnói "được"\tvà đi'
    assert clipboard_rows(write_cells([[cell, "x"]])) == [[cell, "x"]]
