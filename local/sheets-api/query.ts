/**
 * Query parameters as Google reads them: each method knows its own, and all know the standard ones.
 * It must not know what a parameter does.
 */
import { fieldViolation } from '../sheets/errors';

/** "System parameters" of Google's APIs; only `fields` does anything here. */
const STANDARD = [
  'fields',
  'access_token',
  'alt',
  'callback',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
  '$.xgafv',
];

export type ParameterKind = 'text' | 'flag' | 'list';

export interface Parameters {
  /** What the method knows, flags as booleans and lists as arrays; absent where nothing was sent. */
  given: Record<string, string | boolean | string[]>;
  fields?: string;
}

/** @throws ApiError for a parameter that the method does not know and for a flag that is none */
export function readParameters(
  search: URLSearchParams,
  known: Readonly<Record<string, ParameterKind>>,
): Parameters {
  const given: Parameters['given'] = {};
  for (const name of new Set(search.keys())) {
    if (STANDARD.includes(name)) continue;
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!kind) {
      throw fieldViolation(
        '',
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
    const text = search.getAll(name).at(-1)!;
    if (kind === 'list') given[name] = search.getAll(name);
    else if (kind === 'flag') given[name] = readFlag(name, text);
    else if (text !== '') given[name] = text;
  }
  const fields = search.get('fields') || undefined;
  return { given, ...(fields && { fields }) };
}

function readFlag(name: string, text: string): boolean {
  if (/^(true|1)?$/i.test(text)) return true;
  if (/^(false|0)$/i.test(text)) return false;
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  throw fieldViolation(snake, `Invalid value at '${snake}' (TYPE_BOOL), "${text}"`);
}
