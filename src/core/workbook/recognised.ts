/**
 * Tabs whose metadata somebody deleted, known again by the id that their key gives: Sheets draws the ids of tabs that people add. It changes nothing in
 * the workbook; the next job that makes the tab marks it again.
 */
import { cleanText } from '../assessment/number';
import { proposedCriteriaSets } from '../criteria/proposed-criteria-sets';
import { sheetIdOf } from './identity';
import { criteriaTab, TAB, type TabKey, unitTab } from './place';
import type { ActualTab } from './snapshot';

/** @param keys of tabs that may be meant; one that another tab is marked with is taken */
export function recognisedById(tabs: readonly ActualTab[], keys: readonly TabKey[]): ActualTab[] {
  const taken = new Set(tabs.map(({ key }) => key));
  const byId = new Map(keys.filter((key) => !taken.has(key)).map((key) => [sheetIdOf(key), key]));
  return tabs.map((tab) => (tab.key === null ? { ...tab, key: byId.get(tab.sheetId) ?? null } : tab));
}

export function recognised(tabs: readonly ActualTab[]): readonly ActualTab[] {
  if (tabs.every(({ key }) => key !== null)) return tabs;
  const found = recognisedById(tabs, [
    ...Object.values(TAB),
    ...proposedCriteriaSets().map(({ key }) => criteriaTab(key)),
  ]);
  const registry = found.find(({ key }) => key === TAB.units);
  const codes = (registry?.rows ?? []).flatMap(([code]) =>
    typeof code === 'string' ? [cleanText(code)] : [],
  );
  return recognisedById(found, codes.map(unitTab));
}
