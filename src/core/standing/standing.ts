/**
 * Where the round stands for one person: role, next step, what is left. A value that can travel as JSON; the sidebar shows
 * it and computes nothing.
 */
import type { Problem } from '../assessment/problem';
import { daysLeft, stageAfter } from '../assessment/stage';
import { filesDue } from '../jobs/files-due';
import { JOBS } from '../jobs/jobs';
import { blocks, type JobContext, type Plan, today } from '../jobs/plan';
import { publicationStands } from '../jobs/publish';
import { resultOf } from '../jobs/result';
import { dayText } from '../text/date';
import { JOB_TITLES, type JobName } from '../text/jobs';
import { deadlineWords, underWay as stageUnderWay, toStage } from '../text/stages';
import * as text from '../text/standing';
import { unitTabMissing } from '../text/table-problems';
import { TAB_TITLES } from '../text/titles';
import { notExchanged } from '../text/unit-files';
import { TAB, unitCodeOf, unitTab } from '../workbook/place';
import { personIn } from '../workbook/reading/caller';
import { type Round, readRound } from '../workbook/reading/round';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { type AppraiserStanding, appraiserStanding } from './appraiser-standing';
import { itemsToCompare } from './item-across';
import { type AskedNotApplicable, askedNotApplicable } from './not-applicable';
import { type Progress, progress } from './progress';
import { cardsToOpen } from './report-cards-for';
import { type SealStanding, sealStanding } from './seal-standing';
import { stageProgress } from './stage-progress';
import { type UnitStanding, unitStanding } from './unit-standing';

export interface NextStep {
  /** What to do, in a sentence. */
  message: string;
  /** The job behind the one next button, null where people must do something first. */
  job: JobName | null;
  label: string;
}

export interface GroupStanding {
  name: string;
  units: number;
  /** Units with all official scores. */
  complete: number;
  selfScored: string;
  appraised: string;
}

export interface OfficeStanding {
  next: NextStep;
  groups: GroupStanding[];
  /** null where there are no unit tabs yet. */
  progress: Progress | null;
  /** What units ask to be left out of their maximum. */
  notApplicable: AskedNotApplicable[];
  /** null where nothing was published. */
  seal: SealStanding | null;
  problems: Problem[];
  /** Units that have a tab. */
  units: { code: string; name: string }[];
  /** Tabs of units, those that left the registry too, by the code of the unit. */
  unitTabs: { code: string; name: string }[];
}

export interface Standing {
  title: string;
  person: string;
  role: string;
  version: string;
  office: OfficeStanding | null;
  unit: UnitStanding | null;
  appraiser: AppraiserStanding | null;
  /** Items that the person may look at across units. */
  compare: ReturnType<typeof itemsToCompare>;
  /** Units whose Phiếu kết quả the person may open. */
  reportCards: { code: string; name: string }[];
  /** What a person without a role reads. */
  hint: string;
}

const step = (message: string, job: JobName | null = null): NextStep => ({
  message,
  job,
  label: job === null ? '' : JOB_TITLES[job],
});

/** While people fill in, the one button leads to the next stage. */
function underWay(snapshot: Snapshot, context: JobContext, round: Round): NextStep {
  const { stage, deadlines } = round.settings;
  const next = { ...step('', 'advanceStage'), label: toStage(stageAfter(stage)!) };
  if (stage === 'preparation') return { ...next, message: text.NEXT.prepared };
  const left = daysLeft(stage, deadlines, today(context));
  const deadline = left === null ? '' : deadlineWords(dayText(today(context) + left), left);
  const { done, waiting } = stageProgress(snapshot, round);
  return { ...next, message: stageUnderWay(stage, done.length, done.length + waiting.length, deadline) };
}

function nextStep(
  snapshot: Snapshot,
  context: JobContext,
  { round, problems }: ReturnType<typeof readRound>,
  generation: Plan | null,
): NextStep {
  if (round && round.settings.nextWorkbook !== '') return step(text.NEXT.closed);
  const pending = (job: JobName): boolean => JOBS[job](snapshot, context, '').changes.length > 0;
  if (!tabByKey(snapshot, TAB.settings) || pending('setUp')) return step(text.NEXT.setUp, 'setUp');
  if ((round?.units.length ?? 0) === 0) return step(text.NEXT.units);
  if (!generation || blocks(problems) || blocks(generation.problems)) return step(text.NEXT.mend);
  if (generation.changes.length > 0) return step(text.NEXT.generate, 'generate');
  const due = round ? filesDue(snapshot, round, today(context)).length : 0;
  if (due > 0) return step(notExchanged(due), 'exchange');
  const stage = round?.settings.stage ?? 'preparation';
  if (round && stage !== 'summing' && stage !== 'publication') return underWay(snapshot, context, round);
  const result = resultOf(snapshot);
  if (blocks(result.problems)) return step(text.NEXT.mend);
  const complete = result.groups?.every((group) =>
    group.units.every(({ exactIndex }) => exactIndex !== null),
  );
  if (!complete) return step(text.NEXT.waiting, 'rank');
  if (pending('rank')) return step(text.NEXT.rank, 'rank');
  if (stage === 'summing')
    return { ...step(text.NEXT.toPublication, 'advanceStage'), label: toStage('publication') };
  return publicationStands(snapshot) && !pending('publishOfficially')
    ? step(text.NEXT.published, 'openNewYear')
    : step(text.NEXT.publish, 'publishOfficially');
}

/** All that is to be mended. A unit without a tab yet is no mistake of anybody: the next step makes it. */
function problemsOf(
  snapshot: Snapshot,
  { round, problems }: ReturnType<typeof readRound>,
  generation: Plan | null,
  result: ReturnType<typeof resultOf>,
): Problem[] {
  const toCome = (round?.units ?? [])
    .filter(({ code }) => !tabByKey(snapshot, unitTab(code)))
    .map(({ name }) => unitTabMissing(name));
  const found = (result.groups ? result.problems : problems).filter(
    ({ message }) => !toCome.includes(message),
  );
  const more = (generation?.problems ?? []).filter(
    (problem) => !found.some(({ message }) => message === problem.message),
  );
  return [...found, ...more];
}

function officeStanding(snapshot: Snapshot, context: JobContext): OfficeStanding {
  const reading = readRound(snapshot);
  // In a workbook that is closed there is nothing to generate or to mend.
  const isOpen = reading.round?.settings.nextWorkbook === '';
  const generation = isOpen ? JOBS.generate(snapshot, context, '') : null;
  const result = resultOf(snapshot);
  const groups = (result.groups ?? []).map((group): GroupStanding => {
    const items = group.units.flatMap((unit) =>
      unit.set.rows
        .filter(({ method }) => method !== null && method !== 'survey')
        .map(({ code }) => unit.items.get(code))
        .filter((item) => item?.applicable !== false),
    );
    const count = (test: (item: (typeof items)[number]) => boolean): string =>
      text.scoredOf(items.filter(test).length, items.length);
    return {
      name: group.name,
      units: group.units.length,
      complete: group.units.filter(({ exactIndex }) => exactIndex !== null).length,
      selfScored: count((item) => (item?.selfScore ?? null) !== null),
      appraised: count((item) => (item?.finalScore ?? null) !== null),
    };
  });
  return {
    next: nextStep(snapshot, context, reading, generation),
    groups,
    progress: reading.round && groups.length > 0 ? progress(snapshot, reading.round, today(context)) : null,
    problems: problemsOf(snapshot, reading, generation, result),
    notApplicable: reading.round ? askedNotApplicable(snapshot, reading.round) : [],
    seal: result.groups && sealStanding(snapshot, result.groups),
    units: (reading.round?.units ?? []).flatMap(({ code, shortName }) =>
      tabByKey(snapshot, unitTab(code)) ? [{ code, name: shortName }] : [],
    ),
    unitTabs: snapshot.tabs.flatMap(({ key, title }) => {
      const code = unitCodeOf(key ?? '');
      return code === null ? [] : [{ code, name: title }];
    }),
  };
}

export function standing(snapshot: Snapshot, context: JobContext): Standing {
  const { round } = readRound(snapshot);
  const { caller } = context;
  const { isOffice, unit, appraiser } = personIn(snapshot, round, caller);
  const role = isOffice ? 'office' : appraiser ? 'appraiser' : unit ? 'unit' : 'stranger';
  return {
    title: text.roundTitle(round?.settings.year ?? '', round?.settings.province ?? '') || TAB_TITLES.start,
    person: caller,
    role: text.ROLES[role],
    version: context.version,
    office: isOffice ? officeStanding(snapshot, context) : null,
    unit: round && unit ? unitStanding(snapshot, round, unit, today(context)) : null,
    appraiser: round && appraiser ? appraiserStanding(snapshot, round, appraiser) : null,
    compare: round && (isOffice || appraiser) ? itemsToCompare(round, appraiser?.code ?? null) : [],
    reportCards: round ? cardsToOpen(snapshot, round, caller) : [],
    hint: role === 'stranger' ? text.STRANGER : '',
  };
}
