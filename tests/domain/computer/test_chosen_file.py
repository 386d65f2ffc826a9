import pytest

from kehoach_desktop.domain.computer.chosen_file import chosen_file


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("goi", "goi.zip"),
        ("goi.zip", "goi.zip"),
        ("goi.KHGOI", "goi.KHGOI"),
        ("báo cáo 4.2026", "báo cáo 4.2026.zip"),
        ("chua-co/goi", "chua-co/goi.zip"),
        ("", "goi-thang.zip"),
    ],
)
def test_a_file_has_an_ending_and_a_folder_gets_a_file(tmp_path, asked, written) -> None:
    assert chosen_file(tmp_path / asked, "goi-thang", ".zip", ".khgoi") == tmp_path / written
