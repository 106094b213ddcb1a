/**
 * The world that a script lives in: a bare context with the Apps Script services as its only globals, on the host's time, and the bundle in it. How
 * a service reaches the host is given to it.
 */
import vm from 'node:vm';
import type { ScriptErrorData } from '../apps-script/host-calls';
import type { ScriptRealm } from '../apps-script/script-realm';
import { type Services, services } from '../apps-script/services';

export interface ScriptContext {
  realm: ScriptRealm;
  offered: Services;
  /** The script's own. */
  json: JSON;
  /** @throws an error of the script's own where there is no such function */
  called(functionName: string): (...given: unknown[]) => unknown;
}

/** What of a realm is the host's to say; the errors are the script's own. */
export type HostSide = Omit<ScriptRealm, 'error' | 'call'>;

/**
 * @param clockOffset the host's time minus the machine's, in milliseconds; undefined where they are the same
 * @param callOf makes the way to the host from the realm and the script's JSON
 */
export function scriptContext(
  script: vm.Script,
  clockOffset: number | undefined,
  host: HostSide,
  callOf: (error: ScriptRealm['error'], json: JSON) => ScriptRealm['call'],
): ScriptContext {
  const context = vm.createContext(Object.create(null));
  const ScriptError: ErrorConstructor = vm.runInContext('Error', context);
  const json: JSON = vm.runInContext('JSON', context);
  const error = ({ name, message, details }: ScriptErrorData): Error => {
    const made = new ScriptError(message);
    Object.defineProperty(made, 'name', { value: name, configurable: true, writable: true });
    if (details !== undefined) Object.assign(made, { details: json.parse(JSON.stringify(details)) });
    return made;
  };
  const realm: ScriptRealm = { ...host, error, call: callOf(error, json) };
  if (clockOffset !== undefined) setClock(context, clockOffset);
  const offered = services(realm);
  Object.assign(context, offered);
  script.runInContext(context);
  return {
    realm,
    offered,
    json,
    called(functionName) {
      const found: unknown = context[functionName];
      if (typeof found === 'function') return found as (...given: unknown[]) => unknown;
      throw error({ name: 'Exception', message: `Script function not found: ${functionName}` });
    },
  };
}

/** Puts the script's Date on the host's time. */
function setClock(context: vm.Context, offset: number): void {
  context['hostOffset'] = offset;
  vm.runInContext(
    `{
      const offset = globalThis.hostOffset, machineNow = Date.now, now = () => machineNow() + offset;
      globalThis.Date = Date.prototype.constructor = new Proxy(Date, {
        construct: (date, given, target) => Reflect.construct(date, given.length === 0 ? [now()] : given, target),
        apply: (date) => new date(now()).toString(),
        get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
      });
      delete globalThis.hostOffset;
    }`,
    context,
  );
}

/** What a script threw, in any form, as data. */
export function errorData(thrown: unknown): { name: string; message: string; stack?: string } {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) {
    return { name: 'Error', message: String(thrown) };
  }
  const { name, message, stack } = thrown as Error;
  return {
    name: String(name),
    message: String(message),
    stack: stack === undefined ? undefined : String(stack),
  };
}
