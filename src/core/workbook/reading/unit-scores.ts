/**
 * Reads what was typed into one unit's tab: scores, rulings of not applicable, bonus and penalty. It reads input cells only,
 * never the result of a formula, so a damaged formula cannot change a published figure.
 */
import type { Code, CriteriaSet, CriterionRow } from '../../assessment/criteria-set';
import { isScored, MOST_ADJUSTMENT } from '../../assessment/criteria-set';
import { type Decimal, decimal, round, ZERO } from '../../assessment/decimal';
import type { Problem } from '../../assessment/problem';
import { finalScore, type ScoreReading } from '../../assessment/score';
import type { ItemResult } from '../../assessment/totals';
import type { Unit } from '../../assessment/unit';
import { formatDecimal } from '../../text/number';
import * as text from '../../text/reading-problems';
import { codeDoubled, codeNotText } from '../../text/table-problems';
import { UNIT_COLUMN_TITLES } from '../../text/titles';
import { rowCode } from '../align-rows';
import { UNIT_COLUMNS, type UnitColumnKey } from '../contract';
import { unitTab } from '../place';
import { type ActualTab, type Snapshot, tabByKey } from '../snapshot';
import { readTable, type TableRow } from '../table';
import { UNIT_HEADER, UNIT_SUMMARY_ROWS } from '../unit-rows';
import type { SurveyScores } from './survey';
import { readTypedScore } from './typed-score';

export interface UnitScores {
  items: ReadonlyMap<Code, ItemResult>;
  bonus: Decimal;
  penalty: Decimal;
  problems: readonly Problem[];
}

type Row = TableRow<UnitColumnKey>;

function readRows(tab: ActualTab): { rows: Map<Code, Row>; problems: Problem[] } {
  const table = readTable(tab, UNIT_COLUMNS, UNIT_HEADER);
  const problems: Problem[] = [...table.problems];
  const rows = new Map<Code, Row>();
  for (const row of table.rows) {
    const typed = row.cell('code');
    const code = rowCode(typed);
    const where = row.where('code');
    if (typed !== null && typeof typed !== 'string') {
      problems.push({ severity: 'blocks', where, message: codeNotText(typed) });
    } else if (code !== '' && rows.has(code)) {
      const message = codeDoubled(code, rows.get(code)!.where('code').cell);
      problems.push({ severity: 'blocks', where, message });
    } else if (code !== '') rows.set(code, row);
  }
  return { rows, problems };
}

export function readUnitScores(
  tab: ActualTab,
  unit: Unit,
  set: CriteriaSet,
  survey: SurveyScores,
  scoreDecimals: number,
): UnitScores {
  const { rows, problems } = readRows(tab);
  const score = (
    row: Row,
    key: UnitColumnKey,
    maxScore: Decimal,
    severity: Problem['severity'],
  ): ScoreReading => {
    const reading = readTypedScore(row.cell(key), maxScore);
    if (reading.kind === 'refused') {
      const message = text.scoreRefused(reading, UNIT_COLUMN_TITLES[key], formatDecimal(maxScore));
      problems.push({ severity, where: row.where(key), message });
    }
    return reading;
  };

  const itemOf = (item: CriterionRow, row: Row): ItemResult => {
    const applicable = row.cell('notApplicable') !== true;
    if (!applicable) return { applicable, selfScore: null, finalScore: null };
    if (item.method === 'survey') {
      const found = survey(unit.code, item);
      problems.push(...found.problems);
      return { applicable, selfScore: null, finalScore: found.score && round(found.score, scoreDecimals) };
    }
    // A wrong self-score stops nobody else: it decides no official figure.
    const self = score(row, 'selfScore', item.maxScore, 'warns');
    const second = score(row, 'secondScore', item.maxScore, 'blocks');
    const first = score(row, 'firstScore', item.maxScore, second.kind === 'blank' ? 'blocks' : 'warns');
    return {
      applicable,
      selfScore: self.kind === 'score' ? self.score : null,
      finalScore: finalScore(second, first, scoreDecimals),
    };
  };

  const items = new Map<Code, ItemResult>();
  for (const item of set.rows.filter(isScored)) {
    const row = rows.get(item.code);
    if (row) items.set(item.code, itemOf(item, row));
    else {
      const where = { tab: tab.title, cell: `A${UNIT_HEADER + 1}` };
      problems.push({ severity: 'blocks', where, message: text.rowMissing(item.code, unit.shortName) });
    }
  }
  const known = new Set([
    ...set.rows.map(({ code }) => code),
    ...set.adjustments.map(({ code }) => code),
    ...UNIT_SUMMARY_ROWS,
  ]);
  for (const [code, row] of rows) {
    if (!known.has(code)) {
      problems.push({ severity: 'warns', where: row.where('code'), message: text.rowUnknown(code) });
    }
  }

  const adjusted = (kind: 'bonus' | 'penalty'): Decimal =>
    set.adjustments
      .filter((adjustment) => adjustment.kind === kind)
      .reduce((total, adjustment) => {
        const row = rows.get(adjustment.code);
        const reading =
          row && score(row, 'finalScore', adjustment.maxScore ?? decimal(MOST_ADJUSTMENT), 'blocks');
        return reading?.kind === 'score' ? total.plus(reading.score) : total;
      }, ZERO);

  const bonus = adjusted('bonus');
  const penalty = adjusted('penalty');
  return { items, bonus, penalty, problems };
}

/** Problems that make it unsafe to move the rows of unit tabs: wrong headers, doubled or unreadable codes. */
export const unitTabProblems = (snapshot: Snapshot, units: readonly Unit[]): Problem[] =>
  units.flatMap((unit) => {
    const tab = tabByKey(snapshot, unitTab(unit.code));
    return tab ? readRows(tab).problems : [];
  });
