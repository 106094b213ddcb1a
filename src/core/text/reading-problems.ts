/** Sentences about what people typed into the tabs: what is wrong with the cell, what to do. */

import type { ScoreReading } from '../assessment/score';
import { TOO_FEW_ANSWERS } from './office-tabs';
import { quote } from './quote';
import { SETTING_TEXTS } from './settings';

export const codeMissing = (): string =>
  'Dòng này có nội dung nhưng chưa có mã: hãy điền mã hoặc xóa cả dòng.';
export const codeWrong = (found: string): string =>
  `${quote(found)} không phải là mã: hãy dùng số La Mã cho lĩnh vực (III), số cho tiêu chí (3.1, 3.1.2), T1 hoặc P1 cho điểm thưởng, điểm trừ.`;
export const nameMissing = (code: string): string => `Mã "${code}" chưa có tên: hãy điền tên.`;
export const maxScoreMissing = (code: string): string => `Mã "${code}" chưa có điểm tối đa: hãy điền điểm.`;
export const methodUnknown = (found: string): string =>
  `${quote(found)} không phải là cách chấm: hãy chọn một dòng trong danh sách của ô.`;
export const notANumber = (found: string): string =>
  `${quote(found)} không phải là số: hãy gõ lại, dùng dấu phẩy thập phân.`;

export const numberAsText = (found: string): string =>
  `${quote(found)} đang là chữ nên công thức không tính được: hãy đặt định dạng ô là số rồi gõ lại.`;

export const unitCodeMissing = (): string => 'Đơn vị này chưa có mã: hãy điền mã ngắn, ví dụ SNV.';
export const unitNameMissing = (code: string): string => `Đơn vị ${code} chưa có tên: hãy điền tên.`;
export const unitGroupMissing = (code: string): string =>
  `Đơn vị ${code} chưa có nhóm xếp hạng: hãy điền nhóm, đơn vị chỉ được xếp hạng trong nhóm của mình.`;
export const unitSetMissing = (code: string): string =>
  `Đơn vị ${code} chưa có bộ tiêu chí: hãy chọn trong danh sách.`;
export const unitSetUnknown = (code: string, found: string): string =>
  `Đơn vị ${code} dùng bộ tiêu chí ${quote(found)} nhưng sổ không có bộ nào tên như vậy: hãy chọn lại trong danh sách.`;
export const unitShortNameDoubled = (name: string, other: string): string =>
  `Tên ngắn "${name}" đã dùng ở ô ${other}: hãy đặt tên khác, vì mỗi đơn vị có một trang riêng.`;
export const unitShortNameLong = (longest: number): string =>
  `Tên ngắn dài quá ${longest} ký tự nên không làm tên trang được: hãy rút gọn.`;
export const previousRankWrong = (found: string): string =>
  `${quote(found)} không phải là hạng: hãy gõ một số nguyên từ 1, hoặc để trống nếu năm trước chưa đánh giá.`;
export const noUnits = (): string => 'Chưa có đơn vị nào: hãy điền danh sách ở trang Đơn vị.';
export const noAppraiserAddress = (code: string): string =>
  `Người thẩm định "${code}" chưa có ở trang Người thẩm định: hãy thêm, hoặc sửa mã ở bộ tiêu chí.`;

export const countWrong = (found: string): string =>
  `${quote(found)} không phải là số phiếu: hãy gõ một số nguyên không âm.`;

/** @param answers and the minimum as they stand in the row's note */
export const tooFewAnswers = (code: string, unitCode: string, answers: string, minimum: string): string =>
  `Mục ${code} của ${unitCode} ${TOO_FEW_ANSWERS}${answers}/${minimum}; mục này chưa được tính điểm. Hãy thu thêm phiếu, hoặc sửa "${SETTING_TEXTS.surveyMinimum[0]}" ở trang Cấu hình.`;

export function scoreRefused(
  reading: Extract<ScoreReading, { kind: 'refused' }>,
  what: string,
  maxScore: string,
): string {
  switch (reading.reason) {
    case 'notANumber':
      return `${what}: ${quote(reading.text)} không phải là số; mục này chưa được tính điểm. Hãy gõ lại số, dùng dấu phẩy thập phân.`;
    case 'aboveMaximum':
      return `${what}: ${reading.text} vượt điểm tối đa ${maxScore}; mục này chưa được tính điểm. Hãy sửa lại điểm.`;
    case 'negative':
      return `${what}: ${reading.text} là số âm; mục này chưa được tính điểm. Hãy gõ điểm từ 0 đến ${maxScore}.`;
    case 'looksLikeDate':
      return `${what}: ô này là ngày tháng, không phải điểm; mục này chưa được tính điểm. Hãy gõ lại điểm từ 0 đến ${maxScore}.`;
  }
}

export const rowUnknown = (code: string): string =>
  `Mã "${code}" không có trong bộ tiêu chí của đơn vị: hãy bấm "Tạo, cập nhật trang đơn vị" để cập nhật trang.`;
export const rowMissing = (code: string, unit: string): string =>
  `Trang của ${unit} thiếu dòng "${code}": hãy bấm "Tạo, cập nhật trang đơn vị" để cập nhật trang.`;
