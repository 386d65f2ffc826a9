"""Finds where the name of a cited document's issuer ends and what the document is about begins."""

import re

# Patterns run over text folded in place, letters that recognition damages included.
KINDS = (
    r"(?:bo luat|luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|ke hoach(?: hanh dong| cong tac)?|"
    r"ch[uw]ong trinh(?: hanh dong| cong tac| phoi hop)?|chi thi|ket luan|"
    r"thong tu(?: lien tich)?|de an|cong van|thong bao(?: ket luan)?|huong dan|quy dinh|quy che|"
    r"to trinh|cong dien|bao cao|chien luoc|quy hoach|phuong an|thong tri|van ban|lenh)"
)
"""The kinds of documents that are cited."""
_SUBJECT = re.compile(
    r"\s(?:ve(?:phe|viec)?|v/v|s[a-z]{1,3} d[o6]i|bo sung|dieu chinh|ban hanh|"
    r"thuc hien|thue hien|phe duyet|quy dinh|"
    r"huong dan|trien khai|to chuc|phat trien|thuc day|giao|cong bo|thay the|thanh lap|kien toan|"
    r"xay dung|nang cao|tang cuong|day manh|ung dung|cai cach|quan ly|bao dam|cu the hoa|"
    r"tai|nham|khoa [ivx]+|nam \d+|giai doan|tren dia ban|ke hoach|de an|chuong trinh|yeu cau|"
    r"thi diem|hop nhat|chi tiet|phan cong|bai bo|danh muc)\b"
)
_NEVER_IN_NAMES = re.compile(
    r"(?:ban hanh|quy dinh|phe duyet|sua doi|huong dan|ve|v/v|dieu chinh|bo sung|thanh lap|"
    r"cong bo|kien toan|trien khai|thay the|thuc hien|bai bo|ke hoach|de an|chuong trinh)\b"
)
_IN_NAME = re.compile(r"(?:^|\s)(?:bo|so|phong|vu|ban dieu hanh|ban chi dao|ban quan ly|chinh -)$")
# "Ban Chỉ đạo Trung ương về phát triển khoa học … về triển khai …": its field, then the subject.
_STEERING = re.compile(r"ban chi dao\b[^;.]{0,40}?\sve\s")
_SCIENCE = re.compile(
    r"ban chi dao\b[^;.]{0,40}? ve phat trien khoa hoc, cong nghe,? (?:va )?doi moi sang tao,? "
    r"(?:va )?chuyen doi so(?: va de an 06)?"
)
_AFTER_FIELD = re.compile(r"\s(?:ve(?: viec)?|trien khai|ban hanh|thuc hien|phe duyet|huong dan)\s")
_ISSUER_ENDS = re.compile(
    rf'[,;.(":]|\sngay\b|\sva (?:(?:cac )?{KINDS}|tinh hinh|dieu kien|thuc te|can cu)\b'
)
_ISSUER_ENDS_BUT_COMMAS = re.compile(r'[;.(":]')

# "Sở Văn hóa, Thể thao và Du lịch": the fields of one body, all in capitals.
_FIELDS = re.compile(r"(?:so|bo|phong|cuc|vu|ban|trung tam|truong|vien)\b")
_FIELDS_GO_ON = re.compile(
    r" (?!(?:so|bo|phong|cuc|vu|ban|trung tam|truong|uy ban|ubnd|hdnd|cong an|van phong|hoi|doan"
    r"|chu tich|mat tran|luat|nghi|quyet|ke hoach|cong van|thong)\b)"
    r"[^,;.(:]{2,30}? va (?=(?P<last>\w))"
)


def issuer_length(raw: str, words: str) -> int:
    """Return how many letters the issuer's name takes."""
    length = len(raw)
    if science := _SCIENCE.match(words):
        return science.end()
    if (steering := _STEERING.match(words)) and (
        after := _AFTER_FIELD.search(words, steering.end() + 1)
    ):
        whole = _ISSUER_ENDS_BUT_COMMAS.search(words, 0, after.start())
        if whole is None:
            return after.start()
    ends = _ISSUER_ENDS.search(words)
    if ends and ends[0] == "," and _goes_on(raw, words, ends.end()):
        ends = _ISSUER_ENDS.search(words, ends.end())
    if ends:
        length = min(length, ends.start())
    for subject in _SUBJECT.finditer(words, 0, length + 1):
        # "Ban Tổ chức Tỉnh ủy": a word of the name itself has a capital.
        if raw[subject.start() + 1].islower() or raw[: subject.start()].isupper():
            length = min(length, subject.start())
            break
        if _NEVER_IN_NAMES.match(words, subject.start() + 1) and not _IN_NAME.search(
            words[: subject.start()]
        ):
            length = min(length, subject.start())
            break
    return length


def _goes_on(raw: str, words: str, at: int) -> bool:
    """Whether a name goes on behind a comma."""
    found = _FIELDS_GO_ON.match(words, at) if _FIELDS.match(words) else None
    return found is not None and raw[at + 1].isupper() and raw[found.start("last")].isupper()
