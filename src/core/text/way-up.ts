/** Words of Đường lên hạng. */
import { type LossKind, MOST_ITEMS } from '../assessment/way-up';

export const WAYS_HEADING = 'Đường lên hạng';
export const WAYS_RULE =
  'Giả sử điểm các đơn vị khác giữ nguyên: ít mục nhất, rồi ít điểm nhất; mục chấm theo mức chỉ tính đúng các mức. "Minh chứng": mất điểm vì thiếu minh chứng, quá hạn, sai năm; "kết quả": vì kết quả công việc; "khảo sát": theo phiếu khảo sát.';

const KINDS: Record<LossKind, string> = { evidence: 'minh chứng', result: 'kết quả', survey: 'khảo sát' };

/** "3.2.1 Công khai thủ tục +0,25 (minh chứng)" */
export const regained = (code: string, name: string, points: string, kind: LossKind): string =>
  `${code} ${name} +${points} (${KINDS[kind]})`;
export const way = (rank: number, needed: string, items: readonly string[]): string =>
  `Hạng ${rank}: thiếu ${needed} điểm; cần ${items.length} mục: ${items.join('; ')}.`;
export const noWay = (rank: number, needed: string): string =>
  `Hạng ${rank}: thiếu ${needed} điểm; phải lấy lại điểm ở hơn ${MOST_ITEMS} mục, hoặc lấy lại hết điểm đã mất cũng chưa đủ.`;

export const FORWARD_RULES = [
  'Còn mở (tạm tính): khi tự chấm, là điểm tối đa của mục chưa tự chấm; từ khi giải trình, là phần thẩm định lần 1 cho thấp hơn tự chấm mà chưa có điểm lần 2.',
  'Hạng tạm tính dùng điểm thẩm định, mục chưa thẩm định dùng điểm tự chấm, mục chưa có điểm tính 0; điểm các đơn vị khác giữ nguyên.',
];
export const waysHeading = (group: string): string => `Cần thêm gì để lên hạng: ${group}`;
export const forwardHeading = (group: string): string => `Điểm còn mở: ${group}`;
export const WAYS_NONE =
  'Không có đơn vị nào còn lên hạng được: chưa được xếp hạng, hoặc nhóm chỉ có một đơn vị.';
export const FORWARD_NONE = 'Không còn điểm nào mở ở giai đoạn này.';
export const WAYS_COLUMNS = {
  rank: 'Hạng',
  unit: 'Đơn vị',
  wanted: 'Muốn lên hạng',
  needed: 'Thiếu (điểm)',
  count: 'Số mục',
  evidence: 'Minh chứng (điểm)',
  result: 'Kết quả (điểm)',
  survey: 'Khảo sát (điểm)',
  items: 'Mục cần lấy lại điểm',
  open: 'Còn mở (điểm)',
  places: 'Lên được (bậc)',
  possible: 'Hạng có thể đạt',
  openItems: 'Mục còn mở (điểm; số bậc)',
} as const;
export const NO_WAY = `Phải lấy lại điểm ở hơn ${MOST_ITEMS} mục, hoặc lấy lại hết điểm đã mất cũng chưa đủ`;
/** "3.2.1 Công khai thủ tục +0,25" */
export const regainedShort = (code: string, name: string, points: string): string =>
  `${code} ${name} +${points}`;
/** "3.2.1 (0,5; 2 bậc)" */
export const openItem = (code: string, points: string, places: number): string =>
  `${code} (${points}${places > 0 ? `; ${places} bậc` : ''})`;

/** For a unit, which is not told its provisional rank. */
export const OPEN_HEADING = 'Còn mở';
export const OPEN_ITEMS = 'Từng mục còn mở';
export const openSummary = (points: string, places: number): string =>
  places > 0
    ? `Các mục còn mở có thể thêm tối đa ${points} điểm, tạm tính đủ để lên ${places} bậc nếu điểm các đơn vị khác giữ nguyên.`
    : `Các mục còn mở có thể thêm tối đa ${points} điểm; tạm tính chưa đủ để lên bậc nào nếu điểm các đơn vị khác giữ nguyên.`;
export const openLine = (code: string, name: string, points: string, places: number): string =>
  `${code} ${name}: ${points} điểm${places > 0 ? `, riêng mục này đủ lên ${places} bậc` : ''}`;
