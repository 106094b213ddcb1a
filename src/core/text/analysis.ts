/** Words of the view of analyses and of the tabs made from them. */
export const ANALYSIS_VIEW = {
  open: 'Phân tích',
  which: 'Phân tích',
  loading: 'Đang phân tích…',
  rules: 'Cách tính',
  makeTab: 'Lập thành trang trong sổ',
} as const;
/** What a row is about, by its first two cells. @param title of the first */
export const rowName = (title: string, first: string, second: string): string =>
  title === 'Hạng' ? `Hạng ${first}: ${second}` : `${first} ${second}`;
export const MADE_AT = 'Lập lúc';
export const onlyForOffice = (): string =>
  'Phân tích này dành cho cơ quan thường trực, vì có điểm và nhận xét của mọi đơn vị, mọi người thẩm định.';
/** Over rows that people wrote beside and that the analysis no longer has. */
export const WRITTEN_ELSEWHERE = 'Ý kiến đã ghi ở những dòng nay không còn trong phân tích';
/** Beside a tab that all editors of the workbook can read. */
export const EVERYBODY_READS = 'Trang này ai được sửa sổ đều đọc được; xem xong có thể xóa, cần thì lập lại.';
