/**
 * The same figures from two sides: as the formulas of unit tabs and Bảng điểm show them, and as the jobs compute them from the
 * typed cells. It finds cells by code and title; it computes nothing of its own.
 */
import type { CellValue } from '../../local/sheets/formula-engine';
import type { Decimal } from '../../src/core/assessment/decimal';
import type { Problem } from '../../src/core/assessment/problem';
import { previousMean, type UnitResult } from '../../src/core/assessment/round-result';
import type { Total } from '../../src/core/assessment/totals';
import type { Result } from '../../src/core/jobs/result';
import { directionWord } from '../../src/core/text/direction';
import { TOO_FEW_ANSWERS } from '../../src/core/text/office-tabs';
import { columnIndex, SURVEY_COLUMNS, UNIT_COLUMNS } from '../../src/core/workbook/contract';
import { TAB, type TabKey, unitTab } from '../../src/core/workbook/place';
import { surveyKey } from '../../src/core/workbook/reading/survey';
import { scoreTableColumns } from '../../src/core/workbook/tabs/score-table-tab';
import { SUMMARY } from '../../src/core/workbook/unit-rows';

/** "SNV R 1.1.1" -> "9.25"; blank is ''. */
export type Figures = Record<string, string>;

/** Sums of binary fractions carry noise far below any published decimal; this many decimals are looked at. */
const DECIMALS = 7;
const written = (value: CellValue | Decimal | undefined): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return String(Number(value.toFixed(DECIMALS)));
  if (typeof value === 'object')
    return 'error' in value ? value.error : String(Number(value.toFixed(DECIMALS)));
  return String(value);
};

/** What is not applicable shows no maximum, while its part of a sum is 0. */
const maximum = ({ maxScore }: Total): string => (maxScore.eq(0) ? '' : written(maxScore));

/** Survey items of the unit that apply to it: what does not apply warns nobody. */
const surveyed = ({ set, items }: UnitResult): string[] =>
  set.rows
    .filter(({ method, code }) => method === 'survey' && items.get(code)?.applicable === true)
    .map(({ code }) => code);

/** "thiếu phiếu: 12/20" out of what the jobs say of an item. */
const shortOf = (problems: readonly Problem[], unit: string, code: string): string =>
  problems
    .map(({ message }) => message)
    .find((message) => message.startsWith(`Mục ${code} của ${unit} ${TOO_FEW_ANSWERS}`))
    ?.replace(/^.*(thiếu phiếu: [^;]*);.*$/, '$1') ?? '';

function unitFigures(found: UnitResult, areas: readonly string[], problems: readonly Problem[]): Figures {
  const { unit, set, byCode, total, provisional, exactIndex, index, rank, change } = found;
  const figures: Figures = {};
  for (const { code } of set.rows) {
    figures[`${unit.code} tab ${code} maxScore`] = maximum(byCode.get(code)!);
    figures[`${unit.code} tab ${code} finalScore`] = written(byCode.get(code)!.score);
  }
  for (const code of surveyed(found)) {
    figures[`${unit.code} survey ${code} note`] = shortOf(problems, unit.code, code);
  }
  const sums = {
    total: total.score,
    parIndex: exactIndex,
    missing: total.missing,
    provisional: provisional.score,
  };
  for (const [row, value] of Object.entries(sums)) {
    figures[`${unit.code} tab ${SUMMARY[row as keyof typeof SUMMARY]} finalScore`] = written(value);
  }
  figures[`${unit.code} tab ${SUMMARY.total} maxScore`] = maximum(total);
  const table: Record<string, string> = {
    ...Object.fromEntries(areas.map((code) => [`area ${code}`, written(byCode.get(code)?.score)])),
    total: written(total.score),
    maxScore: maximum(total),
    missing: written(total.missing),
    bonus: written(found.bonus),
    penalty: written(found.penalty),
    parIndex: written(index),
    exactIndex: written(exactIndex),
    rank: written(rank?.rank),
    band: found.band,
    previousIndex: written(unit.previousIndex),
    indexChange: written(change?.indexChange),
    direction: change ? directionWord(change.direction) : '',
    provisional: written(provisional.score),
  };
  for (const [column, value] of Object.entries(table)) figures[`${unit.code} table ${column}`] = value;
  return figures;
}

/** As the jobs compute them. */
export function computedFigures({ groups, plan, problems }: Result): Figures {
  const columns = scoreTableColumns(plan);
  const areas = columns.flatMap((column) => (column.startsWith('area ') ? [column.slice(5)] : []));
  return Object.assign(
    {},
    ...groups.flatMap((group) => [
      ...group.units.map((unit) => unitFigures(unit, areas, problems)),
      { [`${group.name} mean`]: written(group.mean?.round(plan.round.settings.indexDecimals, 1)) },
      // The mean of the year before stands over all units of the group in the table, so only whole groups compare.
      ...(group.compared === group.units.length
        ? [
            {
              [`${group.name} previous mean`]: written(
                previousMean(group)?.round(plan.round.settings.indexDecimals, 1),
              ),
            },
          ]
        : []),
    ]),
  );
}

const ADJUSTED: readonly string[] = ['bonus', 'penalty'];

/** @param values every value of a tab, by its key */
export async function shownFigures(
  { groups, plan }: Result,
  values: (key: TabKey) => Promise<CellValue[][]>,
): Promise<Figures> {
  const figures: Figures = {};
  const keys = scoreTableColumns(plan);
  const table = await values(TAB.scoreTable);
  const survey = await values(TAB.survey);
  for (const group of groups) {
    for (const found of group.units) {
      const { unit, set } = found;
      const tab = await values(unitTab(unit.code));
      const cell = (code: string, key: 'maxScore' | 'finalScore'): void => {
        const row = tab.findIndex(([found], at) => at > 4 && found === code);
        figures[`${unit.code} tab ${code} ${key}`] = written(tab[row]?.[columnIndex(UNIT_COLUMNS, key)]);
      };
      for (const { code } of set.rows) {
        cell(code, 'maxScore');
        cell(code, 'finalScore');
      }
      for (const row of Object.values(SUMMARY)) cell(row, 'finalScore');
      cell(SUMMARY.total, 'maxScore');
      for (const code of surveyed(found)) {
        const line = survey.find(([key]) => key === surveyKey(unit.code, code));
        const note = columnIndex(SURVEY_COLUMNS, 'note');
        figures[`${unit.code} survey ${code} note`] = written(line?.[note]);
      }
      const row = table.find(([code]) => code === unit.code);
      keys.forEach((key, column) => {
        if (!['code', 'name'].includes(key)) {
          const figure = written(row?.[column]);
          // A line without points shows a blank, and is 0 to the index.
          figures[`${unit.code} table ${key}`] = ADJUSTED.includes(key) ? figure || '0' : figure;
        }
      });
    }
    const first = table.findIndex((line) => line[1] === group.name);
    const mean = table[first + group.units.length + 1];
    figures[`${group.name} mean`] = written(mean?.[keys.indexOf('parIndex')]);
    if (group.compared === group.units.length) {
      figures[`${group.name} previous mean`] = written(mean?.[keys.indexOf('previousIndex')]);
    }
  }
  return figures;
}

/** A half of the last decimal is rounded up on one side and down on the other when only one of them carries noise. */
const alike = (shown: string | undefined, computed: string | undefined): boolean =>
  shown === computed || Math.abs(Number(shown || NaN) - Number(computed || NaN)) < 1.5 * 10 ** -DECIMALS;

/** Where the two sides part: "SNV tab 1.1.1 finalScore: the tab shows 9.25, the jobs compute nothing". */
export function differences(shown: Figures, computed: Figures): string[] {
  const said = (figure: string | undefined): string =>
    figure === '' || figure === undefined ? 'nothing' : figure;
  return [...new Set([...Object.keys(shown), ...Object.keys(computed)])]
    .filter((key) => !alike(shown[key], computed[key]))
    .map((key) => `${key}: the tab shows ${said(shown[key])}, the jobs compute ${said(computed[key])}`);
}
