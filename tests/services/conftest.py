"""A fictional office over a real data file, for the services' tests."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.indicators.indicator import Indicator
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.office import Commune, Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState, TaskGroup
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.ports.store import UnitOfWorkFactory

TODAY = datetime.date(2026, 4, 20)


@pytest.fixture
def uow(tmp_path: Path) -> Iterator[UnitOfWorkFactory]:
    from kehoach_desktop.storage.store import open_store

    store = open_store(tmp_path / "data")
    yield store.unit_of_work
    store.close()


@pytest.fixture
def clock() -> Callable[[], datetime.date]:
    return lambda: TODAY


class Communes:
    """Three rows of a list of communes."""

    rows = (
        Commune("11001", "Xã Tân Lập", "Thành phố Hải Phòng"),
        Commune("11002", "Phường 7", "Tỉnh Bắc Ninh"),
        Commune("11003", "Đặc khu Đảo Xa", "Tỉnh Khánh Hòa"),
    )

    def find(self, words: str, limit: int = 50) -> list[Commune]:
        return [row for row in self.rows if fold(words) in fold(row.name)][:limit]

    def by_code(self, code: str) -> Commune | None:
        return next((row for row in self.rows if row.code == code), None)


@pytest.fixture
def communes() -> Communes:
    return Communes()


class Holidays:
    """The public days off of 2026 that the tests meet."""

    def holidays(self, year: int) -> Mapping[datetime.date, str]:
        return {
            datetime.date(year, 4, 30): "Ngày Chiến thắng",
            datetime.date(year, 5, 1): "Quốc tế Lao động",
        }

    def working_saturdays(self, year: int) -> frozenset[datetime.date]:
        return frozenset({datetime.date(2026, 8, 22)} if year == 2026 else ())

    def rest_days(self, year: int) -> frozenset[datetime.date]:
        return frozenset({datetime.date(2026, 8, 31)} if year == 2026 else ())


@pytest.fixture
def holidays() -> Holidays:
    return Holidays()


class Sample:
    """Puts plans of the fictional office into the store; ``office`` is its key."""

    def __init__(self, uow: UnitOfWorkFactory) -> None:
        self.uow = uow
        self.office = new_id()
        self.culture, self.economy = new_id(), new_id()
        with uow() as work:
            work.offices.add(
                Office(self.office, "Ủy ban nhân dân xã Tân Lập", place="Tân Lập", own=True)
            )
            work.units.add_many(
                [
                    Unit(
                        self.culture,
                        self.office,
                        "Phòng Văn hóa – Xã hội",
                        ("Phòng VH-XH",),
                        1024,
                    ),
                    Unit(self.economy, self.office, "Phòng Kinh tế", (), 2048),
                ]
            )
            work.commit("khai báo cơ quan")

    def plan(self, symbol: str = "12/KH-UBND", state: PlanState = PlanState.IN_FORCE) -> str:
        plan = Plan(
            new_id(),
            self.office,
            "Kế hoạch chuyển đổi số",
            number=symbol.split("/")[0],
            symbol=symbol,
            date=datetime.date(2026, 1, 15),
            year=2026,
            state=state,
        )
        with self.uow() as work:
            work.plans.add(plan)
            work.commit("thêm kế hoạch")
        return plan.id

    def group(self, plan_id: str, number: str = "I", parent_id: str | None = None) -> str:
        with self.uow() as work:
            position = len(work.groups.matching(plan_id=plan_id, parent_id=parent_id)) * 1024
            group = TaskGroup(new_id(), plan_id, position, number, f"Nhóm việc {number}", parent_id)
            work.groups.add(group)
            work.commit("thêm nhóm")
        return group.id

    def task(
        self,
        plan_id: str,
        number: str = "1",
        group_id: str | None = None,
        deadline: str = "",
        lead: str = "",
        parent_id: str | None = None,
    ) -> str:
        with self.uow() as work:
            count = len(work.tasks.matching(plan_id=plan_id, group_id=group_id))
            task = Task(
                new_id(),
                plan_id,
                count * 1024,
                f"Việc số {number}",
                number=number,
                group_id=group_id,
                parent_id=parent_id,
                lead=(Assignee(lead),) if lead else (),
                deadline=read_deadline(deadline, 2026),
            )
            work.tasks.add(task)
            work.commit("thêm nhiệm vụ")
        return task.id

    def indicator(
        self, plan_id: str, name: str = "Tỷ lệ hồ sơ trực tuyến", target: str = "≥ 80%"
    ) -> str:
        with self.uow() as work:
            count = len(work.indicators.matching(plan_id=plan_id))
            indicator = Indicator(
                new_id(),
                plan_id,
                count * 1024,
                name,
                number=str(count + 1),
                measure_unit="%",
                targets=(read_target(target, 2026, measure_unit="%"),),
            )
            work.indicators.add(indicator)
            work.commit("thêm chỉ tiêu")
        return indicator.id


@pytest.fixture
def sample(uow: UnitOfWorkFactory) -> Sample:
    return Sample(uow)
