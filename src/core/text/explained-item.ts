/** Words of Giải trình con số about one item: who gave which points, by which method and evidence, and when. */
import type { LoggedChange } from '../log/sweep';
import { LOG_VIEW } from './score-log';
import { UNIT_COLUMN_TITLES } from './titles';

export const FACTS = {
  method: 'Cách chấm',
  appraiser: 'Người thẩm định',
  before: 'Điểm tối đa năm trước',
  changed: 'Lần nhập gần nhất',
  survey: 'Phiếu khảo sát',
} as const;

export const NOT_APPLICABLE = 'không áp dụng';
export const noScore = (): string => 'Mục chưa có điểm chính thức.';

export const ruledOut = (reason: string): string =>
  `Cơ quan thường trực đã duyệt không áp dụng: mục không tính vào điểm tối đa của đơn vị. ${
    reason ? `Lý do đơn vị nêu: ${reason}` : 'Đơn vị không ghi lý do.'
  }`;
export const DECIDED: Record<'firstScore' | 'secondScore', string> = {
  firstScore: `Điểm chính thức lấy theo "${UNIT_COLUMN_TITLES.firstScore}", vì không có điểm thẩm định lần 2.`,
  secondScore: `Điểm chính thức lấy theo "${UNIT_COLUMN_TITLES.secondScore}".`,
};
export const fromSurvey = (): string => 'Điểm chính thức lấy theo trang Khảo sát.';
export const roundedTo = (typed: string, decimals: number): string =>
  `Điểm đã nhập ${typed} được làm tròn đến ${decimals} chữ số thập phân.`;

export const suggestionIs = (same: boolean): string =>
  same
    ? 'Cách chấm cho đúng điểm chính thức từ số liệu này.'
    : 'Cách chấm cho điểm này từ số liệu; người thẩm định đã quyết định khác.';
export const percentText = (percent: string): string => `${percent}%`;

export const appraiserUnknown = (): string => 'Mã này không có ở trang Người thẩm định.';
export const noAppraiser = (): string => 'Bộ tiêu chí không ghi mã người thẩm định cho mục này.';

export const methodBefore = (method: string): string => `Cách chấm năm trước: ${method}.`;
export const newItem = (year: string): string => `Năm ${year || 'trước'} không có mục này.`;

/** "A: 30; B: 12; C: 3; D: 0; cộng 45 phiếu." */
export const answers = (counts: readonly string[], all: string): string =>
  `${counts.map((count, at) => `${'ABCD'[at]}: ${count}`).join('; ')}; cộng ${all} phiếu.`;
export const weighted = (shares: readonly string[], maximum: string): string =>
  `Mức A tính ${shares[0]}, B ${shares[1]}, C ${shares[2]}, D ${shares[3]} (trang Cấu hình); điểm bằng bình quân các phiếu nhân với ${maximum}, làm tròn đến hai chữ số thập phân.`;
export const givenPoints = (): string => 'Điểm được nhập sẵn ở trang Khảo sát, không tính từ số phiếu.';

export const lastChange = ({ column, before, after, right }: LoggedChange): string =>
  `${column}: ${before || LOG_VIEW.blank} → ${after || LOG_VIEW.blank} (ô của ${right.toLowerCase()}).`;
export const lookBefore = (from: string): string =>
  `Phần mềm thấy thay đổi khi xem sổ vào lúc trên; lần xem trước đó lúc ${from}.`;
export const logKept = (): string => 'Thời điểm nhập ghi ở Nhật ký điểm do cơ quan thường trực giữ.';
export const neverChanged = (): string => 'Từ khi bắt đầu ghi, Nhật ký điểm không có thay đổi nào ở mục này.';
