/**
 * The scoring methods in Vietnamese: their names in the criteria tab, and how points follow from an item's points and limits.
 * Nothing here gives points or knows a single item: what counts for it and the evidence asked stand with the criteria sets.
 */
import { METHODS, type Method } from '../assessment/criteria-set';
import { decimal } from '../assessment/decimal';
import { formatDecimal } from './number';

const NAMES: Record<Method, string> = {
  yesNo: 'Có/không',
  levels: 'Mức độ',
  bands: 'Khung tỷ lệ',
  rate: 'Tỷ lệ thuận',
  deduction: 'Trừ điểm',
  count: 'Đếm số lượng',
  reports: 'Báo cáo',
  survey: 'Điều tra xã hội học',
};

export const methodName = (method: Method): string => NAMES[method];

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** The method of a name as typed or picked in the criteria tab; null where it is none of them. */
export const methodFromName = (text: string): Method | null =>
  METHODS.find((method) => folded(NAMES[method]) === folded(text)) ?? null;

/** What the texts need of a row, in points and rates (0.9 is 90 %). */
interface ScoredRow {
  maxScore: number;
  method: Method | null;
  steps: readonly number[];
  limits: readonly number[];
  floor: number | null;
  pointsEach: number | null;
}

const points = (value: number): string => `${formatDecimal(value)} điểm`;
const percent = (rate: number): string => `${formatDecimal(decimal(rate).times(100))}%`;

/** Names of levels, highest first, for as many steps as an item has. */
const LEVEL_NAMES: Record<number, readonly string[]> = {
  2: ['Đạt yêu cầu', 'chưa đạt'],
  3: ['Tốt', 'đạt yêu cầu', 'chưa đạt'],
  4: ['Tốt', 'khá', 'đạt yêu cầu', 'chưa đạt'],
};

const levels = ({ steps }: ScoredRow): string => {
  const names = LEVEL_NAMES[steps.length];
  return `${steps.map((step, i) => `${names?.[i] ?? (i === 0 ? `Mức ${i + 1}` : `mức ${i + 1}`)}: ${points(step)}`).join('; ')}.`;
};

const bands = ({ steps, limits }: ScoredRow): string => {
  const range = (i: number): string => {
    const above = limits[i - 1];
    const limit = limits[i];
    if (limit === undefined) return above === undefined ? 'Mọi tỷ lệ' : `dưới ${percent(above)}`;
    if (above !== undefined) return `từ ${percent(limit)} đến dưới ${percent(above)}`;
    return limit === 1 ? `Đạt ${percent(limit)}` : `Đạt từ ${percent(limit)} trở lên`;
  };
  return `${steps.map((step, i) => `${range(i)}: ${points(step)}`).join('; ')}. Ghi tỷ lệ vào cột Số liệu.`;
};

const rate = ({ maxScore, floor }: ScoredRow): string =>
  `Điểm bằng tỷ lệ nhân với ${points(maxScore)}, làm tròn đến hai chữ số thập phân` +
  (floor === null ? '. ' : `; dưới ${percent(floor)}: 0 điểm. `) +
  'Ghi tỷ lệ vào cột Số liệu.';

const each = ({ pointsEach }: ScoredRow): string => points(pointsEach ?? 0);

const GUIDANCE: Record<Method, (row: ScoredRow) => string> = {
  yesNo: ({ maxScore }) => `Có, đáp ứng đầy đủ yêu cầu: ${points(maxScore)}; không: 0 điểm.`,
  levels,
  bands,
  rate,
  deduction: (row) =>
    `Không có sai sót: ${points(row.maxScore)}; mỗi sai sót trừ ${each(row)}, thấp nhất là 0 điểm. Ghi số sai sót vào cột Số liệu.`,
  count: (row) =>
    `Mỗi kết quả được công nhận: ${each(row)}, tối đa ${points(row.maxScore)}. Ghi số lượng vào cột Số liệu.`,
  reports: (row) =>
    `Đủ báo cáo, đúng thời hạn: ${points(row.maxScore)}; mỗi báo cáo thiếu hoặc chậm trừ ${each(row)}, thấp nhất là 0 điểm. Ghi số báo cáo thiếu, chậm vào cột Số liệu.`,
  survey: ({ maxScore }) =>
    `Mỗi phiếu mức A được tính 100%, mức B 60%, mức C 20%, mức D 0%; điểm bằng bình quân các phiếu nhân với ${points(maxScore)}. Đơn vị không tự chấm.`,
};

/** How the item's points are given, for the note beside it; '' for a row that is not scored itself. */
export const guidanceFor = (row: ScoredRow): string => (row.method === null ? '' : GUIDANCE[row.method](row));
