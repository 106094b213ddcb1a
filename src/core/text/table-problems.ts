/** Sentences about headers and tabs that are not as the add-in made them: what is wrong, what to do. */
import { contentText } from './content';

type Shown = Parameters<typeof contentText>[0];

export const headerMissing = (firstTitle: string): string =>
  `Không tìm thấy dòng tiêu đề (bắt đầu bằng "${firstTitle}"): hãy hoàn tác việc xóa dòng, hoặc khôi phục trang từ lịch sử phiên bản.`;

export const headerMoved = (found: number, expected: number): string =>
  `Dòng tiêu đề phải ở dòng ${expected} nhưng đang ở dòng ${found}: hãy xóa hoặc thêm dòng phía trên cho đúng chỗ.`;

export const headerUntidy = (title: string): string =>
  `Tiêu đề "${title}" có khoảng trắng thừa hoặc dấu gõ khác kiểu; phần mềm vẫn hiểu và sẽ viết lại khi tạo, cập nhật trang.`;

export const headerWrong = (expected: string, found: Shown): string =>
  `Cột này phải là "${expected}" nhưng tiêu đề đang là "${contentText(found)}": hãy đưa cột về đúng thứ tự, không đổi chỗ hay xóa cột.`;

export const columnNew = (title: string): string =>
  `Trang chưa có cột "${title}", cột mới của phiên bản phần mềm này: hãy bấm "Kiểm tra và sửa" để thêm cột.`;

export const tabMissing = (title: string): string =>
  `Chưa có trang "${title}": hãy bấm "Thiết lập sổ" trong trình đơn Chỉ số CCHC.`;

export const unitTabMissing = (unit: string): string =>
  `Chưa có trang của đơn vị ${unit}: hãy bấm "Tạo, cập nhật trang đơn vị" rồi làm lại.`;

export const tabDoubled = (title: string, other: string): string =>
  `Trang này là bản sao của trang "${other}" (cùng mã nhận dạng): hãy xem ở đây có gì mới nhập thì chép sang trang "${other}", xóa trang "${title}" rồi làm lại.`;

export const titleTaken = (title: string): string =>
  `Đã có một trang khác tên "${title}": hãy đổi tên trang đó, hoặc đổi tên ngắn của đơn vị.`;

export const codeNotText = (found: Shown): string =>
  `Mã phải là chữ, nhưng ô này là số hoặc ngày tháng (${contentText(found)}): hãy đặt định dạng ô là văn bản rồi gõ lại mã.`;

export const codeDoubled = (code: string, other: string): string =>
  `Mã "${code}" đã có ở ô ${other}: mỗi mã chỉ được dùng một lần, hãy sửa một trong hai.`;
