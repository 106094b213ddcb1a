/** Words of Hạng sát nút. */
import type { Alternative } from '../assessment/close-calls';
import { DRAWS, VARIED } from '../assessment/rank-stability';
import { formatDecimal } from './number';

export const CLOSE_RULES = [
  'Sát nút: hai đơn vị liền hạng cách nhau ít hơn một bậc điểm của đơn vị dưới. Bậc điểm: ở mỗi mục chấm theo mức lấy khoảng cách nhỏ nhất giữa hai mức, rồi lấy trung vị của các mục đó.',
  'Điểm quyết định: điểm chính thức khác điểm tự chấm hoặc khác điểm thẩm định lần 1; thay riêng điểm đó bằng điểm kia, mọi điểm khác giữ nguyên, thì hạng, xếp loại, vị trí đầu hoặc cuối nhóm đổi theo.',
  `Độ vững của hạng: cho trọng số từng lĩnh vực thay đổi ngẫu nhiên trong khoảng ±${VARIED * 100}% rồi xếp hạng lại ${formatDecimal(DRAWS)} lần (cùng một dãy số ngẫu nhiên, nên lần nào cũng ra như nhau), đếm số lần đơn vị giữ đúng hạng.`,
  'Phiếu này để Hội đồng xem xét trước khi công bố; điểm chỉ đổi khi người thẩm định nhập vào cột "Thẩm định lần 2" của trang đơn vị. Đơn vị chưa đủ điểm chưa được xét. Ý kiến ghi ở hai cột cuối được giữ theo dòng khi lập lại trang.',
];

export const closeHeadings = (group: string) => ({
  neighbours: `Hạng sát nút: ${group}`,
  deciding: `Phiếu xem xét của Hội đồng: ${group}`,
  stability: `Độ vững của hạng: ${group}`,
});
export const CLOSE_NONE = {
  neighbours: 'Không có hai đơn vị liền hạng nào sát nhau.',
  deciding: 'Không có điểm còn ý kiến khác nhau nào làm đổi hạng hay xếp loại.',
  stability: 'Nhóm chưa có từ hai đơn vị được xếp hạng.',
} as const;
export const CLOSE_COLUMNS = {
  above: 'Đơn vị trên',
  below: 'Đơn vị dưới',
  aboveIndex: 'Chỉ số trên',
  belowIndex: 'Chỉ số dưới',
  gap: 'Cách nhau (điểm)',
  step: 'Một bậc (điểm)',
  ranks: 'Hạng',
  unit: 'Đơn vị',
  code: 'Mã',
  item: 'Tiêu chí',
  selfScore: 'Tự chấm',
  firstScore: 'Lần 1',
  finalScore: 'Chính thức',
  reason: 'Lý do',
  alternative: 'Nếu lấy',
  effect: 'Thì',
  opinion: 'Ý kiến Hội đồng',
  decided: 'Điểm thống nhất',
  rank: 'Hạng',
  index: 'Chỉ số',
  kept: 'Số lần giữ hạng',
  keptShare: 'Tỷ lệ giữ hạng',
  range: 'Hạng trong 90% số lần',
  words: 'Nhận xét',
} as const;

const ALTERNATIVES: Record<Alternative, string> = { self: 'điểm tự chấm', first: 'điểm thẩm định lần 1' };
export const alternativeText = (of: Alternative, score: string): string => `${ALTERNATIVES[of]} (${score})`;
export const openExplanation = (reason: string): string =>
  [reason, 'giải trình bổ sung chưa được trả lời'].filter(Boolean).join('; ');

/** "hạng 5 thành 4; loại B thành A; đứng đầu nhóm" */
export const effectText = ({
  rank,
  band,
  first,
  last,
}: {
  rank: { from: number; to: number };
  band: { from: string; to: string };
  first: boolean;
  last: boolean;
}): string =>
  [
    rank.from === rank.to ? '' : `hạng ${rank.from} thành ${rank.to}`,
    band.from === band.to ? '' : `xếp loại "${band.from}" thành "${band.to}"`,
    first ? (rank.to === 1 ? 'đứng đầu nhóm' : 'không còn đứng đầu nhóm') : '',
    last ? (rank.to > rank.from ? 'xuống cuối nhóm' : 'không còn cuối nhóm') : '',
  ]
    .filter(Boolean)
    .join('; ');

/** @param kept of DRAWS */
export const stabilityText = (kept: number): string => {
  const share = kept / DRAWS;
  if (share >= 0.95) return 'Rất vững: hầu như không phụ thuộc trọng số';
  if (share >= 0.8) return 'Vững';
  if (share >= 0.5) return 'Tương đối vững';
  return 'Dễ đổi: nên nói kèm khoảng hạng khi công bố';
};
export const rangeText = (from: number, to: number): string =>
  from === to ? `${from}` : `${from} đến ${to}`;
