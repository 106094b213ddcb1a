/**
 * Logger and console as a script sees them: each line goes to the log of the execution.
 * Neither prints anything on the machine that runs the host.
 */
import { format } from 'node:util';
import type { ScriptRealm } from './script-realm';

export interface Logger {
  log(data: unknown, ...values: unknown[]): Logger;
}

type Write = (formatOrObject?: unknown, ...values: unknown[]) => void;

export interface Console {
  log: Write;
  info: Write;
  warn: Write;
  error: Write;
}

export function logger(realm: ScriptRealm): Logger {
  const log: Logger = {
    log(...values) {
      realm.log(format(...values));
      return log;
    },
  };
  return log;
}

export function scriptConsole(realm: ScriptRealm): Console {
  const write: Write = (...values) => realm.log(format(...values));
  return { log: write, info: write, warn: write, error: write };
}
