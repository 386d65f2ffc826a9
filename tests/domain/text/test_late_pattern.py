import re

import pytest

from kehoach_desktop.domain.text.late_pattern import LatePattern

WORDS = r"\b(?P<verb>rà soát|báo cáo)\b"
TEXT = "rà soát 12 thôn, báo cáo trước ngày 20, rà soát lại"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    made: list[str] = []
    real = re.compile

    def compile_and_note(words: str) -> re.Pattern[str]:
        made.append(words)
        return real(words)

    monkeypatch.setattr(re, "compile", compile_and_note)
    return made


def test_a_late_pattern_is_compiled_by_its_first_use_and_once(compiled: list[str]):
    late = LatePattern(WORDS)
    assert compiled == []

    assert late.search(TEXT) and late.match(TEXT)

    assert compiled == [WORDS]


@pytest.mark.parametrize("span", [(), (1,), (0, 20), (16, 24), (17, 24), (40,)])
@pytest.mark.parametrize("way", ["match", "search", "fullmatch"])
def test_a_late_pattern_finds_what_the_plain_one_does(way: str, span: tuple[int, ...]):
    late = getattr(LatePattern(WORDS), way)(TEXT, *span)
    plain = getattr(re.compile(WORDS), way)(TEXT, *span)

    assert (late and late.span("verb")) == (plain and plain.span("verb"))


def test_a_late_pattern_finds_all_between_two_places():
    found = [one["verb"] for one in LatePattern(WORDS).finditer(TEXT, 1, len(TEXT))]

    assert found == ["báo cáo", "rà soát"]
