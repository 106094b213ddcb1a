/** Whatever stands in the cells of a unit, its downloaded tab brings nothing new. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unitImportLists } from '../../src/core/jobs/import-unit-tab';
import { STAGE_TITLES } from '../../src/core/text/stages';
import { columnIndex, UNIT_COLUMNS } from '../../src/core/workbook/contract';
import { TAB, unitTab } from '../../src/core/workbook/place';
import type { Request } from '../../src/core/workbook/request';
import { settingRow } from '../../src/core/workbook/settings-contract';
import type { Content } from '../../src/core/workbook/snapshot';
import { xlsxOf } from '../local/export/exports';
import { cellOf, type InProcessRound } from './in-process';
import { liveRound } from './live-round';
import { isLeaf } from './set-edits';
import { SETS } from './small-round';
import { locate } from './typed-values';
import { inputOf } from './unit-file';

const SNV = { code: 'SNV', name: 'Sở Nội vụ' };
const COLUMNS = UNIT_COLUMNS.filter(({ who }) => who === 'unit').map(({ key }) => key);
const CODES = SETS.departments
  .filter((item) => isLeaf(item) && item.method !== 'survey')
  .map(({ code }) => code);

const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom<Content>(
    ...[0, 1, 2.5, 0.1 + 0.2, 1e-7, 123456.789, -3, 43000, true, false],
    ...['=1+1', "'=1", '1.10', '01/2017', '95%', '1.234,5', '9,2a', '#N/A', ' hai  khoảng trắng ', 'a\nb'],
    ...['Công văn số 12/SNV-CCHC', 'Sở Nội vụ'.normalize('NFD'), '<a & "b">', '0', 'TRUE', '-'],
    ...[{ formula: '=1/3' }, { formula: '=A1' }, { formula: '="x"' }],
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(text)),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
);

async function fill(round: InProcessRound, contents: readonly Content[][]): Promise<void> {
  const tab = await round.tab(unitTab(SNV.code));
  const requests = CODES.flatMap((code, item) =>
    COLUMNS.map((key, at): Request => {
      const { row } = locate(tab, { tab: unitTab(SNV.code), row: code, column: 'code' })!;
      const start = { sheetId: tab.sheetId, rowIndex: row, columnIndex: columnIndex(UNIT_COLUMNS, key) };
      const rows = [{ values: [cellOf(contents[item]?.[at] ?? null)] }];
      return { updateCells: { start, rows, fields: 'userEnteredValue' } };
    }),
  );
  await round.send(requests);
}

test('importing an export of the same workbook plans nothing, and every cell is accounted for', async () => {
  const round = await liveRound();
  await round.type(TAB.settings, settingRow('stage'), 1, [[STAGE_TITLES.explanation]]);
  const row = fc.array(content, { minLength: COLUMNS.length, maxLength: COLUMNS.length });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: CODES.length, maxLength: CODES.length }),
      async (contents) => {
        await fill(round, contents);
        const input = await inputOf(await round.reading((reading) => xlsxOf(reading)), SNV);
        const { plan } = await round.plan('importUnitTab', input);
        expect(plan.changes).toEqual([]);
        const lists = unitImportLists(await round.snapshot(), input);
        expect(lists.problems).toEqual([]);
        expect([lists.differences, lists.kept]).toEqual([[], []]);
        expect(lists.same + lists.notTaken.length).toBe(COLUMNS.length * CODES.length);
        // Only formulas and what a file holds as an error are not compared.
        const doubtful = contents.flat().filter((each) => typeof each === 'object' && each !== null);
        const errors = contents.flat().filter((each) => typeof each === 'string' && each.startsWith('#'));
        expect(lists.notTaken.length).toBeLessThanOrEqual(doubtful.length + errors.length);
      },
    ),
    { numRuns: 20 },
  );
});
