/**
 * What a request handler is: it changes the draft or throws RefusedRequest, and gives the reply where Google has one.
 */
import type { RequestKind, RequestKinds } from '../../../src/core/workbook/request';
import type { Draft } from '../draft';
import { RefusedRequest } from '../errors';
import { type FieldMask, parseFieldMask, unknownPath, withNewerNames } from '../field-mask';
import type { Type } from '../payload';
import type { OtherRequestKind, OtherRequestKinds } from './other-kinds';

/** Returns the reply without its kind, an object; a handler that returns nothing replies `{}`. */
export type Handler<Kind extends RequestKind> = (draft: Draft, request: RequestKinds[Kind]) => unknown;

/** The same for a kind that the add-in does not send. */
export type OtherHandler<Kind extends OtherRequestKind> = (
  draft: Draft,
  request: OtherRequestKinds[Kind],
) => unknown;

/** @throws RefusedRequest when the mask is missing or names what the message does not have. */
export function updateMask(fields: string | undefined, type: Type): FieldMask {
  if (!fields?.trim()) {
    throw new RefusedRequest(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  let mask: FieldMask;
  try {
    mask = parseFieldMask(fields);
  } catch {
    throw new RefusedRequest(`Invalid field: ${fields}`); // wording unconfirmed
  }
  const unknown = unknownPath(mask, type);
  if (unknown) throw new RefusedRequest(`Invalid field: ${unknown}`); // wording unconfirmed
  return withNewerNames(mask, type);
}

/** An id as Google makes one up: a positive int32 that is not in use. */
export function unusedId(isUsed: (id: number) => boolean): number {
  for (;;) {
    const id = 1 + Math.floor(Math.random() * (2 ** 31 - 2));
    if (!isUsed(id)) return id;
  }
}
