/**
 * Functions of texts as Sheets documents them, where Univer has none or another.
 * It must not read or write numbers but by the locale's decimal sign.
 */
import type { CellValue } from './formula-engine';
import { JOIN_ALL } from './formula-names';
import { cellByCell, cellsIn, OwnFunction } from './formula-own-function';
import { isError, textOfNumber } from './formula-values';

export function textFunctions(decimalComma: boolean): OwnFunction[] {
  const textOf = (value: CellValue): string => {
    if (typeof value === 'number') return textOfNumber(value, decimalComma);
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
  };
  const joined = (cells: CellValue[], delimiter: CellValue): CellValue =>
    [delimiter, ...cells].find(isError) ?? cells.map(textOf).join(textOf(delimiter));
  return [
    new OwnFunction('CHAR', 1, 1, cellByCell(characterOf)),
    new OwnFunction('REGEXMATCH', 2, 2, cellByCell(matches)),
    new OwnFunction(
      'PROPER',
      1,
      1,
      cellByCell((text) => capitalized(textOf(text))),
    ),
    new OwnFunction(JOIN_ALL, 1, 255, (args) => joined(cellsIn(args), '')),
    new OwnFunction('JOIN', 2, 255, ([delimiter, ...args]) => joined(cellsIn(args), delimiter as CellValue)),
  ];
}

function characterOf(code: CellValue): CellValue {
  const number = Math.floor(Number(code));
  return number >= 1 && number <= 0x10ffff ? String.fromCodePoint(number) : { error: '#NUM!' };
}

/** REGEXMATCH takes texts only; a blank cell is an empty text. */
function matches(text: CellValue, pattern: CellValue): CellValue {
  if (typeof (text ?? '') !== 'string' || typeof pattern !== 'string') return { error: '#VALUE!' };
  try {
    return new RegExp(pattern, 'u').test(String(text ?? ''));
  } catch {
    return { error: '#REF!' };
  }
}

/** The first letter of each word in capitals; a word begins after anything that is no letter. */
function capitalized(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
