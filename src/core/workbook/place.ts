/** Places: which workbook and which tab, by keys that never change. Titles are what people see and may rename. */

export type WorkbookId = string;

/** Stable key of a tab, kept in its developer metadata `cchc.tab`. */
export type TabKey = string;

/** Key of a row within a tab: a code in tabs whose rows carry codes, else a fixed name or the row's number. */
export type RowKey = string;

export interface Place {
  workbook: WorkbookId;
  tab: TabKey;
}

export const TAB = {
  start: 'start',
  settings: 'settings',
  units: 'units',
  appraisers: 'appraisers',
  unitFiles: 'unit-files',
  /** The first tab of a unit's own file. */
  fileStart: 'file-start',
  survey: 'survey',
  progress: 'progress',
  scoreTable: 'score-table',
  ranking: 'ranking',
  publication: 'publication',
  announcement: 'announcement',
  charts: 'charts',
  criteriaAnalysis: 'criteria-analysis',
  waysUp: 'ways-up',
  fairness: 'fairness',
  closeCalls: 'close-calls',
  loweredScores: 'lowered-scores',
  selfScoring: 'self-scoring',
  publications: 'publications',
  previousYear: 'previous-year',
  log: 'log',
  archive: 'archive',
} as const;

const UNIT = 'unit:';
const CRITERIA = 'criteria:';

export const unitTab = (unitCode: string): TabKey => UNIT + unitCode;
export const criteriaTab = (setKey: string): TabKey => CRITERIA + setKey;

export const unitCodeOf = (key: TabKey): string | null =>
  key.startsWith(UNIT) ? key.slice(UNIT.length) : null;
export const criteriaSetKeyOf = (key: TabKey): string | null =>
  key.startsWith(CRITERIA) ? key.slice(CRITERIA.length) : null;
