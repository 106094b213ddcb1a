/** A unit's total and its applicable maximum as steps: areas, criteria and items below, appraisal and survey beside. */
import { type CriterionRow, isScored } from '../assessment/criteria-set';
import type { Decimal } from '../assessment/decimal';
import type { GroupResult, UnitResult } from '../assessment/round-result';
import * as text from '../text/explanation';
import { formatDecimal } from '../text/number';
import { RESULT_COLUMNS, surveyPart } from '../text/publication';
import { SCORE_TABLE_TITLES } from '../text/titles';
import { partItems, partScore, resultColumns } from '../workbook/tabs/publication-table';
import { type ItemContext, itemStep } from './explained-item';
import { roundingLines, type Step } from './step';

export interface UnitContext extends ItemContext {
  groups: readonly GroupResult[];
  group: GroupResult;
  /** How the unit stands to the publication. */
  seal: Step;
}

export const isExact = (value: Decimal | null) => value && { exact: value.toString() };

/** Survey and appraisal, which make the total in another way than the areas. */
function otherSums({ result, groups, places, round }: UnitContext): Step[] {
  const { scoreDecimals } = round.settings;
  const { code } = result.unit;
  const shown = (score: Decimal | null): string => (score ? formatDecimal(score, scoreDecimals) : '');
  const itemsOf = (items: readonly CriterionRow[], id: string): Step[] =>
    items.map((item) => {
      const score = result.byCode.get(item.code)?.score ?? null;
      return {
        id: `${id} ${item.code}`,
        label: `${item.code} ${item.name}`,
        value: shown(score),
        ...isExact(score),
        link: places.unit(code, item.code, 'finalScore'),
      };
    });
  const published = (title: string) => places.result('publication', code, title);
  const scored = result.set.rows.filter((row) => isScored(row) && result.items.get(row.code)?.applicable);
  const surveyed = scored.filter(({ method }) => method === 'survey');
  const step = (
    id: string,
    title: string,
    what: string,
    score: Decimal | null,
    items: readonly CriterionRow[],
  ): Step => ({
    id,
    label: title,
    value: shown(score),
    ...isExact(score),
    lines: [text.sumOf(what, items.length)],
    link: published(title),
    parts: itemsOf(items, id),
  });
  const { appraised, surveyed: ofSurvey } = text.PARTS;
  return [
    step(
      'appraisal',
      RESULT_COLUMNS.appraisal,
      appraised,
      result.appraisalScore,
      scored.filter((item) => !surveyed.includes(item)),
    ),
    step('survey', RESULT_COLUMNS.survey, ofSurvey, result.surveyScore, surveyed),
    ...resultColumns(groups, false).parts.map((part) =>
      step(
        `part ${part.code}`,
        surveyPart(part.code),
        ofSurvey,
        partScore(result, part),
        partItems(result, part).filter((item) => surveyed.includes(item)),
      ),
    ),
  ];
}

/** An area or a criterion out of what lies below it; a scored criterion is an item itself. */
function rowStep(row: CriterionRow, context: UnitContext): Step {
  if (isScored(row)) return itemStep(row, context);
  const { result, places, round } = context;
  const { scoreDecimals } = round.settings;
  const below = result.set.rows.filter(({ parent }) => parent === row.code);
  const { score, maxScore, missing } = result.byCode.get(row.code)!;
  const isArea = row.parent === null;
  const scores = below.flatMap(({ code }) => result.byCode.get(code)?.score ?? []);
  const { code } = result.unit;
  return {
    id: `${isArea ? 'area' : 'criterion'} ${row.code}`,
    label: `${row.code}${isArea ? '.' : ''} ${row.name}`,
    value: score ? formatDecimal(score, scoreDecimals) : '',
    maximum: formatDecimal(maxScore, scoreDecimals),
    ...isExact(score),
    lines: [
      text.sumOf(isArea ? text.PARTS.criteria : text.PARTS.items, below.length),
      ...(missing > 0 ? [text.partlyScored(missing)] : []),
      ...(score ? roundingLines(score, scores, scoreDecimals) : []),
    ],
    link: isArea ? places.scoreTable(code, row.code) : places.unit(code, row.code, 'finalScore'),
    parts: below.map((child) => rowStep(child, context)),
  };
}

const areasOf = ({ set }: UnitResult): CriterionRow[] => set.rows.filter(({ parent }) => parent === null);

export function totalStep(context: UnitContext): Step {
  const { result, places, round } = context;
  const { scoreDecimals } = round.settings;
  const { score, maxScore, missing } = result.total;
  const areas = areasOf(result);
  const scores = areas.flatMap(({ code }) => result.byCode.get(code)?.score ?? []);
  return {
    id: 'total',
    label: text.STEPS.total,
    value: score ? formatDecimal(score, scoreDecimals) : '',
    maximum: formatDecimal(maxScore, scoreDecimals),
    ...isExact(score),
    lines: [
      text.sumOf(text.PARTS.areas, areas.length),
      ...(missing > 0 ? [text.partlyScored(missing)] : []),
      ...(score ? roundingLines(score, scores, scoreDecimals) : []),
    ],
    link: places.scoreTable(result.unit.code, SCORE_TABLE_TITLES.total),
    parts: areas.map((area) => rowStep(area, context)),
    beside: otherSums(context),
  };
}

export function maximumStep({ result, places, round }: UnitContext): Step {
  const { scoreDecimals } = round.settings;
  const { code } = result.unit;
  const maxima = areasOf(result).map((area) => ({ area, most: result.byCode.get(area.code)!.maxScore }));
  const left = result.set.rows.filter((row) => result.items.get(row.code)?.applicable === false);
  return {
    id: 'maxScore',
    label: text.STEPS.maxScore,
    value: formatDecimal(result.total.maxScore, scoreDecimals),
    exact: result.total.maxScore.toString(),
    lines: [
      text.maximumOf(left.map((item) => `${item.code} ${item.name}`)),
      ...roundingLines(
        result.total.maxScore,
        maxima.map(({ most }) => most),
        scoreDecimals,
      ),
    ],
    link: places.scoreTable(code, SCORE_TABLE_TITLES.maxScore),
    parts: maxima.map(({ area, most }) => ({
      id: `maxScore ${area.code}`,
      label: `${area.code}. ${area.name}`,
      value: formatDecimal(most, scoreDecimals),
      exact: most.toString(),
      link: places.unit(code, area.code, 'maxScore'),
    })),
  };
}
