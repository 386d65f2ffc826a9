import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.ui.reports.pdf_layout import GAP, lay_out, pages_between

A4, A4_LYING = (595.3, 841.9), (841.9, 595.3)


def test_every_page_fills_the_width_it_is_fitted_to():
    boxes = lay_out([A4, A4_LYING], 628, None, 96)
    assert [box.width for box in boxes] == [600, 600]
    assert boxes[0].height > boxes[1].height


def test_real_size_is_the_papers_size_in_pixels():
    (box,) = lay_out([A4], 2000, 1.0, 96)
    assert (box.width, box.height) == (794, 1123)
    assert box.left == (2000 - 794) // 2


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from([A4, A4_LYING]), max_size=12),
    st.integers(200, 2000),
    st.none() | st.floats(0.25, 4.0),
)
def test_pages_stand_one_under_another_and_are_found_by_height(sizes, width, zoom):
    boxes = lay_out(sizes, width, zoom, 96)
    for above, below in itertools.pairwise(boxes):
        assert below.top == above.bottom + GAP
    for box in boxes:
        assert box in pages_between(boxes, box.top, box.top + 1)
        assert pages_between(boxes, box.bottom, box.bottom + 1) == []
