/** Words that all imports of tables share: how a text is quoted, what is wrong with a table whatever it is about. */
import { quote } from './quote';

/** "Dòng 7: …" */
export const atLine = (line: number, message: string): string => `Dòng ${line}: ${message}`;
export const quoteWrong = (line: number): string =>
  `Dòng ${line}: dấu nháy kép mở ô mà không đóng đúng chỗ, nên không tách được bảng. Hãy sửa dòng này rồi dán lại.`;
export const columnDoubled = (title: string, other: string): string =>
  `Hai cột ${quote(other)} và ${quote(title)} cùng một nội dung: hãy bỏ bớt một cột.`;
export const columnsUnused = (titles: readonly string[]): string =>
  `Không dùng đến cột ${titles.map(quote).join(', ')}.`;
