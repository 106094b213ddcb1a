/**
 * What the services need of the world that the script lives in: its own Error and JSON, so that what they return and
 * throw belongs to the script, and the way to the host. It knows no single service.
 */
import type { HostCallName, HostCalls, ScriptErrorData } from './host-calls';

export interface ScriptRealm {
  /** Stops the script until the host has answered; throws what the host says in the script's own Error. */
  call<Name extends HostCallName>(
    name: Name,
    ...parameters: Parameters<HostCalls[Name]>
  ): ReturnType<HostCalls[Name]>;
  /** Makes an error of the script's own realm. */
  error(data: ScriptErrorData): Error;
  /** Hands one line of the log over, without waiting. */
  log(line: string): void;
  /** What is known when the execution starts. */
  readonly workbookId: string;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly timeZone: string;
  /** Whether a person sits before the workbook for this execution; nobody does for a time-driven trigger. */
  readonly hasUi: boolean;
  /** The project's HTML files by name, without ".html". */
  readonly htmlFiles: Readonly<Record<string, string>>;
}

type Shape = 'string' | 'number' | 'object' | 'strings';

/**
 * Refuses, in Google's words, parameters of a number or kind that none of the signatures has.
 * @param method the full name, as in "SpreadsheetApp.Spreadsheet.toast"
 */
export function checkParameters(
  realm: ScriptRealm,
  method: string,
  given: readonly unknown[],
  ...signatures: Shape[][]
): void {
  const fits = signatures.some(
    (shapes) =>
      shapes.length === given.length && shapes.every((shape, position) => isShape(given[position], shape)),
  );
  if (!fits) throw mismatch(realm, method, given);
}

/** The exception for parameters that do not fit. */
export function mismatch(realm: ScriptRealm, method: string, given: readonly unknown[]): Error {
  const kinds = given.map((value) => (value === null ? 'null' : typeof value)).join(',');
  return exception(realm, `The parameters (${kinds}) don't match the method signature for ${method}.`);
}

/** The plain exception of an Apps Script service. */
export function exception(realm: ScriptRealm, message: string): Error {
  return realm.error({ name: 'Exception', message });
}

function isShape(value: unknown, shape: Shape): boolean {
  if (shape === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (shape === 'strings') return Array.isArray(value) && value.every((each) => typeof each === 'string');
  if (shape === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === shape;
}
