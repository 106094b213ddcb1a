/** Words of Độ sát thực của tự chấm. */
export const SELF_SCORING_RULES = [
  'Độ sát thực = 1 - tổng độ lệch (không kể dấu) giữa điểm tự chấm và điểm chính thức / tổng điểm tối đa của các mục có cả hai điểm; không xét mục khảo sát, mục không áp dụng.',
  'Xếp theo độ sát thực làm tròn như hiển thị; bằng nhau thì cùng hạng. Đơn vị bị hạ hay được nâng điểm đều là lệch.',
  'Các năm trước: lấy từ trang Năm trước, ghi lại mỗi khi mở năm mới.',
];
export const unitsHeading = (group: string): string => `Các đơn vị: ${group}`;
export const areasHeading = (group: string): string => `Theo lĩnh vực: ${group}`;
export const SELF_SCORING_NONE = 'Chưa có mục nào vừa có điểm tự chấm vừa có điểm chính thức.';
export const SELF_SCORING_COLUMNS = {
  rank: 'Hạng',
  unit: 'Đơn vị',
  before: 'Các năm trước',
  closeness: 'Độ sát thực',
  change: 'Tăng, giảm (điểm %)',
  equal: 'Tỷ lệ mục bằng nhau',
  items: 'Số mục có cả hai điểm',
  lowered: 'Số mục bị hạ',
  loweredPoints: 'Điểm bị hạ',
  raised: 'Số mục được nâng',
  code: 'Mã',
  area: 'Lĩnh vực',
  farthest: 'Đơn vị lệch nhiều nhất',
} as const;
/** "2016: 94,1%; 2015: 92,0%" */
export const yearText = (year: string, share: string): string => `${year}: ${share}%`;
export const farthestText = (unit: string, share: string): string => `${unit} (${share}%)`;
