/**
 * Where the cases of the request kinds run: the few calls that they need, and the local host in this process as the usual answer.
 * It must not know the cases.
 */
import { SpreadsheetValues } from '../../../../local/sheets/values/values';
import { exampleWorkbook, OWNER } from '../example-workbook';

export interface Target {
  /** An empty spreadsheet in vi_VN with one sheet, "Trang tính1", whose id is 0 and whose grid is 1000 x 26. @returns its id */
  create(): Promise<string>;
  /** @returns the replies @throws ApiError */
  batchUpdate(spreadsheetId: string, requests: readonly object[]): Promise<object[]>;
  get(spreadsheetId: string, fields: string, ranges?: readonly string[]): Promise<unknown>;
  /** Formatted values of a range in A1 notation. */
  values(spreadsheetId: string, range: string): Promise<unknown>;
  /** True where addresses that are made up for tests are accounts. */
  readonly knowsTestAccounts: boolean;
}

/** The host itself, a new one for every spreadsheet. */
export function localTarget(): Target {
  const books = new Map<string, Awaited<ReturnType<typeof exampleWorkbook>>>();
  const find = (id: string) => books.get(id)!;
  return {
    knowsTestAccounts: true,
    create: async () => {
      const book = await exampleWorkbook();
      books.set(book.id, book);
      return book.id;
    },
    batchUpdate: (id, requests) => find(id).batch(...requests),
    get: (id, fields, ranges) => find(id).read(fields, ranges?.slice()),
    values: async (id, range) =>
      ((await new SpreadsheetValues(find(id).spreadsheets).get(OWNER, id, range, {})) as { values?: unknown })
        .values,
  };
}
