/**
 * What each analysis costs in core alone, with no host around it: over rounds whose scores are made up as those of the sample are. The tabs hold what
 * people type into the rows of items and nothing else; 31 units are those of the sample, 1,000 have as many communes as that takes in one group.
 */
import { REPORTS } from '../../src/core/analysis/reports';
import { areaOf, parseCode } from '../../src/core/assessment/code';
import type { CriteriaSet, CriterionRow } from '../../src/core/assessment/criteria-set';
import { decimal, ZERO } from '../../src/core/assessment/decimal';
import { roundResult, type ScoredUnit } from '../../src/core/assessment/round-result';
import type { ItemResult } from '../../src/core/assessment/totals';
import type { Unit } from '../../src/core/assessment/unit';
import { type ProposedRow, proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import type { Result } from '../../src/core/jobs/result';
import { analysedRound } from '../../src/core/standing/analysed-round';
import { ANALYSES } from '../../src/core/text/jobs';
import { UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import { unitTab } from '../../src/core/workbook/place';
import { proposedSettings } from '../../src/core/workbook/reading/settings';
import type { ActualTab, Content, Snapshot } from '../../src/core/workbook/snapshot';
import { type Blueprint, blueprint } from '../../src/core/workbook/tabs/blueprint';
import { itemScores, type SampleScore } from '../sample/item-scores';
import { type Random, seededRandom } from '../sample/random';
import { sonLa2017 } from '../sample/son-la-2017';
import { type Measures, medianTime } from './measures';

const NOWHERE = { tab: '', cell: 'A1' };
const { appraisers, units: registered } = sonLa2017();

/** Who appraises the areas of a set is the sample's. */
function criterionRow({ code, ...row }: ProposedRow): CriterionRow {
  const area = areaOf(code);
  return {
    ...row,
    code,
    parent: parseCode(code)!.parent,
    maxScore: decimal(row.maxScore),
    steps: row.steps.map((step) => decimal(step)),
    limits: row.limits.map((limit) => decimal(limit)),
    floor: row.floor === null ? null : decimal(row.floor),
    pointsEach: row.pointsEach === null ? null : decimal(row.pointsEach),
    appraiser: appraisers.find(({ areas }) => area !== null && areas.includes(area))?.code ?? '',
    where: NOWHERE,
  };
}

/** Without the lines of bonus and penalty. */
const SETS = new Map(
  proposedCriteriaSets().map(
    ({ key, name, rows: all }): [string, { set: CriteriaSet; rows: ProposedRow[] }] => {
      const rows = all.filter(({ code }) => parseCode(code) !== null);
      return [key, { set: { key, name, rows: rows.map(criterionRow), adjustments: [] }, rows }];
    },
  ),
);

const commune = (index: number): Pick<Unit, 'code' | 'name' | 'shortName' | 'group' | 'criteriaSet'> => ({
  code: `X${index}`,
  name: `UBND xã ${index}`,
  shortName: `Xã ${index}`,
  group: 'Huyện, thành phố',
  criteriaSet: 'districts',
});

function unitsOf(count: number): Unit[] {
  const communes = Array.from({ length: Math.max(0, count - registered.length) }, (_, i) => commune(i + 1));
  return [...registered.slice(0, count), ...communes].map(
    ({ code, name, shortName, group, criteriaSet }): Unit => ({
      code,
      name,
      shortName,
      group,
      criteriaSet,
      addresses: [],
      evidenceFolder: '',
      previousIndex: null,
      previousRank: null,
      where: NOWHERE,
      addressesWhere: NOWHERE,
    }),
  );
}

function tabOf(
  { code, shortName }: Unit,
  rows: readonly ProposedRow[],
  scores: readonly SampleScore[],
): ActualTab {
  const typed = new Map(scores.map((score) => [score.code, score]));
  const line = (item: string): Content[] => {
    const score = typed.get(item);
    const contents: Partial<Record<UnitColumnKey, Content>> = score
      ? {
          selfScore: score.selfScore,
          firstScore: score.firstScore,
          firstReason: score.firstReason,
          furtherExplanation: score.supplement,
          secondScore: score.secondScore,
          secondReason: score.secondReason,
        }
      : {};
    return UNIT_COLUMNS.map(({ key }) => (key === 'code' ? item : (contents[key] ?? null)));
  };
  return {
    key: unitTab(code),
    marked: true,
    layout: null,
    sheetId: 0,
    title: shortName,
    index: 0,
    hidden: false,
    hiddenColumns: [],
    rowCount: rows.length,
    columnCount: UNIT_COLUMNS.length,
    conditionalFormats: 0,
    charts: [],
    merged: false,
    rows: rows.map(({ code: item }) => line(item)),
    protections: [],
  };
}

function itemsOf(rows: readonly ProposedRow[], scores: readonly SampleScore[], random: Random) {
  const surveyed = rows
    .filter(({ method }) => method === 'survey')
    .map(({ code, maxScore }): [string, ItemResult] => {
      const points = Math.round(maxScore * (80 + 15 * random.next())) / 100;
      return [code, { applicable: true, selfScore: null, finalScore: decimal(points) }];
    });
  const appraised = scores.map(({ code, selfScore, firstScore, secondScore }): [string, ItemResult] => [
    code,
    { applicable: true, selfScore: decimal(selfScore), finalScore: decimal(secondScore ?? firstScore) },
  ]);
  return new Map([...surveyed, ...appraised]);
}

function generatedRound(count: number): { snapshot: Snapshot; result: Result } {
  const random = seededRandom(2017);
  const made = unitsOf(count).map((unit) => {
    const { set, rows } = SETS.get(unit.criteriaSet)!;
    const survey = rows.reduce((sum, { method, maxScore }) => sum + (method === 'survey' ? maxScore : 0), 0);
    const wanted = Math.round((100 - survey) * (84 + 12 * random.next()));
    const scores = itemScores(rows, wanted, 'SNV', random);
    const items = itemsOf(rows, scores, random);
    const scored: ScoredUnit = { unit, set, items, bonus: ZERO, penalty: ZERO };
    return { scored, tab: tabOf(unit, rows, scores) };
  });
  const snapshot: Snapshot = {
    workbook: 'bench',
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    tabs: made.map(({ tab }) => tab),
  };
  // In this stage points are still open, so no part of an analysis is empty.
  const settings = { ...proposedSettings(), stage: 'explanation' as const };
  const scored = made.map((unit) => unit.scored);
  const plan: Blueprint = blueprint(snapshot, {
    settings,
    units: scored.map(({ unit }) => unit),
    appraisers: [],
    criteria: [...SETS.values()].map(
      ({ set }) => ({ set, rowOf: new Map(), title: '', sheetId: 0 }) as never,
    ),
    survey: () => ({ score: null, problems: [] }),
    previous: null,
  });
  return { snapshot, result: { groups: roundResult(scored, settings), plan, problems: [] } };
}

export async function measureAnalyses(measures: Measures, count: number): Promise<void> {
  const { snapshot, result } = generatedRound(count);
  const note = async (what: string, run: () => unknown): Promise<void> =>
    measures.note(count, what, await medianTime(run), 'ms');
  await note('scores read for the analyses, in core alone', () => analysedRound(snapshot, result));
  const analysed = analysedRound(snapshot, result);
  for (const analysis of ANALYSES)
    await note(`${analysis}, in core alone`, () => REPORTS[analysis](analysed));
}
