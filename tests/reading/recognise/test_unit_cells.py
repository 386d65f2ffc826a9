"""Cells that say who leads and who takes part, with each one's share in brackets."""

from kehoach_desktop.reading.recognise.unit_cells import usual_units


def test_the_brackets_that_close_a_role_stay_with_the_name() -> None:
    roles = usual_units().roles(
        "Chủ trì: Sở Y tế (thuốc, vật tư); Sở Xây dựng (cầu, đường). "
        "Phối hợp: Công an tỉnh (giữ trật tự), doanh nghiệp."
    )

    assert roles == (
        ("Sở Y tế (thuốc, vật tư)", "Sở Xây dựng (cầu, đường)"),
        ("Công an tỉnh (giữ trật tự)", "doanh nghiệp"),
    )


def test_a_role_in_brackets_is_none_of_the_name() -> None:
    roles = usual_units().roles("Trạm Y tế (chủ trì), Công an xã (phối hợp)")
    assert roles == (("Trạm Y tế",), ("Công an xã",))


def test_who_stands_before_the_one_that_joins_leads() -> None:
    units = usual_units()
    assert units.roles("Công an xã; Phòng VH-XH phối hợp") == (("Công an xã",), ("Phòng VH-XH",))
    assert units.roles("Các thôn phối hợp") == ((), ("Các thôn",))
