/**
 * `npm run deploy` without an account: a program stands in clasp's place and answers as clasp does, the long checks answer at once. What clasp really
 * answers where it needs no Google is asked of clasp.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { JOB_TITLES } from '../src/core/text/jobs';
import { TemporaryClone } from './temporary-clone';

const clone = new TemporaryClone();
const home = join(clone.root, '.local/home');
const { version } = JSON.parse(readFileSync(join(clone.root, 'package.json'), 'utf8'));
const manifest = readFileSync(join(clone.root, 'appsscript.json'), 'utf8');

clone.env['FAKE_CLASP'] = home;
clone.env['REAL_CLASP'] = join(__dirname, '../node_modules/@google/clasp/build/src/index.js');
clone.replacePackage('@google/clasp', {
  'build/src/index.js': readFileSync(join(__dirname, 'fake-clasp.mjs'), 'utf8'),
  'package.json': '{ "type": "module" }',
});
/** In the place of checks, build and tests: says that it ran, builds something small, fails where it is told to. */
clone.write(
  'run.mjs',
  `import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
const command = process.argv.slice(2).join(' ');
console.log('ran ' + command);
if (command === process.env.FAILS) process.exit(1);
if (command === 'build') {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  copyFileSync('appsscript.json', 'dist/appsscript.json');
  writeFileSync('dist/main.js', 'var version = ' + JSON.stringify(process.env.BUILDS ?? version) + ';\\nfunction CCHC_TONG() {}\\n');
  writeFileSync('dist/sidebar.html', '<main></main>');
  if (process.env.ALSO) writeFileSync('dist/' + process.env.ALSO, '');
}
`,
);
clone.commit('Long commands answer at once');
afterAll(() => clone.remove());

const SCRIPT = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdefghijklmnop';
const KEPT = join(clone.root, '.deployment.json');
const OURS = { 'appsscript.json': manifest, 'main.js': 'function CCHC_TONG() {}\n', 'sidebar.html': '' };
const EMPTY = { 'appsscript.json': '{}', 'Code.js': 'function myFunction() {\n  \n}\n' };
const PUSHED = ['dist/appsscript.json', 'dist/main.js', 'dist/sidebar.html'];
/** Somebody is logged in and the script is empty. */
const WELL = {
  'show-authorized-user': {
    says: { loggedIn: true, email: 'cchc@example.vn', clientType: 'google-provided' },
  },
  'show-file-status': { says: { filesToPush: PUSHED, untrackedFiles: [] } },
  'create-script': { says: { scriptId: SCRIPT, parentId: '1workbook', files: ['appsscript.json'] } },
  pull: { files: EMPTY },
  push: { says: PUSHED },
};
const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

interface Deployment {
  answers?: Record<string, unknown>;
  kept?: object;
  args?: string[];
  env?: NodeJS.ProcessEnv;
}

function deploy({ answers = {}, kept, args = [], env = {} }: Deployment) {
  writeFileSync(join(home, 'answers.json'), JSON.stringify({ ...WELL, ...answers }));
  if (kept) writeFileSync(KEPT, JSON.stringify(kept));
  const ran = clone.run(process.execPath, ['deploy.mjs', ...args], env);
  return { ...ran, asked: readFileSync(join(home, 'asked.txt'), 'utf8').trim().split('\n') };
}

beforeEach(() => {
  rmSync(KEPT, { force: true });
  writeFileSync(join(home, 'asked.txt'), '');
});

const KNOWN = { kept: { scriptId: SCRIPT } };
const withScopes = (...scopes: string[]) => ({
  ...OURS,
  'appsscript.json': JSON.stringify({ oauthScopes: scopes }),
});

test.each<[string, Deployment, RegExp]>([
  [
    'nobody is logged in',
    { answers: { 'show-authorized-user': { says: { loggedIn: false } } } },
    /Nobody is logged in: run "npx clasp login"/,
  ],
  [
    'a login that Google no longer knows',
    { answers: { 'show-authorized-user': { says: { loggedIn: true } } } },
    /run "npx clasp login" again/,
  ],
  ['no deployment is named: both ways are shown', {}, /--create .*\n.*--script ID/],
  ['a workbook is created while one is named', { ...KNOWN, args: ['--create'] }, /already names the script/],
  ['both ways at once', { args: ['--create', '--script', SCRIPT] }, /either --create or --script/],
  [
    'the address of a workbook in place of a script',
    { args: ['--script', 'https://docs.google.com/spreadsheets/d/1x/edit'] },
    /Project Settings, Script ID/,
  ],
  ['an id that is none', { args: ['--script', 'abc'] }, /"abc" is no script id/],
  ['an unknown option', { args: ['--froce'] }, /It knows --create/],
  [
    'the Apps Script API is off',
    { ...KNOWN, answers: { pull: { refuses: API_OFF } } },
    /switch it on, wait a few minutes/,
  ],
  [
    'the API is off at creation: an empty workbook may be left',
    { args: ['--create'], answers: { 'create-script': { refuses: API_OFF } } },
    /usersettings[\s\S]*may have been made all the same/,
  ],
  ['the push itself is refused', { ...KNOWN, answers: { push: { refuses: API_OFF } } }, /usersettings/],
  [
    'an account that may not',
    { ...KNOWN, answers: { pull: { refuses: 'The caller does not have permission' } } },
    /must be an editor of the workbook/,
  ],
  [
    'a script that is not there',
    { ...KNOWN, answers: { pull: { refuses: 'Requested entity was not found.' } } },
    /Google knows no such script/,
  ],
  [
    'an expired login',
    { ...KNOWN, answers: { pull: { refuses: 'invalid_grant' } } },
    /no longer takes the saved login/,
  ],
  [
    'no network',
    { ...KNOWN, answers: { pull: { refuses: 'getaddrinfo ENOTFOUND script.googleapis.com' } } },
    /cannot be reached/,
  ],
  [
    'words that nobody knows are shown',
    { ...KNOWN, answers: { pull: { refuses: 'Quite another thing' } } },
    /said: Quite another thing/,
  ],
  [
    'clasp refuses and ends well',
    { ...KNOWN, answers: { push: { says: '' } } },
    /"clasp push" said: nothing/,
  ],
  [
    'a script of somebody else',
    { ...KNOWN, answers: { pull: { files: { ...EMPTY, 'Code.js': 'function mine() { return 1; }' } } } },
    /holds something else \(Code.js\)/,
  ],
  [
    'new scopes',
    { ...KNOWN, answers: { pull: { files: withScopes(...JSON.parse(manifest).oauthScopes.slice(1)) } } },
    /asks for more than what stands there: spreadsheets\.[\s\S]*--accept-scopes/,
  ],
  ['types or lint fail', { ...KNOWN, env: { FAILS: 'check' } }, /Types, lint, format: that failed/],
  [
    'the bundle test fails',
    { ...KNOWN, env: { FAILS: 'test test/bundle.test.ts' } },
    /Testing the bundle: that failed/,
  ],
  ['dist holds something else', { ...KNOWN, env: { ALSO: 'notes.txt' } }, /dist holds .*notes\.txt/],
  [
    'the bundle carries another version',
    { ...KNOWN, env: { BUILDS: '9.9.9' } },
    /does not carry the version/,
  ],
  [
    'clasp sees other files',
    {
      ...KNOWN,
      answers: {
        'show-file-status': {
          says: { filesToPush: PUSHED.slice(1), untrackedFiles: ['dist/appsscript.json'] },
        },
      },
    },
    /clasp would push/,
  ],
])('refused with a sentence: %s', (_name, situation, sentence) => {
  const { status, out, asked } = deploy(situation);
  expect(out).toMatch(sentence);
  expect(out).not.toMatch(/\n\s+at /);
  expect(status).toBe(1);
  if (!situation.answers?.['push']) expect(asked.filter((each) => each.startsWith('push'))).toEqual([]);
});

const SUCCESS: [string, Deployment, string[], RegExp][] = [
  [
    'a script is attached: it is fetched, checked, listed, pushed',
    { args: ['--script', SCRIPT] },
    ['pull', 'show-file-status', 'push --force'],
    /Pushed 3 files/,
  ],
  [
    'its address is as good as its id',
    { args: ['--script', `https://script.google.com/u/0/home/projects/${SCRIPT}/edit`] },
    ['pull', 'show-file-status', 'push --force'],
    new RegExp(JOB_TITLES.setUp),
  ],
  [
    'the one that is kept',
    { ...KNOWN, answers: { pull: { files: OURS } } },
    ['pull', 'show-file-status', 'push --force'],
    new RegExp(JOB_TITLES.mend),
  ],
  [
    'a new workbook',
    { args: ['--create'] },
    ['show-file-status', 'create-script --type sheets --title Chỉ số CCHC - sổ mẫu', 'push --force'],
    /spreadsheets\/d\/1workbook\/edit/,
  ],
  [
    'nothing to push',
    { ...KNOWN, answers: { pull: { files: OURS }, push: { says: [] } } },
    ['pull', 'show-file-status', 'push --force'],
    /had exactly this already/,
  ],
  [
    'new scopes that are agreed to',
    { ...KNOWN, args: ['--accept-scopes'], answers: { pull: { files: withScopes() } } },
    ['pull', 'show-file-status', 'push --force'],
    /New permissions: spreadsheets, /,
  ],
  [
    'files that somebody added are named',
    { ...KNOWN, answers: { pull: { files: { ...OURS, 'extra.js': 'steal()' } } } },
    ['pull', 'show-file-status', 'push --force'],
    /Somebody has added extra\.js/,
  ],
];

test.each(SUCCESS)('pushed: %s', (_name, situation, asked, sentence) => {
  const ran = deploy(situation);
  expect(ran).toMatchObject({ status: 0, asked: ['show-authorized-user', ...asked] });
  expect(ran.out).toMatch(sentence);
  expect(ran.out).toMatch(/ran check[\s\S]*ran build[\s\S]*ran test test\/bundle\.test\.ts/);
  expect(ran.out).toContain(`"Chỉ số CCHC ${version}"`);
  expect(JSON.parse(readFileSync(KEPT, 'utf8')).scriptId).toBe(SCRIPT);
});

test.each(SUCCESS.filter(([name]) => /attached|new/.test(name)))(
  'a dry run is the same without making and pushing, and leaves no deployment behind: %s',
  (_name, situation, asked) => {
    const ran = deploy({ ...situation, args: [...(situation.args ?? []), '--dry-run'] });
    const without = asked.filter((each) => !/^(create-script|push)/.test(each));
    expect(ran).toMatchObject({ status: 0, asked: ['show-authorized-user', ...without] });
    expect(ran.out).toContain('nothing was pushed');
    expect(existsSync(KEPT)).toBe(situation.kept !== undefined);
  },
);

test('a workbook that was made is kept although the push then fails, so that no second one is made', () => {
  const ran = deploy({ args: ['--create'], answers: { push: { refuses: API_OFF } } });
  expect(ran.status).toBe(1);
  expect(JSON.parse(readFileSync(KEPT, 'utf8'))).toEqual({ scriptId: SCRIPT, workbookId: '1workbook' });
});

test('another script is pushed to once; the one that is kept stays', () => {
  const kept = { scriptId: SCRIPT.toLowerCase() };
  expect(deploy({ kept, args: ['--script', SCRIPT] })).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(KEPT, 'utf8'))).toEqual(kept);
});

test('nothing that looks like a credential is shown', () => {
  const words = 'invalid token ya29.a0AfH6SMB-x_y and 1//0gabcdef with GOCSPX-secret';
  const { out } = deploy({ ...KNOWN, answers: { pull: { refuses: words } } });
  expect(out).toContain('invalid token (left out) and (left out) with (left out)');
});

test('a deployment file that cannot be read is named', () => {
  writeFileSync(KEPT, '{ "scriptId": ');
  expect(deploy({})).toMatchObject({
    status: 1,
    out: expect.stringContaining('.deployment.json cannot be read'),
  });
});

test('what no commit holds is not pushed; a dry run says so', () => {
  writeFileSync(join(clone.root, 'src/version.ts'), '');
  try {
    expect(deploy(KNOWN).out).toMatch(/changes that are in no commit[\s\S]*src\/version\.ts/);
    expect(deploy({ ...KNOWN, args: ['--dry-run'] }).out).toContain('with changes that are in no commit');
  } finally {
    clone.git('checkout', 'src/version.ts');
  }
});

test('clasp itself says that nobody is logged in', () => {
  const answers = { 'show-authorized-user': undefined };
  expect(deploy({ answers }).out).toContain('Nobody is logged in');
});
