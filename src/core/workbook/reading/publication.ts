/** Reads the published results out of Công bố, as the values that stand there. */
import { OFFICIAL, RESULT_COLUMNS } from '../../text/publication';
import { TAB } from '../place';
import { type Snapshot, tabByKey } from '../snapshot';
import { plainTitle } from '../table';

export interface PublishedResult {
  /** null for a unit that was not ranked. */
  index: number | null;
  rank: number | null;
}

const [CODE, INDEX, RANK] = [RESULT_COLUMNS.code, RESULT_COLUMNS.index, RESULT_COLUMNS.rank].map(plainTitle);

/** By unit code; null where no official publication stands in the workbook. */
export function readPublication(snapshot: Snapshot): ReadonlyMap<string, PublishedResult> | null {
  const rows = tabByKey(snapshot, TAB.publication)?.rows ?? [];
  if (!rows.some((row) => row.includes(OFFICIAL))) return null;
  const found = new Map<string, PublishedResult>();
  let columns: { code: number; index: number; rank: number } | null = null;
  for (const row of rows) {
    const titles = row.map((content) => plainTitle(content));
    const [code, index, rank] = [CODE!, INDEX!, RANK!].map((title) => titles.indexOf(title)) as [
      number,
      number,
      number,
    ];
    if (code >= 0 && index >= 0 && rank >= 0) {
      columns = { code, index, rank };
      continue;
    }
    const unit = columns && row[columns.code];
    // A table ends where a row has no code.
    if (!columns || typeof unit !== 'string' || unit === '') {
      columns = null;
      continue;
    }
    const number = (column: number): number | null => {
      const content = row[column];
      return typeof content === 'number' ? content : null;
    };
    found.set(unit, { index: number(columns.index), rank: number(columns.rank) });
  }
  return found;
}
