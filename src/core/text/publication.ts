/** Words of Xếp hạng and Công bố: headings, columns, footnotes. */
import type { Decimal } from '../assessment/decimal';
import { formatDecimal } from './number';

export const RANKING_TITLE = 'XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH';
export const MADE_AT = 'Lập lúc';
export const STATUS = 'Tình trạng';
export const OFFICIAL = 'CHÍNH THỨC';
export const DRAFT = 'DỰ THẢO';
export const NOT_PUBLISHED_YET = 'Kết quả xếp hạng để xem xét, chưa công bố';
export const FINGERPRINT = 'Mã đối chiếu';

export const AGREEMENT = 'Đối chiếu với sổ';
export const CRITERIA_VERSION = 'Phiên bản bộ tiêu chí';
export const SEAL_HEADING = 'Thông tin đối chiếu';
/** Parts of what the agreement line says, around a number. */
export const AGREES = 'khớp với số liệu trong sổ';
export const DIFFERS = ['sổ đã thay đổi: ', ' đơn vị có chỉ số khác bản này; xem ở bảng điều khiển'] as const;

export const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;
export const issuer = (province: string): string =>
  `ỦY BAN NHÂN DÂN${province ? ` ${province.toUpperCase()}` : ''}`;

/** @param place '' leaves room to write it by hand */
export const placeAndDate = (place: string): string => `${place || '……………'}, ngày …… tháng …… năm ……`;

export const publicationTitle = (year: string, province: string): string =>
  `KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH${year ? ` NĂM ${year}` : ''}${province ? ` - ${province.toUpperCase()}` : ''}`;

/** Under the title: the decision that the annex belongs to, else the one that it is based on. */
export const basisOf = (publicationDecision: string, decision: string): string =>
  publicationDecision ? `(Kèm theo ${publicationDecision})` : decision ? `(Căn cứ ${decision})` : '';

/** Of the survey, by the criterion that the items belong to. */
export const surveyPart = (code: string): string => `Khảo sát ${code}`;
export const surveyParts = (parts: readonly { code: string; name: string }[]): string =>
  `Khảo sát: ${parts.map(({ code, name }) => `${code} là "${name}"`).join('; ')}.`;

export const RESULT_COLUMNS = {
  rank: 'Hạng',
  code: 'Mã',
  name: 'Đơn vị',
  appraisal: 'Điểm thẩm định',
  survey: 'Điểm khảo sát',
  adjustment: 'Thưởng, trừ',
  total: 'Tổng điểm',
  maxScore: 'Điểm tối đa',
  index: 'Chỉ số',
  band: 'Xếp loại',
  previousIndex: 'Năm trước',
  indexChange: 'Tăng, giảm',
  previousRank: 'Hạng năm trước',
  rankChange: 'Thay đổi hạng',
} as const;

export const RANKING_COLUMNS = {
  rank: 'Hạng',
  code: 'Mã',
  name: 'Đơn vị',
  total: 'Tổng điểm',
  maxScore: 'Điểm tối đa',
  index: 'Chỉ số',
  band: 'Xếp loại',
  previousIndex: 'Năm trước',
  indexChange: 'Tăng, giảm',
  note: 'Ghi chú',
} as const;

export const groupHeading = (number: number, group: string): string =>
  `${ROMAN[number - 1] ?? number}. ${group.toUpperCase()}`;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Nothing is missing where the unit's file cannot be opened: its scores may be old. */
export const notRanked = (missing: number): string =>
  missing === 0
    ? 'Chưa xếp hạng: không mở được tệp của đơn vị'
    : `Chưa xếp hạng: còn thiếu ${missing} mục chưa có điểm chính thức`;
export const NEW_UNIT = 'mới';

export const AREA_HEADING = 'Điểm trung bình theo lĩnh vực';
export const AREA_COLUMNS = ['Mã', 'Lĩnh vực', 'Điểm trung bình', 'Điểm tối đa', 'Tỷ lệ đạt'] as const;
/** Where the year before is known: its share and the change in percentage points. */
export const AREA_YEAR_COLUMNS = ['Năm trước', 'Tăng, giảm (điểm %)'] as const;
export const STATISTICS_HEADING = 'Số liệu chung của nhóm';

export const STATISTICS = {
  mean: 'Chỉ số trung bình',
  meanChange: 'So với năm trước',
  median: 'Trung vị',
  highest: 'Cao nhất',
  lowest: 'Thấp nhất',
  spread: 'Khoảng cách cao nhất - thấp nhất',
  up: 'Số đơn vị tăng chỉ số',
  down: 'Số đơn vị giảm chỉ số',
  same: 'Số đơn vị giữ nguyên chỉ số',
  fell: 'Số đơn vị tụt hạng',
  closeness: 'Độ sát của tự chấm so với thẩm định',
  equal: 'Tỷ lệ mục tự chấm bằng điểm thẩm định',
} as const;

export const FOOTNOTES = {
  rounding:
    'Điểm được cộng trên số chính xác và làm tròn một lần khi công bố, nên các cột hiển thị cộng lại có thể lệch 0,01.',
  ownMaximum:
    'Chỉ số = tổng điểm / điểm tối đa áp dụng cho đơn vị x 100, cộng điểm thưởng, trừ điểm trừ; mục không áp dụng không tính vào điểm tối đa.',
  ties1224: 'Các đơn vị có chỉ số bằng nhau xếp cùng hạng (dấu "="), hạng kế tiếp được bỏ qua.',
  ties1223: 'Các đơn vị có chỉ số bằng nhau xếp cùng hạng (dấu "="), hạng kế tiếp không bị bỏ qua.',
  exact: 'Xếp hạng theo chỉ số chưa làm tròn.',
  first: 'Đơn vị ghi "mới" được đánh giá lần đầu, không tính vào số tăng, giảm.',
} as const;

export const signed = (value: Decimal, decimals: number): string =>
  `${value.gt(0) ? '+' : ''}${formatDecimal(value, decimals)}`;

export const officialAlready = (when: string): string =>
  `Trang Công bố đang là bản chính thức (lập lúc ${when}); bản dự thảo không được thay bản chính thức. Nếu cần sửa kết quả, hãy bấm "Công bố chính thức" để thay bản cũ.`;
export const officialAgain = (when: string): string =>
  `Đã có bản công bố chính thức lập lúc ${when}. Nếu tiếp tục, bản đó sẽ được thay bằng kết quả mới.`;
export const someNotRanked = (units: readonly string[]): string =>
  `Còn ${units.length} đơn vị chưa đủ điểm nên chưa được xếp hạng: ${units.join(', ')}.`;
