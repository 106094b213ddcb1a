/**
 * What several suites start from and what takes long to make: made by the first that needs it, read by all others of the same run.
 * It knows nothing of what is made.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Emptied before the first test, since the code may have changed. */
const MADE = join(__dirname, '../../.local/made-for-tests');

/**
 * @param make fills an empty folder; where it fails, the next suite tries again
 * @returns the folder, filled
 */
export async function onceARun(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const made = join(MADE, name);
  const making = `${made}.making`;
  while (!existsSync(made)) {
    if (!taken(making)) {
      await wait(200);
      continue;
    }
    try {
      // Between the look and the taking, another suite may have got done.
      if (existsSync(made)) break;
      await make(making);
      renameSync(making, made);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return made;
}

/** Making the folder is what only one suite can do. */
function taken(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
