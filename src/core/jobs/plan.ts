/**
 * What a job intends, as a value: changes, problems, questions, a summary. Making a plan changes nothing; the same plan
 * made twice from the same workbook has the same fingerprint.
 */
import type { Problem } from '../assessment/problem';
import type { Day } from '../assessment/stage';
import { dayOf } from '../text/date';
import {
  JOB_TITLES,
  type JobName,
  officeTitleTaken,
  onlyAppraisers,
  onlyOffice,
  risksOf,
  summaryOf,
  TYPED_STAYS,
} from '../text/jobs';
import { closed } from '../text/new-year';
import { TAB_TITLES } from '../text/titles';
import { type AppendTo, appendRows, firstFreeRow } from '../workbook/append-rows';
import type { Change } from '../workbook/change';
import { digestText, sheetIdOf } from '../workbook/identity';
import { TAB } from '../workbook/place';
import { keepTypedValues } from '../workbook/policy';
import { appraiserOf, callerIsOffice } from '../workbook/reading/caller';
import { nextWorkbookOf } from '../workbook/reading/settings';
import { orderRenames } from '../workbook/renames';
import { isBlank, type Snapshot, tabByKey } from '../workbook/snapshot';
import type { Mail, PostOffice, Share } from './mail';

export interface JobContext {
  /** Time as people read it, e.g. "24/11/2026 19:30". */
  now: string;
  /** Address of the person who started the job. */
  caller: string;
  /** Of the add-in. */
  version: string;
  post: PostOffice;
  access: Access;
  /** The workbook of the next year, as far as "Mở năm mới" has come; null where it has not begun. */
  nextWorkbook: NextWorkbook | null;
}

export interface NextWorkbook {
  /** '' where a run was cut off while it copied. */
  url: string;
  /** Cleared and ready to be worked in. */
  isReady: boolean;
}

/** Whom the workbook is shared with, and who keeps watch; jobs that do not ask get nobody. */
export interface Access {
  /** Owner and editors, lower case. */
  editors: readonly string[];
  /** null where nobody does. */
  watchOwner: string | null;
}

/** The next year's workbook is a copy of this one, the published copy a new one; files of units are as many as the round has. */
export interface Makes {
  kind: 'nextYear' | 'publishedCopy' | 'unitFiles';
  /** Of files: of each its title and whom it is shared with, which is what people agree to. */
  title: string;
}

export interface Plan {
  job: JobName;
  changes: readonly Change[];
  /** Sent after the changes. */
  shares: readonly Share[];
  /** Addresses that are to open this workbook no more. */
  unshares: readonly string[];
  mails: readonly Mail[];
  /** A workbook that is made beside this one before anything is sent here; null for none. */
  makes: Makes | null;
  problems: readonly Problem[];
  /** What will be done, in words. */
  summary: string;
  /** What must be confirmed first; empty where nothing is overwritten. */
  questions: readonly string[];
  fingerprint: string;
}

/** The day on which the job runs, in the round's time zone. */
export const today = ({ now }: JobContext): Day => dayOf(now) ?? 0;

/** @param input what a person typed into the sidebar for this job, as one text; '' for jobs that need none */
export type Job = (snapshot: Snapshot, context: JobContext, input: string) => Plan;

/** True where carrying the plan out would do nothing. */
export const isEmpty = ({ changes, shares, mails, makes }: Plan): boolean =>
  makes === null && changes.length + shares.length + mails.length === 0;

export const blocks = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'blocks');

export const journal = (snapshot: Snapshot, key: typeof TAB.log | typeof TAB.archive): AppendTo => {
  const actual = tabByKey(snapshot, key);
  return {
    name: { key, sheetId: actual?.sheetId ?? sheetIdOf(key), title: actual?.title ?? TAB_TITLES[key] },
    actual,
  };
};

/** Titles that new tabs would get and other tabs have and keep: Google would refuse them. */
function titlesTaken(changes: readonly Change[], { tabs }: Snapshot): Problem[] {
  const renamed = new Set(
    changes.flatMap((change) => (change.kind === 'renameTab' ? [change.tab.sheetId] : [])),
  );
  return changes.flatMap((change): Problem[] => {
    if (change.kind !== 'addTab') return [];
    const { title } = change.tab;
    const holder = tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());
    if (!holder || renamed.has(holder.sheetId)) return [];
    return [
      { severity: 'blocks', where: { tab: holder.title, cell: 'A1' }, message: officeTitleTaken(title) },
    ];
  });
}

/** What a change does, in a few characters: where it is and what stands there afterwards. */
function essence(change: Change): string {
  switch (change.kind) {
    case 'enter':
      // What is replaced is agreed to as well.
      return `${change.tab.key} ${change.at.row},${change.at.column} ${JSON.stringify([change.before, change.after.value])}`;
    case 'setCell': {
      const { at, after } = change;
      return `${change.tab.key} ${at.row},${at.column} ${after.kind === 'formula' ? after.formula : JSON.stringify(after.value)}`;
    }
    case 'setLayout':
      return `${change.tab.key} layout ${change.after}`;
    default:
      return JSON.stringify(change);
  }
}

/** The minute of the clock is no difference: a person may read for longer than that. */
const fingerprintOf = (
  changes: readonly Change[],
  mails: readonly Mail[],
  makes: Makes | null,
  now: string,
): string =>
  digestText(
    [...changes.map(essence), ...mails.map(({ mark }) => mark), makes?.title ?? '']
      .join('\n')
      .split(now)
      .join(''),
  );

/** Jobs that write scores of an appraiser into cells that are open to him or her. */
const APPRAISERS_JOBS: readonly JobName[] = ['acceptSelfScores', 'appraiseAcross'];

/**
 * The plan of a job, with what every job has: a refusal for others than the office, copies to Lưu trữ, a row in Nhật ký.
 * A blocking problem empties the plan; an empty plan writes nothing, not even to Nhật ký.
 */
export function makePlan(
  job: JobName,
  snapshot: Snapshot,
  context: JobContext,
  made: {
    changes: readonly Change[];
    problems: readonly Problem[];
    questions?: readonly string[];
    shares?: readonly Share[];
    unshares?: readonly string[];
    mails?: readonly Mail[];
    makes?: Makes;
    /** What the job does in its own words; without it the changes are counted. */
    summary?: string;
    /** What is said where there is nothing to do. */
    report?: string;
  },
): Plan {
  const isOffice = callerIsOffice(snapshot);
  const mayRun =
    isOffice || (APPRAISERS_JOBS.includes(job) && appraiserOf(snapshot, context.caller) !== null);
  const refusal = APPRAISERS_JOBS.includes(job) ? onlyAppraisers() : onlyOffice();
  const next = nextWorkbookOf(snapshot);
  const closedBy = next === '' || job === 'checkRound' ? null : closed(next);
  const refused = mayRun ? closedBy : refusal;
  const problems: Problem[] =
    refused === null
      ? [...made.problems, ...titlesTaken(made.changes, snapshot)]
      : [{ severity: 'blocks', where: null, message: refused }];
  const intended = blocks(problems) ? [] : orderRenames(made.changes, snapshot);
  const { shares = [], unshares = [], mails = [], makes = null } = blocks(problems) ? {} : made;
  const does = makes !== null || intended.length + shares.length + mails.length > 0;
  const summary =
    does && made.summary !== undefined
      ? made.summary
      : ((does ? undefined : made.report) ?? summaryOf(intended));
  const changes = !does ? [] : keepTypedValues(intended, journal(snapshot, TAB.archive), context);
  const fingerprint = fingerprintOf(changes, mails, makes, context.now);
  // Appraisers may not write into Nhật ký; their scores are found by the sweep.
  if (isOffice && does && (tabByKey(snapshot, TAB.log) || changes.some((change) => addsLog(change)))) {
    const log = journal(snapshot, TAB.log);
    const row = [context.now, context.caller, JOB_TITLES[job], summary.replace(/\n/g, ' ')];
    changes.push(appendRows(log, TAB.log, firstFreeRow(log.actual), [row]));
  }
  const risks = risksOf(intended);
  const questions = !does ? [] : [...risks, ...(made.questions ?? [])];
  return {
    job,
    changes,
    shares,
    unshares,
    mails,
    makes,
    problems,
    summary:
      intended.length > 0 && !intended.some(replacesTyped)
        ? `${summary}${summary.includes('\n') ? '\n' : ' '}${TYPED_STAYS}`
        : summary,
    questions,
    fingerprint,
  };
}

const replacesTyped = (change: Change): boolean => change.kind === 'enter' && !isBlank(change.before);

const addsLog = (change: Change): boolean => change.kind === 'addTab' && change.tab.key === TAB.log;
