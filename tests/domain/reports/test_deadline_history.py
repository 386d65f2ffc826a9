from datetime import date

from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.reports.deadline_history import deadline_history

MAY = read_deadline("Tháng 5/2026", 2026)


def extension(words: str, position: int = 1, document: str = "37/TB-UBND") -> Extension:
    return Extension(str(position), "a", read_deadline(words, 2026), document, position=position)


def test_what_was_never_put_off_is_as_written():
    assert deadline_history(MAY) == "Tháng 5/2026"
    assert deadline_history(Deadline()) == ""


def test_the_first_deadline_stays_above_the_extension():
    assert deadline_history(MAY, None, [extension("15/8/2026")]) == (
        "Tháng 5/2026;\ngia hạn đến 15/8/2026 (theo 37/TB-UBND)"
    )
    # Its last day on time, whatever the words.
    assert deadline_history(MAY, None, [extension("trước ngày 01/10/2026", document="")]) == (
        "Tháng 5/2026;\ngia hạn đến 30/9/2026"
    )


def test_only_the_latest_of_several_is_told_with_its_number():
    log = [extension("30/9/2026", 2, "52/TB-UBND"), extension("15/8/2026")]
    assert deadline_history(MAY, None, log).splitlines() == [
        "Tháng 5/2026;",
        "gia hạn lần 2 đến 30/9/2026 (theo 52/TB-UBND)",
    ]
    log.append(extension("31/8/2026", 3))
    assert deadline_history(MAY, None, log).endswith(
        "điều chỉnh lần 3 đến 31/8/2026 (theo 37/TB-UBND)"
    )


def test_a_document_that_came_gives_its_day():
    waiting = read_deadline("Trong 10 ngày kể từ khi có hướng dẫn", 2026)
    came = Arrival("x", "a", date(2026, 4, 24), date(2026, 5, 4), "118/QĐ-UBND")
    assert deadline_history(waiting, came).splitlines() == [
        f"{waiting.text};",
        "chậm nhất 04/5/2026 (theo 118/QĐ-UBND)",
    ]
    assert deadline_history(waiting, came, [extension("20/5/2026")]).splitlines()[1:] == [
        "chậm nhất 04/5/2026 (theo 118/QĐ-UBND);",
        "gia hạn đến 20/5/2026 (theo 37/TB-UBND)",
    ]


def test_a_document_that_adds_no_day_says_nothing():
    came = Arrival("x", "a", date(2026, 4, 24), None, "118/QĐ-UBND")
    assert deadline_history(MAY, came) == "Tháng 5/2026"
