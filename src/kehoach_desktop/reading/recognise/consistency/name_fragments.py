"""Names and units of indicators that are only a piece of what was written."""

import re

# As written, for "điện tử" and "từ", "nghiêm trọng" and "trong" fold alike.
_BEGINS = re.compile(
    r"(?:đến (?:hết|cuối|năm|nay)|từ (?:năm )?20\d\d|sang năm|riêng(?: năm)?|cả nhiệm kỳ|ít nhất"
    r"|tối thiểu|còn|và|hoặc|cuối năm|hết năm|phải)(?![^\W\d_])|[(±%>=<≥≤]"
)
_ENDS = re.compile(
    r"(?<![^\W\d_])(?:và|với|của|cho|tại|theo|để|hoặc|(?<!trở )lên|(?<!trở )xuống|trong|đạt|từ"
    r"|rút|nâng"
    r"|giữ|giữ nguyên|không|không ít|không dưới|phải|ít nhất|tối thiểu)$|[(:]$"
)
_WAY_INSIDE = re.compile(
    r": ?(?:nâng |tăng |giảm )?(?:lên|xuống|còn|giảm|tăng|giữ|nâng)(?![^\W\d_])"
    r"|(?<!trở )(?:lên|xuống) \d|^trường hợp nào |\btrong số (?:đó|này)\b"
)
_ALONE = re.compile(
    r"(?:ít nhất|tối thiểu|tối đa|phấn đấu|riêng|giảm|tăng|nâng|bình quân|đạt|còn lại|so với|mức"
    r"|tỷ lệ"
    r"|chỉ số|số|tổng|tổng số|số lượng|trong năm|hằng năm|hàng năm|mỗi năm)"
    r"(?: (?:bình quân|phải|đạt|thêm|mức))*"
)
_ODD_UNIT = re.compile(
    r"[:|<>=≥≤]|^(?:trên|và|không|đến|từ)(?![^\W\d_])|không thấp hơn", re.IGNORECASE
)


def is_fragment(name: str) -> bool:
    """Whether a name begins or ends inside a sentence, or says nothing that could be measured."""
    plain = name.lower().strip(" .;,-")
    if not plain:
        return False
    if plain.count("(") != plain.count(")") or _ALONE.fullmatch(plain):
        return True
    return bool(_BEGINS.match(plain) or _ENDS.search(plain) or _WAY_INSIDE.search(plain))


def is_odd_unit(unit: str) -> bool:
    """Whether a unit holds a sign, one half of a pair of brackets or words of a bound."""
    return unit.count("(") != unit.count(")") or _ODD_UNIT.search(unit) is not None
