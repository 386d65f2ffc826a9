import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.domain.units.register import UnitRegister, default_units, is_collective
from kehoach_desktop.domain.units.unit import Unit

COMMUNE = UnitRegister(default_units("office"))
WARD = UnitRegister(default_units("office", ward=True))

FORMS = {
    "Văn phòng HĐND và UBND": [
        "VP HĐND&UBND",
        "VP HĐND-UBND",
        "Văn phòng HĐND & UBND xã",
        "Văn phòng HĐND&UBND xã Tân Lập",
        "VĂN PHÒNG HĐND VÀ UBND",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
    ],
    "Phòng Văn hóa - Xã hội": [
        "Phòng VH-XH",
        "Phòng VH – XH xã",
        "VHXH",
        "P. VHXH",
        "Phòng Văn hoá - Xã hội",
        "Phòng Văn hóa – Xã hội xã",
        "Phòng Văn hóa và Xã hội UBND xã",
        "phong van hoa xa hoi",
    ],
    "Phòng Kinh tế": ["Phòng KT-HT", "Phòng Kinh tế xã", "Phòng Kinh tế UBND xã Tân Lập"],
    "Trung tâm Phục vụ hành chính công": [
        "TT PVHCC",
        "TTPVHCC",
        "Trung tâm HCC",
        "Trung tâm Phục vụ HCC",
        "Trung tâm PVHCC xã",
    ],
    "Trung tâm Cung ứng dịch vụ sự nghiệp công": [
        "TT DVSNC",
        "Trung tâm dịch vụ sự nghiệp công xã",
    ],
    "Công an": ["CAX", "Công an xã", "công an xã Tân Lập"],
    "Ban Chỉ huy Quân sự": ["BCH Quân sự xã", "BCHQS", "Ban CHQS xã"],
    "Ủy ban MTTQ Việt Nam": ["UBMTTQ", "UB MTTQ xã", "Uỷ ban Mặt trận Tổ quốc xã"],
    "Tổ công nghệ số cộng đồng": ["Tổ CNSCĐ", "Tổ công nghệ số cộng đồng thôn"],
    "Ban Chỉ đạo": ["BCĐ"],
    "Trạm Y tế": ["Trạm y tế xã"],
}


@pytest.mark.parametrize(
    ("written", "name"), [(form, name) for name, forms in FORMS.items() for form in [name, *forms]]
)
def test_a_written_form_finds_its_unit(written: str, name: str) -> None:
    for form in (written, written.upper(), unicodedata.normalize("NFD", written), fold(written)):
        found = COMMUNE.resolve(form)
        if name == "Tổ công nghệ số cộng đồng" and "thon" in fold(written):
            assert found is None
        else:
            assert found is not None, form
            assert found.name == name


def test_a_ward_has_its_own_economic_division() -> None:
    for written in ("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng KT-HT-ĐT phường"):
        found = WARD.resolve(written)
        assert found is not None
        assert found.name == "Phòng Kinh tế, Hạ tầng và Đô thị"
    assert COMMUNE.resolve("Phòng Kinh tế, Hạ tầng và Đô thị") is None


@pytest.mark.parametrize("written", ["", "UBND xã", "Phòng Tư pháp", "các phòng, ban", "-"])
def test_an_unknown_name_finds_nothing(written: str) -> None:
    assert COMMUNE.resolve(written) is None


def test_an_exact_name_comes_before_another_unit_s_alias() -> None:
    register = UnitRegister([Unit("1", "o", "Tổ Một", ("Tổ Hai",)), Unit("2", "o", "Tổ Hai")])
    found = register.resolve("Tổ Hai")
    assert found is not None
    assert found.id == "2"


def test_a_form_that_two_units_share_finds_neither() -> None:
    register = UnitRegister([Unit("1", "o", "Tổ Một", ("T1",)), Unit("2", "o", "Tổ Hai", ("T1",))])
    assert register.resolve("T1") is None


def test_a_school_is_not_taken_for_another_commune_s() -> None:
    register = UnitRegister([Unit("1", "o", "Trường Mầm non xã An Lạc")])
    assert register.resolve("trường mầm non xã an lạc") is not None
    assert register.resolve("Trường Mầm non xã Bình Minh") is None


@pytest.mark.parametrize("register", [COMMUNE, UnitRegister([])], ids=["known", "unknown"])
@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Phòng VH-XH; TT PVHCC", ["Phòng VH-XH", "TT PVHCC"]),
        ("Phòng Văn hóa - Xã hội, Công an xã", ["Phòng Văn hóa - Xã hội", "Công an xã"]),
        ("Văn phòng HĐND và UBND", ["Văn phòng HĐND và UBND"]),
        ("P. Kinh tế - HT&ĐT", ["P. Kinh tế - HT&ĐT"]),
        ("Phòng Hành chính và BTTP", ["Phòng Hành chính và BTTP"]),
        ("Phòng Kinh tế và VPĐU", ["Phòng Kinh tế", "VPĐU"]),
        ("Các phòng, ban, đơn vị", ["Các phòng, ban, đơn vị"]),
        ("CÁC PHÒNG, BAN, ĐƠN VỊ", ["CÁC PHÒNG, BAN, ĐƠN VỊ"]),
        ("Sở, ban, ngành; UBND cấp xã", ["Sở, ban, ngành", "UBND cấp xã"]),
        ("Công an tỉnh, sở, ngành liên quan", ["Công an tỉnh", "sở, ngành liên quan"]),
        ("Bộ, ngành, địa phương", ["Bộ, ngành, địa phương"]),
        ("BAN, NGÀNH, ĐOÀN THỂ", ["BAN, NGÀNH, ĐOÀN THỂ"]),
        ("Thủ trưởng các cơ quan, đơn vị", ["Thủ trưởng các cơ quan, đơn vị"]),
        ("Phòng Kinh tế; các thôn, tổ dân phố", ["Phòng Kinh tế", "các thôn, tổ dân phố"]),
        ("Phòng Kinh tế, các phòng, ban liên quan", ["Phòng Kinh tế", "các phòng, ban liên quan"]),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế, Hạ tầng và Đô thị"]),
        ("Phòng Kinh tế và Phòng VH-XH", ["Phòng Kinh tế", "Phòng VH-XH"]),
        ("Phòng Kinh tế/Công an xã", ["Phòng Kinh tế", "Công an xã"]),
        ("Các phòng, ban và Công an xã", ["Các phòng, ban", "Công an xã"]),
        ("- Phòng Kinh tế\n- Công an xã", ["Phòng Kinh tế", "Công an xã"]),
        ("Phòng Kinh tế; Phòng Kinh tế", ["Phòng Kinh tế"]),
        (
            "Phòng Tài nguyên và Môi trường, Công an xã",
            ["Phòng Tài nguyên và Môi trường", "Công an xã"],
        ),
        (
            "Sở Văn hóa, Thể thao và Du lịch; Công an xã",
            ["Sở Văn hóa, Thể thao và Du lịch", "Công an xã"],
        ),
        (
            "Phòng Kinh tế, Văn phòng và Công an",
            ["Phòng Kinh tế", "Văn phòng", "Công an"],
        ),
        ("Ban CHQS, Công an và các thôn, xóm", ["Ban CHQS", "Công an", "các thôn, xóm"]),
        ("VP HĐND-UBND + Phòng KT", ["VP HĐND-UBND", "Phòng KT"]),
        ("Phòng Kinh tế, VHXH và TYT", ["Phòng Kinh tế", "VHXH", "TYT"]),
        ("Văn phòng HĐND và UBND xã", ["Văn phòng HĐND và UBND xã"]),
        ("UBND các xã, phường", ["UBND các xã, phường"]),
        ("", []),
    ],
)
def test_a_list_is_parted_into_names(
    register: UnitRegister, written: str, names: list[str]
) -> None:
    assert list(register.split(written)) == names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Công an xã, Trạm Y tế", ["Công an xã", "Trạm Y tế"]),
        ("Trạm Y tế Phòng Kinh tế", ["Trạm Y tế", "Phòng Kinh tế"]),
        ("Văn phòng HĐND và UBND Công an xã", ["Văn phòng HĐND và UBND", "Công an xã"]),
        ("Công an xã Các đơn vị liên quan", ["Công an xã", "Các đơn vị liên quan"]),
        (
            "Trạm Y tế các cơ quan, đơn vị liên quan",
            ["Trạm Y tế", "các cơ quan, đơn vị liên quan"],
        ),
        (
            "Trường Tiểu học Tân Lập Phòng Văn hóa - Xã hội",
            ["Trường Tiểu học Tân Lập", "Phòng Văn hóa - Xã hội"],
        ),
        ("Văn phòng Đảng ủy", ["Văn phòng Đảng ủy"]),
        ("Ban Thường trực Ủy ban MTTQ Việt Nam xã", ["Ban Thường trực Ủy ban MTTQ Việt Nam xã"]),
        ("Ban Chấp hành Đoàn xã", ["Ban Chấp hành Đoàn xã"]),
        ("Công an xã Tân Lập", ["Công an xã Tân Lập"]),
        ("Công an các xã", ["Công an các xã"]),
    ],
)
def test_known_units_part_names_that_no_sign_parts(written: str, names: list[str]) -> None:
    assert list(COMMUNE.split(written)) == names


def test_a_unit_behind_the_word_for_commune_is_no_commune() -> None:
    assert COMMUNE.resolve("Công an xã, Trạm Y tế") is None
    assert COMMUNE.resolve("Công an xã và các thôn") is None


@pytest.mark.parametrize(
    "written",
    [
        "Các phòng, ban",
        "các đoàn thể",
        "Toàn thể cán bộ",
        "Đơn vị liên quan",
        "thôn, tổ dân phố",
        "UBND các xã",
        "Các trường học",
        "mọi đơn vị",
    ],
)
def test_a_collective_is_known(written: str) -> None:
    assert is_collective(written)
    assert not any(is_collective(unit.name) for unit in COMMUNE.units)


def test_what_means_no_unit_and_no_collective_is_unknown() -> None:
    names = ("Công an xã", "Các thôn", "Môi trường đô thị", "Bưu điện Mẫu", "Hội Sinh vật cảnh")

    assert [COMMUNE.is_unknown(name) for name in names] == [False, False, True, True, True]


@given(st.text(max_size=80))
def test_any_text_is_taken_and_no_word_is_lost(written: str) -> None:
    names = COMMUNE.split(written)
    assert all(name.strip() for name in names)
    assert len(names) == len(set(names))
    COMMUNE.resolve(written)


@given(st.lists(st.sampled_from([unit.name for unit in COMMUNE.units]), unique=True, max_size=6))
def test_known_units_joined_are_parted_again(names: list[str]) -> None:
    for joint in ("; ", ", ", "\n", " và "):
        assert list(COMMUNE.split(joint.join(names))) == names


@pytest.mark.parametrize(
    "phrase",
    [
        "Đoàn thể",
        "các tổ chức chính trị - xã hội",
        "các ấp, khu phố",
        "Tổ công nghệ số cộng đồng các thôn",
        "Các trường mầm non, tiểu học, THCS",
        "Cán bộ, công chức",
        "Toàn xã",
    ],
)
def test_a_phrase_for_many_is_one_collective(phrase: str) -> None:
    assert UnitRegister(()).split(phrase) == (phrase,)
    assert is_collective(phrase)


def test_a_body_and_the_collective_after_it_are_two() -> None:
    assert UnitRegister(()).split("Mặt trận Tổ quốc và các tổ chức chính trị - xã hội") == (
        "Mặt trận Tổ quốc",
        "các tổ chức chính trị - xã hội",
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Các thôn, đoàn thể", ("Các thôn", "đoàn thể")),
        ("Công an xã, các thôn, đoàn thể", ("Công an xã", "các thôn", "đoàn thể")),
        ("VNPT, Viettel", ("VNPT", "Viettel")),
        ("Tổ chuyên môn 4, 5", ("Tổ chuyên môn 4, 5",)),
        ("Tổ Toán - Lý - CNTT", ("Tổ Toán - Lý - CNTT",)),
        ("Công an xã - BCH quân sự - MTTQ", ("Công an xã", "BCH quân sự", "MTTQ")),
        ("Y tế thôn, bản, Trạm Y tế xã", ("Y tế thôn, bản", "Trạm Y tế xã")),
        ("Hội Nông dân, thôn Bãi", ("Hội Nông dân", "thôn Bãi")),
        ("Chi hội thôn Bãi và chi hội thôn Nam", ("Chi hội thôn Bãi", "chi hội thôn Nam")),
        ("Đoàn xã, phường", ("Đoàn xã, phường",)),
        ("Doan xa, phuong", ("Doan xa, phuong",)),
        ("MTTQ và các đoàn thể", ("MTTQ", "các đoàn thể")),
    ],
)
def test_phrases_of_a_cell_are_parted(text: str, names: tuple[str, ...]) -> None:
    assert UnitRegister(()).split(text) == names


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("Mặt trận xã", "Ủy ban MTTQ Việt Nam"),
        ("Đoàn TNCSHCM", "Đoàn Thanh niên"),
        ("TTPVHCC xã", "Trung tâm Phục vụ hành chính công"),
        ("Trạm Y tế phường", "Trạm Y tế"),
    ],
)
def test_usual_short_forms_find_their_unit(written: str, unit: str) -> None:
    found = UnitRegister(default_units()).resolve(written)
    assert found is not None
    assert found.name == unit


@pytest.mark.parametrize("name", ["VNPT", "Viettel", "Trường Tiểu học Đông Hậu"])
def test_a_name_outside_the_office_is_offered_as_unknown(name: str) -> None:
    assert UnitRegister(default_units()).is_unknown(name)


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("Sở VH,TT&DL, Sở Nội vụ", ("Sở VH,TT&DL", "Sở Nội vụ")),
        (
            "Phòng Kinh tế (giống, vật tư), Hội Nông dân",
            ("Phòng Kinh tế (giống, vật tư)", "Hội Nông dân"),
        ),
        ("UBND huyện, thị xã, thành phố", ("UBND huyện, thị xã, thành phố",)),
        ("Các thôn, khối phố", ("Các thôn, khối phố",)),
    ],
)
def test_commas_that_part_no_names(cell: str, units: tuple[str, ...]) -> None:
    assert UnitRegister(default_units()).split(cell) == units


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("P. HCQT", ("P. HCQT",)),
        ("P. HCQT + Viện Rừng", ("P. HCQT", "Viện Rừng")),
        ("BS. Đàm Văn Hợi", ("BS. Đàm Văn Hợi",)),
        ("UBND TP. Bến Ngự, Sở Nội vụ", ("UBND TP. Bến Ngự", "Sở Nội vụ")),
        ("Công an xã. Văn phòng Đảng ủy", ("Công an xã", "Văn phòng Đảng ủy")),
    ],
)
def test_a_stop_that_shortens_a_word_parts_no_names(cell: str, units: tuple[str, ...]) -> None:
    assert UnitRegister(default_units()).split(cell) == units


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("UBND các xã, phường, doanh nghiệp", ("UBND các xã, phường", "doanh nghiệp")),
        ("UBND các xã, phường, đặc khu", ("UBND các xã, phường, đặc khu",)),
        (
            "Sở Y tế và UBND các xã, phường (đất, nước)",
            ("Sở Y tế", "UBND các xã, phường (đất, nước)"),
        ),
        (
            "Sở Y tế (thuốc; vật tư), viện nghiên cứu, các trường",
            ("Sở Y tế (thuốc; vật tư)", "viện nghiên cứu", "các trường"),
        ),
        ("Trung tâm XTĐT, TM&DL tỉnh", ("Trung tâm XTĐT, TM&DL tỉnh",)),
    ],
)
def test_offices_of_communes_end_before_other_bodies(cell: str, units: tuple[str, ...]) -> None:
    assert UnitRegister(default_units()).split(cell) == units


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("piece", "names"),
    [
        ("Phòng Kinh tế; ", ("Phòng Kinh tế",)),
        ("Tổ rà soát (thôn Bến; thôn Đò); ", ("Tổ rà soát (thôn Bến; thôn Đò)",)),
    ],
)
def test_a_long_list_takes_no_more_than_its_length(piece: str, names: tuple[str, ...]) -> None:
    """Looking for a closing bracket behind each semicolon would take minutes."""
    assert UnitRegister(default_units()).split(piece * (600_000 // len(piece))) == names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Tổ A (thôn Bến; thôn Đò); Tổ B", ("Tổ A (thôn Bến; thôn Đò)", "Tổ B")),
        (
            "Tổ rà soát (thôn Bến, thôn Đò), Trạm Y tế",
            ("Tổ rà soát (thôn Bến, thôn Đò)", "Trạm Y tế"),
        ),
        ("Công an xã; Trạm Y tế (", ("Công an xã", "Trạm Y tế (")),
    ],
)
def test_what_stands_in_brackets_parts_no_names(cell: str, names: tuple[str, ...]) -> None:
    assert UnitRegister(default_units()).split(cell) == names
