/**
 * The sheet contract, declared in one place: which columns each tab has, how wide they are, how their cells look and who
 * fills them in. Makers of tabs and readers of tabs both stand on it; it holds no rule of the trade.
 */
import {
  APPRAISERS_COLUMN_TITLES,
  ARCHIVE_COLUMN_TITLES,
  CRITERIA_COLUMN_TITLES,
  LOG_COLUMN_TITLES,
  PREVIOUS_YEAR_COLUMN_TITLES,
  PUBLICATIONS_COLUMN_TITLES,
  SETTINGS_COLUMN_TITLES,
  SURVEY_COLUMN_TITLES,
  UNIT_COLUMN_TITLES,
  UNITS_COLUMN_TITLES,
} from '../text/titles';
import { UNIT_FILES_COLUMN_TITLES } from '../text/unit-files';
import type { CellFormat } from './request';
import { CENTER, PERCENT, PLAIN_TEXT, points, WHOLE } from './styles';
import type { Coded } from './tab';

export type Who = 'nobody' | 'unit' | 'appraiser' | 'office';

export interface Column<K extends string = string> {
  key: K;
  title: string;
  /** Pixels. */
  width: number;
  who: Who;
  format: CellFormat;
}

type Sketch = readonly [width: number, who: Who, format?: CellFormat];

function columns<K extends string>(
  titles: Record<K, string>,
  sketches: Record<K, Sketch>,
): readonly Column<K>[] {
  return (Object.keys(titles) as K[]).map((key) => {
    const [width, who, format = {}] = sketches[key];
    return { key, title: titles[key], width, who, format };
  });
}

const POINTS = points(2);
const TEXT = PLAIN_TEXT;
/** Counts, rates and amounts alike: shown as typed; rows that take a rate are percent cells. */
const FIGURE: CellFormat = { horizontalAlignment: 'RIGHT' };

export const UNIT_COLUMNS = columns(UNIT_COLUMN_TITLES, {
  code: [58, 'nobody', TEXT],
  name: [300, 'nobody', TEXT],
  maxScore: [68, 'nobody', POINTS],
  notApplicableAsked: [98, 'unit', CENTER],
  notApplicable: [98, 'office', CENTER],
  figure: [80, 'unit', FIGURE],
  suggestion: [70, 'nobody', POINTS],
  selfScore: [76, 'unit', POINTS],
  evidence: [260, 'unit', TEXT],
  explanation: [220, 'unit', TEXT],
  firstScore: [76, 'appraiser', POINTS],
  firstReason: [200, 'appraiser', TEXT],
  firstNote: [200, 'appraiser', TEXT],
  furtherExplanation: [220, 'unit', TEXT],
  secondScore: [76, 'appraiser', POINTS],
  secondReason: [200, 'appraiser', TEXT],
  secondNote: [200, 'appraiser', TEXT],
  finalScore: [80, 'nobody', POINTS],
});
export type UnitColumnKey = (typeof UNIT_COLUMNS)[number]['key'];

export const UNITS_COLUMNS = columns(UNITS_COLUMN_TITLES, {
  code: [90, 'office', TEXT],
  name: [300, 'office', TEXT],
  shortName: [170, 'office', TEXT],
  group: [170, 'office', TEXT],
  criteriaSet: [170, 'office', TEXT],
  addresses: [220, 'office', TEXT],
  evidenceFolder: [220, 'office', TEXT],
  previousIndex: [90, 'office', POINTS],
  previousRank: [90, 'office', WHOLE],
});

export const APPRAISERS_COLUMNS = columns(APPRAISERS_COLUMN_TITLES, {
  code: [90, 'office', TEXT],
  name: [320, 'office', TEXT],
  addresses: [280, 'office', TEXT],
});

export const UNIT_FILES_COLUMNS = columns(UNIT_FILES_COLUMN_TITLES, {
  title: [300, 'nobody', TEXT],
  units: [300, 'nobody', TEXT],
  url: [360, 'nobody', TEXT],
  exchanged: [140, 'nobody', TEXT],
  problem: [360, 'nobody', TEXT],
  key: [90, 'nobody', TEXT],
  sent: [90, 'nobody', TEXT],
  holds: [90, 'nobody', TEXT],
});

const STEP: Sketch = [62, 'office', POINTS];
const LIMIT: Sketch = [66, 'office', PERCENT];

export const CRITERIA_COLUMNS = columns(CRITERIA_COLUMN_TITLES, {
  code: [58, 'office', TEXT],
  name: [360, 'office', TEXT],
  maxScore: [70, 'office', POINTS],
  method: [130, 'office', TEXT],
  floor: [80, 'office', PERCENT],
  pointsEach: [70, 'office', POINTS],
  step1: STEP,
  step2: STEP,
  step3: STEP,
  step4: STEP,
  step5: STEP,
  step6: STEP,
  limit1: LIMIT,
  limit2: LIMIT,
  limit3: LIMIT,
  limit4: LIMIT,
  limit5: LIMIT,
  evidence: [320, 'office', TEXT],
  guidance: [360, 'office', TEXT],
  appraiser: [90, 'office', TEXT],
});
export const STEP_KEYS = ['step1', 'step2', 'step3', 'step4', 'step5', 'step6'] as const;
export const LIMIT_KEYS = ['limit1', 'limit2', 'limit3', 'limit4', 'limit5'] as const;

export const SURVEY_COLUMNS = columns(SURVEY_COLUMN_TITLES, {
  key: [110, 'nobody', TEXT],
  unit: [200, 'nobody', TEXT],
  item: [60, 'nobody', TEXT],
  name: [300, 'nobody', TEXT],
  maxScore: [70, 'nobody', POINTS],
  countA: [70, 'office', WHOLE],
  countB: [70, 'office', WHOLE],
  countC: [70, 'office', WHOLE],
  countD: [70, 'office', WHOLE],
  points: [80, 'office', POINTS],
  score: [80, 'nobody', POINTS],
  note: [150, 'nobody'],
});

export const SETTINGS_COLUMNS = columns(SETTINGS_COLUMN_TITLES, {
  label: [300, 'nobody', TEXT],
  value: [260, 'office'],
  second: [160, 'office', TEXT],
  explanation: [460, 'nobody', TEXT],
});

export const LOG_COLUMNS = columns(LOG_COLUMN_TITLES, {
  time: [140, 'nobody', TEXT],
  person: [220, 'nobody', TEXT],
  job: [180, 'nobody', TEXT],
  what: [620, 'nobody', TEXT],
});

export const ARCHIVE_COLUMNS = columns(ARCHIVE_COLUMN_TITLES, {
  time: [140, 'nobody', TEXT],
  person: [220, 'nobody', TEXT],
  tab: [200, 'nobody', TEXT],
  code: [80, 'nobody', TEXT],
  column: [180, 'nobody', TEXT],
  value: [300, 'nobody', TEXT],
  reason: [320, 'nobody', TEXT],
});

export const PUBLICATIONS_COLUMNS = columns(PUBLICATIONS_COLUMN_TITLES, {
  number: [50, 'nobody', TEXT],
  status: [110, 'nobody', TEXT],
  time: [140, 'nobody', TEXT],
  person: [220, 'nobody', TEXT],
  fingerprint: [150, 'nobody', TEXT],
  criteria: [150, 'nobody', TEXT],
  version: [130, 'nobody', TEXT],
  results: [620, 'nobody', TEXT],
});

export const PREVIOUS_YEAR_COLUMNS = columns(PREVIOUS_YEAR_COLUMN_TITLES, {
  kind: [90, 'nobody', TEXT],
  of: [200, 'nobody', TEXT],
  code: [70, 'nobody', TEXT],
  name: [420, 'nobody', TEXT],
  method: [140, 'nobody', TEXT],
  maxScore: [90, 'nobody', POINTS],
  score: [110, 'nobody', POINTS],
});

export const columnIndex = <K extends string>(list: readonly Column<K>[], key: K): number =>
  list.findIndex((column) => column.key === key);

/** How rows of a tab with these columns carry codes: what nobody fills in holds formulas of ours. */
export const codedBy = (list: readonly Column[], header: number, textColumns: number): Coded => ({
  header,
  textColumns,
  formulaColumns: list.flatMap(({ who }, column) =>
    who === 'nobody' && column >= textColumns ? [column] : [],
  ),
});
