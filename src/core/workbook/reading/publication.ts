/** Reads the published results out of Công bố, as the values that stand there. */
import { contentText } from '../../text/content';
import { FINGERPRINT, MADE_AT, OFFICIAL, RESULT_COLUMNS, STATUS } from '../../text/publication';
import { TAB } from '../place';
import { type Snapshot, tabByKey } from '../snapshot';
import { plainTitle } from '../table';

export interface PublishedResult {
  /** null for a unit that was not ranked. */
  index: number | null;
  rank: number | null;
  /** The line that seals it, as core/workbook/seal.ts writes it; '' where there is none. */
  sealed: string;
}

/** Column of the labels at the end of the tab, their values one to the right. */
const LABELS = 2;

export interface PublicationHead {
  isOfficial: boolean;
  /** As people read it. */
  time: string;
  fingerprint: string;
}

/** What stands in Công bố now, null where nothing was published yet. */
export function publicationHead(snapshot: Snapshot): PublicationHead | null {
  const rows = tabByKey(snapshot, TAB.publication)?.rows ?? [];
  const shownAt = (label: string): string =>
    contentText(rows.find((row) => row[LABELS] === label)?.[LABELS + 1] ?? null);
  const status = shownAt(STATUS);
  return status === ''
    ? null
    : { isOfficial: status === OFFICIAL, time: shownAt(MADE_AT), fingerprint: shownAt(FINGERPRINT) };
}

const [CODE, INDEX, RANK] = [RESULT_COLUMNS.code, RESULT_COLUMNS.index, RESULT_COLUMNS.rank].map(plainTitle);

/** By unit code, of the draft or the official publication that stands in the workbook; null for none. */
export function readPublication(snapshot: Snapshot): ReadonlyMap<string, PublishedResult> | null {
  const rows = tabByKey(snapshot, TAB.publication)?.rows ?? [];
  if (publicationHead(snapshot) === null) return null;
  const found = new Map<string, PublishedResult>();
  let columns: { code: number; index: number; rank: number; sealed: number } | null = null;
  for (const row of rows) {
    const titles = row.map((content) => plainTitle(content));
    const [code, index, rank] = [CODE!, INDEX!, RANK!].map((title) => titles.indexOf(title)) as [
      number,
      number,
      number,
    ];
    if (code >= 0 && index >= 0 && rank >= 0) {
      columns = { code, index, rank, sealed: titles.filter(Boolean).length };
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
    const sealed = contentText(row[columns.sealed] ?? null);
    found.set(unit, { index: number(columns.index), rank: number(columns.rank), sealed });
  }
  return found;
}
