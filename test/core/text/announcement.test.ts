/** What is said about results is right in every case, and every figure in it is a figure of the group. */
import { describe, expect, test } from '@jest/globals';
import { decimal } from '../../../src/core/assessment/decimal';
import { type GroupResult, roundResult, type ScoredUnit } from '../../../src/core/assessment/round-result';
import * as text from '../../../src/core/text/announcement';
import { item, ROUND_RULES, result, setOf, unitOf } from '../assessment/set-for-tests';

const RULES = { ...ROUND_RULES, bands: [{ limit: decimal(0), label: 'Loại A' }] };

/** Units A, B, C ... of one group with these scores of 100, and indexes of the year before. */
function groupOf(scores: readonly (number | null)[], before: readonly (number | null)[] = []): GroupResult {
  const set = setOf(item({ code: 'I', maxScore: 100 }));
  const units = scores.map(
    (score, at): ScoredUnit => ({
      unit: unitOf(`D${at}`, set, {
        name: `Sở ${'ABCDEF'[at]}`,
        group: 'Các sở',
        previousIndex: before[at] === undefined || before[at] === null ? null : decimal(before[at]),
      }),
      set,
      items: new Map([['I', result(score)]]),
      bonus: decimal(0),
      penalty: decimal(0),
    }),
  );
  return roundResult(units, RULES)[0]!;
}

describe('a paragraph about a group', () => {
  test.each<[string, Parameters<typeof groupOf>, string]>([
    [
      'some up, some down',
      [
        [90, 80, 85.5],
        [88, 82, 85],
      ],
      'Các sở: 3 đơn vị, chỉ số trung bình 85,17. Dẫn đầu là Sở A với 90,00; thấp nhất là Sở B với 80,00. Chỉ số trung bình tăng 0,17 điểm so với năm trước; 2 đơn vị tăng (Sở A và Sở C), 1 đơn vị giảm.',
    ],
    [
      'nobody up',
      [
        [90, 80],
        [91, 82],
      ],
      'Các sở: 2 đơn vị, chỉ số trung bình 85,00. Dẫn đầu là Sở A với 90,00; thấp nhất là Sở B với 80,00. Chỉ số trung bình giảm 1,50 điểm so với năm trước; cả 2 đơn vị đều giảm.',
    ],
    [
      'all as before',
      [
        [90, 80],
        [90, 80],
      ],
      'Các sở: 2 đơn vị, chỉ số trung bình 85,00. Dẫn đầu là Sở A với 90,00; thấp nhất là Sở B với 80,00. Chỉ số trung bình giữ nguyên so với năm trước; cả 2 đơn vị giữ nguyên chỉ số.',
    ],
    [
      'no year before',
      [[90, 80]],
      'Các sở: 2 đơn vị, chỉ số trung bình 85,00. Dẫn đầu là Sở A với 90,00; thấp nhất là Sở B với 80,00. Nhóm được đánh giá lần đầu nên chưa so sánh với năm trước.',
    ],
    [
      'one of them new',
      [
        [90, 80],
        [88, null],
      ],
      'Các sở: 2 đơn vị, chỉ số trung bình 85,00. Dẫn đầu là Sở A với 90,00; thấp nhất là Sở B với 80,00. Chỉ số trung bình tăng 2,00 điểm so với năm trước; 1 đơn vị tăng (Sở A), không có đơn vị giảm, 1 đơn vị được đánh giá lần đầu.',
    ],
    [
      'all tied',
      [[90, 90, 90]],
      'Các sở: 3 đơn vị, chỉ số trung bình 90,00. Tất cả các đơn vị cùng đạt 90,00. Nhóm được đánh giá lần đầu nên chưa so sánh với năm trước.',
    ],
    [
      'two at the top',
      [[90, 90, 80]],
      'Các sở: 3 đơn vị, chỉ số trung bình 86,67. Dẫn đầu là Sở A và Sở B với 90,00; thấp nhất là Sở C với 80,00. Nhóm được đánh giá lần đầu nên chưa so sánh với năm trước.',
    ],
    [
      'one unit in the group',
      [[90], [88]],
      'Sở A đạt 90,00, xếp loại "Loại A", là đơn vị duy nhất trong nhóm. Chỉ số trung bình tăng 2,00 điểm so với năm trước; 1 đơn vị tăng (Sở A), không có đơn vị giảm.',
    ],
    [
      'one without its scores',
      [[90, 80, null]],
      'Các sở: 2 đơn vị, chỉ số trung bình 85,00. Dẫn đầu là Sở A với 90,00; thấp nhất là Sở B với 80,00. Nhóm được đánh giá lần đầu nên chưa so sánh với năm trước. Còn 1 đơn vị chưa đủ điểm nên chưa được xếp hạng.',
    ],
    ['none with scores', [[null, null]], 'Các sở: chưa có đơn vị nào đủ điểm để xếp hạng.'],
  ])('%s', (_case, given, said) => {
    expect(text.groupParagraph(groupOf(...given), 2)).toBe(said);
  });
});

describe('the short versions', () => {
  const groups = [groupOf([90, 80], [88, 82])];

  test('a headline and a sentence for the web', () => {
    expect(text.webAnnouncement('2017', 'Tỉnh Sơn La', groups, 2)).toEqual([
      'Tỉnh Sơn La công bố Chỉ số cải cách hành chính năm 2017',
      'Các sở: dẫn đầu là Sở A (90,00), trung bình 85,00. So với năm trước, 1/2 đơn vị tăng chỉ số.',
    ]);
  });

  test('nothing about the year before where there is none, nor about a leader of nobody', () => {
    expect(text.webAnnouncement('2017', '', [groupOf([90, 80])], 2)[1]).toBe(
      'Các sở: dẫn đầu là Sở A (90,00), trung bình 85,00.',
    );
    expect(text.webAnnouncement('2017', '', [groupOf([90])], 2)[1]).toBe('Các sở: Sở A (90,00).');
    expect(text.webAnnouncement('2017', '', [groupOf([null])], 2)[1]).toBe('Các sở: chưa có kết quả.');
  });

  test('a letter in the office’s name', () => {
    const [greeting, body] = text.mailAnnouncement('2017', 'Sở Nội vụ', groups, 2);
    expect(greeting).toBe('Kính gửi các cơ quan, đơn vị,');
    expect(body).toMatch(
      /^Sở Nội vụ trân trọng thông báo kết quả .* năm 2017\. Các sở: dẫn đầu là Sở A \(90,00\), trung bình 85,00\.$/,
    );
  });
});

test('a province is written small within a sentence, and a place without a name is one', () => {
  expect(text.opening('2017', 'Tỉnh Sơn La', 31, 3)).toBe(
    'Năm 2017, 31 cơ quan, đơn vị của tỉnh Sơn La được đánh giá chỉ số cải cách hành chính, chia thành 3 nhóm xếp hạng.',
  );
  expect(text.opening('2017', '', 1, 1)).toContain('đơn vị của địa phương được');
});
