/** Tests run the built bundle in the built host and page, so all are built before the first test. */
import { mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { buildAddIn, buildLocalHost, buildPage } from '../build.mjs';

/** The sidebar's reader of files by itself: its library is a module that only a build takes in. */
const buildReader = () =>
  build({
    entryPoints: ['src/sidebar/unit-file-bytes.ts'],
    outfile: '.local/build/unit-file-bytes.cjs',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });

/** Where rounds/once-a-run.ts keeps what suites share; what an earlier run left was made by other code. */
const made = new URL('../.local/made-for-tests/', import.meta.url);

export default async function buildFirst() {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await Promise.all([buildAddIn(), buildLocalHost(), buildPage(), buildReader()]);
}
