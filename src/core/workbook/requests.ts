/**
 * Changes -> requests of one tab, in one documented order: locale; new tab or its properties; rows deleted, moved,
 * inserted; values; formulas; layout; metadata; rights. It decides nothing: every change becomes what it says.
 */
import { relativeToRow } from './a1';
import type { Change, ChangeKind, TabName } from './change';
import { layoutRequests } from './layout-requests';
import { metadataIdOf } from './identity';
import type { CellData, ExtendedValue, Request } from './request';
import { gridRangeOf } from './rights';
import { LAYOUT_METADATA, TAB_METADATA } from './snapshot';
import type { Cell, FixedValue } from './tab';

const ORDER: readonly (readonly ChangeKind[])[] = [
  ['setLocale'],
  ['appendRows'],
  ['addTab'],
  ['renameTab'],
  ['hideTab'],
  // Positions of row changes were counted one after another, so they keep their own order.
  ['deleteRow', 'moveRow', 'insertRow'],
  ['resizeTab'],
  ['setCell'],
  ['setLayout'],
  ['setRight'],
];

export const extendedValue = (value: FixedValue): ExtendedValue | undefined => {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { stringValue: value };
};

const cellData = (cell: Exclude<Cell, { kind: 'input' }>): CellData => {
  const value = cell.kind === 'formula' ? { formulaValue: cell.formula } : extendedValue(cell.value);
  return value === undefined ? {} : { userEnteredValue: value };
};

type SetCell = Extract<Change, { kind: 'setCell' }>;

/** At least this many equal formulas below one another go as one run. */
const RUN = 3;

/** Cells by column, as runs of rows that follow one another. */
function columnRuns(cells: readonly SetCell[], joins: (a: SetCell, b: SetCell) => boolean): SetCell[][] {
  const sorted = [...cells].sort((a, b) => a.at.column - b.at.column || a.at.row - b.at.row);
  const runs: SetCell[][] = [];
  for (const cell of sorted) {
    const last = runs[runs.length - 1]?.slice(-1)[0];
    if (last && last.at.column === cell.at.column && last.at.row + 1 === cell.at.row && joins(last, cell)) {
      runs[runs.length - 1]!.push(cell);
    } else runs.push([cell]);
  }
  return runs;
}

function formulaRuns(cells: readonly SetCell[]): SetCell[][] {
  const relative = new Map(
    cells.map((cell) => [cell, cell.after.kind === 'formula' ? relativeToRow(cell.after.formula, cell.at.row) : null]),
  );
  const joins = (a: SetCell, b: SetCell): boolean => relative.get(a) !== null && relative.get(a) === relative.get(b);
  return columnRuns(cells, joins).filter((run) => run.length >= RUN);
}

/** Rectangles of cells that are written together: rows below one another with the same span of columns. */
function blocks(cells: readonly SetCell[]): SetCell[][][] {
  const sorted = [...cells].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  const spans: SetCell[][] = [];
  for (const cell of sorted) {
    const span = spans[spans.length - 1];
    const last = span?.[span.length - 1];
    if (last && last.at.row === cell.at.row && last.at.column + 1 === cell.at.column) span!.push(cell);
    else spans.push([cell]);
  }
  const open = new Map<string, SetCell[][]>();
  const result: SetCell[][][] = [];
  for (const span of spans) {
    const [first] = span;
    const key = `${first!.at.column}:${span.length}:${first!.at.row}`;
    const block = open.get(key) ?? [];
    if (block.length === 0) result.push(block);
    block.push(span);
    open.delete(key);
    open.set(`${first!.at.column}:${span.length}:${first!.at.row + 1}`, block);
  }
  return result;
}

function valueRequests(cells: readonly SetCell[]): Request[] {
  const runs = formulaRuns(cells);
  const inRuns = new Set(runs.flat());
  const single = blocks(cells.filter((cell) => !inRuns.has(cell)));
  return [
    ...single.map((block): Request => {
      const first = block[0]![0]!;
      return {
        updateCells: {
          range: gridRangeOf(first.tab.sheetId, {
            ...first.at,
            rows: block.length,
            columns: block[0]!.length,
          }),
          rows: block.map((span) => ({ values: span.map((cell) => cellData(cell.after)) })),
          fields: 'userEnteredValue',
        },
      };
    }),
    ...runs.map((run): Request => {
      const first = run[0]!;
      return {
        repeatCell: {
          range: gridRangeOf(first.tab.sheetId, { ...first.at, rows: run.length, columns: 1 }),
          cell: cellData(first.after),
          fields: 'userEnteredValue',
        },
      };
    }),
  ];
}

const row = (tab: TabName, at: number) => ({
  sheetId: tab.sheetId,
  dimension: 'ROWS' as const,
  startIndex: at,
  endIndex: at + 1,
});

function rightRequest(change: Extract<Change, { kind: 'setRight' }>): Request {
  const { tab, id, after, before } = change;
  if (after === null) return { deleteProtectedRange: { protectedRangeId: id } };
  const protectedRange = {
    protectedRangeId: id,
    range: after.at === null ? { sheetId: tab.sheetId } : gridRangeOf(tab.sheetId, after.at),
    unprotectedRanges: after.open.map((hole) => gridRangeOf(tab.sheetId, hole)),
    description: `cchc ${after.name}`,
    editors: { users: [...after.editors] },
  };
  return before === null
    ? { addProtectedRange: { protectedRange } }
    : { updateProtectedRange: { protectedRange, fields: 'range,unprotectedRanges,editors' } };
}

function single(change: Exclude<Change, { kind: 'setCell' }>): Request[] {
  switch (change.kind) {
    case 'setLocale':
      return [{ updateSpreadsheetProperties: { properties: change.after, fields: 'locale,timeZone' } }];
    case 'addTab': {
      const { tab, index, hidden, size } = change;
      const gridProperties = { rowCount: size.rows, columnCount: size.columns };
      return [
        { addSheet: { properties: { sheetId: tab.sheetId, title: tab.title, index, hidden, gridProperties } } },
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataId: metadataIdOf(tab.key, TAB_METADATA),
              metadataKey: TAB_METADATA,
              metadataValue: tab.key,
              visibility: 'DOCUMENT',
              location: { sheetId: tab.sheetId },
            },
          },
        },
      ];
    }
    case 'renameTab':
      return [
        {
          updateSheetProperties: {
            properties: { sheetId: change.tab.sheetId, title: change.after },
            fields: 'title',
          },
        },
      ];
    case 'hideTab':
      return [
        {
          updateSheetProperties: {
            properties: { sheetId: change.tab.sheetId, hidden: change.after },
            fields: 'hidden',
          },
        },
      ];
    case 'resizeTab':
      return [
        {
          updateSheetProperties: {
            properties: {
              sheetId: change.tab.sheetId,
              gridProperties: { rowCount: change.after.rows, columnCount: change.after.columns },
            },
            fields: 'gridProperties(rowCount,columnCount)',
          },
        },
      ];
    case 'deleteRow':
      return [{ deleteDimension: { range: row(change.tab, change.at) } }];
    case 'moveRow':
      return [{ moveDimension: { source: row(change.tab, change.from), destinationIndex: change.to } }];
    case 'insertRow':
      return [{ insertDimension: { range: row(change.tab, change.at), inheritFromBefore: true } }];
    case 'appendRows':
      return [
        ...(change.grow === null
          ? []
          : [
              {
                updateSheetProperties: {
                  properties: { sheetId: change.tab.sheetId, gridProperties: { rowCount: change.grow } },
                  fields: 'gridProperties.rowCount',
                },
              },
            ]),
        {
          updateCells: {
            range: gridRangeOf(change.tab.sheetId, {
              row: change.at,
              column: 0,
              rows: change.rows.length,
              columns: change.rows[0]?.length ?? 0,
            }),
            rows: change.rows.map((texts) => ({
              values: texts.map((text) => cellData({ kind: 'fixed', value: text })),
            })),
            fields: 'userEnteredValue',
          },
        },
      ];
    case 'setLayout':
      return [
        ...layoutRequests(change),
        change.before === null
          ? {
              createDeveloperMetadata: {
                developerMetadata: {
                  metadataId: metadataIdOf(change.tab.key, LAYOUT_METADATA),
                  metadataKey: LAYOUT_METADATA,
                  metadataValue: change.after,
                  visibility: 'DOCUMENT',
                  location: { sheetId: change.tab.sheetId },
                },
              },
            }
          : {
              updateDeveloperMetadata: {
                dataFilters: [
                  {
                    developerMetadataLookup: { metadataId: metadataIdOf(change.tab.key, LAYOUT_METADATA) },
                  },
                ],
                developerMetadata: { metadataValue: change.after },
                fields: 'metadataValue',
              },
            },
      ];
    case 'setRight':
      return [rightRequest(change)];
  }
}

/** Requests for the changes of one tab (with the rows it sends to Lưu trữ), in the order written at the top. */
export function requests(changes: readonly Change[]): Request[] {
  return ORDER.flatMap((kinds) => {
    const ofKinds = changes.filter((change) => kinds.includes(change.kind));
    const cells = ofKinds.filter((change): change is SetCell => change.kind === 'setCell');
    return [...ofKinds.flatMap((change) => (change.kind === 'setCell' ? [] : single(change))), ...valueRequests(cells)];
  });
}
