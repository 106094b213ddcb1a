import { describe, expect, test } from '@jest/globals';
import { type SampleUnit, sonLa2017 } from '../../../local/sample/son-la-2017';
import { decimal, round } from '../../../src/core/assessment/decimal';
import { type ProposedRow, proposedCriteriaSets } from '../../../src/core/criteria/proposed-criteria-sets';

const province = sonLa2017();
const hundredths = (points: number): number => Math.round(points * 100);

const rowsOf = (unit: SampleUnit): ProposedRow[] =>
  proposedCriteriaSets().find((set) => set.key === unit.criteriaSet)!.rows;

/** Sum of final item scores in hundredths of a point out of 100, worked out here from what is typed and from nothing else. */
function total(unit: SampleUnit, sample = province): number {
  const rows = new Map(rowsOf(unit).map((row) => [row.code, row]));
  const { items, surveys, notApplicable } = sample.scores[unit.code]!;
  const applicable = 100 - (notApplicable === null ? 0 : rows.get(notApplicable.code)!.maxScore);
  const appraised = items.reduce((sum, item) => sum + hundredths(item.secondScore ?? item.firstScore), 0);
  const scored = surveys.reduce((sum, { code, counts: [a, b, c, d] }) => {
    // Points before the division, which Big cuts off at 20 decimals: an exact half must stay one.
    const shares = decimal(a).plus(decimal(b).times('0.6')).plus(decimal(c).times('0.2'));
    const points = shares.times(rows.get(code)!.maxScore).div(a + b + c + d);
    return sum + Number(round(points, 2).times(100));
  }, appraised);
  return Math.round((scored / applicable) * 100);
}

const group = (name: SampleUnit['group']): SampleUnit[] =>
  province.units.filter((unit) => unit.group === name);
const departments = group('Sở, ban, ngành');
const districts = group('Huyện, thành phố');
const previous = (unit: SampleUnit): number => hundredths(unit.previousIndex!);
const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
const rank = (units: SampleUnit[], unit: SampleUnit): number =>
  1 + units.filter((other) => total(other) > total(unit)).length;
const names = (units: SampleUnit[]): string[] => units.map((unit) => unit.shortName).sort();

describe('the published figures come out of the item scores', () => {
  test.each([
    ['departments', departments, 18, 8956, 9089],
    ['districts', districts, 12, 8918, 9050],
  ])('%s: exact mean of both years', (_name, units, count, mean, meanBefore) => {
    expect(units).toHaveLength(count);
    expect(sum(units.map((unit) => total(unit)))).toBe(count * mean);
    expect(sum(units.map(previous))).toBe(count * meanBefore);
  });

  test.each([
    ['departments', departments, ['Ban Dân tộc', 'Sở Công Thương', 'Sở LĐ-TBXH', 'Sở TT-TT']],
    ['districts', districts, ['Bắc Yên', 'Quỳnh Nhai', 'Vân Hồ', 'Yên Châu']],
  ])('%s: four went up, all others down', (_name, units, up) => {
    expect(names(units.filter((unit) => total(unit) > previous(unit)))).toEqual(
      names(units.filter(({ shortName }) => up.includes(shortName))),
    );
    expect(units.filter((unit) => total(unit) < previous(unit))).toHaveLength(units.length - 4);
  });

  test('six departments fell in rank, every one a Sở', () => {
    const fell = departments.filter((unit) => rank(departments, unit) > unit.previousRank!);
    expect(fell).toHaveLength(6);
    expect(fell.every((unit) => unit.name.startsWith('Sở '))).toBe(true);
  });

  test('no departments tie; Phù Yên and Sông Mã do, and no other districts', () => {
    expect(new Set(departments.map((unit) => total(unit))).size).toBe(18);
    const tied = districts.filter((unit) =>
      districts.some((other) => other !== unit && total(other) === total(unit)),
    );
    expect(names(tied)).toEqual(['Phù Yên', 'Sông Mã']);
  });

  test.each([
    ['departments', departments],
    ['districts', districts],
  ])('%s: ranks of 2016 follow from the indexes of 2016, without ties', (_name, units) => {
    const order = [...units].sort((a, b) => previous(b) - previous(a));
    expect(order.map((unit) => unit.previousRank)).toEqual(order.map((_unit, i) => i + 1));
    expect(new Set(units.map(previous)).size).toBe(units.length);
  });

  test('the Office is alone in its group and has no year before', () => {
    const office = group('Văn phòng UBND tỉnh');
    expect(office.map((unit) => [unit.code, unit.previousIndex, unit.previousRank])).toEqual([
      ['VP', null, null],
    ]);
  });

  test('totals lie between 82 and 95 points', () => {
    for (const unit of province.units) {
      expect(total(unit)).toBeGreaterThan(8200);
      expect(total(unit)).toBeLessThan(9500);
    }
  });

  test('no total of 2017 is handed over', () => {
    for (const unit of province.units) expect(Object.keys(unit)).not.toContain('targetTotal');
  });

  test.each([1, 7, 123_456])(
    'seed %i gives the same totals by other item scores, the same ones each time',
    (seed) => {
      const other = sonLa2017(seed);
      expect(other.units.map((unit) => total(unit, other))).toEqual(
        province.units.map((unit) => total(unit)),
      );
      expect(other.scores).not.toEqual(province.scores);
      expect(sonLa2017(seed)).toEqual(other);
    },
  );
});

describe('registry', () => {
  test('31 units with their own codes, tab titles and addresses', () => {
    expect(province.units).toHaveLength(31);
    for (const key of ['code', 'name', 'shortName', 'address'] as const)
      expect(new Set(province.units.map((unit) => unit[key].toLowerCase())).size).toBe(31);
    for (const { address } of [...province.units, ...province.appraisers, province.office])
      expect(address).toMatch(/^[a-z.]+@sonla\.example$/);
  });

  test('each area but the surveyed one has one appraiser', () => {
    expect(province.appraisers.flatMap((appraiser) => appraiser.areas).sort()).toEqual(
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'].sort(),
    );
  });
});

describe.each(province.units.map((unit) => [unit.shortName, unit] as const))('%s', (_name, unit) => {
  const { items, surveys, notApplicable } = province.scores[unit.code]!;
  const rows = new Map(rowsOf(unit).map((row) => [row.code, row]));
  const scored = [...rows.values()].filter((row) => row.method !== null);

  test('every scored item has its scores, every survey item its counts, in document order', () => {
    expect(items.map((item) => item.code)).toEqual(
      scored
        .filter(({ method, code }) => method !== 'survey' && code !== notApplicable?.code)
        .map((row) => row.code),
    );
    expect(surveys.map((survey) => survey.code)).toEqual(
      scored.filter((row) => row.method === 'survey').map((row) => row.code),
    );
    for (const { counts } of surveys)
      expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
  });

  test('no survey score lies exactly between two hundredths, so no way of rounding can move a published mean', () => {
    for (const { code, counts } of surveys) {
      const [a, b, c, d] = counts;
      const max = hundredths(rows.get(code)!.maxScore);
      expect([code, counts, (2 * (5 * a + 3 * b + c) * max) % (10 * (a + b + c + d))]).not.toEqual([
        code,
        counts,
        5 * (a + b + c + d),
      ]);
    }
  });

  test('every score lies on the steps of its method', () => {
    for (const item of items) {
      const { method, steps, pointsEach, maxScore, floor } = rows.get(item.code)!;
      for (const score of [item.selfScore, item.firstScore, item.secondScore ?? item.firstScore]) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(maxScore);
        if (method === 'count') expect([item.code, score % pointsEach!]).toEqual([item.code, 0]);
        else if (method === 'rate') {
          const points = decimal(item.figure!).gte(floor ?? 0)
            ? decimal(item.figure!).times(maxScore)
            : decimal(0);
          expect([item.code, score]).toEqual([item.code, Number(round(points, 2))]);
        } else expect(steps).toContain(score);
      }
    }
  });

  test('the figure agrees with the self-score of the unit that typed it', () => {
    for (const { code, figure, selfScore } of items) {
      const { method, steps, limits, pointsEach, maxScore } = rows.get(code)!;
      if (method === 'yesNo' || method === 'levels') expect([code, figure]).toEqual([code, null]);
      if (method === 'bands') {
        const reached = limits.findIndex((limit) => figure! >= limit);
        expect([code, selfScore]).toEqual([code, reached < 0 ? 0 : steps[reached]]);
      }
      if (method === 'bands' || method === 'rate') expect(figure).toBeLessThanOrEqual(1);
      if (method === 'deduction' || method === 'reports')
        expect([code, selfScore]).toEqual([code, Math.max(0, maxScore - figure! * pointsEach!)]);
      if (method === 'count')
        expect([code, selfScore]).toEqual([code, Math.min(maxScore, figure! * pointsEach!)]);
    }
  });

  test('a lowered score has a reason, a second appraisal says why and answers a supplement', () => {
    for (const item of items) {
      expect([item.code, item.firstReason !== '']).toEqual([item.code, item.firstScore < item.selfScore]);
      const decided = item.secondScore !== null;
      const lowered = decided && item.secondScore! < item.selfScore;
      expect([item.code, item.secondNote !== '', item.supplement !== '', item.secondReason !== '']).toEqual([
        item.code,
        decided,
        decided,
        lowered,
      ]);
    }
    expect(items.some((item) => item.secondScore !== null && item.secondScore > item.firstScore)).toBe(true);
  });

  test('a score without evidence has an explanation', () => {
    for (const item of items)
      expect([item.code, item.evidence === '' && item.explanation === '']).toEqual([item.code, false]);
  });
});

test('self-scores are never below the final ones, and close to them: 95 to 97 % in each group', () => {
  for (const units of [departments, districts, group('Văn phòng UBND tỉnh')]) {
    const gaps = units.flatMap((unit) =>
      province.scores[unit.code]!.items.map(
        (item) => hundredths(item.selfScore) - hundredths(item.secondScore ?? item.firstScore),
      ),
    );
    expect(Math.min(...gaps)).toBe(0);
    const closeness = 1 - sum(gaps) / (7000 * units.length);
    expect(closeness).toBeGreaterThan(0.95);
    expect(closeness).toBeLessThan(0.97);
  }
});
