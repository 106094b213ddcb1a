/**
 * People type while the office's jobs run: between any two calls of a job, and at the same time with slow calls. What was accepted
 * stands in the row of its code afterwards, whatever rows, rights and stages did meanwhile.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ScriptCall } from '../../local/host/execution';
import { EditRefused } from '../../local/sheets/errors';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import type { UnitColumnKey } from '../../src/core/workbook/contract';
import type { Answer } from '../../src/shell/sidebar';
import { cellOf, fewUnits, type SampleHost, sampleHost } from './played-sample';

let sample: SampleHost;
/** The workbook in a stage, half scored. */
const stages = new Map<'selfScoring' | 'firstAppraisal', WorkbookFile>();
beforeAll(async () => {
  sample = await sampleHost(() => true, [], fewUnits());
  const { player, province, host, workbook } = sample;
  await player.prepare();
  await player.advance();
  for (const unit of province.units.slice(0, 2)) await player.selfScore(unit, 20);
  stages.set('selfScoring', host.spreadsheets.dump(workbook));
  await player.advance();
  stages.set('firstAppraisal', host.spreadsheets.dump(workbook));
}, 180_000);
afterEach(() => {
  sample.host.hooks = {};
  sample.host.switches = {};
});
afterAll(() => sample.host.close());

interface Typed {
  tab: string;
  code: string;
  column: UnitColumnKey;
  text: string;
}

/** A person who types one thing after another, each into the row that has its code just then. */
class Typist {
  readonly accepted: Typed[] = [];
  refused = 0;
  private next = 0;

  constructor(
    private readonly account: string,
    private readonly tab: string,
    private readonly column: UnitColumnKey,
    private readonly codes: readonly string[],
  ) {}

  async type(): Promise<void> {
    const code = this.codes[this.next % this.codes.length]!;
    const text = `${this.column} ${this.next++}`;
    try {
      const cell = await cellOf(sample, this.tab, code, this.column);
      await sample.host.type(this.account, sample.workbook, this.tab, cell, text);
      this.accepted.push({ tab: this.tab, code, column: this.column, text });
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      this.refused += 1;
    }
  }
}

async function shown({ tab, code, column }: Pick<Typed, 'tab' | 'code' | 'column'>): Promise<string> {
  const cell = await cellOf(sample, tab, code, column);
  return (await sample.host.display(sample.office, sample.workbook, tab, cell))[0]![0]!;
}

/** Of two edits of a cell the later one stands. */
async function allStand(typists: readonly Typist[]): Promise<void> {
  const last = new Map(
    typists.flatMap(({ accepted }) => accepted).map((typed) => [`${typed.tab} ${typed.code}`, typed]),
  );
  for (const typed of last.values()) expect({ ...typed, text: await shown(typed) }).toEqual(typed);
}

const CODES = ['1.1.1', '1.1.2', '2.1.1', '3.1.1', '4.1.1', '5.1.1', '6.1.1', '7.1.1'];
const typistsIn = (
  column: UnitColumnKey,
  accountOf: (unit: number) => string,
  codes: readonly string[] = CODES,
): Typist[] =>
  sample.province.units
    .slice(0, 2)
    .map(({ shortName }, unit) => new Typist(accountOf(unit), shortName, column, codes));

const click = (title: string) =>
  sample.host.click(sample.office, sample.workbook, title, {
    press: async ({ buttons }) => ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }),
    see: () => undefined,
  });

/** Everybody types once between any two calls of the office's job. */
function typeBetweenCalls(typists: readonly Typist[]): void {
  let busy = false;
  const turn = async ({ account }: ScriptCall): Promise<void> => {
    if (busy || account !== sample.office) return;
    busy = true;
    for (const typist of typists) await typist.type();
    busy = false;
  };
  sample.host.hooks = { beforeCall: turn, afterCall: turn };
}

const TITLES = 'Tiêu chí sở';
const asItIs = async (): Promise<void> => {};
/** A new item in the middle, one that goes, and one with another name. */
async function changeCriteria(): Promise<void> {
  const { host, workbook, office } = sample;
  const rows = await host.display(office, workbook, TITLES, 'A4:C20');
  const rowOf = (code: string): number => rows.findIndex(([found]) => found === code) + 4;
  await host.type(office, workbook, TITLES, `A${rowOf('1.1.3')}`, '1.1.9');
  await host.type(office, workbook, TITLES, `B${rowOf('1.1.2')}`, 'Tên mới của mục 1.1.2');
}

describe('units type between any two calls of', () => {
  beforeEach(() => void sample.host.spreadsheets.restore(stages.get('selfScoring')!));

  test.each([
    [JOB_TITLES.generate, changeCriteria],
    [JOB_TITLES.rank, asItIs],
    [JOB_TITLES.publishDraft, asItIs],
    [JOB_TITLES.receive, asItIs],
    [JOB_TITLES.advanceStage, asItIs],
  ])('"%s": nothing is lost, nothing lands in another row', async (title, before) => {
    await before();
    const typists = typistsIn('explanation', (unit) => sample.province.units[unit]!.address);
    typeBetweenCalls(typists);
    const run = await click(title);
    sample.host.hooks = {};
    await sample.host.settled();
    expect(run.outcome).toBe('done');
    expect(typists.every(({ accepted }) => accepted.length > 0)).toBe(true);
    // Who is locked out by the new stage is refused, not overwritten.
    if (title === JOB_TITLES.advanceStage) expect(typists.every(({ refused }) => refused > 0)).toBe(true);
    await allStand(typists);
  });
});

test('what is typed into a row of an item that is about to go, after the job has read it, goes to Lưu trữ', async () => {
  const { host, workbook, office, province } = sample;
  host.spreadsheets.restore(stages.get('selfScoring')!);
  const { shortName, address } = province.units[0]!;
  await changeCriteria();
  const cell = await cellOf(sample, shortName, '1.1.3', 'explanation');
  const LATE = 'Nhập khi việc đang chạy';
  let looks = 0;
  host.hooks = {
    beforeCall: async ({ method }) => {
      if (method !== 'sheets.spreadsheets.getByDataFilter' || looks++ > 0) return;
      await host.type(address, workbook, shortName, cell, LATE);
    },
  };
  expect((await click(JOB_TITLES.generate)).outcome).toBe('done');
  expect(looks).toBeGreaterThan(1);
  const archived = await host.display(office, workbook, TAB_TITLES.archive, 'A1:G60');
  expect(archived.filter((row) => row.includes(LATE))).toEqual([
    expect.arrayContaining([shortName, '1.1.3']),
  ]);
});

describe('in overlapping executions with slow calls', () => {
  test.each([
    ['units', JOB_TITLES.generate, 'selfScoring', 'explanation'],
    ['units', JOB_TITLES.advanceStage, 'selfScoring', 'evidence'],
    ['appraisers', JOB_TITLES.advanceStage, 'firstAppraisal', 'firstNote'],
  ] as const)(
    '%s type while the office runs "%s": all that was accepted stands',
    async (who, title, stage, column) => {
      sample.host.spreadsheets.restore(stages.get(stage)!);
      if (title === JOB_TITLES.generate) await changeCriteria();
      sample.host.switches = { latencyMilliseconds: 60 };
      const account = (unit: number): string =>
        who === 'units' ? sample.province.units[unit]!.address : sample.office;
      // Looking for a row and typing into it are two steps here, so they keep to rows that do not move between the two.
      const typists = typistsIn(column, account, ['1.1.1', '1.1.2']);
      let running = true;
      const people = typists.map(async (typist) => {
        while (running) {
          await typist.type();
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
      });
      const [run] = await Promise.all([
        click(title).finally(() => {
          running = false;
        }),
        ...people,
      ]);
      await sample.host.settled();
      expect(run.outcome).toBe('done');
      expect(typists.every(({ accepted }) => accepted.length > 1)).toBe(true);
      await allStand(typists);
    },
  );
});

describe('self-scores are accepted in bulk', () => {
  const first = { tab: '', code: '1.1.1', column: 'firstScore' } as const;
  const runFor = async (account: string, name: string, ...parameters: unknown[]): Promise<Answer> => {
    const execution = await sample.host.run(account, sample.workbook, name, parameters);
    expect(execution.error).toBeUndefined();
    return execution.result as Answer;
  };
  beforeEach(() => void sample.host.spreadsheets.restore(stages.get('firstAppraisal')!));

  test('what an appraiser typed after the preview is not overwritten: the plan is another and is shown again', async () => {
    const tab = sample.province.units[0]!.shortName;
    const preview = await runFor(sample.office, 'previewJob', 'acceptSelfScores');
    const cell = await cellOf(sample, tab, first.code, first.column);
    await sample.host.type(sample.office, sample.workbook, tab, cell, '0');
    const again = await runFor(sample.office, 'performJob', 'acceptSelfScores', preview.fingerprint);
    expect(again.kind).toBe('ask');
    const done = await runFor(sample.office, 'performJob', 'acceptSelfScores', again.fingerprint);
    expect(done.kind).toBe('done');
    expect(await shown({ ...first, tab })).toBe('0,00');
  });

  test('appraisers who type other items meanwhile lose nothing', async () => {
    const preview = await runFor(sample.office, 'previewJob', 'acceptSelfScores');
    const typists = typistsIn('firstNote', () => sample.office);
    typeBetweenCalls(typists);
    const done = await runFor(sample.office, 'performJob', 'acceptSelfScores', preview.fingerprint);
    sample.host.hooks = {};
    expect(done.kind).toBe('done');
    await allStand(typists);
  });
});
