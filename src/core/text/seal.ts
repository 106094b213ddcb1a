/** Words about a publication's seal: whether it agrees with the workbook, and what changed since. */
import { decimal } from '../assessment/decimal';
import type { SealedChange } from '../workbook/seal';
import { formatDecimal } from './number';

export const SEAL_TITLE = 'Bản công bố';

interface Head {
  isOfficial: boolean;
  time: string;
}
const publication = ({ isOfficial, time }: Head): string =>
  `${isOfficial ? 'Bản công bố chính thức' : 'Bản dự thảo'} lập lúc ${time}`;

export const agrees = (head: Head): string => `${publication(head)} khớp với số liệu trong sổ.`;
export const differs = (head: Head, changes: number): string =>
  `${publication(head)} không còn khớp với sổ: ${changes} chỗ đã thay đổi sau khi lập.`;

/** A sealed score as people read it. */
const shown = (score: string): string => {
  if (score === '') return 'chưa có điểm';
  if (score === '-') return 'không áp dụng';
  return formatDecimal(decimal(score));
};
const NAMES: Readonly<Record<string, string>> = { '+': 'điểm thưởng', '-': 'điểm trừ' };

export const changed = (unit: string, { code, before, after }: SealedChange): string =>
  `${unit}, ${NAMES[code] ?? `mục ${code}`}: ${shown(before)} → ${shown(after)}`;
interface Figures {
  index: number | null;
  rank: number | null;
}
/** "90,05, hạng 5" */
export const figures = ({ index, rank }: Figures): string =>
  index === null ? 'chưa xếp hạng' : `${formatDecimal(decimal(index))}, hạng ${rank}`;
export const figuresDiffer = (unit: string, before: Figures, now: Figures): string =>
  `${unit}, chỉ số: ${figures(before)} → ${figures(now)} (do cấu hình hoặc điểm tối đa thay đổi)`;
export const unitCame = (unit: string): string => `${unit}: chưa có trong bản công bố`;
export const unitWent = (code: string): string => `${code}: có trong bản công bố, nay không còn trong sổ`;
