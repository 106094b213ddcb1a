/**
 * Reads one criteria tab into a criteria set. It parses and places; whether the set adds up is checked in assessment.
 */
import { checkCriteriaSet } from '../../assessment/check-criteria-set';
import { parseAdjustmentCode, parseCode } from '../../assessment/code';
import type { Adjustment, Code, CriteriaSet, CriterionRow } from '../../assessment/criteria-set';
import { type Decimal, ZERO } from '../../assessment/decimal';
import type { Problem, Where } from '../../assessment/problem';
import { contentText } from '../../text/content';
import { methodFromName } from '../../text/methods';
import * as text from '../../text/reading-problems';
import { codeNotText } from '../../text/table-problems';
import { CRITERIA_COLUMNS, LIMIT_KEYS, STEP_KEYS } from '../contract';
import { criteriaSetKeyOf } from '../place';
import { type ActualTab, contentAt, isBlank } from '../snapshot';
import { readTable, type TableRow } from '../table';
import { readReferredNumber } from './typed-number';

/** Zero-based rows: name of the set, hint, header. */
const CRITERIA_NAME_ROW = 0;
export const CRITERIA_HEADER = 2;

type Row = TableRow<(typeof CRITERIA_COLUMNS)[number]['key']>;

/** A criteria set and where its rows stand, for the formulas that refer to them. */
export interface CriteriaSheet {
  set: CriteriaSet;
  sheetId: number;
  title: string;
  /** Zero-based row in the tab, by code. */
  rowOf: ReadonlyMap<Code, number>;
}

export function readCriteria(tab: ActualTab): { sheet: CriteriaSheet; problems: Problem[] } {
  const table = readTable(tab, CRITERIA_COLUMNS, CRITERIA_HEADER);
  const problems: Problem[] = [...table.problems];
  const block = (where: Where, message: string): void => {
    problems.push({ severity: 'blocks', where, message });
  };
  const numberAt = (row: Row, key: Parameters<Row['cell']>[0], percent = false): Decimal | null => {
    const reading = readReferredNumber(row.cell(key), { percent });
    if (reading.kind === 'number') return reading.value;
    if (reading.kind === 'unreadable') block(row.where(key), text.notANumber(reading.text));
    if (reading.kind === 'text') block(row.where(key), text.numberAsText(reading.text));
    return null;
  };
  const textAt = (row: Row, key: Parameters<Row['cell']>[0]): string => contentText(row.cell(key)).trim();
  const list = (row: Row, keys: readonly Parameters<Row['cell']>[0][], percent: boolean): Decimal[] =>
    keys.flatMap((key) => numberAt(row, key, percent) ?? []);

  const rows: CriterionRow[] = [];
  const adjustments: Adjustment[] = [];
  const rowOf = new Map<Code, number>();
  for (const row of table.rows) {
    const typed = row.cell('code');
    const where = row.where('code');
    if (isBlank(typed)) {
      block(where, text.codeMissing());
      continue;
    }
    if (typeof typed !== 'string') {
      block(where, codeNotText(typed));
      continue;
    }
    const name = textAt(row, 'name');
    if (name === '') block(row.where('name'), text.nameMissing(typed));
    const adjustment = parseAdjustmentCode(typed);
    if (adjustment) {
      adjustments.push({ ...adjustment, name, maxScore: numberAt(row, 'maxScore'), where });
      rowOf.set(adjustment.code, row.row);
      continue;
    }
    const code = parseCode(typed);
    if (!code) {
      block(where, text.codeWrong(typed));
      continue;
    }
    const methodText = textAt(row, 'method');
    const method = methodText === '' ? null : methodFromName(methodText);
    if (methodText !== '' && method === null) block(row.where('method'), text.methodUnknown(methodText));
    const maxScore = numberAt(row, 'maxScore');
    if (maxScore === null) block(row.where('maxScore'), text.maxScoreMissing(code.code));
    rowOf.set(code.code, rowOf.get(code.code) ?? row.row);
    const above = rows.find((other) => other.code === code.parent);
    rows.push({
      code: code.code,
      parent: code.parent,
      name,
      maxScore: maxScore ?? ZERO,
      method,
      floor: numberAt(row, 'floor', true),
      pointsEach: numberAt(row, 'pointsEach'),
      steps: list(row, STEP_KEYS, false),
      limits: list(row, LIMIT_KEYS, true),
      evidence: textAt(row, 'evidence'),
      guidance: textAt(row, 'guidance'),
      // An appraiser of an area or a criterion appraises what lies below, unless a row names another.
      appraiser: textAt(row, 'appraiser') || (above?.appraiser ?? ''),
      where,
    });
  }
  const key = criteriaSetKeyOf(tab.key ?? '') ?? '';
  const set: CriteriaSet = {
    key,
    name: contentText(contentAt(tab, CRITERIA_NAME_ROW, 1)).trim() || key,
    rows,
    adjustments,
  };
  // A set whose rows could not all be read does not add up either: one cause, one problem.
  if (!problems.some(({ severity }) => severity === 'blocks')) problems.push(...checkCriteriaSet(set));
  return { sheet: { set, sheetId: tab.sheetId, title: tab.title, rowOf }, problems };
}
