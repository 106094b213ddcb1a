/**
 * Reads a JSON payload against a message type, as the protocol does before any request is looked at: unknown names and
 * wrong types are errors, null is absent. The result is a copy, so no caller can change the state behind our back.
 */
import { fieldViolation } from './errors';

export type Type =
  | { kind: 'int32' | 'double' | 'string' | 'bool' }
  | { kind: 'enum'; name: string; values: readonly string[] }
  | { kind: 'list'; of: Type }
  | { kind: 'message'; fields: () => Fields };
export type Fields = Readonly<Record<string, Type>>;

export const int32: Type = { kind: 'int32' };
export const double: Type = { kind: 'double' };
export const string: Type = { kind: 'string' };
export const bool: Type = { kind: 'bool' };
export const list = (of: Type): Type => ({ kind: 'list', of });
export const message = (fields: Fields): Type => ({ kind: 'message', fields: () => fields });
/** `name` as in google.apps.sheets.v4. */
export const enumeration = (name: string, ...values: string[]): Type => ({ kind: 'enum', name, values });

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** @throws ApiError INVALID_ARGUMENT in Google's words; `path` is "requests[0].add_sheet" or "" at the root. */
export function readPayload(value: unknown, type: Type, path: string): unknown {
  switch (type.kind) {
    case 'message':
      return readMessage(value, type.fields(), path);
    case 'list':
      if (!Array.isArray(value)) throw wrong(path, 'TYPE_MESSAGE', value);
      return value.map((entry, index) => readPayload(entry, type.of, `${path}[${index}]`));
    case 'string':
      if (typeof value !== 'string') throw wrong(path, 'TYPE_STRING', value);
      return value;
    case 'bool':
      if (typeof value !== 'boolean') throw wrong(path, 'TYPE_BOOL', value);
      return value;
    case 'int32':
      if (!Number.isInteger(value) || (value as number) < -(2 ** 31) || (value as number) >= 2 ** 31) {
        throw wrong(path, 'TYPE_INT32', value);
      }
      return value;
    case 'double':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(path, 'TYPE_DOUBLE', value);
      return value;
    case 'enum':
      if (!type.values.includes(value as string)) {
        throw wrong(path, `type.googleapis.com/google.apps.sheets.v4.${type.name}`, value);
      }
      return value;
  }
}

function readMessage(value: unknown, fields: Fields, path: string): object {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw wrong(path, 'TYPE_MESSAGE', value);
  const copy: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    if (entry === null || entry === undefined) continue;
    const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!type) {
      const where = path ? ` at '${path}'` : '';
      throw fieldViolation(
        path,
        `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
      );
    }
    copy[name] = readPayload(entry, type, path ? `${path}.${snake(name)}` : snake(name));
  }
  return copy;
}

const wrong = (path: string, type: string, value: unknown) =>
  fieldViolation(path, `Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);
