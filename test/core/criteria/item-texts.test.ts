/**
 * What is written for each scored item of the proposed sets: its own guidance before the computed tail, and its evidence.
 * It proves form and that no item borrows another's words; whether the words are right only a reader can say.
 */
import { describe, expect, test } from '@jest/globals';
import type { Method } from '../../../src/core/assessment/criteria-set';
import { proposedCriteriaSets } from '../../../src/core/criteria/proposed-criteria-sets';
import { guidanceFor } from '../../../src/core/text/methods';

/** What a text for an item of this method must say, so that its points can be computed by the tail. */
const SAYS: Record<Method, RegExp> = {
  yesNo: /\S/,
  levels: /tốt.*đạt yêu cầu/i,
  bands: /^(Lấy số|Lấy tổng|Với các) .* chia cho /,
  rate: /^(Lấy số|Lấy tổng|Với các) .* chia cho /,
  deduction: /^Mỗi .* tính là một sai sót\.$/,
  count: /^Một kết quả là một /,
  reports: /^Gồm báo cáo .*(thời hạn|đúng hạn)/,
  survey: /^Hỏi .* về /,
};

describe.each(proposedCriteriaSets().map((set) => [set.key, set.rows] as const))('%s', (_key, rows) => {
  const items = rows
    .filter((row) => row.method !== null)
    .map((row) => {
      const tail = guidanceFor(row);
      const sentence = row.guidance.slice(0, -tail.length - 1);
      return { ...row, method: row.method!, tail, sentence, texts: [sentence, row.evidence] };
    });

  test('guidance is the words of the item, then the computed tail', () => {
    for (const { code, guidance, sentence, tail } of items)
      expect([code, guidance]).toEqual([code, `${sentence} ${tail}`]);
  });

  test('guidance of its own has 60 to 180 characters, evidence 50 to 130', () => {
    const outside = items.filter(
      ({ sentence, evidence }) =>
        sentence.length < 60 || sentence.length > 180 || evidence.length < 50 || evidence.length > 130,
    );
    expect(outside.map(({ code }) => code)).toEqual([]);
  });

  test.each<[string, (text: string) => boolean]>([
    ['begins with a capital and ends with a period', (text) => /^\p{Lu}.*[^.\s]\.$/u.test(text)],
    ['is composed (NFC)', (text) => text === text.normalize('NFC')],
    ['has single spaces, and none before punctuation', (text) => !/\s\s|\s[.,;:)]|\(\s|[\n\t]/.test(text)],
    ['types no points, which are computed', (text) => !/\d\s*điểm/i.test(text)],
    ['is bound to no year', (text) => !/\b(19|20)\d\d\b/.test(text)],
  ])('every text %s', (_rule, holds) => {
    const broken = items.filter(({ texts }) => !texts.every(holds));
    expect(broken.map(({ code }) => code)).toEqual([]);
  });

  test('no two items share their guidance or their evidence', () => {
    for (const texts of [items.map(({ sentence }) => sentence), items.map(({ evidence }) => evidence)])
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });

  test('guidance says what its method needs: fraction, fault, result, reports, levels, who is asked', () => {
    const silent = items.filter(({ method, sentence }) => !SAYS[method].test(sentence));
    expect(silent.map(({ code, sentence }) => [code, sentence])).toEqual([]);
  });

  test('levels are told apart by the names that the tail gives points to', () => {
    for (const { code, method, sentence, tail } of items)
      if (method === 'levels') expect([code, /khá( |:)/i.test(sentence)]).toEqual([code, /khá:/.test(tail)]);
  });

  test('of survey items, and only of these, nothing is handed in', () => {
    for (const { code, method, evidence } of items)
      expect([code, evidence.endsWith('Đơn vị không phải nộp tài liệu.')]).toEqual([
        code,
        method === 'survey',
      ]);
  });
});
