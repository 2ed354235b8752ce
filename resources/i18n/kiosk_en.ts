<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>AddPersonForm</name>
    <message>
        <source>Người hỗ trợ</source>
        <translation>Helper</translation>
    </message>
    <message>
        <source>Nhập giúp ở máy. Không gọi số, không mở hồ sơ.</source>
        <translation>Types for people at the kiosk. Calls no numbers, opens no cases.</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Gọi số, mở và kết thúc hồ sơ.</source>
        <translation>Calls numbers, opens and finishes cases.</translation>
    </message>
    <message>
        <source>Quản trị</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Như cán bộ, và thêm người.</source>
        <translation>Like an officer, and adds people.</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>%1 đăng nhập được từ bây giờ.</source>
        <translation>%1 may sign in from now on.</translation>
    </message>
    <message>
        <source>Đã thêm</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Mã PIN: 6 chữ số, người ấy tự chọn</source>
        <translation>PIN: 6 digits, of their own choice</translation>
    </message>
    <message>
        <source>Nhập lại mã PIN</source>
        <translation>PIN again</translation>
    </message>
    <message>
        <source>Thêm người này</source>
        <translation>Add this person</translation>
    </message>
    <message>
        <source>Ẩn bàn phím</source>
        <translation>Hide keyboard</translation>
    </message>
    <message>
        <source>Bàn phím trên màn hình</source>
        <translation>Keyboard on the screen</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Chuẩn bị giấy tờ và lấy số</source>
        <translation>Prepare your papers and get a number</translation>
    </message>
    <message>
        <source>Miễn phí. Không cần biết dùng máy, có người giúp.</source>
        <translation>Free of charge. No skill needed; people help you.</translation>
    </message>
    <message>
        <source>Hôm nay làm được ở đây:</source>
        <translation>What you can do here today:</translation>
    </message>
    <message>
        <source>Gọi hỏi: %1</source>
        <translation>Questions? Call %1</translation>
    </message>
    <message>
        <source>Chạm để bắt đầu</source>
        <translation>Touch to begin</translation>
    </message>
</context>
<context>
    <name>BigButton</name>
    <message>
        <source>%1: xin đợi một chút</source>
        <translation>%1: please wait a moment</translation>
    </message>
    <message>
        <source>Xin đợi…</source>
        <translation>Please wait…</translation>
    </message>
</context>
<context>
    <name>BoardMain</name>
    <message>
        <source>Bảng gọi số – Điểm Hỗ Trợ</source>
        <translation>Called numbers – Điểm Hỗ Trợ</translation>
    </message>
    <message>
        <source>Bảng gọi số đang tạm nghỉ</source>
        <translation>The board of called numbers is out of service</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>Bảng gọi số</source>
        <translation>Called numbers</translation>
    </message>
    <message>
        <source>Vừa gọi</source>
        <translation>Just called</translation>
    </message>
    <message>
        <source>Hướng dẫn ở đây miễn phí.</source>
        <translation>Guidance here is free of charge.</translation>
    </message>
    <message>
        <source>Gọi hỏi: %1</source>
        <translation>Questions: %1</translation>
    </message>
</context>
<context>
    <name>CalledPane</name>
    <message>
        <source>Đang gọi lần %1, lúc %2</source>
        <translation>Called %1 times, last at %2</translation>
    </message>
    <message>
        <source>Đang gọi, lúc %1</source>
        <translation>Called at %1</translation>
    </message>
    <message>
        <source>Đã chờ %1</source>
        <translation>Waited %1</translation>
    </message>
    <message>
        <source>Ghi vắng mặt</source>
        <translation>Mark absent</translation>
    </message>
    <message>
        <source>Gọi lại</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Mở hồ sơ</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Vắng mặt thì vẫn gọi lại được, từ danh sách bên trái.</source>
        <translation>An absent person can still be called again, from the list on the left.</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>%1 · gửi lúc %2</source>
        <translation>%1 · submitted at %2</translation>
    </message>
    <message>
        <source>Người dân đọc màn hình %1.</source>
        <translation>This person was reading %1.</translation>
    </message>
    <message>
        <source>%1 nhập hộ. Xin đọc lại cho người dân nghe.</source>
        <translation>%1 typed for them. Please read it back.</translation>
    </message>
    <message>
        <source>%1 đã giúp người dân.</source>
        <translation>%1 helped this person.</translation>
    </message>
    <message>
        <source>Kết thúc hồ sơ</source>
        <translation>Finish the case</translation>
    </message>
    <message>
        <source>Ẩn số</source>
        <translation>Hide numbers</translation>
    </message>
    <message>
        <source>Hiện số</source>
        <translation>Show numbers</translation>
    </message>
    <message>
        <source>Thủ tục đã có bản khác. Câu trả lời hiện đúng như đã lưu.</source>
        <translation>This procedure has another version now. The answers stand as they were stored.</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Đã có</source>
        <translation>I have it</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Ông/bà không cần giấy này.</source>
        <translation>You do not need this paper.</translation>
    </message>
</context>
<context>
    <name>ChecklistScreen</name>
    <message>
        <source>Thiếu giấy vẫn làm tiếp được. Phiếu in sẽ nhắc ông/bà.</source>
        <translation>You can go on without a paper. The slip will remind you.</translation>
    </message>
    <message>
        <source>Ông/bà đã có giấy nào?</source>
        <translation>Which papers do you have?</translation>
    </message>
    <message>
        <source>Không cần mang. %1</source>
        <translation>No need to bring it. %1</translation>
    </message>
    <message>
        <source>Không phải mang. Làm tại quầy với cán bộ.</source>
        <translation>Nothing to bring. Done at the desk with an officer.</translation>
    </message>
</context>
<context>
    <name>ChoiceInput</name>
    <message>
        <source>Có thể chọn nhiều ý.</source>
        <translation>You may choose several.</translation>
    </message>
    <message>
        <source>Tìm trong danh sách</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Gõ vài chữ để tìm</source>
        <translation>Type a few letters to search</translation>
    </message>
    <message>
        <source>Không thấy chữ này trong danh sách. Xin thử chữ khác.</source>
        <translation>Not in the list. Please try other letters.</translation>
    </message>
    <message>
        <source>Xem thêm %1 mục</source>
        <translation>Show %1 more</translation>
    </message>
</context>
<context>
    <name>ChooseScreen</name>
    <message>
        <source>Chạm vào một hình, hoặc gõ vài chữ để tìm.</source>
        <translation>Touch a picture, or type a few words to search.</translation>
    </message>
    <message>
        <source>Tìm việc cần làm</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Ông/bà cần làm gì?</source>
        <translation>What do you need to do?</translation>
    </message>
    <message>
        <source>Tìm, không cần bỏ dấu</source>
        <translation>Search, marks are not needed</translation>
    </message>
    <message>
        <source>Đang mở danh sách. Xin đợi một chút.</source>
        <translation>Opening the list. Please wait a moment.</translation>
    </message>
    <message>
        <source>Xin thử chữ khác, hoặc bấm “Gọi người hỗ trợ”.</source>
        <translation>Please try other words, or press “Call a person”.</translation>
    </message>
    <message>
        <source>Máy chưa có việc này</source>
        <translation>This is not here yet</translation>
    </message>
</context>
<context>
    <name>ConfirmIdentityScreen</name>
    <message>
        <source>Không phải, quét lại</source>
        <translation>No, scan again</translation>
    </message>
    <message>
        <source>Đúng thì máy điền giúp. Sai chỗ nào, lát nữa sửa được.</source>
        <translation>If so, the form fills itself in. You can correct it later.</translation>
    </message>
    <message>
        <source>Đúng, là tôi</source>
        <translation>Yes, this is me</translation>
    </message>
    <message>
        <source>Đây có phải ông/bà?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>Personal number</translation>
    </message>
    <message>
        <source>Loại thẻ</source>
        <translation>Kind of card</translation>
    </message>
    <message>
        <source>Nơi ở ghi trên thẻ</source>
        <translation>Address on the card</translation>
    </message>
    <message>
        <source>Thôi, tôi nhập tay</source>
        <translation>No, I will type</translation>
    </message>
</context>
<context>
    <name>ConsentScreen</name>
    <message>
        <source>Không đồng ý</source>
        <translation>I do not agree</translation>
    </message>
    <message>
        <source>Tôi đồng ý</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>Cho máy ghi thông tin của ông/bà?</source>
        <translation>May this kiosk note what you tell it?</translation>
    </message>
    <message>
        <source>Ghi gì?</source>
        <translation>What is noted?</translation>
    </message>
    <message>
        <source>Những gì ông/bà trả lời và chữ trên thẻ căn cước. Không chụp, không giữ hình.</source>
        <translation>Your answers and the text of your identity card. No photograph is taken or kept.</translation>
    </message>
    <message>
        <source>Để làm gì?</source>
        <translation>What for?</translation>
    </message>
    <message>
        <source>Để điền sẵn tờ khai và cho ông/bà số thứ tự. Không dùng việc khác.</source>
        <translation>To fill in your form and give you a number. For nothing else.</translation>
    </message>
    <message>
        <source>Ai được xem?</source>
        <translation>Who sees it?</translation>
    </message>
    <message>
        <source>Chỉ cán bộ tiếp ông/bà và người hỗ trợ ở điểm này.</source>
        <translation>Only the officer who serves you and the helpers of this point.</translation>
    </message>
    <message>
        <source>Giữ bao lâu?</source>
        <translation>For how long?</translation>
    </message>
    <message>
        <source>Mất điện giữa chừng: phần đang làm được khóa lại, 7 ngày sau xóa.</source>
        <translation>After a power cut, what you had begun is locked away and deleted after 7 days.</translation>
    </message>
    <message>
        <source>Chưa gửi thì rời máy là xóa. Đã gửi thì giữ có khóa, cùng hồ sơ của ông/bà.</source>
        <translation>Before you send it: deleted when you leave. After: kept under lock with your case.</translation>
    </message>
    <message>
        <source>Không đồng ý cũng được. Máy xóa hết, và cán bộ sẽ giúp ông/bà tại quầy.</source>
        <translation>You need not agree. Everything is deleted, and an officer helps you at the desk.</translation>
    </message>
</context>
<context>
    <name>CurrentCall</name>
    <message>
        <source>Mời số %1 đến quầy %2</source>
        <translation>Number %1, please come to desk %2</translation>
    </message>
    <message>
        <source>Mời số – gọi lần %1</source>
        <translation>Number – call %1</translation>
    </message>
    <message>
        <source>Mời số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>đến quầy %1</source>
        <translation>to desk %1</translation>
    </message>
    <message>
        <source>Chưa gọi số nào. Xin bà con ngồi chờ.</source>
        <translation>No number has been called yet. Please take a seat.</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Không có ngày này. Xin xem lại.</source>
        <translation>There is no such day. Please look again.</translation>
    </message>
    <message>
        <source>Năm %1</source>
        <translation>The year %1</translation>
    </message>
    <message>
        <source>Ngày %1 tháng %2 năm %3</source>
        <translation>Day %1, month %2, year %3</translation>
    </message>
    <message>
        <source>Không nhớ ngày thì để trống ô ngày.</source>
        <translation>Leave the day empty if you do not remember it.</translation>
    </message>
    <message>
        <source>Chỉ nhớ năm</source>
        <translation>I only know the year</translation>
    </message>
</context>
<context>
    <name>DeskBar</name>
    <message>
        <source>Quầy %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Xin kết thúc số đang phục vụ trước.</source>
        <translation>Finish the number you are serving first.</translation>
    </message>
    <message>
        <source>Đổi quầy</source>
        <translation>Change desk</translation>
    </message>
    <message>
        <source>Người làm việc</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Màu dịu</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>Rõ hơn</source>
        <translation>Clearer</translation>
    </message>
    <message>
        <source>Rời quầy</source>
        <translation>Leave the desk</translation>
    </message>
</context>
<context>
    <name>DeskMain</name>
    <message>
        <source>Bàn làm việc – Điểm Hỗ Trợ</source>
        <translation>Staff desk – Điểm Hỗ Trợ</translation>
    </message>
</context>
<context>
    <name>DeskNumberPicker</name>
    <message>
        <source>Quầy số %1</source>
        <translation>Desk number %1</translation>
    </message>
    <message>
        <source>Quầy số nhỏ hơn</source>
        <translation>Lower desk number</translation>
    </message>
    <message>
        <source>Quầy %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>Quầy số lớn hơn</source>
        <translation>Higher desk number</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Bàn làm việc của cán bộ</source>
        <translation>Staff desk</translation>
    </message>
    <message>
        <source>Tôi đến</source>
        <translation>I&apos;m coming</translation>
    </message>
    <message>
        <source>%1 trước</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>Máy %1 đang gọi người hỗ trợ</source>
        <translation>Somebody at kiosk %1 asks for help</translation>
    </message>
    <message>
        <source>Còn %1 máy nữa đang gọi.</source>
        <translation>%1 more kiosks are calling.</translation>
    </message>
    <message>
        <source>Đã rõ</source>
        <translation>I see</translation>
    </message>
    <message>
        <source>Gọi lại</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Đã ghi %1 vắng mặt.</source>
        <translation>%1 is marked absent.</translation>
    </message>
    <message>
        <source>Chưa có ai chờ.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>Xin kết thúc số %1 trước.</source>
        <translation>Finish number %1 first.</translation>
    </message>
    <message>
        <source>Gọi số tiếp theo</source>
        <translation>Call the next number</translation>
    </message>
    <message>
        <source>Chưa có ai chờ. Số mới tự hiện ở đây.</source>
        <translation>Nobody is waiting. New numbers appear here by themselves.</translation>
    </message>
    <message>
        <source>Đang chờ</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>chờ %1 · lấy số lúc %2</source>
        <translation>waiting %1 · since %2</translation>
    </message>
    <message>
        <source>Vắng mặt</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>gọi lúc %1, không có mặt</source>
        <translation>called at %1, did not come</translation>
    </message>
    <message>
        <source>Ở quầy khác</source>
        <translation>At other desks</translation>
    </message>
    <message>
        <source>đang làm ở quầy %1</source>
        <translation>being served at desk %1</translation>
    </message>
    <message>
        <source>đang gọi đến quầy %1</source>
        <translation>called to desk %1</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Chưa, làm tiếp</source>
        <translation>Not yet, go on</translation>
    </message>
    <message>
        <source>Số này rời hàng chờ. Sau đó không mở lại hồ sơ ở quầy được.</source>
        <translation>This number leaves the queue. The case cannot be opened at a desk again.</translation>
    </message>
    <message>
        <source>Kết thúc hồ sơ của số %1?</source>
        <translation>Finish the case of number %1?</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Số này hiện trên bảng gọi.</source>
        <translation>This number stands on the board.</translation>
    </message>
    <message>
        <source>Ông/bà ngồi quầy nào?</source>
        <translation>Which desk are you sitting at?</translation>
    </message>
</context>
<context>
    <name>DeskTrouble</name>
    <message>
        <source>Bàn làm việc chưa mở được</source>
        <translation>The desk could not be opened</translation>
    </message>
    <message>
        <source>Hồ sơ đã nhận không mất. Sửa xong, xin đóng rồi mở lại.</source>
        <translation>No case is lost. When it is repaired, please close and open the desk again.</translation>
    </message>
</context>
<context>
    <name>DigitsInput</name>
    <message>
        <source>Đã nhập %1 trong %2 số.</source>
        <translation>%1 of %2 digits.</translation>
    </message>
    <message>
        <source>Đủ %1 số. Xin đọc lại: %2</source>
        <translation>All %1 digits. Please read them again: %2</translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Mời người tiếp theo</source>
        <translation>Call the next person</translation>
    </message>
    <message>
        <source>Chưa có ai chờ</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>Giúp bà con ở máy hướng dẫn</source>
        <translation>Help people at the kiosks</translation>
    </message>
    <message>
        <source>Bấm “Gọi số tiếp theo” hoặc phím F5.</source>
        <translation>Press “Call the next number” or the F5 key.</translation>
    </message>
    <message>
        <source>Số mới tự hiện bên trái khi có người lấy số.</source>
        <translation>New numbers appear on the left when somebody takes one.</translation>
    </message>
    <message>
        <source>Có người gọi thì dòng báo hiện ở trên. Cán bộ gọi số và mở hồ sơ.</source>
        <translation>A line appears above when somebody rings. Officers call numbers and open cases.</translation>
    </message>
</context>
<context>
    <name>ExitScreen</name>
    <message>
        <source>Sửa câu trả lời</source>
        <translation>Change answer</translation>
    </message>
    <message>
        <source>Chọn việc khác</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Việc này làm ở chỗ khác</source>
        <translation>This is done elsewhere</translation>
    </message>
    <message>
        <source>Ông/bà làm thế này</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Chưa rõ thì bấm “Gọi người hỗ trợ” ở góc trên.</source>
        <translation>Not clear? Press “Call a person” in the corner above.</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>%1 (không bắt buộc)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>Tôi không biết</source>
        <translation>I do not know</translation>
    </message>
</context>
<context>
    <name>FirstAdminForm</name>
    <message>
        <source>Quầy này mở lần đầu. Người quản trị thêm cán bộ và giữ cài đặt.</source>
        <translation>This desk opens for the first time. The administrator adds staff and keeps the settings.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Mã PIN: 6 chữ số, không lặp, không liền nhau</source>
        <translation>PIN: 6 digits, not all the same, not in a row</translation>
    </message>
    <message>
        <source>Nhập lại mã PIN</source>
        <translation>The PIN once more</translation>
    </message>
    <message>
        <source>Tạo người quản trị</source>
        <translation>Create the administrator</translation>
    </message>
    <message>
        <source>Ẩn bàn phím</source>
        <translation>Hide the keyboard</translation>
    </message>
    <message>
        <source>Bàn phím trên màn hình</source>
        <translation>Keyboard on the screen</translation>
    </message>
</context>
<context>
    <name>HelperScreen</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Chọn tên khác</source>
        <translation>Choose another name</translation>
    </message>
    <message>
        <source>Chọn tên của mình, rồi nhập mã PIN.</source>
        <translation>Choose your name, then type your PIN.</translation>
    </message>
    <message>
        <source>Máy không hiện và không giữ mã này.</source>
        <translation>The kiosk neither shows nor keeps this PIN.</translation>
    </message>
    <message>
        <source>Ai đang giúp ở đây?</source>
        <translation>Who is helping here?</translation>
    </message>
    <message>
        <source>Mã PIN của %1</source>
        <translation>PIN of %1</translation>
    </message>
    <message>
        <source>Xin người quản trị thêm người ở bàn làm việc.</source>
        <translation>Please ask the administrator to add people at the staff desk.</translation>
    </message>
    <message>
        <source>Chưa có tên ai</source>
        <translation>No names yet</translation>
    </message>
    <message>
        <source>Đang kiểm tra…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>6 chữ số</source>
        <translation>6 digits</translation>
    </message>
</context>
<context>
    <name>HelperStrip</name>
    <message>
        <source>Đang giúp: %1</source>
        <translation>Helping: %1</translation>
    </message>
    <message>
        <source>Thôi giúp</source>
        <translation>Stop helping</translation>
    </message>
</context>
<context>
    <name>IdentityScreen</name>
    <message>
        <source>Nhập tay</source>
        <translation>Type it</translation>
    </message>
    <message>
        <source>Mời ông/bà nhập tay</source>
        <translation>Please type it in</translation>
    </message>
    <message>
        <source>Đưa thẻ căn cước vào khung</source>
        <translation>Hold your identity card in the frame</translation>
    </message>
    <message>
        <source>Chưa dùng được máy ảnh</source>
        <translation>The camera does not work now</translation>
    </message>
    <message>
        <source>Chưa đọc được thẻ cũng không sao. Ông/bà bấm “Nhập tay”.</source>
        <translation>No matter if the card is not read. Press “Type it”.</translation>
    </message>
    <message>
        <source>Đang mở máy ảnh…</source>
        <translation>Opening the camera…</translation>
    </message>
    <message>
        <source>Căn cước công dân, cấp trước tháng 7/2024</source>
        <translation>Citizen card, issued before July 2024</translation>
    </message>
    <message>
        <source>Mã ở mặt trước</source>
        <translation>Code on the front</translation>
    </message>
    <message>
        <source>Thẻ căn cước, cấp từ tháng 7/2024</source>
        <translation>Identity card, issued since July 2024</translation>
    </message>
    <message>
        <source>Mã ở mặt sau</source>
        <translation>Code on the back</translation>
    </message>
</context>
<context>
    <name>IntroScreen</name>
    <message>
        <source>Chọn việc khác</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Dành cho ai?</source>
        <translation>For whom?</translation>
    </message>
    <message>
        <source>Nộp ở đâu?</source>
        <translation>Where to hand it in?</translation>
    </message>
    <message>
        <source>Nơi giải quyết: %1</source>
        <translation>Decided by: %1</translation>
    </message>
    <message>
        <source>Đi làm trước khi nào?</source>
        <translation>By when?</translation>
    </message>
    <message>
        <source>Bao lâu có kết quả?</source>
        <translation>How long does it take?</translation>
    </message>
    <message>
        <source>Tốn bao nhiêu tiền?</source>
        <translation>What does it cost?</translation>
    </message>
    <message>
        <source>Không đúng việc của ông/bà?</source>
        <translation>Not what you need?</translation>
    </message>
    <message>
        <source>Cần biết thêm</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>Tên chính thức: %1 (mã %2)</source>
        <translation>Official name: %1 (code %2)</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>không dấu</source>
        <translation>no tone</translation>
    </message>
    <message>
        <source>Hoa</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Kiểu gõ</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Bấm chữ trước, rồi bấm dấu: sắc, huyền, hỏi…</source>
        <translation>Press the letter first, then its tone: sắc, huyền, hỏi…</translation>
    </message>
    <message>
        <source>Gõ chữ và dấu theo kiểu quen dùng.</source>
        <translation>Type letters and tones the way you know.</translation>
    </message>
    <message>
        <source>Chữ cái a b c</source>
        <translation>Letters a b c</translation>
    </message>
    <message>
        <source>Chữ q w e r t y</source>
        <translation>Letters q w e r t y</translation>
    </message>
    <message>
        <source>dấu %1</source>
        <translation>tone %1</translation>
    </message>
    <message>
        <source>Viết hoa</source>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>Số và dấu câu</source>
        <translation>Digits and signs</translation>
    </message>
    <message>
        <source>Chữ cái</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>KioskMain</name>
    <message>
        <source>Điểm Hỗ Trợ</source>
        <translation>Assistance Point</translation>
    </message>
</context>
<context>
    <name>KioskOverlays</name>
    <message>
        <source>Xóa và thoát</source>
        <translation>Delete and leave</translation>
    </message>
    <message>
        <source>Ở lại, làm tiếp</source>
        <translation>Stay and go on</translation>
    </message>
    <message>
        <source>Thoát ra thì mọi thông tin của ông/bà được xóa hết.</source>
        <translation>When you leave, everything you entered is deleted.</translation>
    </message>
    <message>
        <source>Ông/bà muốn thoát?</source>
        <translation>Do you want to leave?</translation>
    </message>
    <message>
        <source>Tôi hiểu rồi</source>
        <translation>I understand</translation>
    </message>
    <message>
        <source>Chưa làm được việc này</source>
        <translation>This could not be done yet</translation>
    </message>
    <message>
        <source>Làm tiếp trong khi đợi</source>
        <translation>Go on while waiting</translation>
    </message>
    <message>
        <source>Thôi, không cần nữa</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>Xin ông/bà đợi ở đây một chút.</source>
        <translation>Please wait here for a moment.</translation>
    </message>
    <message>
        <source>Máy chưa báo được cho cán bộ. Xin ông/bà gọi người ở gần.</source>
        <translation>The desk could not be told. Please call somebody near you.</translation>
    </message>
    <message>
        <source>Chuông đã báo ở bàn cán bộ. Những gì đã nhập vẫn còn.</source>
        <translation>The bell has rung at the desk. Nothing you entered is lost.</translation>
    </message>
    <message>
        <source>Cán bộ đang đến</source>
        <translation>Somebody is coming</translation>
    </message>
    <message>
        <source>Chưa gọi được</source>
        <translation>The call did not go through</translation>
    </message>
    <message>
        <source>Đã báo cán bộ</source>
        <translation>The desk has been told</translation>
    </message>
    <message>
        <source>Tôi là người hỗ trợ</source>
        <translation>I am a helper</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Không phải của tôi</source>
        <translation>Not mine</translation>
    </message>
    <message>
        <source>Việc đang làm: %1, lưu lúc %2. Không ai nhận thì máy cất đi.</source>
        <translation>%1, saved at %2. If nobody claims it, it is put away.</translation>
    </message>
    <message>
        <source>Ông/bà làm tiếp việc dở dang?</source>
        <translation>Go on where you stopped?</translation>
    </message>
    <message>
        <source>Tôi còn ở đây</source>
        <translation>I am still here</translation>
    </message>
    <message>
        <source>Không có ai thì máy xóa thông tin và về màn hình đầu.</source>
        <translation>If nobody is here, everything is deleted and the first screen returns.</translation>
    </message>
    <message>
        <source>Ông/bà còn ở đây không?</source>
        <translation>Are you still here?</translation>
    </message>
</context>
<context>
    <name>MoreScreen</name>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Được rồi</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Please note</translation>
    </message>
    <message>
        <source>Chưa được</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <translation>Information</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Bàn phím số</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Máy đang tạm nghỉ</source>
        <translation>This kiosk is out of service</translation>
    </message>
    <message>
        <source>Máy chưa chạy được</source>
        <translation>It cannot work now</translation>
    </message>
    <message>
        <source>Xin mời ông/bà đến quầy. Cán bộ sẽ giúp ngay.</source>
        <translation>Please go to the desk. An officer will help you at once.</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Vì sao hỏi?</source>
        <translation>Why do we ask?</translation>
    </message>
    <message>
        <source>Tắt tiếng</source>
        <translation>Be quiet</translation>
    </message>
    <message>
        <source>Đọc to</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Màu dịu</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>Rõ hơn</source>
        <translation>Clearer</translation>
    </message>
    <message>
        <source>Đã gọi, xin đợi</source>
        <translation>Called, please wait</translation>
    </message>
    <message>
        <source>Gọi người hỗ trợ</source>
        <translation>Call a person</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Xuống</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Tôi hiểu rồi</source>
        <translation>I understand</translation>
    </message>
    <message>
        <source>Vì sao hỏi câu này?</source>
        <translation>Why do we ask this?</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>Người làm việc</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PinBox</name>
    <message>
        <source>%1 trong %2 chữ số</source>
        <translation>%1 of %2 digits</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Bàn phím số</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>QuestionOverlay</name>
    <message>
        <source>Đồng ý</source>
        <translation>Agree</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Mời ông/bà ngồi đợi gọi số</source>
        <translation>Please sit and wait for your number</translation>
    </message>
    <message>
        <source>Số của ông/bà</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Sắp đến lượt ông/bà.</source>
        <translation>It is your turn soon.</translation>
    </message>
    <message>
        <source>Còn %1 người trước ông/bà.</source>
        <translation>People before you: %1.</translation>
    </message>
    <message>
        <source>Máy này giúp chuẩn bị. Hồ sơ chỉ được nhận khi cán bộ đưa Giấy tiếp nhận.</source>
        <translation>This kiosk prepares. Your dossier is received only when an officer gives you a receipt.</translation>
    </message>
</context>
<context>
    <name>RecentCall</name>
    <message>
        <source>%1, quầy %2</source>
        <translation>%1, desk %2</translation>
    </message>
    <message>
        <source>quầy %1</source>
        <translation>desk %1</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>Lấy từ thẻ</source>
        <translation>From your card</translation>
    </message>
    <message>
        <source>Người hỗ trợ nhập</source>
        <translation>Typed by a helper</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sửa: %1</source>
        <translation>Change: %1</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Sai chỗ nào thì bấm “Sửa” chỗ đó.</source>
        <translation>Press “Change” beside anything that is wrong.</translation>
    </message>
    <message>
        <source>Đúng hết, lấy số</source>
        <translation>All right, my number</translation>
    </message>
    <message>
        <source>Tôi đã nghe, đúng hết</source>
        <translation>I have heard it, all correct</translation>
    </message>
    <message>
        <source>Xin ông/bà xem lại</source>
        <translation>Please check your answers</translation>
    </message>
    <message>
        <source>Xin đọc to từng dòng cho ông/bà nghe. Ông/bà nghe đúng rồi hãy tự bấm nút.</source>
        <translation>Please read each line aloud. When all is right, the citizen presses the button.</translation>
    </message>
    <message>
        <source>Người hỗ trợ đã nhập giúp</source>
        <translation>A helper has typed</translation>
    </message>
    <message>
        <source>Không biết – hỏi sau</source>
        <translation>Not known – ask later</translation>
    </message>
    <message>
        <source>Bỏ trống</source>
        <translation>Left empty</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Người dân có mang</source>
        <translation>The person has brought it</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>Làm tại quầy</source>
        <translation>Made at the desk</translation>
    </message>
    <message>
        <source>Phí và thời hạn</source>
        <translation>Fees and time</translation>
    </message>
    <message>
        <source>Thời hạn: %1</source>
        <translation>Time: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Phiếu chuẩn bị</source>
        <translation>Preparation slip</translation>
    </message>
    <message>
        <source>Chưa in phiếu nào.</source>
        <translation>No slip has been printed.</translation>
    </message>
    <message>
        <source>Đang chờ máy in ở máy hướng dẫn.</source>
        <translation>Waiting for the kiosk&apos;s printer.</translation>
    </message>
    <message>
        <source>Đang in.</source>
        <translation>Being printed.</translation>
    </message>
    <message>
        <source>Đã in.</source>
        <translation>Printed.</translation>
    </message>
    <message>
        <source>Không chắc đã in. Xin xem khay giấy trước.</source>
        <translation>It may have been printed. Look into the tray first.</translation>
    </message>
    <message>
        <source>Chưa in được.</source>
        <translation>Not printed.</translation>
    </message>
    <message>
        <source>Một bản đang được in.</source>
        <translation>A copy is on its way.</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Đã làm gì</source>
        <translation>What was done</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Ai đang ngồi quầy?</source>
        <translation>Who sits at the desk?</translation>
    </message>
    <message>
        <source>Chọn tên trước</source>
        <translation>Choose a name first</translation>
    </message>
    <message>
        <source>Mã PIN của %1</source>
        <translation>PIN of %1</translation>
    </message>
    <message>
        <source>Đang kiểm tra…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Màu dịu</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>Rõ hơn</source>
        <translation>Clearer</translation>
    </message>
    <message>
        <source>Tạo người quản trị</source>
        <translation>Create the administrator</translation>
    </message>
    <message>
        <source>Bàn làm việc của cán bộ</source>
        <translation>Staff desk</translation>
    </message>
    <message>
        <source>Bàn này là:</source>
        <translation>This is:</translation>
    </message>
    <message>
        <source>Số này hiện trên bảng gọi.</source>
        <translation>This number stands on the board.</translation>
    </message>
</context>
<context>
    <name>SlipState</name>
    <message>
        <source>%1 Số %2 vẫn giữ nguyên.</source>
        <translation>%1 Your number %2 stays.</translation>
    </message>
    <message>
        <source>Xin ông/bà lấy phiếu ở máy in.</source>
        <translation>Please take your slip from the printer.</translation>
    </message>
    <message>
        <source>Số %1 vẫn giữ nguyên. Chưa cầm phiếu thì bấm “In lại phiếu”.</source>
        <translation>Your number %1 stays. No slip in your hand? Press “Print again”.</translation>
    </message>
    <message>
        <source>Ở đây không in phiếu. Xin ông/bà nhớ số %1.</source>
        <translation>No slip is printed here. Please remember the number %1.</translation>
    </message>
    <message>
        <source>Xin ông/bà đợi một chút.</source>
        <translation>Please wait a moment.</translation>
    </message>
    <message>
        <source>Phiếu đã in</source>
        <translation>Your slip is printed</translation>
    </message>
    <message>
        <source>Phiếu có thể chưa in</source>
        <translation>The slip may not have been printed</translation>
    </message>
    <message>
        <source>Nhớ số của ông/bà</source>
        <translation>Remember your number</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>Printing your slip…</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>Print again</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Về màn hình đầu</source>
        <translation>First screen</translation>
    </message>
    <message>
        <source>Cảm ơn ông/bà!</source>
        <translation>Thank you!</translation>
    </message>
    <message>
        <source>Thông tin của ông/bà đã được xóa khỏi màn hình.</source>
        <translation>Your details are gone from this screen.</translation>
    </message>
    <message>
        <source>Xin nhớ mang theo thẻ căn cước và giấy tờ.</source>
        <translation>Please take your card and papers with you.</translation>
    </message>
</context>
<context>
    <name>TicketSection</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>TimeInput</name>
    <message>
        <source>Giờ</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Phút</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Giờ từ 0 đến 23. Ví dụ 14 giờ là 2 giờ chiều.</source>
        <translation>Hours from 0 to 23. For example, 14 is 2 pm.</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Bước %1 trong %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Không sửa nữa</source>
        <translation>Leave it as it was</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xong, xem lại</source>
        <translation>Done, check again</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>YesNoInput</name>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
</context>
</TS>
