/**
 * What the formulas of a unit tab take from the office's tabs: references to the cells there, or, in a workbook of the unit's own, which no formula
 * crosses into, the values that stand there now. It knows no formula of the tab.
 */
import type { CriterionRow } from '../../assessment/criteria-set';
import type { Decimal } from '../../assessment/decimal';
import type { Unit } from '../../assessment/unit';
import type { SettingKey } from '../../text/settings';
import { absoluteA1, columnLetter, literal } from '../a1';
import {
  CRITERIA_COLUMNS,
  columnIndex,
  LIMIT_KEYS,
  SETTINGS_COLUMNS,
  STEP_KEYS,
  SURVEY_COLUMNS,
} from '../contract';
import { criteriaTab, TAB } from '../place';
import type { DataValidationRule } from '../request';
import { settingRow } from '../settings-contract';
import type { Blueprint } from './blueprint';
import { surveyRows } from './survey-rows';

export type CriteriaKey = (typeof CRITERIA_COLUMNS)[number]['key'];
/** Settings that a unit tab counts with. */
type CountedSetting = Extract<SettingKey, 'scoreDecimals' | 'bonusCap' | 'penaltyCap'>;

export interface References {
  /** Text for a formula, `""` where the setting is blank. */
  setting: (key: CountedSetting) => string;
  /** A parameter of an item or a line, by its code. */
  criterion: (code: string, key: CriteriaKey) => string;
  /** The points that an item with steps may be given, as a drop-down. */
  steps: (item: CriterionRow) => DataValidationRule['condition'];
  /** Survey points of an item, `""` where there are none. @param code the cell that holds the item's code */
  survey: (item: CriterionRow, code: string) => string;
}

/** `=`-less reference to a setting's value. */
export const settingCell = (quotedSettings: string, key: SettingKey): string =>
  `${quotedSettings}!${absoluteA1(settingRow(key), columnIndex(SETTINGS_COLUMNS, 'value'))}`;

/** Reference to a parameter of an item in its criteria tab: the row is relative, so equal rows make one run. */
export const criteriaCell = (quotedCriteria: string, key: CriteriaKey, row: number): string =>
  `${quotedCriteria}!$${columnLetter(columnIndex(CRITERIA_COLUMNS, key))}${row + 1}`;

/** In the workbook that has the office's tabs. */
export function cellReferences(plan: Blueprint, unit: Unit): References {
  const quotedCriteria = plan.quotedTitle(criteriaTab(unit.criteriaSet));
  const { rowOf } = plan.criteriaOf(unit.criteriaSet);
  const survey = plan.quotedTitle(TAB.survey);
  const { firstRow, lastRow } = surveyRows(plan);
  const surveyed = (key: (typeof SURVEY_COLUMNS)[number]['key']): string => {
    const column = columnIndex(SURVEY_COLUMNS, key);
    return `${survey}!${absoluteA1(firstRow, column)}:${absoluteA1(lastRow, column)}`;
  };
  return {
    setting: (key) => settingCell(plan.quotedTitle(TAB.settings), key),
    criterion: (code, key) => criteriaCell(quotedCriteria, key, rowOf.get(code)!),
    steps: ({ code, steps }) => {
      const [row, first] = [rowOf.get(code)!, columnIndex(CRITERIA_COLUMNS, 'step1')];
      const range = `${absoluteA1(row, first)}:${absoluteA1(row, first + steps.length - 1)}`;
      return { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: `=${quotedCriteria}!${range}` }] };
    },
    // Found by key, so that sorting Khảo sát changes nothing.
    survey: (_item, code) =>
      `IFERROR(INDEX(${surveyed('score')};MATCH(${literal(`${unit.code}/`)}&${code};${surveyed('key')};0));"")`,
  };
}

/** As every locale reads it: a fraction of whole numbers has no decimal separator. */
function written(value: Decimal | null | undefined): string {
  if (value === null || value === undefined) return '""';
  const digits = value.toFixed();
  const decimals = digits.split('.')[1]?.length ?? 0;
  return decimals === 0 ? digits : `(${digits.replace('.', '')}/1${'0'.repeat(decimals)})`;
}

function parameterOf(item: CriterionRow, key: CriteriaKey): Decimal | null | undefined {
  const [step, limit] = [STEP_KEYS, LIMIT_KEYS].map((keys) => (keys as readonly string[]).indexOf(key));
  if (step! >= 0) return item.steps[step!];
  if (limit! >= 0) return item.limits[limit!];
  if (key === 'maxScore' || key === 'floor' || key === 'pointsEach') return item[key];
  throw new Error(`${key} is no parameter`);
}

/** In a workbook of its own: it is made anew where one of the values changes. */
export function valueReferences({ round, criteriaOf }: Blueprint, unit: Unit): References {
  const { rows, adjustments } = criteriaOf(unit.criteriaSet).set;
  const { settings } = round;
  return {
    setting: (key) => (key === 'scoreDecimals' ? String(settings.scoreDecimals) : written(settings[key])),
    criterion: (code, key) => {
      const item = rows.find((row) => row.code === code);
      return written(
        item ? parameterOf(item, key) : adjustments.find((line) => line.code === code)!.maxScore,
      );
    },
    steps: ({ steps }) => ({
      type: 'ONE_OF_LIST',
      values: steps.map((step) => ({ userEnteredValue: step.toFixed().replace('.', ',') })),
    }),
    survey: (item) => written(round.survey(unit.code, item).score),
  };
}
