/**
 * A model of what people typed and of what may become of it: which cells are open, where each value must be found after a
 * generation. It derives open cells from the rules of the sheet, not from the tabs that the jobs make.
 */
import { contentText } from '../../src/core/text/content';
import { SURVEY_COLUMN_TITLES, UNIT_COLUMN_TITLES } from '../../src/core/text/titles';
import { rowCode } from '../../src/core/workbook/align-rows';
import { SURVEY_COLUMNS, UNIT_COLUMNS } from '../../src/core/workbook/contract';
import { TAB, unitCodeOf, unitTab } from '../../src/core/workbook/place';
import {
  type ActualTab,
  type Content,
  contentAt,
  isBlank,
  type Snapshot,
  tabByKey,
} from '../../src/core/workbook/snapshot';
import { isUnits } from './in-process-files';
import { type Items, isLeaf } from './set-edits';
import { SETS, type SetKey, type SmallUnit, UNITS } from './small-round';

export interface Place {
  tab: string;
  /** Code of the row; "submission" for the ticks above the header. */
  row: string;
  column: string;
}

/** With its zero-based cell, which stays as long as no generation moves rows. */
export interface OpenCell extends Place {
  at: { row: number; column: number };
}

export interface Typed extends Place {
  value: Content;
}

export interface Registry {
  units: SmallUnit[];
  removed: SmallUnit[];
  sets: Record<SetKey, Items>;
}

export const startRegistry = (): Registry => ({ units: [...UNITS], removed: [], sets: { ...SETS } });

const SUBMISSION_ROW = 3;
const SUBMISSION: readonly string[] = ['notApplicableAsked', 'selfScore', 'evidence'];
const COUNTS: readonly string[] = ['countA', 'countB', 'countC', 'countD', 'points'];
const TYPED_COLUMNS = UNIT_COLUMNS.filter(({ who }) => who !== 'nobody').map(({ key }): string => key);

/** Every cell that somebody may type into once the registry is generated. */
export function openCells({ units, sets }: Registry): Place[] {
  return units.flatMap(({ code, set }) => {
    const tab = unitTab(code);
    const cells = (row: string, columns: readonly string[], of = tab): Place[] =>
      columns.map((column) => ({ tab: of, row, column }));
    return [
      ...cells('submission', SUBMISSION),
      ...sets[set]
        .filter(isLeaf)
        .flatMap((item) =>
          item.method === 'survey'
            ? [...cells(item.code, ['notApplicable']), ...cells(`${code}/${item.code}`, COUNTS, TAB.survey)]
            : cells(item.code, TYPED_COLUMNS),
        ),
      ...['T1', 'P1'].flatMap((row) => cells(row, ['finalScore'])),
    ];
  });
}

export const keyOf = ({ tab, row, column }: Place): string => `${tab}|${row}|${column}`;

const columnsOf = (tab: string): readonly { key: string }[] =>
  tab === TAB.survey ? SURVEY_COLUMNS : UNIT_COLUMNS;

/** Zero-based cell of a place, found by its code; null where the tab has no such row. */
export function locate(tab: ActualTab, place: Place): { row: number; column: number } | null {
  const column = columnsOf(place.tab).findIndex(({ key }) => key === place.column);
  if (place.row === 'submission') return { row: SUBMISSION_ROW, column };
  const row = tab.rows.findIndex((cells, at) => at > 2 && rowCode(cells[0]) === place.row);
  return row < 0 ? null : { row, column };
}

/** Open cells where they stand in a workbook that is generated. */
export const locatedCells = (snapshot: Snapshot, registry: Registry): OpenCell[] =>
  openCells(registry).map((place) => ({ ...place, at: locate(tabByKey(snapshot, place.tab)!, place)! }));

const titles: Record<string, string> = { ...SURVEY_COLUMN_TITLES, ...UNIT_COLUMN_TITLES };

/** Lưu trữ without its times: "tab | code | column | value", sorted. */
export const archiveLines = (snapshot: Snapshot): string[] =>
  tabByKey(snapshot, TAB.archive)!
    .rows.slice(1)
    .filter((cells) => !cells.every(isBlank))
    .map((cells) =>
      cells
        .slice(2, 6)
        .map((cell) => contentText(cell ?? null))
        .join(' | '),
    )
    .sort();

const archiveLine = (title: string, { row, column, value }: Typed): string =>
  [title, row, titles[column]!, contentText(value)].join(' | ');

export class TypedValues {
  private readonly values = new Map<string, Typed>();
  private readonly archived: string[] = [];
  /** All that was ever typed, as "code | column | value". */
  private readonly ever = new Set<string>();

  /** @param isInFiles units fill in elsewhere: a formula of theirs is kept as its text, and what was typed over may be in Lưu trữ, too */
  constructor(private readonly isInFiles = false) {}

  type(given: Typed): void {
    const isText = this.isInFiles && isUnits(given) && typeof given.value === 'object';
    const typed = isText
      ? { ...given, value: given.value && (given.value as { formula: string }).formula }
      : given;
    this.ever.add(archiveLine('', typed));
    if (isBlank(typed.value)) this.values.delete(keyOf(typed));
    else this.values.set(keyOf(typed), typed);
  }

  /**
   * What the workbook must hold after a generation, beside what it holds; values that left their cells are from now on those
   * of Lưu trữ.
   */
  afterGeneration(snapshot: Snapshot, registry: Registry): { expected: string[]; found: string[] } {
    const open = new Set(openCells(registry).map(keyOf));
    const registered = new Set(registry.units.map(({ code }) => code));
    const expected: string[] = [];
    const found: string[] = [];
    for (const [key, typed] of this.values) {
      const unit = unitCodeOf(typed.tab);
      const isRemoved = unit !== null && !registered.has(unit);
      const tab = tabByKey(snapshot, typed.tab)!;
      if (!open.has(key) && !isRemoved) {
        this.archived.push(archiveLine(tab.title, typed));
        this.values.delete(key);
        continue;
      }
      const at = locate(tab, typed);
      const value = at && contentAt(tab, at.row, at.column);
      const line = (content: Content, hidden: boolean): string =>
        `${key}: ${JSON.stringify(content)}${hidden ? ' (hidden)' : ''}`;
      expected.push(line(typed.value, isRemoved));
      found.push(line(value, tab.hidden));
    }
    const lines = archiveLines(snapshot);
    if (!this.isInFiles)
      return { expected: [...expected, ...[...this.archived].sort()], found: [...found, ...lines] };
    const missing = this.archived.filter((line) => !lines.includes(line));
    const invented = lines.filter((line) => !this.ever.has(line.replace(/^.*? \|/, ' |')));
    return { expected: [...expected, ...[]], found: [...found, ...missing, ...invented] };
  }
}
