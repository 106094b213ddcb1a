/** What a unit still has to do in its own tab. */
import { type Decimal, sum } from '../assessment/decimal';
import { type Day, daysLeft } from '../assessment/stage';
import type { Unit } from '../assessment/unit';
import { contentText } from '../text/content';
import { dayText } from '../text/date';
import { deadlineWords, STAGE_TITLES } from '../text/stages';
import * as text from '../text/standing';
import type { UnitColumnKey } from '../workbook/contract';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { readSubmission } from '../workbook/reading/submission';
import type { UnitItem } from '../workbook/reading/unit-items';
import type { Snapshot } from '../workbook/snapshot';
import type { Link } from './link';
import { selfScoring } from './self-scoring';
import { type ShownOpenPoints, shownOpenPoints } from './shown-open-points';

export interface UnitStanding {
  name: string;
  /** "41/64" */
  scored: string;
  share: number;
  total: string;
  /** What is missing, by kind; empty lists are left out. */
  missing: { label: string; items: Link[] }[];
  message: string;
  /** Stage, deadline and what became of the submission; blank lines are left out. */
  notes: string[];
  /** What is still open and worth how many places; null where nothing is. */
  open: ShownOpenPoints | null;
}

function stageNote({ settings: { stage, deadlines } }: Round, today: Day): string {
  const left = daysLeft(stage, deadlines, today);
  return left === null
    ? STAGE_TITLES[stage]
    : `${STAGE_TITLES[stage]}: ${deadlineWords(dayText(today + left), left)}`;
}

export function unitStanding(snapshot: Snapshot, round: Round, unit: Unit, today: Day): UnitStanding {
  const tab = unitTabOf(snapshot, unit);
  const criteria = round.criteria.find(({ set }) => set.key === unit.criteriaSet);
  const nothing = { name: unit.name, scored: '', share: 0, total: '', missing: [], notes: [], open: null };
  if (!tab || !criteria) return { ...nothing, message: text.NO_UNIT_TAB };
  const found = selfScoring(tab, criteria.set);
  const links = (items: readonly UnitItem[], key: UnitColumnKey): Link[] =>
    items.map(({ item, cell }) => ({ ...cell(key), label: `${item.code} ${item.name}` }));
  const missing = (
    [
      ['wrong', 'selfScore'],
      ['notScored', 'selfScore'],
      ['noEvidence', 'evidence'],
      ['noReason', 'explanation'],
    ] as const
  )
    .filter(([kind]) => found[kind].length > 0)
    .map(([kind, key]) => ({ label: text.UNIT_PROGRESS[kind], items: links(found[kind], key) }));
  const scores = found.scored.flatMap((item): Decimal[] => {
    const reading = item.score('selfScore');
    return reading.kind === 'score' ? [reading.score] : [];
  });
  return {
    name: unit.name,
    scored: text.scoredOf(scores.length, found.open.length),
    share: found.open.length === 0 ? 0 : scores.length / found.open.length,
    total: text.selfTotal(scores.length === 0 ? null : sum(scores)),
    missing,
    message: missing.length === 0 ? text.UNIT_PROGRESS.complete : '',
    notes: [stageNote(round, today), contentText(readSubmission(tab).status)].filter(Boolean),
    open: shownOpenPoints(snapshot, unit),
  };
}
