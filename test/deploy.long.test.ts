/** `npm run deploy` with clasp itself, its login included; only Google is stood in for. What test/deploy-situations.long.test.ts lets a fake clasp answer is compared here. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { TemporaryClone } from './temporary-clone';

const clone = new TemporaryClone();
const home = join(clone.root, '.local/home');
const googleFile = join(home, 'google.json');
const kept = join(clone.root, '.deployment.json');
const ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdefghijklmnop';
const manifest = readFileSync(join(clone.root, 'appsscript.json'), 'utf8');
const EMPTY = [
  { name: 'appsscript', type: 'JSON', source: '{ "timeZone": "Asia/Ho_Chi_Minh" }' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
];

clone.env['FAKE_GOOGLE'] = googleFile;
clone.env['NODE_OPTIONS'] = `--import ${pathToFileURL(join(__dirname, 'fake-google.mjs'))}`;
clone.write(
  '.local/home/.clasprc.json',
  JSON.stringify({
    tokens: {
      default: {
        type: 'authorized_user',
        client_id: 'c',
        client_secret: 's',
        refresh_token: '1//r',
        access_token: 'ya29.a',
      },
    },
  }),
);
// The checks are tried with the real clasp in readme.long.test.ts; here they answer at once.
clone.write(
  'run.mjs',
  `import { buildAddIn } from './build.mjs';
if (process.argv[2] === 'build') await buildAddIn();
`,
);
clone.commit('Checks answer at once');
afterAll(() => clone.remove());

interface Google {
  apiIsOn: boolean;
  scripts: Record<string, { name: string; type: string; source: string }[]>;
  workbooks: string[];
  pushes: number;
}
const google = (): Google => JSON.parse(readFileSync(googleFile, 'utf8'));
const atGoogle = (state: Partial<Google>): void =>
  writeFileSync(
    googleFile,
    JSON.stringify({
      apiIsOn: true,
      scripts: {},
      workbooks: [],
      pushes: 0,
      nextId: ID,
      empty: EMPTY,
      ...state,
    }),
  );
const deploy = (...args: string[]) => clone.run(process.execPath, ['deploy.mjs', ...args]);

beforeEach(() => {
  rmSync(kept, { force: true });
  atGoogle({});
});

test('a workbook is made, the three files arrive there, and a second run finds nothing to push', () => {
  expect(deploy('--create')).toEqual({ status: 0, out: expect.stringContaining('Pushed 3 files') });
  expect(google().workbooks).toEqual(['Chỉ số CCHC - sổ mẫu']);
  expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ scriptId: ID, workbookId: 'workbook' });
  const dist = (file: string) => readFileSync(join(clone.root, 'dist', file), 'utf8');
  expect(google().scripts[ID]).toEqual([
    { name: 'appsscript', type: 'JSON', source: dist('appsscript.json') },
    { name: 'main', type: 'SERVER_JS', source: dist('main.js') },
    { name: 'sidebar', type: 'HTML', source: dist('sidebar.html') },
  ]);
  expect(deploy()).toEqual({ status: 0, out: expect.stringContaining('Google had exactly this already') });
  expect(google().pushes).toBe(1);
});

test.each<[string, Partial<Google>, string[], RegExp]>([
  [
    'the API is off',
    { apiIsOn: false, scripts: { [ID]: EMPTY } },
    ['--script', ID],
    /switch it on, wait a few minutes/,
  ],
  [
    'the API is off while a workbook is made',
    { apiIsOn: false },
    ['--create'],
    /usersettings[\s\S]*may have been made all the same/,
  ],
  ['no such script', {}, ['--script', ID], /Google knows no such script/],
  [
    'a script of somebody else',
    {
      scripts: { [ID]: [{ name: 'deep/Mine', type: 'SERVER_JS', source: 'function mine() { return 1; }' }] },
    },
    ['--script', ID],
    /holds something else \(deep\/Mine\.js\)/,
  ],
  [
    'a scope more',
    {
      scripts: {
        [ID]: [
          { name: 'appsscript', type: 'JSON', source: '{ "oauthScopes": [] }' },
          { name: 'main', type: 'SERVER_JS', source: 'function CCHC_TONG() {}' },
        ],
      },
    },
    ['--script', ID],
    /asks for more than what stands there/,
  ],
])('refused in words that were read right: %s', (_name, state, args, sentence) => {
  atGoogle(state);
  const { status, out } = deploy(...args);
  expect(out).toMatch(sentence);
  expect({ status, pushes: google().pushes, kept: existsSync(kept) }).toEqual({
    status: 1,
    pushes: 0,
    kept: false,
  });
});

test('a dry run fetches and lists, and changes nothing at Google', () => {
  atGoogle({ scripts: { [ID]: [{ name: 'appsscript', type: 'JSON', source: manifest }] } });
  const before = google();
  expect(deploy('--script', ID, '--dry-run')).toEqual({
    status: 0,
    out: expect.stringContaining('nothing was pushed'),
  });
  expect(google()).toEqual(before);
});
