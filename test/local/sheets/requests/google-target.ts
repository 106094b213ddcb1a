/**
 * A spreadsheet behind Google's own client, for the cases: it is emptied before each of them, and no other is touched.
 * It must not know what answers, Google or the local host.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { auth, sheets, type sheets_v4 } from '@googleapis/sheets';
import { ApiError, type ApiStatus } from '../../../../local/sheets/errors';
import type { Target } from './target';

export interface Connection {
  /** The one spreadsheet that the cases may use up. */
  spreadsheetId: string;
  /** Of whoever answers, with a slash at its end; Google's own where absent. */
  rootUrl?: string;
  accessToken?: string;
  /** The file of a service account. */
  keyFile?: string;
  /** Between two calls of a kind: Google takes 60 reads and 60 writes a minute from a user. */
  pause: number;
  knowsTestAccounts: boolean;
}

const TEMPORARY = 987_654_321;

export function googleTarget(connection: Connection): Target {
  const { spreadsheetId, pause, knowsTestAccounts } = connection;
  const client = clientFor(connection);
  const next = { reads: 0, writes: 0 };
  const inTurn = async <T>(kind: 'reads' | 'writes', call: () => Promise<{ data: T }>): Promise<T> => {
    const delay = next[kind] - Date.now();
    if (delay > 0) await wait(delay);
    next[kind] = Date.now() + pause;
    try {
      return (await call()).data;
    } catch (error) {
      throw refusalOf(error);
    }
  };
  const get = (fields: string, ranges?: readonly string[]) =>
    inTurn('reads', () => client.spreadsheets.get({ spreadsheetId, fields, ranges: ranges?.slice() }));
  const batchUpdate = async (requests: readonly object[]): Promise<object[]> => {
    const requestBody = { requests: requests as sheets_v4.Schema$Request[] };
    const { replies = [] } = await inTurn('writes', () =>
      client.spreadsheets.batchUpdate({ spreadsheetId, requestBody }),
    );
    return replies;
  };
  return {
    knowsTestAccounts,
    create: async () => {
      const found = await get(
        'sheets.properties.sheetId,namedRanges.namedRangeId,developerMetadata.metadataId',
      );
      await batchUpdate(emptying(found));
      return spreadsheetId;
    },
    batchUpdate: (_id, requests) => batchUpdate(requests),
    get: (_id, fields, ranges) => get(fields, ranges),
    values: async (_id, range) =>
      (await inTurn('reads', () => client.spreadsheets.values.get({ spreadsheetId, range }))).values,
  };
}

/** Leaves one new sheet with the id 0. That Google gives an id of a deleted sheet again is unconfirmed. */
function emptying({
  sheets: before = [],
  namedRanges = [],
  developerMetadata = [],
}: sheets_v4.Schema$Spreadsheet): object[] {
  return [
    ...namedRanges.map(({ namedRangeId }) => ({ deleteNamedRange: { namedRangeId } })),
    ...developerMetadata.map(({ metadataId }) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
    })),
    { addSheet: { properties: { sheetId: TEMPORARY, title: `${TEMPORARY}` } } },
    ...before.map(({ properties }) => ({ deleteSheet: { sheetId: properties?.sheetId ?? 0 } })),
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    { addSheet: { properties: { sheetId: 0, title: 'Trang tính1' } } },
    { deleteSheet: { sheetId: TEMPORARY } },
  ];
}

function clientFor({ rootUrl, accessToken, keyFile }: Connection): sheets_v4.Sheets {
  // Jest cannot take the module that the client would load for its requests.
  const transport = { fetchImplementation: fetch };
  const options = { version: 'v4' as const, ...(rootUrl && { rootUrl }), ...transport };
  if (accessToken) return sheets({ ...options, headers: { authorization: `Bearer ${accessToken}` } });
  if (!keyFile) return sheets(options);
  const credentials = JSON.parse(readFileSync(keyFile, 'utf8')) as {
    client_email: string;
    private_key: string;
  };
  return sheets({
    ...options,
    auth: new auth.GoogleAuth({
      credentials,
      scopes: ['https://www.googleapis.com/auth/spreadsheets'],
      clientOptions: { transporterOptions: transport },
    }),
  });
}

/** The error body as the host throws it; anything else, such as a cut connection, stays what it is. */
function refusalOf(error: unknown): unknown {
  const { response } = error as {
    response?: { data?: { error?: { code: number; status: string; message: string } } };
  };
  const refusal = response?.data?.error;
  return refusal ? new ApiError(refusal.code, refusal.status as ApiStatus, refusal.message) : error;
}
