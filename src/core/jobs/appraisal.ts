/**
 * What appraisers write at one go: self-scores accepted as they are, and one item scored over many units. Both write only into the
 * columns of the stage, only into cells that hold what was seen, and only items of the one who asks.
 */

import type { Problem } from '../assessment/problem';
import { readScore } from '../assessment/score';
import { hasTexts, sentValue } from '../import/sent';
import { appraisalColumns, type FoundItem, itemInUnits, type UnitAcross } from '../standing/item-across';
import * as text from '../text/appraisal';
import { contentText } from '../text/content';
import { formatDecimal } from '../text/number';
import { REASONS } from '../text/reasons';
import type { UnitColumnKey } from '../workbook/contract';
import type { Entry } from '../workbook/entry';
import { unitTab } from '../workbook/place';
import { appraiserOf, callerIsOffice } from '../workbook/reading/caller';
import { readRound, unitTabOf } from '../workbook/reading/round';
import { type UnitItem, unitItems } from '../workbook/reading/unit-items';
import { type Content, isBlank, type Snapshot } from '../workbook/snapshot';
import { blocks, type Job, type JobContext, makePlan, type Plan } from './plan';
import { unitEntryChanges } from './unit-entries';

type AppraisalJob = 'acceptSelfScores' | 'appraiseAcross';

/** Whether the caller appraises the item: the office all of them. */
function appraises(snapshot: Snapshot, { caller }: JobContext): (item: UnitItem) => boolean {
  if (callerIsOffice(snapshot)) return () => true;
  const code = appraiserOf(snapshot, caller)?.code;
  return ({ item }) => code !== undefined && item.appraiser === code;
}

const refused = (
  job: AppraisalJob,
  snapshot: Snapshot,
  context: JobContext,
  problems: readonly Problem[],
  message?: string,
): Plan =>
  makePlan(job, snapshot, context, {
    changes: [],
    problems: [
      ...problems,
      ...(message === undefined ? [] : [{ severity: 'blocks' as const, where: null, message }]),
    ],
  });

export const acceptSelfScores: Job = (snapshot, context) => {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems)) return refused('acceptSelfScores', snapshot, context, problems);
  if (round.settings.stage !== 'firstAppraisal')
    return refused('acceptSelfScores', snapshot, context, [], text.onlyInFirstAppraisal());
  const own = appraises(snapshot, context);
  const entries: Entry[] = [];
  const units = new Set<string>();
  const without: Problem[] = [];
  for (const unit of round.units) {
    const tab = unitTabOf(snapshot, unit);
    const set = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)?.set;
    if (!tab || !set) continue;
    for (const item of unitItems(tab, set).filter((each) => each.applicable && own(each))) {
      const self = item.score('selfScore');
      if (self.kind !== 'score' || !isBlank(item.content('firstScore'))) continue;
      if (isBlank(item.content('evidence')) && isBlank(item.content('explanation'))) {
        without.push({
          severity: 'warns',
          where: item.cell('firstScore'),
          message: text.withoutEvidence(item.item.code, unit.shortName),
        });
        continue;
      }
      units.add(unit.code);
      entries.push({
        tab: unitTab(unit.code),
        row: item.item.code,
        column: 'firstScore',
        expected: null,
        value: Number(self.score),
        reason: text.ACCEPTED,
      });
    }
  }
  const entered = unitEntryChanges(snapshot, round, entries);
  return makePlan('acceptSelfScores', snapshot, context, {
    changes: entered.changes,
    problems: [...without, ...entered.problems],
    questions: [text.acceptQuestion()],
    summary: text.accepted(entered.changes.length, units.size),
  });
};

/** What was typed for one unit, and what stood in the cells when it was shown. */
export interface TypedAppraisal extends Pick<UnitAcross, 'unit' | 'score' | 'reason' | 'note'> {
  before: Pick<UnitAcross, 'score' | 'reason' | 'note'>;
}

export interface TypedAcross {
  set: string;
  code: string;
  units: TypedAppraisal[];
}

const isTyped = (value: unknown): boolean =>
  hasTexts(value, 'unit', 'score', 'reason', 'note') && hasTexts(value.before, 'score', 'reason', 'note');

/** What comes from a page is not trusted to be scores; null where it is none. */
function readTyped(input: string): TypedAcross | null {
  if (input === '') return { set: '', code: '', units: [] };
  const sent = sentValue(input);
  const isRight = hasTexts(sent, 'set', 'code') && Array.isArray(sent.units) && sent.units.every(isTyped);
  return isRight ? (sent as unknown as TypedAcross) : null;
}

/** Entries for one unit, and what stands against them. */
function typedEntries(
  { unit, found }: FoundItem,
  typed: TypedAppraisal,
  columns: NonNullable<ReturnType<typeof appraisalColumns>>,
): { entries: Entry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const warn = (key: UnitColumnKey, message: string): void => {
    problems.push({ severity: 'blocks', where: found.cell(key), message });
  };
  const entry = (key: UnitColumnKey, before: string, value: Entry['value']): Entry[] => {
    const now = found.content(key);
    if (contentText(now) !== before) {
      problems.push({
        severity: 'warns',
        where: found.cell(key),
        message: text.changedMeantime(unit.shortName),
      });
      return [];
    }
    const same: Content = value === '' ? null : value;
    if ((isBlank(now) && same === null) || now === same) return [];
    return [
      {
        tab: unitTab(unit.code),
        row: found.item.code,
        column: key,
        expected: now,
        value,
        reason: text.ACROSS,
      },
    ];
  };
  const reading = readScore(typed.score, found.item.maxScore);
  if (reading.kind === 'refused') {
    warn(columns.score, text.notAScore(typed.score, formatDecimal(found.item.maxScore)));
    return { entries: [], problems };
  }
  const self = found.score('selfScore');
  const lowered = reading.kind === 'score' && self.kind === 'score' && reading.score.lt(self.score);
  if (lowered && typed.reason.trim() === '') {
    warn(columns.reason, text.reasonMissing(unit.shortName));
    return { entries: [], problems };
  }
  if (typed.reason !== '' && !Object.values<string>(REASONS).includes(typed.reason)) {
    warn(columns.reason, text.reasonUnknown(typed.reason));
    return { entries: [], problems };
  }
  const steps = found.item.steps;
  if (reading.kind === 'score' && steps.length > 0 && !steps.some((step) => step.eq(reading.score))) {
    warn(columns.score, text.notAStep(typed.score, steps.map((step) => formatDecimal(step)).join('; ')));
    return { entries: [], problems };
  }
  return {
    entries: [
      ...entry(columns.score, typed.before.score, reading.kind === 'score' ? Number(reading.score) : ''),
      ...entry(columns.reason, typed.before.reason, typed.reason),
      ...entry(columns.note, typed.before.note, typed.note),
    ],
    problems,
  };
}

export const appraiseAcross: Job = (snapshot, context, input) => {
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems)) return refused('appraiseAcross', snapshot, context, problems);
  const columns = appraisalColumns(round.settings.stage);
  if (columns === null) return refused('appraiseAcross', snapshot, context, [], text.noAppraisalNow());
  const typed = readTyped(input);
  if (typed === null) return refused('appraiseAcross', snapshot, context, [], text.acrossUnread());
  const own = appraises(snapshot, context);
  const items = itemInUnits(snapshot, round, typed.set, typed.code).filter(({ found }) => own(found));
  const made = typed.units.flatMap((of) => {
    const item = items.find(({ unit }) => unit.code === of.unit);
    return item ? [typedEntries(item, of, columns)] : [];
  });
  const entered = unitEntryChanges(
    snapshot,
    round,
    made.flatMap(({ entries }) => entries),
  );
  const units = new Set(entered.changes.map((change) => ('tab' in change ? change.tab.key : '')));
  return makePlan('appraiseAcross', snapshot, context, {
    changes: entered.changes,
    problems: [...made.flatMap((one) => one.problems), ...entered.problems],
    summary: text.across(typed.code, units.size),
  });
};
