"""Headings of columns as offices write them, and what a person expects below each."""

import pytest

from kehoach_desktop.reading.recognise.table.columns import Meaning, read_heading

HEADINGS = {
    Meaning.TASK: (
        "Việc phải làm; Nội dung giao; Công việc chính; Nhiệm vụ được phân công; Nội dung "
        "hoạt động; Hoạt động chủ yếu; Nội dung triển khai; Tên đề tài; Tên văn bản; Nội "
        "dung kiểm tra; Nội dung cam kết; Phần việc; Các bước thực hiện; Tên chuyên đề; "
        "Tên công trình; Tên nhiệm vụ, đề án; Đầu mục công việc; Nhiệm vụ/hoạt động; Nội "
        "dung, nhiệm vụ; Nhiệm vụ trọng tâm; Nội dung, chuyên đề; Hạng mục; Mô hình, việc "
        "làm cụ thể; Nội dung yêu cầu; Nhiệm vụ giao; Ý kiến chỉ đạo; Nội dung chỉ đạo; "
        "Nội dung tuyên truyền; Việc; Kế hoạch công việc; Tên báo cáo; Loại báo cáo; Nội "
        "dung báo cáo; Tên kế hoạch; Nội dung phần việc; Nội dung kết luận; Chuyên đề; "
        "Công trình, phần việc; Tên dự án, công trình; Tên hoạt động"
    ),
    Meaning.LEAD: (
        "Chính; Ai làm Chính; Người làm chính; Trách nhiệm chính; "
        "Đơn vị phụ trách; Tổ, bộ phận; Bộ phận; Người thực hiện; Chủ trì thực hiện; Đầu "
        "mối; Giao cho; Phụ trách chính; Ai làm; Ai thực hiện; Chủ thể thực hiện; Lực "
        "lượng thực hiện; Cơ quan soạn thảo; Cơ quan trình; Cơ quan tham mưu; Người được "
        "giao; Chịu trách nhiệm chính; Đơn vị báo cáo; Đơn vị tổng hợp; Đơn vị nhận nhiệm "
        "vụ; Cơ quan theo dõi, đánh giá; Đơn vị chịu trách nhiệm; Trách nhiệm thực hiện; "
        "Đơn vị thực hiện chính; Phòng, ban; Cơ quan, đơn vị, cá nhân thực hiện; Cơ quan "
        "chủ trì tham mưu; Đơn vị đầu mối; Bên thực hiện; Nơi thực hiện; Đơn vị được "
        "giao; Cơ quan, đơn vị; Cơ quan/Đơn vị; Tổ chức, cá nhân thực hiện; Đơn vị chủ "
        "trì (CT); Phòng chuyên môn; Tổ thực hiện; Đơn vị làm chính; Nhà trường, bộ phận"
    ),
    Meaning.COORDINATING: (
        "Phụ; Ai làm Phụ; Người phụ; Đơn vị thực hiện phụ; "
        "Cùng làm; Hỗ trợ; Đơn vị hỗ trợ; Phối hợp với; Đơn vị liên quan; Thành phần tham "
        "gia; Cơ quan phối hợp thực hiện; Các đơn vị cùng thực hiện; Đơn vị cùng tham "
        "gia; Đơn vị phối hợp (PH); Làm cùng"
    ),
    Meaning.DEADLINE: (
        "Khi nào xong; Thời gian; Mốc thời gian; Ngày phải xong; Hạn; Kỳ hạn; Tiến độ; "
        "Xong trước; Ngày trình; Thời gian trình; Dự kiến trình; Ngày thực hiện; Tháng "
        "thực hiện; Thời gian báo cáo; Lịch thực hiện; Báo cáo trước ngày; Phải xong "
        "trước; Thời gian, tiến độ; Hạn cuối; Thời hạn trả lời; Hạn nộp; Mốc hoàn thành; "
        "Thời điểm; Lộ trình; Tiến độ thực hiện; Tiến độ hoàn thành; Ngày nộp; Kỳ báo "
        "cáo; Tần suất; Lịch; Hạn chót nộp; Ngày đến hạn; Thời gian hoàn thành (dự kiến); "
        "Ngày hết hạn; Định kỳ; Thời gian, địa điểm; Thời gian dự kiến; Ngày YC hoàn thành"
    ),
    Meaning.DELIVERABLE: (
        "Sản phẩm; Kết quả cần đạt; Kết quả mong đợi; Đầu ra; Minh chứng; Yêu cầu kết "
        "quả; Kết quả; Sản phẩm bàn giao; Tài liệu minh chứng; Hình thức văn bản; Yêu cầu "
        "sản phẩm; Kết quả đạt được; Kết quả dự kiến; Sản phẩm, kết quả; Kết quả phải "
        "đạt; Dự kiến kết quả; Hồ sơ, sản phẩm; Đầu ra mong đợi; Văn bản, sản phẩm; Yêu "
        "cầu đạt được; Sản phẩm dự kiến hoàn thành; Yêu cầu cần đạt; Hình thức, sản phẩm"
    ),
    Meaning.TARGET: (
        "Chỉ tiêu 2026; Năm 2026; KH 2026; Kế hoạch 2026; Mục tiêu đến 2026; Giao 2026; "
        "Dự kiến 2026; Phấn đấu năm 2026; Mức đạt năm 2026; KH năm 2026; Mục tiêu đến năm "
        "2030; Số giao; Kế hoạch; Giá trị mục tiêu; Chỉ tiêu phấn đấu; Chỉ tiêu giao năm "
        "2026; Mức phấn đấu đến 31/12/2026"
    ),
    Meaning.PAST: (
        "TH 2025; Thực hiện 2025; Ước thực hiện 2025; Kết quả 2025; Năm 2025 (ước); Ước "
        "TH 2025; Hiện trạng 2025; Kết quả năm 2025; TH năm 2024; Đã đạt 2025"
    ),
    Meaning.MEASURE_UNIT: "ĐVT; Đơn vị tính; Đơn vị; Đơn vị đo; Đ.vị tính; Đv tính; ĐV",
    Meaning.INDICATOR: (
        "Chỉ tiêu; Tên chỉ tiêu; Nội dung chỉ tiêu; Chỉ số; Tiêu chí; Chỉ tiêu chủ yếu; "
        "Các chỉ tiêu; Chỉ tiêu cụ thể; Danh mục chỉ tiêu"
    ),
    Meaning.NOTE: "Ghi chú; Lưu ý; Giải thích; Diễn giải; Ghi chú, căn cứ",
    Meaning.HEAD: (
        "Lãnh đạo phụ trách; Lãnh đạo chỉ đạo; Đ/c phụ trách; Người chỉ đạo; Đồng chí phụ "
        "trách; Thường trực chỉ đạo; Ủy viên phụ trách; Lãnh đạo UBND phụ trách; Phó Chủ "
        "tịch phụ trách; Thành viên UBND phụ trách; Lãnh đạo UBND chỉ đạo"
    ),
    Meaning.BASIS: (
        "Căn cứ pháp lý; Văn bản giao nhiệm vụ; Văn bản chỉ đạo; Cơ sở thực hiện; Căn cứ/lý do "
        "đề xuất nhiệm vụ; Nguồn giao NV"
    ),
    Meaning.OTHER: "Thành phần, đối tượng; Đối tượng; Mức độ ưu tiên; Lĩnh vực; Hình thức",
    Meaning.START: "Bắt đầu; Ngày bắt đầu; Từ ngày; Khởi công; Từ",
    Meaning.END: "Kết thúc; Ngày kết thúc; Đến ngày; Hoàn thành; Ngày hoàn thành; Đến",
    Meaning.FUNDING: (
        "Kinh phí; Dự toán; Nguồn vốn; Số tiền; Kinh phí (triệu đồng); Tổng mức đầu tư; Thành tiền"
    ),
    Meaning.NUMBER: (
        "STT; TT; Số TT; Mã; Mã nhiệm vụ; Mã số; #; Mã NV; Mã CT; MÃ CHỈ TIÊU; Số thứ tự; "
        "Stt.; Mã hiệu; Ký hiệu"
    ),
    Meaning.DESCRIPTION: "Nội dung chi tiết",
}


@pytest.mark.parametrize(("meaning", "headings"), HEADINGS.items())
def test_headings_of_one_meaning(meaning: Meaning, headings: str) -> None:
    misread = {
        heading: reading and reading.meaning
        for heading in headings.split("; ")
        if (reading := read_heading(heading)) is None or reading.meaning is not meaning
    }

    assert not misread
