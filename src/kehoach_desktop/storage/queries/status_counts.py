"""How many tasks stand where, counted where they are stored."""

import datetime
from collections import Counter

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import StatusCounts, StatusLeaf, leaf_of, task_status
from kehoach_desktop.storage.mapping.cells import cell_day, cells_deadline
from kehoach_desktop.storage.queries.reader import Reader

# Tasks alike in everything a status depends on are counted together, so that a plan of
# 100,000 tasks comes back as a few hundred rows. In a query with max() SQLite takes the
# other columns from the row of the maximum.
_KINDS = """
SELECT t.deadline_due, t.deadline_ongoing, t.deadline_recurrence, t.deadline_after,
  p.state, p.completed_on, count(*)
FROM task t
LEFT JOIN (SELECT task_id, state, completed_on, max(period_order)
           FROM progress_entry GROUP BY task_id) p ON p.task_id = t.id
WHERE (?1 IS NOT NULL AND t.plan_id = ?1)
  OR (?1 IS NULL AND t.plan_id IN (SELECT id FROM plan WHERE state = 'in_force'))
GROUP BY 1, 2, 3, 4, 5, 6
"""


def status_counts(reader: Reader, today: datetime.date, plan_id: str | None) -> StatusCounts:
    """Count the tasks of one plan, or of every plan in force, by status."""
    leaves: Counter[StatusLeaf] = Counter()
    for due, ongoing, recurrence, after, state, completed, count in reader.rows(_KINDS, plan_id):
        deadline = cells_deadline("", None, due, ongoing, recurrence, after)
        reported = ReportedState(state or ReportedState.NOT_STARTED)
        leaves[leaf_of(task_status(deadline, reported, cell_day(completed), today))] += count
    return StatusCounts(dict(leaves))
