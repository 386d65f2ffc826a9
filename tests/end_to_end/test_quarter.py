"""A quarter as an office lives it, day by day (``--today``), through the command line."""

import contextlib
import io
import json
import shutil
import subprocess
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import quarter_plans as plans
import vobject
from docx import Document

from kehoach_desktop.__main__ import main

PLAN, LATER, CITY_RULES = "21/KH-UBND", "64/KH-UBND", "118/QĐ-UBND"
LISTINGS = ("plans", "tasks", "indicators", "units", "documents", "extensions", "awaited")
QUARTER = ("--from", "2026-04-01", "--to", "2026-06-30")


class Office:
    """A data folder, spoken to in this process on a day that the test sets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.today = date(2026, 3, 16)

    def call(self, *words: str | Path, code: int = 0) -> str:
        printed, said = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        place = ["--data", str(self.folder), "--today", self.today.isoformat()]
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(said):
            done = main([*place, *map(str, words)])
        out, err = (stream.buffer.getvalue().decode() for stream in (printed, said))
        assert done == code, (words, out, err)
        assert "Traceback" not in err
        return err if code > 1 else out

    def listing(self, *words: str | Path, code: int = 0) -> Any:
        return json.loads(self.call(*words, "--json", code=code))

    def on(self, day: str) -> None:
        assert date.fromisoformat(day) >= self.today, "days only go on"
        self.today = date.fromisoformat(day)

    def everything(self) -> dict[str, Any]:
        return {name: self.listing(name) for name in LISTINGS}

    def task(self, number: str, plan: str = PLAN) -> dict[str, Any]:
        (found,) = [one for one in self.tasks(plan) if one["number"] == number]
        return found

    def tasks(self, plan: str = PLAN) -> list[dict[str, Any]]:
        return self.listing("tasks", "--plan", plan)

    def late(self) -> set[str]:
        return {task["number"] for task in self.listing("tasks", "--overdue")}

    def report(self, number: str, period: str, *words: str) -> None:
        self.call("progress", "set", number, "--plan", PLAN, "--period", period, *words)

    def finish(self, number: str, period: str, day: str) -> None:
        words = ("--state", "done", "--done-on", day, "--result", "Đã xong")
        self.report(number, period, *words)


def test_a_quarter(tmp_path: Path) -> None:
    office = Office(tmp_path / "xa")
    the_plan_comes_into_force(office, tmp_path)
    april(office, tmp_path)
    may(office, tmp_path)
    june(office, tmp_path)


def the_plan_comes_into_force(office: Office, folder: Path) -> None:
    found = office.listing("office", "find", "Bình Sơn")
    office.call("office", "set", found[0]["code"])
    brought = office.listing("import", plans.year_plan(folder / "ke-hoach.docx"))
    assert brought["warnings"] == []
    office.call("plans", "accept", brought["id"])
    tasks = office.tasks()
    rows = [row for _, _, group in plans.YEAR_PLAN for row in group]
    assert [(task["number"], task["title"], task["deadline"]["text"]) for task in tasks] == [
        (row.number, row.title, row.deadline) for row in rows
    ]
    assert [task["lead"] for task in tasks] == [[row.lead] for row in rows]
    assert [one["number"] for one in office.listing("indicators")] == ["1", "2", "3", "4"]
    by_state: dict[str, set[str]] = {}
    for task in tasks:
        by_state.setdefault(task["calendar"], set()).add(task["number"])
    assert by_state["waiting"] == {"3", "5", "20"}
    assert "overdue" not in by_state


def april(office: Office, folder: Path) -> None:
    office.on("2026-04-01")
    first = calendar(office, folder / "lan-1.ics")
    assert set(first) == set(due_uids(office))
    duties = [one for one in office.listing("due", *QUARTER) if one["kind"] == "duty"]
    # "trước ngày": the day before; units send monthly, the commune reports monthly.
    assert {one["day"] for one in duties} == {
        f"2026-{month:02d}-{day}" for month in (4, 5, 6) for day in (14, 19)
    }

    office.on("2026-04-14")
    weekly = office.task("9")["id"]
    missed = office.listing("occurrences", "--missed")
    # Nothing of the days before the plan was taken up here, none twice.
    assert {line["number"] for line in missed} >= {"II.9", "I.2", "II.10"}
    assert min(line["day"] for line in missed) >= "2026-03-16"
    assert len({(line["task"], line["day"]) for line in missed}) == len(missed)
    weeks = [line["day"] for line in missed if line["task"] == weekly]
    assert len(weeks) >= 4
    assert {date.fromisoformat(a) + timedelta(7) for a in weeks[:-1]} == {
        date.fromisoformat(b) for b in weeks[1:]
    }
    office.call("occurrences", "tick", weekly, weeks[0], "--note", "Đã chép ra hai ổ")
    assert "lý do" in office.call("occurrences", "waive", weekly, weeks[1], code=2)
    office.call("occurrences", "waive", weekly, weeks[1], "--reason", "Máy chủ nghỉ bảo trì")
    wrong = date.fromisoformat(weeks[2]) + timedelta(1)
    assert weeks[2][8:] in office.call("occurrences", "tick", weekly, wrong.isoformat(), code=2)
    between = ("--from", weeks[0], "--to", weeks[-1])
    states = [
        line["state"] for line in office.listing("occurrences", *between) if line["task"] == weekly
    ]
    assert states == ["done", "waived"] + ["missed"] * (len(weeks) - 2)

    office.report("1", "2026-04", "--state", "in_progress", "--result", "Đã chọn 7 người")
    office.report("6", "2026-04", "--state", "in_progress", "--difficulty", "Chưa có loa")
    office.call("measure", "1", "--period", "2026-04", "--of", "412", "520")
    office.call("measure", "4", "--period", "2026-04", "--value", "1,5")
    judged = {one["number"]: one["judgement"] for one in office.listing("indicators")}
    assert judged == {"1": "not_met", "2": "no_data", "3": "no_data", "4": "met"}
    assert office.late() == set()
    office.on("2026-04-16")
    assert office.late() == {"1"}
    office.on("2026-04-17")
    # The figures of April end on its 14th.
    office.finish("1", "2026-05", "2026-04-17")
    task = office.task("1")
    assert (task["calendar"], task["status"]) == ("late", "chậm 2 ngày")
    office.on("2026-04-30")
    # 30/4 itself is already late: the plan says "trước ngày".
    assert office.late() == {"6"}
    a_report(office, folder, "2026-04")


def may(office: Office, folder: Path) -> None:
    office.on("2026-05-04")
    the_document_comes(office)
    before = office.task("6")["deadline"]
    for words, said in (
        (("bao giờ có loa thì gắn", "--reason", "Chưa có loa"), "Không hiểu thời hạn"),
        (("30/6/2026",), "lý do"),
        (("29/4/2026", "--reason", "Chưa có loa"), "trùng với hạn"),
        (("31/12/2025", "--reason", "Chưa có loa"), "sớm hơn ngày ban hành"),
        (("31/02/2026", "--reason", "Chưa có loa"), ""),
    ):
        assert said in office.call("extend", "6", *words, code=2)
    assert "đang chờ" in office.call("extend", "20", "30/9/2026", "--reason", "Chờ", code=2)
    assert "định kỳ" in office.call("extend", "9", "30/9/2026", "--reason", "Chờ", code=2)
    # Earlier than its beginning (1/4).
    assert "sớm hơn" in office.call("extend", "12", "15/3/2026", "--reason", "Chờ", code=2)
    assert office.task("6")["deadline"] == before
    assert office.listing("extensions") == []

    allowed = ("--document", "37/TB-UBND", "--date", "2026-04-28")
    known = office.listing("extend", "6", "15/6/2026", "--reason", "Loa về chậm", *allowed)
    assert (known["first"]["due"], known["deadline"]["due"]) == ("2026-04-29", "2026-06-15")
    assert (known["days_late_first"], known["days_late"]) == (5, 0)
    office.call("extend", "8", "Quý III/2026", "--reason", "Nhà mạng đổi tuyến", *allowed)
    assert office.late() == {"21"}
    register = [one for one in office.listing("documents") if one["relation"] == "extends"]
    assert [one["symbol"] for one in register] == ["37/TB-UBND"]

    office.report("7", "2026-05", "--state", "in_progress", "--recommendation", "Xin máy đo")
    office.finish("21", "2026-05", "2026-05-04")
    office.call("measure", "1", "--period", "2026-05", "--of", "455", "530")
    office.call("measure", "3", "--period", "2026-05", "--value", "2")
    office.on("2026-05-29")
    bundle = a_report(
        office,
        folder,
        "2026-05",
        "gia hạn đến 15/6/2026 (theo 37/TB-UBND)",
        f"chậm nhất 25/5/2026 (theo {CITY_RULES})",
    )
    the_city_takes(office, bundle, folder)


def the_document_comes(office: Office) -> None:
    """Two tasks wait for the city's rules; one counts its days itself."""
    waiting = office.listing("awaited")
    event = next(one for one in waiting if "quy chế kho dữ liệu" in one["words"])
    assert {task["number"] for task in event["tasks"]} == {"I.3", "I.5"}
    words = ("awaited", "enter", "quy chế kho dữ liệu dùng chung", "--date", "2026-04-24")
    preview = office.listing(*words, "--days", "30", "--preview")
    # From 24/4: 27/4, 30/4 and 1/5 are days off, so ten working days end on 13/5;
    # thirty days end on Sunday 24/5, the limit therefore on the Monday after it.
    assert {task["number"]: task["due"] for task in preview["tasks"]} == {
        "I.3": "2026-05-25",
        "I.5": "2026-05-13",
    }
    assert office.listing("awaited") == waiting
    whole = office.everything()
    entered = office.listing(*words, "--days", "30", "--document", CITY_RULES)
    assert entered["tasks"] == preview["tasks"]
    after = office.everything()
    assert office.task("3")["deadline"]["due"] == "2026-05-25"
    assert {task["number"] for one in after["awaited"] for task in one["tasks"]} == {
        "IV.18",
        "IV.20",
    }
    office.call("undo")
    assert office.everything() == whole
    office.call("redo")
    assert office.everything() == after


def june(office: Office, folder: Path) -> None:
    office.on("2026-06-08")
    first = calendar(office, folder / "lan-1.ics", write=False)
    second = calendar(office, folder / "lan-2.ics")
    assert_updates(first, second)
    assert {uid for uid, event in second.items() if not cancelled(event)} >= set(due_uids(office))
    loudspeakers, line = (f"{office.task(number)['id']}@kehoach" for number in ("6", "8"))
    assert first[loudspeakers].dtstart.value == date(2026, 4, 29)
    assert second[loudspeakers].dtstart.value == date(2026, 6, 15)
    # Put off out of the quarter, and still told of.
    assert second[line].dtstart.value == date(2026, 9, 30)

    letters(office, folder / "thu")
    office.on("2026-06-12")
    office.finish("6", "2026-06", "2026-06-12")
    office.finish("7", "2026-06", "2026-06-12")
    office.call("measure", "1", "--period", "2026-06", "--of", "500", "560")
    office.on("2026-06-15")
    assert office.task("6")["status"] == "đúng hạn"
    assert office.listing("extend", "4", "31/8/2026", "--reason", "Chờ giá")["extensions"] == 1
    office.call("undo")
    a_report(office, folder, "2026-06")
    another_plan_takes_over(office, folder)
    third = calendar(office, folder / "lan-3.ics")
    assert_updates(second, third)
    standing = {uid: event for uid, event in third.items() if not cancelled(event)}
    here = {uid for uid, event in standing.items() if in_quarter(event)}
    assert here == set(due_uids(office))
    # Of the plan that is replaced nothing is left standing anywhere.
    ended = {task["id"] for task in office.tasks()}
    assert not [uid for uid in standing if uid[:36] in ended]
    assert cancelled(third[line]) and cancelled(third[loudspeakers])


def another_plan_takes_over(office: Office, folder: Path) -> None:
    office.on("2026-06-25")
    office.call("import", plans.later_plan(folder / "ke-hoach-moi.docx"))
    refused = office.listing("plans", "supersede", PLAN, LATER, code=1)
    left = [row["number"] for row in refused["unmapped"] if row["sort"] == "task"]
    assert not refused["superseded"] and {"4", "20"} <= set(left)
    assert not {"1", "6", "7", "9", "13"} & set(left), "sure, or finished"
    mapping = folder / "ghep.json"
    decided = [
        {"old": row["id"], "reason": "Kế hoạch mới không làm tiếp"} for row in refused["unmapped"]
    ]
    mapping.write_text(json.dumps(decided), encoding="utf-8")
    done = office.listing("plans", "supersede", PLAN, LATER, "--map", mapping)
    assert done["superseded"] and done["unmapped"] == []
    assert {one["symbol"]: one["state"] for one in office.listing("plans")} == {
        PLAN: "superseded",
        LATER: "in_force",
    }
    gone_on = office.task("1", LATER)
    assert gone_on["state"] == "done" and gone_on["result"] == "Đã xong"
    assert "thay thế" in office.call(
        "progress", "set", office.task("4")["id"], "--period", "2026-06", "--state", "done", code=2
    )
    assert office.late() == set()


def letters(office: Office, folder: Path) -> None:
    """Each letter names the late, missed and due tasks of its unit and nobody else's."""
    told = office.listing("letters", "--days", "30", "--out", folder)
    tasks = {task["id"]: task for task in office.tasks()}
    wanted = {one["unit"]: {*one["late"], *one["soon"]} for one in told["units"]}
    assert {unit: {tasks[id]["number"] for id in ids} for unit, ids in wanted.items()} == {
        "Văn phòng HĐND và UBND": {"3"},
        "Phòng Kinh tế": {"4", "6", "7"},
        # As the office's own register names them.
        "Phòng Văn hóa - Xã hội": {"5", "12"},
        "Trung tâm Phục vụ hành chính công": {"14"},
        "Công an": {"18"},
    }
    missed = {one["unit"]: {each["task"] for each in one["missed"]} for one in told["units"]}
    assert {unit: {tasks[id]["number"] for id in ids} for unit, ids in missed.items() if ids} == {
        "Văn phòng HĐND và UBND": {"2"},
        "Công an": {"9", "10"},
        "Trung tâm Phục vụ hành chính công": {"17"},
    }
    wanted = {unit: ids | missed[unit] for unit, ids in wanted.items()}
    files = [Path(path) for path in told["files"]]
    assert len(files) == 2 * len(wanted)
    seen: dict[str, set[str]] = {".docx": set(), ".pdf": set()}
    if shutil.which("pdftotext") is None:
        del seen[".pdf"]
    for path in (path for path in files if path.suffix in seen):
        text = words_of(path)
        named = {id for id, task in tasks.items() if flat(task["title"]) in text}
        (unit,) = [unit for unit, ids in wanted.items() if ids == named]
        assert flat(unit) in text
        seen[path.suffix].add(unit)
    assert all(units == set(wanted) for units in seen.values())


def words_of(path: Path) -> str:
    if path.suffix == ".docx":
        document = Document(str(path))
        cells = [cell.text for t in document.tables for row in t.rows for cell in row.cells]
        return flat("\n".join([*(one.text for one in document.paragraphs), *cells]))
    done = subprocess.run(
        ["pdftotext", "-raw", path, "-"], capture_output=True, encoding="utf-8", check=True
    )
    return flat(done.stdout)


def flat(text: str) -> str:
    """Return the letters alone, for lines break anywhere."""
    return "".join(text.split())


def calendar(office: Office, path: Path, *, write: bool = True) -> dict[str, Any]:
    """Return the entries of an .ics file by UID, read by another library."""
    if write:
        office.call("calendar", "export", *QUARTER, "--out", path)
    found = vobject.readOne(path.read_bytes().decode("utf-8")).contents["vevent"]
    events = {event.uid.value: event for event in found}
    assert len(events) == len(found), "an entry stands twice"
    if write:
        days = due_uids(office)
        for uid, day in days.items():
            assert events[uid].dtstart.value == day
    return events


def due_uids(office: Office) -> dict[str, date]:
    found = {}
    for line in office.listing("due", *QUARTER):
        day = date.fromisoformat(line["day"])
        mark = "" if line["kind"] == "task" else f"-{day:%Y%m%d}"
        found[f"{line['id']}{mark}@kehoach"] = day
    return found


def cancelled(event: Any) -> bool:
    return event.status.value == "CANCELLED"


def in_quarter(event: Any) -> bool:
    return date(2026, 4, 1) <= event.dtstart.value <= date(2026, 6, 30)


def assert_updates(older: dict[str, Any], newer: dict[str, Any]) -> None:
    """Every entry that a receiver holds is met again under its UID, as a later word."""
    assert set(older) <= set(newer)
    for uid, event in older.items():
        at, then = (int(one.contents["sequence"][0].value) for one in (event, newer[uid]))
        assert then >= at


def a_report(office: Office, folder: Path, period: str, *told: str) -> Path:
    written = office.listing("report", "--period", period, "--out", folder / "bao-cao")["files"]
    text = words_of(Path(written["word"]))
    for words in (*told, *(task["title"] for task in office.tasks())):
        assert flat(words) in text
    assert flat(f"tháng {int(period[5:])} năm 2026") in text
    checked = office.listing("bundle", "check", written["bundle"])
    assert checked["whole"] and checked["period"] == period
    return Path(written["bundle"])


def the_city_takes(office: Office, bundle: Path, folder: Path) -> None:
    city = Office(folder / "thanh-pho")
    city.on(office.today.isoformat())
    assert city.listing("bundle", "take", bundle)["outcome"] == "taken"
    assert city.everything() == office.everything()
    days = ("occurrences", "--from", "2026-03-16", "--to", "2026-05-31")
    assert city.listing(*days) == office.listing(*days)
    assert city.listing("due", *QUARTER) == office.listing("due", *QUARTER)
    back = folder / "lap-lai.zip"
    city.call("bundle", "export", "--period", "2026-05", "--out", back)
    with zipfile.ZipFile(back) as one, zipfile.ZipFile(bundle) as other:
        assert one.read("data.json") == other.read("data.json")
