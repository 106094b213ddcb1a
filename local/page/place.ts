/** Account, tab and cell in the page's address, so that a reload or a link comes back to them. */

export interface Place {
  account?: string;
  sheetId?: number;
  range?: string;
}

export function placeOf(hash: string): Place {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const [account, gid, range] = [query.get('tk'), query.get('gid'), query.get('range')];
  return {
    ...(account !== null && { account }),
    ...(gid !== null && /^\d+$/.test(gid) && { sheetId: Number(gid) }),
    ...(range !== null && { range }),
  };
}

export function hashOf({ account, sheetId, range }: Place): string {
  const query = new URLSearchParams();
  if (account !== undefined) query.set('tk', account);
  if (sheetId !== undefined) query.set('gid', String(sheetId));
  if (range !== undefined) query.set('range', range);
  return `#${query}`;
}

export interface Cell {
  row: number;
  column: number;
}

/** The first cell of "B4" or "B4:C7"; A1 where it cannot be read. */
export function cellOf(range: string | undefined): Cell {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)/i.exec(range ?? '');
  if (!match) return { row: 0, column: 0 };
  const column = [...match[1]!.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(match[2]) - 1, column: column - 1 };
}

export function nameOf({ row, column }: Cell): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
