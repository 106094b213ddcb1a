/** Messages that many others hold: places in a grid and colours. It holds no request. */
import { double, int32, message } from './payload';

export const gridRange = message({
  sheetId: int32,
  startRowIndex: int32,
  endRowIndex: int32,
  startColumnIndex: int32,
  endColumnIndex: int32,
});

export const gridCoordinate = message({ sheetId: int32, rowIndex: int32, columnIndex: int32 });

export const color = message({ red: double, green: double, blue: double, alpha: double });
export const colorStyle = message({ rgbColor: color });
