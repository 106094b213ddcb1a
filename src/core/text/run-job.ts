/** What a person reads while and after a job runs. */
import type { Problem } from '../assessment/problem';

export const APP_TITLE = 'Chỉ số CCHC';

/** Problems shown at once; more than a screen full helps nobody. */
const SHOWN = 12;

const problemLine = ({ where, message }: Problem): string =>
  where ? `• Trang "${where.tab}", ô ${where.cell}: ${message}` : `• ${message}`;

function problemList(problems: readonly Problem[]): string {
  const lines = problems.slice(0, SHOWN).map(problemLine);
  const more = problems.length - SHOWN;
  return [...lines, ...(more > 0 ? [`… và ${more} vấn đề khác.`] : [])].join('\n');
}

const blocked = (problems: readonly Problem[]): string =>
  `Chưa làm gì vì có ${problems.length} vấn đề cần sửa trước:\n${problemList(problems)}`;

export const question = (summary: string, questions: readonly string[]): string =>
  [summary, ...questions, 'Bạn có muốn tiếp tục không?'].join('\n\n');

export const CHANGED_MEANTIME = 'Trong lúc chờ, sổ đã có thay đổi. Xin xem lại việc sẽ làm:';
export const BUSY = 'Một việc khác đang chạy trên sổ này. Xin đợi ít phút rồi bấm lại.';
export const CANCELLED = 'Đã dừng, chưa thay đổi gì.';

/** How far a job has come, in tabs that are written or in files of units that it has exchanged with. */
export interface Count {
  done: number;
  all: number;
  of: 'tabs' | 'files';
}
const counted = ({ done, all, of }: Count): string =>
  of === 'tabs' ? `đã ghi ${done}/${all} trang` : `đã trao đổi ${done}/${all} tệp`;
const sentence = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}.`;

export const progress = (count: Count): string =>
  count.of === 'tabs' && count.done >= count.all
    ? 'Đã ghi đủ các trang, đang đặt quyền sửa.'
    : sentence(counted(count));

function report(summary: string, problems: readonly Problem[]): string {
  const warnings = problems.length > 0 ? `\n\nCần lưu ý:\n${problemList(problems)}` : '';
  return `${summary}${warnings}`;
}

export const googleFailed = (reason: string): string =>
  `Google chưa trả lời (${reason}). Những gì đã ghi vẫn còn nguyên; hãy đợi một phút rồi bấm lại đúng mục này.`;

const GO_ON = 'Không có gì bị mất; hãy bấm lại đúng mục này để làm tiếp phần còn lại.';
/** Reasons for which a run ends early. */
export const googleReports = (message: string): string => `Google báo lỗi (${message})`;
export const TYPED_MEANWHILE = 'có người đang nhập vào dòng sắp bỏ';
const interrupted = (count: Count, reason: string): string =>
  `Chưa xong: ${counted(count)} rồi dừng vì ${reason}. ${GO_ON}`;
const outOfTime = (count: Count): string =>
  `Chưa xong: ${counted(count)}, gần hết thời gian Google cho một lần chạy. ${GO_ON}`;
const cancelled = (count: Count): string => `Đã dừng theo yêu cầu: ${counted(count)}. ${GO_ON}`;

/** How a job ended, in words; what went well and needs no answer may pass by as a toast. */
export function ending(
  outcome:
    | { kind: 'busy' }
    | { kind: 'blocked'; problems: readonly Problem[] }
    | { kind: 'nothing' | 'done'; summary: string; problems: readonly Problem[] }
    | ({ kind: 'interrupted'; reason: string } & Count)
    | ({ kind: 'outOfTime' | 'cancelled' } & Count),
): { message: string; mustBeRead: boolean } {
  switch (outcome.kind) {
    case 'busy':
      return { message: BUSY, mustBeRead: true };
    case 'blocked':
      return { message: blocked(outcome.problems), mustBeRead: true };
    case 'interrupted':
      return { message: interrupted(outcome, outcome.reason), mustBeRead: true };
    case 'outOfTime':
      return { message: outOfTime(outcome), mustBeRead: true };
    case 'cancelled':
      return { message: cancelled(outcome), mustBeRead: true };
    default:
      // A report of several lines is no toast, nor is an address to go to.
      return {
        message: report(outcome.summary, outcome.problems),
        mustBeRead:
          outcome.problems.length > 0 ||
          (outcome.kind === 'nothing' && outcome.summary.includes('\n')) ||
          outcome.summary.includes('https://'),
      };
  }
}

/** @param addresses everybody who was to get a right in this tab */
export const rightsRefused = (unit: string, addresses: readonly string[], reason: string): string =>
  `Chưa đặt được quyền sửa cho "${unit}" (${addresses.join(', ')}): Google không nhận một địa chỉ (${reason}). Hãy sửa địa chỉ rồi bấm lại; các trang khác không bị ảnh hưởng.`;

export const NOT_IN_WORKBOOK = 'Hãy mở sổ Google Trang tính rồi chạy từ trình đơn Chỉ số CCHC.';
