/** Everything that people typed into unit tabs, by unit, row and column: what the log of changes compares. It judges nothing. */
import type { Code } from '../assessment/criteria-set';
import { rowCode } from '../workbook/align-rows';
import { UNIT_COLUMNS, type UnitColumnKey } from '../workbook/contract';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { SUBMISSION_ROW, submissionColumn } from '../workbook/reading/submission';
import { type ActualTab, type Content, contentAt, isBlank, type Snapshot } from '../workbook/snapshot';
import { UNIT_HEADER, UNIT_SUMMARY_ROWS } from '../workbook/unit-rows';

/** "1.1.1 selfScore" -> what stands there; blanks are left out. The head block's cells have the row '' . */
export type Inputs = Readonly<Record<string, Content>>;

const inputKey = (code: Code, column: UnitColumnKey): string => `${code} ${column}`;
export function partsOf(key: string): { code: Code; column: UnitColumnKey } {
  const at = key.lastIndexOf(' ');
  return { code: key.slice(0, at), column: key.slice(at + 1) as UnitColumnKey };
}

interface RowsOf {
  /** Codes of rows that people do not fill in. */
  computed: ReadonlySet<Code>;
  adjustments: ReadonlySet<Code>;
}

/** A row whose code has left the criteria keeps what was typed until the next generation takes the row away. */
function inputsOf(tab: ActualTab, { computed, adjustments }: RowsOf): Inputs {
  const found: Record<string, Content> = {};
  const take = (code: Code, row: number, column: number): void => {
    const content = contentAt(tab, row, column);
    if (!isBlank(content)) found[inputKey(code, UNIT_COLUMNS[column]!.key)] = content;
  };
  for (const cell of ['approved', 'submitted'] as const) take('', SUBMISSION_ROW, submissionColumn(cell));
  tab.rows.forEach((cells, row) => {
    const code = rowCode(cells[0]);
    if (row <= UNIT_HEADER || code === '' || computed.has(code)) return;
    UNIT_COLUMNS.forEach(({ key, who }, column) => {
      if (adjustments.has(code) ? key === 'finalScore' : who !== 'nobody') take(code, row, column);
    });
  });
  return found;
}

/** By unit code, of the tabs that the snapshot holds. */
export function inputsByUnit(snapshot: Snapshot, round: Round): Map<string, Inputs> {
  const inputs = new Map<string, Inputs>();
  for (const unit of round.units) {
    const tab = unitTabOf(snapshot, unit);
    const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
    if (!tab || !set) continue;
    const sums = set.rows.filter(({ method }) => method === null).map(({ code }) => code);
    const computed = new Set([...sums, ...UNIT_SUMMARY_ROWS]);
    const adjustments = new Set(set.adjustments.map(({ code }) => code));
    inputs.set(unit.code, inputsOf(tab, { computed, adjustments }));
  }
  return inputs;
}

/** Whose right a cell is, as a column of the contract says; a tick of the head block is the unit's. */
export const whoOf = ({ code, column }: { code: Code; column: UnitColumnKey }) =>
  column === 'finalScore'
    ? 'office'
    : code === ''
      ? 'unit'
      : UNIT_COLUMNS.find(({ key }) => key === column)!.who;
