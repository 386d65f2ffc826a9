"""Files that another program holds: said plainly, with the old ones whole and no litter."""

import datetime
from pathlib import Path

import pytest

from kehoach_desktop.bootstrap import check_bundle, open_application, plan_reader
from kehoach_desktop.domain.errors import UnusableFile, UnusableStore
from kehoach_desktop.storage.revisions import DATA_FILE

TODAY = datetime.date(2026, 7, 2)
PLAN = "KẾ HOẠCH\nĐưa máy móc số về thôn năm 2026\n"


@pytest.fixture
def office(tmp_path):
    application = open_application(tmp_path / "dữ liệu", TODAY)
    application.sample.fill()
    yield application
    application.close()


@pytest.mark.parametrize("kind", ["pdf", "word", "excel"])
def test_a_report_that_is_open_elsewhere_stays_as_it_is(office, held, tmp_path, kind):
    out = tmp_path / "ra"
    path: Path = getattr(office.reports.export("2026-06", out), kind)
    path.write_bytes(b"as it was sent")
    with held(path), pytest.raises(UnusableFile, match="đang mở trong chương trình khác"):
        office.reports.export("2026-06", out)
    assert path.read_bytes() == b"as it was sent"
    assert not [one for one in out.iterdir() if one.name.startswith(".")]
    office.reports.export("2026-06", out)
    assert path.read_bytes() != b"as it was sent"


def test_a_bundle_that_is_open_elsewhere_stays_as_it_is(office, held, tmp_path):
    path = tmp_path / "gói.zip"
    office.bundles.export("2026-06", path)
    before = path.read_bytes()
    with held(path):
        with pytest.raises(UnusableFile):
            office.bundles.export("2026-06", path)
        with pytest.raises(UnusableFile, match="gói"):
            check_bundle(path)
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*.tmp"))
    assert check_bundle(path).problems == ()


def test_a_plan_that_is_open_elsewhere_is_named_with_the_way_out(held, tmp_path):
    path = tmp_path / "Kế hoạch.txt"
    path.write_text(PLAN, encoding="utf-8")
    with held(path), pytest.raises(UnusableFile, match="Hãy đóng tệp"):
        plan_reader().read_file(path)
    assert plan_reader().read_file(path).title == "Kế hoạch Đưa máy móc số về thôn năm 2026"


def test_a_data_file_that_something_holds_is_not_opened(office, held, tmp_path):
    office.close()
    path = tmp_path / "dữ liệu" / DATA_FILE
    before = path.read_bytes()
    with held(path), pytest.raises(UnusableStore, match="dữ liệu"):
        open_application(path.parent, TODAY)
    assert path.read_bytes() == before
    again = open_application(path.parent, TODAY)
    assert again.tree.roots()
    again.close()
