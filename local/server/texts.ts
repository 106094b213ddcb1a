/** What the server itself says to people; the add-in's words come from the add-in. */
export const NO_ACCESS =
  'Tài khoản này chưa được chia sẻ bảng tính. Hãy chọn tài khoản khác hoặc nhờ cơ quan thường trực chia sẻ.';
export const NO_WORKBOOK = 'Chưa có bảng tính nào được mở.';
