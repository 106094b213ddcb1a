/**
 * What somebody deleted or damaged and no job can bring back by itself: typed rows and tabs that would come back blank are asked about, results that only
 * their own jobs make are named. It finds; it mends nothing.
 */
import type { Problem } from '../assessment/problem';
import * as text from '../text/damage';
import { JOB_TITLES, type JobName } from '../text/jobs';
import { TAB_TITLES } from '../text/titles';
import { a1 } from '../workbook/a1';
import { rowCode } from '../workbook/align-rows';
import type { Change } from '../workbook/change';
import { TAB, type TabKey, unitCodeOf, unitTab } from '../workbook/place';
import type { Round } from '../workbook/reading/round';
import { surveyKey } from '../workbook/reading/survey';
import { type ActualTab, type Snapshot, tabByKey } from '../workbook/snapshot';

/** Tabs that only their own job makes. */
const RESULTS = [
  [TAB.ranking, 'rank'],
  [TAB.publication, 'publishOfficially'],
  [TAB.announcement, 'publishOfficially'],
  [TAB.charts, 'publishOfficially'],
] as const satisfies readonly (readonly [key: TabKey, job: JobName])[];

const brokenFormula = ({ rows }: ActualTab): string | null => {
  for (const [row, contents] of rows.entries()) {
    const column = contents.findIndex(
      (content) => typeof content === 'object' && content?.formula.includes('#REF!'),
    );
    if (column >= 0) return a1(row, column);
  }
  return null;
};

/** Results that are gone, or whose formulas lost what they stand on. */
export const damagedResults = (snapshot: Snapshot): Problem[] =>
  RESULTS.flatMap(([key, job]): Problem[] => {
    const tab = tabByKey(snapshot, key);
    const title = JOB_TITLES[job];
    if (!tab) return [{ severity: 'warns', where: null, message: text.resultGone(TAB_TITLES[key], title) }];
    const cell = brokenFormula(tab);
    if (cell === null) return [];
    return [{ severity: 'warns', where: { tab: tab.title, cell }, message: text.formulaBroken(title) }];
  });

/** Keys of tabs in which people type while the round goes on, and of the history of publications. */
const isFilled = (key: string): boolean =>
  unitCodeOf(key) !== null || key === TAB.survey || key === TAB.publications;

/** Rows that would be put in blank, by the key of their tab. */
function insertedRows(changes: readonly Change[]): Map<string, { title: string; rows: string[] }> {
  const inserted = new Map<string, { title: string; rows: string[] }>();
  for (const change of changes) {
    if (change.kind !== 'insertRow') continue;
    const { title, key } = change.tab;
    inserted.set(key, { title, rows: [...(inserted.get(key)?.rows ?? []), change.row] });
  }
  return inserted;
}

/** A row that the tabs of all units of a set lack is a new criterion, not a deleted one; so is one that Khảo sát has for no unit. */
function deletedRows(key: string, rows: readonly string[], snapshot: Snapshot, { units }: Round): string[] {
  const has = (tab: string, row: string): boolean =>
    tabByKey(snapshot, tab)?.rows.some(([code]) => rowCode(code ?? null) === row) === true;
  const unit = units.find(({ code }) => unitTab(code) === key);
  if (unit !== undefined) {
    const others = units.filter(({ criteriaSet }) => criteriaSet === unit.criteriaSet);
    return rows.filter((row) => others.some(({ code }) => has(unitTab(code), row)));
  }
  if (key !== TAB.survey) return [];
  return rows.filter((row) => {
    const [, item = ''] = row.split('/');
    return units.some(({ code }) => has(TAB.survey, surveyKey(code, item)));
  });
}

/** Questions about what would come back blank; before units score nothing is lost. */
export function lostParts(changes: readonly Change[], snapshot: Snapshot, round: Round): string[] {
  if (round.settings.stage === 'preparation') return [];
  const added = changes.flatMap((change) =>
    change.kind === 'addTab' && isFilled(change.tab.key) ? [change.tab.title] : [],
  );
  const rows = [...insertedRows(changes)].flatMap(([key, inserted]) => {
    const deleted = deletedRows(key, inserted.rows, snapshot, round);
    return deleted.length > 0 ? [text.rowsGone(inserted.title, deleted)] : [];
  });
  return [...(added.length > 0 ? [text.tabsGone(added)] : []), ...rows];
}
