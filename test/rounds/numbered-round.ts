/**
 * A whole round in which every text that people may type is numbered: into each column of texts, by imports, by the sidebar. Played with other
 * texts it is the same round, so that two can be laid one over the other. It asserts nothing.
 */
import type { Dialog, Execution } from '../../local/host/host';
import type { SampleScore } from '../../local/sample/item-scores';
import type { SampleProvince, SampleUnit } from '../../local/sample/son-la-2017';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import type { TypedAcross } from '../../src/core/jobs/appraisal';
import type { LogPage } from '../../src/core/log/filter';
import type { ItemAcross } from '../../src/core/standing/item-across';
import { CLOSE_COLUMNS } from '../../src/core/text/close-calls';
import { ANALYSES, JOB_TITLES, type JobName } from '../../src/core/text/jobs';
import { methodName } from '../../src/core/text/methods';
import { RESULT_FILES } from '../../src/core/text/results-file';
import { TAB_TITLES, UNIT_COLUMN_TITLES } from '../../src/core/text/titles';
import { a1 } from '../../src/core/workbook/a1';
import {
  APPRAISERS_COLUMNS,
  type Column,
  CRITERIA_COLUMNS,
  columnIndex,
  SETTINGS_COLUMNS,
  UNIT_COLUMNS,
  UNITS_COLUMNS,
} from '../../src/core/workbook/contract';
import { criteriaSetKeyOf, TAB, unitTab } from '../../src/core/workbook/place';
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
import { fewUnits, type SampleHost, sampleHost } from './played-sample';

/** The text of a number. */
export type Words = (number: number) => string;

/** How far the round is played. */
type End = 'publication' | 'next year';

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

/** Columns whose cells take a word that the workbook knows, an address, or a code that others refer to by itself. */
const CLOSED: Record<string, readonly string[]> = {
  units: ['criteriaSet', 'addresses'],
  appraisers: ['addresses'],
  criteria: ['code', 'method', 'appraiser'],
  unit: ['firstReason', 'secondReason'],
};

/** Columns of texts that people fill in as they like. */
export const openTexts = (kind: string, columns: readonly Column[]): readonly Column[] =>
  columns.filter(
    ({ key, who, format }) =>
      who !== 'nobody' && format.numberFormat?.type === 'TEXT' && !CLOSED[kind]?.includes(key),
  );

/** One unit of each criteria set and two of the first, so that a group has places to share out. */
function numberedProvince(next: () => string): SampleProvince {
  const all = fewUnits();
  const kept = all.units.filter(
    ({ criteriaSet }, at) => at < 2 || at === all.units.findIndex((unit) => unit.criteriaSet === criteriaSet),
  );
  // A registry is read with its spaces tidied, and the player finds tabs and rows by these words.
  const tidy = (): string => next().replace(/\s+/g, ' ').trim();
  const groups = new Map(kept.map(({ group }) => [group, tidy() as SampleUnit['group']]));
  const filled = (text: string): string => (text === '' ? '' : next());
  const scores: SampleProvince['scores'] = {};
  const units = kept.map((unit): SampleUnit => {
    const code = tidy();
    const { items, notApplicable, ...more } = all.scores[unit.code]!;
    scores[code] = {
      ...more,
      items: items.map(
        (item): SampleScore => ({
          ...item,
          evidence: filled(item.evidence),
          explanation: filled(item.explanation),
          firstNote: filled(item.firstNote),
          supplement: filled(item.supplement),
          secondNote: filled(item.secondNote),
        }),
      ),
      notApplicable: notApplicable && { ...notApplicable, reason: next() },
    };
    return { ...unit, code, name: next(), shortName: tidy(), group: groups.get(unit.group)! };
  });
  const appraisers = all.appraisers.map((each) => ({ ...each, code: next(), name: next() }));
  return { ...all, units, appraisers, scores };
}

class Player {
  private count = 0;
  private made!: NumberedRound;

  constructor(
    private readonly words: Words,
    private readonly upTo: End,
  ) {}

  private readonly next = (): string => this.words(++this.count);

  async play(): Promise<NumberedRound> {
    const sample = await sampleHost(() => true, [], numberedProvince(this.next));
    this.made = { ...sample, answers: [], looks: [], typedAsSuch: [], files: {} };
    const { player } = sample;
    const { units } = sample.province;
    await player.prepare();
    await this.fillOfficeTabs();
    await this.click('generate');
    await this.click('checkRound');
    await this.click('invite');
    await player.advance();
    for (const unit of units.slice(1)) await player.selfScore(unit);
    await this.click('remind');
    await player.selfScore(units[0]!, 3);
    await this.importUnitTab(units[0]!);
    await player.selfScore(units[0]!);
    await this.typeFormulas(units[1]!);
    await player.advance();
    for (const unit of units) await player.appraise(unit);
    await this.appraiseAcross(units[0]!);
    await this.pasteReasons(units[2]!);
    await sample.host.settled();
    this.made.looks.push(['first appraisal', sample.host.spreadsheets.dump(sample.workbook)]);
    await player.advance();
    for (const unit of units) await player.explain(unit);
    await player.advance();
    for (const unit of units) await player.decide(unit);
    await player.typeSurvey();
    await this.importSurvey(units[0]!);
    await this.renameTabs();
    await player.advance();
    await sample.host.advance(15);
    await this.publish();
    if (this.upTo === 'publication') return this.made;
    await this.ask();
    await this.loseAnItem(units[1]!);
    await this.click('openNewYear');
    await sample.host.settled();
    return this.made;
  }

  /** Agrees to whatever is asked. */
  private async click(job: JobName): Promise<Execution> {
    const { host, workbook, office, answers } = this.made;
    await host.settled();
    const execution = await host.click(office, workbook, JOB_TITLES[job], {
      press: async ({ buttons }: Dialog) => ({ button: buttons === 'YES_NO' ? 'YES' : 'OK', text: '' }),
      see: () => undefined,
    });
    if (execution.outcome !== 'done') throw new Error(`${job}: ${execution.error?.message}`);
    const said = [...execution.dialogs, ...execution.toasts].map(({ title, message }) => [title, message]);
    answers.push([job, JSON.stringify(said)]);
    if (said.some(([, message]) => message!.startsWith(BLOCKED))) throw new Error(`${job}: ${said.at(-1)}`);
    return execution;
  }

  private async run<T>(name: string, ...given: unknown[]): Promise<T> {
    const { host, workbook, office } = this.made;
    await host.settled();
    const run = await host.run(office, workbook, name, given);
    if (run.outcome !== 'done') throw new Error(`${name}: ${run.error?.message}`);
    return run.result as T;
  }

  private async call<T>(name: string, ...given: unknown[]): Promise<T> {
    const result = await this.run<T>(name, ...given);
    this.made.answers.push([name, JSON.stringify(result)]);
    return result;
  }

  private async perform(job: JobName, input: string): Promise<void> {
    const asked = await this.call<Answer>('previewJob', job, input);
    const done = await this.call<Answer>('performJob', job, asked.fingerprint, input);
    if (done.kind !== 'done') throw new Error(`${job}: ${JSON.stringify(done)}`);
  }

  private async tab(key: string): Promise<ActualTab> {
    const { host, workbook, office } = this.made;
    const reply = await host.spreadsheets.get(office, workbook, { fields: SNAPSHOT_FIELDS });
    return tabByKey(snapshotOf(reply as SpreadsheetResource), key)!;
  }

  /** As another program would: typed into some cells, a text like "=1" would be a formula of the person who types it. */
  private put({ sheetId }: ActualTab, row: number, column: number, value: ExtendedValue): Promise<void> {
    const start = { sheetId, rowIndex: row, columnIndex: column };
    const rows = [{ values: [{ userEnteredValue: value }] }];
    return this.made.send({ updateCells: { start, rows, fields: 'userEnteredValue' } });
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

  private async fillOfficeTabs(): Promise<void> {
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

  /** Rows as the sidebar sends those of a file. */
  private async importUnitTab(unit: SampleUnit): Promise<void> {
    const { rows } = await this.tab(unitTab(unit.code));
    const at = (key: 'code' | 'evidence' | 'explanation'): number => columnIndex(UNIT_COLUMNS, key);
    const items = rows.filter((cells) => /^\d+\.\d+\.\d+$/.test(String(cells[0]))).slice(0, 6);
    const table = [
      [UNIT_COLUMN_TITLES.code, UNIT_COLUMN_TITLES.evidence, UNIT_COLUMN_TITLES.explanation, this.next()],
      ...items.map((cells) => [String(cells[at('code')]), this.next(), this.next(), this.next()]),
      [this.next(), this.next(), '', ''],
    ];
    const input = JSON.stringify({
      unit: unit.code,
      rows: [[unit.code], ...table].map((cells, line) => ({ line: line + 1, cells })),
    });
    await this.call('readUnitImport', input);
    await this.perform('importUnitTab', input);
  }

  /** Formulas that a unit typed into cells of its own: they are its business, and never become anybody else's. */
  private async typeFormulas(unit: SampleUnit): Promise<void> {
    const tab = await this.tab(unitTab(unit.code));
    const rows = tab.rows.flatMap((cells, row) =>
      typeof cells[columnIndex(UNIT_COLUMNS, 'evidence')] === 'string' && row > 6 ? [row] : [],
    );
    for (const [at, row] of rows.slice(0, 14).entries()) {
      const column = columnIndex(UNIT_COLUMNS, at % 2 === 0 ? 'evidence' : 'explanation');
      const text = this.next();
      const isFormula = text.startsWith('=');
      await this.put(tab, row, column, isFormula ? { formulaValue: text } : { stringValue: text });
      this.made.typedAsSuch.push({ tab: tab.key!, cell: a1(row, column), text });
    }
  }

  private async appraiseAcross(unit: SampleUnit): Promise<void> {
    const code = '1.1.2';
    const { units } = await this.call<ItemAcross>('readItemAcross', unit.criteriaSet, code);
    const { score, reason, note } = units.find((each) => each.unit === unit.code)!;
    const typed: TypedAcross = {
      set: unit.criteriaSet,
      code,
      units: [{ unit: unit.code, score, reason, note: this.next(), before: { score, reason, note } }],
    };
    await this.perform('appraiseAcross', JSON.stringify(typed));
  }

  /** A paste takes the drop-down of a cell away, so even a choice can be any text. */
  private async pasteReasons(unit: SampleUnit): Promise<void> {
    const tab = await this.tab(unitTab(unit.code));
    const column = columnIndex(UNIT_COLUMNS, 'firstReason');
    const rows = tab.rows.flatMap((cells, row) => (cells[column] ? [row] : [])).slice(1, 4);
    for (const row of rows) await this.put(tab, row, column, { stringValue: this.next() });
  }

  private async importSurvey(unit: SampleUnit): Promise<void> {
    // On one line each, since lines are counted.
    const quote = (text: string): string => `"${text.replace(/[\r\n]/g, ' ').replace(/"/g, '""')}"`;
    const pasted = [
      ['Đơn vị', 'Mã', 'A', 'B', 'C', 'D', quote(this.next())],
      [quote(unit.name), '8.1.1', '20', '5', '3', '2', quote(this.next())],
      [quote(this.next()), '8.1.1', '20', '5', '3', '2', ''],
      [quote(unit.name), quote(this.next()), '20', '5', '3', '2', ''],
    ]
      .map((cells) => cells.join('\t'))
      .join('\n');
    await this.call('readSurveyImport', pasted);
    await this.perform('importSurvey', pasted);
  }

  /** Every tab of ours under a title of a person's own, and the workbook itself. */
  private async renameTabs(): Promise<void> {
    const { host, workbook, office, send } = this.made;
    const reply = await host.spreadsheets.get(office, workbook, { fields: SNAPSHOT_FIELDS });
    for (const { key, sheetId, title } of snapshotOf(reply as SpreadsheetResource).tabs) {
      const kept: readonly string[] = [TAB_TITLES.units, TAB_TITLES.publication];
      const isNamed = key !== null && (key in TAB_TITLES || criteriaSetKeyOf(key) !== null);
      if (!isNamed || kept.includes(title)) continue;
      const renamed = this.next().replace(/\s+/g, ' ').trim();
      await send({ updateSheetProperties: { properties: { sheetId, title: renamed }, fields: 'title' } });
    }
    const title = { updateSpreadsheetProperties: { properties: { title: this.next() }, fields: 'title' } };
    await host.spreadsheets.batchUpdate(office, workbook, { requests: [title] });
    await this.click('mend');
  }

  private async publish(): Promise<void> {
    await this.click('rank');
    await this.click('publishDraft');
    await this.made.player.advance();
    await this.click('publishOfficially');
    await this.click('publishCopy');
    await this.click('mailReportCards');
    await this.click('analyseCriteria');
    for (const analysis of ANALYSES) await this.click(analysis);
    const calls = await this.tab(TAB.closeCalls);
    const row = calls.rows.findIndex((cells) => cells.includes(CLOSE_COLUMNS.opinion));
    if (row >= 0) {
      const column = calls.rows[row]!.indexOf(CLOSE_COLUMNS.opinion);
      await this.put(calls, row + 1, column, { stringValue: this.next() });
      await this.click('analyseCloseCalls');
    }
  }

  /** All that the sidebar reads. */
  private async ask(): Promise<void> {
    const { answers, files, province } = this.made;
    await this.call('readStanding');
    await this.call('readReportCards', '');
    await this.call('readReportCards', province.units[0]!.code);
    for (const analysis of ANALYSES) await this.call('readAnalysis', analysis);
    // Its list of units is in the order of the alphabet.
    const { changes } = await this.run<LogPage>('readScoreLog', { unit: '', code: '', text: '' });
    answers.push(['readScoreLog', JSON.stringify(changes)]);
    await this.call('readItemAcross', 'departments', '1.1.1');
    for (const kind of RESULT_FILES)
      files[kind] = (await this.run<{ text: string }>('readResultsFile', kind)).text;
    const { rows, title } = await this.tab(TAB.publication);
    const row = rows.findIndex((cells) => typeof cells[0] === 'number');
    for (const column of 'ADF') await this.call('explainFigure', title, `${column}${row + 1}`);
  }

  /** An item that becomes a surveyed one: what was typed for it leaves its cells for Lưu trữ. Undone afterwards. */
  private async loseAnItem(unit: SampleUnit): Promise<void> {
    const { host, workbook, looks } = this.made;
    const before = host.spreadsheets.dump(workbook);
    const tab = await this.tab(`criteria:${unit.criteriaSet}`);
    const row = tab.rows.findIndex(([code]) => code === '1.1.2');
    await this.put(tab, row, columnIndex(CRITERIA_COLUMNS, 'method'), { stringValue: methodName('survey') });
    await this.click('generate');
    looks.push(['an item lost', host.spreadsheets.dump(workbook)]);
    host.spreadsheets.restore(before);
  }
}

export const playNumberedRound = (words: Words, upTo: End = 'next year'): Promise<NumberedRound> =>
  new Player(words, upTo).play();
