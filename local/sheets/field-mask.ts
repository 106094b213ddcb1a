/**
 * Field masks: "sheets(properties/title,data.rowData)" and "*", for reading and for updating.
 * It knows no resource; whether a field exists is asked of a message type.
 */
import { newerName, type Type } from './payload';

/** True is everything below. */
export type FieldMask = true | ReadonlyMap<string, FieldMask>;

type Tree = Map<string, FieldMask>;

/** Names may be written as in protocol buffers: "grid_properties". */
const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** @throws SyntaxError with the offending text when the mask cannot be read. */
export function parseFieldMask(text: string): FieldMask {
  let at = 0;
  const list = (): FieldMask => {
    let all = false;
    const tree: Tree = new Map();
    do {
      const name = /^\s*(\*|[A-Za-z][A-Za-z0-9_]*)\s*/.exec(text.slice(at));
      if (!name?.[1]) throw new SyntaxError(text.slice(at));
      at += name[0].length;
      const below = branch();
      if (name[1] === '*') all = true;
      else tree.set(camel(name[1]), join(tree.get(camel(name[1])), below));
    } while (text[at] === ',' && ++at);
    return all ? true : tree;
  };
  const branch = (): FieldMask => {
    if (text[at] === '(') {
      at += 1;
      const below = list();
      if (text[at] !== ')') throw new SyntaxError(text.slice(at));
      at += 1;
      return below;
    }
    if (text[at] !== '.' && text[at] !== '/') return true;
    at += 1;
    const name = /^(\*|[A-Za-z][A-Za-z0-9_]*)/.exec(text.slice(at));
    if (!name?.[1]) throw new SyntaxError(text.slice(at));
    at += name[0].length;
    const below = branch();
    return name[1] === '*' ? below : new Map([[camel(name[1]), below]]);
  };
  const mask = list();
  if (at < text.length) throw new SyntaxError(text.slice(at));
  return mask;
}

function join(a: FieldMask | undefined, b: FieldMask): FieldMask {
  if (a === undefined) return b;
  if (a === true || b === true) return true;
  const both: Tree = new Map(a);
  for (const [name, below] of b) both.set(name, join(both.get(name), below));
  return both;
}

/** What the mask asks of one field: undefined is nothing. */
export const below = (mask: FieldMask | undefined, name: string): FieldMask | undefined =>
  mask === true ? true : mask?.get(name);

/** The first path of the mask that the message does not have. */
export function unknownPath(mask: FieldMask, type: Type, at: readonly string[] = []): string | undefined {
  if (mask === true) return undefined;
  const message = type.kind === 'list' ? type.of : type;
  for (const [name, rest] of mask) {
    const path = [...at, name];
    const found = message.kind === 'message' ? message.fields()[name] : undefined;
    if (!found) return path.join('.');
    const deeper = unknownPath(rest, found, path);
    if (deeper) return deeper;
  }
  return undefined;
}

/** The mask with the older names of colours replaced, as `readPayload` does with a message. */
export function withNewerNames(mask: FieldMask, type: Type): FieldMask {
  const message = type.kind === 'list' ? type.of : type;
  if (mask === true || message.kind !== 'message') return mask;
  const fields = message.fields();
  const renamed: Tree = new Map();
  for (const [name, rest] of mask) {
    const newer = newerName(name, fields);
    const below = newer === name && fields[name] ? withNewerNames(rest, fields[name]) : true;
    renamed.set(newer, join(renamed.get(newer), below));
  }
  return renamed;
}

type Json = Record<string, unknown>;

/** The part of a value that the mask asks for; lists keep their length. */
export function project(value: unknown, mask: FieldMask): unknown {
  if (mask === true || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((entry) => project(entry, mask));
  const part: Json = {};
  for (const [name, rest] of mask) {
    const found = (value as Json)[name];
    if (found !== undefined) part[name] = project(found, rest);
  }
  return part;
}

/** `target` with the masked fields taken from `source`; what `source` lacks is cleared. Neither is changed. */
export function applyMask<T extends object>(
  target: T | undefined,
  source: T | undefined,
  mask: FieldMask,
): T | undefined {
  if (mask === true) return source;
  const result: Json = { ...(target as Json | undefined) };
  for (const [name, rest] of mask) {
    const value = applyMask(
      result[name] as object | undefined,
      (source as Json | undefined)?.[name] as object | undefined,
      rest,
    );
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  return Object.keys(result).length === 0 ? undefined : (result as T);
}
