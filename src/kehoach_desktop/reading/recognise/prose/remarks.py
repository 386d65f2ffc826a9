"""Clauses that ask for nothing: they point to an annex, close a plan, praise or let know."""

import re

from kehoach_desktop.reading.recognise.work_words import HEAD, VERB

# "Căn cứ chức năng, nhiệm vụ được giao, chỉ đạo …": only a work of its own is more than a form.
_BY_OFFICE = (
    r"(?:,? (?:va )?(?:nhiem vu|quyen han|tham quyen|linh vuc)| duoc (?:giao|phan cong)"
    r"| cua (?:minh|don vi|co quan))*"
)
NO_WORK = re.compile(
    r"^(?:(?:chi tiet )?(?:tai|theo|co) (?:cac )?(?:phu luc|bieu)\b|\(?chi tiet\b|tren day la"
    r"|yeu cau"
    r" [^.]{3,90}nghiem tuc|trong qua trinh (?:to chuc"
    r"|trien"
    r" khai|thuc hien)|can cu (?:ke hoach|noi dung|luat|nghi dinh|nghi quyet"
    rf"|chuc nang(?!{_BY_OFFICE}, (?!(?:to chuc|trien khai|thuc hien)\b)(?:chi dao|{VERB})\b)"
    r"|quyet dinh|thong tu|chi thi)"
    r"|(?:can cu|xet|theo)(?: de nghi)? (?:cong van|cong dien|van ban|to trinh|thong bao|bien ban"
    rf"|huong dan|ket luan|de nghi|don de nghi)\b(?![^;]*, {HEAD}[^;]* (?:{VERB})\b)"
    r"|(?:ke hoach|thong bao|cong van|chi thi|quyet dinh|chuong trinh|phuong an|ket luan)"
    r" nay\b|tran trong\b|ubnd xa yeu cau"
    r"|bao cao (?:duoc )?gui (?:ve|den|qua)\b(?![^.]*\d)"
    r"|(?:so )?(?:dien thoai|duong day nong|hotline|e-?mail|thu dien tu)\b[^.;:]{0,40}: ?[\d(+]"
    r"|nguyen tac [a-z ,]{3,50}:|tai lieu [a-z ]{3,40}: ?(?:bao )?gom\b"
    r"|noi dung (?:bao cao )?(?:thuc hien )?theo (?:de cuong|mau|bieu)\b"
    r"|(?:noi|dia chi)? ?gui ve:?$"
    r"|noi nhan\b|nhan duoc (?:cong van|van ban|ke hoach|chi thi|thong bao)"
    r"|(?:co|kem theo) phu luc|(?:ghi nhan|bieu duong|danh gia cao|hoan nghenh)\b"
    r"(?![^.;]*[,:] (?:va )?(?:yeu cau|de nghi|giao)\b)[^.;]*\bda\b"
    r"|(?:nghiem tuc,? |kip thoi,? |to chuc |trien khai )*thuc hien(?: ke hoach nay| nghiem tuc)?"
    r"[;,.] ?(?:trong |neu )?(?:qua trinh|co|gap)\b[^.;]*\b(?:vuong mac|kho khan|phat sinh)\b)"
)
# "Ban Thường vụ ghi nhận, đánh giá cao các thôn": a body that praises does nothing else; that
# the heads of hamlets are to praise somebody ("kịp thời biểu dương …") is work.
_PRAISES = re.compile(
    r"(?:ban thuong vu|thuong truc|chu tich|lanh dao|ubnd|hoi nghi|dong chi)\b"
    rf"(?:(?!\b(?:{VERB}|can|phai|thuong xuyen) )[^.;:,]){{0,60}}? "
    r"(?:(?:da )?ghi nhan,? (?:va )?(?:danh gia|bieu duong)|(?:da )?danh gia cao"
    r"|(?:da )?hoan nghenh|da bieu duong|bieu duong (?=[^.;]*\bda\b))"
)
_BY_A_DAY = re.compile(
    r"\b(?:(?:truoc|cham nhat|xong|hoan thanh) (?:trong |truoc )?(?:ngay|thang|quy|nam|\d)"
    r"|dinh ky|hang (?:tuan|thang|quy|nam))\b"
)
# "Sở A đề nghị UBND các xã quan tâm, phối hợp thực hiện./." asks for nothing new.
_PLEADS = re.compile(
    r"(?:[^.;:]{0,80} )?(?:de nghi|yeu cau|rat mong|kinh mong|mong) [^.;:]{3,100}? (?:quan tam"
    r"|nghiem tuc|khan truong|phoi hop|hop tac|kip thoi)(?:,? (?:va|quan tam|nghiem tuc|khan truong"
    r"|kip thoi|phoi hop|chi dao|to chuc|trien khai|thuc hien|cac|noi dung|tren|nay|cong van"
    r"|van ban|theo quy dinh|(?:bao dam|dam bao) (?:dung )?(?:quy dinh|tien do|chat luong|yeu cau)"
    r"|cua phap luat|tien do|chat luong|thoi gian|theo ke hoach))*[./;, ]*"
)
# "Thông báo để các cơ quan biết, thực hiện": no work unless a day is given for it.
LETS_KNOW = re.compile(
    r"^(?:tran trong )?thong bao (?:[^.;]{0,90} )?(?:de|den) [^.;]{0,90}\bbiet\b"
)


def is_remark(plain: str) -> bool:
    """Whether folded words point to an annex or close the plan, and ask for nothing."""
    told = NO_WORK.match(plain) or LETS_KNOW.match(plain) or _PLEADS.fullmatch(plain)
    return bool(told) or only_praises(plain)


def only_praises(plain: str) -> bool:
    """Whether folded words praise somebody and ask for nothing by a day."""
    praised = _PRAISES.match(plain)
    if praised is None or _BY_A_DAY.search(plain) is not None:
        return False
    # "…, yêu cầu Phòng A lập danh sách": what follows the praise is asked for.
    return re.search(r"[,;:] (?:va )?(?:yeu cau|de nghi|giao)\b", plain[praised.end() :]) is None
