/**
 * Changes -> requests of one tab, in one documented order: locale; new tab, its mark or its properties; rows deleted, moved,
 * inserted; values; formulas; layout with its metadata; columns out of sight; rows for Lưu trữ and Nhật ký; rights. It decides nothing: every change becomes what it says.
 */
import type { Change, ChangeKind, TabName } from './change';
import { metadataIdOf } from './identity';
import { layoutRequests } from './layout-requests';
import type { Request } from './request';
import { gridRangeOf } from './rights';
import { runs } from './runs';
import { LAYOUT_METADATA, TAB_METADATA } from './snapshot';
import { cellData, valueRequests, type WrittenCell } from './value-requests';

const ORDER: readonly (readonly ChangeKind[])[] = [
  ['setLocale'],
  ['addTab'],
  ['markTab'],
  ['renameTab'],
  ['hideTab'],
  // Positions of row changes were counted one after another, so they keep their own order.
  ['deleteRow', 'moveRow', 'insertRow'],
  ['resizeTab'],
  ['setCell'],
  ['enter'],
  ['setLayout'],
  ['hideColumns'],
  ['appendRows'],
  ['setRight'],
];

const row = (tab: TabName, at: number) => ({
  sheetId: tab.sheetId,
  dimension: 'ROWS' as const,
  startIndex: at,
  endIndex: at + 1,
});

const metadataRequest = (tab: TabName, metadataKey: string, metadataValue: string): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: metadataIdOf(tab.key, metadataKey),
      metadataKey,
      metadataValue,
      visibility: 'DOCUMENT',
      location: { sheetId: tab.sheetId },
    },
  },
});

/** Neighbouring columns that go out of sight, or come back. */
function sightRequests(
  { tab, before, after }: Extract<Change, { kind: 'hideColumns' }>,
  hiddenByUser: boolean,
): Request[] {
  const [from, to] = hiddenByUser ? [before, after] : [after, before];
  return runs(to.filter((column) => !from.includes(column)).sort((a, b) => a - b)).map(
    ([startIndex, count]): Request => ({
      updateDimensionProperties: {
        range: { sheetId: tab.sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + count },
        properties: { hiddenByUser },
        fields: 'hiddenByUser',
      },
    }),
  );
}

function rightRequest(change: Extract<Change, { kind: 'setRight' }>): Request {
  const { tab, id, after, before, fields } = change;
  const protectedRange = {
    protectedRangeId: id,
    range: after.at === null ? { sheetId: tab.sheetId } : gridRangeOf(tab.sheetId, after.at),
    unprotectedRanges: after.open.map((hole) => gridRangeOf(tab.sheetId, hole)),
    description: `cchc ${after.name}`,
    editors: { users: [...after.editors] },
  };
  return before === null
    ? { addProtectedRange: { protectedRange } }
    : {
        updateProtectedRange: {
          protectedRange: Object.fromEntries(
            Object.entries(protectedRange).filter(
              ([key]) => key === 'protectedRangeId' || fields.some((field) => field === key),
            ),
          ) as typeof protectedRange,
          fields: fields.join(','),
        },
      };
}

function single(change: Exclude<Change, WrittenCell>): Request[] {
  switch (change.kind) {
    case 'setLocale':
      return [{ updateSpreadsheetProperties: { properties: change.after, fields: 'locale,timeZone' } }];
    case 'addTab': {
      const { tab, index, hidden, size } = change;
      const gridProperties = { rowCount: size.rows, columnCount: size.columns };
      return [
        {
          addSheet: { properties: { sheetId: tab.sheetId, title: tab.title, index, hidden, gridProperties } },
        },
        metadataRequest(tab, TAB_METADATA, tab.key),
      ];
    }
    case 'markTab':
      return [metadataRequest(change.tab, TAB_METADATA, change.tab.key)];
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
            start: { sheetId: change.tab.sheetId, rowIndex: change.at, columnIndex: 0 },
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
          ? metadataRequest(change.tab, LAYOUT_METADATA, change.after)
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
    case 'hideColumns':
      return [...sightRequests(change, true), ...sightRequests(change, false)];
    case 'setRight':
      return [rightRequest(change)];
  }
}

/** Requests for the changes of one tab (with the rows it sends to Lưu trữ), in the order written at the top. */
export function requests(changes: readonly Change[]): Request[] {
  return ORDER.flatMap((kinds) => {
    const ofKinds = changes.filter((change) => kinds.includes(change.kind));
    const cells = ofKinds.filter(
      (change): change is WrittenCell => change.kind === 'setCell' || change.kind === 'enter',
    );
    const others = ofKinds.filter(
      (change): change is Exclude<Change, WrittenCell> => !cells.includes(change as WrittenCell),
    );
    return [...others.flatMap(single), ...valueRequests(cells)];
  });
}
