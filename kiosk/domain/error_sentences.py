"""What a person reads when something goes wrong: what happened, that nothing is lost, what to do now."""

from __future__ import annotations

from kiosk.domain.errors import ErrorCode, KioskError
from kiosk.domain.text import Text

SENTENCES: dict[ErrorCode, Text] = {
    ErrorCode.ANSWER_MISSING: Text("Ông/bà chưa trả lời câu này.", "This question has no answer yet."),
    ErrorCode.ANSWER_NOT_ACCEPTED: Text(
        "Câu trả lời chưa đúng. Xin ông/bà xem lại.", "This answer does not fit. Please look again."
    ),
    ErrorCode.ANSWER_UNKNOWN_FIELD: Text(
        "Tệp trả lời có mục lạ: {field}.",
        "The answers name a field that the procedure does not have: {field}.",
    ),
    ErrorCode.ANSWERS_UNREADABLE: Text(
        "Không đọc được tệp trả lời. Tệp phải là JSON.",
        "The answers could not be read. The file must be JSON.",
    ),
    ErrorCode.CARD_NOT_A_CARD: Text(
        "Mã này không phải của thẻ căn cước. Xin đưa mặt thẻ có mã QR.",
        "This code is not from an identity card. Please show the side with the QR code.",
    ),
    ErrorCode.CARD_TOO_FEW_FIELDS: Text(
        "Mã trên thẻ bị thiếu thông tin. Xin đưa thẻ lại hoặc nhập tay.",
        "The card's code is incomplete. Please show the card again, or type.",
    ),
    ErrorCode.CARD_TOO_LONG: Text(
        "Mã này quá dài, không phải của thẻ căn cước. Xin nhập tay.",
        "This code is too long for an identity card. Please type.",
    ),
    ErrorCode.CARD_BAD_CHARACTERS: Text(
        "Mã trên thẻ có ký tự lạ. Xin đưa thẻ lại hoặc nhập tay.",
        "The card's code has strange characters. Please show the card again, or type.",
    ),
    ErrorCode.CARD_BAD_ID: Text(
        "Số căn cước phải có đúng 12 chữ số. Xin đưa thẻ lại hoặc nhập tay.",
        "The identity number must have exactly 12 digits. Please show the card again, or type.",
    ),
    ErrorCode.CARD_BAD_OLD_ID: Text(
        "Số chứng minh cũ phải có 9 chữ số. Xin đưa thẻ lại hoặc nhập tay.",
        "The old identity number must have 9 digits. Please show the card again, or type.",
    ),
    ErrorCode.CARD_BAD_NAME: Text(
        "Không đọc được họ tên trên thẻ. Xin nhập tay.",
        "The name on the card could not be read. Please type.",
    ),
    ErrorCode.CARD_BAD_BIRTH: Text(
        "Ngày sinh trên thẻ không có thật. Xin nhập tay.",
        "The date of birth on the card is not a real date. Please type.",
    ),
    ErrorCode.CARD_BAD_SEX: Text(
        "Không đọc được giới tính trên thẻ. Xin nhập tay.",
        "The sex on the card could not be read. Please type.",
    ),
    ErrorCode.CARD_BAD_ISSUE_DATE: Text(
        "Ngày cấp thẻ không có thật. Xin nhập tay.", "The card's issue date is not a real date. Please type."
    ),
    ErrorCode.CARD_ISSUED_BEFORE_BIRTH: Text(
        "Ngày cấp thẻ lại trước ngày sinh. Xin nhập tay.",
        "The card's issue date lies before the birth. Please type.",
    ),
    ErrorCode.CODE_TEXT_DAMAGED: Text(
        "Chữ trong mã bị hỏng. Xin đưa thẻ lại hoặc nhập tay.",
        "The text in the code is damaged. Please show the card again, or type.",
    ),
    ErrorCode.CODE_NOT_FOUND: Text("Không thấy mã nào trong hình.", "No code was found in the picture."),
    ErrorCode.PICTURE_UNREADABLE: Text(
        "Không mở được tệp hình: {name}.", "The picture could not be opened: {name}."
    ),
    ErrorCode.SITTING_CLOSED: Text(
        "Lần khai này đã kết thúc. Xin bắt đầu lại.", "This visit has ended. Please start again."
    ),
    ErrorCode.SITTING_WRONG_PAGE: Text(
        "Trang vừa đổi. Xin xem lại rồi bấm tiếp.", "The page has just changed. Please look again and go on."
    ),
    ErrorCode.CASE_NOT_FOUND: Text("Không tìm thấy hồ sơ {code}.", "There is no case {code}."),
    ErrorCode.CASE_WRONG_STATE: Text(
        "Hồ sơ vừa được người khác xử lý. Danh sách đã làm mới.",
        "Someone else has just worked on this case. The list is fresh now.",
    ),
    ErrorCode.TICKET_NOT_FOUND: Text("Không tìm thấy số {number}.", "There is no ticket {number}."),
    ErrorCode.TICKET_WRONG_STATE: Text(
        "Số này vừa được người khác gọi. Danh sách đã làm mới.",
        "Someone else has just called this number. The list is fresh now.",
    ),
    ErrorCode.DESK_BUSY: Text(
        "Quầy này đang phục vụ số {number}. Xin kết thúc trước khi gọi tiếp.",
        "This desk is serving number {number}. Finish it before calling the next.",
    ),
    ErrorCode.PRINT_UNDER_WAY: Text(
        "Phiếu này đang in. Xin đợi ít giây.",
        "This slip is being printed. Please wait a few seconds.",
    ),
    ErrorCode.SIGN_IN_REFUSED: Text("Tên hoặc mã PIN chưa đúng.", "The name or the PIN is not right."),
    ErrorCode.SIGN_IN_LOCKED: Text(
        "Nhập sai nhiều lần. Xin đợi {wait_s} giây rồi thử lại.",
        "Too many wrong tries. Please wait {wait_s} seconds and try again.",
    ),
    ErrorCode.SIGN_IN_REQUIRED: Text("Xin đăng nhập trước.", "Please sign in first."),
    ErrorCode.PIN_TOO_WEAK: Text(
        "Mã PIN cần 6 chữ số, không lặp và không liền nhau.",
        "The PIN needs 6 digits, not all the same and not in a row.",
    ),
    ErrorCode.PIN_NOT_THE_SAME: Text(
        "Hai lần nhập mã PIN chưa giống nhau. Xin nhập lại.",
        "The two PINs are not the same. Please type them again.",
    ),
    ErrorCode.NAME_TAKEN: Text("Tên này đã có người dùng.", "This name is taken."),
    ErrorCode.ADMIN_EXISTS: Text(
        "Đã có người quản trị. Xin chọn tên rồi đăng nhập.",
        "There already is an administrator. Please choose your name and sign in.",
    ),
    ErrorCode.ROLE_NOT_ALLOWED: Text(
        "Việc này cần người có quyền khác làm.", "This needs a person with another role."
    ),
    ErrorCode.CAMERA_NOT_FOUND: Text(
        "Chưa thấy máy quay. Xin nhập tay, hoặc gọi người hỗ trợ.",
        "No camera was found. Please type, or call a helper.",
    ),
    ErrorCode.CAMERA_LOST: Text(
        "Máy quay vừa ngừng. Những gì đã khai vẫn còn. Xin nhập tay.",
        "The camera has stopped. What you answered is kept. Please type.",
    ),
    ErrorCode.PRINTER_NOT_FOUND: Text(
        "Chưa thấy máy in. Hồ sơ đã lưu. Xin nhớ số trên màn hình.",
        "No printer was found. Your case is saved. Please remember the number on the screen.",
    ),
    ErrorCode.PRINTER_OUT_OF_PAPER: Text(
        "Máy in hết giấy. Hồ sơ đã lưu. Cán bộ sẽ in lại phiếu.",
        "The printer is out of paper. Your case is saved. Staff will print the slip again.",
    ),
    ErrorCode.PRINTER_FAILED: Text(
        "Máy in chưa in được. Hồ sơ đã lưu. Xin nhớ số trên màn hình.",
        "The slip could not be printed. Your case is saved. Please remember the number on the screen.",
    ),
    ErrorCode.STORE_UNAVAILABLE: Text(
        "Chưa mở được kho hồ sơ. Xin gọi cán bộ.", "The case store could not be opened. Please call staff."
    ),
    ErrorCode.STORE_BUSY: Text(
        "Kho hồ sơ đang bận. Xin thử lại sau ít giây.",
        "The case store is busy. Please try again in a moment.",
    ),
    ErrorCode.STORE_DISK_FULL: Text(
        "Ổ đĩa đã đầy. Hồ sơ cũ vẫn còn. Xin gọi cán bộ.",
        "The disk is full. Earlier cases are safe. Please call staff.",
    ),
    ErrorCode.FILE_NOT_WRITTEN: Text("Không ghi được tệp {name}.", "The file could not be written: {name}."),
    ErrorCode.FACE_CRASHING: Text(
        "Máy này gặp trục trặc. Hồ sơ đã gửi vẫn còn. Xin gọi cán bộ.",
        "This machine is in trouble. Cases that were sent are safe. Please call staff.",
    ),
    ErrorCode.STORE_DAMAGED: Text(
        "Kho hồ sơ bị hỏng. Xin gọi người quản trị để khôi phục.",
        "The case store is damaged. Please ask the administrator to restore it.",
    ),
    ErrorCode.STORE_MISSING: Text(
        "Không thấy tệp kho hồ sơ. Xin gọi người quản trị để khôi phục.",
        "The file of the case store is gone. Please ask the administrator to restore it.",
    ),
    ErrorCode.STORE_NEWER: Text(
        "Kho hồ sơ do bản mới hơn tạo ra. Xin cài bản mới rồi mở lại.",
        "The case store was made by a newer version. Please install the newer version.",
    ),
    ErrorCode.STORE_LIBRARY_UNSAFE: Text(
        "Thư viện SQLite {version} có lỗi mất dữ liệu. Xin cài lại chương trình.",
        "SQLite {version} has a data-loss bug. Please install the program again.",
    ),
    ErrorCode.KEY_MISSING: Text(
        "Không thấy khóa của kho hồ sơ. Xin người quản trị đưa khóa về chỗ cũ.",
        "The key of the case store is missing. Ask the administrator to put it back.",
    ),
    ErrorCode.KEY_WRONG: Text(
        "Khóa không mở được kho hồ sơ này. Xin gọi người quản trị.",
        "The key does not open this case store. Please call the administrator.",
    ),
    ErrorCode.KEY_UNSAFE: Text(
        "Tệp khóa đang mở cho người khác đọc. Xin người quản trị sửa quyền.",
        "Others can read the key file. Ask the administrator to repair its permissions.",
    ),
    ErrorCode.SETTINGS_INVALID: Text(
        "Cài đặt sai ở mục {path}: {reason}.", "The settings are wrong at {path}: {reason}."
    ),
    ErrorCode.CATALOGUE_INVALID: Text(
        "Danh mục sai ở {file}, mục {path}: {reason}.",
        "The catalogue is wrong in {file}, at {path}: {reason}.",
    ),
    ErrorCode.PROCEDURE_NOT_FOUND: Text("Không có thủ tục {code}.", "There is no procedure {code}."),
    ErrorCode.FONT_MISSING: Text(
        "Thiếu phông chữ {name}. Xin cài lại chương trình.",
        "The font {name} is missing. Install the program again.",
    ),
    ErrorCode.WORDS_UNREADABLE: Text(
        "Không đọc được tệp từ gợi ý {name}. Xin cài lại chương trình.",
        "The list of suggestions {name} could not be read. Install the program again.",
    ),
}


def sentence(error: KioskError) -> Text:
    """The sentence for `error`, with its values in place."""
    return SENTENCES[error.code].format(**error.params)


def what_happened(error: KioskError) -> Text:
    """The first sentence alone, without what a citizen is to do now."""
    whole = SENTENCES[error.code]
    return Text(_first(whole.vi), _first(whole.en)).format(**error.params)


def _first(sentences: str) -> str:
    return sentences.partition(". ")[0].removesuffix(".") + "."
