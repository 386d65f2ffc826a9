"""Every Word document of the corpora saved as .doc and RTF by LibreOffice, read fact by fact."""

from pathlib import Path

import pytest
from made_plans.office import SOFFICE
from office_copies import corpus, differing


@pytest.mark.parametrize("ending", ["doc", "rtf"])
def test_every_document_is_read_the_same(scale, ending: str, tmp_path: Path) -> None:
    if not SOFFICE:
        pytest.skip("LibreOffice không có trên máy này")
    if not scale.whole:
        pytest.skip("LibreOffice khởi động chậm")
    files = corpus(tmp_path / "docx", made=range(100))

    found = differing(files, ending, tmp_path / "old")

    wrong = {name: facts for name, facts in found.items() if facts}
    same = len(found) - len(wrong)
    print(f"\n{same} of {len(found)} .{ending} files have the facts of the .docx")
    for name, facts in wrong.items():
        print(f"  {name}: {len(facts)} differ, first {facts[0]}")
    assert not wrong
