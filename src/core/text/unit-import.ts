/** Words of the import of a unit's tab: which file and sheet, what is not taken and why, what will be written. */

import { quote } from './quote';
import { STAGE_TITLES } from './stages';
import { quoteWrong } from './table-import';
import { UNIT_COLUMN_TITLES } from './titles';

type Column = keyof typeof UNIT_COLUMN_TITLES;
const named = (columns: readonly Column[]): string =>
  columns.map((key) => `"${UNIT_COLUMN_TITLES[key]}"`).join(', ');
/** Codes and names in one sentence; a longer list is cut. */
const SHOWN = 12;
const list = (all: readonly string[]): string =>
  all.slice(0, SHOWN).join(', ') + (all.length > SHOWN ? ` và ${all.length - SHOWN} chỗ khác` : '');

export const noSuchTab = (code: string): string =>
  `Không có trang của đơn vị ${quote(code)} để lấy: hãy chọn đơn vị khác.`;
export const takenOver = (from: string, to: string): string =>
  `Chép những gì đơn vị đã điền ở trang "${from}" sang trang của ${to}; trang "${from}" giữ nguyên. Điểm thẩm định không chép: đơn vị mới được thẩm định lại.`;

export const unitUnknown = (code: string): string =>
  `Không có đơn vị ${quote(code)} ở trang Đơn vị: hãy chọn lại đơn vị.`;
export const nothingSent = (): string =>
  'Chưa có bảng nào để nhập: hãy chọn đơn vị, chọn tệp .xlsx hoặc dán bảng, rồi bấm "So với sổ".';
export const tooLarge = (rows: number, columns: number): string =>
  `Bảng dài quá ${rows} dòng hoặc rộng quá ${columns} cột: hãy chỉ giữ lại trang chấm điểm của đơn vị.`;
export const notOpenYet = (): string =>
  'Vòng đánh giá còn ở giai đoạn "Chuẩn bị": hãy chuyển sang "Tự chấm" rồi mới nhập trang của đơn vị.';
export const otherUnit = (found: string, chosen: string): string =>
  `Bảng này là của ${found}, không phải của ${chosen}: hãy chọn đúng đơn vị hoặc đúng tệp.`;

const COPY_WHOLE =
  'Hãy lấy cả dòng tiêu đề của trang chấm điểm, trong đó có cột "Mã" và các cột đơn vị điền như "Điểm tự chấm".';
export const headerMissing = (): string => `Không tìm thấy dòng tiêu đề trong bảng. ${COPY_WHOLE}`;
export const noTableInFile = (): string => `Tệp không có trang chấm điểm nào. ${COPY_WHOLE}`;
export const codeColumnMissing = (): string =>
  `Dòng tiêu đề không có cột "Mã", nên không biết dòng nào là của tiêu chí nào. ${COPY_WHOLE}`;
export const codeColumnDoubled = (): string =>
  'Bảng có hai cột "Mã": hãy xóa cột thừa trong tệp rồi nhập lại.';
export const severalSheets = (names: readonly string[], unit: string): string =>
  `Tệp có ${names.length} trang cùng là của ${unit}: ${list(names.map(quote))}. Hãy chỉ giữ lại một trang trong tệp, hoặc sao chép bảng cần nhập rồi dán vào ô dán bảng.`;
export const noSheetOfUnit = (names: readonly string[], unit: string): string =>
  `Tệp có ${names.length} trang chấm điểm (${list(names.map(quote))}), không trang nào ghi mã của ${unit}. Hãy chọn lại đơn vị, hoặc sao chép bảng cần nhập rồi dán vào ô dán bảng.`;
export const pastedWrong = quoteWrong;

export const aboveHeader = (code: string): string =>
  `mục ${code} nằm trên dòng tiêu đề: hãy đưa dòng này xuống dưới dòng tiêu đề.`;
export const codeBlank = (): string => 'có nội dung nhưng không có mã tiêu chí.';
export const codeWrong = (found: string, isText: boolean): string =>
  isText
    ? `${quote(found)} không phải là mã tiêu chí.`
    : `mã đã bị đổi thành số hoặc ngày tháng (${found}): hãy đặt định dạng ô là văn bản rồi gõ lại mã.`;
export const codeUnknown = (code: string, set: string): string =>
  `không có mục ${code} trong bộ tiêu chí "${set}".`;
export const notSelfScored = (code: string): string =>
  `dòng ${quote(code)} không phải mục đơn vị tự chấm, nội dung ở đó không nhập.`;
export const codeDoubled = (code: string, lines: readonly number[]): string =>
  `mã ${code} có ở các dòng ${lines.join(', ')}: không rõ lấy dòng nào nên không lấy dòng nào.`;
export const rowMissing = (code: string, unit: string): string =>
  `trang của ${unit} chưa có dòng mục ${code}: hãy bấm "Tạo, cập nhật trang đơn vị" rồi nhập lại.`;
export const columnsDoubled = (columns: readonly Column[]): string =>
  `Bảng có hai cột cùng tên ${named(columns)}: không rõ lấy cột nào nên không lấy cột nào.`;
export const columnsMissing = (columns: readonly Column[]): string =>
  `Bảng không có cột ${named(columns)}: nội dung các cột này trong sổ giữ nguyên.`;
export const itemsMissing = (codes: readonly string[]): string =>
  `Bảng không có ${codes.length} mục: ${list(codes)}. Nội dung các mục này trong sổ giữ nguyên.`;
export const appraisalDiffers = (column: Column, codes: readonly string[]): string =>
  `Cột "${UNIT_COLUMN_TITLES[column]}" khác sổ ở ${codes.length} mục (${list(codes)}): đơn vị không điền cột này nên không nhập.`;

/** "1.1.2, Điểm tự chấm (dòng 12): …" */
export const atCell = (code: string, column: Column, line: number, message: string): string =>
  `${code}, ${UNIT_COLUMN_TITLES[column]} (dòng ${line} của bảng): ${message}`;
export const dateCell = (date: string): string =>
  `ô là ngày tháng (${date}), không rõ đơn vị đã gõ gì, nên không nhập. Hãy hỏi đơn vị rồi gõ vào sổ.`;
export const errorCell = (error: string): string => `ô báo lỗi ${error}, không có nội dung để nhập.`;
export const formulaStands = (formula: string, found: string): string =>
  `ô trong sổ là công thức ${quote(formula)} nên giữ nguyên; bảng ghi ${quote(found)}, hãy tự so lại.`;
export const notATick = (found: string): string =>
  `${quote(found)} không phải là dấu tích: chỉ nhập TRUE (có) hoặc FALSE (không).`;
export const notAFigure = (found: string): string =>
  `${quote(found)} không phải là số: hãy gõ lại số, dùng dấu phẩy thập phân.`;
export const twoNumbers = (found: string): string =>
  `${quote(found)} có thể là ${found.replace('.', '')} hoặc ${found.replace('.', ',')}, không rõ số nào nên không nhập. Hãy hỏi đơn vị rồi gõ vào sổ.`;
export const notARate = (found: string): string =>
  `${found} không phải là tỷ lệ: hãy gõ có dấu %, ví dụ 95%.`;
export const textTooLong = (most: number): string =>
  `nội dung dài quá ${most} ký tự, ô không chứa được: hãy rút gọn.`;
export const notInTurn = (stage: keyof typeof STAGE_TITLES): string =>
  `cột này chỉ nhập từ giai đoạn "${STAGE_TITLES[stage]}".`;

export const noneMatched = (): string => 'Không có dòng nào khớp với mục tự chấm của đơn vị.';
export const alike = (unit: string): string => `Bảng không có gì mới: trang của ${unit} giữ nguyên.`;
export const imported = (
  unit: string,
  { filled, replaced, kept, leftOut }: { filled: number; replaced: number; kept: number; leftOut: number },
): string =>
  `Nhập trang của ${unit}: điền ${filled} ô trống` +
  `${replaced > 0 ? `, thay ${replaced} ô đang có nội dung khác` : ''}` +
  `${kept > 0 ? `; ${kept} ô để trống trong bảng giữ nguyên` : ''}` +
  `${leftOut > 0 ? `; ${leftOut} chỗ không nhập được` : ''}.`;
/** A blank is said to be one. */
const content = (text: string): string => (text === '' ? '(trống)' : quote(text));
export const replaces = (code: string, column: Column, before: string, after: string): string =>
  `${code}, ${UNIT_COLUMN_TITLES[column]}: đang là ${content(before)}, thay bằng ${content(after)}.`;
export const leftOutQuestion = (places: number): string =>
  `${places} chỗ trong bảng không nhập được sẽ bị bỏ qua.`;
export const receivedQuestion = (unit: string, when: string): string =>
  `Bài của ${unit} đã được nhận lúc ${when}: nhập tiếp sẽ đổi bài đã nộp. Hãy chắc chắn đơn vị và thủ trưởng đã đồng ý.`;
export const stageOver = (columns: readonly Column[], stage: keyof typeof STAGE_TITLES): string =>
  `Vòng đánh giá đang ở giai đoạn "${STAGE_TITLES[stage]}": cột ${named(columns)} đã hết lượt điền, có thể đã được thẩm định theo nội dung cũ.`;
export const unitNotNamed = (unit: string): string =>
  `Bảng không ghi là của đơn vị nào: hãy chắc chắn đây là bảng của ${unit}.`;
export const titleDiffers = (found: string, expected: string): string =>
  `Tiêu đề của bảng là ${quote(found)}, còn trong sổ là ${quote(expected)}: hãy chắc chắn đúng đơn vị, đúng năm.`;

export const UNIT_IMPORT_VIEW = {
  hint: 'Dùng khi đơn vị không vào được sổ và gửi lại trang đã điền. Chọn tệp .xlsx, hoặc mở tệp, sao chép cả bảng (có dòng tiêu đề) rồi dán. Dòng được khớp theo mã, cột theo tiêu đề; ô để trống trong bảng không xóa gì trong sổ.',
  unit: 'Đơn vị',
  chooseUnit: 'Chọn đơn vị',
  from: 'Hoặc lấy từ trang của đơn vị khác trong sổ (khi sáp nhập, chia tách, đổi mã)',
  chooseFrom: 'Không lấy từ đơn vị khác',
  file: 'Tệp .xlsx đơn vị gửi lại',
  table: 'Hoặc dán bảng sao chép từ Excel',
  reading: 'Đang đọc tệp…',
  fileWrong:
    'Tệp này không đọc được: có thể tệp bị hỏng hoặc không phải .xlsx. Hãy mở bằng Excel, lưu lại dạng "Excel Workbook (.xlsx)" rồi chọn lại, hoặc dán thẳng bảng.',
  fileLocked:
    'Tệp có mật khẩu hoặc là tệp .xls kiểu cũ. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại dạng "Excel Workbook (.xlsx)" rồi chọn lại.',
  fileLarge: 'Tệp lớn quá 20 MB: hãy chỉ giữ lại trang chấm điểm trong tệp, bỏ ảnh và trang khác.',
  compare: 'So với sổ',
  comparing: 'Đang so với sổ…',
  differences: 'Khác với sổ, sẽ ghi',
  blank: '(trống)',
  before: 'Trong sổ',
  after: 'Trong bảng',
  notTaken: 'Không nhập',
  kept: 'Để trống trong bảng, giữ nguyên trong sổ',
  write: 'Ghi vào trang của đơn vị',
  back: 'Quay lại',
} as const;
export const sheetRead = (name: string, rows: number): string => `Đã đọc trang "${name}", ${rows} dòng.`;
export const sameCells = (cells: number): string => `${cells} ô giống sổ.`;
