/** A statistic of a group, or the mean of an area, as a step: how it is made, and the units' values that it was made of. */
import { closeness } from '../assessment/closeness';
import { type Decimal, decimal, round as rounded, sum } from '../assessment/decimal';
import type { AreaAverage, GroupResult, UnitResult } from '../assessment/round-result';
import { percentText } from '../text/explained-item';
import { GROUP, meanMade } from '../text/explanation';
import { formatDecimal } from '../text/number';
import { AREA_COLUMNS, AREA_YEAR_COLUMNS, RESULT_COLUMNS, STATISTICS, signed } from '../text/publication';
import type { Round } from '../workbook/reading/round';
import type { Places } from './explained-places';
import type { Link } from './link';
import { exactText, type Step } from './step';

export interface GroupContext {
  round: Round;
  places: Places;
  group: GroupResult;
  /** The cell that is explained. */
  link: Link;
}

export type Statistic = keyof typeof STATISTICS;
export const AREA_FIGURES = ['score', 'maxScore', 'share', 'before', 'change'] as const;
export type AreaFigure = (typeof AREA_FIGURES)[number];

const SHARE_DECIMALS = 1;
const percent = (share: Decimal): string => percentText(formatDecimal(share.times(100), SHARE_DECIMALS));

/** "192 / 2 = 96,00" */
function made(all: Decimal, count: number, mean: Decimal, decimals: number): string {
  const shown = formatDecimal(mean, decimals);
  return meanMade(exactText(all), count, rounded(mean, decimals).eq(mean) ? shown : exactText(mean), shown);
}

type Ranked = UnitResult & { exactIndex: Decimal };

export function statisticStep(key: Statistic, { group, round, places, link }: GroupContext): Step | null {
  const { indexDecimals } = round.settings;
  const ranked = group.units.filter((unit): unit is Ranked => unit.exactIndex !== null);
  const compared = ranked.filter(({ unit }) => unit.previousIndex !== null);
  const index = (value: Decimal): string => formatDecimal(value, indexDecimals);
  const ofUnit = (unit: UnitResult, title: string, value: string, exact: Decimal | null): Step => ({
    id: `unit ${unit.unit.code}`,
    label: unit.unit.name,
    value,
    ...(exact && { exact: exact.toString() }),
    link: places.result('publication', unit.unit.code, title),
  });
  const indexes = (units: readonly Ranked[]): Step[] =>
    units.map((unit) => ofUnit(unit, RESULT_COLUMNS.index, index(unit.exactIndex), unit.exactIndex));
  const step = (value: string, exact: Decimal | number, lines: readonly string[], parts: Step[]): Step => ({
    id: 'statistic',
    label: `${STATISTICS[key]}, ${group.name}`,
    value,
    exact: String(exact),
    lines,
    link,
    parts,
  });
  const ofIndexes = (value: Decimal | null, ...lines: string[]): Step | null =>
    value && step(index(value), value, [...lines, GROUP.ranked(ranked.length)], indexes(ranked));
  const namesWith = (value: Decimal | null): string =>
    ranked
      .filter(({ exactIndex }) => value?.eq(exactIndex))
      .map(({ unit }) => unit.shortName)
      .join(', ');
  const counted = (count: number, counts: (unit: Ranked) => boolean): Step | null =>
    group.compared === 0
      ? null
      : step(
          String(count),
          count,
          [GROUP.counted(count, group.compared)],
          compared
            .filter(counts)
            .map((unit) =>
              key === 'fell'
                ? ofUnit(unit, RESULT_COLUMNS.rankChange, String(unit.change!.rankChange), null)
                : ofUnit(
                    unit,
                    RESULT_COLUMNS.indexChange,
                    signed(unit.change!.indexChange!, indexDecimals),
                    unit.change!.indexChange,
                  ),
            ),
        );
  const went =
    (direction: 'up' | 'down' | 'same') =>
    ({ change }: Ranked): boolean =>
      change?.direction === direction;
  const closeTo = (
    value: Decimal | undefined,
    line: string,
    own: (close: NonNullable<ReturnType<typeof closeness>>) => Decimal,
  ): Step | null =>
    value
      ? step(
          percent(value),
          value,
          [line],
          group.units.flatMap((unit): Step[] => {
            const close = closeness([unit]);
            return close
              ? [
                  {
                    ...ofUnit(unit, '', percent(own(close)), own(close)),
                    lines: [GROUP.items(close.items)],
                    link: null,
                  },
                ]
              : [];
          }),
        )
      : null;
  const { mean, median, highest, lowest, spread, change } = group;
  switch (key) {
    case 'mean': {
      const all = ranked.map(({ exactIndex }) => exactIndex);
      const shown = all.map((value) => rounded(value, indexDecimals));
      const ofShown = mean && index(sum(shown).div(all.length));
      return (
        mean &&
        ofIndexes(
          mean,
          GROUP.mean(made(sum(all), all.length, mean, indexDecimals)),
          ...(ofShown === index(mean) ? [] : [GROUP.meanOfShown(ofShown!)]),
        )
      );
    }
    case 'median':
      return ofIndexes(median, GROUP.median);
    case 'highest':
      return ofIndexes(highest, GROUP.highest(namesWith(highest)));
    case 'lowest':
      return ofIndexes(lowest, GROUP.lowest(namesWith(lowest)));
    case 'spread':
      return highest && lowest && ofIndexes(spread, GROUP.spread(exactText(highest), exactText(lowest)));
    case 'meanChange':
      return (
        change.meanChange &&
        step(
          signed(change.meanChange, indexDecimals),
          change.meanChange,
          [GROUP.meanChange(compared.length)],
          compared.map((unit) => {
            const difference = unit.exactIndex.minus(unit.unit.previousIndex!);
            const { indexChange } = unit.change!;
            return ofUnit(unit, RESULT_COLUMNS.indexChange, signed(indexChange!, indexDecimals), difference);
          }),
        )
      );
    case 'up':
    case 'down':
    case 'same':
      return counted(change[key], went(key));
    case 'fell':
      return counted(change.fellInRank, (unit) => (unit.change?.rankChange ?? 0) < 0);
    case 'closeness':
      return closeTo(group.closeness?.closeness, GROUP.closeness, (close) => close.closeness);
    case 'equal':
      return closeTo(group.closeness?.equalShare, GROUP.equal, (close) => close.equalShare);
  }
}

/** @param area of the group */
export function areaStep(
  area: AreaAverage,
  figure: AreaFigure,
  { group, round, places, link }: GroupContext,
): Step | null {
  const points = (value: Decimal): string => formatDecimal(value, 2);
  const before = round.previous?.area(group.name, area.code) ?? null;
  const shareBefore = before?.maxScore.gt(0) ? before.score.div(before.maxScore) : null;
  const asShown = (share: Decimal): Decimal => rounded(share, SHARE_DECIMALS + 2);
  const totals = group.units.flatMap((unit) => {
    const total = unit.exactIndex === null ? undefined : unit.byCode.get(area.code);
    return total && total.score !== null ? [{ unit, score: total.score, maxScore: total.maxScore }] : [];
  });
  const parts = (own: 'score' | 'maxScore'): Step[] =>
    totals.map(({ unit, ...total }) => ({
      id: `unit ${unit.unit.code}`,
      label: unit.unit.name,
      value: formatDecimal(total[own], round.settings.scoreDecimals),
      ...(own === 'score' && { maximum: formatDecimal(total.maxScore, round.settings.scoreDecimals) }),
      exact: total[own].toString(),
      link:
        own === 'score'
          ? places.scoreTable(unit.unit.code, area.code)
          : places.unit(unit.unit.code, area.code, 'maxScore'),
    }));
  const titles = [...AREA_COLUMNS.slice(2), ...AREA_YEAR_COLUMNS];
  const step = (value: string, exact: Decimal, lines: string[], own: Step[] = []): Step => ({
    id: 'statistic',
    label: `${area.code}. ${area.name}: ${titles[AREA_FIGURES.indexOf(figure)]}, ${group.name}`,
    value,
    exact: exact.toString(),
    lines,
    link,
    parts: own,
  });
  const mean = (own: 'score' | 'maxScore'): string =>
    made(sum(totals.map((total) => total[own])), totals.length, area[own], 2);
  const [score, maxScore] = [exactText(area.score), exactText(area.maxScore)];
  switch (figure) {
    case 'score':
      return step(points(area.score), area.score, [GROUP.areaMean(mean('score'))], parts('score'));
    case 'maxScore': {
      const line = GROUP.areaMaximum(mean('maxScore'));
      return step(points(area.maxScore), area.maxScore, [line], parts('maxScore'));
    }
    case 'share':
      return step(percent(area.share), area.share, [GROUP.areaShare(score, maxScore)], parts('score'));
    case 'before': {
      if (!before || !shareBefore) return null;
      const lines = [GROUP.areaBefore(exactText(before.score), exactText(before.maxScore))];
      return step(percent(shareBefore), shareBefore, lines);
    }
    case 'change': {
      if (!shareBefore) return null;
      const difference = asShown(area.share).minus(asShown(shareBefore)).times(100);
      const line = GROUP.areaChange(percent(area.share), percent(shareBefore));
      return step(signed(difference, SHARE_DECIMALS), decimal(difference), [line]);
    }
  }
}
