"""Who a sentence names, where words fold alike or a name's own words read as work."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nDạy học năm học 2026 - 2027 của xã Suối Ngọt\n\nI. MỤC ĐÍCH\n"
    "- Nâng cao chất lượng dạy học.\nII. NHIỆM VỤ TRỌNG TÂM\n"
)


def tasks(text: str) -> tuple[DraftTask, ...]:
    return tuple(PlanFileReader().read_text(HEAD + text).tasks)


def one(text: str) -> DraftTask:
    (task,) = tasks(text)
    return task


@pytest.mark.parametrize(
    "work",
    [
        "Lập danh sách cán bộ, giáo viên, học sinh chưa có thẻ thư viện",
        "Tổ chức cho nhân viên; giáo viên về hưu tham quan vườn thuốc",
        "Phát sổ tay cho phụ huynh, giáo viên về an toàn sông nước",
        "Mở lớp đàn tính cho học sinh, giáo viên thực hiện chương trình mới",
    ],
)
def test_teachers_among_those_the_work_is_for_are_no_institute_it_is_given_to(work: str) -> None:
    task = one(f"- {work}.\n")
    assert task.title == work
    assert task.lead == ()


def test_an_institute_that_work_is_given_to_leads() -> None:
    task = one("- Khảo sát bờ suối; giao Viện Thủy văn thực hiện trước ngày 20/10/2026.\n")
    assert task.lead == ("Viện Thủy văn",)


@pytest.mark.parametrize("verb", ["xây dựng", "chuẩn bị", "rà soát"])
def test_teachers_do_what_follows_them(verb: str) -> None:
    task = one(f"- Khi dạy qua mạng, giáo viên {verb} phiếu học tập, gửi phụ huynh.\n")
    assert task.lead == ("giáo viên",)
    assert task.title == f"Khi dạy qua mạng, {verb} phiếu học tập, gửi phụ huynh"


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Vụ Học sinh miền núi", ("các đơn vị liên quan",)),
        ("Cục Thư viện, Bảo tàng và Lưu trữ", ("các đơn vị liên quan",)),
        ("Nhà máy nước Suối Ngọt", ("Trạm Y tế",)),
        ("Học viện Rừng", ("UBND xã",)),
    ],
)
def test_whoever_leads_is_named_before_the_word_that_says_so(
    name: str, others: tuple[str, ...]
) -> None:
    task = one(f"- {name} chủ trì, phối hợp với {others[0]} rà soát bể chứa trước 15/11/2026.\n")
    assert task.lead == (name,)
    assert task.coordinating == others
    assert task.title == "Rà soát bể chứa"


def test_who_leads_stands_above_the_lines_of_its_work() -> None:
    first, second, third = tasks(
        "1. Các đơn vị thuộc Sở\n"
        "a) Vụ Học sinh miền núi chủ trì, phối hợp với các đơn vị liên quan:\n"
        "- Biên soạn sách song ngữ.\n- Tập huấn cho các trường.\n"
        "b) Phòng Khảo thí chủ trì:\n- Kiểm tra phòng máy.\n"
    )
    assert first.lead == second.lead == ("Vụ Học sinh miền núi",)
    assert first.coordinating == ("các đơn vị liên quan",)
    assert third.lead == ("Phòng Khảo thí",)


@pytest.mark.parametrize(
    "name",
    [
        "Các cơ sở đào tạo, bồi dưỡng lái đò",
        "Các cơ sở sản xuất, kinh doanh bún khô",
        "Các cơ sở khám, chữa bệnh",
    ],
)
def test_what_a_body_trades_in_is_a_part_of_its_name(name: str) -> None:
    task = one(f"- {name} ký cam kết giữ sạch bến trước ngày 30/9/2026.\n")
    assert task.lead == (name,)
    assert task.title == "Ký cam kết giữ sạch bến"


@pytest.mark.parametrize("must", ["phải", "có trách nhiệm", "có nhiệm vụ"])
@pytest.mark.parametrize("who", ["Cán bộ tiếp nhận", "Nhân viên theo dõi kho sách"])
def test_which_of_them_it_is_ends_before_what_they_must_do(who: str, must: str) -> None:
    task = one(f"- {who} {must} ghi sổ mượn trả mỗi ngày.\n")
    assert task.lead == (who,)
    assert task.title.startswith("Ghi sổ mượn trả")


@pytest.mark.parametrize("asks", ["yêu cầu", "đề nghị", "chỉ đạo"])
@pytest.mark.parametrize("who", ["Giám đốc Sở", "Chủ tịch UBND xã", "Hiệu trưởng"])
def test_who_asks_leads_nothing(who: str, asks: str) -> None:
    first, second = tasks(
        f"{who} {asks}:\n1. Trạm Y tế phun thuốc muỗi trước ngày 12/9/2026.\n"
        "2. Chuẩn bị phương án trực bão.\n"
    )
    assert first.lead == ("Trạm Y tế",)
    assert second.lead == ()


@pytest.mark.parametrize("whom", ["các hộ chưa có chuồng trại", "học sinh ở xa trường"])
def test_whom_the_work_is_for_does_not_lead(whom: str) -> None:
    task = one(f"- Đối với {whom}, Trạm Thú y hướng dẫn làm chuồng tạm.\n")
    assert task.lead == ("Trạm Thú y",)


@pytest.mark.parametrize(
    "place",
    [
        "Phòng học",
        "Phòng ốc",
        "Phòng máy",
        "Phòng họp",
        "Trường lớp",
        "Bàn ghế",
        "Ban đêm",
        "Sở thích",
        "Hội phí",
    ],
)
def test_a_room_or_a_thing_before_its_work_leads_nothing(place: str) -> None:
    task = one(f"- {place}: Rà soát, sửa xong trước 20/8/2026.\n")
    assert task.lead == ()
    assert task.title.startswith(f"{place}: Rà soát")


@pytest.mark.parametrize("body", ["Phòng Hợp tác quốc tế", "Ban Vệ sinh", "Trường Suối Ngọt"])
def test_a_body_before_its_work_still_leads(body: str) -> None:
    assert one(f"- {body}: Rà soát sân bãi trước 20/8/2026.\n").lead == (body,)


def test_people_joined_by_a_sign_each_lead_with_what_they_are() -> None:
    task = one(
        "1. Đ/c Lò Văn Sậy (Lực lượng bảo vệ bến) & Đ/c Vàng Thị Lau (Hội Làm vườn): "
        "Phối hợp Trạm Y tế rà soát bến đò.\n"
    )
    assert task.lead == (
        "Đ/c Lò Văn Sậy (Lực lượng bảo vệ bến)",
        "Đ/c Vàng Thị Lau (Hội Làm vườn)",
    )
    assert task.title == "Rà soát bến đò"


def test_a_form_in_an_annex_takes_no_work_away() -> None:
    task = one(
        "1. Đ/c Lò Văn Sậy (Tổ trưởng): Trực tiếp rà soát bến; giúp dân điền biểu theo Phụ lục 4.\n"
    )
    assert task.lead == ("Đ/c Lò Văn Sậy (Tổ trưởng)",)


def test_work_that_an_annex_lists_is_not_told_twice() -> None:
    assert tasks("1. Trạm Y tế rà soát các nhiệm vụ được giao tại Phụ lục 2.\n") == ()


@pytest.mark.parametrize(
    "places",
    [
        "tại 4 khu vực (Đội 8, 9, 10)",
        "ở 3 thôn (Thôn Sậy, Thôn Lau, Thôn Đước)",
        "của các trường (Trường Sậy, Trường Lau)",
    ],
)
def test_which_places_a_bracket_lists_is_no_lead(places: str) -> None:
    task = one(f"1. Rà soát bể nước {places}.\n")
    assert task.lead == ()
    assert task.title == f"Rà soát bể nước {places}"


@pytest.mark.parametrize(
    ("work", "lead"),
    [
        ("Rà soát bể nước tại 5 thôn (Tổ công nghệ số)", "Tổ công nghệ số"),
        ("Mở lớp ở các trường (Phòng Văn hóa)", "Phòng Văn hóa"),
        ("Vét kênh nội đồng (Thôn Lau)", "Thôn Lau"),
    ],
)
def test_a_body_in_a_bracket_behind_places_still_leads(work: str, lead: str) -> None:
    assert one(f"1. {work}.\n").lead == (lead,)


@pytest.mark.parametrize(
    "who",
    ["cán bộ phụ trách địa bàn", "Cảnh sát khu vực phụ trách địa bàn", "giáo viên phụ trách đội"],
)
def test_what_those_who_take_part_look_after_is_of_their_name(who: str) -> None:
    task = one(f"1. Trạm Y tế phối hợp với {who} rà soát bể nước.\n")
    assert task.lead == ("Trạm Y tế",)
    assert task.coordinating == (who,)
    assert task.title == "Rà soát bể nước"


def test_two_people_with_what_they_are_in_brackets_are_two() -> None:
    task = one(
        "1. Đ/c Lò Văn Sậy (Tổ trưởng) và Đ/c Vàng Thị Lau (Hội Làm vườn) trực tiếp đến từng hộ "
        "vận động.\n"
    )
    assert task.lead == ("Đ/c Lò Văn Sậy (Tổ trưởng)", "Đ/c Vàng Thị Lau (Hội Làm vườn)")
