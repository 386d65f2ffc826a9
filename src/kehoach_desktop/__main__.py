"""The program's one entry: a command of the command line, or the window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kehoach_desktop.window_call import window_call

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence
    from pathlib import Path

    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.backups import BackupService
    from kehoach_desktop.services.models.bundle_model import BundleCheck
    from kehoach_desktop.services.ports.store import PlanReader


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words ask for and return the exit code."""
    if getattr(sys, "frozen", False):
        # A frozen program starts itself again for the processes that write reports
        # and read PDF.
        from multiprocessing import freeze_support

        freeze_support()
    call = window_call(sys.argv[1:] if words is None else words)
    if call is not None:
        try:
            return _window(*call)
        except (Exception, KeyboardInterrupt) as error:
            from kehoach_desktop.cli.command_line import told
            from kehoach_desktop.paths import save_fault

            return told(error, save_fault)
    # Loaded only now: the window is up before all of this would be.
    from kehoach_desktop.cli.call import Openers
    from kehoach_desktop.cli.command_line import run
    from kehoach_desktop.paths import save_fault

    return run(words, Openers(_application, _reader, _check_bundle, _backups, _window), save_fault)


def _application(data: Path | None, today: datetime.date | None) -> Application:
    from kehoach_desktop.bootstrap import open_application

    return open_application(data, today)


def _reader() -> PlanReader:
    from kehoach_desktop.bootstrap import plan_reader

    return plan_reader()


def _check_bundle(path: Path) -> BundleCheck:
    from kehoach_desktop.bootstrap import check_bundle

    return check_bundle(path)


def _backups(data: Path | None) -> BackupService:
    from kehoach_desktop.bootstrap import backups

    return backups(data)


def _window(
    data: Path | None,
    today: datetime.date | None,
    exit_after_show: bool,
    file: Path | None = None,
    tray: bool = False,
) -> int:
    from kehoach_desktop.bootstrap import open_window

    return open_window(data, today, exit_after_show, file, in_tray=tray)


if __name__ == "__main__":
    sys.exit(main())
