"""The listing of plans."""

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.models.read_models import PlanSummary
from kehoach_desktop.storage.mapping.cells import cell_day
from kehoach_desktop.storage.queries.reader import Reader

_SQL = """
SELECT p.id, p.title, p.symbol, p.issuer, p.year, p.state, o.name, p.date,
  (SELECT count(*) FROM task WHERE plan_id = p.id),
  (SELECT count(*) FROM indicator WHERE plan_id = p.id)
FROM plan p JOIN office o ON o.id = p.office_id
ORDER BY p.position, p.id
"""


def plan_summaries(reader: Reader) -> list[PlanSummary]:
    """Return every plan in display order."""
    return [
        PlanSummary(
            id=id,
            title=title,
            symbol=symbol,
            issuer=issuer,
            year=year,
            state=PlanState(state),
            tasks=tasks,
            indicators=indicators,
            office=office,
            issued=cell_day(date),
        )
        for (
            id,
            title,
            symbol,
            issuer,
            year,
            state,
            office,
            date,
            tasks,
            indicators,
        ) in reader.rows(_SQL)
    ]
