/** Duyệt không áp dụng: the office's ruling on what units ask for, written into their tabs as entries. */
import { hasTexts, sentValue } from '../import/sent';
import { askedNotApplicable } from '../standing/not-applicable';
import { JOB_TITLES } from '../text/jobs';
import * as text from '../text/not-applicable';
import type { Entry } from '../workbook/entry';
import { unitTab } from '../workbook/place';
import { readRound, unitTabOf } from '../workbook/reading/round';
import { unitItems } from '../workbook/reading/unit-items';
import { blocks, type Job, makePlan } from './plan';
import { unitEntryChanges } from './unit-entries';

export interface Ruling {
  unit: string;
  code: string;
  granted: boolean;
}

const isRuling = (value: unknown): boolean =>
  hasTexts(value, 'unit', 'code') && typeof value.granted === 'boolean';

/** What comes from a page is not trusted to be a list of rulings; null where it is none. */
function rulingsOf(input: string): Ruling[] | null {
  const sent = sentValue(input || '[]');
  return Array.isArray(sent) && sent.every(isRuling) ? (sent as Ruling[]) : null;
}

export const ruleNotApplicable: Job = (snapshot, context, input) => {
  const job = 'ruleNotApplicable';
  const { round, problems } = readRound(snapshot);
  if (round === null || blocks(problems)) return makePlan(job, snapshot, context, { changes: [], problems });
  const rulings = rulingsOf(input);
  if (rulings === null) {
    const refusal = { severity: 'blocks' as const, where: null, message: text.notUnderstood() };
    return makePlan(job, snapshot, context, { changes: [], problems: [...problems, refusal] });
  }
  // Only what was asked for is ruled on; for anything else the office ticks in the tab itself.
  const changed = askedNotApplicable(snapshot, round).flatMap((asked) => {
    const ruling = rulings.find(({ unit, code }) => unit === asked.unit && code === asked.code);
    return ruling && ruling.granted !== asked.granted ? [{ asked, ruling }] : [];
  });
  const scored: string[] = [];
  const entries = changed.map(({ asked, ruling }): Entry => {
    const unit = round.units.find(({ code }) => code === asked.unit)!;
    const { set } = round.criteria.find(({ set: { key } }) => key === unit.criteriaSet)!;
    const item = unitItems(unitTabOf(snapshot, unit)!, set).find(
      ({ item: { code } }) => code === asked.code,
    )!;
    const hasScore = item.appraisal().reading.kind !== 'blank' || item.score('selfScore').kind !== 'blank';
    if (ruling.granted && hasScore) scored.push(text.loses(text.itemOf(asked.unitName, asked.code)));
    return {
      tab: unitTab(asked.unit),
      row: asked.code,
      column: 'notApplicable',
      expected: item.content('notApplicable'),
      value: ruling.granted,
      reason: JOB_TITLES.ruleNotApplicable,
    };
  });
  const entered = unitEntryChanges(snapshot, round, entries);
  const granted = changed.filter(({ ruling }) => ruling.granted).length;
  return makePlan(job, snapshot, context, {
    changes: entered.changes,
    problems: [...problems, ...entered.problems],
    questions: scored,
    summary: text.ruled(granted, changed.length - granted),
  });
};
