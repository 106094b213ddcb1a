import { describe, expect, test } from '@jest/globals';
import { METHODS, type Method } from '../../../src/core/assessment/criteria-set';
import { guidanceFor, methodFromName, methodName } from '../../../src/core/text/methods';

const row = {
  maxScore: 2,
  method: null as Method | null,
  steps: [] as number[],
  limits: [] as number[],
  floor: null as number | null,
  pointsEach: null as number | null,
};

describe('names of methods', () => {
  test.each([...METHODS])('%s is found again by its name', (method) => {
    expect(methodFromName(methodName(method))).toBe(method);
  });
  test.each<[string, string, Method | null]>([
    ['spaces around it, no-break ones too', ' \u00a0Báo cáo ', 'reports'],
    ['decomposed letters', 'Tỷ lệ thuận'.normalize('NFD'), 'rate'],
    ['any case', 'KHUNG TỶ LỆ', 'bands'],
    ['a name of none', 'Tỷ lệ nghịch', null],
    ['nothing', '', null],
  ])('%s', (_rule, text, expected) => {
    expect(methodFromName(text)).toBe(expected);
  });
});

describe('guidance is filled in with the points and limits of the item, decimal comma', () => {
  test.each<[string, Partial<typeof row>, string]>([
    [
      'yesNo',
      { method: 'yesNo', maxScore: 0.5, steps: [0.5, 0] },
      'Có, đáp ứng đầy đủ yêu cầu: 0,5 điểm; không: 0 điểm.',
    ],
    [
      'levels with four steps',
      { method: 'levels', steps: [2, 1.5, 1, 0] },
      'Tốt: 2 điểm; khá: 1,5 điểm; đạt yêu cầu: 1 điểm; chưa đạt: 0 điểm.',
    ],
    [
      'levels with three steps',
      { method: 'levels', maxScore: 0.5, steps: [0.5, 0.25, 0] },
      'Tốt: 0,5 điểm; đạt yêu cầu: 0,25 điểm; chưa đạt: 0 điểm.',
    ],
    [
      'levels of which an office has more than there are names',
      { method: 'levels', maxScore: 2, steps: [2, 1.5, 1, 0.5, 0] },
      'Mức 1: 2 điểm; mức 2: 1,5 điểm; mức 3: 1 điểm; mức 4: 0,5 điểm; mức 5: 0 điểm.',
    ],
    [
      'bands',
      { method: 'bands', steps: [2, 1, 0], limits: [0.9, 0.7] },
      'Đạt từ 90% trở lên: 2 điểm; từ 70% đến dưới 90%: 1 điểm; dưới 70%: 0 điểm. Ghi tỷ lệ vào cột Số liệu.',
    ],
    [
      'bands whose first limit is all of it',
      { method: 'bands', maxScore: 1, steps: [1, 0.5, 0], limits: [1, 0.07] },
      'Đạt 100%: 1 điểm; từ 7% đến dưới 100%: 0,5 điểm; dưới 7%: 0 điểm. Ghi tỷ lệ vào cột Số liệu.',
    ],
    [
      'rate with a floor',
      { method: 'rate', maxScore: 1.5, floor: 0.5 },
      'Điểm bằng tỷ lệ nhân với 1,5 điểm, làm tròn đến hai chữ số thập phân; dưới 50%: 0 điểm. Ghi tỷ lệ vào cột Số liệu.',
    ],
    [
      'rate without a floor',
      { method: 'rate', maxScore: 3 },
      'Điểm bằng tỷ lệ nhân với 3 điểm, làm tròn đến hai chữ số thập phân. Ghi tỷ lệ vào cột Số liệu.',
    ],
    [
      'deduction',
      { method: 'deduction', maxScore: 1, steps: [1, 0.5, 0], pointsEach: 0.5 },
      'Không có sai sót: 1 điểm; mỗi sai sót trừ 0,5 điểm, thấp nhất là 0 điểm. Ghi số sai sót vào cột Số liệu.',
    ],
    [
      'count',
      { method: 'count', maxScore: 2.5, pointsEach: 0.5 },
      'Mỗi kết quả được công nhận: 0,5 điểm, tối đa 2,5 điểm. Ghi số lượng vào cột Số liệu.',
    ],
    [
      'reports',
      { method: 'reports', maxScore: 1, steps: [1, 0.5, 0], pointsEach: 0.5 },
      'Đủ báo cáo, đúng thời hạn: 1 điểm; mỗi báo cáo thiếu hoặc chậm trừ 0,5 điểm, thấp nhất là 0 điểm. Ghi số báo cáo thiếu, chậm vào cột Số liệu.',
    ],
    [
      'survey',
      { method: 'survey', maxScore: 7.5 },
      'Mỗi phiếu mức A được tính 100%, mức B 60%, mức C 20%, mức D 0%; điểm bằng bình quân các phiếu nhân với 7,5 điểm. Đơn vị không tự chấm.',
    ],
  ])('%s', (_name, changed, expected) => {
    expect(guidanceFor({ ...row, ...changed })).toBe(expected);
  });

  test('a row that is not scored itself has no guidance', () => {
    expect(guidanceFor(row)).toBe('');
  });
});
