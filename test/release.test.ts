/** `npm run release` in a clone, where the long commands answer at once: what it makes, what it refuses, and that nothing of a refused one stays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { TemporaryClone } from './temporary-clone';

const clone = new TemporaryClone();
const read = (file: string): string => readFileSync(join(clone.root, file), 'utf8');

clone.write(
  'run.mjs',
  `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const command = process.argv[2];
console.log('ran ' + command);
if (command === process.env.FAILS) process.exit(1);
if (command === 'build') {
  mkdirSync('dist', { recursive: true });
  for (const file of ['appsscript.json', 'main.js', 'sidebar.html'])
    writeFileSync('dist/' + file, file + ' ' + JSON.parse(readFileSync('package.json', 'utf8')).version);
}
if (process.env.WRITES) writeFileSync(process.env.WRITES, 'changed');
`,
);
clone.write(
  'CHANGELOG.md',
  '# Changes\n\n## 0.2.0 (unreleased)\n\n- Điều mới.\n\n## 0.1.0 (2026-01-05)\n\n- Điều cũ (unreleased).\n',
);
clone.commit('Long commands answer at once');
clone.git('tag', 'v0.1.0');
clone.git('tag', 'v0.10.0-draft');
const start = clone.git('rev-parse', 'HEAD');
afterAll(() => clone.remove());

const release = (version: string | undefined, env: NodeJS.ProcessEnv = {}) =>
  clone.run(process.execPath, ['release.mjs', ...(version === undefined ? [] : [version])], env);
const state = () => ({
  head: clone.git('rev-parse', 'HEAD'),
  branch: clone.git('rev-parse', '--abbrev-ref', 'HEAD'),
  status: clone.git('status', '--porcelain'),
  tags: clone.git('tag', '--list'),
  mark: read('node_modules/.installed-lock'),
});

beforeEach(() => {
  clone.git('checkout', '-q', '-f', '-B', 'main', start);
  clone.git('clean', '-fdq');
  clone.node('--input-type=module', '-e', "(await import('./installed.mjs')).noteInstalled()");
});

interface Situation {
  version?: string;
  env?: NodeJS.ProcessEnv;
  before?: () => void;
}
const changelog = (text: string) => () => {
  clone.write('CHANGELOG.md', text);
  clone.commit('Another changelog');
};

test.each<[string, Situation, RegExp]>([
  ['no version', {}, /npm run release -- 1\.2\.0/],
  ['a version of another form', { version: 'v1.0' }, /npm run release -- 1\.2\.0/],
  ['the version that is there', { version: '0.1.0' }, /greater than 0\.1\.0/],
  ['a lower one', { version: '0.0.9' }, /greater than 0\.1\.0/],
  [
    'another branch',
    { version: '0.2.0', before: () => clone.git('checkout', '-q', '-b', 'work') },
    /on main, and this is work/,
  ],
  [
    'a changed file',
    { version: '0.2.0', before: () => clone.write('README.md', '') },
    /Commit these[\s\S]*README\.md/,
  ],
  [
    'a new file',
    { version: '0.2.0', before: () => clone.write('src/new.ts', '') },
    /Commit these[\s\S]*src\/new\.ts/,
  ],
  [
    'a changelog without a section for it',
    { version: '0.2.0', before: changelog('# Changes\n\n## 0.1.0 (2026-01-05)\n\n- Cũ.\n') },
    /must begin with a section/,
  ],
  [
    'a section that says nothing',
    {
      version: '0.2.0',
      before: changelog('# Changes\n\n## 0.2.0 (unreleased)\n\n## 0.1.0 (2026-01-05)\n\n- Cũ.\n'),
    },
    /must begin with a section/,
  ],
  ['the build fails', { version: '0.2.0', env: { FAILS: 'build' } }, /npm run build failed/],
  ['types or lint fail', { version: '0.2.0', env: { FAILS: 'check' } }, /npm run check failed/],
  ['a test fails', { version: '0.2.0', env: { FAILS: 'test' } }, /npm run test failed/],
  [
    'a git hook refuses the commit',
    { version: '0.2.0', before: () => clone.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n') },
    /git commit failed/,
  ],
])('refused, and all is as before: %s', (_name, { version, env, before }, sentence) => {
  before?.();
  if (sentence.source.includes('git commit')) clone.run('chmod', ['+x', '.git/hooks/pre-commit']);
  const was = state();
  const { status, out } = release(version, env);
  clone.run('rm', ['-f', '.git/hooks/pre-commit']);
  expect(out).toMatch(sentence);
  expect(out).toContain('Nothing was released.');
  expect(status).toBe(1);
  expect(state()).toEqual(was);
});

test('what the tests change besides the version is not committed with it', () => {
  const { status, out } = release('0.2.0', { WRITES: 'docs/dependencies.md' });
  expect(out).toMatch(/changed more than the version:\n.*docs\/dependencies\.md/);
  expect({ status, head: state().head, version: JSON.parse(read('package.json')).version }).toEqual({
    status: 1,
    head: start,
    version: JSON.parse(clone.git('show', 'HEAD:package.json')).version,
  });
});

test('a version is a commit and a tag with number, date, changelog and zip; nothing is pushed', () => {
  const lock = JSON.parse(read('package-lock.json'));
  const { status, out } = release('0.2.0');
  expect({ status, out }).toEqual({
    status: 0,
    out: expect.stringMatching(/ran build[\s\S]*ran check[\s\S]*ran test/),
  });
  expect(out).toContain('git push origin main v0.2.0');
  expect(clone.git('log', '-1', '--format=%s')).toBe('Version 0.2.0');
  expect(clone.git('rev-parse', 'v0.2.0^{commit}')).toBe(clone.git('rev-parse', 'HEAD'));
  expect(clone.git('status', '--porcelain')).toBe('');
  expect(clone.git('diff', '--name-only', start).split('\n')).toEqual([
    'CHANGELOG.md',
    'package-lock.json',
    'package.json',
  ]);
  const today = new Date().toLocaleDateString('sv');
  expect(read('CHANGELOG.md')).toBe(
    `# Changes\n\n## 0.2.0 (${today})\n\n- Điều mới.\n\n## 0.1.0 (2026-01-05)\n\n- Điều cũ (unreleased).\n`,
  );
  expect(JSON.parse(read('package.json')).version).toBe('0.2.0');
  expect(JSON.parse(read('package-lock.json'))).toEqual({
    ...lock,
    version: '0.2.0',
    packages: { ...lock.packages, '': { ...lock.packages[''], version: '0.2.0' } },
  });
  const zip = unzipSync(readFileSync(join(clone.root, '.local/release/cchc-index-0.2.0.zip')));
  expect(Object.entries(zip).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(
    ['appsscript.json', 'main.js', 'sidebar.html'].map((name) => [name, `${name} 0.2.0`]),
  );
  clone.git('tag', '-d', 'v0.2.0');
});

test('its own number in the lock file is no reason to install everything again', () => {
  const mark = read('node_modules/.installed-lock');
  release('0.3.0');
  const { out } = clone.node(
    '--input-type=module',
    '-e',
    "console.log((await import('./installed.mjs')).isInstalled())",
  );
  clone.git('tag', '-d', 'v0.3.0');
  expect({ out: out.trim(), same: read('node_modules/.installed-lock') === mark }).toEqual({
    out: 'true',
    same: false,
  });
});
