/** Tests run the built bundle in the built host and page, so all are built before the first test. */
import { mkdirSync, rmSync } from 'node:fs';
import { buildAddIn, buildLocalHost, buildPage } from '../build.mjs';

/** Where rounds/once-a-run.ts keeps what suites share; what an earlier run left was made by other code. */
const made = new URL('../.local/made-for-tests/', import.meta.url);

export default async function buildFirst() {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await Promise.all([buildAddIn(), buildLocalHost(), buildPage()]);
}
