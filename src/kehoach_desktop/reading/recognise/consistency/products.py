"""Words that name what comes of the work: papers, systems, counted things."""

import re

_PRODUCT = re.compile(
    r"(?:bao cao|ke hoach|quyet dinh|bien ban|danh sach|to trinh|van ban|cong van|thong bao|"
    r"nghi quyet|ho so|he thong (?!chinh tri)|san pham|ket qua|so lieu|quy che|huong dan|"
    r"\d+ (?:lop|hoi nghi|cuoc|mo hinh|bai|tin|ho|nguoi|diem|bo|buoi|dot|van ban))\b|\d+ ?% "
)


def begins_product(plain: str) -> bool:
    """Whether folded words begin as a product of work does, not as a body or a time."""
    return _PRODUCT.match(plain) is not None
