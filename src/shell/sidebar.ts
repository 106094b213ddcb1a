/**
 * What the sidebar can call, all of it. Each function takes and returns plain JSON values; roles and the allow-list of jobs
 * are checked again by the road on which jobs run.
 */

import { type AnalysisAnswer, analysisFor } from '../core/analysis/shown-report';
import type { Problem } from '../core/assessment/problem';
import { type FoundFile, resultsFile } from '../core/export/results';
import { type SurveyImportLists, surveyImportLists } from '../core/jobs/import-survey';
import { type UnitImportLists, unitImportLists } from '../core/jobs/import-unit-tab';
import type { LogFilter, LogPage } from '../core/log/filter';
import { type Explanation, explanation } from '../core/standing/explanation';
import { type ItemAcross, itemAcross } from '../core/standing/item-across';
import { type CardsAnswer, reportCardsFor } from '../core/standing/report-cards-for';
import { type Standing, standing } from '../core/standing/standing';
import { ANALYSES, type Analysis, JOB_TITLES, type JobName } from '../core/text/jobs';
import { RESULT_FILES, type ResultFile } from '../core/text/results-file';
import { type Count, ending } from '../core/text/run-job';
import { CHECKED, OUTCOMES, SIDEBAR_TITLE, unfinished } from '../core/text/standing';
import { readRound } from '../core/workbook/reading/round';
import * as dialog from './dialog';
import { nameOf, textOf, textsOf } from './page-argument';
import { attempt, context, type Outcome, order, preview } from './run-job';
import * as scoreLog from './score-log';
import * as unfinishedRun from './unfinished-run';
import * as watch from './watch';
import { read } from './workbook-port';

const PROGRESS = 'cchc.progress';
const CANCEL = 'cchc.cancel';
const RUNNER = 'cchc.runner';
/** Seconds; longer than an execution may take. */
const KEPT = 600;

export interface SidebarStanding extends Standing {
  unfinished: { job: JobName; message: string } | null;
  /** Who keeps watch, '' where nobody does or it is not the office that asks. */
  watch: string;
}

/** An outcome for the page: title, words, what can be agreed to, problems with their places. */
export interface Answer {
  kind: Outcome['kind'];
  title: string;
  message: string;
  questions: readonly string[];
  fingerprint: string | null;
  problems: readonly Problem[];
}

export function show(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(SIDEBAR_TITLE);
  SpreadsheetApp.getUi().showSidebar(page);
}

export function readStanding(): SidebarStanding {
  const snapshot = read(dialog.workbookId());
  const found = standing(snapshot, context());
  const run = found.office ? unfinishedRun.find(snapshot) : null;
  return {
    ...found,
    watch: found.office ? watch.standing() : '',
    unfinished: run && { job: run.job, message: unfinished(JOB_TITLES[run.job], run.when) },
  };
}

function answer(job: JobName, outcome: Outcome): Answer {
  const problems = 'problems' in outcome ? outcome.problems : [];
  const asks = outcome.kind === 'ask';
  return {
    kind: outcome.kind,
    title: job === 'checkRound' && outcome.kind === 'nothing' ? CHECKED : OUTCOMES[outcome.kind],
    // Problems are listed with their links, so they are left out of the words.
    message: asks
      ? outcome.summary
      : ending('problems' in outcome ? { ...outcome, problems: [] } : outcome).message,
    questions: asks ? outcome.questions : [],
    fingerprint: asks ? outcome.fingerprint : null,
    problems,
  };
}

const jobOf = (given: unknown): JobName => nameOf(Object.keys(JOB_TITLES) as JobName[], given, 'job');

export function previewJob(wanted: JobName, input: string): Answer {
  const job = jobOf(wanted);
  const outcome = preview(dialog.workbookId(), order(job, textOf(input)));
  // A run that was cut off after its last batch has left no more to agree to.
  if (outcome.kind === 'nothing') watch.afterJob(job, outcome.kind);
  return answer(job, outcome);
}

export function performJob(wanted: JobName, fingerprint: string, input: string): Answer {
  const job = jobOf(wanted);
  const cache = CacheService.getDocumentCache()!;
  for (const key of [CANCEL, PROGRESS]) cache.remove(key);
  cache.put(RUNNER, context().caller, KEPT);
  const outcome = attempt(dialog.workbookId(), order(job, textOf(input)), textOf(fingerprint), (count) => {
    cache.put(PROGRESS, JSON.stringify(count), KEPT);
    return cache.get(CANCEL) === null;
  });
  cache.remove(PROGRESS);
  watch.afterJob(job, outcome.kind);
  if (outcome.kind === 'done' && outcome.landing !== null) dialog.goTo(outcome.landing, 'A1');
  return answer(job, outcome);
}

export function readItemAcross(set: string, code: string): ItemAcross | null {
  const snapshot = read(dialog.workbookId());
  const { round } = readRound(snapshot);
  return round && itemAcross(snapshot, round, textOf(set), textOf(code));
}

export const readScoreLog = (filter: LogFilter): LogPage =>
  scoreLog.readPage(textsOf(filter, 'unit', 'code', 'text'), context().caller);

export const readReportCards = (unit: string): CardsAnswer =>
  reportCardsFor(read(dialog.workbookId()), context().caller, textOf(unit));

export const readAnalysis = (analysis: Analysis): AnalysisAnswer =>
  analysisFor(nameOf(ANALYSES, analysis, 'analysis'), read(dialog.workbookId()));

/** @param tab with `cell` the place of a figure; both '' for the cell that the person has selected */
export function explainFigure(tab: string, cell: string): Explanation {
  const { caller } = context();
  const named = { tab: textOf(tab), cell: textOf(cell) };
  const asked = named.tab !== '' && named.cell !== '' ? named : dialog.selectedCell();
  return explanation(read(dialog.workbookId()), caller, asked, () => scoreLog.readAll(caller));
}

export const readSurveyImport = (pasted: string): SurveyImportLists =>
  surveyImportLists(read(dialog.workbookId()), textOf(pasted));

export const readUnitImport = (input: string): UnitImportLists =>
  unitImportLists(read(dialog.workbookId()), textOf(input));

export const readResultsFile = (kind: ResultFile): FoundFile =>
  resultsFile(read(dialog.workbookId()), nameOf(RESULT_FILES, kind, 'file'));

/** null before the first step is done. */
export function jobProgress(): Count | null {
  const progress = CacheService.getDocumentCache()!.get(PROGRESS);
  return progress === null ? null : (JSON.parse(progress) as Count);
}

/** Stops a job for whoever runs it, nobody else's. */
export function cancelJob(): void {
  const cache = CacheService.getDocumentCache()!;
  if (cache.get(RUNNER) === context().caller) cache.put(CANCEL, '1', KEPT);
}

export const goToCell = (tab: string, cell: string): void => dialog.goTo(textOf(tab), textOf(cell));
