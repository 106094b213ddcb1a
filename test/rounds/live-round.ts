/**
 * A round whose formulas compute: four units with any contents in their cells, and what formulas and jobs make of them. It asserts
 * nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customFunctionsOf } from '../../local/host/custom-functions';
import type { CellValue } from '../../local/sheets/formula-engine';
import { univerEngine } from '../../local/sheets/univer-engine';
import { resultOf } from '../../src/core/jobs/result';
import { RANKING_BASES, type SettingKey, TIE_RULES } from '../../src/core/text/settings';
import { columnIndex, SURVEY_COLUMNS, UNIT_COLUMNS, UNITS_COLUMNS } from '../../src/core/workbook/contract';
import { TAB, unitTab } from '../../src/core/workbook/place';
import { SURVEY_COUNTS, surveyKey } from '../../src/core/workbook/reading/survey';
import type { Request } from '../../src/core/workbook/request';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { type Content, type Snapshot, tabByKey } from '../../src/core/workbook/snapshot';
import { cellOf, type InProcessRound } from './in-process';
import type { InProcessFiles } from './in-process-files';
import { computedFigures, type Figures, shownFigures } from './live-figures';
import { isLeaf } from './set-edits';
import { FIRST_LIST_ROW, maxOf, preparedRound, SETS, type SmallUnit, typeUnits } from './small-round';
import { locate } from './typed-values';

export const UNITS: readonly SmallUnit[] = [
  { code: 'SNV', name: 'Sở Nội vụ', shortName: 'Sở Nội vụ', set: 'departments' },
  { code: 'STC', name: 'Sở Tài chính', shortName: 'Sở Tài chính', set: 'departments' },
  { code: 'SCT', name: 'Sở Công Thương', shortName: 'Sở Công Thương', set: 'departments' },
  { code: 'VP', name: 'Văn phòng UBND tỉnh', shortName: 'Văn phòng', set: 'office' },
];
/** Bonus and penalty. */
export const ADJUSTMENTS = ['T1', 'P1'] as const;

/** Contents of the cells of one unit's item; a cell that is left out is blank. */
interface ItemContents {
  selfScore?: Content;
  firstScore?: Content;
  secondScore?: Content;
  notApplicable?: Content;
}
export type SurveyContents = Partial<Record<(typeof SURVEY_COUNTS)[number] | 'points', Content>>;

export interface UnitContents {
  items: Record<string, ItemContents>;
  surveys: Record<string, SurveyContents>;
  adjustments: Partial<Record<(typeof ADJUSTMENTS)[number], Content>>;
  previousIndex: Content;
}

export type Settings = Partial<Record<SettingKey, Content>>;

export interface RoundContents {
  units: Record<string, UnitContents>;
  settings: Settings;
}

const customFunctions = customFunctionsOf(readFileSync(join(__dirname, '../../dist/main.js'), 'utf8'));

/** With its unit tabs. */
export async function liveRound(): Promise<InProcessRound> {
  const round = await preparedRound((locale, today) => univerEngine({ customFunctions, locale, today }));
  await typeUnits(round, UNITS);
  await round.run('generate');
  return round;
}

/** Where units fill in, by their codes; all in one workbook where none is named. */
type Homes = ReadonlyMap<string, string>;
const NO_FILES: Homes = new Map();

/** By the workbook; undefined is the office's. Rows of a tab stand in a unit's file where they stand in the office's workbook. */
function requestsOf(
  snapshot: Snapshot,
  { units, settings }: RoundContents,
  homes: Homes,
): Map<string | undefined, Request[]> {
  const requests = new Map<string | undefined, Request[]>([[undefined, []]]);
  const write = (
    key: string,
    row: number,
    column: number,
    content: Content | undefined,
    workbook?: string,
  ): void => {
    const { sheetId } = tabByKey(snapshot, key)!;
    requests.set(workbook, requests.get(workbook) ?? []);
    requests.get(workbook)!.push({
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [cellOf(content ?? null)] }],
        fields: 'userEnteredValue',
      },
    });
  };
  const rowOf = (tab: string, row: string): number =>
    locate(tabByKey(snapshot, tab)!, { tab, row, column: 'code' })!.row;
  UNITS.forEach(({ code, set }, at) => {
    const typed = units[code]!;
    for (const item of SETS[set].filter(isLeaf)) {
      const row = rowOf(unitTab(code), item.code);
      const columns = ['selfScore', 'firstScore', 'secondScore', 'notApplicable'] as const;
      for (const key of item.method === 'survey' ? (['notApplicable'] as const) : columns) {
        const workbook = key === 'selfScore' ? homes.get(code) : undefined;
        write(unitTab(code), row, columnIndex(UNIT_COLUMNS, key), typed.items[item.code]?.[key], workbook);
      }
      if (item.method !== 'survey') continue;
      const surveyRow = rowOf(TAB.survey, surveyKey(code, item.code));
      for (const key of [...SURVEY_COUNTS, 'points'] as const) {
        write(TAB.survey, surveyRow, columnIndex(SURVEY_COLUMNS, key), typed.surveys[item.code]?.[key]);
      }
    }
    for (const line of ADJUSTMENTS) {
      const row = rowOf(unitTab(code), line);
      write(unitTab(code), row, columnIndex(UNIT_COLUMNS, 'finalScore'), typed.adjustments[line]);
    }
    write(TAB.units, FIRST_LIST_ROW + at, columnIndex(UNITS_COLUMNS, 'previousIndex'), typed.previousIndex);
  });
  for (const [key, content] of Object.entries({ ...DEFAULTS, ...settings })) {
    write(TAB.settings, settingRow(key as SettingKey), 1, content);
  }
  return requests;
}

const DEFAULTS: Settings = {
  scoreDecimals: 2,
  indexDecimals: 2,
  rankingBasis: RANKING_BASES.rounded,
  tieRule: TIE_RULES['1224'],
  bonusCap: 2,
  penaltyCap: 2,
  surveyA: 1,
  surveyB: 0.6,
  surveyC: 0.2,
  surveyD: 0,
  surveyMinimum: null,
};

/** Types the contents; every figure as the tabs show it and as the jobs compute it. @param files exchanged with before the look, where there are any */
export async function bothSides(
  round: InProcessRound,
  contents: RoundContents,
  files?: InProcessFiles,
): Promise<{ shown: Figures; computed: Figures }> {
  const homes = (await files?.homes()) ?? NO_FILES;
  for (const [workbook, requests] of requestsOf(await round.snapshot(), contents, homes))
    await round.send(requests, workbook);
  await files?.exchange();
  const snapshot = await round.snapshot();
  const result = resultOf(snapshot);
  if (result.groups === null) throw new Error(result.problems.map(({ message }) => message).join(' '));
  const values = (key: string): Promise<CellValue[][]> => round.values(key);
  return { shown: await shownFigures(result, values), computed: computedFigures(result) };
}

/** Every item scored by a share of its maximum. */
export function complete(share: number, over: Partial<UnitContents> = {}): (unit: SmallUnit) => UnitContents {
  return ({ set }) => {
    const leaves = SETS[set].filter(isLeaf);
    const score = (item: (typeof leaves)[number]) => Math.round(maxOf(SETS[set], item) * share * 100) / 100;
    const of = (survey: boolean) => leaves.filter(({ method }) => (method === 'survey') === survey);
    return {
      items: Object.fromEntries(of(false).map((item) => [item.code, { firstScore: score(item) }])),
      surveys: Object.fromEntries(of(true).map((item) => [item.code, { points: score(item) }])),
      adjustments: {},
      previousIndex: null,
      ...over,
    };
  };
}

export const roundOf = (
  make: (unit: SmallUnit, at: number) => UnitContents,
  settings: Settings = {},
): RoundContents => ({
  units: Object.fromEntries(UNITS.map((unit, at) => [unit.code, make(unit, at)])),
  settings,
});
