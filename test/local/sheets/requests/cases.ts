/**
 * The form of the cases of a request kind, and how they become tests: the same tables run in the local host and, through
 * live.test.ts, over HTTP or on a real spreadsheet. It must not know any kind.
 */
import { describe, expect, test } from '@jest/globals';
import { localTarget, type Target } from './target';

export interface Case {
  /** What the case proves, as a sentence. */
  rule: string;
  /** What makes the workbook, from an empty one (see Target.create). */
  given?: readonly object[];
  /** Requests of the kind, in one batch. */
  send: readonly object[];
  /** What is read afterwards, for `seen`. */
  read?: { fields: string; ranges?: readonly string[] };
  gives: {
    /** The replies to `send`. */
    replies?: unknown;
    seen?: unknown;
    /** What the cells hold as entered, "B2: =A1"; on other sheets than 0 "Khác!B2: =A1". */
    contents?: readonly string[];
    /** Formatted values of a range; undefined where all are blank. */
    values?: { range: string; rows: unknown };
    /** The message of a 400 after "Invalid requests[n].kind: ", n being the last request's place. */
    error?: string;
  };
}

let target: Target = localTarget();

/** For live.test.ts: all cases that are registered afterwards run there. */
export function runCasesOn(other: Target): void {
  target = other;
}

/** Makes one test of each case. */
export function cases(kind: string, table: readonly Case[]): void {
  const place = target;
  describe(kind, () => {
    for (const each of table) {
      const needsAccounts = JSON.stringify([each.given, each.send]).includes('@example.vn');
      if (needsAccounts && !place.knowsTestAccounts)
        test.skip(`${each.rule} (needs test accounts)`, () => undefined);
      else test(each.rule, () => prove(place, kind, each));
    }
  });
}

async function prove(place: Target, kind: string, { given = [], send, read, gives }: Case): Promise<void> {
  const id = await place.create();
  if (given.length > 0) await place.batchUpdate(id, given);
  const sent = place.batchUpdate(id, send);
  if (gives.error === undefined) {
    const replies = await sent;
    expect(replies).toHaveLength(send.length);
    if (gives.replies !== undefined) expect(replies).toEqual(gives.replies);
  } else {
    const message = `Invalid requests[${send.length - 1}].${kind}: ${gives.error}`;
    await expect(sent).rejects.toMatchObject({ code: 400, message: expect.stringContaining(message) });
  }
  if (read) expect(await place.get(id, read.fields, read.ranges)).toEqual(gives.seen);
  if (gives.contents) expect(await contentsOf(place, id)).toEqual(gives.contents);
  if (gives.values) expect(await place.values(id, gives.values.range)).toEqual(gives.values.rows);
}

interface Entered {
  sheets: {
    properties: { sheetId?: number; title: string };
    data?: { rowData?: { values?: { userEnteredValue?: object }[] }[] }[];
  }[];
}

async function contentsOf(place: Target, id: string): Promise<string[]> {
  const fields = 'sheets(properties(sheetId,title),data.rowData.values.userEnteredValue)';
  const { sheets } = (await place.get(id, fields)) as Entered;
  return sheets.flatMap(({ properties: { sheetId = 0, title }, data: [grid] = [] }) =>
    (grid?.rowData ?? []).flatMap(({ values = [] }, row) =>
      values.flatMap(({ userEnteredValue }, column) => {
        if (!userEnteredValue) return [];
        const cell = `${String.fromCharCode(65 + column)}${row + 1}: ${Object.values(userEnteredValue)[0]}`;
        return [sheetId === 0 ? cell : `${title}!${cell}`];
      }),
    ),
  );
}
