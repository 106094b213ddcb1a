/**
 * Runs jobs in this process, over the local Sheets API and without the bundle: read, plan, batches, send. It asserts nothing
 * and computes no value: an engine that is asked for one fails, since jobs read what was typed and never a result.
 */
import type { CellValue, FormulaEngine } from '../../local/sheets/formula-engine';
import { type OwnReading, Spreadsheets } from '../../local/sheets/spreadsheets';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { JOBS } from '../../src/core/jobs/jobs';
import type { JobContext, Plan } from '../../src/core/jobs/plan';
import type { JobName } from '../../src/core/text/jobs';
import { type Batch, batches } from '../../src/core/workbook/batches';
import { sheetIdOf } from '../../src/core/workbook/identity';
import type { CellData, Request } from '../../src/core/workbook/request';
import {
  type ActualTab,
  type Content,
  SNAPSHOT_FIELDS,
  type Snapshot,
  type SpreadsheetResource,
  snapshotOf,
  tabByKey,
} from '../../src/core/workbook/snapshot';

export const OFFICE = 'noivu@sonla.example';

const noValues = (): never => {
  throw new Error('A job asked for the result of a formula.');
};
const NO_ENGINE: FormulaEngine = {
  load: async () => noValues(),
  set: noValues,
  calculate: async () => noValues(),
  isCurrent: noValues,
  value: noValues,
  dispose: () => {},
};

const NO_POST = { url: 'https://docs.google.com/spreadsheets/d/w/edit', sent: [], left: 100 };

/** Given the day that it is in the workbook. */
export type MakeEngine = (locale: string, today: () => number) => FormulaEngine;

export interface Run {
  plan: Plan;
  batches: readonly Batch[];
  /** The workbook as the plan saw it. */
  before: Snapshot;
}

export const cellOf = (content: Content): CellData => {
  if (content === null || content === '') return {};
  if (typeof content === 'object') return { userEnteredValue: { formulaValue: content.formula } };
  if (typeof content === 'number') return { userEnteredValue: { numberValue: content } };
  if (typeof content === 'boolean') return { userEnteredValue: { boolValue: content } };
  return { userEnteredValue: { stringValue: content } };
};

export class InProcessRound {
  /** The clock of the jobs, as Nhật ký shows it. */
  now = '23/04/2018 10:00';

  private constructor(
    private readonly spreadsheets: Spreadsheets,
    private readonly id: string,
  ) {}

  /** @param engine where values are looked at; without one, asking for a value fails */
  static async start(engine: MakeEngine = () => NO_ENGINE): Promise<InProcessRound> {
    const spreadsheets = new Spreadsheets({
      engine,
      clock: () => new Date('2018-04-23T03:00:00Z'),
      isAccount: (address) => address.endsWith('@sonla.example'),
    });
    const { spreadsheetId } = await spreadsheets.create(OFFICE, { properties: { title: 'Chỉ số CCHC' } });
    return new InProcessRound(spreadsheets, spreadsheetId);
  }

  /** @param workbook the office's, where no other is named */
  async snapshot(workbook = this.id): Promise<Snapshot> {
    const reply = await this.spreadsheets.get(OFFICE, workbook, { fields: SNAPSHOT_FIELDS });
    return snapshotOf(reply as SpreadsheetResource);
  }

  async tab(key: string): Promise<ActualTab> {
    const tab = tabByKey(await this.snapshot(), key);
    if (!tab) throw new Error(`No tab ${key}`);
    return tab;
  }

  /** What a job knows beside the workbook. */
  context(): JobContext {
    return {
      now: this.now,
      caller: OFFICE,
      version: '0',
      post: NO_POST,
      access: { editors: [], watchOwner: null },
      nextWorkbook: null,
    };
  }

  /** What the job would do now. @param input what a person typed for it */
  async plan(job: JobName, input = ''): Promise<Run> {
    const before = await this.snapshot();
    const plan = JOBS[job](before, this.context(), input);
    return { plan, batches: batches(plan.changes), before };
  }

  async run(job: JobName): Promise<Run> {
    const run = await this.plan(job);
    for (const { requests } of run.batches) await this.send(requests);
    return run;
  }

  async send(requests: readonly Request[], workbook = this.id): Promise<void> {
    await this.spreadsheets.batchUpdate(OFFICE, workbook, { requests: [...requests] });
  }

  /** Another workbook of the office. @returns id and address */
  async create(workbook: Parameters<Spreadsheets['create']>[1]): Promise<{ id: string; url: string }> {
    const { spreadsheetId, spreadsheetUrl } = await this.spreadsheets.create(OFFICE, workbook);
    return { id: spreadsheetId, url: String(spreadsheetUrl) };
  }

  /** Contents as a person leaves them, from a cell of one of our tabs on; blank clears. */
  async type(
    key: string,
    row: number,
    column: number,
    block: readonly (readonly Content[])[],
    workbook = this.id,
  ): Promise<void> {
    const start = { sheetId: sheetIdOf(key), rowIndex: row, columnIndex: column };
    const rows = block.map((contents) => ({ values: contents.map(cellOf) }));
    await this.send([{ updateCells: { start, rows, fields: 'userEnteredValue' } }], workbook);
  }

  /** What the cells of a tab show, computed. */
  async values(key: string, workbook = this.id): Promise<CellValue[][]> {
    const { sheetId, rowCount, columnCount } = tabByKey(await this.snapshot(workbook), key)!;
    const range = {
      sheetId,
      startRowIndex: 0,
      endRowIndex: rowCount,
      startColumnIndex: 0,
      endColumnIndex: columnCount,
    };
    return this.spreadsheets.values(OFFICE, workbook, range);
  }

  /** A look at the workbook with its values, as a download takes it. */
  reading<T>(look: (reading: OwnReading) => T): Promise<T> {
    return this.spreadsheets.reading(OFFICE, this.id, look);
  }

  dump(workbook = this.id): WorkbookFile {
    return this.spreadsheets.dump(workbook);
  }

  restore(file: WorkbookFile): void {
    this.spreadsheets.restore(file);
  }
}
