"""A share of the documents saved as .doc and RTF by LibreOffice: read as the .docx is.

All of them are read by `make bench` (tests/benchmarks/test_old_forms.py).
"""

from pathlib import Path

import pytest
from made_plans.office import SOFFICE
from office_copies import corpus, differing


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice không có trên máy này")
@pytest.mark.parametrize("ending", ["doc", "rtf"])
def test_the_older_forms_are_read_as_the_newer(ending: str, tmp_path: Path) -> None:
    files = corpus(tmp_path / "docx", made=[3, 5], every=9)

    found = differing(files, ending, tmp_path / "old")

    assert len(found) >= 8
    assert not {name: facts for name, facts in found.items() if facts}
