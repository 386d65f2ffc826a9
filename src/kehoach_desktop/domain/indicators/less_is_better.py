"""Knows the measures of which less is better, and turns their bare targets to "at most".

"Tỷ lệ hộ nghèo 2,5%" asks for no more than 2,5%: the figure is a ceiling although no word says
so. Such a measure counts what the commune wants to be rid of, and its name begins with it:
a word of quantity, who or what is counted, the evil. Where the evil is only what a good deed
is done about ("số hộ nghèo được hỗ trợ", "tỷ lệ khắc phục sự cố"), more is better.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.text.vietnamese import clean, fold

# What the figure is: a share, a count, a sum of money.
_QUANTITY = (
    r"(?:(?:ty|ti) (?:le|suat|so|trong)|tong so(?: luong)?|so (?:luong|tien|du)|so|muc|gia tri"
    r"|phan tram)(?: \((?:ty|ti) le\))?"
)
# Who or what may stand between the quantity and the evil; "lớp", "cuộc", "mô hình", "đội" may
# not, for they are what the commune does against it.
_COUNTED = (
    r"(?:cac|nhung|moi|vu viec|vu|ca|cap|nguoi|ho so|ho gia dinh|ho dan|ho|tre em|tre|truong hop"
    r"|thu tuc hanh chinh|tthc|don thu|don|van ban|nhiem vu|cong viec|lao dong|hoc sinh"
    r"|(?:mam non|tieu hoc|thcs|thpt|trung hoc(?: co so| pho thong)?)|phu nu|ba me|dan so"
    r"|duoi \d+ (?:tuoi|thang)|trong do tuoi|thanh nien|can bo|cong chuc|vien chuc|dang vien"
    r"|giai quyet|xu ly|thuc hien|tra ket qua|de|xay ra|bi|nhe can|du an|cong trinh|khoan)"
)
_EVILS = (
    # Poverty and work
    r"(?:tai |phat sinh )?(?:can )?ngheo(?: da chieu)?|tai ngheo|(?<!bao hiem )that nghiep"
    r"|thieu viec lam",
    # Health and population: undernourished children, deaths, a third child, poisoned food
    r"suy dinh duong|thap coi|tu vong|chet|bi thuong|thuong vong|sinh con thu (?:3|ba)"
    r"|mac (?:moi |benh |sot |lao )|ngo doc|duoi nuoc",
    # Families and schools: child marriages, violence, pupils who leave
    r"tao hon|hon nhan can huyet|bao luc|xam hai|bo hoc|luu ban|(?:tai )?mu chu",
    # Order and safety: fires, accidents, offences, drugs, incidents
    r"chay|no,? chay|tai nan|trom(?: cap)?\b|cuop\b|lua dao\b|danh bac\b"
    r"|vi pham|pham toi|pham phap|toi pham|te nan|nghien|tai nghien"
    r"|su co|lo,? lot|mat an toan|lan chiem|pha rung|dinh cong|diem nong",
    # Administration: what is late, waits, is complained of
    r"(?:tre|qua|cham) (?:han|tien do)|ton dong|vuot cap|(?:bi )?ky luat|khieu kien",
    # Money: arrears and losses
    r"no (?:dong|xau|qua han|thue)|that thoat|that thu|lang phi|tham nhung",
)
_NAME = re.compile(
    rf"\W*(?:{_QUANTITY}\W+)?(?:{_COUNTED}[ ,]+){{0,6}}?(?P<evil>{'|'.join(_EVILS)})\b"
)
# What is done about the evil makes the measure one of which more is better.
_GOOD = re.compile(
    r"(?<!chua )(?<!khong )\b(?:duoc|thoat|ho tro|xoa|khac phuc|ung cuu|giai quyet|xu ly|tiep can"
    r"|tham gia|vuon len|phat hien|dieu tra|kham pha|thu hoi|cai nghien|dap tat|su dung|vay von"
    r"|dung han|hoan thanh|hoa giai|xin loi|tu van|lap ho so|tai hoa nhap|kiem che|ngan chan"
    r"|thu duoc|huong (?:che do|chinh sach|tro)|giam(?! (?:con|xuong))"
    r"|(?<!su )co(?! (?:ban|quan|so|cau|nguoi|hoc sinh|tre em|hau qua|to chuc|tinh chat"
    r"|nguy co|su dung|lien quan)\b))\b"
)
_SAYS_MORE = re.compile(
    r"[≥>]|\\g(?:e|eq|eqslant)\b|&g[et]|\b(?:it nhat|toi thieu|tren|hon|vuot|tro len|cao hon"
    r"|khong (?:duoi|thap hon|it hon|kem|nho hon))\b"
)
_DEED = re.compile(
    r"\b(?:dung|su dung|co|duoc|dat|tham gia|truc tuyen|toan trinh|so hoa|hai long|hoan thanh)\b"
)
_TO_LESS = re.compile(r"\btu [\d.,]+ ?%.{0,30}\bxuong\b")
# A share as high as this is hardly a ceiling: the name may tell of a deed nobody here knows.
_HIGH_SHARE = 50


def is_less_better(name: str) -> bool:
    """Whether the indicator of this name counts what should become less."""
    words = fold(clean(name))
    found = _NAME.match(words)
    return found is not None and not _GOOD.search(words[found.end() :])


def with_direction(name: str, targets: Sequence[Target]) -> tuple[tuple[Target, ...], bool]:
    """Return the targets with bare figures turned to "at most" where less is better.

    The second value tells that the direction is not sure: a share too high for a ceiling.
    """
    targets = [_none_of_it(target) for target in targets]
    if not is_less_better(name):
        return _lowered(name, targets)
    turned: list[Target] = []
    is_unsure = False
    for target in targets:
        bare = target.comparator is Comparator.AT_LEAST and not _SAYS_MORE.search(fold(target.text))
        high = bare and "%" in target.text and (target.value or 0) > _HIGH_SHARE
        is_unsure = is_unsure or high
        turned.append(
            replace(target, comparator=Comparator.AT_MOST) if bare and not high else target
        )
    return tuple(turned), is_unsure


def _none_of_it(target: Target) -> Target:
    """Return "Số máy chưa cài phần mềm: 0" as a ceiling: at least nothing asks for nothing."""
    bare = target.comparator is Comparator.AT_LEAST and not target.rank
    return replace(target, comparator=Comparator.AT_MOST) if bare and target.value == 0 else target


def _lowered(name: str, targets: Sequence[Target]) -> tuple[tuple[Target, ...], bool]:
    """Return targets of a deed with one lowered "từ 90% xuống 80%" as what is still to be reached.

    Nobody wants less of it; but what the words mean is not sure.
    """
    if not _DEED.search(fold(clean(name))):
        return tuple(targets), False
    lowered = [
        target.comparator is Comparator.AT_MOST
        and (target.value or 0) >= _HIGH_SHARE
        and _TO_LESS.search(fold(target.text)) is not None
        for target in targets
    ]
    turned = tuple(
        replace(target, comparator=Comparator.AT_LEAST) if down else target
        for target, down in zip(targets, lowered, strict=True)
    )
    return turned, any(lowered)
