/**
 * What the tables of formulas stand on: the engine with a sample sheet, and the value of one formula in it.
 * It must not know expected values.
 */
import { afterEach } from '@jest/globals';
import type {
  CellContent,
  CellValue,
  EngineSheet,
  FormulaEngine,
} from '../../../../local/sheets/formula-engine';
import { univerEngine } from '../../../../local/sheets/univer-engine';

export const engines: FormulaEngine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

const customFunctions = {
  ARGUMENTS: (...args: unknown[]) => JSON.stringify(args.map((argument) => argument ?? 'undefined')),
  COLUMN_OF: (count: unknown) => Array.from({ length: Number(count) }, (_, index) => [index + 1]),
  FAILS: () => {
    throw new Error('điểm, dòng 7: "9,2a" không phải là số');
  },
};

export function engineFor(locale?: string): FormulaEngine {
  const engine = univerEngine({ customFunctions, locale });
  engines.push(engine);
  return engine;
}

/** Opens the sheets and computes all that is in them. */
export function openSheets(engine: FormulaEngine, sheets: readonly EngineSheet[]): void {
  engine.load(sheets);
  engine.calculate();
}

/** Texts that begin with "=" are formulas. */
export function contentOf(text: unknown): CellContent {
  return typeof text === 'string' && text.startsWith('=') ? { formula: text } : (text as CellContent);
}

export function sheetOf(title: string, sheetId: number, rows: unknown[][], rowCount = 60): EngineSheet {
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => ({ row: index, column, content: contentOf(text) })),
  );
  return {
    sheetId,
    title,
    rowCount,
    columnCount: 12,
    cells: cells.filter(({ content }) => content !== null),
  };
}

const UNIT = sheetOf("Sở 'A' Nội vụ", 7, [[77], [1]], 10);
const SAMPLE = sheetOf('Bảng', 0, [
  [1, '=""', 10, '1.1', 'a', 'xa'],
  [2, '=""', 20, '1.10', 'b', 'xb'],
  [3, null, 30, '2', 'a', 'c'],
  ['x'],
  [true],
  ['=""'],
  ['=1/0'],
]);

/** The formula's value in H41 of the sample, and what it spills below; an error is its text. */
export async function valuesOf(formula: string, locale?: string): Promise<unknown[]> {
  const engine = engineFor(locale);
  openSheets(engine, [SAMPLE, UNIT]);
  engine.set([{ sheetId: 0, row: 40, column: 7, content: { formula } }]);
  await engine.calculate();
  const values = [0, 1, 2, 3].map((down) => plain(engine.value({ sheetId: 0, row: 40 + down, column: 7 })));
  while (values.length > 1 && values.at(-1) === null) values.pop();
  return values;
}

export function plain(value: CellValue): unknown {
  return typeof value === 'object' && value !== null ? value.error : value;
}
