"""Finds where who does the work is named, behind what leads in to it.

"Tiếp thu ý kiến cử tri, UBND xã giao …", "Trước mùa mưa bão, Phòng A …", "Ngoài các việc trên, …".
"""

import re

from kehoach_desktop.domain.text.signs import Signs
from kehoach_desktop.reading.recognise.work_words import HEAD

_BODY_GIVES = re.compile(
    r"(?:(?:tiep thu|thuc hien|can cu|tren co so|theo|xet|de|nham|truoc (?:tinh hinh|dien bien)"
    r"|tai (?:cong van|van ban|thong bao|ke hoach|chi thi|cong dien) so"
    r"|sau khi|qua)\b[^.;:]{4,300}?, )?"
    r"(?:(?:chu tich|thuong truc|lanh dao|ban chi dao|bo chinh tri,|ban thuong vu) )*"
    r"(?:ubnd|uy ban nhan dan|ban chi dao|ban bi thu|ban thuong vu|(?:tinh |thanh |huyen |dang )uy"
    r"|thu tuong chinh phu)(?: (?!giao\b|yeu\b|de\b|chi\b)[a-z\d]+){0,8}"
    r" (?:thong bao,? (?:va )?)?(?:giao|yeu cau|de nghi)(?: cho| nhiem vu cho)?:? "
    rf"(?=(?:(?:tu|ke tu|truoc|trong|den|cham nhat)\b[^,;:]{{3,60}}, )?(?:dong chi )?{HEAD})"
)
# "Sau khi tỉnh duyệt dự toán, Phòng A …", "Hằng tuần, Công an …": when, before who does it.
_GIVEN_THAT = re.compile(
    r"(?:(?:ngay )?sau khi|(?:ngay )?khi|(?:trong )?truong hop|neu|doi voi"
    r"|hang (?:ngay|tuan|thang|quy|nam)|moi (?:ngay|tuan|thang|quy|nam)"
    r"|(?:cham|muon) nhat(?: la)?(?: (?:vao|den|trong|truoc))?(?: (?:het|cuoi|dau|giua))*"
    r" (?:ngay|thang|quy|nam|\d)"
    r"|moi (?:sang |chieu )?thu [a-z]+|dinh ky"
    r"|trong (?:quy|thang|nam|dot|hai|tuan|mua|he|dip|ky|hoc ky|vong|thoi gian)"
    r"|(?:ke |ngay )?tu (?:ngay|thang|quy|nam|dau|nay|giua)"
    r"|truoc (?:ngay|thang|khi|mua|tet|le|ky|gio|dip|thoi diem|\d)"
    r"|(?:vao |den )?(?:dau|giua|cuoi) (?:mua|vu|thang|quy|nam|tuan)"
    r"|vao (?:dip|ngay|thang|quy|chieu|sang)|den (?:ngay|thang|quy)|(?:nhan )?dip|rieng"
    r"|con (?:ve|viec|phan)?|(?:ket thuc|het) (?:dot|thang|quy|nam|tuan|chien dich|cao diem|moi)"
    r"|duoi su (?:chi dao|lanh dao|dieu hanh|huong dan) (?:cua|truc tiep)"
    r"|phan dau(?=[^,;:.()]{3,120}%, ))\b"
    r"(?:[^,;:.()]|\([^()]*\)){0,120}, "
    # "Hằng năm, trước ngày 15/12, Phòng A …": how often, and by which day of it.
    r"(?:(?:cham nhat|muon nhat|truoc|trong|vao|den|tu|xong)\b[^,;:.()]{2,60}, )?"
    rf"(?=(?:dong chi )?{HEAD})"
)
# "Ngoài ra, để thực hiện kế hoạch chung, yêu cầu các thôn …": a link, a purpose, then who.
_PURPOSE = re.compile(
    r"(?=ngoai|ben canh|dong thoi|truoc mat|mat khac|theo do|do do|vi vay|de |nham |bao dam )"
    r"(?:(?:ngoai ra|ben canh do|dong thoi|truoc mat|mat khac|theo do|do do|vi vay)\b,? )?"
    r"(?:(?:de(?! nghi| xuat)|nham|bao dam)\b[^;:.()]{4,160}?, )?"
    rf"(?=(?:(?:yeu cau|de nghi|giao|phan cong)(?: cho)? )?(?:dong chi )?{HEAD})"
)
_AGREED = re.compile(
    rf"(?!{HEAD}[^,.;:]{{0,80}} (?:phoi hop|ra soat|lap|xay dung)\b)[^.;:]{{4,240}}?\b(?:dong y"
    rf"|nhat tri"
    r"|thong nhat|chap thuan|cho phep|tan thanh)(?: (?:ve )?(?:chu truong|nguyen tac|phuong an"
    r"|de xuat"
    rf"|noi dung|viec))\b[^.;:]{{0,160}}[.;,] (?=(?:giao|yeu cau|de nghi"
    rf"|phan cong)(?: cho)? {HEAD})"
)
_AGREES = Signs("dong y", "nhat tri", "thong nhat", "chap thuan", "cho phep", "tan thanh")
# What only joins a sentence to those before it, and is no part of its work.
_LINK = re.compile(
    r"(?:(?:ngoai|ben canh|cung voi|song song voi)(?: (?:cac|nhung|nhom|viec thuc hien))*"
    r" (?:viec|nhiem vu|noi dung|cong viec|phan viec)[^,;.:]{0,30}? (?:noi |neu |ke |da neu )?tren"
    r"(?: day)?"
    r"|cung (?:thoi gian|luc|thoi diem|dip|ky)(?: (?:nay|do|ay))?"
    r"|(?:song song|cung)(?: voi)?(?: viec)? do|song song|tiep (?:do|theo)|sau do|dong thoi"
    r"|ngoai ra|ben canh do|them vao do), "
)


def given_at(plain: str) -> int:
    """Return where what is given begins behind why and by whom, 0 if nothing stands before it.

    "Tiếp thu ý kiến cử tri, UBND xã giao Phòng A …": neither is a part of the work.
    """
    found = _BODY_GIVES.match(plain)
    return found.end() if found else 0


def agreed_before(plain: str) -> int:
    """Return where what is given begins behind what is agreed to, 0 if nothing is.

    "Về việc thuê máy, Ban Chỉ đạo đồng ý về chủ trương; giao Phòng A …": it tells of the work.
    """
    found = _AGREED.match(plain) if _AGREES.stand_in(plain) else None
    return found.end() if found else 0


def after_lead_in(plain: str, start: int) -> int:
    """Return where who acts is named behind when, on what condition or to what end, else start."""
    found = _GIVEN_THAT.match(plain, start) or _PURPOSE.match(plain, start)
    return found.end() if found else start


def after_link(plain: str, start: int) -> int:
    """Return where a sentence goes on behind words that only join it to others, else start."""
    found = _LINK.match(plain, start)
    return found.end() if found else start
