"""The words of days and rhythms in what is said of reports; they run over folded text."""

import re

from kehoach_desktop.domain.text.folded_text import MASK

DAY = re.compile(
    r"(?:\b(?P<by>truoc|cham nhat(?: la| vao)?|muon nhat(?: la)?|vao|den(?: het)?|xong)\s+"
    r"(?:het\s+)?)?(?P<hour>\d{1,2}\s?(?:gio|h|g)\s?\d{0,2},?\s+)?"
    r"(?P<word>\bngay\s+(?:lam viec\s+)?)?"
    r"(?<![\d/])(?P<day>\d{1,2})(?!\d|\s?%|[.,]\d)"
    r"(?:\s?[/-]\s?(?P<month>\d{1,2})(?!\d)(?:\s?[/-]\s?(?P<year>20\d\d))?"
    r"|\s+thang\s+(?P<named>\d{1,2})(?!\d)(?:\s+(?:nam\s+)?(?P<of_year>20\d\d))?)?"
    r"(?P<tail>\s*,?\s*\(?(?:cua\s+)?(?:"
    r"thang (?:cua )?(?P<place>cuoi cung|cuoi|thu ba|thu hai|giua|thu nhat|dau tien|dau|ke tiep"
    r"|lien ke)(?: cua)?(?: hang| moi| cac)?"
    r"(?: ?(?P<quarter>quy)(?: (?:sau|tiep theo|ke tiep|lien ke)\b)*)?(?P<span> ky(?: bao cao)?)?"
    r"|(?:(?:hang|moi|tung) )?(?P<rhythm>thang|quy|nam)\b(?!\s*\d|\s+(?:truoc|cham|vao)\b"
    r"|\s?[-:]\s?(?:ngay|truoc|cham|vao|\d)|\s+(?:gui|nop|chot) (?:truoc|cham|vao|ngay)\b)"
    r"(?:(?P<next> sau| tiep theo| ke tiep| lien ke)| bao cao| do)?"
    r"|(?:doi voi|cho|la) (?:ky )?(?:bao c\w{1,4} )?(?:dinh ky )?(?:hang )?"
    r"(?P<of>(?:0?6|sau) thang|thang|quy|nam)\b(?!\s*\d)))?"
)
# "trước ngày 20, riêng tháng 12 trước ngày 10": one of them is due on another day.
EXCEPTION = re.compile(r"\brieng (?:bao cao |ky )?(?:thang|quy) (?:\d{1,2}|[ivx]+)\b[^;.]{0,60}")
ITEM = (
    r"(?:(?:0?6|sau) thang(?: (?:dau|cuoi) nam)?|0?9 thang"
    r"|(?:0?3|ba) thang(?=\s?(?:[,/(;]|(?:mot|0?1) (?:lan|ky)\b|va\b))"
    r"|thang(?! ?\d| nam| cuoi| dau)|tuan(?! le| hoan| thu)"
    r"|quy(?! (?:dinh|che|mo|trinh|hoach|dat|vac|chuan|hoi|do"
    r"|phap)\b)(?: [ivx,/ -]+(?=\b))?"
    r"|nam(?! ?(?:19|20)\d\d)|nua nam)\b"
)
COUNTED = re.compile(rf"(?:0?3|ba) thang|{ITEM}")
"""One rhythm of those that were found."""
# "báo cáo theo quý (10/3, 10/6)": a day in brackets right behind its rhythm.
# "báo cáo năm: 20/11": right behind its label.
IN_BRACKETS = re.compile(
    r"(?:thang|quy|nam|ky|lan|ca nam)\s?\((?:[a-z]+ ){0,3}$|(?:0?6 thang|nam)\s?[:-]\s?$"
)
LIST = re.compile(
    r"\b(?P<lead>(?:dinh ky|hang|moi|tung|theo|bao c\w{1,4}(?: (?:dinh ky|tong hop|ket qua|so ket|"
    r"tong ket|tien do|cong tac|tinh hinh))*|so ket|tong ket)(?: (?:hang|theo|moi|cac)){0,3})"
    rf"\s?[(:]?\s?(?P<items>{ITEM}(?:\s?(?:,|/|;|-|\bva\b|\bhoac\b)+\s?"
    rf"(?:(?:hang|ca|bao cao|moi|dinh ky|ca|mot|tong ket|so ket) )*{ITEM})*)"
)
_NO_OTHER = r"(?<!hai )(?<!ba )(?<!bon )(?<!nam )(?<!muoi )(?<!nua )(?<!\d )(?<!\d)"
"""Before a single month or week: "hai tuần một lần" is no week's rhythm."""
# "6 tháng báo cáo Ban Thường vụ một lần": the rhythm stands alone before its report.
ONCE_IN = re.compile(
    rf"(?<![\w/])(?:cu )?(?P<items>(?:(?:0?[36]|ba|sau) thang|{_NO_OTHER}(?:nam|quy|thang|tuan))\b)"
    r"(?! ?\d(?!\d? (?:lan|ky)\b))"
    r"(?=,? (?:(?:mot|0?1) lan )?(?:bao c|gui )[^.;]{3,90}\b(?:mot|0?1) (?:lan|ky)\b"
    r"|(?:,? |\s?/\s?)(?:(?:mot|0?1) )?(?:lan|ky)\b)"
)
# "01 lần/tháng", "một lần mỗi quý"
ONE_EACH = re.compile(
    r"\b(?:mot|0?1) (?:lan|ky) ?(?:/|moi|trong|mot|hang) ?(?:moi |mot )?"
    r"(?P<items>(?:(?:0?[36]|ba|sau) thang|nam|quy|thang|tuan)\b)"
)
# "- Tháng: Công an xã báo cáo …", "thứ Tư tuần đầu của tháng"
LABELLED = re.compile(rf"^\W*(?:[a-z\d]{{1,2}}[.)] )?(?:ky )?(?P<items>{ITEM})\s?:")
# "hai kỳ: kết thúc học kỳ I - trước 20/01, …"
TWICE = re.compile(
    r"\b(?:0?2|hai) lan ?(?:/|mot |moi |trong |trong mot )? ?nam\b"
    r"|\b(?:moi|mot) nam (?:0?2|hai) (?:lan|ky|dot)\b"
    r"|\b(?:0?2|hai) (?:ky|dot|lan)(?: ?(?:/|trong|mot|moi) ?nam| bao c\w+)?(?=\s?[:(,])"
)
# "báo cáo kết quả giám sát quý, 6 tháng, năm về …": several rhythms in a row are regular.
IN_A_ROW = re.compile(
    r"(?P<lead>\bbao c\w{1,4}(?: (?!tong ket|so ket)[a-z]+){1,6}?) "
    rf"(?P<items>{ITEM}(?:(?:\s?(?:,|/|;|-|\bva\b)\s?)+(?:(?:hang|ca) )*{ITEM})+)"
    rf"(?=,? (?:ve|cho|gui|voi|len|truoc|theo|cua)\b|[.;]|$| {MASK})"
)
FURTHER = re.compile(
    rf"[){MASK}]\s?[,;]?\s?(?:(?:va|bao cao|hang|ca|0?1|mot) )*(?P<items>{ITEM})"
    rf"(?=\s?[(:]|\s?{MASK})"
)
BRACKETED = re.compile(rf"(?P<items>{ITEM})(?=\s?\(\s?(?:{MASK}|truoc|ngay|cham))")
# "6 tháng trước ngày 10/6, cả năm trước ngày 05/12": the days are masked by then.
SENT_BY_DAY = re.compile(
    rf"(?P<items>(?:thang|tuan|quy(?: [ivx]+)?|(?:0?[36]|ba|sau) thang(?: dau nam)?|(?:ca )?nam))"
    rf" (?:gui|nop|bao cao|chot) (?={MASK})"
)
BEFORE_DAY = re.compile(
    rf"(?<!ke hoach )(?<!cong tac )(?<!nhiem vu )(?<!chuong trinh )(?<!du toan )(?<!hang )"
    rf"(?P<items>(?:0?6|sau) thang(?: dau nam)?|(?:ca )?nam|(?<=[,;] )(?:thang|quy))"
    rf"(?: |\s?[:-]\s?)(?={MASK})"
)
WHOLE_YEAR = re.compile(
    r"\b(?:bao c\w{1,4}|tong ket|ket qua)\b[^;.]{0,60}?\b(?:ca )?nam (?:19|20)\d\d\b"
    r"|\btong ket (?:ca )?nam\b|\bbao cao tong ket\b|\bbao cao ca nam\b"
)
# Signs of which one stands in whatever a pattern finds: most sentences have none, and to look for
# them first costs a tenth of a search.
TWICE_SIGNS = ("2 lan", "hai lan", "2 ky", "hai ky", "2 dot", "hai dot")
WHOLE_YEAR_SIGNS = ("nam 19", "nam 20", "tong ket", "bao cao ca nam")
Signed = tuple[re.Pattern[str], tuple[str, ...]]
LISTED: tuple[Signed, ...] = ((LIST, ("thang", "tuan", "quy", "nam")), (FURTHER, (")", MASK)))
APART: tuple[Signed, ...] = (
    (IN_A_ROW, (",", "/", ";", "-", "va")),
    (BRACKETED, ("(",)),
    (BEFORE_DAY, (MASK,)),
    (SENT_BY_DAY, (MASK,)),
    (ONCE_IN, (" lan", "/lan", " ky", "/ky")),
    (ONE_EACH, ("mot lan", "1 lan", "mot ky", "1 ky")),
    (LABELLED, (":",)),
)
"""Rhythms that are looked for where none is ``LISTED``."""
