/** Words of Phân tích tiêu chí: headings, columns, the rules by which it is made. */

export const ANALYSIS_TITLE = 'PHÂN TÍCH TIÊU CHÍ';
export const MADE_AT = 'Lập lúc';

export const analysisRules = (fewestUnits: number, listed: number): string[] => [
  'Tỷ lệ đạt = điểm chính thức / điểm tối đa của mục. Ô trống: chưa có điểm chính thức; "–": không áp dụng cho đơn vị. Nền càng đậm, mất điểm càng nhiều: từ 90% không tô, dưới 90%, dưới 70%, dưới 50%.',
  `Mục khó nhất: tỷ lệ đạt trung bình thấp nhất, tính trên các đơn vị đã có điểm; chỉ xét mục có từ ${fewestUnits} đơn vị trở lên; nhiều nhất ${listed} mục.`,
  `Lệch nhiều nhất: trung bình của độ lệch (không kể dấu) giữa điểm tự chấm và điểm chính thức, tính trên các đơn vị có cả hai điểm; không xét mục khảo sát; nhiều nhất ${listed} mục.`,
];

export const HEADINGS = {
  map: 'Tỷ lệ đạt của từng đơn vị, xếp theo nhóm và hạng',
  hardest: 'Mục khó nhất',
  differing: 'Mục có điểm tự chấm và điểm chính thức lệch nhiều nhất',
} as const;
export const setHeading = (name: string): string => `BỘ TIÊU CHÍ: ${name.toUpperCase()}`;

export const ITEM_COLUMNS = ['Mã', 'Tiêu chí', 'Điểm tối đa'] as const;
export const MEAN_SHARE = 'Tỷ lệ đạt trung bình';
export const HARDEST_COLUMNS = [MEAN_SHARE, 'Số đơn vị có điểm'] as const;
export const DIFFERING_COLUMNS = [
  'Độ lệch trung bình (điểm)',
  'Số đơn vị lệch',
  'Số đơn vị có cả hai điểm',
] as const;
export const NOT_APPLICABLE = '–';
export const tooFewUnits = (fewest: number): string =>
  `Không có mục nào vừa mất điểm vừa có từ ${fewest} đơn vị trở lên đã có điểm.`;
export const NONE_DIFFERING = 'Không có mục nào lệch giữa điểm tự chấm và điểm chính thức.';
