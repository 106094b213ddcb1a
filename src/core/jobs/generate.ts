/**
 * Tạo, cập nhật trang đơn vị: every tab as the registry and the criteria sets ask for. New units get a tab, changed criteria
 * change rows, removed units are hidden. Nothing that was typed is written or lost.
 */
import type { Problem } from '../assessment/problem';
import type { Day } from '../assessment/stage';
import { noOfficeAddress } from '../text/jobs';
import * as text from '../text/reading-problems';
import { SETTING_TEXTS, settingMissing } from '../text/settings';
import { TAB_TITLES } from '../text/titles';
import { a1 } from '../workbook/a1';
import type { Change } from '../workbook/change';
import { diff } from '../workbook/diff';
import { archived } from '../workbook/left-tabs';
import { localeChanges } from '../workbook/locale';
import { criteriaTab, TAB, type TabKey, unitTab } from '../workbook/place';
import { type Round, readRound } from '../workbook/reading/round';
import { readSubmission } from '../workbook/reading/submission';
import { unitTabProblems } from '../workbook/reading/unit-scores';
import { rightChanges } from '../workbook/rights';
import { settingRow } from '../workbook/settings-contract';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { openPart } from '../workbook/stage-columns';
import type { Tab } from '../workbook/tab';
import { columnsMoved } from '../workbook/table';
import { type Blueprint, blueprint } from '../workbook/tabs/blueprint';
import { officeRight } from '../workbook/tabs/list-tab';
import {
  JOURNALS,
  makeAppraisersTab,
  makeArchiveTab,
  makeCriteriaTab,
  makeLogTab,
  makePublicationsTab,
  makeSettingsTab,
  makeUnitsTab,
  registryRows,
} from '../workbook/tabs/office-tabs';
import { makeProgressTab } from '../workbook/tabs/progress-tab';
import { makeScoreTableTab } from '../workbook/tabs/score-table-tab';
import { makeStartTab } from '../workbook/tabs/start-tab';
import { makeSurveyTab } from '../workbook/tabs/survey-tab';
import { makeUnitFilesTab } from '../workbook/tabs/unit-files-tab';
import { makeUnitTab } from '../workbook/tabs/unit-tab';
import { unitFiles } from '../workbook/unit-files';
import { damagedResults, lostParts } from './damage';
import { blocks, type Job, makePlan, today } from './plan';
import { resultLayouts } from './result-layouts';

function missingSettings(snapshot: Snapshot, round: Round): Problem[] {
  const tab = tabByKey(snapshot, TAB.settings)!.title;
  const at = (key: 'year' | 'office1') => ({ tab, cell: a1(settingRow(key), 1) });
  return [
    ...(round.settings.year === ''
      ? [{ severity: 'blocks' as const, where: at('year'), message: settingMissing(SETTING_TEXTS.year[0]) }]
      : []),
    ...(round.settings.officeAddresses.length === 0
      ? [{ severity: 'blocks' as const, where: at('office1'), message: noOfficeAddress() }]
      : []),
    ...(round.units.length === 0
      ? [
          {
            severity: 'blocks' as const,
            where: { tab: TAB_TITLES.units, cell: 'A4' },
            message: text.noUnits(),
          },
        ]
      : []),
  ];
}

/**
 * All tabs but Xếp hạng and Công bố, in the order in which their formulas need one another.
 * @param today a deadline that has passed closes what it opened
 */
export function desiredTabs(plan: Blueprint, snapshot: Snapshot, today: Day): Tab[] {
  const { settings, units, criteria } = plan.round;
  const { officeAddresses } = settings;
  const made = (key: TabKey, index: number) => ({ title: plan.title(key), index, officeAddresses });
  const next = 4 + criteria.length;
  const files = unitFiles(snapshot, plan.round);
  return [
    makeSettingsTab(plan.title(TAB.settings), 1, officeAddresses),
    makeUnitsTab(
      made(TAB.units, 2),
      criteria.map(({ set }) => set.name),
      registryRows(units),
    ),
    makeAppraisersTab(made(TAB.appraisers, 3)),
    ...criteria.map(({ set }, i) =>
      makeCriteriaTab(made(criteriaTab(set.key), 4 + i), set.key, plan.quotedTitle(TAB.appraisers)),
    ),
    makeLogTab(made(TAB.log, next)),
    makeArchiveTab(made(TAB.archive, next)),
    makePublicationsTab(made(TAB.publications, next)),
    makeSurveyTab(plan, next),
    ...(files.length > 0 ? [makeUnitFilesTab(plan, 4, files)] : []),
    ...units.map((unit, i) => {
      const actual = tabByKey(snapshot, unitTab(unit.code));
      const open = openPart(settings, actual && readSubmission(actual), today);
      return makeUnitTab(unit, next + 10 + i, plan, open);
    }),
    makeProgressTab(plan, next),
    makeScoreTableTab(plan, next),
    makeStartTab(plan, 0),
  ];
}

/** What stands against making unit tabs, beyond what reading the round found. */
export const generationProblems = (snapshot: Snapshot, round: Round): Problem[] => [
  ...missingSettings(snapshot, round),
  ...journalProblems(snapshot),
  ...unitTabProblems(snapshot, round.units),
];

/** Journals whose columns moved: their rows cannot be read any more. */
const journalProblems = (snapshot: Snapshot): Problem[] =>
  JOURNALS.flatMap(([key, columns]) => {
    const tab = tabByKey(snapshot, key);
    return tab ? columnsMoved(tab, columns, 0) : [];
  });

/** Tabs that other jobs write are the office's alone: whoever joins it may rank and publish as well. */
function resultRights(snapshot: Snapshot, plan: Blueprint, desired: readonly Tab[]): Change[] {
  const here = new Set(desired.map(({ key }) => key));
  const rights = [officeRight(plan.round.settings.officeAddresses)];
  const pairs = Object.values(TAB).flatMap((key) => {
    const actual = here.has(key) ? undefined : tabByKey(snapshot, key);
    return actual ? [{ tab: { key, title: actual.title, rights }, actual, moved: false }] : [];
  });
  return rightChanges(snapshot, pairs);
}

/** The difference of all tabs, their rights included. */
export function unitTabsChanges(
  snapshot: Snapshot,
  plan: Blueprint,
  day: Day,
  layoutsAgain = false,
): Change[] {
  const desired = desiredTabs(plan, snapshot, day);
  return [
    ...archived(snapshot, plan.round.units),
    ...diff(snapshot, desired, { layoutsAgain, rights: true }),
    ...resultRights(snapshot, plan, desired),
  ];
}

/** Both jobs bring every tab to what it should be; the second sends layouts again, since a paste may have replaced them, and the locale. */
const bringAbout =
  (job: 'generate' | 'mend'): Job =>
  (snapshot, context) => {
    const { round, problems } = readRound(snapshot);
    if (round === null) return makePlan(job, snapshot, context, { changes: [], problems });
    const mends = job === 'mend';
    const found = [
      ...problems,
      ...generationProblems(snapshot, round),
      ...(mends ? damagedResults(snapshot) : []),
    ];
    const plan = blueprint(snapshot, round);
    const changes = blocks(found)
      ? []
      : [
          ...(mends ? localeChanges(snapshot) : []),
          ...unitTabsChanges(snapshot, plan, today(context), mends),
          ...(mends ? resultLayouts(snapshot, context) : []),
        ];
    const questions = lostParts(changes, snapshot, round);
    return makePlan(job, snapshot, context, { changes, problems: found, questions });
  };

export const generate = bringAbout('generate');
export const mend = bringAbout('mend');
