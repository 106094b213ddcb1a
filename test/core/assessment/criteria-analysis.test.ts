/** Phân tích tiêu chí: shares, the hardest items and those that people differ on, recomputed from the scores. */
import { expect, test } from '@jest/globals';
import { criteriaAnalysis } from '../../../src/core/assessment/criteria-analysis';
import { ZERO } from '../../../src/core/assessment/decimal';
import { roundResult, type ScoredUnit } from '../../../src/core/assessment/round-result';
import { item, ROUND_RULES, result, setOf, unitOf } from './set-for-tests';

const CODES = ['1.1', '1.2', '1.3', '2.1'];
const MAX = [10, 4, 2, 20];
const set = setOf(
  { code: 'I', maxScore: 16 },
  item({ code: '1.1', maxScore: 10 }),
  item({ code: '1.2', maxScore: 4 }),
  item({ code: '1.3', maxScore: 2 }),
  { code: 'II', maxScore: 20 },
  { code: '2.1', maxScore: 20, method: 'survey' },
);

/** Final and self-score per item; null is not scored, 'n/a' does not apply. */
type Line = ([number | null, number | null] | 'n/a')[];
const UNITS: Record<string, Line> = {
  A: [
    [10, 10],
    [2, 4],
    [1, 1],
    [18, null],
  ],
  B: [[9, 10], [1, 1], 'n/a', [19, null]],
  C: [
    [8, 7],
    [3, 3],
    [0, 0],
    [null, null],
  ],
  D: [[10, null], [4, 4], 'n/a', [20, null]],
};

const scored = (code: string, line: Line, group = 'Sở'): ScoredUnit => ({
  unit: unitOf(code, set, { group }),
  set,
  items: new Map(
    line.map((given, at) => [
      CODES[at]!,
      given === 'n/a' ? result(null, null, false) : result(given[0], given[1]),
    ]),
  ),
  bonus: ZERO,
  penalty: ZERO,
});
const analyse = (units: ScoredUnit[]) => criteriaAnalysis(roundResult(units, ROUND_RULES));
const [analysis] = analyse(Object.entries(UNITS).map(([code, line]) => scored(code, line)));

test('every item has the share of its maximum for each unit, blank and not applicable told apart', () => {
  const order = analysis!.units.map(({ unit }) => unit.code);
  expect([...order].sort()).toEqual(['A', 'B', 'C', 'D']);
  analysis!.items.forEach(({ shares }, at) => {
    const expected = order.map((code) => {
      const given = UNITS[code]![at]!;
      return given === 'n/a' ? 'notApplicable' : given[0] === null ? null : given[0] / MAX[at]!;
    });
    expect(
      shares.map((share) => (share === null || share === 'notApplicable' ? share : Number(share))),
    ).toEqual(expected);
  });
});

test('the hardest items have the lowest mean share over the units that have a score, with three units at least', () => {
  // 1.3 has a score in two units only; 1.2: 10 of 16 points; 1.1: 37 of 40; the survey: 57 of 60.
  expect(analysis!.hardest.map((each) => [each.item.code, Number(each.meanShare), each.scored])).toEqual([
    ['1.2', 0.625, 4],
    ['1.1', 0.925, 4],
    ['2.1', 0.95, 3],
  ]);
});

test('an item that nobody lost a point on is none of the hardest', () => {
  const full: Line = [
    [10, 10],
    [4, 4],
    [2, 2],
    [20, null],
  ];
  const [found] = analyse(['A', 'B', 'C'].map((code) => scored(code, full)));
  expect([found!.hardest, found!.mostDiffering]).toEqual([[], []]);
});

test('self-scores and official scores differ by the mean of the distances, over the units with both, without the survey', () => {
  expect(
    analysis!.mostDiffering.map((each) => [
      each.item.code,
      Number(each.meanDifference),
      each.differing,
      each.compared,
    ]),
  ).toEqual([
    // |9-10| + |8-7| of three units; |2-4| of four.
    ['1.1', Number(analysis!.items[0]!.meanDifference), 2, 3],
    ['1.2', 0.5, 1, 4],
  ]);
  expect(Number(analysis!.items[0]!.meanDifference)).toBeCloseTo(2 / 3, 12);
});

test('units of several groups with one set are analysed together', () => {
  const analyses = analyse([scored('A', UNITS['A']!, 'Sở'), scored('B', UNITS['B']!, 'Ban')]);
  expect(analyses.map(({ units }) => units.length)).toEqual([2]);
});
