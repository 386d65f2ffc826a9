"""One call of the command line: its arguments, what it prints, what it works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from kehoach_desktop.cli.output import Output
    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.backups import BackupService
    from kehoach_desktop.services.models.bundle_model import BundleCheck
    from kehoach_desktop.services.ports.store import PlanReader

DONE = 0
NEEDS_ATTENTION = 1
WRONG_USAGE = 2
UNUSABLE = 3


@dataclass(frozen=True)
class Openers:
    """How the command line reaches the rest of the program."""

    application: Callable[[Path | None, datetime.date | None], Application]
    reader: Callable[[], PlanReader]
    check_bundle: Callable[[Path], BundleCheck]
    backups: Callable[[Path | None], BackupService]
    window: Callable[[Path | None, datetime.date | None, bool], int]


@dataclass
class Call:
    """What a command's function is given."""

    arguments: Any
    out: Output
    openers: Openers

    @cached_property
    def application(self) -> Application:
        """The services over the chosen data folder, opened when first asked for."""
        return self.openers.application(self.arguments.data, self.arguments.today)

    @property
    def json(self) -> bool:
        """Whether the result is asked for as JSON."""
        return bool(getattr(self.arguments, "json", False))

    def close(self) -> None:
        """Let the data folder go, if it was opened."""
        if "application" in self.__dict__:
            self.application.close()
