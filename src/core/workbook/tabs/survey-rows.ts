/** Which rows Khảo sát has: one per unit and survey item, in the order of the registry and of the set. */
import type { CriterionRow } from '../../assessment/criteria-set';
import type { Unit } from '../../assessment/unit';
import { SURVEY_HEADER } from '../reading/survey';
import type { Blueprint } from './blueprint';

export interface SurveyRow {
  unit: Unit;
  item: CriterionRow;
}

export const surveyItems = (plan: Pick<Blueprint, 'round' | 'criteriaOf'>): SurveyRow[] =>
  plan.round.units.flatMap((unit) =>
    plan
      .criteriaOf(unit.criteriaSet)
      .set.rows.filter(({ method }) => method === 'survey')
      .map((item) => ({ unit, item })),
  );

/** Zero-based first and last row of the table, at least one row. */
export function surveyRows(plan: Pick<Blueprint, 'round' | 'criteriaOf'>): {
  firstRow: number;
  lastRow: number;
} {
  const firstRow = SURVEY_HEADER + 1;
  return { firstRow, lastRow: firstRow + Math.max(1, surveyItems(plan).length) - 1 };
}
