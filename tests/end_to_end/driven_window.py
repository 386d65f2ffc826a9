"""The real program in a process of its own; does what its input says and tells when it is done.

``python driven_window.py WORD…`` starts it as ``kehoach WORD…``. A line of input is "report
FOLDER" or "close", as is its end; a line of output says "idle" once nothing is under way.
"""

import sys
import threading
from pathlib import Path

CALM_LOOKS = 10


def drive(window) -> None:
    """Follow the input once the window shows its data."""
    from PySide6.QtCore import QObject, QTimer, Signal

    class Input(QObject):
        line = Signal(str)

        def read(self) -> None:
            line = ""
            while line != "close":
                line = sys.stdin.readline().strip() or "close"
                self.line.emit(line)

    def when(condition, calm: int = 0) -> None:
        """Say "idle" once the condition has held for a while with nothing under way."""
        calm = calm + 1 if condition() and not window.operations.is_busy else 0
        if calm > CALM_LOOKS:
            print("idle", flush=True)
        else:
            QTimer.singleShot(20, lambda: when(condition, calm))

    def do(line: str) -> None:
        word, _, rest = line.partition(" ")
        if word == "report":
            window.pages.turn_to("reports")
            page = window.pages.page("reports")
            page.shown.connect(lambda: page.files.paths or page.export(Path(rest)))
            when(lambda: len(page.files.paths) == 4)
        elif word == "close":
            window.close()

    source = Input(window)
    source.line.connect(do)
    threading.Thread(target=source.read, daemon=True).start()
    when(lambda: bool(window.pages.here))


def main(words: list[str]) -> int:
    from kehoach_desktop.__main__ import main as start
    from kehoach_desktop.ui.main_window import MainWindow

    begin = MainWindow.begin

    def begin_driven(window) -> None:
        window.data_shown.connect(lambda: drive(window))
        begin(window)

    MainWindow.begin = begin_driven
    return start(words)


# The process that writes reports loads this file too, and no more of it than it must.
if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
