/**
 * Reads a JSON payload against a message type, as the protocol does before any request is looked at: unknown names and
 * wrong types are errors, null is absent. The result is a copy, so no caller can change the state behind our back.
 */
import { fieldViolation } from './errors';

export type Type =
  | { kind: 'int32' | 'double' | 'string' | 'bool' }
  | { kind: 'enum'; name: string; values: readonly string[] }
  /** A google.protobuf.ListValue of the values of cells. */
  | { kind: 'cells' }
  | { kind: 'list'; of: Type }
  | { kind: 'message'; fields: () => Fields };
export type Fields = Readonly<Record<string, Type>>;

export const int32: Type = { kind: 'int32' };
export const double: Type = { kind: 'double' };
export const string: Type = { kind: 'string' };
export const bool: Type = { kind: 'bool' };
export const cells: Type = { kind: 'cells' };
export const list = (of: Type): Type => ({ kind: 'list', of });
export const message = (fields: Fields): Type => ({ kind: 'message', fields: () => fields });
/** `name` as in google.apps.sheets.v4. */
export const enumeration = (name: string, ...values: string[]): Type => ({ kind: 'enum', name, values });

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Colours have an older and a newer field; the older one is read as the newer. */
export const newerName = (name: string, fields: Fields): string => {
  const newer = name === 'color' ? 'colorStyle' : `${name}Style`;
  return /color$/i.test(name) && Object.hasOwn(fields, newer) ? newer : name;
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** @throws ApiError INVALID_ARGUMENT in Google's words; `path` is "requests[0].add_sheet" or "" at the root. */
export function readPayload(value: unknown, type: Type, path: string): unknown {
  switch (type.kind) {
    case 'message':
      return readMessage(value, type.fields(), path);
    case 'list':
      if (!Array.isArray(value)) {
        const ofCells = type.of.kind === 'cells';
        throw wrong(path, ofCells ? 'type.googleapis.com/google.protobuf.ListValue' : 'TYPE_MESSAGE', value);
      }
      return value.map((entry, index) => readPayload(entry, type.of, `${path}[${index}]`));
    case 'string':
      if (typeof value !== 'string') throw wrong(path, 'TYPE_STRING', value);
      return value;
    case 'bool':
      if (typeof value !== 'boolean') throw wrong(path, 'TYPE_BOOL', value);
      return value;
    case 'int32': {
      const number = readNumber(value);
      if (!Number.isInteger(number) || number < -(2 ** 31) || number >= 2 ** 31) {
        throw wrong(path, 'TYPE_INT32', value);
      }
      return number;
    }
    case 'double': {
      const number = readNumber(value);
      if (!Number.isFinite(number)) throw wrong(path, 'TYPE_DOUBLE', value);
      return number;
    }
    case 'cells':
      if (!Array.isArray(value)) throw wrong(path, 'type.googleapis.com/google.protobuf.ListValue', value);
      return value.map((entry) => entry ?? null);
    case 'enum':
      if (!type.values.includes(value as string)) {
        throw wrong(path, `type.googleapis.com/google.apps.sheets.v4.${type.name}`, value);
      }
      return value;
  }
}

/** JSON of protocol messages allows a number as a text; NaN for anything else. */
function readNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
}

function readMessage(value: unknown, fields: Fields, path: string): object {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw wrong(path, 'TYPE_MESSAGE', value);
  const copy: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    if (entry === null || entry === undefined) continue;
    const known = Object.hasOwn(fields, name) ? name : camel(name);
    const type = Object.hasOwn(fields, known) ? fields[known] : undefined;
    if (!type) {
      const where = path ? ` at '${path}'` : '';
      throw fieldViolation(
        path,
        `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
      );
    }
    const read = readPayload(entry, type, path ? `${path}.${snake(known)}` : snake(known));
    const newer = newerName(known, fields);
    if (newer === known) copy[known] = read;
    else copy[newer] ??= { rgbColor: read };
  }
  return copy;
}

const wrong = (path: string, type: string, value: unknown) =>
  fieldViolation(path, `Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`);
