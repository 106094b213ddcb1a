/**
 * Aims random requests at what a workbook has when they are sent: the numbers that were drawn choose among its sheets,
 * protections, names and rules. Without it most requests would name what is not there; it must not make them valid in any other way.
 */
import type { WorkbookFile } from '../../../local/sheets/workbook-file';

type Json = Record<string, unknown>;

/** Never there, so that requests at a missing sheet are tried too. */
export const MISSING = 77;

const chosen = <T>(from: readonly T[], number: unknown): T | undefined =>
  from[Number(String(number).replace(/\D/g, '')) % from.length];

/** @returns the request as it should be sent; requests that add things keep the ids that they give */
export function aimed(request: object, { workbook }: WorkbookFile): object {
  const [kind = ''] = Object.keys(request);
  const { sheets, namedRanges, developerMetadata } = workbook;
  const adds = /^(add|create|duplicate)/.test(kind);
  const sheetIds = sheets.map(({ properties }) => properties.sheetId);
  const chartIds = sheets.flatMap(({ charts }) => charts.map(({ chartId }) => chartId));
  const ids: Readonly<Record<string, readonly unknown[]>> = {
    chartId: adds ? [] : chartIds,
    objectId: chartIds,
    sheetId: kind === 'addSheet' ? [] : sheetIds,
    sourceSheetId: sheetIds,
    protectedRangeId: adds
      ? []
      : sheets.flatMap((sheet) => sheet.protectedRanges.map((each) => each.protectedRangeId)),
    namedRangeId: adds ? [] : namedRanges.map((each) => each.namedRangeId),
    metadataId: adds
      ? []
      : [...developerMetadata, ...sheets.flatMap((sheet) => sheet.developerMetadata)].map(
          (each) => each.metadataId,
        ),
  };
  const aim = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => aim(each, name));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, aim(part, key)]));
    return value === MISSING ? value : (chosen(ids[name] ?? [], value) ?? value);
  };
  const content = aim((request as Json)[kind], '') as Json;
  return { [kind]: (REPAIRS[kind] ?? ((same: Json) => same))(content, sheets) };
}

const onSheetOf = (ranges: unknown, first: Json | undefined): unknown =>
  Array.isArray(ranges) ? ranges.map((range: Json) => ({ ...range, sheetId: first?.sheetId })) : ranges;

/** Parts of a request that belong together: ranges of one sheet, a group that is there. */
const REPAIRS: Readonly<Record<string, (content: Json, sheets: WorkbookFile['workbook']['sheets']) => Json>> =
  {
    addConditionalFormatRule: (content) => {
      const rule = content.rule as { ranges: Json[] };
      return { ...content, rule: { ...rule, ranges: onSheetOf(rule.ranges, rule.ranges[0]) } };
    },
    deleteConditionalFormatRule: (content, sheets) => {
      const sheet = sheets.find(({ properties }) => properties.sheetId === content.sheetId);
      return { ...content, index: Number(content.index ?? 0) % (sheet?.conditionalFormats.length || 1) };
    },
    addChart: (content) => ofColumns(content),
    updateChartSpec: (content) => ofColumns(content),
    addProtectedRange: (content) => ({
      ...content,
      protectedRange: withOpenParts(content.protectedRange as Json),
    }),
    updateProtectedRange: (content) => ({
      ...content,
      protectedRange: withOpenParts(content.protectedRange as Json),
    }),
    updateDimensionGroup: (content, sheets) => {
      const groups = sheets.flatMap(({ rowGroups, columnGroups }) => [...rowGroups, ...columnGroups]);
      const wanted = content.dimensionGroup as { range: { startIndex?: number } };
      const group = chosen(groups, wanted.range.startIndex ?? 0);
      return {
        ...content,
        dimensionGroup: { ...wanted, ...(group && { range: group.range, depth: group.depth }) },
      };
    },
  };

/** A chart shows single columns along at most one domain. */
function ofColumns<T>(part: T): T {
  if (Array.isArray(part)) return part.map(ofColumns) as T;
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.entries(part).map(([key, value]) => [
    key,
    key === 'domains' && Array.isArray(value) ? ofColumns(value.slice(0, 1)) : ofColumns(value),
  ]);
  const json = Object.fromEntries(inner) as Json;
  if (json.startColumnIndex !== undefined) json.endColumnIndex = Number(json.startColumnIndex) + 1;
  return json as T;
}

/** Only a protection of a whole sheet has open parts. */
function withOpenParts(protection: Json): Json {
  const range = protection.range as Json;
  if (!protection.unprotectedRanges) return protection;
  return {
    ...protection,
    range: { sheetId: range.sheetId },
    unprotectedRanges: onSheetOf(protection.unprotectedRanges, range),
  };
}
