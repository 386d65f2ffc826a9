from kehoach_desktop.domain.plans.row_order import in_one_order

Row = tuple[str, int]


def order(groups: list[Row], tasks: list[Row]) -> list[str]:
    return [name for name, _ in in_one_order(groups, tasks, lambda row: row[1])]


def test_groups_and_tasks_of_one_sequence_stand_where_they_were_counted() -> None:
    assert order([("3", 3), ("4", 4)], [("1", 1), ("2", 2), ("5", 5)]) == list("12345")
    assert order([("I", 1), ("II", 3)], [("a", 2)]) == ["I", "a", "II"]


def test_where_the_kinds_were_counted_apart_groups_come_first() -> None:
    assert order([("I", 1), ("II", 2)], [("1", 1), ("2", 2), ("3", 3)]) == [
        *("I", "II"),
        *"123",
    ]


def test_one_kind_alone_keeps_its_order_even_where_positions_are_equal() -> None:
    assert order([], [("1", 1), ("2", 1)]) == ["1", "2"]
    assert order([("I", 7), ("II", 7)], []) == ["I", "II"]
