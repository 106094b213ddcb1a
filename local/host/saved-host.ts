/**
 * The file in which a host is kept between two runs: accounts, properties and workbooks as JSON.
 * A write that is interrupted leaves the file as it was.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { WorkbookFile } from '../sheets/workbook-file';
import type { StoredTexts } from './stores';

export interface SavedHost {
  accounts: readonly string[];
  properties: StoredTexts;
  workbooks: WorkbookFile[];
}

export async function writeSavedHost(file: string, saved: SavedHost): Promise<void> {
  const temporary = `${file}.${process.pid}.part`;
  await writeFile(temporary, JSON.stringify(saved));
  await rename(temporary, file);
}

export async function readSavedHost(file: string): Promise<SavedHost> {
  return JSON.parse(await readFile(file, 'utf8'));
}
