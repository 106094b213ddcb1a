/** Words of Tự kiểm tra: what is asked, what was tried, how an answer reads. They judge no answer: that is for the reader. */

import { describeValue, isDate } from '../assessment/number';

export const SELF_CHECK_TITLE = 'Tự kiểm tra';

/** Titles of the tabs that are deleted again. */
export const temporaryTitle = (name: number): string => `${SELF_CHECK_TITLE} (tạm ${name})`;

export const SELF_CHECK_QUESTION =
  'Việc này thử trên Google những điều tiện ích dựa vào, mất khoảng một đến ba phút; nên chạy trên một sổ thử đã thiết ' +
  'lập. Khoảng 30 trang tạm được thêm rồi tự xóa; các trang khác giữ nguyên. Kết quả ghi vào trang "Tự kiểm tra", thay ' +
  'kết quả lần trước.\n\nBạn có muốn tiếp tục không?';

export const selfCheckDone = (title: string): string =>
  `Đã xong, các trang tạm đã được xóa. Hãy gửi trang "${title}" cho nhóm phát triển.`;

/** What was tried. A validation is named by its condition, a formula by itself. */
export const CHOSEN_ID = 'Thêm trang với mã tự chọn';
export const SAME_SHEET_ID = 'Thêm trang trùng mã';
export const ONE_BATCH = 'Trang, siêu dữ liệu và quyền trong một lần gửi';
export const SAME_METADATA_ID = 'Thêm siêu dữ liệu trùng mã';
export const SAME_RIGHT_ID = 'Thêm quyền trùng mã';
export const EDITORS = 'Người được sửa: địa chỉ viết hoa; không nêu ai';
export const UNKNOWN_EDITOR = 'Người được sửa không có thật, yêu cầu thứ hai';
export const COPIED = 'Chép hai ô kiểm tra dữ liệu sang trang khác';
export const NO_SHEET = 'Sửa trang không có';
export const MANY_TABS = 'Thêm 30 trang';
export const MANY_RIGHTS = 'Thêm 90 quyền';
export const inputs = (scores: string): string =>
  `A1:A7: chữ "9,25", số 8,5, trống, ngày 23/04/2018, 95%, TRUE, =1/0; ${scores}: chữ "9,25", số 9,25, trống`;

/** Editors without their addresses, since the table is sent around. */
function editor(user: string, caller: string): string {
  if (user === caller) return 'người chạy';
  return user.toLowerCase() === caller.toLowerCase() ? 'NGƯỜI CHẠY' : 'người khác';
}

/** `type=NUMBER_BETWEEN; userEnteredValue=0`: the innermost values of what the service gave, each with its key. */
export function keyValues(value: unknown, caller: string, key = ''): string {
  if (typeof value === 'object' && value)
    return Object.entries(value)
      .map(([name, inner]) => keyValues(inner, caller, Array.isArray(value) ? key : name))
      .filter((words) => words !== '')
      .join('; ');
  return `${key}=${key === 'users' ? editor(String(value), caller) : value}`;
}

/** What no cell holds. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !isDate(value);

/** `[[String=9,25], [Number=8.5]]`: kind and value of what a custom function was given; by tag, since a Date may be another realm's. */
export const argumentWords = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(argumentWords).join(', ')}]`
    : `${Object.prototype.toString.call(value).slice(8, -1)}=${isObject(value) ? describeValue(value) : value}`;
