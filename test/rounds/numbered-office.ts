/**
 * The office of a numbered round: presses items, calls what the sidebar calls, writes as another program would, and fills its own tabs. It keeps what
 * was said and asserts nothing.
 */
import type { Dialog, Execution } from '../../local/host/host';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { JOB_TITLES, type JobName } from '../../src/core/text/jobs';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import {
  APPRAISERS_COLUMNS,
  type Column,
  CRITERIA_COLUMNS,
  columnIndex,
  SETTINGS_COLUMNS,
  UNITS_COLUMNS,
} from '../../src/core/workbook/contract';
import { TAB } from '../../src/core/workbook/place';
import type { ExtendedValue } from '../../src/core/workbook/request';
import { SETTINGS, settingRow } from '../../src/core/workbook/settings-contract';
import {
  type ActualTab,
  isBlank,
  SNAPSHOT_FIELDS,
  type SpreadsheetResource,
  snapshotOf,
  tabByKey,
} from '../../src/core/workbook/snapshot';
import type { Answer } from '../../src/shell/sidebar';
import { numberedProvince, openTexts, type Words } from './numbered-province';
import { type SampleHost, sampleHost } from './played-sample';

export interface NumberedRound extends SampleHost {
  /** What every job said and every call of the sidebar answered, in their order, as JSON. */
  answers: [what: string, answer: string][];
  /** Workbooks as they stood before a later step changed them. */
  looks: [when: string, file: WorkbookFile][];
  /** Cells into which a person typed whatever it is as such, by the key of the tab: a text of a formula is a formula there. */
  typedAsSuch: { tab: string; cell: string; text: string }[];
  /** Results as files, by their kind. */
  files: Record<string, string>;
}

/** How a job says that it did nothing. */
const BLOCKED = 'Chưa làm gì vì';

export class NumberedOffice {
  private count = 0;
  protected made!: NumberedRound;

  constructor(
    private readonly words: Words,
    /** Where units fill in. */
    protected readonly way: UnitFilesWay,
  ) {}

  protected readonly next = (): string => this.words(++this.count);

  protected async begin(): Promise<NumberedRound> {
    const sample = await sampleHost(() => true, [], numberedProvince(this.next), this.way);
    this.made = { ...sample, answers: [], looks: [], typedAsSuch: [], files: {} };
    return this.made;
  }

  /** Agrees to whatever is asked. */
  protected async click(job: JobName): Promise<Execution> {
    const { host, workbook, office, answers, player } = this.made;
    await player.caughtUp();
    const execution = await host.click(office, workbook, JOB_TITLES[job], {
      press: async ({ buttons }: Dialog) => ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }),
      see: () => undefined,
    });
    player.clicked(JOB_TITLES[job], execution);
    if (execution.outcome !== 'done') throw new Error(`${job}: ${execution.error?.message}`);
    const said = [...execution.dialogs, ...execution.toasts].map(({ title, message }) => [title, message]);
    answers.push([job, JSON.stringify(said)]);
    if (said.some(([, message]) => message!.startsWith(BLOCKED))) throw new Error(`${job}: ${said.at(-1)}`);
    return execution;
  }

  protected async run<T>(name: string, ...given: unknown[]): Promise<T> {
    const { host, workbook, office, player } = this.made;
    await player.caughtUp();
    const run = await host.run(office, workbook, name, given);
    player.changed(run.batches > 0);
    if (run.outcome !== 'done') throw new Error(`${name}: ${run.error?.message}`);
    return run.result as T;
  }

  protected async call<T>(name: string, ...given: unknown[]): Promise<T> {
    const result = await this.run<T>(name, ...given);
    this.made.answers.push([name, JSON.stringify(result)]);
    return result;
  }

  protected async perform(job: JobName, input: string): Promise<void> {
    const asked = await this.call<Answer>('previewJob', job, input);
    const done = await this.call<Answer>('performJob', job, asked.fingerprint, input);
    if (done.kind !== 'done') throw new Error(`${job}: ${JSON.stringify(done)}`);
  }

  protected async tab(key: string, workbook = this.made.workbook): Promise<ActualTab> {
    const { host, office } = this.made;
    const reply = await host.spreadsheets.get(office, workbook, { fields: SNAPSHOT_FIELDS });
    return tabByKey(snapshotOf(reply as SpreadsheetResource), key)!;
  }

  /** As another program would: typed into some cells, a text like "=1" would be a formula of the person who types it. */
  protected async put(
    { sheetId }: ActualTab,
    row: number,
    column: number,
    value: ExtendedValue,
    workbook = this.made.workbook,
  ): Promise<void> {
    const { host, office, player } = this.made;
    const start = { sheetId, rowIndex: row, columnIndex: column };
    const rows = [{ values: [{ userEnteredValue: value }] }];
    const requests = [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
    await host.spreadsheets.batchUpdate(office, workbook, { requests });
    player.changed();
  }

  private async fill(kind: string, key: string, columns: readonly Column[], header: number): Promise<void> {
    const tab = await this.tab(key);
    const open = openTexts(kind, columns).map((column) => columns.indexOf(column));
    const filled = tab.rows.slice(header + 1).filter(([code]) => code !== null && code !== undefined).length;
    for (const column of open) {
      // What the player typed already is found again by its number.
      const rows = Array.from({ length: filled }, (_, row) => tab.rows[header + 1 + row]?.[column] ?? null);
      const values = rows.map((now) => ({
        userEnteredValue: { stringValue: this.isOurs(now) ? now : this.next() },
      }));
      const start = { sheetId: tab.sheetId, rowIndex: header + 1, columnIndex: column };
      await this.made.send({
        updateCells: {
          start,
          rows: values.map((value) => ({ values: [value] })),
          fields: 'userEnteredValue',
        },
      });
    }
  }

  private isOurs(content: unknown): content is string {
    const { units, appraisers } = this.made.province;
    const known = [
      ...units.flatMap(({ code, name, shortName, group }): string[] => [code, name, shortName, group]),
      ...appraisers.flatMap(({ code, name }) => [code, name]),
    ];
    return typeof content === 'string' && known.includes(content);
  }

  protected async fillOfficeTabs(): Promise<void> {
    await this.fill('units', TAB.units, UNITS_COLUMNS, 2);
    await this.fill('appraisers', TAB.appraisers, APPRAISERS_COLUMNS, 2);
    const units = await this.tab(TAB.units);
    await this.put(units, 3, columnIndex(UNITS_COLUMNS, 'evidenceFolder'), {
      stringValue: `https://kho.example/${this.next()}`,
    });
    const settings = await this.tab(TAB.settings);
    for (const { key, kind } of SETTINGS) {
      const [value, second] = (['value', 'second'] as const).map((each) =>
        columnIndex(SETTINGS_COLUMNS, each),
      );
      const isFilled = !isBlank(settings.rows[settingRow(key)]?.[value!]);
      if (kind === 'band' && isFilled)
        await this.put(settings, settingRow(key), second!, { stringValue: this.next() });
      if (kind !== 'text' || ['year', 'reminderDays', 'nextWorkbook'].includes(key)) continue;
      const named = key.startsWith('reminder') ? '{đơn vị} {cơ quan} ' : '';
      await this.put(settings, settingRow(key), value!, { stringValue: `${named}${this.next()}` });
    }
    for (const set of ['departments', 'office', 'districts']) {
      await this.fill('criteria', `criteria:${set}`, CRITERIA_COLUMNS, 2);
      const tab = await this.tab(`criteria:${set}`);
      const before = tab.rows[0]?.[1];
      const name = this.next().trim();
      await this.put(tab, 0, 1, { stringValue: name });
      for (const [row, cells] of units.rows.entries())
        if (cells[columnIndex(UNITS_COLUMNS, 'criteriaSet')] === before)
          await this.put(units, row, columnIndex(UNITS_COLUMNS, 'criteriaSet'), { stringValue: name });
    }
  }
}
