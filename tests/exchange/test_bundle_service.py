"""Receiving: which bundle may replace what is here."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import InvalidInput, NotFound, UnusableFile
from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.exchange.bundle_archive import ZipBundleArchive
from kehoach_desktop.services.models.bundle_model import DATA, TakeOutcome


@pytest.fixture
def data(maker):
    return maker(random.Random(11)).office()


@pytest.fixture
def sender(tmp_path, open_folder, data):
    folder = open_folder(tmp_path / "sender")
    folder.put(data)
    yield folder
    folder.close()


@pytest.fixture
def city(tmp_path, open_folder):
    folder = open_folder(tmp_path / "city")
    yield folder
    folder.close()


def retitle(folder, data, title):
    with folder.store.unit_of_work() as work:
        plan = work.plans.get(data.plans[0].id)
        work.plans.update(replace(plan, title=title))
        work.commit("sửa tên")


def titles(folder):
    with folder.store.unit_of_work() as work:
        return {plan.title for plan in work.plans.matching()}


def steps(folder):
    with folder.store.unit_of_work() as work:
        return work.journal.history()


def test_the_revision_rises_only_when_the_data_changed(sender, data, tmp_path):
    def revision(period, name):
        path = sender.bundles.export(period, tmp_path / name)
        return sender.bundles.check(path).manifest

    first, again = revision("2026-06", "1.zip"), revision("2026-06", "2.zip")
    assert (first.revision, again.revision) == (1, 1)
    assert revision("2026-05", "3.zip").revision == 1
    retitle(sender, data, "Tên mới")
    third = revision("2026-06", "4.zip")
    assert (third.revision, third.sequence) == (2, 3)


def test_sending_is_no_step_that_undo_takes_back(sender, data, tmp_path):
    retitle(sender, data, "Tên mới")
    sender.bundles.export("2026-06", tmp_path / "1.zip")
    with sender.store.unit_of_work() as work:
        assert work.journal.next_undo() == "sửa tên"
    assert steps(sender)[0].title == "lập gói báo cáo tháng 6/2026"


def test_a_second_receipt_is_recognised(sender, city, tmp_path):
    path = sender.bundles.export("2026-06", tmp_path / "1.zip")
    assert city.bundles.take(path).outcome is TakeOutcome.TAKEN
    before = steps(city)
    second = city.bundles.take(path)
    assert second.outcome is TakeOutcome.ALREADY
    assert "đã nhận rồi" in second.message
    assert steps(city) == before


def test_a_lower_revision_after_a_higher_is_refused(sender, city, data, tmp_path):
    first = sender.bundles.export("2026-06", tmp_path / "1.zip")
    retitle(sender, data, "Tên mới")
    second = sender.bundles.export("2026-06", tmp_path / "2.zip")
    assert city.bundles.take(second).outcome is TakeOutcome.TAKEN
    refused = city.bundles.take(first)
    assert refused.outcome is TakeOutcome.REFUSED
    assert "cũ hơn lần lập 2" in refused.message
    assert "Tên mới" in titles(city)


def test_after_undo_the_bundle_can_be_taken_again(sender, city, tmp_path):
    path = sender.bundles.export("2026-06", tmp_path / "1.zip")
    city.bundles.take(path)
    with city.store.unit_of_work() as work:
        assert work.journal.undo() is not None
    with city.store.unit_of_work() as work:
        assert work.offices.matching() == []
    assert city.bundles.take(path).outcome is TakeOutcome.TAKEN


def test_an_earlier_period_sent_earlier_never_sets_newer_data_back(sender, city, data, tmp_path):
    may = sender.bundles.export("2026-05", tmp_path / "5.zip")
    retitle(sender, data, "Tên tháng 6")
    june = sender.bundles.export("2026-06", tmp_path / "6.zip")
    city.bundles.take(june)
    refused = city.bundles.take(may)
    assert refused.outcome is TakeOutcome.REFUSED
    assert "tháng 6/2026" in refused.message
    assert "Tên tháng 6" in titles(city)


def test_an_earlier_period_whose_data_is_all_here_is_recognised(sender, city, tmp_path):
    may = sender.bundles.export("2026-05", tmp_path / "5.zip")
    june = sender.bundles.export("2026-06", tmp_path / "6.zip")
    city.bundles.take(june)
    assert city.bundles.take(may).outcome is TakeOutcome.ALREADY


def test_ones_own_bundle_does_not_overwrite_ones_own_data(sender, data, tmp_path):
    path = sender.bundles.export("2026-06", tmp_path / "1.zip")
    again = sender.bundles.take(path)
    assert again.outcome is TakeOutcome.ALREADY
    assert "chính cơ quan mình lập" in again.message and "đã nhận rồi" not in again.message
    retitle(sender, data, "Đã sửa tiếp")
    # The ledger holds what was sent, not received: the data differs now.
    refused = sender.bundles.take(path)
    assert refused.outcome is TakeOutcome.REFUSED
    assert "chính cơ quan" in refused.message
    assert "Đã sửa tiếp" in titles(sender)


def test_a_received_office_is_not_the_own_one(sender, city, data, tmp_path):
    city.bundles.take(sender.bundles.export("2026-06", tmp_path / "1.zip"))
    with city.store.unit_of_work() as work:
        assert not work.offices.get(data.office.id).own


def test_keys_of_another_office_are_never_overwritten(sender, city, data, tmp_path):
    path = sender.bundles.export("2026-06", tmp_path / "1.zip")
    stranger = replace(data.office, id="00000000-0000-4000-8000-000000000001", name="Khác")
    with city.store.unit_of_work() as work:
        work.offices.add(stranger)
        work.plans.add(Plan(data.plans[0].id, stranger.id, "Kế hoạch của người khác"))
        work.commit("có trước")
    refused = city.bundles.take(path)
    assert refused.outcome is TakeOutcome.REFUSED
    assert "trùng mã" in refused.message
    assert titles(city) == {"Kế hoạch của người khác"}
    with city.store.unit_of_work() as work:
        assert [office.name for office in work.offices.matching()] == ["Khác"]


def test_the_sender_is_chosen_among_several(sender, city, data, maker, tmp_path):
    city.bundles.take(sender.bundles.export("2026-06", tmp_path / "1.zip"))
    out = tmp_path / "x.zip"
    assert city.bundles.export("2026-06", out) == out
    city.put(replace(maker(random.Random(99)).office()), own=False)
    with pytest.raises(InvalidInput, match="hãy chọn một bằng --office"):
        city.bundles.export("2026-06", out)
    city.bundles.export("2026-06", out, office=data.office.id)
    assert city.bundles.check(out).manifest.office_id == data.office.id
    with pytest.raises(NotFound, match="Không có cơ quan nào"):
        city.bundles.export("2026-06", out, office="Xã Không Có")


def test_an_empty_folder_has_nothing_to_send(city, tmp_path):
    with pytest.raises(InvalidInput, match="Chưa khai báo cơ quan"):
        city.bundles.export("2026-06", tmp_path / "1.zip")
    with pytest.raises(InvalidInput, match="Không hiểu kỳ báo cáo"):
        city.bundles.export("tháng sáu", tmp_path / "1.zip")


def entangled(data):
    plan = data.plans[0]
    group = next(iter(data.groups), None)
    yield "office", replace(data, plans=(replace(plan, office_id=data.plans[0].id),))
    yield "gone plan", replace(data, plans=())
    yield "unit", replace(data, units=())
    yield "record", replace(data, tasks=(), indicators=())
    yield "documents", replace(data, plan_documents=())
    if group is not None:
        yield "own parent", replace(data, groups=(replace(group, parent_id=group.id),))


def test_data_that_does_not_fit_together_never_enters(tmp_path, city, maker):
    archive = ZipBundleArchive()
    source = maker(random.Random(5)).office()
    tried = 0
    for name, wrong in entangled(source):
        encoded = archive.encode(wrong)
        if encoded == archive.encode(source):
            continue
        path = packed(tmp_path / f"{name}.zip", wrong, encoded)
        if name == "office":
            continue  # a plan's office is not written: it is the bundle's own
        tried += 1
        with pytest.raises(UnusableFile, match="không khớp nhau"):
            city.bundles.take(path)
    assert tried >= 3
    assert titles(city) == set()


def packed(path: Path, data, encoded: bytes) -> Path:
    from kehoach_desktop.services.models.bundle_model import Manifest

    manifest = Manifest(
        data.office.id, data.office.code, data.office.name, data.period, 1, 1,
        "2026-06-20T08:00:00+07:00", "0",
    )  # fmt: skip
    ZipBundleArchive().write(path, manifest, {DATA: encoded})
    return path


def test_a_look_says_what_taking_would_come_to_and_changes_nothing(sender, city, data, tmp_path):
    first = sender.bundles.export("2026-06", tmp_path / "1.zip")
    retitle(sender, data, "Tên mới")
    second = sender.bundles.export("2026-06", tmp_path / "2.zip")
    before = steps(city)
    new = city.bundles.look(first)
    assert (new.outcome, new.reason, new.is_known) == (TakeOutcome.TAKEN, "", False)
    assert new.counts is not None
    assert (new.counts.plans, new.counts.tasks) == (len(data.plans), len(data.tasks))
    assert steps(city) == before
    city.bundles.take(second)
    for path in (first, second):
        looked, taken = city.bundles.look(path), city.bundles.take(path)
        assert (looked.outcome, looked.reason) == (taken.outcome, taken.message)
        assert looked.is_known
    path = tmp_path / "cut.zip"
    path.write_bytes(second.read_bytes()[:-10])
    damaged = city.bundles.look(path)
    assert damaged.outcome is TakeOutcome.REFUSED
    assert damaged.problems and damaged.counts is None
