"""Holds the own plan against a higher one: which of its points no task answers."""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from kehoach_desktop.domain.administrative_text import short_date
from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.coverage import (
    COVER_LABELS,
    Answer,
    Cover,
    CoverageMark,
    Point,
    coverage,
)
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.printed_list import ListTable, PrintedList
from kehoach_desktop.domain.progress import ReportedState
from kehoach_desktop.domain.report import AnnexColumn, AnnexRow, CellAlign
from kehoach_desktop.services.finding import task_title, the_plan, the_task
from kehoach_desktop.services.office_setup import own_office
from kehoach_desktop.services.ports import (
    Clock,
    ListWriter,
    Monitor,
    UnitOfWork,
    UnitOfWorkFactory,
)
from kehoach_desktop.services.read_models import TaskLine
from kehoach_desktop.services.read_only import plan_name

_COLUMNS = (
    AnnexColumn("Số", 8, CellAlign.CENTER),
    AnnexColumn("Việc trong kế hoạch cấp trên", 52),
    AnnexColumn("Thời hạn", 18, CellAlign.CENTER),
    AnnexColumn("Đối chiếu", 24),
    AnnexColumn("Nhiệm vụ của xã", 44),
)


@dataclass(frozen=True, slots=True)
class CoveredPoint:
    """A point of the higher plan, how it is covered, and the own task that (perhaps) answers."""

    point: TaskLine
    cover: Cover
    task: TaskLine | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every point of the higher plan once; ``counts`` of the covers sum to their number."""

    plan: str
    higher: str
    points: tuple[CoveredPoint, ...]

    @property
    def counts(self) -> dict[Cover, int]:
        """How many points are covered in each way."""
        found = Counter(point.cover for point in self.points)
        return {cover: found[cover] for cover in Cover}


class CoverageService:
    """Compares two plans held; the higher one may stay a draft, so that it binds nobody here."""

    def __init__(self, uow: UnitOfWorkFactory, clock: Clock, writer: ListWriter) -> None:
        self._uow = uow
        self._clock = clock
        self._writer = writer

    def compare(self, plan_id: str, higher_id: str) -> Coverage:
        """Return how the points of ``higher_id`` are answered by the tasks of ``plan_id``.

        Raises NotFound, InvalidInput for a plan held against itself or without tasks.
        """
        with self._uow() as work:
            return self._compare(work, plan_id, higher_id)

    def confirm(self, point_id: str, task_id: str) -> Changes:
        """Remember that an own task answers the point; raises NotFound."""
        with self._uow() as work:
            the_task(work, task_id)
            return self._mark(work, point_id, task_id, "xác nhận đã có nhiệm vụ cho")

    def leave_out(self, point_id: str) -> Changes:
        """Remember that the point is no matter of this office; raises NotFound."""
        with self._uow() as work:
            return self._mark(work, point_id, None, "ghi là không thuộc xã:")

    def forget(self, point_id: str) -> Changes:
        """Forget what was said of the point; raises NotFound."""
        with self._uow() as work:
            point = the_task(work, point_id)
            for mark in work.coverage_marks.matching(point_id=point_id):
                work.coverage_marks.remove(mark.id)
            return work.commit(f"bỏ xác nhận của {task_title(work, point)}")

    def export(
        self, plan_id: str, higher_id: str, path: Path, monitor: Monitor | None = None
    ) -> Path:
        """Write the comparison as a PDF; raises as ``compare``, UnusableFile, Cancelled."""
        with self._uow() as work:
            found = self._compare(work, plan_id, higher_id)
            office = own_office(work)
        day = short_date(self._clock())
        self._writer.write(_printed(found, office.name if office else "", day), path, monitor)
        return path

    def _compare(self, work: UnitOfWork, plan_id: str, higher_id: str) -> Coverage:
        if plan_id == higher_id:
            raise InvalidInput("Hãy chọn một kế hoạch khác để đối chiếu.")
        plan, higher = the_plan(work, plan_id), the_plan(work, higher_id)
        today = self._clock()
        points = work.queries.task_lines(today, higher_id)
        if not points:
            raise InvalidInput(
                f"Kế hoạch {plan_name(higher)} không có nhiệm vụ nào để đối chiếu; hãy nhập các "
                "nhiệm vụ của kế hoạch cấp trên trước."
            )
        tasks = {
            line.id: line
            for line in work.queries.task_lines(today, plan_id)
            if line.state is not ReportedState.DROPPED
        }
        marks = {mark.point_id: mark for mark in work.coverage_marks.matching()}
        answers = coverage([_point(line) for line in points], [_point(t) for t in tasks.values()])
        covered = [
            _covered(line, answer, marks.get(line.id), tasks)
            for line, answer in zip(points, answers, strict=True)
        ]
        return Coverage(plan_name(plan), plan_name(higher), tuple(covered))

    def _mark(self, work: UnitOfWork, point_id: str, task_id: str | None, step: str) -> Changes:
        point = the_task(work, point_id)
        mark = next(iter(work.coverage_marks.matching(point_id=point_id)), None)
        if mark is None:
            work.coverage_marks.add(CoverageMark(new_id(), point_id, task_id))
        else:
            work.coverage_marks.update(replace(mark, task_id=task_id))
        return work.commit(f"{step} {task_title(work, point)}")


def _point(line: TaskLine) -> Point:
    return Point(line.id, f"{line.title} {line.deliverable}")


def _covered(
    line: TaskLine, answer: Answer, mark: CoverageMark | None, tasks: dict[str, TaskLine]
) -> CoveredPoint:
    if mark is not None and mark.task_id is None:
        return CoveredPoint(line, Cover.NOT_OURS)
    if mark is not None and mark.task_id in tasks:
        return CoveredPoint(line, Cover.CONFIRMED, tasks[mark.task_id])
    return CoveredPoint(line, answer.cover, tasks.get(answer.task or ""))


def _printed(found: Coverage, issuer: str, today: str) -> PrintedList:
    rows = tuple(
        AnnexRow(
            (
                one.point.number,
                one.point.title,
                one.point.deadline.text,
                COVER_LABELS[one.cover],
                f"{one.task.number} {one.task.title}".strip() if one.task else "",
            )
        )
        for one in found.points
    )
    counts = "; ".join(f"{COVER_LABELS[cover]}: {n}" for cover, n in found.counts.items() if n)
    return PrintedList(
        issuer,
        f"Đối chiếu {found.plan} với {found.higher}",
        f"{len(found.points)} việc của kế hoạch cấp trên, ngày {today}",
        (ListTable(_COLUMNS, rows),),
        (f"Trong đó {counts}.",),
        landscape=True,
    )
