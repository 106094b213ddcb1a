/** What the server itself says to people; the add-in's words come from the add-in. */
export const NO_ACCESS =
  'Tài khoản này chưa được chia sẻ bảng tính. Hãy chọn tài khoản khác hoặc nhờ cơ quan thường trực chia sẻ.';
export const NO_WORKBOOK = 'Chưa có bảng tính nào được mở.';
export const CARDS_FOR_OFFICE = 'Phiếu kết quả của mọi đơn vị chỉ dành cho cơ quan thường trực.';
/** How the file of all report cards is called. */
export const REPORT_CARDS = 'Phiếu kết quả';
