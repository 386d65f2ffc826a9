"""A mapping gone on with says what was decided, and nothing of rows that are gone."""

from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.services.superseding.kept_mappings import KeptMappingService
from kehoach_desktop.services.superseding.superseding import SuccessionProposal, WorkRow

OLD = tuple(WorkRow(f"t{at}", True, str(at), f"việc {at}", "") for at in range(5))
NEW = (WorkRow("n0", True, "1", "việc", ""), WorkRow("i0", False, "1", "chỉ tiêu", ""))
SURE = (Mapped("t0", ("n0",)), Mapped("t4", ("n0",)))
PROPOSAL = SuccessionProposal(
    Plan("old", "office", "Kế hoạch cũ"),
    Plan("new", "office", "Kế hoạch mới"),
    tuple(OLD),
    tuple(NEW),
    SURE,
    {},
)


class Box:
    def __init__(self):
        self.kept = {}

    def save(self, old_id, new_id, mapping):
        self.kept[old_id, new_id] = list(mapping)

    def load(self, old_id, new_id):
        return self.kept.get((old_id, new_id), [])

    def set_aside(self, *_ids):
        return None

    def drop(self, old_id, new_id):
        self.kept.pop((old_id, new_id), None)


def gone_on_with(*kept):
    service = KeptMappingService(Box())
    service.keep("old", "new", kept)
    return {one.old: one for one in service.onto(PROPOSAL).mapping}


def test_what_was_decided_stands_before_what_is_sure():
    ended, opened = Mapped("t0", (), "đã giao tỉnh"), Mapped("t4")
    assert gone_on_with(ended, opened) == {"t0": ended, "t4": opened}


def test_what_is_sure_stands_where_nothing_was_kept():
    one = Mapped("t1", ("n0",))
    assert gone_on_with(one) == {"t0": SURE[0], "t1": one, "t4": SURE[1]}


def test_rows_that_are_gone_or_of_another_sort_are_left_away():
    sure = {one.old: one for one in SURE}
    gone = Mapped("gone", ("n0",)), Mapped("t1", ("gone",)), Mapped("t2", ("n0", "i0"))
    assert gone_on_with(*gone) == sure


def test_a_mapping_that_was_carried_out_is_there_again_once_that_is_undone():
    box = Box()
    service = KeptMappingService(box)
    service.keep("old", "new", [Mapped("t1", ("n0",))])
    done = [*SURE, *(Mapped(f"t{at}", (), "giao tỉnh làm") for at in (1, 2, 3))]
    service.carried_out("old", "new", done)
    assert list(service.onto(PROPOSAL).mapping) == done
