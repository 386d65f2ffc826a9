"""The page that reads a document in, and a document under review."""

import pytest

from kehoach_desktop.ui.importing.page import ImportPage


@pytest.fixture
def page(qtbot, operations, settled):
    """The page over the sample office, nothing read yet."""
    page = ImportPage(operations)
    qtbot.addWidget(page)
    page.resize(1182, 690)
    page.show()
    page.enter()
    settled()
    return page


@pytest.fixture
def reviewed(page, settled, word_plan):
    """The page with a Word plan under review."""
    page.read_file(word_plan)
    settled()
    assert page.review is not None
    return page
