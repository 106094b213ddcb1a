/** What a person reads while and after a job runs. */
import type { Problem } from '../assessment/problem';
import { contentText } from './content';

export const APP_TITLE = 'Chỉ số CCHC';

/** Problems shown at once; more than a screen full helps nobody. */
const SHOWN = 12;

export const problemLine = ({ where, message }: Problem): string =>
  where ? `• Trang "${where.tab}", ô ${where.cell}: ${message}` : `• ${message}`;

export function problemList(problems: readonly Problem[]): string {
  const lines = problems.slice(0, SHOWN).map(problemLine);
  const more = problems.length - SHOWN;
  return [...lines, ...(more > 0 ? [`… và ${more} vấn đề khác.`] : [])].join('\n');
}

export const blocked = (problems: readonly Problem[]): string =>
  `Chưa làm gì vì có ${problems.length} vấn đề cần sửa trước:\n${problemList(problems)}`;

export const question = (summary: string, questions: readonly string[]): string =>
  [summary, ...questions, 'Bạn có muốn tiếp tục không?'].join('\n\n');

export const CHANGED_MEANTIME = 'Trong lúc chờ, sổ đã có thay đổi. Xin xem lại việc sẽ làm:';
export const BUSY = 'Một việc khác đang chạy trên sổ này. Xin đợi ít phút rồi bấm lại.';
export const CANCELLED = 'Đã dừng, chưa thay đổi gì.';

export const progress = (done: number, all: number): string => `Đã gửi ${done}/${all} phần.`;

export function report(summary: string, problems: readonly Problem[]): string {
  const warnings = problems.length > 0 ? `\n\nCần lưu ý:\n${problemList(problems)}` : '';
  return `${summary}${warnings}`;
}

export const interrupted = (done: number, all: number, reason: string): string =>
  `Chưa xong: đã gửi ${done}/${all} phần rồi dừng vì Google không trả lời đúng (${reason}). Không có gì bị mất; bấm lại đúng mục này để làm tiếp phần còn lại.`;

export const refused = (tab: string, reason: string): string =>
  `Google không nhận thay đổi của trang "${tab}": ${reason}. Hãy bấm lại; nếu vẫn vậy, gửi thông báo này cho người quản trị.`;

export const rightsRefused = (unit: string, addresses: readonly string[], reason: string): string =>
  `Chưa đặt được quyền sửa cho "${unit}" (${addresses.join(', ')}): Google không nhận một địa chỉ (${contentText(reason)}). Hãy sửa địa chỉ rồi bấm lại; các trang khác không bị ảnh hưởng.`;

export const NOT_IN_WORKBOOK = 'Hãy mở sổ Google Trang tính rồi chạy từ trình đơn Chỉ số CCHC.';
