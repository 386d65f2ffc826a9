"""What the tests of the plans' page begin with."""

import pytest

from kehoach_desktop.services.models.tree_models import NodeKind


@pytest.fixture
def shown(window, settle):
    """The sample office's first plan chosen, its duties beside it."""
    window.pages.turn_to("plans")
    settle(window)
    page = window.pages.page("plans")
    page.tree.setCurrentIndex(page._model.index(0, 0))
    settle(window)
    assert page.inspector._key.kind is NodeKind.PLAN
    return page.inspector._duties, page.inspector._key.id
