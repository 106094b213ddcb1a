/** Words of "Mở năm mới" and of the tab that keeps what the year before is compared by. */
import type { SetComparison } from '../assessment/compare-sets';

export const previousYearTitle = (year: string): string => `NĂM TRƯỚC: ${year}`;
export const PREVIOUS_YEAR_HINT =
  'Phần mềm ghi khi mở năm mới, để so sánh hai năm: các mục được chấm của từng bộ tiêu chí, điểm trung bình lĩnh vực của từng nhóm, mục bị hạ điểm so với tự chấm, độ sát thực của tự chấm qua các năm. Không sửa ở đây.';
export const PREVIOUS_YEAR_LABEL = 'Năm';
/** Kinds of rows in that tab. */
export const PREVIOUS_ROWS = {
  item: 'Mục',
  area: 'Lĩnh vực',
  lowered: 'Bị hạ điểm',
  closeness: 'Độ sát thực',
} as const;

export const newWorkbookTitle = (year: string): string => `Chỉ số CCHC ${year}`;

export const yearNotNumber = (found: string): string =>
  `"Năm đánh giá" đang là "${found}": phải là một năm, ví dụ 2017, mới mở được năm sau.`;
export const notPublished = (): string =>
  'Chưa có bản công bố chính thức: kết quả công bố của năm nay là "năm trước" của năm sau. Hãy công bố chính thức rồi mở năm mới.';
export const notInPublication = (): string =>
  'Vòng đánh giá chưa ở giai đoạn "Công bố": hãy chuyển đến giai đoạn đó rồi mở năm mới.';
export const notInOrder = (): string =>
  'Trang của các đơn vị chưa đúng với danh sách hoặc bộ tiêu chí: hãy bấm "Tạo, cập nhật trang đơn vị" rồi mở năm mới.';

export const willOpen = (
  year: string,
  title: string,
  units: number,
  results: number,
  values: number,
): string =>
  [
    `Mở năm ${year} trong một sổ mới tên "${title}", chép từ sổ này.`,
    `Giữ lại: cấu hình, ${units} đơn vị, người thẩm định, bộ tiêu chí.`,
    `Kết quả đã công bố của ${results} đơn vị thành "năm trước", theo mã đơn vị.`,
    `Xóa trong sổ mới: ${values} giá trị đã nhập của năm nay (điểm, minh chứng, giải trình, khảo sát), thời hạn, Xếp hạng, Công bố, Nhật ký. Trong sổ này không mất gì.`,
  ].join('\n');
export const willClose = (): string =>
  'Sổ này được khép lại: không chấm, xếp hạng hay công bố thêm trong sổ này.';
export const differsFromPublished = (): string =>
  'Số liệu trong sổ đã khác bản công bố chính thức: sang năm sau là số liệu ĐÃ CÔNG BỐ, không phải số liệu đang có trong sổ.';
export const withoutResult = (units: readonly string[]): string =>
  `${units.length} đơn vị không có trong bản công bố, sang năm sau sẽ là đơn vị mới: ${units.join(', ')}.`;

export const maybeCopied = (title: string): string =>
  `Lần mở năm mới trước bị ngắt đúng lúc chép sổ: trong Drive có thể đã có một sổ tên "${title}" chưa dùng được. Nếu thấy, hãy xóa sổ đó.`;

/** For the new workbook's Nhật ký. */
export const begun = (year: string, before: string, cleared: number): string =>
  `Mở năm ${year} từ sổ năm ${before}: xóa ${cleared} giá trị đã nhập của năm ${before}, ghi kết quả đã công bố làm "năm trước".`;

export const REASON_CLEARED = 'Mở năm mới: xóa số liệu của năm cũ';
export const REASON_PREVIOUS = 'Mở năm mới: kết quả đã công bố của năm cũ';
export const reasonClosed = (year: string): string => `Mở năm ${year}: khép sổ năm cũ`;

export const opened = (year: string, url: string): string =>
  [
    `Đã mở năm ${year}: ${url}`,
    'Trong sổ mới: mở trình đơn, bấm "Thiết lập sổ" một lần để bật việc tự động; xem lại Cấu hình (thời hạn), Đơn vị, bộ tiêu chí; bấm "Kiểm tra trước vòng", rồi mời đơn vị.',
  ].join('\n');
export const closed = (url: string): string =>
  `Sổ này đã khép vì năm sau đã mở ở ${url}: hãy làm việc trong sổ đó. Nếu cần sửa sổ này, hãy xóa ô "Sổ của năm sau" ở trang Cấu hình rồi làm lại.`;

const part = (codes: readonly string[], words: string): string[] =>
  codes.length === 0
    ? []
    : [`${words} ${codes.length} mục (${codes.slice(0, 6).join(', ')}${codes.length > 6 ? ', …' : ''})`];

/** "thêm 2 mục (1.1.4, 1.1.5), bỏ 1 mục (3.2)" */
const differences = ({ added, removed, changed }: SetComparison): string =>
  [...part(added, 'thêm'), ...part(removed, 'bỏ'), ...part(changed, 'đổi điểm hoặc cách chấm')].join(', ');

export const notComparable = (set: string, year: string, comparison: SetComparison): string =>
  `Bộ "${set}" khác năm ${year}: ${differences(comparison)}. Chỉ số hai năm không so sánh được trọn vẹn.`;
export const comparable = (set: string, year: string): string =>
  `Bộ "${set}" giống năm ${year}: chỉ số hai năm so sánh được.`;
