/** Reads the published results out of Công bố, as the values that stand there. */
import { contentText } from '../../text/content';
import { FINGERPRINT, MADE_AT, OFFICIAL, STATUS } from '../../text/publication';
import { TAB } from '../place';
import { contentAt, type Snapshot, tabByKey } from '../snapshot';
import { resultTables } from './result-tables';

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

/** By unit code, of the draft or the official publication that stands in the workbook; null for none. */
export function readPublication(snapshot: Snapshot): ReadonlyMap<string, PublishedResult> | null {
  const tab = tabByKey(snapshot, TAB.publication);
  if (!tab || publicationHead(snapshot) === null) return null;
  const numberAt = (row: number, column: number): number | null => {
    const content = contentAt(tab, row, column);
    return typeof content === 'number' ? content : null;
  };
  return new Map(
    resultTables(tab).flatMap(({ titles, index, rank, rows }) =>
      rows.map(({ row, code }): [string, PublishedResult] => {
        const sealed = contentText(contentAt(tab, row, titles.filter(Boolean).length));
        return [code, { index: numberAt(row, index), rank: numberAt(row, rank), sealed }];
      }),
    ),
  );
}
