/**
 * The five analyses through menu and sidebar: one and the same in both, each finding leads to its cell, for the office alone, and nothing but the tab
 * is written. What the figures are is tried in analyses-figures.test.ts.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { ANALYSIS_TABS } from '../../src/core/jobs/analyse';
import { onlyForOffice, WRITTEN_ELSEWHERE } from '../../src/core/text/analysis';
import { CLOSE_COLUMNS } from '../../src/core/text/close-calls';
import { ANALYSES, type Analysis, JOB_TITLES, NOTHING_TO_DO, onlyOffice } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import {
  cellOf,
  contentsOf,
  type PlayedSample,
  playedSample,
  ranked,
  said,
  shownGroups,
} from './played-sample';
import { analysed, byTitle, number } from './shown-scores';
import { ALL_TELLING_WAYS, whoHasTheScript } from './ways';

describe.each(ALL_TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: PlayedSample;
  let before: WorkbookFile;
  beforeAll(async () => {
    sample = await playedSample(way);
    before = sample.host.spreadsheets.dump(sample.workbook);
  }, 300_000);
  beforeEach(() => {
    sample.host.spreadsheets.restore(before);
  });
  afterAll(() => sample.host.close());

  const tabOf = (analysis: Analysis): string =>
    TAB_TITLES[ANALYSIS_TABS[analysis] as keyof typeof TAB_TITLES];
  const click = (analysis: Analysis, account = sample.office) => sample.click(account, JOB_TITLES[analysis]);
  const display = (tab: string, range: string): Promise<string[][]> =>
    sample.host.display(sample.office, sample.workbook, tab, range);
  const titles = (): string[] =>
    sample.host.spreadsheets.dump(sample.workbook).workbook.sheets.map(({ properties }) => properties.title);

  describe.each(ANALYSES)('%s', (analysis) => {
    test('the tab shows the rows that the sidebar shows, under the same headings', async () => {
      const { report } = await analysed(sample, analysis);
      await click(analysis);
      const lines = await display(tabOf(analysis), 'A1:N600');
      expect(lines[0]![0]).toBe(report!.title.toUpperCase());
      const shown = report!.parts.map(({ heading, rows, none }) => {
        const at = lines.findIndex(([text]) => text === heading);
        const [columns = [], ...body] = lines.slice(at + 1);
        if (rows.length === 0) return { heading, rows: columns[0] === none ? [] : columns };
        return {
          heading,
          rows: body
            .slice(0, rows.length)
            .map((line) =>
              Object.fromEntries(line.flatMap((text, i) => (text === '' ? [] : [[columns[i], text]]))),
            ),
          // The next part begins where this one ends.
          end: (body[rows.length] ?? []).join(''),
        };
      });
      expect(shown).toEqual(
        report!.parts.map(({ heading, rows }) =>
          rows.length === 0 ? { heading, rows: [] } : { heading, rows: rows.map(byTitle), end: '' },
        ),
      );
      expect(report!.parts.some(({ rows }) => rows.length > 5)).toBe(true);
    });

    test('every link leads to the cell that the finding speaks of', async () => {
      const { report } = await analysed(sample, analysis);
      const indexes = new Map(
        shownGroups(await ranked(sample)).flatMap(({ rows }) =>
          rows.map((row) => [row['Đơn vị'], row['Chỉ số']]),
        ),
      );
      const shortNames = new Map(sample.province.units.map(({ shortName, name }) => [shortName, name]));
      const tabs = new Map<string, string[][]>();
      const found = report!.parts.flatMap(({ rows }) => rows.filter(({ link }) => link !== null));
      for (const { tab } of found.map(({ link }) => link!))
        if (!tabs.has(tab)) tabs.set(tab, await display(tab, 'A1:R140'));
      for (const row of found) {
        const { tab, cell } = row.link!;
        const [, letter, line] = /^([A-Z])(\d+)$/.exec(cell)!;
        const text = tabs.get(tab)![Number(line) - 1]!['ABCDEFGHIJKLMNOPQR'.indexOf(letter!)]!;
        const cells = byTitle(row);
        const score = cells['Thẩm định'] ?? cells['Chính thức'];
        if (score !== undefined) {
          expect([row.name, tab, text]).toEqual([row.name, cells['Đơn vị'], score]);
          // The row of that item, in the appraisal that decided.
          expect([tabs.get(tab)![Number(line) - 1]![0], letter]).toEqual([
            cells['Mã'],
            expect.stringMatching(/^[KO]$/),
          ]);
        } else if (cells['Mã'] !== undefined) {
          expect([tab.startsWith('Tiêu chí'), text]).toEqual([true, cells['Mã']]);
        } else {
          const index = / Chỉ số: ([\d,]+)$/.exec(text)![1]!;
          const unit = cells['Đơn vị'] ?? shortNames.get(cells[CLOSE_COLUMNS.above]!)!;
          expect([shortNames.get(tab), number(index)]).toEqual([unit, number(indexes.get(unit)!)]);
          const said = cells['Chỉ số'] ?? cells[CLOSE_COLUMNS.aboveIndex];
          if (said !== undefined) expect(number(said)).toBe(number(index));
        }
      }
      expect(found.length).toBeGreaterThan(10);
    });

    test('one read and at most two batches make the tab, which is shown then; nothing else changes but Nhật ký', async () => {
      const run = await click(analysis);
      expect(run).toMatchObject({ outcome: 'done', reads: 1 });
      expect(run.batches).toBeLessThanOrEqual(2);
      const others = ({ workbook, formats, validations }: WorkbookFile) =>
        workbook.sheets
          .filter(({ properties }) => ![TAB_TITLES.log, tabOf(analysis)].includes(properties.title))
          .map(({ rows, ...sheet }) => ({
            ...sheet,
            // Looks are numbered anew in each dump.
            rows: rows.map(([row, cells]) => [
              row,
              cells.map(({ format, validation, ...cell }) => ({
                ...cell,
                format: format === undefined ? null : formats[format],
                validation: validation === undefined ? null : validations[validation],
              })),
            ]),
          }));
      expect(others(sample.host.spreadsheets.dump(sample.workbook))).toEqual(others(before));
    });

    test('made again at another time without another score it has nothing to do', async () => {
      await click(analysis);
      await sample.host.advance(61);
      const made = contentsOf(sample);
      expect(said(await click(analysis))).toContain(NOTHING_TO_DO);
      expect(contentsOf(sample)).toBe(made);
    });

    test('a unit and an appraiser get a sentence and no tab; nobody but the office may type in the tab', async () => {
      for (const { address } of whoHasTheScript(sample)) {
        expect(await analysed(sample, analysis, address)).toEqual({ report: null, message: onlyForOffice() });
        expect(said(await click(analysis, address))).toContain(onlyOffice());
      }
      expect(titles()).not.toContain(tabOf(analysis));
      await click(analysis);
      for (const { address } of whoHasTheScript(sample))
        await expect(sample.host.type(address, sample.workbook, tabOf(analysis), 'A1', '1')).rejects.toThrow(
          'được bảo vệ',
        );
    });

    test('a stranger reaches nothing of it', async () => {
      await expect(analysed(sample, analysis, 'nguoi.la@ngoai.example')).rejects.toThrow();
      await expect(click(analysis, 'nguoi.la@ngoai.example')).rejects.toThrow();
      expect(titles()).not.toContain(tabOf(analysis));
    });
  });

  test('a name that is no analysis is refused', async () => {
    await expect(analysed(sample, 'constructor' as Analysis)).rejects.toThrow(
      'Phần mềm không có phân tích "constructor"',
    );
  });

  describe('what the Council writes beside a score', () => {
    const TAB = tabOf('analyseCloseCalls');
    /** Rows with something in the columns for the Council: code, unit, what is written. */
    const written = async (): Promise<string[][]> => {
      const lines = await display(TAB, 'A1:K600');
      return lines.flatMap((line) =>
        line[9] === '' || line[9] === CLOSE_COLUMNS.opinion
          ? []
          : [[line[0]!, line[2]!, line[9]!, line[10]!]],
      );
    };

    test('stays with its row when the tab is made again, also where the row is gone', async () => {
      await click('analyseCloseCalls');
      const lines = await display(TAB, 'A1:K600');
      const heading = lines.findIndex(([text]) => text?.startsWith('Phiếu xem xét của Hội đồng'));
      const [code, , unit] = lines[heading + 2]!;
      const type = (cell: string, text: string) =>
        sample.host.type(sample.office, sample.workbook, TAB, cell, text);
      await type(`J${heading + 3}`, 'Giữ nguyên');
      await type(`K${heading + 3}`, '1,25');
      await type(`J${heading + 5}`, 'Xem lại hồ sơ');
      const expected = await written();
      expect(expected).toEqual([
        [code, unit, 'Giữ nguyên', '1,25'],
        [lines[heading + 4]![0], lines[heading + 4]![2], 'Xem lại hồ sơ', ''],
      ]);
      expect(said(await click('analyseCloseCalls'))).toContain(NOTHING_TO_DO);

      // The first row speaks of the first appraisal's score; given again in the second appraisal, nobody differs from it any more.
      const score = await cellOf(sample, unit!, code!, 'secondScore');
      const [, other] = /\(([\d,]+)\)$/.exec(lines[heading + 2]![7]!)!;
      await sample.host.type(sample.office, sample.workbook, unit!, score, other!);
      await click('analyseCloseCalls');
      const after = await written();
      expect(after.map((row) => row.join()).sort()).toEqual(expected.map((row) => row.join()).sort());
      const now = await display(TAB, 'A1:K600');
      const elsewhere = now.findIndex(([text]) => text === WRITTEN_ELSEWHERE);
      expect(now[elsewhere + 2]!.slice(0, 3)).toEqual(lines[heading + 2]!.slice(0, 3));
      expect(said(await click('analyseCloseCalls'))).toContain(NOTHING_TO_DO);
    });
  });
});
