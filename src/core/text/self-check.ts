/** Words of Tự kiểm tra: what is asked, what was tried, how an answer reads. They judge no answer: that is for the reader. */

export const SELF_CHECK_TITLE = 'Tự kiểm tra';

/** Titles of the tabs that are deleted again. */
export const temporaryTitle = (name: string): string => `${SELF_CHECK_TITLE} (tạm ${name})`;

export const SELF_CHECK_QUESTION =
  'Việc này thử xem Google Trang tính có làm đúng như tiện ích cần hay không. Nên chạy trên một sổ thử, sau khi đã ' +
  'thiết lập sổ. Tiện ích sẽ thêm khoảng 30 trang tạm có tên bắt đầu bằng "Tự kiểm tra", rồi tự xóa đi; các trang ' +
  'khác không bị đụng tới. Kết quả được ghi vào trang "Tự kiểm tra" để bạn gửi lại cho nhóm phát triển; kết quả ' +
  'của lần chạy trước, nếu có, được thay. Việc chạy mất khoảng một đến ba phút.\n\nBạn có muốn tiếp tục không?';

export const selfCheckDone = (title: string): string =>
  `Đã xong, các trang tạm đã được xóa. Kết quả nằm ở trang "${title}": hãy bấm thử liên kết ở dòng cuối, rồi gửi cả bảng cho nhóm phát triển.`;

/** Header of the result tab. */
export const RESULT_HEADER = ['Điều kiểm tra', 'Câu trả lời', 'Ghi chú'] as const;

export const RESULT_HEAD = {
  version: 'Phiên bản tiện ích',
  time: 'Thời điểm chạy',
  locale: 'Ngôn ngữ và múi giờ của sổ',
  caller: 'Đọc được địa chỉ người chạy',
} as const;

export const LOCALE_NOTE = 'Tiện ích đặt vi_VN và Asia/Ho_Chi_Minh khi thiết lập sổ';

/** A formula each: what the cell then shows. */
export const FORMULA_NAMES = {
  argumentRange: 'Hàm tự tạo nhận vùng 3 x 1',
  argumentRangeOfOne: 'Hàm tự tạo nhận vùng một ô (A2:A2)',
  argumentRow: 'Hàm tự tạo nhận vùng 1 x 2, ô sau trống',
  argumentCell: 'Hàm tự tạo nhận một ô số',
  argumentBlank: 'Hàm tự tạo nhận ô trống',
  argumentBlankInside: 'Hàm tự tạo nhận vùng có ô trống ở giữa',
  argumentText: 'Hàm tự tạo nhận ô chữ',
  argumentDate: 'Hàm tự tạo nhận ô ngày',
  argumentPercent: 'Hàm tự tạo nhận ô phần trăm',
  argumentBoolean: 'Hàm tự tạo nhận ô TRUE',
  argumentError: 'Hàm tự tạo nhận ô lỗi (=1/0)',
  argumentErrorInside: 'Hàm tự tạo nhận vùng có ô lỗi',
  argumentLiteral: 'Hàm tự tạo nhận chữ viết thẳng',
  argumentNumber: 'Hàm tự tạo nhận số viết thẳng',
  argumentNone: 'Hàm tự tạo không nhận gì',
  thrown: 'Lỗi do hàm tự tạo báo',
  semicolons: 'Dấu chấm phẩy ngăn đối số',
  commas: 'Dấu phẩy giữa hai chữ số',
  decimalComma: 'Dấu phẩy thập phân trong công thức',
  decimalPoint: 'Dấu chấm thập phân trong công thức',
  division: 'Phép chia thay cho số thập phân',
  arrayRows: 'Mảng viết thẳng, dấu chấm phẩy',
  arrayColumns: 'Mảng viết thẳng, dấu gạch chéo ngược',
  let: 'LET',
  filter: 'TEXTJOIN và FILTER',
  sumProduct: 'SUMPRODUCT',
  valueComma: 'VALUE với dấu phẩy',
  valuePoint: 'VALUE với dấu chấm',
  textPattern: 'TEXT với mẫu "000"',
  finalOfText: 'Điểm chính thức từ chữ "9,25"',
  finalOfNumber: 'Điểm chính thức từ số 9,25',
  finalOfBlank: 'Điểm chính thức khi chưa chấm',
  provisional: 'Điểm tạm tính',
  progress: 'Dòng tiến độ',
  link: 'HYPERLINK tới một ô trong sổ',
  spill: 'Hàm tự tạo trả về nhiều ô',
} as const;
export type FormulaName = keyof typeof FORMULA_NAMES;

export const FORMULAS_READ_BACK = 'Công thức đọc lại có giữ nguyên không';
export const formulasReadBack = (changed: readonly string[], all: number): string =>
  changed.length === 0
    ? `giữ nguyên cả ${all} công thức`
    : `đổi ${changed.length} trên ${all} công thức: ${changed.join(' | ')}`;

/** A question to the service each. */
export const PROBE_NAMES = {
  sheetId: 'Trang mới nhận mã do tiện ích chọn',
  sheetIdAgain: 'Thêm trang trùng mã',
  oneBatch: 'Trang, siêu dữ liệu và quyền trong cùng một lần gửi',
  metadataUpdated: 'Sửa siêu dữ liệu theo mã',
  metadataIdAgain: 'Thêm siêu dữ liệu trùng mã',
  protectedRangeIdAgain: 'Thêm quyền trùng mã',
  secondProtection: 'Thêm quyền thứ hai cho cả trang',
  openRanges: 'Chỉ đổi các ô mở của quyền trên trang',
  editors: 'Người được sửa, đọc lại (gửi địa chỉ viết hoa)',
  noEditors: 'Quyền không nêu ai, đọc lại',
  unknownEditor: 'Người được sửa không tồn tại (yêu cầu thứ hai)',
  oneOfRange: 'Danh sách chọn theo vùng',
  between: 'Giới hạn từ 0 đến một ô',
  commaLimit: 'Giới hạn "0,5"',
  pointLimit: 'Giới hạn "0.5"',
  shifted: 'Kiểm tra dữ liệu lặp xuống 2 ô, tham chiếu tương đối',
  copied: 'Chép kiểm tra dữ liệu sang trang khác',
  shortRow: 'Ghi từ một ô, ô bên phải không gửi',
  frozenGrid: 'Cố định mọi hàng của trang',
  conditionalFind: 'Định dạng có điều kiện: FIND',
  conditionalLeft: 'Định dạng có điều kiện: LEFT và LEN',
  conditionalOutside: 'Định dạng có điều kiện: điểm ngoài giới hạn',
  errorShape: 'Hình dạng của lỗi',
  manyTabs: 'Thời gian thêm 30 trang',
  manyProtections: 'Thời gian thêm 90 quyền',
} as const;
export type ProbeName = keyof typeof PROBE_NAMES;

export const LINK_ROW = [
  'Bấm thử liên kết bên phải',
  'Về ô đầu trang này',
  'Ghi: có nhảy về ô A1 không',
] as const;

export const ACCEPTED = 'được nhận, không báo lỗi';
export const NOTHING = '(trống)';
export const YES = 'có';
export const NO = 'không';
export const sentAndRead = (sent: string, read: string): string => `gửi ${sent}; đọc lại ${read}`;
export const milliseconds = (time: number): string => `${time} ms`;
export const refusedAt = (text: string, index: number | null): string =>
  `${text} [vị trí trong lần gửi: ${index ?? 'không rõ'}]`;

/** Editors without their addresses, since the table is sent around. */
export function editorWords(users: readonly string[], caller: string): string {
  const word = (user: string): string => {
    if (user === caller) return 'người chạy';
    return user.toLowerCase() === caller.toLowerCase()
      ? 'người chạy (chữ hoa, chữ thường khác)'
      : 'người khác';
  };
  return users.length === 0 ? NOTHING : users.map(word).join(', ');
}

/** The part of a cell that Google gives back which the table tells. */
export interface ReadCell {
  effectiveValue?: {
    numberValue?: number;
    stringValue?: string;
    boolValue?: boolean;
    errorValue?: { type?: string; message?: string };
  };
  formattedValue?: string;
}

/** `số 9.25, hiển thị "9,25"`: the value as the service gives it, and what the person sees where that differs. */
export function cellWords({ effectiveValue: value = {}, formattedValue: shown = '' }: ReadCell): string {
  if (value.errorValue) {
    const { type = '', message = '' } = value.errorValue;
    return `lỗi ${type}${message ? `: ${message}` : ''}, hiển thị "${shown}"`;
  }
  if (value.stringValue !== undefined)
    return `chữ "${value.stringValue}"${shown === value.stringValue ? '' : `, hiển thị "${shown}"`}`;
  if (value.numberValue !== undefined) return `số ${value.numberValue}, hiển thị "${shown}"`;
  if (value.boolValue !== undefined) return `đúng/sai ${value.boolValue}, hiển thị "${shown}"`;
  return NOTHING;
}

/** What a custom function was given: a table with its size and values, or one value with its kind. */
export function argumentWords(value: unknown): string {
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown) =>
      Array.isArray(row) ? `[${row.map(argumentWords).join('; ')}]` : argumentWords(row),
    );
    const width = Array.isArray(value[0]) ? ` x ${value[0].length}` : '';
    return `mảng ${value.length}${width}: ${rows.join(' ')}`;
  }
  switch (typeof value) {
    case 'string':
      return `chữ "${value}"`;
    case 'number':
      return `số ${value}`;
    case 'boolean':
      return `đúng/sai ${value}`;
    case 'undefined':
      return 'không có (undefined)';
    default:
      break;
  }
  if (value === null) return 'null';
  // By its tag, since a date may come from another realm than this code.
  const tag = Object.prototype.toString.call(value);
  if (tag !== '[object Date]') return `khác: ${tag} ${String(value)}`;
  return Number.isNaN(Number(value)) ? 'ngày không hợp lệ' : `ngày ${(value as Date).toISOString()}`;
}
