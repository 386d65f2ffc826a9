"""The real program in a process of its own; does what its input says and tells when it is done.

``python driven_window.py WORD…`` starts it as ``kehoach WORD…``. A line of input is "report
FOLDER", "review FILE", "correct WORDS" (the first task's), "type WORDS" (the second's, the field
left open), "go on" (with the review left half-way) or "close", as is its end; a line of output
says "idle" once nothing is under way. After "go on" it says the first two tasks before.
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

    def when(condition, calm: int = 0, told=None) -> None:
        """Say "idle" once the condition has held for a while with nothing under way."""
        calm = calm + 1 if condition() and not window.operations.is_busy else 0
        if calm > CALM_LOOKS:
            for line in told() if told is not None else ():
                print(line, flush=True)
            print("idle", flush=True)
        else:
            QTimer.singleShot(20, lambda: when(condition, calm, told))

    def first_titles(page) -> list[str]:
        return [task.title for task in page.review.session.draft.tasks[:2]]

    def do(line: str) -> None:
        word, _, rest = line.partition(" ")
        if word == "report":
            window.pages.turn_to("reports")
            page = window.pages.page("reports")
            page.shown.connect(lambda: page.files.paths or page.export(Path(rest)))
            when(lambda: len(page.files.paths) == 4)
        elif word == "review":
            window.pages.turn_to("importing", Path(rest))
            when(lambda: window.pages.page("importing").review is not None)
        elif word in ("correct", "type"):
            review = window.pages.page("importing").review
            first, second, *_ = review.session.draft.tasks
            if word == "correct":
                review.session.correct_task(first.key, "title", rest)
            else:
                review.tasks.show_row(second.key, "title")
                review.tasks.edit(review.tasks.currentIndex())
                review.tasks._delegate.editor.setPlainText(rest)
            # A moment after the last key it is on the disk.
            when(lambda: not window.pages.page("importing")._keeping._soon.isActive())
        elif word == "go":
            window.pages.turn_to("importing")
            page = window.pages.page("importing")
            window.operations.read(
                lambda services: services.kept_reviews.kept(),
                lambda kept: page.start.kept.wanted.emit(kept[0]),
            )
            when(lambda: page.review is not None, told=lambda: first_titles(page))
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
