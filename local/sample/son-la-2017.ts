/**
 * The sample province: Sơn La's round of 2017, ready to be typed into a workbook. Units and published averages are
 * real; item scores, survey answers and the unit scores of 2016 are made up by a seeded function so that the published
 * averages come out of them. It holds inputs only: no total, index or rank of 2017 is set here.
 */
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import { itemScores, type SampleScore } from './item-scores';
import { type Random, seededRandom } from './random';
import {
  APPRAISERS,
  NOT_APPLICABLE,
  type RegisteredUnit,
  type SampleAppraiser,
  UNITS,
} from './son-la-registry';
import { isBetweenHundredths, type SurveyCounts, surveyCounts, surveyHundredths } from './survey-counts';

export interface SampleUnit extends Omit<RegisteredUnit, 'signature' | 'targetTotal'> {
  /** Rank of 2016 within the group, by the index; null for a unit that was not assessed then. */
  previousRank: number | null;
}

export interface SampleSurvey {
  code: string;
  /** How many chose A, B, C, D. */
  counts: SurveyCounts;
}

export interface UnitScores {
  /** Every item but the survey ones, in document order. */
  items: SampleScore[];
  surveys: SampleSurvey[];
  /** Asked for by the unit and granted by the office; it has no score. */
  notApplicable: { code: string; reason: string } | null;
}

export interface SampleProvince {
  year: number;
  province: string;
  /** The decision that sets the criteria sets. */
  decision: string;
  office: { address: string };
  units: SampleUnit[];
  appraisers: SampleAppraiser[];
  /** By unit code. */
  scores: Record<string, UnitScores>;
}

/** How many are asked for an item, by its code. */
const ANSWERS: Record<string, readonly [number, number]> = {
  '8.1.1': [28, 36],
  '8.1.2': [34, 54],
  '8.1.3': [24, 36],
  '8.1.4': [30, 60],
  '8.2': [120, 240],
};

/** Made up so that they come to the unit's wanted total. */
export function unitScores(
  unit: Pick<RegisteredUnit, 'code' | 'criteriaSet' | 'targetTotal' | 'signature'>,
  random: Random,
): UnitScores {
  const { rows } = proposedCriteriaSets().find((set) => set.key === unit.criteriaSet)!;
  const surveyed = rows.filter((row) => row.method === 'survey');
  // Those asked are a little less pleased than the appraisers.
  const level = unit.targetTotal / 100 - 0.02 - 0.03 * random.next();
  let surveyPoints = 0;
  const surveys = surveyed.map(({ code, maxScore }): SampleSurvey => {
    const max = Math.round(maxScore * 100);
    let counts: SurveyCounts;
    do {
      const share = Math.min(0.97, level + 0.06 * (random.next() - 0.5));
      counts = surveyCounts(share, random.integer(...ANSWERS[code]!), random);
    } while (isBetweenHundredths(counts, max));
    surveyPoints += surveyHundredths(counts, max);
    return { code, counts };
  });
  const notApplicable = NOT_APPLICABLE[unit.code] ?? null;
  const applicable = rows.filter(({ code }) => code !== notApplicable?.code);
  const leftOut = rows.find(({ code }) => code === notApplicable?.code)?.maxScore ?? 0;
  // The index stays what the total would be out of 100 points, to the hundredth.
  const wanted = Math.round(unit.targetTotal * (100 - leftOut)) - surveyPoints;
  return { items: itemScores(applicable, wanted, unit.signature, random), surveys, notApplicable };
}

function sampleUnit({ signature: _signature, targetTotal: _target, ...unit }: RegisteredUnit): SampleUnit {
  const { previousIndex } = unit;
  if (previousIndex === null) return { ...unit, previousRank: null };
  const better = UNITS.filter(
    (other) =>
      other.group === unit.group && other.previousIndex !== null && other.previousIndex > previousIndex,
  );
  return { ...unit, previousRank: better.length + 1 };
}

/** The same seed gives the same province; every seed gives the same totals, by other item scores. */
export function sonLa2017(seed = 2017): SampleProvince {
  const random = seededRandom(seed);
  return {
    year: 2017,
    province: 'Tỉnh Sơn La',
    decision: 'Quyết định số 1649/QĐ-UBND ngày 21/6/2017',
    office: { address: 'cchc@sonla.example' },
    units: UNITS.map(sampleUnit),
    appraisers: APPRAISERS.map((appraiser) => ({ ...appraiser, areas: [...appraiser.areas] })),
    scores: Object.fromEntries(UNITS.map((unit) => [unit.code, unitScores(unit, random)])),
  };
}
