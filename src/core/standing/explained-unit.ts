/** A unit's published row as steps: the rank among its neighbours, out of the index, out of the total, each with its cell. */
import { highestReached } from '../assessment/bands';
import { type Decimal, round as rounded } from '../assessment/decimal';
import type { UnitResult } from '../assessment/round-result';
import * as text from '../text/explanation';
import { formatDecimal } from '../text/number';
import { NEW_UNIT, notRanked, RESULT_COLUMNS, signed } from '../text/publication';
import { SCORE_TABLE_TITLES } from '../text/titles';
import { isExact, maximumStep, totalStep, type UnitContext } from './explained-total';
import { exactText, type Step } from './step';

/** Index as it is told beside others: with all digits where ranks were decided by them. */
function indexText({ exactIndex }: UnitResult, { round: { settings } }: UnitContext): string {
  if (exactIndex === null) return '';
  return settings.rankingBasis === 'exact'
    ? exactText(exactIndex)
    : formatDecimal(exactIndex, settings.indexDecimals);
}

function rankLines(context: UnitContext): string[] {
  const { result, group, round } = context;
  const { rank, total } = result;
  if (rank === null) return [notRanked(total.missing)];
  const ranked = group.units.filter((unit) => unit.rank !== null);
  const named = (found: number | undefined): string[] =>
    ranked
      .filter((unit) => unit.rank!.rank === found && unit !== result)
      .map((unit) => text.unitWith(unit.unit.shortName, indexText(unit, context)));
  const ranks = ranked.map((unit) => unit.rank!.rank);
  const better = ranks.filter((each) => each < rank.rank);
  const worse = ranks.filter((each) => each > rank.rank);
  const sentence = text.rankSentence({
    rank: String(rank.rank),
    ranked: ranked.length,
    group: group.name,
    index: indexText(result, context),
    before: better.length > 0 ? named(Math.max(...better)) : [],
    after: worse.length > 0 ? named(Math.min(...worse)) : [],
    tied: named(rank.rank),
  });
  const { rankingBasis, tieRule } = round.settings;
  return [sentence, text.RANK_BASES[rankingBasis], ...(rank.tied ? [text.TIES[tieRule]] : [])];
}

/** Bonus and penalty as the office gave them, and what of them counts; none where nothing was given. */
function adjustments({ result, places, round: { settings } }: UnitContext): {
  step: Step;
  bonus: string;
  penalty: string;
} {
  const counts = (given: Decimal, cap: Decimal | null): Decimal => (cap && given.gt(cap) ? cap : given);
  const part = (kind: 'bonus' | 'penalty') => {
    const given = result[kind];
    const counted = counts(given, settings[`${kind}Cap`]);
    const own = result.set.adjustments.filter((line) => line.kind === kind);
    const first = own[0];
    const label = text.STEPS[kind];
    const value = formatDecimal(given, settings.scoreDecimals);
    return {
      counted,
      step: {
        id: kind,
        label,
        value,
        exact: given.toString(),
        lines: counted.eq(given) ? [] : [text.capped(label, formatDecimal(given), formatDecimal(counted))],
        link:
          places.scoreTable(result.unit.code, SCORE_TABLE_TITLES[kind]) ??
          (first ? places.unit(result.unit.code, first.code, 'finalScore') : null),
      },
    };
  };
  const [bonus, penalty] = [part('bonus'), part('penalty')];
  const difference = result.bonus.minus(result.penalty);
  return {
    bonus: bonus.counted.eq(0) ? '' : formatDecimal(bonus.counted),
    penalty: penalty.counted.eq(0) ? '' : formatDecimal(penalty.counted),
    step: {
      id: 'adjustment',
      label: text.STEPS.adjustment,
      value: difference.eq(0) ? '' : signed(difference, settings.scoreDecimals),
      exact: difference.toString(),
      lines: result.bonus.eq(0) && result.penalty.eq(0) ? [text.noAdjustment()] : [],
      link: places.result('publication', result.unit.code, RESULT_COLUMNS.adjustment),
      parts: [bonus, penalty].filter(({ step }) => step.exact !== '0').map(({ step }) => step),
    },
  };
}

/** Band and year before. */
function besideIndex({ result, places, round: { settings } }: UnitContext): Step[] {
  const { index, unit, change, band } = result;
  const { indexDecimals } = settings;
  const shown = (value: Decimal): string => formatDecimal(value, indexDecimals);
  const reached = index && highestReached(index, settings.bands);
  const isNew = unit.previousIndex === null;
  const { indexChange = null } = change ?? {};
  return [
    {
      id: 'band',
      label: text.STEPS.band,
      value: band,
      lines: !index
        ? []
        : reached
          ? [text.bandFrom(band, formatDecimal(reached.limit), shown(index))]
          : [text.noBand()],
      link: places.result('ranking', unit.code, RESULT_COLUMNS.band),
    },
    {
      id: 'previousIndex',
      label: text.STEPS.previousIndex,
      value: unit.previousIndex ? shown(unit.previousIndex) : '',
      ...isExact(unit.previousIndex),
      lines: [isNew ? text.NEW_UNIT_SENTENCE : text.fromRegistry()],
      link: places.registry(unit, 'previousIndex'),
    },
    {
      id: 'indexChange',
      label: text.STEPS.indexChange,
      value: isNew && index ? NEW_UNIT : indexChange ? signed(indexChange, indexDecimals) : '',
      ...isExact(indexChange),
      lines:
        index && unit.previousIndex
          ? [text.difference(shown(index), shown(rounded(unit.previousIndex, indexDecimals)))]
          : isNew
            ? [text.NEW_UNIT_SENTENCE]
            : [],
      link: places.result('ranking', unit.code, RESULT_COLUMNS.indexChange),
    },
  ];
}

function indexStep(context: UnitContext): Step {
  const { result, places, round } = context;
  const { settings } = round;
  const { index, exactIndex, total, unit } = result;
  const { step, bonus, penalty } = adjustments(context);
  const points = (value: Decimal): string => formatDecimal(value, settings.scoreDecimals);
  const shown = index ? formatDecimal(index, settings.indexDecimals) : '';
  return {
    id: 'index',
    label: text.STEPS.index,
    value: shown,
    ...isExact(exactIndex),
    lines: [
      exactIndex && total.score
        ? text.indexFormula({
            score: points(total.score),
            maximum: points(total.maxScore),
            bonus,
            penalty,
            exact: index?.eq(exactIndex) ? shown : exactText(exactIndex),
            shown,
            decimals: settings.indexDecimals,
          })
        : notRanked(total.missing),
      ...(exactIndex?.eq(0) && penalty ? [text.indexNotBelowZero()] : []),
    ],
    link: places.result('ranking', unit.code, RESULT_COLUMNS.index),
    parts: [totalStep(context), maximumStep(context), step],
    beside: besideIndex(context),
  };
}

/** The whole of a unit, from its rank down. */
export function unitStep(context: UnitContext): Step {
  const { result, group, places } = context;
  const { rank, change, unit } = result;
  const { rankChange = null } = change ?? {};
  return {
    id: 'rank',
    label: text.STEPS.rank,
    value: rank ? `${rank.tied ? '=' : ''}${rank.rank}` : '',
    ...(rank && { maximum: String(group.units.filter((each) => each.rank !== null).length) }),
    lines: rankLines(context),
    link: places.result('ranking', unit.code, RESULT_COLUMNS.rank),
    parts: [indexStep(context)],
    beside: [
      {
        id: 'previousRank',
        label: text.STEPS.previousRank,
        value: unit.previousRank === null ? '' : String(unit.previousRank),
        lines: [unit.previousRank === null ? text.NO_RANK_BEFORE : text.fromRegistry()],
        link: places.registry(unit, 'previousRank'),
      },
      {
        id: 'rankChange',
        label: text.STEPS.rankChange,
        value:
          change?.direction === 'new'
            ? NEW_UNIT
            : rankChange === null
              ? ''
              : `${rankChange > 0 ? '+' : ''}${rankChange}`,
        lines:
          rank && rankChange !== null && unit.previousRank !== null
            ? [text.rankDifference(unit.previousRank, rank.rank)]
            : [],
        link: places.result('publication', unit.code, RESULT_COLUMNS.rankChange),
      },
      context.seal,
    ],
  };
}
