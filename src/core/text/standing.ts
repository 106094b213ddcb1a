/** Words of the sidebar: where the round stands, what comes next, what a unit or an appraiser still has to do. */

import type { Decimal } from '../assessment/decimal';
import { formatDecimal } from './number';

export const SIDEBAR_TITLE = 'Bảng điều khiển';
export const OPEN_SIDEBAR = 'Mở bảng điều khiển';

export const roundTitle = (year: string, province: string): string =>
  ['Chỉ số CCHC', year && `năm ${year}`, province && `- ${province}`].filter(Boolean).join(' ');

export const ROLES = {
  office: 'Cơ quan thường trực',
  appraiser: 'Người thẩm định',
  unit: 'Đơn vị',
  stranger: 'Chưa có vai trò',
} as const;

export const NEXT = {
  setUp: 'Sổ chưa được thiết lập. Bước đầu: tạo các trang của cơ quan thường trực.',
  units: 'Điền danh sách đơn vị ở trang Đơn vị.',
  mend: 'Có ô cần sửa trước khi làm tiếp.',
  generate: 'Tạo hoặc cập nhật trang của các đơn vị.',
  prepared: 'Các trang đã sẵn sàng. Mở giai đoạn tự chấm để đơn vị bắt đầu nhập điểm.',
  waiting: 'Còn đơn vị thiếu điểm chính thức. Có thể xếp hạng thử bất cứ lúc nào.',
  rank: 'Đã đủ điểm. Xếp hạng để xem xét kết quả.',
  toPublication: 'Kết quả xếp hạng đã cập nhật. Rà soát xong, chuyển sang giai đoạn công bố.',
  publish: 'Kết quả xếp hạng đã cập nhật. Có thể công bố chính thức.',
  published:
    'Đã công bố chính thức, số liệu đang khớp với sổ. Khi bắt đầu vòng sau: mở năm mới trong một sổ mới.',
  closed: 'Sổ này đã khép. Năm sau ở sổ mới: đường dẫn ở cuối trang Cấu hình và ở trang Bắt đầu.',
} as const;

export const scoredOf = (done: number, all: number): string => `${done}/${all}`;
export const STRANGER =
  'Tài khoản này không có trong danh sách đơn vị, người thẩm định hay cơ quan thường trực. Hãy liên hệ cơ quan thường trực nếu bạn cần nhập điểm.';
export const NO_UNIT_TAB = 'Trang của đơn vị chưa được tạo: xin đợi cơ quan thường trực.';

export const UNIT_PROGRESS = {
  notScored: 'Chưa chấm',
  noEvidence: 'Thiếu minh chứng hoặc giải trình',
  wrong: 'Điểm chưa hợp lệ',
  noReason: 'Đề nghị không áp dụng chưa có lý do (cột Giải trình)',
  complete: 'Đã chấm đủ, đủ minh chứng.',
} as const;

export const selfTotal = (score: Decimal | null): string =>
  score === null ? 'Chưa có điểm tự chấm' : `Tổng điểm tự chấm: ${formatDecimal(score, 2)}`;

/** @param unsaid a lower score has no reason yet */
export const difference = (self: Decimal, appraised: Decimal, unsaid: boolean): string => {
  const change = appraised.minus(self);
  if (change.eq(0)) return 'bằng điểm tự chấm';
  return `${change.gt(0) ? 'cao' : 'thấp'} hơn tự chấm ${formatDecimal(change.abs())}${unsaid ? ', chưa ghi lý do' : ''}`;
};

/** Titles over what came of a job. */
export const OUTCOMES = {
  ask: 'Việc sẽ làm',
  blocked: 'Chưa làm được',
  busy: 'Sổ đang bận',
  nothing: 'Không có gì phải làm',
  done: 'Đã xong',
  interrupted: 'Chưa xong',
  outOfTime: 'Chưa xong',
  cancelled: 'Đã dừng',
} as const;

export const CHECKED = 'Kết quả kiểm tra';

export const SIDEBAR = {
  using: 'đang dùng:',
  next: 'Việc tiếp theo',
  jobs: 'Các việc khác',
  progress: 'Tiến độ',
  groups: 'Tiến độ theo nhóm',
  group: 'Nhóm',
  selfScored: 'Tự chấm',
  appraised: 'Thẩm định',
  complete: 'Đủ điểm',
  problems: 'Cần sửa',
  warnings: 'Cần lưu ý',
  refresh: 'Xem lại',
  loading: 'Đang đọc sổ…',
  preview: 'Đang xem việc sẽ làm…',
  running: 'Đang làm…',
  agree: 'Đồng ý, làm',
  back: 'Quay lại',
  cancel: 'Dừng sau phần đang gửi',
  stopping: 'Sẽ dừng sau phần đang gửi…',
  close: 'Xong',
  finish: 'Làm tiếp',
  left: 'Còn phải thẩm định',
  differences: 'Khác điểm tự chấm',
  failed: 'Không gọi được Google. Hãy kiểm tra mạng rồi bấm "Xem lại".',
  cutOff:
    'Việc bị ngắt giữa chừng hoặc không gọi được Google. Không có gì bị mất: bấm "Quay lại" để xem và làm tiếp.',
  units: 'đơn vị',
} as const;

export const unfinished = (job: string, when: string): string =>
  `Lần chạy "${job}" lúc ${when} chưa xong. Bấm "Làm tiếp" để hoàn thành phần còn lại; không có gì bị mất.`;
