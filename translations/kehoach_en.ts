<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>Actions</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Hoàn tác: {}</source>
        <translation>Undo: {}</translation>
    </message>
    <message>
        <source>Làm lại: {}</source>
        <translation>Redo: {}</translation>
    </message>
    <message>
        <source>Tìm nhanh</source>
        <translation>Find</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Gói báo cáo</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Xem kế hoạch</source>
        <translation>See the plan</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>✓ Còn nguyên vẹn</source>
        <translation>✓ Whole</translation>
    </message>
    <message>
        <source>Trong gói có</source>
        <translation>It brings</translation>
    </message>
    <message>
        <source>Gói báo cáo {label}</source>
        <translation>Bundle, {label}</translation>
    </message>
    <message>
        <source>Cơ quan lập</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>Lần lập</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>{hour}:{minute:02} ngày {day}/{month}/{year}</source>
        <translation>{hour}:{minute:02} on {day}/{month}/{year}</translation>
    </message>
    <message>
        <source>Lập lúc</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>{n} kế hoạch</source>
        <translation>{n} plans</translation>
    </message>
    <message>
        <source>{n} nhiệm vụ</source>
        <translation>{n} tasks</translation>
    </message>
    <message>
        <source>{n} chỉ tiêu</source>
        <translation>{n} indicators</translation>
    </message>
    <message>
        <source>{n} lượt cập nhật tiến độ</source>
        <translation>{n} progress entries</translation>
    </message>
    <message>
        <source>{n} số liệu chỉ tiêu</source>
        <translation>{n} measurements</translation>
    </message>
    <message>
        <source>Còn {n} chỗ khác cũng không khớp.</source>
        <translation>{n} more do not match either.</translation>
    </message>
    <message>
        <source>chưa có số liệu</source>
        <translation>no data yet</translation>
    </message>
    <message>
        <source>Số liệu đã nhận trước đây của cơ quan này sẽ được thay bằng số liệu trong gói. Nhận xong vẫn hoàn tác được.</source>
        <translation>What was received of this office before will be replaced by what the bundle brings. It can be undone.</translation>
    </message>
    <message>
        <source>Cơ quan này cùng các kế hoạch trong gói sẽ được thêm vào dữ liệu. Nhận xong vẫn hoàn tác được.</source>
        <translation>This office and the plans in the bundle will be added to the data. It can be undone.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đang nhận gói báo cáo</source>
        <translation>Taking the bundle</translation>
    </message>
    <message>
        <source>Muốn hoàn tác, hãy đóng ô này rồi bấm Ctrl+Z.</source>
        <translation>To undo, close this and press Ctrl+Z.</translation>
    </message>
</context>
<context>
    <name>CellGrid</name>
    <message>
        <source>Cột này không ghi được. Hãy chọn một ô được phép nhập.</source>
        <translation>This column can't be written. Choose a cell that takes input.</translation>
    </message>
</context>
<context>
    <name>ChangeFilter</name>
    <message>
        <source>Có khác</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>giữ nguyên</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>thay đổi</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>không còn</source>
        <translation>gone</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Nhóm chỉ tiêu</source>
        <translation>Indicator group</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>cần xem</source>
        <translation>to be looked at</translation>
    </message>
    <message>
        <source>tách làm hai việc</source>
        <translation>two tasks</translation>
    </message>
    <message>
        <source>ghi không còn thực hiện</source>
        <translation>set down as dropped</translation>
    </message>
    <message>
        <source>đã ghi không còn thực hiện</source>
        <translation>dropped already</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>So sánh</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Đang có</source>
        <translation>Here now</translation>
    </message>
    <message>
        <source>Bản mới</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Đánh dấu để ghi “không còn thực hiện”; bỏ trống thì giữ lại.</source>
        <translation>Tick to set it down as “no longer to be done”; without a tick it stays.</translation>
    </message>
    <message>
        <source>Đánh dấu để thêm vào kế hoạch.</source>
        <translation>Tick to add it to the plan.</translation>
    </message>
    <message>
        <source>Đánh dấu để lấy theo bản mới; bỏ trống thì giữ như đang có.</source>
        <translation>Tick to take the new version; without a tick it stays as it is.</translation>
    </message>
    <message>
        <source>Chế độ báo cáo</source>
        <translation>Reporting duty</translation>
    </message>
    <message>
        <source>bỏ khỏi kế hoạch</source>
        <translation>taken out of the plan</translation>
    </message>
    <message>
        <source>Đánh dấu để bỏ khỏi kế hoạch; bỏ trống thì giữ lại. Hoàn tác được.</source>
        <translation>Tick to take it out of the plan; left empty it stays. It can be undone.</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Recipient</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>số thứ tự</source>
        <translation>number</translation>
    </message>
    <message>
        <source>nhiệm vụ</source>
        <translation>task</translation>
    </message>
    <message>
        <source>chủ trì</source>
        <translation>leads</translation>
    </message>
    <message>
        <source>phối hợp</source>
        <translation>helps</translation>
    </message>
    <message>
        <source>thời hạn</source>
        <translation>deadline</translation>
    </message>
    <message>
        <source>kết quả</source>
        <translation>product</translation>
    </message>
    <message>
        <source>người đứng đầu</source>
        <translation>head</translation>
    </message>
    <message>
        <source>chỉ tiêu</source>
        <translation>indicator</translation>
    </message>
    <message>
        <source>đơn vị tính</source>
        <translation>unit of measure</translation>
    </message>
    <message>
        <source>mục tiêu</source>
        <translation>target</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>bỏ qua</source>
        <translation>leave out</translation>
    </message>
    <message>
        <source>vào ghi chú</source>
        <translation>into the note</translation>
    </message>
    <message>
        <source>{column} là:</source>
        <translation>{column} is:</translation>
    </message>
    <message>
        <source>Cột {n}</source>
        <translation>Column {n}</translation>
    </message>
    <message>
        <source>nhóm nhiệm vụ</source>
        <translation>group of tasks</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>{} đang làm</source>
        <translation>{} in progress</translation>
    </message>
    <message>
        <source>{} quá hạn</source>
        <translation>{} overdue</translation>
    </message>
    <message>
        <source>{} chờ văn bản</source>
        <translation>{} waiting for a document</translation>
    </message>
    <message>
        <source>{} nhiệm vụ</source>
        <translation>{} tasks</translation>
    </message>
    <message>
        <source>{} hoàn thành</source>
        <translation>{} done</translation>
    </message>
</context>
<context>
    <name>CountsBand</name>
    <message>
        <source>&lt;b&gt;{n}&lt;/b&gt; nhiệm vụ</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; tasks</translation>
    </message>
    <message>
        <source> · &lt;b&gt;{n}&lt;/b&gt; nhóm</source>
        <translation> · &lt;b&gt;{n}&lt;/b&gt; groups</translation>
    </message>
    <message>
        <source>&lt;b&gt;{n}&lt;/b&gt; chỉ tiêu</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; indicators</translation>
    </message>
    <message>
        <source>&lt;b&gt;{n}&lt;/b&gt; chế độ báo cáo</source>
        <translation>&lt;b&gt;{n}&lt;/b&gt; reporting duties</translation>
    </message>
    <message>
        <source>◆ &lt;b&gt;{n}&lt;/b&gt; chỗ cần xem — F8 tới chỗ kế tiếp</source>
        <translation>◆ &lt;b&gt;{n}&lt;/b&gt; places to look at — F8 goes to the next</translation>
    </message>
    <message>
        <source>✓ không còn chỗ nào cần xem</source>
        <translation>✓ nothing left to look at</translation>
    </message>
    <message>
        <source>năm {year}</source>
        <translation>year {year}</translation>
    </message>
    <message>
        <source>căn cứ {n} văn bản</source>
        <translation>based on {n} documents</translation>
    </message>
    <message>
        <source>◆ chỗ cần xem &lt;b&gt;{at}&lt;/b&gt;/{n} — F8 tới chỗ kế tiếp</source>
        <translation>◆ place &lt;b&gt;{at}&lt;/b&gt;/{n} to look at — F8 goes to the next</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message>
        <source>từ {}</source>
        <translation>from {}</translation>
    </message>
    <message>
        <source>chậm nhất {}</source>
        <translation>by {}</translation>
    </message>
    <message>
        <source>thường xuyên</source>
        <translation>continuous</translation>
    </message>
    <message>
        <source>chờ: {}</source>
        <translation>waiting for: {}</translation>
    </message>
    <message>
        <source>{} ngày làm việc sau đó</source>
        <translation>{} working days after it</translation>
    </message>
    <message>
        <source>{} ngày sau đó</source>
        <translation>{} days after it</translation>
    </message>
    <message>
        <source>hằng tuần</source>
        <translation>weekly</translation>
    </message>
    <message>
        <source>hằng tháng</source>
        <translation>monthly</translation>
    </message>
    <message>
        <source>hằng quý</source>
        <translation>quarterly</translation>
    </message>
    <message>
        <source>6 tháng một lần</source>
        <translation>half-yearly</translation>
    </message>
    <message>
        <source>hằng năm</source>
        <translation>yearly</translation>
    </message>
    <message>
        <source>, chậm nhất ngày {}/{}</source>
        <translation>, by day {} of month {}</translation>
    </message>
    <message>
        <source>, chậm nhất ngày {}</source>
        <translation>, by day {}</translation>
    </message>
    <message>
        <source>, vào tháng {}</source>
        <translation>, in month {}</translation>
    </message>
    <message>
        <source>tháng đầu quý</source>
        <translation>the first month of the quarter</translation>
    </message>
    <message>
        <source>tháng thứ hai của quý</source>
        <translation>the second month of the quarter</translation>
    </message>
    <message>
        <source>tháng cuối quý</source>
        <translation>the last month of the quarter</translation>
    </message>
    <message>
        <source>, vào {month}</source>
        <translation>, in {month}</translation>
    </message>
    <message>
        <source>, chậm nhất ngày {day} {month}</source>
        <translation>, by day {day} of {month}</translation>
    </message>
    <message>
        <source>trước đó {} ngày làm việc</source>
        <translation>{} working days before that</translation>
    </message>
    <message>
        <source>trước đó {} ngày</source>
        <translation>{} days before that</translation>
    </message>
</context>
<context>
    <name>DoubtWords</name>
    <message>
        <source>Nội dung chưa chắc đúng nguyên văn; so với bản gốc.</source>
        <translation>The words may not be as printed; compare with the source.</translation>
    </message>
    <message>
        <source>Tên chỉ tiêu chưa chắc đúng; so với bản gốc.</source>
        <translation>The indicator's name may not be right; compare with the source.</translation>
    </message>
    <message>
        <source>Chưa rõ đơn vị nào chủ trì, đơn vị nào phối hợp.</source>
        <translation>It is not clear which unit leads and which helps.</translation>
    </message>
    <message>
        <source>Chưa rõ đơn vị phối hợp.</source>
        <translation>It is not clear which units help.</translation>
    </message>
    <message>
        <source>Chưa chắc về thời hạn; so với bản gốc.</source>
        <translation>The deadline is not sure; compare with the source.</translation>
    </message>
    <message>
        <source>Chưa chắc về mục tiêu; so với bản gốc.</source>
        <translation>The target is not sure; compare with the source.</translation>
    </message>
    <message>
        <source>Chưa rõ dòng này thuộc chỉ tiêu nào.</source>
        <translation>It is not clear which indicator this row serves.</translation>
    </message>
    <message>
        <source>Chưa chắc về số thứ tự.</source>
        <translation>The number is not sure.</translation>
    </message>
    <message>
        <source>Chỗ này chưa chắc đúng; so với bản gốc.</source>
        <translation>This may not be right; compare with the source.</translation>
    </message>
</context>
<context>
    <name>EntryTab</name>
    <message>
        <source>{n} dòng cuối không còn chỗ trong bảng nên chưa được dán.</source>
        <translation>{n} last rows found no room in the table and were not pasted.</translation>
    </message>
    <message>
        <source>{n} ô chưa dán được, các ô khác đã được ghi.</source>
        <translation>{n} cells were not pasted, the others were written.</translation>
    </message>
    <message>
        <source>{n} ô chưa dán được. Chưa có gì thay đổi.</source>
        <translation>{n} cells could not be pasted. Nothing has changed.</translation>
    </message>
    <message>
        <source>Không có gì để chép: mọi dòng đã nhập hoặc kỳ trước chưa có số liệu.</source>
        <translation>Nothing to copy: every row is filled in, or the period before has no data.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Kế hoạch</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Chương trình gặp lỗi</source>
        <translation>The program made a mistake</translation>
    </message>
    <message>
        <source>Chương trình gặp lỗi ngoài dự tính</source>
        <translation>The program made an unforeseen mistake</translation>
    </message>
    <message>
        <source>Việc vừa rồi chưa làm được. Dữ liệu vẫn an toàn: những gì đã lưu còn nguyên. Anh/chị có thể làm tiếp; nếu lỗi lặp lại, hãy sao chép báo cáo dưới đây và gửi cho người hỗ trợ.</source>
        <translation>What you asked for was not done. The data is safe: whatever was saved is still there. You may go on; if it happens again, copy the report below and send it to whoever helps you.</translation>
    </message>
    <message>
        <source>Sao chép báo cáo</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Chọn thư mục này</source>
        <translation>Choose this folder</translation>
    </message>
    <message>
        <source>Thư mục:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>Tên:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Loại tệp:</source>
        <translation>File type:</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ghi đè</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Đã có tệp này</source>
        <translation>This file is there already</translation>
    </message>
    <message>
        <source>“{name}” đã có trong thư mục. Ghi đè lên tệp cũ?</source>
        <translation>“{name}” is in the folder already. Replace the old file?</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Lọc: phong kinh te</source>
        <translation>Filter: phong kinh te</translation>
    </message>
    <message>
        <source>Gõ không cần dấu (Ctrl+F); Esc để bỏ lọc</source>
        <translation>Type without diacritics (Ctrl+F); Esc clears the filter</translation>
    </message>
    <message>
        <source>Chỉ hiện việc của một đơn vị</source>
        <translation>Show the work of one unit only</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>▲ Quá hạn</source>
        <translation>▲ Overdue</translation>
    </message>
    <message>
        <source>Chỉ hiện nhiệm vụ quá hạn</source>
        <translation>Show overdue tasks only</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Gõ tên xã, phường, không cần dấu: tan lap tay ninh</source>
        <translation>Type a commune's name, no diacritics needed: tan lap tay ninh</translation>
    </message>
    <message>
        <source>Xã, phường tìm thấy</source>
        <translation>Communes found</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Xem thử với xã mẫu</source>
        <translation>Look at the sample commune</translation>
    </message>
    <message>
        <source>Nạp số liệu của một xã hư cấu để xem chương trình làm được gì</source>
        <translation>Fill in the data of a fictional commune to see what the program does</translation>
    </message>
    <message>
        <source>Chương trình này làm việc cho xã, phường nào?</source>
        <translation>Which commune does this program work for?</translation>
    </message>
    <message>
        <source>Tên cơ quan dùng để đặt tên báo cáo và lập sẵn danh sách các phòng, đơn vị. Sau này vẫn sửa được ở mục Thiết lập.</source>
        <translation>The office's name goes into the reports, and its usual units are listed for you. You can change both later in Settings.</translation>
    </message>
    <message>
        <source>Báo cáo lên cơ quan cấp trên</source>
        <translation>Reports to</translation>
    </message>
    <message>
        <source>Không tìm thấy. Thử gõ ít chữ hơn, ví dụ: tan lap</source>
        <translation>Nothing found. Try fewer letters, for example: tan lap</translation>
    </message>
    <message>
        <source>Danh sách hiện ra khi anh/chị gõ.</source>
        <translation>The list appears as you type.</translation>
    </message>
    <message>
        <source>Nạp số liệu xã mẫu</source>
        <translation>Filling in the sample commune</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Tên nhóm</source>
        <translation>Group's name</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>HeadForm</name>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number, symbol</translation>
    </message>
    <message>
        <source>Ngày ban hành</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Nơi ban hành</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>Cơ quan ban hành</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Năm kế hoạch</source>
        <translation>Plan's year</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Based on</translation>
    </message>
    <message>
        <source>Thay thế</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>Chế độ báo cáo</source>
        <translation>Reporting duties</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Hồ sơ nhiệm vụ</source>
        <translation>Task dossiers</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source> ngày {day}</source>
        <translation> of {day}</translation>
    </message>
    <message>
        <source> của {issuer}</source>
        <translation> of {issuer}</translation>
    </message>
    <message>
        <source>Sửa đổi, bổ sung</source>
        <translation>Amends</translation>
    </message>
    <message>
        <source>văn bản chưa rõ số</source>
        <translation>document without a number</translation>
    </message>
    <message>
        <source>◆ Không thấy trong văn bản; có thể điền sau.</source>
        <translation>◆ Not found in the document; can be filled in later.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Nhập văn bản</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Đưa vào thực hiện ngay</source>
        <translation>Put in force at once</translation>
    </message>
    <message>
        <source>Bỏ chọn để giữ kế hoạch ở dạng dự thảo, chưa tính vào báo cáo.</source>
        <translation>Untick to keep the plan a draft that no report counts.</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>{n} nhiệm vụ</source>
        <translation>{n} tasks</translation>
    </message>
    <message>
        <source>{n} chỉ tiêu</source>
        <translation>{n} indicators</translation>
    </message>
    <message>
        <source>Nhận {what}</source>
        <translation>Take {what}</translation>
    </message>
    <message>
        <source>Không có gì để nhận</source>
        <translation>Nothing to take</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>Keep looking</translation>
    </message>
    <message>
        <source>Đang nhận kế hoạch</source>
        <translation>Taking the plan</translation>
    </message>
    <message>
        <source>Ghi kế hoạch vào dữ liệu (Ctrl+Enter); hoàn tác được bằng một lần Ctrl+Z.</source>
        <translation>Store the plan (Ctrl+Enter); one Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>Không còn chỗ sửa nào trong bản đọc này; dữ liệu đã lưu không đổi.</source>
        <translation>No correction is left in this reading; stored data are not touched.</translation>
    </message>
    <message>
        <source>Đã đọc lại bảng; Ctrl+Z để trở về cách đọc trước.</source>
        <translation>The table was read again; Ctrl+Z returns to the reading before.</translation>
    </message>
    <message>
        <source>Đã nhận một kế hoạch của tệp này; còn {n} kế hoạch để xem.</source>
        <translation>One plan of this file was taken; {n} more to look at.</translation>
    </message>
    <message>
        <source>Nhận kế hoạch mới</source>
        <translation>Take as a new plan</translation>
    </message>
    <message>
        <source>Bản đang xem chưa ghi vào sổ; bấm “Nhận” để ghi, hoàn tác được.</source>
        <translation>What you are reviewing is not recorded yet; press “Accept” to record it, which can be undone.</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Đã đọc lại bảng; {n} chỗ đã sửa không còn dòng, bấm “Xem lại…”. Ctrl+Z để trở về.</source>
        <translation>The table was read again; {n} corrections have no row any more, press “Look…”. Ctrl+Z goes back.</translation>
    </message>
    <message>
        <source>Đã dừng đọc theo yêu cầu; chưa có gì được ghi.</source>
        <translation>Reading was stopped as asked; nothing was written.</translation>
    </message>
    <message>
        <source>Chưa có gì được ghi vào sổ.</source>
        <translation>Nothing has been written down yet.</translation>
    </message>
    <message>
        <source>Kế hoạch cũ chưa bị thay thế. Làm tiếp: bấm chuột phải vào kế hoạch mới (dự thảo), chọn “Thay thế kế hoạch khác…”.</source>
        <translation>The old plan is not superseded yet. To go on: right-click the new plan (a draft), “Supersede another plan…”.</translation>
    </message>
</context>
<context>
    <name>IndicatorReview</name>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Mục tiêu {year}</source>
        <translation>Target {year}</translation>
    </message>
    <message>
        <source>Mục tiêu</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>{} chỉ tiêu</source>
        <translation>{} indicators</translation>
    </message>
    <message>
        <source>Chọn một dòng bên trái để xem và sửa.</source>
        <translation>Choose a row on the left to see and edit it.</translation>
    </message>
    <message>
        <source>Đưa vào thực hiện</source>
        <translation>Put in force</translation>
    </message>
    <message>
        <source>Nhiệm vụ {}</source>
        <translation>Task {}</translation>
    </message>
    <message>
        <source>Kế hoạch {}</source>
        <translation>Plan: {}</translation>
    </message>
    <message>
        <source>Nhóm nhiệm vụ {}</source>
        <translation>Group {}</translation>
    </message>
    <message>
        <source>Chưa thêm chế độ báo cáo vì chưa ghi kỳ báo cáo.</source>
        <translation>The reporting duty was not added: nothing says when it is due.</translation>
    </message>
    <message>
        <source>kế hoạch đã được thay thế, chỉ để xem</source>
        <translation>the plan was superseded; to look at only</translation>
    </message>
    <message>
        <source>chỉ để xem</source>
        <translation>to look at only</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Chọn văn bản kế hoạch hoặc gói báo cáo</source>
        <translation>Choose a plan document or a report bundle</translation>
    </message>
    <message>
        <source>Đang đọc {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>Đang đọc văn bản dán vào</source>
        <translation>Reading the pasted text</translation>
    </message>
    <message>
        <source>Bảng tạm chưa có chữ nào. Hãy chép bảng hoặc đoạn văn trong Word, Excel rồi bấm lại.</source>
        <translation>The clipboard holds no text yet. Copy a table or a passage in Word or Excel and press again.</translation>
    </message>
    <message>
        <source>Đang đọc lại bảng</source>
        <translation>Reading the table again</translation>
    </message>
    <message>
        <source>Không tìm thấy chữ nào trong văn bản này; chưa có gì được ghi. Nếu là bản chụp hay bản quét, hãy xin bản Word hoặc PDF có chữ của nơi gửi.</source>
        <translation>No text was found in this document; nothing was written. If it is a photograph or a scan, ask the sender for the Word file or a PDF with text.</translation>
    </message>
    <message>
        <source>Chưa đọc được văn bản này.</source>
        <translation>This document could not be read.</translation>
    </message>
    <message>
        <source>Kế hoạch và gói báo cáo (*.docx *.doc *.rtf *.pdf *.xlsx *.xls *.txt *.htm *.html *.mht *.tsv *.csv *.png *.jpg *.jpeg *.tif *.tiff *.khgoi *.zip);;Văn bản kế hoạch (*.docx *.doc *.rtf *.pdf *.xlsx *.xls *.txt *.htm *.html *.mht *.tsv *.csv *.png *.jpg *.jpeg *.tif *.tiff);;Gói báo cáo (*.khgoi *.zip);;Mọi tệp (*)</source>
        <translation>Plans and report bundles (*.docx *.doc *.rtf *.pdf *.xlsx *.xls *.txt *.htm *.html *.mht *.tsv *.csv *.png *.jpg *.jpeg *.tif *.tiff *.khgoi *.zip);;Plan documents (*.docx *.doc *.rtf *.pdf *.xlsx *.xls *.txt *.htm *.html *.mht *.tsv *.csv *.png *.jpg *.jpeg *.tif *.tiff);;Report bundles (*.khgoi *.zip);;All files (*)</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>sửa chính chỉ tiêu (trang Cập nhật tháng); chi tiết của nhiệm vụ (khi xem lại)</source>
        <translation>edit the indicator itself (page Monthly update); details of a task (in a review)</translation>
    </message>
    <message>
        <source>Phím tắt</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>hoàn tác, làm lại (kể cả sau khi mở lại chương trình)</source>
        <translation>undo, redo (also after a restart)</translation>
    </message>
    <message>
        <source>lọc, gõ không cần dấu; Esc để bỏ lọc</source>
        <translation>filter, no diacritics needed; Esc clears it</translation>
    </message>
    <message>
        <source>đi trong cây kế hoạch, mở và thu nhánh</source>
        <translation>walk through the tree, open and close branches</translation>
    </message>
    <message>
        <source>sửa dòng đang chọn; Enter trong ô để lưu ngay</source>
        <translation>edit the chosen row; Enter in a field saves at once</translation>
    </message>
    <message>
        <source>thêm nhiệm vụ sau dòng đang chọn</source>
        <translation>add a task after the chosen row</translation>
    </message>
    <message>
        <source>thêm nhóm nhiệm vụ</source>
        <translation>add a group of tasks</translation>
    </message>
    <message>
        <source>xóa các dòng đang chọn</source>
        <translation>remove the chosen rows</translation>
    </message>
    <message>
        <source>chuyển dòng lên, xuống (sang cả nhóm bên cạnh)</source>
        <translation>move the row up or down (on into the next group)</translation>
    </message>
    <message>
        <source>đưa vào mục phía trên, đưa ra ngoài một bậc</source>
        <translation>put it into the row above, take it out one level</translation>
    </message>
    <message>
        <source>bảng phím tắt này</source>
        <translation>this list of keys</translation>
    </message>
    <message>
        <source>nhận kế hoạch đang xem lại; xuất báo cáo (trang Báo cáo)</source>
        <translation>take the plan under review; write the report (page Reports)</translation>
    </message>
    <message>
        <source>tới chỗ cần xem kế tiếp, trước đó (khi xem lại)</source>
        <translation>to the next, the previous place to look at (in a review)</translation>
    </message>
    <message>
        <source>đánh dấu đã xem và tới chỗ kế tiếp</source>
        <translation>tick off as seen and go to the next place</translation>
    </message>
    <message>
        <source>nối với dòng trên, tách dòng, đổi thành nhóm (khi xem lại)</source>
        <translation>join with the row above, split, make a group (in a review)</translation>
    </message>
    <message>
        <source>tìm nhanh trong mọi thứ đã lưu</source>
        <translation>find anything that is stored</translation>
    </message>
    <message>
        <source>ngày, tuần, tháng trước và sau; Home về hôm nay (trang Lịch)</source>
        <translation>day, week, month back and forth; Home for today (Calendar page)</translation>
    </message>
    <message>
        <source>xem tháng, quý, danh sách; mọi việc của ngày (trang Lịch)</source>
        <translation>month, quarter, list; everything of the day (Calendar page)</translation>
    </message>
    <message>
        <source>sang trang thứ nhất, thứ hai…</source>
        <translation>go to the first page, the second…</translation>
    </message>
    <message>
        <source>chọn nhiều dòng; chép dòng, mục đang chọn</source>
        <translation>choose several rows; copy the rows, the fact chosen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Kế hoạch</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Đang mở dữ liệu…</source>
        <translation>Opening the data…</translation>
    </message>
    <message>
        <source>Kế hoạch — {}</source>
        <translation>Plans — {}</translation>
    </message>
    <message>
        <source>Chưa mở được dữ liệu</source>
        <translation>The data could not be opened</translation>
    </message>
    <message>
        <source>Đóng chương trình</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Không còn bước nào để hoàn tác.</source>
        <translation>There is nothing left to undo.</translation>
    </message>
    <message>
        <source>Đã hoàn tác: {}</source>
        <translation>Undone: {}</translation>
    </message>
    <message>
        <source>Không còn bước nào để làm lại.</source>
        <translation>There is nothing left to redo.</translation>
    </message>
    <message>
        <source>Đã làm lại: {}</source>
        <translation>Done again: {}</translation>
    </message>
    <message>
        <source>Còn bản đọc đang xem dở: {name}. Xem tiếp ở trang “Nhập văn bản”.</source>
        <translation>A review was left half-way: {name}. Go on with it on the page “Import”.</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>Đã ghép</source>
        <translation>Mapped</translation>
    </message>
    <message>
        <source>Kế hoạch cũ</source>
        <translation>Old plan</translation>
    </message>
    <message>
        <source>Nối tiếp bằng</source>
        <translation>Goes on as</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>ghi lý do…</source>
        <translation>write the reason…</translation>
    </message>
    <message>
        <source>đã ghép</source>
        <translation>mapped</translation>
    </message>
    <message>
        <source>không nối tiếp</source>
        <translation>does not go on</translation>
    </message>
    <message>
        <source>để trống</source>
        <translation>left empty</translation>
    </message>
    <message>
        <source>chưa ghép</source>
        <translation>not mapped</translation>
    </message>
    <message>
        <source>chọn việc nối tiếp</source>
        <translation>choose what goes on</translation>
    </message>
    <message>
        <source>có thể là: {name}</source>
        <translation>perhaps: {name}</translation>
    </message>
    <message>
        <source>— chưa chọn —</source>
        <translation>— not chosen —</translation>
    </message>
    <message>
        <source>Không nối tiếp (ghi lý do)</source>
        <translation>Does not go on (write the reason)</translation>
    </message>
    <message>
        <source>chỉ tiêu</source>
        <translation>indicator</translation>
    </message>
</context>
<context>
    <name>MeasurementModel</name>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Mục tiêu</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Tử số</source>
        <translation>Numerator</translation>
    </message>
    <message>
        <source>Mẫu số</source>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Kỳ trước</source>
        <translation>Period before</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>“{text}” không phải là số. Hãy ghi như 1.250 hoặc 79,5.</source>
        <translation>“{text}” is not a number. Write it like 1.250 or 79,5.</translation>
    </message>
    <message>
        <source>Mẫu số không thể bằng 0.</source>
        <translation>The denominator can't be 0.</translation>
    </message>
</context>
<context>
    <name>MissingList</name>
    <message>
        <source>Còn thiếu</source>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>MissingModel</name>
    <message>
        <source>Thông tin cơ quan</source>
        <translation>The office</translation>
    </message>
    <message>
        <source>Nhiệm vụ chưa cập nhật</source>
        <translation>Tasks not updated</translation>
    </message>
    <message>
        <source>Chỉ tiêu chưa có số liệu</source>
        <translation>Indicators without data</translation>
    </message>
</context>
<context>
    <name>MonthlyPage</name>
    <message>
        <source>Sửa chỉ tiêu</source>
        <translation>Correct indicator</translation>
    </message>
    <message>
        <source>Sửa tên, số, đơn vị tính, chủ trì, mục tiêu (F4)</source>
        <translation>Correct name, number, unit, lead, targets (F4)</translation>
    </message>
    <message>
        <source>Lọc: phong van hoa</source>
        <translation>Filter: phong van hoa</translation>
    </message>
    <message>
        <source>Cập nhật tháng</source>
        <translation>Monthly update</translation>
    </message>
    <message>
        <source>Chép từ kỳ trước</source>
        <translation>Copy from the period before</translation>
    </message>
    <message>
        <source>Điền những dòng chưa nhập bằng nội dung của kỳ gần nhất.</source>
        <translation>Fill the empty rows with what the latest period says.</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào đang thực hiện</source>
        <translation>No plan is in force yet</translation>
    </message>
    <message>
        <source>Hãy nhập một kế hoạch và đưa vào thực hiện; nhiệm vụ và chỉ tiêu của kế hoạch sẽ hiện ở đây để cập nhật từng kỳ.</source>
        <translation>Import a plan and put it in force; its tasks and indicators appear here to be updated each period.</translation>
    </message>
    <message>
        <source>Nhập văn bản</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>nhiệm vụ</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>chỉ tiêu</source>
        <translation>indicators</translation>
    </message>
    <message>
        <source>Đã nhập {entered}/{total} {what}</source>
        <translation>{entered} of {total} {what} entered</translation>
    </message>
    <message>
        <source> · ○ {n} dòng chưa nhập</source>
        <translation> · ○ {n} rows not entered</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Kế hoạch</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Tìm nhanh: Ctrl+K</source>
        <translation>Find: Ctrl+K</translation>
    </message>
    <message>
        <source>Tìm trong mọi kế hoạch, chỉ tiêu, văn bản, tiến độ</source>
        <translation>Look through all plans, indicators, documents and progress</translation>
    </message>
</context>
<context>
    <name>NewPlanDialog</name>
    <message>
        <source>Thêm kế hoạch</source>
        <translation>Add a plan</translation>
    </message>
    <message>
        <source>Ví dụ: Kế hoạch chuyển đổi số năm 2026</source>
        <translation>For example: Digital transformation plan 2026</translation>
    </message>
    <message>
        <source>Tên kế hoạch</source>
        <translation>Plan's name</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Kế hoạch mới là dự thảo; thêm nhiệm vụ rồi đưa vào thực hiện.</source>
        <translation>A new plan is a draft; add tasks, then put it in force.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NothingRead</name>
    <message>
        <source>Chưa đọc được nhiệm vụ hay chỉ tiêu nào</source>
        <translation>No task and no indicator could be read</translation>
    </message>
    <message>
        <source>Chọn văn bản khác…</source>
        <translation>Choose another document…</translation>
    </message>
    <message>
        <source>Nếu nhiệm vụ nằm trong một bảng ở bên trái, hãy bấm chuột phải vào từng cột của bảng và chọn cột đó là gì.</source>
        <translation>If the tasks stand in a table on the left, right-click each of its columns and say what it is.</translation>
    </message>
    <message>
        <source>Chưa có gì được ghi. Nếu đây không phải kế hoạch cần nhập, hãy chọn văn bản khác.</source>
        <translation>Nothing was written. If this is not the plan you want to take in, choose another document.</translation>
    </message>
    <message>
        <source>Nếu nhiệm vụ nằm trong một bảng, hãy bấm “Xem chữ đã đọc” ở bên trái, rồi bấm chuột phải vào từng cột của bảng và chọn cột đó là gì.</source>
        <translation>If the tasks stand in a table, press “Show the text read” on the left, then right-click each column of the table and choose what it is.</translation>
    </message>
    <message>
        <source>Không thấy kế hoạch trong văn bản này</source>
        <translation>There is no plan in this document</translation>
    </message>
    <message>
        <source>Xem cảnh báo ({n})</source>
        <translation>See the warnings ({n})</translation>
    </message>
    <message>
        <source>Phần “Cảnh báo” cho biết vì sao khó đọc.</source>
        <translation>“Warnings” tells what made it hard to read.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Kế hoạch</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Nhập văn bản</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Cập nhật tháng</source>
        <translation>Monthly update</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Thiết lập</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>PdfSource</name>
    <message>
        <source>Văn bản gốc</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Xem chữ đã đọc</source>
        <translation>Show the text read</translation>
    </message>
    <message>
        <source>Xem chữ và bảng đọc được từ trang; bấm phải vào bảng để chọn cột.</source>
        <translation>Show the words and tables read from the pages; right-click a table to name its columns.</translation>
    </message>
    <message>
        <source>Tìm chỗ trên trang</source>
        <translation>Finding the place on the page</translation>
    </message>
    <message>
        <source>Trang {page}/{pages}</source>
        <translation>Page {page}/{pages}</translation>
    </message>
    <message>
        <source>Vẽ trang</source>
        <translation>Drawing a page</translation>
    </message>
    <message>
        <source>Không hiện được trang này.
Bấm “Xem chữ đã đọc” để đối chiếu.</source>
        <translation>This page can't be shown.
Press “Show the text read” to compare.</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Bản xem trước của báo cáo</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>Đang vẽ trang {page}…</source>
        <translation>Drawing page {page}…</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Quý</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>6 tháng</source>
        <translation>6 months</translation>
    </message>
    <message>
        <source>9 tháng</source>
        <translation>9 months</translation>
    </message>
    <message>
        <source>Cả năm</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>Loại kỳ báo cáo</source>
        <translation>Kind of period</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Kỳ trước</source>
        <translation>Period before</translation>
    </message>
    <message>
        <source>Kỳ sau</source>
        <translation>Next period</translation>
    </message>
    <message>
        <source>đầu năm</source>
        <translation>first half</translation>
    </message>
    <message>
        <source>cuối năm</source>
        <translation>second half</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Tên kế hoạch</source>
        <translation>Plan's name</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number, symbol</translation>
    </message>
    <message>
        <source>Ngày ban hành</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Cơ quan ban hành</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Nơi ban hành</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>Ví dụ: {}</source>
        <translation>For example: {}</translation>
    </message>
</context>
<context>
    <name>PlanPicker</name>
    <message>
        <source>Kế hoạch</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Mọi kế hoạch</source>
        <translation>All plans in force</translation>
    </message>
</context>
<context>
    <name>PlanTreeModel</name>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Coordinating</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>PlanTreeView</name>
    <message>
        <source>Kế hoạch và nhiệm vụ</source>
        <translation>Plans and tasks</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Kế hoạch</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Thêm ▾</source>
        <translation>Add ▾</translation>
    </message>
    <message>
        <source>Nhập văn bản…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Không có nhiệm vụ nào khớp</source>
        <translation>No task matches</translation>
    </message>
    <message>
        <source>Thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.</source>
        <translation>Try fewer words, or drop a condition.</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào</source>
        <translation>There is no plan yet</translation>
    </message>
    <message>
        <source>Nhập kế hoạch đã ban hành từ tệp Word, Excel hoặc dán văn bản: chương trình đọc nhiệm vụ, thời hạn, chỉ tiêu để anh/chị kiểm tra rồi mới đưa vào.</source>
        <translation>Import an issued plan from a Word or Excel file, or paste its text: the program reads tasks, deadlines and indicators and lets you check them before anything is stored.</translation>
    </message>
    <message>
        <source>Thêm kế hoạch trống…</source>
        <translation>Add an empty plan…</translation>
    </message>
    <message>
        <source>Hãy bỏ lọc trước khi chuyển: lúc lọc không thấy đủ các dòng xung quanh.</source>
        <translation>Clear the filter before moving rows: a filtered tree does not show all the rows around.</translation>
    </message>
    <message>
        <source>Thay thế kế hoạch khác…</source>
        <translation>Supersede another plan…</translation>
    </message>
    <message>
        <source>Kiểm tra ▾</source>
        <translation>Check ▾</translation>
    </message>
    <message>
        <source>Kế hoạch cũ chưa bị thay thế; các chỗ đã ghép được giữ để lần sau làm tiếp.</source>
        <translation>The old plan is not replaced yet; what you have mapped is kept to go on with.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Bản xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Thu nhỏ</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Phóng to</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Vừa bề ngang</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Đang dựng bản xem trước…</source>
        <translation>Preparing the preview…</translation>
    </message>
    <message>
        <source>Trang {page}/{pages}</source>
        <translation>Page {page}/{pages}</translation>
    </message>
    <message>
        <source>Chưa dựng được bản xem trước.</source>
        <translation>The preview could not be made.</translation>
    </message>
    <message>
        <source>Vẽ trang</source>
        <translation>Drawing a page</translation>
    </message>
    <message>
        <source>Chưa vẽ được trang này.</source>
        <translation>This page could not be drawn.</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>… và {n} chỗ nữa.</source>
        <translation>… and {n} more.</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Đang chuẩn bị…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>Dừng lại</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Đang dừng…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>ProgressModel</name>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ngày xong</source>
        <translation>Finished on</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Khó khăn</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>Kiến nghị</source>
        <translation>Recommendation</translation>
    </message>
    <message>
        <source>“{text}” không phải là một tình trạng. Hãy chọn trong danh sách.</source>
        <translation>“{text}” is not a state. Choose one from the list.</translation>
    </message>
</context>
<context>
    <name>ReadingLines</name>
    <message>
        <source>◆ chưa đọc được</source>
        <translation>◆ could not be read</translation>
    </message>
    <message>
        <source>◆ chưa hiểu thời hạn này</source>
        <translation>◆ this deadline was not understood</translation>
    </message>
    <message>
        <source>từ {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>thường xuyên</source>
        <translation>continuous</translation>
    </message>
    <message>
        <source>◇ chờ: {text}</source>
        <translation>◇ waiting for: {text}</translation>
    </message>
    <message>
        <source>◆ cần xem lại</source>
        <translation>◆ to be looked at</translation>
    </message>
    <message>
        <source>◆ chưa hiểu mục tiêu này</source>
        <translation>◆ this target was not understood</translation>
    </message>
    <message>
        <source>◇ và: {text}</source>
        <translation>◇ and: {text}</translation>
    </message>
    <message>
        <source>giảm</source>
        <translation>less</translation>
    </message>
    <message>
        <source>tăng</source>
        <translation>more</translation>
    </message>
    <message>
        <source> so với {year}</source>
        <translation> than in {year}</translation>
    </message>
    <message>
        <source>◇ {name} (chưa có)</source>
        <translation>◇ {name} (not known)</translation>
    </message>
    <message>
        <source>✓ giữ nguyên văn, không đặt ngày</source>
        <translation>✓ kept as written, no date set</translation>
    </message>
    <message>
        <source>✓ giữ nguyên văn</source>
        <translation>✓ kept as written</translation>
    </message>
    <message>
        <source>◇ còn chờ, chưa tính ngày</source>
        <translation>◇ still waiting, no day counted</translation>
    </message>
    <message>
        <source>= nhiều đơn vị</source>
        <translation>= several units</translation>
    </message>
    <message>
        <source>◇ và còn chờ văn bản</source>
        <translation>◇ and still waits for a document</translation>
    </message>
    <message>
        <source>◆ văn bản không ghi</source>
        <translation>◆ not in the document</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Xóa cả kế hoạch?</source>
        <translation>Remove the whole plan?</translation>
    </message>
    <message>
        <source>“{}” cùng mọi nhiệm vụ, chỉ tiêu và số liệu của nó sẽ bị xóa. Có thể lấy lại bằng Hoàn tác (Ctrl+Z).</source>
        <translation>“{}” will be removed with all its tasks, indicators and figures. Undo (Ctrl+Z) brings it back.</translation>
    </message>
    <message>
        <source>Xóa kế hoạch</source>
        <translation>Remove the plan</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Xuất báo cáo…</source>
        <translation>Export the report…</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào đang thực hiện</source>
        <translation>No plan is in force yet</translation>
    </message>
    <message>
        <source>Khi có kế hoạch đang thực hiện, báo cáo của kỳ sẽ được dựng từ số liệu đã nhập.</source>
        <translation>Once a plan is in force, the period's report is made from what was entered.</translation>
    </message>
    <message>
        <source>Nhập văn bản</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Còn thiếu {n} mục</source>
        <translation>{n} entries missing</translation>
    </message>
    <message>
        <source>Bấm vào từng mục để tới chỗ nhập. Vẫn có thể xuất báo cáo ngay.</source>
        <translation>Click an entry to go where it is filled in. You may export the report all the same.</translation>
    </message>
    <message>
        <source>✓ Đã đủ số liệu</source>
        <translation>✓ Nothing is missing</translation>
    </message>
    <message>
        <source>Mọi nhiệm vụ và chỉ tiêu đã được cập nhật cho {label}.</source>
        <translation>Every task and indicator is up to date for {label}.</translation>
    </message>
    <message>
        <source>Chọn thư mục để ghi báo cáo</source>
        <translation>Choose a folder for the report</translation>
    </message>
    <message>
        <source>Đang xuất báo cáo {label}</source>
        <translation>Exporting the report {label}</translation>
    </message>
    <message>
        <source>Đang đóng gói báo cáo</source>
        <translation>Packing the bundle</translation>
    </message>
    <message>
        <source>Gói báo cáo</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Ghi PDF, Word, Excel và gói báo cáo vào một thư mục (Ctrl+Enter).</source>
        <translation>Write PDF, Word, Excel and the bundle into a folder (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Thư đôn đốc…</source>
        <translation>Reminder letters…</translation>
    </message>
    <message>
        <source>Thư cho từng đơn vị có việc quá hạn hoặc sắp đến hạn.</source>
        <translation>A letter for each unit with late or soon due tasks.</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Bấm để chọn cột nào của bảng gốc được đọc vào đây (Alt+↓).</source>
        <translation>Click to choose which column of the source is read into this one (Alt+↓).</translation>
    </message>
    <message>
        <source>✕ không nhận (Del để lấy lại)</source>
        <translation>✕ left out (Del takes it in again)</translation>
    </message>
</context>
<context>
    <name>ReviewTable</name>
    <message>
        <source>Đặt con trỏ vào chỗ cần tách rồi bấm Ctrl+T lần nữa; Esc để thôi.</source>
        <translation>Put the cursor where to split and press Ctrl+T again; Esc to leave it.</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Nhiệm vụ ({n})</source>
        <translation>Tasks ({n})</translation>
    </message>
    <message>
        <source>Chỉ tiêu ({n})</source>
        <translation>Indicators ({n})</translation>
    </message>
    <message>
        <source>Thông tin chung</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Cảnh báo ({n})</source>
        <translation>Warnings ({n})</translation>
    </message>
    <message>
        <source>Cột ▾</source>
        <translation>Columns ▾</translation>
    </message>
    <message>
        <source>Nói cột nào của bảng gốc là nhiệm vụ, chủ trì, thời hạn…, rồi đọc lại bảng.</source>
        <translation>Say which column of the source is the task, who leads, the deadline…, and read the table again.</translation>
    </message>
    <message>
        <source>Dòng này không đọc từ bảng nên không có cột để chọn.</source>
        <translation>This row was not read from a table, so there are no columns to name.</translation>
    </message>
    <message>
        <source>Kết quả, người đứng đầu, ghi chú</source>
        <translation>Product, head and note</translation>
    </message>
    <message>
        <source>Đã qua chỗ cuối; trở lại chỗ đầu trong {n} chỗ cần xem.</source>
        <translation>That was the last place; this is the first of the {n} to look at.</translation>
    </message>
    <message>
        <source>Đã qua chỗ đầu; đây là chỗ cần xem cuối cùng.</source>
        <translation>That was the first place; this is the last one to look at.</translation>
    </message>
    <message>
        <source>Không còn chỗ nào cần xem; bấm “Nhận” (Ctrl+Enter) để ghi kế hoạch.</source>
        <translation>Nothing is left to look at; “Take” (Ctrl+Enter) stores the plan.</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>Tệp này có {n} kế hoạch:</source>
        <translation>This file has {n} plans:</translation>
    </message>
    <message>
        <source>Tệp này có {n} văn bản:</source>
        <translation>This file has {n} papers:</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Thêm nhiệm vụ</source>
        <translation>Add a task</translation>
    </message>
    <message>
        <source>Thêm nhóm</source>
        <translation>Add a group</translation>
    </message>
    <message>
        <source>Thêm kế hoạch trống…</source>
        <translation>Add an empty plan…</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Lọc</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Chuyển lên</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Chuyển xuống</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Đưa vào mục phía trên</source>
        <translation>Put into the row above</translation>
    </message>
    <message>
        <source>Đưa ra ngoài một bậc</source>
        <translation>Take out one level</translation>
    </message>
    <message>
        <source>Nối với dòng trên</source>
        <translation>Join with the row above</translation>
    </message>
    <message>
        <source>Tách dòng…</source>
        <translation>Split the row…</translation>
    </message>
    <message>
        <source>Đã xem, tới chỗ kế tiếp	F9</source>
        <translation>Seen, to the next place	F9</translation>
    </message>
    <message>
        <source>Đổi thành nhiệm vụ</source>
        <translation>Make it a task</translation>
    </message>
    <message>
        <source>Đổi thành nhóm</source>
        <translation>Make it a group</translation>
    </message>
    <message>
        <source>Nhận lại dòng	Del</source>
        <translation>Take the row in again	Del</translation>
    </message>
    <message>
        <source>Bỏ dòng	Del</source>
        <translation>Leave the row out	Del</translation>
    </message>
    <message>
        <source>Không có dòng nào ở trên để nối vào.</source>
        <translation>There is no row above to join with.</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>Kết quả</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Người đứng đầu</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>dự thảo</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>đang thực hiện</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>đã thay thế</source>
        <translation>superseded</translation>
    </message>
    <message>
        <source>đã kết thúc</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>chưa có nhiệm vụ</source>
        <translation>no tasks yet</translation>
    </message>
    <message>
        <source>{} nhiệm vụ</source>
        <translation>{} tasks</translation>
    </message>
    <message>
        <source>, {} hoàn thành</source>
        <translation>, {} done</translation>
    </message>
    <message>
        <source>▲ {n} kỳ chưa làm</source>
        <translation>▲ {n} missed</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figure</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Tìm nhanh</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Tìm nhiệm vụ, chỉ tiêu, văn bản, đơn vị, tiến độ… (gõ không dấu cũng được)</source>
        <translation>Find tasks, indicators, documents, units, progress… (diacritics may be left out)</translation>
    </message>
    <message>
        <source>Từ cần tìm</source>
        <translation>Words to find</translation>
    </message>
    <message>
        <source>Kết quả tìm</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>↑ ↓ chọn · Enter mở · Esc đóng</source>
        <translation>↑ ↓ choose · Enter opens · Esc closes</translation>
    </message>
    <message>
        <source>Không tìm thấy “{}”.
Thử ít từ hơn, hoặc một phần của số, ký hiệu.</source>
        <translation>“{}” was not found.
Try fewer words, or a part of a number or symbol.</translation>
    </message>
    <message>
        <source>Gõ vài từ hoặc số, ký hiệu văn bản: chương trình tìm trong mọi kế hoạch, chỉ tiêu, văn bản, đơn vị và kết quả đã ghi từng tháng.</source>
        <translation>Type some words or a document's number: all plans, indicators, documents, units and what was reported month by month are looked through.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Tên cơ quan</source>
        <translation>Office's name</translation>
    </message>
    <message>
        <source>Cơ quan cấp trên</source>
        <translation>Superior office</translation>
    </message>
    <message>
        <source>Địa danh trên báo cáo</source>
        <translation>Place on reports</translation>
    </message>
    <message>
        <source>Ký hiệu báo cáo</source>
        <translation>Report symbol</translation>
    </message>
    <message>
        <source>Thẩm quyền ký</source>
        <translation>Authority line</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Mỗi dòng một chức danh (Shift+Enter xuống dòng)</source>
        <translation>One post a line (Shift+Enter for a new line)</translation>
    </message>
    <message>
        <source>Mỗi dòng một nơi nhận (Shift+Enter xuống dòng)</source>
        <translation>One recipient a line (Shift+Enter for a new line)</translation>
    </message>
    <message>
        <source>“Trước ngày 15/11”: đúng ngày 15 vẫn tính là đúng hạn</source>
        <translation>“Before 15/11”: the 15th itself still counts as on time</translation>
    </message>
    <message>
        <source>Cơ quan và người ký</source>
        <translation>Office and signer</translation>
    </message>
    <message>
        <source>Cách tính hạn</source>
        <translation>Counting deadlines</translation>
    </message>
    <message>
        <source>Thiết lập</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Nhắc việc</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Ngày nghỉ</source>
        <translation>Days off</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Văn bản gốc</source>
        <translation>Source document</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Thả tệp kế hoạch hoặc gói báo cáo vào đây</source>
        <translation>Drop a plan or a bundle here</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Dán từ bảng tạm</source>
        <translation>Paste from the clipboard</translation>
    </message>
    <message>
        <source>Chương trình đọc nhiệm vụ, chỉ tiêu, thời hạn và đơn vị, rồi cho xem lại bên cạnh văn bản gốc. Chưa có gì được ghi cho đến khi bấm “Nhận”.</source>
        <translation>The program reads tasks, indicators, deadlines and units and shows them beside the source. Nothing is stored until you press “Take”.</translation>
    </message>
    <message>
        <source>Kế hoạch: tệp Word, PDF, Excel, ảnh chụp, trang web hoặc văn bản; cũng có thể chép bảng từ Word, Excel rồi dán (Ctrl+V).
Gói báo cáo do đơn vị khác gửi: .khgoi hoặc .zip.</source>
        <translation>Plans: Word, PDF, Excel, picture, web page or text files; a table copied from Word or Excel can be pasted too (Ctrl+V).
Bundles sent by another office: .khgoi or .zip.</translation>
    </message>
</context>
<context>
    <name>StateBox</name>
    <message>
        <source>Chưa có báo cáo tiến độ.</source>
        <translation>No progress reported yet.</translation>
    </message>
    <message>
        <source>Khó khăn: {}</source>
        <translation>Difficulty: {}</translation>
    </message>
    <message>
        <source>không ghi kết quả.</source>
        <translation>no result written.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>✓ Đã lưu {}</source>
        <translation>✓ Saved {}</translation>
    </message>
    <message>
        <source>Đang lưu…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>▲ Chưa lưu được</source>
        <translation>▲ Not saved</translation>
    </message>
    <message>
        <source>Ctrl+Z lấy lại chỗ sửa trong bản đọc</source>
        <translation>Ctrl+Z takes back corrections of this reading</translation>
    </message>
    <message>
        <source>Ctrl+Z để hoàn tác: {}</source>
        <translation>Ctrl+Z to undo: {}</translation>
    </message>
</context>
<context>
    <name>SuccessionStart</name>
    <message>
        <source>Thay thế kế hoạch nào?</source>
        <translation>Which plan does it supersede?</translation>
    </message>
    <message>
        <source>Không có kế hoạch nào khác đang thực hiện</source>
        <translation>No other plan in force</translation>
    </message>
    <message>
        <source>Kế hoạch cũ đã được thay thế, chỉ còn để xem; Ctrl+Z để lấy lại.</source>
        <translation>The old plan is superseded and only to be looked at; Ctrl+Z takes that back.</translation>
    </message>
</context>
<context>
    <name>SupersedeDialog</name>
    <message>
        <source>Thay thế kế hoạch</source>
        <translation>Supersede a plan</translation>
    </message>
    <message>
        <source>Kế hoạch {new} thay thế kế hoạch {old}</source>
        <translation>Plan {new} takes the place of plan {old}</translation>
    </message>
    <message>
        <source>Chỉ hiện việc chưa ghép</source>
        <translation>Only what is not mapped</translation>
    </message>
    <message>
        <source>Thêm việc nối tiếp</source>
        <translation>Add another successor</translation>
    </message>
    <message>
        <source>Khi việc của kế hoạch cũ được chia thành nhiều việc trong kế hoạch mới.</source>
        <translation>When a task of the old plan was split into several of the new one.</translation>
    </message>
    <message>
        <source>Thay thế</source>
        <translation>Supersede</translation>
    </message>
    <message>
        <source>▲ Còn {n} mục của kế hoạch cũ chưa rõ chuyển sang đâu.</source>
        <translation>▲ For {n} rows of the old plan it is not decided what goes on with them.</translation>
    </message>
    <message>
        <source>✓ Mọi mục của kế hoạch cũ đều đã rõ chuyển sang đâu.</source>
        <translation>✓ Every row of the old plan is decided.</translation>
    </message>
    <message>
        <source>Nhận {n} gợi ý</source>
        <translation>Take {n} suggestions</translation>
    </message>
    <message>
        <source>Tiến độ và số liệu đã ghi được chép sang việc nối tiếp. Kế hoạch cũ chỉ còn để xem. Hoàn tác được. Ghép dở thì lần sau làm tiếp.</source>
        <translation>Progress and figures are copied to the successors. The old plan can only be looked at. It can be undone. What is left half-way is gone on with the next time.</translation>
    </message>
    <message>
        <source>Các chỗ đã ghép được giữ lại. Ghép tiếp: ở trang Kế hoạch, bấm chuột phải vào kế hoạch mới rồi chọn “Thay thế kế hoạch khác…”.</source>
        <translation>What is mapped is kept. To go on: on the page Plans, right-click the new plan and choose “Supersede another plan…”.</translation>
    </message>
    <message>
        <source>Phần ghép dở lần trước không đọc được nữa, cần ghép lại.</source>
        <translation>The mapping begun the last time can't be read any more; it has to be made again.</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Coordinating</translation>
    </message>
    <message>
        <source>Người đứng đầu</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Sản phẩm</source>
        <translation>Deliverable</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Đơn vị A; Đơn vị B</source>
        <translation>Unit A; Unit B</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>nhập tay</source>
        <translation>entered by hand</translation>
    </message>
    <message>
        <source>Chưa đọc được thời hạn này.</source>
        <translation>This deadline could not be read.</translation>
    </message>
    <message>
        <source>Đọc là: {}</source>
        <translation>Read as: {}</translation>
    </message>
    <message>
        <source>Hạn rơi vào ngày nghỉ; ngày làm việc cuối trước đó: {}</source>
        <translation>It falls on a day of rest; the last working day before it: {}</translation>
    </message>
    <message>
        <source>Nối tiếp</source>
        <translation>Goes on</translation>
    </message>
    <message>
        <source>từ {}</source>
        <translation>from {}</translation>
    </message>
    <message>
        <source>nay là {}</source>
        <translation>now {}</translation>
    </message>
    <message>
        <source>Thời hạn ban đầu: {}</source>
        <translation>First deadline: {}</translation>
    </message>
    <message>
        <source>Đã gia hạn: {}</source>
        <translation>Extended: {}</translation>
    </message>
</context>
<context>
    <name>TaskReview</name>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Phối hợp</source>
        <translation>Coordinating</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>cho chỉ tiêu: {name}</source>
        <translation>for the indicator: {name}</translation>
    </message>
    <message>
        <source>kết quả: {text}</source>
        <translation>product: {text}</translation>
    </message>
    <message>
        <source>tiến độ: {text}</source>
        <translation>progress: {text}</translation>
    </message>
</context>
<context>
    <name>UnitsTable</name>
    <message>
        <source>Phòng, đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Tên viết khác giúp nhận ra cùng một đơn vị trong các văn bản; cách nhau bằng ;</source>
        <translation>Other written forms show that different documents mean the same unit; separate them with ;</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tên viết khác</source>
        <translation>Other written forms</translation>
    </message>
    <message>
        <source>Thêm đơn vị</source>
        <translation>Add a unit</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Đơn vị mới</source>
        <translation>New unit</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Cập nhật kế hoạch</source>
        <translation>Update the plan</translation>
    </message>
    <message>
        <source>Cập nhật kế hoạch {name} theo {source}</source>
        <translation>Update plan {name} from {source}</translation>
    </message>
    <message>
        <source>Tách làm hai việc</source>
        <translation>Two different tasks</translation>
    </message>
    <message>
        <source>Việc trong bản mới được thêm vào, việc đang có giữ nguyên.</source>
        <translation>The task of the new version is added, the one here stays.</translation>
    </message>
    <message>
        <source>Áp dụng {n} mục</source>
        <translation>Apply {n} rows</translation>
    </message>
    <message>
        <source>Lấy theo dấu chọn {n} mục; {left} mục để như đang có. Hoàn tác được.</source>
        <translation>{n} ticked rows are taken over; {left} stay as they are. It can be undone.</translation>
    </message>
    <message>
        <source>Không có gì để áp dụng</source>
        <translation>Nothing to apply</translation>
    </message>
    <message>
        <source>Các dấu chọn được giữ lại cho lần so sau với kế hoạch này.</source>
        <translation>What is ticked is kept for the next comparison with this plan.</translation>
    </message>
    <message>
        <source> Đã lấy lại {n} lựa chọn của lần trước.</source>
        <translation> {n} choices of the last time are there again.</translation>
    </message>
    <message>
        <source>Các dấu chọn lần trước không đọc được nữa, cần chọn lại.</source>
        <translation>The ticks of the last time can't be read any more; please tick again.</translation>
    </message>
    <message>
        <source>Mọi điều đọc được đều như kế hoạch đang có; có thể đóng, không mất gì.</source>
        <translation>Everything read is as in the plan here; close this, nothing is lost.</translation>
    </message>
    <message>
        <source>{all} mục gồm kế hoạch, nhóm, nhiệm vụ, chỉ tiêu, chế độ báo cáo, nơi nhận: {parts}.</source>
        <translation>{all} items: plan, groups, tasks, indicators, reporting duties, recipients: {parts}.</translation>
    </message>
</context>
<context>
    <name>UpdateOffer</name>
    <message>
        <source>Cập nhật kế hoạch đang có…</source>
        <translation>Update the plan here…</translation>
    </message>
    <message>
        <source>So bản này với kế hoạch đang có; chưa ghi gì trước khi bấm “Áp dụng”.</source>
        <translation>Compares this with the plan here; nothing is written before “Apply”.</translation>
    </message>
    <message>
        <source>Thay thế {name}…</source>
        <translation>Supersede {name}…</translation>
    </message>
    <message>
        <source>Thay thế kế hoạch {name}</source>
        <translation>Supersede plan {name}</translation>
    </message>
    <message>
        <source>Cập nhật kế hoạch {name}</source>
        <translation>Update plan {name}</translation>
    </message>
    <message>
        <source>Đang so với kế hoạch đang có</source>
        <translation>Comparing with the plan here</translation>
    </message>
    <message>
        <source>Đang nhận kế hoạch</source>
        <translation>Taking the plan</translation>
    </message>
</context>
<context>
    <name>WarningModel</name>
    <message>
        <source>Vị trí</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Cả văn bản</source>
        <translation>Whole document</translation>
    </message>
</context>
<context>
    <name>WhyStrip</name>
    <message>
        <source>Hoàn tác sửa</source>
        <translation>Undo the correction</translation>
    </message>
    <message>
        <source>✓ Đã xem</source>
        <translation>✓ Seen</translation>
    </message>
    <message>
        <source>Chỗ này đọc đúng; bỏ dấu ◆ và tới chỗ kế tiếp (F9).</source>
        <translation>This was read rightly; take the ◆ away and go to the next place (F9).</translation>
    </message>
    <message>
        <source>Thêm đơn vị</source>
        <translation>Add the unit</translation>
    </message>
    <message>
        <source>Đưa tên này vào danh mục đơn vị khi nhận kế hoạch.</source>
        <translation>Put this name into the register of units when the plan is taken.</translation>
    </message>
    <message>
        <source>Gắn với… ▾</source>
        <translation>Tie to… ▾</translation>
    </message>
    <message>
        <source>Tên này là cách viết khác của một đơn vị đã có; sẽ được nhớ khi nhận.</source>
        <translation>This name is another form of a known unit; remembered when the plan is taken.</translation>
    </message>
    <message>
        <source>Sửa dòng ▾</source>
        <translation>Row ▾</translation>
    </message>
    <message>
        <source>Lấy lại lần sửa gần nhất trong bản đọc này (Ctrl+Z).</source>
        <translation>Take back the latest correction of this reading (Ctrl+Z).</translation>
    </message>
    <message>
        <source>◇ “{name}” chưa có trong danh mục đơn vị.</source>
        <translation>◇ “{name}” is not in the register of units.</translation>
    </message>
</context>
<context>
    <name>WideDialog</name>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tệp hỏng để riêng trong thư mục dữ liệu, ở {folder}.</source>
        <translation>The damaged file lies in {folder} of the data folder.</translation>
    </message>
</context>
<context>
    <name>WrittenFiles</name>
    <message>
        <source>✓ Đã xuất {n} tệp</source>
        <translation>✓ {n} files exported</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mở {name}</source>
        <translation>Open {name}</translation>
    </message>
</context>
<context>
    <name>IndicatorPanel</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đóng phần sửa chỉ tiêu (Esc)</source>
        <translation>Close the indicator's fields (Esc)</translation>
    </message>
    <message>
        <source>Tên chỉ tiêu</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Đơn vị A; Đơn vị B</source>
        <translation>Unit A; Unit B</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Chỉ tiêu {}</source>
        <translation>Indicator {}</translation>
    </message>
    <message>
        <source>nhập tay</source>
        <translation>typed in</translation>
    </message>
    <message>
        <source>Mục tiêu {}</source>
        <translation>Target {}</translation>
    </message>
    <message>
        <source>Mục tiêu</source>
        <translation>Target</translation>
    </message>
</context>
<context>
    <name>TargetWords</name>
    <message>
        <source>Chưa hiểu mục tiêu này; báo cáo ghi “chưa đủ căn cứ so sánh”.</source>
        <translation>Not understood; the report says it cannot be compared.</translation>
    </message>
    <message>
        <source>Đọc là: {}</source>
        <translation>Read as: {}</translation>
    </message>
    <message>
        <source>; điều kiện kèm theo, không tự so sánh: {}</source>
        <translation>; further condition, not compared: {}</translation>
    </message>
    <message>
        <source>từ hạng {} trở lên</source>
        <translation>rank {} or better</translation>
    </message>
    <message>
        <source>từ {} trở lên</source>
        <translation>{} or more</translation>
    </message>
    <message>
        <source>trên {}</source>
        <translation>more than {}</translation>
    </message>
    <message>
        <source>không quá {}</source>
        <translation>at most {}</translation>
    </message>
    <message>
        <source>dưới {}</source>
        <translation>less than {}</translation>
    </message>
    <message>
        <source>đúng {}</source>
        <translation>exactly {}</translation>
    </message>
    <message>
        <source>từ {} đến {}</source>
        <translation>from {} to {}</translation>
    </message>
    <message>
        <source>giảm ít nhất {}</source>
        <translation>down by at least {}</translation>
    </message>
    <message>
        <source>tăng ít nhất {}</source>
        <translation>up by at least {}</translation>
    </message>
    <message>
        <source> so với năm {}</source>
        <translation> against {}</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>Chưa lưu được; sẽ lưu lại khi ghi được vào thư mục dữ liệu.</source>
        <translation>Not saved; it will be saved once the data folder can be written again.</translation>
    </message>
</context>
<context>
    <name>PlaceNotice</name>
    <message>
        <source>Đã hiểu</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Chưa lưu được phần này; chữ vừa gõ vẫn còn ở đây.</source>
        <translation>This is not saved; what you typed is still here.</translation>
    </message>
    <message>
        <source>Chưa lưu được phần vừa gõ.</source>
        <translation>What you typed is not saved.</translation>
    </message>
    <message>
        <source>Phần chưa lưu: “{}”</source>
        <translation>Not saved: “{}”</translation>
    </message>
</context>
<context>
    <name>ProgressListModel</name>
    <message>
        <source>Nhận</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Trong bảng</source>
        <translation>In the list</translation>
    </message>
    <message>
        <source>Nhiệm vụ đang giữ</source>
        <translation>Task held</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
</context>
<context>
    <name>ProgressListDialog</name>
    <message>
        <source>Nhận tiến độ từ bảng theo dõi</source>
        <translation>Take progress from a tracking list</translation>
    </message>
    <message>
        <source>“{name}” là bảng theo dõi, báo cáo tiến độ, không phải kế hoạch. Chọn kỳ, xem lại rồi nhận; chưa có gì được ghi.</source>
        <translation>“{name}” is a tracking list or a report on progress, not a plan. Choose the period, look through it and take it; nothing has been written yet.</translation>
    </message>
    <message>
        <source>Các dòng của bảng theo dõi</source>
        <translation>Rows of the tracking list</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>{rows} dòng; {open} dòng cần xem</source>
        <translation>{rows} rows; {open} to look at</translation>
    </message>
    <message>
        <source>Bảng này của kế hoạch nào; chọn một kế hoạch thì chỉ ghép với việc trong đó.</source>
        <translation>Which plan this list belongs to; with one chosen, rows are matched with its tasks only.</translation>
    </message>
    <message>
        <source>Nhận tiến độ của {n} nhiệm vụ</source>
        <translation>Take the progress of {n} tasks</translation>
    </message>
    <message>
        <source>Nhận làm kế hoạch…</source>
        <translation>Take as a plan…</translation>
    </message>
    <message>
        <source>Xem lại các nhiệm vụ trong bảng rồi nhận thành một kế hoạch mới.</source>
        <translation>Look through the tasks of the list, then take them as a new plan.</translation>
    </message>
    <message>
        <source>Đây là bảng theo dõi (“{name}”).</source>
        <translation>This is a tracking list (“{name}”).</translation>
    </message>
    <message>
        <source>{found} trong {rows} dòng là nhiệm vụ đang giữ.</source>
        <translation>{found} of {rows} rows are tasks held here.</translation>
    </message>
    <message>
        <source>Nhận tiến độ của các nhiệm vụ đang giữ; hoặc, khi chưa giữ các nhiệm vụ này, nhận cả bảng làm kế hoạch. Chưa có gì được ghi.</source>
        <translation>Take the progress of the tasks held; or, where these tasks are not held yet, take the whole list as a plan. Nothing has been entered.</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Gia hạn nhiệm vụ</source>
        <translation>Extend a task</translation>
    </message>
    <message>
        <source>30/9/2026; quý III/2026; trước ngày 15/11/2026</source>
        <translation>30/9/2026; quý III/2026; trước ngày 15/11/2026</translation>
    </message>
    <message>
        <source>Số, ký hiệu, ví dụ 45/QĐ-UBND; không bắt buộc</source>
        <translation>Its number, such as 45/QĐ-UBND; may be left out</translation>
    </message>
    <message>
        <source>Ví dụ: {}</source>
        <translation>Example: {}</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Gia hạn</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Nhiệm vụ {}</source>
        <translation>Task {}</translation>
    </message>
    <message>
        <source>Hạn mới</source>
        <translation>New deadline</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Văn bản cho phép</source>
        <translation>Allowed by</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Document date</translation>
    </message>
    <message>
        <source>Đọc là: chậm nhất {}</source>
        <translation>Read as: by {}</translation>
    </message>
    <message>
        <source>Ngày đó nghỉ ({reason}); ngày làm việc cuối: {day}</source>
        <translation>Nobody works that day ({reason}); last working day: {day}</translation>
    </message>
    <message>
        <source>▲ Sớm hơn hạn đang áp dụng.</source>
        <translation>▲ Earlier than the deadline in force.</translation>
    </message>
</context>
<context>
    <name>WaiveDialog</name>
    <message>
        <source>Bỏ qua một kỳ</source>
        <translation>Let an occurrence go</translation>
    </message>
    <message>
        <source>Kỳ đến hạn {} không làm nữa. Ghi lý do để sau này còn biết.</source>
        <translation>The one due {} will not be done. Say why, so that it is known later.</translation>
    </message>
    <message>
        <source>Lý do bỏ qua</source>
        <translation>Why it is let go</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bỏ qua kỳ này</source>
        <translation>Let it go</translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message>
        <source>Văn bản đã có</source>
        <translation>The document has come</translation>
    </message>
    <message>
        <source>Đang chờ: {}</source>
        <translation>Awaited: {}</translation>
    </message>
    <message>
        <source>Số ngày, số tháng sau văn bản</source>
        <translation>Days or months after the document</translation>
    </message>
    <message>
        <source>Các nhiệm vụ đang chờ</source>
        <translation>The tasks that wait</translation>
    </message>
    <message>
        <source>Văn bản vào danh mục văn bản; lời thời hạn giữ như đã viết. Hoàn tác được.</source>
        <translation>The document enters the register; the words of the deadlines stay as written. Can be undone.</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tên văn bản</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Cơ quan ban hành</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Chưa chọn nhiệm vụ nào.</source>
        <translation>No task is ticked.</translation>
    </message>
    <message>
        <source>Ghi số, ký hiệu hoặc tên văn bản để đặt hạn.</source>
        <translation>Give the number or the title of the document.</translation>
    </message>
    <message>
        <source>✓ {n} nhiệm vụ sẽ có hạn mới như trong bảng.</source>
        <translation>✓ {n} tasks will fall due as the table says.</translation>
    </message>
    <message>
        <source>Ghi, đặt hạn {n} nhiệm vụ</source>
        <translation>Set {n} deadlines</translation>
    </message>
    <message>
        <source>Tên, hoặc sự việc</source>
        <translation>Title, or what happened</translation>
    </message>
    <message>
        <source>chưa biết, vẫn chờ</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>ngày làm việc sau văn bản</source>
        <translation>working days after it</translation>
    </message>
    <message>
        <source>ngày sau văn bản</source>
        <translation>days after it</translation>
    </message>
    <message>
        <source>tháng sau văn bản</source>
        <translation>months after it</translation>
    </message>
    <message>
        <source>Nơi không ghi số ngày</source>
        <translation>Where none is written</translation>
    </message>
    <message>
        <source>▲ {n} nhiệm vụ không ghi số ngày: chọn số ngày, hoặc bỏ chọn.</source>
        <translation>▲ {n} tasks name no days: choose a count, or untick them.</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>Đặt hạn</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Hạn mới</source>
        <translation>New deadline</translation>
    </message>
    <message>
        <source>vẫn chờ</source>
        <translation>still waits</translation>
    </message>
    <message>
        <source>{reason}; ngày làm việc cuối {day}</source>
        <translation>{reason}; last working day {day}</translation>
    </message>
    <message>
        <source>Như đã viết</source>
        <translation>As written</translation>
    </message>
</context>
<context>
    <name>DeadlineBox</name>
    <message>
        <source>Gia hạn…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>Đã có văn bản…</source>
        <translation>It has come…</translation>
    </message>
    <message>
        <source>Bỏ lần gia hạn cuối</source>
        <translation>Withdraw the extension</translation>
    </message>
    <message>
        <source>Bỏ ghi văn bản</source>
        <translation>Let it wait again</translation>
    </message>
    <message>
        <source>Bỏ ghi</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Đã làm</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Bỏ qua…</source>
        <translation>Let go…</translation>
    </message>
    <message>
        <source>{n} kỳ chưa làm</source>
        <translation>{n} not done</translation>
    </message>
    <message>
        <source>{n} kỳ chưa làm, gần nhất:</source>
        <translation>{n} not done, the latest:</translation>
    </message>
</context>
<context>
    <name>DeadlineLines</name>
    <message>
        <source>Hạn đầu: {}</source>
        <translation>First deadline: {}</translation>
    </message>
    <message>
        <source>Đang áp dụng: {}</source>
        <translation>In force: {}</translation>
    </message>
    <message>
        <source>Đã có {document} ngày {day}</source>
        <translation>{document} came on {day}</translation>
    </message>
    <message>
        <source>; hạn là {} sau đó</source>
        <translation>; due {} after it</translation>
    </message>
    <message>
        <source>{line} – chậm {n} ngày</source>
        <translation>{line} – {n} days late</translation>
    </message>
    <message>
        <source>Gia hạn lần {n}: {words}</source>
        <translation>Extension {n}: {words}</translation>
    </message>
</context>
<context>
    <name>PapersBox</name>
    <message>
        <source>Hồ sơ thuyết minh {}</source>
        <translation>Dossier {}</translation>
    </message>
    <message>
        <source>Căn cứ pháp lý</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Sự cần thiết</source>
        <translation>Why it is needed</translation>
    </message>
    <message>
        <source>Quy mô, sản phẩm</source>
        <translation>Scale and products</translation>
    </message>
    <message>
        <source>Thời gian thực hiện</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Kinh phí</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Hồ sơ thuyết minh nhiệm vụ</source>
        <translation>Dossiers of tasks</translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>Các thư tạo xong trước đó vẫn nằm trong thư mục.</source>
        <translation>Letters finished before are still in the folder.</translation>
    </message>
    <message>
        <source>Thư đôn đốc</source>
        <translation>Reminder letters</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chọn thư mục…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Chọn thư mục để ghi thư</source>
        <translation>Choose a folder for the letters</translation>
    </message>
    <message>
        <source>Tính cả việc đến hạn trong</source>
        <translation>Include what falls due within</translation>
    </message>
    <message>
        <source>ngày tới</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Chọn tất cả</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Bỏ chọn</source>
        <translation>Tick none</translation>
    </message>
    <message>
        <source>Tạo</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>vào thư mục</source>
        <translation>into the folder</translation>
    </message>
    <message>
        <source>✓ Không đơn vị nào phải đôn đốc</source>
        <translation>✓ Nobody needs a reminder</translation>
    </message>
    <message>
        <source>Tạo thư</source>
        <translation>Write letters</translation>
    </message>
    <message>
        <source>Chọn Word, PDF hoặc cả hai.</source>
        <translation>Choose Word, PDF or both.</translation>
    </message>
    <message>
        <source>Đang tạo thư đôn đốc</source>
        <translation>Writing the reminder letters</translation>
    </message>
    <message>
        <source>Tạo {n} thư</source>
        <translation>Write {n} letters</translation>
    </message>
    <message>
        <source>Không có nhiệm vụ nào quá hạn hay đến hạn trong {n} ngày tới. Có thể tăng số ngày ở trên để xem xa hơn.</source>
        <translation>No task is late or falls due within {n} days. Raise the number of days above to look further ahead.</translation>
    </message>
    <message>
        <source>Đã dừng. {kept}</source>
        <translation>Stopped. {kept}</translation>
    </message>
    <message>
        <source>Mỗi đơn vị một thư, chỉ nêu việc của đơn vị đó; tạo lại thì thay thư cũ.</source>
        <translation>One letter a unit, with its own tasks only; written again it replaces the earlier one.</translation>
    </message>
    <message>
        <source>{n} đơn vị: {late} lượt việc quá hạn, {missed} kỳ chưa làm, {soon} lượt việc sắp đến hạn.</source>
        <translation>{n} units: {late} overdue, {missed} periods missed, {soon} falling due.</translation>
    </message>
</context>
<context>
    <name>_UnitTable</name>
    <message>
        <source>Đơn vị cần đôn đốc</source>
        <translation>Units to remind</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>đến hạn hôm nay</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>còn {n} ngày</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>Giao chung hoặc chưa giao (không có thư)</source>
        <translation>Shared or given to nobody (no letter)</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Tới hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>▲ {n} kỳ chưa làm</source>
        <translation>▲ {n} missed</translation>
    </message>
    <message>
        <source>▲ {n} kỳ</source>
        <translation>▲ {n} periods</translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>Đối chiếu với kế hoạch cấp trên</source>
        <translation>Compare with a higher plan</translation>
    </message>
    <message>
        <source>Kế hoạch của xã</source>
        <translation>Commune's plan</translation>
    </message>
    <message>
        <source>Chọn kế hoạch…</source>
        <translation>Choose a plan…</translation>
    </message>
    <message>
        <source>Kế hoạch cấp trên</source>
        <translation>Higher plan</translation>
    </message>
    <message>
        <source>Chọn kế hoạch cấp trên đã nhập…</source>
        <translation>Choose an imported higher plan…</translation>
    </message>
    <message>
        <source>Các việc của kế hoạch cấp trên</source>
        <translation>Points of the higher plan</translation>
    </message>
    <message>
        <source>✓ Xác nhận nhiệm vụ này</source>
        <translation>✓ Confirm this task</translation>
    </message>
    <message>
        <source>Chọn nhiệm vụ…</source>
        <translation>Choose a task…</translation>
    </message>
    <message>
        <source>▲ Chưa có nhiệm vụ</source>
        <translation>▲ No task yet</translation>
    </message>
    <message>
        <source>× Không thuộc xã</source>
        <translation>× Not the commune's</translation>
    </message>
    <message>
        <source>Bỏ ghi nhận</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Điều ghi nhận được lưu ngay và hoàn tác được. Enter mở nhiệm vụ trong cây.</source>
        <translation>What you note is saved at once and can be undone. Enter opens the task in the tree.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>In ra PDF…</source>
        <translation>Print to PDF…</translation>
    </message>
    <message>
        <source>▲ {n} trong {all} việc của cấp trên chưa có nhiệm vụ nào của xã.</source>
        <translation>▲ {n} of {all} points of the higher plan have no task of the commune.</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch cấp trên</source>
        <translation>No higher plan yet</translation>
    </message>
    <message>
        <source>Nhập kế hoạch của cấp trên như một kế hoạch (để ở dạng dự thảo cũng được), rồi đối chiếu để biết việc nào của cấp trên chưa có nhiệm vụ của xã.</source>
        <translation>Import the higher plan as a plan (a draft will do), then compare to see which of its points no task of the commune answers.</translation>
    </message>
    <message>
        <source>Chọn kế hoạch cấp trên</source>
        <translation>Choose the higher plan</translation>
    </message>
    <message>
        <source>Chọn ở trên kế hoạch cấp trên đã nhập để đối chiếu.</source>
        <translation>Choose above which imported plan to compare with.</translation>
    </message>
    <message>
        <source>✓ Việc nào của cấp trên cũng có nhiệm vụ hoặc đã ghi nhận.</source>
        <translation>✓ Every point has a task or was noted.</translation>
    </message>
    <message>
        <source>Không có việc nào ở mục này</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>Chọn “Tất cả” để xem mọi việc của kế hoạch cấp trên.</source>
        <translation>Choose “All” to see every point of the higher plan.</translation>
    </message>
    <message>
        <source>Chưa đối chiếu được</source>
        <translation>Cannot compare yet</translation>
    </message>
    <message>
        <source>Tất cả {n}</source>
        <translation>All {n}</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>chưa có</source>
        <translation>no task</translation>
    </message>
    <message>
        <source>có thể đã có</source>
        <translation>perhaps</translation>
    </message>
    <message>
        <source>đã có</source>
        <translation>has a task</translation>
    </message>
    <message>
        <source>đã xác nhận</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>không thuộc xã</source>
        <translation>not ours</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Việc trong kế hoạch cấp trên</source>
        <translation>Point of the higher plan</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Đối chiếu</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Nhiệm vụ của xã</source>
        <translation>Commune's task</translation>
    </message>
    <message>
        <source>đã xem</source>
        <translation>looked at</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
</context>
<context>
    <name>PrintedStrip</name>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Chọn thư mục để ghi bản in</source>
        <translation>Choose a folder for the print</translation>
    </message>
    <message>
        <source>Đang tạo bản in</source>
        <translation>Making the print</translation>
    </message>
    <message>
        <source>✓ Đã ghi {name}</source>
        <translation>✓ Wrote {name}</translation>
    </message>
</context>
<context>
    <name>SixClearDialog</name>
    <message>
        <source>{clear} trong {total} nhiệm vụ đủ {n} rõ; {left} nhiệm vụ còn thiếu.</source>
        <translation>{clear} of {total} tasks have all {n} clear; {left} lack something.</translation>
    </message>
    <message>
        <source>Kiểm tra 6 rõ</source>
        <translation>Check for the 6 clear</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Chọn kế hoạch…</source>
        <translation>Choose a plan…</translation>
    </message>
    <message>
        <source>Chỉ xét 5 rõ (không xét thẩm quyền)</source>
        <translation>Ask for 5 only (not authority)</translation>
    </message>
    <message>
        <source>Nhiệm vụ chưa rõ</source>
        <translation>Tasks that are not clear</translation>
    </message>
    <message>
        <source>Enter hoặc bấm đúp mở nhiệm vụ trong cây kế hoạch để sửa.</source>
        <translation>Enter or a double click opens the task in the tree to mend it.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>In ra PDF…</source>
        <translation>Print to PDF…</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào</source>
        <translation>No plan yet</translation>
    </message>
    <message>
        <source>Nhập hoặc thêm một kế hoạch rồi kiểm tra.</source>
        <translation>Import or add a plan, then check it.</translation>
    </message>
    <message>
        <source>✓ Không nhiệm vụ nào thiếu điều này</source>
        <translation>✓ No task lacks this</translation>
    </message>
    <message>
        <source>Chọn “Tất cả” để xem các nhiệm vụ còn thiếu điều khác.</source>
        <translation>Choose “All” to see what lacks something else.</translation>
    </message>
    <message>
        <source>✓ Mọi nhiệm vụ đều rõ</source>
        <translation>✓ Every task is clear</translation>
    </message>
    <message>
        <source>Không nhiệm vụ nào thiếu điều gì; có thể in bảng kiểm tra để lưu.</source>
        <translation>No task lacks anything; the check can be printed and kept.</translation>
    </message>
    <message>
        <source>Kế hoạch này chưa có nhiệm vụ nào</source>
        <translation>This plan has no task yet</translation>
    </message>
    <message>
        <source>Thêm nhiệm vụ vào kế hoạch rồi kiểm tra lại.</source>
        <translation>Add tasks to the plan, then check again.</translation>
    </message>
    <message>
        <source>Chưa rõ {words}.</source>
        <translation>Not clear: {words}.</translation>
    </message>
    <message>
        <source>Tất cả {n}</source>
        <translation>All {n}</translation>
    </message>
</context>
<context>
    <name>SixClear</name>
    <message>
        <source>Người</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Thời gian</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Trách nhiệm</source>
        <translation>Responsibility</translation>
    </message>
    <message>
        <source>Thẩm quyền</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Sản phẩm</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>rõ</source>
        <translation>clear</translation>
    </message>
    <message>
        <source>thiếu</source>
        <translation>missing</translation>
    </message>
</context>
<context>
    <name>ChecksStart</name>
    <message>
        <source>Kiểm tra 6 rõ…</source>
        <translation>Check for the 6 clear…</translation>
    </message>
    <message>
        <source>Đối chiếu với kế hoạch cấp trên…</source>
        <translation>Compare with a higher plan…</translation>
    </message>
    <message>
        <source>Thư đôn đốc…</source>
        <translation>Reminder letters…</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>Chọn nhiệm vụ của xã</source>
        <translation>Choose a task of the commune</translation>
    </message>
    <message>
        <source>Lọc nhiệm vụ (gõ không dấu cũng được)</source>
        <translation>Filter tasks (without diacritics, too)</translation>
    </message>
    <message>
        <source>Nhiệm vụ của xã</source>
        <translation>Commune's tasks</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Dừng việc này và đóng chương trình? Dữ liệu đã lưu vẫn còn nguyên.</source>
        <translation>Stop this and close the program? What was saved stays as it is.</translation>
    </message>
    <message>
        <source>Dừng và đóng</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Chờ làm xong</source>
        <translation>Wait for it</translation>
    </message>
    <message>
        <source>Phần vừa gõ chưa lưu được</source>
        <translation>What you typed is not saved</translation>
    </message>
    <message>
        <source>Đóng và bỏ phần chưa lưu</source>
        <translation>Close and lose it</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Đang làm: {}</source>
        <translation>Under way: {}</translation>
    </message>
    <message>
        <source>{why}

Nếu đóng bây giờ, phần chưa lưu sẽ mất.</source>
        <translation>{why}

If you close now, what is not saved is lost.</translation>
    </message>
</context>
<context>
    <name>ReminderBand</name>
    <message>
        <source>Xem việc quá hạn</source>
        <translation>See what is late</translation>
    </message>
    <message>
        <source>Thư đôn đốc…</source>
        <translation>Reminder letters…</translation>
    </message>
    <message>
        <source>Ngày giờ đúng</source>
        <translation>The date is right</translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>Kế hoạch vẫn chạy ở đây</source>
        <translation>Kế hoạch goes on running here</translation>
    </message>
    <message>
        <source>Bấm vào biểu tượng để mở lại; chọn “Thoát” để đóng hẳn.</source>
        <translation>Click the sign to open it again; choose “Quit” to end it.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Kế hoạch</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Hôm nay…</source>
        <translation>Today…</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>RemindersTab</name>
    <message>
        <source>Nhiều khoảng cách nhau bằng dấu chấm phẩy; để trống là không có.</source>
        <translation>Several are parted by semicolons; leave it empty for none.</translation>
    </message>
    <message>
        <source>Nhắc việc quá hạn, sắp đến hạn và báo cáo phải gửi</source>
        <translation>Remind of late tasks, of what falls due and of reports to send</translation>
    </message>
    <message>
        <source>Giờ yên lặng</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>Không nhắc vào ngày nghỉ, ngày lễ</source>
        <translation>Not on days off and holidays</translation>
    </message>
    <message>
        <source>Để chạy ở khay khi đóng cửa sổ</source>
        <translation>Stay in the tray when the window is closed</translation>
    </message>
    <message>
        <source>Mở cùng máy, thu ở khay</source>
        <translation>Start with the computer, in the tray</translation>
    </message>
    <message>
        <source>Nhắc trước</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>ngày</source>
        <translation>days before</translation>
    </message>
    <message>
        <source>Nhắc việc</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Mỗi ngày nhiều nhất một lần, trừ khi có nhiệm vụ mới quá hạn.</source>
        <translation>At most once a day, unless a task turned late since.</translation>
    </message>
    <message>
        <source>Khi không mở cửa sổ</source>
        <translation>While the window is closed</translation>
    </message>
    <message>
        <source>Lúc này</source>
        <translation>Just now</translation>
    </message>
    <message>
        <source>Chương trình tiếp tục nhắc từ biểu tượng cạnh đồng hồ; “Thoát” để đóng hẳn.</source>
        <translation>The program goes on reminding from its sign beside the clock; “Quit” ends it.</translation>
    </message>
    <message>
        <source>Máy này không có khay biểu tượng nên không chạy ở khay được.</source>
        <translation>This desktop has no tray, so the program can't stay there.</translation>
    </message>
    <message>
        <source>Máy tự mở chương trình khi anh/chị đăng nhập; bỏ chọn là thôi.</source>
        <translation>The computer starts the program when you log on; take the tick away to stop that.</translation>
    </message>
    <message>
        <source>Máy tự mở chương trình, cửa sổ thu nhỏ, khi anh/chị đăng nhập.</source>
        <translation>The computer starts the program, minimised, when you log on.</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Ngày gửi báo cáo do chế độ báo cáo trong kế hoạch quy định nên không kéo sang ngày khác.</source>
        <translation>The day of a report is set by the plan's reporting duty, so it can't be dragged to another day.</translation>
    </message>
    <message>
        <source>Ngày làm việc cuối: {} (đúng hạn là ngày nghỉ)</source>
        <translation>Last working day: {} (the due day is a day off)</translation>
    </message>
    <message>
        <source>Nhiệm vụ này đã hoàn thành hoặc tạm dừng nên không cần gia hạn.</source>
        <translation>This task is finished or paused, so it needs no extension.</translation>
    </message>
    <message>
        <source>Tháng {month}/{year}</source>
        <translation>{month}/{year}</translation>
    </message>
    <message>
        <source>Thời hạn: {}</source>
        <translation>Deadline: {}</translation>
    </message>
    <message>
        <source>Việc định kỳ theo nhịp đã giao nên không kéo sang ngày khác; hãy sửa thời hạn của nhiệm vụ ở trang Kế hoạch.</source>
        <translation>Recurring work follows its rhythm and can't be dragged to another day; edit the task's deadline on the Plans page.</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>khá nhiều việc</source>
        <translation>busy</translation>
    </message>
    <message>
        <source>không có việc</source>
        <translation>nothing due</translation>
    </message>
    <message>
        <source>ngày làm việc cuối {}</source>
        <translation>last working day {}</translation>
    </message>
    <message>
        <source>rất nhiều việc</source>
        <translation>very busy</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>free</translation>
    </message>
    <message>
        <source>{n} việc</source>
        <translation>{n} due</translation>
    </message>
    <message>
        <source>ít việc</source>
        <translation>light</translation>
    </message>
    <message>
        <source>▲ {n} quá hạn</source>
        <translation>▲ {n} overdue</translation>
    </message>
    <message>
        <source>▲ {n} kỳ chưa làm</source>
        <translation>▲ {n} not done</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Chưa nhiệm vụ nào có ngày</source>
        <translation>No task has a day yet</translation>
    </message>
    <message>
        <source>Chỉ kế hoạch đang thực hiện mới có việc trên lịch. Hãy mở kế hoạch và đưa vào thực hiện.</source>
        <translation>Only plans in force are on the calendar. Open the plan and put it in force.</translation>
    </message>
    <message>
        <source>Các kế hoạch đang thực hiện chưa ghi thời hạn theo ngày. Hãy ghi thời hạn cho nhiệm vụ, ví dụ “30/6/2026” hoặc “trước ngày 15 hằng tháng”.</source>
        <translation>The plans in force name no days yet. Give tasks a deadline, such as “30/6/2026” or “trước ngày 15 hằng tháng”.</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Không có việc nào khớp bộ lọc</source>
        <translation>Nothing fits the filter</translation>
    </message>
    <message>
        <source>Không có việc nào đến hạn</source>
        <translation>Nothing falls due</translation>
    </message>
    <message>
        <source>Kế hoạch còn là dự thảo</source>
        <translation>The plan is still a draft</translation>
    </message>
    <message>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Lịch chưa có việc nào</source>
        <translation>The calendar is empty</translation>
    </message>
    <message>
        <source>Lịch lấy hạn từ các kế hoạch đang thực hiện. Hãy nhập kế hoạch đã ban hành; nhiệm vụ có ngày sẽ tự vào lịch.</source>
        <translation>The calendar takes its days from plans in force. Import an issued plan; its dated tasks appear here by themselves.</translation>
    </message>
    <message>
        <source>Mở trang Kế hoạch</source>
        <translation>Open the Plans page</translation>
    </message>
    <message>
        <source>Nhập văn bản…</source>
        <translation>Import a document…</translation>
    </message>
    <message>
        <source>Phím {n}</source>
        <translation>Key {n}</translation>
    </message>
    <message>
        <source>Quý</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Quý {roman}/{year}</source>
        <translation>Quarter {roman}/{year}</translation>
    </message>
    <message>
        <source>Sau (PageDown)</source>
        <translation>Next (PageDown)</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Trước (PageUp)</source>
        <translation>Previous (PageUp)</translation>
    </message>
    <message>
        <source>Về hôm nay (Home)</source>
        <translation>Back to today (Home)</translation>
    </message>
    <message>
        <source>Xuất .ics…</source>
        <translation>Export .ics…</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Không có việc nào đến hạn ngày này.</source>
        <translation>Nothing falls due on this day.</translation>
    </message>
    <message>
        <source>Mở ở trang Kế hoạch</source>
        <translation>Open on the Plans page</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HolidayDialog</name>
    <message>
        <source>Không bắt buộc</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Thêm ngày làm bù</source>
        <translation>Add a worked day</translation>
    </message>
    <message>
        <source>Thêm ngày nghỉ</source>
        <translation>Add a day off</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ví dụ: Ngày Văn hóa Việt Nam</source>
        <translation>For example: Vietnam Culture Day</translation>
    </message>
</context>
<context>
    <name>Holidays</name>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Theo</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>lịch chung</source>
        <translation>public calendar</translation>
    </message>
    <message>
        <source>nghỉ hoán đổi</source>
        <translation>swapped day off</translation>
    </message>
    <message>
        <source>nghỉ lễ</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>đi làm bù</source>
        <translation>worked in exchange</translation>
    </message>
    <message>
        <source>✎ cơ quan tự ghi</source>
        <translation>✎ the office's own</translation>
    </message>
    <message>
        <source>vẫn làm</source>
        <translation>worked</translation>
    </message>
</context>
<context>
    <name>HolidaysTab</name>
    <message>
        <source>Bỏ sửa đổi</source>
        <translation>Take the edit back</translation>
    </message>
    <message>
        <source>Lịch chung theo Bộ luật Lao động và thông báo hoán đổi ngày làm việc. Hạn rơi vào ngày nghỉ không bị dời: lịch ghi thêm ngày làm việc cuối trước đó.</source>
        <translation>The public calendar follows the Labour Code and the notices of swapped days. A deadline on a day off is not moved: the calendar adds the last working day before it.</translation>
    </message>
    <message>
        <source>Ngày này vẫn làm việc</source>
        <translation>This day is worked</translation>
    </message>
    <message>
        <source>Ngày này vẫn nghỉ</source>
        <translation>This day is off</translation>
    </message>
    <message>
        <source>Năm sau</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>Thêm ngày làm bù…</source>
        <translation>Add a worked day…</translation>
    </message>
    <message>
        <source>Thêm ngày nghỉ…</source>
        <translation>Add a day off…</translation>
    </message>
</context>
<context>
    <name>MonthBoard</name>
    <message>
        <source>+{n} việc nữa</source>
        <translation>+{n} more</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>nên xong {day}/{month}</source>
        <translation>finish by {day}/{month}</translation>
    </message>
</context>
<context>
    <name>NarrowingBar</name>
    <message>
        <source>Chỉ hiện việc của một đơn vị</source>
        <translation>Show one unit's work only</translation>
    </message>
    <message>
        <source>Các kỳ của việc lặp lại</source>
        <translation>The days of recurring work</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Ngày phải gửi báo cáo theo chế độ báo cáo</source>
        <translation>Days on which reports are due</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>↻ Định kỳ</source>
        <translation>↻ Recurring</translation>
    </message>
    <message>
        <source>□ Báo cáo</source>
        <translation>□ Reports</translation>
    </message>
</context>
<context>
    <name>QuarterBoard</name>
    <message>
        <source>Không có việc nào đến hạn.</source>
        <translation>Nothing falls due.</translation>
    </message>
    <message>
        <source>Nhiều nhất ngày {day}/{month}: {n} việc ({density})</source>
        <translation>Most on {day}/{month}: {n} due ({density})</translation>
    </message>
    <message>
        <source>T2 T3 T4 T5 T6 T7 CN</source>
        <translation>Mo Tu We Th Fr Sa Su</translation>
    </message>
    <message>
        <source>làm bù</source>
        <translation>worked</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>off</translation>
    </message>
    <message>
        <source>{n} việc</source>
        <translation>{n} due</translation>
    </message>
</context>
<context>
    <name>SpanDialog</name>
    <message>
        <source>Cả quý một tờ</source>
        <translation>A sheet a quarter</translation>
    </message>
    <message>
        <source>Danh sách theo ngày</source>
        <translation>A list by day</translation>
    </message>
    <message>
        <source>In lịch</source>
        <translation>Print the calendar</translation>
    </message>
    <message>
        <source>In đúng các ngày trong khoảng.</source>
        <translation>Exactly these days are printed.</translation>
    </message>
    <message>
        <source>Kiểu in</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Mỗi quý có ngày trong khoảng in trọn một tờ.</source>
        <translation>Each quarter with a day among these is printed whole.</translation>
    </message>
    <message>
        <source>Mỗi tháng có ngày trong khoảng in trọn một tờ.</source>
        <translation>Each month with a day among these is printed whole.</translation>
    </message>
    <message>
        <source>Mỗi tháng một tờ</source>
        <translation>A sheet a month</translation>
    </message>
    <message>
        <source>Ngày cuối phải bằng hoặc sau ngày đầu.</source>
        <translation>The last day must not lie before the first.</translation>
    </message>
    <message>
        <source>Nhập tệp vào Outlook, Google hoặc điện thoại. Lần xuất sau cập nhật đúng các mục đã nhập, không tạo thêm mục trùng.</source>
        <translation>Import the file into Outlook, Google or a phone. A later export updates the same entries and makes no doubles.</translation>
    </message>
    <message>
        <source>Nhắc trước</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tạo tệp PDF…</source>
        <translation>Make a PDF…</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Xuất lịch ra tệp .ics</source>
        <translation>Export the calendar as .ics</translation>
    </message>
    <message>
        <source>Xuất tệp .ics…</source>
        <translation>Export .ics…</translation>
    </message>
    <message>
        <source>ngày, lúc 8 giờ</source>
        <translation>days before, at 8 o'clock</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>đến</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>WrittenFile</name>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>Đã ghi tệp</source>
        <translation>File written</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>✓ Đã ghi xong</source>
        <translation>✓ Written</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>Ghi tệp PDF để in</source>
        <translation>Write a PDF to print</translation>
    </message>
    <message>
        <source>Ghi tệp lịch</source>
        <translation>Write a calendar file</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>Tệp lịch (*.ics)</source>
        <translation>Calendar file (*.ics)</translation>
    </message>
    <message>
        <source>Đang tạo tệp PDF của lịch</source>
        <translation>Making the calendar's PDF</translation>
    </message>
    <message>
        <source>Đang xuất lịch</source>
        <translation>Exporting the calendar</translation>
    </message>
</context>
<context>
    <name>LineActions</name>
    <message>
        <source>Gia hạn…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>Bỏ ghi kỳ này</source>
        <translation>Forget this record</translation>
    </message>
    <message>
        <source>✓ Đã làm kỳ này</source>
        <translation>✓ Done</translation>
    </message>
    <message>
        <source>Bỏ qua kỳ này…</source>
        <translation>Waive this one…</translation>
    </message>
    <message>
        <source>Mở ở trang Kế hoạch</source>
        <translation>Open on the Plans page</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Bỏ đánh dấu đã nhận</source>
        <translation>Take the mark off</translation>
    </message>
    <message>
        <source>Chưa gửi</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>Cập nhật tháng</source>
        <translation>Monthly update</translation>
    </message>
    <message>
        <source>Gửi chưa đủ</source>
        <translation>Answered in part</translation>
    </message>
    <message>
        <source>Phiếu của các đơn vị</source>
        <translation>Units' forms</translation>
    </message>
    <message>
        <source>hạn gửi {}</source>
        <translation>due {}</translation>
    </message>
    <message>
        <source>{n} đơn vị: {a} đã gửi đủ, {p} gửi chưa đủ, {m} chưa gửi</source>
        <translation>{n} units: {a} answered, {p} in part, {m} not at all</translation>
    </message>
    <message>
        <source>Đánh dấu đã nhận phiếu</source>
        <translation>Mark as received</translation>
    </message>
    <message>
        <source>Đã gửi</source>
        <translation>Answered</translation>
    </message>
</context>
<context>
    <name>ClockBand</name>
    <message>
        <source>Hãy chỉnh lại ngày giờ của máy tính rồi mở lại chương trình. Từ nay đến lúc đó trang này vẫn tính theo ngày của lần xem trước; đừng ghi tiến độ vào ngày sai.</source>
        <translation>Set the computer's date and time right, then start the program again. Until then this page goes by the day of the last look; record no progress on a wrong day.</translation>
    </message>
    <message>
        <source>Ngày bị sai</source>
        <translation>The date is wrong</translation>
    </message>
    <message>
        <source>Đúng ngày rồi</source>
        <translation>The date is right</translation>
    </message>
</context>
<context>
    <name>LeadTable</name>
    <message>
        <source>Chờ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Dừng, bỏ</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Không hạn</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>Nhiệm vụ theo đơn vị</source>
        <translation>Tasks by unit</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Trong hạn</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>Tổng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tổng số</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Xem danh sách</source>
        <translation>See the list</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Kỳ chưa làm</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Mỗi nhiệm vụ được đếm một lần; kỳ chưa làm của việc định kỳ được đếm riêng. Chọn một ô rồi nhấn Enter để xem danh sách.</source>
        <translation>Each task is counted once; missed periods of recurring tasks are counted apart. Choose a cell and press Enter to see the list.</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Mở trong kế hoạch</source>
        <translation>Open in the plan</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RecommendationsDialog</name>
    <message>
        <source>Ghi trả lời</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>Kiến nghị chưa trả lời</source>
        <translation>Unanswered recommendations</translation>
    </message>
    <message>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>số, ký hiệu văn bản trả lời (nếu có)</source>
        <translation>number and symbol of the answering document (if any)</translation>
    </message>
    <message>
        <source>đã được giải quyết thế nào</source>
        <translation>how it was settled</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Chưa có báo cáo nào phải gửi</source>
        <translation>No report to send</translation>
    </message>
    <message>
        <source>Kế hoạch đang thực hiện chưa ghi chế độ báo cáo, hoặc đã gửi hết.</source>
        <translation>The plans in force name no reporting duty, or everything was sent.</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>còn {} ngày làm việc</source>
        <translation>{} working days left</translation>
    </message>
    <message>
        <source>gửi {}</source>
        <translation>to {}</translation>
    </message>
    <message>
        <source>hạn {}</source>
        <translation>due {}</translation>
    </message>
    <message>
        <source>ngày làm việc cuối {}</source>
        <translation>last working day {}</translation>
    </message>
    <message>
        <source>{n}/{m} đơn vị</source>
        <translation>{n}/{m} units</translation>
    </message>
    <message>
        <source>▲ {report} (hạn {day}) chưa được đánh dấu là đã gửi.</source>
        <translation>▲ {report} (due {day}) is not marked as sent.</translation>
    </message>
    <message>
        <source>Đã gửi</source>
        <translation>Sent</translation>
    </message>
</context>
<context>
    <name>ReportingSteps</name>
    <message>
        <source>Gửi phiếu</source>
        <translation>Forms out</translation>
    </message>
    <message>
        <source>Nhận phiếu</source>
        <translation>Forms in</translation>
    </message>
    <message>
        <source>Rà soát</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Soạn</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Ký</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Gửi</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>SinceBand</name>
    <message>
        <source>Từ lần xem trước ({day}): {what}.</source>
        <translation>Since the last look ({day}): {what}.</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>See</translation>
    </message>
    <message>
        <source>{n} lượt định kỳ đã qua</source>
        <translation>{n} recurring ones passed</translation>
    </message>
    <message>
        <source>{n} việc thành quá hạn</source>
        <translation>{n} turned overdue</translation>
    </message>
    <message>
        <source>Đã rõ</source>
        <translation>Noted</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>Chưa đến hạn</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>Chờ văn bản</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Hoàn thành chậm</source>
        <translation>Done late</translation>
    </message>
    <message>
        <source>Hoàn thành đúng hạn</source>
        <translation>Done in time</translation>
    </message>
    <message>
        <source>Hoàn thành, chưa rõ ngày</source>
        <translation>Done, day unknown</translation>
    </message>
    <message>
        <source>Không còn thực hiện</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Theo đơn vị…</source>
        <translation>By unit…</translation>
    </message>
    <message>
        <source>Tình hình {n} nhiệm vụ</source>
        <translation>How {n} tasks stand</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Đang làm, trong hạn</source>
        <translation>Under way, in time</translation>
    </message>
    <message>
        <source>Không có hạn</source>
        <translation>No deadline</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Bấm khi bước này xong (hôm nay)</source>
        <translation>Click when this step is done (today)</translation>
    </message>
    <message>
        <source>Bấm để bỏ đánh dấu</source>
        <translation>Click to take the mark off</translation>
    </message>
    <message>
        <source>chưa xong</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>đã xong</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>TodayLists</name>
    <message>
        <source>Chưa có số liệu</source>
        <translation>No figure yet</translation>
    </message>
    <message>
        <source>Chưa đạt mục tiêu năm</source>
        <translation>Below the year's target</translation>
    </message>
    <message>
        <source>Chỉ tiêu chưa đạt, thiếu số liệu</source>
        <translation>Indicators unmet or without figures</translation>
    </message>
    <message>
        <source>Chọn thư mục để ghi danh sách (PDF)</source>
        <translation>Choose a folder for the list (PDF)</translation>
    </message>
    <message>
        <source>Chờ văn bản</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Chờ văn bản cấp trên</source>
        <translation>Waiting for a higher level</translation>
    </message>
    <message>
        <source>Lượt định kỳ đã qua</source>
        <translation>Recurring ones that passed</translation>
    </message>
    <message>
        <source>Nhập số liệu</source>
        <translation>Enter the figure</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Thành quá hạn</source>
        <translation>Turned overdue</translation>
    </message>
    <message>
        <source>Từ lần xem trước ({})</source>
        <translation>Since the last look ({})</translation>
    </message>
    <message>
        <source>{n} chỉ tiêu: {met} đạt, {open} chưa đủ căn cứ so sánh.</source>
        <translation>{n} indicators: {met} met, {open} undecided.</translation>
    </message>
    <message>
        <source>Đang tạo danh sách</source>
        <translation>Making the list</translation>
    </message>
    <message>
        <source>Đã ghi {}</source>
        <translation>Wrote {}</translation>
    </message>
    <message>
        <source>Đến hạn trong 7 ngày</source>
        <translation>Due within 7 days</translation>
    </message>
    <message>
        <source>{n} chỉ tiêu: {met} đạt.</source>
        <translation>{n} indicators: {met} met.</translation>
    </message>
    <message>
        <source>Kỳ chưa làm</source>
        <translation>Missed</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Chưa có kế hoạch nào</source>
        <translation>No plan yet</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch nào đang thực hiện</source>
        <translation>No plan in force yet</translation>
    </message>
    <message>
        <source>Chỉ tiêu chưa đạt, thiếu số liệu</source>
        <translation>Indicators unmet or without figures</translation>
    </message>
    <message>
        <source>Chờ văn bản cấp trên</source>
        <translation>Waiting for a higher level</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>In danh sách</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Không có việc quá hạn, cũng không có việc đến hạn trong 30 ngày tới.</source>
        <translation>Nothing is overdue, and nothing falls due in the next 30 days.</translation>
    </message>
    <message>
        <source>Kiến nghị chưa trả lời</source>
        <translation>Unanswered recommendations</translation>
    </message>
    <message>
        <source>Nhập kế hoạch đã ban hành từ tệp Word, PDF, Excel hoặc dán văn bản. Từ đó trang này cho biết mỗi sáng việc nào quá hạn, sắp đến hạn, đang chờ ai.</source>
        <translation>Read an issued plan in from Word, PDF, Excel or pasted text. From then on this page says every morning what is overdue, falls due, and waits for whom.</translation>
    </message>
    <message>
        <source>Nhập văn bản…</source>
        <translation>Read a document in…</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Sau đó, đến 30 ngày</source>
        <translation>Then, up to 30 days</translation>
    </message>
    <message>
        <source>Trang Kế hoạch</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Trong 7 ngày</source>
        <translation>Within 7 days</translation>
    </message>
    <message>
        <source>Việc quá hạn và sắp đến hạn</source>
        <translation>Overdue and soon due</translation>
    </message>
    <message>
        <source>Xem kế hoạch</source>
        <translation>See the plans</translation>
    </message>
    <message>
        <source>{n} kế hoạch đang thực hiện</source>
        <translation>{n} plans in force</translation>
    </message>
    <message>
        <source>{n} nhiệm vụ</source>
        <translation>{n} tasks</translation>
    </message>
    <message>
        <source>Đến hạn trong 7 ngày</source>
        <translation>Due within 7 days</translation>
    </message>
    <message>
        <source>Kỳ chưa làm</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Có {n} văn bản còn là dự thảo. Xem lại rồi đưa vào thực hiện, trang này sẽ cho biết việc nào đến hạn, việc nào phải chờ.</source>
        <translation>{n} documents are still drafts. Check them and put them in force; then this page says what falls due and what waits.</translation>
    </message>
    <message>
        <source>{n} công văn đang thực hiện</source>
        <translation>{n} letters in force</translation>
    </message>
    <message>
        <source>{n} kế hoạch, {letters} công văn đang thực hiện</source>
        <translation>{n} plans and {letters} letters in force</translation>
    </message>
</context>
<context>
    <name>TodayRows</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Kiến nghị</source>
        <translation>Recommendation</translation>
    </message>
    <message>
        <source>Mục tiêu</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Nhiệm vụ đã báo</source>
        <translation>Tasks reported</translation>
    </message>
    <message>
        <source>Phiếu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Thực hiện</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>chế độ báo cáo</source>
        <translation>reporting duty</translation>
    </message>
    <message>
        <source>còn {} kỳ trước chưa làm</source>
        <translation>{} earlier ones missed too</translation>
    </message>
    <message>
        <source>từ {}</source>
        <translation>since {}</translation>
    </message>
    <message>
        <source>việc định kỳ</source>
        <translation>recurring</translation>
    </message>
    <message>
        <source>{reason}, ngày làm việc cuối: {day}</source>
        <translation>{reason}, last working day: {day}</translation>
    </message>
    <message>
        <source>{} ngày</source>
        <translation>{} days</translation>
    </message>
    <message>
        <source>Đã chờ</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>▲ chưa gửi</source>
        <translation>▲ not answered</translation>
    </message>
    <message>
        <source>▲ lỡ {} ngày</source>
        <translation>▲ missed {} days ago</translation>
    </message>
    <message>
        <source>▲ quá hạn {} ngày</source>
        <translation>▲ {} days overdue</translation>
    </message>
    <message>
        <source>◇ gửi chưa đủ</source>
        <translation>◇ in part</translation>
    </message>
    <message>
        <source>✓ đã báo đủ</source>
        <translation>✓ all reported</translation>
    </message>
    <message>
        <source>✓ đã nhận ngày {}</source>
        <translation>✓ received {}</translation>
    </message>
</context>
<context>
    <name>UnitsCard</name>
    <message>
        <source>Chưa có nhiệm vụ nào giao riêng cho một đơn vị.</source>
        <translation>No task is led by one unit alone yet.</translation>
    </message>
    <message>
        <source>Mọi đơn vị và phiếu đã nhận</source>
        <translation>All units and what came in</translation>
    </message>
    <message>
        <source>Phiếu của các đơn vị</source>
        <translation>Units' forms</translation>
    </message>
    <message>
        <source>Phiếu {period}: các đơn vị đều đã gửi</source>
        <translation>Forms of {period}: no unit is missing</translation>
    </message>
    <message>
        <source>Thư đôn đốc…</source>
        <translation>Letters…</translation>
    </message>
    <message>
        <source>Tất cả…</source>
        <translation>All…</translation>
    </message>
    <message>
        <source>và {n} đơn vị khác</source>
        <translation>and {n} more units</translation>
    </message>
    <message>
        <source>{n} đơn vị chưa gửi phiếu {period}</source>
        <translation>{n} units have not answered for {period}</translation>
    </message>
    <message>
        <source>{n} đơn vị gửi chưa đủ, {m} đã gửi đủ</source>
        <translation>{n} answered in part, {m} in full</translation>
    </message>
    <message>
        <source>Đánh dấu đã nhận phiếu hôm nay</source>
        <translation>Mark as received today</translation>
    </message>
    <message>
        <source>Đã nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Đã nhận phiếu của {}</source>
        <translation>Form of {} received</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Chờ văn bản cấp trên</source>
        <translation>Waiting for a higher level</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>See</translation>
    </message>
    <message>
        <source>và {n} văn bản, việc khác</source>
        <translation>and {n} others</translation>
    </message>
    <message>
        <source>{n} nhiệm vụ: {what}</source>
        <translation>{n} tasks: {what}</translation>
    </message>
    <message>
        <source>Đã có…</source>
        <translation>It came…</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>Xem tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Xem tiếp {name}</source>
        <translation>Go on with {name}</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>Bỏ {name}</source>
        <translation>Drop {name}</translation>
    </message>
    <message>
        <source>{clock} hôm nay</source>
        <translation>{clock} today</translation>
    </message>
    <message>
        <source>Bản đọc đang xem dở ({n})</source>
        <translation>Reviews left half-way ({n})</translation>
    </message>
    <message>
        <source>{clock} hôm qua</source>
        <translation>{clock} yesterday</translation>
    </message>
    <message>
        <source>{moment}, {n} ngày trước</source>
        <translation>{moment}, {n} days ago</translation>
    </message>
    <message>
        <source>{n} chỗ đã sửa · {when}</source>
        <translation>{n} corrections · {when}</translation>
    </message>
    <message>
        <source>▲ {name}: phần đã sửa bị hỏng, không lấy lại được</source>
        <translation>▲ {name}: its corrections are damaged and can’t be brought back</translation>
    </message>
    <message>
        <source>Văn bản đã dán</source>
        <translation>Pasted text</translation>
    </message>
    <message>
        <source>Để riêng ở {folder}</source>
        <translation>Set aside in {folder}</translation>
    </message>
</context>
<context>
    <name>LeftHalfWay</name>
    <message>
        <source>Đã lấy lại {n} chỗ sửa; chưa ghi vào sổ, Ctrl+Z để trở về.</source>
        <translation>{n} corrections are back; nothing is stored yet, Ctrl+Z takes them back.</translation>
    </message>
    <message>
        <source>Đã lấy lại {n} chỗ sửa; {lost} chỗ không còn dòng, bấm “Xem lại…”. Chưa ghi vào sổ.</source>
        <translation>{n} corrections are there again; {lost} have no row any more, press “Look…”. Nothing is stored yet.</translation>
    </message>
</context>
<context>
    <name>EndingBar</name>
    <message>
        <source>Lý do không nối tiếp</source>
        <translation>Why nothing goes on</translation>
    </message>
    <message>
        <source>Đã hoàn thành</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Không còn phù hợp</source>
        <translation>No longer fits</translation>
    </message>
    <message>
        <source>Không thuộc nhiệm vụ của xã</source>
        <translation>Not the commune's work</translation>
    </message>
    <message>
        <source>Đã gộp vào việc khác</source>
        <translation>Merged into other work</translation>
    </message>
    <message>
        <source>↶ Lấy lại</source>
        <translation>↶ Take back</translation>
    </message>
    <message>
        <source>Lấy lại lần chọn gần nhất trong bảng này (Ctrl+Z).</source>
        <translation>Takes back what was decided last in this table (Ctrl+Z).</translation>
    </message>
    <message>
        <source>{n} mục đang chọn:</source>
        <translation>{n} rows chosen:</translation>
    </message>
    <message>
        <source>Không nối tiếp {n} mục</source>
        <translation>Nothing goes on with {n} rows</translation>
    </message>
    <message>
        <source>Không nối tiếp</source>
        <translation>Nothing goes on</translation>
    </message>
    <message>
        <source>Ghi lý do trước; lý do được giữ cùng kế hoạch cũ.</source>
        <translation>Write a reason first; it is kept with the old plan.</translation>
    </message>
    <message>
        <source>Chọn nhiều mục (Shift, Ctrl+A):</source>
        <translation>Choose many (Shift, Ctrl+A):</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message>
        <source>Đọc văn bản khác?</source>
        <translation>Read another document?</translation>
    </message>
    <message>
        <source>Bản đọc đang xem chưa được nhận. Nếu đã sửa chỗ nào, bản đó được giữ lại để xem tiếp sau, ở trang này.</source>
        <translation>The reading in front is not taken yet. If anything was corrected in it, it is kept to go on with later, on this page.</translation>
    </message>
    <message>
        <source>Đọc văn bản khác</source>
        <translation>Read another</translation>
    </message>
    <message>
        <source>Giữ bản đang xem</source>
        <translation>Keep this one</translation>
    </message>
    <message>
        <source>Bỏ bản đọc này?</source>
        <translation>Discard this reading?</translation>
    </message>
    <message>
        <source>Các chỗ đã sửa sẽ mất. Tệp gốc và dữ liệu đã lưu không thay đổi.</source>
        <translation>Your corrections will be lost. The file and the stored data stay as they are.</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Đã có {name} trong dữ liệu. Nhận nữa thì có hai kế hoạch giống nhau, việc bị đếm hai lần; muốn lấy chỗ thay đổi, hãy bấm “Cập nhật kế hoạch đang có”.</source>
        <translation>{name} is in the data already. Taken again there would be two plans alike and their work counted twice; to take over what changed, press “Update the plan held”.</translation>
    </message>
    <message>
        <source>Đã có {name} trong dữ liệu, nay chỉ còn để xem. Nhận nữa thì việc của kế hoạch cũ lại được tính là đang thực hiện.</source>
        <translation>{name} is in the data and read-only now. Taken again, its tasks count as work under way once more.</translation>
    </message>
    <message>
        <source>Nhận thêm một bản nữa?</source>
        <translation>Take it in once more?</translation>
    </message>
    <message>
        <source>Nhận thêm bản này</source>
        <translation>Take this one too</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Tệp đang rà soát dở</source>
        <translation>Review left half-way</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Đọc lại từ đầu</source>
        <translation>Read from the beginning</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tệp này đã được rà soát dở từ {when}.</source>
        <translation>You began to review this file at {when}.</translation>
    </message>
    <message>
        <source>Làm tiếp thì các chỗ đã sửa được lấy lại. Đọc lại từ đầu thì các chỗ đã sửa vẫn được giữ, ở trang Nhập văn bản, cho đến khi bỏ hẳn.</source>
        <translation>Going on brings your corrections back. If it is read from the beginning, the corrections are still kept, on the page Import, until you give them up.</translation>
    </message>
</context>
<context>
    <name>LostStrip</name>
    <message>
        <source>Xem lại…</source>
        <translation>Look…</translation>
    </message>
    <message>
        <source>▲ {n} chỗ đã sửa không còn dòng để đặt vào; vẫn được giữ cho đến khi xử lý xong.</source>
        <translation>▲ {n} of your corrections have no row any more; they are kept until you have dealt with them.</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>Chỗ đã sửa không còn dòng</source>
        <translation>Corrections without a row</translation>
    </message>
    <message>
        <source>Văn bản nay được đọc khác trước nên các chỗ sửa này không còn dòng để đặt vào. Hãy sửa lại bằng tay nếu còn cần, rồi bấm “Đã xử lý xong”.</source>
        <translation>The document is now read otherwise than before, so these corrections have no row any more. Make them again by hand where they are still needed, then press “Dealt with”.</translation>
    </message>
    <message>
        <source>Các chỗ đã sửa</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>DutyFields</name>
    <message>
        <source>+ Thêm chế độ báo cáo</source>
        <translation>+ Add a reporting duty</translation>
    </message>
    <message>
        <source>Bỏ, không nhận chế độ này.</source>
        <translation>Left out; this duty is not taken.</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Nơi báo cáo</source>
        <translation>Who reports</translation>
    </message>
    <message>
        <source>Gửi đến</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Bỏ chế độ báo cáo này hoặc lấy lại; hoàn tác bằng Ctrl+Z.</source>
        <translation>Leave this reporting duty out or take it back; Ctrl+Z undoes it.</translation>
    </message>
</context>
<context>
    <name>DutiesBox</name>
    <message>
        <source>Chế độ báo cáo</source>
        <translation>Reporting duties</translation>
    </message>
    <message>
        <source>Kế hoạch chưa ghi chế độ báo cáo nào.</source>
        <translation>The plan names no reporting duty yet.</translation>
    </message>
    <message>
        <source>+ Thêm</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>Thêm một chế độ báo cáo; hoàn tác bằng Ctrl+Z.</source>
        <translation>Adds a reporting duty; Ctrl+Z takes it back.</translation>
    </message>
</context>
<context>
    <name>DutyBlock</name>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Nơi báo cáo</source>
        <translation>Who reports</translation>
    </message>
    <message>
        <source>Gửi đến</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>hằng tháng, trước ngày 15</source>
        <translation>hằng tháng, trước ngày 15</translation>
    </message>
    <message>
        <source>Nơi A; Nơi B</source>
        <translation>Office A; Office B</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ chế độ báo cáo này; hoàn tác bằng Ctrl+Z.</source>
        <translation>Removes this reporting duty; Ctrl+Z brings it back.</translation>
    </message>
</context>
<context>
    <name>WrappedLabel</name>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>NewDuty</name>
    <message>
        <source>Chưa thêm: hãy ghi kỳ báo cáo, ví dụ: hằng tháng, trước ngày 15.</source>
        <translation>Not added yet: enter when it is due, for example: hằng tháng, trước ngày 15.</translation>
    </message>
</context>
<context>
    <name>OwnStrip</name>
    <message>
        <source>Đã bỏ {n} dòng của đơn vị khác; giữ {kept} dòng. Chưa ghi gì.</source>
        <translation>{n} rows of others left out, {kept} kept. Nothing is stored yet.</translation>
    </message>
    <message>
        <source>Lấy lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Chỉ giữ việc của đơn vị tôi</source>
        <translation>Keep only our own work</translation>
    </message>
    <message>
        <source>Giữ dòng có đơn vị mình, “UBND các xã”, “địa phương”… chủ trì hoặc phối hợp, và dòng không nêu ai; bỏ các dòng còn lại. Hoàn tác bằng Ctrl+Z.</source>
        <translation>Keeps rows that our units, "UBND các xã", "địa phương"… lead or help with, and those that name nobody; leaves the others out. Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>Văn bản của nơi khác: {n} dòng giao cho đơn vị khác, {kept} dòng của mình hoặc không nêu ai.</source>
        <translation>Another office's document: {n} rows are for others, {kept} are ours or name nobody.</translation>
    </message>
</context>
<context>
    <name>ProgressQuestion</name>
    <message>
        <source>Nhận cả tiến độ</source>
        <translation>Take the progress too</translation>
    </message>
    <message>
        <source>Đây là bảng theo dõi: trong bảng đã có tiến độ của {n} nhiệm vụ. Nhận cùng kế hoạch thì tiến độ được ghi vào kỳ dưới đây; một lần Ctrl+Z là trở về cả hai.</source>
        <translation>This is a tracking list: it tells the progress of {n} tasks. Taken with the plan, the progress is entered for the period below; one Ctrl+Z takes both back.</translation>
    </message>
    <message>
        <source>Ghi vào kỳ</source>
        <translation>Enter for</translation>
    </message>
    <message>
        <source>Nhận kế hoạch và tiến độ</source>
        <translation>Take plan and progress</translation>
    </message>
    <message>
        <source>Chỉ nhận kế hoạch</source>
        <translation>Take the plan only</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>◆ {n} dòng chưa ghi được tiến độ, hãy ghi sau ở trang Cập nhật tháng:</source>
        <translation>◆ {n} rows whose progress can't be entered; enter it later on the page of the month:</translation>
    </message>
</context>
<context>
    <name>DeadlineSteps</name>
    <message>
        <source>Gia hạn…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>Đã có văn bản đang chờ…</source>
        <translation>The awaited document has come…</translation>
    </message>
</context>
<context>
    <name>Superseded</name>
    <message>
        <source>Kế hoạch này đã được thay thế, chỉ còn để xem; hãy ghi vào kế hoạch thay thế nó.</source>
        <translation>This plan has been superseded and can only be looked at; write into the plan that takes its place.</translation>
    </message>
</context>
</TS>
