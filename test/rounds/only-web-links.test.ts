/** What people type where a link is made of it: an address of the web becomes a link, anything else stays the text that it is. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TabPicture } from '../../local/server/shapes';
import { PictureTables, pictureOf } from '../../local/server/tab-picture';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { START } from '../../src/core/text/office-tabs';
import { SETTING_TEXTS } from '../../src/core/text/settings';
import { TAB_TITLES } from '../../src/core/text/titles';
import { UNIT_HEAD } from '../../src/core/text/unit-tab';
import { a1 } from '../../src/core/workbook/a1';
import { columnIndex, UNITS_COLUMNS } from '../../src/core/workbook/contract';
import { SUBMISSION_ROW, submissionColumn } from '../../src/core/workbook/reading/submission';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { fewUnits, type SampleHost, sampleHost } from './played-sample';
import { TELLING_WAYS } from './ways';

const FOLDERS: [typed: string, link: string | undefined][] = [
  ['https://drive.google.com/drive/folders/1aB', 'https://drive.google.com/drive/folders/1aB'],
  ['HTTP://kho.sonla.gov.vn', 'HTTP://kho.sonla.gov.vn'],
  ['https://kho.example/";HYPERLINK("x', 'https://kho.example/";HYPERLINK("x'],
  ['javascript:alert(1)', undefined],
  ['httpx://kho.example', undefined],
  ['data:text/html,<script>alert(1)</script>', undefined],
  [' =HYPERLINK("https://evil.example";"x")', undefined],
  ['https:', undefined],
];

describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await sampleHost(() => true, [], fewUnits(), way);
    await sample.player.prepare();
    const column = columnIndex(UNITS_COLUMNS, 'evidenceFolder');
    const folders = sample.province.units.map((_, at) => [FOLDERS[at]?.[0] ?? '']);
    await sample.host.type(sample.office, sample.workbook, TAB_TITLES.units, a1(3, column), folders);
    await sample.click(sample.office, JOB_TITLES.generate, 'YES');
    await sample.player.caughtUp();
  }, 120_000);
  afterAll(() => sample.host.close());

  async function picture(title: string, workbook = sample.workbook): Promise<TabPicture> {
    const { host, office } = sample;
    const { sheets } = host.spreadsheets.dump(workbook).workbook;
    const { sheetId } = sheets.find(({ properties }) => properties.title === title)!.properties;
    return (await host.spreadsheets.view(office, workbook, sheetId, (view) =>
      pictureOf(view, new PictureTables()),
    ))!;
  }

  describe('the evidence folder of a unit', () => {
    test.each(FOLDERS.map(([typed, link], at) => [typed, link, at] as const))(
      '%s',
      async (typed, link, at) => {
        const unit = sample.province.units[at]!;
        const { cells } = await picture(unit.shortName, sample.player.workbookOf(unit));
        const text = link === undefined ? typed.trim() : UNIT_HEAD.folder;
        expect(cells.flat().find((cell) => cell?.text === text)?.link).toBe(link);
        expect(cells.flat().some((cell) => cell?.text === text)).toBe(true);
      },
    );

    test('it leaves room at the right of the answer to "Đã nộp", which may be long', async () => {
      const { cells } = await picture(sample.province.units[0]!.shortName);
      const right = cells[SUBMISSION_ROW]!.slice(submissionColumn('status') + 1);
      expect(right.map((cell) => cell?.text ?? '').join('')).toBe('');
    });
  });

  test.each([
    ['https://docs.google.com/spreadsheets/d/x', START.openNext],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['', ''],
  ])('the address of the next year\'s workbook: "%s"', async (typed, shown) => {
    const { host, workbook, office } = sample;
    await host.type(office, workbook, TAB_TITLES.settings, `B${settingRow('nextWorkbook') + 1}`, typed);
    const { cells } = await picture(TAB_TITLES.start);
    const row = cells.find(([label]) => label?.text === SETTING_TEXTS.nextWorkbook[0])!;
    expect(row[1]?.text ?? '').toBe(shown);
    expect(row[1]?.typed).toContain('HYPERLINK');
  });
});
