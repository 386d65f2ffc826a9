from dataclasses import dataclass, replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.services.rows.positions import GAP, place, positions_between


@dataclass(frozen=True)
class Item:
    id: str
    position: int


def at(item: Item, position: int) -> Item:
    return replace(item, position=position)


@given(
    st.one_of(st.none(), st.integers(-5000, 5000)),
    st.one_of(st.none(), st.integers(-5000, 5000)),
    st.integers(1, 9),
)
def test_positions_rise_strictly_between_the_neighbours(
    before: int | None, after: int | None, count: int
) -> None:
    found = positions_between(before, after, count)
    if found is None:
        assert before is not None and after is not None and after - before <= count
        return
    chain = [*([before] if before is not None else []), *found]
    chain += [after] if after is not None else []
    assert len(found) == count
    assert all(one < next_one for one, next_one in pairwise(chain))


@given(
    st.lists(st.integers(0, 40), unique=True, max_size=8).map(sorted),
    st.data(),
)
def test_placing_gives_the_order_of_a_plain_list(spots: list[int], data: st.DataObject) -> None:
    siblings = [Item(f"s{spot}", spot) for spot in spots]
    inside = data.draw(st.lists(st.sampled_from(siblings), unique=True)) if siblings else []
    moved = [*inside, Item("new", 7)]
    index = data.draw(st.one_of(st.none(), st.integers(-1, len(siblings) + 2)))

    stored = {item.id: item for item in [*siblings, *moved]}
    for item in place(siblings, moved, index, at):
        stored[item.id] = item
    order = [item.id for item in sorted(stored.values(), key=lambda item: item.position)]

    names = [item.id for item in siblings]
    cut = len(names) if index is None or index < 0 else index
    going = [item.id for item in moved]
    expected = [name for name in names[:cut] if name not in going] + going
    expected += [name for name in names[cut:] if name not in going]
    assert order == expected


def test_a_move_with_room_touches_only_what_moves() -> None:
    siblings = [Item("a", 0), Item("b", GAP), Item("c", 2 * GAP)]
    assert [item.id for item in place(siblings, [siblings[2]], 1, at)] == ["c"]


def test_without_room_all_get_new_gaps() -> None:
    siblings = [Item("a", 0), Item("b", 1)]
    placed = place(siblings, [Item("new", 0)], 1, at)
    assert {item.id: item.position for item in placed} == {
        "a": GAP,
        "new": 2 * GAP,
        "b": 3 * GAP,
    }
