"""When something is said unasked: once a day, never in quiet hours, no flood from a wrong clock."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.reminding import (
    Due,
    Facts,
    Memory,
    ReminderSettings,
    Span,
    Why,
    decide,
    is_doubtful,
    look_again,
    parse_quiet,
    trust,
)

DAY = datetime.timedelta(days=1)
MORNING = datetime.datetime(2026, 4, 14, 8, 0)
ALWAYS = ReminderSettings(quiet=())


def due(name, day=datetime.date(2026, 4, 10)):
    return Due(name, day, f"Việc {name}")


def facts(*late, soon=(), duties=()):
    return Facts(tuple(map(due, late)), tuple(map(due, soon)), tuple(map(due, duties)))


def test_the_first_look_of_a_day_speaks_and_the_second_does_not():
    first = decide(MORNING, ALWAYS, facts("a", soon="b"), Memory())
    assert first.why is Why.DAILY
    assert [one.id for one in first.newly_late] == ["a"]
    later = decide(MORNING.replace(hour=15), ALWAYS, facts("a", soon="bc"), first.memory)
    assert (later.why, later.speaks) == (Why.SAID, False)
    tomorrow = decide(MORNING + DAY, ALWAYS, facts("a"), later.memory)
    assert (tomorrow.why, tomorrow.newly_late) == (Why.DAILY, ())


def test_what_turned_late_since_is_said_at_once_and_alone():
    memory = decide(MORNING, ALWAYS, facts("a"), Memory()).memory
    again = decide(MORNING.replace(hour=10), ALWAYS, facts("a", "b"), memory)
    assert again.why is Why.NEWLY_LATE
    assert [one.id for one in again.newly_late] == ["b"]
    assert not decide(MORNING.replace(hour=11), ALWAYS, facts("a", "b"), again.memory).speaks


def test_a_task_put_off_and_late_again_is_news():
    memory = decide(MORNING, ALWAYS, facts("a"), Memory()).memory
    again = Facts((due("a", datetime.date(2026, 4, 13)),))
    assert decide(MORNING, ALWAYS, again, memory).why is Why.NEWLY_LATE


@pytest.mark.parametrize(
    ("settings", "now", "rests", "why"),
    [
        (replace(ALWAYS, on=False), MORNING, False, Why.OFF),
        (ReminderSettings(), MORNING.replace(hour=12), False, Why.QUIET_HOURS),
        (ReminderSettings(), MORNING.replace(hour=23), False, Why.QUIET_HOURS),
        (ReminderSettings(), MORNING.replace(hour=6), False, Why.QUIET_HOURS),
        (ReminderSettings(), MORNING, True, Why.REST_DAY),
        (ReminderSettings(quiet_on_rest_days=False), MORNING, True, Why.DAILY),
        (ReminderSettings(), MORNING, False, Why.DAILY),
    ],
)
def test_quiet_is_kept_and_explained(settings, now, rests, why):
    decision = decide(now, settings, facts("a"), Memory(), rests=rests)
    assert decision.why is why
    if not decision.speaks:
        assert decision.memory == Memory(), "what was not said is not remembered as said"


def test_nothing_to_say_is_no_message():
    decision = decide(MORNING, ALWAYS, Facts(), Memory())
    assert decision.why is Why.NOTHING
    assert decide(MORNING, ALWAYS, facts(soon="a"), decision.memory).why is Why.DAILY


@pytest.mark.parametrize("years", [-3, 4])
def test_a_clock_set_wrong_brings_a_question_instead_of_alarms(years):
    memory = decide(MORNING, ALWAYS, facts("a"), Memory()).memory
    wrong = MORNING.replace(year=2026 + years)
    many = facts(*"abcdefgh")
    asked = decide(wrong, ALWAYS, many, memory)
    assert asked.why is Why.CLOCK
    assert decide(wrong.replace(hour=9), ALWAYS, many, asked.memory).why is Why.SAID
    right = decide(MORNING + DAY, ALWAYS, facts("a"), asked.memory)
    assert right.why is Why.DAILY, "set right, it goes on as if nothing had been"
    trusted = trust(asked.memory, wrong.date())
    assert decide(wrong + DAY, ALWAYS, many, trusted).why is Why.DAILY


def test_a_day_back_over_midnight_or_a_long_leave_is_no_wrong_clock():
    memory = Memory(seen=MORNING.date())
    assert not is_doubtful(MORNING.date() - DAY, memory)
    assert not is_doubtful(MORNING.date() + 200 * DAY, memory)
    assert is_doubtful(MORNING.date() - 2 * DAY, memory)


HOURS = st.times().map(lambda time: time.replace(microsecond=0))
SPANS = st.builds(Span, HOURS, HOURS).filter(lambda span: span.start != span.end)
SETTINGS = st.builds(
    ReminderSettings,
    on=st.booleans(),
    quiet=st.lists(SPANS, max_size=4).map(tuple),
    quiet_on_rest_days=st.booleans(),
)
MOMENTS = st.datetimes(datetime.datetime(2025, 12, 20), datetime.datetime(2026, 1, 10))
ANY_CLOCK = st.datetimes(datetime.datetime(1990, 1, 1), datetime.datetime(2099, 1, 1))
NAMES = st.sets(st.sampled_from("abcdef"))
FACTS = st.builds(lambda late, soon: facts(*late, soon=soon), NAMES, NAMES)
EVENTS = st.lists(st.tuples(MOMENTS, FACTS, st.booleans()), max_size=30)


@given(SETTINGS, EVENTS, st.booleans())
def test_never_more_than_one_a_day_unless_newly_late_and_never_in_quiet(settings, events, forward):
    if forward:
        events = sorted(events, key=lambda event: event[0])
    memory, daily, spoken_of = Memory(), [], set()
    for now, there, rests in events:
        decision = decide(now, settings, there, memory, rests=rests)
        memory = decision.memory
        late = {one.key for one in there.late}
        if decision.speaks:
            assert settings.on
            assert not any(span.holds(now.time()) for span in settings.quiet)
            assert not (rests and settings.quiet_on_rest_days)
        if decision.why is Why.NEWLY_LATE:
            assert {one.key for one in decision.newly_late} == late - spoken_of
            assert late - spoken_of
        elif decision.speaks:
            daily.append(now.date())
        if decision.why in (Why.DAILY, Why.NEWLY_LATE):
            spoken_of |= late
    assert len(daily) == len(set(daily))


@given(st.lists(st.tuples(ANY_CLOCK, FACTS), max_size=40))
def test_whatever_the_clock_does_a_day_has_one_message_and_each_lateness_is_news_once(events):
    memory, days, news = Memory(), [], []
    for now, there in events:
        decision = decide(now, ALWAYS, there, memory)
        memory = decision.memory
        if decision.why in (Why.DAILY, Why.CLOCK):
            days.append(now.date())
        news.extend(one.key for one in decision.newly_late)
    assert len(days) == len(set(days))
    assert len(news) == len(set(news))


@given(SETTINGS, MOMENTS)
def test_the_next_look_is_within_the_hour_and_later_than_now(settings, now):
    again = look_again(now, settings)
    assert now < again <= now + datetime.timedelta(hours=1)


@given(SETTINGS, MOMENTS)
def test_quiet_hours_end_where_no_span_holds(settings, now):
    until = settings.quiet_until(now)
    held = any(span.holds(now.time()) for span in settings.quiet)
    assert (until is not None) == held
    if until is not None and until - now < DAY:
        assert not any(span.holds(until.time()) for span in settings.quiet)


def test_hours_are_read_as_an_officer_writes_them():
    assert list(map(str, parse_quiet("11h30 - 13h30; 17:30–7:05"))) == [
        "11:30-13:30",
        "17:30-07:05",
    ]
    assert parse_quiet(" ") == ()
    for text in ("trưa", "25:00-26:00", "11:30", "8:00-8:00", ";".join(["1:00-2:00"] * 20)):
        with pytest.raises(InvalidInput):
            parse_quiet(text)


@given(st.lists(SPANS, max_size=5))
def test_hours_written_are_read_back(spans):
    whole = [Span(one.start.replace(second=0), one.end.replace(second=0)) for one in spans]
    whole = [one for one in whole if one.start != one.end]
    assert list(parse_quiet("; ".join(map(str, whole)))) == whole


def test_what_is_remembered_stays_small():
    memory = Memory()
    for number in range(300):
        day = MORNING + number * DAY
        late = Facts(tuple(due(f"{number}-{one}") for one in range(50)))
        memory = decide(day, ALWAYS, late, memory).memory
    assert len(memory.said_on) <= 60
    assert len(memory.late) <= 5000
    assert due("299-0").key in memory.late


def test_days_ahead_have_sense():
    for days in (-1, 61):
        with pytest.raises(InvalidInput):
            ReminderSettings(days_ahead=days)
