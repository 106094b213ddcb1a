/**
 * Changes -> batches: what belongs to one tab stays in one batch, a batch stays under its size, rights travel in batches of
 * their own after the tabs. Each request knows the tab it serves, so that a refused one can be named.
 */
import type { Change } from './change';
import type { TabKey } from './place';
import type { Request } from './request';
import { requests } from './requests';

/** Google recommends 2 MB; a quarter, less what the call adds, leaves room and keeps a batch far from its time limit. */
const MOST_BYTES = 495_000;
/** Of tabs that are made, painted or moved about; small changes are limited by their bytes alone. */
const MOST_TABS = 10;
const HEAVY: readonly Change['kind'][] = ['addTab', 'setLayout', 'deleteRow', 'moveRow', 'insertRow'];

export interface Batch {
  kind: 'tabs' | 'rights';
  requests: readonly Request[];
  /** The tab that each request serves; '' for the workbook. */
  subjects: readonly TabKey[];
}

/** Bytes of a text in UTF-8, as JSON travels. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A surrogate pair is four bytes, two for each half.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Renames go first and together: one tab may take the title that another gives up. */
const subjectOf = (change: Change): TabKey => {
  if (change.kind === 'setLocale' || change.kind === 'renameTab') return '';
  return change.kind === 'appendRows' ? change.because : change.tab.key;
};

function bySubject(changes: readonly Change[]): Map<TabKey, Change[]> {
  const groups = new Map<TabKey, Change[]>();
  for (const change of changes) {
    const subject = subjectOf(change);
    const group = groups.get(subject);
    if (group) group.push(change);
    else groups.set(subject, [change]);
  }
  return groups;
}

function pack(kind: Batch['kind'], changes: readonly Change[], mostTabs: number): Batch[] {
  const batches: {
    kind: Batch['kind'];
    requests: Request[];
    subjects: TabKey[];
    bytes: number;
    tabs: number;
  }[] = [];
  for (const [subject, group] of bySubject(changes)) {
    const made = requests(group);
    if (made.length === 0) continue;
    const bytes = utf8Length(JSON.stringify(made));
    let last = batches[batches.length - 1];
    const weight = group.some((change) => HEAVY.includes(change.kind)) ? 1 : 0;
    if (!last || last.tabs + weight > mostTabs || last.bytes + bytes > MOST_BYTES) {
      last = { kind, requests: [], subjects: [], bytes: 0, tabs: 0 };
      batches.push(last);
    }
    for (const request of made) {
      last.requests.push(request);
      last.subjects.push(subject);
    }
    last.bytes += bytes;
    last.tabs += weight;
  }
  return batches.map(({ kind: ofKind, requests: sent, subjects }) => ({
    kind: ofKind,
    requests: sent,
    subjects,
  }));
}

/** With what must stand last at the end of the last batch, so that it takes effect together with it or not at all. */
function closedBy(last: readonly Change[], all: readonly Batch[]): Batch[] {
  const made = requests(last);
  if (made.length === 0) return [...all];
  const before = all[all.length - 1] ?? { kind: 'tabs', requests: [], subjects: [] };
  return [
    ...all.slice(0, -1),
    {
      kind: before.kind,
      requests: [...before.requests, ...made],
      // It serves no tab: a right that is refused takes the requests of its tab along.
      subjects: [...before.subjects, ...made.map(() => '')],
    },
  ];
}

export function batches(changes: readonly Change[]): Batch[] {
  const last = changes.filter((change) => change.kind === 'enter' && change.last);
  const rights = changes.filter(({ kind }) => kind === 'setRight');
  const tabs = changes.filter((change) => change.kind !== 'setRight' && !last.includes(change));
  return closedBy(last, [
    ...pack('tabs', tabs, MOST_TABS),
    ...pack('rights', rights, Number.POSITIVE_INFINITY),
  ]);
}
