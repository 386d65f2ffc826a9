import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.exchange.bundle_archive import ZipBundleArchive
from kehoach_desktop.services.bundles.gathering import gather
from kehoach_desktop.services.bundles.ledger import Ledger
from kehoach_desktop.services.models.bundle_model import TakeOutcome


def gathered(folder, office_id):
    with folder.store.unit_of_work() as work:
        return gather(work, work.offices.get(office_id), Period.parse("2026-06"))


def everything(folder):
    with folder.store.unit_of_work() as work:
        return [gather(work, office, None) for office in work.offices.matching()]


def data_bytes(path):
    return ZipBundleArchive().read(path).data_bytes


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**64))
def test_taking_what_was_exported_gives_the_same_office(maker, open_folder, seed):
    make = maker(random.Random(seed))
    data = make.office()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        sender, receiver = open_folder(place / "a"), open_folder(place / "b")
        sender.put(data)
        with sender.store.unit_of_work() as work:
            work.progress.add_many(make.progress(list(data.tasks), ("2026-07", "2026-9M")))
            work.commit("tháng sau")
        assert gathered(sender, data.office.id) == data
        bundle = sender.bundles.export("2026-06", place / "one.zip")
        result = receiver.bundles.take(bundle)
        assert result.outcome is TakeOutcome.TAKEN
        assert gathered(receiver, data.office.id) == data
        again = receiver.bundles.export("2026-06", place / "two.zip")
        assert data_bytes(again) == data_bytes(bundle)
        sender.close()
        receiver.close()


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**64))
def test_a_later_bundle_replaces_the_earlier_and_can_be_undone(maker, open_folder, seed):
    make = maker(random.Random(seed))
    first, other = make.office(), make.office()
    second = make.changed(first)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        sender, changed = open_folder(place / "a"), open_folder(place / "b")
        city = open_folder(place / "c")
        sender.put(first)
        bundle = sender.bundles.export("2026-06", place / "one.zip")
        changed.put(second)
        # The second folder knows the first sending, as the sender's own would.
        assert changed.bundles.take(bundle).outcome is TakeOutcome.REFUSED
        with changed.store.unit_of_work() as work:
            with sender.store.unit_of_work() as before:
                sent = Ledger(before, first.office.id).sent()["2026-06"]
            Ledger(work, first.office.id).note_sent(sent)
            work.commit("lần trước")
        later = changed.bundles.export("2026-06", place / "two.zip")
        city.put(other, own=False)
        assert city.bundles.take(bundle).outcome is TakeOutcome.TAKEN
        before_second = everything(city)
        assert city.bundles.take(later).outcome is TakeOutcome.TAKEN
        assert gathered(city, first.office.id) == second
        assert gathered(city, other.office.id) == other
        with city.store.unit_of_work() as work:
            work.journal.undo()
        assert everything(city) == before_second
        for folder in (sender, changed, city):
            folder.close()
