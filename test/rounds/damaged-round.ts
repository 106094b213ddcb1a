/**
 * Bad input in a small round: what damages it, and the rule that a job then names tab, cell and what to do, sends nothing and keeps
 * all that was typed. The rows are in the tests.
 */
import { expect, test } from '@jest/globals';
import type { JobName } from '../../src/core/text/jobs';
import {
  columnIndex,
  UNIT_COLUMNS,
  UNITS_COLUMNS,
  type UnitColumnKey,
} from '../../src/core/workbook/contract';
import { sheetIdOf } from '../../src/core/workbook/identity';
import { criteriaTab, TAB, unitTab } from '../../src/core/workbook/place';
import { type Content, TAB_METADATA } from '../../src/core/workbook/snapshot';
import { UNIT_HEADER } from '../../src/core/workbook/unit-rows';
import type { InProcessRound } from './in-process';
import { FIRST_LIST_ROW, SETS, smallRound } from './small-round';

export const CRITERIA = criteriaTab('departments');
export const SNV = unitTab('SNV');
export const unitColumn = (key: UnitColumnKey): number => columnIndex(UNIT_COLUMNS, key);
const unitsColumn = (key: (typeof UNITS_COLUMNS)[number]['key']): number => columnIndex(UNITS_COLUMNS, key);
export const criteriaRow = (code: string): number =>
  FIRST_LIST_ROW + SETS.departments.findIndex((item) => item.code === code);
export const unitRow = (code: string): number =>
  UNIT_HEADER + 1 + SETS.departments.findIndex((item) => item.code === code);

export const put =
  (key: string, row: number, column: number, ...contents: Content[]) =>
  (round: InProcessRound): Promise<void> =>
    round.type(key, row, column, [contents]);
export const score = (key: UnitColumnKey, code: string, content: Content) =>
  put(SNV, unitRow(code), unitColumn(key), content);
export const register = (column: Parameters<typeof unitsColumn>[0], content: Content) =>
  put(TAB.units, FIRST_LIST_ROW, unitsColumn(column), content);
export const forget = (key: string) => (round: InProcessRound) =>
  round.send([{ deleteSheet: { sheetId: sheetIdOf(key) } }]);
export const copyOf = (key: string, title: string) => (round: InProcessRound) =>
  round.send([
    { addSheet: { properties: { sheetId: 4711, title, gridProperties: { rowCount: 5, columnCount: 5 } } } },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 4711,
          metadataKey: TAB_METADATA,
          metadataValue: key,
          visibility: 'DOCUMENT',
          location: { sheetId: 4711 },
        },
      },
    },
  ]);
export const foreignTab = (title: string) => (round: InProcessRound) =>
  round.send([
    { addSheet: { properties: { sheetId: 4712, title, gridProperties: { rowCount: 5, columnCount: 5 } } } },
  ]);

export type Row = [
  rule: string,
  damage: (round: InProcessRound) => Promise<void>,
  job: JobName,
  place: string | null,
  words: RegExp,
];

/** One test for each row. */
export function blocks(rows: readonly Row[]): void {
  test.each(rows)('%s, with what to do, and nothing is sent', async (_rule, damage, job, place, words) => {
    const round = await smallRound();
    await damage(round);
    const before = JSON.stringify(await round.snapshot());
    const { plan, batches } = await round.run(job);
    const found = plan.problems.filter(({ severity }) => severity === 'blocks');
    const named = found.map(
      ({ where, message }) => [where && `${where.tab}!${where.cell}`, message] as const,
    );
    expect(named.map(([at]) => at)).toContain(place);
    expect(named.find(([at, message]) => at === place && words.test(message))).toBeDefined();
    expect(plan.changes).toEqual([]);
    expect(batches).toEqual([]);
    expect(JSON.stringify(await round.snapshot())).toBe(before);
  });
}
