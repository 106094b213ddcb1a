/** Words about what the office's trigger does by itself: receiving submissions, closing at a deadline, who keeps watch. */

export const REASON = 'Trả lời ô "Đã nộp"';

const part = (units: readonly string[], words: string): string[] =>
  units.length === 0 ? [] : [`${words} ${units.join(', ')}`];

export function summary(
  received: readonly string[],
  returned: readonly string[],
  withdrawn: readonly string[],
  rights: number,
): string {
  const said = [
    ...part(received, 'nhận bản tự chấm của'),
    ...part(returned, 'trả lại vì còn thiếu:'),
    ...part(withdrawn, 'đơn vị rút bài:'),
    ...(rights > 0 ? [`mở, khóa ô ở ${rights} trang`] : []),
  ].join('; ');
  return `${said[0]!.toUpperCase()}${said.slice(1)}.`;
}

export const WATCH_TITLE = 'Bật tự động nhận bài, khóa hạn';
export const watchBegun = (owner: string): string =>
  `Đã bật, chạy bằng tài khoản ${owner}: ô "Đã nộp" được trả lời ngay; hết hạn, các ô tự khóa trong vòng 15 phút.`;
export const watchTaken = (owner: string, before: string): string =>
  `${watchBegun(owner)} Trước đây chạy bằng tài khoản ${before}; việc tự động của tài khoản đó tự tắt.`;
export const takeOver = (owner: string, when: string): string =>
  `Việc tự động đang chạy bằng tài khoản ${owner}, lần gần nhất ${when}. Chuyển sang tài khoản của bạn?`;
export const NEVER = 'chưa có';
