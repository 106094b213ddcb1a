/**
 * One row of a proposed criteria set in plain numbers, and how the lean data becomes such rows.
 * It decides only what a method's parameters are by default; it gives no points, words no text and reads no workbook.
 */

import type { Method } from '../assessment/criteria-set';
import { guidanceFor } from '../text/methods';

/** A row as the criteria tab shows it. Points and steps in points, limits and floor as rates (0.9 is 90 %). */
export interface ProposedRow {
  /** "I", "1.1", "1.1.1"; "T1" a bonus line, "P1" a penalty line. */
  code: string;
  name: string;
  maxScore: number;
  /** null where the row is not scored itself: areas, criteria with subcriteria, bonus and penalty lines. */
  method: Method | null;
  /** From the maximum down to 0; empty for `rate`, `count` and `survey`. */
  steps: number[];
  /** `bands` only: lower limits, included, highest first, one fewer than steps. */
  limits: number[];
  floor: number | null;
  pointsEach: number | null;
  /** The documents asked for; '' where nothing is scored. */
  evidence: string;
  /** What counts for this item, then how its points follow; '' where nothing is scored. */
  guidance: string;
}

/** The row's own texts, and parameters that differ from the method's default. */
type Given = Partial<Pick<ProposedRow, 'limits' | 'floor' | 'evidence' | 'guidance'>>;

/** All points of the proposal are multiples of this. */
const GRID = 0.25;

/** Multiples of a quarter are exact in binary, so plain numbers are safe here. */
const onGrid = (points: number): number => Math.floor(points / GRID) * GRID;

/** The shares of the maximum on the grid, highest first, without doubles. */
const stepsByShare = (maxScore: number, shares: readonly number[]): number[] => [
  ...new Set(shares.map((share) => onGrid(maxScore * share))),
];

const stepsByEach = (maxScore: number, each: number): number[] => {
  const steps: number[] = [];
  for (let points = maxScore; points > 0; points -= each) steps.push(points);
  return [...steps, 0];
};

/** A maximum under 0.75 has room for two points above 0, so for two limits only. */
const defaultLimits = (maxScore: number): number[] => (maxScore < 0.75 ? [1, 0.7] : [1, 0.9, 0.7]);

function parameters(
  maxScore: number,
  method: Method | null,
  given: Given,
): Pick<ProposedRow, 'steps' | 'limits' | 'floor' | 'pointsEach'> {
  const none = { steps: [], limits: [], floor: null, pointsEach: null };
  switch (method) {
    case 'yesNo':
      return { ...none, steps: [maxScore, 0] };
    case 'levels':
      return { ...none, steps: stepsByShare(maxScore, [1, 0.75, 0.5, 0]) };
    case 'bands': {
      const limits = given.limits ?? defaultLimits(maxScore);
      return {
        ...none,
        steps: stepsByShare(maxScore, limits.length === 2 ? [1, 0.5, 0] : [1, 0.75, 0.5, 0]),
        limits,
      };
    }
    case 'rate':
      return { ...none, floor: given.floor === undefined ? 0.5 : given.floor };
    case 'deduction':
    case 'reports': {
      const pointsEach = onGrid(maxScore / 2);
      return { ...none, steps: stepsByEach(maxScore, pointsEach), pointsEach };
    }
    case 'count':
      return { ...none, pointsEach: maxScore < 1 ? 0.25 : 0.5 };
    default:
      return none;
  }
}

/** The whole row, with the parameters of its method; what is given as guidance is followed by how its points follow. */
export function proposedRow(
  code: string,
  name: string,
  maxScore: number,
  method: Method | null = null,
  given: Given = {},
): ProposedRow {
  const row = { code, name, maxScore, method, ...parameters(maxScore, method, given) };
  const guidance = [given.guidance, guidanceFor(row)].filter(Boolean).join(' ');
  return { ...row, evidence: given.evidence ?? '', guidance };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/**
 * Rows out of lines "name | points | method limits". Codes follow from the order: "# " begins an area, "- " a criterion,
 * every other line is a subcriterion. `bands` may name limits of its own, `rate none` has no floor. Below a row that is
 * scored stand two indented lines: "= " what counts, and "+ " the evidence asked for.
 */
export function proposedRows(lines: string): ProposedRow[] {
  let area = 0;
  let criterion = 0;
  let subcriterion = 0;
  return lines
    .trim()
    .split(/\n(?! )/)
    .map((lineWithTexts) => {
      const [line = '', guidance, evidence] = lineWithTexts.split(/\n {2}[=+] /);
      const [title = '', points, how = ''] = line.split(' | ');
      const [method, ...parameters] = how.split(' ');
      const limits = parameters.map(Number).filter((limit) => limit > 0);
      const given: Given = {
        ...(limits.length > 0 ? { limits } : {}),
        ...(parameters[0] === 'none' ? { floor: null } : {}),
        ...(guidance ? { guidance } : {}),
        ...(evidence ? { evidence } : {}),
      };
      if (title.startsWith('# ')) {
        area += 1;
        criterion = 0;
        return proposedRow(ROMAN[area - 1]!, title.slice(2), Number(points));
      }
      const isCriterion = title.startsWith('- ');
      criterion += isCriterion ? 1 : 0;
      subcriterion = isCriterion ? 0 : subcriterion + 1;
      const code = `${area}.${criterion}${isCriterion ? '' : `.${subcriterion}`}`;
      return proposedRow(
        code,
        isCriterion ? title.slice(2) : title,
        Number(points),
        (method || null) as Method | null,
        given,
      );
    });
}
