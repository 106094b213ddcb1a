/**
 * How a cell of a picture looks in Univer's terms: displayed text, style, and what is drawn over it.
 * It computes nothing; a text is shown as the host displays it.
 */
import { CellValueType, type ICellData, type IStyleData } from '@univerjs/core';
import type { CellFormat, ColorStyle } from '../../src/core/workbook/request';
import { hexOf } from '../server/colors';
import type { ShownCell } from '../server/shapes';

/** What the page remembers in a cell. */
export interface CellMarks {
  /** What editing starts from. */
  typed?: string;
  shown: ShownCell;
  locked: boolean;
}

const LOCKED = '#f1f3f4';
const ALIGN = { LEFT: 1, CENTER: 2, RIGHT: 3 } as const;
const VERTICAL = { TOP: 1, MIDDLE: 2, BOTTOM: 3 } as const;
const WRAP = { OVERFLOW_CELL: 1, CLIP: 2, WRAP: 3 } as const;
const BORDER = { SOLID: 1, SOLID_MEDIUM: 8, DOTTED: 3, NONE: 0 } as const;

const hex = (style: ColorStyle | undefined): string | undefined => style && hexOf(style.rgbColor);

/** White and the pale yellow of cells to fill in: where a lock must be seen. */
function isPale(color: string | undefined): boolean {
  if (color === undefined) return true;
  const parts = [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));
  return Math.min(...parts) >= 0xf0;
}

export function cellLook(
  shown: ShownCell | null,
  locked: boolean,
  formats: readonly CellFormat[],
  ruleFormats: readonly CellFormat[],
): ICellData {
  const cell = shown ?? {};
  const format = cell.format === undefined ? undefined : formats[cell.format];
  const rules = (cell.rules ?? []).map((rule) => ruleFormats[rule]!);
  const marks: CellMarks = {
    shown: cell,
    locked,
    ...(cell.typed !== undefined && { typed: cell.typed }),
  };
  return {
    v: cell.tick === undefined ? (cell.text ?? null) : null,
    t: CellValueType.STRING,
    p: null,
    f: null,
    si: null,
    s: styleOf(cell, format, rules, locked),
    custom: marks as unknown as Record<string, unknown>,
  };
}

function styleOf(
  cell: ShownCell,
  format: CellFormat | undefined,
  rules: readonly CellFormat[],
  locked: boolean,
): IStyleData {
  const text = format?.textFormat ?? {};
  const painted = <T>(pick: (rule: CellFormat) => T | undefined): T | undefined =>
    rules.map(pick).find((value) => value !== undefined);
  const background = hex(painted((rule) => rule.backgroundColorStyle) ?? format?.backgroundColorStyle);
  const color = hex(painted((rule) => rule.textFormat?.foregroundColorStyle) ?? text.foregroundColorStyle);
  const bold = painted((rule) => rule.textFormat?.bold) ?? text.bold;
  const italic = painted((rule) => rule.textFormat?.italic) ?? text.italic;
  const shownBackground = locked && isPale(background) ? LOCKED : background;
  const side = (name: 'top' | 'bottom' | 'left' | 'right') => {
    const border = format?.borders?.[name];
    if (!border || border.style === 'NONE') return null;
    return { s: BORDER[border.style], cl: { rgb: hex(border.colorStyle) ?? '#000000' } };
  };
  const byValue =
    cell.kind === 'number' ? 'RIGHT' : cell.kind === 'error' || cell.tick !== undefined ? 'CENTER' : 'LEFT';
  return {
    ff: text.fontFamily ?? 'Arial',
    fs: text.fontSize ?? 10,
    bl: bold ? 1 : 0,
    it: italic ? 1 : 0,
    cl: { rgb: color ?? (cell.link ? '#0563c1' : '#000000') },
    ul: { s: cell.link ? 1 : 0 },
    bg: shownBackground === undefined ? null : { rgb: shownBackground },
    bd: { t: side('top'), b: side('bottom'), l: side('left'), r: side('right') },
    ht: ALIGN[format?.horizontalAlignment ?? byValue],
    vt: VERTICAL[format?.verticalAlignment ?? 'BOTTOM'],
    tb: WRAP[format?.wrapStrategy ?? 'OVERFLOW_CELL'],
    pd: { l: 3, r: cell.choices === undefined ? 3 : 18, t: 3, b: 4 },
  };
}
