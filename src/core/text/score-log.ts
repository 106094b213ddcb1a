/** Words of Nhật ký điểm, the log of what was typed, in a file of its own. */
import type { Who } from '../workbook/contract';

export const LOG_FILE = {
  changes: 'Nhật ký điểm',
  stored: 'Bản chụp',
} as const;
export const logFileTitle = (workbook: string): string => `Nhật ký điểm - ${workbook}`;

export const LOG_FILE_COLUMNS = [
  'Từ lúc',
  'Đến lúc',
  'Đơn vị',
  'Mã',
  'Cột',
  'Trước',
  'Sau',
  'Quyền của',
] as const;

export const RIGHT_OF: Record<Who, string> = {
  nobody: '',
  unit: 'Đơn vị',
  appraiser: 'Người thẩm định',
  office: 'Cơ quan thường trực',
};
export const HEAD_CELLS = { notApplicableAsked: 'Thủ trưởng duyệt', selfScore: 'Đã nộp' } as const;
export const ADJUSTMENT = 'Điểm thưởng, điểm trừ';

export const LOG_VIEW = {
  open: 'Nhật ký điểm',
  title: 'Nhật ký điểm',
  unit: 'Đơn vị',
  allUnits: 'Tất cả đơn vị',
  code: 'Mã tiêu chí',
  text: 'Cột hoặc nội dung',
  blank: '(trống)',
  failed: 'Không đọc được nhật ký điểm.',
} as const;
export const shownOf = (shown: number, all: number): string =>
  all === 0
    ? 'Chưa có thay đổi nào.'
    : `${all} thay đổi${shown < all ? `, hiện ${shown} thay đổi mới nhất` : ''}.`;
export const logOfOther = (owner: string): string =>
  `Nhật ký điểm nằm trong tệp của tài khoản ${owner}: hãy mở bằng tài khoản đó.`;
export const noLog = (): string =>
  'Chưa ghi nhật ký điểm: hãy bấm "Bật tự động nhận bài, khóa hạn" trong trình đơn.';
export const watchedBy = (owner: string, lastRun: string, minutes: number): string =>
  `Tự động chạy bằng tài khoản ${owner}, lần gần nhất ${lastRun}; hôm nay đã dùng ${minutes} phút trong thời gian Google cho phép (90 phút với tài khoản cá nhân).`;
