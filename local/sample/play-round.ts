/**
 * Plays the sample round in a workbook as people would: the office clicks and types, units score themselves, appraisers
 * appraise. It types and clicks only; every total, index and rank comes out of the add-in.
 */
import { areaOf, parseCode } from '../../src/core/assessment/code';
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import { JOB_TITLES } from '../../src/core/text/jobs';
import type { SettingKey } from '../../src/core/text/settings';
import { criteriaTabTitle, TAB_TITLES } from '../../src/core/text/titles';
import { UNIT_FILES_WAYS, type UnitFilesWay } from '../../src/core/text/unit-files';
import { a1, quoted } from '../../src/core/workbook/a1';
import {
  CRITERIA_COLUMNS,
  columnIndex,
  SURVEY_COLUMNS,
  UNIT_COLUMNS,
  type UnitColumnKey,
} from '../../src/core/workbook/contract';
import { SUBMISSION_ROW } from '../../src/core/workbook/reading/submission';
import { settingRow } from '../../src/core/workbook/settings-contract';
import type { SpreadsheetResource } from '../../src/core/workbook/snapshot';
import { workbookIdOf } from '../../src/core/workbook/unit-files';
import type { Execution, Host } from '../host/host';
import type { SampleScore } from './item-scores';
import type { SampleProvince, SampleUnit } from './son-la-2017';

export interface PlayedRound {
  /** Executions of the jobs, in their order. */
  jobs: Execution[];
  /** Scores typed into unit tabs and Khảo sát. */
  itemScores: number;
}

/** As a Vietnamese keyboard types it. */
const typed = (value: number): string => String(value).replace('.', ',');
const typedRate = (rate: number): string => `${typed(Math.round(rate * 1e6) / 1e4)}%`;

const sets = proposedCriteriaSets();
const setNames = new Map(sets.map(({ key, name }) => [key as string, name]));
const at = (column: UnitColumnKey, row: number): string => a1(row, columnIndex(UNIT_COLUMNS, column));

export class RoundPlayer {
  readonly played: PlayedRound = { jobs: [], itemScores: 0 };
  protected readonly office: string;
  /** Ids of the files in which units fill in, by the short name of the unit. */
  protected readonly fileOf = new Map<string, string>();

  constructor(
    protected readonly host: Host,
    protected readonly workbook: string,
    protected readonly province: SampleProvince,
    private readonly say: (line: string) => void = () => {},
    /** Where units fill in. */
    protected readonly way: UnitFilesWay = 'none',
  ) {
    this.office = province.office.address;
  }

  /** Whatever is asked is agreed to, whatever is said is read and closed. */
  async click(title: string): Promise<Execution> {
    await this.host.settled();
    const execution = await this.host.click(this.office, this.workbook, title, {
      press: async ({ buttons }) => (buttons === 'OK' || buttons === 'OK_CANCEL' ? 'OK' : 'YES'),
      see: () => {},
    });
    if (execution.outcome !== 'done')
      throw new Error(`${title}: ${execution.error?.message ?? execution.outcome}`);
    this.played.jobs.push(execution);
    this.say(
      `${title}: ${[...execution.toasts.map(({ message }) => message), ...execution.dialogs.map(({ message }) => message)].pop() ?? ''}`,
    );
    return execution;
  }

  /** Set-up, settings, registry, appraisers; then the unit tabs. */
  async prepare(): Promise<void> {
    await this.register();
    await this.click(JOB_TITLES.generate);
    await this.exchange();
  }

  /** All that the office types before there are unit tabs. */
  async register(): Promise<void> {
    const { province, host, workbook, office } = this;
    await this.click(JOB_TITLES.setUp);
    const settings: Partial<Record<SettingKey, string>> = {
      year: String(province.year),
      province: province.province,
      organisation: 'Sở Nội vụ',
      decision: province.decision,
      place: 'Sơn La',
      signerTitle: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
      // Ahead of the host's time, so that whoever opens the sample finds its stages open.
      selfScoringDeadline: this.dayAhead(30),
      firstAppraisalDeadline: this.dayAhead(60),
      explanationDeadline: this.dayAhead(75),
      secondAppraisalDeadline: this.dayAhead(105),
      publicationDate: this.dayAhead(150),
      office1: office,
      ...(this.way !== 'none' && { unitFiles: UNIT_FILES_WAYS[this.way] }),
    };
    for (const [key, text] of Object.entries(settings)) {
      await host.type(office, workbook, TAB_TITLES.settings, `B${settingRow(key as SettingKey) + 1}`, text);
    }
    await this.makeRoom(TAB_TITLES.units, 3 + province.units.length);
    await host.type(
      office,
      workbook,
      TAB_TITLES.units,
      'A4',
      province.units.map((unit) => [
        unit.code,
        unit.name,
        unit.shortName,
        unit.group,
        setNames.get(unit.criteriaSet)!,
        unit.address,
        '',
        unit.previousIndex === null ? '' : typed(unit.previousIndex),
        unit.previousRank === null ? '' : String(unit.previousRank),
      ]),
    );
    await host.type(
      office,
      workbook,
      TAB_TITLES.appraisers,
      'A4',
      province.appraisers.map(({ code, name, address }) => [code, name, address]),
    );
    for (const { key, rows } of sets) {
      const column = columnIndex(CRITERIA_COLUMNS, 'appraiser');
      const codes = rows.map(({ code, method }) => [
        method === null || method === 'survey' ? '' : (this.appraiserOf(code)?.code ?? ''),
      ]);
      await host.type(office, workbook, criteriaTabTitle(key), a1(3, column), codes);
    }
    for (const { address } of [...(this.way === 'none' ? province.units : []), ...province.appraisers]) {
      host.spreadsheets.share(workbook, address, 'writer');
    }
  }

  /** With the files of units, where there are any. */
  async exchange(): Promise<void> {
    if (this.way === 'none') return;
    await this.click(JOB_TITLES.exchange);
    await this.findFiles();
  }

  /** As the office's workbook lists them now. */
  protected async findFiles(): Promise<void> {
    const rows = await this.host.display(this.office, this.workbook, TAB_TITLES['unit-files'], 'A4:G400');
    for (const [, units = '', url = ''] of rows)
      for (const name of units.split(', ')) this.fileOf.set(name, workbookIdOf(url));
  }

  /** The workbook in which the unit fills in its tab. */
  workbookOf({ shortName }: SampleUnit): string {
    return this.fileOf.get(shortName) ?? this.workbook;
  }

  protected workbookFor(account: string, unit: SampleUnit): string {
    return account === unit.address ? this.workbookOf(unit) : this.workbook;
  }

  private dayAhead(days: number): string {
    const { now } = this.host;
    return new Date(now.getTime() + days * 86_400_000).toLocaleDateString('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh',
    });
  }

  /** The round goes on to its next stage, whoever is not done. */
  async advance(): Promise<void> {
    await this.exchange();
    await this.click(JOB_TITLES.advanceStage);
    await this.exchange();
  }

  /** Stage by stage: units score themselves and hand in; appraisers appraise; units explain; the rest is decided; the survey. */
  async score(): Promise<void> {
    const { units } = this.province;
    await this.advance();
    for (const unit of units) await this.selfScore(unit);
    await this.advance();
    for (const unit of units) await this.appraise(unit);
    await this.advance();
    for (const unit of units) await this.explain(unit);
    await this.advance();
    for (const unit of units) await this.decide(unit);
    await this.typeSurvey();
    await this.advance();
  }

  async rankAndPublish(): Promise<void> {
    await this.click(JOB_TITLES.rank);
    await this.advance();
    await this.click(JOB_TITLES.publishOfficially);
  }

  /** Inserts rows above the last one of a list, as a person does who needs more than are offered. */
  private async makeRoom(title: string, rows: number): Promise<void> {
    const { spreadsheets } = this.host;
    const fields = 'sheets.properties(sheetId,title,gridProperties.rowCount)';
    const { sheets = [] } = await spreadsheets.get(this.office, this.workbook, { fields });
    const properties = sheets.find((sheet) => sheet.properties?.title === title)?.properties;
    const { rowCount } = (properties as { gridProperties: { rowCount: number } }).gridProperties;
    if (rows <= rowCount) return;
    const range = {
      sheetId: properties?.sheetId ?? 0,
      dimension: 'ROWS',
      startIndex: rowCount - 1,
      endIndex: rows - 1,
    };
    const requests = [{ insertDimension: { range, inheritFromBefore: true } }];
    await spreadsheets.batchUpdate(this.office, this.workbook, { requests });
  }

  private appraiserOf(code: string) {
    const area = parseCode(code) ? areaOf(code) : null;
    return this.province.appraisers.find(({ areas }) => area !== null && areas.includes(area));
  }

  private async rowsOf(unit: SampleUnit, account = this.office): Promise<Map<string | undefined, number>> {
    // As typed, not as shown: showing a cell computes all that is due.
    const { sheets = [] } = (await this.host.spreadsheets.get(account, this.workbookFor(account, unit), {
      ranges: [`${quoted(unit.shortName)}!A1:A140`],
      fields: 'sheets.data.rowData.values.userEnteredValue.stringValue',
    })) as Pick<SpreadsheetResource, 'sheets'>;
    const rows = sheets[0]?.data?.[0]?.rowData ?? [];
    return new Map(rows.map(({ values }, row) => [values?.[0]?.userEnteredValue?.stringValue, row]));
  }

  protected type(account: string, unit: SampleUnit, cell: string, texts: string[]): Promise<void> {
    return this.host.type(account, this.workbookFor(account, unit), unit.shortName, cell, [texts]);
  }

  /** The unit scores its items, all of them and hands in, or as many as are given. */
  async selfScore(unit: SampleUnit, items?: number): Promise<void> {
    const rowOf = await this.rowsOf(unit, unit.address);
    for (const score of this.province.scores[unit.code]!.items.slice(0, items)) {
      const row = rowOf.get(score.code)!;
      const { figure, selfScore, evidence, explanation } = score;
      if (figure !== null) await this.type(unit.address, unit, at('figure', row), [this.figure(unit, score)]);
      await this.type(unit.address, unit, at('selfScore', row), [typed(selfScore), evidence, explanation]);
      if (items === undefined) this.played.itemScores += 1;
    }
    if (items !== undefined) return;
    const { notApplicable } = this.province.scores[unit.code]!;
    if (notApplicable !== null) {
      const row = rowOf.get(notApplicable.code)!;
      await this.type(unit.address, unit, at('notApplicableAsked', row), ['TRUE']);
      await this.type(unit.address, unit, at('explanation', row), [notApplicable.reason]);
    }
    await this.type(unit.address, unit, at('notApplicableAsked', SUBMISSION_ROW), ['TRUE']);
    // No person types as fast: of more than 30 events at once Google drops some.
    await this.host.settled();
    await this.type(unit.address, unit, at('selfScore', SUBMISSION_ROW), ['TRUE']);
    await this.host.settled();
  }

  /** The office rules on what does not apply; appraisers score the unit's items, all of them or as many as are given. */
  async appraise(unit: SampleUnit, items?: number): Promise<void> {
    const rowOf = await this.rowsOf(unit);
    const { notApplicable } = this.province.scores[unit.code]!;
    if (notApplicable !== null && items === undefined)
      await this.type(this.office, unit, at('notApplicable', rowOf.get(notApplicable.code)!), ['TRUE']);
    for (const score of this.province.scores[unit.code]!.items.slice(0, items)) {
      const { code, firstScore, firstReason, firstNote } = score;
      const texts = [typed(firstScore), firstReason, firstNote];
      await this.type(this.appraiserOf(code)!.address, unit, at('firstScore', rowOf.get(code)!), texts);
    }
  }

  /** The unit answers the first appraisal where it has something to say. */
  async explain(unit: SampleUnit): Promise<void> {
    const rowOf = await this.rowsOf(unit, unit.address);
    for (const { code, supplement } of this.province.scores[unit.code]!.items) {
      if (supplement === '') continue;
      await this.type(unit.address, unit, at('furtherExplanation', rowOf.get(code)!), [supplement]);
    }
  }

  /** Appraisers decide what was contested. */
  async decide(unit: SampleUnit): Promise<void> {
    const rowOf = await this.rowsOf(unit);
    for (const { code, secondScore, secondReason, secondNote } of this.province.scores[unit.code]!.items) {
      if (secondScore === null) continue;
      const texts = [typed(secondScore), secondReason, secondNote];
      await this.type(this.appraiserOf(code)!.address, unit, at('secondScore', rowOf.get(code)!), texts);
    }
  }

  private figure(unit: SampleUnit, score: SampleScore): string {
    const { rows } = sets.find(({ key }) => key === unit.criteriaSet)!;
    const item = rows.find(({ code }) => code === score.code)!;
    const isRate = item.method === 'rate' || item.method === 'bands';
    return isRate ? typedRate(score.figure!) : typed(score.figure!);
  }

  async typeSurvey(): Promise<void> {
    const keys = await this.host.display(this.office, this.workbook, TAB_TITLES.survey, 'A1:A400');
    const rowOf = new Map(keys.map(([key], row) => [key, row]));
    for (const unit of this.province.units) {
      for (const { code, counts } of this.province.scores[unit.code]!.surveys) {
        const cell = a1(rowOf.get(`${unit.code}/${code}`)!, columnIndex(SURVEY_COLUMNS, 'countA'));
        await this.host.type(this.office, this.workbook, TAB_TITLES.survey, cell, [counts.map(String)]);
        this.played.itemScores += 1;
      }
    }
  }
}
