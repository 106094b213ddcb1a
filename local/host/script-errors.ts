/**
 * Errors on their way into a script: what the host throws, turned into what Apps Script would throw there.
 * A fault of the host itself is no such error: it must end the execution, not be caught by the script.
 */
import type { HostCallName, ScriptErrorData } from '../apps-script/host-calls';
import { ApiError } from '../sheets/errors';

/** What a service of Apps Script throws when it refuses something; with a code it is an answer of Google's API. */
export class ScriptException extends Error {
  override readonly name = 'Exception';
  constructor(
    message: string,
    readonly code?: number,
  ) {
    super(message);
  }
}

/** The script's view of an error, or undefined where it is a fault of the host. */
export function scriptErrorOf(call: HostCallName, error: unknown): ScriptErrorData | undefined {
  if (!(error instanceof ScriptException || error instanceof ApiError)) return undefined;
  const { code, message } = error;
  if (code === undefined || !call.startsWith('sheets.')) return { name: 'Exception', message };
  return {
    name: 'GoogleJsonResponseException',
    message: `API call to ${call} failed with error: ${message}`,
    details: { code, message },
  };
}
