/** What becomes of a publication: whether it still agrees with the workbook, its files, its copy for everyone. Through the menu and the sidebar's calls. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../local/host/host';
import type { FoundFile } from '../../src/core/export/results';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { notAsPublished as notForFiles } from '../../src/core/text/results-file';
import { TAB_TITLES } from '../../src/core/text/titles';
import { settingRow } from '../../src/core/workbook/settings-contract';
import type { SidebarStanding } from '../../src/shell/sidebar';
import { cellOf, playedSample, published, type SampleHost, said, shownGroups } from './played-sample';
import { TELLING_WAYS, whoHasTheScript } from './ways';

describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  beforeAll(async () => {
    sample = await playedSample(way);
  }, 300_000);
  afterAll(() => sample.host.close());

  async function run<T>(name: string, parameters: unknown[] = [], account = sample.office): Promise<T> {
    const execution = await sample.host.run(account, sample.workbook, name, parameters);
    if (execution.outcome !== 'done') throw new Error(execution.error?.message);
    return execution.result as T;
  }
  const seal = async () => (await run<SidebarStanding>('readStanding')).office!.seal!;
  const file = async (kind: string, account?: string): Promise<string> => {
    const found = await run<FoundFile>('readResultsFile', [kind], account);
    if ('refused' in found) throw new Error(found.refused);
    return found.text;
  };
  const rowsOf = (csv: string): string[][] =>
    csv
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(';').map((field) => field.replace(/^"|"$/g, '').replace(/""/g, '"')));
  const number = (text: string): number => Number(text.replace(',', '.'));

  describe('as published', () => {
    test('the seal agrees', async () => {
      expect(await seal()).toEqual({
        message: 'Bản công bố chính thức lập lúc 23/04/2018 10:00 khớp với số liệu trong sổ.',
        agrees: true,
        changes: [],
      });
    });

    test('the table of units has the published figures', async () => {
      const [titles, ...rows] = rowsOf(await file('units'));
      const at = (title: string): number => titles!.indexOf(title);
      const shown = shownGroups(await published(sample)).flatMap((group) => group.rows);
      expect(rows).toHaveLength(31);
      expect(
        rows.map((row) => [
          row[at('Mã đơn vị')],
          row[at('Hạng')],
          number(row[at('Chỉ số')]!),
          number(row[at('Tổng điểm')]!),
        ]),
      ).toEqual(
        shown.map((row) => [
          row['Mã'],
          row.Hạng!.replace('=', ''),
          number(row['Chỉ số']!),
          number(row['Tổng điểm']!),
        ]),
      );
    });

    test('points of items, added up by a few lines here, are the totals of the table of units', async () => {
      const [itemTitles, ...items] = rowsOf(await file('items'));
      const [titles, ...units] = rowsOf(await file('units'));
      const sums = new Map<string, number>();
      for (const row of items) {
        const [unit, score] = [
          row[itemTitles!.indexOf('Mã đơn vị')]!,
          row[itemTitles!.indexOf('Điểm chính thức')]!,
        ];
        sums.set(unit, (sums.get(unit) ?? 0) + (score === '' ? 0 : Math.round(number(score) * 100)));
      }
      for (const row of units) {
        const total = Math.round(number(row[titles!.indexOf('Tổng điểm')]!) * 100);
        expect([row[2], sums.get(row[2]!)]).toEqual([row[2], total]);
      }
      expect(items.filter((row) => row[4] === 'không').map((row) => [row[0], row[1], row[6]])).toEqual([
        ['TTT', '5.1.2', ''],
      ]);
    });

    test('the JSON is of the described form, with the same figures', async () => {
      const results = JSON.parse(await file('json'));
      expect(results).toMatchObject({ format: 'cchc-results', version: 1, year: '2017', official: true });
      expect(
        results.groups.map((group: { name: string; mean: number; units: unknown[] }) => [
          group.name,
          group.mean,
          group.units.length,
        ]),
      ).toEqual([
        ['Sở, ban, ngành', 89.56, 18],
        ['Văn phòng UBND tỉnh', 91.08, 1],
        ['Huyện, thành phố', 89.18, 12],
      ]);
      for (const { units } of results.groups)
        for (const { total, maximum, bonus, penalty, index } of units)
          expect(Math.round(((total / maximum) * 100 + bonus - penalty) * 100) / 100).toBeCloseTo(index, 9);
    });

    test('no file for others than the office', async () => {
      for (const { address } of whoHasTheScript(sample))
        await expect(file('units', address)).rejects.toThrow('cơ quan thường trực');
      await expect(run('readResultsFile', ['../secret'])).rejects.toThrow('Phần mềm không có tệp');
    });
  });

  describe('the copy for everyone', () => {
    const publish = (): Promise<Execution> =>
      sample.host.click(sample.office, sample.workbook, JOB_TITLES.publishCopy, {
        press: async ({ buttons }) => ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }),
        see: () => undefined,
      });
    const copies = (): string[] =>
      sample.host.workbooks.filter(
        (id) =>
          sample.host.spreadsheets.dump(id).workbook.properties.title === 'Kết quả Chỉ số CCHC năm 2017',
      );

    test('holds what is published, as values, and nothing of a unit’s items', async () => {
      const made = await publish();
      const [copy] = copies();
      expect(said(made)).toContain(`https://docs.google.com/spreadsheets/d/${copy}/edit`);
      const { sheets } = sample.host.spreadsheets.dump(copy!).workbook;
      expect(sheets.map(({ properties }) => properties.title)).toEqual([
        TAB_TITLES.publication,
        TAB_TITLES.charts,
      ]);
      const text = JSON.stringify(sheets);
      expect(text).not.toContain('formulaValue');
      expect(text).not.toContain('1.1.1');
      expect(text).not.toMatch(/@sonla/);
      const lines = await sample.host.display(sample.office, copy!, TAB_TITLES.publication, 'A1:P100');
      const tables = (all: string[][]) => shownGroups(all).map(({ heading, rows }) => [heading, rows]);
      expect(tables(lines)).toEqual(tables(await published(sample)));
      expect(sheets[1]!.charts.length).toBeGreaterThan(4);
    });

    test('again it is brought up to date, not made twice', async () => {
      await publish();
      expect(copies()).toHaveLength(1);
    });
  });

  describe('when a score changes afterwards', () => {
    let before = '';
    let cell = '';
    beforeAll(async () => {
      cell = await cellOf(sample, 'Sở Nội vụ', '1.1.1', 'secondScore');
      before = (await sample.host.display(sample.office, sample.workbook, 'Sở Nội vụ', cell))[0]![0]!;
      await sample.host.type(sample.office, sample.workbook, 'Sở Nội vụ', cell, '0');
    });
    afterAll(() => sample.host.type(sample.office, sample.workbook, 'Sở Nội vụ', cell, before));

    test('the seal names the item, what it was, what it is, and its cell', async () => {
      const found = await seal();
      expect(found.agrees).toBe(false);
      expect(found.changes).toEqual([
        {
          text: expect.stringMatching(/^Sở Nội vụ, mục 1\.1\.1: 0,\d+ → 0$/),
          link: expect.objectContaining({
            tab: 'Sở Nội vụ',
            cell: await cellOf(sample, 'Sở Nội vụ', '1.1.1', 'finalScore'),
          }),
        },
      ]);
    });

    test('no file is made of other figures than those published', async () => {
      await expect(file('json')).rejects.toThrow(notForFiles());
      const refused = await sample.click(sample.office, JOB_TITLES.publishCopy);
      expect(said(refused)).toContain('hãy công bố lại');
    });
  });

  test('a setting that changes indexes without any score is a difference, too', async () => {
    const cell = `B${settingRow('indexDecimals') + 1}`;
    await sample.host.type(sample.office, sample.workbook, TAB_TITLES.settings, cell, '1');
    const found = await seal();
    expect(found.agrees).toBe(false);
    expect(found.changes[0]!.text).toMatch(/^Sở Nội vụ, chỉ số: 93,57, hạng 1 → 93,6, hạng 1/);
    await expect(file('units')).rejects.toThrow(notForFiles());
    await sample.host.type(sample.office, sample.workbook, TAB_TITLES.settings, cell, '2');
    expect((await seal()).agrees).toBe(true);
  });
});
