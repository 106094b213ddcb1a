/** Which room may name which: read from the imports themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

const root = join(__dirname, '..');

interface Import {
  from: string;
  to: string;
  typesOnly: boolean;
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name));

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement): Import[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const name = statement.moduleSpecifier;
    if (!name || !ts.isStringLiteral(name)) return [];
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
    const named = clause?.namedBindings;
    const typesOnly =
      (ts.isExportDeclaration(statement) ? statement.isTypeOnly : clause?.isTypeOnly === true) ||
      (named !== undefined &&
        ts.isNamedImports(named) &&
        clause?.name === undefined &&
        named.elements.every((element) => element.isTypeOnly));
    const to = name.text.startsWith('.') ? relative(root, join(root, dirname(file), name.text)) : name.text;
    return [{ from: file, to, typesOnly }];
  });
}

const all = [...filesIn('src'), ...filesIn('local')].flatMap(importsOf);
const shown = (found: Import[]): string[] => found.map(({ from, to }) => `${from} -> ${to}`);
const inRoom = (room: string) => (path: string) => path.startsWith(`${room}/`);

test.each([
  ['src/core', 'src/shell'],
  ['src/core', 'src/sidebar'],
  ['src', 'local'],
  ['local/sheets', 'local/host'],
  ['local/sheets', 'local/apps-script'],
])('%s never names %s', (from, to) => {
  expect(shown(all.filter((one) => inRoom(from)(one.from) && inRoom(to)(one.to)))).toEqual([]);
});

test('core needs nothing from outside but exact decimals', () => {
  const outside = all.filter(({ from, to }) => inRoom('src/core')(from) && !to.startsWith('src/'));
  expect(new Set(outside.map(({ to }) => to))).toEqual(new Set(['big.js']));
});

test('the stand-in for Google shares no logic with core, so that mistakes do not cancel out', () => {
  const emulates = (path: string): boolean =>
    inRoom('local/sheets')(path) || inRoom('local/apps-script')(path);
  expect(
    shown(all.filter(({ from, to, typesOnly }) => emulates(from) && inRoom('src')(to) && !typesOnly)),
  ).toEqual([]);
});

test('only the shell names Google services', () => {
  const named =
    /\b(SpreadsheetApp|Sheets!|HtmlService|ScriptApp|LockService|MailApp|CacheService|PropertiesService)\b/;
  const outside = filesIn('src')
    .filter((file) => !inRoom('src/shell')(file))
    .filter((file) =>
      named.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
  expect(outside).toEqual([]);
});

test('no file of src needs itself in a circle', () => {
  const files = filesIn('src');
  const needs = new Map(
    files.map((file) => [
      file,
      all
        .filter(({ from, typesOnly }) => from === file && !typesOnly)
        .flatMap(({ to }) => files.filter((other) => other.replace(/\.tsx?$/, '') === to)),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of needs.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
