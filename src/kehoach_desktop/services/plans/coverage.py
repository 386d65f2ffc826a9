"""Holds the own plan against a higher one: which of its points no task answers."""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.computer.chosen_file import chosen_file
from kehoach_desktop.domain.computer.file_name import plain_name
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.reports.administrative_text import short_date
from kehoach_desktop.domain.reports.printed_list import ListTable, PrintedList
from kehoach_desktop.domain.reports.report import AnnexColumn, AnnexRow, CellAlign
from kehoach_desktop.domain.versions.coverage import (
    COVER_LABELS,
    Answer,
    Cover,
    CoverageMark,
    Point,
    Verdict,
    coverage,
    nearest,
)
from kehoach_desktop.services.models.read_models import TaskLine
from kehoach_desktop.services.ports.store import Clock, Monitor, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.ports.writers import ListWriter
from kehoach_desktop.services.rows.finding import task_title, the_plan, the_task
from kehoach_desktop.services.rows.read_only import plan_name
from kehoach_desktop.services.settings.office_setup import own_office

_COLUMNS = (
    AnnexColumn("Số", 8, CellAlign.CENTER),
    AnnexColumn("Việc trong kế hoạch cấp trên", 52),
    AnnexColumn("Thời hạn", 18, CellAlign.CENTER),
    AnnexColumn("Đối chiếu", 24),
    AnnexColumn("Nhiệm vụ của xã", 44),
)
_TO_DO = (Cover.UNANSWERED, Cover.LIKELY, Cover.ANSWERED, Cover.CONFIRMED, Cover.NOT_OURS)


@dataclass(frozen=True, slots=True)
class CoveredPoint:
    """A point of the higher plan, how it is covered, and the own task that (perhaps) answers.

    ``said`` tells that this is what the officer said of it.
    """

    point: TaskLine
    cover: Cover
    task: TaskLine | None = None
    said: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every point of the higher plan once; ``counts`` of the covers sum to their number."""

    plan_id: str
    plan: str
    higher_id: str
    higher: str
    points: tuple[CoveredPoint, ...]

    @property
    def counts(self) -> dict[Cover, int]:
        """How many points are covered in each way."""
        found = Counter(point.cover for point in self.points)
        return {cover: found[cover] for cover in Cover}

    @property
    def unanswered_first(self) -> tuple[CoveredPoint, ...]:
        """The points by what is still to be done about them, each kind in plan order."""
        return tuple(sorted(self.points, key=lambda one: _TO_DO.index(one.cover)))

    @property
    def file_name(self) -> str:
        """The name a printed comparison is kept under."""
        return "-".join(filter(None, ("doi-chieu", plain_name(self.plan), plain_name(self.higher))))


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

    def nearest(self, plan_id: str, point_id: str) -> list[TaskLine]:
        """Return the open tasks of a plan, the likest to the point first; raises NotFound."""
        with self._uow() as work:
            the_plan(work, plan_id)
            points = work.queries.task_lines(self._clock(), the_task(work, point_id).plan_id)
            tasks = self._tasks(work, plan_id)
        order = nearest(point_id, [_point(one) for one in points], [*map(_point, tasks.values())])
        return [tasks[id] for id in order]

    def confirm(self, point_id: str, task_id: str) -> Changes:
        """Remember that an own task answers the point; raises NotFound."""
        with self._uow() as work:
            the_task(work, task_id)
            step = "xác nhận đã có nhiệm vụ cho"
            return self._mark(work, point_id, Verdict.ANSWERED, step, task_id)

    def refuse(self, point_id: str) -> Changes:
        """Remember that no own task answers the point, however like; raises NotFound."""
        with self._uow() as work:
            return self._mark(work, point_id, Verdict.UNANSWERED, "ghi là chưa có nhiệm vụ cho")

    def leave_out(self, point_id: str) -> Changes:
        """Remember that the point is no matter of this office; raises NotFound."""
        with self._uow() as work:
            return self._mark(work, point_id, Verdict.NOT_OURS, "ghi là không thuộc xã:")

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
        path = chosen_file(path, "doi-chieu", ".pdf")
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
        tasks = self._tasks(work, plan_id)
        marks = {mark.point_id: mark for mark in work.coverage_marks.matching()}
        answers = coverage([_point(line) for line in points], [_point(t) for t in tasks.values()])
        covered = [
            _covered(line, answer, marks.get(line.id), tasks)
            for line, answer in zip(points, answers, strict=True)
        ]
        return Coverage(plan_id, plan_name(plan), higher_id, plan_name(higher), tuple(covered))

    def _tasks(self, work: UnitOfWork, plan_id: str) -> dict[str, TaskLine]:
        return {
            line.id: line
            for line in work.queries.task_lines(self._clock(), plan_id)
            if line.state is not ReportedState.DROPPED
        }

    def _mark(
        self,
        work: UnitOfWork,
        point_id: str,
        verdict: Verdict,
        step: str,
        task_id: str | None = None,
    ) -> Changes:
        point = the_task(work, point_id)
        mark = next(iter(work.coverage_marks.matching(point_id=point_id)), None)
        if mark is None:
            work.coverage_marks.add(CoverageMark(new_id(), point_id, verdict, task_id))
        else:
            work.coverage_marks.update(replace(mark, verdict=verdict, task_id=task_id))
        return work.commit(f"{step} {task_title(work, point)}")


def _point(line: TaskLine) -> Point:
    return Point(line.id, line.title)


def _covered(
    line: TaskLine, answer: Answer, mark: CoverageMark | None, tasks: dict[str, TaskLine]
) -> CoveredPoint:
    if mark is not None and mark.verdict is Verdict.NOT_OURS:
        return CoveredPoint(line, Cover.NOT_OURS, said=True)
    if mark is not None and mark.verdict is Verdict.UNANSWERED:
        return CoveredPoint(line, Cover.UNANSWERED, said=True)
    if mark is not None and mark.task_id in tasks:
        return CoveredPoint(line, Cover.CONFIRMED, tasks[mark.task_id], said=True)
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
        for one in found.unanswered_first
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
