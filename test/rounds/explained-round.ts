/** A small round played to its publication, and what a step of an explanation says in it after somebody changed something. */
import { expect, test } from '@jest/globals';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import type { LogReading } from '../../src/core/standing/explained-item';
import { type Explanation, explanation } from '../../src/core/standing/explanation';
import type { Step } from '../../src/core/standing/step';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, SURVEY_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import { TAB, unitTab } from '../../src/core/workbook/place';
import { unitPlace } from '../../src/core/workbook/reading/result-tables';
import { surveyKey, surveyTable } from '../../src/core/workbook/reading/survey';
import { rowsByCode } from '../../src/core/workbook/reading/unit-items';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { type Content, type Snapshot, tabByKey } from '../../src/core/workbook/snapshot';
import { put, unitColumn } from './damaged-round';
import { type InProcessRound, OFFICE } from './in-process';
import { SETS, smallRound, UNITS } from './small-round';

export type Change = (round: InProcessRound) => Promise<void>;

export const score =
  (unit: string, code: string, key: UnitColumnKey, content: Content): Change =>
  async (round) => {
    const row = rowsByCode(await round.tab(unitTab(unit))).get(code)!;
    await put(unitTab(unit), row, unitColumn(key), content)(round);
  };
export const survey =
  (
    unit: string,
    code: string,
    from: (typeof SURVEY_COLUMNS)[number]['key'],
    ...contents: Content[]
  ): Change =>
  async (round) => {
    const { row } = surveyTable(await round.tab(TAB.survey)).rows.get(surveyKey(unit, code))!;
    await put(TAB.survey, row, columnIndex(SURVEY_COLUMNS, from), ...contents)(round);
  };
export const setting = (key: Parameters<typeof settingRow>[0], content: Content): Change =>
  put(TAB.settings, settingRow(key), 1, content);
const publish: Change = async (round) => {
  await round.run('rank');
  await round.run('publishOfficially');
};

let round: InProcessRound;
let played: WorkbookFile;
/** Every item scored with its maximum by SNV, with less by the others; published. */
export async function play(): Promise<void> {
  round = await smallRound();
  for (const { code: unit, set } of UNITS)
    for (const { code, method, points } of SETS[set]) {
      const given = unit === 'SNV' ? points : points - 1;
      if (method === 'survey') await survey(unit, code, 'points', given)(round);
      else if (method !== null) await score(unit, code, 'firstScore', given)(round);
    }
  await publish(round);
  played = round.dump();
}

/** The workbook as it was published. */
export function publishedRound(): Promise<Snapshot> {
  round.restore(played);
  return round.snapshot();
}

export const NO_LOG: LogReading = { unread: 'không có nhật ký' };
export async function explain(
  changes: readonly Change[],
  unit: string,
  title = 'Hạng',
  log: LogReading = NO_LOG,
): Promise<Explanation> {
  round.restore(played);
  for (const change of changes) await change(round);
  const snapshot = await round.snapshot();
  const { table, row } = unitPlace(tabByKey(snapshot, TAB.publication), unit)!;
  const column = table.titles.indexOf(title.toLowerCase());
  return explanation(snapshot, OFFICE, { tab: TAB_TITLES.publication, cell: a1(row, column) }, () => log);
}
const all = (step: Step): Step[] => [step, ...[...(step.parts ?? []), ...(step.beside ?? [])].flatMap(all)];
export const find = ({ step }: Explanation, id: string): Step => all(step!).find((each) => each.id === id)!;

export type Rule = [
  rule: string,
  changes: Change[],
  unit: string,
  step: string,
  value: string,
  said: (string | RegExp)[],
];
/** One test for each rule: what the step of a unit's explanation shows and says. */
export function explains(rules: readonly Rule[]): void {
  test.each(rules)('%s', async (_rule, changes, unit, id, value, said) => {
    const step = find(await explain(changes, unit), id);
    expect(step.value).toBe(value);
    for (const words of said)
      expect(step.lines).toContainEqual(words instanceof RegExp ? expect.stringMatching(words) : words);
  });
}
