/**
 * Requests on charts that float over a sheet. What Google replies and refuses here is documented in part only: default
 * sizes and wordings are unconfirmed.
 */
import type { ChartSpec, EmbeddedChart, EmbeddedObjectPosition } from '../../../src/core/workbook/chart-spec';
import { embeddedObjectPosition } from '../chart-messages';
import { mapSources } from '../charts';
import { acceptColor } from '../color';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { applyMask } from '../field-mask';
import { requireInGrid } from '../grid-range';
import { chartReply } from '../reply';
import { requireEditSheet } from '../rights';
import type { SheetState } from '../workbook-state';
import { type Handler, type OtherHandler, unusedId, updateMask } from './handler';

/** Of a chart that names no size. */
const WIDTH = 600;
const HEIGHT = 371;

export const addChart: Handler<'addChart'> = (draft, { chart }) => {
  const { chartId: wanted, spec, position } = (chart ?? {}) as Partial<EmbeddedChart>;
  const used = (id: number): boolean => find(draft, id) !== undefined;
  if (wanted !== undefined && used(wanted)) throw new RefusedRequest(`Chart ID ${wanted} already exists`);
  const place = acceptPosition(draft, position);
  const sheet = draft.grid(place.overlayPosition.anchorCell.sheetId);
  requireEditSheet(draft, sheet);
  const added: EmbeddedChart = {
    chartId: wanted ?? unusedId(used),
    spec: acceptSpec(draft, spec),
    position: place,
  };
  draft.edit(sheet).charts.push(added);
  return { chart: chartReply(added) };
};

/** The whole spec is replaced (documentation of UpdateChartSpecRequest). */
export const updateChartSpec: Handler<'updateChartSpec'> = (draft, { chartId, spec }) => {
  const { sheet, index, chart } = require(draft, chartId);
  requireEditSheet(draft, sheet);
  draft.edit(sheet).charts[index] = { ...chart, spec: acceptSpec(draft, spec) };
};

export const deleteEmbeddedObject: Handler<'deleteEmbeddedObject'> = (draft, { objectId }) => {
  const { sheet, index } = require(draft, objectId);
  requireEditSheet(draft, sheet);
  draft.edit(sheet).charts.splice(index, 1);
};

export const updateEmbeddedObjectPosition: OtherHandler<'updateEmbeddedObjectPosition'> = (
  draft,
  { objectId, newPosition, fields },
) => {
  const { overlayPosition: type } =
    embeddedObjectPosition.kind === 'message' ? embeddedObjectPosition.fields() : {};
  const mask = updateMask(fields, type!);
  const { sheet, index, chart } = require(draft, objectId);
  requireEditSheet(draft, sheet);
  const before = chart.position.overlayPosition;
  const overlayPosition = applyMask<Partial<typeof before>>(before, newPosition?.overlayPosition, mask);
  const position = acceptPosition(draft, { overlayPosition } as EmbeddedObjectPosition);
  if (position.overlayPosition.anchorCell.sheetId !== sheet.properties.sheetId) {
    throw new RefusedRequest('A chart cannot be moved to another sheet.');
  }
  draft.edit(sheet).charts[index] = { ...chart, position };
  return { position: chartReply({ ...chart, position }).position };
};

function find(
  draft: Draft,
  id: number,
): { sheet: SheetState; index: number; chart: EmbeddedChart } | undefined {
  for (const sheet of draft.workbook.sheets) {
    const index = sheet.charts.findIndex(({ chartId }) => chartId === id);
    if (index >= 0) return { sheet, index, chart: sheet.charts[index]! };
  }
  return undefined;
}

function require(draft: Draft, id = 0) {
  const found = find(draft, id);
  if (!found) throw new RefusedRequest(`No embedded object with id: ${id}`);
  return found;
}

function acceptPosition(draft: Draft, position: EmbeddedObjectPosition | undefined): EmbeddedObjectPosition {
  const { anchorCell, offsetXPixels, offsetYPixels, widthPixels, heightPixels } =
    (position?.overlayPosition ?? {}) as Partial<EmbeddedObjectPosition['overlayPosition']>;
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = anchorCell ?? {};
  const sheet = draft.grid(sheetId);
  requireInGrid(
    {
      sheetId,
      startRowIndex: rowIndex,
      endRowIndex: rowIndex + 1,
      startColumnIndex: columnIndex,
      endColumnIndex: columnIndex + 1,
    },
    sheet,
  );
  return {
    overlayPosition: {
      anchorCell: { sheetId, rowIndex, columnIndex },
      ...(offsetXPixels ? { offsetXPixels } : {}),
      ...(offsetYPixels ? { offsetYPixels } : {}),
      widthPixels: widthPixels || WIDTH,
      heightPixels: heightPixels || HEIGHT,
    },
  };
}

function acceptSpec(draft: Draft, spec: ChartSpec | undefined): ChartSpec {
  const basicChart = spec?.basicChart;
  if (!spec || !basicChart) throw new RefusedRequest('A chart must have a spec.');
  if (!basicChart.chartType) throw new RefusedRequest('A chart must have a chartType.');
  const { domains = [], series = [] } = basicChart;
  if (series.length === 0) throw new RefusedRequest('A chart must have at least one series.');
  if (domains.length > 1) throw new RefusedRequest('Only one domain is supported.');
  const full = {
    hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    ...spec,
    basicChart: {
      ...basicChart,
      domains: domains.map((each) => ({ ...each, domain: withRange(each.domain) })),
      series: series.map(({ colorStyle, ...each }) => ({
        ...each,
        ...(colorStyle && { colorStyle: acceptColor(colorStyle) }),
        series: withRange(each.series),
      })),
    },
  };
  return mapSources(full, (range) => {
    const sheet = draft.grid(range.sheetId);
    const { startRow, endRow, startColumn, endColumn } = requireInGrid(range, sheet);
    if (endRow - startRow > 1 && endColumn - startColumn > 1) {
      throw new RefusedRequest('A source range must be one row or one column.');
    }
    return { ...range, sheetId: sheet.properties.sheetId };
  });
}

function withRange<T extends { sourceRange?: { sources?: unknown[] } } | undefined>(data: T): NonNullable<T> {
  if (!data?.sourceRange?.sources?.length) throw new RefusedRequest('A chart source must have a range.');
  return data;
}
