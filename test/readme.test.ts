/** What README and the other pages tell people to type is there and runs; the slower commands are in readme.long.test.ts. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import {
  documentedCommands,
  expectToRun,
  QUICK,
  SCRIPTS,
  SLOW,
  scriptOf,
  toRun,
} from './documented-commands';
import { TemporaryClone } from './temporary-clone';

const root = join(__dirname, '..');
const clone = new TemporaryClone();
afterAll(() => clone.remove());

const commands = documentedCommands();

test('the pages name the commands that a newcomer needs', () => {
  const named = commands.filter(({ page }) => page === 'README.md').map(({ command }) => scriptOf(command));
  expect(SCRIPTS.filter((name) => !named.includes(name))).toEqual([]);
});

test('every npm command in a page is a script of package.json, and every other one is named here', () => {
  const others = ['npm ci'];
  const unknown = commands.filter(({ command }) => {
    const script = scriptOf(command);
    if (command.startsWith('npx ')) return false;
    return script === null ? !others.includes(command) : !SCRIPTS.includes(script);
  });
  expect(unknown).toEqual([]);
});

test('every npx command in a page is one of an installed package, clasp with a command that it has', () => {
  const unknown = commands.filter(({ command }) => {
    const [, name, word] = /^npx (\S+) ?(\S*)/.exec(command) ?? [];
    if (name === undefined) return false;
    const has =
      name === 'clasp' ? join('@google/clasp/build/src/commands', `${word}.js`) : join('.bin', name);
    return !existsSync(join(root, 'node_modules', has));
  });
  expect(unknown).toEqual([]);
});

test('every script is proven somewhere: here, in the long tests, in a test of its own, or by .ci/run', () => {
  expect(Object.keys({ ...QUICK, ...SLOW }).sort()).toEqual([...SCRIPTS].sort());
  for (const [name, proof] of Object.entries(QUICK)) {
    if ('ci' in proof) expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(proof.ci);
    if ('test' in proof)
      expect({ name, test: readFileSync(join(root, proof.test), 'utf8') }).toMatchObject({
        test: expect.stringMatching(proof.names),
      });
  }
});

test.each(toRun(QUICK))('npm run $name runs', (proof) => expectToRun(clone, proof));

test('npm run build leaves the three files that go to Google', () => {
  expect(readdirSync(join(clone.root, 'dist')).sort()).toEqual([
    'appsscript.json',
    'main.js',
    'sidebar.html',
  ]);
});

test('npm run sheets-api answers at the address that it prints', async () => {
  const server = spawn('npm', ['run', '--silent', 'sheets-api', '--', '--port', '0'], {
    cwd: clone.root,
    env: clone.env,
    // A group of its own: npm would leave the server behind.
    detached: true,
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let out = '';
      const read = (text: Buffer) => {
        out += text;
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(out) ?? [];
        if (found) resolve(found);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.on('exit', () => reject(new Error(out)));
    });
    const made = await fetch(`${address}/v4/spreadsheets`, { method: 'POST', body: '{}' });
    expect(await made.json()).toMatchObject({ spreadsheetId: expect.any(String) });
  } finally {
    process.kill(-server.pid!);
  }
});
