/**
 * Small criteria sets for the tests of the assessment core, written as lines.
 * No figure in it is published.
 */

import { parseCode } from '../../../src/core/assessment/code';
import type { CriteriaSet, CriterionRow } from '../../../src/core/assessment/criteria-set';
import { decimal } from '../../../src/core/assessment/decimal';
import type { ItemResult } from '../../../src/core/assessment/totals';
import type { Unit } from '../../../src/core/assessment/unit';

type Given = Partial<Omit<CriterionRow, 'maxScore'>> & { code: string; maxScore: number };

/** A row with what is given; yesNo steps where the method is not said otherwise. */
export function row(given: Given, line = 2): CriterionRow {
  const maxScore = decimal(given.maxScore);
  return {
    parent: parseCode(given.code)?.parent ?? null,
    name: given.code,
    method: null,
    steps: [],
    limits: [],
    floor: null,
    pointsEach: null,
    evidence: '',
    guidance: '',
    appraiser: '',
    where: { tab: 'Bộ tiêu chí', cell: `A${line}` },
    ...given,
    maxScore,
  };
}

export const item = (given: Given): Given => ({
  method: 'yesNo',
  steps: [decimal(given.maxScore), decimal(0)],
  ...given,
});

export const setOf = (...rows: Given[]): CriteriaSet => ({
  key: 'departments',
  name: 'Sở, ban, ngành',
  rows: rows.map((given, place) => row(given, place + 2)),
  adjustments: [],
});

export const sound = (): CriteriaSet =>
  setOf(
    { code: 'I', maxScore: 60 },
    { code: '1.1', maxScore: 20 },
    item({ code: '1.1.1', maxScore: 12.5 }),
    item({ code: '1.1.2', maxScore: 7.5 }),
    item({ code: '1.2', maxScore: 40 }),
    { code: 'II', maxScore: 40 },
    { code: '2.1', maxScore: 40, method: 'survey' },
  );

export const result = (final: number | null, self: number | null = final, applicable = true): ItemResult => ({
  applicable,
  selfScore: self === null ? null : decimal(self),
  finalScore: final === null ? null : decimal(final),
});

const REGISTRY = { tab: 'Đơn vị', cell: 'A4' };

/** A unit as the registry names it; its code is its name where nothing else is said. */
export const unitOf = (code: string, set: CriteriaSet, more: Partial<Unit> = {}): Unit => ({
  code,
  name: code,
  shortName: code,
  group: 'Nhóm',
  criteriaSet: set.key,
  addresses: [],
  evidenceFolder: '',
  previousIndex: null,
  previousRank: null,
  where: REGISTRY,
  addressesWhere: REGISTRY,
  ...more,
});

/** Rules of a round without caps and bands, ranked on two decimals. */
export const ROUND_RULES = {
  indexDecimals: 2,
  rankingBasis: 'rounded',
  tieRule: '1224',
  bonusCap: null,
  penaltyCap: null,
  bands: [],
} as const;
