"""A deadline's readings in a short form, for tables of wordings."""

from kehoach_desktop.domain.deadlines.deadline import Deadline


def shown(deadline: Deadline) -> str:
    """Write the readings shortly: "2026-07-01..2026-07-03 monthly(day 14) ongoing after 5w"."""
    parts = []
    if deadline.start or deadline.due:
        parts.append(f"{deadline.start or ''}..{deadline.due or ''}")
    for rhythm in deadline.recurrence:
        named = [
            f"{name} {value}"
            for name, value in (
                ("day", rhythm.day),
                ("month", rhythm.month),
                ("weekday", rhythm.weekday),
            )
            if value is not None
        ]
        parts.append(rhythm.frequency.value + (f"({', '.join(named)})" if named else ""))
    if deadline.ongoing:
        parts.append("ongoing")
    if deadline.after:
        count = deadline.after.days or ""
        months = f"{deadline.after.months}m" if deadline.after.months else ""
        parts.append(f"after {count}{'w' if deadline.after.working_days else ''}{months}".strip())
    return " ".join(parts) or "unread"
