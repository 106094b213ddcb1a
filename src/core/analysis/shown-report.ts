/** An analysis for the sidebar: the report with its figures as people read them, a value that can travel as JSON. */
import { blocks } from '../jobs/plan';
import { resultOf } from '../jobs/result';
import type { Link } from '../standing/link';
import { percent, SHARE_DECIMALS } from '../standing/report-card';
import { onlyForOffice, rowName } from '../text/analysis';
import type { Analysis } from '../text/jobs';
import { formatDecimal } from '../text/number';
import { mendFirst } from '../text/report-card';
import { callerIsOffice } from '../workbook/reading/caller';
import type { Settings } from '../workbook/reading/settings';
import type { Snapshot } from '../workbook/snapshot';
import type { ColumnKind, Report, ReportRow } from './report';
import { reportOf } from './reports';

export interface ShownRow {
  name: string;
  link: Link | null;
  /** What is not empty, with the title of its column. */
  cells: { title: string; text: string }[];
}

export interface ShownReport {
  title: string;
  rules: readonly string[];
  parts: { heading: string; none: string; rows: ShownRow[] }[];
}

export interface AnalysisAnswer {
  /** null where there is none; the message says why. */
  report: ShownReport | null;
  message: string;
}

function cellText(kind: ColumnKind, value: ReportRow['cells'][number], settings: Settings): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  switch (kind) {
    case 'share':
      return `${formatDecimal(percent(value), SHARE_DECIMALS)}%`;
    case 'index':
      return formatDecimal(value, settings.indexDecimals);
    default:
      return formatDecimal(value, settings.scoreDecimals);
  }
}

const shownReport = ({ title, rules, parts }: Report, settings: Settings): ShownReport => ({
  title,
  rules,
  parts: parts.map(({ heading, none, columns, rows }) => ({
    heading,
    none,
    rows: rows.map(({ cells, link }) => {
      const shown = cells.map((value, at) => ({
        title: columns[at]!.title,
        text: cellText(columns[at]!.kind, value, settings),
      }));
      const [first, second] = shown;
      return {
        name: rowName(first!.title, first!.text, second!.text),
        link,
        cells: shown.filter(({ text }) => text !== ''),
      };
    }),
  })),
});

/** For the office alone: it speaks of all units and all appraisers. */
export function analysisFor(analysis: Analysis, snapshot: Snapshot): AnalysisAnswer {
  if (!callerIsOffice(snapshot)) return { report: null, message: onlyForOffice() };
  const result = resultOf(snapshot);
  if (result.groups === null || blocks(result.problems)) return { report: null, message: mendFirst() };
  const report = reportOf(analysis, snapshot, result);
  return { report: shownReport(report, result.plan.round.settings), message: '' };
}
