/** Words of the office's tabs: titles, hints, labels. */

export const UNITS_TITLE = 'DANH SÁCH ĐƠN VỊ ĐƯỢC ĐÁNH GIÁ';
export const UNITS_HINT =
  'Mỗi đơn vị một dòng. Mã không đổi qua các năm; tên ngắn là tên trang của đơn vị; nhiều địa chỉ cách nhau bằng dấu phẩy.';
export const APPRAISERS_TITLE = 'NGƯỜI THẨM ĐỊNH';
export const APPRAISERS_HINT =
  'Mỗi cơ quan, cá nhân thẩm định một dòng; mã này được ghi ở cột cuối của bộ tiêu chí.';
export const CRITERIA_NAME_LABEL = 'Tên bộ';
export const CRITERIA_HINT =
  'Nội dung và điểm ở đây là đề xuất: thay bằng phụ lục quyết định của tỉnh, rồi bấm "Tạo, cập nhật trang đơn vị".';
export const SURVEY_TITLE = 'ĐIỂM ĐIỀU TRA XÃ HỘI HỌC';
export const SURVEY_HINT =
  'Nhập số phiếu theo từng mức, hoặc nhập thẳng điểm vào cột "Điểm nhập sẵn" (được ưu tiên). Cả bảng: bảng điều khiển, "Nhập kết quả khảo sát".';
/** Before "12/20" in a row with fewer answers than the settings ask for. */
export const TOO_FEW_ANSWERS = 'thiếu phiếu: ';
export const SCORE_TABLE_TITLE = 'BẢNG ĐIỂM TỔNG HỢP';
export const SCORE_TABLE_HINT = 'Tự tính từ trang của các đơn vị; không sửa ở trang này.';
export const GROUP_MEAN = 'Trung bình nhóm';
const COVERED = 'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH';

export const startTitle = (year: string, province: string): string =>
  `${COVERED}${year ? ` NĂM ${year}` : ''}${province ? ` - ${province.toUpperCase()}` : ''}`;

export const START = {
  hint: 'Mọi việc làm từ trình đơn "Chỉ số CCHC" ở thanh trình đơn phía trên.',
  steps: 'Các bước',
  progress: 'Tiến độ',
  links: 'Các trang',
  group: 'Nhóm',
  units: 'Số đơn vị',
  complete: 'Đủ điểm chính thức',
  mean: 'Chỉ số trung bình',
  deadlines: 'Giai đoạn và thời hạn',
  openNext: 'Mở sổ của năm sau',
  print: 'In ra PDF (A4 ngang)',
  privacy:
    'Lưu ý: trong một sổ dùng chung, mọi người được cấp quyền sửa đều xem được tất cả các trang và mã lệnh của sổ; mỗi người chỉ sửa được ô được giao.',
} as const;

export const START_STEPS = [
  '1. Điền Cấu hình, Đơn vị, Người thẩm định; thay bộ tiêu chí bằng phụ lục quyết định của tỉnh.',
  '2. Bấm "Tạo, cập nhật trang đơn vị": mỗi đơn vị có một trang chấm điểm.',
  '3. Chuyển sang "Tự chấm": đơn vị nhập điểm, minh chứng trong trang của mình rồi tích "Đã nộp".',
  '4. Chuyển sang "Thẩm định lần 1", "Giải trình", "Thẩm định lần 2": mỗi giai đoạn chỉ mở các ô của mình; hết hạn, các ô tự khóa.',
  '5. Trong khi đó, cơ quan thường trực nhập Khảo sát.',
  '6. Chuyển sang "Tổng hợp", bấm "Xếp hạng", xem trang Xếp hạng và Bảng điểm.',
  '7. Chuyển sang "Công bố", bấm "Công bố chính thức": trang Công bố có bảng kết quả và lời công bố.',
  '8. Sang năm, bấm "Mở năm mới": một sổ mới giữ danh sách, bộ tiêu chí và kết quả năm nay để so sánh; sổ này được khép.',
] as const;

export const notYet = (job: string): string => `Chưa có kết quả: bấm "${job}" trong trình đơn Chỉ số CCHC.`;
