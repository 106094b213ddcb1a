/**
 * Takes the custom functions out of the built add-in, to be called from formulas.
 * It must not offer the script anything of the platform: a custom function runs without services, as Sheets wants it.
 */
import vm from 'node:vm';

const PREFIX = 'CCHC_';

/**
 * @param bundle the text of dist/main.js, a classic script with top-level function stubs
 * @returns every top-level function whose name begins with CCHC_, by its name
 */
export function customFunctionsOf(bundle: string): Record<string, (...args: unknown[]) => unknown> {
  const context: Record<string, unknown> = vm.createContext({});
  vm.runInContext(bundle, context, { filename: 'main.js' });
  const functions: Record<string, (...args: unknown[]) => unknown> = {};
  for (const [name, value] of Object.entries(context)) {
    if (!name.startsWith(PREFIX) || typeof value !== 'function') continue;
    functions[name] = (...args) => (value as (...args: unknown[]) => unknown)(...args);
  }
  return functions;
}
