/**
 * Colours as Sheets stores and returns them: eight bits a channel, zeros left out, the older field beside the newer.
 * Nothing here decides where a colour is allowed.
 */
import type { CellFormat, ColorStyle } from '../../src/core/workbook/request';

type Rgb = ColorStyle['rgbColor'];

/** 0.85 comes back as 0.8509804, which is 217/255 in single precision (rounding unconfirmed). */
function channel(value: number): number {
  const exact = Math.fround(Math.round(Math.min(1, Math.max(0, value)) * 255) / 255);
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(exact.toPrecision(digits));
    if (Math.fround(short) === exact) return short;
  }
  return exact;
}

export function acceptColor(style: ColorStyle): ColorStyle {
  const rgbColor: Rgb = {};
  for (const name of ['red', 'green', 'blue'] as const) {
    const value = channel(style.rgbColor?.[name] ?? 0);
    if (value !== 0) rgbColor[name] = value;
  }
  return { rgbColor };
}

const BORDER_WIDTHS = { NONE: 0, SOLID: 1, SOLID_MEDIUM: 2, DOTTED: 1 } as const;

const replies = new WeakMap<CellFormat, object>();

/** A cell format as a reply shows it, with `backgroundColor` beside `backgroundColorStyle` and so on. */
export function formatReply(format: CellFormat): object {
  const known = replies.get(format);
  if (known) return known;
  const { backgroundColorStyle, borders, textFormat } = format;
  const reply = {
    ...format,
    ...(backgroundColorStyle && { backgroundColor: backgroundColorStyle.rgbColor }),
    ...(borders && {
      borders: Object.fromEntries(
        Object.entries(borders).map(([side, border]) => {
          const colorStyle = border.colorStyle ?? { rgbColor: {} };
          return [
            side,
            {
              style: border.style,
              width: BORDER_WIDTHS[border.style as 'SOLID'],
              color: colorStyle.rgbColor,
              colorStyle,
            },
          ];
        }),
      ),
    }),
    ...(textFormat && {
      textFormat: {
        ...textFormat,
        ...(textFormat.foregroundColorStyle && { foregroundColor: textFormat.foregroundColorStyle.rgbColor }),
      },
    }),
  };
  replies.set(format, reply);
  return reply;
}
