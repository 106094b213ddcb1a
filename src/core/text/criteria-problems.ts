/**
 * What the criteria checker says: what is wrong in a row of the criteria tab and what to do.
 * Texts only; the rules are in assessment/check-criteria-set.ts.
 */
import type { Code, Method } from '../assessment/criteria-set';
import type { Decimal } from '../assessment/decimal';
import { methodName } from './methods';
import { formatDecimal } from './number';

type Children = 'criteria' | 'subcriteria';

const CHILDREN: Record<Children, string> = { criteria: 'tiêu chí', subcriteria: 'tiêu chí thành phần' };

export const noRows = (set: string): string =>
  `Bộ tiêu chí "${set}" chưa có dòng nào: hãy nhập các lĩnh vực, tiêu chí và điểm tối đa.`;

export const badCode = (code: string): string =>
  `Mã "${code}" không đúng: hãy ghi số La Mã cho lĩnh vực (I, II, ...), 3.1 cho tiêu chí, 3.1.2 cho tiêu chí thành phần.`;

export const badAdjustmentCode = (code: string, kind: 'bonus' | 'penalty'): string =>
  kind === 'bonus'
    ? `Mã điểm thưởng "${code}" không đúng: hãy ghi T1, T2, ...`
    : `Mã điểm trừ "${code}" không đúng: hãy ghi P1, P2, ...`;

export const doubledCode = (code: Code, firstCell: string): string =>
  `Mã ${code} bị trùng với ô ${firstCell}: mỗi mã chỉ dùng cho một dòng, hãy sửa mã hoặc xóa dòng thừa.`;

export const orphan = (code: Code, parent: Code): string =>
  `${code} không thuộc dòng nào vì bộ tiêu chí không có ${parent}: hãy thêm dòng ${parent} hoặc sửa lại mã.`;

export const aboveParent = (code: Code, parent: Code): string =>
  `${code} đang đứng trên dòng ${parent} của nó: nếu trang bị sắp xếp nhầm, hãy hoàn tác hoặc sắp xếp lại theo mã; điểm đã nhập đi theo mã nên không mất.`;

export const maximumNotPositive = (code: Code): string =>
  `Điểm tối đa của ${code} phải lớn hơn 0: hãy sửa điểm ở cột "Điểm tối đa".`;

export const maximaDoNotAddUp = (code: Code, maxScore: Decimal, children: Children, total: Decimal): string =>
  `Điểm tối đa của ${code} là ${formatDecimal(maxScore)} nhưng các ${CHILDREN[children]} cộng lại là ${formatDecimal(total)}: hãy sửa điểm ở cột "Điểm tối đa" cho khớp.`;

export const areasNotHundred = (total: Decimal): string =>
  `Điểm tối đa của các lĩnh vực cộng lại là ${formatDecimal(total)}, phải là 100: hãy sửa điểm ở cột "Điểm tối đa" cho đủ.`;

export const areaWithoutCriteria = (code: Code): string =>
  `Lĩnh vực ${code} chưa có tiêu chí nào: hãy thêm tiêu chí hoặc xóa dòng lĩnh vực.`;

export const methodMissing = (code: Code): string =>
  `${code} không có tiêu chí thành phần nên được chấm trực tiếp: hãy chọn một cách ở cột "Cách chấm".`;

export const methodNotWanted = (code: Code): string =>
  `${code} có các dòng thành phần nên không chấm trực tiếp: hãy xóa ô "Cách chấm" của dòng này.`;

export const stepsMissing = (code: Code, method: Method): string =>
  `${code} chấm theo cách "${methodName(method)}" nhưng chưa có các mức điểm: hãy ghi từ cao xuống thấp, bắt đầu ở cột "Mức 1".`;

export const firstStepNotMaximum = (code: Code, step: Decimal, maxScore: Decimal): string =>
  `Mức điểm cao nhất của ${code} là ${formatDecimal(step)} nhưng điểm tối đa là ${formatDecimal(maxScore)}: hãy sửa cho bằng nhau.`;

export const stepsNotDescending = (code: Code): string =>
  `Các mức điểm của ${code} phải giảm dần và không được âm: hãy sắp xếp lại, bỏ mức trùng.`;

export const limitsUnlikeSteps = (code: Code, steps: number, limits: number): string =>
  `${code} có ${steps} mức điểm và ${limits} ngưỡng (các cột "Từ"): hãy sửa để số mức điểm nhiều hơn số ngưỡng đúng 1, mức cuối dành cho số liệu dưới mọi ngưỡng.`;

export const limitsNotDescending = (code: Code): string =>
  `Các ngưỡng của ${code} phải giảm dần: hãy sắp xếp lại, bỏ ngưỡng trùng.`;

export const pointsEachMissing = (code: Code, method: Method): string =>
  `${code} chấm theo cách "${methodName(method)}" nhưng chưa có điểm mỗi lượt: hãy ghi ${
    method === 'count' ? 'số điểm cho mỗi kết quả' : 'số điểm trừ mỗi lần'
  } ở cột "Điểm mỗi lượt", một số lớn hơn 0.`;

export const floorOutOfRange = (code: Code, floor: Decimal): string =>
  `Tỷ lệ tối thiểu của ${code} là ${formatDecimal(floor)}: hãy ghi một tỷ lệ từ 0% đến 100%.`;

export const adjustmentMaximumNotPositive = (code: Code): string =>
  `Điểm tối đa của ${code} phải lớn hơn 0: hãy sửa điểm, hoặc để trống nếu chỉ giới hạn theo cả năm.`;
