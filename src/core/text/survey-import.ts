/** Words of the import of survey results: names of columns, what is wrong with a line, what will be written. */
import { quote } from './quote';

/** Titles under which a column is known, in small letters. */
export const IMPORT_COLUMNS = {
  unitCode: ['mã đơn vị'],
  unitName: ['đơn vị', 'tên đơn vị'],
  itemCode: ['mã', 'mã tiêu chí'],
  itemName: ['tiêu chí', 'nội dung khảo sát'],
  countA: ['a', 'số phiếu a'],
  countB: ['b', 'số phiếu b'],
  countC: ['c', 'số phiếu c'],
  countD: ['d', 'số phiếu d'],
  points: ['điểm', 'điểm nhập sẵn'],
} as const;

export const nothingPasted = (): string => 'Chưa có bảng nào: hãy dán bảng hoặc chọn tệp CSV.';
export const noUnitColumn = (): string =>
  'Dòng đầu phải là tiêu đề và có cột "Mã đơn vị", "Đơn vị" hoặc "Tên đơn vị".';
export const noItemColumn = (): string =>
  'Dòng tiêu đề chưa có cột mã tiêu chí: hãy thêm cột "Mã", "Mã tiêu chí" hoặc "Tiêu chí".';
export const noResultColumns = (missing: readonly string[]): string =>
  missing.length === 4
    ? 'Dòng tiêu đề chưa có kết quả: hãy thêm cột "A", "B", "C", "D" (số phiếu từng mức) hoặc cột "Điểm".'
    : `Dòng tiêu đề thiếu cột ${missing.map((title) => `"${title}"`).join(', ')}: số phiếu phải có đủ bốn mức A, B, C, D.`;
export const noneMatched = (): string => 'Không có dòng nào khớp với đơn vị và mục khảo sát của sổ.';

export const unitBlank = (): string => 'chưa có tên hoặc mã đơn vị.';
export const noUnit = (text: string): string => `không có đơn vị ${quote(text)} ở trang Đơn vị.`;
export const severalUnits = (text: string): string =>
  `${quote(text)} có thể là nhiều đơn vị: hãy dùng mã đơn vị.`;
export const unitsDiffer = (code: string, name: string): string =>
  `mã ${quote(code)} và tên ${quote(name)} là hai đơn vị khác nhau.`;
export const itemBlank = (): string => 'chưa có mã tiêu chí.';
export const noItem = (text: string, set: string): string =>
  `không có mục khảo sát ${quote(text)} trong bộ tiêu chí "${set}".`;
export const severalItems = (text: string): string =>
  `${quote(text)} có thể là nhiều mục khảo sát: hãy dùng mã tiêu chí.`;
export const itemsDiffer = (code: string, name: string): string =>
  `mã ${quote(code)} và tên ${quote(name)} là hai mục khác nhau.`;
export const tooManyCells = (): string =>
  'có nhiều ô hơn dòng tiêu đề: nếu số có dấu phẩy thập phân thì phải đặt trong dấu nháy kép, hoặc dùng dấu chấm phẩy để tách ô.';
export const noResult = (): string => 'chưa có số phiếu hay điểm.';
export const bothResults = (): string => 'có cả số phiếu và điểm: chỉ nhập một loại.';
export const pointsDoubled = (line: number): string =>
  `điểm của đơn vị và mục này đã có ở dòng ${line}: điểm không cộng được, hãy chỉ giữ một dòng.`;
export const kindsDiffer = (line: number): string =>
  `dòng ${line} của cùng đơn vị và mục có loại kết quả khác (số phiếu, điểm): chỉ nhập một loại.`;
export const othersWrong = (lines: readonly number[]): string =>
  `không nhập vì dòng ${lines.join(', ')} của cùng đơn vị và mục có lỗi, cộng lại sẽ thiếu.`;
export const rowMissing = (unit: string, code: string): string =>
  `trang Khảo sát chưa có dòng mục ${code} của ${unit}: hãy bấm "Tạo, cập nhật trang đơn vị" rồi nhập lại.`;

const ofLines = (lines: readonly number[]): string => `dòng ${lines.join(' + ')}`;
export const matchedCounts = (
  unit: string,
  code: string,
  counts: readonly number[],
  lines: readonly number[],
) =>
  `${unit}, mục ${code}: A ${counts[0]}, B ${counts[1]}, C ${counts[2]}, D ${counts[3]} (${counts.reduce((a, b) => a + b)} phiếu, ${ofLines(lines)})`;
export const matchedPoints = (unit: string, code: string, points: string, lines: readonly number[]) =>
  `${unit}, mục ${code}: ${points} điểm (${ofLines(lines)})`;

export const imported = (items: number, filled: number, replaced: number, leftOut: number): string =>
  `Nhập kết quả khảo sát của ${items} mục: điền ${filled} ô trống` +
  `${replaced > 0 ? `, thay ${replaced} ô đang có nội dung khác` : ''}` +
  `${leftOut > 0 ? `; ${leftOut} dòng không khớp, không nhập` : ''}.`;
export const replaces = (unit: string, code: string, column: string, before: string, after: string): string =>
  `${unit}, mục ${code}, ${column}: đang là ${quote(before)}, thay bằng "${after}".`;
export const leftOutQuestion = (lines: number): string =>
  `${lines} dòng không khớp sẽ không được nhập: nếu đó là phiếu của đơn vị đã khớp thì tổng số phiếu còn thiếu.`;
export const pointsStand = (unit: string, code: string): string =>
  `${unit}, mục ${code} đang có "Điểm nhập sẵn", nên số phiếu nhập vào chưa được tính. Hãy xóa ô này nếu muốn tính theo phiếu.`;

export const SURVEY_IMPORT_VIEW = {
  hint: 'Dán bảng từ Excel, Google Trang tính, hoặc chọn tệp CSV. Dòng đầu là tiêu đề: đơn vị, mã tiêu chí, rồi A, B, C, D (số phiếu) hoặc điểm. Nhiều loại phiếu của cùng đơn vị và mục: dán chung một bảng, số phiếu được cộng lại.',
  table: 'Bảng kết quả',
  file: 'Hoặc tệp .csv, .txt',
  fileWrong: 'Tệp này không đọc được: hãy lưu lại dạng "CSV UTF-8" rồi chọn lại, hoặc dán thẳng bảng.',
  check: 'Xem trước',
  checking: 'Đang đối chiếu với sổ…',
  matched: 'Đã khớp',
  unmatched: 'Chưa khớp, không nhập',
  write: 'Ghi vào trang Khảo sát',
  back: 'Quay lại',
} as const;
