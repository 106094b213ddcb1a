/**
 * A small round to play with: three units, three criteria sets typed over the proposed ones, all unit tabs generated.
 * It is typed as an office would type it; it asserts nothing.
 */
import type { Method } from '../../src/core/assessment/criteria-set';
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import { methodName } from '../../src/core/text/methods';
import { CRITERIA_COLUMNS, UNITS_COLUMNS } from '../../src/core/workbook/contract';
import { criteriaTab, TAB } from '../../src/core/workbook/place';
import { settingRow } from '../../src/core/workbook/settings-contract';
import type { Content } from '../../src/core/workbook/snapshot';
import { InProcessRound, type MakeEngine, OFFICE } from './in-process';

export interface SmallItem {
  code: string;
  name: string;
  /** null for a row whose maximum is the sum of its children. */
  method: Method | null;
  /** Of a scored row; whole, from 1. */
  points: number;
}

export type SetKey = 'departments' | 'office' | 'districts';

export interface SmallUnit {
  code: string;
  name: string;
  shortName: string;
  set: SetKey;
}

const item = (code: string, method: Method | null, points = 0): SmallItem => ({
  code,
  name: `Nội dung ${code}`,
  method,
  points,
});

/** Two areas, five criteria, eight scored items of 100 points in all; the Office's set has the same codes at other levels. */
export const SETS: Readonly<Record<SetKey, readonly SmallItem[]>> = {
  departments: [
    item('I', null),
    item('1.1', null),
    item('1.1.1', 'count', 10),
    item('1.1.2', 'yesNo', 15),
    item('1.1.3', 'rate', 5),
    item('1.2', 'rate', 20),
    item('II', null),
    item('2.1', null),
    item('2.1.1', 'yesNo', 10),
    item('2.1.2', 'count', 10),
    item('2.2', 'count', 10),
    item('2.3', 'survey', 20),
  ],
  office: [
    item('I', null),
    item('1.1', 'count', 40),
    item('1.2', null),
    item('1.2.1', 'yesNo', 20),
    item('1.2.2', 'rate', 10),
    item('II', null),
    item('2.1', 'survey', 20),
    item('2.2', 'count', 10),
  ],
  districts: [item('I', null), item('1.1', 'count', 100)],
};

export const UNITS: readonly SmallUnit[] = [
  { code: 'SNV', name: 'Sở Nội vụ', shortName: 'Sở Nội vụ', set: 'departments' },
  { code: 'STC', name: 'Sở Tài chính', shortName: 'Sở Tài chính', set: 'departments' },
  { code: 'VP', name: 'Văn phòng UBND tỉnh', shortName: 'Văn phòng', set: 'office' },
];

export const setName = (key: SetKey): string => proposedCriteriaSets().find((set) => set.key === key)!.name;

const parentOf = (code: string): string => code.split('.').slice(0, -1).join('.');
export const AREA_NUMBERS: Record<string, string> = { I: '1', II: '2', III: '3' };

export const childrenOf = (set: readonly SmallItem[], { code }: SmallItem): SmallItem[] =>
  set.filter((row) => parentOf(row.code) === (AREA_NUMBERS[code] ?? code));

export const maxOf = (set: readonly SmallItem[], row: SmallItem): number =>
  row.method === null ? childrenOf(set, row).reduce((sum, child) => sum + maxOf(set, child), 0) : row.points;

/** A row of the criteria tab. */
function criteriaRow(set: readonly SmallItem[], row: SmallItem): Content[] {
  const maxScore = maxOf(set, row);
  const cells: Partial<Record<string, Content>> = {
    code: row.code,
    name: row.name,
    maxScore,
    method: row.method && methodName(row.method),
    pointsEach: row.method === 'count' ? 1 : null,
    ...(row.method === 'yesNo' ? { step1: maxScore, step2: 0 } : {}),
  };
  return CRITERIA_COLUMNS.map(({ key }) => cells[key] ?? null);
}

const ADJUSTMENTS: readonly Content[][] = [
  ['T1', 'Điểm thưởng', 2],
  ['P1', 'Điểm trừ', 2],
];

/** Zero-based row below the header of every list tab, and the rows that are offered. */
export const FIRST_LIST_ROW = 3;
export const CRITERIA_ROWS = 125;
const UNIT_LIST_ROWS = 10;

const padded = (rows: readonly (readonly Content[])[], count: number, width: number): Content[][] =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (_c, column) => rows[row]?.[column] ?? null),
  );

/** What stands below the header of a criteria tab, the set's rows and then blank ones. */
export const criteriaBlock = (set: readonly SmallItem[], rows: number): Content[][] =>
  padded([...set.map((row) => criteriaRow(set, row)), ...ADJUSTMENTS], rows, CRITERIA_COLUMNS.length);

export async function typeSet(
  round: InProcessRound,
  key: SetKey,
  set: readonly SmallItem[],
  rows = 25,
): Promise<void> {
  await round.type(criteriaTab(key), FIRST_LIST_ROW, 0, criteriaBlock(set, rows));
}

export async function typeUnits(round: InProcessRound, units: readonly SmallUnit[]): Promise<void> {
  const lines = units.map(({ code, name, shortName, set }): Content[] => [
    code,
    name,
    shortName,
    set === 'departments' ? 'Sở, ban, ngành' : 'Văn phòng',
    setName(set),
    `${code.toLowerCase()}@sonla.example`,
  ]);
  await round.type(TAB.units, FIRST_LIST_ROW, 0, padded(lines, UNIT_LIST_ROWS, UNITS_COLUMNS.length));
}

/** Set up and typed, nothing generated. */
export async function preparedRound(engine?: MakeEngine): Promise<InProcessRound> {
  const round = await InProcessRound.start(engine);
  await round.run('setUp');
  await round.type(TAB.settings, settingRow('year'), 1, [[2017]]);
  await round.type(TAB.settings, settingRow('office1'), 1, [[OFFICE]]);
  for (const key of Object.keys(SETS) as SetKey[]) await typeSet(round, key, SETS[key], CRITERIA_ROWS);
  await typeUnits(round, UNITS);
  return round;
}

/** With its unit tabs. */
export async function smallRound(engine?: MakeEngine): Promise<InProcessRound> {
  const round = await preparedRound(engine);
  await round.run('generate');
  return round;
}
