/** Học từ sai khác: which items are listed, with what counts, in which order, and what guidance is drafted from them. */
import { describe, expect, test } from '@jest/globals';
import { loweredItems } from '../../../src/core/assessment/lowered-scores';
import { draftGuidance, keptLesson } from '../../../src/core/text/lowered-scores';
import { REASONS } from '../../../src/core/text/reasons';
import { appraised, type Given } from './appraised-for-tests';
import { item, setOf } from './set-for-tests';

const set = setOf(
  { code: 'I', maxScore: 6 },
  item({ code: '1.1', maxScore: 4 }),
  item({ code: '1.2', maxScore: 2 }),
);
const scores = (code: string, ...given: Given[]) =>
  given.map((one, at) => appraised(set, code, `D${at + 1}`, one));
const listed = (...given: ReturnType<typeof scores>[]) =>
  loweredItems(given.flat()).map(
    ({ item: { code }, lowered, compared, points, reasons }) =>
      `${code} ${lowered}/${compared} -${points}: ${reasons.map(({ reason, units }) => `${reason} ${units}`).join(', ')}`,
  );

test.each<[string, Given[], string[]]>([
  [
    'an item counts the units that got less than they gave themselves, by reason, most first',
    [
      { self: 4, first: 2, reason: 'Sai năm' },
      { self: 4, first: 3.5, reason: 'Quá hạn' },
      { self: 4, first: 1, reason: 'Quá hạn' },
      { self: 4, first: 4 },
      { self: 2, first: 3 },
    ],
    ['1.1 3/5 -5.5: Quá hạn 2, Sai năm 1'],
  ],
  ['the appraisal that decides counts', [{ self: 4, first: 2, second: 4 }], []],
  ['a lowered score without a reason is counted', [{ self: 4, first: 2 }], ['1.1 1/1 -2:  1']],
  [
    'an item without both scores is not compared',
    [{ self: 4 }, { first: 2 }, { self: 4, first: 2, reason: 'Khác' }],
    ['1.1 1/1 -2: Khác 1'],
  ],
  [
    'what nobody was lowered in is not listed',
    [
      { self: 2, first: 2 },
      { self: 2, first: 3 },
    ],
    [],
  ],
])('%s', (_, given, expected) => {
  expect(listed(scores('1.1', ...given))).toEqual(expected);
});

test('most units come first, of equally many most points', () => {
  const lowered: Given = { self: 2, first: 1, reason: 'Khác' };
  const more: Given = { self: 2, first: 0, reason: 'Khác' };
  const one = scores('1.1', lowered);
  expect(listed(one, scores('1.2', lowered, lowered)).map((line) => line.slice(0, 3))).toEqual([
    '1.2',
    '1.1',
  ]);
  expect(listed(one, scores('1.2', more)).map((line) => line.slice(0, 3))).toEqual(['1.2', '1.1']);
});

describe('the draft of guidance', () => {
  const draft = (...reasons: string[]) =>
    draftGuidance(reasons.map((reason, at) => ({ reason, units: 9 - at })));

  test('speaks of the two reasons met most, each once', () => {
    const evidence = draft(REASONS.noEvidence);
    expect(evidence).toMatch(/^Đề nghị đơn vị gửi kèm đủ tài liệu kiểm chứng.*\.$/);
    const two = draft(REASONS.noEvidence, REASONS.late, REASONS.wrongYear);
    expect(two.startsWith(evidence.slice(0, -1))).toBe(true);
    expect(two).toContain('thời hạn');
    expect(two).not.toContain('trong năm đánh giá');
    expect(draft(REASONS.other, '')).toBe(draft(REASONS.other));
  });

  test('knows every reason of the list', () => {
    const drafts = Object.values(REASONS).map((reason) => draft(reason));
    expect(new Set(drafts).size).toBe(drafts.length);
  });
});

test('what is kept for the next year says how many, of how many, and why', () => {
  const reasons = [
    { reason: REASONS.noEvidence, units: 10 },
    { reason: '', units: 4 },
  ];
  expect(keptLesson(14, 18, reasons)).toBe(
    '14/18 đơn vị bị hạ điểm: Thiếu minh chứng (10), Không ghi lý do (4)',
  );
});
