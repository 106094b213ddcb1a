import { describe, expect, test } from '@jest/globals';
import { type ProposedRow, proposedCriteriaSets } from '../../../src/core/criteria/proposed-criteria-sets';

const sets = proposedCriteriaSets();
const parts = (code: string): number => code.split('.').length;
const isAdjustment = (row: ProposedRow): boolean => /^[TP]\d+$/.test(row.code);
const document = (rows: ProposedRow[]): ProposedRow[] => rows.filter((row) => !isAdjustment(row));
const areas = (rows: ProposedRow[]) => document(rows).filter((row) => /^[IVX]+$/.test(row.code));
const criteria = (rows: ProposedRow[]) => rows.filter((row) => parts(row.code) === 2);
const subcriteria = (rows: ProposedRow[]) => rows.filter((row) => parts(row.code) === 3);
const hundredths = (rows: ProposedRow[]): number =>
  rows.reduce((total, row) => total + Math.round(row.maxScore * 100), 0);

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

test.each([
  ['departments', 'Sở, ban, ngành', 8, 30, 63],
  ['office', 'Văn phòng UBND tỉnh', 8, 29, 41],
  ['districts', 'UBND huyện, thành phố', 8, 37, 69],
])('%s (%s) has %i areas, %i criteria, %i subcriteria, as Decision 1649/QĐ-UBND', (key, name, ...counts) => {
  const set = sets.find((candidate) => candidate.key === key)!;
  expect(set.name).toBe(name);
  expect([areas(set.rows), criteria(set.rows), subcriteria(set.rows)].map((rows) => rows.length)).toEqual(
    counts,
  );
});

describe.each(sets.map((set) => [set.key, set] as const))('%s', (_key, { rows }) => {
  test('areas add up to 100 points, and so do the scored items', () => {
    expect(hundredths(areas(rows))).toBe(10_000);
    expect(hundredths(rows.filter((row) => row.method !== null))).toBe(10_000);
  });

  test('the maximum of an area is the sum of its criteria', () => {
    areas(rows).forEach((area, i) => {
      expect(area.code).toBe(ROMAN[i]);
      const own = criteria(rows).filter((row) => row.code.startsWith(`${i + 1}.`));
      expect([area.code, hundredths(own)]).toEqual([area.code, hundredths([area])]);
    });
  });

  test('the maximum of a criterion with subcriteria is their sum, and it has no method; one without has a method', () => {
    for (const criterion of criteria(rows)) {
      const own = subcriteria(rows).filter((row) => row.code.startsWith(`${criterion.code}.`));
      expect([criterion.code, criterion.method === null]).toEqual([criterion.code, own.length > 0]);
      if (own.length > 0)
        expect([criterion.code, hundredths(own)]).toEqual([criterion.code, hundredths([criterion])]);
    }
    for (const row of subcriteria(rows)) expect(row.method).not.toBeNull();
    for (const row of areas(rows)) expect(row.method).toBeNull();
  });

  test('rows stand in document order under their parent, codes once, one bonus and one penalty line last', () => {
    const expected: string[] = [];
    for (const [i, area] of ROMAN.entries()) {
      expected.push(area);
      const own = criteria(rows).filter((row) => row.code.startsWith(`${i + 1}.`));
      own.forEach((criterion, j) => {
        expect(criterion.code).toBe(`${i + 1}.${j + 1}`);
        expected.push(criterion.code);
        const below = subcriteria(rows).filter((row) => row.code.startsWith(`${criterion.code}.`));
        below.forEach((_row, k) => {
          expected.push(`${criterion.code}.${k + 1}`);
        });
      });
    }
    expect(rows.map((row) => row.code)).toEqual([...expected, 'T1', 'P1']);
    expect(rows.filter(isAdjustment).map((row) => row.maxScore)).toEqual([2, 2]);
  });

  test('every point is a multiple of a quarter', () => {
    for (const row of rows)
      for (const points of [row.maxScore, ...row.steps, row.pointsEach ?? 0])
        expect([row.code, points % 0.25]).toEqual([row.code, 0]);
  });

  test('steps fall from the maximum to 0 without doubles, six at most', () => {
    for (const row of rows.filter((candidate) => candidate.steps.length > 0)) {
      expect([row.code, row.steps[0], row.steps.at(-1)]).toEqual([row.code, row.maxScore, 0]);
      expect(row.steps.every((step, i) => i === 0 || step < row.steps[i - 1]!)).toBe(true);
      expect(row.steps.length).toBeLessThanOrEqual(6);
    }
  });

  test('each method has its own parameters and no others', () => {
    for (const { code, method, steps, limits, floor, pointsEach, maxScore } of rows) {
      const stepped = ['yesNo', 'levels', 'bands', 'deduction', 'reports'].includes(method ?? '');
      expect([code, steps.length > 1]).toEqual([code, stepped]);
      expect([code, limits.length]).toEqual([code, method === 'bands' ? steps.length - 1 : 0]);
      expect(limits.every((limit, i) => limit > 0 && limit <= (limits[i - 1] ?? 1))).toBe(true);
      expect(new Set(limits).size).toBe(limits.length);
      if (method !== 'rate') expect([code, floor]).toEqual([code, null]);
      expect([code, pointsEach !== null]).toEqual([
        code,
        ['deduction', 'reports', 'count'].includes(method ?? ''),
      ]);
      if (pointsEach !== null) expect([code, maxScore % pointsEach]).toEqual([code, 0]);
    }
  });

  test('a scored row asks for evidence and says how its points are given', () => {
    for (const row of rows)
      expect([row.code, row.evidence !== '', row.guidance !== '']).toEqual([
        row.code,
        row.method !== null || isAdjustment(row),
        row.method !== null || isAdjustment(row),
      ]);
  });
});
