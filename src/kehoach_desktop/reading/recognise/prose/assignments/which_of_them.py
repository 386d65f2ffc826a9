"""Words that say which of many bodies are meant: "các đơn vị chưa gửi báo cáo khẩn trương …"."""

import re

# "Cán bộ tiếp nhận hồ sơ phải hướng dẫn …": which of them; what they do follows "phải".
_WHO_MUST = re.compile(
    r"(?:(?:can bo|cong chuc|nhan vien|nguoi|bo phan|don vi|co quan)"
    r"(?: (?!(?:phai|can)\b)[a-z-]+){1,7}?) (?=(?:phai|co trach nhiem|co nhiem vu)\b)"
)
# "Các đơn vị chưa gửi báo cáo tháng 5 khẩn trương gửi …": which of them, then what they do.
_WHICH_OF = re.compile(
    r"(?:cac|nhung) (?:don vi|co quan|dia phuong|phong|thon|ap|ban|xa|phuong|truong|ho)\b"
    r"[a-z, ]{0,30}? (?:chua|con|dang) [^.;:]{4,80}? (?=(?:khan truong|phai|can|nhanh chong"
    r"|tap trung|som|gap rut|nghiem tuc|yeu cau)\b)"
)


def end_of_which(plain: str, begin: int) -> int | None:
    """Return where the words end that begin at a place and say which of many are meant."""
    found = _WHO_MUST.match(plain, begin) or _WHICH_OF.match(plain, begin)
    return found.end() - 1 if found else None
