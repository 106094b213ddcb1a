/** The looks of our tabs: few colours, readable in grey, the typeface of office documents. */
import type { CellFormat, ColorStyle } from './request';

/** "#1f4e79" -> Google's fractions of 255. */
export function colorStyle(hex: string): ColorStyle {
  const part = (from: number): number =>
    Math.round((parseInt(hex.slice(from, from + 2), 16) / 255) * 1000) / 1000;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}

type TextFormat = NonNullable<CellFormat['textFormat']>;

const text = (textFormat: TextFormat): CellFormat => ({ textFormat });

const fill = (hex: string): CellFormat => ({ backgroundColorStyle: colorStyle(hex) });
const white = colorStyle('#ffffff');

export const BASE_FORMAT: CellFormat = {
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  ...text({ fontFamily: 'Times New Roman', fontSize: 11 }),
};

export const TITLE: CellFormat = {
  ...text({ bold: true, fontSize: 14, foregroundColorStyle: colorStyle('#1f4e79') }),
  wrapStrategy: 'OVERFLOW_CELL',
};
export const SUBTITLE: CellFormat = {
  ...text({ italic: true, foregroundColorStyle: colorStyle('#595959') }),
  wrapStrategy: 'OVERFLOW_CELL',
};
export const LABEL: CellFormat = text({ bold: true });
export const HEADER: CellFormat = {
  ...fill('#1f4e79'),
  ...text({ bold: true, foregroundColorStyle: white }),
  horizontalAlignment: 'CENTER',
};
export const AREA: CellFormat = { ...fill('#bdd7ee'), ...text({ bold: true }) };
export const CRITERION: CellFormat = { ...fill('#deebf7'), ...text({ bold: true }) };
export const TOTAL: CellFormat = { ...fill('#fff2cc'), ...text({ bold: true }) };
/** Cells that people fill in. */
export const OPEN: CellFormat = fill('#fffef5');
export const LINK: CellFormat = text({ foregroundColorStyle: colorStyle('#0563c1') });

export const CENTER: CellFormat = { horizontalAlignment: 'CENTER' };
export const PLAIN_TEXT: CellFormat = { numberFormat: { type: 'TEXT', pattern: '@' } };
export const PERCENT: CellFormat = { numberFormat: { type: 'PERCENT', pattern: '0.0%' } };
export const DATE: CellFormat = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' }, ...CENTER };
export const WHOLE: CellFormat = { numberFormat: { type: 'NUMBER', pattern: '0' }, ...CENTER };
export const TIED_RANK: CellFormat = { numberFormat: { type: 'NUMBER', pattern: '"="0' }, ...CENTER };

/** Points with a fixed number of decimals: 2 -> "0.00". */
export const points = (decimals: number): CellFormat => ({
  numberFormat: { type: 'NUMBER', pattern: decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0' },
  horizontalAlignment: 'RIGHT',
});

/** A change with its sign: "+1.25", "-0.50", "0.00". */
export function change(decimals: number): CellFormat {
  const plain = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  return {
    numberFormat: { type: 'NUMBER', pattern: `+${plain};-${plain};${plain}` },
    horizontalAlignment: 'RIGHT',
  };
}

const thin = { style: 'SOLID', colorStyle: colorStyle('#a6a6a6') } as const;
export const GRID: CellFormat = { borders: { top: thin, bottom: thin, left: thin, right: thin } };

export const WRONG: CellFormat = { backgroundColorStyle: colorStyle('#f8cbad') };
export const MISSING: CellFormat = { backgroundColorStyle: colorStyle('#ffe699') };
export const NOT_APPLICABLE: CellFormat = {
  textFormat: { italic: true, foregroundColorStyle: colorStyle('#7f7f7f') },
};
export const ALL_DONE: CellFormat = { backgroundColorStyle: colorStyle('#c6e0b4') };
export const NOTHING_TO_DO: CellFormat = { backgroundColorStyle: colorStyle('#e7e6e6') };
