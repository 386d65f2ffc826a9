"""Rows whose edges were drawn by hand stand on one grid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.reading.flow.grid import on_grid
from kehoach_desktop.reading.flow.stream import NO_SHAPE, CellShape, RowShape


def shape(*edges: int) -> RowShape:
    return RowShape(edges[0], tuple(CellShape(edge) for edge in edges[1:]))


def test_edges_drawn_by_hand_are_one_line() -> None:
    rows = on_grid(
        [
            (["a", "b", "c"], shape(-108, 500, 3000, 9000)),
            (["d", "e", "f"], shape(-60, 580, 3080, 9040)),
            (["g", "h", "i"], shape(-20, 640, 2930, 8980)),
            (["k", "l"], shape(-108, 3000, 9000)),
        ]
    )

    assert [cells for cells, _, _ in rows] == [
        ["a", "b", "c"],
        ["d", "e", "f"],
        ["g", "h", "i"],
        ["k", "", "l"],
    ]
    assert [spans for _, spans, _ in rows] == [(), (), (), ((0, 2),)]


def test_a_narrow_cell_stays_a_cell() -> None:
    rows = on_grid(
        [
            (["a", "", "b"], shape(0, 1000, 1060, 4000)),
            (["c", "d"], shape(0, 1060, 4000)),
        ]
    )

    assert [cells for cells, _, _ in rows] == [["a", "", "b"], ["c", "", "d"]]


def test_a_row_that_begins_further_right_leaves_columns_free() -> None:
    rows = on_grid([(["a", "b"], shape(0, 1000, 4000)), (["c"], shape(1000, 4000))])

    assert [cells for cells, _, _ in rows] == [["a", "b"], ["", "c"]]


@pytest.mark.parametrize("odd", [NO_SHAPE, shape(0, 500), shape(900, 300, 100), shape(5, 5, 5)])
def test_a_row_without_a_shape_of_use_fills_from_the_left(odd: RowShape) -> None:
    rows = on_grid([(["a", "b"], shape(0, 1000, 4000)), (["c", "d"], odd)])

    assert rows[1] == (["c", "d"], (), frozenset())


@given(
    st.lists(
        st.tuples(
            st.lists(st.integers(-2000, 30000), min_size=2, max_size=6, unique=True),
            st.booleans(),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_every_word_stands_on_the_grid_once_and_in_order(drawn) -> None:
    rows = [
        ([f"{at}.{n}" for n in range(len(edges) - 1)], shape(*sorted(edges)) if kept else NO_SHAPE)
        for at, (edges, kept) in enumerate(drawn)
    ]

    made = on_grid(rows)

    assert [[cell for cell in cells if cell] for cells, _, _ in made] == [t for t, _ in rows]
    for cells, spans, _ in made:
        for first, count in spans:
            assert cells[first]
            assert not any(cells[first + 1 : first + count])
