"""Writes what the holidays library says of the years around now: ``python public_days.py FILE``."""

import json
import sys
from pathlib import Path

from kehoach_desktop.storage.holiday_calendar import library_days

YEARS = range(2024, 2036)


def kept_text() -> str:
    """Return the file's text."""
    years = {
        str(year): {
            "days": {day.isoformat(): name for day, name in sorted(found.days.items())},
            "worked": [day.isoformat() for day in sorted(found.worked)],
        }
        for year in YEARS
        if (found := library_days(year))
    }
    return json.dumps(years, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(kept_text(), encoding="utf-8", newline="\n")
