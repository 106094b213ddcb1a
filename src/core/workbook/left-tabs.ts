/** Tabs of units that left the registry, in the office's workbook and in a file that other units still fill in. */
import type { Unit } from '../assessment/unit';
import { archivedTitle } from '../text/titles';
import type { Change } from './change';
import { unitCodeOf } from './place';
import type { ActualTab, Snapshot } from './snapshot';

/** The title of a unit tab that left, free of what other tabs have or are about to get. */
function titleOfLeaving(tab: ActualTab, taken: ReadonlySet<string>): string {
  const title = archivedTitle(tab.title);
  let candidate = title;
  for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${title} (${n})`;
  return candidate;
}

/** Tabs of units that left the registry: hidden and renamed, never deleted. */
export function archived(snapshot: Snapshot, units: readonly Unit[]): Change[] {
  const codes = new Set(units.map(({ code }) => code));
  const wanted = units.map(({ shortName }) => shortName.toLowerCase());
  const renamed: string[] = [];
  return snapshot.tabs.flatMap((tab): Change[] => {
    const code = unitCodeOf(tab.key ?? '');
    if (code === null || codes.has(code)) return [];
    const others = snapshot.tabs.filter((other) => other !== tab).map((other) => other.title.toLowerCase());
    const title = titleOfLeaving(tab, new Set([...wanted, ...others, ...renamed]));
    renamed.push(title.toLowerCase());
    const name = { key: tab.key!, sheetId: tab.sheetId, title };
    return [
      ...(tab.title === title
        ? []
        : [
            { kind: 'renameTab' as const, tab: name, before: tab.title, after: title, risk: 'safe' as const },
          ]),
      ...(tab.hidden
        ? []
        : [{ kind: 'hideTab' as const, tab: name, before: false, after: true, risk: 'safe' as const }]),
    ];
  });
}
