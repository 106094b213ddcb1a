/** Độ sát thực của tự chấm as a report: per group the units by how near they scored themselves, then the areas. */
import type { AppraisedScore } from '../assessment/appraised-score';
import { type Closeness, closeness } from '../assessment/closeness';
import { areaOf } from '../assessment/code';
import { type Decimal, sum } from '../assessment/decimal';
import { rank } from '../assessment/ranking';
import type { GroupResult, UnitResult } from '../assessment/round-result';
import type { AnalysedRound } from '../standing/analysed-round';
import { percent, SHARE_DECIMALS } from '../standing/report-card';
import { JOB_TITLES } from '../text/jobs';
import { formatDecimal } from '../text/number';
import * as text from '../text/self-scoring';
import { columnsBy, type Report, type ReportColumn, type ReportPart } from './report';

const column = columnsBy(text.SELF_SCORING_COLUMNS);
const percentText = (share: Decimal): string => formatDecimal(percent(share), SHARE_DECIMALS);

/** Nearest first; equal to the digits that are shown is equal. */
function byCloseness<Of>(found: readonly { of: Of; close: Closeness }[]) {
  const ranks = rank(
    found.map(({ close }) => percent(close.closeness)),
    { decimals: SHARE_DECIMALS, rule: '1224' },
  );
  return found.map((each, at) => ({ ...each, rank: ranks[at]!.rank })).sort((a, b) => a.rank - b.rank);
}

/** How many scores were lowered and by how much, how many were raised. */
function differences(scores: readonly AppraisedScore[]) {
  const found = scores.flatMap(({ selfScore, finalScore }) =>
    selfScore && finalScore ? [selfScore.minus(finalScore)] : [],
  );
  const lowered = found.filter((difference) => difference.gt(0));
  return [
    lowered.length,
    lowered.length === 0 ? null : sum(lowered),
    found.filter((difference) => difference.lt(0)).length,
  ] as const;
}

const FIGURES: readonly ReportColumn[] = [
  column('closeness', 'share'),
  column('equal', 'share'),
  column('items', 'whole'),
  column('lowered', 'whole'),
  column('loweredPoints', 'points'),
  column('raised', 'whole'),
];
const figures = (close: Closeness, scores: readonly AppraisedScore[]) => [
  close.closeness,
  close.equalShare,
  close.items,
  ...differences(scores),
];

function unitsPart(group: GroupResult, { round, scoresOf, unitLink }: AnalysedRound): ReportPart {
  const yearsOf = ({ unit }: UnitResult) => round.previous?.closeness(unit.code) ?? [];
  const hasYears = group.units.some((unit) => yearsOf(unit).length > 0);
  const found = group.units.flatMap((unit) => {
    const close = closeness([unit]);
    return close === null ? [] : [{ of: unit, close }];
  });
  return {
    heading: text.unitsHeading(group.name),
    none: text.SELF_SCORING_NONE,
    columns: [
      column('rank', 'code'),
      column('unit', 'name'),
      ...FIGURES,
      // In the first year there is nothing to compare with.
      ...(hasYears ? [column('change', 'code'), column('before', 'text')] : []),
    ],
    rows: byCloseness(found).map(({ of: unit, close, rank: place }) => {
      const years = yearsOf(unit);
      const last = years[years.length - 1];
      const change = last && percent(close.closeness).minus(percent(last.closeness));
      const before = [...years]
        .reverse()
        .map(({ year, closeness: share }) => text.yearText(year, percentText(share)))
        .join('; ');
      return {
        cells: [
          String(place),
          unit.unit.name,
          ...figures(close, scoresOf(unit)),
          ...(hasYears
            ? [change ? `${change.gt(0) ? '+' : ''}${formatDecimal(change, SHARE_DECIMALS)}` : null, before]
            : []),
        ],
        link: unitLink(unit),
      };
    }),
  };
}

function areasPart(group: GroupResult, { scoresOf }: AnalysedRound): ReportPart {
  const rows = [...new Set(group.units.map(({ set }) => set))].flatMap((set) => set.rows);
  const names = new Map(
    rows.flatMap(({ code, name, parent }) => (parent === null ? [[code, name] as const] : [])),
  );
  const areas = new Map(rows.map(({ code }) => [code, areaOf(code)]));
  const scored = group.units.flatMap(scoresOf);
  const found = [...names].flatMap(([code, name]) => {
    const isIn = (item: string): boolean => areas.get(item) === code;
    const close = closeness(group.units, isIn);
    const units = group.units.flatMap((unit) => {
      const own = closeness([unit], isIn);
      return own === null ? [] : [{ unit, share: own.closeness }];
    });
    const farthest = units.sort((a, b) => a.share.cmp(b.share))[0];
    const scores = scored.filter(({ item }) => isIn(item.code));
    return close === null ? [] : [{ of: { code, name, farthest, scores }, close }];
  });
  return {
    heading: text.areasHeading(group.name),
    none: text.SELF_SCORING_NONE,
    columns: [
      column('rank', 'code'),
      column('area', 'name'),
      ...FIGURES,
      column('code', 'code'),
      column('farthest', 'text'),
    ],
    rows: byCloseness(found).map(({ of: { code, name, farthest, scores }, close, rank: place }) => ({
      cells: [
        String(place),
        name,
        ...figures(close, scores),
        code,
        farthest && !farthest.share.eq(1)
          ? text.farthestText(farthest.unit.unit.shortName, percentText(farthest.share))
          : null,
      ],
      link: null,
    })),
  };
}

export const selfScoringReport = (analysed: AnalysedRound): Report => ({
  title: JOB_TITLES.analyseSelfScoring,
  rules: text.SELF_SCORING_RULES,
  parts: analysed.groups.flatMap((group) => [unitsPart(group, analysed), areasPart(group, analysed)]),
});
