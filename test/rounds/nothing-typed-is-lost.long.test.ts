import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { desiredTabs } from '../../src/core/jobs/generate';
import { NOTHING_TO_DO } from '../../src/core/text/jobs';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import { readRound } from '../../src/core/workbook/reading/round';
import type { GridRange, Request } from '../../src/core/workbook/request';
import type { Tab } from '../../src/core/workbook/tab';
import { blueprint } from '../../src/core/workbook/tabs/blueprint';
import type { Run } from './in-process';
import { InProcessFiles } from './in-process-files';
import { type Command, carryOut, command, type Played } from './round-commands';
import { smallRound } from './small-round';
import { locatedCells, startRegistry, TypedValues } from './typed-values';
import { ALL_WAYS } from './ways';

/** The area whose contents a request writes, null where it writes none. */
function written(request: Request): Required<GridRange> | null {
  if ('updateCells' in request && request.updateCells.fields.includes('userEnteredValue')) {
    const { start, rows } = request.updateCells;
    return {
      sheetId: start.sheetId,
      startRowIndex: start.rowIndex,
      endRowIndex: start.rowIndex + rows.length,
      startColumnIndex: start.columnIndex,
      endColumnIndex: start.columnIndex + Math.max(...rows.map(({ values }) => values.length)),
    };
  }
  if ('repeatCell' in request && request.repeatCell.fields.includes('userEnteredValue')) {
    return request.repeatCell.range as Required<GridRange>;
  }
  return null;
}

/** Input cells that the batches wrote, as "tab row,column". */
function writtenInputs({ before, batches, plan }: Run): string[] {
  const { round } = readRound(before);
  const tabs = new Map<number, Tab>();
  const made = blueprint(before, round!);
  for (const tab of desiredTabs(made, before, 0)) tabs.set(made.sheetId(tab.key), tab);
  const entered = plan.changes.filter(({ kind }) => kind === 'enter').map(() => 'an entry');
  const inputs = batches.flatMap(({ requests }) =>
    requests.flatMap((request) => {
      const area = written(request);
      const tab = area && tabs.get(area.sheetId);
      if (!area || !tab) return [];
      const found: string[] = [];
      for (let row = area.startRowIndex; row < area.endRowIndex; row++) {
        for (let column = area.startColumnIndex; column < area.endColumnIndex; column++) {
          if (tab.cells[row]?.[column]?.kind === 'input') found.push(`${tab.key} ${row},${column}`);
        }
      }
      return found;
    }),
  );
  return [...entered, ...inputs];
}

async function generateAndJudge(played: Played): Promise<void> {
  const { round, files, registry, typed } = played;
  const run = await round.run('generate');
  expect(run.plan.problems.filter(({ severity }) => severity === 'blocks')).toEqual([]);
  expect(writtenInputs(run)).toEqual([]);
  // What units typed comes here, and rows that go there are made here; then nothing is left to do on either side.
  await files.exchange();
  await round.run('generate');
  await files.exchange();
  expect(await files.exchange()).toEqual({ here: 0, there: 0 });
  const again = await round.plan('generate');
  const { expected, found } = typed.afterGeneration(again.before, registry);
  expect(found).toEqual(expected);
  expect(again.plan.summary).toBe(NOTHING_TO_DO);
  played.open = locatedCells(again.before, registry);
}

/** With files each run takes several times as long. */
const RUNS: Record<UnitFilesWay, number> = { none: 100, shared: 12, perGroup: 0, perUnit: 12 };

/** Sequences that once went wrong, and that chance seldom makes. */
const FOUND_ONCE: Command[][] = [
  // Rights moved along with their rows and were not sent again.
  [{ do: 'moveItem', set: 'departments', at: 44, to: 11 }],
  // Formulas followed the tab that gave its title up.
  [
    { do: 'swapShortNames', unit: 1, other: 0 },
    { do: 'removeUnit', unit: 0 },
  ],
  // Two tabs that left wanted one title, and ordering the renames came to no end.
  [
    { do: 'removeUnit', unit: 0 },
    { do: 'generate' },
    { do: 'renameUnit', unit: 0, name: 2 },
    { do: 'generate' },
    { do: 'removeUnit', unit: 0 },
  ],
  // Typed in a file after the last exchange, by a unit that then left, and in a row that then went.
  [
    { do: 'type', cell: 120, value: 0 },
    { do: 'removeUnit', unit: 1 },
  ],
  [
    { do: 'type', cell: 4, value: '- Báo cáo' },
    { do: 'removeItem', set: 'departments', at: 0 },
  ],
];

describe.each(ALL_WAYS)('where units fill in: %s', (way) => {
  test('any sequence of edits, renames and typing, with generation in between, loses nothing that was typed', async () => {
    const round = await smallRound();
    const files = new InProcessFiles(round, way);
    const start = await files.begin();
    const open = locatedCells(await round.snapshot(), startRegistry());
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 16, size: 'max' }), async (commands) => {
        for (const workbook of start) round.restore(workbook);
        round.now = '23/04/2018 10:00';
        const registry = startRegistry();
        const played: Played = { round, files, registry, typed: new TypedValues(way !== 'none'), open };
        for (const step of commands) {
          if (step.do === 'generate') await generateAndJudge(played);
          else await carryOut(played, step);
        }
        await generateAndJudge(played);
        expect((await round.plan('setUp')).plan.summary).toBe(NOTHING_TO_DO);
        await round.run('rank');
        round.now = '24/04/2018 08:00';
        expect((await round.plan('rank')).plan.summary).toBe(NOTHING_TO_DO);
      }),
      { numRuns: RUNS[way], examples: FOUND_ONCE.map((commands) => [commands]) },
    );
  }, 180_000);
});
