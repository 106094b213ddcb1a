/** Words of a unit tab: head block, sums, what a cell's message says. */
/** How the title of every unit tab begins, whatever the year and the unit. */
export const UNIT_TITLE_BEGINNING = 'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ';
export const unitTitle = (year: string, unit: string): string =>
  `${UNIT_TITLE_BEGINNING}${year} - ${unit.toUpperCase()}`;

export const UNIT_HEAD = {
  progress: 'Tiến độ',
  points: 'Điểm',
  approved: 'Thủ trưởng đơn vị duyệt (tích ô vàng)',
  submitted: 'Đã nộp',
  folder: 'Thư mục tài liệu',
  noFolder: 'Chưa có thư mục tài liệu',
  links: 'Đi tới lĩnh vực',
} as const;

export const UNIT_SUMS = {
  total: 'TỔNG ĐIỂM',
  parIndex: 'Chỉ số (chưa làm tròn, đã tính điểm thưởng, điểm trừ)',
  missing: 'Số mục chưa có điểm chính thức',
  provisional: 'Điểm tạm tính (lấy điểm tự chấm ở mục chưa thẩm định)',
} as const;

/** A note beside an item: its guidance, the evidence asked for, what went wrong there the year before. */
export const itemNote = (guidance: string, evidence: string, warning: string): string =>
  [guidance && `Cách chấm: ${guidance}`, evidence && `Tài liệu kiểm chứng: ${evidence}`, warning]
    .filter(Boolean)
    .join('\n');
