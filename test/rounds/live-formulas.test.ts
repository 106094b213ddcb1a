/**
 * Live formulas and jobs cannot disagree: whatever is typed, unit tabs and Bảng điểm show the figures that ranking and
 * publishing compute from the same cells.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RANKING_BASES, TIE_RULES } from '../../src/core/text/settings';
import { criteriaTab } from '../../src/core/workbook/place';
import type { Content } from '../../src/core/workbook/snapshot';
import type { InProcessRound } from './in-process';
import { differences } from './live-figures';
import { bothSides, complete, liveRound, roundOf, type Settings, type SurveyContents } from './live-round';
import { FIRST_LIST_ROW, SETS } from './small-round';

let round: InProcessRound;
beforeAll(async () => {
  round = await liveRound();
}, 60_000);

describe('a typed score', () => {
  /** Typed as the first appraisal of item 1.1.1, of 10 points -> the official score, blank where it is none. */
  test.each<[string, Content, string]>([
    ['a number', 9.25, '9.25'],
    ['zero', 0, '0'],
    ['the maximum', 10, '10'],
    ['a half of the last decimal', 1.005, '1.01'],
    ['a sum with noise of binary fractions', 0.1 + 0.2, '0.3'],
    ['a score above the maximum', 10.01, ''],
    ['a negative score', -0.01, ''],
    ['text with a decimal comma', '9,25', '9.25'],
    ['text with a decimal point', '9.25', '9.25'],
    ['text with spaces', ' 9,25 ', '9.25'],
    ['text with no-break spaces', '\u00a09,25\u00a0', '9.25'],
    ['text with a line break', '9,25\n', '9.25'],
    ['text with a tab', '\t9,25', '9.25'],
    ['text of zero', '0', '0'],
    ['text with leading zeros', '009', '9'],
    ['text that ends with its comma', '9,', ''],
    ['text that begins with its comma', ',5', ''],
    ['text with two commas', '1,2,3', ''],
    ['text with a comma and a point', '1.234,5', ''],
    ['text with a percent sign', '50%', ''],
    ['text with a power', '1e0', ''],
    ['text with a plus', '+5', ''],
    ['text with a minus', '-5', ''],
    ['text with a true minus', '\u22125', ''],
    ['text with a space within', '9 25', ''],
    ['text with a line break within', '9\n2', ''],
    ['text like a date', '1/2', ''],
    ['text with a letter', '9,2a', ''],
    ['a word', 'abc', ''],
    ['"không áp dụng"', 'không áp dụng', ''],
    ['text like an error', '#N/A', ''],
    ['text "TRUE"', 'TRUE', ''],
    ['text of a very long number', '7,3333333333333333333', ''],
    ['a boolean', true, ''],
    ['a date', 43213, ''],
    ['a formula that fails', { formula: '=1/0' }, ''],
    ['spaces', '  ', ''],
    ['no-break spaces', '\u00a0', ''],
    ['blank', null, ''],
  ])('%s counts alike in formulas and jobs', async (_name, content, official) => {
    const first = await bothSides(
      round,
      roundOf((unit) => {
        const made = complete(0.8)(unit);
        return { ...made, items: { ...made.items, '1.1.1': { firstScore: content } } };
      }),
    );
    expect(differences(first.shown, first.computed)).toEqual([]);
    expect(first.shown['SNV tab 1.1.1 finalScore']).toBe(official);

    const second = await bothSides(
      round,
      roundOf((unit) => {
        const made = complete(0.8)(unit);
        return {
          ...made,
          items: { ...made.items, '1.1.1': { firstScore: 4, secondScore: content, selfScore: content } },
          adjustments: { T1: content, P1: content },
          surveys: { ...made.surveys, '2.3': { points: content } },
        };
      }),
    );
    expect(differences(second.shown, second.computed)).toEqual([]);
    const isBlank = content === null || (typeof content === 'string' && content.trim() === '');
    expect(second.shown['SNV tab 1.1.1 finalScore']).toBe(isBlank ? '4' : official);
  });
});

describe('survey answers', () => {
  test.each<[string, SurveyContents, string]>([
    ['answers of each kind', { countA: 10, countB: 5, countC: 3, countD: 2 }, '13.6'],
    ['one kind only', { countA: 7 }, '20'],
    ['no answers at all', {}, ''],
    ['zeros only', { countA: 0, countB: 0, countC: 0, countD: 0 }, ''],
    ['a third', { countA: 1, countD: 2 }, '6.67'],
    ['a fraction of an answer', { countA: 1.5, countB: 1 }, ''],
    ['a negative number', { countA: 3, countB: -1 }, ''],
    ['a text of digits', { countA: '12', countB: 1 }, ''],
    ['a word', { countA: 12, countB: 'x' }, ''],
    ['a boolean', { countA: 12, countB: true }, ''],
    ['spaces', { countA: 12, countB: ' ' }, '20'],
    ['points as typed, before the answers', { countA: 12, points: 3 }, '3'],
    ['points that are no score, in spite of answers', { countA: 12, points: 21 }, ''],
    ['points of spaces', { countA: 12, points: ' ' }, '20'],
  ])('%s', async (_name, survey, official) => {
    const { shown, computed } = await bothSides(
      round,
      roundOf((unit) => complete(0.9, { surveys: { '2.3': survey, '2.1': survey } })(unit)),
    );
    expect(differences(shown, computed)).toEqual([]);
    expect(shown['SNV tab 2.3 finalScore']).toBe(official);
  });
});

describe('the fewest answers of an item', () => {
  test.each<[string, Content, SurveyContents, string, string]>([
    ['fewer answers make no score, and the row says how many', 20, { countA: 12 }, '', 'thiếu phiếu: 12/20'],
    ['as many as asked for are enough', 20, { countA: 12, countB: 8 }, '16.8', ''],
    ['answers of all kinds count', 4, { countA: 1, countB: 1, countC: 1, countD: 1 }, '9', ''],
    ['zeros are answers that were counted', 20, { countA: 0 }, '', 'thiếu phiếu: 0/20'],
    ['a row without counts is not short of answers', 20, {}, '', ''],
    ['counts that are none are not called short', 20, { countA: 1, countB: 'x' }, '', ''],
    ['a thousand is written alike', 1000, { countA: 999 }, '', 'thiếu phiếu: 999/1000'],
    ['points as typed need no answers', 20, { countA: 12, points: 3 }, '3', ''],
    ['points that are no score are not called short', 20, { countA: 12, points: 21 }, '', ''],
    ['blank asks for none', null, { countA: 1 }, '20', ''],
    ['spaces ask for none', ' ', { countA: 1 }, '20', ''],
    ['zero asks for none', 0, { countA: 1 }, '20', ''],
  ])('%s', async (_name, surveyMinimum, survey, official, note) => {
    const { shown, computed } = await bothSides(
      round,
      roundOf((unit) => complete(0.9, { surveys: { '2.3': survey, '2.1': survey } })(unit), {
        surveyMinimum,
      }),
    );
    expect(differences(shown, computed)).toEqual([]);
    expect([shown['SNV tab 2.3 finalScore'], shown['SNV survey 2.3 note']]).toEqual([official, note]);
  });
});

describe('bonus and penalty', () => {
  const KEY = criteriaTab('departments');
  const typeMaximum = (maxScore: number | null): Promise<void> =>
    round.type(KEY, FIRST_LIST_ROW + SETS.departments.length, 2, [[maxScore]]);
  afterAll(() => typeMaximum(2));

  test.each<[string, number | null, Content, Settings, string]>([
    ['within its maximum', 2, 1.5, {}, '81.5'],
    ['above its maximum is no score', 2, 2.5, {}, '80'],
    ['negative is no score', 2, -1, {}, '80'],
    ['above the cap of the year counts up to it', 2, 1.5, { bonusCap: 1 }, '81'],
    ['without a cap counts whole', 2, 1.5, { bonusCap: null }, '81.5'],
    ['without a maximum of its line', null, 5, { bonusCap: null }, '85'],
    ['without a maximum of its line, up to the cap', null, 5, {}, '82'],
    ['a date where no maximum is set is no score', null, 43213, { bonusCap: null }, '80'],
  ])('a bonus %s', async (_name, maxScore, content, settings, index) => {
    await typeMaximum(maxScore);
    const { shown, computed } = await bothSides(
      round,
      roundOf((unit) => complete(0.8, { adjustments: { T1: content } })(unit), settings),
    );
    expect(differences(shown, computed)).toEqual([]);
    expect(shown['SNV table parIndex']).toBe(index);
  });

  test('a penalty never makes an index negative', async () => {
    const { shown, computed } = await bothSides(
      round,
      roundOf((unit) => complete(0.01, { adjustments: { P1: 2 } })(unit)),
    );
    expect(differences(shown, computed)).toEqual([]);
    expect(shown['SNV table parIndex']).toBe('0');
  });
});

describe('ranks', () => {
  const shares = [0.9, 0.9, 0.8, 0.9];
  test.each<[string, Settings, string[]]>([
    ['ties skip the next rank', {}, ['1', '1', '3']],
    ['ties do not skip the next rank', { tieRule: TIE_RULES['1223'] }, ['1', '1', '2']],
    ['three decimals', { indexDecimals: 3 }, ['1', '1', '3']],
  ])('%s', async (_name, settings, ranks) => {
    const { shown, computed } = await bothSides(
      round,
      roundOf((unit, at) => complete(shares[at]!)(unit), settings),
    );
    expect(differences(shown, computed)).toEqual([]);
    expect(['SNV', 'STC', 'SCT'].map((code) => shown[`${code} table rank`])).toEqual(ranks);
  });

  test.each<[keyof typeof RANKING_BASES, string[]]>([
    ['rounded', ['1', '1']],
    ['exact', ['2', '1']],
  ])('units that differ below the published decimals: %s', async (basis, ranks) => {
    const { shown, computed } = await bothSides(
      round,
      roundOf(
        (unit, at) => {
          const made = complete(0.9)(unit);
          return at === 1 ? { ...made, adjustments: { T1: 0.001 } } : made;
        },
        { rankingBasis: RANKING_BASES[basis] },
      ),
    );
    expect(differences(shown, computed)).toEqual([]);
    expect(['SNV', 'STC'].map((code) => shown[`${code} table rank`])).toEqual(ranks);
  });
});
