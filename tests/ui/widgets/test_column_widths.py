from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.ui.widgets.column_widths import column_widths


@dataclass(frozen=True)
class Column:
    width: int
    stretch: int = 0
    least: int = 0


def test_free_width_goes_to_the_columns_that_stretch():
    columns = [Column(50), Column(100, 3), Column(100, 1)]
    assert column_widths(columns, 290) == [50, 130, 110]


def test_where_room_is_short_those_columns_give_way_but_stay_readable():
    columns = [Column(50), Column(100, 3), Column(100, 1)]
    assert column_widths(columns, 210) == [50, 80, 80]
    assert column_widths(columns, 10) == [50, 62, 62]


def test_a_column_that_names_its_least_width_gives_way_too():
    columns = [Column(50), Column(100, 3, least=40), Column(100, least=80)]
    assert column_widths(columns, 210) == [50, 70, 90]
    assert column_widths(columns, 10) == [50, 40, 80]


def test_no_heading_is_cut():
    columns = [Column(50), Column(100, 3), Column(100, 1, least=20)]
    assert column_widths(columns, 400, [60, 0, 0])[0] == 60
    assert column_widths(columns, 10, [60, 70, 30]) == [60, 70, 30]


@settings(max_examples=60)
@given(
    st.lists(
        st.builds(Column, st.integers(20, 300), st.integers(0, 4), st.integers(0, 300)),
        min_size=1,
        max_size=9,
    ),
    st.lists(st.integers(0, 150), min_size=9, max_size=9),
    st.integers(0, 3000),
)
def test_columns_never_pass_the_room_they_could_keep_to(columns, headings, room):
    headings = headings[: len(columns)]
    widths = column_widths(columns, room, headings)
    narrowest = column_widths(columns, 0, headings)
    assert sum(widths) <= max(room, sum(narrowest))
    for width, low, column, heading in zip(widths, narrowest, columns, headings, strict=True):
        assert width >= low >= heading
        assert column.stretch or width <= max(column.width, heading)
