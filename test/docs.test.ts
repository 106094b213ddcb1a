/** Pages that describe the code say what it says: columns, settings and tabs of docs/workbook.md, names of docs/glossary.md, links of all pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { TAB_TITLES } from '../src/core/text/titles';
import * as contract from '../src/core/workbook/contract';
import { TAB } from '../src/core/workbook/place';
import { SETTINGS } from '../src/core/workbook/settings-contract';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const workbook = read('docs/workbook.md');

/** Rows of the tables below a heading, down to the next one. */
function rowsBelow(heading: RegExp): string[][] {
  const section = workbook.split(/^#+ /m).find((part) => heading.test(part.split('\n')[0]!))!;
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/`/g, '')))
    .map((cells) => cells.slice(1, -1));
}

const COLUMNS: readonly [heading: RegExp, columns: readonly contract.Column[]][] = [
  [/`unit:<code>`/, contract.UNIT_COLUMNS],
  [/`units`/, contract.UNITS_COLUMNS],
  [/`appraisers`/, contract.APPRAISERS_COLUMNS],
  [/`criteria:departments`/, contract.CRITERIA_COLUMNS],
  [/`survey`/, contract.SURVEY_COLUMNS],
  [/`settings`/, contract.SETTINGS_COLUMNS],
  [/`unit-files`/, contract.UNIT_FILES_COLUMNS],
  [/`log`/, contract.LOG_COLUMNS],
  [/`archive`/, contract.ARCHIVE_COLUMNS],
  [/`publications`/, contract.PUBLICATIONS_COLUMNS],
  [/`previous-year`/, contract.PREVIOUS_YEAR_COLUMNS],
];

test.each(COLUMNS)('docs/workbook.md has the columns of %s as they are', (heading, columns) => {
  expect(rowsBelow(heading)).toEqual(columns.map(({ key, title, who }) => [key, title, who]));
});

test('docs/workbook.md has every setting by its row', () => {
  expect(rowsBelow(/^Settings/)).toEqual(SETTINGS.map(({ key, label, kind }) => [key, label, kind]));
});

test('docs/workbook.md knows every tab', () => {
  const written = rowsBelow(/^Tabs that the add-in only writes/);
  for (const [key, title] of written)
    expect([key, TAB_TITLES[key as keyof typeof TAB_TITLES]]).toEqual([key, title]);
  const filled = COLUMNS.map(([heading]) => /`([\w-]+)/.exec(heading.source)![1]);
  const known = [...written.map(([key]) => key), ...filled];
  expect(Object.values(TAB).filter((key) => !known.includes(key))).toEqual([]);
});

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => read(join('src', name)))
  .join('\n');

test('the names of docs/glossary.md are in the code', () => {
  const names = [...read('docs/glossary.md').matchAll(/`(\w+)`/g)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
});

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    // The guides have a test of their own.
    .filter((name) => name.endsWith('.md') && !name.startsWith('huong-dan'))
    .map((name) => join('docs', name)),
  'local/README.md',
];

test.each(pages)('every link of %s within the project leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  const within = links.filter((link) => !/^(https?:|mailto:)/.test(link) && !link.startsWith('#'));
  const missing = within.filter((link) => !existsSync(join(root, dirname(page), link.split('#')[0]!)));
  expect(missing).toEqual([]);
});
