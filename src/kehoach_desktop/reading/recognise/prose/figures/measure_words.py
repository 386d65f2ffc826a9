"""The folded words that what is measured begins with: "tỷ lệ", "số", "diện tích".

Of these alone it is plain that a figure behind them is a measure, and that another one begins.
"""

SHARE = r"(?:ty|ti) (?:le|trong|suat|so)"
"""A share of a whole."""

COUNT = (
    r"(?:tong so(?: luong)?|so luong|so(?! (?:hoa|ket|lieu|do|tay|bo|cap|tuyen|nganh)\b)"
    r"|tong(?! (?:ket|hop|dai|cong ty|kiem tra|dieu tra|ra soat|ve sinh)\b))"
)
"""A count or a sum, but no "số hóa", "sơ kết", "tổng hợp" or "tổng kết"."""

LEVEL = (
    r"chi so|muc do|muc(?! (?:tieu|dich|luc)\b)|thu hang|mat do|toc do|he so|do che phu"
    r"|diem(?! (?:nong|den|cau|du lich|bau cu|truong|kinh doanh|sat lo|ban)\b)"
)
"""A level or a grade."""

AMOUNT = (
    r"gia tri|dien tich|san luong|nang suat|thu nhap|doanh thu|du no|cong suat|quy mo|dan so"
    r"|thu ngan sach|chi ngan sach|tong thu|tong von|kinh phi"
)
"""An amount that has a unit of its own."""

MEASURE = rf"(?:{SHARE}|{COUNT}|{LEVEL}|{AMOUNT})"
"""Any of them."""
