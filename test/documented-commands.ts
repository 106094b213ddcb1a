/** Every command that a page of the project tells people to type, and where each npm script is proven to do what the page says. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { TemporaryClone } from './temporary-clone';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const SCRIPTS = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

export interface Documented {
  readonly page: string;
  /** As it is typed: "npm run bench -- --only jobs". */
  readonly command: string;
}

/** Commands stand in code: between backticks, or as a line of a block. */
export function documentedCommands(): Documented[] {
  const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((page) => page && existsSync(join(root, page)))
    .flatMap((page) => {
      const text = read(page);
      const blocks = [...text.matchAll(/^ *```[^\n]*\n([\s\S]*?)^ *```/gm)].flatMap(([, block]) =>
        block!.split('\n'),
      );
      const spans = [...text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`]+)`/g)].map(
        ([, span]) => span!,
      );
      return [...blocks, ...spans]
        .map((each) => /(?:^|\s)((?:npm|npx) .*)/.exec(each.replace(/\s+/g, ' '))?.[1]?.trim())
        .filter((command) => command !== undefined)
        .map((command) => ({ page, command }));
    });
}

/** "npm start" and "npm run bench -- --only jobs" are the scripts "start" and "bench"; npm's own commands are none. */
export function scriptOf(command: string): string | null {
  const [, run, name] = /^npm (run )?(?:--silent )?([\w-]+)/.exec(command) ?? [];
  return run || name === 'start' || name === 'test' ? name! : null;
}

/** Where each script is run: by .ci/run, by a test of its own, or by the tests that use this list, with what it must print or make. */
export type Proof =
  | { ci: RegExp }
  | { test: string; names: RegExp }
  | { args: string[]; prints?: RegExp; makes?: string };

/** The scripts of a list that are run by whoever reads the list. */
export const toRun = (proofs: Readonly<Record<string, Proof>>) =>
  Object.entries(proofs).flatMap(([name, proof]) => ('args' in proof ? [{ name, ...proof }] : []));

/** Runs it as a newcomer would. */
export function expectToRun(
  clone: TemporaryClone,
  { name, args, prints, makes }: ReturnType<typeof toRun>[number],
) {
  if (makes) rmSync(join(clone.root, makes), { force: true });
  const { status, out } = clone.run('npm', ['run', '--silent', name, '--', ...args]);
  expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(prints ?? '') });
  if (makes) expect(existsSync(join(clone.root, makes))).toBe(true);
}

/** In test/readme.test.ts. */
export const QUICK: Readonly<Record<string, Proof>> = {
  start: { args: ['--once', '--empty', '--folder', '.local/tried'] },
  build: { args: [], makes: 'dist/main.js' },
  packages: { args: ['--check'] },
  test: { ci: /^step npm test$/m },
  'test-long': { ci: /^step npm run test-long$/m },
  check: { ci: /^step npm run check$/m },
  deploy: { test: 'test/deploy-situations.long.test.ts', names: /'deploy\.mjs'/ },
  release: { test: 'test/release.test.ts', names: /'release\.mjs'/ },
  'sheets-api': { test: 'test/readme.test.ts', names: /'sheets-api'/ },
};

/** In test/readme.long.test.ts. */
export const SLOW: Readonly<Record<string, Proof>> = {
  bench: { args: ['--only', 'program'], prints: /main\.js/ },
  torture: {
    args: ['--only', 'faults', '--job', 'rank', '--runs', '1'],
    prints: /1 disturbed runs, 0 failed/,
  },
  pictures: { args: ['cau-hinh'], makes: 'docs/pictures/cau-hinh.png' },
};
