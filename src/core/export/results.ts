/**
 * The published results as files: a table of units, a table of item scores, and JSON whose form docs/results.md describes. They are made from what is
 * in the workbook, so only while that agrees with what was published.
 */
import { isScored } from '../assessment/criteria-set';
import { type Decimal, round } from '../assessment/decimal';
import type { GroupResult, UnitResult } from '../assessment/round-result';
import { resultOf } from '../jobs/result';
import { sealStanding } from '../standing/seal-standing';
import { onlyOffice } from '../text/jobs';
import * as text from '../text/results-file';
import { callerIsOffice } from '../workbook/reading/caller';
import { type PublicationHead, publicationHead } from '../workbook/reading/publication';
import type { Snapshot } from '../workbook/snapshot';
import type { Blueprint } from '../workbook/tabs/blueprint';
import { type CsvValue, csv } from './csv';

const unitsOf = (groups: readonly GroupResult[]): { group: GroupResult; unit: UnitResult }[] =>
  groups.flatMap((group) => group.units.map((unit) => ({ group, unit })));

const number = (value: Decimal | null | undefined): number | null => (value ? Number(value) : null);

function unitRows(groups: readonly GroupResult[]): CsvValue[][] {
  const rows = unitsOf(groups).map(({ group, unit }): CsvValue[] => [
    group.name,
    unit.rank?.rank ?? null,
    unit.unit.code,
    unit.unit.name,
    unit.appraisalScore,
    unit.surveyScore,
    unit.bonus,
    unit.penalty,
    unit.total.score,
    unit.total.maxScore,
    unit.index,
    unit.band,
    unit.unit.previousIndex,
    unit.change?.indexChange ?? null,
    unit.unit.previousRank,
    unit.change?.rankChange ?? null,
  ]);
  return [[...text.UNIT_FILE_COLUMNS], ...rows];
}

function itemRows(groups: readonly GroupResult[]): CsvValue[][] {
  const rows = unitsOf(groups).flatMap(({ unit }) =>
    unit.set.rows.filter(isScored).map((row): CsvValue[] => {
      const item = unit.items.get(row.code);
      const applicable = item?.applicable !== false;
      return [
        unit.unit.code,
        row.code,
        row.name,
        row.maxScore,
        applicable ? text.APPLICABLE : text.NOT_APPLICABLE,
        item?.selfScore ?? null,
        applicable ? (item?.finalScore ?? null) : null,
      ];
    }),
  );
  return [[...text.ITEM_FILE_COLUMNS], ...rows];
}

const jsonUnit = (unit: UnitResult): object => ({
  code: unit.unit.code,
  name: unit.unit.name,
  criteriaSet: unit.set.key,
  rank: unit.rank?.rank ?? null,
  tied: unit.rank?.tied ?? false,
  index: number(unit.index),
  band: unit.band,
  total: number(unit.total.score),
  maximum: number(unit.total.maxScore),
  appraisal: number(unit.appraisalScore),
  survey: number(unit.surveyScore),
  bonus: number(unit.bonus),
  penalty: number(unit.penalty),
  previous:
    unit.unit.previousIndex === null
      ? null
      : { index: number(unit.unit.previousIndex), rank: unit.unit.previousRank },
  items: unit.set.rows.filter(isScored).map(({ code, maxScore }) => {
    const item = unit.items.get(code);
    return {
      code,
      maximum: number(maxScore),
      applicable: item?.applicable !== false,
      selfScore: number(item?.selfScore),
      score: item?.applicable === false ? null : number(item?.finalScore),
    };
  }),
});

function json(
  groups: readonly GroupResult[],
  { round: { settings } }: Blueprint,
  publication: PublicationHead,
) {
  const mean = (value: Decimal | null): number | null =>
    number(value && round(value, settings.indexDecimals));
  return {
    format: 'cchc-results',
    version: 1,
    year: settings.year,
    province: settings.province,
    decision: settings.publicationDecision || settings.decision,
    official: publication.isOfficial,
    madeAt: publication.time,
    fingerprint: publication.fingerprint,
    indexDecimals: settings.indexDecimals,
    tieRule: settings.tieRule,
    rankedOn: settings.rankingBasis,
    groups: groups.map((group) => ({
      name: group.name,
      mean: mean(group.mean),
      areas: group.areas.map(({ code, name, score, maxScore, share }) => ({
        code,
        name,
        score: number(round(score, 2)),
        maximum: number(round(maxScore, 2)),
        share: number(round(share, 4)),
      })),
      units: group.units.map(jsonUnit),
    })),
  };
}

/** A file to download, or the sentence that says why there is none. */
export type FoundFile = { name: string; text: string } | { refused: string };

export function resultsFile(snapshot: Snapshot, kind: text.ResultFile): FoundFile {
  if (!callerIsOffice(snapshot)) return { refused: onlyOffice() };
  const head = publicationHead(snapshot);
  const { groups, plan } = { plan: null, ...resultOf(snapshot) };
  const seal = groups && sealStanding(snapshot, groups);
  if (head === null || !seal || plan === null) return { refused: text.notPublishedYet() };
  if (!seal.agrees) return { refused: text.notAsPublished() };
  const contents: Record<text.ResultFile, () => string> = {
    units: () => csv(unitRows(groups)),
    items: () => csv(itemRows(groups)),
    json: () => `${JSON.stringify(json(groups, plan, head), null, 1)}\n`,
  };
  return { name: text.resultFileName(kind, plan.round.settings.year), text: contents[kind]() };
}
