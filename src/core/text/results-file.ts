/** Words of the files of published results. */

export const UNIT_FILE_COLUMNS = [
  'Nhóm',
  'Hạng',
  'Mã đơn vị',
  'Đơn vị',
  'Điểm thẩm định',
  'Điểm khảo sát',
  'Điểm thưởng',
  'Điểm trừ',
  'Tổng điểm',
  'Điểm tối đa',
  'Chỉ số',
  'Xếp loại',
  'Chỉ số năm trước',
  'Tăng, giảm',
  'Hạng năm trước',
  'Thay đổi hạng',
] as const;
export const ITEM_FILE_COLUMNS = [
  'Mã đơn vị',
  'Mã mục',
  'Nội dung',
  'Điểm tối đa',
  'Áp dụng',
  'Điểm tự chấm',
  'Điểm chính thức',
] as const;
export const APPLICABLE = 'có';
export const NOT_APPLICABLE = 'không';

export const RESULT_FILE_TITLES = {
  units: 'Kết quả của các đơn vị (.csv)',
  items: 'Điểm từng mục (.csv)',
  json: 'Kết quả cho trang web, phần mềm khác (.json)',
} as const;
export type ResultFile = keyof typeof RESULT_FILE_TITLES;
export const RESULT_FILES = Object.keys(RESULT_FILE_TITLES) as ResultFile[];

const NAMES = { units: 'ket-qua.csv', items: 'diem-tung-muc.csv', json: 'ket-qua.json' } as const;
export const resultFileName = (kind: keyof typeof NAMES, year: string): string =>
  `chi-so-cchc-${year || 'nam'}-${NAMES[kind]}`;

export const RESULT_FILES_HEADING = 'Tải kết quả đã công bố';
export const notPublishedYet = (): string => 'Chưa có bản công bố: hãy công bố rồi tải kết quả.';
export const notAsPublished = (): string =>
  'Số liệu trong sổ đã khác bản công bố: hãy công bố lại, rồi tải kết quả.';
