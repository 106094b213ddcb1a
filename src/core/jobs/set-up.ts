/** Thiết lập sổ: Vietnamese locale, the office's tabs with what is proposed. It adds what is missing and changes nothing else. */

import { proposedCriteriaSets } from '../criteria/proposed-criteria-sets';
import { PROPOSAL, PROPOSAL_QUESTION } from '../text/jobs';
import { methodName } from '../text/methods';
import { quoted } from '../workbook/a1';
import type { Change } from '../workbook/change';
import { LIMIT_KEYS, STEP_KEYS } from '../workbook/contract';
import { diff } from '../workbook/diff';
import { type Entry, entryChanges } from '../workbook/entry';
import { localeChanges } from '../workbook/locale';
import { criteriaTab, TAB, type TabKey } from '../workbook/place';
import { proposedSettings, readSettings } from '../workbook/reading/settings';
import { rightChanges } from '../workbook/rights';
import { SETTINGS } from '../workbook/settings-contract';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import type { FixedValue, Tab } from '../workbook/tab';
import { makeEmptyAnnouncementTab } from '../workbook/tabs/announcement-tab';
import { type Blueprint, blueprint } from '../workbook/tabs/blueprint';
import { makeEmptyChartsTab } from '../workbook/tabs/charts-tab';
import {
  makeAppraisersTab,
  makeArchiveTab,
  makeCriteriaTab,
  makeLogTab,
  makePublicationsTab,
  makeSettingsTab,
  makeUnitsTab,
} from '../workbook/tabs/office-tabs';
import { makeProgressTab } from '../workbook/tabs/progress-tab';
import { makeEmptyPublicationTab } from '../workbook/tabs/publication-tab';
import { makeEmptyRankingTab } from '../workbook/tabs/ranking-tab';
import { makeScoreTableTab } from '../workbook/tabs/score-table-tab';
import { makeStartTab } from '../workbook/tabs/start-tab';
import { makeSurveyTab } from '../workbook/tabs/survey-tab';
import { type Job, makePlan } from './plan';

const entry = (tab: TabKey, row: string, column: string, value: FixedValue): Entry[] =>
  value === null || value === '' ? [] : [{ tab, row, column, expected: null, value, reason: PROPOSAL }];

function proposals(): Entry[] {
  return [
    ...SETTINGS.flatMap(({ key, proposed: [value, second] }) => [
      ...entry(TAB.settings, key, 'value', value),
      ...entry(TAB.settings, key, 'second', second),
    ]),
    ...proposedCriteriaSets().flatMap(({ key, name, rows }) => {
      const tab = criteriaTab(key);
      return [
        ...entry(tab, 'title', 'name', name),
        ...rows.flatMap((row, i) => {
          const at = (column: string, value: FixedValue): Entry[] => entry(tab, String(i + 1), column, value);
          return [
            ...at('code', row.code),
            ...at('name', row.name),
            ...at('maxScore', row.maxScore),
            ...at('method', row.method && methodName(row.method)),
            ...at('floor', row.floor),
            ...at('pointsEach', row.pointsEach),
            ...row.steps.flatMap((step, n) => at(STEP_KEYS[n]!, step)),
            ...row.limits.flatMap((limit, n) => at(LIMIT_KEYS[n]!, limit)),
            ...at('evidence', row.evidence),
            ...at('guidance', row.guidance),
          ];
        }),
      ];
    }),
  ];
}

/** Tabs that wait for the jobs that fill them. */
const resultTabs = (plan: Blueprint, index: number): Tab[] => [
  makeEmptyRankingTab(plan, index),
  makeEmptyPublicationTab(plan, index + 1),
  makeEmptyAnnouncementTab(plan, index + 2),
  makeEmptyChartsTab(plan, index + 3),
];

function officeTabs(snapshot: Snapshot, addresses: readonly string[]): Tab[] {
  const sets = proposedCriteriaSets();
  const plan = blueprint(snapshot, {
    settings: { ...proposedSettings(), officeAddresses: addresses },
    units: [],
    appraisers: [],
    criteria: [],
    survey: () => ({ score: null, problems: [] }),
    previous: null,
    fillsInHere: true,
  });
  const made = (key: TabKey, index: number, title = plan.title(key)) => ({
    title,
    index,
    officeAddresses: addresses,
  });
  const next = 4 + sets.length;
  const appraisersTitle = quoted(plan.title(TAB.appraisers));
  return [
    makeStartTab(plan, 0),
    makeSettingsTab(plan.title(TAB.settings), 1, addresses),
    makeUnitsTab(
      made(TAB.units, 2),
      sets.map(({ name }) => name),
    ),
    makeAppraisersTab(made(TAB.appraisers, 3)),
    ...sets.map(({ key }, i) => makeCriteriaTab(made(criteriaTab(key), 4 + i), key, appraisersTitle)),
    makeSurveyTab(plan, next),
    makeProgressTab(plan, next + 1),
    makeScoreTableTab(plan, next + 2),
    ...resultTabs(plan, next + 3),
    makePublicationsTab(made(TAB.publications, next + 7)),
    makeLogTab(made(TAB.log, next + 8)),
    makeArchiveTab(made(TAB.archive, next + 9)),
  ];
}

/** The office as Cấu hình names it; before that whoever sets the workbook up. */
function officeAddresses(snapshot: Snapshot, caller: string): readonly string[] {
  const settings = tabByKey(snapshot, TAB.settings);
  const named = settings ? readSettings(settings).settings.officeAddresses : [];
  return named.length > 0 || caller === '' ? named : [caller];
}

/** Tabs travel before their rights: those that a run which was cut off, or a person, left without any get them now. */
const missingRights = (snapshot: Snapshot, tabs: readonly Tab[]): Change[] =>
  rightChanges(
    snapshot,
    tabs.flatMap((tab) => {
      const actual = tabByKey(snapshot, tab.key);
      return actual && !actual.protections.some(({ wholeTab }) => wholeTab)
        ? [{ tab: { ...tab, title: actual.title }, actual, moved: false }]
        : [];
    }),
  );

export const setUp: Job = (snapshot, context) => {
  const tabs = officeTabs(snapshot, officeAddresses(snapshot, context.caller));
  const missing = tabs.filter(({ key }) => !tabByKey(snapshot, key));
  const added = new Set(missing.map(({ key }) => key));
  const entries = entryChanges(
    proposals().filter(({ tab }) => added.has(tab)),
    missing,
    snapshot,
  );
  return makePlan('setUp', snapshot, context, {
    changes: [
      ...localeChanges(snapshot),
      ...diff(snapshot, missing, { layoutsAgain: false, rights: true }),
      ...entries.changes,
      ...missingRights(snapshot, tabs),
    ],
    problems: entries.problems,
    questions: entries.changes.length > 0 ? [PROPOSAL_QUESTION] : [],
  });
};
