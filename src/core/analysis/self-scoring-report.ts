/** Độ sát thực của tự chấm as a report: per group the units by how near they scored themselves, then the areas. */

import { type Closeness, closeness } from '../assessment/closeness';
import { areaOf } from '../assessment/code';
import type { Decimal } from '../assessment/decimal';
import { rank } from '../assessment/ranking';
import type { GroupResult } from '../assessment/round-result';
import type { AnalysedRound } from '../standing/analysed-round';
import { percent, SHARE_DECIMALS } from '../standing/report-card';
import { JOB_TITLES } from '../text/jobs';
import { formatDecimal } from '../text/number';
import * as text from '../text/self-scoring';
import type { Report, ReportColumn, ReportPart } from './report';

const { SELF_SCORING_COLUMNS: title } = text;
const column = (key: keyof typeof title, kind: ReportColumn['kind']): ReportColumn => ({
  title: title[key],
  kind,
});
const percentText = (share: Decimal): string => formatDecimal(percent(share), SHARE_DECIMALS);

/** Nearest first; equal to the digits that are shown is equal. */
function byCloseness<Of>(found: readonly { of: Of; close: Closeness }[]) {
  const ranks = rank(
    found.map(({ close }) => percent(close.closeness)),
    { decimals: SHARE_DECIMALS, rule: '1224' },
  );
  return found.map((each, at) => ({ ...each, rank: ranks[at]!.rank })).sort((a, b) => a.rank - b.rank);
}

function unitsPart(group: GroupResult, { round, scoresOf }: AnalysedRound): ReportPart {
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
      column('before', 'text'),
      column('closeness', 'share'),
      column('change', 'text'),
      column('equal', 'share'),
      column('items', 'whole'),
      column('lowered', 'whole'),
      column('loweredPoints', 'points'),
      column('raised', 'whole'),
    ],
    rows: byCloseness(found).map(({ of: unit, close, rank: place }) => {
      const years = round.previous?.closeness(unit.unit.code) ?? [];
      const last = years[years.length - 1];
      const differences = scoresOf(unit).flatMap(({ selfScore, finalScore }) =>
        selfScore && finalScore ? [selfScore.minus(finalScore)] : [],
      );
      const lowered = differences.filter((difference) => difference.gt(0));
      const change = last && percent(close.closeness).minus(percent(last.closeness));
      return {
        cells: [
          String(place),
          unit.unit.name,
          [...years]
            .reverse()
            .map((before) => text.yearText(before.year, percentText(before.closeness)))
            .join('; '),
          close.closeness,
          change ? `${change.gt(0) ? '+' : ''}${formatDecimal(change, SHARE_DECIMALS)}` : null,
          close.equalShare,
          close.items,
          lowered.length,
          lowered.reduce<Decimal | null>((sum, each) => (sum === null ? each : sum.plus(each)), null),
          differences.filter((difference) => difference.lt(0)).length,
        ],
        link: { ...unit.unit.where, label: unit.unit.shortName },
      };
    }),
  };
}

function areasPart(group: GroupResult): ReportPart {
  const names = new Map(
    group.units.flatMap(({ set }) =>
      set.rows.flatMap(({ code, name, parent }) => (parent === null ? [[code, name] as const] : [])),
    ),
  );
  const found = [...names].flatMap(([code, name]) => {
    const isIn = (item: string): boolean => areaOf(item) === code;
    const close = closeness(group.units, isIn);
    const units = group.units.flatMap((unit) => {
      const own = closeness([unit], isIn);
      return own === null ? [] : [{ unit, share: own.closeness }];
    });
    const farthest = units.sort((a, b) => a.share.cmp(b.share))[0];
    return close === null ? [] : [{ of: { code, name, farthest }, close }];
  });
  return {
    heading: text.areasHeading(group.name),
    none: text.SELF_SCORING_NONE,
    columns: [
      column('rank', 'code'),
      column('area', 'name'),
      column('farthest', 'text'),
      column('closeness', 'share'),
      column('code', 'text'),
      column('equal', 'share'),
      column('items', 'whole'),
    ],
    rows: byCloseness(found).map(({ of: { code, name, farthest }, close, rank: place }) => ({
      cells: [
        String(place),
        name,
        farthest && !farthest.share.eq(1)
          ? text.farthestText(farthest.unit.unit.shortName, percentText(farthest.share))
          : null,
        close.closeness,
        code,
        close.equalShare,
        close.items,
      ],
      link: null,
    })),
  };
}

export const selfScoringReport = (analysed: AnalysedRound): Report => ({
  title: JOB_TITLES.analyseSelfScoring,
  rules: text.SELF_SCORING_RULES,
  parts: analysed.groups.flatMap((group) => [unitsPart(group, analysed), areasPart(group)]),
});
