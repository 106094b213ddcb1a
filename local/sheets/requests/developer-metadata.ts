/** Requests on developer metadata of the spreadsheet and of sheets. */
import { matchesMetadata } from '../data-filter';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { applyMask, below } from '../field-mask';
import { developerMetadata as metadataMessage } from '../messages';
import { metadataReply } from '../reply';
import type { MetadataState, SheetState } from '../workbook-state';
import { type Handler, type OtherHandler, unusedId, updateMask } from './handler';

export const createDeveloperMetadata: Handler<'createDeveloperMetadata'> = (draft, { developerMetadata }) => {
  const { metadataId, metadataKey, metadataValue, visibility, location } = developerMetadata ?? {};
  if (!metadataKey) throw new RefusedRequest('DeveloperMetadata.metadataKey is required'); // wording unconfirmed
  if (!visibility) throw new RefusedRequest('DeveloperMetadata.visibility is required'); // wording unconfirmed
  const used = (id: number): boolean => all(draft).some(({ metadata }) => metadata.metadataId === id);
  const id = metadataId ?? unusedId(used);
  if (used(id)) throw new RefusedRequest(`Developer metadata ID ${id} already exists`); // wording unconfirmed
  const metadata: MetadataState = {
    metadataId: id,
    metadataKey,
    ...(metadataValue ? { metadataValue } : {}),
    visibility,
  };
  const place: { sheetId?: number; spreadsheet?: boolean } = location ?? {};
  if (place.sheetId === undefined && !place.spreadsheet) {
    throw new RefusedRequest('DeveloperMetadata.location is required'); // wording unconfirmed
  }
  if (place.sheetId === undefined) {
    draft.workbook.developerMetadata.push(metadata);
    return { developerMetadata: metadataReply(metadata, undefined) };
  }
  draft.edit(draft.sheet(place.sheetId)).developerMetadata.push(metadata);
  return { developerMetadata: metadataReply(metadata, place.sheetId) };
};

export const updateDeveloperMetadata: Handler<'updateDeveloperMetadata'> = (
  draft,
  { dataFilters = [], developerMetadata, fields },
) => {
  const mask = updateMask(fields, metadataMessage);
  for (const name of ['metadataId', 'location', 'visibility']) {
    if (mask !== true && below(mask, name)) throw new RefusedRequest(`Invalid field: ${name}`); // the host's own refusal
  }
  const matches = all(draft).filter(({ metadata, sheet }) =>
    dataFilters.some((filter) => matchesMetadata(metadata, sheet, filter)),
  );
  const changed = matches.map(({ metadata, sheet }) => {
    const next = {
      ...metadata,
      ...applyMask<Partial<MetadataState>>(metadata, { ...developerMetadata }, mask),
      metadataId: metadata.metadataId,
    };
    const list = sheet ? draft.edit(sheet).developerMetadata : draft.workbook.developerMetadata;
    list[list.findIndex((each) => each.metadataId === metadata.metadataId)] = next;
    return metadataReply(next, sheet?.properties.sheetId);
  });
  return changed.length > 0 ? { developerMetadata: changed } : {};
};

export const deleteDeveloperMetadata: OtherHandler<'deleteDeveloperMetadata'> = (draft, { dataFilter }) => {
  const matches = all(draft).filter(({ metadata, sheet }) =>
    matchesMetadata(metadata, sheet, dataFilter ?? {}),
  );
  for (const { metadata, sheet } of matches) {
    const list = sheet ? draft.edit(sheet).developerMetadata : draft.workbook.developerMetadata;
    list.splice(
      list.findIndex((each) => each.metadataId === metadata.metadataId),
      1,
    );
  }
  const deleted = matches.map(({ metadata, sheet }) => metadataReply(metadata, sheet?.properties.sheetId));
  return deleted.length > 0 ? { deletedDeveloperMetadata: deleted } : {};
};

function all(draft: Draft): { metadata: MetadataState; sheet?: SheetState }[] {
  return [
    ...draft.workbook.developerMetadata.map((metadata) => ({ metadata })),
    ...draft.workbook.sheets.flatMap((sheet) =>
      sheet.developerMetadata.map((metadata) => ({ metadata, sheet })),
    ),
  ];
}
