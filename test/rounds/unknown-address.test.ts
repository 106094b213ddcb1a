/** One address of the registry is nobody's: the sample round goes on without it. */
import { afterAll, describe, expect } from '@jest/globals';
import { sonLa2017 } from '../../local/sample/son-la-2017';
import { JOB_TITLES, NOTHING_TO_DO } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, UNITS_COLUMNS } from '../../src/core/workbook/contract';
import { unitTab } from '../../src/core/workbook/place';
import { TAB_METADATA } from '../../src/core/workbook/snapshot';
import { type SampleHost, said, sampleHost } from './played-sample';
import { TELLING_WAYS, whereUnitsHaveFiles, whereUnitsHaveTheScript } from './ways';

describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let mistaken: SampleHost;
  afterAll(() => mistaken.host.close());

  describe('an address that Google does not know', () => {
    const WRONG = 'stc@sonla.example';
    const MENDED = 'stc.moi@sonla.example';

    /** Numbers of protections by tab key. */
    function rightsByTab({ host, workbook }: SampleHost): Map<string, number> {
      return new Map(
        host.spreadsheets.dump(workbook).workbook.sheets.flatMap((sheet): [string, number][] => {
          const key = sheet.developerMetadata.find(({ metadataKey }) => metadataKey === TAB_METADATA);
          return key?.metadataValue === undefined ? [] : [[key.metadataValue, sheet.protectedRanges.length]];
        }),
      );
    }

    whereUnitsHaveTheScript(way)(
      'the other 30 tabs get their rights, the problem names unit and cell, the next click finishes',
      async () => {
        mistaken = await sampleHost((address) => address !== WRONG, [MENDED], sonLa2017(), way);
        const { host, workbook, province, office, click, player } = mistaken;
        await player.prepare();

        const generation = player.played.jobs.find(
          ({ functionName }) => functionName === 'generateUnitTabs',
        )!;
        const row = 4 + province.units.findIndex(({ address }) => address === WRONG);
        const column = columnIndex(UNITS_COLUMNS, 'addresses');
        const cell = a1(row - 1, column);
        expect(said(generation)).toContain(
          `• Trang "Đơn vị", ô ${cell}: Chưa đặt được quyền sửa cho "Sở Tài chính"`,
        );
        expect(said(generation)).toContain(WRONG);
        const expected = new Map(province.units.map(({ code }) => [unitTab(code) as string, 5]));
        const found = (): Map<string, number> =>
          new Map([...rightsByTab(mistaken)].filter(([key]) => expected.has(key)));
        expect(found()).toEqual(new Map([...expected, [unitTab('STC'), 0]]));

        await host.type(office, workbook, TAB_TITLES.units, cell, MENDED);
        const again = await click(office, JOB_TITLES.generate);
        expect(again).toMatchObject({ outcome: 'done', reads: 1 });
        expect(found()).toEqual(expected);
        expect(said(again)).not.toContain('Chưa đặt được quyền sửa');
        expect(said(await click(office, JOB_TITLES.generate))).toContain(NOTHING_TO_DO);
      },
      120_000,
    );

    whereUnitsHaveFiles(way)(
      'the other files are shared, the problem names the cell, the next click finishes',
      async () => {
        mistaken = await sampleHost((address) => address !== WRONG, [MENDED], sonLa2017(), way);
        const { host, workbook, province, office, player } = mistaken;
        await player.prepare();

        const row = 4 + province.units.findIndex(({ address }) => address === WRONG);
        const cell = a1(row - 1, columnIndex(UNITS_COLUMNS, 'addresses'));
        const exchanges = () => player.played.jobs.filter(({ calls }) => calls.length > 0).map(said);
        expect(exchanges().at(-1)).toContain(`Trang "Đơn vị", ô ${cell}: Không chia sẻ được cho "${WRONG}"`);
        const opens = (address: string, id: string): Promise<boolean> =>
          host.spreadsheets.get(address, id, { fields: 'spreadsheetId' }).then(
            () => true,
            () => false,
          );
        for (const unit of province.units.filter(({ address }) => address !== WRONG))
          expect(await opens(unit.address, player.workbookOf(unit))).toBe(true);

        await host.type(office, workbook, TAB_TITLES.units, cell, MENDED);
        await player.click(JOB_TITLES.generate);
        await player.exchange();
        expect(exchanges().at(-1)).not.toContain('Không chia sẻ được');
        const mended = province.units.find(({ address }) => address === WRONG)!;
        expect(await opens(MENDED, player.workbookOf(mended))).toBe(true);
      },
      120_000,
    );
  });
});
