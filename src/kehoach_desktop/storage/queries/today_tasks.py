"""The tasks of plans in force as the first page counts and shows them."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection

from kehoach_desktop.domain.text.whole_number import whole_number
from kehoach_desktop.services.models.today_facts import PlanDays, TaskCard, TaskFact
from kehoach_desktop.storage.mapping.deadline_cells import cell_day
from kehoach_desktop.storage.queries.latest import LATEST_REPORT, StatusReader, reported_of
from kehoach_desktop.storage.queries.reader import AMONG, NUMBER, Reader, array

IN_FORCE = "SELECT id FROM plan WHERE state = 'in_force'"

# The units of a task lie side by side in the order of their key, which is their written order.
_FACTS = f"""
SELECT t.id, t.plan_id, {LATEST_REPORT},
  (SELECT group_concat(coalesce(unit_id, '')) FROM assignment
   WHERE task_id = t.id AND role = 'lead'),
  t.deadline_text, t.deadline_start, t.deadline_due, t.deadline_ongoing,
  t.deadline_recurrence, t.deadline_after
FROM task t WHERE t.plan_id IN ({IN_FORCE})
"""
_CARDS = f"""
SELECT t.id, t.plan_id, p.symbol, g.number, {NUMBER}, t.title,
  (SELECT group_concat(text, '; ') FROM assignment WHERE task_id = t.id AND role = 'lead'),
  p.position, coalesce(g.position, -1), t.position
FROM task t JOIN plan p ON p.id = t.plan_id LEFT JOIN task_group g ON g.id = t.group_id
WHERE t.id {AMONG}
"""
_REPORTED = "SELECT task_id FROM progress_entry WHERE period = ?"
# A task has few entries beside the periods asked for: they are looked through, not looked up.
_REPORTS_OF = (
    f"SELECT task_id, period FROM progress_entry WHERE task_id {AMONG} AND +period {AMONG}"
)
_DAYS = "SELECT id, date, accepted_on FROM plan WHERE state = 'in_force'"
_STATES = "SELECT state, count(*) FROM plan GROUP BY state"

# Narrows only; what a letter is, the domain says.
_LETTERS = """
SELECT symbol, title FROM plan
WHERE state = 'in_force' AND (title LIKE 'v/v%' OR title LIKE 'v_ vi_c%')
"""


def plan_days(reader: Reader) -> dict[str, PlanDays]:
    """Return when the plans in force were issued and taken up, by id."""
    return {
        id: PlanDays(cell_day(issued), cell_day(accepted_on))
        for id, issued, accepted_on in reader.rows(_DAYS)
    }


def plan_states(reader: Reader) -> Counter[str]:
    """Count the plans by the value of their state."""
    return Counter(dict(tuple(row) for row in reader.rows(_STATES)))


def letters_in_force(reader: Reader) -> int:
    """Count the letters among the plans in force."""
    rows = reader.rows(_LETTERS)
    if not rows:
        return 0
    # Few have one, and start-up need not wait for the signs of all kinds.
    from kehoach_desktop.domain.documents.kinds import is_letter

    return sum(is_letter(symbol, title) for symbol, title in rows)


def task_facts(reader: Reader, today: datetime.date) -> list[TaskFact]:
    """Return what is counted of each task of the plans in force."""
    statuses = StatusReader(today)
    leads: dict[str | None, tuple[str, ...]] = {None: ()}
    facts = []
    for id, plan_id, report, units, *cells in reader.rows(_FACTS):
        lead = leads.get(units)
        if lead is None:
            lead = leads[units] = tuple(units.split(","))
        deadline, status = statuses.read(tuple(cells), *reported_of(report))
        facts.append(TaskFact(id, plan_id, lead, deadline, status))
    return facts


def task_cards(reader: Reader, ids: Collection[str]) -> dict[str, TaskCard]:
    """Return what is shown of these tasks, by id."""
    if not ids:
        return {}
    return {
        id: TaskCard(
            id, plan_id, symbol, whole_number(group, number), title, lead or "", tuple(place)
        )
        for id, plan_id, symbol, group, number, title, lead, *place in reader.rows(
            _CARDS, array(ids)
        )
    }


def reported_tasks(reader: Reader, period: str) -> frozenset[str]:
    """Return the tasks with an entry of the period."""
    return frozenset(id for (id,) in reader.rows(_REPORTED, period))


def reported_periods(
    reader: Reader, task_ids: Collection[str], periods: Collection[str]
) -> frozenset[tuple[str, str]]:
    """Return task and period of every entry that these tasks have of these periods."""
    rows = reader.rows(_REPORTS_OF, array(task_ids), array(periods))
    return frozenset((task_id, period) for task_id, period in rows)
