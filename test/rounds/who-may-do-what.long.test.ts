/**
 * Who may click and type what, in every stage of the sample round: every kind of account tries every column, by typing and
 * through the API as a script would; in the office's workbook, and in a file of the unit's own.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STAGES, type Stage } from '../../src/core/assessment/stage';
import { JOB_TITLES, onlyOffice } from '../../src/core/text/jobs';
import { STAGE_TITLES } from '../../src/core/text/stages';
import { UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import { SUBMISSION_ROW } from '../../src/core/workbook/reading/submission';
import { OPEN, TICKS } from './open-columns';
import { contentsOf, preparedSample, type SampleHost, said } from './played-sample';
import { whereUnitsHaveTheScript } from './ways';

const TAB = 'Sở Nội vụ';
const ACCOUNTS = {
  unit: 'snv@sonla.example',
  'another unit': 'stc@sonla.example',
  appraiser: 'thamdinh.cchc@sonla.example',
  office: 'cchc@sonla.example',
} as const;
type Account = keyof typeof ACCOUNTS;

/** Columns out of sight. */
const APPRAISAL: readonly UnitColumnKey[] = ['firstScore', 'firstReason', 'firstNote'];
const SECOND: readonly UnitColumnKey[] = ['secondScore', 'secondReason', 'secondNote'];
const HIDDEN: Record<Stage, readonly UnitColumnKey[]> = {
  preparation: [...APPRAISAL, 'furtherExplanation', ...SECOND],
  selfScoring: [...APPRAISAL, 'furtherExplanation', ...SECOND],
  firstAppraisal: ['furtherExplanation', ...SECOND],
  explanation: SECOND,
  secondAppraisal: [],
  summing: [],
  publication: [],
};

describe.each(['none', 'perUnit'] as const)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  let sheetId = 0;
  /** Where the unit's tab is: in the office's workbook, and where units have files in the unit's, too. */
  let places: Record<string, string>;
  /** By what they are. */
  let rows: Record<'scored' | 'survey' | 'criterion' | 'area' | 'total' | 'submission' | 'header', number>;

  beforeAll(async () => {
    sample = await preparedSample(way);
    const { host, workbook, office, player } = sample;
    const file = player.homeOf(ACCOUNTS.unit, TAB, 'A1');
    places = { office: workbook, ...(file !== workbook && { unit: file }) };
    const { sheets = [] } = await host.spreadsheets.get(office, workbook, {
      fields: 'sheets.properties(sheetId,title)',
    });
    sheetId = sheets.find(({ properties }) => properties?.title === TAB)!.properties!.sheetId ?? 0;
    const codes = (await host.display(office, workbook, TAB, 'A1:A140')).map(([code]) => code);
    rows = {
      scored: codes.indexOf('1.1.1'),
      survey: codes.indexOf('8.2'),
      criterion: codes.indexOf('1.1'),
      area: codes.indexOf('I'),
      total: codes.indexOf('Tổng'),
      submission: SUBMISSION_ROW,
      header: SUBMISSION_ROW + 2,
    };
  }, 180_000);
  afterAll(() => sample.host.close());

  const keys = UNIT_COLUMNS.map(({ key }) => key);

  /** Through the API, without changing what is typed. */
  async function scriptMayEdit(
    place: string,
    account: string,
    row: number,
    column: number,
  ): Promise<boolean> {
    const range = {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    };
    try {
      const requests = [{ repeatCell: { range, cell: {}, fields: 'note' } }];
      await sample.host.spreadsheets.batchUpdate(account, place, { requests });
    } catch (error) {
      expect(String(error)).toMatch(mayOpen(account, place) ? 'protected' : 'permission');
      return false;
    }
    return true;
  }

  async function personMayType(
    place: string,
    account: string,
    row: number,
    column: number,
  ): Promise<boolean> {
    const { host, office } = sample;
    const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
    const [[before = '']] = (await host.display(office, place, TAB, cell)) as [string[]];
    try {
      await host.type(account, place, TAB, cell, before);
    } catch (error) {
      expect(String(error)).toMatch(mayOpen(account, place) ? 'được bảo vệ' : 'permission');
      return false;
    }
    return true;
  }

  /** Units open nothing but their own file, and nobody else but the office opens it. */
  const mayOpen = (account: string, place: string): boolean => {
    if (way === 'none' || account === ACCOUNTS.office) return true;
    return place === places['unit'] ? account === ACCOUNTS.unit : account === ACCOUNTS.appraiser;
  };

  /** What may be edited, as "row: columns". */
  async function editable(place: string, account: string): Promise<Record<string, UnitColumnKey[]>> {
    const found: Record<string, UnitColumnKey[]> = {};
    for (const [name, row] of Object.entries(rows)) {
      for (const [column, key] of keys.entries()) {
        const typed = await personMayType(place, account, row, column);
        expect([name, key, await scriptMayEdit(place, account, row, column)]).toEqual([name, key, typed]);
        if (typed) found[name] = [...(found[name] ?? []), key];
      }
    }
    return found;
  }

  const expected = (stage: Stage, account: Account): Record<string, readonly UnitColumnKey[]> => {
    const scored = OPEN[stage][account] ?? [];
    const ticks = account === 'unit' ? (TICKS[stage] ?? []) : [];
    return { ...(scored.length > 0 && { scored }), ...(ticks.length > 0 && { submission: ticks }) };
  };

  async function stageShown(): Promise<string> {
    const { host, workbook, office } = sample;
    const lines = await host.display(office, workbook, 'Bắt đầu', 'A1:B40');
    return lines.find(([label]) => label === 'Giai đoạn hiện tại')?.[1] ?? '';
  }

  async function hiddenIn(place: string): Promise<UnitColumnKey[]> {
    const { host, office } = sample;
    const reply = (await host.spreadsheets.get(office, place, {
      ranges: [`'${TAB}'`],
      fields: 'sheets.data.columnMetadata.hiddenByUser',
    })) as { sheets: { data: { columnMetadata: { hiddenByUser?: boolean }[] }[] }[] };
    return keys.filter((_key, column) => reply.sheets[0]!.data[0]!.columnMetadata[column]?.hiddenByUser);
  }

  describe.each(STAGES)('in the stage %s', (stage) => {
    beforeAll(async () => {
      if (stage !== 'preparation') await sample.player.advance();
    }, 60_000);

    test('Bắt đầu shows it, and the columns of later stages are out of sight', async () => {
      expect(await stageShown()).toBe(STAGE_TITLES[stage]);
      for (const place of Object.values(places)) expect(await hiddenIn(place)).toEqual(HIDDEN[stage]);
    });

    test.each(['unit', 'another unit', 'appraiser'] as const)(
      '%s may edit exactly what the stage opens, typed and through the API',
      async (account) => {
        for (const place of Object.values(places))
          expect(await editable(place, ACCOUNTS[account])).toEqual(
            mayOpen(ACCOUNTS[account], place) ? expected(stage, account) : {},
          );
      },
    );
  });

  test('the office may edit every cell of a unit tab', async () => {
    for (const row of Object.values(rows)) {
      for (const [column] of keys.entries()) {
        for (const place of Object.values(places))
          expect(await personMayType(place, ACCOUNTS.office, row, column)).toBe(true);
      }
    }
  });

  test('a stage change reads once to ask and once to do, sends at most two batches, and the last stage has no next one', async () => {
    await sample.host.settled();
    const back = await sample.click(ACCOUNTS.office, JOB_TITLES.returnStage, 'YES');
    expect(back).toMatchObject({ outcome: 'done', reads: 2 });
    expect(back.batches).toBeLessThanOrEqual(2);
    const forward = await sample.click(ACCOUNTS.office, JOB_TITLES.advanceStage, 'YES');
    expect(forward.batches).toBeLessThanOrEqual(2);
    const none = await sample.click(ACCOUNTS.office, JOB_TITLES.advanceStage);
    expect(said(none)).toContain('giai đoạn cuối');
    expect(none.batches).toBe(0);
  });

  const notInMenu: readonly string[] = [
    'acceptSelfScores',
    'appraiseAcross',
    'ruleNotApplicable',
    'importSurvey',
    'importUnitTab',
    'remindDaily',
  ];
  const inMenu = Object.entries(JOB_TITLES).filter(([job]) => !notInMenu.includes(job));

  whereUnitsHaveTheScript(way).each(inMenu)(
    'a unit that clicks %s is refused with a sentence',
    async (_job, title) => {
      const before = contentsOf(sample);
      const execution = await sample.click(ACCOUNTS.unit, title);
      expect(execution).toMatchObject({ outcome: 'done', batches: 0 });
      expect(said(execution)).toContain(onlyOffice());
      expect(contentsOf(sample)).toBe(before);
    },
  );
});
