"""Names of bodies that hold a verb, a comma or the name of a place end where they do."""

import pytest

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import take_apart


@pytest.mark.parametrize(
    ("words", "lead", "work"),
    [
        (
            "Viện Nghiên cứu nuôi trồng thủy sản khu vực hỗ trợ thả giống hàu tại 03 bè.",
            "Viện Nghiên cứu nuôi trồng thủy sản khu vực",
            "Hỗ trợ thả giống hàu tại 03 bè",
        ),
        (
            "Đội Quản lý trật tự xây dựng kiểm tra các công trình ven kênh.",
            "Đội Quản lý trật tự xây dựng",
            "Kiểm tra các công trình ven kênh",
        ),
        (
            "Giao Ban Quản lý khai thác công trình thủy lợi nạo vét kênh N2.",
            "Ban Quản lý khai thác công trình thủy lợi",
            "Nạo vét kênh N2",
        ),
        (
            "Ban Giám sát đầu tư của cộng đồng theo dõi thi công cầu Bến Vạc.",
            "Ban Giám sát đầu tư của cộng đồng",
            "Theo dõi thi công cầu Bến Vạc",
        ),
        (
            "Chi nhánh Văn phòng đăng ký đất đai (đề nghị phối hợp) cử 02 cán bộ đo đạc.",
            "Chi nhánh Văn phòng đăng ký đất đai",
            "Cử 02 cán bộ đo đạc",
        ),
        (
            "Hội đồng phối hợp phổ biến, giáo dục pháp luật xã tổ chức phiên tòa giả định.",
            "Hội đồng phối hợp phổ biến, giáo dục pháp luật xã",
            "Tổ chức phiên tòa giả định",
        ),
        (
            "Trạm Cấp nước sạch và vệ sinh môi trường thay đường ống trục chính.",
            "Trạm Cấp nước sạch và vệ sinh môi trường",
            "Thay đường ống trục chính",
        ),
        (
            "Hợp tác xã Nông nghiệp Bản Lầu dựng sàn bán hàng trực tuyến.",
            "Hợp tác xã Nông nghiệp Bản Lầu",
            "Dựng sàn bán hàng trực tuyến",
        ),
        (
            "Ban công tác Mặt trận thôn Nà Cạn vận động 30 hộ lắp camera an ninh.",
            "Ban công tác Mặt trận thôn Nà Cạn",
            "Vận động 30 hộ lắp camera an ninh",
        ),
        (
            "Các tổ chức chính trị - xã hội tuyên truyền, vận động Nhân dân hiến đất.",
            "Các tổ chức chính trị - xã hội",
            "Tuyên truyền, vận động Nhân dân hiến đất",
        ),
        (
            "Phòng Kinh tế xây dựng ban hành quy chế chợ.",
            "Phòng Kinh tế",
            "Xây dựng ban hành quy chế chợ",
        ),
    ],
)
def test_where_a_name_ends(words: str, lead: str, work: str) -> None:
    said = take_apart(words, Findings(2026))

    assert said.lead == (lead,)
    assert said.work == work


def test_staff_is_of_the_name_of_who_organises_it() -> None:
    said = take_apart("Phòng Tổ chức, cán bộ và cải cách hành chính", Findings(2026))

    assert said.lead == ("Phòng Tổ chức, cán bộ và cải cách hành chính",)


def test_a_name_that_ends_before_an_unknown_verb_is_marked() -> None:
    said = take_apart("Điện lực khu vực Mường Lai ghép 60 hộ vào lưới mới.", Findings(2026))

    assert said.lead == ("Điện lực khu vực Mường Lai",)
    assert said.unsure_lead
