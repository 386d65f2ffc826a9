from pathlib import Path

import pytest

from kehoach_desktop import paths
from kehoach_desktop.domain.office import Commune
from kehoach_desktop.storage.commune_list import CsvCommuneList


@pytest.fixture(scope="module")
def communes() -> CsvCommuneList:
    return CsvCommuneList(paths.resource("communes.csv"))


def test_the_whole_official_list_is_there(communes: CsvCommuneList) -> None:
    assert len(communes.find("a", limit=10_000)) > 3_000
    assert communes.by_code("00070") == Commune("00070", "Phường Hoàn Kiếm", "Thành phố Hà Nội")
    assert communes.by_code("99999") is None


@pytest.mark.parametrize("words", ["hoan kiem", "HOÀN KIẾM", "phuong hoan kiem", "00070"])
def test_words_find_without_diacritics(communes: CsvCommuneList, words: str) -> None:
    assert communes.find(words)[0].name == "Phường Hoàn Kiếm"


def test_the_province_narrows(communes: CsvCommuneList) -> None:
    found = communes.find("tan lap tay ninh")
    assert [(one.name, one.province) for one in found] == [("Xã Tân Lập", "Tỉnh Tây Ninh")]


def test_exact_names_come_first_and_nothing_finds_nothing(communes: CsvCommuneList) -> None:
    found = communes.find("tan")
    assert len(found) == 50
    assert communes.find("tan lap", limit=3)[0].name.endswith("Tân Lập")
    assert communes.find("  ") == []
    assert communes.find("không có xã nào tên này") == []


def test_diacritics_given_are_heeded_among_equals(tmp_path: Path) -> None:
    path = tmp_path / "communes.csv"
    path.write_text(
        "code,name,province\n1,Xã Tần Láp,A\n2,Xã Tân Lập,B\n3,Xã Tân Lập Thượng,C\n",
        encoding="utf-8",
    )
    found = CsvCommuneList(path).find("tân lập")
    assert [one.code for one in found] == ["2", "1", "3"]
