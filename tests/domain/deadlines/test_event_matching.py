import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.event_matching import alike_events, are_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sau khi Thành phố ban hành kế hoạch", "khi có Kế hoạch của thành phố"),
        ("sau khi thanh pho ban hanh ke hoach", "Sau khi Thành phố ban hành Kế hoạch"),
        ("Sau khi UBND thành phố ban hành kế hoạch", "Sau khi thành phố có kế hoạch"),
        ("Theo hướng dẫn của Sở Nội vụ", "Khi có hướng dẫn của Sở Nội vụu"),
    ],
)
def test_the_same_event_in_other_words(one: str, other: str) -> None:
    assert are_alike(one, other)
    assert are_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sau khi Thành phố ban hành kế hoạch", "Sau khi Tỉnh ban hành kế hoạch"),
        ("Sau khi Thành phố ban hành kế hoạch", "Sau khi Thành phố có hướng dẫn"),
        ("Theo lộ trình của thành phố", "Theo kế hoạch của thành phố"),
        ("Theo yêu cầu", "Khi có hướng dẫn"),
        (
            "Sau khi có Kế hoạch số 12/KH-UBND của tỉnh",
            "Sau khi có Kế hoạch số 15/KH-UBND của tỉnh",
        ),
    ],
)
def test_different_events_stay_apart(one: str, other: str) -> None:
    assert not are_alike(one, other)


@given(st.lists(st.text() | st.sampled_from(["kế hoạch", "Kế hoạch tỉnh", "hướng dẫn", ""])))
def test_every_text_stands_in_exactly_one_group(texts: list[str]) -> None:
    groups = alike_events(texts)
    found = [text for group in groups for text in group]
    assert sorted(found) == sorted(set(texts))
    assert all(are_alike(group[0], text) for group in groups for text in group)
