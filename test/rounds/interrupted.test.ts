import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { type JobName, NOTHING_TO_DO } from '../../src/core/text/jobs';
import type { Batch } from '../../src/core/workbook/batches';
import { TAB } from '../../src/core/workbook/place';
import type { Request } from '../../src/core/workbook/request';
import { tabByKey } from '../../src/core/workbook/snapshot';
import { cellOf, type InProcessRound } from './in-process';
import { joinCriterion, reorderItem, splitCriterion } from './set-edits';
import { preparedRound, SETS, smallRound, typeSet, typeUnits, UNITS } from './small-round';
import { archiveLines, locate, openCells, startRegistry } from './typed-values';

/** A score for every input of the unit tabs, so that units are ranked and rows that go have something to keep. */
async function typeEverywhere(round: InProcessRound): Promise<void> {
  const snapshot = await round.snapshot();
  const requests = openCells(startRegistry()).map((place): Request => {
    const tab = tabByKey(snapshot, place.tab)!;
    const { row, column } = locate(tab, place)!;
    const isScore = /Score$|^count|^points|^figure/.test(place.column);
    const text = isScore ? 1 : `${place.column} ${place.row}`;
    const cell = cellOf(place.column.startsWith('notApplicable') ? false : text);
    return {
      updateCells: {
        start: { sheetId: tab.sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [cell] }],
        fields: 'userEnteredValue',
      },
    };
  });
  await round.send(requests);
}

/** Criteria that move, split and join, a unit that leaves, one that takes its name and another set. */
async function changeTheRound(round: InProcessRound): Promise<void> {
  await typeSet(round, 'departments', joinCriterion(reorderItem(SETS.departments, 2, 11), 0), 30);
  await typeSet(round, 'office', splitCriterion(SETS.office, 0), 30);
  const [first, second, third] = UNITS;
  await typeUnits(round, [
    { ...third!, set: 'departments' },
    { ...first!, shortName: second!.shortName },
  ]);
}

const STAGES: [job: JobName, when: string, start: () => Promise<InProcessRound>][] = [
  ['generate', 'for the first time', preparedRound],
  [
    'generate',
    'after criteria and units changed',
    async () => {
      const round = await smallRound();
      await typeEverywhere(round);
      await changeTheRound(round);
      return round;
    },
  ],
  [
    'rank',
    'with every score',
    async () => {
      const round = await smallRound();
      await typeEverywhere(round);
      return round;
    },
  ],
  [
    'publishOfficially',
    'after ranking',
    async () => {
      const round = await smallRound();
      await typeEverywhere(round);
      await round.run('rank');
      return round;
    },
  ],
];

/** The workbook but Nhật ký, which has a row for each attempt, and with Lưu trữ in any order. */
async function stateOf(round: InProcessRound): Promise<object> {
  const { workbook, ...shared } = round.dump();
  const journals = await Promise.all([TAB.log, TAB.archive].map((key) => round.tab(key)));
  const ids = journals.map(({ sheetId }) => sheetId);
  return {
    ...shared,
    workbook: {
      ...workbook,
      sheets: workbook.sheets.filter(({ properties }) => !ids.includes(properties.sheetId)),
    },
    archive: archiveLines(await round.snapshot()),
  };
}

/**
 * Batches of one tab each: where a real round has 31 tabs, batches may end after any of them, and this workbook's few tabs would
 * all travel in one.
 */
const perTab = (batches: readonly Batch[]): Request[][] =>
  batches.flatMap(({ requests, subjects }) => {
    const groups: Request[][] = [];
    requests.forEach((request, i) => {
      if (i > 0 && subjects[i] === subjects[i - 1]) groups[groups.length - 1]!.push(request);
      else groups.push([request]);
    });
    return groups;
  });

describe.each(STAGES)('%s, %s', (job, when, start) => {
  let round: InProcessRound;
  let from: WorkbookFile;
  let parts: Request[][];
  let sent: readonly Batch[];
  let undisturbed: object;

  beforeAll(async () => {
    round = await start();
    from = round.dump();
    const run = await round.run(job);
    expect(run.plan.problems).toEqual([]);
    sent = run.batches;
    parts = perTab(sent);
    undisturbed = await stateOf(round);
  });

  test('a run cut off after any tab is finished by running it again', async () => {
    expect(parts.length).toBeGreaterThan(1);
    for (let done = 1; done < parts.length; done++) {
      round.restore(from);
      for (const part of parts.slice(0, done)) await round.send(part);
      await round.run(job);
      expect(await stateOf(round)).toEqual(undisturbed);
      expect((await round.plan(job)).plan.summary).toBe(NOTHING_TO_DO);
    }
  });

  // Rows that are inserted have no id, so a batch that moves rows is never sent again blindly: run-job reads and plans anew.
  if (when !== 'after criteria and units changed') {
    test('a batch sent twice is refused as a whole or changes nothing', async () => {
      round.restore(from);
      for (const { requests } of sent) {
        await round.send(requests);
        const once = round.dump();
        await round.send(requests).catch((error: Error) => expect(error.message).toMatch(/already exists/));
        expect(round.dump()).toEqual(once);
      }
    });
  }
});
