/**
 * Sees what each job of the office saw, at the moment at which it looked, and tells afterwards what does not agree with it: figures of no one moment,
 * differences that Nhật ký điểm does not have.
 */
import type { JobName } from '../../src/core/text/jobs';
import { LOG_FILE, logFileTitle } from '../../src/core/text/score-log';
import { TAB_TITLES } from '../../src/core/text/titles';
import { UNIT_COLUMNS } from '../../src/core/workbook/contract';
import type { Execution, ScriptCall } from '../host/host';
import type { BusyRound } from './everybody';
import { cellKey, type TypedCells, type UnitTabs } from './typed-cells';

const SHOWN_IN: Partial<Record<JobName, string>> = {
  rank: TAB_TITLES.ranking,
  publishDraft: TAB_TITLES.publication,
};
const MOST_CHANGES = 20_000;
const CODE = /^[A-Z]+\d*$/;

/** Of one key in the log. */
interface Step {
  before: string;
  after: string;
}

export class Witness {
  readonly wrong: string[] = [];
  /** What stood in the unit tabs at each look that Nhật ký điểm took of all of them, oldest first. */
  private readonly looks: TypedCells[] = [];
  private readonly lookedIn = new Set<Execution>();
  /** Totals as the formulas of Bảng điểm gave them when the account's job looked. */
  private readonly totals = new Map<string, Map<string, string>>();

  /** Numbers of edits that were made between the look of an "acceptSelfScores" and its end. */
  readonly meanwhile: { from: number; to: number }[] = [];
  /** Of those between a job's last look at rows that go and their going: docs/limits.md. */
  readonly tooLate: { from: number; to: number }[] = [];
  private readonly lookedAtRows = new Map<Execution, number>();
  /** Edits by the look of each account's job. */
  private readonly editsAtLook = new Map<string, number>();
  private loggedBefore = 0;
  /** What each account is running. */
  private readonly running = new Map<string, JobName>();

  constructor(
    private readonly round: BusyRound,
    private readonly tabs: UnitTabs,
  ) {}

  async saw({ execution, method, parameters }: ScriptCall): Promise<void> {
    const { functionName, account } = execution;
    const { edits } = this.round.tally;
    if (method === 'sheets.spreadsheets.getByDataFilter') this.lookedAtRows.set(execution, edits);
    if (method === 'sheets.spreadsheets.batchUpdate') {
      this.tooLate.push({ from: this.lookedAtRows.get(execution) ?? edits, to: edits });
      this.lookedAtRows.delete(execution);
    }
    const isLook = functionName === 'performJob' || functionName === 'roundWatched';
    const isRead = method.startsWith('sheets.spreadsheets.get') && parameters[0] === this.round.workbook;
    if (!isLook || !isRead || this.lookedIn.has(execution)) return;
    this.lookedIn.add(execution);
    this.editsAtLook.set(account, this.round.tally.edits);
    if (account === this.round.province.office.address) this.looks.push(await this.tabs.all());
    if (functionName === 'performJob' && SHOWN_IN[this.running.get(account)!])
      this.totals.set(account, await this.shown(TAB_TITLES['score-table']));
  }

  /** What stands in the tabs now is what the log saw last. */
  async start(): Promise<void> {
    this.looks.push(await this.tabs.all());
    this.loggedBefore = (await this.log()).length;
  }

  begins(job: JobName, account: string): void {
    this.running.set(account, job);
  }

  /** That it did something; told before anything else moves. */
  async ended(job: JobName, account: string): Promise<void> {
    if (job === 'acceptSelfScores')
      this.meanwhile.push({ from: this.editsAtLook.get(account)!, to: this.round.tally.edits });
    const title = SHOWN_IN[job];
    if (title === undefined) return;
    const moment = this.totals.get(account)!;
    const shown = await this.shown(title);
    if (shown.size !== moment.size) this.wrong.push(`${title} has ${shown.size} units of ${moment.size}`);
    for (const [unit, figures] of shown)
      if (moment.get(unit) !== figures)
        this.wrong.push(`${title}, ${unit}: ${figures}, at the moment of the look ${moment.get(unit)}`);
  }

  /** Total and index by unit, of Bảng điểm and of the tabs that jobs write. */
  private async shown(title: string): Promise<Map<string, string>> {
    const { host, workbook, province } = this.round;
    const rows = await host.display(province.office.address, workbook, title, 'A1:Z120');
    const figures = new Map<string, string>();
    let columns = { code: -1, total: -1, index: -1 };
    for (const row of rows) {
      if (row.includes('Tổng điểm'))
        columns = { code: row.indexOf('Mã'), total: row.indexOf('Tổng điểm'), index: row.indexOf('Chỉ số') };
      else if (CODE.test(row[columns.code] ?? ''))
        figures.set(row[columns.code]!, `${row[columns.total]} ${row[columns.index]}`);
    }
    return figures;
  }

  /** Every change of every cell is logged once, in its order: from the first look to the last nothing is missing between two. */
  async compareLog(): Promise<void> {
    const steps = await this.logged();
    const keys = new Set([...steps.keys(), ...this.looks.flatMap((look) => [...look.keys()])]);
    for (const key of keys) {
      const seen = this.looks.map((look) => look.get(key) ?? '');
      const chain = steps.get(key) ?? [];
      const values = [seen[0]!, ...chain.map(({ after }) => after)];
      const breaks = chain.some(({ before }, at) => before !== values[at]);
      let at = 0;
      for (const value of seen) {
        while (at < values.length && values[at] !== value) at += 1;
      }
      const ends = values.at(-1) === seen.at(-1);
      if (breaks || at >= values.length || !ends)
        this.wrong.push(`Nhật ký điểm of ${key}: ${values.join(' > ')}, the looks saw ${seen.join(' > ')}`);
    }
  }

  private async log(): Promise<string[][]> {
    const { host, province } = this.round;
    const file = host.workbooks.find((id) =>
      host.spreadsheets.dump(id).workbook.properties.title.startsWith(logFileTitle('')),
    )!;
    const rows = await host.display(province.office.address, file, LOG_FILE.changes, `A2:H${MOST_CHANGES}`);
    return rows.filter(([from]) => from);
  }

  private async logged(): Promise<Map<string, Step[]>> {
    const steps = new Map<string, Step[]>();
    for (const [, , unit, code, title, before = '', after = ''] of (await this.log()).slice(
      this.loggedBefore,
    )) {
      const column = UNIT_COLUMNS.find((each) => each.title === title);
      if (!code || column === undefined) continue;
      const key = cellKey(unit!, code, column.key);
      steps.set(key, [...(steps.get(key) ?? []), { before, after }]);
    }
    return steps;
  }
}
