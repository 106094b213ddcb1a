/** Rows of Cấu hình: what kind of value each takes and what is proposed when the tab is made. */

import { REMINDER_BODY, REMINDER_SUBJECT } from '../text/mail';
import {
  PROPOSED_BAND_NAMES,
  RANKING_BASES,
  SETTING_TEXTS,
  type SettingKey,
  TIE_RULES,
} from '../text/settings';
import { STAGE_TITLES } from '../text/stages';
import { UNIT_FILES_WAYS } from '../text/unit-files';
import type { FixedValue } from './tab';

export type SettingKind =
  | 'text'
  | 'date'
  | 'decimals'
  | 'amount'
  | 'share'
  | 'count'
  | 'address'
  | 'band'
  | 'stage'
  | 'tieRule'
  | 'rankingBasis'
  | 'unitFiles';

export interface Setting {
  key: SettingKey;
  kind: SettingKind;
  label: string;
  explanation: string;
  /** Proposed values of the columns "Giá trị" and "Giá trị thứ hai". */
  proposed: readonly [FixedValue, FixedValue];
}

const KINDS: Partial<Record<SettingKey, SettingKind>> = {
  stage: 'stage',
  selfScoringDeadline: 'date',
  firstAppraisalDeadline: 'date',
  explanationDeadline: 'date',
  secondAppraisalDeadline: 'date',
  publicationDate: 'date',
  scoreDecimals: 'decimals',
  indexDecimals: 'decimals',
  rankingBasis: 'rankingBasis',
  tieRule: 'tieRule',
  unitFiles: 'unitFiles',
  bonusCap: 'amount',
  penaltyCap: 'amount',
  surveyA: 'share',
  surveyB: 'share',
  surveyC: 'share',
  surveyD: 'share',
  surveyMinimum: 'count',
  office1: 'address',
  office2: 'address',
  office3: 'address',
  office4: 'address',
  band1: 'band',
  band2: 'band',
  band3: 'band',
  band4: 'band',
  band5: 'band',
};

const [a, b, c, d] = PROPOSED_BAND_NAMES;
const PROPOSED: Partial<Record<SettingKey, readonly [FixedValue, FixedValue]>> = {
  stage: [STAGE_TITLES.preparation, null],
  reminderDays: ['7; 3; 0', null],
  reminderSubject: [REMINDER_SUBJECT, null],
  reminderBody: [REMINDER_BODY, null],
  scoreDecimals: [2, null],
  indexDecimals: [2, null],
  rankingBasis: [RANKING_BASES.rounded, null],
  tieRule: [TIE_RULES['1224'], null],
  unitFiles: [UNIT_FILES_WAYS.none, null],
  bonusCap: [2, null],
  penaltyCap: [2, null],
  // Shares of the survey answers as Sơn La counts them: A 100 %, B 60 %, C 20 %, D 0.
  surveyA: [1, null],
  surveyB: [0.6, null],
  surveyC: [0.2, null],
  surveyD: [0, null],
  band1: [90, a],
  band2: [70, b],
  band3: [50, c],
  band4: [0, d],
};

export const SETTINGS: readonly Setting[] = (Object.keys(SETTING_TEXTS) as SettingKey[]).map((key) => ({
  key,
  kind: KINDS[key] ?? 'text',
  label: SETTING_TEXTS[key][0],
  explanation: SETTING_TEXTS[key][1],
  proposed: PROPOSED[key] ?? [null, null],
}));

/** Days that the office names for one round. */
export const DATE_SETTINGS: readonly SettingKey[] = SETTINGS.flatMap(({ key, kind }) =>
  kind === 'date' ? [key] : [],
);

/** Zero-based rows of the tab: title, hint, header, then the settings. */
export const SETTINGS_HEADER = 2;
export const settingRow = (key: SettingKey): number =>
  SETTINGS_HEADER + 1 + SETTINGS.findIndex((setting) => setting.key === key);
