/**
 * Two numbered rounds laid one over the other: every cell, note, title, mail and answer of the one must be that of the other with each text in the
 * place of its number. What differs is named by where it stands.
 */
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { shorten } from '../../src/core/text/quote';
import { LOG_FILE } from '../../src/core/text/score-log';
import { a1 } from '../../src/core/workbook/a1';
import type { NumberedRound } from './numbered-office';
import type { Words } from './numbered-province';

/** Texts that no program takes for anything else. */
export const HARMLESS: Words = (number) => `lời ${number}.`;
const HARMLESS_TEXT = /lời (\d+)\./gi;

export const holdsText = (text: string): boolean => text.search(HARMLESS_TEXT) >= 0;

const inPlace = (text: string, words: Words): string =>
  text.replace(HARMLESS_TEXT, (_, number: string) => words(Number(number)));
/** As a text stands within JSON. */
const quotedWords =
  (words: Words): Words =>
  (number) =>
    JSON.stringify(words(number)).slice(1, -1);

/** As a sentence repeats a text: nothing invisible. */
const repeatedWords =
  (words: Words): Words =>
  (number) =>
    shorten(words(number));

/** What is computed from texts to tell them apart differs with them. */
const DIGEST = /\b[0-9a-f]{8,64}\b/g;
/** Registries are read with their spaces tidied, and headings are in capitals. */
const form = (text: string): string => text.replace(DIGEST, '#').replace(/\s+/g, '').toUpperCase();

/** Ids that are made of codes or at random, as what they are the id of. */
function plainIds({ host }: NumberedRound): (text: string) => string {
  const tabs = new Map<string, string>();
  for (const [book, id] of host.workbooks.entries())
    for (const [at, { properties }] of host.spreadsheets.dump(id).workbook.sheets.entries())
      if (!tabs.has(String(properties.sheetId))) tabs.set(String(properties.sheetId), `${book}.${at}`);
  return (text) =>
    host.workbooks
      .reduce((plain, id, at) => plain.split(id).join(`workbook ${at}`), text)
      .replace(/gid=(\d+)/g, (typed, id: string) => `gid=${tabs.get(id) ?? typed}`);
}

export interface LaidOver {
  same: (harmless: string, other: string) => boolean;
}

export function laidOver(harmless: NumberedRound, other: NumberedRound, words: Words): LaidOver {
  const [plain, otherPlain] = [plainIds(harmless), plainIds(other)];
  return {
    same: (text, found) => {
      const expected = plain(text);
      const is = form(otherPlain(found));
      const written = [words, quotedWords(words), repeatedWords(words)];
      return written.some((how) => form(inPlace(expected, how)) === is);
    },
  };
}

/** A formula's parts: the texts and titles within it as they read, and what is between them. */
function partsOf(formula: string): string[] {
  const parts = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g) ?? [];
  return parts.map((part) => {
    const quote = part[0] === '"' || part[0] === "'" ? part[0] : '';
    return quote && part.length > 1 ? quote + part.slice(1, -1).replaceAll(quote + quote, quote) : part;
  });
}

type Sheet = WorkbookFile['workbook']['sheets'][number];
type StoredCell = Sheet['rows'][number][1][number];

const cellsOf = (sheet: Sheet): Map<string, StoredCell> =>
  new Map(sheet.rows.flatMap(([row, cells]) => cells.map((cell) => [a1(row, cell.column), cell] as const)));

/** A formula that somebody typed, as the log keeps it. */
const FORMULA_KEPT = /\{"formula":("(?:[^"\\]|\\.)*")\}/g;

/** The log keeps what it saw of a unit as one text, over as many cells as it needs, behind the unit's code and the time. */
function joinedRows(sheet: Sheet): Map<string, StoredCell> {
  return new Map(
    sheet.rows.map(([row, cells]) => {
      const kept = cells.slice(2).map(({ value }) => value?.stringValue ?? '');
      const stringValue = kept.join('').replace(FORMULA_KEPT, '$1');
      return [a1(row, 0), { column: 0, value: { stringValue } }] as const;
    }),
  );
}

function cellDifference(
  { same }: LaidOver,
  was: StoredCell | undefined,
  is: StoredCell | undefined,
): string | null {
  if (!same(was?.note ?? '', is?.note ?? '')) return `note ${was?.note} / ${is?.note}`;
  const [before, after] = [was?.value ?? {}, is?.value ?? {}];
  const shown = `${JSON.stringify(before)} / ${JSON.stringify(after)}`;
  if (before.formulaValue !== undefined && after.formulaValue !== undefined) {
    const [parts, found] = [partsOf(before.formulaValue), partsOf(after.formulaValue)];
    const alike = parts.length === found.length && parts.every((part, at) => same(part, found[at]!));
    return alike ? null : shown;
  }
  if (before.stringValue !== undefined && after.stringValue !== undefined)
    return same(before.stringValue, after.stringValue) ? null : shown;
  return JSON.stringify(before) === JSON.stringify(after) ? null : shown;
}

/** @param exempt cells that are looked at elsewhere */
export function workbookDifferences(
  over: LaidOver,
  harmless: WorkbookFile,
  other: WorkbookFile,
  exempt: (sheet: Sheet, cell: string) => boolean = () => false,
): string[] {
  const [sheets, others] = [harmless.workbook.sheets, other.workbook.sheets];
  if (sheets.length !== others.length) return [`${sheets.length} tabs / ${others.length} tabs`];
  return sheets.flatMap((sheet, at) => {
    const { title } = sheet.properties;
    const found = others[at]!;
    const cells = title === LOG_FILE.stored ? joinedRows : cellsOf;
    const [before, after] = [cells(sheet), cells(found)];
    const names = [...new Set([...before.keys(), ...after.keys()])].filter((cell) => !exempt(sheet, cell));
    return [
      ...(over.same(title, found.properties.title) ? [] : [`title ${title} / ${found.properties.title}`]),
      ...names.flatMap((cell) => {
        const difference = cellDifference(over, before.get(cell), after.get(cell));
        return difference === null ? [] : [`${title}!${cell}: ${difference}`];
      }),
    ];
  });
}

/** Two values as JSON, leaf by leaf. */
export function valueDifferences(over: LaidOver, was: unknown, is: unknown, at = ''): string[] {
  if (typeof was === 'string' && typeof is === 'string')
    return over.same(was, is) ? [] : [`${at}: ${JSON.stringify(was)} / ${JSON.stringify(is)}`];
  if (typeof was === 'object' && typeof is === 'object' && was !== null && is !== null) {
    const [entries, found] = [Object.entries(was), Object.entries(is)];
    if (entries.length !== found.length) return [`${at}: ${entries.length} / ${found.length} entries`];
    return entries.flatMap(([key, value], place) => [
      ...valueDifferences(over, key, found[place]![0], `${at} key`),
      ...valueDifferences(over, value, found[place]![1], `${at}.${key}`),
    ]);
  }
  return Object.is(was, is) ? [] : [`${at}: ${JSON.stringify(was)} / ${JSON.stringify(is)}`];
}
