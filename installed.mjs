/** Whether what the lock file names is installed: a mark in node_modules holds its hash. Standard library only, as run.mjs. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const mark = join(root, 'node_modules', '.installed-lock');
const lock = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

export const isInstalled = () => existsSync(mark) && readFileSync(mark, 'utf8') === lock();

export function noteInstalled() {
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock());
}
