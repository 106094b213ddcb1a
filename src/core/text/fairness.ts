/** Words of Thước đo công bằng. */
import { FEWEST_ITEMS, FEWEST_SCORES } from '../assessment/fairness';

export const FAIRNESS_RULES = [
  'Đây là những chỗ nên xem lại, không phải kết luận: khác biệt có thể do tiêu chí khó hơn hoặc đơn vị khác nhau thật.',
  'Cùng lý do, khác điểm: cùng một mục, người thẩm định ghi cùng lý do nhưng cho điểm khác nhau; không xét lý do "Khác".',
  `Chấm chặt, chấm lỏng: so tỷ lệ mục bị hạ (điểm thẩm định thấp hơn điểm tự chấm) của mỗi người thẩm định với tỷ lệ của những người còn lại bằng kiểm định Fisher hai phía; chỉ nhận xét khi xác suất khác nhau do ngẫu nhiên dưới 1% và có từ ${FEWEST_ITEMS} mục trở lên.`,
  `Lệch khỏi nhóm: điểm cách trung vị của nhóm từ nửa điểm tối đa trở lên, trong khi nhiều nhất một phần mười số đơn vị của nhóm lệch như vậy; xét mục có từ ${FEWEST_SCORES} đơn vị.`,
];

export const FAIRNESS_HEADINGS = {
  sameReason: 'Cùng lý do, khác điểm',
  appraisers: 'Chấm chặt, chấm lỏng',
  far: 'Lệch khỏi nhóm',
} as const;
export const FAIRNESS_NONE = {
  sameReason: 'Không có mục nào mà cùng một lý do lại có điểm khác nhau.',
  appraisers: 'Chưa có mục nào vừa có điểm tự chấm vừa có điểm thẩm định.',
  far: 'Không có điểm nào lệch hẳn khỏi nhóm.',
} as const;
export const FAIRNESS_COLUMNS = {
  unit: 'Đơn vị',
  code: 'Mã',
  item: 'Tiêu chí',
  maxScore: 'Điểm tối đa',
  selfScore: 'Tự chấm',
  score: 'Thẩm định',
  reason: 'Lý do',
  appraiser: 'Người thẩm định',
  items: 'Số mục so sánh',
  lowered: 'Số mục bị hạ',
  share: 'Tỷ lệ bị hạ',
  othersShare: 'Tỷ lệ của những người khác',
  raised: 'Số mục được nâng',
  probability: 'Xác suất ngẫu nhiên',
  verdict: 'Nhận xét',
  middle: 'Trung vị của nhóm',
  scores: 'Số đơn vị của nhóm',
} as const;

export const VERDICTS = {
  harsher: 'Chấm chặt hơn những người khác',
  milder: 'Chấm lỏng hơn những người khác',
  alike: 'Không khác rõ rệt',
  tooFew: `Chưa đủ ${FEWEST_ITEMS} mục để so sánh`,
} as const;

/** "0,3%" or "dưới 0,01%"; '' where nothing was tested. */
export const probabilityText = (probability: number | null): string =>
  probability === null
    ? ''
    : probability < 0.0001
      ? 'dưới 0,01%'
      : `${(probability * 100).toFixed(probability < 0.01 ? 2 : 0).replace('.', ',')}%`;
