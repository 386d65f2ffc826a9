from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.ui.widgets.column_widths import column_widths


@dataclass(frozen=True)
class Column:
    width: int
    stretch: int = 0


def test_free_width_goes_to_the_columns_that_stretch():
    columns = [Column(50), Column(100, 3), Column(100, 1)]
    assert column_widths(columns, 290) == [50, 130, 110]


def test_where_room_is_short_those_columns_give_way_but_stay_readable():
    columns = [Column(50), Column(100, 3), Column(100, 1)]
    assert column_widths(columns, 210) == [50, 80, 80]
    assert column_widths(columns, 10) == [50, 62, 62]


@settings(max_examples=60)
@given(
    st.lists(st.builds(Column, st.integers(20, 300), st.integers(0, 4)), min_size=1, max_size=9),
    st.integers(0, 3000),
)
def test_columns_never_pass_the_room_they_could_keep_to(columns, room):
    widths = column_widths(columns, room)
    least = sum(int(one.width * 0.62) if one.stretch else one.width for one in columns)
    usual = sum(one.width for one in columns)
    assert sum(widths) <= max(room, least, usual if room >= usual else least)
    assert all(
        width == one.width for width, one in zip(widths, columns, strict=True) if not one.stretch
    )
