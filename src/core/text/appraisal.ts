/** Words of the appraisers' own jobs: accepting self-scores, comparing one item over all units. */
import { quote } from './quote';

export const ACCEPTED = 'Chấp nhận điểm tự chấm';
export const ACROSS = 'Chấm ở Soi ngang';

export const accepted = (items: number, units: number): string =>
  `Chép điểm tự chấm sang cột "Thẩm định lần 1" cho ${items} mục của ${units} đơn vị. Mục đã có điểm thẩm định giữ nguyên.`;
export const acceptQuestion = (): string =>
  'Chỉ chấp nhận khi đã xem tài liệu kiểm chứng: điểm ghi vào là điểm thẩm định của bạn và được lưu lại.';
export const withoutEvidence = (code: string, unit: string): string =>
  `Mục ${code} của ${unit} có điểm tự chấm nhưng không có minh chứng, giải trình: chưa chấp nhận, hãy chấm riêng.`;
export const onlyInFirstAppraisal = (): string =>
  'Chỉ chấp nhận điểm tự chấm ở giai đoạn "Thẩm định lần 1". Hãy đợi cơ quan thường trực chuyển giai đoạn.';

export const across = (code: string, units: number): string =>
  `Ghi thẩm định mục ${code} của ${units} đơn vị.`;
export const noAppraisalNow = (): string =>
  'Chỉ ghi điểm thẩm định ở giai đoạn "Thẩm định lần 1" hoặc "Thẩm định lần 2".';
export const notAScore = (text: string, maximum: string): string =>
  `${quote(text)} không phải là điểm từ 0 đến ${maximum}: hãy gõ lại.`;
export const notAStep = (text: string, steps: string): string =>
  `Điểm ${quote(text)} không có trong các mức ${steps}: hãy chọn một mức.`;
export const reasonMissing = (unit: string): string =>
  `Điểm thẩm định của ${unit} thấp hơn điểm tự chấm: hãy chọn lý do.`;
export const reasonUnknown = (text: string): string =>
  `Lý do ${quote(text)} không có trong danh sách: hãy chọn một dòng trong danh sách.`;
export const acrossUnread = (): string =>
  'Không đọc được điểm đã gửi: hãy mở lại "Soi ngang một tiêu chí" rồi chấm lại.';
export const changedMeantime = (unit: string): string =>
  `Ô này của ${unit} đã được sửa sau khi bạn mở: phần mềm không ghi đè. Hãy xem lại rồi chấm lại.`;

export const ACROSS_VIEW = {
  open: 'Soi ngang một tiêu chí',
  item: 'Tiêu chí',
  group: 'Nhóm',
  allGroups: 'Tất cả các nhóm',
  figure: 'Số liệu',
  selfScore: 'Tự chấm',
  firstScore: 'Lần 1',
  evidence: 'Minh chứng',
  explanation: 'Giải trình',
  furtherExplanation: 'Giải trình bổ sung',
  score: 'Điểm thẩm định',
  reason: 'Lý do',
  note: 'Ý kiến',
  maximum: 'Điểm tối đa',
  none: 'chưa có',
  save: 'Ghi điểm',
  back: 'Quay lại',
  loading: 'Đang đọc điểm của các đơn vị…',
  locked: 'Ngoài giai đoạn thẩm định: chỉ xem.',
} as const;
