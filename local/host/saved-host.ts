/**
 * The file in which a host is kept between two runs: accounts, properties, triggers, consents, mail and workbooks as JSON.
 * A write that is interrupted, even by the end of the process, leaves the file as it was.
 */
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WorkbookFile } from '../sheets/workbook-file';
import type { GivenConsents } from './consents';
import type { Mail } from './outbox';
import type { StoredTexts } from './stores';
import type { InstalledTrigger } from './triggers';

export interface SavedHost {
  accounts: readonly string[];
  properties: StoredTexts;
  workbooks: WorkbookFile[];
  /** The following are absent in files of before they existed. */
  groups?: Readonly<Record<string, readonly string[]>>;
  triggers?: readonly InstalledTrigger[];
  consents?: GivenConsents;
  outbox?: readonly Mail[];
  /** Ids of workbooks that no script is bound to. */
  scriptless?: readonly string[];
}

/** The new contents are on the disk before they take the name of the old ones. What a killed writer left is written over. */
export async function writeSavedHost(file: string, saved: SavedHost): Promise<void> {
  const temporary = `${file}.part`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(JSON.stringify(saved));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncFolder(dirname(file));
}

/** Otherwise a power cut could undo the renaming; where folders cannot be opened the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function readSavedHost(file: string): Promise<SavedHost> {
  return JSON.parse(await readFile(file, 'utf8'));
}
