"""What a document's symbol says of its kind."""

import pytest

from kehoach_desktop.domain.documents.kinds import is_letter, kind_by_symbol


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("12/KH-UBND", "Kế hoạch"),
        ("12a/kh-ubnd", "Kế hoạch"),
        ("82-QĐ/ĐU", "Quyết định"),
        ("30/2020/NĐ-CP", "Nghị định"),
        ("57-NQ/TW", "Nghị quyết"),
        ("03/CTr-BCĐ", "Chương trình"),
        ("15/UBND-KH", ""),
        ("12/HĐ-UBND", ""),
        ("12/HD-SNV", "Hướng dẫn"),
        ("15", ""),
        ("", ""),
    ],
)
def test_the_sign_stands_first_after_the_number(symbol: str, kind: str) -> None:
    assert kind_by_symbol(symbol) == kind


def test_a_letter_bears_no_sign_and_says_what_it_is_about() -> None:
    assert is_letter("512/SKHCN-CĐS", "V/v triển khai chữ ký số")
    assert not is_letter("12/KH-UBND", "Về việc triển khai chữ ký số")
    assert not is_letter("512/SKHCN-CĐS", "Kế hoạch triển khai chữ ký số")
    assert not is_letter("", "Về việc triển khai chữ ký số")
