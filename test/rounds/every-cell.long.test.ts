/**
 * Rights of all accounts over all cells of all tabs, in every stage: a unit may edit its own open cells, an appraiser those of appraisal, and whoever may
 * only read or has no access none. That typing and the API obey these rights is tried in who-may-do-what.test.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBlocks } from '../../local/server/open-blocks';
import type { SheetView } from '../../local/sheets/grid';
import { STAGES, type Stage } from '../../src/core/assessment/stage';
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import { SUBMISSION_ROW } from '../../src/core/workbook/reading/submission';
import { OPEN, TICKS } from './open-columns';
import { fewUnits, type SampleHost, sampleHost } from './played-sample';
import { ALL_WAYS } from './ways';

const [READER, STRANGER] = ['reader@elsewhere.example', 'stranger@elsewhere.example'];
describe.each(ALL_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  let tabs: { workbook: string; sheetId: number; title: string }[];
  beforeAll(async () => {
    sample = await sampleHost(() => true, [READER, STRANGER], fewUnits(), way);
    const { host, workbook, player } = sample;
    await player.prepare();
    host.spreadsheets.share(workbook, READER, 'reader');
    // Sheet1, which Google makes and nobody needs, is not ours to lock.
    tabs = [workbook, ...player.files].flatMap((id) =>
      host.spreadsheets
        .dump(id)
        .workbook.sheets.filter(({ developerMetadata }) => developerMetadata.length > 0)
        .map(({ properties: { sheetId, title } }) => ({ workbook: id, sheetId, title })),
    );
    expect(tabs.length).toBeGreaterThan(20);
  }, 120_000);
  afterAll(() => sample.host.close());

  /** "Sở Nội vụ!H9" of every cell that the account may edit, in any workbook. */
  async function editable(account: string): Promise<string[]> {
    const { host, office } = sample;
    const cells: string[] = [];
    for (const { workbook, sheetId, title } of tabs) {
      const look = async ({ workbook: state, sheet, identityOf }: SheetView) =>
        openBlocks(state, sheet, identityOf(account));
      for (const [top, bottom, left, right] of (await host.spreadsheets.view(
        office,
        workbook,
        sheetId,
        look,
      ))!)
        for (let row = top; row < bottom; row += 1)
          for (let column = left; column < right; column += 1) cells.push(`${title}!${a1(row, column)}`);
    }
    return cells.sort();
  }

  /** The same by the rules: scored items of the set, where their codes stand. */
  async function open(
    account: 'unit' | 'appraiser',
    stage: Stage,
    units = sample.province.units,
  ): Promise<string[]> {
    const { host, workbook, office } = sample;
    const cells: string[] = [];
    for (const { shortName, criteriaSet } of units) {
      const codes = (await host.display(office, workbook, shortName, 'A1:A140')).map(([code]) => code);
      const { rows } = proposedCriteriaSets().find(({ key }) => key === criteriaSet)!;
      const scored = rows.filter(({ method }) => method !== null && method !== 'survey');
      const cell = (row: number, key: UnitColumnKey) =>
        `${shortName}!${a1(row, columnIndex(UNIT_COLUMNS, key))}`;
      for (const key of OPEN[stage][account] ?? [])
        cells.push(...scored.map(({ code }) => cell(codes.indexOf(code), key)));
      if (account === 'unit') cells.push(...(TICKS[stage] ?? []).map((key) => cell(SUBMISSION_ROW, key)));
    }
    return cells.sort();
  }

  describe.each(STAGES)('in the stage %s', (stage) => {
    beforeAll(async () => {
      if (stage !== 'preparation') await sample.player.advance();
    }, 60_000);

    test('each unit may edit its own open cells', async () => {
      for (const unit of sample.province.units)
        expect(await editable(unit.address)).toEqual(await open('unit', stage, [unit]));
    });

    test('each appraiser may edit the open cells of appraisal in all unit tabs', async () => {
      const expected = await open('appraiser', stage);
      for (const { address } of sample.province.appraisers) expect(await editable(address)).toEqual(expected);
    });

    test('who may only read, and a stranger, may edit none', async () => {
      expect(await editable(READER)).toEqual([]);
      expect(await editable(STRANGER)).toEqual([]);
    });
  });

  test('a stranger may not even look', async () => {
    for (const { workbook, title } of tabs)
      await expect(sample.host.display(STRANGER, workbook, title, 'A1')).rejects.toThrow('permission');
  });

  test('the office may edit every cell', async () => {
    const all = await editable(sample.office);
    expect(new Set(all.map((cell) => cell.split('!')[0]))).toEqual(new Set(tabs.map(({ title }) => title)));
    expect(all.length).toBeGreaterThan(20_000);
  });
});
