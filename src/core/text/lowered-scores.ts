/** Words of Học từ sai khác: the report, the draft of next year's guidance, the warning beside an item. */
import { REASONS } from './reasons';

export const LOWERED_RULES = [
  'Mục bị hạ: điểm chính thức thấp hơn điểm tự chấm. Xếp theo số đơn vị bị hạ, rồi theo tổng điểm bị hạ; không xét mục khảo sát.',
  'Hướng dẫn dự thảo: viết theo lý do gặp nhiều nhất, để cơ quan thường trực sửa rồi chép vào cột "Hướng dẫn chấm" của bộ tiêu chí năm sau.',
  'Khi mở năm mới, số đơn vị bị hạ và lý do được ghi lại ở trang Năm trước; năm sau, ghi chú cạnh mục đó nhắc đơn vị trước khi tự chấm.',
];
export const loweredHeading = (set: string): string => `Các mục bị hạ điểm: ${set}`;
export const LOWERED_NONE = 'Không có mục nào bị hạ điểm so với tự chấm.';
export const LOWERED_COLUMNS = {
  code: 'Mã',
  item: 'Tiêu chí',
  reasons: 'Lý do (số đơn vị)',
  lowered: 'Số đơn vị bị hạ',
  compared: 'Trên tổng số đơn vị',
  points: 'Tổng điểm bị hạ',
  guidance: 'Hướng dẫn dự thảo cho năm sau',
} as const;

const NO_REASON = 'Không ghi lý do';

export interface ReasonCount {
  reason: string;
  units: number;
}

/** "Thiếu minh chứng (10), Sai cách tính (4)" */
export const reasonsText = (reasons: readonly ReasonCount[]): string =>
  reasons.map(({ reason, units }) => `${reason || NO_REASON} (${units})`).join(', ');

const ADVICE: Record<string, string> = {
  [REASONS.noEvidence]:
    'gửi kèm đủ tài liệu kiểm chứng (số, ngày văn bản hoặc đường dẫn mở được); không có tài liệu thì không tính điểm',
  [REASONS.wrongCount]: 'ghi rõ cách tính và số liệu gốc bên cạnh điểm, đối chiếu với cách chấm của mục',
  [REASONS.late]: 'kiểm tra thời hạn của mục và ghi ngày hoàn thành; việc làm sau hạn không tính điểm',
  [REASONS.wrongYear]: 'chỉ dùng tài liệu, số liệu phát sinh trong năm đánh giá',
};
const OTHER_ADVICE = 'đọc kỹ hướng dẫn chấm và ý kiến thẩm định năm trước trước khi cho điểm';

/** What to mind, by the reasons met most often. */
export function draftGuidance(reasons: readonly ReasonCount[]): string {
  const advice = reasons.slice(0, 2).map(({ reason }) => ADVICE[reason] ?? OTHER_ADVICE);
  return `Đề nghị đơn vị ${[...new Set(advice)].join('; ')}.`;
}

/** Kept for next year: "14/18 đơn vị bị hạ điểm: Thiếu minh chứng (10), Sai cách tính (4)". */
export const keptLesson = (lowered: number, compared: number, reasons: readonly ReasonCount[]): string =>
  `${lowered}/${compared} đơn vị bị hạ điểm: ${reasonsText(reasons)}`;
/** The warning beside an item. */
export const warning = (year: string, lesson: string): string => `Lưu ý từ năm ${year}: ${lesson}.`;
