"""How dates, months, quarters and years are written, over folded text."""

import re

_Y = r"(?:19|2[01])\d\d(?!\d)"
_REL = (
    "sau|toi|ke tiep|tiep theo|lien ke|nay"
    # "từ tháng 11 năm trước đến tháng 3": only as the beginning of a stretch.
    r"|truoc(?= (?:cho )?(?:den|toi)\b| ?-)"
)
_WORD = "muoi mot|muoi hai|muoi|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin"
# Number words are only read before a year: "tháng sau" is next month, "tháng sáu năm" June.
_BEFORE_YEAR = rf"(?= ?(?:/|,? ?nam) ?{_Y}| ?~)"
# "trong tháng Tám": but "tháng năm", "tháng sau" may be no month.
_PLAIN_WORD = "muoi mot|muoi hai|muoi|hai|ba|tu|bay|tam|chin"
_CLOSED = r"(?= ?(?:$|[,.;:)])| (?:va|den|toi|hang|moi|nay|duong)\b)"
_AND = r" ?(?:,|;|va|&|\+|-|den|toi|hoac)(?: (?:het|cuoi))?(?: ?(?:ngay|thang|quy))? ?"
_AND_MONTHS = _AND.replace("ngay|thang|quy", "ngay|thang")
_AND_QUARTERS = _AND.replace("ngay|thang|quy", "quy")
_ITEM_END = r"(?= ?(?:[/,.;:)&+~-]|$)| (?:va|den|toi|hoac|nam|hang|moi|thang|quy|cua|trong)\b)"
# "tháng 3 đến ngày 20/5": the 20 is no month.
_NO_DAY = r"(?! ?/ ?(?:0?[1-9]|1[0-2])(?!\d))"
_QUARTER = rf"(?:[ivx]{{1,4}}|\d{{1,2}})(?!\w){_NO_DAY}"
_MONTH = rf"\d{{1,2}}(?![\w%])(?! ?/ ?\d{{1,2}} ?/){_NO_DAY}"
_PART = r"(?: ?/ ?|[.-])\d{1,4}"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])(?![\w%])(?! ?/ ?\d{1,2}(?!\d))(?! ?thang)"
_LISTED = r" ?(?:,|;|va|&|\+)(?: va)?(?: ?thang)? ?"
_MONTHS_END = r"(?= ?(?:[/,.;:)(&+~]|$)| (?:va|nam|hang|moi|cua|trong|de|ve)\b)"

NUMBER_WORDS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "muoi mot": 11,
    "muoi hai": 12,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
}


def _in_year(key: str) -> str:
    """Match "/2026", " năm 2026", "/ năm 2026", " của năm 2026", "-2026", "/26", " năm sau"."""
    return (
        rf"(?: ?(?:[/.,-] ?)?(?:(?:cua|trong) )?(?:nam ?)?(?P<{key}_y>{_Y})(?! ?%)"
        rf"|/(?P<{key}_s>[2-6]\d)(?![\w/.-])|,? (?:cua )?nam (?P<{key}_r>{_REL})\b)"
    )


def _of_year(key: str) -> str:
    return rf"(?: ?,? ?(?P<{key}_y>{_Y})| (?P<{key}_r>{_REL})\b)?"


def _all(key: str, item: str) -> str:
    """Match every further item; fewer are never tried.

    A look-ahead is as atomic as the possessive "*+", which Python 3.11.2 misreads.
    """
    return rf"(?=(?P<{key}_rest>(?:{item})*))(?P={key}_rest)"


SCAN = re.compile(
    "|".join(
        (
            # 6 tháng đầu năm 2026, 9 tháng năm 2026, nửa cuối năm
            r"(?P<part>\b(?P<part_n>\d{1,2}|sau|chin|ba) thang"
            rf"(?: (?P<part_end>dau|cuoi) nam| nam(?= ?\d{{4}})){_of_year('part')})",
            rf"(?P<half>\bnua (?P<half_end>dau|cuoi)(?: cua)? nam{_of_year('half')})",
            # thượng, trung, hạ tuần tháng 6; nửa đầu tháng 5; tuần thứ hai của tháng 6
            r"(?P<ten>\b(?P<ten_n>(?:thuong|trung|ha) tuan|nua (?:dau|cuoi)|tuan (?:thu )?(?:[1-5]"
            r"|mot|nhat|hai|ba|tu|dau)(?: tien)?)(?: cua)? thang (?P<ten_m>\d{1,2})(?!\d)"
            rf"{_in_year('ten')}?)",
            # ngày 05 tháng đầu quý II/2026
            r"(?P<quarter_day>(?:\bngay ?)?(?<![\w/.])(?P<quarter_day_n>\d{1,2}),? (?:cua )?thang"
            r" (?P<quarter_day_at>dau|giua|cuoi)(?: tien| cung)?(?: cua)?"
            rf" quy (?P<quarter_day_q>iv|i{{1,3}}|[1-4])(?!\w){_in_year('quarter_day')}?)",
            # quý II/2026, quý III, IV năm 2025, Q2/2026
            rf"(?P<quarter>\bquy ?(?P<quarter_n>{_QUARTER}"
            rf"{_all('quarter', _AND_QUARTERS + _QUARTER + _ITEM_END)}"
            rf"|(?:{_WORD}){_BEFORE_YEAR}){_in_year('quarter')}?)",
            rf"(?P<short_quarter>\bq\.? ?(?P<short_quarter_n>iv|i{{1,3}}|[1-4])(?!\w)"
            rf"{_in_year('short_quarter')}?)",
            # II/2026
            r"(?P<bare_quarter>(?<![\w/.-])(?P<bare_quarter_n>iv"
            rf"|i{{1,3}}) ?/ ?(?P<bare_quarter_y>{_Y}))",
            # ngày 20 các tháng 3, 6, 9 và 12
            r"(?P<days>(?:\bngay ?)?(?<![\w/.])(?P<days_n>\d{1,2}),? (?:cua )?(?:cac |moi )?"
            rf"thang (?P<days_m>{_MONTH_NUMBER}(?:{_LISTED}{_MONTH_NUMBER})+){_MONTHS_END}"
            rf"{_in_year('days')}?)",
            # ngày 25 tháng 5 năm 2025, ngày 02-03 tháng 7
            r"(?P<day>(?P<day_named>\bngay ?)?(?<![\w/.])(?<!dot )(?<!lan )(?<!ky )(?<!buoc )"
            r"(?<!phien )(?<!lop )(?<!doan )"
            rf"(?P<day_n>\d{{1,2}})"
            rf"(?:{_AND}(?P<day_to>\d{{1,2}}))? ?/?-? ?thang ?(?P<day_m>\d{{1,2}})(?!\w)"
            rf"{_in_year('day')}?)",
            # tháng 8/2025, tháng 3-5/2026, T8/2025
            rf"(?P<month>\bthang ?(?P<month_n>{_MONTH}"
            rf"{_all('month', _AND_MONTHS + _MONTH + _ITEM_END)}"
            rf"|(?:{_WORD}){_BEFORE_YEAR}|(?:{_PLAIN_WORD}){_CLOSED}){_in_year('month')}?)",
            rf"(?P<short_months>\bt\.?(?P<short_months_n>\d{{1,2}}(?:{_AND}t?\.?\d{{1,2}})+) ?"
            rf"[/.-] ?(?P<short_months_y>{_Y}))",
            rf"(?P<short_month>\bt\.? ?(?P<short_month_n>\d{{1,2}}) ?[/.-] ?"
            rf"(?P<short_month_y>{_Y}))",
            # 30/6/2026, 30-6-2026, 02-03/7/2026, 6/2025, 2026-2030, 2028, 10/4, 20/01 năm sau
            r"(?P<chain>\b(?:ngay ?)?(?<![\w/.])"
            # "20 - 25/10/2026", "09 - 10/2026": the first where no other number can stand.
            r"(?P<chain_n>(?:(?:(?<=^)|(?<=ngay )|(?<=tu )|(?<=\())\d{1,2} - "
            r"(?=\d{1,2}/\d{1,2}/\d{4}|(?:1[0-2]|0?[1-9])/20\d\d(?!\d)|\d{1,2}/1?\d(?![\d/])))?"
            rf"\d{{1,4}}{_all('chain', _PART)})(?![\w/]| ?%)"
            rf"(?:,? ?(?:cua )?nam (?:(?P<chain_y>{_Y})|(?P<chain_r>{_REL})\b))?)",
            # năm sau, năm nay; cuối năm, hết năm, trong năm
            rf"(?P<other>\bnam (?P<other_r>{_REL})\b)",
            r"(?P<this>\b(?:cuoi|het|trong) nam(?! ?\d| hoc| [a-z]* ?tai)\b)",
            r"(?P<last_day>\bngay cuoi(?: cung)?(?: cua)?(?: (?:hang |moi )?thang(?! ?\d)| ?~))",
        )
    )
)
"""Finds one moment; the outermost named group tells its kind."""

ITEM = re.compile(rf"\d+|[ivx]+(?!\w)|\b(?:{_WORD})\b")
"""One number of a list, after the joining words are taken out."""

JOINING = re.compile(r"\b(?:va|den|toi|hoac|het|cuoi|ngay|thang|quy)\b")
RANGED = re.compile(r"-|\b(?:den|toi)\b")

# "trước 15 hằng tháng", "ngày 15 và 30 hằng tháng": the rhythm after it is masked.
BARE_DAY = re.compile(r"(?:^$|,|\b(?:truoc|nhat|den|vao|va)|ngay \d{1,2} ?-) ?$")
# "trước 30 tháng 6": a day and a month, though neither "ngày" nor a year is written.
# "trước ngày 15 tháng 4 và 15 tháng 10": the second as the first.
LIMITS = re.compile(r"\b(?:truoc|nhat|den|het|vao|han) ?$|\d thang \d{1,2}(?: va|,|;) ?$")
# "trước 20-10": two numbers with a dash are a day only where nothing else can be meant.
LIMITED_DASH = re.compile(r"\b(?:truoc|het|nhat)(?: ngay)? ?$")
# "Nhân Ngày Quốc tế Phụ nữ 8/3": the words name the day.
NAMED_DAY = re.compile(r"\b(?:ngay|dip|le|ky niem|huong ung|chao mung)\b[a-z ,-]{0,60}$")
# "10/3 âm lịch" is another day each year of the calendar in use.
LUNAR = re.compile(r" ?\(?(?:am lich|al)\b")
STANDS_BEFORE_YEAR = re.compile(
    r"(?:^|[(,;/&+~-]|(?<!\d):"
    r"|\b(?:nam|den|toi|truoc|trong|het|tu|doan|ky|cuoi|vao|ke|sau|va|sach)) ?$"
)
OPENS = re.compile(r"(?:^|[(,;:/&+-]) ?$")
CLOSES = re.compile(r" ?(?:$|[(),;.:/&+~-]| (?:va|den|toi|tro|hoac)\b)")
STANDS_BEFORE_DAY = re.compile(
    r"(?:^|[(,;:&+~-]|\b(?:ngay|truoc|den|toi|het|tu|nhat|vao|han|va|la|qua|hang|moi|dip|quoc khanh"
    r"|quoc gia|tu tuan)) ?$"
)
