"""A whole plan made from a seed: its head, body and annexes, with the truth of what they say."""

import datetime
from dataclasses import dataclass, replace
from random import Random

from made_plans import prose, wordings
from made_plans.facts import Dossier, Truth
from made_plans.indicator_tables import indicator_table
from made_plans.pages import Block, Cell, Grid, Look, Paper, Para, Part, Sides
from made_plans.task_tables import a_kind, columns_of, task_table

_COMMUNES = ("Tân Lập", "Phú Sơn", "An Khê", "Bình Minh", "Đông Hải", "Yên Thành")
_SUBJECTS = (
    "Chuyển đổi số {where} năm {year}",
    "Cải cách hành chính {where} năm {year}",
    "Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số năm {year}",
    "Thực hiện nhiệm vụ phát triển kinh tế - xã hội {where} năm {year}",
)
_ABOVE = ("UBND tỉnh", "UBND thành phố", "Ban Chỉ đạo tỉnh")
_SIGNERS = ("Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Ví Dụ")
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class MadePlan:
    """A made plan: the paper of its document and of its workbook, and what each says."""

    seed: int
    paper: Paper
    truth: Truth
    sheets: Paper
    sheet_truth: Truth


def made_plan(seed: int) -> MadePlan:
    """Return the plan of a seed, always the same one."""
    chance = Random(seed)
    year = chance.choice((2025, 2026, 2027))
    commune = chance.choice(_COMMUNES)
    truth = Truth(year=year, place=commune, issuer=f"Ủy ban nhân dân xã {commune}")
    subject = chance.choice(_SUBJECTS).format(where=f"xã {commune}", year=year)
    truth.title = f"Kế hoạch {subject}"
    truth.date = datetime.date(year, 1, 2) + datetime.timedelta(days=chance.randrange(60))
    number = chance.randint(1, 400)
    decision = chance.random() < 0.2
    truth.symbol = f"{number}/{'QĐ' if decision else 'KH'}-UBND"
    look = _look(chance)
    wide_annex = chance.random() < 0.5
    room = look.paper[1 if wide_annex else 0] - 2 * look.margin
    most = max(4, min(9, int(room / (look.size * 1.9))))

    bases = _bases(chance, truth)
    tabled = chance.random() < 0.8
    known: set[str] = set()
    annexes: list[tuple[str, list[Block]]] = []
    tells = chance.random() < 0.2
    section = "III" if tells else "II"
    body: list[Para] = []
    if tabled:
        ruled = chance.random() < 0.8
        numbered = not ruled or chance.random() < 0.93
        columns = columns_of(chance, most, numbered=numbered)
        kind = a_kind(chance, ruled=ruled, numbered=numbered)
        many = chance.choice((4, 8, 12, 20, 30))
        annexes.append(
            (
                chance.choice(("DANH MỤC NHIỆM VỤ", "PHÂN CÔNG NHIỆM VỤ")) + f" NĂM {year}",
                [task_table(chance, truth, known, columns, kind, chance.randint(3, many))],
            )
        )
        repeats = chance.random() < 0.3
        body_work = (
            prose.repeated(chance, truth, section) if repeats else prose.to_annex(chance, section)
        )
    else:
        body_work = prose.work(chance, truth, known, section)
    if tells:
        body = prose.indicators(chance, truth, "II")
    elif chance.random() < 0.6 or not tabled:
        grid = indicator_table(chance, truth, chance.randint(3, 10), ruled=chance.random() < 0.8)
        annexes.append((f"CHỈ TIÊU CHỦ YẾU NĂM {year}", [grid]))
        if chance.random() < 0.4:
            annexes.reverse()
    if chance.random() < 0.25:
        annexes.append(("HỒ SƠ THUYẾT MINH NHIỆM VỤ", _dossiers(chance, truth, known)))
    organising = prose.organising(chance, truth, "IV" if section == "III" else "III")

    head = _head(truth)
    if decision:
        front = [
            head,
            Para("QUYẾT ĐỊNH", bold=True, centred=True),
            Para(f"Về việc ban hành Kế hoạch {subject}", bold=True, centred=True),
            Para(f"ỦY BAN NHÂN DÂN XÃ {commune.upper()}", bold=True, centred=True),
            *bases,
            Para("QUYẾT ĐỊNH:", bold=True, centred=True),
            Para(f"Điều 1. Ban hành kèm theo Quyết định này Kế hoạch {subject}."),
            Para("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
            Para("Điều 3. Thủ trưởng các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành./."),
            _end(chance, truth),
        ]
        day = truth.date
        carried = (
            f"(Kèm theo Quyết định số {truth.symbol} ngày {day:%d/%m/%Y} của UBND xã {commune})"
        )
        plan = [
            Para("KẾ HOẠCH", bold=True, centred=True),
            Para(subject, bold=True, centred=True),
            Para(carried, centred=True),
            *prose.aims(chance),
            *body,
            *body_work,
            *organising,
        ]
        parts = [Part("Quyết định", front), Part("Kế hoạch", plan)]
    else:
        plan = [
            head,
            Para("KẾ HOẠCH", bold=True, centred=True),
            Para(subject, bold=True, centred=True),
            *bases,
            Para(f"Ủy ban nhân dân xã {commune} ban hành Kế hoạch với các nội dung sau:"),
            *prose.aims(chance),
            *body,
            *body_work,
            *organising,
            _end(chance, truth),
        ]
        parts = [Part("Kế hoạch", plan)]
    style = chance.choice(("roman", "digit", "none" if len(annexes) == 1 else "roman"))
    for at, (title, blocks) in enumerate(annexes):
        mark = {"roman": f" {_ROMAN[at]}", "digit": f" {at + 1:02d}", "none": ""}[style]
        named = [
            Para(f"PHỤ LỤC{mark}", bold=True, centred=True),
            Para(title, bold=True, centred=True),
        ]
        if chance.random() < 0.5:
            named.append(
                Para(f"(Kèm theo Kế hoạch số {truth.symbol} của UBND xã {commune})", centred=True)
            )
        parts.append(Part(f"Phụ lục{mark}", [*named, *blocks], wide=wide_annex))
    sheets = _workbook(truth, subject, parts, look, tabled=tabled, tells=tells)
    return MadePlan(seed, Paper(parts, look), truth, *sheets)


def _look(chance: Random) -> Look:
    paper = chance.choices(((210, 297), (297, 420), (216, 279)), (8, 1, 1))[0]
    return Look(
        paper=paper,
        size=chance.choice((9, 10, 11, 12, 13, 14)),
        margin=chance.choice((15, 20, 25)),
        numbered=chance.random() < 0.8,
        running=chance.choice(("", "", "Kế hoạch công tác – UBND xã", "UBND xã – lưu hành nội bộ")),
        head_again=chance.random() < 0.7,
        tear=chance.random() < 0.7,
        decomposed=chance.random() < 0.15,
        row_gap=chance.choice((2, 3, 4)),
        line=chance.choice((1.0, 1.15, 1.3)),
    )


def _bases(chance: Random, truth: Truth) -> list[Block]:
    """Return the legal bases, and perhaps what the plan takes the place of."""
    truth.bases = []
    paras: list[Block] = []
    for _ in range(chance.randint(1, 3)):
        day = datetime.date(truth.year - 1, 1, 5) + datetime.timedelta(days=chance.randrange(340))
        kind, name = chance.choice((("KH", "Kế hoạch"), ("QĐ", "Quyết định")))
        symbol = f"{chance.randint(1, 900)}/{kind}-UBND"
        said = chance.choice((f"{day:%d/%m/%Y}", f"{day.day} tháng {day.month} năm {day.year}"))
        about = chance.choice(("chuyển đổi số", "cải cách hành chính", "phát triển hạ tầng số"))
        truth.bases.append((symbol, day))
        paras.append(
            Para(f"Căn cứ {name} số {symbol} ngày {said} của {chance.choice(_ABOVE)} về {about};")
        )
    last = paras[-1]
    assert isinstance(last, Para)
    paras[-1] = Para(f"{last.text[:-1]}.")
    return paras


def _head(truth: Truth) -> Sides:
    day = truth.date
    assert day is not None
    return Sides(
        ("ỦY BAN NHÂN DÂN", f"XÃ {truth.place.upper()}", "-------", f"Số: {truth.symbol}"),
        (
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "---------------",
            f"{truth.place}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}",
        ),
    )


def _end(chance: Random, truth: Truth) -> Sides:
    """Return the recipients and who signed."""
    truth.recipients = [
        chance.choice(("UBND tỉnh", "UBND thành phố")),
        chance.choice(("Đảng ủy, HĐND xã", "Thường trực Đảng ủy")),
        chance.choice(("Các phòng, ban, đơn vị", "Các thôn")),
        "Lưu: VT",
    ]
    name = chance.choice(_SIGNERS)
    deputy = chance.random() < 0.4
    role = ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"] if deputy else ["CHỦ TỊCH"]
    truth.signer = (role[-1], name)
    items = [f"- {item};" for item in truth.recipients[:-1]]
    return Sides(
        ("Nơi nhận:", *items, "- Lưu: VT."), ("TM. ỦY BAN NHÂN DÂN", *role, "", "", "", name)
    )


def _dossiers(chance: Random, truth: Truth, known: set[str]) -> list[Block]:
    blocks: list[Block] = []
    for at in range(1, chance.randint(2, 4)):
        title = wordings.work(chance, known)
        product = chance.choice(wordings.PRODUCTS[:6])
        fields = {
            "legal_basis": f"Kế hoạch số {chance.randint(2, 90)}/KH-UBND của UBND tỉnh",
            "urgency": "Hệ thống hiện có đã cũ, thường gián đoạn, chưa đáp ứng nhu cầu.",
            "scale_and_products": f"{product} cho {chance.randint(3, 12)} thôn",
            "time": f"Quý {chance.choice(_ROMAN)}/{truth.year}",
            "funding": f"Ngân sách xã {chance.randint(20, 900)} triệu đồng",
        }
        names = {
            "legal_basis": chance.choice(("Căn cứ pháp lý", "Cơ sở pháp lý")),
            "urgency": chance.choice(("Tính cấp thiết", "Sự cần thiết")),
            "scale_and_products": chance.choice(
                ("Quy mô, sản phẩm", "Nội dung thực hiện, sản phẩm")
            ),
            "time": chance.choice(("Thời gian thực hiện", "Tiến độ")),
            "funding": chance.choice(("Kinh phí, nguồn vốn", "Dự kiến kinh phí")),
        }
        truth.dossiers.append(Dossier(str(at), title, fields))
        blocks.append(Para(f"Nhiệm vụ {at}: {title}", bold=True))
        rows = [
            [Cell("Tiêu chí", bold=True, centred=True), Cell("Nội dung", bold=True, centred=True)],
            *[[Cell(names[key]), Cell(text)] for key, text in fields.items()],
        ]
        blocks.append(Grid(rows, 1, (1, 2.5)))
    return blocks


def _workbook(
    truth: Truth, subject: str, parts: list[Part], look: Look, *, tabled: bool, tells: bool
) -> tuple[Paper, Truth]:
    """Return the annexes as sheets of a workbook, the first under the plan's head."""
    said = replace(truth, bases=None, replaces=None, recipients=None, signer=None, duties=None)
    if not tabled:
        said.tasks, said.groups = [], []
    if tells:
        said.indicators = []
    top: list[Block] = [
        parts[0].blocks[0],
        Para("KẾ HOẠCH", bold=True, centred=True),
        Para(subject, bold=True, centred=True),
    ]
    annexes = [part for part in parts if part.name.startswith("Phụ lục")]
    annexes = annexes or [Part("Kế hoạch", [])]
    sheets = [
        replace(part, blocks=[*top, *part.blocks] if not at else part.blocks)
        for at, part in enumerate(annexes)
    ]
    return Paper(sheets, look), said
