/** The guides in docs/huong-dan say what the program says: every link, picture and name in them is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ANSWER_TEXTS, TEXTS } from '../local/page/texts';
import { PICTURES } from '../local/pictures/list';
import { METHODS } from '../src/core/assessment/criteria-set';
import { STAGES } from '../src/core/assessment/stage';
import { proposedCriteriaSets } from '../src/core/criteria/proposed-criteria-sets';
import { methodName } from '../src/core/text/methods';
import { toStage } from '../src/core/text/stages';
import { criteriaTabTitle } from '../src/core/text/titles';

const root = join(__dirname, '..');
const guides = join(root, 'docs/huong-dan');
const pages = readdirSync(guides).filter((name) => name.endsWith('.md'));
const pictures = join(root, 'docs/pictures');
const textOf = (path: string): string => readFileSync(path, 'utf8');

/** All texts within an exported value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const texts = join(root, 'src/core/text');
const exported = readdirSync(texts).flatMap((name) => textsIn({ ...require(join(texts, name)) }));
const KNOWN = new Set([
  ...exported,
  ...textsIn([TEXTS, ANSWER_TEXTS]),
  ...STAGES.map(toStage),
  ...METHODS.map(methodName),
  ...proposedCriteriaSets().map(({ key }) => criteriaTabTitle(key)),
]);

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

const linksOf = (page: string): string[] =>
  [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!).filter((link) => !/^https?:/.test(link));

function isBroken(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : normalize(join(dirname(from), path));
  if (!existsSync(target)) return true;
  return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
}

/** What is bold and is no heading within a paragraph, which ends with a full stop. */
const namesOf = (page: string): string[] =>
  [...page.matchAll(/\*\*([^*]+)\*\*/g)]
    .map(([, name]) => name!.replace(/\s+/g, ' '))
    .filter((name) => !name.endsWith('.') || KNOWN.has(name));

describe.each(pages)('%s', (name) => {
  const path = join(guides, name);
  const page = textOf(path);

  test('every link, anchor and picture of it is there', () => {
    expect(linksOf(page).filter((link) => isBroken(path, link))).toEqual([]);
  });

  test('every name in bold is a name that the program shows', () => {
    expect(namesOf(page).length).toBeGreaterThan(0);
    expect(namesOf(page).filter((each) => !KNOWN.has(each))).toEqual([]);
  });
});

test('the index leads to every guide', () => {
  const index = linksOf(textOf(join(guides, 'README.md')));
  expect(pages.filter((name) => name !== 'README.md' && !index.includes(name))).toEqual([]);
});

test('the guide for units is two printed pages at most', () => {
  const words = textOf(join(guides, 'don-vi.md'))
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  expect(words.length).toBeLessThan(950);
});

const inAnyPage = [join(root, 'README.md'), ...pages.map((name) => join(guides, name))]
  .flatMap((path) => linksOf(textOf(path)))
  .flatMap((link) => /pictures\/([\w-]+)\.png$/.exec(link)?.[1] ?? []);

test('each picture is used by a page, taken by npm run pictures, and no larger than 200 kB', () => {
  const files = readdirSync(pictures).map((name) => name.replace('.png', ''));
  expect(files.sort()).toEqual([...new Set(inAnyPage)].sort());
  expect(files).toEqual(PICTURES.map(({ name }) => name).sort());
  expect(files.filter((name) => readFileSync(join(pictures, `${name}.png`)).length > 210_000)).toEqual([]);
});
