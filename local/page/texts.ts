/** The words of the local page itself; what the add-in says comes from the add-in. */
import type { Answer } from '../apps-script/host-calls';

export const TEXTS = {
  account: 'Tài khoản',
  workbook: 'Sổ',
  stage: 'Giai đoạn mẫu',
  stageChanged: '(đã sửa)',
  stageConfirm: (title: string) =>
    `Mở lại sổ mẫu ở giai đoạn "${title}"? Những gì vừa gõ trong sổ này sẽ mất.`,
  executions: 'Lịch sử chạy',
  /** What a script's function does that no menu item names. */
  functions: {
    readStanding: 'Bảng điều khiển: xem tình hình',
    previewJob: 'Bảng điều khiển: xem trước việc',
    performJob: 'Bảng điều khiển: làm việc',
    readReportCards: 'Bảng điều khiển: phiếu kết quả',
    jobProgress: 'Bảng điều khiển: xem tiến độ',
    cancelJob: 'Bảng điều khiển: dừng việc',
    goToCell: 'Bảng điều khiển: tới ô',
  } as Readonly<Record<string, string>>,
  noExecutions: 'Chưa có lần chạy nào.',
  download: 'Tải về',
  downloads: {
    pdf: 'Trang đang xem (.pdf)',
    xlsx: 'Cả sổ (.xlsx)',
    cards: 'Phiếu kết quả của mọi đơn vị (.pdf)',
  },
  downloading: 'Đang lập tệp…',
  mailTo: 'Gửi tới',
  mailFrom: 'Người gửi',
  outbox: 'Hộp thư đi',
  outboxEmpty: 'Chưa có thư nào. Thư mà tiện ích gửi sẽ nằm lại ở đây, không đi ra ngoài.',
  close: 'Đóng',
  running: (caption: string) => `Đang chạy: ${caption}`,
  failed: (name: string, error: string) => `Việc "${name}" bị dừng: ${error}`,
  loading: 'Đang mở bảng tính…',
  lost: 'Mất kết nối với máy chủ; đang nối lại…',
  locked: 'Ô này đã khóa với tài khoản đang dùng.',
  structureLocked: 'Trang này chỉ nhận gõ vào ô; bố cục do tiện ích quản lý.',
  allTabs: 'Mọi trang',
  tabs: 'Các trang',
  nameBox: 'Ô đang chọn',
  names: 'Các vùng có tên',
  formulaBar: 'Thanh công thức',
  blank: 'trống',
  lockedShort: 'đã khóa',
  ticks: { yes: 'đã đánh dấu', no: 'chưa đánh dấu' },
  roles: { office: 'Cơ quan thường trực', appraiser: 'Thẩm định', unit: 'Đơn vị', stranger: 'Khác' },
  columns: ['Việc', 'Tài khoản', 'Kết quả', 'Lần đọc', 'Lần gửi', 'Đọc', 'Gửi', 'Thời gian'],
  outcomes: { done: 'xong', failed: 'lỗi', 'cut off': 'bị ngắt', dropped: 'bị bỏ qua' },
} as const;

export const ANSWER_TEXTS: Record<Answer, string> = {
  OK: 'OK',
  CANCEL: 'Hủy',
  YES: 'Có',
  NO: 'Không',
  CLOSE: 'Đóng',
};
