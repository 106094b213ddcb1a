/**
 * Brings renames into an order in which no title is taken twice. Two tabs that swap titles need a passing title in between,
 * since Google refuses a title that another tab still has.
 */
import type { Change } from './change';
import type { Snapshot } from './snapshot';

type Rename = Extract<Change, { kind: 'renameTab' }>;

const passing = (title: string): string => `${title} (đang đổi tên)`;

/** All renames first, in an order that works; the other changes as they were. */
export function orderRenames(changes: readonly Change[], current: Snapshot): Change[] {
  const isRename = (change: Change): change is Rename => change.kind === 'renameTab';
  let waiting = changes.filter(isRename);
  if (waiting.length === 0) return [...changes];
  const holders = new Map(current.tabs.map(({ title, sheetId }) => [title.toLowerCase(), sheetId]));
  const ordered: Rename[] = [];
  const rename = (change: Rename): void => {
    holders.delete(change.before.toLowerCase());
    holders.set(change.after.toLowerCase(), change.tab.sheetId);
    ordered.push(change);
  };
  const holderOf = ({ after }: Rename): number | undefined => holders.get(after.toLowerCase());
  while (waiting.length > 0) {
    const free = waiting.find((change) => [undefined, change.tab.sheetId].includes(holderOf(change)));
    if (free) {
      waiting = waiting.filter((change) => change !== free);
      rename(free);
      continue;
    }
    const inCircle = waiting.find(
      ({ tab, before, after }) =>
        before !== passing(after) && waiting.some((other) => holderOf(other) === tab.sheetId),
    );
    // Whoever holds the titles gives none up: Google will say so, better than no end.
    if (!inCircle) {
      ordered.push(...waiting);
      break;
    }
    // This tab steps aside and comes back when its title is free.
    const aside = passing(inCircle.after);
    waiting = waiting.filter((change) => change !== inCircle);
    rename({ ...inCircle, after: aside });
    waiting.push({ ...inCircle, before: aside });
  }
  return [...ordered, ...changes.filter((change) => !isRename(change))];
}
