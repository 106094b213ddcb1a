/** The one live line of Xếp hạng and Công bố: in how many units the index that stands there differs from the workbook's now. */
import * as words from '../../text/publication';
import { a1, columnLetter, literal } from '../a1';
import { TAB } from '../place';
import type { Blueprint } from './blueprint';
import { scoreTableColumns } from './score-table-tab';

/** @param tables zero-based rows of the units of each group @param code, index zero-based columns */
export function agreementFormula(
  plan: Blueprint,
  tables: readonly { first: number; last: number }[],
  code: number,
  index: number,
): string {
  const table = plan.quotedTitle(TAB.scoreTable);
  const columns = scoreTableColumns(plan);
  const whole = (key: string): string => {
    const letter = columnLetter(columns.indexOf(key));
    return `${table}!${letter}:${letter}`;
  };
  const range = ({ first, last }: { first: number; last: number }, column: number): string =>
    `${a1(first, column)}:${a1(last, column)}`;
  const differing = tables.map(
    (rows) =>
      `SUMPRODUCT(--(XLOOKUP(${range(rows, code)};${whole('code')};${whole('parIndex')};"")<>${range(rows, index)}))`,
  );
  const [before, after] = words.DIFFERS;
  return `LET(n;${differing.join('+') || '0'};IF(n=0;${literal(words.AGREES)};${literal(before)}&n&${literal(after)}))`;
}
