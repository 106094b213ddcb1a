/** "Mở năm mới" through the menu: a workbook of its own for the next year, this one closed, and no second copy however often it is cut off. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ScriptCall } from '../../local/host/execution';
import type { Execution } from '../../local/host/host';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import type { AnalysisAnswer } from '../../src/core/analysis/shown-report';
import { type Analysis, JOB_TITLES, NOTHING_TO_DO } from '../../src/core/text/jobs';
import { LOWERED_COLUMNS, warning } from '../../src/core/text/lowered-scores';
import {
  closed,
  maybeCopied,
  notInPublication,
  PREVIOUS_ROWS,
  willClose,
} from '../../src/core/text/new-year';
import { criteriaTabTitle, TAB_TITLES } from '../../src/core/text/titles';
import { UNIT_COLUMNS } from '../../src/core/workbook/contract';
import { settingRow } from '../../src/core/workbook/settings-contract';
import { fewUnits, published, type SampleHost, said, sampleHost, shownGroups } from './played-sample';
import { ALL_WAYS, whereUnitsHaveFiles } from './ways';

describe.each(ALL_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  /** As it was published, before anything of the next year. */
  let over: WorkbookFile;
  let undisturbed: object;
  /** What the analyses of the year that is over say, row by row. */
  let lowered: Finding[];
  let near: Finding[];
  const refusedBefore: (string | undefined)[] = [];
  beforeAll(async () => {
    sample = await sampleHost(() => true, [], fewUnits(), way);
    await sample.player.prepare();
    refusedBefore.push(said(await open()));
    await sample.player.score();
    await sample.player.rankAndPublish();
    await sample.player.click(JOB_TITLES.analyseCriteria);
    await sample.player.click(JOB_TITLES.analyseFairness);
    lowered = await analysed('analyseLoweredScores');
    near = await analysed('analyseSelfScoring');
    over = sample.host.spreadsheets.dump(sample.workbook);
  }, 180_000);
  afterEach(() => {
    sample.host.hooks = {};
  });
  afterAll(() => sample.host.close());

  const open = (): Promise<Execution> =>
    sample.host.click(sample.office, sample.workbook, JOB_TITLES.openNewYear, {
      press: async ({ buttons }) => ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }),
      see: () => undefined,
    });
  const cells = (workbook: string, title: string, range: string) =>
    sample.host.display(sample.office, workbook, title, range);
  const setting = async (workbook: string, key: Parameters<typeof settingRow>[0]): Promise<string> =>
    (await cells(workbook, TAB_TITLES.settings, `B${settingRow(key) + 1}`))[0]![0]!;
  type Finding = Record<string, string> & { part: string };
  async function analysed(analysis: Analysis): Promise<Finding[]> {
    const { result } = await sample.host.run(sample.office, sample.workbook, 'readAnalysis', [analysis]);
    return (result as AnalysisAnswer).report!.parts.flatMap(({ heading, rows }) =>
      rows.map((row) => ({
        ...Object.fromEntries(row.cells.map(({ title, text }) => [title, text])),
        part: heading,
      })),
    );
  }
  /** Rows of Năm trước of that kind: whose, code, name, the last two figures. */
  const kept = async (workbook: string, kind: string): Promise<string[][]> => {
    const rows = await cells(workbook, TAB_TITLES['previous-year'], 'A5:G900');
    return rows.flatMap(([found, ...row]) => (found === kind ? [row] : []));
  };
  /** Copies of the workbook; the file of the log is a workbook, too. */
  const copies = async (): Promise<string[]> => {
    const titles = await Promise.all(
      sample.host.workbooks.map(async (id) => {
        const { properties } = sample.host.spreadsheets.dump(id).workbook;
        return [id, properties.title] as const;
      }),
    );
    return titles.flatMap(([id, title]) => (title === 'Chỉ số CCHC 2018' ? [id] : []));
  };
  /** All cells, rights and looks, but ids and the rows of Nhật ký, of which each attempt writes one. */
  const contents = (workbook: string): object => {
    // A workbook's own id stands in its links to be printed.
    const dumped = JSON.stringify(sample.host.spreadsheets.dump(workbook)).split(workbook).join('own id');
    const { workbook: file, ...shared } = JSON.parse(dumped) as WorkbookFile;
    return {
      ...shared,
      sheets: file.sheets
        .filter(({ properties }) => properties.title !== TAB_TITLES.log)
        .map((sheet) => ({
          ...sheet,
          protectedRanges: sheet.protectedRanges.map((right) => JSON.stringify(right)).sort(),
        })),
    };
  };

  test('a round that is not over opens no new year', () => {
    expect(refusedBefore[0]).toContain(notInPublication());
  });

  describe('opened', () => {
    let copy = '';
    let results: Record<string, string>[] = [];
    let run: Execution;
    beforeAll(async () => {
      results = shownGroups(await published(sample)).flatMap(({ rows }) => rows);
      run = await open();
      copy = (await copies())[0]!;
      undisturbed = contents(copy);
    });

    test('it is asked first, and the address of the new workbook must be read', () => {
      const [question, message] = run.dialogs.map((dialog) => dialog.message);
      expect(question).toContain('Mở năm 2018 trong một sổ mới tên "Chỉ số CCHC 2018"');
      expect(question).toContain(willClose());
      expect(message).toContain(`https://docs.google.com/spreadsheets/d/${copy}/edit`);
    });

    test('the new workbook is of the next year, in its first stage and without deadlines', async () => {
      expect(
        await Promise.all(
          (['year', 'stage', 'selfScoringDeadline'] as const).map((key) => setting(copy, key)),
        ),
      ).toEqual(['2018', 'Chuẩn bị', '']);
      expect(await setting(copy, 'province')).toBe('Tỉnh Sơn La');
    });

    test('what was published is the year before, by unit code', async () => {
      const rows = await cells(copy, TAB_TITLES.units, `A4:I${3 + sample.province.units.length}`);
      const before = Object.fromEntries(rows.map((row) => [row[0], [row[7], row[8]]]));
      expect(before).toEqual(
        Object.fromEntries(results.map((row) => [row['Mã'], [row['Chỉ số'], row['Hạng']!.replace('=', '')]])),
      );
    });

    test('nothing that was typed in the year is left, and every formula is', async () => {
      const file = sample.host.spreadsheets.dump(copy).workbook;
      for (const { shortName } of sample.province.units) {
        const sheet = file.sheets.find(({ properties }) => properties.title === shortName)!;
        const before = over.workbook.sheets.find(({ properties }) => properties.title === shortName)!;
        const typed = sheet.rows
          .filter(([row]) => row > 5)
          .flatMap(([, row]) => row)
          .filter(({ column, value }) => UNIT_COLUMNS[column]!.who !== 'nobody' && value !== undefined);
        expect(typed).toEqual([]);
        const formulas = ({ rows }: typeof sheet): number =>
          rows.flatMap(([, row]) => row).filter(({ value }) => value?.formulaValue !== undefined).length;
        expect(formulas(sheet)).toBe(formulas(before));
      }
      expect((await cells(copy, TAB_TITLES.survey, 'F4:J40')).flat().join('')).toBe('');
      expect((await cells(copy, TAB_TITLES.publication, 'A1:N60')).flat().filter(Boolean)).toHaveLength(2);
      for (const title of [TAB_TITLES['criteria-analysis'], TAB_TITLES.fairness]) {
        const analysis = await cells(copy, title, 'A1:J60');
        expect(analysis.flat().filter(Boolean)).toHaveLength(2);
      }
    });

    const lessonOf = (row: Finding): string =>
      `${row[LOWERED_COLUMNS.lowered]}/${row[LOWERED_COLUMNS.compared]} đơn vị bị hạ điểm: ${row[LOWERED_COLUMNS.reasons]}`;

    test('Năm trước keeps each lowered item with its units and reasons, and how near each unit scored itself', async () => {
      const items = await kept(copy, PREVIOUS_ROWS.lowered);
      expect(items.map(([, code, name]) => [code, name]).sort()).toEqual(
        lowered.map((row) => [row['Mã'], lessonOf(row)]).sort(),
      );
      expect(items.length).toBeGreaterThan(10);
      const units = await kept(copy, PREVIOUS_ROWS.closeness);
      const expected = near.flatMap((row) =>
        row.part.startsWith('Các đơn vị') ? [[row['Đơn vị'], '2017', row['Độ sát thực']]] : [],
      );
      const inPercent = (shown: string): string =>
        `${Number(shown.replace(',', '.')).toFixed(1).replace('.', ',')}%`;
      expect(units.map(([, year, name, , , share]) => [name, year, inPercent(share!)]).sort()).toEqual(
        expected.sort(),
      );
      // One year of each unit, whatever was sent twice.
      expect(new Set(units.map(([of, year]) => `${of} ${year}`)).size).toBe(sample.province.units.length);
    });

    test('the note of an item that was lowered warns of it, in every unit of its set and nowhere else', async () => {
      const items = await kept(copy, PREVIOUS_ROWS.lowered);
      const file = sample.host.spreadsheets.dump(copy).workbook;
      for (const { shortName, criteriaSet } of sample.province.units) {
        const sheet = file.sheets.find(({ properties }) => properties.title === shortName)!;
        const warned = sheet.rows.flatMap(([, row]) => {
          const [code, name] = [0, 1].map((column) => row.find((cell) => cell.column === column));
          const line = name?.note?.split('\n').find((each) => each.startsWith('Lưu ý từ năm'));
          return line === undefined ? [] : [[code?.value?.stringValue, line]];
        });
        const expected = items.flatMap(([of, code, lesson]) =>
          of === criteriaTabTitle(criteriaSet) ? [[code, warning('2017', lesson!)]] : [],
        );
        expect(warned.sort()).toEqual(expected.sort());
        expect(warned.length).toBeGreaterThan(0);
      }
    });

    test('its Nhật ký begins with how it came about, and generating again has nothing to do', async () => {
      const log = await cells(copy, TAB_TITLES.log, 'C2:D4');
      expect(log.map(([job]) => job)).toEqual([JOB_TITLES.openNewYear, JOB_TITLES.generate, '']);
      expect(log[0]![1]).toMatch(/^Mở năm 2018 từ sổ năm 2017: xóa \d{4} giá trị/);
      expect(said(await sample.host.click(sample.office, copy, JOB_TITLES.generate, ['OK']))).toContain(
        NOTHING_TO_DO,
      );
    });

    whereUnitsHaveFiles(way)(
      'it has files of its own: those of the year that is over stay as they are',
      async () => {
        const old = sample.player.files;
        const filesOf = async (workbook: string): Promise<string[]> =>
          (await cells(workbook, TAB_TITLES['unit-files'], 'A4:G40')).flatMap(([title, , url]) =>
            title ? [url!] : [],
          );
        const before = JSON.stringify(old.map((id) => sample.host.spreadsheets.dump(id)));
        const scores = contents(copy);
        expect((await filesOf(copy)).join('')).toBe('');
        const { outcome } = await sample.host.click(sample.office, copy, JOB_TITLES.exchange, {
          press: async ({ buttons }) => ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }),
          see: () => undefined,
        });
        expect(outcome).toBe('done');
        const made = await filesOf(copy);
        expect(made).toHaveLength(old.length);
        expect(made.every((url) => url !== '' && !old.some((id) => url.includes(id)))).toBe(true);
        expect(JSON.stringify(old.map((id) => sample.host.spreadsheets.dump(id)))).toBe(before);
        const unitTabs = (file: object) =>
          (file as WorkbookFile['workbook']).sheets.filter(({ properties }) =>
            sample.province.units.some(({ shortName }) => shortName === properties.title),
          );
        expect(unitTabs(contents(copy)).map(({ rows }) => rows)).toEqual(
          unitTabs(scores).map(({ rows }) => rows),
        );
      },
    );

    test('only whoever opened it may open the new workbook, until the office invites', async () => {
      await expect(sample.host.display('skhdt@sonla.example', copy, TAB_TITLES.start, 'A1')).rejects.toThrow(
        'The caller does not have permission',
      );
    });

    test('a changed criteria set is compared with the year before', async () => {
      const check = () => sample.host.click(sample.office, copy, JOB_TITLES.checkRound, ['OK']);
      expect(said(await check())).toContain('giống năm 2017: chỉ số hai năm so sánh được');
      const rows = await cells(copy, 'Tiêu chí sở', 'A4:C20');
      const at = rows.findIndex(([code]) => code === '1.1.1') + 4;
      await sample.host.type(sample.office, copy, 'Tiêu chí sở', `A${at}`, '1.1.9');
      expect(said(await check())).toContain(
        'khác năm 2017: thêm 1 mục (1.1.9), bỏ 1 mục (1.1.1). Chỉ số hai năm không so sánh được trọn vẹn.',
      );
    });

    test.each([
      JOB_TITLES.rank,
      JOB_TITLES.exchange,
      JOB_TITLES.publishOfficially,
      JOB_TITLES.returnStage,
      JOB_TITLES.openNewYear,
    ])('the old workbook is closed: "%s" is refused and says where to go', async (job) => {
      const url = await setting(sample.workbook, 'nextWorkbook');
      expect(said(await sample.click(sample.office, job))).toContain(closed(url));
    });

    test('no trigger of the old workbook goes on', () => {
      expect(sample.host.triggers.filter(({ workbookId }) => workbookId === sample.workbook)).toEqual([]);
    });
  });

  test('cut off at every call in turn, the same click finishes, with one copy like that of an undisturbed run', async () => {
    const first = (await copies())[0]!;
    sample.host.spreadsheets.restore(over);
    // As if the first had been deleted: what cannot be read is made anew.
    const deleted = sample.host.spreadsheets.dump(first);
    const stranger = { ...deleted.workbook, owner: sample.province.units[0]!.address };
    sample.host.spreadsheets.restore({ ...deleted, workbook: stranger });
    const isCopying = ({ method }: ScriptCall): boolean => method === 'Spreadsheet.copy';
    const cutOffAfter = (when: (call: ScriptCall) => boolean): void => {
      sample.host.hooks = { afterCall: (call) => (when(call) ? call.cutOff() : undefined) };
    };
    cutOffAfter(isCopying);
    expect((await open()).outcome).toBe('cut off');
    const known = new Set(await copies());

    let run: Execution | undefined;
    const warned: boolean[] = [];
    for (let call = 16; run?.outcome !== 'done'; call += 1) {
      cutOffAfter((each) => each.number >= call && !isCopying(each));
      run = await open();
      warned.push(run.dialogs.some(({ message }) => message.includes(maybeCopied('Chỉ số CCHC 2018'))));
      expect(call).toBeLessThan(80);
    }
    // A copy whose id the run did not live to learn is the office's to delete: it is told until there is another.
    expect([warned[0], warned.at(-1)]).toEqual([true, false]);
    const made = (await copies()).filter((id) => !known.has(id));
    expect(made).toHaveLength(1);
    expect(contents(made[0]!)).toEqual(undisturbed);
  }, 120_000);
});
