/** Every command that a page of the project tells people to type, and where each npm script is proven to do what the page says. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Where each script is run: by .ci/run, by a test of its own, or by the tests that use this list, with what it must print. */
export type Proof = { ci: RegExp } | { test: string; names: RegExp } | { args: string[]; prints?: RegExp };

/** In test/readme.test.ts. */
export const QUICK: Readonly<Record<string, Proof>> = {
  start: { args: ['--once', '--empty', '--folder', '.local/tried'] },
  build: { args: [] },
  packages: { args: ['--check'] },
  test: { ci: /^step npm test$/m },
  'test-long': { ci: /^step npm run test-long$/m },
  check: { ci: /^step npm run check$/m },
  deploy: { test: 'test/deploy.test.ts', names: /'deploy\.mjs'/ },
  release: { test: 'test/release.test.ts', names: /'release\.mjs'/ },
  'sheets-api': { test: 'test/readme.test.ts', names: /'sheets-api'/ },
};

/** In test/readme.long.test.ts. */
export const SLOW: Readonly<Record<string, Proof>> = {
  bench: { args: ['--only', 'program'], prints: /main\.js/ },
  torture: { args: ['--only', 'input', '--runs', '20'], prints: /20/ },
  pictures: { args: [], prints: /\.png/ },
};
