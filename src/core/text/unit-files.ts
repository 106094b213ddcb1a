/** Words about the files in which units fill in their tabs, where an office does not want them in its own workbook. */

import type { Problem } from '../assessment/problem';

export const UNIT_FILES_WAYS = {
  none: 'Một tệp: đơn vị chấm trong sổ này',
  shared: 'Hai tệp: các đơn vị chấm trong một tệp riêng',
  perGroup: 'Mỗi khối một tệp riêng',
  perUnit: 'Mỗi đơn vị một tệp riêng',
} as const;
export type UnitFilesWay = keyof typeof UNIT_FILES_WAYS;

export const UNIT_FILES_TITLE = 'TỆP CỦA ĐƠN VỊ';
export const UNIT_FILES_HINT =
  'Do phần mềm ghi khi bấm "Trao đổi với tệp đơn vị"; không sửa ở trang này. Mỗi tệp chỉ chia sẻ cho đơn vị ghi cùng dòng.';

export const UNIT_FILES_COLUMN_TITLES = {
  title: 'Tệp',
  units: 'Đơn vị',
  url: 'Địa chỉ',
  exchanged: 'Trao đổi lần cuối',
  problem: 'Cần xử lý',
  key: 'Mã tệp',
  sent: 'Bản đã gửi',
  holds: 'Mã đơn vị trong tệp',
} as const;

export const fileTitle = (year: string, of: string): string => `Tự chấm Chỉ số CCHC ${year} - ${of}`;
export const ALL_UNITS = 'các đơn vị';

/** Of a file that is out of use: its cells are closed and it is read once more, then nothing is left to do. */
export const CLOSING = 'đang đóng, sẽ gom lần cuối';
export const CLOSED = 'đã đóng: đơn vị chấm ở nơi khác';

export const GUIDE_TITLE = (year: string): string => `TỰ CHẤM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${year}`;
export const GUIDE: readonly string[] = [
  '1. Mở trang mang tên đơn vị. Chỉ nhập vào ô nền vàng nhạt; ô khác do phần mềm ghi và đã khóa.',
  '2. Với mỗi tiêu chí: điền "Số liệu" (nếu có), "Điểm tự chấm", "Tài liệu kiểm chứng"; thiếu tài liệu thì ghi "Giải trình".',
  '3. Nhập xong, thủ trưởng duyệt rồi đơn vị tích ô "Đã nộp". Cơ quan thường trực trả lời ở cùng dòng, thường trong vòng một giờ.',
  '4. Điểm thẩm định và ý kiến hiện ở trang này sau mỗi lần trao đổi với sổ của cơ quan thường trực.',
];

export const COLLECTED = 'Gom từ tệp của đơn vị';
export const MOVED = 'Chuyển nơi đơn vị chấm';
export const RETURNED = 'Trả lời ô "Đã nộp"';

export const NO_FILES =
  'Đơn vị chấm ngay trong sổ này nên không có tệp nào để trao đổi. Muốn tách tệp, hãy chọn ở dòng "Nơi đơn vị chấm" của trang Cấu hình.';
export const tabsFirst = (): string =>
  'Chưa có đủ trang: hãy bấm "Tạo, cập nhật trang đơn vị" trước rồi mới trao đổi.';
export const exchanges = (files: number, made: number): string =>
  [
    `Trao đổi với ${files} tệp của đơn vị: gom những gì đơn vị đã nhập, gửi những gì đã đổi ở sổ này (giai đoạn, ô mở và khóa, điểm thẩm định).`,
    ...(made > 0 ? [`Lập ${made} tệp mới và chia sẻ cho các đơn vị trong tệp.`] : []),
  ].join('\n');
export const willShare = (files: number): string =>
  `Có ${files} tệp sẽ được chia sẻ với địa chỉ của đơn vị ghi ở trang Đơn vị; Google báo cho các địa chỉ đó qua thư.`;

export const willUnshare = (addresses: readonly string[]): string =>
  `${addresses.length} địa chỉ của đơn vị đang mở được sổ này, khi xong sẽ chỉ còn mở được tệp của mình: ${addresses.join(', ')}.`;
export const unshareRefused = (address: string, reason: string): string =>
  `Chưa thu được quyền mở sổ này của "${address}" (${reason}): hãy thu bằng tay ở mục Chia sẻ của Google Trang tính.`;

export const unreachable = (title: string): string =>
  `Không mở được tệp "${title}": tệp đã bị xóa hoặc tài khoản của bạn mất quyền. Hãy khôi phục trong thùng rác của Drive, hoặc xóa ô "Địa chỉ" của tệp này ở trang Tệp đơn vị để lập tệp mới.`;
export const inFile = (title: string, { where, message }: Problem): string =>
  `Tệp "${title}"${where ? `, trang "${where.tab}", ô ${where.cell}` : ''}: ${message} Chưa gom được gì từ tệp này.`;
export const leftOut = (unit: string, file: string): string =>
  `${unit} không được xếp hạng: tệp "${file}" không mở được nên số liệu có thể đã cũ. Hãy xem trang Tệp đơn vị.`;
export const notExchanged = (files: number): string =>
  `Có ${files} tệp chưa nhận hoặc chưa gửi hết thay đổi.`;
export const exchangeDue = (files: number): string =>
  `${notExchanged(files)} Hãy bấm "Trao đổi với tệp đơn vị".`;
export const notExchangedYet = (): string =>
  'Có đơn vị chưa có tệp riêng: hãy bấm "Trao đổi với tệp đơn vị" trước rồi mới mời, nhắc.';
export const importThere = (unit: string): string =>
  `${unit} chấm trong tệp riêng: hãy để đơn vị nhập vào tệp đó (địa chỉ ở trang Tệp đơn vị), sổ này chỉ gom về.`;
