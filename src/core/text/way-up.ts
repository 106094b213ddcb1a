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
  `Hạng ${rank}: thiếu ${needed} điểm; phải lấy lại điểm ở hơn ${MOST_ITEMS} mục, hoặc không đủ điểm mất để lấy lại.`;
