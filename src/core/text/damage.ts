/** What is said of tabs that somebody deleted or damaged: what is gone, and where it can be got back. */

const HISTORY = 'Tệp > Lịch sử phiên bản';
const list = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? ' …' : ''}`;

export const tabsGone = (titles: readonly string[]): string =>
  `Sổ không có trang ${list(
    titles.map((title) => `"${title}"`),
    8,
  )}, sẽ tạo trang trống. Nếu trang đã bị xóa nhầm thì nội dung đã nhập ở đó chỉ lấy lại được từ ${HISTORY}: hãy lấy lại trước.`;
export const rowsGone = (title: string, rows: readonly string[]): string =>
  `Trang "${title}" thiếu ${rows.length} dòng (${list(rows, 8)}), sẽ thêm dòng trống. Nếu dòng đã bị xóa nhầm thì nội dung đã nhập ở đó chỉ lấy lại được từ ${HISTORY}: hãy lấy lại trước.`;
export const resultGone = (title: string, job: string): string =>
  `Sổ không có trang "${title}": hãy bấm "${job}" để lập lại trang.`;
export const formulaBroken = (job: string): string =>
  `Công thức ở ô này hỏng vì trang hoặc cột mà nó dùng đã bị xóa: hãy bấm "${job}" để lập lại trang.`;
export const settingMoved = (expected: string, found: string): string =>
  `Ô này phải là "${expected}" nhưng đang là "${found}": các dòng của trang đã bị xóa, thêm hoặc sắp xếp lại. Hãy hoàn tác, hoặc khôi phục trang từ ${HISTORY}.`;
