"""The body of a plan in sentences: aims, work by clauses, and how it is organised."""

import datetime
from decimal import Decimal
from random import Random

from made_plans import wordings
from made_plans.facts import Aim, Duty, Group, Indicator, Task, Truth
from made_plans.figures import SHARES
from made_plans.pages import Para
from made_plans.when import a_limit

_AIMS = (
    "Nâng cao hiệu lực, hiệu quả quản lý nhà nước; tạo thuận lợi cho người dân và doanh nghiệp.",
    "Cụ thể hóa chỉ đạo của cấp trên phù hợp với tình hình thực tế của địa phương.",
    "Bảo đảm rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm.",
    "Việc thực hiện phải thiết thực, tiết kiệm, tránh hình thức.",
)
_SECTIONS = (
    "NHIỆM VỤ, GIẢI PHÁP",
    "NỘI DUNG THỰC HIỆN",
    "NHIỆM VỤ TRỌNG TÂM",
    "CÁC NHIỆM VỤ CỤ THỂ",
)


def aims(chance: Random) -> list[Para]:
    """Return the section of purposes, which asks for no work."""
    said = chance.sample(_AIMS, 3)
    if chance.random() < 0.5:
        return [Para("I. MỤC ĐÍCH, YÊU CẦU", bold=True), *[Para(f"- {each}") for each in said]]
    return [
        Para("I. MỤC ĐÍCH, YÊU CẦU", bold=True),
        Para("1. Mục đích", bold=True),
        Para(f"- {said[0]}"),
        Para("2. Yêu cầu", bold=True),
        *[Para(f"- {each}") for each in said[1:]],
    ]


def indicators(chance: Random, truth: Truth, section: str) -> list[Para]:
    """Return a section of indicators in sentences, and add them to the truth."""
    paras = [Para(f"{section}. {chance.choice(('CHỈ TIÊU CỤ THỂ', 'MỤC TIÊU CỤ THỂ'))}", bold=True)]
    sign = chance.choice(("-", "+", "1."))
    for order, name in enumerate(chance.sample(SHARES, chance.randint(2, 5)), 1):
        value = Decimal(chance.choice((50, 70, 80, 90, 95, 98)))
        words, comparator = chance.choice(
            (
                (f"đạt từ {value}% trở lên", ">="),
                (f"đạt {value}%", ">="),
                (f"đạt trên {value}%", ">"),
                (f"đạt tối thiểu {value}%", ">="),
            )
        )
        number = str(order) if sign == "1." else ""
        paras.append(Para(f"{f'{order}.' if number else sign} {name} {words}."))
        aim = Aim(words, comparator, value, year=truth.year)
        truth.indicators.append(Indicator(name, number, None, None, None, (aim,)))
    return paras


def work(chance: Random, truth: Truth, known: set[str], section: str) -> list[Para]:
    """Return a section of work by clauses, and add its tasks to the truth."""
    paras = [Para(f"{section}. {chance.choice(_SECTIONS)}", bold=True)]
    sign = chance.choice(("-", "+", "a)", "1.1.", "1.1", "(1)"))
    deep = chance.random() < 0.25
    said = chance.choice(("sentence", "given", "labels", "brackets", "lines"))
    titles = chance.sample(wordings.GROUPS, 8)
    for outer, title in enumerate(titles[: chance.randint(1, 4)], 1):
        truth.groups.append(Group(str(outer), title))
        paras.append(Para(f"{outer}. {title}", bold=True))
        inside = f"{section}.{outer}"
        if deep:
            # Two headings, one in the other, with the work below the inner one.
            truth.groups.append(Group(f"{outer}.1", titles[-outer], len(truth.groups) - 1))
            paras.append(Para(f"{outer}.1. {titles[-outer]}", bold=True))
            inside = f"{section}.{outer}.1"
        for inner in range(1, chance.randint(2, 5)):
            number, clause, led = _numbered(
                "a)" if deep and sign.startswith("1") else sign, section, inside, outer, inner
            )
            lead = wordings.units(chance)
            others = tuple(n for n in wordings.units(chance, 2) if n not in lead) or ("Các thôn",)
            limit = a_limit(chance, truth.year)
            what = wordings.work(chance, known)
            product = chance.choice(wordings.PRODUCTS[:4])
            small = what[0].lower() + what[1:]
            with_ = ", ".join(others)
            if said == "sentence":
                lines = [
                    f"{led} {lead[0]} chủ trì, phối hợp với {with_} {small}; "
                    f"hoàn thành {limit.text}."
                ]
            elif said == "given":
                lines = [
                    f"{led} Giao {lead[0]} chủ trì, phối hợp với {with_} {small}, "
                    f"hoàn thành {limit.text}."
                ]
            elif said == "labels":
                lines = [
                    f"{led} {what}. Đơn vị chủ trì: {lead[0]}; đơn vị phối hợp: {with_}; "
                    f"thời gian hoàn thành: {limit.text}."
                ]
            elif said == "brackets":
                lines = [f"{led} {what} (chủ trì: {lead[0]}; thời gian hoàn thành: {limit.text})."]
            else:
                below = "+" if sign != "+" else "*"
                lines = [
                    f"{led} {what}.",
                    f"{below} Cơ quan chủ trì: {lead[0]}.",
                    f"{below} Cơ quan phối hợp: {with_}.",
                    f"{below} Sản phẩm: {product}.",
                    f"{below} Thời gian hoàn thành: {limit.text}.",
                ]
            paras += [Para(line) for line in lines]
            truth.tasks.append(
                Task(
                    what,
                    number,
                    len(truth.groups) - 1,
                    clause=clause,
                    lead=lead,
                    coordinating=None if said == "brackets" else others,
                    deliverable=product if said == "lines" else None,
                    when=limit,
                    exact_words=False,
                )
            )
    return paras


def _numbered(sign: str, section: str, inside: str, outer: int, inner: int) -> tuple[str, str, str]:
    """Return (number, clause, as printed) of a clause inside another."""
    if sign.startswith("1.1"):
        number = f"{outer}.{inner}"
        return number, f"{section}.{number}", number + sign[3:]
    if sign == "a)":
        letter = "abcde"[inner - 1]
        return letter, f"{inside}.{letter}", f"{letter})"
    if sign == "(1)":
        return str(inner), f"{inside}.{inner}", f"({inner})"
    return "", inside, sign


def to_annex(chance: Random, section: str) -> list[Para]:
    """Return a section that only points to the annex."""
    words = chance.choice(
        (
            "Nội dung cụ thể tại Phụ lục kèm theo.",
            "Danh mục nhiệm vụ, phân công thực hiện tại các phụ lục kèm theo Kế hoạch này.",
            "(Chi tiết tại Phụ lục kèm theo)",
        )
    )
    return [Para(f"{section}. NHIỆM VỤ, GIẢI PHÁP", bold=True), Para(words)]


def repeated(chance: Random, truth: Truth, section: str) -> list[Para]:
    """Return a section that says the annex's first tasks once more."""
    picked = truth.tasks[: chance.randint(1, 3)]
    return [
        Para(f"{section}. NHIỆM VỤ TRỌNG TÂM", bold=True),
        *[Para(f"- {task.title}.") for task in picked],
        Para("(Chi tiết tại Phụ lục kèm theo)"),
    ]


def organising(chance: Random, truth: Truth, section: str) -> list[Para]:
    """Return the last section, with its duty to report."""
    day, month = chance.randint(5, 25), chance.randint(10, 12)
    said, duty = chance.choice(
        (
            (
                f"Các phòng, đơn vị báo cáo kết quả về Phòng Kinh tế trước ngày {day} hằng tháng.",
                Duty("monthly", day, None, True),
            ),
            (
                f"Định kỳ hằng tháng các đơn vị báo cáo về UBND xã vào ngày {day} hằng tháng.",
                Duty("monthly", day, None, False),
            ),
            (
                f"Các cơ quan gửi báo cáo năm trước ngày {day}/{month}/{truth.year} về UBND xã.",
                Duty("yearly", day, month, True),
            ),
            (
                "Công an xã định kỳ hằng quý báo cáo UBND xã kết quả thực hiện nhiệm vụ này.",
                Duty("quarterly", None, None, False),
            ),
        )
    )
    truth.duties = [duty]
    paras = [
        Para(f"{section}. TỔ CHỨC THỰC HIỆN", bold=True),
        Para("1. Các phòng, ban, đơn vị căn cứ Kế hoạch này tổ chức thực hiện nghiêm túc."),
        Para(f"2. {said}"),
    ]
    truth.replaces = []
    if chance.random() < 0.2:
        day = datetime.date(truth.year, 1, 1) - datetime.timedelta(days=chance.randint(30, 400))
        symbol = f"{chance.randint(2, 300)}/KH-UBND"
        truth.replaces.append((symbol, day))
        paras.append(
            Para(f"3. Kế hoạch này thay thế Kế hoạch số {symbol} ngày {day:%d/%m/%Y} của UBND xã.")
        )
    return paras
