/**
 * A whole round in which every text that people may type is numbered: into each column of texts, by imports, by the sidebar. Played with other
 * texts it is the same round, so that two can be laid one over the other. It asserts nothing.
 */
import type { SampleUnit } from '../../local/sample/son-la-2017';
import type { TypedAcross } from '../../src/core/jobs/appraisal';
import type { LogPage } from '../../src/core/log/filter';
import type { ItemAcross } from '../../src/core/standing/item-across';
import { CLOSE_COLUMNS } from '../../src/core/text/close-calls';
import { ANALYSES } from '../../src/core/text/jobs';
import { methodName } from '../../src/core/text/methods';
import { RESULT_FILES } from '../../src/core/text/results-file';
import { TAB_TITLES, UNIT_COLUMN_TITLES } from '../../src/core/text/titles';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import { a1 } from '../../src/core/workbook/a1';
import { CRITERIA_COLUMNS, columnIndex, UNIT_COLUMNS } from '../../src/core/workbook/contract';
import { criteriaSetKeyOf, TAB, unitTab } from '../../src/core/workbook/place';
import { SNAPSHOT_FIELDS, type SpreadsheetResource, snapshotOf } from '../../src/core/workbook/snapshot';
import { NumberedOffice, type NumberedRound } from './numbered-office';
import type { Words } from './numbered-province';

/** How far the round is played. */
type End = 'publication' | 'next year';

class Player extends NumberedOffice {
  constructor(
    words: Words,
    private readonly upTo: End,
    way: UnitFilesWay,
  ) {
    super(words, way);
  }

  async play(): Promise<NumberedRound> {
    const sample = await this.begin();
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
    // Into a tab that is at home in a file nothing is imported.
    if (this.way === 'none') await this.importUnitTab(units[0]!);
    await player.selfScore(units[0]!);
    await this.typeFormulas(units[1]!);
    await player.advance();
    for (const unit of units) await player.appraise(unit);
    await this.appraiseAcross(units[0]!);
    await this.pasteReasons(units[2]!);
    await player.caughtUp();
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
    await player.caughtUp();
    return this.made;
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
    const home = this.made.player.workbookOf(unit);
    const tab = await this.tab(unitTab(unit.code), home);
    const rows = tab.rows.flatMap((cells, row) =>
      typeof cells[columnIndex(UNIT_COLUMNS, 'evidence')] === 'string' && row > 6 ? [row] : [],
    );
    for (const [at, row] of rows.slice(0, 14).entries()) {
      const column = columnIndex(UNIT_COLUMNS, at % 2 === 0 ? 'evidence' : 'explanation');
      const text = this.next();
      const isFormula = text.startsWith('=');
      await this.put(tab, row, column, isFormula ? { formulaValue: text } : { stringValue: text }, home);
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
      const kept: readonly string[] = [TAB_TITLES.units, TAB_TITLES.publication, TAB_TITLES['unit-files']];
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
    const { host, workbook, looks, player } = this.made;
    await player.caughtUp();
    const before = [workbook, ...player.files].map((id) => host.spreadsheets.dump(id));
    const tab = await this.tab(`criteria:${unit.criteriaSet}`);
    const row = tab.rows.findIndex(([code]) => code === '1.1.2');
    await this.put(tab, row, columnIndex(CRITERIA_COLUMNS, 'method'), { stringValue: methodName('survey') });
    await this.click('generate');
    looks.push(['an item lost', host.spreadsheets.dump(workbook)]);
    for (const file of before) host.spreadsheets.restore(file);
  }
}

export const playNumberedRound = (
  words: Words,
  { upTo = 'next year', way = 'none' }: { upTo?: End; way?: UnitFilesWay } = {},
): Promise<NumberedRound> => new Player(words, upTo, way).play();
