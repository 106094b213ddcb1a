/**
 * The field mask of a read of the Spreadsheet resource: what `fields` asks for, or what Google replies without it.
 * It must not read the workbook.
 */
import { type ApiError, fieldViolation } from './errors';
import { type FieldMask, parseFieldMask, unknownPath } from './field-mask';
import type { Type } from './payload';
import { spreadsheet } from './spreadsheet-message';

const PROPERTIES_ONLY = parseFieldMask(
  'spreadsheetId,properties,spreadsheetUrl,developerMetadata,' +
    'namedRanges,sheets(properties,merges,conditionalFormats,protectedRanges,developerMetadata,rowGroups,columnGroups,basicFilter,charts)',
);

/** `includeGridData` counts only where there is no `fields`. @throws ApiError */
export function readMask(fields: string | undefined, includeGridData: boolean): FieldMask {
  if (fields === undefined) return includeGridData ? true : PROPERTIES_ONLY;
  return partialMask(fields, spreadsheet);
}

/** The mask of a partial response of any method. @throws ApiError when it names what the response does not have */
function partialMask(fields: string, response: Type): FieldMask {
  const wrong = (path: string): ApiError =>
    fieldViolation(
      fields,
      `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
      'Request contains an invalid argument.',
    );
  let mask: FieldMask;
  try {
    mask = parseFieldMask(fields);
  } catch {
    throw wrong(fields);
  }
  const unknown = unknownPath(mask, response);
  if (unknown) throw wrong(unknown);
  return mask;
}
