/** Titles of tabs and columns, as people see them in the workbook. Keys never change; these words may. */

export const TAB_TITLES = {
  start: 'Bắt đầu',
  settings: 'Cấu hình',
  units: 'Đơn vị',
  appraisers: 'Người thẩm định',
  'unit-files': 'Tệp đơn vị',
  'file-start': 'Hướng dẫn',
  survey: 'Khảo sát',
  progress: 'Tiến độ',
  'score-table': 'Bảng điểm',
  ranking: 'Xếp hạng',
  publication: 'Công bố',
  announcement: 'Lời công bố',
  charts: 'Biểu đồ',
  'criteria-analysis': 'Phân tích tiêu chí',
  'ways-up': 'Đường lên hạng',
  fairness: 'Thước đo công bằng',
  'close-calls': 'Hạng sát nút',
  'lowered-scores': 'Học từ sai khác',
  'self-scoring': 'Độ sát thực',
  publications: 'Các lần công bố',
  'previous-year': 'Năm trước',
  log: 'Nhật ký',
  archive: 'Lưu trữ',
} as const;

const CRITERIA_TITLES: Record<string, string> = {
  departments: 'Tiêu chí sở',
  office: 'Tiêu chí văn phòng',
  districts: 'Tiêu chí huyện',
};

export const criteriaTabTitle = (setKey: string): string => CRITERIA_TITLES[setKey] ?? `Tiêu chí ${setKey}`;

/** The tab of a unit that left the registry. */
export const archivedTitle = (title: string): string =>
  title.startsWith('Lưu - ') ? title : `Lưu - ${title}`;

export const UNIT_COLUMN_TITLES = {
  code: 'Mã',
  name: 'Tiêu chí',
  maxScore: 'Điểm tối đa',
  notApplicableAsked: 'Đề nghị không áp dụng',
  notApplicable: 'Duyệt không áp dụng',
  figure: 'Số liệu',
  suggestion: 'Điểm gợi ý',
  selfScore: 'Điểm tự chấm',
  evidence: 'Tài liệu kiểm chứng',
  explanation: 'Giải trình',
  firstScore: 'Thẩm định lần 1',
  firstReason: 'Lý do (lần 1)',
  firstNote: 'Ý kiến (lần 1)',
  furtherExplanation: 'Giải trình bổ sung',
  secondScore: 'Thẩm định lần 2',
  secondReason: 'Lý do (lần 2)',
  secondNote: 'Ý kiến (lần 2)',
  finalScore: 'Điểm chính thức',
} as const;

export const UNITS_COLUMN_TITLES = {
  code: 'Mã đơn vị',
  name: 'Tên đơn vị',
  shortName: 'Tên ngắn (tên trang)',
  group: 'Nhóm xếp hạng',
  criteriaSet: 'Bộ tiêu chí',
  addresses: 'Địa chỉ thư',
  evidenceFolder: 'Thư mục tài liệu',
  previousIndex: 'Chỉ số năm trước',
  previousRank: 'Hạng năm trước',
} as const;

export const APPRAISERS_COLUMN_TITLES = {
  code: 'Mã',
  name: 'Người, cơ quan thẩm định',
  addresses: 'Địa chỉ thư',
} as const;

export const CRITERIA_COLUMN_TITLES = {
  code: 'Mã',
  name: 'Lĩnh vực, tiêu chí, tiêu chí thành phần',
  maxScore: 'Điểm tối đa',
  method: 'Cách chấm',
  floor: 'Tỷ lệ tối thiểu',
  pointsEach: 'Điểm mỗi lượt',
  step1: 'Mức 1',
  step2: 'Mức 2',
  step3: 'Mức 3',
  step4: 'Mức 4',
  step5: 'Mức 5',
  step6: 'Mức 6',
  limit1: 'Từ (mức 1)',
  limit2: 'Từ (mức 2)',
  limit3: 'Từ (mức 3)',
  limit4: 'Từ (mức 4)',
  limit5: 'Từ (mức 5)',
  evidence: 'Tài liệu kiểm chứng cần có',
  guidance: 'Hướng dẫn chấm',
  appraiser: 'Mã người thẩm định',
} as const;

export const SURVEY_COLUMN_TITLES = {
  key: 'Khóa',
  unit: 'Đơn vị',
  item: 'Mã',
  name: 'Nội dung khảo sát',
  maxScore: 'Điểm tối đa',
  countA: 'Số phiếu A',
  countB: 'Số phiếu B',
  countC: 'Số phiếu C',
  countD: 'Số phiếu D',
  points: 'Điểm nhập sẵn',
  score: 'Điểm khảo sát',
  note: 'Ghi chú',
} as const;

export const SETTINGS_COLUMN_TITLES = {
  label: 'Mục',
  value: 'Giá trị',
  second: 'Giá trị thứ hai',
  explanation: 'Giải thích',
} as const;

export const LOG_COLUMN_TITLES = {
  time: 'Thời gian',
  person: 'Người thực hiện',
  job: 'Việc',
  what: 'Nội dung',
} as const;

export const ARCHIVE_COLUMN_TITLES = {
  time: 'Thời gian',
  person: 'Người thực hiện',
  tab: 'Trang',
  code: 'Mã',
  column: 'Cột',
  value: 'Giá trị đã nhập',
  reason: 'Lý do',
} as const;

export const PUBLICATIONS_COLUMN_TITLES = {
  number: 'Lần',
  status: 'Tình trạng',
  time: 'Lập lúc',
  person: 'Người lập',
  fingerprint: 'Mã đối chiếu',
  criteria: 'Phiên bản bộ tiêu chí',
  version: 'Phiên bản phần mềm',
  results: 'Kết quả (mã đơn vị = chỉ số / hạng)',
} as const;

export const PREVIOUS_YEAR_COLUMN_TITLES = {
  kind: 'Loại',
  of: 'Bộ tiêu chí, nhóm',
  code: 'Mã',
  name: 'Nội dung',
  method: 'Cách chấm',
  maxScore: 'Điểm tối đa',
  score: 'Điểm trung bình',
} as const;

export const SCORE_TABLE_TITLES = {
  code: 'Mã',
  name: 'Đơn vị',
  total: 'Tổng điểm',
  maxScore: 'Điểm tối đa áp dụng',
  missing: 'Số mục còn thiếu',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  parIndex: 'Chỉ số',
  rank: 'Hạng',
  band: 'Xếp loại',
  previousIndex: 'Chỉ số năm trước',
  indexChange: 'Tăng, giảm',
  direction: 'So với năm trước',
  provisional: 'Tạm tính',
  exactIndex: 'Chỉ số chưa làm tròn',
} as const;
