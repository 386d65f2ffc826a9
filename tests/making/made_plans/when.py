"""Deadlines in the wordings that offices use, each with what it means."""

import datetime
from calendar import monthrange
from random import Random

from made_plans.facts import When

_ROMAN = ("I", "II", "III", "IV")
_DAY = datetime.timedelta(days=1)


def end_of_month(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, monthrange(year, month)[1])


def some_day(chance: Random, year: int) -> datetime.date:
    return datetime.date(year, 1, 15) + _DAY * chance.randrange(330)


def written(day: datetime.date, chance: Random) -> str:
    return chance.choice((f"{day.day}/{day.month}/{day.year}", f"{day:%d/%m/%Y}"))


def a_date(chance: Random, year: int) -> When:
    day = some_day(chance, year)
    return When(f"{day.day}/{day.month}/{day.year}", due=day)


def _day(chance: Random, year: int) -> When:
    day = some_day(chance, year)
    plain = written(day, chance)
    words, early = chance.choice(
        (
            ("{}", False),
            ("Ngày {}", False),
            ("Trước ngày {}", True),
            ("Trước {}", True),
            ("Xong trước ngày {}", True),
            ("Hoàn thành trước {}", True),
            ("Chậm nhất ngày {}", False),
            ("Chậm nhất {}", False),
            ("Đến hết ngày {}", False),
        )
    )
    return When(words.format(plain), due=day - _DAY if early else day)


def _long_day(chance: Random, year: int) -> When:
    day = some_day(chance, year)
    number = f"{day.day:02d}" if chance.random() < 0.5 else str(day.day)
    words = f"ngày {number} tháng {day.month} năm {day.year}"
    if chance.random() < 0.4:
        return When(f"Trước {words}", due=day - _DAY)
    return When(words[0].upper() + words[1:], due=day)


def _month(chance: Random, year: int) -> When:
    month = chance.randint(1, 12)
    shown = f"{month:02d}" if chance.random() < 0.5 else str(month)
    words = chance.choice(
        (f"Tháng {shown}/{year}", f"Tháng {shown} năm {year}", f"Trong tháng {shown}/{year}")
    )
    if chance.random() < 0.2:
        return When(f"Tháng {shown}", due=end_of_month(year, month))
    if month > 1 and chance.random() < 0.2:
        return When(f"Trước tháng {shown}/{year}", due=end_of_month(year, month - 1))
    return When(words, due=end_of_month(year, month))


def _months(chance: Random, year: int) -> When:
    first = chance.randint(1, 9)
    last = first + chance.randint(1, 3)
    words = chance.choice(
        (f"Tháng {first}-{last}/{year}", f"Từ tháng {first} đến tháng {last}/{year}")
    )
    return When(words, datetime.date(year, first, 1), end_of_month(year, last))


def _quarter(chance: Random, year: int) -> When:
    quarter = chance.randint(1, 4)
    name = _ROMAN[quarter - 1]
    words = chance.choice(
        (f"Quý {name}/{year}", f"Quý {name} năm {year}", f"Quý {name}", f"Trong quý {name}/{year}")
    )
    return When(words, due=end_of_month(year, quarter * 3))


def _quarters(chance: Random, year: int) -> When:
    first = chance.randint(1, 3)
    last = chance.randint(first + 1, 4)
    link = chance.choice((" - ", "-", " – ")) if last > first + 1 else chance.choice((", ", " - "))
    words = f"Quý {_ROMAN[first - 1]}{link}{_ROMAN[last - 1]}"
    words += chance.choice((f"/{year}", f" năm {year}"))
    return When(words, datetime.date(year, first * 3 - 2, 1), end_of_month(year, last * 3))


def _year(chance: Random, year: int) -> When:
    end = datetime.date(year, 12, 31)
    return chance.choice(
        (
            When(f"Năm {year}", due=end),
            When(f"Trong năm {year}", due=end),
            When("Cả năm", due=end, ongoing=True),
            When(f"6 tháng đầu năm {year}", due=datetime.date(year, 6, 30)),
            When(f"Đến năm {year + 4}", due=datetime.date(year + 4, 12, 31)),
            When(f"{year}-{year + 4}", due=datetime.date(year + 4, 12, 31)),
        )
    )


def _rhythm(chance: Random, year: int) -> When:
    day, month = chance.randint(5, 25), chance.randint(1, 12)
    every = chance.choice(("hằng", "hàng"))
    kept = every.capitalize()
    return chance.choice(
        (
            When("Thường xuyên", ongoing=True),
            When("Thực hiện thường xuyên", ongoing=True),
            When(f"{kept} năm", rhythms=(("yearly", None, None),)),
            When(f"{kept} tháng", rhythms=(("monthly", None, None),)),
            When(f"{kept} quý", rhythms=(("quarterly", None, None),)),
            When(f"{kept} năm/Thường xuyên", ongoing=True, rhythms=(("yearly", None, None),)),
            When(f"Trước ngày {day} {every} tháng", rhythms=(("monthly", day - 1, None),)),
            When(f"Ngày {day} {every} tháng", rhythms=(("monthly", day, None),)),
            When(f"Tháng {month:02d} {every} năm", rhythms=(("yearly", None, month),)),
            When(
                "Định kỳ 6 tháng, năm",
                rhythms=(("half_yearly", None, None), ("yearly", None, None)),
            ),
            When(
                f"Tháng {month}/{year} và thực hiện thường xuyên",
                due=end_of_month(year, month),
                ongoing=True,
            ),
        )
    )


def _waiting(chance: Random, year: int) -> When:
    above = chance.choice(("tỉnh", "thành phố", "cấp trên"))
    quarter = chance.randint(1, 4)
    return chance.choice(
        (
            When(f"Sau khi {above} ban hành kế hoạch", waits=True),
            When(f"Theo lộ trình của {above}", waits=True),
            When("Theo yêu cầu", waits=True),
            When(f"Khi có hướng dẫn của {above}", waits=True),
            When(
                f"Quý {_ROMAN[quarter - 1]}/{year} (sau khi có hướng dẫn của {above})",
                due=end_of_month(year, quarter * 3),
                waits=True,
            ),
        )
    )


_KINDS = (
    (_day, 8),
    (_long_day, 2),
    (_month, 4),
    (_months, 2),
    (_quarter, 4),
    (_quarters, 2),
    (_year, 3),
    (_rhythm, 5),
    (_waiting, 3),
)


def a_deadline(chance: Random, year: int) -> When:
    """Return a deadline in one of the wordings."""
    kinds, weights = zip(*_KINDS, strict=True)
    return chance.choices(kinds, weights)[0](chance, year)


def a_limit(chance: Random, year: int) -> When:
    """Return a limit of time as it stands inside a sentence, in small letters."""
    day = some_day(chance, year)
    month, quarter = chance.randint(1, 12), chance.randint(1, 4)
    return chance.choice(
        (
            When(f"trước ngày {written(day, chance)}", due=day - _DAY),
            When(f"trong tháng {month}/{year}", due=end_of_month(year, month)),
            When(f"trong quý {_ROMAN[quarter - 1]}/{year}", due=end_of_month(year, quarter * 3)),
            When(f"chậm nhất ngày {written(day, chance)}", due=day),
        )
    )
