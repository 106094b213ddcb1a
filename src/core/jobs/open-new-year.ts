/**
 * Mở năm mới: the next round in a workbook of its own, copied from this one. Two plans: one for this workbook, which asks for the copy
 * and then closes it; one for the copy, which clears the year there. What was published here is the year before there.
 */

import { type LoweredItem, loweredItems } from '../assessment/lowered-scores';
import type { Problem, Where } from '../assessment/problem';
import type { GroupResult } from '../assessment/round-result';
import { analysedRound } from '../standing/analysed-round';
import { ANALYSES, JOB_TITLES } from '../text/jobs';
import * as text from '../text/new-year';
import { STAGE_TITLES } from '../text/stages';
import { a1 } from '../workbook/a1';
import { diff } from '../workbook/diff';
import { type Entry, entryChanges } from '../workbook/entry';
import { TAB, unitCodeOf } from '../workbook/place';
import { type PublishedResult, publicationHead, readPublication } from '../workbook/reading/publication';
import { type Round, readRound } from '../workbook/reading/round';
import { REGISTRY_HEADER } from '../workbook/reading/units';
import { DATE_SETTINGS, settingRow } from '../workbook/settings-contract';
import { contentAt, isBlank, type Snapshot, tabByKey } from '../workbook/snapshot';
import type { FixedValue, Tab } from '../workbook/tab';
import { makeEmptyAnnouncementTab } from '../workbook/tabs/announcement-tab';
import { type Blueprint, blueprint } from '../workbook/tabs/blueprint';
import { makeEmptyChartsTab } from '../workbook/tabs/charts-tab';
import { makeEmptyCriteriaAnalysisTab } from '../workbook/tabs/criteria-analysis-tab';
import { makePreviousYearTab } from '../workbook/tabs/previous-year-tab';
import { makeEmptyPublicationTab } from '../workbook/tabs/publication-tab';
import { makeEmptyRankingTab } from '../workbook/tabs/ranking-tab';
import { makeEmptyReportTab } from '../workbook/tabs/report-tab';
import { ANALYSIS_TABS } from './analyse';
import { desiredTabs, generate } from './generate';
import { blocks, type Job, makePlan, type Plan, today } from './plan';
import { publishOfficially } from './publish';
import { resultOf } from './result';

/** What the next year takes over from a year that is over. */
interface YearOver {
  /** As it stands in Cấu hình. */
  year: string;
  next: string;
  results: ReadonlyMap<string, PublishedResult>;
  groups: readonly GroupResult[];
  lowered: readonly LoweredItem[];
  plan: Blueprint;
}

const at = (snapshot: Snapshot, key: Parameters<typeof settingRow>[0]): Where => ({
  tab: tabByKey(snapshot, TAB.settings)!.title,
  cell: a1(settingRow(key), 1),
});

function yearOver(
  snapshot: Snapshot,
  context: Parameters<Job>[1],
): { over: YearOver | null; problems: readonly Problem[] } {
  const { round, problems: found } = readRound(snapshot);
  if (round === null || blocks(found)) return { over: null, problems: found };
  const { year, stage } = round.settings;
  const problems: Problem[] = [];
  const block = (message: string, where: Where | null = null): void => {
    problems.push({ severity: 'blocks', where, message });
  };
  if (!/^\d{4}$/.test(year)) block(text.yearNotNumber(year), at(snapshot, 'year'));
  if (stage !== 'publication') block(text.notInPublication(), at(snapshot, 'stage'));
  const results = readPublication(snapshot);
  if (results === null || !publicationHead(snapshot)?.isOfficial) block(text.notPublished());
  // The copy is cleared cell by cell, so every cell must stand where it belongs.
  if (generate(snapshot, context, '').changes.length > 0) block(text.notInOrder());
  const result = resultOf(snapshot);
  if (blocks(problems) || results === null || result.groups === null)
    return { over: null, problems: [...found, ...problems] };
  const { groups, plan } = result;
  const lowered = loweredItems(analysedRound(snapshot, result).scores);
  return { over: { year, next: String(Number(year) + 1), results, groups, lowered, plan }, problems: found };
}

/** Tabs whose input cells belong to one year. */
const ofTheYear = (tab: Tab): boolean => tab.key === TAB.survey || unitCodeOf(tab.key) !== null;

/** Everything typed in the year, to be cleared. */
function clearings(snapshot: Snapshot, tabs: readonly Tab[]): Entry[] {
  return tabs.filter(ofTheYear).flatMap((tab) => {
    const actual = tabByKey(snapshot, tab.key);
    return tab.cells.flatMap((row, at) =>
      row.flatMap((cell, column): Entry[] => {
        const expected = cell.kind === 'input' && actual ? contentAt(actual, at, column) : null;
        return expected === null
          ? []
          : [
              {
                tab: tab.key,
                row: tab.rowKeys[at]!,
                column: tab.columnKeys[column]!,
                expected,
                value: null,
                reason: text.REASON_CLEARED,
              },
            ];
      }),
    );
  });
}

/** A cell of an office tab that gets another value; nothing where it has it already. */
function entry(
  snapshot: Snapshot,
  place: Pick<Entry, 'tab' | 'row' | 'column'> & { at: { row: number; column: number } },
  value: FixedValue,
  reason: string,
): Entry[] {
  const { at, ...where } = place;
  const expected = contentAt(tabByKey(snapshot, place.tab)!, at.row, at.column);
  const same = expected === value || (value === null && isBlank(expected));
  return same ? [] : [{ ...where, expected, value, reason }];
}

const settingEntry = (
  snapshot: Snapshot,
  key: Parameters<typeof settingRow>[0],
  value: FixedValue,
  reason = text.REASON_CLEARED,
): Entry[] =>
  entry(
    snapshot,
    { tab: TAB.settings, row: key, column: 'value', at: { row: settingRow(key), column: 1 } },
    value,
    reason,
  );

/** Published results as the year before, by the code of the unit. */
function previousResults(snapshot: Snapshot, { units }: Round, tab: Tab, { results }: YearOver): Entry[] {
  return units.flatMap(({ code, where }) => {
    const row = Number(/\d+$/.exec(where.cell)![0]) - 1;
    const key = String(row - REGISTRY_HEADER);
    const result = results.get(code);
    return (
      [
        ['previousIndex', result?.index ?? null],
        ['previousRank', result?.rank ?? null],
      ] as const
    ).flatMap(([column, value]) =>
      entry(
        snapshot,
        { tab: TAB.units, row: key, column, at: { row, column: tab.columnKeys.indexOf(column) } },
        value,
        text.REASON_PREVIOUS,
      ),
    );
  });
}

/** Nhật ký, Lưu trữ and Các lần công bố begin anew: their rows below the header are written by jobs alone. */
const emptied = (tab: Tab): Tab => ({ ...tab, tail: 'ours', derived: true });
const JOURNALS: readonly string[] = [TAB.log, TAB.archive, TAB.publications];

/**
 * The plan that makes a copy of `old` the workbook of the next year. Each cell it writes has one value in the end, whatever part of the plan was
 * carried out before.
 */
export const newYearIn =
  (old: Snapshot): Job =>
  (copy, context) => {
    const { over, problems } = yearOver(old, context);
    const { round } = readRound(copy);
    if (over === null || round === null)
      return makePlan('openNewYear', copy, context, { changes: [], problems });
    const plan = blueprint(copy, round);
    const tabs = desiredTabs(plan, copy, today(context));
    const units = tabs.find(({ key }) => key === TAB.units)!;
    const year = contentAt(tabByKey(copy, TAB.settings)!, settingRow('year'), 1);
    const cleared = clearings(copy, tabs);
    const entries = [
      ...cleared,
      ...previousResults(copy, round, units, over),
      ...settingEntry(copy, 'year', typeof year === 'number' ? Number(over.next) : over.next),
      ...settingEntry(copy, 'stage', STAGE_TITLES.preparation),
      ...[...DATE_SETTINGS, 'nextWorkbook' as const].flatMap((key) => settingEntry(copy, key, null)),
    ];
    const entered = entryChanges(entries, tabs, copy);
    const renewed = [
      ...tabs.filter(({ key }) => JOURNALS.includes(key)).map(emptied),
      makeEmptyRankingTab(plan, 0),
      makeEmptyChartsTab(plan, 0),
      makeEmptyPublicationTab(plan, 0),
      makeEmptyAnnouncementTab(plan, 0),
      ...(tabByKey(copy, TAB.criteriaAnalysis) ? [makeEmptyCriteriaAnalysisTab(plan, 0)] : []),
      ...ANALYSES.filter((analysis) => tabByKey(copy, ANALYSIS_TABS[analysis])).map((analysis) =>
        makeEmptyReportTab(ANALYSIS_TABS[analysis], JOB_TITLES[analysis], plan, 0),
      ),
      makePreviousYearTab(
        over.year,
        over.groups,
        over.lowered,
        over.plan,
        tabByKey(copy, TAB.log)?.index ?? 0,
      ),
    ];
    // The first row of the new Nhật ký stands below its header.
    const begun = {
      ...copy,
      tabs: copy.tabs.map((tab) =>
        JOURNALS.includes(tab.key ?? '') ? { ...tab, rows: tab.rows.slice(0, 1) } : tab,
      ),
    };
    return makePlan('openNewYear', begun, context, {
      changes: [...entered.changes, ...diff(copy, renewed, { layoutsAgain: false, rights: true })],
      problems: [...problems, ...entered.problems],
      summary: text.begun(over.next, over.year, cleared.length),
    });
  };

function close(snapshot: Snapshot, context: Parameters<Job>[1], over: YearOver, url: string): Plan {
  const tab = desiredTabs(over.plan, snapshot, today(context)).find(({ key }) => key === TAB.settings)!;
  const { changes, problems } = entryChanges(
    settingEntry(snapshot, 'nextWorkbook', url, text.reasonClosed(over.next)),
    [tab],
    snapshot,
  );
  return makePlan('openNewYear', snapshot, context, {
    changes,
    problems,
    summary: text.opened(over.next, url),
  });
}

export const openNewYear: Job = (snapshot, context) => {
  const { over, problems } = yearOver(snapshot, context);
  if (over === null) return makePlan('openNewYear', snapshot, context, { changes: [], problems });
  if (context.nextWorkbook?.isReady) return close(snapshot, context, over, context.nextWorkbook.url);
  const { results, plan, next } = over;
  const title = text.newWorkbookTitle(next);
  const strangers = plan.round.units.filter(({ code }) => !results.has(code)).map(({ name }) => name);
  const typed = clearings(snapshot, desiredTabs(plan, snapshot, today(context))).length;
  return makePlan('openNewYear', snapshot, context, {
    changes: [],
    makes: { kind: 'nextYear', title },
    problems,
    questions: [
      text.willClose(),
      ...(context.nextWorkbook?.url === '' ? [text.maybeCopied(title)] : []),
      ...(publishOfficially(snapshot, context, '').changes.length > 0 ? [text.differsFromPublished()] : []),
      ...(strangers.length > 0 ? [text.withoutResult(strangers)] : []),
    ],
    summary: text.willOpen(next, title, plan.round.units.length, results.size, typed),
  });
};
