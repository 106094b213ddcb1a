/**
 * What makers of tabs are given: the round as it was read, and the names that formulas and links need. Titles are those
 * that the tabs will have once the plan is carried out.
 */
import { archivedTitle, criteriaTabTitle, TAB_TITLES } from '../../text/titles';
import { quoted } from '../a1';
import { sheetIdOf } from '../identity';
import { criteriaSetKeyOf, type TabKey, unitCodeOf, type WorkbookId } from '../place';
import type { CriteriaSheet } from '../reading/criteria';
import type { Round } from '../reading/round';
import { type Snapshot, tabByKey } from '../snapshot';

export interface Blueprint {
  /** Id of the workbook that the tabs are made for. */
  workbook: WorkbookId;
  round: Round;
  /** Title of a tab, quoted for a formula. */
  quotedTitle: (key: TabKey) => string;
  title: (key: TabKey) => string;
  sheetId: (key: TabKey) => number;
  criteriaOf: (setKey: string) => CriteriaSheet;
}

function titleOf(snapshot: Snapshot, round: Round, key: TabKey): string {
  const unitCode = unitCodeOf(key);
  const unit = round.units.find(({ code }) => code === unitCode);
  if (unit) return unit.shortName;
  const actual = tabByKey(snapshot, key);
  if (unitCode !== null) return archivedTitle(actual?.title ?? unitCode);
  if (actual) return actual.title;
  const setKey = criteriaSetKeyOf(key);
  return setKey !== null ? criteriaTabTitle(setKey) : TAB_TITLES[key as keyof typeof TAB_TITLES];
}

export function blueprint(snapshot: Snapshot, round: Round): Blueprint {
  const title = (key: TabKey): string => titleOf(snapshot, round, key);
  return {
    workbook: snapshot.workbook,
    round,
    title,
    quotedTitle: (key) => quoted(title(key)),
    sheetId: (key) => tabByKey(snapshot, key)?.sheetId ?? sheetIdOf(key),
    criteriaOf: (setKey) => round.criteria.find(({ set }) => set.key === setKey)!,
  };
}
