/** What is said where a page asks for something that does not exist, as one that was opened before an update does. */
import { quote } from './quote';

const KINDS = { job: 'việc', analysis: 'phân tích', file: 'tệp' } as const;

export const unknownName = (kind: keyof typeof KINDS, name: string): string =>
  `Phần mềm không có ${KINDS[kind]} ${quote(name)}: hãy đóng bảng điều khiển rồi mở lại từ trình đơn Chỉ số CCHC.`;
