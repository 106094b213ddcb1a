/**
 * Live formulas and jobs give the same figures: what the cells of unit tabs and Bảng điểm show is what core computes from the
 * cells that people typed into, whatever they typed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { customFunctionsOf } from '../../local/host/custom-functions';
import type { CellValue } from '../../local/sheets/formula-engine';
import { univerEngine } from '../../local/sheets/univer-engine';
import { isScored } from '../../src/core/assessment/criteria-set';
import type { Decimal } from '../../src/core/assessment/decimal';
import { resultOf } from '../../src/core/jobs/result';
import { RANKING_BASES, TIE_RULES } from '../../src/core/text/settings';
import { SCORE_TABLE_TITLES } from '../../src/core/text/titles';
import {
  columnIndex,
  SURVEY_COLUMNS,
  UNIT_COLUMNS,
  UNITS_COLUMNS,
  type UnitColumnKey,
} from '../../src/core/workbook/contract';
import { TAB, unitTab } from '../../src/core/workbook/place';
import { settingRow } from '../../src/core/workbook/settings-contract';
import type { Content } from '../../src/core/workbook/snapshot';
import { SUMMARY } from '../../src/core/workbook/unit-rows';
import type { InProcessRound } from './in-process';
import { FIRST_LIST_ROW, smallRound, UNITS } from './small-round';

const customFunctions = customFunctionsOf(readFileSync(join(__dirname, '../../dist/main.js'), 'utf8'));
const engine = () => univerEngine({ customFunctions, locale: 'vi_VN' });
const column = (key: UnitColumnKey): number => columnIndex(UNIT_COLUMNS, key);

/** Digits enough to see a difference, few enough not to see the noise of binary fractions. */
const figure = (value: CellValue | Decimal | null | undefined): string =>
  value === null || value === undefined || value === ''
    ? ''
    : typeof value === 'number' || (typeof value === 'object' && 'toFixed' in value)
      ? String(Number(Number(value).toFixed(7)))
      : JSON.stringify(value);

/** Live figures and core's, side by side by the words that name them. */
async function compare(
  round: InProcessRound,
): Promise<{ live: Record<string, string>; core: Record<string, string> }> {
  const snapshot = await round.snapshot();
  const { groups } = resultOf(snapshot);
  const live: Record<string, string> = {};
  const core: Record<string, string> = {};
  const table = await round.values(TAB.scoreTable);
  const titles = table[2]!;
  for (const group of groups!) {
    for (const unit of group.units) {
      const { code } = unit.unit;
      const cells = await round.values(unitTab(code));
      const official = (row: string, of: UnitColumnKey = 'finalScore'): CellValue =>
        cells.find(([first]) => first === row)?.[column(of)] ?? null;
      for (const row of unit.set.rows) {
        live[`${code} ${row.code}`] = figure(official(row.code));
        core[`${code} ${row.code}`] = figure(unit.byCode.get(row.code)!.score);
        if (!isScored(row)) continue;
        live[`${code} ${row.code} maximum`] = figure(official(row.code, 'maxScore'));
        core[`${code} ${row.code} maximum`] = unit.items.get(row.code)!.applicable
          ? figure(row.maxScore)
          : '';
      }
      live[`${code} total`] = figure(official(SUMMARY.total));
      core[`${code} total`] = figure(unit.total.score);
      live[`${code} index`] = figure(official(SUMMARY.parIndex));
      core[`${code} index`] = figure(unit.exactIndex);
      live[`${code} missing`] = figure(official(SUMMARY.missing));
      core[`${code} missing`] = figure(unit.total.missing);
      const line = table.find(([first]) => first === code)!;
      const shown = (key: keyof typeof SCORE_TABLE_TITLES): CellValue =>
        line[titles.indexOf(SCORE_TABLE_TITLES[key])] ?? null;
      const expected: [keyof typeof SCORE_TABLE_TITLES, CellValue | Decimal][] = [
        ['total', unit.total.score],
        ['parIndex', unit.index],
        ['rank', unit.rank?.rank ?? null],
        ['band', unit.band],
        ['indexChange', unit.change?.indexChange ?? null],
      ];
      for (const [key, value] of expected) {
        live[`${code} Bảng điểm ${key}`] = figure(shown(key));
        core[`${code} Bảng điểm ${key}`] = figure(value);
      }
    }
  }
  return { live, core };
}

const odd: fc.Arbitrary<Content> = fc.constantFrom<Content>(
  null,
  '',
  '  ',
  '\u00a0',
  0,
  '0',
  '5',
  '9,25',
  '9.25',
  ' 9,25 ',
  '\u00a09,25',
  '9,',
  ',5',
  '0,5',
  '1.234,5',
  '1.234',
  '05',
  '0.0.5',
  '+5',
  '1e1',
  '5%',
  '10:30',
  '(5)',
  'abc',
  '9,2a',
  'không áp dụng',
  '#N/A',
  true,
  false,
  -1,
  '-1',
  '−1',
  43_101,
  999,
  2.005,
  1.345,
  4.444444,
  1 / 3,
  19.995,
);
const inRange: fc.Arbitrary<Content> = fc.integer({ min: 0, max: 500 }).map((hundredths) => hundredths / 100);
const score = fc.oneof({ weight: 3, arbitrary: inRange }, { weight: 2, arbitrary: odd });
const rarely = (content: fc.Arbitrary<Content>): fc.Arbitrary<Content> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<Content>(null) }, { weight: 1, arbitrary: content });

const itemInputs = fc.record({
  notApplicable: rarely(fc.constantFrom<Content>(true, false)),
  selfScore: score,
  firstScore: fc.oneof({ weight: 3, arbitrary: inRange }, { weight: 1, arbitrary: odd }),
  secondScore: rarely(score),
});
const answers = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 60 }) as fc.Arbitrary<Content> },
  { weight: 1, arbitrary: fc.constantFrom<Content>(null, 1.5, -2, '3', 0) },
);
const rounds = fc.record({
  units: fc.array(
    fc.record({
      items: fc.array(itemInputs, { minLength: 12, maxLength: 12 }),
      adjustments: fc.tuple(rarely(score), rarely(score)),
      survey: fc.tuple(answers, answers, answers, answers, rarely(score)),
      previous: fc.constantFrom<Content>(null, 50, 90.1, 12.345),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  /** Two units with the same scores, so that ties are not left to chance. */
  tied: fc.boolean(),
  tieRule: fc.constantFrom(...Object.values(TIE_RULES)),
  basis: fc.constantFrom(...Object.values(RANKING_BASES)),
  indexDecimals: fc.constantFrom(0, 2, 3),
  scoreDecimals: fc.constantFrom(1, 2),
  cap: fc.constantFrom<Content>(null, 1, 2),
});

test('on whatever is typed, unit tabs and Bảng điểm show what core computes', async () => {
  const round = await smallRound(engine);
  await fc.assert(
    fc.asyncProperty(rounds, async ({ units, tied, tieRule, basis, indexDecimals, scoreDecimals, cap }) => {
      for (const [i, unit] of UNITS.entries()) {
        const typed = tied && i === 1 ? units[0]! : units[i]!;
        const tab = await round.tab(unitTab(unit.code));
        let next = 0;
        for (const [row, cells] of tab.rows.entries()) {
          const code = cells[0];
          const formula = cells[column('finalScore')];
          const isItem = typeof formula === 'object' && formula !== null && formula.formula.includes('LET(');
          if (typeof code !== 'string') continue;
          if (code === 'T1' || code === 'P1') {
            await round.type(tab.key!, row, column('finalScore'), [
              [typed.adjustments[code === 'T1' ? 0 : 1]],
            ]);
          } else if (isItem) {
            const inputs = typed.items[next++]!;
            const isSurvey = formula.formula.includes('Khảo sát');
            for (const key of ['notApplicable', 'selfScore', 'firstScore', 'secondScore'] as const) {
              if (!isSurvey || key === 'notApplicable')
                await round.type(tab.key!, row, column(key), [[inputs[key]]]);
            }
          }
        }
        const survey = await round.tab(TAB.survey);
        const row = survey.rows.findIndex(
          ([key]) => typeof key === 'string' && key.startsWith(`${unit.code}/`),
        );
        await round.type(TAB.survey, row, columnIndex(SURVEY_COLUMNS, 'countA'), [typed.survey]);
        await round.type(TAB.units, FIRST_LIST_ROW + i, columnIndex(UNITS_COLUMNS, 'previousIndex'), [
          [typed.previous],
        ]);
      }
      const settings = {
        tieRule,
        rankingBasis: basis,
        indexDecimals,
        scoreDecimals,
        bonusCap: cap,
        penaltyCap: cap,
      };
      for (const [key, value] of Object.entries(settings)) {
        await round.type(TAB.settings, settingRow(key as keyof typeof settings), 1, [[value]]);
      }
      const { live, core } = await compare(round);
      expect(live).toEqual(core);
    }),
    { numRuns: 60 },
  );
}, 180_000);
