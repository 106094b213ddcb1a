/** The scores of a unit as its tab shows them to a person, and the findings of an analysis by the titles of their columns. It computes and asserts nothing. */
import type { SampleUnit } from '../../local/sample/son-la-2017';
import type { AnalysisAnswer, ShownReport, ShownRow } from '../../src/core/analysis/shown-report';
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import type { Analysis } from '../../src/core/text/jobs';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../../src/core/workbook/contract';
import type { SampleHost } from './played-sample';

/** Points in hundredths, null where nothing is shown. */
export interface ShownScore {
  unit: SampleUnit;
  code: string;
  maxScore: number;
  self: number | null;
  first: number | null;
  second: number | null;
  official: number | null;
  /** Of the appraisal that decided. */
  reason: string;
}

export const number = (text: string): number =>
  Number(text.replace('%', '').replace(/\./g, '').replace(',', '.'));
export const hundredths = (text: string): number | null =>
  text === '' ? null : Math.round(number(text) * 100);
/** 125 -> "1,25" */
export const pointsText = (points: number): string => (points / 100).toFixed(2).replace('.', ',');
/** "97,9%", half away from zero. */
export const percentText = (part: number, of: number): string =>
  `${(Math.round((part * 1000) / of + 1e-9) / 10).toFixed(1).replace('.', ',')}%`;

export const criteriaOf = ({ criteriaSet }: Pick<SampleUnit, 'criteriaSet'>) =>
  proposedCriteriaSets().find(({ key }) => key === criteriaSet)!.rows;

/** Items that appraisers score and that apply to the unit. */
export async function shownScores(
  { host, workbook, office }: SampleHost,
  unit: SampleUnit,
): Promise<ShownScore[]> {
  const lines = await host.display(office, workbook, unit.shortName, 'A1:R140');
  return criteriaOf(unit).flatMap(({ code, method }): ShownScore[] => {
    const line = lines.find(([found]) => found === code)!;
    const text = (key: UnitColumnKey): string => line[columnIndex(UNIT_COLUMNS, key)] ?? '';
    const points = (key: UnitColumnKey): number | null => hundredths(text(key));
    const maxScore = points('maxScore');
    if (method === null || method === 'survey' || maxScore === null) return [];
    return [
      {
        unit,
        code,
        maxScore,
        self: points('selfScore'),
        first: points('firstScore'),
        second: points('secondScore'),
        official: points('finalScore'),
        reason: text(text('secondScore') === '' ? 'firstReason' : 'secondReason'),
      },
    ];
  });
}

export const allShownScores = async (sample: SampleHost): Promise<ShownScore[]> =>
  (await Promise.all(sample.province.units.map((unit) => shownScores(sample, unit)))).flat();

export async function analysed(
  { host, workbook, office }: SampleHost,
  analysis: Analysis,
  account = office,
): Promise<AnalysisAnswer> {
  const { result, error } = await host.run(account, workbook, 'readAnalysis', [analysis]);
  if (error) throw new Error(error.message);
  return result as AnalysisAnswer;
}

/** Cells by the titles of their columns; what is empty is left out. */
export const byTitle = ({ cells }: ShownRow): Record<string, string> =>
  Object.fromEntries(cells.map(({ title, text }) => [title, text]));

/** Rows of the parts whose heading begins so. */
export const findings = ({ parts }: ShownReport, heading: string): Record<string, string>[] =>
  parts.filter((part) => part.heading.startsWith(heading)).flatMap(({ rows }) => rows.map(byTitle));

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function groupedBy<T>(list: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}
/** Rows as lines, to compare lists whose order says nothing. */
export const sorted = (rows: readonly (readonly unknown[])[]): string[] =>
  rows.map((row) => row.join(' | ')).sort();
