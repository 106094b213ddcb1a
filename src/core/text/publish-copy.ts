/** Words of the workbook that holds what was published and nothing else. */

export const copyTitle = (year: string): string => `Kết quả Chỉ số CCHC năm ${year}`;
export const notOfficial = (): string =>
  'Chưa có bản công bố chính thức: hãy công bố chính thức rồi lập sổ công bố riêng.';
export const notAsPublished = (): string =>
  'Số liệu trong sổ đã khác bản công bố: hãy công bố lại, rồi lập sổ công bố riêng.';
export const whatItHolds = (): string =>
  'Sổ riêng chỉ có trang Công bố và Biểu đồ, chỉ có số liệu, không có mã lệnh, điểm từng mục hay địa chỉ thư. Nếu đã lập trước đây, sổ đó được cập nhật.';
export const made = (): string =>
  'Lập sổ công bố riêng để mọi người xem. Để chia sẻ: mở sổ đó, bấm "Chia sẻ", ở mục "Quyền truy cập chung" chọn "Bất kỳ ai có đường liên kết" và "Người xem".';
