"""The names of the bodies that every commune has, as sentences write them."""

import re
from functools import lru_cache

from kehoach_desktop.reading.recognise.damage.mending import usual_names

OF_LEVEL = r"cap (?:xa|huyen|tinh|phuong|tren|duoi|uy|co so|so|thanh pho|trung uong)"
"""Of which level a body is: "Công an cấp xã"."""
_POSTS = (
    "to truong to dan pho",
    "(?:cac )?to dan pho",
    "(?:cac )?truong (?:thon|ap|ban|khu pho|buon|xom)",
    "(?:cac )?to cong nghe so cong dong",
    "(?:tinh|huyen|xa|phuong) doan",
    "(?:cac |moi |tung )?(?:thon|ap|lang|khom|khu pho|buon|xom|khoi pho|tieu khu|chi doan|chi hoi"
    "|chi bo)",
    "hieu truong",
    "(?:cac )?chu (?:dau tu|rung|ho|phuong tien|tau)",
    # "Các đơn vị có tỷ lệ giải ngân dưới 20% kiểm điểm …": which of them stands in the name.
    "(?:cac )?(?:don vi|dia phuong|co quan|xa, phuong|thon|truong)(?: [a-z]+)? co (?:ty le|chi so)"
    r" [^,.;:]{2,40}?(?:duoi|tren|dat|thap hon|con) \d+(?:[.,]\d+)? ?%",
    # A name in small letters holds words that are verbs elsewhere: "phòng giáo dục và đào tạo".
    "(?:cac )?(?:so|phong) (?:giao duc (?:va|&) dao tao|khoa hoc (?:va|&) cong nghe"
    "|nong nghiep (?:va|&) (?:moi truong|phat trien nong thon)|ke hoach (?:va|&) dau tu"
    "|thong tin (?:va|&) truyen thong|tai nguyen (?:va|&) moi truong)",
    "(?:van hoa|y te|thu y|khuyen nong) xa",
    "trung tam dich vu (?:tong hop|cong|su nghiep cong)",
    "(?:hoi (?:lien hiep )?(?:phu nu|nong dan|cuu chien binh|nguoi cao tuoi|chu thap do))",
    "doan thanh nien",
    "cong an (?:xa|phuong|tinh|thanh pho)",
    "(?:cac )?luc luong tham gia bao ve an ninh,? trat tu(?: (?:o |tai )?co so)?",
    "(?:cac )?(?:truong(?: hoc)?|co so giao duc|doanh nghiep|hop tac xa|nha mang|ngan hang)"
    r"(?= tren dia ban\b)",
    "(?:cac )?(?:dong chi )?thanh vien (?:ban chi dao|to cong tac|to giup viec|hoi dong|bcd)",
)
GOES_ON = re.compile(
    rf"(?:{OF_LEVEL}|va|cua|thuoc|tai|tren|lien quan|so|o|voi|cung|cac|nhung|la|co|chu|phoi"
    r"|theo|truc thuoc|khac|noi|dia|duoc|chiu|lam|phu trach|ban|to|trong|ap|thon|xom|buon|khom|khu"
    r"|lang|truong|ich|nong|phu|cuu|cao|thanh|quan|xung|vien|dan|cong|\d)\b"
)
"""What follows a body's name and goes on with it, so that the name does not end there."""

# "Cán bộ tiếp nhận hồ sơ phải hướng dẫn …": which of them; what they do follows "phải".
WHO_MUST = re.compile(
    r"(?:(?:can bo|cong chuc|nhan vien|nguoi|bo phan|don vi|co quan)"
    r"(?: (?!(?:phai|can)\b)[a-z-]+){1,7}?) (?=(?:phai|co trach nhiem|co nhiem vu)\b)"
    r"|(?:cac|nhung) (?:[a-z]+,? ){1,4}?(?:chua|khong) (?:(?!(?:phai|can)\b)[a-z,-]+ ){1,8}?"
    r"(?=phai\b)"
)
"""Which of many are meant, up to the word that says what they must do."""


@lru_cache(maxsize=1)
def usual_bodies() -> re.Pattern[str]:
    """Return the folded names of usual bodies, the longest first, with what ends them."""
    names = {re.escape(name) for name in usual_names() if name.count(" ") > 1}
    known = sorted((*names, *_POSTS), key=len, reverse=True)
    one = (
        rf"(?:{'|'.join(known)})(?: (?:cap )?(?:xa|phuong|tinh|thanh pho|dac khu)\b)?"
        r"(?: (?:cac|tai|cua|o) (?:thon|ap|to dan pho|khu pho|buon)\b)?"
        r"(?: tren dia ban(?: xa| phuong| tinh)?\b)?"
    )
    return re.compile(rf"{one}(?:(?:, | va ){one})*(?![\w-])")
