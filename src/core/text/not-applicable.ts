/** Words about items that units ask to be left out of their maximum. */

export const NOT_APPLICABLE_VIEW = {
  title: 'Đề nghị không áp dụng',
  hint: 'Tích mục được duyệt: mục đó không tính vào điểm tối đa của đơn vị. Bỏ tích để không duyệt: đơn vị vẫn phải được chấm mục đó.',
  noReason: 'Đơn vị chưa ghi lý do.',
  write: 'Ghi phê duyệt',
  waiting: (count: number): string => `${count} đề nghị chưa duyệt`,
} as const;

export const ruled = (granted: number, refused: number): string =>
  [
    ...(granted > 0 ? [`Duyệt không áp dụng ${granted} mục`] : []),
    ...(refused > 0 ? [`bỏ duyệt ${refused} mục`] : []),
  ]
    .join(', ')
    .replace(/^./, (first) => first.toUpperCase())
    .concat('.');
/** @param item "Thanh tra tỉnh, mục 5.1.2" */
export const loses = (item: string): string =>
  `${item}: điểm đã chấm sẽ không được tính khi mục không áp dụng.`;
export const itemOf = (unit: string, code: string): string => `${unit}, mục ${code}`;
export const notUnderstood = (): string =>
  'Không đọc được danh sách phê duyệt: hãy bấm "Xem lại" rồi chọn lại.';
