/**
 * Nhận bản tự chấm, khóa theo hạn: answers each "Đã nộp" that was ticked or taken back, and opens and closes tabs as stage, deadline and
 * submission say. It looks at the unit tabs that the snapshot holds: after an edit only one, at the clock all.
 */
import type { Unit } from '../assessment/unit';
import { selfScoring } from '../standing/self-scoring';
import * as text from '../text/receive';
import { type Lack, lackCount, lacking, received, withdrawn } from '../text/submission';
import type { Change } from '../workbook/change';
import { UNIT_COLUMNS } from '../workbook/contract';
import { type Entry, entryChanges } from '../workbook/entry';
import { unitTab } from '../workbook/place';
import { type Round, readRound, unitTabOf } from '../workbook/reading/round';
import { readSubmission, SUBMISSION_CELLS, type Submission } from '../workbook/reading/submission';
import type { UnitItem } from '../workbook/reading/unit-items';
import { rightChanges } from '../workbook/rights';
import type { ActualTab, Snapshot } from '../workbook/snapshot';
import { openPart } from '../workbook/stage-columns';
import { unitRights } from '../workbook/tabs/unit-rights';
import { unitRows } from '../workbook/tabs/unit-tab';
import { UNIT_HEAD_ROWS } from '../workbook/unit-rows';
import { blocks, type Job, makePlan, today } from './plan';

type Answer = 'received' | 'returned' | 'withdrawn';

interface Answered {
  unit: Unit;
  tab: ActualTab;
  /** null where nothing is to be answered. */
  answer: Answer | null;
  entries: Entry[];
  /** As it will be. */
  submission: Submission;
}

function lackOf(tab: ActualTab, unit: Unit, round: Round, approved: boolean): Lack {
  const { set } = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)!;
  const found = selfScoring(tab, set);
  const codes = (items: readonly UnitItem[]): string[] => items.map(({ item }) => item.code);
  return {
    notScored: codes(found.notScored),
    wrong: codes(found.wrong),
    noEvidence: codes(found.noEvidence),
    noReason: codes(found.noReason),
    approved,
  };
}

function answerOf(unit: Unit, tab: ActualTab, round: Round, now: string): Answered {
  const submission = readSubmission(tab);
  const enter = (
    cell: keyof typeof SUBMISSION_CELLS,
    expected: Entry['expected'],
    value: Entry['value'],
  ) => ({
    tab: unitTab(unit.code),
    row: 'submission',
    column: SUBMISSION_CELLS[cell],
    expected,
    value,
    reason: text.REASON,
  });
  const answered = (answer: Answer, status: string, more: Entry[] = []): Answered => ({
    unit,
    tab,
    answer,
    entries: [enter('status', submission.status, status), ...more],
    submission: { ...submission, received: answer === 'received' ? now : null },
  });
  if (submission.submitted && submission.received === null) {
    const lack = lackOf(tab, unit, round, submission.approved);
    return lackCount(lack) === 0
      ? answered('received', received(now))
      : answered('returned', lacking(lack), [enter('submitted', true, false)]);
  }
  if (!submission.submitted && submission.received !== null) return answered('withdrawn', withdrawn(now));
  return { unit, tab, answer: null, entries: [], submission };
}

/** Rights of the tab as they should be once it is answered. */
function rightsOf({ unit, tab, submission }: Answered, round: Round, day: number) {
  const criteria = round.criteria.find(({ set }) => set.key === unit.criteriaSet)!;
  const rights = unitRights(unit, unitRows(criteria), round, openPart(round.settings, submission, day));
  return { tab: { key: unitTab(unit.code), title: tab.title, rights }, actual: tab, moved: false };
}

export const receive: Job = (snapshot: Snapshot, context) => {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems))
    return makePlan('receive', snapshot, context, { changes: [], problems });
  const inSelfScoring = round.settings.stage === 'selfScoring';
  const answers = round.units.flatMap((unit): Answered[] => {
    const tab = unitTabOf(snapshot, unit);
    if (!tab) return [];
    if (inSelfScoring) return [answerOf(unit, tab, round, context.now)];
    return [{ unit, tab, answer: null, entries: [], submission: readSubmission(tab) }];
  });
  const entered = entryChanges(
    answers.flatMap(({ entries }) => entries),
    answers.map(({ unit, tab }) => ({
      key: unitTab(unit.code),
      title: tab.title,
      rowKeys: UNIT_HEAD_ROWS,
      columnKeys: UNIT_COLUMNS.map(({ key }) => key),
    })),
    snapshot,
  );
  const rights = rightChanges(
    snapshot,
    answers.map((answered) => rightsOf(answered, round, today(context))),
  );
  const changes: Change[] = [...entered.changes, ...rights];
  const names = (wanted: Answer): string[] =>
    answers.filter(({ answer }) => answer === wanted).map(({ unit }) => unit.shortName);
  return makePlan('receive', snapshot, context, {
    changes,
    problems: entered.problems,
    ...(changes.length > 0 && {
      summary: text.summary(names('received'), names('returned'), names('withdrawn'), rights.length),
    }),
  });
};
