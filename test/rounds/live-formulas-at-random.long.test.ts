/** Live formulas and jobs on random contents: scores, blanks, rulings, and what people type by mistake. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../local/sheets/formula-engine';
import { RANKING_BASES, TIE_RULES } from '../../src/core/text/settings';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import { UNIT_COLUMNS } from '../../src/core/workbook/contract';
import { unitTab } from '../../src/core/workbook/place';
import type { Content } from '../../src/core/workbook/snapshot';
import { UNIT_HEADER } from '../../src/core/workbook/unit-rows';
import { InProcessFiles } from './in-process-files';
import { differences } from './live-figures';
import {
  ADJUSTMENTS,
  bothSides,
  liveRound,
  type RoundContents,
  type Settings,
  UNITS,
  type UnitContents,
} from './live-round';
import { isLeaf } from './set-edits';
import { maxOf, SETS, type SmallUnit } from './small-round';
import { ALL_WAYS } from './ways';

/** Contents of a score cell: mostly scores, now and then what people type by mistake. */
const wrong = fc.constantFrom<Content>(
  ...[null, null, ' ', '\u00a0', '9,25', '9.25', ' 9,25 ', '9,', ',5', '1.234,5', 'abc', 'không áp dụng'],
  ...[
    '0',
    '1',
    '0,5\u00a0',
    '05',
    '0.0.5',
    '+5',
    '1e1',
    '5%',
    '10:30',
    '(5)',
    '9,2a',
    '-1',
    '\u22121',
    '#N/A',
    '1,5\n',
  ],
  ...[true, false, 43213, 1000, -1, -0.5, 0.005, 2.675, 1.005, 19.995, 1 / 3, { formula: '=1/0' }],
);
const score = (max: number): fc.Arbitrary<Content> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: max * 100 }).map((hundredths) => hundredths / 100) },
    { weight: 1, arbitrary: fc.double({ min: 0, max, noNaN: true }) },
  );
const content = (max: number, sound: number): fc.Arbitrary<Content> =>
  fc.oneof({ weight: sound, arbitrary: score(max) }, { weight: 1, arbitrary: wrong });
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const unitContents = ({ set }: SmallUnit, sound: number): fc.Arbitrary<UnitContents> => {
  const leaves = SETS[set].filter(isLeaf);
  const of = <T>(survey: boolean, make: (max: number) => fc.Arbitrary<T>) =>
    fc.record(
      Object.fromEntries(
        leaves
          .filter(({ method }) => (method === 'survey') === survey)
          .map((item) => [item.code, make(maxOf(SETS[set], item))]),
      ),
    );
  const ticks = fc.constantFrom<Content>(true, false, true, 'TRUE', 1, 'x');
  const count = fc.oneof(
    { weight: sound, arbitrary: fc.integer({ min: 0, max: 60 }) },
    { weight: 1, arbitrary: fc.constantFrom<Content>(null, '', ' ', '12', 1.5, -1, true, 'x') },
  );
  return fc
    .record({
      items: of(false, (max) =>
        fc.record({
          selfScore: content(max, sound),
          firstScore: content(max, sound),
          secondScore: rarely(content(max, sound)),
          notApplicable: rarely(ticks),
        }),
      ),
      surveys: of(true, (max) =>
        fc.record({
          countA: count,
          countB: count,
          countC: count,
          countD: count,
          points: rarely(content(max, sound)),
        }),
      ),
      notApplicableSurveys: of(true, () => rarely(ticks)),
      adjustments: fc.record({ T1: rarely(content(2, sound)), P1: rarely(content(2, sound)) }),
      previousIndex: fc.oneof(score(100), fc.constantFrom<Content>(null, '89,5', '95.14')),
    })
    .map(({ notApplicableSurveys, items, adjustments, ...rest }) => ({
      ...rest,
      adjustments: { T1: adjustments.T1 ?? null, P1: adjustments.P1 ?? null },
      items: {
        ...Object.fromEntries(
          Object.entries(items).map(([code, { secondScore = null, notApplicable = null, ...item }]) => [
            code,
            { ...item, secondScore, notApplicable },
          ]),
        ),
        ...Object.fromEntries(
          Object.entries(notApplicableSurveys).map(([code, tick]) => [code, { notApplicable: tick ?? null }]),
        ),
      },
    }));
};

const isAdjustment = (code: CellValue | undefined): boolean => ADJUSTMENTS.some((line) => line === code);

const settings: fc.Arbitrary<Settings> = fc.record({
  scoreDecimals: fc.constantFrom<Content>(2, 2, 0, 1, 3),
  indexDecimals: fc.constantFrom<Content>(2, 3, 0),
  rankingBasis: fc.constantFrom(...Object.values(RANKING_BASES), null),
  tieRule: fc.constantFrom(...Object.values(TIE_RULES), null),
  bonusCap: fc.constantFrom<Content>(2, 1, 0, null, ' '),
  penaltyCap: fc.constantFrom<Content>(2, 0.5, null),
  surveyA: fc.constantFrom<Content>(1, 0.9),
  surveyB: fc.constantFrom<Content>(0.6, 0.75, null),
  surveyC: fc.constantFrom<Content>(0.2),
  surveyD: fc.constantFrom<Content>(0, null),
  surveyMinimum: fc.constantFrom<Content>(null, null, 0, 100, 120, 20.5, ' '),
});

const anyRound: fc.Arbitrary<RoundContents> = fc.constantFrom(300, 20, 4).chain((sound) =>
  fc
    .record({
      units: fc.record(Object.fromEntries(UNITS.map((unit) => [unit.code, unitContents(unit, sound)]))),
      settings,
      copied: fc.boolean(),
    })
    .map(({ units, settings: chosen, copied }) => ({
      settings: chosen,
      // Equal scores make ties.
      units: copied
        ? { ...units, STC: { ...units['SNV']!, previousIndex: units['STC']!.previousIndex } }
        : units,
    })),
);

/** Of each way: with files each run has the office exchange with all of them. */
const RUNS: Partial<Record<UnitFilesWay, number>> = { none: 60 };
const RUNS_WITH_FILES = 12;

/**
 * What nobody types into a unit tab below its head. The office types bonus and penalty, and a file shows them as texts; what
 * comes of them stands in the sums.
 */
const computed = (values: readonly (readonly CellValue[])[]): CellValue[][] =>
  values
    .slice(UNIT_HEADER)
    .map((row) =>
      row.filter(
        (_, column) =>
          UNIT_COLUMNS[column]?.who === 'nobody' &&
          !(isAdjustment(row[0]) && UNIT_COLUMNS[column].key === 'finalScore'),
      ),
    );

describe.each(ALL_WAYS)('where units fill in: %s', (way) => {
  test('whatever is typed, tabs and jobs show the same totals, indexes, ranks, bands and changes; so does a unit’s file', async () => {
    const round = await liveRound();
    const files = new InProcessFiles(round, way);
    await files.begin();
    await fc.assert(
      fc.asyncProperty(anyRound, async (contents) => {
        const sides = await bothSides(round, contents, files);
        expect(differences(sides.shown, sides.computed)).toEqual([]);
        for (const [unit, file] of await files.homes())
          expect(computed(await round.values(unitTab(unit), file))).toEqual(
            computed(await round.values(unitTab(unit))),
          );
      }),
      { numRuns: Number(process.env['RUNS'] ?? RUNS[way] ?? RUNS_WITH_FILES) },
    );
  }, 180_000);
});
