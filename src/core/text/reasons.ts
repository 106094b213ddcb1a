/** Why an appraiser gives less than the unit gave itself: the choices of the columns "Lý do". */
export const REASONS = {
  noEvidence: 'Thiếu minh chứng',
  wrongCount: 'Sai cách tính',
  late: 'Quá hạn',
  wrongYear: 'Sai năm',
  other: 'Khác',
} as const;
export type Reason = keyof typeof REASONS;
