/** What every analysis is made from: the result of the round and each score that was given, with its cell. Read once from one snapshot. */
import type { AppraisedScore } from '../assessment/appraised-score';
import { type Decimal, round as rounded } from '../assessment/decimal';
import type { GroupResult, UnitResult } from '../assessment/round-result';
import type { ScoreReading } from '../assessment/score';
import type { Result } from '../jobs/result';
import { contentText } from '../text/content';
import { a1 } from '../workbook/a1';
import { type Round, unitTabOf } from '../workbook/reading/round';
import { type UnitItem, unitItems } from '../workbook/reading/unit-items';
import { type ActualTab, isBlank, type Snapshot } from '../workbook/snapshot';
import { UNIT_HEAD_ROWS } from '../workbook/unit-rows';
import type { Link } from './link';

/** A score that can be gone to. */
export interface FoundScore extends AppraisedScore {
  found: UnitItem;
}

export interface AnalysedRound {
  round: Round;
  groups: readonly GroupResult[];
  scores: readonly FoundScore[];
  scoresOf: (unit: UnitResult) => readonly FoundScore[];
  tabOf: (unit: UnitResult) => ActualTab | undefined;
  /** The line of the unit's own tab that says its points and index. */
  unitLink: (unit: UnitResult) => Link | null;
}

const POINTS_LINE = a1(UNIT_HEAD_ROWS.indexOf('points'), 2);

/** The cell of the appraisal that decides, or of the self-score where nothing is appraised. */
export function scoreLink({ unit, found, firstScore, finalScore }: FoundScore): Link {
  const key =
    finalScore === null && firstScore === null && isBlank(found.content(found.appraisal().key))
      ? 'selfScore'
      : found.appraisal().key;
  return { ...found.cell(key), label: unit.shortName };
}

function scoresIn(tab: ActualTab, { unit, set }: UnitResult, decimals: number): FoundScore[] {
  const scoreIn = (reading: ScoreReading): Decimal | null =>
    reading.kind === 'score' ? rounded(reading.score, decimals) : null;
  return unitItems(tab, set)
    .filter(({ applicable }) => applicable)
    .map((found): FoundScore => {
      const decisive = found.appraisal();
      const reason = found.content(decisive.key === 'secondScore' ? 'secondReason' : 'firstReason');
      return {
        unit,
        set,
        item: found.item,
        selfScore: scoreIn(found.score('selfScore')),
        firstScore: scoreIn(found.score('firstScore')),
        secondScore: scoreIn(found.score('secondScore')),
        finalScore: scoreIn(decisive.reading),
        reason: contentText(reason).trim(),
        explanationOpen:
          !isBlank(found.content('furtherExplanation')) && isBlank(found.content('secondScore')),
        found,
      };
    });
}

export function analysedRound(snapshot: Snapshot, { groups, plan }: Result): AnalysedRound {
  const { round } = plan;
  const units = groups.flatMap((group) => group.units);
  const tabOf = ({ unit }: UnitResult): ActualTab | undefined => unitTabOf(snapshot, unit);
  const byUnit = new Map(
    units.map((unit) => {
      const tab = tabOf(unit);
      return [unit.unit.code, tab ? scoresIn(tab, unit, round.settings.scoreDecimals) : []];
    }),
  );
  return {
    round,
    groups,
    scores: [...byUnit.values()].flat(),
    scoresOf: ({ unit }) => byUnit.get(unit.code) ?? [],
    tabOf,
    unitLink: (unit) => {
      const tab = tabOf(unit);
      return tab ? { tab: tab.title, cell: POINTS_LINE, label: unit.unit.shortName } : null;
    },
  };
}
