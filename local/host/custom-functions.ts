/**
 * What the built add-in offers by name: its custom functions, to be called from formulas, and which triggers it has.
 * It must not offer the script anything of the platform: a custom function runs without services, as Sheets wants it.
 */
import vm from 'node:vm';
import { CONSUMER } from './limits';

const PREFIX = 'CCHC_';

/** A function as formulas call it. @throws what the function throws */
export type CustomFunction = (...args: unknown[]) => unknown;

/**
 * @param bundle the text of dist/main.js, a classic script with top-level function stubs
 * @param limitMilliseconds after which a call is broken off
 * @returns every top-level function whose name begins with CCHC_, by its name
 */
export function customFunctionsOf(
  bundle: string,
  limitMilliseconds = CONSUMER.simpleMilliseconds,
): Record<string, CustomFunction> {
  const context = contextOf(bundle);
  const functions: Record<string, CustomFunction> = {};
  for (const [name, value] of Object.entries(context)) {
    if (!name.startsWith(PREFIX) || typeof value !== 'function') continue;
    functions[name] = limited(value as CustomFunction, limitMilliseconds);
  }
  return functions;
}

/** The names of the bundle's top-level functions. */
export function functionNamesOf(bundle: string): ReadonlySet<string> {
  return new Set(
    Object.entries(contextOf(bundle)).flatMap(([name, value]) => (typeof value === 'function' ? name : [])),
  );
}

function contextOf(bundle: string): vm.Context {
  const context = vm.createContext({});
  vm.runInContext(bundle, context, { filename: 'main.js' });
  return context;
}

/** Only a script that is run by name can be broken off, so the call waits in a slot of its own for that script. */
function limited(called: CustomFunction, timeout: number): CustomFunction {
  const slot = vm.createContext({});
  const script = new vm.Script('call()');
  return (...args) => {
    slot['call'] = () => called(...args);
    try {
      return script.runInContext(slot, { timeout });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      throw new Error('Exceeded maximum execution time'); // what the cell shows is unconfirmed
    }
  };
}
