/**
 * What the built add-in offers by name: its custom functions, to be called from formulas, and which triggers it has.
 * It must not offer the script anything of the platform: a custom function runs without services, as Sheets wants it.
 */
import vm from 'node:vm';
import { CONSUMER } from './limits';
import { nearIntrinsics } from './near-intrinsics';

const PREFIX = 'CCHC_';

/** A function as formulas call it. @throws what the function throws */
export type CustomFunction = (...args: unknown[]) => unknown;

/**
 * @param bundle the text of dist/main.js, a classic script with top-level function stubs
 * @param limitMilliseconds after which a call counts as broken off
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
  nearIntrinsics(context);
  vm.runInContext(bundle, context, { filename: 'main.js' });
  return context;
}

/** The result comes too late rather than being broken off: breaking off costs more than the functions themselves take. */
function limited(called: CustomFunction, limitMilliseconds: number): CustomFunction {
  return (...args) => {
    const from = performance.now();
    const result = called(...args);
    if (performance.now() - from <= limitMilliseconds) return result;
    throw new Error('Exceeded maximum execution time'); // what the cell shows is unconfirmed
  };
}
