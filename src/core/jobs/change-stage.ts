/**
 * Chuyển giai đoạn: writes the new stage into Cấu hình and brings every tab to what the stage opens, locks and hides. It moves one
 * stage at a time, forward or back, and says first who is not done.
 */
import { type Stage, stageAfter, stageBefore } from '../assessment/stage';
import { stageProgress } from '../standing/stage-progress';
import { contentText } from '../text/content';
import type { JobName } from '../text/jobs';
import * as text from '../text/stages';
import { UNIT_COLUMNS } from '../workbook/contract';
import { entryChanges } from '../workbook/entry';
import { TAB } from '../workbook/place';
import { readRound } from '../workbook/reading/round';
import { settingRow } from '../workbook/settings-contract';
import { contentAt, type Snapshot, tabByKey } from '../workbook/snapshot';
import { hiddenColumns, openedColumns } from '../workbook/stage-columns';
import { blueprint } from '../workbook/tabs/blueprint';
import { makeSettingsTab } from '../workbook/tabs/office-tabs';
import { generationProblems, unitTabsChanges } from './generate';
import { type Job, type JobContext, makePlan, type Plan, today } from './plan';

const WAITING: Partial<Record<Stage, (units: readonly string[]) => string>> = {
  selfScoring: text.notSubmitted,
  firstAppraisal: text.notAppraised,
  explanation: text.notExplained,
  secondAppraisal: text.notDecided,
  summing: text.notComplete,
};

/** What a change of stage does in unit tabs, in sentences. */
function effects(from: Stage, to: Stage): string[] {
  const columns = (said: typeof text.opens, stage: Stage): string[] =>
    (['unit', 'appraiser'] as const).flatMap((who) => {
      const titles = openedColumns(stage)
        .filter((column) => column.who === who)
        .map(({ title }) => title);
      return titles.length === 0 ? [] : [said(who, titles)];
    });
  const difference = (said: (titles: readonly string[]) => string, now: Stage, then: Stage): string[] => {
    const already = hiddenColumns(then);
    const titles = hiddenColumns(now)
      .filter((column) => !already.includes(column))
      .map((column) => UNIT_COLUMNS[column]!.title);
    return titles.length === 0 ? [] : [said(titles)];
  };
  return [
    ...columns(text.locks, from),
    ...columns(text.opens, to),
    ...difference(text.shows, from, to),
    ...difference(text.hides, to, from),
  ];
}

function enterStage(snapshot: Snapshot, to: Stage) {
  const tab = tabByKey(snapshot, TAB.settings)!;
  const expected = contentAt(tab, settingRow('stage'), 1);
  return entryChanges(
    [
      {
        tab: TAB.settings,
        row: 'stage',
        column: 'value',
        expected,
        value: text.STAGE_TITLES[to],
        reason: text.toStage(to),
        // A run that is cut off leaves the old stage, so the same click finishes it and goes no further.
        last: true,
      },
    ],
    [makeSettingsTab(tab.title, tab.index, [])],
    snapshot,
  );
}

function changeStage(job: 'advanceStage' | 'returnStage', snapshot: Snapshot, context: JobContext): Plan {
  const { round, problems } = readRound(snapshot);
  if (round === null) return makePlan(job, snapshot, context, { changes: [], problems });
  const { stage } = round.settings;
  const forward = job === 'advanceStage';
  const to = forward ? stageAfter(stage) : stageBefore(stage);
  const message = forward ? text.noStageAfter() : text.noStageBefore();
  if (to === null) {
    const refusal = { severity: 'blocks' as const, where: null, message };
    return makePlan(job, snapshot, context, { changes: [], problems: [...problems, refusal] });
  }
  const entered = enterStage(snapshot, to);
  const next = { ...round, settings: { ...round.settings, stage: to } };
  const found = [...problems, ...generationProblems(snapshot, next), ...entered.problems];
  const waiting = stageProgress(snapshot, round).waiting.map(({ shortName }) => shortName);
  const said = WAITING[stage];
  return makePlan(job, snapshot, context, {
    changes: [...entered.changes, ...unitTabsChanges(snapshot, blueprint(snapshot, next), today(context))],
    problems: found,
    summary: [text.stageChange(stage, to), ...effects(stage, to)].join('\n'),
    questions: forward ? (said && waiting.length > 0 ? [said(waiting)] : []) : [text.goingBack(to)],
  });
}

export const advanceStage: Job = (snapshot, context) => changeStage('advanceStage', snapshot, context);
export const returnStage: Job = (snapshot, context) => changeStage('returnStage', snapshot, context);

/**
 * The stage that a run of the job is to leave, null for jobs that leave none. Where the workbook is in another one by now, the run is over: the same
 * job again would leave the next stage, too.
 */
export function stageToLeave(job: JobName, snapshot: Snapshot): string | null {
  const tab = tabByKey(snapshot, TAB.settings);
  if (!tab || (job !== 'advanceStage' && job !== 'returnStage')) return null;
  return contentText(contentAt(tab, settingRow('stage'), 1));
}
