/**
 * What people wrote into the columns of a report that are left empty for them. It stays with its row when the tab is made again; where the row is gone, row
 * and writing are kept in a table of their own, so that nothing typed is lost.
 */
import type { Report, ReportColumn, ReportPart, ReportRow } from '../../analysis/report';
import { WRITTEN_ELSEWHERE } from '../../text/analysis';
import { contentText } from '../../text/content';
import { type ActualTab, type Content, isBlank } from '../snapshot';

type Cells = ReportRow['cells'];
interface Written {
  key: string;
  cells: Cells;
}

/** Rows that agree in these cells are one row, whatever its figures are now. */
const keyOf = (columns: readonly ReportColumn[], cells: readonly unknown[]): string =>
  columns.flatMap(({ namesRow }, at) => (namesRow ? [String(cells[at] ?? '')] : [])).join('\n');

/** What was typed is only ever text. */
const asCell = (content: Content | undefined): Cells[number] =>
  typeof content === 'number' ? content : contentText(content ?? null) || null;

function writtenIn({ rows }: ActualTab, columns: readonly ReportColumn[]): Written[] {
  return rows.flatMap((row): Written[] => {
    const isWritten = columns.some(
      ({ kind, title }, at) => kind === 'hand' && !isBlank(row[at] ?? null) && row[at] !== title,
    );
    const cells = columns.map((_, at) => asCell(row[at]));
    return isWritten ? [{ key: keyOf(columns, cells), cells }] : [];
  });
}

/** The parts with what stands in the tab now. Parts with columns for a hand have the same columns. */
export function withWriting({ parts }: Report, actual: ActualTab | undefined): readonly ReportPart[] {
  const columns = parts.find((part) => part.columns.some(({ kind }) => kind === 'hand'))?.columns;
  if (!actual || !columns) return parts;
  const left = writtenIn(actual, columns);
  if (left.length === 0) return parts;
  const filled = parts.map((part) =>
    part.columns.every(({ kind }) => kind !== 'hand')
      ? part
      : {
          ...part,
          rows: part.rows.map((row) => {
            const key = keyOf(columns, row.cells);
            const found = left.findIndex((written) => written.key === key);
            if (found < 0) return row;
            const [written] = left.splice(found, 1);
            const cells = row.cells.map((value, at) =>
              columns[at]!.kind === 'hand' ? written!.cells[at]! : value,
            );
            return { ...row, cells };
          }),
        },
  );
  if (left.length === 0) return filled;
  const rows = left.map(({ cells }) => ({ cells, link: null }));
  return [...filled, { heading: WRITTEN_ELSEWHERE, columns, rows, none: '' }];
}
