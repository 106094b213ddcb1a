/** What is pushed to Google: exactly these files, small enough, loadable where Apps Script's globals are missing. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const bundle = read('dist/main.js');

interface Export {
  name: string;
  parameters: string[];
  doc: string;
}

/** Function declarations with the JSDoc right above them. */
function functionsOf(text: string): Export[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2020, true);
  return source.statements.filter(ts.isFunctionDeclaration).map((statement) => ({
    name: statement.name!.text,
    parameters: statement.parameters.map((parameter) => parameter.name.getText(source)),
    doc: ts
      .getJSDocCommentsAndTags(statement)
      .map((comment) => comment.getText(source))
      .join(''),
  }));
}

const exported = functionsOf(read('src/main.ts'));

test('dist holds the manifest, the script and the sidebar, and nothing else', () => {
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['appsscript.json', 'main.js', 'sidebar.html']);
});

test('clasp would push exactly the files of dist', () => {
  // clasp wants the id of a script to say anything; the project's own settings name none.
  const project = mkdtempSync(join(tmpdir(), 'cchc-clasp-'));
  try {
    const settings = JSON.parse(read('.clasp.json'));
    writeFileSync(join(project, '.clasp.json'), JSON.stringify({ ...settings, scriptId: 'none' }));
    cpSync(join(root, 'dist'), join(project, settings.rootDir), { recursive: true });
    const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
    const said = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: project,
      encoding: 'utf8',
    });
    const status = JSON.parse(said);
    // clasp lists files in the order in which the disk gives them.
    expect([...status.filesToPush].sort()).toEqual([
      'dist/appsscript.json',
      'dist/main.js',
      'dist/sidebar.html',
    ]);
    expect(status.untrackedFiles).toEqual([]);
  } finally {
    rmSync(project, { recursive: true });
  }
});

/** Files that esbuild takes into the script and the sidebar, asked of the build itself. */
const inputs: Record<'script' | 'sidebar', string[]> = JSON.parse(
  execFileSync(
    process.execPath,
    ['-e', "import('./build.mjs').then(async (b) => console.log(JSON.stringify(await b.inputsOfBuilds())))"],
    { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 },
  ),
);

test.each([
  ['script', ['src/core', 'src/main.ts', 'src/shell', 'src/version.ts'], ['big.js']],
  ['sidebar', ['src/core', 'src/sidebar'], ['big.js', 'hucre', 'preact']],
] as const)('the %s holds nothing of the local host or of its packages', (part, rooms, packages) => {
  const [own, others] = [/^src\/(core|shell|sidebar)?[^/]*/, /^node_modules\/((?:@[^/]+\/)?[^/]+)/];
  const found = inputs[part].map((file) => others.exec(file)?.[1] ?? own.exec(file)?.[0] ?? file);
  expect([...new Set(found)].sort()).toEqual([...rooms, ...packages].sort());
});

test.each(['main.js', 'sidebar.html'])('%s carries the licence of each package within it', (file) => {
  const text = read(`dist/${file}`);
  const packages = file === 'main.js' ? ['big.js'] : ['big.js', 'hucre', 'preact'];
  for (const name of packages) {
    const { version } = JSON.parse(read(`node_modules/${name}/package.json`));
    expect(text).toContain(`${name} ${version}\n`);
  }
  expect(text.match(/Permission is hereby granted, free of charge/g)).toHaveLength(packages.length);
});

test('the script turns no text into code and asks nothing of the network but Google', () => {
  expect(bundle).not.toMatch(
    /\beval\b|\bnew Function\b|\bFunction\(|UrlFetchApp|XMLHttpRequest|WebSocket|importScripts/,
  );
  expect(bundle).not.toMatch(/\bfetch\(/);
  const addresses = [...bundle.matchAll(/https?:\/\/([a-z0-9.-]+)/g)].map(([, host]) => host);
  expect(new Set(addresses)).toEqual(new Set(['docs.google.com']));
});

test('the script stays small: under 480 kB with its documentation and the texts of the criteria sets', () => {
  expect(Buffer.byteLength(bundle)).toBeLessThan(480_000);
});

test('the page of the sidebar stays under 220 kB with its reader of .xlsx files', () => {
  expect(Buffer.byteLength(read('dist/sidebar.html'))).toBeLessThan(220_000);
});

test('the script loads in a context that has nothing but the language', () => {
  const context = vm.createContext({});
  vm.runInContext(bundle, context);
  for (const { name } of exported) expect(vm.runInContext(`typeof ${name}`, context)).toBe('function');
});

test('each export of the front door is a plain function with its documentation and parameters', () => {
  const stubs = functionsOf(bundle);
  expect(stubs).toEqual(exported);
  for (const { doc } of stubs) expect(doc).toMatch(/^\/\*\*/);
});

test('custom functions are marked as such, and nothing else is', () => {
  for (const { name, doc } of exported)
    expect(doc.includes('@customfunction')).toBe(name.startsWith('CCHC_'));
});

test('each item of the menu calls an export', () => {
  const called = [...read('src/shell/menu.ts').matchAll(/addItem\([^,]+, '(\w+)'\)/g)].map(
    ([, name]) => name!,
  );
  expect(called.length).toBeGreaterThan(5);
  expect(exported.map(({ name }) => name)).toEqual(expect.arrayContaining(called));
});

test('the sidebar asks nothing of the network and closes no script early', () => {
  const page = read('dist/sidebar.html');
  expect(page).not.toMatch(/(src|href)="|@import|url\(/);
  expect(page.match(/<\/script/g)).toHaveLength(1);
  expect(page).not.toMatch(
    /\beval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|importScripts/,
  );
});

test('scopes are the frozen few', () => {
  expect(JSON.parse(read('dist/appsscript.json')).oauthScopes).toEqual(
    ['spreadsheets', 'script.container.ui', 'script.scriptapp', 'script.send_mail', 'userinfo.email'].map(
      (scope) => `https://www.googleapis.com/auth/${scope}`,
    ),
  );
});
