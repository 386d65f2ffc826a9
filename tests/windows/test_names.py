"""Files that are named after what the officer typed have names that every Windows takes."""

import datetime

import pytest

from kehoach_desktop.bootstrap import open_application

TODAY = datetime.date(2026, 7, 2)
RESERVED = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{port}{n}" for port in ("COM", "LPT") for n in "123456789"),
}


@pytest.mark.parametrize(
    "symbol",
    ["CON", "nul", "a?b", "07/KH-UBND", "..\\..\\x", "kết thúc. ", "COM1.txt", "?" * 300, "  "],
    ids=lambda symbol: symbol[:12].strip() or "blank",
)
def test_a_report_on_one_plan_is_named_after_its_symbol(tmp_path, symbol):
    application = open_application(tmp_path / "dữ liệu", TODAY)
    try:
        application.sample.fill()
        plan = application.tree.roots()[0].id
        application.plans.edit_plan(plan, "symbol", symbol)
        out = tmp_path / "ra"
        written = application.reports.export("2026-06", out, plan)
        for path in (written.pdf, written.word, written.excel):
            assert path.parent == out
            assert path.is_file()
            assert not set('<>:"/\\|?*') & set(path.name)
            assert path.stem.split(".")[0].upper() not in RESERVED
            assert not path.stem.endswith((" ", "."))
            assert len(path.name) <= 120
        assert len(list(out.iterdir())) == 3
    finally:
        application.close()
