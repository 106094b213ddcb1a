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
  while (waiting.length > 0) {
    const free = waiting.find(({ tab, after }) => {
      const holder = holders.get(after.toLowerCase());
      return holder === undefined || holder === tab.sheetId;
    });
    const next = free ?? waiting[0]!;
    waiting = waiting.filter((change) => change !== next);
    if (free) {
      rename(next);
      continue;
    }
    // A circle: this tab steps aside and comes back when its title is free.
    const aside = passing(next.after);
    rename({ ...next, after: aside });
    waiting.push({ ...next, before: aside });
  }
  return [...ordered, ...changes.filter((change) => !isRename(change))];
}
