/** The slower commands of README, run as a newcomer would, and `npm run deploy` with its real checks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { expectToRun, SLOW, toRun } from './documented-commands';
import { TemporaryClone } from './temporary-clone';

const clone = new TemporaryClone();
afterAll(() => clone.remove());

test.each(toRun(SLOW))('npm run $name runs', (proof) => expectToRun(clone, proof), 600_000);

test('npm start plays the sample with units in the places that it is told, and in no others', () => {
  const start = (...words: string[]) =>
    clone.run('npm', ['start', '--silent', '--', '--once', '--folder', '.local/tried', ...words]);
  const { status, out } = start('--fresh', '--places', 'per-unit');
  expect({ status, out }).toEqual({
    status: 0,
    out: expect.stringMatching(/31 trang đơn vị, 2212 điểm mục/),
  });
  expect(out).toMatch(/Trao đổi với 31 tệp của đơn vị/);
  expect(out.match(/^exchangeWithFiles/gm)!.length).toBeGreaterThan(6);
  expect(start('--places', 'nowhere')).toMatchObject({
    status: 1,
    out: expect.stringContaining('--places is one of: one, shared, per-group, per-unit'),
  });
}, 600_000);

test('npm run deploy -- --dry-run checks, builds and tests for real, and clasp itself lists three files', () => {
  const home = join(clone.root, '.local/home');
  for (const name of ['big.js', 'hucre', 'preact']) clone.copyPackage(name);
  clone.replacePackage('@google/clasp', {
    'build/src/index.js': readFileSync(join(__dirname, 'fake-clasp.mjs'), 'utf8'),
    'package.json': '{ "type": "module" }',
  });
  clone.write(
    '.local/home/answers.json',
    JSON.stringify({ 'show-authorized-user': { says: { loggedIn: true, email: 'cchc@example.vn' } } }),
  );
  const { status, out } = clone.run('npm', ['run', '--silent', 'deploy', '--', '--create', '--dry-run'], {
    FAKE_CLASP: home,
    REAL_CLASP: join(__dirname, '../node_modules/@google/clasp/build/src/index.js'),
  });
  expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(/Dry run: everything is ready/) });
  const asked = readFileSync(join(home, 'asked.txt'), 'utf8').trim().split('\n');
  expect(new Set(asked)).toEqual(new Set(['show-authorized-user', 'show-file-status']));
}, 600_000);
