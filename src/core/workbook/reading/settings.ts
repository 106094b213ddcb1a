/** Reads Cấu hình. A setting that is missing falls back to its proposal where one exists; a wrong one blocks. */
import type { Band } from '../../assessment/bands';
import { type Decimal, decimal } from '../../assessment/decimal';
import type { Problem, Where } from '../../assessment/problem';
import { type Day, DEADLINES, type Stage, type TimedStage } from '../../assessment/stage';
import { contentText } from '../../text/content';
import { settingMoved } from '../../text/damage';
import { dayOf } from '../../text/date';
import { numberAsText } from '../../text/reading-problems';
import * as text from '../../text/settings';
import { STAGE_TITLES } from '../../text/stages';
import { UNIT_FILES_WAYS, type UnitFilesWay } from '../../text/unit-files';
import { a1 } from '../a1';
import { SETTINGS_COLUMNS } from '../contract';
import { TAB } from '../place';
import { SETTINGS, SETTINGS_HEADER, type Setting, settingRow } from '../settings-contract';
import { type ActualTab, type Content, contentAt, isBlank, type Snapshot, tabByKey } from '../snapshot';
import { plainTitle, readTable, type TableRow } from '../table';
import { readAddresses } from './addresses';
import { readReferredNumber } from './typed-number';

export interface Settings {
  year: string;
  province: string;
  organisation: string;
  decision: string;
  publicationDecision: string;
  place: string;
  /** Lines as typed. */
  signerTitle: string;
  signerName: string;
  stage: Stage;
  /** Last days, included. */
  deadlines: Readonly<Partial<Record<TimedStage, Day>>>;
  reminder: { days: readonly number[]; subject: string; body: string };
  scoreDecimals: number;
  indexDecimals: number;
  rankingBasis: keyof typeof text.RANKING_BASES;
  tieRule: keyof typeof text.TIE_RULES;
  unitFiles: UnitFilesWay;
  /** null: no cap. */
  bonusCap: Decimal | null;
  penaltyCap: Decimal | null;
  /** Share of the maximum that each survey answer counts for, A to D. */
  surveyShares: readonly Decimal[];
  /** Answers that an item needs for a score; null: none. */
  surveyMinimum: Decimal | null;
  officeAddresses: readonly string[];
  bands: readonly Band[];
  /** Address of the workbook that took over; '' while this one is in use. */
  nextWorkbook: string;
}

/** Settings of a workbook whose Cấu hình is still to be made. */
export const proposedSettings = (): Settings => ({
  year: '',
  province: '',
  organisation: '',
  decision: '',
  publicationDecision: '',
  place: '',
  signerTitle: '',
  signerName: '',
  stage: 'preparation',
  deadlines: {},
  reminder: { days: [], subject: '', body: '' },
  scoreDecimals: 2,
  indexDecimals: 2,
  rankingBasis: 'rounded',
  tieRule: '1224',
  unitFiles: 'none',
  bonusCap: null,
  penaltyCap: null,
  surveyShares: [],
  surveyMinimum: null,
  officeAddresses: [],
  bands: [],
  nextWorkbook: '',
});

type Row = TableRow<(typeof SETTINGS_COLUMNS)[number]['key']>;

function choiceOf<K extends string>(choices: Record<K, string>, content: Content): K | null {
  const keys = Object.keys(choices) as K[];
  return keys.find((key) => plainTitle(choices[key]) === plainTitle(content)) ?? null;
}

/** Address of the workbook that took over from this one, '' while it is in use. */
export function nextWorkbookOf(snapshot: Snapshot): string {
  const label = plainTitle(text.SETTING_TEXTS.nextWorkbook[0]);
  const row = tabByKey(snapshot, TAB.settings)?.rows.find(([found]) => plainTitle(found ?? null) === label);
  return contentText(row?.[1] ?? null).trim();
}

/** Rows that hold another setting's label: the labels would be written over, and values would stand beside wrong ones. */
function movedSettings(tab: ActualTab): Problem[] {
  const labels = SETTINGS.map(({ label }) => plainTitle(label));
  return SETTINGS.flatMap(({ key, label }, at): Problem[] => {
    const row = settingRow(key);
    const found = plainTitle(contentAt(tab, row, 0));
    const other = labels.indexOf(found);
    if (other < 0 || other === at) return [];
    const message = settingMoved(label, SETTINGS[other]!.label);
    return [{ severity: 'blocks', where: { tab: tab.title, cell: a1(row, 0) }, message }];
  });
}

export function readSettings(tab: ActualTab): { settings: Settings; problems: Problem[] } {
  const table = readTable(tab, SETTINGS_COLUMNS, SETTINGS_HEADER);
  const problems: Problem[] = [...table.problems];
  const rows = new Map<string, Row>(table.rows.map((row) => [plainTitle(row.cell('label')), row]));
  problems.push(...movedSettings(tab));
  const rowOf = (setting: Setting): Row | undefined => rows.get(plainTitle(setting.label));
  const contentOf = (setting: Setting): Content => rowOf(setting)?.cell('value') ?? null;
  const block = (where: Where | null, message: string): void => {
    problems.push({ severity: 'blocks', where, message });
  };
  const setting = (key: text.SettingKey): Setting => SETTINGS.find((candidate) => candidate.key === key)!;
  const textOf = (key: text.SettingKey): string => contentText(contentOf(setting(key))).trim();

  const whole = (key: text.SettingKey): number => {
    const of = setting(key);
    const row = rowOf(of);
    const refused = (message: string): number => {
      block(row?.where('value') ?? null, message);
      return Number(of.proposed[0]);
    };
    const reading = readReferredNumber(contentOf(of));
    // Formulas refer to the cell itself: blank is 0 decimals to them.
    if (reading.kind === 'blank')
      return row ? refused(text.settingMissing(of.label)) : Number(of.proposed[0]);
    if (reading.kind === 'text') return refused(numberAsText(reading.text));
    const value = reading.kind === 'number' ? Number(reading.value) : Number.NaN;
    if (Number.isInteger(value) && value >= 0 && value <= 6) return value;
    return refused(text.settingNotWhole(of.label, contentText(contentOf(of))));
  };
  const amount = (key: text.SettingKey): Decimal | null => {
    const of = setting(key);
    const reading = readReferredNumber(contentOf(of), { percent: of.kind === 'share' });
    if (reading.kind === 'blank') return null;
    if (reading.kind === 'number' && reading.value.gte(0)) return reading.value;
    const message =
      reading.kind === 'text'
        ? numberAsText(reading.text)
        : text.settingNotNumber(of.label, contentText(contentOf(of)));
    block(rowOf(of)?.where('value') ?? null, message);
    return null;
  };
  const choice = <K extends string>(key: text.SettingKey, choices: Record<K, string>, otherwise: K): K => {
    const of = setting(key);
    const content = contentOf(of);
    const found = choiceOf(choices, content);
    if (found === null && !isBlank(content)) {
      block(rowOf(of)?.where('value') ?? null, text.settingNotChoice(of.label, contentText(content)));
    }
    return found ?? otherwise;
  };
  const deadlines: Partial<Record<TimedStage, Day>> = {};
  for (const stage of Object.keys(DEADLINES) as TimedStage[]) {
    const of = setting(DEADLINES[stage]);
    const content = contentOf(of);
    if (isBlank(content)) continue;
    const day =
      typeof content === 'number' && content > 0 ? Math.floor(content) : dayOf(contentText(content));
    if (day !== null) deadlines[stage] = day;
    else block(rowOf(of)?.where('value') ?? null, text.settingNotDate(of.label, contentText(content)));
  }
  const typedDays = textOf('reminderDays')
    .split(/[;,\s]+/)
    .filter(Boolean);
  if (!typedDays.every((day) => /^\d{1,3}$/.test(day)))
    block(
      rowOf(setting('reminderDays'))?.where('value') ?? null,
      text.reminderDaysWrong(textOf('reminderDays')),
    );
  const days = typedDays.map(Number).filter(Number.isInteger);
  const bands: Band[] = [];
  for (const of of SETTINGS.filter(({ kind }) => kind === 'band')) {
    const limit = amount(of.key);
    const label = contentText(rowOf(of)?.cell('second') ?? null).trim();
    if (limit === null && label === '') continue;
    if (limit === null || label === '')
      block(rowOf(of)?.where('value') ?? null, text.bandIncomplete(of.label));
    else if (bands.some((band) => band.limit.eq(limit))) {
      block(rowOf(of)?.where('value') ?? null, text.bandDoubled(of.label));
    } else bands.push({ limit, label });
  }
  const officeAddresses = SETTINGS.filter(({ kind }) => kind === 'address').flatMap((of) => {
    const { addresses, wrong } = readAddresses(contentOf(of));
    for (const address of wrong) block(rowOf(of)?.where('value') ?? null, text.addressWrong(address));
    return addresses;
  });

  return {
    settings: {
      year: textOf('year'),
      province: textOf('province'),
      organisation: textOf('organisation'),
      decision: textOf('decision'),
      publicationDecision: textOf('publicationDecision'),
      place: textOf('place'),
      signerTitle: textOf('signerTitle'),
      signerName: textOf('signerName'),
      stage: choice('stage', STAGE_TITLES, 'preparation'),
      deadlines,
      reminder: { days, subject: textOf('reminderSubject'), body: textOf('reminderBody') },
      scoreDecimals: whole('scoreDecimals'),
      indexDecimals: whole('indexDecimals'),
      rankingBasis: choice('rankingBasis', text.RANKING_BASES, 'rounded'),
      tieRule: choice('tieRule', text.TIE_RULES, '1224'),
      unitFiles: choice('unitFiles', UNIT_FILES_WAYS, 'none'),
      bonusCap: amount('bonusCap'),
      penaltyCap: amount('penaltyCap'),
      surveyShares: (['surveyA', 'surveyB', 'surveyC', 'surveyD'] as const).map(
        (key) => amount(key) ?? decimal(0),
      ),
      surveyMinimum: amount('surveyMinimum'),
      officeAddresses,
      bands,
      nextWorkbook: textOf('nextWorkbook'),
    },
    problems,
  };
}
