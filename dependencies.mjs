/**
 * Writes docs/dependencies.md: each package that the project names, why, under which licence, and whose code goes into what is built.
 * `--check` writes nothing and fails where the page is out of date, a reason is missing, nothing uses a package, or a licence is not one of the free ones.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputsOfBuilds, packageFolders } from './build.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const read = (...parts) => readFileSync(join(root, ...parts), 'utf8');
const json = (...parts) => JSON.parse(read(...parts));
const DOC = 'docs/dependencies.md';

/** Why each package is there; one that no file names is used by its command or by another that wants it beside itself. */
const REASONS = {
  '@biomejs/biome': 'lint and format, one tool without plugins',
  '@expo-google-fonts/tinos': 'the typeface of PDF files, whole, as a file that can be embedded',
  '@fontsource/arimo': 'a typeface of the page with all Vietnamese letters, without asking the network',
  '@fontsource/tinos': 'as wide as Times New Roman, the typeface of office documents',
  '@google/clasp': 'says which files would be pushed, and pushes them',
  '@googleapis/sheets': "Google's own client, to try the stand-in for the Sheets API",
  '@jest/globals': 'the names that tests use, with types',
  '@protobi/exceljs': 'a second opinion on .xlsx files: reads what we write, writes what units send',
  '@sparticuz/chromium': 'a browser that npm installs, for page tests and pictures',
  '@swc/core': 'the compiler of @swc/jest',
  '@swc/jest': 'TypeScript in tests, faster than the compiler of TypeScript',
  '@types/big.js': 'types',
  '@types/google-apps-script': 'types of Google, so that the shell cannot misspell a service',
  '@types/node': 'types',
  '@univerjs/core': 'the grid of the page, the engine of formulas',
  '@univerjs/design': 'a part of the grid',
  '@univerjs/docs': 'a part of the grid: texts within cells',
  '@univerjs/docs-ui': 'a part of the grid: the editor of a cell',
  '@univerjs/engine-formula': 'computes formulas as Sheets does, with functions of our own',
  '@univerjs/engine-render': 'draws the grid',
  '@univerjs/sheets': 'the grid of the page',
  '@univerjs/sheets-formula': 'a part of the grid',
  '@univerjs/sheets-formula-ui': 'a part of the grid',
  '@univerjs/sheets-ui': 'the grid of the page',
  '@univerjs/ui': 'a part of the grid',
  'axe-core': 'finds what people with a screen reader could not use; in tests only',
  'big.js': 'exact decimals: scores are no binary fractions',
  echarts: 'charts in the page and in PDF files from the same option',
  esbuild: 'bundles script, sidebar, host and page',
  'fast-check': 'properties over random inputs, with shrinking',
  fflate: 'the zip within an .xlsx file, to mend its charts; the zip of a release',
  fontkit: 'measures texts of PDF files',
  hucre: 'writes .xlsx in the host and reads it in the sidebar, without dependencies',
  jest: 'runs the tests',
  'pdfjs-dist': 'reads PDF files back in tests',
  pdfmake: 'writes PDF files',
  'playwright-core': 'drives the browser',
  preact: 'the views of the sidebar, small enough to be inlined',
  react: 'wanted by Univer beside itself',
  'react-dom': 'wanted by Univer beside itself',
  rxjs: 'wanted by Univer beside itself',
  typescript: 'types; reads the front door for its JSDoc',
};
const BY_COMMAND = {
  '@biomejs/biome': 'checks',
  '@swc/core': 'tests',
  '@types/big.js': 'checks',
  '@types/google-apps-script': 'checks',
  '@types/node': 'checks',
  jest: 'tests',
};

const FREE = [
  'MIT',
  'Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];
/** Whoever changes such a file gives the change away; nothing of it is in what is built. */
const FREE_FOR_TESTS = [...FREE, 'MPL-2.0'];

/** Both halves of an AND must be free, of an OR one. */
const isFree = (licence, free) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => free.includes(each)));

/** Some packages say it in a file only. */
function licenceOf(folder, { license, licenses }) {
  const said = license ?? licenses?.[0]?.type;
  if (said) return said.type ?? said;
  const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? read(folder, file) : '';
  if (/Apache License\s+Version 2\.0/.test(text)) return 'Apache-2.0';
  return /Permission is hereby granted, free of charge/.test(text) ? 'MIT' : 'unknown';
}

function packageAt(folder) {
  const manifest = json(folder, 'package.json');
  return { name: manifest.name, version: manifest.version, licence: licenceOf(folder, manifest) };
}

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .map((name) => read(folder, name))
    .join('\n');

const names = (text, name) => new RegExp(`['"\`/]${name.replace('.', '\\.')}['"\`/]`).test(text);

const inputs = await inputsOfBuilds();
const built = Object.fromEntries(
  Object.entries(inputs).map(([name, files]) => [name, packageFolders(files).map(packageAt)]),
);
const TITLES = { script: 'add-in: script', sidebar: 'add-in: sidebar', host: 'local host', page: 'page' };
const named = {
  'local host': filesIn('local').replace(/^import type .*$/gm, ''),
  tests: `${filesIn('test')}\n${read('jest.config.mjs')}`,
  build: ['build.mjs', 'run.mjs', 'clasp.mjs', 'release.mjs'].map((file) => read(file)).join('\n'),
};

function placesOf(name) {
  const places = Object.keys(built).filter((part) => built[part].some((each) => each.name === name));
  const found = places.map((part) => TITLES[part]);
  for (const [place, text] of Object.entries(named))
    if (names(text, name) && !(place === 'local host' && found.includes('page'))) found.push(place);
  if (BY_COMMAND[name]) found.push(BY_COMMAND[name]);
  return [...new Set(found)];
}

const { dependencies = {}, devDependencies = {} } = json('package.json');
const direct = Object.keys({ ...dependencies, ...devDependencies }).map((name) => ({
  ...packageAt(`node_modules/${name}`),
  places: placesOf(name),
  reason: REASONS[name],
}));

const problems = [
  ...direct.flatMap(({ name, licence, places, reason }) => [
    ...(reason ? [] : [`${name}: say in dependencies.mjs why it is there`]),
    ...(places.length > 0 ? [] : [`${name}: nothing uses it`]),
    ...(isFree(licence, FREE_FOR_TESTS) ? [] : [`${name}: licence ${licence}`]),
  ]),
  ...Object.entries(built).flatMap(([part, packages]) =>
    packages.flatMap(({ name, licence }) =>
      isFree(licence, FREE) ? [] : [`${name}, within ${TITLES[part]}: licence ${licence}`],
    ),
  ),
  ...Object.keys(REASONS).flatMap((name) =>
    direct.some((each) => each.name === name)
      ? []
      : [`${name}: named in dependencies.mjs, but not in package.json`],
  ),
];

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const sorted = (packages) => [...packages].sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** "Apache-2.0: a 1.0, b 2.0; MIT: ..." */
function byLicence(packages) {
  const groups = new Map();
  for (const { name, version, licence } of sorted(packages))
    groups.set(licence, [...(groups.get(licence) ?? []), `${name} ${version}`]);
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([licence, list]) => [licence, String(list.length), list.join(', ')]);
}

const sent = (part) =>
  sorted(built[part]).map(({ name, version, licence }) => [TITLES[part], name, version, licence]);

const page = `# Dependencies

Written by \`npm run packages\` from package.json, what is installed and what esbuild puts into each build; a test fails while it is out of date. Reasons
stand in [dependencies.mjs](../dependencies.mjs). Versions are exact, and package-lock.json names every package with its hash.

## What goes to Google
Nothing is loaded from the network, and the notice of each licence stands at the head of the file.

${table(['in', 'package', 'version', 'licence'], [...sent('script'), ...sent('sidebar')])}

## What the project names
${table(
  ['package', 'version', 'licence', 'used in', 'because'],
  sorted(direct).map(({ name, version, licence, places, reason }) => [
    name,
    version,
    licence,
    places.join(', '),
    reason ?? '',
  ]),
)}

## What comes with them into the local host and its page
Both are built on the machine where they run and given to nobody. pdfmake, playwright-core and the browser are taken from node_modules as they are.

${table(
  ['licence', 'packages', 'which'],
  byLicence([
    ...new Map([...built.host, ...built.page].map((each) => [`${each.name} ${each.version}`, each])).values(),
  ]),
)}
`;

if (process.argv.includes('--check')) {
  if (read(DOC) !== page) problems.push(`${DOC} is out of date: npm run packages`);
} else writeFileSync(join(root, DOC), page);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
