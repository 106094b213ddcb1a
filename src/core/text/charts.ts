/** Words of Biểu đồ: what each chart shows, in the language of such reports. */
import type { Decimal } from '../assessment/decimal';
import { formatDecimal } from './number';

export const CHARTS_TITLE = 'BIỂU ĐỒ KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH';
export const CHARTS_HINT = 'Vẽ từ kết quả ở trang Công bố, lập cùng lúc với trang đó.';

export const COLUMNS = {
  unit: 'Đơn vị',
  index: 'Chỉ số',
  mean: 'Trung bình nhóm',
  change: 'Tăng, giảm so với năm trước',
  area: 'Lĩnh vực',
  share: 'Tỷ lệ đạt (%)',
} as const;

/** Names one of two years; without a year before, the plain title of the column does. */
export const shareIn = (year: string): string => `Tỷ lệ đạt năm ${year} (%)`;

export const indexChart = (group: string, mean: Decimal, decimals: number): string =>
  `Chỉ số của các đơn vị: ${group} (trung bình ${formatDecimal(mean, decimals)})`;
export const changeChart = (group: string): string => `Tăng, giảm chỉ số so với năm trước: ${group}`;
export const areaChart = (group: string): string => `Tỷ lệ điểm đạt theo lĩnh vực: ${group}`;
