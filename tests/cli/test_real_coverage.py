"""Two real plans held against each other; what is found was read by a person."""

import json
from pathlib import Path

import pytest

from kehoach_desktop.domain.text.vietnamese import fold

REAL_PLANS = Path(__file__).resolve().parents[3] / "shared" / "documents"
NAMES = ("kien-hai.docx", "chi-minh.docx", "ha-bac.docx")

pytestmark = pytest.mark.skipif(
    not all((REAL_PLANS / name).exists() for name in NAMES),
    reason="the real plans are not beside this checkout",
)


@pytest.fixture
def compared(kehoach):
    kehoach("demo")
    ids = {
        name: json.loads(kehoach("import", str(REAL_PLANS / name), "--json").out)["id"]
        for name in NAMES
    }

    def compared(own, higher):
        own = ids.get(own, own)
        done = kehoach("plans", "coverage", own, ids[higher], "--json")
        assert done.code in (0, 1)
        return json.loads(done.out)

    return compared


def found(points, *words):
    """The point that holds all of the words."""
    (point,) = [one for one in points if all(word in fold(one["title"]) for word in words)]
    return point


@pytest.mark.parametrize("own", ["chi-minh.docx", "ha-bac.docx", "12/KH-UBND"])
def test_every_point_of_a_real_plan_is_answered_or_not(compared, own):
    held = compared(own, "kien-hai.docx")
    assert len(held["points"]) == 21 == sum(held["counts"].values())
    for point in held["points"]:
        assert (point["task"] is None) == (point["cover"] == "unanswered")


def test_a_work_within_a_long_point_is_found_though_written_short(compared):
    points = compared("chi-minh.docx", "kien-hai.docx")["points"]
    point = found(points, "tthc", "so hoa ho so")
    assert point["cover"] == "answered"
    assert "thu tuc hanh chinh" in fold(point["task_title"])


def test_the_sample_offices_own_plan_answers_what_it_names(compared):
    points = compared("12/KH-UBND", "kien-hai.docx")["points"]
    for words, answer in (
        (("hoc tap so",), "phong trao hoc tap so"),
        (("thi dua",), "thi dua"),
        (("to cong nghe so cong dong",), "to cong nghe so cong dong"),
    ):
        point = found(points, *words)
        assert point["cover"] == "answered"
        assert answer in fold(point["task_title"])
    assert found(points, "ma vach")["cover"] == "unanswered"
